//! The invited person comes (S14, S15): with a new account that names the
//! agency and works at once, since the link has proved the address; or with
//! the account that the address has, which joins the agency. Looking at the
//! link changes nothing.

use super::invitation::Invitation;
use super::refusal::EmployeeRefusal;
use super::{mails, rows};
use crate::arrive::{Arrival, arrive, has_account};
use crate::rows::{accounts, companies};
use crate::{directory, token};
use base::{AccountId, Actor, Happened, Outcome, Role};
use store::Tx;

/// What a link leads to.
#[derive(Debug)]
pub struct Link {
    /// The invitation.
    pub invitation: Invitation,
    /// By which agency.
    pub agency: crate::Agency,
    /// Whether the address has an account that works.
    pub has_account: bool,
}

/// What a link leads to, while it lasts; nothing is used up.
///
/// # Errors
/// A failure of the database.
pub async fn link(tx: &Tx, secret: &str) -> Outcome<Option<Link>> {
    let Some(invitation) = rows::by_token(tx, &token::hash(secret), "").await? else { return Ok(None) };
    if !invitation.is_open(tx.now()) {
        return Ok(None);
    }
    let agency = directory::agency(tx, invitation.agency).await?;
    let has_account = has_account(tx, &invitation.email).await?;
    Ok(Some(Link { invitation, agency, has_account }))
}

/// Uses the link for a new account, which works at once.
///
/// # Errors
/// [`EmployeeRefusal::LinkSpent`], [`EmployeeRefusal::HasAccount`], or a failure.
pub async fn accept_new(tx: &Tx, secret: &str, new: &Arrival) -> Outcome<AccountId> {
    let invitation =
        rows::by_token(tx, &token::hash(secret), tx.for_update()).await?.ok_or(EmployeeRefusal::LinkSpent)?;
    if !invitation.is_open(tx.now()) {
        return Err(EmployeeRefusal::LinkSpent.into());
    }
    let (account, consultant) =
        arrive(tx, &invitation.email, invitation.agency, new.lang, new).await?.ok_or(EmployeeRefusal::HasAccount)?;
    let answered = invitation.answer(account, tx.now())?;
    rows::save(tx, &answered, None).await?;
    tx.record(Happened::InvitationAnswered { invitation: answered.id, consultant }).await?;
    mails::came(tx, &answered, &new.name).await?;
    Ok(account)
}

/// Uses the link for the account that the address has: a consultant without an
/// agency joins. What holds a consultant back is said by what follows from it.
///
/// # Errors
/// [`EmployeeRefusal`], or a failure.
pub async fn join(tx: &Tx, actor: &Actor, secret: &str) -> Outcome<()> {
    let invitation =
        rows::by_token(tx, &token::hash(secret), tx.for_update()).await?.ok_or(EmployeeRefusal::LinkSpent)?;
    let consultant = match actor.role {
        Role::Consultant { consultant, agency: None } => consultant,
        Role::Consultant { agency: Some(_), .. } => return Err(EmployeeRefusal::Employed.into()),
        Role::AgencyRep { .. } | Role::ClientRep { .. } | Role::Staff(_) => {
            return Err(EmployeeRefusal::NotForYou.into());
        }
    };
    if accounts::by_id(tx, actor.account).await?.email != invitation.email {
        return Err(EmployeeRefusal::NotForYou.into());
    }
    let answered = invitation.answer(actor.account, tx.now())?;
    rows::save(tx, &answered, None).await?;
    companies::set_consultant_agency(tx, consultant, Some(answered.agency)).await?;
    tx.record(Happened::InvitationAnswered { invitation: answered.id, consultant }).await?;
    tx.record(Happened::EmployerChanged { consultant, from: None, to: Some(answered.agency) }).await?;
    mails::came(tx, &answered, &actor.name).await
}
