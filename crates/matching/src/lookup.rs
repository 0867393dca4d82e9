//! What later rooms ask of this one. Asks no policy: whoever calls has decided
//! that the answer may be used.

use crate::record::{Decision, MatchRun};
use crate::{rows, switch};
use base::{AssignmentId, ConsultantId, Outcome};
use store::Tx;

/// Whom staff have picked for a need, in the order picked.
///
/// # Errors
/// A failure of the database.
pub async fn picked(tx: &Tx, assignment: AssignmentId) -> Outcome<Vec<ConsultantId>> {
    let decided = rows::decisions(tx, assignment).await?;
    Ok(decided.into_iter().filter(|decision| decision.picked).map(|decision| decision.consultant).collect())
}

/// What staff decided for a need, the oldest first.
///
/// # Errors
/// A failure of the database.
pub async fn decisions(tx: &Tx, assignment: AssignmentId) -> Outcome<Vec<Decision>> {
    rows::decisions(tx, assignment).await
}

/// The last run for a need, with its results; none while the engine is
/// switched off.
///
/// # Errors
/// A failure of the database.
pub async fn latest(tx: &Tx, assignment: AssignmentId) -> Outcome<Option<MatchRun>> {
    match switch::off(tx, assignment).await? {
        Some(_) => Ok(None),
        None => rows::latest(tx, assignment).await,
    }
}
