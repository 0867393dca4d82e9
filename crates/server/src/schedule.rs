//! What a day brings. Everything is derived from the data ("due and not done"),
//! never from the minute, so a server that was down for weeks catches up.

use base::Outcome;
use store::{Db, Tx, jobs};

/// The job of one day.
const DAY: &str = "day";
/// Seconds a worker may hold a job.
const LEASE_SECONDS: i64 = 600;

/// Queues today's job (once, whichever node comes first) and does what is due.
///
/// # Errors
/// A failure of the database.
pub async fn tick(db: &Db) -> Outcome<()> {
    let tx = db.write(None).await?;
    jobs::queue(&tx, DAY, &tx.today().to_string(), tx.now()).await?;
    let leased = jobs::lease(&tx, 10, LEASE_SECONDS).await?;
    tx.commit().await?;
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
    let tx = db.write(None).await?;
    if job.kind == DAY {
        day(&tx).await?;
    } else {
        tracing::warn!(kind = job.kind, "a job of a kind that nobody knows is passed over");
    }
    jobs::done(&tx, job.id).await?;
    tx.commit().await
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
    quality::invite_due(tx).await?;
    site::forget_due(tx).await?;
    Ok(())
}
