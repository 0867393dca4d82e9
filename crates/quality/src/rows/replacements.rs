//! The queries of searches for somebody else.

use crate::named::{self, Named};
use crate::replacement::{Replacement, ReplacementStage};
use anyhow::anyhow;
use base::{AssignmentId, EngagementId, Outcome, ReplacementId, Stop};
use store::{Row, Tx, params};

/// The columns of a search, named so that they meet no other's.
const COLUMNS: &str = "r.id AS replacement, r.engagement AS of_engagement, r.assignment AS of_assignment, r.stage AS replacement_stage, \
     r.reason AS reason, r.asked_by AS asked_by, r.asked_at AS asked_at, r.closed_at AS closed_at, \
     r.close_note AS close_note, r.successor AS successor, r.version AS version";

/// Opens a search.
///
/// # Errors
/// A failure of the database.
pub async fn insert(tx: &Tx, replacement: &Replacement) -> Outcome<()> {
    tx.run(
        "INSERT INTO replacements (id, engagement, assignment, stage, reason, asked_by, asked_at) \
         VALUES ($1, $2, $3, 'searching', $4, $5, $6)",
        params![
            replacement.id,
            replacement.engagement,
            replacement.assignment,
            replacement.reason,
            replacement.asked_by,
            replacement.asked_at
        ],
    )
    .await?;
    Ok(())
}

/// One with the engagement that was ended.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn find(tx: &Tx, id: ReplacementId) -> Outcome<(Replacement, Named)> {
    let sql = with_names("WHERE r.id = $1");
    both(&tx.one(&sql, params![id]).await?)
}

/// All, those that go on first.
///
/// # Errors
/// A failure of the database.
pub async fn all(tx: &Tx) -> Outcome<Vec<(Replacement, Named)>> {
    let sql =
        with_names("ORDER BY CASE WHEN r.stage = 'searching' THEN 0 ELSE 1 END, r.asked_at DESC, r.id DESC LIMIT 200");
    tx.all(&sql, vec![]).await?.iter().map(both).collect()
}

/// Those that go on, oldest first.
///
/// # Errors
/// A failure of the database.
pub async fn searching(tx: &Tx) -> Outcome<Vec<(Replacement, Named)>> {
    let sql = with_names("WHERE r.stage = 'searching' ORDER BY r.asked_at, r.id");
    tx.all(&sql, vec![]).await?.iter().map(both).collect()
}

/// The oldest search of a need that goes on.
///
/// # Errors
/// A failure of the database.
pub async fn searching_for(tx: &Tx, assignment: AssignmentId) -> Outcome<Option<ReplacementId>> {
    let row = tx
        .opt(
            "SELECT id FROM replacements WHERE assignment = $1 AND stage = 'searching' ORDER BY asked_at, id",
            params![assignment],
        )
        .await?;
    row.map(|row| row.get("id")).transpose()
}

/// Somebody was found.
///
/// # Errors
/// A failure of the database.
pub async fn replaced(tx: &Tx, id: ReplacementId, successor: EngagementId) -> Outcome<()> {
    tx.run(
        "UPDATE replacements SET stage = 'replaced', successor = $2, closed_at = $3, closed_by = $4, version = version + 1 \
         WHERE id = $1 AND stage = 'searching'",
        params![id, successor, tx.now(), tx.actor()],
    )
    .await?;
    Ok(())
}

/// Nobody was found.
///
/// # Errors
/// Changed meanwhile, or a failure of the database.
pub async fn not_found(tx: &Tx, id: ReplacementId, version: i64, note: &str) -> Outcome<()> {
    tx.run_versioned(
        "UPDATE replacements SET stage = 'not_found', close_note = $3, closed_at = $4, closed_by = $5, version = version + 1 \
         WHERE id = $1 AND version = $2 AND stage = 'searching'",
        params![id, version, note, tx.now(), tx.actor()],
    )
    .await
}

/// A query of searches with the engagements that were ended.
fn with_names(rest: &str) -> String {
    let (names, tables) = (named::COLUMNS, named::TABLES);
    format!("SELECT {COLUMNS}, {names} FROM {tables} JOIN replacements r ON r.engagement = e.id {rest}")
}

/// Row → search and engagement.
fn both(row: &Row) -> Outcome<(Replacement, Named)> {
    let code: String = row.get("replacement_stage")?;
    let stage = ReplacementStage::of(&code, row.opt("successor")?, row.opt("close_note")?)
        .ok_or_else(|| Stop::Failed(anyhow!("a search's stage {code:?} does not fit its columns")))?;
    let replacement = Replacement {
        id: row.get("replacement")?,
        engagement: row.get("of_engagement")?,
        assignment: row.get("of_assignment")?,
        stage,
        reason: row.get("reason")?,
        asked_by: row.get("asked_by")?,
        asked_at: row.get("asked_at")?,
        closed_at: row.opt("closed_at")?,
        version: row.get("version")?,
    };
    Ok((replacement, named::row(row)?))
}
