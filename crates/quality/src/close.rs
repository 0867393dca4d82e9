//! The search for somebody else ends: somebody has signed, or nobody was found (S90).

use crate::refusal::QualityRefusal;
use crate::replacement::ReplacementStage;
use crate::rows::replacements;
use crate::{mails, policy};
use assignments::StageKind;
use base::{Actor, AssignmentId, CommonRefusal, EngagementId, Happened, Outcome, ReplacementId};
use store::Tx;

/// A contract pair for the need was signed: its oldest search, if there is
/// one, has found somebody.
///
/// # Errors
/// A failure of the database.
pub async fn close_replaced(tx: &Tx, assignment: AssignmentId, successor: EngagementId) -> Outcome<()> {
    let Some(replacement) = replacements::searching_for(tx, assignment).await? else { return Ok(()) };
    replacements::replaced(tx, replacement, successor).await?;
    tx.record(Happened::ReplacementClosed { replacement, found: true }).await
}

/// Staff give a search up and tell the client so. The need is over when nobody
/// works on it.
///
/// # Errors
/// [`QualityRefusal::SearchClosed`], changed meanwhile, or a failure.
pub async fn close_not_found(tx: &Tx, actor: &Actor, id: ReplacementId, version: i64, note: &str) -> Outcome<()> {
    if !policy::may_see_replacements(actor) {
        return Err(CommonRefusal::NotFound.into());
    }
    if !policy::may_close_replacement(actor) {
        return Err(CommonRefusal::Forbidden.into());
    }
    let (replacement, named) = replacements::find(tx, id).await?;
    if replacement.stage != ReplacementStage::Searching {
        return Err(QualityRefusal::SearchClosed.into());
    }
    replacements::not_found(tx, id, version, note).await?;
    tx.record(Happened::ReplacementClosed { replacement: id, found: false }).await?;
    let need = assignments::find(tx, replacement.assignment).await?;
    let goes_on = matches!(need.stage().kind(), StageKind::Open | StageKind::Filled);
    if goes_on && contracts::rows::live_engagements(tx, need.id).await? == 0 {
        assignments::end(tx, need.id).await?;
    }
    mails::nobody_found(tx, id, &named, note).await
}

/// Whether somebody else is searched for a need: it is not over then, although
/// nobody works on it.
///
/// # Errors
/// A failure of the database.
pub async fn is_searching(tx: &Tx, assignment: AssignmentId) -> Outcome<bool> {
    Ok(replacements::searching_for(tx, assignment).await?.is_some())
}
