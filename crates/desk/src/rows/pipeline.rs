//! Every assignment that is on its way, with what has happened to it since it
//! was last opened.

use crate::pipeline::Facts;
use assignments::StageKind;
use base::{AssignmentId, Date, Outcome};
use store::{Tx, params};

/// An assignment on its way.
#[derive(Clone, Debug)]
pub struct OnItsWay {
    /// Which.
    pub id: AssignmentId,
    /// Its short number.
    pub number: i64,
    /// Its title.
    pub title: String,
    /// Who posted it.
    pub client: String,
    /// Its first day.
    pub starts_on: Date,
    /// The client manager.
    pub manager: Option<String>,
    /// What has happened.
    pub facts: Facts,
}

/// Open and filled assignments, and ended ones that still have a month to
/// invoice; oldest first.
///
/// # Errors
/// A failure of the database.
pub async fn on_their_way(tx: &Tx) -> Outcome<Vec<OnItsWay>> {
    let rows = tx
        .all(
            "SELECT a.id AS id, a.number AS number, a.title AS title, a.stage AS stage, a.starts_on AS starts_on, a.opened_at AS opened_at, \
             c.name AS client, m.name AS manager, \
             (SELECT MAX(r.at) FROM match_runs r WHERE r.assignment = a.id AND r.at >= a.opened_at) AS matched_at, \
             (SELECT MAX(n.asked_at) FROM consents n WHERE n.assignment = a.id AND n.asked_at >= a.opened_at \
              AND n.stage IN ('asked', 'given')) AS asked_at, \
             (SELECT MAX(o.sent_at) FROM proposals o WHERE o.assignment = a.id AND o.sent_at >= a.opened_at AND o.stage = 'sent') AS sent_at, \
             (SELECT MAX(i.offered_at) FROM interviews i JOIN suggestions s ON s.id = i.suggestion JOIN proposals o ON o.id = s.proposal \
              WHERE o.assignment = a.id AND o.stage = 'sent' AND i.offered_at >= a.opened_at \
              AND i.stage IN ('offered', 'booked', 'held')) AS interview_at, \
             (SELECT MAX(o.answered_at) FROM proposals o JOIN suggestions s ON s.proposal = o.id AND s.stage = 'chosen' \
              WHERE o.assignment = a.id AND o.stage = 'chosen' AND o.answered_at >= a.opened_at AND NOT EXISTS \
              (SELECT p.id FROM contract_pairs p WHERE p.suggestion = s.id AND p.stage IN ('signed', 'ended'))) AS chosen_at, \
             (SELECT MAX(p.signed_at) FROM contract_pairs p WHERE p.assignment = a.id) AS signed_at, \
             (SELECT MAX(e.ends_on) FROM engagements e WHERE e.assignment = a.id AND e.stage <> 'ended') AS last_day \
             FROM assignments a JOIN clients c ON c.id = a.client LEFT JOIN accounts m ON m.id = COALESCE(a.manager, c.manager) \
             WHERE a.opened_at IS NOT NULL AND (a.stage IN ('open', 'filled') OR (a.stage = 'ended' AND EXISTS \
             (SELECT h.id FROM time_sheets h JOIN engagements e ON e.id = h.engagement \
              WHERE e.assignment = a.id AND h.stage <> 'invoiced'))) ORDER BY a.opened_at, a.number LIMIT 1000",
            params![],
        )
        .await?;
    rows.iter()
        .map(|row| {
            Ok(OnItsWay {
                id: row.get("id")?,
                number: row.get("number")?,
                title: row.get("title")?,
                client: row.get("client")?,
                starts_on: row.get("starts_on")?,
                manager: row.opt("manager")?,
                facts: Facts {
                    opened_at: row.get("opened_at")?,
                    open: row.parse("stage", StageKind::parse)? == StageKind::Open,
                    matched_at: row.opt("matched_at")?,
                    asked_at: row.opt("asked_at")?,
                    sent_at: row.opt("sent_at")?,
                    interview_at: row.opt("interview_at")?,
                    chosen_at: row.opt("chosen_at")?,
                    signed_at: row.opt("signed_at")?,
                    last_day: row.opt("last_day")?,
                },
            })
        })
        .collect()
}
