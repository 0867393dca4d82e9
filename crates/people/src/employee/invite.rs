//! An agency's representative invites employees by mail (S14): a link that
//! works once and runs out. Whether the address has an account is said to
//! nobody but the one who reads the mail, except for the agency's own people.

use super::invitation::{Invitation, LINK_SECONDS, Stage};
use super::refusal::EmployeeRefusal;
use super::{mails, rows};
use crate::grant::Invited;
use crate::rows::accounts;
use crate::token::Token;
use crate::{directory, policy};
use base::{Actor, AgencyId, AgencyInvitationId, CommonRefusal, Happened, Outcome};
use store::Tx;

/// Invites an employee of the actor's own agency.
///
/// # Errors
/// Not found for everybody else; [`EmployeeRefusal::Own`] or
/// [`EmployeeRefusal::Invited`]; or a failure of the database.
pub async fn invite(tx: &Tx, actor: &Actor, who: &Invited) -> Outcome<AgencyInvitationId> {
    let agency = own(actor)?;
    if is_own(tx, agency, &who.email).await? {
        return Err(EmployeeRefusal::Own.into());
    }
    if let Some(earlier) = rows::open_to(tx, agency, &who.email).await? {
        if earlier.is_open(tx.now()) {
            return Err(EmployeeRefusal::Invited.into());
        }
        rows::save(tx, &earlier.withdraw(tx.now())?, None).await?;
    }
    let token = Token::fresh(tx.dice());
    let invitation = Invitation {
        id: tx.new_id(),
        agency,
        email: who.email.clone(),
        name: who.name.clone(),
        lang: who.lang,
        sent_at: tx.now(),
        version: 1,
        stage: Stage::Sent { expires_at: tx.now().plus_seconds(LINK_SECONDS) },
    };
    if !rows::insert(tx, &invitation, &token.hash, actor.account).await? {
        return Err(EmployeeRefusal::Invited.into());
    }
    tx.record(Happened::EmployeeInvited { invitation: invitation.id, agency }).await?;
    mails::invited(tx, &invitation, &directory::agency(tx, agency).await?, actor, &token).await?;
    Ok(invitation.id)
}

/// Sends the mail once more, under a new link; the earlier one ends.
///
/// # Errors
/// Not found for everybody else; [`EmployeeRefusal::Closed`]; or a failure.
pub async fn send_again(tx: &Tx, actor: &Actor, id: AgencyInvitationId) -> Outcome<Invitation> {
    let invitation = seen(tx, actor, id).await?.again(tx.now())?;
    let token = Token::fresh(tx.dice());
    rows::save(tx, &invitation, Some(&token.hash)).await?;
    mails::invited(tx, &invitation, &directory::agency(tx, invitation.agency).await?, actor, &token).await?;
    Ok(invitation)
}

/// Takes an invitation back: its link is dead at once.
///
/// # Errors
/// Not found for everybody else; [`EmployeeRefusal::Closed`]; or a failure.
pub async fn withdraw(tx: &Tx, actor: &Actor, id: AgencyInvitationId) -> Outcome<()> {
    let invitation = seen(tx, actor, id).await?.withdraw(tx.now())?;
    rows::save(tx, &invitation, None).await?;
    tx.record(Happened::InvitationWithdrawn { invitation: id }).await
}

/// The invitations of the actor's own agency, newest first.
///
/// # Errors
/// Not found for everybody else, or a failure of the database.
pub async fn of_agency(tx: &Tx, actor: &Actor) -> Outcome<Vec<Invitation>> {
    rows::of_agency(tx, own(actor)?).await
}

/// The agency that the actor speaks for.
fn own(actor: &Actor) -> Outcome<AgencyId> {
    let agency = actor.agency().ok_or(CommonRefusal::NotFound)?;
    if !policy::may_invite_employees(actor, agency) {
        return Err(CommonRefusal::NotFound.into());
    }
    Ok(agency)
}

/// An invitation that is the actor's own.
async fn seen(tx: &Tx, actor: &Actor, id: AgencyInvitationId) -> Outcome<Invitation> {
    let invitation = rows::find(tx, id).await?;
    if !policy::may_invite_employees(actor, invitation.agency) {
        return Err(CommonRefusal::NotFound.into());
    }
    Ok(invitation)
}

/// Whether the address is that of one of the agency's own consultants.
async fn is_own(tx: &Tx, agency: AgencyId, email: &str) -> Outcome<bool> {
    let Some(known) = accounts::by_email(tx, email).await? else { return Ok(false) };
    Ok(match directory::consultant_of(tx, known.id).await? {
        Some(consultant) => directory::consultant(tx, consultant).await?.agency == Some(agency),
        None => false,
    })
}
