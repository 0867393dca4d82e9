//! What here is personal data, and how the person gets it (GDPR art. 15, 20):
//! every consent with what it covered, and every line of the access log. Erasure
//! keeps the register (it proves what was allowed) and empties the content of
//! ended consents.

use crate::register;
use crate::rows;
use base::{ConsultantId, Outcome};
use serde_json::{Value, json};
use store::{Tx, params};

/// Columns that say something about a person: (table, column, what happens to
/// it when the person is erased).
pub const COLUMNS: [(&str, &str, Erased); 11] = [
    ("consents", "consultant", Erased::Kept),
    ("consents", "snapshot", Erased::Emptied),
    ("consents", "asked_by", Erased::Kept),
    ("consents", "consultant_hand", Erased::Kept),
    ("consents", "agency_hand", Erased::Kept),
    ("consents", "closed_by", Erased::Kept),
    ("consents", "reason", Erased::Emptied),
    ("access_log", "reader", Erased::Kept),
    ("access_log", "consultant", Erased::Kept),
    ("policies", "published_by", Erased::Kept),
    ("policy_approvals", "account", Erased::Kept),
];

/// What becomes of a column when the person is erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Erased {
    /// An id that names nobody once the person's own rows are gone.
    Kept,
    /// Its text is removed.
    Emptied,
}

/// Everything about a consultant in this room, as JSON.
///
/// # Errors
/// A failure of the database.
pub async fn export(tx: &Tx, consultant: ConsultantId) -> Outcome<Value> {
    let mut consents = Vec::new();
    for consent in register::of_consultant(tx, consultant).await? {
        let (_, snapshot) = rows::with_snapshot(tx, consent.id, "").await?;
        consents.push(json!({
            "id": consent.id,
            "client": consent.client,
            "assignment": consent.assignment,
            "stage": consent.stage().code(),
            "asked_at": consent.asked_at,
            "expires_at": consent.expires_at,
            "rate": consent.rate().map(|r| json!({ "amount": r.amount, "basis": r.basis })),
            "text_version": consent.text_version,
            "profile": serde_json::from_str::<Value>(&snapshot).unwrap_or(Value::Null),
        }));
    }
    let looked = crate::access::of_consultant(tx, consultant, i64::MAX).await?;
    let looked: Vec<Value> = looked
        .iter()
        .map(|l| json!({ "at": l.at, "reader": l.reader, "client": l.client, "what": l.what.code() }))
        .collect();
    Ok(json!({ "consents": consents, "access_log": looked }))
}

/// Empties what a consultant's ended consents covered; the register's lines
/// stay. Call it after [`crate::withdraw_all`].
///
/// # Errors
/// A failure of the database.
pub async fn erase(tx: &Tx, consultant: ConsultantId) -> Outcome<()> {
    tx.run(
        "UPDATE consents SET snapshot = '', reason = NULL WHERE consultant = $1 AND stage IN ('withheld', 'lapsed', 'withdrawn')",
        params![consultant],
    )
    .await?;
    Ok(())
}
