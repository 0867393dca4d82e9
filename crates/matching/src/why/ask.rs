//! The consultant asks why. Once is enough: the question stands until staff
//! have released an answer.

use super::{rows, stand};
use crate::policy;
use crate::refusal::MatchingRefusal;
use base::{Actor, AssignmentId, CommonRefusal, Happened, Outcome};
use store::Tx;

/// Puts the question.
///
/// # Errors
/// Not found for a need that the consultant may not know of; nothing to ask
/// about; asked before; a failure of the database.
pub async fn ask(tx: &Tx, actor: &Actor, assignment: AssignmentId) -> Outcome<()> {
    let need = assignments::find_locked(tx, assignment).await?;
    let Some(me) = actor.consultant().filter(|_| assignments::policy::may_see_this(actor, &need)) else {
        return Err(CommonRefusal::NotFound.into());
    };
    if !policy::may_ask_why(actor, me) {
        return Err(CommonRefusal::Forbidden.into());
    }
    if !stand(tx, &need, me).await?.may_ask() {
        return Err(MatchingRefusal::NothingToAsk.into());
    }
    if !rows::ask(tx, assignment, me).await? {
        return Err(MatchingRefusal::AskedAlready.into());
    }
    tx.record(Happened::ExplanationAsked { assignment, consultant: me }).await
}
