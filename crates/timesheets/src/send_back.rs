//! Sending a month back: the client says what is wrong and the consultant may
//! type again. Nothing that was typed is changed by it.

use crate::refusal::TimeRefusal;
use crate::sheet::SheetStage;
use crate::{mails, policy, rows};
use base::{Actor, CommonRefusal, Happened, Outcome, TimeSheetId};
use store::Tx;

/// Submitted → Open with the reason; the consultant gets a letter.
///
/// # Errors
/// [`TimeRefusal::ReasonMissing`], [`TimeRefusal::WrongStage`], changed
/// meanwhile, or a failure of the database.
pub async fn send_back(tx: &Tx, actor: &Actor, id: TimeSheetId, version: i64, reason: &str) -> Outcome<()> {
    let sheet = rows::find_locked(tx, id).await?;
    let engagement = contracts::rows::engagement(tx, sheet.engagement).await?;
    if !policy::may_see(actor, &engagement, &sheet) {
        return Err(CommonRefusal::NotFound.into());
    }
    if !policy::may_approve(actor, &engagement) {
        return Err(CommonRefusal::Forbidden.into());
    }
    if reason.trim().is_empty() {
        return Err(TimeRefusal::ReasonMissing.into());
    }
    if sheet.stage != SheetStage::Submitted {
        return Err(TimeRefusal::WrongStage.into());
    }
    rows::returned(tx, id, version, reason.trim()).await?;
    mails::returned(tx, &rows::line(tx, id).await?, reason.trim()).await?;
    tx.record(Happened::SheetReturned { sheet: id }).await
}
