//! The matching engine's laboratory: it trains what the engine carries and
//! measures what the engine does, on a release build that holds nothing but
//! the engine. Run by `cargo xtask`; never part of the product.

mod quality;
mod speed;
mod train;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// What the laboratory can do.
#[derive(Parser)]
#[command(name = "lab", about = "Trains and measures the matching engine", disable_help_subcommand = true)]
struct Line {
    /// The one thing to do.
    #[command(subcommand)]
    command: Command,
}

/// One variant a tool; each tool is a module with its own `run`.
#[derive(Subcommand)]
enum Command {
    /// Train the embedding from listed data
    Train(train::Options),
    /// Rank the open sets with the engine and with the baselines
    Quality(quality::Options),
    /// Time the index over many profiles
    Speed(speed::Options),
}

fn main() -> ExitCode {
    let done = match Line::parse().command {
        Command::Train(options) => train::run(&options),
        Command::Quality(options) => quality::run(&options),
        Command::Speed(options) => speed::run(&options),
    };
    match done {
        Ok(code) => code,
        Err(failure) => {
            println!("lab: {failure:#}");
            ExitCode::FAILURE
        }
    }
}
