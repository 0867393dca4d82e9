//! Teams that ask the actor to join.

use super::find;
use super::team::Standing;
use base::{Actor, Outcome, Waiting, t};
use store::Tx;

/// What waits for the actor.
///
/// # Errors
/// A failure of the database.
pub async fn waiting(tx: &Tx, actor: &Actor) -> Outcome<Vec<Waiting>> {
    if actor.consultant().is_none() {
        return Ok(Vec::new());
    }
    let mut all = Vec::new();
    for team in find::mine(tx, actor).await? {
        let (team, standing) = find::find(tx, actor, team.id).await?;
        if standing == Standing::Asked {
            all.push(Waiting {
                what: t!(actor.lang, "waiting-team"),
                about: team.name,
                href: format!("/teams/{}", team.id),
                due: None,
            });
        }
    }
    Ok(all)
}
