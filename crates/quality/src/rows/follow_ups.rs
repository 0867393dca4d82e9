//! The queries of follow-ups.

use crate::follow_up::{FollowUp, FollowUpKind, FollowUpStage, Report};
use crate::named::{self, Named};
use base::{AccountId, Date, EngagementId, FollowUpId, Outcome, Stop};
use store::{Row, Tx, params};

/// The columns of a follow-up, named so that they meet no other's.
const COLUMNS: &str = "f.id AS follow_up, f.engagement AS of_engagement, f.kind AS kind, f.stage AS follow_up_stage, f.from_on AS from_on, \
     f.due_on AS due_on, f.owner AS owner, f.done_by AS done_by, f.done_at AS done_at, f.client_satisfaction AS client_satisfaction, \
     f.consultant_satisfaction AS consultant_satisfaction, f.needs_support AS needs_support, f.note AS note, \
     f.skip_reason AS skip_reason, f.version AS version";

/// Stored as the reason of a skipping that nobody decided: the engagement
/// ended before the follow-up's turn.
const ENDED_BEFORE: &str = "engagement_ended";

/// Adds one that is due; false when the engagement has one of that kind already.
///
/// # Errors
/// A failure of the database.
pub async fn insert(
    tx: &Tx,
    id: FollowUpId,
    engagement: EngagementId,
    (kind, from_on, due_on): (FollowUpKind, Date, Date),
    owner: Option<AccountId>,
) -> Outcome<bool> {
    let fresh = tx
        .run(
            "INSERT INTO follow_ups (id, engagement, kind, stage, from_on, due_on, owner) \
             VALUES ($1, $2, $3, 'due', $4, $5, $6) ON CONFLICT DO NOTHING",
            params![id, engagement, kind.code(), from_on, due_on, owner],
        )
        .await?;
    Ok(fresh == 1)
}

/// One with its engagement.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn find(tx: &Tx, id: FollowUpId) -> Outcome<(FollowUp, Named)> {
    let sql = with_names("WHERE f.id = $1");
    both(&tx.one(&sql, params![id]).await?)
}

/// All that are due, the nearest first.
///
/// # Errors
/// A failure of the database.
pub async fn all_due(tx: &Tx) -> Outcome<Vec<(FollowUp, Named)>> {
    let sql = with_names("WHERE f.stage = 'due' ORDER BY f.due_on, f.from_on, e.number LIMIT 500");
    tx.all(&sql, vec![]).await?.iter().map(both).collect()
}

/// All whose first day has come, the nearest first.
///
/// # Errors
/// A failure of the database.
pub async fn begun(tx: &Tx, today: Date) -> Outcome<Vec<(FollowUp, Named)>> {
    let sql = with_names("WHERE f.stage = 'due' AND f.from_on <= $1 ORDER BY f.due_on, e.number LIMIT 500");
    tx.all(&sql, params![today]).await?.iter().map(both).collect()
}

/// The latest that were done or skipped.
///
/// # Errors
/// A failure of the database.
pub async fn latest_closed(tx: &Tx, limit: i64) -> Outcome<Vec<(FollowUp, Named)>> {
    let sql = with_names("WHERE f.stage <> 'due' ORDER BY f.done_at DESC, f.id DESC LIMIT $1");
    tx.all(&sql, params![limit]).await?.iter().map(both).collect()
}

/// Those of one engagement, in the order of their days.
///
/// # Errors
/// A failure of the database.
pub async fn of_engagement(tx: &Tx, engagement: EngagementId) -> Outcome<Vec<FollowUp>> {
    let sql = format!("SELECT {COLUMNS} FROM follow_ups f WHERE f.engagement = $1 ORDER BY f.from_on, f.id");
    tx.all(&sql, params![engagement]).await?.iter().map(follow_up).collect()
}

/// The flags that are up: engagements that go on and whose last follow-up said
/// that somebody needs support (S83).
///
/// # Errors
/// A failure of the database.
pub async fn in_need(tx: &Tx) -> Outcome<Vec<(FollowUp, Named)>> {
    let sql = with_names(
        "WHERE f.stage = 'done' AND f.needs_support = TRUE AND e.stage <> 'ended' AND NOT EXISTS \
         (SELECT l.id FROM follow_ups l WHERE l.engagement = f.engagement AND l.stage = 'done' AND l.done_at > f.done_at) \
         ORDER BY f.done_at, e.number",
    );
    tx.all(&sql, vec![]).await?.iter().map(both).collect()
}

/// Writes down what came of it.
///
/// # Errors
/// Changed meanwhile, or a failure of the database.
pub async fn done(tx: &Tx, id: FollowUpId, version: i64, report: &Report) -> Outcome<()> {
    tx.run_versioned(
        "UPDATE follow_ups SET stage = 'done', done_by = $3, done_at = $4, client_satisfaction = $5, \
         consultant_satisfaction = $6, needs_support = $7, note = $8, version = version + 1 \
         WHERE id = $1 AND version = $2 AND stage = 'due'",
        params![id, version, report.by, report.at, report.client, report.consultant, report.needs_support, report.note],
    )
    .await
}

/// Writes down that it is not done, and why.
///
/// # Errors
/// Changed meanwhile, or a failure of the database.
pub async fn skipped(tx: &Tx, id: FollowUpId, version: i64, why: &str) -> Outcome<()> {
    tx.run_versioned(
        "UPDATE follow_ups SET stage = 'skipped', done_by = $3, done_at = $4, skip_reason = $5, version = version + 1 \
         WHERE id = $1 AND version = $2 AND stage = 'due'",
        params![id, version, tx.actor(), tx.now(), why],
    )
    .await
}

/// Takes away what would come after the engagement's last day; which.
///
/// # Errors
/// A failure of the database.
pub async fn drop_after(tx: &Tx, engagement: EngagementId, last_day: Date) -> Outcome<Vec<FollowUpId>> {
    let rows = tx
        .all(
            "UPDATE follow_ups SET stage = 'skipped', done_at = $3, skip_reason = $4, version = version + 1 \
             WHERE engagement = $1 AND stage = 'due' AND from_on > $2 RETURNING id",
            params![engagement, last_day, tx.now(), ENDED_BEFORE],
        )
        .await?;
    rows.iter().map(|row| row.get("id")).collect()
}

/// A query of follow-ups with their engagements.
fn with_names(rest: &str) -> String {
    let (names, tables) = (named::COLUMNS, named::TABLES);
    format!("SELECT {COLUMNS}, {names} FROM {tables} JOIN follow_ups f ON f.engagement = e.id {rest}")
}

/// Row → follow-up and engagement.
fn both(row: &Row) -> Outcome<(FollowUp, Named)> {
    Ok((follow_up(row)?, named::row(row)?))
}

/// Row → follow-up.
fn follow_up(row: &Row) -> Outcome<FollowUp> {
    let code: String = row.get("follow_up_stage")?;
    let stage = match code.as_str() {
        "due" => FollowUpStage::Due,
        "done" => FollowUpStage::Done(Report {
            client: row.get("client_satisfaction")?,
            consultant: row.opt("consultant_satisfaction")?,
            needs_support: row.get("needs_support")?,
            note: row.opt("note")?,
            by: row.opt("done_by")?,
            at: row.get("done_at")?,
        }),
        "skipped" => FollowUpStage::Skipped { why: row.opt("skip_reason")?.filter(|why: &String| why != ENDED_BEFORE) },
        other => return Err(Stop::Failed(anyhow::anyhow!("a follow-up's stage is {other:?}"))),
    };
    Ok(FollowUp {
        id: row.get("follow_up")?,
        engagement: row.get("of_engagement")?,
        kind: row.parse("kind", FollowUpKind::parse)?,
        stage,
        from_on: row.get("from_on")?,
        due_on: row.get("due_on")?,
        owner: row.opt("owner")?,
        version: row.get("version")?,
    })
}
