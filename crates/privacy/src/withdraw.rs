//! Taking a given consent back (GDPR art. 7.3: as easy as giving it). What it
//! covered is shown to nobody from this transaction on.

use crate::acts::{self, Act, Evidence};
use crate::consent::{Consent, Stage};
use crate::policy;
use crate::register;
use crate::rows;
use base::{AccountId, Actor, CommonRefusal, ConsentId, ConsultantId, Happened, Outcome};
use store::Tx;

/// Either side takes the consent back.
///
/// # Errors
/// Not found or forbidden; changed meanwhile; when it is not given.
pub async fn withdraw(
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
    let consent = consent.withdraw(actor.account, tx.now(), reason)?;
    rows::save_closing(tx, &consent, version).await?;
    acts::keep(tx, actor, &consent, Act::Withdrawn, evidence).await?;
    tx.record(Happened::ConsentWithdrawn { consent: id }).await?;
    Ok(consent)
}

/// Ends every open and live consent of a consultant whose account is closed, in
/// the name of `by`; how many that were.
///
/// # Errors
/// A failure of the database.
pub async fn withdraw_all(tx: &Tx, by: AccountId, consultant: ConsultantId) -> Outcome<usize> {
    let mut ended = 0;
    for consent in register::of_consultant(tx, consultant).await? {
        let (id, version) = (consent.id, consent.version);
        let (closed, act, what) = match consent.stage() {
            Stage::Given { .. } => {
                (consent.withdraw(by, tx.now(), None)?, Act::Withdrawn, Happened::ConsentWithdrawn { consent: id })
            }
            Stage::Asked { .. } if consent.is_open(tx.now()) => {
                (consent.withhold(by, tx.now(), None)?, Act::Withheld, Happened::ConsentWithheld { consent: id })
            }
            Stage::Asked { .. } | Stage::Withheld(_) | Stage::Lapsed(_) | Stage::Withdrawn(_) => continue,
        };
        rows::save_closing(tx, &closed, version).await?;
        acts::keep_of_system(tx, &closed, act).await?;
        tx.record(what).await?;
        ended += 1;
    }
    Ok(ended)
}
