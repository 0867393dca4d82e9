//! Every query on learnt weights, and on the outcomes that they are learnt
//! from. Asks no policy.

use super::{Learnt, Stage};
use anyhow::anyhow;
use base::{AccountId, AssignmentId, CommonRefusal, Instant, Outcome, Stop};
use ranking::Weights;
use ranking::learn::{Decided, Learned, Outcome as Came, Shown};
use store::{Row, Tx, Value, params};

/// The columns.
const COLUMNS: &str = "w.number, w.stage, w.earlier, w.must, w.nice, w.experience, w.level, w.availability, w.rate, \
     w.language, w.place, w.decisions, w.pairs, w.right_before_permille, w.right_after_permille, w.proposed_by, \
     w.proposed_at, w.decided_by, w.decided_at, w.reason, w.version";

/// Row → learnt weights; what fits no stage is inconsistent.
fn from_row(row: &Row) -> Outcome<Learnt> {
    let code: String = row.get("stage")?;
    let (by, at): (Option<AccountId>, Option<Instant>) = (row.opt("decided_by")?, row.opt("decided_at")?);
    let stage = match (code.as_str(), by, at) {
        ("proposed", None, None) => Stage::Proposed,
        ("accepted", Some(by), Some(at)) => Stage::Accepted { by, at },
        ("refused", Some(by), Some(at)) => Stage::Refused { by, at, reason: row.get("reason")? },
        _ => return Err(Stop::Failed(anyhow!("the stage {code:?} of learnt weights does not fit their moments"))),
    };
    Ok(Learnt {
        number: row.get("number")?,
        stage,
        earlier: row.json("earlier")?,
        weights: Weights {
            must: row.get("must")?,
            nice: row.get("nice")?,
            experience: row.get("experience")?,
            level: row.get("level")?,
            availability: row.get("availability")?,
            rate: row.get("rate")?,
            language: row.get("language")?,
            place: row.get("place")?,
        },
        decisions: row.get("decisions")?,
        pairs: row.get("pairs")?,
        right_before_permille: row.get("right_before_permille")?,
        right_after_permille: row.get("right_after_permille")?,
        proposed_by: row.get("proposed_by")?,
        proposed_at: row.get("proposed_at")?,
        version: row.get("version")?,
    })
}

/// Learnt weights by a condition of this room's own.
async fn list(tx: &Tx, condition: &str, values: Vec<Value>) -> Outcome<Vec<Learnt>> {
    let sql = format!("SELECT {COLUMNS} FROM match_weights w WHERE {condition}");
    tx.all(&sql, values).await?.iter().map(from_row).collect()
}

/// By number.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn find(tx: &Tx, number: i64) -> Outcome<Learnt> {
    list(tx, "w.number = $1", params![number]).await?.pop().ok_or_else(|| CommonRefusal::NotFound.into())
}

/// The proposal that waits for an admin.
///
/// # Errors
/// A failure of the database.
pub async fn open(tx: &Tx) -> Outcome<Option<Learnt>> {
    Ok(list(tx, "w.stage = 'proposed'", vec![]).await?.pop())
}

/// The last accepted.
///
/// # Errors
/// A failure of the database.
pub async fn in_use(tx: &Tx) -> Outcome<Option<Learnt>> {
    let condition = "w.stage = 'accepted' ORDER BY w.decided_at DESC, w.number DESC LIMIT 1";
    Ok(list(tx, condition, vec![]).await?.pop())
}

/// Everything that was decided, the last first.
///
/// # Errors
/// A failure of the database.
pub async fn past(tx: &Tx) -> Outcome<Vec<Learnt>> {
    list(tx, "w.stage <> 'proposed' ORDER BY w.decided_at DESC, w.number DESC", vec![]).await
}

/// Writes a proposal; its number, or `None` when another one waits already.
///
/// # Errors
/// A failure of the database.
pub async fn insert(tx: &Tx, earlier: &Weights, learned: &Learned, by: AccountId) -> Outcome<Option<i64>> {
    let number: i64 = tx.one("SELECT COALESCE(MAX(number), 0) + 1 AS n FROM match_weights", vec![]).await?.get("n")?;
    let w = &learned.weights;
    let count = |n: usize| i64::try_from(n).map_err(Stop::failed);
    let written = tx
        .run(
        "INSERT INTO match_weights (number, stage, earlier, must, nice, experience, level, availability, rate, language, \
         place, decisions, pairs, right_before_permille, right_after_permille, proposed_by, proposed_at) \
         VALUES ($1, 'proposed', $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) ON CONFLICT DO NOTHING",
        params![
            number,
            serde_json::to_string(earlier).map_err(Stop::failed)?,
            w.must,
            w.nice,
            w.experience,
            w.level,
            w.availability,
            w.rate,
            w.language,
            w.place,
            count(learned.decisions)?,
            count(learned.pairs)?,
            learned.right_before_permille,
            learned.right_after_permille,
            by,
            tx.now()
        ],
    )
    .await?;
    Ok((written == 1).then_some(number))
}

/// Writes what was decided, if nobody has since.
///
/// # Errors
/// Changed meanwhile, or a failure of the database.
pub async fn decide(tx: &Tx, number: i64, version: i64, stage: &Stage) -> Outcome<()> {
    let (code, by, at, reason) = match stage {
        Stage::Proposed => return Err(Stop::Failed(anyhow!("learnt weights are not proposed twice"))),
        Stage::Accepted { by, at } => ("accepted", *by, *at, None),
        Stage::Refused { by, at, reason } => ("refused", *by, *at, Some(reason.clone())),
    };
    tx.run_versioned(
        "UPDATE match_weights SET stage = $3, decided_by = $4, decided_at = $5, reason = $6, version = version + 1 \
         WHERE number = $1 AND version = $2 AND stage = 'proposed'",
        params![number, version, code, by, at, reason],
    )
    .await
}

/// Everybody who was presented for a need that has been decided, with the parts
/// of the score then and how far it went; a list a need.
///
/// # Errors
/// A failure of the database.
pub async fn decided(tx: &Tx) -> Outcome<Vec<Decided>> {
    let rows = tx
        .all(
            "SELECT o.assignment, o.invited_at, o.chosen_at, o.renewed_at, r.parts FROM match_outcomes o \
             JOIN match_results r ON r.run = o.run AND r.consultant = o.consultant \
             JOIN assignments a ON a.id = o.assignment WHERE a.stage IN ('filled', 'ended', 'cancelled') \
             OR EXISTS (SELECT 1 FROM match_outcomes c WHERE c.assignment = o.assignment AND c.chosen_at IS NOT NULL) \
             ORDER BY o.assignment, o.consultant",
            vec![],
        )
        .await?;
    let mut all: Vec<Decided> = Vec::new();
    let mut of: Option<AssignmentId> = None;
    for row in &rows {
        let assignment: AssignmentId = row.get("assignment")?;
        if of != Some(assignment) {
            all.push(Vec::new());
            of = Some(assignment);
        }
        let moment = |name: &str| row.opt::<Instant>(name);
        let outcome = match (moment("renewed_at")?, moment("chosen_at")?, moment("invited_at")?) {
            (Some(_), _, _) => Came::Renewed,
            (None, Some(_), _) => Came::Chosen,
            (None, None, Some(_)) => Came::Invited,
            (None, None, None) => Came::Presented,
        };
        if let Some(decided) = all.last_mut() {
            decided.push(Shown { parts: row.json("parts")?, outcome });
        }
    }
    Ok(all)
}
