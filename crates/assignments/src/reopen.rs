//! A filled need is open again: somebody is to be replaced (S90). The room of
//! quality calls it. Asks no policy: the caller has decided.

use crate::rows;
use base::{AssignmentId, Happened, Outcome, Stop};
use store::Tx;

/// Filled → Open, counted from now.
///
/// # Errors
/// Not found, not filled; a failure of the database.
pub async fn reopen(tx: &Tx, id: AssignmentId) -> Outcome<()> {
    let need = rows::find(tx, id, true).await?;
    let version = need.version;
    let need = need.reopened(tx.now()).map_err(Stop::from)?;
    rows::update_stage(tx, &need, version).await?;
    tx.record(Happened::AssignmentReopened { assignment: id }).await
}
