//! Whose sign-in it is; linking it to an account and removing it. Both are told
//! to the account's owner and end the account's other sessions. It never looks
//! at the address: once linked, the provider's own name for the person counts
//! (OpenID Connect Core 1.0, 5.7).

use super::refusal::{Why, no};
use super::rows;
use crate::directory;
use crate::rows::accounts::{self, Known};
use crate::security::{factors, mails};
use base::house::Oidc;
use base::{AccountId, CommonRefusal, Happened, House, IdentityId, Outcome, SessionId};
use store::Tx;

/// What people call the provider of a linked sign-in: the configured name, or
/// its host when it is configured no more.
pub fn name(house: &House, issuer: &str) -> String {
    match &house.oidc {
        Some(settings) if settings.issuer == issuer => settings.label.clone(),
        Some(_) | None => {
            let rest = issuer.split_once("://").map_or(issuer, |(_, rest)| rest);
            rest.split('/').next().unwrap_or(rest).to_owned()
        }
    }
}

/// The account that a sign-in is linked to.
///
/// # Errors
/// A failure of the database.
pub async fn owner(tx: &Tx, settings: &Oidc, subject: &str) -> Outcome<Option<Known>> {
    match rows::account_of(tx, &settings.issuer, subject).await? {
        Some(account) => Ok(Some(accounts::by_id(tx, account).await?)),
        None => Ok(None),
    }
}

/// Links a sign-in to an account; once is enough.
///
/// # Errors
/// [`Why::Taken`], [`Why::Linked`], or a failure of the database.
pub async fn link(
    tx: &Tx,
    settings: &Oidc,
    account: AccountId,
    session: Option<SessionId>,
    subject: &str,
) -> Outcome<()> {
    match rows::account_of(tx, &settings.issuer, subject).await? {
        Some(owner) if owner == account => return Ok(()),
        Some(_) => return Err(no(settings, Why::Taken)),
        None => {}
    }
    if !rows::put(tx, account, &settings.issuer, subject).await? {
        return Err(no(settings, Why::Linked));
    }
    tx.record(Happened::IdentityLinked { account }).await?;
    mails::identity_linked(tx, &directory::contact(tx, account).await?, &settings.label).await?;
    factors::end_others(tx, account, session).await
}

/// Removes a linked sign-in. Nobody is locked out: every account has a password.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn remove(tx: &Tx, account: AccountId, session: Option<SessionId>, id: IdentityId) -> Outcome<()> {
    let issuer = rows::drop_one(tx, account, id).await?.ok_or(CommonRefusal::NotFound)?;
    tx.record(Happened::IdentityRemoved { account }).await?;
    let provider = name(tx.house(), &issuer);
    mails::identity_removed(tx, &directory::contact(tx, account).await?, &provider).await?;
    factors::end_others(tx, account, session).await
}
