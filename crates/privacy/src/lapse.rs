//! Time ends consents, answered or not. A lapsed one covered nothing from its
//! last moment on; this only says so in the register.

use crate::acts::{self, Act};
use crate::rows;
use base::{ConsentId, Outcome};
use store::Tx;

/// Marks what has expired; which they were. Harmless when run twice.
///
/// # Errors
/// A failure of the database.
pub async fn lapse_due(tx: &Tx) -> Outcome<Vec<ConsentId>> {
    let mut lapsed = Vec::new();
    for consent in rows::expired(tx, tx.now()).await? {
        let (id, version) = (consent.id, consent.version);
        let consent = consent.lapse(tx.now())?;
        rows::save_closing(tx, &consent, version).await?;
        acts::keep_of_system(tx, &consent, Act::Lapsed).await?;
        lapsed.push(id);
    }
    Ok(lapsed)
}
