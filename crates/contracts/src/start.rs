//! An engagement's first day: it runs.

use crate::rows;
use base::{EngagementId, Happened, Outcome};
use store::Tx;

/// Starts one engagement; harmless when it runs already.
///
/// # Errors
/// A failure of the database.
pub async fn start(tx: &Tx, id: EngagementId) -> Outcome<()> {
    if rows::started(tx, id).await? {
        tx.record(Happened::EngagementStarted { engagement: id }).await?;
    }
    Ok(())
}

/// Starts every engagement whose first day has come: the day's job.
///
/// # Errors
/// A failure of the database.
pub async fn start_due(tx: &Tx) -> Outcome<()> {
    for engagement in rows::to_start(tx, tx.today()).await? {
        start(tx, engagement.id).await?;
    }
    Ok(())
}
