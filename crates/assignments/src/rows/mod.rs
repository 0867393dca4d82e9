//! Every query of this room, and rows into nouns. Asks no policy.

pub mod applications;
pub mod lists;

use crate::assignment::{Assignment, Budget, Content, Stage, StageKind};
use anyhow::anyhow;
use base::{AssignmentId, Money, Outcome, RateBasis, Stop};
use std::collections::HashMap;
use store::{Row, Tx, in_list, params};

/// The columns of a need, its skills apart.
pub const COLUMNS: &str = "id, number, client, posted_by, manager, stage, title, text, lang, starts_on, ends_on, \
     extent_percent, place, remote, languages, budget_minor, budget_basis, people, shows_client, opened_at, closed_at, \
     created_at, version";

/// At most so many values stand in one list.
const MOST_IN_LIST: usize = 500;

/// A need; `lock` holds it until the transaction ends.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn find(tx: &Tx, id: AssignmentId, lock: bool) -> Outcome<Assignment> {
    let suffix = if lock { tx.for_update() } else { "" };
    let row = tx.one(&format!("SELECT {COLUMNS} FROM assignments WHERE id = $1{suffix}"), params![id]).await?;
    let mut found = with_skills(tx, vec![from_row(&row)?]).await?;
    found.pop().ok_or_else(|| Stop::Failed(anyhow!("a need that was read is gone")))
}

/// Row → need, without its skills.
pub fn from_row(row: &Row) -> Outcome<Assignment> {
    let budget = match (row.opt::<i64>("budget_minor")?, row.opt::<RateBasis>("budget_basis")?) {
        (Some(minor), Some(basis)) => Some(Budget { amount: Money::sek(minor), basis }),
        _ => None,
    };
    let content = Content {
        title: row.get("title")?,
        text: row.get("text")?,
        lang: row.get("lang")?,
        starts_on: row.get("starts_on")?,
        ends_on: row.opt("ends_on")?,
        extent_percent: row.get("extent_percent")?,
        place: row.opt("place")?,
        remote: row.get("remote")?,
        languages: row.json("languages")?,
        budget,
        people: row.get("people")?,
        shows_client: row.get("shows_client")?,
        must: Vec::new(),
        nice: Vec::new(),
    };
    let stage = Stage::of(row.parse("stage", StageKind::parse)?, row.opt("opened_at")?, row.opt("closed_at")?)
        .ok_or_else(|| Stop::Failed(anyhow!("an assignment's stage does not fit its moments")))?;
    let mut assignment = Assignment::drafted(
        row.get("id")?,
        row.get("number")?,
        row.get("client")?,
        row.get("posted_by")?,
        row.opt("manager")?,
        content,
        row.get("created_at")?,
    );
    assignment.version = row.get("version")?;
    Ok(assignment.at_stage(stage))
}

/// The same needs with their skills, in as few statements as there are lists.
///
/// # Errors
/// A failure of the database.
pub async fn with_skills(tx: &Tx, mut found: Vec<Assignment>) -> Outcome<Vec<Assignment>> {
    let mut skills: HashMap<AssignmentId, Vec<(String, bool)>> = HashMap::new();
    let ids: Vec<AssignmentId> = found.iter().map(|a| a.id).collect();
    for some in ids.chunks(MOST_IN_LIST) {
        let (list, values) = in_list(some);
        let sql = format!(
            "SELECT assignment, name, must FROM assignment_skills WHERE assignment IN ({list}) ORDER BY assignment, position"
        );
        for row in tx.all(&sql, values).await? {
            skills.entry(row.get("assignment")?).or_default().push((row.get("name")?, row.get("must")?));
        }
    }
    for assignment in &mut found {
        for (name, must) in skills.remove(&assignment.id).unwrap_or_default() {
            let list = if must { &mut assignment.content.must } else { &mut assignment.content.nice };
            list.push(name);
        }
    }
    Ok(found)
}

/// Writes a new need.
///
/// # Errors
/// A failure of the database.
pub async fn insert(tx: &Tx, a: &Assignment) -> Outcome<()> {
    let c = &a.content;
    let (budget_minor, budget_basis) = budget(c);
    tx.run(
        "INSERT INTO assignments (id, number, client, posted_by, manager, stage, title, text, search_key, lang, \
         starts_on, ends_on, extent_percent, place, remote, languages, budget_minor, budget_basis, people, shows_client, \
         created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)",
        params![
            a.id,
            a.number,
            a.client,
            a.posted_by,
            a.manager,
            a.stage().kind().code(),
            c.title,
            c.text,
            c.search_key(),
            c.lang,
            c.starts_on,
            c.ends_on,
            c.extent_percent,
            c.place,
            c.remote,
            json(&c.languages)?,
            budget_minor,
            budget_basis,
            c.people,
            c.shows_client,
            a.created_at
        ],
    )
    .await?;
    insert_skills(tx, a).await
}

/// Saves what is looked for, if nobody has saved since.
///
/// # Errors
/// Changed meanwhile, or a failure of the database.
pub async fn update_content(tx: &Tx, a: &Assignment, version: i64) -> Outcome<()> {
    let c = &a.content;
    let (budget_minor, budget_basis) = budget(c);
    tx.run_versioned(
        "UPDATE assignments SET title = $3, text = $4, search_key = $5, lang = $6, starts_on = $7, ends_on = $8, \
         extent_percent = $9, place = $10, remote = $11, languages = $12, budget_minor = $13, budget_basis = $14, \
         people = $15, shows_client = $16, version = version + 1 WHERE id = $1 AND version = $2",
        params![
            a.id,
            version,
            c.title,
            c.text,
            c.search_key(),
            c.lang,
            c.starts_on,
            c.ends_on,
            c.extent_percent,
            c.place,
            c.remote,
            json(&c.languages)?,
            budget_minor,
            budget_basis,
            c.people,
            c.shows_client
        ],
    )
    .await?;
    tx.run("DELETE FROM assignment_skills WHERE assignment = $1", params![a.id]).await?;
    insert_skills(tx, a).await
}

/// Saves the stage, if nobody has saved since.
///
/// # Errors
/// Changed meanwhile, or a failure of the database.
pub async fn update_stage(tx: &Tx, a: &Assignment, version: i64) -> Outcome<()> {
    let stage = a.stage();
    tx.run_versioned(
        "UPDATE assignments SET stage = $3, opened_at = $4, closed_at = $5, version = version + 1 \
         WHERE id = $1 AND version = $2",
        params![a.id, version, stage.kind().code(), stage.opened_at(), stage.closed_at()],
    )
    .await
}

/// Writes the skills, required ones first.
async fn insert_skills(tx: &Tx, a: &Assignment) -> Outcome<()> {
    let must = a.content.must.iter().map(|name| (name, true));
    let nice = a.content.nice.iter().map(|name| (name, false));
    for ((name, must), position) in must.chain(nice).zip(1_i64..) {
        tx.run(
            "INSERT INTO assignment_skills (assignment, name, name_key, must, position) VALUES ($1, $2, $3, $4, $5)",
            params![a.id, name, people::company::name_key(name), must, position],
        )
        .await?;
    }
    Ok(())
}

/// The budget as columns.
fn budget(content: &Content) -> (Option<i64>, Option<RateBasis>) {
    (content.budget.map(|b| b.amount.minor), content.budget.map(|b| b.basis))
}

/// A list as JSON.
fn json(list: &[String]) -> Outcome<String> {
    serde_json::to_string(list).map_err(Stop::failed)
}
