//! Another mail address: asked for by whoever has shown who he or she is,
//! proved by a link to the new address, told to both. Until the link is used
//! the old one holds. It never says whether somebody else has the new one: its
//! owner is told by mail.

use super::{factors, mails, rows};
use crate::refusal::PeopleRefusal;
use crate::rows::accounts;
use crate::token::{self, Token};
use crate::{directory, mails as account_mails};
use base::{AccountId, Happened, Outcome, SessionId};
use store::Tx;

/// How long the link lasts: a day, in seconds.
pub const LINK_SECONDS: i64 = 24 * 60 * 60;

/// Sends the link to the new address; an earlier one ends.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn ask(tx: &Tx, account: AccountId, email: &str) -> Outcome<()> {
    let mut to = directory::contact(tx, account).await?;
    if to.email == email {
        return Ok(());
    }
    if let Some(other) = accounts::by_email(tx, email).await? {
        return account_mails::already_registered(tx, &other).await;
    }
    let token = Token::fresh(tx.dice());
    rows::put_address(tx, account, email, &token.hash, tx.now().plus_seconds(LINK_SECONDS)).await?;
    mails::address_asked(tx, &to, email).await?;
    email.clone_into(&mut to.email);
    mails::confirm_address(tx, &to, &token).await
}

/// Whose new address a link is, while it lasts: the account and the address.
///
/// # Errors
/// A failure of the database.
pub async fn waiting_for(tx: &Tx, secret: &str) -> Outcome<Option<(AccountId, String)>> {
    rows::peek_address(tx, &token::hash(secret)).await
}

/// Uses the link: the new address holds, every session but `keep` ends, and
/// both addresses are told.
///
/// # Errors
/// [`PeopleRefusal::LinkSpent`], or a failure of the database.
pub async fn change(tx: &Tx, secret: &str, keep: Option<SessionId>) -> Outcome<AccountId> {
    let (account, email) = rows::take_address(tx, &token::hash(secret)).await?.ok_or(PeopleRefusal::LinkSpent)?;
    let before = directory::contact(tx, account).await?;
    if accounts::by_email(tx, &email).await?.is_some() {
        return Err(PeopleRefusal::LinkSpent.into());
    }
    rows::set_address(tx, account, &email).await?;
    factors::end_others(tx, account, keep).await?;
    tx.record(Happened::AddressChanged { account }).await?;
    let after = directory::contact(tx, account).await?;
    mails::address_changed(tx, &before, &email).await?;
    mails::address_changed(tx, &after, &email).await?;
    Ok(account)
}
