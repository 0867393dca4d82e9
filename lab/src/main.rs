//! The matching engine's laboratory: it trains what the engine carries and
//! measures what the engine does, on a release build that holds nothing but
//! the engine. Run by `cargo xtask`; never part of the product.

mod quality;
mod speed;
mod teams;
mod train;
mod world;

use clap::{Parser, Subcommand};
use mimalloc::MiMalloc;
use std::process::ExitCode;

/// The program's allocator (decision 24): what is timed here is what it does.
#[global_allocator]
static MEMORY: MiMalloc = MiMalloc;

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
    /// Time the search for the best team
    Teams(teams::Options),
    /// Find those who are meant in a world with hidden labels
    World(world::Options),
}

fn main() -> ExitCode {
    let done = match Line::parse().command {
        Command::Train(options) => train::run(&options),
        Command::Quality(options) => quality::run(&options),
        Command::Speed(options) => speed::run(&options),
        Command::Teams(options) => teams::run(&options),
        Command::World(options) => world::run(&options),
    };
    match done {
        Ok(code) => code,
        Err(failure) => {
            println!("lab: {failure:#}");
            ExitCode::FAILURE
        }
    }
}
