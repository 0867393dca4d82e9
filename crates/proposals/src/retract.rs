//! Taking back what has not been answered: by staff, with the consent, or with
//! the assignment. The client's view of it closes in the same transaction.

use crate::call_off;
use crate::mails;
use crate::policy;
use crate::proposal::{Proposal, Stage, SuggestionStage};
use crate::rows;
use base::{Actor, AssignmentId, CommonRefusal, ConsentId, Happened, Outcome, ProposalId};
use store::Tx;

/// Staff take a draft or a sent proposal back.
///
/// # Errors
/// Forbidden; changed meanwhile; answered; or a failure.
pub async fn retract(tx: &Tx, actor: &Actor, id: ProposalId, version: i64) -> Outcome<()> {
    if !policy::may_propose(actor) {
        return Err(CommonRefusal::Forbidden.into());
    }
    let proposal = rows::find(tx, id, tx.for_update()).await?;
    whole(tx, proposal, version).await
}

/// The assignment is cancelled or filled: what waits for an answer goes with it.
///
/// # Errors
/// A failure of the database.
pub async fn retract_for_assignment(tx: &Tx, assignment: AssignmentId) -> Outcome<()> {
    if let Some(proposal) = rows::open_of_assignment(tx, assignment).await? {
        let version = proposal.version;
        whole(tx, proposal, version).await?;
    }
    Ok(())
}

/// A consent was withdrawn: its suggestion goes, the client is told (GDPR
/// art. 19), and interviews that are still to come are called off. What the
/// client has chosen stays chosen; only its profile is closed.
///
/// # Errors
/// A failure of the database.
pub async fn retract_for_consent(tx: &Tx, consent: ConsentId) -> Outcome<()> {
    for before in rows::open_on_consent(tx, consent).await? {
        let version = before.version;
        let Some(gone) = before.suggestions().iter().find(|s| s.consents().contains(&consent)).cloned() else {
            continue;
        };
        let was_shown = before.shows(gone.id);
        let after = before.clone().without_consent(consent);
        if after != before {
            rows::save(tx, &after, version).await?;
            tx.record(Happened::ProposalRetracted { proposal: after.id }).await?;
            call_off::for_suggestion(tx, gone.id).await?;
        }
        if was_shown {
            mails::suggestion_withdrawn(tx, &after, &gone).await?;
        }
    }
    Ok(())
}

/// Takes the whole back, with its interviews, and tells the client if it was there.
async fn whole(tx: &Tx, proposal: Proposal, version: i64) -> Outcome<()> {
    let was_sent = matches!(proposal.stage(), Stage::Sent { .. });
    let gone: Vec<_> =
        proposal.suggestions().iter().filter(|s| s.stage() == SuggestionStage::Proposed).cloned().collect();
    let after = proposal.retract()?;
    rows::save(tx, &after, version).await?;
    tx.record(Happened::ProposalRetracted { proposal: after.id }).await?;
    for suggestion in &gone {
        call_off::for_suggestion(tx, suggestion.id).await?;
    }
    if was_sent {
        mails::proposal_retracted(tx, &after).await?;
    }
    Ok(())
}
