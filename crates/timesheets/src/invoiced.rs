//! The month's last step, taken by the room of invoices in the transaction
//! that issues them: an hour is invoiced at most once.

use crate::refusal::TimeRefusal;
use crate::rows;
use base::{Outcome, TimeSheetId};
use store::Tx;

/// Approved → Invoiced.
///
/// # Errors
/// [`TimeRefusal::WrongStage`] when it is not approved, or a failure of the database.
pub async fn mark_invoiced(tx: &Tx, sheet: TimeSheetId) -> Outcome<()> {
    if rows::invoiced(tx, sheet).await? {
        return Ok(());
    }
    Err(TimeRefusal::WrongStage.into())
}
