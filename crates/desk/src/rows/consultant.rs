//! What a consultant's desk asks: applications, favourites, engagements, hours,
//! and what has been done for the consultant (S25, S26, S42).

use crate::application::{Facts, Standing};
use assignments::StageKind;
use base::{AssignmentId, ConsultantId, Date, EngagementId, Instant, Month, Outcome};
use contracts::EngagementStage;
use store::{Tx, params};

/// An own application.
#[derive(Clone, Debug)]
pub struct Applied {
    /// For which need.
    pub assignment: AssignmentId,
    /// The need's short number.
    pub number: i64,
    /// The need's title.
    pub title: String,
    /// How it stands.
    pub standing: Standing,
    /// When it was sent.
    pub applied_at: Instant,
}

/// The latest applications and how each stands.
///
/// # Errors
/// A failure of the database.
pub async fn applications(tx: &Tx, consultant: ConsultantId, limit: i64) -> Outcome<Vec<Applied>> {
    const SUGGESTED: &str = "SELECT COUNT(*) FROM suggestions s JOIN proposals o ON o.id = s.proposal \
         WHERE o.assignment = a.id AND s.consultant = p.consultant AND o.sent_at IS NOT NULL";
    let sql = format!(
        "SELECT a.id AS assignment, a.number AS number, a.title AS title, a.stage AS need_stage, p.stage AS stage, \
         p.applied_at AS applied_at, \
         (SELECT COUNT(*) FROM engagements e WHERE e.assignment = a.id AND e.consultant = p.consultant) AS engaged, \
         ({SUGGESTED} AND s.stage = 'chosen') AS chosen, \
         ({SUGGESTED} AND s.stage = 'proposed' AND o.stage = 'sent') AS proposed, \
         ({SUGGESTED} AND (s.stage = 'declined' OR o.stage IN ('declined', 'expired'))) AS declined, \
         (SELECT COUNT(*) FROM interviews i JOIN suggestions s ON s.id = i.suggestion JOIN proposals o ON o.id = s.proposal \
          WHERE o.assignment = a.id AND s.consultant = p.consultant AND s.stage = 'proposed' AND o.stage = 'sent' \
          AND i.stage IN ('offered', 'booked', 'held')) AS interviews, \
         (SELECT COUNT(*) FROM consents c WHERE c.assignment = a.id AND c.consultant = p.consultant AND c.stage = 'given') AS given, \
         (SELECT COUNT(*) FROM consents c WHERE c.assignment = a.id AND c.consultant = p.consultant AND c.stage = 'asked') AS asked \
         FROM applications p JOIN assignments a ON a.id = p.assignment WHERE p.consultant = $1 \
         ORDER BY p.applied_at DESC, p.id DESC LIMIT $2"
    );
    let rows = tx.all(&sql, params![consultant, limit]).await?;
    rows.iter()
        .map(|row| {
            let stage: String = row.get("stage")?;
            let facts = Facts {
                withdrawn: stage == "withdrawn",
                open: row.parse("need_stage", StageKind::parse)? == StageKind::Open,
                engaged: row.get("engaged")?,
                chosen: row.get("chosen")?,
                interviews: row.get("interviews")?,
                proposed: row.get("proposed")?,
                declined: row.get("declined")?,
                given: row.get("given")?,
                asked: row.get("asked")?,
            };
            Ok(Applied {
                assignment: row.get("assignment")?,
                number: row.get("number")?,
                title: row.get("title")?,
                standing: Standing::of(&facts),
                applied_at: row.get("applied_at")?,
            })
        })
        .collect()
}

/// A favourite.
#[derive(Clone, Debug)]
pub struct Favourite {
    /// Which need.
    pub assignment: AssignmentId,
    /// Its short number.
    pub number: i64,
    /// Its title.
    pub title: String,
    /// Its first day.
    pub starts_on: Date,
    /// Whether it still takes applications.
    pub open: bool,
}

/// The latest favourites that were published.
///
/// # Errors
/// A failure of the database.
pub async fn favourites(tx: &Tx, consultant: ConsultantId, limit: i64) -> Outcome<Vec<Favourite>> {
    let rows = tx
        .all(
            "SELECT a.id AS assignment, a.number AS number, a.title AS title, a.starts_on AS starts_on, a.stage AS stage \
             FROM favourites f JOIN assignments a ON a.id = f.assignment WHERE f.consultant = $1 AND a.stage <> 'draft' \
             ORDER BY f.marked_at DESC, a.number DESC LIMIT $2",
            params![consultant, limit],
        )
        .await?;
    rows.iter()
        .map(|row| {
            Ok(Favourite {
                assignment: row.get("assignment")?,
                number: row.get("number")?,
                title: row.get("title")?,
                starts_on: row.get("starts_on")?,
                open: row.parse("stage", StageKind::parse)? == StageKind::Open,
            })
        })
        .collect()
}

/// An own engagement.
#[derive(Clone, Debug)]
pub struct Working {
    /// Which.
    pub id: EngagementId,
    /// What the work is called.
    pub title: String,
    /// For whom.
    pub client: String,
    /// Planned or running.
    pub stage: EngagementStage,
    /// First day.
    pub starts_on: Date,
    /// Last day.
    pub ends_on: Date,
    /// Minutes reported in the month.
    pub minutes: i64,
}

/// Planned and running engagements, with the minutes reported in a month.
///
/// # Errors
/// A failure of the database.
pub async fn engagements(tx: &Tx, consultant: ConsultantId, month: Month) -> Outcome<Vec<Working>> {
    let rows = tx
        .all(
            "SELECT e.id AS id, p.title AS title, c.name AS client, e.stage AS stage, e.starts_on AS starts_on, \
             e.ends_on AS ends_on, (SELECT CAST(COALESCE(SUM(t.minutes), 0) AS BIGINT) FROM time_entries t \
             WHERE t.engagement = e.id AND t.on_date >= $2 AND t.on_date <= $3) AS minutes \
             FROM engagements e JOIN contract_pairs p ON p.id = e.pair JOIN clients c ON c.id = e.client \
             WHERE e.consultant = $1 AND e.stage <> 'ended' ORDER BY e.starts_on, e.number",
            params![consultant, month.first(), month.last()],
        )
        .await?;
    rows.iter()
        .map(|row| {
            Ok(Working {
                id: row.get("id")?,
                title: row.get("title")?,
                client: row.get("client")?,
                stage: row.parse("stage", EngagementStage::parse)?,
                starts_on: row.get("starts_on")?,
                ends_on: row.get("ends_on")?,
                minutes: row.get("minutes")?,
            })
        })
        .collect()
}

/// Minutes by date, from a date on.
///
/// # Errors
/// A failure of the database.
pub async fn minutes_by_date(tx: &Tx, consultant: ConsultantId, from: Date, to: Date) -> Outcome<Vec<(Date, i64)>> {
    let rows = tx
        .all(
            "SELECT t.on_date AS on_date, CAST(COALESCE(SUM(t.minutes), 0) AS BIGINT) AS minutes FROM time_entries t \
             JOIN engagements e ON e.id = t.engagement WHERE e.consultant = $1 AND t.on_date >= $2 AND t.on_date <= $3 \
             GROUP BY t.on_date ORDER BY t.on_date",
            params![consultant, from, to],
        )
        .await?;
    rows.iter().map(|row| Ok((row.get("on_date")?, row.get("minutes")?))).collect()
}

/// What has been done for a consultant, in numbers (S42).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DoneForMe {
    /// Needs against which the consultant was matched.
    pub matched: i64,
    /// Questions of consent and rate.
    pub asked: i64,
    /// Proposals with the consultant that were sent.
    pub proposed: i64,
    /// Interviews that were offered.
    pub interviews: i64,
}

/// The numbers.
///
/// # Errors
/// A failure of the database.
pub async fn done_for_me(tx: &Tx, consultant: ConsultantId) -> Outcome<DoneForMe> {
    let row = tx
        .one(
            "SELECT (SELECT COUNT(DISTINCT r.assignment) FROM match_results m JOIN match_runs r ON r.id = m.run WHERE m.consultant = $1) AS matched, \
             (SELECT COUNT(*) FROM consents c WHERE c.consultant = $1) AS asked, \
             (SELECT COUNT(*) FROM suggestions s JOIN proposals o ON o.id = s.proposal WHERE s.consultant = $1 AND o.sent_at IS NOT NULL) AS proposed, \
             (SELECT COUNT(*) FROM interviews i JOIN suggestions s ON s.id = i.suggestion WHERE s.consultant = $1) AS interviews",
            params![consultant],
        )
        .await?;
    Ok(DoneForMe {
        matched: row.get("matched")?,
        asked: row.get("asked")?,
        proposed: row.get("proposed")?,
        interviews: row.get("interviews")?,
    })
}

/// One thing that was done for a consultant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// The consultant was matched against a need.
    Matched,
    /// We asked for consent.
    Asked,
    /// We proposed the consultant.
    Proposed,
    /// The client offered an interview.
    Interview,
    /// The day of an interview that was booked.
    Met,
    /// The client chose the consultant.
    Chosen,
    /// The contracts were signed.
    Signed,
}

impl Deed {
    /// From a row.
    fn parse(code: &str) -> Option<Deed> {
        match code {
            "matched" => Some(Deed::Matched),
            "asked" => Some(Deed::Asked),
            "proposed" => Some(Deed::Proposed),
            "interview" => Some(Deed::Interview),
            "met" => Some(Deed::Met),
            "chosen" => Some(Deed::Chosen),
            "signed" => Some(Deed::Signed),
            _ => None,
        }
    }
}

/// The latest things done, newest first: (when, what, the need's number and title).
///
/// # Errors
/// A failure of the database.
pub async fn deeds(tx: &Tx, consultant: ConsultantId, limit: i64) -> Outcome<Vec<(Instant, Deed, i64, String)>> {
    let rows = tx
        .all(
            "SELECT MAX(r.at) AS done_at, 'matched' AS deed, a.number AS number, a.title AS title FROM match_results m \
             JOIN match_runs r ON r.id = m.run JOIN assignments a ON a.id = r.assignment WHERE m.consultant = $1 \
             GROUP BY a.id, a.number, a.title \
             UNION ALL SELECT c.asked_at, 'asked', a.number, a.title FROM consents c \
             JOIN assignments a ON a.id = c.assignment WHERE c.consultant = $1 \
             UNION ALL SELECT o.sent_at, 'proposed', a.number, a.title FROM suggestions s JOIN proposals o ON o.id = s.proposal \
             JOIN assignments a ON a.id = o.assignment WHERE s.consultant = $1 AND o.sent_at IS NOT NULL \
             UNION ALL SELECT i.offered_at, 'interview', a.number, a.title FROM interviews i JOIN suggestions s ON s.id = i.suggestion \
             JOIN proposals o ON o.id = s.proposal JOIN assignments a ON a.id = o.assignment WHERE s.consultant = $1 \
             UNION ALL SELECT i.starts_at, 'met', a.number, a.title FROM interviews i JOIN suggestions s ON s.id = i.suggestion \
             JOIN proposals o ON o.id = s.proposal JOIN assignments a ON a.id = o.assignment \
             WHERE s.consultant = $1 AND i.stage IN ('booked', 'held') AND i.starts_at IS NOT NULL \
             UNION ALL SELECT o.answered_at, 'chosen', a.number, a.title FROM suggestions s JOIN proposals o ON o.id = s.proposal \
             JOIN assignments a ON a.id = o.assignment WHERE s.consultant = $1 AND s.stage = 'chosen' AND o.answered_at IS NOT NULL \
             UNION ALL SELECT p.signed_at, 'signed', a.number, a.title FROM contract_pairs p \
             JOIN assignments a ON a.id = p.assignment WHERE p.consultant = $1 AND p.signed_at IS NOT NULL \
             ORDER BY done_at DESC LIMIT $2",
            params![consultant, limit],
        )
        .await?;
    rows.iter()
        .map(|row| Ok((row.get("done_at")?, row.parse("deed", Deed::parse)?, row.get("number")?, row.get("title")?)))
        .collect()
}
