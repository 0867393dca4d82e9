//! Saying no to being presented. Needs no reason and has no consequence beyond
//! this one assignment.

use crate::acts::{self, Act, Evidence};
use crate::consent::Consent;
use crate::policy;
use crate::register;
use crate::rows;
use base::{Actor, CommonRefusal, ConsentId, Happened, Outcome};
use store::Tx;

/// The no of either side.
///
/// # Errors
/// Not found or forbidden; changed meanwhile; answered or lapsed before.
pub async fn withhold(
    tx: &Tx,
    actor: &Actor,
    id: ConsentId,
    version: i64,
    reason: Option<String>,
    evidence: &Evidence,
) -> Outcome<Consent> {
    let consent = register::seen_by(tx, actor, id).await?;
    if !policy::may_refuse(actor, &consent) {
        return Err(CommonRefusal::Forbidden.into());
    }
    let consent = consent.withhold(actor.account, tx.now(), reason)?;
    rows::save_closing(tx, &consent, version).await?;
    acts::keep(tx, actor, &consent, Act::Withheld, evidence).await?;
    tx.record(Happened::ConsentWithheld { consent: id }).await?;
    Ok(consent)
}
