//! `serve`: the platform itself.

use crate::config::Config;
use crate::{house, model, serving};
use anyhow::Context;
use base::Failure;
use base::calendar::SystemClock;
use mail::Transport;
use std::sync::Arc;
use store::Dice;
use tokio::net::TcpListener;

/// Runs it.
pub async fn run(config: Config) -> Result<(), Failure> {
    model::open(&config)?;
    let db = house::open(&config, Arc::new(SystemClock), Dice::Machine).await?;
    let transport = match &config.mail.smtp_url {
        Some(url) => Transport::smtp(url)?,
        None => Transport::Folder(config.data_dir.join("mails")),
    };
    let listener = TcpListener::bind(config.listen)
        .await
        .with_context(|| format!("cannot listen on {}; is it taken?", config.listen))?;
    tokio::spawn(model::warm(db.clone()));
    println!("{} listens on {}", config.broker.name, config.base_url);
    serving::serve(listener, house::app(db, false), transport, None).await
}
