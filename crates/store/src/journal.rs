//! The append-only list of what happened: who, when, what. Triggers refuse to
//! change or remove a line. It holds ids, never names or texts.

use crate::params;
use crate::tx::Tx;
use base::{AccountId, Happened, Instant, Outcome};

/// One line.
#[derive(Clone, Debug)]
pub struct Entry {
    /// When.
    pub at: Instant,
    /// Who; `None` is the system.
    pub actor: Option<AccountId>,
    /// What.
    pub what: Happened,
}

/// Adds a line; [`Tx::record`] is the way here.
pub(crate) async fn append(tx: &Tx, what: &Happened) -> Outcome<()> {
    let body = serde_json::to_string(what).map_err(base::Stop::failed)?;
    tx.run(
        "INSERT INTO journal (id, at, actor, kind, body) VALUES ($1, $2, $3, $4, $5)",
        params![tx.new_id::<uuid::Uuid>(), tx.now(), tx.actor(), what.kind(), body],
    )
    .await?;
    Ok(())
}

/// The newest lines, for staff.
///
/// # Errors
/// A failure of the database.
pub async fn newest(tx: &Tx, limit: i64) -> Outcome<Vec<Entry>> {
    let rows = tx.all("SELECT at, actor, body FROM journal ORDER BY at DESC, id DESC LIMIT $1", params![limit]).await?;
    rows.iter().map(entry).collect()
}

/// The lines about one object, oldest first: those whose body names its id.
///
/// # Errors
/// A failure of the database.
pub async fn about(tx: &Tx, id: impl Into<uuid::Uuid>) -> Outcome<Vec<Entry>> {
    let pattern = format!("%{}%", id.into());
    let rows =
        tx.all("SELECT at, actor, body FROM journal WHERE body LIKE $1 ORDER BY at, id", params![pattern]).await?;
    rows.iter().map(entry).collect()
}

/// Row → line.
fn entry(row: &crate::Row) -> Outcome<Entry> {
    Ok(Entry { at: row.get("at")?, actor: row.opt("actor")?, what: row.json("body")? })
}
