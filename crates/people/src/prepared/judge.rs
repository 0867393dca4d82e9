//! Staff read the written consent and say whether it holds (S17): only then
//! can the agency write.

use super::profile::{ConsentUploaded, Known, Prepared};
use super::refusal::PreparedRefusal;
use super::{mails, policy, rows};
use base::{Actor, CommonRefusal, Happened, Outcome, PreparedProfileId};
use store::Tx;

/// It holds.
///
/// # Errors
/// Not found; [`PreparedRefusal::WrongStage`]; changed meanwhile; or a failure.
pub async fn verify(tx: &Tx, actor: &Actor, id: PreparedProfileId, version: i64) -> Outcome<()> {
    let uploaded = waiting(tx, actor, id, version).await?;
    let verified = uploaded.verify(actor.account, tx.now());
    rows::save_verified(tx, &verified).await?;
    tx.record(Happened::WrittenConsentVerified { prepared: id }).await?;
    mails::verified(tx, verified.agency, id, &verified.stage().named).await
}

/// It does not, for a reason that the agency reads.
///
/// # Errors
/// As [`verify`], and [`PreparedRefusal::ReasonMissing`].
pub async fn refuse(tx: &Tx, actor: &Actor, id: PreparedProfileId, version: i64, reason: &str) -> Outcome<()> {
    let uploaded = waiting(tx, actor, id, version).await?;
    if reason.trim().is_empty() {
        return Err(PreparedRefusal::ReasonMissing.into());
    }
    let refused = uploaded.refuse(actor.account, tx.now(), reason.trim().to_owned());
    rows::save_refused(tx, &refused).await?;
    tx.record(Happened::WrittenConsentRefused { prepared: id }).await?;
    mails::refused(tx, refused.agency, id, refused.stage()).await
}

/// A paper that waits for the actor's word.
async fn waiting(tx: &Tx, actor: &Actor, id: PreparedProfileId, version: i64) -> Outcome<Prepared<ConsentUploaded>> {
    if !policy::may_judge(actor) {
        return Err(CommonRefusal::NotFound.into());
    }
    let Known::Uploaded(uploaded) = rows::find(tx, id, tx.for_update()).await? else {
        return Err(PreparedRefusal::WrongStage.into());
    };
    if uploaded.version != version {
        return Err(CommonRefusal::ChangedMeanwhile.into());
    }
    Ok(uploaded)
}
