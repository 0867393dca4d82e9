//! Changing a need while nobody is contracted, against the version that was
//! seen.

use crate::assignment::Content;
use crate::{policy, rows};
use base::{Actor, AssignmentId, CommonRefusal, Happened, Outcome, Stop};
use store::Tx;

/// Saves what is looked for.
///
/// # Errors
/// Not found, forbidden, the stage, what does not hold in the content, changed
/// meanwhile; a failure of the database.
pub async fn edit(tx: &Tx, actor: &Actor, id: AssignmentId, version: i64, content: Content) -> Outcome<()> {
    let need = rows::find(tx, id, true).await?;
    if !policy::may_see_this(actor, &need) {
        return Err(CommonRefusal::NotFound.into());
    }
    if !policy::may_manage(actor, need.client) {
        return Err(CommonRefusal::Forbidden.into());
    }
    let need = need.edited(content).map_err(Stop::from)?;
    rows::update_content(tx, &need, version).await?;
    tx.record(Happened::AssignmentChanged { assignment: id }).await
}
