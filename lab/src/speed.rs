//! Times the index over very many invented profiles: what a question costs,
//! whom it loses against brute force, how soon a change is seen, how large it
//! all is, and how peers do on the same vectors and texts. Never measures
//! quality: the profiles are drawn, not written.

pub mod clock;
mod measure;
mod peers;
mod questions;
mod reasons;
mod world;

use anyhow::{Result, ensure};
use std::process::ExitCode;

/// What to measure.
#[derive(clap::Args)]
pub struct Options {
    /// How many profiles, one world after the other
    #[arg(long, value_delimiter = ',', default_value = "10000,100000")]
    profiles: Vec<u64>,
    /// Questions of each kind that are timed
    #[arg(long, default_value_t = 200)]
    questions: usize,
    /// How often all questions are put; the middle round counts, and all are shown
    #[arg(long, default_value_t = 5)]
    rounds: usize,
    /// Questions of each kind that brute force answers too; without any, no recall is known and the run fails
    #[arg(long, default_value_t = 8)]
    exact: usize,
    /// What draws the world
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Where the peers' Python is; without it none runs
    #[arg(long)]
    python: Option<std::path::PathBuf>,
    /// The largest world that peers are given: building their indexes takes long
    #[arg(long, default_value_t = 100_000)]
    peers_most: u64,
}

/// Measures and prints; fails when a limit that it names is not held.
pub fn run(options: &Options) -> Result<ExitCode> {
    ensure!(options.questions > 0 && options.rounds > 0, "at least one question and one round are needed");
    let mut good = true;
    for profiles in &options.profiles {
        ensure!(*profiles > 0, "a world has at least one profile");
        let world = world::World::new(options.seed, *profiles);
        let measured = measure::all(&world, options)?;
        good &= measured.good;
        match &options.python {
            Some(python) if *profiles <= options.peers_most => peers::run(&world, &measured, python)?,
            Some(_) => println!("peers: not run over {} profiles (--peers-most)", options.peers_most),
            None => println!("peers: not run, no --python is given"),
        }
        println!();
    }
    Ok(if good { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
