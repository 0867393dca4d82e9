//! A forgotten password: a mail with a link that lasts an hour, and a new
//! password that ends every session. The link proves the address, so that it
//! also confirms an account that waited for it, and an invited one.

use crate::account::AccountStage;
use crate::password::NOT_CHOSEN;
use crate::refusal::PeopleRefusal;
use crate::rows::accounts::{self as rows, Known, Purpose};
use crate::token::{self, Token};
use crate::{change, confirm, grant, mails};
use base::{AccountId, Outcome};
use store::Tx;

/// How long the link lasts: one hour, in seconds.
pub const LINK_SECONDS: i64 = 60 * 60;

/// Sends the link, if the address has an account that can use it; the page
/// does not say whether.
///
/// # Errors
/// A failure of the database.
pub async fn ask(tx: &Tx, email: &str) -> Outcome<()> {
    let Some(known) = rows::by_email(tx, email).await? else { return Ok(()) };
    match known.stage {
        AccountStage::Closed => mails::address_closed(tx, &known).await,
        AccountStage::Registered if known.password_hash == NOT_CHOSEN => grant::invite_again(tx, &known).await,
        AccountStage::Registered | AccountStage::Confirmed => {
            let token = Token::fresh(tx.dice());
            rows::put_token(tx, known.id, Purpose::Reset, &token.hash, tx.now().plus_seconds(LINK_SECONDS)).await?;
            mails::reset(tx, &known, &token).await
        }
    }
}

/// Whose link it is, while it lasts; nothing is used up.
///
/// # Errors
/// A failure of the database.
pub async fn waiting_for(tx: &Tx, secret: &str) -> Outcome<Option<Known>> {
    match rows::peek_token(tx, &token::hash(secret), Purpose::Reset).await? {
        Some(account) => rows::by_id(tx, account).await.map(Some),
        None => Ok(None),
    }
}

/// Uses the link: the new password holds, every session ends, and the terms
/// count as accepted when `terms` says so (S19).
///
/// # Errors
/// [`PeopleRefusal::LinkSpent`], [`PeopleRefusal::Closed`], or a failure of the database.
pub async fn reset(tx: &Tx, secret: &str, password_hash: &str, terms: bool) -> Outcome<AccountId> {
    let account = rows::take_token(tx, &token::hash(secret), Purpose::Reset).await?.ok_or(PeopleRefusal::LinkSpent)?;
    confirm::confirm_account(tx, account).await?;
    if terms {
        rows::accept_terms(tx, account).await?;
        privacy::policies::approve_at_registration(tx, account).await?;
    }
    change::replace_password(tx, account, password_hash, None).await?;
    Ok(account)
}
