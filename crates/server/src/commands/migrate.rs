//! `migrate`: brings the tables up to date and says how many steps that took.

use crate::config::Config;
use crate::house;
use base::Failure;
use base::calendar::SystemClock;
use std::sync::Arc;
use store::Dice;

/// Runs it.
pub async fn run(config: Config) -> Result<(), Failure> {
    let db = house::open(&config, Arc::new(SystemClock), Dice::Machine).await?;
    println!("The database is up to date: {} steps in all.", house::migrations().len());
    db.close().await;
    Ok(())
}
