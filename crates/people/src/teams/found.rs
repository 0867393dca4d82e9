//! A consultant makes a team and leads it (S5).

use super::team::Team;
use super::{policy, rows};
use base::{Actor, CommonRefusal, Happened, Outcome, TeamId};
use store::{Tx, series};

/// Makes it, with the actor as its lead and first member.
///
/// # Errors
/// Not found for who is no consultant, or a failure of the database.
pub async fn found(tx: &Tx, actor: &Actor, name: &str, presentation: &str, part: &str) -> Outcome<TeamId> {
    let lead = actor.consultant().filter(|_| policy::may_found(actor)).ok_or(CommonRefusal::NotFound)?;
    let team = Team {
        id: tx.new_id(),
        number: series::take(tx, "team").await?,
        name: name.to_owned(),
        presentation: presentation.to_owned(),
        lead,
        is_closed: false,
        version: 1,
        members: Vec::new(),
    };
    rows::insert(tx, &team).await?;
    let email = rows::email_of(tx, actor.account).await?;
    rows::insert_member(tx, team.id, &email, part, Some(lead)).await?;
    tx.record(Happened::TeamFounded { team: team.id, lead }).await?;
    Ok(team.id)
}
