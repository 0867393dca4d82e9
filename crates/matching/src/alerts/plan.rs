//! That a need was opened is kept as a job, in the transaction that opened it:
//! it survives a restart, and nobody who opens a need waits for the ranking.

use base::{AssignmentId, Outcome};
use store::{Tx, jobs};

/// The job's kind; its subject is the need.
pub const JOB: &str = "need-alerts";

/// Queues it, once for a need.
///
/// # Errors
/// A failure of the database.
pub async fn plan(tx: &Tx, assignment: AssignmentId) -> Outcome<()> {
    jobs::queue(tx, JOB, &assignment.to_string(), tx.now()).await.map(drop)
}
