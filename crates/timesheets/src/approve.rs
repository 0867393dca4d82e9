//! Approving the month: the client says that the hours are right. The rate is
//! copied onto the sheet and the report is rendered and sealed (S74); what
//! follows from it (the invoice pair, S70) is the house's, not this room's.

use crate::refusal::TimeRefusal;
use crate::sheet::SheetStage;
use crate::{mails, policy, report, rows};
use base::{Actor, CommonRefusal, Happened, Outcome, TimeSheetId};
use store::Tx;

/// Submitted → Approved; consultant and agency get a letter.
///
/// # Errors
/// [`TimeRefusal::WrongStage`], changed meanwhile, or a failure of the database
/// or the typesetter.
pub async fn approve(tx: &Tx, actor: &Actor, id: TimeSheetId, version: i64) -> Outcome<()> {
    let sheet = rows::find_locked(tx, id).await?;
    let engagement = contracts::rows::engagement(tx, sheet.engagement).await?;
    if !policy::may_see(actor, &engagement, &sheet) {
        return Err(CommonRefusal::NotFound.into());
    }
    if !policy::may_approve(actor, &engagement) {
        return Err(CommonRefusal::Forbidden.into());
    }
    if sheet.stage != SheetStage::Submitted {
        return Err(TimeRefusal::WrongStage.into());
    }
    let pair = contracts::rows::pair(tx, engagement.pair).await?;
    let entries = rows::entries(tx, id).await?;
    let minutes = entries.iter().map(|entry| entry.minutes).sum();
    let document = report::document(tx, actor, &sheet, &engagement, &pair, &entries).await?;
    let file = report::seal(tx, document, engagement.number).await?;
    rows::approved(tx, id, version, actor.account, minutes, (pair.rate, pair.rate_basis), file).await?;
    mails::approved(tx, &rows::line(tx, id).await?, &actor.name).await?;
    tx.record(Happened::SheetApproved { sheet: id }).await
}
