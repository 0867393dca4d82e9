//! What a day brings. Everything is derived from the data ("due and not done"),
//! never from the minute, so a server that was down for weeks catches up.

use crate::{erasure, house};
use base::{Outcome, Stop};
use matching::alerts;
use privacy::{idle, retention};
use store::{Db, Tx, jobs};

/// The job of one day.
const DAY: &str = "day";
/// The daily job that brings the indexes of words into one piece.
const WORDS: &str = "words";
/// Jobs in one worker's hands at a time.
const MOST_LEASED: i64 = 10;
/// Seconds a worker may hold a job.
const LEASE_SECONDS: i64 = 600;

/// Queues today's jobs (once, whichever node comes first) and does what is due.
///
/// # Errors
/// A failure of the database.
pub async fn tick(db: &Db) -> Outcome<()> {
    let tx = db.write(None).await?;
    queue_today(&tx).await?;
    let leased = jobs::lease(&tx, MOST_LEASED, LEASE_SECONDS).await?;
    tx.commit().await?;
    all(db, leased).await
}

/// Does what is due and queues nothing: for whoever keeps the calendar by other
/// means.
///
/// # Errors
/// A failure of the database.
pub async fn work(db: &Db) -> Outcome<()> {
    let tx = db.write(None).await?;
    let leased = jobs::lease(&tx, MOST_LEASED, LEASE_SECONDS).await?;
    tx.commit().await?;
    all(db, leased).await
}

/// Today's jobs.
async fn queue_today(tx: &Tx) -> Outcome<()> {
    for kind in [DAY, retention::JOB, WORDS] {
        jobs::queue(tx, kind, &tx.today().to_string(), tx.now()).await?;
    }
    Ok(())
}

/// Each of some jobs; one that fails is tried again later.
async fn all(db: &Db, leased: Vec<jobs::Leased>) -> Outcome<()> {
    for job in leased {
        if let Err(stop) = run(db, &job).await {
            tracing::error!(kind = job.kind, subject = job.subject, "a job failed: {stop}");
            let tx = db.write(None).await?;
            let again = tx.now().plus_seconds(60 * job.attempt.clamp(1, 60));
            jobs::retry(&tx, job.id, &stop.to_string(), again).await?;
            tx.commit().await?;
        }
    }
    Ok(())
}

/// One job and its mark, in one transaction.
async fn run(db: &Db, job: &jobs::Leased) -> Outcome<()> {
    // Writing the files anew cannot be part of a transaction, and ranking would hold the writer up; done twice both
    // are harmless.
    let mut fits = None;
    match job.kind.as_str() {
        privacy::erase::SCRUB => db.scrub().await?,
        WORDS => db.gather_words().await?,
        alerts::JOB => fits = alerts::find(db.read().await?, job.subject.parse().map_err(Stop::failed)?).await?,
        _ => {}
    }
    let tx = db.write(None).await?;
    match job.kind.as_str() {
        DAY => day(&tx).await?,
        retention::JOB => let_go(&tx).await?,
        alerts::JOB => {
            if let Some(fits) = &fits {
                alerts::tell(&tx, fits).await?;
            }
        }
        privacy::erase::SCRUB | WORDS => {}
        kind => tracing::warn!(kind, "a job of a kind that nobody knows is passed over"),
    }
    jobs::done(&tx, job.id).await?;
    tx.commit().await
}

/// What has run out goes; whoever has been away for a year is asked, and who
/// did not answer is erased (S94).
///
/// # Errors
/// A failure of the database.
pub async fn let_go(tx: &Tx) -> Outcome<()> {
    retention::run(tx, house::register()).await?;
    idle::ask_due(tx).await?;
    for account in idle::unanswered(tx).await? {
        erasure::of_idle(tx, account).await?;
    }
    Ok(())
}

/// The day's work, in the order of an assignment's life.
///
/// # Errors
/// A failure of the database.
pub async fn day(tx: &Tx) -> Outcome<()> {
    people::sessions::sweep(tx).await?;
    people::prepared::erase_due(tx).await?;
    privacy::lapse_due(tx).await?;
    proposals::expire_due(tx).await?;
    contracts::start::start_due(tx).await?;
    contracts::end::complete_due(tx).await?;
    contracts::secrets::end_due(tx).await?;
    quality::invite_due(tx).await?;
    Ok(())
}
