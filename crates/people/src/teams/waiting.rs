//! Teams that ask the actor to join.

use super::team::Standing;
use super::{find, rows};
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
    let email = rows::email_of(tx, actor.account).await?;
    let asking = find::mine(tx, actor)
        .await?
        .into_iter()
        .filter(|team| team.standing(actor.consultant(), &email) == Standing::Asked);
    Ok(asking
        .map(|team| Waiting {
            what: t!(actor.lang, "waiting-team"),
            about: team.name,
            href: format!("/teams/{}", team.id),
            due: None,
        })
        .collect())
}
