//! What people change of their own account: name, phone, language, password.
//! The mail address has a way of its own (`security::address`).

use crate::refusal::PeopleRefusal;
use crate::rows::accounts::{self as rows, Purpose};
use crate::security::factors;
use crate::{directory, mails, password};
use base::{AccountId, Actor, Happened, Lang, Outcome, SessionId, Stop};
use store::Tx;

/// Saves name, phone and language, in the version seen.
///
/// # Errors
/// Changed meanwhile, or a failure of the database.
pub async fn change_details(
    tx: &Tx,
    actor: &Actor,
    version: i64,
    name: &str,
    phone: Option<String>,
    lang: Lang,
) -> Outcome<()> {
    rows::set_details(tx, actor.account, version, name, phone, lang).await?;
    match actor.consultant() {
        Some(consultant) if actor.name != name => {
            tx.record(Happened::ProfileChanged { consultant, section: "name".to_owned() }).await
        }
        Some(_) | None => Ok(()),
    }
}

/// Saves the language alone.
///
/// # Errors
/// A failure of the database.
pub async fn change_language(tx: &Tx, actor: &Actor, lang: Lang) -> Outcome<()> {
    rows::set_lang(tx, actor.account, lang).await
}

/// Whether the old password is the right one, before it is replaced. It takes
/// its time: no transaction is to be open meanwhile.
///
/// # Errors
/// [`PeopleRefusal::WrongOldPassword`], or a failure of the hash.
pub async fn check_old(stored: &str, typed: &str) -> Outcome<()> {
    if password::verify(typed, Some(stored)).await? {
        return Ok(());
    }
    Err(Stop::from(PeopleRefusal::WrongOldPassword))
}

/// Replaces the password: every session but `keep` and every link of a mail
/// ends, and the owner is told by mail.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn replace_password(
    tx: &Tx,
    account: AccountId,
    password_hash: &str,
    keep: Option<SessionId>,
) -> Outcome<()> {
    rows::set_password(tx, account, password_hash).await?;
    factors::end_others(tx, account, keep).await?;
    rows::drop_tokens(tx, account, Purpose::Reset).await?;
    tx.record(Happened::PasswordChanged { account }).await?;
    mails::password_changed(tx, &directory::contact(tx, account).await?).await
}
