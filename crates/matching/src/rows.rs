//! Every query of this room, and rows into what is kept. The consultants' own
//! tables are read in one statement each for all who may be ranked. Asks no
//! policy.

use crate::record::{Decision, MatchResult, MatchRun, Past};
use base::{AccountId, AssignmentId, ConsultantId, Instant, MatchRunId, Outcome, Stop};
use people::{Contact, directory};
use ranking::Ranked;
use ranking::counterfactual::Reach;
use ranking::person::{Experience, PersonSkill};
use std::collections::HashMap;
use store::{Row, Tx, in_list, params};

/// At most so many values stand in one list.
pub(crate) const MOST_IN_LIST: usize = 500;

/// The skills of everybody who may be presented.
///
/// # Errors
/// A failure of the database.
pub async fn skills(tx: &Tx) -> Outcome<HashMap<ConsultantId, Vec<PersonSkill>>> {
    let rows = tx
        .all(
            "SELECT s.consultant, s.name, s.level, s.years FROM skills s JOIN consultants c ON c.id = s.consultant \
             WHERE c.presentable_at IS NOT NULL ORDER BY s.consultant, s.name_key",
            vec![],
        )
        .await?;
    let mut skills: HashMap<ConsultantId, Vec<PersonSkill>> = HashMap::new();
    for row in rows {
        let level: i64 = row.get("level")?;
        let skill = PersonSkill {
            name: row.get("name")?,
            level: u8::try_from(level).map_err(Stop::failed)?,
            years: row.get("years")?,
        };
        skills.entry(row.get("consultant")?).or_default().push(skill);
    }
    Ok(skills)
}

/// What everybody who may be presented has done, and what came of it; one text
/// for each experience, without the former client's name.
///
/// # Errors
/// A failure of the database.
pub async fn experiences(tx: &Tx) -> Outcome<HashMap<ConsultantId, Vec<Experience>>> {
    let rows = tx
        .all(
            "SELECT e.consultant, e.assignment, e.result, e.from_month, e.to_month FROM experiences e \
             JOIN consultants c ON c.id = e.consultant WHERE c.presentable_at IS NOT NULL ORDER BY e.consultant, e.id",
            vec![],
        )
        .await?;
    let mut experiences: HashMap<ConsultantId, Vec<Experience>> = HashMap::new();
    for row in rows {
        let (assignment, result): (String, Option<String>) = (row.get("assignment")?, row.opt("result")?);
        let text = crate::input::in_one(&assignment, result.as_deref());
        let experience = Experience { role: None, text, from: Some(row.get("from_month")?), to: row.opt("to_month")? };
        experiences.entry(row.get("consultant")?).or_default().push(experience);
    }
    Ok(experiences)
}

/// Writes a run; `input` is what was asked, as JSON.
///
/// # Errors
/// A failure of the database.
pub async fn insert_run(tx: &Tx, run: &MatchRun, input: &str) -> Outcome<()> {
    let slate = serde_json::to_string(&run.slate).map_err(Stop::failed)?;
    let sieve = serde_json::to_string(&run.sieve).map_err(Stop::failed)?;
    tx.run(
        "INSERT INTO match_runs (id, assignment, at, run_by, engine, weights, input, consultants, taxonomy, model, slate, \
         sieve) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        params![
            run.id,
            run.assignment,
            run.at,
            run.run_by,
            run.engine,
            run.weights,
            input,
            run.consultants,
            run.taxonomy,
            run.model,
            slate,
            sieve
        ],
    )
    .await
    .map(drop)
}

/// Writes one result of a run.
///
/// # Errors
/// A failure of the database.
pub async fn insert_result(
    tx: &Tx,
    run: MatchRunId,
    place: i64,
    consultant: ConsultantId,
    ranked: &Ranked<'_>,
    changes: &[Reach],
) -> Outcome<()> {
    let parts = serde_json::to_string(&ranked.parts).map_err(Stop::failed)?;
    let reasons = serde_json::to_string(&ranked.reasons).map_err(Stop::failed)?;
    let changes = serde_json::to_string(changes).map_err(Stop::failed)?;
    tx.run(
        "INSERT INTO match_results (run, place, consultant, score, parts, reasons, changes) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        params![run, place, consultant, ranked.score, parts, reasons, changes],
    )
    .await
    .map(drop)
}

/// The last run for a need, with its results.
///
/// # Errors
/// A failure of the database.
pub async fn latest(tx: &Tx, assignment: AssignmentId) -> Outcome<Option<MatchRun>> {
    let row = tx
        .opt(
            "SELECT id, assignment, at, run_by, engine, weights, consultants, taxonomy, model, slate, sieve \
             FROM match_runs WHERE assignment = $1 ORDER BY at DESC, id DESC LIMIT 1",
            params![assignment],
        )
        .await?;
    let Some(row) = row else { return Ok(None) };
    let id: MatchRunId = row.get("id")?;
    let results = tx
        .all(
            "SELECT place, consultant, score, parts, reasons, changes FROM match_results WHERE run = $1 ORDER BY place",
            params![id],
        )
        .await?;
    Ok(Some(MatchRun {
        id,
        assignment: row.get("assignment")?,
        at: row.get("at")?,
        run_by: row.get("run_by")?,
        engine: row.get("engine")?,
        weights: row.get("weights")?,
        consultants: row.get("consultants")?,
        taxonomy: row.get("taxonomy")?,
        model: row.opt("model")?,
        slate: row.json("slate")?,
        sieve: row.json("sieve")?,
        results: results.iter().map(result).collect::<Outcome<_>>()?,
    }))
}

/// The last run for a need in whose list the consultant stands.
///
/// # Errors
/// A failure of the database.
pub async fn run_with(tx: &Tx, assignment: AssignmentId, consultant: ConsultantId) -> Outcome<Option<MatchRunId>> {
    Ok(place_of(tx, assignment, consultant).await?.map(|(run, _)| run))
}

/// The consultant's own place in that run, and which run it is.
///
/// # Errors
/// A failure of the database.
pub async fn place_of(
    tx: &Tx,
    assignment: AssignmentId,
    consultant: ConsultantId,
) -> Outcome<Option<(MatchRunId, MatchResult)>> {
    let row = tx
        .opt(
            "SELECT r.run, r.place, r.consultant, r.score, r.parts, r.reasons, r.changes FROM match_results r \
             JOIN match_runs m ON m.id = r.run WHERE m.assignment = $1 AND r.consultant = $2 \
             ORDER BY m.at DESC, m.id DESC LIMIT 1",
            params![assignment, consultant],
        )
        .await?;
    row.map(|row| Ok((row.get("run")?, result(&row)?))).transpose()
}

/// A consultant's own place in one run, with the moment of the run.
///
/// # Errors
/// A failure of the database.
pub async fn place_in(tx: &Tx, run: MatchRunId, consultant: ConsultantId) -> Outcome<Option<(Instant, MatchResult)>> {
    let row = tx
        .opt(
            "SELECT m.at, r.place, r.consultant, r.score, r.parts, r.reasons, r.changes FROM match_results r \
             JOIN match_runs m ON m.id = r.run WHERE r.run = $1 AND r.consultant = $2",
            params![run, consultant],
        )
        .await?;
    row.map(|row| Ok((row.get("at")?, result(&row)?))).transpose()
}

/// The need with a number.
///
/// # Errors
/// A failure of the database.
pub async fn numbered(tx: &Tx, number: i64) -> Outcome<Option<AssignmentId>> {
    let row = tx.opt("SELECT id FROM assignments WHERE number = $1", params![number]).await?;
    row.map(|row| row.get("id")).transpose()
}

/// Row → result.
fn result(row: &Row) -> Outcome<MatchResult> {
    Ok(MatchResult {
        place: row.get("place")?,
        consultant: row.get("consultant")?,
        score: row.get("score")?,
        parts: row.json("parts")?,
        reasons: row.json("reasons")?,
        changes: row.json("changes")?,
    })
}

/// Writes a decision over the one before.
///
/// # Errors
/// A failure of the database.
pub async fn put_decision(
    tx: &Tx,
    assignment: AssignmentId,
    decision: &Decision,
    run: Option<MatchRunId>,
) -> Outcome<()> {
    tx.run(
        "INSERT INTO match_decisions (assignment, consultant, picked, reason, decided_by, decided_at, run) \
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (assignment, consultant) DO UPDATE SET \
         picked = excluded.picked, reason = excluded.reason, decided_by = excluded.decided_by, \
         decided_at = excluded.decided_at, run = excluded.run",
        params![
            assignment,
            decision.consultant,
            decision.picked,
            decision.reason,
            decision.decided_by,
            decision.decided_at,
            run
        ],
    )
    .await
    .map(drop)
}

/// Writes why somebody is picked; whether somebody is, and nobody has said why.
///
/// # Errors
/// A failure of the database.
pub async fn put_reason(tx: &Tx, assignment: AssignmentId, consultant: ConsultantId, reason: &str) -> Outcome<bool> {
    let put = tx
        .run(
            "UPDATE match_decisions SET reason = $3 WHERE assignment = $1 AND consultant = $2 AND picked \
             AND reason IS NULL",
            params![assignment, consultant, reason.to_owned()],
        )
        .await?;
    Ok(put > 0)
}

/// Keeps the decision that is about to be replaced or taken back, if there is one.
///
/// # Errors
/// A failure of the database.
pub async fn keep_past(tx: &Tx, assignment: AssignmentId, consultant: ConsultantId, by: AccountId) -> Outcome<()> {
    tx.run(
        "INSERT INTO match_past_decisions \
         (id, assignment, consultant, picked, reason, decided_by, decided_at, run, ended_by, ended_at) \
         SELECT $3, assignment, consultant, picked, reason, decided_by, decided_at, run, $4, $5 \
         FROM match_decisions WHERE assignment = $1 AND consultant = $2",
        params![assignment, consultant, tx.new_id::<uuid::Uuid>(), by, tx.now()],
    )
    .await
    .map(drop)
}

/// The decisions on a need that were taken back or replaced, the oldest first.
///
/// # Errors
/// A failure of the database.
pub async fn past(tx: &Tx, assignment: AssignmentId) -> Outcome<Vec<Past>> {
    let rows = tx
        .all(
            "SELECT p.consultant, p.picked, p.reason, p.decided_by, p.decided_at, p.ended_at, d.name AS by_name, \
             e.name AS ended_name FROM match_past_decisions p JOIN accounts d ON d.id = p.decided_by \
             JOIN accounts e ON e.id = p.ended_by WHERE p.assignment = $1 ORDER BY p.ended_at, p.id",
            params![assignment],
        )
        .await?;
    rows.iter()
        .map(|row| {
            Ok(Past {
                decision: decision(row)?,
                by_name: row.get("by_name")?,
                ended_name: row.get("ended_name")?,
                ended_at: row.get("ended_at")?,
            })
        })
        .collect()
}

/// Takes a decision back; whether there was one.
///
/// # Errors
/// A failure of the database.
pub async fn drop_decision(tx: &Tx, assignment: AssignmentId, consultant: ConsultantId) -> Outcome<bool> {
    let dropped = tx
        .run("DELETE FROM match_decisions WHERE assignment = $1 AND consultant = $2", params![assignment, consultant])
        .await?;
    Ok(dropped > 0)
}

/// What was decided for a need, the oldest first.
///
/// # Errors
/// A failure of the database.
pub async fn decisions(tx: &Tx, assignment: AssignmentId) -> Outcome<Vec<Decision>> {
    let rows = tx
        .all(
            "SELECT consultant, picked, reason, decided_by, decided_at FROM match_decisions WHERE assignment = $1 \
             ORDER BY decided_at, consultant",
            params![assignment],
        )
        .await?;
    rows.iter().map(decision).collect()
}

/// Row → decision.
fn decision(row: &Row) -> Outcome<Decision> {
    Ok(Decision {
        consultant: row.get("consultant")?,
        picked: row.get("picked")?,
        reason: row.opt("reason")?,
        decided_by: row.get("decided_by")?,
        decided_at: row.get("decided_at")?,
    })
}

/// Who somebody is, for staff's eyes.
#[derive(Clone, Debug)]
pub struct Face {
    /// The short number.
    pub number: i64,
    /// As the consultant writes it.
    pub name: String,
    /// The professional title.
    pub title: Option<String>,
    /// Where.
    pub city: Option<String>,
    /// The employer, when there is one.
    pub agency: Option<String>,
    /// Whether the profile may be presented.
    pub presentable: bool,
}

/// Who these are.
///
/// # Errors
/// A failure of the database.
pub async fn faces(tx: &Tx, ids: &[ConsultantId]) -> Outcome<HashMap<ConsultantId, Face>> {
    let mut faces = HashMap::new();
    for some in ids.chunks(MOST_IN_LIST) {
        let (list, values) = in_list(some);
        let sql = format!(
            "SELECT c.id, c.number, c.name, c.title, c.city, c.presentable_at, g.name AS agency_name, a.stage \
             FROM consultants c JOIN accounts a ON a.id = c.account LEFT JOIN agencies g ON g.id = c.agency \
             WHERE c.id IN ({list})"
        );
        for row in tx.all(&sql, values).await? {
            let (since, stage): (Option<Instant>, String) = (row.opt("presentable_at")?, row.get("stage")?);
            let face = Face {
                number: row.get("number")?,
                name: row.get("name")?,
                title: row.opt("title")?,
                city: row.opt("city")?,
                agency: row.opt("agency_name")?,
                presentable: since.is_some() && stage == "confirmed",
            };
            faces.insert(row.get("id")?, face);
        }
    }
    Ok(faces)
}

/// How a consultant is reached, when the account works.
///
/// # Errors
/// A failure of the database.
pub async fn reachable(tx: &Tx, consultant: ConsultantId) -> Outcome<Option<Contact>> {
    let row = tx
        .opt(
            "SELECT a.id FROM consultants c JOIN accounts a ON a.id = c.account \
             WHERE c.id = $1 AND a.stage = 'confirmed' AND a.suspended_at IS NULL",
            params![consultant],
        )
        .await?;
    let account: Option<AccountId> = row.map(|row| row.get("id")).transpose()?;
    directory::contact_opt(tx, account).await
}

/// Open needs that nobody has matched since they were opened, the oldest first;
/// not those that are gone through by hand.
///
/// # Errors
/// A failure of the database.
pub async fn unmatched(tx: &Tx) -> Outcome<Vec<AssignmentId>> {
    let rows = tx
        .all(
            "SELECT a.id FROM assignments a WHERE a.stage = 'open' AND NOT EXISTS \
             (SELECT 1 FROM match_runs m WHERE m.assignment = a.id AND m.at >= a.opened_at) \
             AND NOT EXISTS (SELECT 1 FROM match_engine_off f WHERE f.assignment = a.id) \
             AND NOT EXISTS (SELECT 1 FROM match_house_off h) ORDER BY a.opened_at, a.number",
            vec![],
        )
        .await?;
    rows.iter().map(|row| row.get("id")).collect()
}

/// Open needs that are gone through by hand and for which nobody is picked yet,
/// the oldest first.
///
/// # Errors
/// A failure of the database.
pub async fn by_hand(tx: &Tx) -> Outcome<Vec<AssignmentId>> {
    let rows = tx
        .all(
            "SELECT a.id FROM assignments a WHERE a.stage = 'open' \
             AND (EXISTS (SELECT 1 FROM match_engine_off f WHERE f.assignment = a.id) \
             OR EXISTS (SELECT 1 FROM match_house_off h)) \
             AND NOT EXISTS (SELECT 1 FROM match_decisions d WHERE d.assignment = a.id AND d.picked) \
             ORDER BY a.opened_at, a.number",
            vec![],
        )
        .await?;
    rows.iter().map(|row| row.get("id")).collect()
}
