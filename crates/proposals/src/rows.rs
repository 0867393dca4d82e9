//! Every query of this room on proposals and suggestions; those on interviews
//! are in `rows_interview`. Asks no policy.

use crate::proposal::{Member, Proposal, Reply, Stage, SuggestedTeam, Suggestion, SuggestionStage};
use crate::slate::Column;
use anyhow::anyhow;
use base::{AccountId, AssignmentId, ClientId, ConsentId, Instant, Outcome, ProposalId, Stop, SuggestionId};
use std::collections::BTreeMap;
use store::{Row, Tx, Value, params};

/// The columns of a proposal.
const PROPOSAL: &str = "p.id, p.number, p.assignment, p.client, p.stage, p.note, p.fewer_reason, p.commission_bp, p.drafted_by, \
     p.drafted_at, p.sent_at, p.answered_by, p.answered_at, p.answer_reason, p.version";

/// The columns of a suggestion.
const SUGGESTION: &str = "s.id, s.proposal, s.position, s.consultant, s.consent, s.team, s.team_name, s.team_presentation, \
     s.reason, s.decline_reason, s.stage";

/// One proposal; `lock` is nothing or ` FOR UPDATE`.
pub(crate) async fn find(tx: &Tx, id: ProposalId, lock: &str) -> Outcome<Proposal> {
    let row = tx.one(&format!("SELECT {PROPOSAL} FROM proposals p WHERE p.id = $1{lock}"), params![id]).await?;
    let suggestions = suggestions(tx, "s.proposal = $1", params![id]).await?;
    proposal(&row, suggestions.into_iter().map(|(_, s)| s).collect())
}

/// The proposal that a suggestion stands in.
pub(crate) async fn proposal_of(tx: &Tx, suggestion: SuggestionId) -> Outcome<ProposalId> {
    tx.one("SELECT proposal FROM suggestions WHERE id = $1", params![suggestion]).await?.get("proposal")
}

/// Proposals that fit a condition of this crate's own, newest first.
async fn list(tx: &Tx, condition: &str, values: Vec<Value>) -> Outcome<Vec<Proposal>> {
    let sql = format!("SELECT {PROPOSAL} FROM proposals p WHERE {condition} ORDER BY p.number DESC");
    let rows = tx.all(&sql, values.clone()).await?;
    let of_these = format!("s.proposal IN (SELECT p.id FROM proposals p WHERE {condition})");
    let mut by_proposal: BTreeMap<ProposalId, Vec<Suggestion>> = BTreeMap::new();
    for (id, suggestion) in suggestions(tx, &of_these, values).await? {
        by_proposal.entry(id).or_default().push(suggestion);
    }
    rows.iter().map(|row| proposal(row, by_proposal.remove(&row.get("id")?).unwrap_or_default())).collect()
}

/// Everything that went to a client.
pub(crate) async fn of_client(tx: &Tx, client: ClientId) -> Outcome<Vec<Proposal>> {
    list(tx, "p.client = $1 AND p.sent_at IS NOT NULL", params![client]).await
}

/// Everything made for an assignment.
pub(crate) async fn of_assignment(tx: &Tx, assignment: AssignmentId) -> Outcome<Vec<Proposal>> {
    list(tx, "p.assignment = $1", params![assignment]).await
}

/// The newest, for staff.
pub(crate) async fn newest(tx: &Tx, most: i64) -> Outcome<Vec<Proposal>> {
    list(tx, "p.id IN (SELECT q.id FROM proposals q ORDER BY q.number DESC LIMIT $1)", params![most]).await
}

/// Everything that waits for an answer.
pub(crate) async fn with_clients(tx: &Tx) -> Outcome<Vec<Proposal>> {
    list(tx, "p.stage = 'sent'", vec![]).await
}

/// Everything on the drafting table.
pub(crate) async fn drafts(tx: &Tx) -> Outcome<Vec<Proposal>> {
    list(tx, "p.stage = 'draft'", vec![]).await
}

/// Everything with a choice.
pub(crate) async fn chosen(tx: &Tx) -> Outcome<Vec<Proposal>> {
    list(tx, "p.stage = 'chosen'", vec![]).await
}

/// Proposals that stand on a consent and are not over.
pub(crate) async fn open_on_consent(tx: &Tx, consent: ConsentId) -> Outcome<Vec<Proposal>> {
    list(
        tx,
        "p.stage IN ('draft', 'sent', 'chosen') AND p.id IN (SELECT t.proposal FROM suggestions t WHERE t.consent = $1 \
         OR t.id IN (SELECT m.suggestion FROM suggestion_members m WHERE m.consent = $1))",
        params![consent],
    )
    .await
}

/// The draft or the sent proposal of an assignment: there is at most one.
pub(crate) async fn open_of_assignment(tx: &Tx, assignment: AssignmentId) -> Outcome<Option<Proposal>> {
    let found = list(tx, "p.assignment = $1 AND p.stage IN ('draft', 'sent')", params![assignment]).await?;
    Ok(found.into_iter().next())
}

/// A new draft without its columns.
pub(crate) async fn insert(tx: &Tx, p: &Proposal) -> Outcome<()> {
    tx.run(
        "INSERT INTO proposals (id, number, assignment, client, stage, note, fewer_reason, commission_bp, drafted_by, \
         drafted_at, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        params![
            p.id,
            p.number,
            p.assignment,
            p.client,
            p.stage().code(),
            p.note.clone(),
            p.fewer_reason.clone(),
            p.commission,
            p.drafted_by,
            p.drafted_at,
            p.version
        ],
    )
    .await?;
    Ok(())
}

/// The same draft with other words; its columns are taken off the table.
pub(crate) async fn redraft(tx: &Tx, p: &Proposal, version: i64) -> Outcome<()> {
    tx.run(
        "DELETE FROM suggestion_members WHERE suggestion IN (SELECT s.id FROM suggestions s WHERE s.proposal = $1)",
        params![p.id],
    )
    .await?;
    tx.run("DELETE FROM suggestions WHERE proposal = $1", params![p.id]).await?;
    tx.run_versioned(
        "UPDATE proposals SET note = $3, fewer_reason = $4, commission_bp = $5, drafted_by = $6, drafted_at = $7, \
         version = version + 1 WHERE id = $1 AND version = $2 AND stage = 'draft'",
        params![p.id, version, p.note.clone(), p.fewer_reason.clone(), p.commission, p.drafted_by, p.drafted_at],
    )
    .await
}

/// A column of a draft. What stands in it comes from live consents and from
/// nothing else: that is what the parameter's type says (S55).
pub(crate) async fn insert_suggestion(
    tx: &Tx,
    proposal: ProposalId,
    position: i64,
    column: &Column<'_>,
    reason: &str,
) -> Outcome<SuggestionId> {
    let id: SuggestionId = tx.new_id();
    let team = match column {
        Column::One(_) => None,
        Column::Team(team) => Some(team),
    };
    let lead = column.profiles().into_iter().next();
    let lead = lead.ok_or_else(|| Stop::Failed(anyhow!("a column of proposal {proposal} holds nobody")))?;
    tx.run(
        "INSERT INTO suggestions (id, proposal, position, consultant, consent, team, team_name, team_presentation, reason, stage) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'proposed')",
        params![
            id,
            proposal,
            position,
            lead.consultant(),
            lead.consent(),
            team.map(|team| team.team()),
            team.map(|team| team.name().to_owned()),
            team.map(|team| team.presentation().to_owned()),
            reason
        ],
    )
    .await?;
    for ((profile, part), position) in team.map(|team| team.members()).unwrap_or_default().iter().zip(1_i64..) {
        tx.run(
            "INSERT INTO suggestion_members (suggestion, position, consultant, consent, part) VALUES ($1, $2, $3, $4, $5)",
            params![id, position, profile.consultant(), profile.consent(), part],
        )
        .await?;
    }
    Ok(id)
}

/// Saves the stage of a proposal and of its columns.
pub(crate) async fn save(tx: &Tx, p: &Proposal, version: i64) -> Outcome<()> {
    let (sent_at, reply) = match p.stage() {
        Stage::Draft => (None, None),
        Stage::Sent { at } => (Some(*at), None),
        Stage::Chosen { sent_at, reply } | Stage::Declined { sent_at, reply } => (Some(*sent_at), Some(reply)),
        Stage::Expired { sent_at } => (Some(*sent_at), None),
        Stage::Retracted { sent_at } => (*sent_at, None),
    };
    tx.run_versioned(
        "UPDATE proposals SET stage = $3, sent_at = $4, answered_by = $5, answered_at = $6, answer_reason = $7, \
         version = version + 1 WHERE id = $1 AND version = $2",
        params![
            p.id,
            version,
            p.stage().code(),
            sent_at,
            reply.map(|r| r.by),
            reply.map(|r| r.at),
            reply.and_then(|r| r.reason.clone())
        ],
    )
    .await?;
    for s in p.suggestions() {
        tx.run(
            "UPDATE suggestions SET stage = $2, decline_reason = $3 WHERE id = $1",
            params![s.id, s.stage().code(), s.decline_reason.clone()],
        )
        .await?;
    }
    Ok(())
}

/// Columns with the proposal that they stand in, in their order.
async fn suggestions(tx: &Tx, condition: &str, values: Vec<Value>) -> Outcome<Vec<(ProposalId, Suggestion)>> {
    let sql = format!("SELECT {SUGGESTION} FROM suggestions s WHERE {condition} ORDER BY s.proposal, s.position");
    let mut all: Vec<(ProposalId, Suggestion)> = Vec::new();
    for row in tx.all(&sql, values).await? {
        let mut found = suggestion(&row)?;
        if let Some(team) = &mut found.team {
            team.members = members(tx, found.id).await?;
        }
        all.push((row.get("proposal")?, found));
    }
    Ok(all)
}

/// Those of a suggested team, the lead first.
async fn members(tx: &Tx, suggestion: SuggestionId) -> Outcome<Vec<Member>> {
    let rows = tx
        .all(
            "SELECT consultant, consent, part FROM suggestion_members WHERE suggestion = $1 ORDER BY position",
            params![suggestion],
        )
        .await?;
    rows.iter()
        .map(|row| {
            Ok(Member { consultant: row.get("consultant")?, consent: row.get("consent")?, part: row.get("part")? })
        })
        .collect()
}

/// Row → suggestion, a team without its members.
fn suggestion(row: &Row) -> Outcome<Suggestion> {
    let team = match row.opt("team")? {
        Some(team) => Some(SuggestedTeam {
            team,
            name: row.get("team_name")?,
            presentation: row.get("team_presentation")?,
            members: Vec::new(),
        }),
        None => None,
    };
    Ok(Suggestion {
        team,
        id: row.get("id")?,
        position: row.get("position")?,
        consultant: row.get("consultant")?,
        consent: row.get("consent")?,
        reason: row.get("reason")?,
        decline_reason: row.opt("decline_reason")?,
        stage: row.parse("stage", SuggestionStage::parse)?,
    })
}

/// Row → proposal; what fits no stage is inconsistent.
fn proposal(row: &Row, suggestions: Vec<Suggestion>) -> Outcome<Proposal> {
    let id: ProposalId = row.get("id")?;
    let sent_at: Option<Instant> = row.opt("sent_at")?;
    let sent = || sent_at.ok_or_else(|| Stop::Failed(anyhow!("proposal {id} is inconsistent: it was never sent")));
    let reply = || -> Outcome<Reply> {
        let (by, at) = (row.opt::<AccountId>("answered_by")?, row.opt::<Instant>("answered_at")?);
        match (by, at) {
            (Some(by), Some(at)) => Ok(Reply { by, at, reason: row.opt("answer_reason")? }),
            _ => Err(Stop::Failed(anyhow!("proposal {id} is inconsistent: nobody answered it"))),
        }
    };
    let stage = match row.get::<String>("stage")?.as_str() {
        "draft" => Stage::Draft,
        "sent" => Stage::Sent { at: sent()? },
        "chosen" => Stage::Chosen { sent_at: sent()?, reply: reply()? },
        "declined" => Stage::Declined { sent_at: sent()?, reply: reply()? },
        "expired" => Stage::Expired { sent_at: sent()? },
        "retracted" => Stage::Retracted { sent_at },
        other => return Err(Stop::Failed(anyhow!("proposal {id} has the unknown stage {other:?}"))),
    };
    Ok(Proposal {
        id,
        number: row.get("number")?,
        assignment: row.get("assignment")?,
        client: row.get("client")?,
        note: row.opt("note")?,
        fewer_reason: row.opt("fewer_reason")?,
        commission: row.get("commission_bp")?,
        drafted_by: row.get("drafted_by")?,
        drafted_at: row.get("drafted_at")?,
        version: row.get("version")?,
        suggestions,
        stage,
    })
}

/// Assignments for which as many as these consents are given and no proposal is
/// drafted, sent or chosen: (assignment, number, title, how many consents).
pub(crate) async fn ready_to_propose(tx: &Tx, now: Instant) -> Outcome<Vec<(AssignmentId, i64, String, i64)>> {
    let rows = tx
        .all(
            "SELECT a.id, a.number, a.title, COUNT(*) AS live FROM consents c JOIN assignments a ON a.id = c.assignment \
             WHERE c.stage = 'given' AND c.expires_at > $1 AND a.stage = 'open' AND NOT EXISTS \
             (SELECT p.id FROM proposals p WHERE p.assignment = a.id AND p.stage IN ('draft', 'sent')) \
             AND NOT EXISTS (SELECT t.id FROM suggestions t WHERE t.consent = c.id AND t.stage <> 'retracted') \
             AND NOT EXISTS (SELECT m.suggestion FROM suggestion_members m JOIN suggestions t ON t.id = m.suggestion \
             WHERE m.consent = c.id AND t.stage <> 'retracted') \
             GROUP BY a.id, a.number, a.title HAVING COUNT(*) >= 3 ORDER BY a.number",
            params![now],
        )
        .await?;
    rows.iter().map(|r| Ok((r.get("id")?, r.get("number")?, r.get("title")?, r.get("live")?))).collect()
}
