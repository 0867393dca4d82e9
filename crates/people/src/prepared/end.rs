//! A prepared profile that ends without the person: taken back by the agency,
//! declined by the person, or never taken over within ninety days. Everything
//! of the person is erased at once, the paper too; both sides are told before
//! and after (S16, S58).

use super::profile::{Known, NOTICE_SECONDS, WAIT_SECONDS, Why};
use super::refusal::PreparedRefusal;
use super::{find, mails, rows, take_over};
use base::{Actor, CommonRefusal, Happened, Outcome, PreparedProfileId};
use store::Tx;
use store::files;

/// The agency takes it back, or the consultant has withdrawn the written consent.
///
/// # Errors
/// Not found; [`PreparedRefusal::WrongStage`] when it has ended; or a failure.
pub async fn withdraw(tx: &Tx, actor: &Actor, id: PreparedProfileId, version: i64) -> Outcome<()> {
    let known = find::held(tx, actor, id).await?;
    if known.version() != version {
        return Err(CommonRefusal::ChangedMeanwhile.into());
    }
    erase(tx, known, Why::Withdrawn).await
}

/// The person does not want it.
///
/// # Errors
/// [`PreparedRefusal::LinkSpent`], or a failure.
pub async fn decline(tx: &Tx, secret: &str) -> Outcome<()> {
    let draft = take_over::draft_of(tx, secret, tx.for_update()).await?.ok_or(PreparedRefusal::LinkSpent)?;
    erase(tx, Known::Draft(draft), Why::Declined).await
}

/// What a day brings: a notice fourteen days before the end, and the end.
/// Derived from the data, so that a day that was missed is caught up.
///
/// # Errors
/// A failure of the database.
pub async fn erase_due(tx: &Tx) -> Outcome<()> {
    for known in rows::waiting_since(tx, tx.now().plus_seconds(-WAIT_SECONDS), false).await? {
        erase(tx, known, Why::NeverTakenOver).await?;
    }
    for known in rows::waiting_since(tx, tx.now().plus_seconds(NOTICE_SECONDS - WAIT_SECONDS), true).await? {
        mails::ends_soon(tx, &known).await?;
        rows::noticed(tx, known.id()).await?;
    }
    Ok(())
}

/// Erases it and tells the agency, and the person when a link had gone out.
async fn erase(tx: &Tx, known: Known, why: Why) -> Outcome<()> {
    let Some((named, paper)) = known.open() else { return Err(PreparedRefusal::WrongStage.into()) };
    let file = paper.file;
    let told_person = matches!(&known, Known::Draft(draft) if draft.stage().sent_at.is_some());
    mails::erased(tx, known.agency(), known.id(), named, known.lang(), why, told_person).await?;
    let id = known.id();
    let erased = known.erase(why, tx.now()).ok_or(PreparedRefusal::WrongStage)?;
    rows::save_erased(tx, &erased).await?;
    files::remove(tx, file).await?;
    tx.record(Happened::PreparedProfileErased { prepared: id }).await
}
