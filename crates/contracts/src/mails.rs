//! The letters of this room, each in its recipient's language.

use crate::pair::ContractPair;
use base::{EngagementId, FileId, Outcome, t};
use mail::{Attachment, Block, Letter};
use people::{Contact, directory};
use store::{Tx, files};

/// Who signs for the supplier: the agency's people, or the consultant.
async fn suppliers(tx: &Tx, pair: &ContractPair) -> Outcome<Vec<Contact>> {
    match pair.agency {
        Some(agency) => directory::agency_reps(tx, agency).await,
        None => {
            let consultant = directory::consultant(tx, pair.consultant).await?;
            Ok(vec![directory::contact(tx, consultant.account).await?])
        }
    }
}

/// Who hears of it at the client: the approver, of a team once, at the head's pair.
async fn client_side(tx: &Tx, pair: &ContractPair) -> Outcome<Vec<Contact>> {
    match pair.head {
        Some(_) => Ok(Vec::new()),
        None => Ok(vec![directory::contact(tx, pair.approver).await?]),
    }
}

/// What a letter says.
struct Words {
    /// Without line breaks.
    subject: String,
    /// One paragraph.
    text: String,
    /// What the button does.
    button: String,
}

/// Posts one letter about a pair.
async fn post(
    tx: &Tx,
    pair: &ContractPair,
    to: &Contact,
    kind: &str,
    words: Words,
    attachments: Vec<Attachment>,
) -> Outcome<()> {
    let href = tx.house().link(&format!("/contracts/{}", pair.id));
    mail::post(
        tx,
        Letter {
            kind,
            to_name: &to.name,
            to: &to.email,
            lang: to.lang,
            subject: words.subject,
            body: vec![Block::Text(words.text), Block::Button { label: words.button, href }],
            attachments,
            invitation: None,
            dedupe: format!("{kind}:{}:{}", pair.id, to.account),
        },
    )
    .await?;
    Ok(())
}

/// The pair is out: the approver at the client and the supplier are asked to sign.
pub(crate) async fn to_sign(tx: &Tx, pair: &ContractPair) -> Outcome<()> {
    let mut all = client_side(tx, pair).await?;
    all.extend(suppliers(tx, pair).await?);
    for to in &all {
        let subject = t!(to.lang, "mail-to-sign-subject", number = pair.number, title = pair.title.as_str());
        let text = t!(to.lang, "mail-to-sign-text", title = pair.title.as_str());
        let button = t!(to.lang, "mail-to-sign-button");
        post(tx, pair, to, "contract_to_sign", Words { subject, text, button }, vec![]).await?;
    }
    Ok(())
}

/// Everybody has signed: each party gets its own contract.
pub(crate) async fn signed(
    tx: &Tx,
    pair: &ContractPair,
    _: EngagementId,
    client: FileId,
    consultant: FileId,
) -> Outcome<()> {
    let mut all: Vec<(Contact, FileId)> =
        client_side(tx, pair).await?.into_iter().map(|contact| (contact, client)).collect();
    all.extend(suppliers(tx, pair).await?.into_iter().map(|contact| (contact, consultant)));
    for (to, file) in &all {
        let info = files::info(tx, *file).await?;
        let attachment =
            Attachment { name: info.name, media_type: info.media_type, bytes: files::bytes(tx, *file).await? };
        let starts = base::format::date_long(to.lang, pair.starts_on);
        let subject = t!(to.lang, "mail-signed-subject", number = pair.number, title = pair.title.as_str());
        let text = t!(to.lang, "mail-signed-text", title = pair.title.as_str(), starts = starts);
        let button = t!(to.lang, "mail-signed-button");
        post(tx, pair, to, "contract_signed", Words { subject, text, button }, vec![attachment]).await?;
    }
    if pair.agency.is_some() {
        let consultant = directory::consultant(tx, pair.consultant).await?;
        let to = directory::contact(tx, consultant.account).await?;
        let starts = base::format::date_long(to.lang, pair.starts_on);
        let subject = t!(to.lang, "mail-signed-subject", number = pair.number, title = pair.title.as_str());
        let text = t!(to.lang, "mail-signed-employee", title = pair.title.as_str(), starts = starts);
        let button = t!(to.lang, "mail-signed-button");
        post(tx, pair, &to, "contract_signed", Words { subject, text, button }, vec![]).await?;
    }
    Ok(())
}

/// The pair was taken back.
pub(crate) async fn taken_back(tx: &Tx, pair: &ContractPair, reason: &str) -> Outcome<()> {
    let mut all = client_side(tx, pair).await?;
    all.extend(suppliers(tx, pair).await?);
    for to in &all {
        let subject = t!(to.lang, "mail-taken-back-subject", number = pair.number, title = pair.title.as_str());
        let text = t!(to.lang, "mail-taken-back-text", title = pair.title.as_str(), reason = reason);
        let button = t!(to.lang, "mail-taken-back-button");
        post(tx, pair, to, "contract_taken_back", Words { subject, text, button }, vec![]).await?;
    }
    Ok(())
}
