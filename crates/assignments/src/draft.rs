//! Writing a need down: the client's own people, or staff for a client that
//! has called (S46, S47).

use crate::assignment::{Assignment, Content};
use crate::{policy, rows};
use base::{Actor, AssignmentId, ClientId, CommonRefusal, Happened, Outcome, StaffRole, Stop};
use store::{Tx, series};

/// A new draft of this client. It gets the client's manager, or the client
/// manager who writes it down when the client has none.
///
/// # Errors
/// Not found for whoever may not write for this client; what does not hold in
/// the content; a failure of the database.
pub async fn draft(tx: &Tx, actor: &Actor, client: ClientId, content: Content) -> Outcome<AssignmentId> {
    if !policy::may_manage(actor, client) {
        return Err(CommonRefusal::NotFound.into());
    }
    content.check().map_err(Stop::from)?;
    let client = people::directory::client(tx, client).await?;
    let own = (actor.staff() == Some(StaffRole::ClientManager)).then_some(actor.account);
    let manager = client.manager.or(own);
    let id: AssignmentId = tx.new_id();
    let number = series::take(tx, "assignment").await?;
    let need = Assignment::drafted(id, number, client.id, actor.account, manager, content, tx.now());
    rows::insert(tx, &need).await?;
    tx.record(Happened::AssignmentDrafted { assignment: id }).await?;
    Ok(id)
}
