//! `backup`: everything in one file, and the keys of people in another, so that
//! whoever is erased later comes back from neither.

use crate::config::Config;
use crate::{backup, house};
use base::Failure;
use base::calendar::SystemClock;
use clap::Args;
use std::path::PathBuf;
use std::sync::Arc;
use store::Dice;

/// Where to.
#[derive(Args, Clone, Debug)]
pub struct Options {
    /// The backup.
    #[arg(long)]
    pub to: PathBuf,
    /// The key file. Keep only the newest, apart from the backups.
    #[arg(long)]
    pub keys: PathBuf,
}

/// Runs it.
pub async fn run(config: Config, options: Options) -> Result<(), Failure> {
    let db = house::open(&config, Arc::new(SystemClock), Dice::Machine).await?;
    let written = backup::backup(&db, house::register(), &options.to, &options.keys).await?;
    println!("{} rows and {} keys are written.", written.rows, written.keys);
    db.close().await;
    Ok(())
}
