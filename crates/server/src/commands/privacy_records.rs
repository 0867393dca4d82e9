//! `privacy records`: the records of processing (GDPR art. 30), as text.

use crate::config::Config;
use crate::house;
use anyhow::anyhow;
use base::calendar::SystemClock;
use base::{Failure, Lang};
use clap::Subcommand;
use std::sync::Arc;
use store::Dice;

/// What to do with personal data.
#[derive(Subcommand)]
pub enum What {
    /// Print the records of processing.
    Records {
        /// sv or en.
        #[arg(long, default_value = "sv")]
        lang: String,
    },
}

/// Runs it.
pub async fn run(config: Config, what: What) -> Result<(), Failure> {
    let What::Records { lang } = what;
    let lang = Lang::parse(&lang).ok_or_else(|| anyhow!("--lang must be sv or en"))?;
    let db = house::open(&config, Arc::new(SystemClock), Dice::Machine).await?;
    let text = async {
        let tx = db.read().await?;
        let processors = privacy::processors::running(&tx).await?;
        base::Outcome::Ok(privacy::records::text(lang, house::register(), &config.broker, &processors))
    };
    println!("{}", text.await.map_err(|stop| anyhow!("{stop}"))?);
    db.close().await;
    Ok(())
}
