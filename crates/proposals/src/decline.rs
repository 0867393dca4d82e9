//! The client says no: to one, or to all ("none fits"). Staff hear why, and go
//! on looking.

use crate::call_off;
use crate::mails;
use crate::policy;
use crate::proposal::{Proposal, Reply, Stage, SuggestionStage};
use crate::rows;
use assignments::Assignment;
use base::{Actor, CommonRefusal, Happened, Outcome, ProposalId, SuggestionId};
use store::Tx;

/// None fits.
///
/// # Errors
/// Not found or forbidden; changed meanwhile; answered; or a failure.
pub async fn decline_all(tx: &Tx, actor: &Actor, id: ProposalId, version: i64, reason: Option<String>) -> Outcome<()> {
    let (before, need) = answerable(tx, actor, id).await?;
    let after = before.clone().decline_all(Reply { by: actor.account, at: tx.now(), reason })?;
    save(tx, &before, &after, version, &need).await
}

/// Not this one. The last no declines the whole.
///
/// # Errors
/// Not found or forbidden; changed meanwhile; answered; or a failure.
pub async fn decline_one(
    tx: &Tx,
    actor: &Actor,
    id: ProposalId,
    version: i64,
    suggestion: SuggestionId,
    reason: Option<String>,
) -> Outcome<()> {
    let (before, need) = answerable(tx, actor, id).await?;
    let after = before.clone().decline_one(suggestion, Reply { by: actor.account, at: tx.now(), reason })?;
    save(tx, &before, &after, version, &need).await
}

/// The proposal, if the actor may answer it.
async fn answerable(tx: &Tx, actor: &Actor, id: ProposalId) -> Outcome<(Proposal, Assignment)> {
    let proposal = rows::find(tx, id, tx.for_update()).await?;
    if !policy::may_see(actor, &proposal) {
        return Err(CommonRefusal::NotFound.into());
    }
    if !policy::may_answer(actor, &proposal) {
        return Err(CommonRefusal::Forbidden.into());
    }
    let need = assignments::find(tx, proposal.assignment).await?;
    Ok((proposal, need))
}

/// Saves the answer, calls interviews off, tells those it concerns.
async fn save(tx: &Tx, before: &Proposal, after: &Proposal, version: i64, need: &Assignment) -> Outcome<()> {
    rows::save(tx, after, version).await?;
    if matches!(after.stage(), Stage::Declined { .. }) {
        tx.record(Happened::ProposalDeclined { proposal: after.id }).await?;
    }
    for (was, is) in before.suggestions().iter().zip(after.suggestions()) {
        if was.stage() == SuggestionStage::Proposed && is.stage() == SuggestionStage::Declined {
            call_off::for_suggestion(tx, is.id).await?;
            mails::not_chosen(tx, need, is).await?;
        }
    }
    mails::declined(tx, before, after, need).await
}
