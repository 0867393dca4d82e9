//! Not built yet.

use anyhow::{Result, bail};
use std::process::ExitCode;

/// What to do.
#[derive(clap::Args)]
pub struct Options {}

/// Does it.
pub fn run(_: &Options) -> Result<ExitCode> {
    bail!("not built yet")
}
