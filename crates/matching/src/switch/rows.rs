//! Every query on the switch. Asks no policy.

use super::Off;
use base::{AccountId, AssignmentId, Outcome};
use std::collections::HashSet;
use store::{Row, Tx, params};

/// Row → off.
fn from_row(row: &Row, house: bool) -> Outcome<Off> {
    Ok(Off { house, reason: row.get("reason")?, by: row.get("off_by")?, at: row.get("off_at")? })
}

/// The house's.
///
/// # Errors
/// A failure of the database.
pub async fn house(tx: &Tx) -> Outcome<Option<Off>> {
    let row = tx.opt("SELECT reason, off_by, off_at FROM match_house_off WHERE only_row = 1", vec![]).await?;
    row.map(|row| from_row(&row, true)).transpose()
}

/// A need's own.
///
/// # Errors
/// A failure of the database.
pub async fn of_assignment(tx: &Tx, assignment: AssignmentId) -> Outcome<Option<Off>> {
    let sql = "SELECT reason, off_by, off_at FROM match_engine_off WHERE assignment = $1";
    let row = tx.opt(sql, params![assignment]).await?;
    row.map(|row| from_row(&row, false)).transpose()
}

/// Every need that has it off by itself.
///
/// # Errors
/// A failure of the database.
pub async fn assignments(tx: &Tx) -> Outcome<HashSet<AssignmentId>> {
    let rows = tx.all("SELECT assignment FROM match_engine_off", vec![]).await?;
    rows.iter().map(|row| row.get("assignment")).collect()
}

/// Off for a need; whether it was on.
pub(super) async fn put(tx: &Tx, assignment: AssignmentId, reason: &str, by: AccountId) -> Outcome<bool> {
    let written = tx
        .run(
            "INSERT INTO match_engine_off (assignment, reason, off_by, off_at) VALUES ($1, $2, $3, $4) \
             ON CONFLICT (assignment) DO NOTHING",
            params![assignment, reason, by, tx.now()],
        )
        .await?;
    Ok(written == 1)
}

/// Off for the house; whether it was on.
pub(super) async fn put_house(tx: &Tx, reason: &str, by: AccountId) -> Outcome<bool> {
    let written = tx
        .run(
            "INSERT INTO match_house_off (only_row, reason, off_by, off_at) VALUES (1, $1, $2, $3) \
             ON CONFLICT (only_row) DO NOTHING",
            params![reason, by, tx.now()],
        )
        .await?;
    Ok(written == 1)
}

/// On for a need; whether it was off.
pub(super) async fn drop(tx: &Tx, assignment: AssignmentId) -> Outcome<bool> {
    Ok(tx.run("DELETE FROM match_engine_off WHERE assignment = $1", params![assignment]).await? > 0)
}

/// On for the house; whether it was off.
pub(super) async fn drop_house(tx: &Tx) -> Outcome<bool> {
    Ok(tx.run("DELETE FROM match_house_off", vec![]).await? > 0)
}
