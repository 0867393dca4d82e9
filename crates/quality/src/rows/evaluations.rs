//! The queries of evaluations. [`answers`] is asked by one page of code, which
//! asks the policy for each answer first (S88).

use crate::evaluation::{Answer, Content, Evaluation, EvaluationKind, EvaluationStage, Mark, STATEMENTS, Side};
use crate::named::{self, Named};
use base::{Actor, Date, EngagementId, EvaluationId, Outcome, Role};
use store::{Row, Tx, Value, params};

/// The columns of an evaluation, named so that they meet no other's.
const COLUMNS: &str = "v.id AS evaluation, v.engagement AS of_engagement, v.kind AS kind, v.stage AS evaluation_stage, \
     v.invited_at AS invited_at, v.opened_at AS opened_at";

/// Adds one; false when the engagement has one of that kind already.
///
/// # Errors
/// A failure of the database.
pub async fn insert(tx: &Tx, id: EvaluationId, engagement: EngagementId, kind: EvaluationKind) -> Outcome<bool> {
    let fresh = tx
        .run(
            "INSERT INTO evaluations (id, engagement, kind, stage, invited_at) VALUES ($1, $2, $3, 'invited', $4) \
             ON CONFLICT (engagement, kind) DO NOTHING",
            params![id, engagement, kind.code(), tx.now()],
        )
        .await?;
    Ok(fresh == 1)
}

/// Engagements that began by `started_by`, last until `until` at least and have
/// no midway evaluation.
///
/// # Errors
/// A failure of the database.
pub async fn without_midway(tx: &Tx, started_by: Date, until: Date) -> Outcome<Vec<EngagementId>> {
    let rows = tx
        .all(
            "SELECT e.id AS id FROM engagements e WHERE e.stage = 'running' AND e.starts_on <= $1 AND e.ends_on >= $2 \
             AND NOT EXISTS (SELECT v.id FROM evaluations v WHERE v.engagement = e.id AND v.kind = 'midway') ORDER BY e.number",
            params![started_by, until],
        )
        .await?;
    rows.iter().map(|row| row.get("id")).collect()
}

/// One with its engagement.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn find(tx: &Tx, id: EvaluationId) -> Outcome<(Evaluation, Named)> {
    let sql = with_names("WHERE v.id = $1");
    both(&tx.one(&sql, params![id]).await?)
}

/// Holds one against others until the transaction ends: for answering.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn lock(tx: &Tx, id: EvaluationId) -> Outcome<()> {
    tx.one(&format!("SELECT id FROM evaluations WHERE id = $1{}", tx.for_update()), params![id]).await?;
    Ok(())
}

/// Those that an actor may know of, newest first: the parties' own, and all for
/// staff (that they are, not what they say).
///
/// # Errors
/// A failure of the database.
pub async fn all_for(tx: &Tx, actor: &Actor) -> Outcome<Vec<(Evaluation, Named)>> {
    let (scope, values): (&str, Vec<Value>) = match actor.role {
        Role::Staff(_) => ("1 = 1", vec![]),
        Role::ClientRep { client } => ("e.client = $1", params![client]),
        Role::Consultant { consultant, .. } => ("e.consultant = $1", params![consultant]),
        Role::AgencyRep { .. } => return Ok(Vec::new()),
    };
    let sql = with_names(&format!("WHERE {scope} ORDER BY v.invited_at DESC, v.id DESC LIMIT 200"));
    tx.all(&sql, values).await?.iter().map(both).collect()
}

/// The sides that have answered: that they have, not what.
///
/// # Errors
/// A failure of the database.
pub async fn sides_in(tx: &Tx, id: EvaluationId) -> Outcome<Vec<Side>> {
    let rows = tx.all("SELECT side FROM evaluation_answers WHERE evaluation = $1 ORDER BY side", params![id]).await?;
    rows.iter().map(|row| row.parse("side", Side::parse)).collect()
}

/// What was answered, by both.
///
/// # Errors
/// A failure of the database.
pub async fn answers(tx: &Tx, id: EvaluationId) -> Outcome<Vec<Answer>> {
    let rows = tx
        .all(
            "SELECT side, account, marks, strengths, improvements, answered_at FROM evaluation_answers WHERE evaluation = $1",
            params![id],
        )
        .await?;
    rows.iter()
        .map(|row| {
            Ok(Answer {
                side: row.parse("side", Side::parse)?,
                account: row.get("account")?,
                content: Content {
                    marks: row.json::<[Mark; STATEMENTS]>("marks")?,
                    strengths: row.get("strengths")?,
                    improvements: row.get("improvements")?,
                },
                answered_at: row.get("answered_at")?,
            })
        })
        .collect()
}

/// Adds one side's answer; false when that side has answered.
///
/// # Errors
/// A failure of the database.
pub async fn insert_answer(tx: &Tx, id: EvaluationId, answer: &Answer) -> Outcome<bool> {
    let marks = serde_json::to_string(&answer.content.marks).map_err(base::Stop::failed)?;
    let fresh = tx
        .run(
            "INSERT INTO evaluation_answers (evaluation, side, account, marks, strengths, improvements, answered_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (evaluation, side) DO NOTHING",
            params![
                id,
                answer.side.code(),
                answer.account,
                marks,
                answer.content.strengths,
                answer.content.improvements,
                answer.answered_at
            ],
        )
        .await?;
    Ok(fresh == 1)
}

/// Its new stage.
///
/// # Errors
/// A failure of the database.
pub async fn set_stage(tx: &Tx, id: EvaluationId, stage: EvaluationStage) -> Outcome<()> {
    let opened_at = (stage == EvaluationStage::Opened).then(|| tx.now());
    tx.run("UPDATE evaluations SET stage = $2, opened_at = $3 WHERE id = $1", params![id, stage.code(), opened_at])
        .await?;
    Ok(())
}

/// A query of evaluations with their engagements.
fn with_names(rest: &str) -> String {
    let (names, tables) = (named::COLUMNS, named::TABLES);
    format!("SELECT {COLUMNS}, {names} FROM {tables} JOIN evaluations v ON v.engagement = e.id {rest}")
}

/// Row → evaluation and engagement.
fn both(row: &Row) -> Outcome<(Evaluation, Named)> {
    let evaluation = Evaluation {
        id: row.get("evaluation")?,
        engagement: row.get("of_engagement")?,
        kind: row.parse("kind", EvaluationKind::parse)?,
        stage: row.parse("evaluation_stage", EvaluationStage::parse)?,
        invited_at: row.get("invited_at")?,
        opened_at: row.opt("opened_at")?,
    };
    Ok((evaluation, named::row(row)?))
}
