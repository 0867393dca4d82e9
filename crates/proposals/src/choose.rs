//! The client chooses one (S52), before any contract. The others are declined
//! with it, and their profiles are closed to the client.

use crate::call_off;
use crate::mails;
use crate::policy;
use crate::refusal::ProposalRefusal;
use crate::rows;
use base::{Actor, CommonRefusal, Happened, Outcome, ProposalId, SuggestionId};
use privacy::Grant;
use store::Tx;

/// The choice.
///
/// # Errors
/// Not found or forbidden; changed meanwhile; answered; the suggestion, its
/// consent or the assignment is not to be had any more; or a failure.
pub async fn choose(tx: &Tx, actor: &Actor, id: ProposalId, version: i64, suggestion: SuggestionId) -> Outcome<()> {
    let proposal = rows::find(tx, id, tx.for_update()).await?;
    if !policy::may_see(actor, &proposal) {
        return Err(CommonRefusal::NotFound.into());
    }
    if !policy::may_answer(actor, &proposal) {
        return Err(CommonRefusal::Forbidden.into());
    }
    let need = assignments::find_locked(tx, proposal.assignment).await?;
    if !need.is_open() {
        return Err(ProposalRefusal::AssignmentClosed.into());
    }
    let before = proposal.clone();
    let after = proposal.choose(suggestion, actor.account, tx.now())?;
    let Some(chosen) = after.chosen() else { return Err(ProposalRefusal::SuggestionClosed.into()) };
    for consent in chosen.consents() {
        Grant::held(tx, consent, tx.now()).await?;
    }
    rows::save(tx, &after, version).await?;
    tx.record(Happened::SuggestionChosen { proposal: id, suggestion }).await?;
    for other in before.suggestions().iter().filter(|s| s.id != suggestion && before.shows(s.id)) {
        call_off::for_suggestion(tx, other.id).await?;
        mails::not_chosen(tx, &need, other).await?;
    }
    mails::chosen(tx, &after, &need, chosen).await
}
