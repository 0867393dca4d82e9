//! Finance has looked at report and invoice (S79). What the law wants of both
//! invoices is asked for here and again when they are issued.

use crate::pair::{Exception, InvoiceStage, PairLine};
use crate::refusal::BillingRefusal;
use crate::{policy, rows};
use base::{Actor, CommonRefusal, Happened, InvoicePairId, Outcome};
use store::Tx;

/// Confirmed → Reviewed.
///
/// # Errors
/// [`BillingRefusal`] with what stands in the way, changed meanwhile, or a
/// failure of the database.
pub async fn review(tx: &Tx, actor: &Actor, id: InvoicePairId, version: i64) -> Outcome<()> {
    gate(actor)?;
    let line = rows::line(tx, id).await?;
    if line.pair.stage != InvoiceStage::Confirmed {
        return Err(BillingRefusal::WrongStage.into());
    }
    unobstructed(&line)?;
    rows::reviewed(tx, id, version).await?;
    tx.record(Happened::InvoicePairReviewed { pair: id }).await
}

/// Finance alone; other staff may look, nobody else knows of it.
pub(crate) fn gate(actor: &Actor) -> Outcome<()> {
    match (policy::may_issue(actor), actor.staff()) {
        (true, _) => Ok(()),
        (false, Some(_)) => Err(CommonRefusal::Forbidden.into()),
        (false, None) => Err(CommonRefusal::NotFound.into()),
    }
}

/// Nothing stands in the way of the two invoices.
pub(crate) fn unobstructed(line: &PairLine) -> Outcome<()> {
    match line.exceptions().first() {
        None => Ok(()),
        Some(Exception::Disputed) => Err(BillingRefusal::WrongStage.into()),
        Some(Exception::NoFSkatt) => Err(BillingRefusal::NoFSkatt.into()),
        Some(Exception::NoAddress) => Err(BillingRefusal::NoAddress.into()),
    }
}
