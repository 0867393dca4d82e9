//! Every query of this room, and row → noun.

use crate::request::{Asker, Kind, NewRequest, Request};
use base::{AccountId, ContactRequestId, Instant, Outcome};
use store::{Row, Tx, params};

/// The columns of a request.
const SELECT: &str = "SELECT c.id, c.kind, c.name, c.email, c.phone, c.role, c.message, c.lang, c.asked_at, \
     c.handled_at, a.name AS handler FROM contact_requests c LEFT JOIN accounts a ON a.id = c.handled_by";

/// Row → request.
fn request(row: &Row) -> Outcome<Request> {
    let handled: Option<Instant> = row.opt("handled_at")?;
    let handler: Option<String> = row.opt("handler")?;
    Ok(Request {
        id: row.get("id")?,
        content: NewRequest {
            kind: row.parse("kind", Kind::parse)?,
            name: row.get("name")?,
            email: row.opt("email")?,
            phone: row.opt("phone")?,
            asker: row.parse("role", Asker::parse)?,
            message: row.get("message")?,
            lang: row.get("lang")?,
            receipt: false,
        },
        asked_at: row.get("asked_at")?,
        handled: handled.map(|at| (at, handler.unwrap_or_default())),
    })
}

/// Writes a new one.
pub(crate) async fn insert(tx: &Tx, id: ContactRequestId, new: &NewRequest) -> Outcome<()> {
    tx.run(
        "INSERT INTO contact_requests (id, kind, name, email, phone, role, message, lang, asked_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        params![id, new.kind.code(), new.name, new.email, new.phone, new.asker.code(), new.message, new.lang, tx.now()],
    )
    .await?;
    Ok(())
}

/// Those that nobody has taken care of, the oldest first.
pub(crate) async fn open(tx: &Tx, most: i64) -> Outcome<Vec<Request>> {
    let sql = format!("{SELECT} WHERE c.handled_at IS NULL ORDER BY c.asked_at, c.id LIMIT $1");
    tx.all(&sql, params![most]).await?.iter().map(request).collect()
}

/// Those that were taken care of, the latest first.
pub(crate) async fn handled(tx: &Tx, most: i64) -> Outcome<Vec<Request>> {
    let sql = format!("{SELECT} WHERE c.handled_at IS NOT NULL ORDER BY c.handled_at DESC, c.id DESC LIMIT $1");
    tx.all(&sql, params![most]).await?.iter().map(request).collect()
}

/// One.
pub(crate) async fn by_id(tx: &Tx, id: ContactRequestId) -> Outcome<Request> {
    request(&tx.one(&format!("{SELECT} WHERE c.id = $1"), params![id]).await?)
}

/// Marks it as taken care of; whether it was still open.
pub(crate) async fn set_handled(tx: &Tx, id: ContactRequestId, by: AccountId) -> Outcome<bool> {
    let touched = tx
        .run(
            "UPDATE contact_requests SET handled_by = $2, handled_at = $3 WHERE id = $1 AND handled_at IS NULL",
            params![id, by, tx.now()],
        )
        .await?;
    Ok(touched == 1)
}
