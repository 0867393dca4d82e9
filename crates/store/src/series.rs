//! Numbers without gaps. A number is taken inside the transaction that uses
//! it: what rolls back gives its number back, and who comes second waits.
//! (SKV-FI18: every invoice number is unique and traceable in its series.)

use crate::params;
use crate::tx::Tx;
use base::Outcome;

/// The next number of `series`, from 1.
///
/// # Errors
/// A failure of the database.
pub async fn take(tx: &Tx, series: &str) -> Outcome<i64> {
    let row = tx
        .one(
            "INSERT INTO number_series (series, last) VALUES ($1, 1) \
             ON CONFLICT (series) DO UPDATE SET last = number_series.last + 1 RETURNING last",
            params![series],
        )
        .await?;
    row.get("last")
}
