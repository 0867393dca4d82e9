//! Questions of guests, jobs and mail, beside the pages: one loop per node. What it does is leased,
//! so that any number of nodes may run it.

use crate::schedule;
use mail::Transport;
use std::time::Duration;
use store::Db;
use tokio::sync::watch;

/// Between two looks.
const PAUSE: Duration = Duration::from_secs(1);

/// Runs until `stop` turns true.
pub async fn run(db: Db, transport: Transport, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        if let Err(error) = people::knock::round(&db).await {
            tracing::error!("the questions of guests: {error}");
        }
        if let Err(error) = schedule::tick(&db).await {
            tracing::error!("the schedule: {error}");
        }
        match mail::deliver::round(&db, &transport).await {
            Ok(0) => {}
            Ok(_) => continue,
            Err(error) => tracing::error!("the outbox: {error}"),
        }
        tokio::select! {
            _ = tokio::time::sleep(PAUSE) => {}
            _ = stop.changed() => {}
        }
    }
}
