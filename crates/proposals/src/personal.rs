//! What here is personal data, and how the person gets it (GDPR art. 15, 20):
//! in which proposals a consultant was suggested, and with whom interviews were
//! held. What was shown stands in the consent register, not here.

use base::{ConsultantId, Outcome};
use serde_json::{Value, json};
use store::{Tx, params};

/// Columns that say something about a person: (table, column). When the person
/// is erased, ids stay as they are and name nobody; the words are emptied.
pub const COLUMNS: [(&str, &str); 6] = [
    ("suggestions", "consultant"),
    ("suggestions", "reason"),
    ("suggestions", "decline_reason"),
    ("interviews", "place"),
    ("interviews", "offered_by"),
    ("interviews", "closed_reason"),
];

/// Everything about a consultant in this room, as JSON.
///
/// # Errors
/// A failure of the database.
pub async fn export(tx: &Tx, consultant: ConsultantId) -> Outcome<Value> {
    let rows = tx
        .all(
            "SELECT p.number, p.sent_at, s.stage, s.reason FROM suggestions s JOIN proposals p ON p.id = s.proposal \
             WHERE s.consultant = $1 AND p.sent_at IS NOT NULL ORDER BY p.number",
            params![consultant],
        )
        .await?;
    let mut suggestions = Vec::new();
    for row in &rows {
        suggestions.push(json!({
            "proposal": row.get::<i64>("number")?,
            "sent_at": row.opt::<base::Instant>("sent_at")?,
            "stage": row.get::<String>("stage")?,
            "reason": row.get::<String>("reason")?,
        }));
    }
    let interviews: Vec<Value> = crate::rows_interview::of_consultant(tx, consultant)
        .await?
        .iter()
        .map(|p| json!({ "client": p.client_name, "stage": p.interview.stage().code(), "starts_at": p.interview.stage().starts_at() }))
        .collect();
    Ok(json!({ "suggestions": suggestions, "interviews": interviews }))
}

/// Empties the words about a consultant; the lines stay, as the record of what
/// was proposed.
///
/// # Errors
/// A failure of the database.
pub async fn erase(tx: &Tx, consultant: ConsultantId) -> Outcome<()> {
    tx.run("UPDATE suggestions SET reason = '', decline_reason = NULL WHERE consultant = $1", params![consultant])
        .await?;
    tx.run(
        "UPDATE interviews SET place = '', closed_reason = NULL WHERE suggestion IN (SELECT id FROM suggestions WHERE consultant = $1)",
        params![consultant],
    )
    .await?;
    Ok(())
}
