//! What visitors left is kept for twelve months, as the privacy policy says
//! (S94), handled or not.

use crate::rows;
use base::Outcome;
use store::Tx;

/// Days that a visitor's words are kept.
pub const KEPT_DAYS: i64 = 365;

/// Removes what is older than [`KEPT_DAYS`]; how many. Harmless when run daily.
///
/// # Errors
/// A failure of the database.
pub async fn forget_due(tx: &Tx) -> Outcome<u64> {
    rows::remove_before(tx, tx.now().plus_seconds(-KEPT_DAYS * 86_400)).await
}
