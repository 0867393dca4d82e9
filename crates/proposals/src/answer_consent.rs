//! The answers to a consent request, from both sides (S55–S57), and the
//! withdrawal; each with its receipt. What follows from a withdrawal for a
//! proposal is [`crate::retract_for_consent`]'s.

use crate::ask_consents::frozen;
use crate::asked::{Asked, named};
use crate::mails;
use crate::refusal::ProposalRefusal;
use base::{Actor, CommonRefusal, ConsentId, Outcome};
use people::Rate;
use privacy::acts::Evidence;
use privacy::{Consent, ConsentRefusal, Stage, register};
use store::Tx;

/// Yes, with the rate to be quoted. An agency may leave the rate out and so
/// confirm the consultant's.
///
/// # Errors
/// Not found or forbidden; the assignment is not open any more; changed
/// meanwhile; no rate; answered or lapsed.
pub async fn give(
    tx: &Tx,
    actor: &Actor,
    id: ConsentId,
    version: i64,
    rate: Option<Rate>,
    evidence: &Evidence,
) -> Outcome<Consent> {
    let before = register::seen_by(tx, actor, id).await?;
    if !privacy::policy::may_refuse(actor, &before) {
        return Err(CommonRefusal::Forbidden.into());
    }
    if !assignments::find(tx, before.assignment).await?.is_open() {
        return Err(ProposalRefusal::AssignmentClosed.into());
    }
    let consent = if actor.agency().is_some() {
        privacy::give_as_agency(tx, actor, id, version, rate.map(named), evidence).await?
    } else {
        // The agency's word on the rate stands when it was first.
        let settled = before.agency_hand().and(before.rate());
        let rate = settled.or(rate.map(named)).ok_or(ConsentRefusal::RateMissing)?;
        privacy::give_as_consultant(tx, actor, id, version, rate, evidence).await?
    };
    let asked = Asked::load(tx, consent.clone()).await?;
    if matches!(consent.stage(), Stage::Given { .. }) {
        mails::consent_given(tx, &asked).await?;
    } else {
        mails::other_hand_missing(tx, &asked).await?;
    }
    Ok(consent)
}

/// No; nothing of the consultant is shown.
///
/// # Errors
/// Not found or forbidden; changed meanwhile; answered or lapsed.
pub async fn withhold(
    tx: &Tx,
    actor: &Actor,
    id: ConsentId,
    version: i64,
    reason: Option<String>,
    evidence: &Evidence,
) -> Outcome<Consent> {
    let consent = privacy::withhold(tx, actor, id, version, reason, evidence).await?;
    mails::consent_withheld(tx, &Asked::load(tx, consent.clone()).await?).await?;
    Ok(consent)
}

/// The given consent taken back; from this transaction on nothing is shown.
///
/// # Errors
/// Not found or forbidden; changed meanwhile; not given.
pub async fn withdraw(
    tx: &Tx,
    actor: &Actor,
    id: ConsentId,
    version: i64,
    reason: Option<String>,
    evidence: &Evidence,
) -> Outcome<Consent> {
    let consent = privacy::withdraw(tx, actor, id, version, reason, evidence).await?;
    mails::consent_withdrawn(tx, &Asked::load(tx, consent.clone()).await?).await?;
    Ok(consent)
}

/// The request shall show the profile as it is now.
///
/// # Errors
/// Not found or forbidden; changed meanwhile; answered, lapsed, or a hand is there.
pub async fn renew(tx: &Tx, actor: &Actor, id: ConsentId, version: i64, evidence: &Evidence) -> Outcome<Consent> {
    let consent = register::seen_by(tx, actor, id).await?;
    privacy::renew(tx, actor, id, version, &frozen(tx, consent.consultant).await?, evidence).await
}
