//! Every query of the composer, and rows into what is kept. Asks no policy.

use super::record::{Input, TeamRun, TeamSeat, TeamShown};
use base::{AccountId, AssignmentId, CommonRefusal, Instant, Outcome, Stop, TeamRunId};
use store::{Row, Tx, params};

/// Writes a run with its teams.
///
/// # Errors
/// A failure of the database.
pub async fn insert(tx: &Tx, run: &TeamRun) -> Outcome<()> {
    let input = serde_json::to_string(&run.input).map_err(Stop::failed)?;
    let lack = run.lack.as_ref().map(serde_json::to_string).transpose().map_err(Stop::failed)?;
    tx.run(
        "INSERT INTO team_runs (id, assignment, at, run_by, engine, weights, taxonomy, model, input, consultants, \
         prospects, unknown, lack) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        params![
            run.id,
            run.assignment,
            run.at,
            run.run_by,
            run.engine,
            run.weights,
            run.taxonomy,
            run.model,
            input,
            run.consultants,
            run.prospects,
            run.unknown,
            lack
        ],
    )
    .await?;
    for team in &run.teams {
        insert_team(tx, run.id, team).await?;
    }
    Ok(())
}

/// Writes one team.
async fn insert_team(tx: &Tx, run: TeamRunId, team: &TeamShown) -> Outcome<()> {
    tx.run(
        "INSERT INTO team_run_teams (run, place, starts_on, ends_on, score, deduction, suppliers, cost_minor) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        params![
            run,
            team.place,
            team.starts_on,
            team.ends_on,
            team.score,
            team.deduction,
            team.suppliers,
            team.cost_minor
        ],
    )
    .await?;
    for member in &team.members {
        let parts = serde_json::to_string(&member.parts).map_err(Stop::failed)?;
        let reasons = serde_json::to_string(&member.reasons).map_err(Stop::failed)?;
        let why = serde_json::to_string(&member.why).map_err(Stop::failed)?;
        let seat = i64::try_from(member.seat).map_err(Stop::failed)?;
        tx.run(
            "INSERT INTO team_run_members (run, place, seat, consultant, score, parts, reasons, why, hour_minor, hours) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
            params![
                run,
                team.place,
                seat,
                member.consultant,
                member.score,
                parts,
                reasons,
                why,
                member.hour_minor,
                member.hours
            ],
        )
        .await?;
    }
    Ok(())
}

/// A run for this need, with its teams.
///
/// # Errors
/// Not found; a failure of the database.
pub async fn find(tx: &Tx, assignment: AssignmentId, id: TeamRunId) -> Outcome<TeamRun> {
    let row = tx
        .opt(
            "SELECT at, run_by, engine, weights, taxonomy, model, input, consultants, prospects, unknown, lack \
             FROM team_runs WHERE id = $1 AND assignment = $2",
            params![id, assignment],
        )
        .await?;
    let Some(row) = row else { return Err(CommonRefusal::NotFound.into()) };
    let lack: Option<String> = row.opt("lack")?;
    Ok(TeamRun {
        id,
        assignment,
        at: row.get("at")?,
        run_by: row.get("run_by")?,
        engine: row.get("engine")?,
        weights: row.get("weights")?,
        taxonomy: row.get("taxonomy")?,
        model: row.opt("model")?,
        input: row.json("input")?,
        consultants: row.get("consultants")?,
        prospects: row.get("prospects")?,
        unknown: row.get("unknown")?,
        lack: lack.map(|lack| serde_json::from_str(&lack)).transpose().map_err(Stop::failed)?,
        teams: teams(tx, id).await?,
    })
}

/// The teams of a run, in order.
async fn teams(tx: &Tx, run: TeamRunId) -> Outcome<Vec<TeamShown>> {
    let rows = tx
        .all(
            "SELECT place, starts_on, ends_on, score, deduction, suppliers, cost_minor FROM team_run_teams \
             WHERE run = $1 ORDER BY place",
            params![run],
        )
        .await?;
    let members = tx
        .all(
            "SELECT place, seat, consultant, score, parts, reasons, why, hour_minor, hours FROM team_run_members \
             WHERE run = $1 ORDER BY place, seat",
            params![run],
        )
        .await?;
    let mut teams = Vec::new();
    for row in rows {
        let place: i64 = row.get("place")?;
        let mut seats = Vec::new();
        for member in &members {
            if member.get::<i64>("place")? == place {
                seats.push(seat(member)?);
            }
        }
        teams.push(TeamShown {
            place,
            starts_on: row.get("starts_on")?,
            ends_on: row.get("ends_on")?,
            score: row.get("score")?,
            deduction: row.get("deduction")?,
            suppliers: row.get("suppliers")?,
            cost_minor: row.get("cost_minor")?,
            members: seats,
        });
    }
    Ok(teams)
}

/// Row → member.
fn seat(row: &Row) -> Outcome<TeamSeat> {
    let seat: u32 = row.get("seat")?;
    Ok(TeamSeat {
        seat: usize::try_from(seat).map_err(Stop::failed)?,
        consultant: row.get("consultant")?,
        score: row.get("score")?,
        parts: row.json("parts")?,
        reasons: row.json("reasons")?,
        why: row.json("why")?,
        hour_minor: row.get("hour_minor")?,
        hours: row.get("hours")?,
    })
}

/// A run in the list of a need's.
pub struct Listed {
    /// Which.
    pub id: TeamRunId,
    /// When.
    pub at: Instant,
    /// Who started it.
    pub run_by: AccountId,
    /// What the roles were called.
    pub roles: Vec<String>,
    /// How many teams were found.
    pub teams: i64,
}

/// The runs for a need, the newest first, so many at most.
///
/// # Errors
/// A failure of the database.
pub async fn of_assignment(tx: &Tx, assignment: AssignmentId, most: i64) -> Outcome<Vec<Listed>> {
    let rows = tx
        .all(
            "SELECT r.id, r.at, r.run_by, r.input, (SELECT COUNT(*) FROM team_run_teams t WHERE t.run = r.id) AS teams \
             FROM team_runs r WHERE r.assignment = $1 ORDER BY r.at DESC, r.id DESC LIMIT $2",
            params![assignment, most],
        )
        .await?;
    let mut runs = Vec::new();
    for row in rows {
        let input: Input = row.json("input")?;
        runs.push(Listed {
            id: row.get("id")?,
            at: row.get("at")?,
            run_by: row.get("run_by")?,
            roles: input.asked.roles.into_iter().map(|role| role.name).collect(),
            teams: row.get("teams")?,
        });
    }
    Ok(runs)
}
