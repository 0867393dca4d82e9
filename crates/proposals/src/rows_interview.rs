//! Every query of this room on interviews. Asks no policy.

use crate::interview::{Busy, Interview, Slot, Stage};
use crate::policy::{Parties, may_see_interview};
use anyhow::anyhow;
use base::{
    AccountId, Actor, AgencyId, ClientId, ConsultantId, Instant, InterviewId, InterviewSlotId, Outcome, ProposalId,
    Stop, SuggestionId, TeamId,
};
use std::collections::BTreeMap;
use store::{Row, Tx, Value, params};

/// An interview with what it belongs to.
#[derive(Clone, Debug)]
pub(crate) struct Placed {
    /// The interview.
    pub interview: Interview,
    /// Who takes part.
    pub parties: Parties,
    /// The proposal that the suggestion stands in.
    pub proposal: ProposalId,
    /// The assignment's short number.
    pub number: i64,
    /// The assignment's title.
    pub title: String,
    /// The client's name.
    pub client_name: String,
    /// The consultant's name, or the team's.
    pub consultant_name: String,
    /// The other members of a team; nobody when one is suggested alone (S5).
    pub others: Vec<Other>,
}

/// Another member of a team.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Other {
    /// Who.
    pub consultant: ConsultantId,
    /// The employer, when there is one.
    pub agency: Option<AgencyId>,
}

impl Placed {
    /// Whether the actor may know of it: as one of those who take part, or as
    /// another member of the team or whose agency.
    pub(crate) fn may_be_seen_by(&self, actor: &Actor) -> bool {
        may_see_interview(actor, &self.parties)
            || self.others.iter().any(|other| {
                actor.consultant() == Some(other.consultant)
                    || (actor.agency().is_some() && actor.agency() == other.agency)
            })
    }

    /// Everybody of the suggestion, the lead first.
    fn consultants(&self) -> Vec<ConsultantId> {
        std::iter::once(self.parties.consultant).chain(self.others.iter().map(|other| other.consultant)).collect()
    }
}

/// The columns, and how they come together.
const PLACED: &str = "SELECT i.id, i.suggestion, i.stage, i.place, i.minutes, i.agent_attends, i.agent, i.offered_by, i.offered_at, \
     i.starts_at, i.sequence, i.closed_reason, i.version, p.id AS proposal, p.client, s.consultant, s.team, e.agency, \
     a.number AS assignment_number, a.title AS assignment_title, k.name AS client_name, COALESCE(s.team_name, e.name) AS consultant_name \
     FROM interviews i JOIN suggestions s ON s.id = i.suggestion JOIN proposals p ON p.id = s.proposal \
     JOIN assignments a ON a.id = p.assignment JOIN clients k ON k.id = p.client JOIN consultants e ON e.id = s.consultant";

/// One interview.
pub(crate) async fn find(tx: &Tx, id: InterviewId) -> Outcome<Placed> {
    let found = list(tx, "i.id = $1", params![id]).await?;
    found.into_iter().next().ok_or_else(|| base::CommonRefusal::NotFound.into())
}

/// Holds those who take part until the transaction ends, always in the same
/// order, so that no two bookings give away the same hour of one of them.
pub(crate) async fn hold_parties(tx: &Tx, placed: &Placed) -> Outcome<()> {
    let lock = tx.for_update();
    tx.one(&format!("SELECT id FROM clients WHERE id = $1{lock}"), params![placed.parties.client]).await?;
    let mut consultants = placed.consultants();
    consultants.sort_unstable();
    for consultant in consultants {
        tx.one(&format!("SELECT id FROM consultants WHERE id = $1{lock}"), params![consultant]).await?;
    }
    if let Some(agent) = placed.interview.agent.filter(|_| placed.interview.agent_attends) {
        tx.one(&format!("SELECT id FROM accounts WHERE id = $1{lock}"), params![agent]).await?;
    }
    Ok(())
}

/// Interviews that fit a condition of this crate's own: the next first, those
/// without a time before them.
async fn list(tx: &Tx, condition: &str, values: Vec<Value>) -> Outcome<Vec<Placed>> {
    let sql = format!(
        "{PLACED} WHERE {condition} ORDER BY CASE WHEN i.starts_at IS NULL THEN 0 ELSE 1 END, i.starts_at DESC, i.offered_at DESC, i.id"
    );
    let rows = tx.all(&sql, values).await?;
    let mut found: Vec<Placed> = rows.iter().map(placed).collect::<Outcome<_>>()?;
    let mut slots = slots(tx, &found).await?;
    for (placed, row) in found.iter_mut().zip(&rows) {
        placed.interview.slots = slots.remove(&placed.interview.id).unwrap_or_default();
        if row.opt::<TeamId>("team")?.is_some() {
            placed.others = others(tx, placed).await?;
        }
    }
    Ok(found)
}

/// The members of a team beside its lead.
async fn others(tx: &Tx, placed: &Placed) -> Outcome<Vec<Other>> {
    let rows = tx
        .all(
            "SELECT m.consultant AS consultant, c.agency AS agency FROM suggestion_members m \
             JOIN consultants c ON c.id = m.consultant WHERE m.suggestion = $1 AND m.consultant <> $2 ORDER BY m.position",
            params![placed.interview.suggestion, placed.parties.consultant],
        )
        .await?;
    rows.iter().map(|row| Ok(Other { consultant: row.get("consultant")?, agency: row.opt("agency")? })).collect()
}

/// The offered times of these interviews, earliest first.
async fn slots(tx: &Tx, of: &[Placed]) -> Outcome<BTreeMap<InterviewId, Vec<Slot>>> {
    let mut by_interview: BTreeMap<InterviewId, Vec<Slot>> = BTreeMap::new();
    for placed in of {
        let id = placed.interview.id;
        let rows = tx
            .all("SELECT id, starts_at FROM interview_slots WHERE interview = $1 ORDER BY starts_at", params![id])
            .await?;
        let times = rows.iter().map(|r| Ok(Slot { id: r.get("id")?, starts_at: r.get("starts_at")? }));
        by_interview.insert(id, times.collect::<Outcome<_>>()?);
    }
    Ok(by_interview)
}

/// Of a client.
pub(crate) async fn of_client(tx: &Tx, client: ClientId) -> Outcome<Vec<Placed>> {
    list(tx, "p.client = $1", params![client]).await
}

/// Of a consultant.
pub(crate) async fn of_consultant(tx: &Tx, consultant: ConsultantId) -> Outcome<Vec<Placed>> {
    list(
        tx,
        "s.consultant = $1 OR s.id IN (SELECT m.suggestion FROM suggestion_members m WHERE m.consultant = $1)",
        params![consultant],
    )
    .await
}

/// Of an agency's consultants.
pub(crate) async fn of_agency(tx: &Tx, agency: AgencyId) -> Outcome<Vec<Placed>> {
    list(
        tx,
        "e.agency = $1 OR s.id IN (SELECT m.suggestion FROM suggestion_members m JOIN consultants o ON o.id = m.consultant \
         WHERE o.agency = $1)",
        params![agency],
    )
    .await
}

/// Of everybody, for staff: those to come, and those of the last while.
pub(crate) async fn since(tx: &Tx, from: Instant) -> Outcome<Vec<Placed>> {
    list(tx, "i.stage IN ('offered', 'booked') OR i.starts_at >= $1", params![from]).await
}

/// Of a proposal's suggestions.
pub(crate) async fn of_proposal(tx: &Tx, proposal: ProposalId) -> Outcome<Vec<Placed>> {
    list(tx, "p.id = $1", params![proposal]).await
}

/// Those of a suggestion that have not begun.
pub(crate) async fn to_come(tx: &Tx, suggestion: SuggestionId) -> Outcome<Vec<Placed>> {
    list(
        tx,
        "i.suggestion = $1 AND (i.stage = 'offered' OR (i.stage = 'booked' AND i.starts_at > $2))",
        params![suggestion, tx.now()],
    )
    .await
}

/// Whether a suggestion has one that is still to come.
pub(crate) async fn has_open(tx: &Tx, suggestion: SuggestionId) -> Outcome<bool> {
    let row = tx
        .opt("SELECT id FROM interviews WHERE suggestion = $1 AND stage IN ('offered', 'booked')", params![suggestion])
        .await?;
    Ok(row.is_some())
}

/// When any of those who take part in an interview is taken by another one.
pub(crate) async fn busy(tx: &Tx, placed: &Placed) -> Outcome<Vec<Busy>> {
    let agent = placed.interview.agent.filter(|_| placed.interview.agent_attends);
    let mut busy = Vec::new();
    for consultant in placed.consultants() {
        let rows = tx
            .all(
                "SELECT i.starts_at, i.minutes FROM interviews i JOIN suggestions s ON s.id = i.suggestion \
                 JOIN proposals p ON p.id = s.proposal WHERE i.stage = 'booked' AND i.id <> $1 \
                 AND (p.client = $2 OR s.consultant = $3 OR (i.agent_attends AND i.agent = $4) \
                 OR s.id IN (SELECT m.suggestion FROM suggestion_members m WHERE m.consultant = $3))",
                params![placed.interview.id, placed.parties.client, consultant, agent],
            )
            .await?;
        for row in &rows {
            busy.push(Busy { starts_at: row.get("starts_at")?, minutes: row.get("minutes")? });
        }
    }
    Ok(busy)
}

/// A new one with its times.
pub(crate) async fn insert(tx: &Tx, i: &Interview) -> Outcome<()> {
    tx.run(
        "INSERT INTO interviews (id, suggestion, stage, place, minutes, agent_attends, agent, offered_by, offered_at, \
         sequence, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        params![
            i.id,
            i.suggestion,
            i.stage().code(),
            i.place.as_str(),
            i.minutes,
            i.agent_attends,
            i.agent,
            i.offered_by,
            i.offered_at,
            i.sequence,
            i.version
        ],
    )
    .await?;
    for slot in &i.slots {
        tx.run(
            "INSERT INTO interview_slots (id, interview, starts_at) VALUES ($1, $2, $3)",
            params![slot.id, i.id, slot.starts_at],
        )
        .await?;
    }
    Ok(())
}

/// Saves what a transition changed.
pub(crate) async fn save(tx: &Tx, i: &Interview, version: i64) -> Outcome<()> {
    let reason = match i.stage() {
        Stage::Cancelled { reason, .. } => reason.clone(),
        Stage::Offered | Stage::Booked { .. } | Stage::Held { .. } | Stage::Missed { .. } => None,
    };
    tx.run_versioned(
        "UPDATE interviews SET stage = $3, starts_at = $4, agent_attends = $5, sequence = $6, closed_reason = $7, \
         version = version + 1 WHERE id = $1 AND version = $2",
        params![i.id, version, i.stage().code(), i.stage().starts_at(), i.agent_attends, i.sequence, reason],
    )
    .await
}

/// A fresh time.
pub(crate) fn slot(tx: &Tx, starts_at: Instant) -> Slot {
    Slot { id: tx.new_id::<InterviewSlotId>(), starts_at }
}

/// Row → interview without its times.
fn placed(row: &Row) -> Outcome<Placed> {
    let id: InterviewId = row.get("id")?;
    let starts_at: Option<Instant> = row.opt("starts_at")?;
    let settled = || starts_at.ok_or_else(|| Stop::Failed(anyhow!("interview {id} is inconsistent: it has no time")));
    let stage = match row.get::<String>("stage")?.as_str() {
        "offered" => Stage::Offered,
        "booked" => Stage::Booked { starts_at: settled()? },
        "held" => Stage::Held { starts_at: settled()? },
        "missed" => Stage::Missed { starts_at: settled()? },
        "cancelled" => Stage::Cancelled { starts_at, reason: row.opt("closed_reason")? },
        other => return Err(Stop::Failed(anyhow!("interview {id} has the unknown stage {other:?}"))),
    };
    Ok(Placed {
        interview: Interview {
            id,
            suggestion: row.get("suggestion")?,
            place: row.get("place")?,
            minutes: row.get("minutes")?,
            agent_attends: row.get("agent_attends")?,
            agent: row.opt::<AccountId>("agent")?,
            offered_by: row.get("offered_by")?,
            offered_at: row.get("offered_at")?,
            sequence: row.get("sequence")?,
            slots: Vec::new(),
            version: row.get("version")?,
            stage,
        },
        parties: Parties { client: row.get("client")?, consultant: row.get("consultant")?, agency: row.opt("agency")? },
        proposal: row.get("proposal")?,
        number: row.get("assignment_number")?,
        title: row.get("assignment_title")?,
        client_name: row.get("client_name")?,
        consultant_name: row.get("consultant_name")?,
        others: Vec::new(),
    })
}
