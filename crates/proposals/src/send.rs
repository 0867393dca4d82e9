//! The three go to the client (S51, S59). Sent is only what every needed hand
//! has consented to, asked anew in the transaction that sends.

use crate::mails;
use crate::policy;
use crate::refusal::ProposalRefusal;
use crate::rows;
use base::{Actor, CommonRefusal, Happened, Outcome, ProposalId};
use privacy::Grant;
use store::Tx;

/// Sends a draft: the client's people get a letter with the way to it.
///
/// # Errors
/// Forbidden; changed meanwhile; not a draft; no slate; the assignment is not
/// open; a consent is not live; or a failure.
pub async fn send(tx: &Tx, actor: &Actor, id: ProposalId, version: i64) -> Outcome<()> {
    if !policy::may_propose(actor) {
        return Err(CommonRefusal::Forbidden.into());
    }
    let draft = rows::find(tx, id, tx.for_update()).await?;
    let need = assignments::find_locked(tx, draft.assignment).await?;
    if !need.is_open() {
        return Err(ProposalRefusal::AssignmentClosed.into());
    }
    let sent = draft.send(tx.now())?;
    for suggestion in sent.suggestions() {
        for consent in suggestion.consents() {
            Grant::held(tx, consent, tx.now()).await?;
        }
    }
    rows::save(tx, &sent, version).await?;
    tx.record(Happened::ProposalSent { proposal: id, assignment: sent.assignment }).await?;
    mails::proposal_sent(tx, &sent, &need).await
}
