//! The workshop of the house: `cargo xtask ci` is everything that must pass,
//! `cargo xtask tidy` holds the invariants that the compiler cannot, and
//! `cargo xtask services` lends the test servers to any command. It reads the
//! house from outside: it never depends on one of the house's crates.

mod bench;
mod ci;
mod prerequisites;
mod root;
mod services;
mod tidy;
mod train;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// What `cargo xtask` can do.
#[derive(Parser)]
#[command(name = "cargo xtask", about = "Checks and tools of the house", disable_help_subcommand = true)]
struct Cli {
    /// The one thing to do.
    #[command(subcommand)]
    command: Command,
}

/// One variant a tool; each tool is a module with its own `run`.
#[derive(Subcommand)]
enum Command {
    /// Measure what pages cost and how soon the server is ready, on a release build
    Bench(bench::Options),
    /// Run every check in order, and stop at the first that fails
    Ci(ci::Options),
    /// Start PostgreSQL and the SMTP server, run a command with both, and throw them away
    Services(services::Options),
    /// Hold floors, imports, texts, headers, promises, words and decisions
    Tidy(tidy::Options),
    /// Train the embedding that the engine carries, and hold it against its card
    TrainEmbedding(train::Options),
}

fn main() -> ExitCode {
    let done = match Cli::parse().command {
        Command::Bench(options) => bench::run(&options),
        Command::Ci(options) => ci::run(&options),
        Command::Services(options) => services::run(&options),
        Command::Tidy(options) => tidy::run(&options),
        Command::TrainEmbedding(options) => train::run(&options),
    };
    match done {
        Ok(code) => code,
        Err(failure) => {
            println!("xtask: {failure:#}");
            ExitCode::FAILURE
        }
    }
}
