//! The letters of this room: a note to the broker's own address, and a receipt
//! to the visitor. The receipt quotes nothing that the visitor wrote but the
//! name, so that the form cannot be used to send words to others.

use crate::request::{Kind, NewRequest, language_name};
use base::{ContactRequestId, Date, Lang, Outcome, format, t};
use mail::{Block, Letter};
use store::Tx;

/// The broker reads Swedish.
const HOUSE_LANG: Lang = Lang::Sv;

/// "Somebody has written", with everything that was left.
///
/// # Errors
/// A failure of the database.
pub(crate) async fn note(tx: &Tx, id: ContactRequestId, new: &NewRequest, by: Date) -> Outcome<()> {
    let lang = HOUSE_LANG;
    let house = tx.house();
    let name = new.name.as_str();
    let subject = match new.kind {
        Kind::Message => t!(lang, "mail-note-message-subject", name = name),
        Kind::CallBack => t!(lang, "mail-note-call-subject", name = name),
    };
    let facts = vec![
        (t!(lang, "field-name"), new.name.clone()),
        (t!(lang, "field-email"), new.email.clone().unwrap_or_default()),
        (t!(lang, "field-phone"), new.phone.clone().unwrap_or_default()),
        (t!(lang, "field-role"), new.asker.name(lang)),
        (t!(lang, "mail-note-language"), language_name(lang, new.lang)),
        (t!(lang, "mail-note-by"), format::date_long(lang, by)),
    ];
    let mut body = vec![Block::Facts(facts.into_iter().filter(|(_, value)| !value.is_empty()).collect())];
    if !new.message.is_empty() {
        body.push(Block::Text(new.message.clone()));
    }
    body.push(Block::Button { label: t!(lang, "mail-note-button"), href: house.link("/contact-requests") });
    mail::post(
        tx,
        Letter {
            kind: "contact_note",
            to_name: &house.broker.name,
            to: &house.broker.email,
            lang,
            subject,
            body,
            attachments: vec![],
            invitation: None,
            dedupe: format!("contact_note:{id}"),
        },
    )
    .await?;
    Ok(())
}

/// "We have your message", to the visitor (S101).
///
/// # Errors
/// A failure of the database.
pub(crate) async fn receipt(tx: &Tx, id: ContactRequestId, new: &NewRequest, email: &str, by: Date) -> Outcome<()> {
    let lang = new.lang;
    let broker = &tx.house().broker;
    let body = vec![
        Block::Text(t!(lang, "mail-receipt-text", date = format::date_long(lang, by))),
        Block::Text(t!(lang, "mail-receipt-more", email = broker.email.as_str(), phone = broker.phone.as_str())),
        Block::Text(t!(lang, "mail-receipt-not-you")),
    ];
    mail::post(
        tx,
        Letter {
            kind: "contact_receipt",
            to_name: &new.name,
            to: email,
            lang,
            subject: t!(lang, "mail-receipt-subject", broker = broker.name.as_str()),
            body,
            attachments: vec![],
            invitation: None,
            dedupe: format!("contact_receipt:{id}"),
        },
    )
    .await?;
    Ok(())
}
