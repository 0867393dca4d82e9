//! What the owner of an account is told when something about its safety
//! changes, whoever did it (ASVS 6.3.5, 6.3.7). No letter holds a secret.

use super::device;
use crate::account::Contact;
use crate::token::Token;
use base::{Lang, Outcome, format, t};
use mail::{Block, Letter};
use store::Tx;

/// A second factor, as its owner knows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Factor<'a> {
    /// A code app.
    CodeApp,
    /// A passkey of this name.
    Passkey(&'a str),
}

impl Factor<'_> {
    /// In words.
    fn words(self, lang: Lang) -> String {
        match self {
            Factor::CodeApp => t!(lang, "factor-code-app-in-mail"),
            Factor::Passkey(name) => t!(lang, "factor-passkey-in-mail", name = name),
        }
    }
}

/// A letter of two parts: what happened, and what to do if it was not you.
async fn tell(tx: &Tx, to: &Contact, kind: &str, subject: String, text: String) -> Outcome<()> {
    let (lang, house) = (to.lang, tx.house());
    let body = vec![
        Block::Text(t!(lang, "mail-hello", name = to.name.as_str())),
        Block::Text(text),
        Block::Text(t!(
            lang,
            "mail-security-not-you",
            link = house.link("/account/security"),
            phone = house.broker.phone.as_str()
        )),
    ];
    let dedupe = format!("{kind}:{}:{}", to.account, tx.new_id::<base::MailId>());
    let letter = Letter {
        kind,
        to_name: &to.name,
        to: &to.email,
        lang,
        subject,
        body,
        attachments: vec![],
        invitation: None,
        dedupe,
    };
    mail::post(tx, letter).await?;
    Ok(())
}

/// "A second factor was added."
///
/// # Errors
/// A failure of the database.
pub async fn factor_added(tx: &Tx, to: &Contact, factor: Factor<'_>) -> Outcome<()> {
    let (lang, factor) = (to.lang, factor.words(to.lang));
    let text = t!(lang, "mail-factor-added-text", factor = factor, at = format::instant(tx.now()));
    tell(tx, to, "factor_added", t!(lang, "mail-factor-added-subject"), text).await
}

/// "A second factor was removed."
///
/// # Errors
/// A failure of the database.
pub async fn factor_removed(tx: &Tx, to: &Contact, factor: Factor<'_>) -> Outcome<()> {
    let (lang, factor) = (to.lang, factor.words(to.lang));
    let text = t!(lang, "mail-factor-removed-text", factor = factor, at = format::instant(tx.now()));
    tell(tx, to, "factor_removed", t!(lang, "mail-factor-removed-subject"), text).await
}

/// "A recovery code was used", and how many are left.
///
/// # Errors
/// A failure of the database.
pub async fn recovery_used(tx: &Tx, to: &Contact, left: i64) -> Outcome<()> {
    let lang = to.lang;
    let text = t!(lang, "mail-recovery-used-text", at = format::instant(tx.now()), left = left);
    tell(tx, to, "recovery_used", t!(lang, "mail-recovery-used-subject"), text).await
}

/// "Somebody signed in with a browser that we have not seen before."
///
/// # Errors
/// A failure of the database.
pub async fn new_device(tx: &Tx, to: &Contact, user_agent: &str) -> Outcome<()> {
    let lang = to.lang;
    let text = t!(
        lang,
        "mail-new-device-text",
        broker = tx.house().broker.name.as_str(),
        device = device::words(lang, user_agent),
        at = format::instant(tx.now())
    );
    tell(tx, to, "new_device", t!(lang, "mail-new-device-subject"), text).await
}

/// "The bank details of your company were changed", to everybody whom it
/// concerns.
///
/// # Errors
/// A failure of the database.
pub async fn bank_changed(tx: &Tx, to: &Contact, company: &str) -> Outcome<()> {
    let lang = to.lang;
    let text = t!(lang, "mail-bank-changed-text", company = company, at = format::instant(tx.now()));
    tell(tx, to, "bank_changed", t!(lang, "mail-bank-changed-subject"), text).await
}

/// "Confirm your new address": to the new one, with the link.
///
/// # Errors
/// A failure of the database.
pub async fn confirm_address(tx: &Tx, to: &Contact, token: &Token) -> Outcome<()> {
    let (lang, house) = (to.lang, tx.house());
    let body = vec![
        Block::Text(t!(lang, "mail-hello", name = to.name.as_str())),
        Block::Text(t!(lang, "mail-address-text", broker = house.broker.name.as_str())),
        Block::Button {
            label: t!(lang, "mail-address-button"),
            href: house.link(&format!("/address/{}", token.secret)),
        },
        Block::Text(t!(lang, "mail-address-not-you")),
    ];
    let letter = Letter {
        kind: "confirm_address",
        to_name: &to.name,
        to: &to.email,
        lang,
        subject: t!(lang, "mail-address-subject"),
        body,
        attachments: vec![],
        invitation: None,
        dedupe: format!("confirm_address:{}", token.hash),
    };
    mail::post(tx, letter).await?;
    Ok(())
}

/// "Another address was asked for": to the old one, before anything changes.
///
/// # Errors
/// A failure of the database.
pub async fn address_asked(tx: &Tx, to: &Contact, email: &str) -> Outcome<()> {
    let lang = to.lang;
    let text = t!(lang, "mail-address-asked-text", email = email, at = format::instant(tx.now()));
    tell(tx, to, "address_asked", t!(lang, "mail-address-asked-subject"), text).await
}

/// "The account has another address now": to the old one and the new one.
///
/// # Errors
/// A failure of the database.
pub async fn address_changed(tx: &Tx, to: &Contact, email: &str) -> Outcome<()> {
    let lang = to.lang;
    let text = t!(lang, "mail-address-changed-text", email = email, at = format::instant(tx.now()));
    tell(tx, to, "address_changed", t!(lang, "mail-address-changed-subject"), text).await
}

/// "A sign-in at a provider was linked to your account."
///
/// # Errors
/// A failure of the database.
pub async fn identity_linked(tx: &Tx, to: &Contact, provider: &str) -> Outcome<()> {
    let lang = to.lang;
    let text = t!(lang, "mail-identity-linked-text", provider = provider, at = format::instant(tx.now()));
    tell(tx, to, "identity_linked", t!(lang, "mail-identity-linked-subject", provider = provider), text).await
}

/// "A sign-in at a provider was removed from your account."
///
/// # Errors
/// A failure of the database.
pub async fn identity_removed(tx: &Tx, to: &Contact, provider: &str) -> Outcome<()> {
    let lang = to.lang;
    let text = t!(lang, "mail-identity-removed-text", provider = provider, at = format::instant(tx.now()));
    tell(tx, to, "identity_removed", t!(lang, "mail-identity-removed-subject", provider = provider), text).await
}
