//! Work for later, queued in the transaction that decided it, done at least
//! once by one worker at a time. What a job does must be harmless twice.

use crate::params;
use crate::tx::Tx;
use base::{Instant, JobId, Outcome};

/// A job in a worker's hands.
#[derive(Clone, Debug)]
pub struct Leased {
    /// Which.
    pub id: JobId,
    /// What to do: `day`.
    pub kind: String,
    /// On what: a date, an id.
    pub subject: String,
    /// This try's number, from 1.
    pub attempt: i64,
}

/// Queues a job; the same kind on the same subject is queued once, ever.
///
/// # Errors
/// A failure of the database.
pub async fn queue(tx: &Tx, kind: &str, subject: &str, run_at: Instant) -> Outcome<bool> {
    let fresh = tx
        .run(
            "INSERT INTO jobs (id, kind, subject, run_at, attempts, created_at) VALUES ($1, $2, $3, $4, 0, $5) \
             ON CONFLICT (kind, subject) DO NOTHING",
            params![tx.new_id::<JobId>(), kind, subject, run_at, tx.now()],
        )
        .await?;
    Ok(fresh == 1)
}

/// Takes up to `n` jobs that are due and in nobody's hands, for `seconds`.
///
/// # Errors
/// A failure of the database.
pub async fn lease(tx: &Tx, n: i64, seconds: i64) -> Outcome<Vec<Leased>> {
    let sql = format!(
        "UPDATE jobs SET attempts = attempts + 1, lease_until = $1 WHERE id IN \
         (SELECT id FROM jobs WHERE done_at IS NULL AND run_at <= $2 AND (lease_until IS NULL OR lease_until < $2) \
          ORDER BY run_at, id LIMIT $3{}) RETURNING id, kind, subject, attempts",
        tx.for_update_skip_locked()
    );
    let rows = tx.all(&sql, params![tx.now().plus_seconds(seconds), tx.now(), n]).await?;
    let mut leased = rows
        .iter()
        .map(|row| {
            Ok(Leased {
                id: row.get("id")?,
                kind: row.get("kind")?,
                subject: row.get("subject")?,
                attempt: row.get("attempts")?,
            })
        })
        .collect::<Outcome<Vec<_>>>()?;
    leased.sort_by_key(|job| job.id);
    Ok(leased)
}

/// Done, in the transaction of its effect.
///
/// # Errors
/// A failure of the database.
pub async fn done(tx: &Tx, id: JobId) -> Outcome<()> {
    tx.run("UPDATE jobs SET done_at = $2, lease_until = NULL, last_error = NULL WHERE id = $1", params![id, tx.now()])
        .await?;
    Ok(())
}

/// It failed; tried again at `again`.
///
/// # Errors
/// A failure of the database.
pub async fn retry(tx: &Tx, id: JobId, error: &str, again: Instant) -> Outcome<()> {
    tx.run("UPDATE jobs SET run_at = $2, lease_until = NULL, last_error = $3 WHERE id = $1", params![id, again, error])
        .await?;
    Ok(())
}

/// How many could not be done the last time they were tried.
///
/// # Errors
/// A failure of the database.
pub async fn failed(tx: &Tx) -> Outcome<i64> {
    tx.one("SELECT COUNT(*) AS n FROM jobs WHERE done_at IS NULL AND last_error IS NOT NULL", vec![]).await?.get("n")
}

/// How many are due and not done: none may be left when a story ends.
///
/// # Errors
/// A failure of the database.
pub async fn due(tx: &Tx) -> Outcome<i64> {
    tx.one("SELECT COUNT(*) AS n FROM jobs WHERE done_at IS NULL AND run_at <= $1", params![tx.now()]).await?.get("n")
}
