//! The work of a need is over. Whoever ends the last engagement calls it. Asks no policy: the caller has decided.

use crate::rows;
use base::{AssignmentId, Happened, Outcome, Stop};
use store::Tx;

/// Filled or Open → Ended.
///
/// # Errors
/// Not found, neither filled nor open; a failure of the database.
pub async fn end(tx: &Tx, id: AssignmentId) -> Outcome<()> {
    let need = rows::find(tx, id, true).await?;
    let version = need.version;
    let need = need.ended(tx.now()).map_err(Stop::from)?;
    rows::update_stage(tx, &need, version).await?;
    tx.record(Happened::AssignmentEnded { assignment: id }).await
}
