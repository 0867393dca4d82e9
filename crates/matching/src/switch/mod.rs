//! The off-switch. Staff switch the engine off for a need, an admin for the
//! house; from then on nobody is ranked, nothing that was ranked is shown, and
//! staff go through the consultants by hand. Picking works either way (S50; AI
//! Act, article 14.4 e).

pub mod rows;

use crate::policy;
use crate::refusal::{MatchingRefusal, given};
use base::{AccountId, Actor, AssignmentId, CommonRefusal, Happened, Instant, Outcome};
use store::Tx;

/// That the engine is off, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Off {
    /// For the whole house, or for the need that was asked about.
    pub house: bool,
    /// In the words of whoever switched it off.
    pub reason: String,
    /// Who did.
    pub by: AccountId,
    /// When.
    pub at: Instant,
}

/// Whether the engine is off for a need; the house goes first.
///
/// # Errors
/// A failure of the database.
pub async fn off(tx: &Tx, assignment: AssignmentId) -> Outcome<Option<Off>> {
    match rows::house(tx).await? {
        Some(off) => Ok(Some(off)),
        None => rows::of_assignment(tx, assignment).await,
    }
}

/// Whether the engine is off for the whole house.
///
/// # Errors
/// A failure of the database.
pub async fn house_off(tx: &Tx) -> Outcome<Option<Off>> {
    rows::house(tx).await
}

/// Switches the engine off, for a need or (`None`) for the house.
///
/// # Errors
/// Not found, forbidden, no reason or one too long, off already; a failure of
/// the database.
pub async fn switch_off(tx: &Tx, actor: &Actor, assignment: Option<AssignmentId>, reason: &str) -> Outcome<()> {
    allowed(tx, actor, assignment).await?;
    let reason = given(reason, MatchingRefusal::SwitchReasonNeeded)?;
    let done = match assignment {
        Some(assignment) => rows::put(tx, assignment, reason, actor.account).await?,
        None => rows::put_house(tx, reason, actor.account).await?,
    };
    if !done {
        return Err(MatchingRefusal::SwitchedAlready.into());
    }
    tx.record(Happened::EngineSwitched { assignment, on: false }).await
}

/// Switches it on again, for a need or (`None`) for the house.
///
/// # Errors
/// Not found, forbidden, on already; a failure of the database.
pub async fn switch_on(tx: &Tx, actor: &Actor, assignment: Option<AssignmentId>) -> Outcome<()> {
    allowed(tx, actor, assignment).await?;
    let done = match assignment {
        Some(assignment) => rows::drop(tx, assignment).await?,
        None => rows::drop_house(tx).await?,
    };
    if !done {
        return Err(MatchingRefusal::SwitchedAlready.into());
    }
    tx.record(Happened::EngineSwitched { assignment, on: true }).await
}

/// Whether the actor may switch, and there is such a need.
async fn allowed(tx: &Tx, actor: &Actor, assignment: Option<AssignmentId>) -> Outcome<()> {
    if !policy::may_see(actor) {
        return Err(CommonRefusal::NotFound.into());
    }
    let may = match assignment {
        Some(assignment) => {
            assignments::find_locked(tx, assignment).await?;
            policy::may_match(actor)
        }
        None => policy::may_set_engine(actor),
    };
    if may { Ok(()) } else { Err(CommonRefusal::Forbidden.into()) }
}
