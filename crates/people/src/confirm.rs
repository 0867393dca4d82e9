//! The link of the confirmation mail activates the account (S12). Looking at
//! it changes nothing, so that a mail scanner cannot use it up; the button on
//! its page does, once.

use crate::account::Account;
use crate::refusal::PeopleRefusal;
use crate::rows::accounts::{self as rows, Purpose};
use crate::{agents, directory, token};
use base::{AccountId, Happened, Outcome};
use store::Tx;

/// Whose link it is, while it lasts.
///
/// # Errors
/// A failure of the database.
pub async fn waiting_for(tx: &Tx, secret: &str) -> Outcome<Option<Account>> {
    match rows::peek_token(tx, &token::hash(secret), Purpose::Confirm).await? {
        Some(account) => directory::account(tx, account).await.map(Some),
        None => Ok(None),
    }
}

/// Uses the link: the account works from now on.
///
/// # Errors
/// [`PeopleRefusal::LinkSpent`], or a failure of the database.
pub async fn confirm(tx: &Tx, secret: &str) -> Outcome<AccountId> {
    let account =
        rows::take_token(tx, &token::hash(secret), Purpose::Confirm).await?.ok_or(PeopleRefusal::LinkSpent)?;
    confirm_account(tx, account).await?;
    Ok(account)
}

/// Makes a registered account work and gives it the person who helps (S41);
/// harmless for one that works already.
///
/// # Errors
/// [`PeopleRefusal::Closed`], or a failure of the database.
pub async fn confirm_account(tx: &Tx, account: AccountId) -> Outcome<()> {
    let known = rows::by_id(tx, account).await?;
    if known.stage == crate::AccountStage::Closed {
        return Err(PeopleRefusal::Closed.into());
    }
    if !rows::set_confirmed(tx, account).await? {
        return Ok(());
    }
    rows::drop_tokens(tx, account, Purpose::Confirm).await?;
    tx.record(Happened::AccountConfirmed { account }).await?;
    agents::assign(tx, account, known.kind).await
}
