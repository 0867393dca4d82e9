//! Every query on how far somebody came. Asks no policy.

use base::{AssignmentId, ClientId, ConsultantId, Instant, MatchRunId, Outcome};
use store::{Row, Tx, params};

/// How far one consultant came for one need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Came {
    /// For which need.
    pub assignment: AssignmentId,
    /// Who.
    pub consultant: ConsultantId,
    /// The run in which the consultant stood when presented.
    pub run: Option<MatchRunId>,
    /// When the client got the profile.
    pub presented_at: Instant,
    /// When the client wanted to meet.
    pub invited_at: Option<Instant>,
    /// When the client chose.
    pub chosen_at: Option<Instant>,
    /// When the client engaged the consultant once more.
    pub renewed_at: Option<Instant>,
}

/// The columns.
const COLUMNS: &str = "o.assignment, o.consultant, o.run, o.presented_at, o.invited_at, o.chosen_at, o.renewed_at";

/// Row → how far.
fn from_row(row: &Row) -> Outcome<Came> {
    Ok(Came {
        assignment: row.get("assignment")?,
        consultant: row.get("consultant")?,
        run: row.opt("run")?,
        presented_at: row.get("presented_at")?,
        invited_at: row.opt("invited_at")?,
        chosen_at: row.opt("chosen_at")?,
        renewed_at: row.opt("renewed_at")?,
    })
}

/// Everybody who was presented for a need.
///
/// # Errors
/// A failure of the database.
pub async fn of_assignment(tx: &Tx, assignment: AssignmentId) -> Outcome<Vec<Came>> {
    let sql = format!("SELECT {COLUMNS} FROM match_outcomes o WHERE o.assignment = $1 ORDER BY o.consultant");
    tx.all(&sql, params![assignment]).await?.iter().map(from_row).collect()
}

/// Every need for which a consultant was presented, the last first.
///
/// # Errors
/// A failure of the database.
pub async fn of_consultant(tx: &Tx, consultant: ConsultantId) -> Outcome<Vec<Came>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM match_outcomes o WHERE o.consultant = $1 ORDER BY o.presented_at DESC, o.assignment"
    );
    tx.all(&sql, params![consultant]).await?.iter().map(from_row).collect()
}

/// The first time counts.
pub(super) async fn present(
    tx: &Tx,
    assignment: AssignmentId,
    consultant: ConsultantId,
    run: Option<MatchRunId>,
) -> Outcome<()> {
    tx.run(
        "INSERT INTO match_outcomes (assignment, consultant, run, presented_at) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (assignment, consultant) DO NOTHING",
        params![assignment, consultant, run, tx.now()],
    )
    .await
    .map(drop)
}

/// The first time counts.
pub(super) async fn invite(tx: &Tx, assignment: AssignmentId, consultant: ConsultantId) -> Outcome<()> {
    tx.run(
        "UPDATE match_outcomes SET invited_at = $3 WHERE assignment = $1 AND consultant = $2 AND invited_at IS NULL",
        params![assignment, consultant, tx.now()],
    )
    .await
    .map(drop)
}

/// The first time counts.
pub(super) async fn choose(tx: &Tx, assignment: AssignmentId, consultant: ConsultantId) -> Outcome<()> {
    tx.run(
        "UPDATE match_outcomes SET chosen_at = $3 WHERE assignment = $1 AND consultant = $2 AND chosen_at IS NULL",
        params![assignment, consultant, tx.now()],
    )
    .await
    .map(drop)
}

/// Every earlier choice of the same client.
pub(super) async fn renew(tx: &Tx, client: ClientId, consultant: ConsultantId, by: AssignmentId) -> Outcome<()> {
    tx.run(
        "UPDATE match_outcomes SET renewed_at = $4 WHERE consultant = $2 AND assignment <> $3 AND chosen_at IS NOT NULL \
         AND renewed_at IS NULL AND assignment IN (SELECT a.id FROM assignments a WHERE a.client = $1)",
        params![client, consultant, by, tx.now()],
    )
    .await
    .map(drop)
}
