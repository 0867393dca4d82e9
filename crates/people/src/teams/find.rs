//! Looking teams up, each for who may see it.

use super::team::{Standing, Team};
use super::{policy, rows};
use base::{Actor, CommonRefusal, Outcome, TeamId};
use store::Tx;

/// A team that the actor may see, with what the actor is to it.
///
/// # Errors
/// Not found for everybody else, or a failure of the database.
pub async fn find(tx: &Tx, actor: &Actor, id: TeamId) -> Outcome<(Team, Standing)> {
    seen(tx, actor, id, "").await
}

/// [`find`], held until the transaction ends.
pub(super) async fn held(tx: &Tx, actor: &Actor, id: TeamId) -> Outcome<(Team, Standing)> {
    seen(tx, actor, id, tx.for_update()).await
}

/// The team and the standing.
async fn seen(tx: &Tx, actor: &Actor, id: TeamId, lock: &str) -> Outcome<(Team, Standing)> {
    let team = rows::find(tx, id, lock).await?;
    let standing = team.standing(actor.consultant(), &rows::email_of(tx, actor.account).await?);
    if policy::may_see(actor, standing) { Ok((team, standing)) } else { Err(CommonRefusal::NotFound.into()) }
}

/// The teams that the actor is in or asked into.
///
/// # Errors
/// Not found for who is no consultant, or a failure of the database.
pub async fn mine(tx: &Tx, actor: &Actor) -> Outcome<Vec<Team>> {
    let consultant = actor.consultant().ok_or(CommonRefusal::NotFound)?;
    let email = rows::email_of(tx, actor.account).await?;
    rows::of_consultant(tx, consultant, &email).await
}

/// Every team that is not over, for staff.
///
/// # Errors
/// A failure of the database.
pub async fn open(tx: &Tx) -> Outcome<Vec<Team>> {
    rows::open(tx).await
}

/// A team as later rooms ask for it; whoever calls has decided that the answer
/// may be used.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn with_members(tx: &Tx, id: TeamId) -> Outcome<Team> {
    rows::find(tx, id, "").await
}
