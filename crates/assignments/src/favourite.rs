//! A consultant's favourites (S25): marked and unmarked at once, as often as
//! one likes. Not written to the journal: it is a private note.

use crate::policy;
use crate::rows::{self, lists};
use base::{Actor, AssignmentId, CommonRefusal, ConsultantId, Outcome};
use store::Tx;

/// Marks a need as a favourite.
///
/// # Errors
/// Not found, forbidden; a failure of the database.
pub async fn mark_favourite(tx: &Tx, actor: &Actor, id: AssignmentId) -> Outcome<()> {
    let consultant = allowed(tx, actor, id).await?;
    lists::mark(tx, consultant, id, tx.now()).await
}

/// Takes the mark away.
///
/// # Errors
/// Not found, forbidden; a failure of the database.
pub async fn unmark_favourite(tx: &Tx, actor: &Actor, id: AssignmentId) -> Outcome<()> {
    let consultant = allowed(tx, actor, id).await?;
    lists::unmark(tx, consultant, id).await
}

/// The consultant who asks, if the need may be known of.
async fn allowed(tx: &Tx, actor: &Actor, id: AssignmentId) -> Outcome<ConsultantId> {
    let need = rows::find(tx, id, false).await?;
    if !policy::may_see_this(actor, &need) {
        return Err(CommonRefusal::NotFound.into());
    }
    actor.consultant().ok_or_else(|| CommonRefusal::Forbidden.into())
}
