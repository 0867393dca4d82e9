//! Every query on teams, and row → noun.

use super::refusal::TeamRefusal;
use super::team::{Member, MemberStage, Team};
use base::{AccountId, ConsultantId, Outcome, TeamId, TeamMemberId};
use store::{Row, Tx, Value, params};

const TEAM: &str = "t.id, t.number, t.name, t.presentation, t.lead, t.stage, t.version";

/// A team with those who are in it or asked.
pub(super) async fn find(tx: &Tx, id: TeamId, lock: &str) -> Outcome<Team> {
    let row = tx.one(&format!("SELECT {TEAM} FROM teams t WHERE t.id = $1{lock}"), params![id]).await?;
    of_row(&row, &members(tx, "m.team = $1", params![id]).await?)
}

/// Teams that fit a condition of this room's own, newest first.
async fn list(tx: &Tx, condition: &str, values: Vec<Value>) -> Outcome<Vec<Team>> {
    let teams = format!("FROM teams t WHERE {condition} ORDER BY t.number DESC LIMIT 200");
    let of_them = format!("m.team IN (SELECT t.id {teams})");
    let members = members(tx, &of_them, values.clone()).await?;
    tx.all(&format!("SELECT {TEAM} {teams}"), values).await?.iter().map(|row| of_row(row, &members)).collect()
}

/// Those that a consultant is in, or is asked into by the address.
pub(super) async fn of_consultant(tx: &Tx, consultant: ConsultantId, email: &str) -> Outcome<Vec<Team>> {
    list(
        tx,
        "t.stage = 'open' AND t.id IN (SELECT m.team FROM team_members m WHERE \
         (m.consultant = $1 AND m.stage = 'member') OR (m.email = $2 AND m.stage = 'asked'))",
        params![consultant, email],
    )
    .await
}

/// Every team that is not over.
pub(super) async fn open(tx: &Tx) -> Outcome<Vec<Team>> {
    list(tx, "t.stage = 'open'", vec![]).await
}

/// Row → team, with its own of the members.
fn of_row(row: &Row, members: &[(TeamId, Member)]) -> Outcome<Team> {
    let id: TeamId = row.get("id")?;
    let lead: ConsultantId = row.get("lead")?;
    let mut members: Vec<Member> =
        members.iter().filter(|(team, _)| *team == id).map(|(_, member)| member.clone()).collect();
    members.sort_by_key(|member| member.consultant != Some(lead));
    Ok(Team {
        id,
        number: row.get("number")?,
        name: row.get("name")?,
        presentation: row.get("presentation")?,
        lead,
        is_closed: row.get::<String>("stage")? == "closed",
        version: row.get("version")?,
        members,
    })
}

/// Those who are in the teams of a condition or asked, in the order asked, each
/// with the team. Whoever has closed the account is not in it any more.
async fn members(tx: &Tx, condition: &str, values: Vec<Value>) -> Outcome<Vec<(TeamId, Member)>> {
    let sql = format!(
        "SELECT m.team, m.id, m.email, m.consultant, c.name, c.title, m.part, m.stage FROM team_members m \
         LEFT JOIN consultants c ON c.id = m.consultant LEFT JOIN accounts a ON a.id = c.account \
         WHERE {condition} AND m.stage IN ('asked', 'member') AND (a.stage IS NULL OR a.stage = 'confirmed') \
         ORDER BY m.asked_at, m.id"
    );
    tx.all(&sql, values)
        .await?
        .iter()
        .map(|row| {
            let member = Member {
                id: row.get("id")?,
                email: row.get("email")?,
                consultant: row.opt("consultant")?,
                name: row.opt("name")?,
                title: row.opt("title")?,
                part: row.get("part")?,
                stage: row.parse("stage", MemberStage::parse)?,
            };
            Ok((row.get("team")?, member))
        })
        .collect()
}

/// Writes a new team.
pub(super) async fn insert(tx: &Tx, team: &Team) -> Outcome<()> {
    tx.run(
        "INSERT INTO teams (id, number, name, presentation, lead, stage, created_at) VALUES ($1, $2, $3, $4, $5, 'open', $6)",
        params![team.id, team.number, team.name, team.presentation, team.lead, tx.now()],
    )
    .await?;
    Ok(())
}

/// Saves what the lead may change.
pub(super) async fn save(tx: &Tx, id: TeamId, version: i64, name: &str, presentation: &str) -> Outcome<()> {
    tx.run_versioned(
        "UPDATE teams SET name = $3, presentation = $4, version = version + 1 WHERE id = $1 AND version = $2 AND stage = 'open'",
        params![id, version, name, presentation],
    )
    .await
}

/// The team is over.
pub(super) async fn set_closed(tx: &Tx, id: TeamId, version: i64) -> Outcome<()> {
    tx.run_versioned(
        "UPDATE teams SET stage = 'closed', closed_at = $3, version = version + 1 WHERE id = $1 AND version = $2 AND stage = 'open'",
        params![id, version, tx.now()],
    )
    .await
}

/// Asks somebody by address, or takes the lead in at once. An address may belong
/// to a member who is not shown: one whose account is closed.
pub(super) async fn insert_member(
    tx: &Tx,
    team: TeamId,
    email: &str,
    part: &str,
    joined: Option<ConsultantId>,
) -> Outcome<TeamMemberId> {
    let id: TeamMemberId = tx.new_id();
    let stage = if joined.is_some() { MemberStage::Member } else { MemberStage::Asked };
    let fresh = tx
        .run(
            "INSERT INTO team_members (id, team, email, consultant, part, stage, asked_at, answered_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING",
            params![id, team, email, joined, part, stage.code(), tx.now(), joined.map(|_| tx.now())],
        )
        .await?;
    if fresh == 0 {
        return Err(TeamRefusal::Asked.into());
    }
    Ok(id)
}

/// The answer of somebody who was asked; whether there was a question.
pub(super) async fn answer(tx: &Tx, team: TeamId, email: &str, joined: Option<ConsultantId>) -> Outcome<bool> {
    let stage = if joined.is_some() { MemberStage::Member } else { MemberStage::Declined };
    let done = tx
        .run(
            "UPDATE team_members SET stage = $3, consultant = $4, answered_at = $5 \
             WHERE team = $1 AND email = $2 AND stage = 'asked'",
            params![team, email, stage.code(), joined, tx.now()],
        )
        .await?;
    Ok(done == 1)
}

/// Somebody leaves, or is taken out; whether that was somebody.
pub(super) async fn set_left(tx: &Tx, team: TeamId, member: TeamMemberId) -> Outcome<bool> {
    let done = tx
        .run(
            "UPDATE team_members SET stage = 'left', answered_at = COALESCE(answered_at, $3) \
             WHERE team = $1 AND id = $2 AND stage IN ('asked', 'member')",
            params![team, member, tx.now()],
        )
        .await?;
    Ok(done == 1)
}

/// The address of an account.
pub(super) async fn email_of(tx: &Tx, account: AccountId) -> Outcome<String> {
    tx.one("SELECT email FROM accounts WHERE id = $1", params![account]).await?.get("email")
}
