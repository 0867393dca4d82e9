//! Reopening an approved month: a correction with a reason, never a silent one.
//! The approved report stays as it is; the next approval makes a new one that
//! says why it replaces it. A month whose invoices are issued stays closed.

use crate::refusal::TimeRefusal;
use crate::sheet::SheetStage;
use crate::{mails, policy, rows};
use base::{Actor, CommonRefusal, Happened, Outcome, TimeSheetId};
use store::Tx;

/// Approved → Open with the reason; the consultant gets a letter.
///
/// # Errors
/// [`TimeRefusal::ReasonMissing`], [`TimeRefusal::AlreadyInvoiced`],
/// [`TimeRefusal::WrongStage`], changed meanwhile, or a failure of the database.
pub async fn reopen(tx: &Tx, actor: &Actor, id: TimeSheetId, version: i64, reason: &str) -> Outcome<()> {
    let sheet = rows::find_locked(tx, id).await?;
    let engagement = contracts::rows::engagement(tx, sheet.engagement).await?;
    if !policy::may_see(actor, &engagement, &sheet) {
        return Err(CommonRefusal::NotFound.into());
    }
    if !policy::may_reopen(actor, &engagement) {
        return Err(CommonRefusal::Forbidden.into());
    }
    if reason.trim().is_empty() {
        return Err(TimeRefusal::ReasonMissing.into());
    }
    match sheet.stage {
        SheetStage::Approved => {}
        SheetStage::Invoiced => return Err(TimeRefusal::AlreadyInvoiced.into()),
        SheetStage::Open | SheetStage::Submitted => return Err(TimeRefusal::WrongStage.into()),
    }
    rows::reopened(tx, id, version, reason.trim()).await?;
    mails::reopened(tx, &rows::line(tx, id).await?, reason.trim()).await?;
    tx.record(Happened::SheetReopened { sheet: id }).await
}
