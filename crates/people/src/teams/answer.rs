//! Whoever is asked into a team says yes or no, and whoever is in it can leave
//! at any time (S5). Saying yes shows nothing to anybody: each consents anew
//! for every client.

use super::refusal::TeamRefusal;
use super::team::Standing;
use super::{find, mails, rows};
use base::{Actor, CommonRefusal, Happened, Outcome, TeamId};
use store::Tx;

/// Yes.
///
/// # Errors
/// Not found; [`TeamRefusal::NotAsked`], [`TeamRefusal::Closed`]; or a failure.
pub async fn accept(tx: &Tx, actor: &Actor, id: TeamId) -> Outcome<()> {
    let (team, standing) = find::held(tx, actor, id).await?;
    let consultant = actor.consultant().ok_or(CommonRefusal::Forbidden)?;
    if team.is_closed {
        return Err(TeamRefusal::Closed.into());
    }
    let email = rows::email_of(tx, actor.account).await?;
    if standing != Standing::Asked || !rows::answer(tx, id, &email, Some(consultant)).await? {
        return Err(TeamRefusal::NotAsked.into());
    }
    tx.record(Happened::TeamMemberJoined { team: id, consultant }).await?;
    mails::answered(tx, &team, &actor.name, true).await
}

/// No.
///
/// # Errors
/// Not found; [`TeamRefusal::NotAsked`]; or a failure.
pub async fn decline(tx: &Tx, actor: &Actor, id: TeamId) -> Outcome<()> {
    let (team, standing) = find::held(tx, actor, id).await?;
    let email = rows::email_of(tx, actor.account).await?;
    if standing != Standing::Asked || !rows::answer(tx, id, &email, None).await? {
        return Err(TeamRefusal::NotAsked.into());
    }
    tx.record(Happened::TeamMemberLeft { team: id }).await?;
    mails::answered(tx, &team, &actor.name, false).await
}

/// A member leaves.
///
/// # Errors
/// Not found; [`TeamRefusal::LeadStays`]; [`TeamRefusal::NotAsked`] for who is
/// no member; or a failure.
pub async fn leave(tx: &Tx, actor: &Actor, id: TeamId) -> Outcome<()> {
    let (team, standing) = find::held(tx, actor, id).await?;
    match standing {
        Standing::Lead => return Err(TeamRefusal::LeadStays.into()),
        Standing::Asked | Standing::None => return Err(TeamRefusal::NotAsked.into()),
        Standing::Member => {}
    }
    let own = team.members.iter().find(|m| m.consultant == actor.consultant()).ok_or(TeamRefusal::NotAsked)?;
    rows::set_left(tx, id, own.id).await?;
    tx.record(Happened::TeamMemberLeft { team: id }).await?;
    mails::left(tx, &team, &actor.name).await
}
