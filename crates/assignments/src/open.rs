//! Opening a need: from now on consultants see it, and the client manager is
//! told (S46). Only an account that staff have granted opens one (S18).

use crate::{mails, policy, rows};
use base::{Actor, AssignmentId, CommonRefusal, Happened, Outcome, Stop};
use store::Tx;

/// Draft → Open. When the client opens it, the client manager gets a letter.
///
/// # Errors
/// Not found, forbidden, no draft, what is missing, changed meanwhile; a
/// failure of the database.
pub async fn open(tx: &Tx, actor: &Actor, id: AssignmentId, version: i64) -> Outcome<()> {
    let need = rows::find(tx, id, true).await?;
    if !policy::may_see_this(actor, &need) {
        return Err(CommonRefusal::NotFound.into());
    }
    if !policy::may_manage(actor, need.client) {
        return Err(CommonRefusal::Forbidden.into());
    }
    if !people::standing::is_granted(tx, actor).await? {
        return Err(people::PeopleRefusal::NotGranted.into());
    }
    let need = need.opened(tx.now()).map_err(Stop::from)?;
    rows::update_stage(tx, &need, version).await?;
    tx.record(Happened::AssignmentOpened { assignment: id }).await?;
    if actor.client().is_some() {
        mails::opened(tx, &need).await?;
    }
    Ok(())
}
