//! The letters of the accounts, each in its recipient's language, written in
//! the transaction that decided it. None holds a password; a link's secret is
//! in the letter and nowhere else.

use crate::account::Contact;
use crate::directory;
use crate::register::{Applicant, NewAccount};
use crate::rows::accounts::Known;
use crate::token::Token;
use base::{Outcome, t};
use mail::{Block, Letter};
use store::Tx;

/// Puts one letter into the outbox: also for the rooms within this one.
pub(crate) async fn post(
    tx: &Tx,
    kind: &str,
    (name, email): (&str, &str),
    lang: base::Lang,
    subject: String,
    body: Vec<Block>,
    dedupe: String,
) -> Outcome<()> {
    mail::post(
        tx,
        Letter { kind, to_name: name, to: email, lang, subject, body, attachments: vec![], invitation: None, dedupe },
    )
    .await?;
    Ok(())
}

/// A letter that is news each time: its key is the moment.
fn once(tx: &Tx, kind: &str, account: base::AccountId) -> String {
    format!("{kind}:{account}:{}", tx.now().0)
}

/// "Confirm your address" (S12).
///
/// # Errors
/// A failure of the database.
pub async fn confirm_account(tx: &Tx, to: &Contact, token: &Token) -> Outcome<()> {
    let (lang, house) = (to.lang, tx.house());
    let body = vec![
        Block::Text(t!(lang, "mail-hello", name = to.name.as_str())),
        Block::Text(t!(lang, "mail-confirm-text", broker = house.broker.name.as_str())),
        Block::Button {
            label: t!(lang, "mail-confirm-button"),
            href: house.link(&format!("/confirm/{}", token.secret)),
        },
        Block::Text(t!(lang, "mail-confirm-not-you")),
    ];
    let subject = t!(lang, "mail-confirm-subject", broker = house.broker.name.as_str());
    post(tx, "confirm_account", (&to.name, &to.email), lang, subject, body, format!("confirm_account:{}", token.hash))
        .await
}

/// "You have an account already": the answer to a registration, by mail alone.
///
/// # Errors
/// A failure of the database.
pub async fn already_registered(tx: &Tx, known: &Known) -> Outcome<()> {
    let (lang, house) = (known.lang, tx.house());
    let body = vec![
        Block::Text(t!(lang, "mail-hello", name = known.name.as_str())),
        Block::Text(t!(lang, "mail-already-text", broker = house.broker.name.as_str())),
        Block::Button { label: t!(lang, "mail-already-button"), href: house.link("/sign-in") },
        Block::Text(t!(lang, "mail-already-forgotten", link = house.link("/forgotten"))),
    ];
    let subject = t!(lang, "mail-already-subject", broker = house.broker.name.as_str());
    let dedupe = once(tx, "already_registered", known.id);
    post(tx, "already_registered", (&known.name, &known.email), lang, subject, body, dedupe).await
}

/// "The account of this address is closed": the answer to a registration or a
/// forgotten password, by mail alone.
///
/// # Errors
/// A failure of the database.
pub async fn address_closed(tx: &Tx, known: &Known) -> Outcome<()> {
    let (lang, broker) = (known.lang, &tx.house().broker);
    let body = vec![
        Block::Text(t!(lang, "mail-hello", name = known.name.as_str())),
        Block::Text(t!(
            lang,
            "mail-address-closed-text",
            broker = broker.name.as_str(),
            phone = broker.phone.as_str(),
            email = broker.email.as_str()
        )),
    ];
    let subject = t!(lang, "mail-address-closed-subject", broker = broker.name.as_str());
    let dedupe = once(tx, "address_closed", known.id);
    post(tx, "address_closed", (&known.name, &known.email), lang, subject, body, dedupe).await
}

/// "Your company is here already": people are let in by those who are, never
/// by a form. Said by mail alone, since who is a client is nobody's business.
///
/// # Errors
/// A failure of the database.
pub async fn company_taken(tx: &Tx, new: &NewAccount) -> Outcome<()> {
    let (lang, broker) = (new.lang, &tx.house().broker);
    let company = match &new.applicant {
        Applicant::Consultant { .. } => "",
        Applicant::AgencyRep { agency } => agency,
        Applicant::ClientRep { client } => client,
    };
    let body = vec![
        Block::Text(t!(lang, "mail-hello", name = new.name.as_str())),
        Block::Text(t!(lang, "mail-company-text", broker = broker.name.as_str(), company = company)),
        Block::Text(t!(lang, "mail-company-way", phone = broker.phone.as_str(), email = broker.email.as_str())),
    ];
    let subject = t!(lang, "mail-company-subject", broker = broker.name.as_str());
    let dedupe = format!("company_taken:{}:{}", new.email, tx.now().0);
    post(tx, "company_taken", (&new.name, &new.email), lang, subject, body, dedupe).await
}

/// "Choose a new password".
///
/// # Errors
/// A failure of the database.
pub async fn reset(tx: &Tx, known: &Known, token: &Token) -> Outcome<()> {
    let (lang, house) = (known.lang, tx.house());
    let body = vec![
        Block::Text(t!(lang, "mail-hello", name = known.name.as_str())),
        Block::Text(t!(lang, "mail-reset-text", broker = house.broker.name.as_str())),
        Block::Button { label: t!(lang, "mail-reset-button"), href: house.link(&format!("/reset/{}", token.secret)) },
        Block::Text(t!(lang, "mail-reset-not-you")),
    ];
    let subject = t!(lang, "mail-reset-subject");
    post(tx, "reset_password", (&known.name, &known.email), lang, subject, body, format!("reset:{}", token.hash)).await
}

/// "Your password was changed": to the owner, whoever did it.
///
/// # Errors
/// A failure of the database.
pub async fn password_changed(tx: &Tx, to: &Contact) -> Outcome<()> {
    let (lang, house) = (to.lang, tx.house());
    let body = vec![
        Block::Text(t!(lang, "mail-hello", name = to.name.as_str())),
        Block::Text(t!(
            lang,
            "mail-changed-text",
            broker = house.broker.name.as_str(),
            at = base::format::instant(tx.now())
        )),
        Block::Text(t!(
            lang,
            "mail-changed-not-you",
            link = house.link("/forgotten"),
            phone = house.broker.phone.as_str()
        )),
    ];
    let subject = t!(lang, "mail-changed-subject");
    let dedupe = once(tx, "password_changed", to.account);
    post(tx, "password_changed", (&to.name, &to.email), lang, subject, body, dedupe).await
}

/// "Your account is closed" (S11).
///
/// # Errors
/// A failure of the database.
pub async fn account_closed(tx: &Tx, to: &Contact) -> Outcome<()> {
    let (lang, broker) = (to.lang, &tx.house().broker);
    let body = vec![
        Block::Text(t!(lang, "mail-hello", name = to.name.as_str())),
        Block::Text(t!(lang, "mail-closed-text", broker = broker.name.as_str())),
        Block::Text(t!(lang, "mail-closed-data", email = broker.privacy_email.as_str())),
    ];
    let subject = t!(lang, "mail-closed-subject", broker = broker.name.as_str());
    let dedupe = once(tx, "account_closed", to.account);
    post(tx, "account_closed", (&to.name, &to.email), lang, subject, body, dedupe).await
}

/// "Your account was not granted", with the reason (S18).
///
/// # Errors
/// A failure of the database.
pub async fn account_refused(tx: &Tx, to: &Contact, reason: &str) -> Outcome<()> {
    let (lang, broker) = (to.lang, &tx.house().broker);
    let body = vec![
        Block::Text(t!(lang, "mail-hello", name = to.name.as_str())),
        Block::Text(t!(lang, "mail-refused-text", broker = broker.name.as_str())),
        Block::Text(reason.to_owned()),
        Block::Text(t!(lang, "mail-refused-way", phone = broker.phone.as_str(), email = broker.email.as_str())),
    ];
    let subject = t!(lang, "mail-refused-subject", broker = broker.name.as_str());
    let dedupe = once(tx, "account_refused", to.account);
    post(tx, "account_refused", (&to.name, &to.email), lang, subject, body, dedupe).await
}

/// "Your account is granted" (S18).
///
/// # Errors
/// A failure of the database.
pub async fn account_granted(tx: &Tx, to: &Contact) -> Outcome<()> {
    let (lang, house) = (to.lang, tx.house());
    let body = vec![
        Block::Text(t!(lang, "mail-hello", name = to.name.as_str())),
        Block::Text(t!(lang, "mail-granted-text", broker = house.broker.name.as_str())),
        Block::Button { label: t!(lang, "mail-already-button"), href: house.link("/sign-in") },
    ];
    let subject = t!(lang, "mail-granted-subject", broker = house.broker.name.as_str());
    let dedupe = once(tx, "account_granted", to.account);
    post(tx, "account_granted", (&to.name, &to.email), lang, subject, body, dedupe).await
}

/// "Your account is suspended."
///
/// # Errors
/// A failure of the database.
pub async fn account_suspended(tx: &Tx, to: &Contact) -> Outcome<()> {
    let (lang, broker) = (to.lang, &tx.house().broker);
    let body = vec![
        Block::Text(t!(lang, "mail-hello", name = to.name.as_str())),
        Block::Text(t!(
            lang,
            "mail-suspended-text",
            broker = broker.name.as_str(),
            phone = broker.phone.as_str(),
            email = broker.email.as_str()
        )),
    ];
    let subject = t!(lang, "mail-suspended-subject", broker = broker.name.as_str());
    let dedupe = once(tx, "account_suspended", to.account);
    post(tx, "account_suspended", (&to.name, &to.email), lang, subject, body, dedupe).await
}

/// "You are invited": choose a password.
///
/// # Errors
/// A failure of the database.
pub async fn invitation(tx: &Tx, known: &Known, token: &Token) -> Outcome<()> {
    let (lang, house) = (known.lang, tx.house());
    let mut body = vec![
        Block::Text(t!(lang, "mail-hello", name = known.name.as_str())),
        Block::Text(t!(lang, "mail-invitation-text", broker = house.broker.name.as_str())),
        Block::Button {
            label: t!(lang, "mail-invitation-button"),
            href: house.link(&format!("/reset/{}", token.secret)),
        },
        Block::Text(t!(lang, "mail-invitation-not-you", email = house.broker.email.as_str())),
    ];
    // Somebody else gave us these data: the person is told at once (GDPR art. 14).
    let by = match tx.actor() {
        Some(actor) => directory::contact(tx, actor).await?.name,
        None => house.broker.name.clone(),
    };
    body.extend(privacy::notice::of_another(tx, lang, &by).await?.into_iter().map(Block::Text));
    let subject = t!(lang, "mail-invitation-subject", broker = house.broker.name.as_str());
    post(tx, "invitation", (&known.name, &known.email), lang, subject, body, format!("invitation:{}", token.hash)).await
}
