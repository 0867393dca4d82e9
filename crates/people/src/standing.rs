//! Where an account stands with the house: staff grant it or refuse it (S18),
//! suspend it and let it in again, and end its sessions. A refused account is
//! closed, with the reason in the mail. Nobody suspends themselves or the last
//! admin.

use crate::account::{AccountStage, Kind};
use crate::refusal::PeopleRefusal;
use crate::rows::{accounts as rows, standing as standing_rows};
use crate::security::factors;
use crate::{close, directory, mails, policy};
use base::{AccountId, Actor, CommonRefusal, Happened, Instant, Outcome, StaffRole};
use store::Tx;

/// Where an account stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Since when staff have granted it.
    pub granted_at: Option<Instant>,
    /// Since when it is suspended.
    pub suspended_at: Option<Instant>,
}

/// Where an account stands.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn of(tx: &Tx, account: AccountId) -> Outcome<Standing> {
    standing_rows::of(tx, account).await
}

/// Whether the actor's account has been granted; staff always are.
///
/// # Errors
/// A failure of the database.
pub async fn is_granted(tx: &Tx, actor: &Actor) -> Outcome<bool> {
    Ok(actor.staff().is_some() || of(tx, actor.account).await?.granted_at.is_some())
}

/// The account, if the actor is of the staff who own the contact.
async fn owned(tx: &Tx, actor: &Actor, account: AccountId) -> Outcome<rows::Known> {
    let known = rows::by_id(tx, account).await?;
    if !policy::may_hold(actor, account, known.kind) {
        return Err(CommonRefusal::Forbidden.into());
    }
    Ok(known)
}

/// Grants an account; once is enough.
///
/// # Errors
/// Not found, forbidden, [`PeopleRefusal::AccountNotWorking`], or a failure of
/// the database.
pub async fn grant(tx: &Tx, actor: &Actor, account: AccountId) -> Outcome<()> {
    let known = owned(tx, actor, account).await?;
    if known.stage != AccountStage::Confirmed {
        return Err(PeopleRefusal::AccountNotWorking.into());
    }
    grant_quietly(tx, Some(actor.account), account).await?;
    Ok(())
}

/// Grants an account that staff have judged in another way: an invited one, a
/// consultant whose profile may be presented. Whether it was not granted before.
///
/// # Errors
/// A failure of the database.
pub async fn grant_quietly(tx: &Tx, by: Option<AccountId>, account: AccountId) -> Outcome<bool> {
    if !standing_rows::set_granted(tx, account, by).await? {
        return Ok(false);
    }
    tx.record(Happened::AccountGranted { account }).await?;
    mails::account_granted(tx, &directory::contact(tx, account).await?).await?;
    Ok(true)
}

/// Refuses an account that has not been granted, with a reason that its owner
/// reads: it is closed.
///
/// # Errors
/// Not found, forbidden, [`PeopleRefusal::Granted`], [`PeopleRefusal::Closed`],
/// or a failure of the database.
pub async fn refuse(tx: &Tx, actor: &Actor, account: AccountId, reason: &str) -> Outcome<()> {
    owned(tx, actor, account).await?;
    if of(tx, account).await?.granted_at.is_some() {
        return Err(PeopleRefusal::Granted.into());
    }
    tx.record(Happened::AccountRefused { account }).await?;
    close::close_account(tx, actor, account, Some(reason)).await
}

/// Suspends an account: nobody signs in with it until it is let in again.
///
/// # Errors
/// Not found, forbidden, [`PeopleRefusal::LastAdmin`], or a failure of the
/// database.
pub async fn suspend(tx: &Tx, actor: &Actor, account: AccountId) -> Outcome<()> {
    let known = owned(tx, actor, account).await?;
    if known.kind == Kind::Staff(StaffRole::Admin) && rows::admins(tx).await? <= 1 {
        return Err(PeopleRefusal::LastAdmin.into());
    }
    if !standing_rows::set_suspended(tx, account, true).await? {
        return Ok(());
    }
    factors::end_others(tx, account, None).await?;
    tx.record(Happened::AccountSuspended { account }).await?;
    mails::account_suspended(tx, &directory::contact(tx, account).await?).await
}

/// Lets a suspended account in again.
///
/// # Errors
/// Not found, forbidden, or a failure of the database.
pub async fn resume(tx: &Tx, actor: &Actor, account: AccountId) -> Outcome<()> {
    owned(tx, actor, account).await?;
    if standing_rows::set_suspended(tx, account, false).await? {
        tx.record(Happened::AccountResumed { account }).await?;
    }
    Ok(())
}

/// Ends every session of an account.
///
/// # Errors
/// Not found, forbidden, or a failure of the database.
pub async fn end_sessions(tx: &Tx, actor: &Actor, account: AccountId) -> Outcome<()> {
    owned(tx, actor, account).await?;
    factors::end_others(tx, account, None).await
}
