//! Staff ask consultants for consent and rate (S55–S57), before anything of
//! them goes to a client.

use crate::asked::Asked;
use crate::mails;
use crate::policy;
use crate::refusal::ProposalRefusal;
use base::{Actor, AssignmentId, CommonRefusal, ConsentId, ConsultantId, Outcome, Stop};
use people::{AccountStage, directory};
use privacy::acts::Evidence;
use privacy::{Ask, ask};
use store::Tx;

/// Asks each of them, freezing the profile as it is at this moment; the
/// consultant and the agency get a letter.
///
/// # Errors
/// Forbidden; nobody named; the assignment is not open; one of them is not
/// presentable or has been asked already; or a failure.
pub async fn ask_consents(
    tx: &Tx,
    actor: &Actor,
    assignment: AssignmentId,
    consultants: &[ConsultantId],
    evidence: &Evidence,
) -> Outcome<Vec<ConsentId>> {
    if !policy::may_propose(actor) {
        return Err(CommonRefusal::Forbidden.into());
    }
    if consultants.is_empty() {
        return Err(ProposalRefusal::NobodyChosen.into());
    }
    let need = assignments::find_locked(tx, assignment).await?;
    if !need.is_open() {
        return Err(ProposalRefusal::AssignmentClosed.into());
    }
    let mut asked = Vec::new();
    for id in consultants {
        let consultant = directory::consultant(tx, *id).await?;
        let account = directory::account(tx, consultant.account).await?;
        if consultant.presentable_at.is_none() || account.stage != AccountStage::Confirmed {
            return Err(ProposalRefusal::NotPresentable.into());
        }
        if people::partner::is_own(tx, need.client, consultant.id).await? {
            return Err(ProposalRefusal::OwnAgencyBuys.into());
        }
        let consent = ask(
            tx,
            actor,
            Ask {
                consultant: consultant.id,
                agency: consultant.agency,
                client: need.client,
                assignment,
                snapshot: frozen(tx, consultant.id).await?,
                lang: account.lang,
            },
            evidence,
        )
        .await?;
        mails::consent_asked(tx, &Asked::find(tx, consent).await?).await?;
        asked.push(consent);
    }
    Ok(asked)
}

/// The profile as a client would see it, as text.
pub(crate) async fn frozen(tx: &Tx, consultant: ConsultantId) -> Outcome<String> {
    serde_json::to_string(&directory::snapshot(tx, consultant).await?).map_err(Stop::failed)
}
