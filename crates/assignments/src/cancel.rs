//! Cancelling a need before anybody is contracted.

use crate::{policy, rows};
use base::{Actor, AssignmentId, CommonRefusal, Happened, Outcome, Stop};
use store::Tx;

/// Draft or Open → Cancelled. Applications stay as they are, and the
/// consultants see that the need is cancelled.
///
/// # Errors
/// Not found, forbidden, the stage, changed meanwhile; a failure of the database.
pub async fn cancel(tx: &Tx, actor: &Actor, id: AssignmentId, version: i64) -> Outcome<()> {
    let need = rows::find(tx, id, true).await?;
    if !policy::may_see_this(actor, &need) {
        return Err(CommonRefusal::NotFound.into());
    }
    if !policy::may_manage(actor, need.client) {
        return Err(CommonRefusal::Forbidden.into());
    }
    let need = need.cancelled(tx.now()).map_err(Stop::from)?;
    rows::update_stage(tx, &need, version).await?;
    tx.record(Happened::AssignmentCancelled { assignment: id }).await
}
