//! Saying yes, with a rate (S55–S57): one verb for each hand.

use crate::acts::{self, Act, Evidence};
use crate::consent::{Consent, Hand, Rate, Stage};
use crate::policy;
use crate::register;
use crate::rows;
use base::{Actor, CommonRefusal, ConsentId, Happened, Outcome};
use store::Tx;

/// The consultant's yes and the rate to be quoted. Live at once for a freelance
/// consultant; at an agency, when the agency's hand is there too.
///
/// # Errors
/// Not found or forbidden; changed meanwhile; the refusals of
/// [`Consent::give_as_consultant`].
pub async fn give_as_consultant(
    tx: &Tx,
    actor: &Actor,
    id: ConsentId,
    version: i64,
    rate: Rate,
    evidence: &Evidence,
) -> Outcome<Consent> {
    let consent = register::seen_by(tx, actor, id).await?;
    if !policy::may_give_as_consultant(actor, &consent) {
        return Err(CommonRefusal::Forbidden.into());
    }
    let hand = Hand { account: actor.account, at: tx.now() };
    given(tx, consent.give_as_consultant(hand, rate)?, version, actor, evidence).await
}

/// The agency's yes: with a rate of its own, or with the consultant's (`None`).
///
/// # Errors
/// Not found or forbidden; changed meanwhile; the refusals of
/// [`Consent::give_as_agency`].
pub async fn give_as_agency(
    tx: &Tx,
    actor: &Actor,
    id: ConsentId,
    version: i64,
    rate: Option<Rate>,
    evidence: &Evidence,
) -> Outcome<Consent> {
    let consent = register::seen_by(tx, actor, id).await?;
    if !policy::may_give_as_agency(actor, &consent) {
        return Err(CommonRefusal::Forbidden.into());
    }
    let hand = Hand { account: actor.account, at: tx.now() };
    given(tx, consent.give_as_agency(hand, rate)?, version, actor, evidence).await
}

/// Saves a hand and says what came of it.
async fn given(tx: &Tx, consent: Consent, version: i64, actor: &Actor, evidence: &Evidence) -> Outcome<Consent> {
    rows::save_hands(tx, &consent, version).await?;
    acts::keep(tx, actor, &consent, Act::Given, evidence).await?;
    tx.record(match consent.stage() {
        Stage::Given { .. } => Happened::ConsentGiven { consent: consent.id },
        Stage::Asked { .. } | Stage::Withheld(_) | Stage::Lapsed(_) | Stage::Withdrawn(_) => {
            Happened::ConsentHandGiven { consent: consent.id }
        }
    })
    .await?;
    Ok(Consent { version: version + 1, ..consent })
}
