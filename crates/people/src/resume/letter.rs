//! The personal letter (S32): text with the subset of Markdown that
//! [`web::markdown`] shows. Kept as typed.

use base::{ConsultantId, Happened, Outcome};
use store::{Tx, params};

/// Characters that are kept at most.
pub const MOST_CHARACTERS: usize = 6_000;

/// Saves the letter; `None` or nothing but space removes it.
///
/// # Errors
/// Changed meanwhile, when the profile is no longer of `version`; a failure of
/// the database.
pub async fn save_letter(tx: &Tx, consultant: ConsultantId, version: i64, letter: Option<&str>) -> Outcome<()> {
    let letter = letter.map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
    tx.run_versioned(
        "UPDATE consultants SET letter = $3, updated_at = $4, version = version + 1 WHERE id = $1 AND version = $2",
        params![consultant, version, letter, tx.now()],
    )
    .await?;
    tx.record(Happened::ProfileChanged { consultant, section: "letter".to_owned() }).await
}
