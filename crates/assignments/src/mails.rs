//! The letters of this room, each in the recipient's language, in the
//! transaction that decided them.

use crate::application::Application;
use crate::assignment::Assignment;
use crate::{labels, lookup, promise};
use base::{Actor, Outcome, StaffRole, format, t};
use mail::{Block, Letter};
use people::{Contact, directory};
use store::Tx;

/// A client has opened a need: to its client manager, or to all of them when it
/// has none.
///
/// # Errors
/// A failure of the database.
pub async fn opened(tx: &Tx, need: &Assignment) -> Outcome<()> {
    let client = directory::client(tx, need.client).await?;
    let managers = match directory::contact_opt(tx, need.manager).await? {
        Some(manager) => vec![manager],
        None => directory::staff(tx, StaffRole::ClientManager).await?,
    };
    let by = promise::suggestions_by(tx.today());
    for to in managers {
        let lang = to.lang;
        let content = &need.content;
        let facts = vec![
            (t!(lang, "field-client"), client.name.clone()),
            (t!(lang, "field-period"), labels::period(lang, content)),
            (t!(lang, "field-extent"), labels::extent(lang, content)),
            (t!(lang, "field-place"), labels::place(lang, content)),
            (t!(lang, "field-must"), content.must.join(", ")),
        ];
        let letter = Letter {
            kind: "assignment_opened",
            to_name: &to.name,
            to: &to.email,
            lang,
            subject: t!(lang, "mail-opened-subject", client = client.name.clone(), title = content.title.clone()),
            body: vec![
                Block::Text(t!(
                    lang,
                    "mail-opened-text",
                    client = client.name.clone(),
                    number = need.number.to_string(),
                    title = content.title.clone(),
                    date = format::date_long(lang, by)
                )),
                Block::Facts(facts.into_iter().filter(|(_, value)| !value.is_empty()).collect()),
                Block::Button {
                    label: t!(lang, "mail-opened-button"),
                    href: tx.house().link(&format!("/assignments/{}/match", need.id)),
                },
            ],
            attachments: vec![],
            invitation: None,
            dedupe: format!("assignment_opened:{}:{}", need.id, to.account),
        };
        mail::post(tx, letter).await?;
    }
    Ok(())
}

/// Somebody applied: a receipt to the consultant, word to the consultant agent,
/// or to all of them when the consultant has none.
///
/// # Errors
/// A failure of the database.
pub async fn applied(tx: &Tx, actor: &Actor, need: &Assignment, application: &Application) -> Outcome<()> {
    let consultant = directory::consultant(tx, application.consultant).await?;
    let client = directory::client(tx, need.client).await?;
    let agent = directory::contact_opt(tx, consultant.agent).await?;
    let receiver = directory::contact(tx, consultant.account).await?;
    let link = tx.house().link(&format!("/assignments/{}", need.id));
    receipt(
        tx,
        &receiver,
        agent.as_ref(),
        need,
        application,
        lookup::client_shown(actor, need, &client, receiver.lang),
    )
    .await?;
    let agents = match agent {
        Some(agent) => vec![agent],
        None => directory::staff(tx, StaffRole::ConsultantAgent).await?,
    };
    for to in agents {
        let lang = to.lang;
        let letter = Letter {
            kind: "application_received",
            to_name: &to.name,
            to: &to.email,
            lang,
            subject: t!(
                lang,
                "mail-applied-subject",
                name = consultant.name.clone(),
                title = need.content.title.clone()
            ),
            body: vec![
                Block::Text(t!(
                    lang,
                    "mail-applied-text",
                    name = consultant.name.clone(),
                    number = need.number.to_string(),
                    title = need.content.title.clone(),
                    client = client.name.clone()
                )),
                Block::Facts(vec![
                    (t!(lang, "field-offered"), labels::rate(lang, application.rate.amount, application.rate.basis)),
                    (t!(lang, "field-message"), application.message.clone()),
                ]),
                Block::Button { label: t!(lang, "mail-applied-button"), href: link.clone() },
            ],
            attachments: vec![],
            invitation: None,
            dedupe: format!("application_received:{}:{}:{}", application.id, application.version, to.account),
        };
        mail::post(tx, letter).await?;
    }
    Ok(())
}

/// The consultant's receipt.
async fn receipt(
    tx: &Tx,
    to: &Contact,
    agent: Option<&Contact>,
    need: &Assignment,
    application: &Application,
    client: String,
) -> Outcome<()> {
    let lang = to.lang;
    let next = match agent {
        Some(agent) => t!(lang, "mail-receipt-next-agent", name = agent.name.clone()),
        None => t!(lang, "mail-receipt-next"),
    };
    let letter = Letter {
        kind: "application_receipt",
        to_name: &to.name,
        to: &to.email,
        lang,
        subject: t!(lang, "mail-receipt-subject", title = need.content.title.clone()),
        body: vec![
            Block::Text(t!(
                lang,
                "mail-receipt-text",
                number = need.number.to_string(),
                title = need.content.title.clone(),
                client = client
            )),
            Block::Facts(vec![
                (t!(lang, "field-rate"), labels::rate(lang, application.rate.amount, application.rate.basis)),
                (t!(lang, "field-message"), application.message.clone()),
            ]),
            Block::Text(next),
            Block::Button {
                label: t!(lang, "mail-receipt-button"),
                href: tx.house().link(&format!("/assignments/{}", need.id)),
            },
        ],
        attachments: vec![],
        invitation: None,
        dedupe: format!("application_receipt:{}:{}", application.id, application.version),
    };
    mail::post(tx, letter).await.map(drop)
}
