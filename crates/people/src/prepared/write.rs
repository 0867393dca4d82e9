//! The agency writes what the résumé is to begin with, once staff have verified
//! the written consent (S17). It is text in a row, and no profile.

use super::content::Content;
use super::profile::Known;
use super::refusal::PreparedRefusal;
use super::{find, rows};
use base::{Actor, CommonRefusal, Happened, Outcome, PreparedProfileId};
use store::Tx;

/// Saves what was written.
///
/// # Errors
/// Not found; [`PreparedRefusal::Locked`] before the consent is verified;
/// [`PreparedRefusal::WrongStage`] after it has ended; changed meanwhile; or a failure.
pub async fn write(tx: &Tx, actor: &Actor, id: PreparedProfileId, version: i64, content: Content) -> Outcome<()> {
    let known = find::held(tx, actor, id).await?;
    if known.version() != version {
        return Err(CommonRefusal::ChangedMeanwhile.into());
    }
    let draft = match known {
        Known::Uploaded(_) | Known::Refused(_) => return Err(PreparedRefusal::Locked.into()),
        Known::TakenOver(_) | Known::Erased(_) => return Err(PreparedRefusal::WrongStage.into()),
        Known::Verified(verified) => verified.draft(content, tx.now()),
        Known::Draft(draft) => draft.rewrite(content),
    };
    rows::save_draft(tx, &draft).await?;
    tx.record(Happened::ProfilePrepared { prepared: id }).await
}
