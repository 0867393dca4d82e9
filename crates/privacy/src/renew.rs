//! The profile was changed after the asking and before any yes: the request
//! takes the profile as it is now. What somebody has said yes to never changes.

use crate::acts::{self, Act, Evidence};
use crate::consent::Consent;
use crate::policy;
use crate::register;
use crate::rows;
use base::{Actor, CommonRefusal, ConsentId, Outcome};
use store::Tx;
use store::files::sha256_hex;

/// The consultant asks that the request shall show the profile as it is now.
///
/// # Errors
/// Not found or forbidden; changed meanwhile; answered, lapsed, or a hand is there.
pub async fn renew(
    tx: &Tx,
    actor: &Actor,
    id: ConsentId,
    version: i64,
    snapshot: &str,
    evidence: &Evidence,
) -> Outcome<Consent> {
    let consent = register::seen_by(tx, actor, id).await?;
    if !policy::may_give_as_consultant(actor, &consent) {
        return Err(CommonRefusal::Forbidden.into());
    }
    let consent = consent.renew(tx.now(), sha256_hex(snapshot.as_bytes()))?;
    rows::save_snapshot(tx, &consent, snapshot, version).await?;
    acts::keep(tx, actor, &consent, Act::Renewed, evidence).await?;
    Ok(consent)
}
