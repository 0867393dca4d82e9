//! What the staff's desk asks: today's follow-ups, what needs an eye, a few
//! figures, the funnel. Never an answer of an evaluation.

use base::{Date, FollowUpId, Instant, Outcome};
use quality::FollowUpKind;
use store::{Tx, params};

/// A follow-up whose days have come, anybody's.
#[derive(Clone, Debug)]
pub struct FollowUpNow {
    /// Which.
    pub id: FollowUpId,
    /// Which kind.
    pub kind: FollowUpKind,
    /// The last day on which it is in time.
    pub due_on: Date,
    /// The client's name.
    pub client: String,
    /// The consultant's name.
    pub consultant: String,
    /// Who does it.
    pub owner: Option<String>,
}

/// Follow-ups whose first day has come, the nearest first (S81–S84).
///
/// # Errors
/// A failure of the database.
pub async fn follow_ups_now(tx: &Tx, limit: i64) -> Outcome<Vec<FollowUpNow>> {
    let rows = tx
        .all(
            "SELECT f.id AS id, f.kind AS kind, f.due_on AS due_on, c.name AS client, k.name AS consultant, o.name AS owner \
             FROM follow_ups f JOIN engagements e ON e.id = f.engagement JOIN clients c ON c.id = e.client \
             JOIN consultants k ON k.id = e.consultant LEFT JOIN accounts o ON o.id = f.owner \
             WHERE f.stage = 'due' AND f.from_on <= $1 ORDER BY f.due_on, f.id LIMIT $2",
            params![tx.today(), limit],
        )
        .await?;
    rows.iter()
        .map(|row| {
            Ok(FollowUpNow {
                id: row.get("id")?,
                kind: row.parse("kind", FollowUpKind::parse)?,
                due_on: row.get("due_on")?,
                client: row.get("client")?,
                consultant: row.get("consultant")?,
                owner: row.opt("owner")?,
            })
        })
        .collect()
}

/// Messages of visitors that nobody has handled.
///
/// # Errors
/// A failure of the database.
pub async fn open_contact_requests(tx: &Tx) -> Outcome<i64> {
    tx.one("SELECT COUNT(*) AS n FROM contact_requests WHERE handled_at IS NULL", vec![]).await?.get("n")
}

/// The four figures of the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figures {
    /// Needs that are open.
    pub open: i64,
    /// Consents that wait for an answer.
    pub consents: i64,
    /// Engagements that run.
    pub running: i64,
    /// Invoice pairs that were confirmed and wait for review (S79).
    pub to_review: i64,
}

/// The figures, now.
///
/// # Errors
/// A failure of the database.
pub async fn figures(tx: &Tx) -> Outcome<Figures> {
    let row = tx
        .one(
            "SELECT (SELECT COUNT(*) FROM assignments WHERE stage = 'open') AS open_needs, \
             (SELECT COUNT(*) FROM consents WHERE stage = 'asked' AND expires_at > $1) AS consents, \
             (SELECT COUNT(*) FROM engagements WHERE stage = 'running') AS running, \
             (SELECT COUNT(*) FROM invoice_pairs WHERE stage = 'confirmed') AS to_review",
            params![tx.now()],
        )
        .await?;
    Ok(Figures {
        open: row.get("open_needs")?,
        consents: row.get("consents")?,
        running: row.get("running")?,
        to_review: row.get("to_review")?,
    })
}

/// How far the needs opened since a moment have come; each counts in every step
/// that it has reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Funnel {
    /// Opened.
    pub posted: i64,
    /// With a proposal sent.
    pub proposed: i64,
    /// With an interview offered.
    pub interviewed: i64,
    /// With both contracts signed.
    pub signed: i64,
}

/// The funnel of the needs opened since a moment.
///
/// # Errors
/// A failure of the database.
pub async fn funnel(tx: &Tx, since: Instant) -> Outcome<Funnel> {
    let row = tx
        .one(
            "SELECT (SELECT COUNT(*) FROM assignments a WHERE a.opened_at >= $1) AS posted, \
             (SELECT COUNT(DISTINCT a.id) FROM assignments a JOIN proposals o ON o.assignment = a.id \
              WHERE a.opened_at >= $1 AND o.sent_at IS NOT NULL) AS proposed, \
             (SELECT COUNT(DISTINCT a.id) FROM assignments a JOIN proposals o ON o.assignment = a.id \
              JOIN suggestions s ON s.proposal = o.id JOIN interviews i ON i.suggestion = s.id WHERE a.opened_at >= $1) AS interviewed, \
             (SELECT COUNT(DISTINCT a.id) FROM assignments a JOIN contract_pairs p ON p.assignment = a.id \
              WHERE a.opened_at >= $1 AND p.signed_at IS NOT NULL) AS signed",
            params![since],
        )
        .await?;
    Ok(Funnel {
        posted: row.get("posted")?,
        proposed: row.get("proposed")?,
        interviewed: row.get("interviewed")?,
        signed: row.get("signed")?,
    })
}
