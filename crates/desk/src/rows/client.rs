//! What a client's desk asks: its own proposals, engagements and months; never
//! a consultant that was not proposed to it.

use base::{ClientId, Date, EngagementId, Instant, Month, Outcome, ProposalId, TimeSheetId};
use contracts::EngagementStage;
use store::{Tx, params};

/// A proposal that waits for the client's answer.
#[derive(Clone, Debug)]
pub struct Sent {
    /// Which.
    pub id: ProposalId,
    /// Its short number.
    pub number: i64,
    /// The need's title.
    pub title: String,
    /// How many are suggested.
    pub suggestions: i64,
    /// When it came.
    pub sent_at: Instant,
}

/// Proposals that wait for an answer, oldest first.
///
/// # Errors
/// A failure of the database.
pub async fn proposals(tx: &Tx, client: ClientId) -> Outcome<Vec<Sent>> {
    let rows = tx
        .all(
            "SELECT o.id AS id, o.number AS number, a.title AS title, o.sent_at AS sent_at, \
             (SELECT COUNT(*) FROM suggestions s WHERE s.proposal = o.id AND s.stage <> 'retracted') AS suggestions \
             FROM proposals o JOIN assignments a ON a.id = o.assignment WHERE o.client = $1 AND o.stage = 'sent' \
             ORDER BY o.sent_at, o.id",
            params![client],
        )
        .await?;
    rows.iter()
        .map(|row| {
            Ok(Sent {
                id: row.get("id")?,
                number: row.get("number")?,
                title: row.get("title")?,
                suggestions: row.get("suggestions")?,
                sent_at: row.get("sent_at")?,
            })
        })
        .collect()
}

/// An engagement of the client.
#[derive(Clone, Debug)]
pub struct Ongoing {
    /// Which.
    pub id: EngagementId,
    /// What the work is called.
    pub title: String,
    /// Who does it.
    pub consultant: String,
    /// Planned or running.
    pub stage: EngagementStage,
    /// First day.
    pub starts_on: Date,
    /// Last day.
    pub ends_on: Date,
    /// The work that the contract expects, in minutes.
    pub expected: i64,
    /// Minutes reported so far.
    pub minutes: i64,
}

/// Planned and running engagements, with how much of the expected work is done.
///
/// # Errors
/// A failure of the database.
pub async fn engagements(tx: &Tx, client: ClientId) -> Outcome<Vec<Ongoing>> {
    let rows = tx
        .all(
            "SELECT e.id AS id, p.title AS title, k.name AS consultant, e.stage AS stage, e.starts_on AS starts_on, \
             e.ends_on AS ends_on, p.expected_minutes AS expected, (SELECT CAST(COALESCE(SUM(t.minutes), 0) AS BIGINT) \
             FROM time_entries t WHERE t.engagement = e.id) AS minutes \
             FROM engagements e JOIN contract_pairs p ON p.id = e.pair JOIN consultants k ON k.id = e.consultant \
             WHERE e.client = $1 AND e.stage <> 'ended' ORDER BY e.starts_on, e.number",
            params![client],
        )
        .await?;
    rows.iter()
        .map(|row| {
            Ok(Ongoing {
                id: row.get("id")?,
                title: row.get("title")?,
                consultant: row.get("consultant")?,
                stage: row.parse("stage", EngagementStage::parse)?,
                starts_on: row.get("starts_on")?,
                ends_on: row.get("ends_on")?,
                expected: row.get("expected")?,
                minutes: row.get("minutes")?,
            })
        })
        .collect()
}

/// A month that waits for approval.
#[derive(Clone, Debug)]
pub struct ToApprove {
    /// Which.
    pub id: TimeSheetId,
    /// The month.
    pub month: Month,
    /// Whose work.
    pub consultant: String,
    /// What the work is called.
    pub title: String,
    /// Its minutes.
    pub minutes: i64,
}

/// Months that wait for approval, oldest first (S74).
///
/// # Errors
/// A failure of the database.
pub async fn to_approve(tx: &Tx, client: ClientId) -> Outcome<Vec<ToApprove>> {
    let rows = tx
        .all(
            "SELECT s.id AS id, s.month AS month, k.name AS consultant, p.title AS title, \
             (SELECT CAST(COALESCE(SUM(t.minutes), 0) AS BIGINT) FROM time_entries t WHERE t.sheet = s.id) AS minutes \
             FROM time_sheets s JOIN engagements e ON e.id = s.engagement JOIN contract_pairs p ON p.id = e.pair \
             JOIN consultants k ON k.id = e.consultant WHERE e.client = $1 AND s.stage = 'submitted' \
             ORDER BY s.month, k.name_key, s.id",
            params![client],
        )
        .await?;
    rows.iter()
        .map(|row| {
            Ok(ToApprove {
                id: row.get("id")?,
                month: row.get("month")?,
                consultant: row.get("consultant")?,
                title: row.get("title")?,
                minutes: row.get("minutes")?,
            })
        })
        .collect()
}

/// Needs for which we search somebody else (S90): (the need's number, title, since when).
///
/// # Errors
/// A failure of the database.
pub async fn replacements(tx: &Tx, client: ClientId) -> Outcome<Vec<(i64, String, Instant)>> {
    let rows = tx
        .all(
            "SELECT a.number AS number, a.title AS title, r.asked_at AS asked_at FROM replacements r \
             JOIN assignments a ON a.id = r.assignment WHERE a.client = $1 AND r.stage = 'searching' ORDER BY r.asked_at, r.id",
            params![client],
        )
        .await?;
    rows.iter().map(|row| Ok((row.get("number")?, row.get("title")?, row.get("asked_at")?))).collect()
}
