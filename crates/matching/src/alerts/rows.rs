//! Every query on alerts. Asks no policy.

use super::wanted::Choice;
use crate::rows::MOST_IN_LIST;
use base::{Actor, AssignmentId, ConsultantId, Outcome, Role, Stop};
use ranking::Ranked;
use std::collections::{HashMap, HashSet};
use store::{Param, Tx, in_list, params};

/// Somebody who may be told.
pub struct Receiver {
    /// As whom the letter is read: what it shows is what the pages would.
    pub actor: Actor,
    /// Where it goes.
    pub email: String,
}

/// Who of these may be told of a need: presentable, with an account that works,
/// and without a live application for it.
///
/// # Errors
/// A failure of the database.
pub async fn receivers(
    tx: &Tx,
    assignment: AssignmentId,
    ids: &[ConsultantId],
) -> Outcome<HashMap<ConsultantId, Receiver>> {
    let mut found = HashMap::new();
    for some in ids.chunks(MOST_IN_LIST) {
        let (list, mut values) = in_list(some);
        values.push(assignment.param());
        let sql = format!(
            "SELECT c.id, c.agency, a.id AS account, a.name, a.email, a.lang FROM consultants c \
             JOIN accounts a ON a.id = c.account WHERE c.id IN ({list}) AND c.presentable_at IS NOT NULL \
             AND a.stage = 'confirmed' AND a.suspended_at IS NULL AND NOT EXISTS (SELECT 1 FROM applications p \
             WHERE p.consultant = c.id AND p.assignment = ${} AND p.stage = 'sent')",
            values.len()
        );
        for row in tx.all(&sql, values).await? {
            let consultant: ConsultantId = row.get("id")?;
            let actor = Actor {
                account: row.get("account")?,
                name: row.get("name")?,
                lang: row.get("lang")?,
                role: Role::Consultant { consultant, agency: row.opt("agency")? },
            };
            found.insert(consultant, Receiver { actor, email: row.get("email")? });
        }
    }
    Ok(found)
}

/// What these have chosen; whoever has chosen nothing is not there.
///
/// # Errors
/// A failure of the database.
pub async fn choices(tx: &Tx, ids: &[ConsultantId]) -> Outcome<HashMap<ConsultantId, Choice>> {
    let mut found = HashMap::new();
    for some in ids.chunks(MOST_IN_LIST) {
        let (list, values) = in_list(some);
        let sql = format!("SELECT consultant, wants, chosen_at FROM match_alert_choices WHERE consultant IN ({list})");
        for row in tx.all(&sql, values).await? {
            found.insert(row.get("consultant")?, Choice { wants: row.get("wants")?, at: row.get("chosen_at")? });
        }
    }
    Ok(found)
}

/// Writes a choice over the one before.
///
/// # Errors
/// A failure of the database.
pub(super) async fn choose(tx: &Tx, consultant: ConsultantId, wants: bool) -> Outcome<()> {
    tx.run(
        "INSERT INTO match_alert_choices (consultant, wants, chosen_at) VALUES ($1, $2, $3) \
         ON CONFLICT (consultant) DO UPDATE SET wants = excluded.wants, chosen_at = excluded.chosen_at",
        params![consultant, wants, tx.now()],
    )
    .await
    .map(drop)
}

/// Who has been told of a need.
///
/// # Errors
/// A failure of the database.
pub async fn told(tx: &Tx, assignment: AssignmentId) -> Outcome<HashSet<ConsultantId>> {
    let rows = tx.all("SELECT consultant FROM match_alerts WHERE assignment = $1", params![assignment]).await?;
    rows.iter().map(|row| row.get("consultant")).collect()
}

/// Writes that somebody is told; whether it is for the first time.
///
/// # Errors
/// A failure of the database.
pub(super) async fn put(
    tx: &Tx,
    assignment: AssignmentId,
    consultant: ConsultantId,
    engine: &str,
    ranked: &Ranked<'_>,
) -> Outcome<bool> {
    let reasons = serde_json::to_string(&ranked.reasons).map_err(Stop::failed)?;
    let written = tx
        .run(
            "INSERT INTO match_alerts (assignment, consultant, told_at, engine, score, reasons) \
             VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (assignment, consultant) DO NOTHING",
            params![assignment, consultant, tx.now(), engine, ranked.score, reasons],
        )
        .await?;
    Ok(written == 1)
}
