//! "Looks right": the seller's approval of the self-billed invoice, without
//! which it may not be issued (S76, S77; Skatteverket on self-billing).

use crate::pair::InvoiceStage;
use crate::refusal::BillingRefusal;
use crate::{policy, rows};
use base::{Actor, CommonRefusal, Happened, InvoicePairId, Outcome};
use store::Tx;

/// Drafted → Confirmed.
///
/// # Errors
/// [`BillingRefusal::WrongStage`], changed meanwhile, or a failure of the database.
pub async fn confirm(tx: &Tx, actor: &Actor, id: InvoicePairId, version: i64) -> Outcome<()> {
    let pair = rows::find(tx, id).await?;
    let engagement = contracts::rows::engagement(tx, pair.engagement).await?;
    if !policy::may_see(actor, &engagement, &pair) {
        return Err(CommonRefusal::NotFound.into());
    }
    if !policy::may_confirm(actor, &engagement) {
        return Err(CommonRefusal::Forbidden.into());
    }
    if pair.stage != InvoiceStage::Drafted {
        return Err(BillingRefusal::WrongStage.into());
    }
    rows::confirmed(tx, id, version).await?;
    tx.record(Happened::InvoicePairConfirmed { pair: id }).await
}
