//! "Something is wrong": the seller says what, and staff see to it, most often
//! by having the month reopened, which takes the draft away.

use crate::pair::InvoiceStage;
use crate::refusal::BillingRefusal;
use crate::{mails, policy, rows};
use base::{Actor, CommonRefusal, Happened, InvoicePairId, Outcome};
use store::Tx;

/// Drafted stays drafted with the reason; finance and the agent get a letter.
///
/// # Errors
/// [`BillingRefusal::ReasonMissing`], [`BillingRefusal::WrongStage`], changed
/// meanwhile, or a failure of the database.
pub async fn dispute(tx: &Tx, actor: &Actor, id: InvoicePairId, version: i64, reason: &str) -> Outcome<()> {
    let pair = rows::find(tx, id).await?;
    let engagement = contracts::rows::engagement(tx, pair.engagement).await?;
    if !policy::may_see(actor, &engagement, &pair) {
        return Err(CommonRefusal::NotFound.into());
    }
    if !policy::may_confirm(actor, &engagement) {
        return Err(CommonRefusal::Forbidden.into());
    }
    if reason.trim().is_empty() {
        return Err(BillingRefusal::ReasonMissing.into());
    }
    if pair.stage != InvoiceStage::Drafted {
        return Err(BillingRefusal::WrongStage.into());
    }
    rows::disputed(tx, id, version, reason.trim()).await?;
    mails::disputed(tx, &rows::line(tx, id).await?, &actor.name, reason.trim()).await?;
    tx.record(Happened::InvoicePairDisputed { pair: id }).await
}
