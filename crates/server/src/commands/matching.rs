//! `match`: what a run says, for staff at the machine, and ranking by files. Reads only.

use super::{bench, rank};
use crate::config::Config;
use crate::house;
use anyhow::anyhow;
use base::calendar::SystemClock;
use base::{Failure, Lang, Stop};
use clap::{Args, Subcommand};
use std::sync::Arc;
use store::Dice;

/// What to do with matches.
#[derive(Subcommand)]
pub enum What {
    /// Print the last run for an assignment: places, parts, reasons, quotes and what would have changed it.
    Explain(Explain),
    /// Rank a file of short texts for each of another file's: titles, skills or sentences, in four languages.
    Rank(rank::Options),
    /// Measure how well it ranks where the right answers are known, beside BM25 and tf-idf.
    Bench(bench::Options),
}

/// Which run to print, and how.
#[derive(Args)]
pub struct Explain {
    /// The assignment's number.
    #[arg(long)]
    assignment: i64,
    /// One consultant's number; everybody in the list without it.
    #[arg(long)]
    consultant: Option<i64>,
    /// sv or en.
    #[arg(long, default_value = "sv")]
    lang: String,
}

/// Prints it.
pub async fn run(config: Config, options: Explain) -> Result<(), Failure> {
    let Explain { assignment, consultant, lang } = options;
    let lang = Lang::parse(&lang).ok_or_else(|| anyhow!("--lang must be sv or en"))?;
    let db = house::open(&config, Arc::new(SystemClock), Dice::Machine).await?;
    let read = async {
        let tx = db.read().await?;
        ::matching::explain::explain(&tx, lang, assignment, consultant).await
    };
    let text = read.await.map_err(|stop: Stop| anyhow!("{stop}"))?;
    println!("{text}");
    db.close().await;
    Ok(())
}
