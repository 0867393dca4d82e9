//! Every query on explanations. Asks no policy.

use super::{Explanation, Release};
use anyhow::anyhow;
use base::{AccountId, AssignmentId, ConsultantId, Instant, Outcome, Stop};
use store::{Row, Tx, Value, params};

/// The columns.
const COLUMNS: &str = "e.assignment, e.consultant, e.stage, e.asked_at, e.released_at, e.released_by, e.run, \
     e.tells_reasons, e.tells_changes, e.words, e.version";

/// Row → explanation; what fits no stage is inconsistent.
fn from_row(row: &Row) -> Outcome<Explanation> {
    let stage: String = row.get("stage")?;
    let (at, by): (Option<Instant>, Option<AccountId>) = (row.opt("released_at")?, row.opt("released_by")?);
    let released = match (stage.as_str(), at, by) {
        ("asked", None, None) => None,
        ("released", Some(at), Some(by)) => Some(Release {
            at,
            by,
            run: row.opt("run")?,
            reasons: row.get("tells_reasons")?,
            changes: row.get("tells_changes")?,
            words: row.opt("words")?,
        }),
        _ => return Err(Stop::Failed(anyhow!("an explanation's stage {stage:?} does not fit its moments"))),
    };
    Ok(Explanation {
        assignment: row.get("assignment")?,
        consultant: row.get("consultant")?,
        asked_at: row.get("asked_at")?,
        released,
        version: row.get("version")?,
    })
}

/// Explanations by a condition of this room's own.
async fn list(tx: &Tx, condition: &str, values: Vec<Value>) -> Outcome<Vec<Explanation>> {
    let sql = format!("SELECT {COLUMNS} FROM match_explanations e WHERE {condition}");
    tx.all(&sql, values).await?.iter().map(from_row).collect()
}

/// A consultant's for a need, if it was asked for.
///
/// # Errors
/// A failure of the database.
pub async fn find(tx: &Tx, assignment: AssignmentId, consultant: ConsultantId) -> Outcome<Option<Explanation>> {
    Ok(list(tx, "e.assignment = $1 AND e.consultant = $2", params![assignment, consultant]).await?.pop())
}

/// Everybody's for a need, the oldest question first: for staff.
///
/// # Errors
/// A failure of the database.
pub async fn of_assignment(tx: &Tx, assignment: AssignmentId) -> Outcome<Vec<Explanation>> {
    list(tx, "e.assignment = $1 ORDER BY e.asked_at, e.consultant", params![assignment]).await
}

/// A consultant's own, the last question first.
///
/// # Errors
/// A failure of the database.
pub async fn of_consultant(tx: &Tx, consultant: ConsultantId) -> Outcome<Vec<Explanation>> {
    list(tx, "e.consultant = $1 ORDER BY e.asked_at DESC, e.assignment", params![consultant]).await
}

/// Every question that waits for an answer, the oldest first.
///
/// # Errors
/// A failure of the database.
pub async fn waiting(tx: &Tx) -> Outcome<Vec<Explanation>> {
    list(tx, "e.stage = 'asked' ORDER BY e.asked_at, e.assignment, e.consultant", vec![]).await
}

/// Writes a question; whether there was none.
///
/// # Errors
/// A failure of the database.
pub async fn ask(tx: &Tx, assignment: AssignmentId, consultant: ConsultantId) -> Outcome<bool> {
    let written = tx
        .run(
            "INSERT INTO match_explanations (assignment, consultant, stage, asked_at) VALUES ($1, $2, 'asked', $3) \
             ON CONFLICT (assignment, consultant) DO NOTHING",
            params![assignment, consultant, tx.now()],
        )
        .await?;
    Ok(written == 1)
}

/// Writes the answer, if nobody has since.
///
/// # Errors
/// Changed meanwhile, or a failure of the database.
pub async fn release(tx: &Tx, asked: &Explanation, version: i64, release: &Release) -> Outcome<()> {
    tx.run_versioned(
        "UPDATE match_explanations SET stage = 'released', released_at = $4, released_by = $5, run = $6, \
         tells_reasons = $7, tells_changes = $8, words = $9, version = version + 1 \
         WHERE assignment = $1 AND consultant = $2 AND version = $3 AND stage = 'asked'",
        params![
            asked.assignment,
            asked.consultant,
            version,
            release.at,
            release.by,
            release.run,
            release.reasons,
            release.changes,
            release.words
        ],
    )
    .await
}

/// Whether the engine ranked the consultant for a need, or staff decided.
///
/// # Errors
/// A failure of the database.
pub async fn was_looked_at(tx: &Tx, assignment: AssignmentId, consultant: ConsultantId) -> Outcome<bool> {
    let row = tx
        .one(
            "SELECT (SELECT COUNT(*) FROM match_decisions d WHERE d.assignment = $1 AND d.consultant = $2) \
             + (SELECT COUNT(*) FROM match_results r JOIN match_runs m ON m.id = r.run \
             WHERE m.assignment = $1 AND r.consultant = $2) AS n",
            params![assignment, consultant],
        )
        .await?;
    Ok(row.get::<i64>("n")? > 0)
}
