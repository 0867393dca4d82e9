//! `restore`: a backup comes back into an empty database; what was erased since
//! stays away.

use crate::config::Config;
use crate::{backup, house};
use base::Failure;
use base::calendar::SystemClock;
use clap::Args;
use std::path::PathBuf;
use std::sync::Arc;
use store::Dice;

/// Where from.
#[derive(Args, Clone, Debug)]
pub struct Options {
    /// The backup.
    #[arg(long)]
    pub from: PathBuf,
    /// The newest key file.
    #[arg(long)]
    pub keys: PathBuf,
}

/// Runs it.
pub async fn run(config: Config, options: Options) -> Result<(), Failure> {
    let db = house::open(&config, Arc::new(SystemClock), Dice::Machine).await?;
    let done = backup::restore(&db, house::register(), &options.from, &options.keys).await?;
    println!(
        "{} rows are back. {} rows and {} cells were erased since and stay away.",
        done.rows, done.gone, done.emptied
    );
    db.close().await;
    Ok(())
}
