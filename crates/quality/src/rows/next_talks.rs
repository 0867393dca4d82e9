//! The queries of talks about what comes next.

use crate::next_talk::{Asked, Held};
use base::{AccountId, ConsultantId, Date, NextTalkId, Outcome};
use store::{Row, Tx, params};

/// The talk that a consultant has asked for, if any.
///
/// # Errors
/// A failure of the database.
pub async fn asked(tx: &Tx, consultant: ConsultantId) -> Outcome<Option<Asked>> {
    let row = tx
        .opt("SELECT id, wish, asked_at FROM next_talks WHERE consultant = $1 AND stage = 'asked'", params![consultant])
        .await?;
    row.map(|row| Ok(Asked { id: row.get("id")?, wish: row.opt("wish")?, at: row.get("asked_at")? })).transpose()
}

/// The talk that was held last, if any.
///
/// # Errors
/// A failure of the database.
pub async fn held_last(tx: &Tx, consultant: ConsultantId) -> Outcome<Option<Held>> {
    let row = tx
        .opt(
            "SELECT held_at, note FROM next_talks WHERE consultant = $1 AND stage = 'held' ORDER BY held_at DESC LIMIT 1",
            params![consultant],
        )
        .await?;
    row.map(|row| Ok(Held { at: row.get("held_at")?, note: row.get("note")? })).transpose()
}

/// Writes down that a talk is asked for; whether none was.
///
/// # Errors
/// A failure of the database.
pub async fn insert_asked(tx: &Tx, id: NextTalkId, consultant: ConsultantId, wish: Option<&str>) -> Outcome<bool> {
    let fresh = tx
        .run(
            "INSERT INTO next_talks (id, consultant, stage, asked_at, wish) VALUES ($1, $2, 'asked', $3, $4) ON CONFLICT DO NOTHING",
            params![id, consultant, tx.now(), wish.map(str::to_owned)],
        )
        .await?;
    Ok(fresh == 1)
}

/// Changes what the consultant would like.
///
/// # Errors
/// A failure of the database.
pub async fn set_wish(tx: &Tx, id: NextTalkId, wish: Option<String>) -> Outcome<()> {
    tx.run("UPDATE next_talks SET wish = $2 WHERE id = $1 AND stage = 'asked'", params![id, wish]).await?;
    Ok(())
}

/// The talk that was asked for is held.
///
/// # Errors
/// Changed meanwhile, or a failure of the database.
pub async fn set_held(tx: &Tx, id: NextTalkId, by: AccountId, note: &str) -> Outcome<()> {
    tx.run_versioned(
        "UPDATE next_talks SET stage = 'held', held_at = $2, held_by = $3, note = $4 WHERE id = $1 AND stage = 'asked'",
        params![id, tx.now(), by, note],
    )
    .await
}

/// A talk was held that nobody had asked for.
///
/// # Errors
/// A failure of the database.
pub async fn insert_held(tx: &Tx, id: NextTalkId, consultant: ConsultantId, by: AccountId, note: &str) -> Outcome<()> {
    tx.run(
        "INSERT INTO next_talks (id, consultant, stage, held_at, held_by, note) VALUES ($1, $2, 'held', $3, $4, $5)",
        params![id, consultant, tx.now(), by, note],
    )
    .await?;
    Ok(())
}

/// A consultant with whom an agent may have to talk.
pub struct Talk {
    /// Whom.
    pub consultant: ConsultantId,
    /// As the person writes it.
    pub name: String,
    /// The day of the question, if there is one.
    pub asked_on: Option<Date>,
}

/// Talks that an agent's consultants have asked for, oldest first.
///
/// # Errors
/// A failure of the database.
pub async fn asked_of(tx: &Tx, agent: AccountId) -> Outcome<Vec<Talk>> {
    let rows = tx
        .all(
            "SELECT c.id AS id, c.name AS name, t.asked_at AS asked_at FROM next_talks t \
             JOIN consultants c ON c.id = t.consultant WHERE t.stage = 'asked' AND (c.agent = $1 OR c.agent IS NULL) \
             ORDER BY t.asked_at, t.id",
            params![agent],
        )
        .await?;
    rows.iter()
        .map(|row| {
            Ok(Talk {
                consultant: row.get("id")?,
                name: row.get("name")?,
                asked_on: Some(row.get::<base::Instant>("asked_at")?.date()),
            })
        })
        .collect()
}

/// Work that ends.
pub struct EndingWork {
    /// Who does it.
    pub consultant: ConsultantId,
    /// As the person writes it.
    pub name: String,
    /// What the work is called.
    pub title: String,
    /// Its last day.
    pub last_day: Date,
}

/// A consultant's running work, the first to end first.
///
/// # Errors
/// A failure of the database.
pub async fn ending_of(tx: &Tx, consultant: ConsultantId) -> Outcome<Vec<EndingWork>> {
    let sql = format!("{ENDING} AND e.consultant = $1 ORDER BY e.ends_on, e.number");
    tx.all(&sql, params![consultant]).await?.iter().map(ending).collect()
}

/// Running work of an agent's consultants whose last day comes by a date, the
/// first to end first.
///
/// # Errors
/// A failure of the database.
pub async fn ending_for(tx: &Tx, agent: AccountId, by: Date) -> Outcome<Vec<EndingWork>> {
    let sql = format!("{ENDING} AND c.agent = $1 AND e.ends_on <= $2 ORDER BY e.ends_on, e.number");
    tx.all(&sql, params![agent, by]).await?.iter().map(ending).collect()
}

/// Running work with who does it.
const ENDING: &str = "SELECT c.id AS consultant, c.name AS name, p.title AS title, e.ends_on AS ends_on \
     FROM engagements e JOIN consultants c ON c.id = e.consultant JOIN contract_pairs p ON p.id = e.pair \
     WHERE e.stage = 'running'";

/// Row → work that ends.
fn ending(row: &Row) -> Outcome<EndingWork> {
    Ok(EndingWork {
        consultant: row.get("consultant")?,
        name: row.get("name")?,
        title: row.get("title")?,
        last_day: row.get("ends_on")?,
    })
}
