//! The lead asks somebody into the team by the mail address (S5). Whether the
//! address has an account is not said: who reads the mail knows. The lead also
//! takes somebody out.

use super::{find, mails, policy, rows};
use base::{Actor, CommonRefusal, Happened, Lang, Outcome, TeamId, TeamMemberId};
use store::Tx;

/// Asks.
///
/// # Errors
/// Not found or forbidden; closed, full or asked already; or a failure.
pub async fn ask(tx: &Tx, actor: &Actor, id: TeamId, email: &str, part: &str, lang: Lang) -> Outcome<()> {
    let (team, standing) = find::held(tx, actor, id).await?;
    if !policy::may_manage(actor, standing) {
        return Err(CommonRefusal::Forbidden.into());
    }
    team.check_room(email)?;
    let member = rows::insert_member(tx, id, email, part, None).await?;
    tx.record(Happened::TeamMemberAsked { team: id }).await?;
    mails::asked(tx, &team, member, email, part, &actor.name, lang).await
}

/// Takes somebody out, or the question back; never the lead.
///
/// # Errors
/// Not found or forbidden; [`super::TeamRefusal::LeadStays`]; or a failure.
pub async fn remove(tx: &Tx, actor: &Actor, id: TeamId, member: TeamMemberId) -> Outcome<()> {
    let (team, standing) = find::held(tx, actor, id).await?;
    if !policy::may_manage(actor, standing) {
        return Err(CommonRefusal::Forbidden.into());
    }
    if team.members.iter().any(|m| m.id == member && m.consultant == Some(team.lead)) {
        return Err(super::TeamRefusal::LeadStays.into());
    }
    if !rows::set_left(tx, id, member).await? {
        return Err(CommonRefusal::NotFound.into());
    }
    tx.record(Happened::TeamMemberLeft { team: id }).await
}
