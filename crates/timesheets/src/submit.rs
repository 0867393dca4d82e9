//! Closing the month: the consultant hands it to the client (S74, S77). From
//! here no entry changes until it is sent back.

use crate::refusal::TimeRefusal;
use crate::sheet::SheetStage;
use crate::{mails, policy, rows};
use base::{Actor, CommonRefusal, Happened, Outcome, TimeSheetId};
use store::Tx;

/// Open → Submitted; the client's approver gets a letter.
///
/// # Errors
/// [`TimeRefusal::WrongStage`], [`TimeRefusal::TooEarly`], changed meanwhile, or
/// a failure of the database.
pub async fn submit(tx: &Tx, actor: &Actor, id: TimeSheetId, version: i64) -> Outcome<()> {
    let sheet = rows::find_locked(tx, id).await?;
    let engagement = contracts::rows::engagement(tx, sheet.engagement).await?;
    if !policy::may_see(actor, &engagement, &sheet) {
        return Err(CommonRefusal::NotFound.into());
    }
    if !policy::may_report(actor, &engagement) {
        return Err(CommonRefusal::Forbidden.into());
    }
    if sheet.stage != SheetStage::Open {
        return Err(TimeRefusal::WrongStage.into());
    }
    if tx.today() < sheet.month.first() {
        return Err(TimeRefusal::TooEarly.into());
    }
    rows::submitted(tx, id, version).await?;
    mails::submitted(tx, &rows::line(tx, id).await?, &engagement).await?;
    tx.record(Happened::SheetSubmitted { sheet: id }).await
}
