//! `demo`: a fresh world with a cast, served. Deterministic by its seed.

use crate::demo;
use base::Failure;
use clap::Args;
use std::net::SocketAddr;
use std::path::PathBuf;

/// How the world is made.
#[derive(Args, Clone, Debug)]
pub struct Options {
    /// Where to listen.
    #[arg(long, default_value = "127.0.0.1:8080")]
    pub listen: SocketAddr,
    /// Keep the world in this folder instead of a temporary one; a world that is there is served as it is.
    #[arg(long)]
    pub data: Option<PathBuf>,
    /// The same seed makes the same world.
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
    /// At least this many consultants.
    #[arg(long, default_value_t = 64)]
    pub scale: usize,
}

/// Runs it.
pub async fn run(options: Options) -> Result<(), Failure> {
    demo::run(options.listen, options.data, options.seed, options.scale).await
}
