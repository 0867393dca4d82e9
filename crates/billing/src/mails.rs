//! The letters of this room, each in its recipient's language, written in the
//! transaction that decided it.

use crate::issue::Issued;
use crate::pair::{Invoice, PairLine};
use crate::rows;
use base::{FileId, Lang, Outcome, StaffRole, format, t};
use mail::{Attachment, Block, Letter};
use people::{Contact, directory};
use store::{Tx, files};

/// A letter about a pair, before it has its recipient's frame.
struct About<'a> {
    kind: &'a str,
    subject: String,
    texts: Vec<String>,
    facts: Vec<(String, String)>,
    attachments: Vec<Attachment>,
}

/// Posts a letter.
async fn post(tx: &Tx, (name, email, lang): (&str, &str, Lang), line: &PairLine, about: About<'_>) -> Outcome<()> {
    let mut body: Vec<Block> = about.texts.into_iter().map(Block::Text).collect();
    body.push(Block::Facts(about.facts));
    let href = tx.house().link(&format!("/invoice-pairs/{}", line.pair.id));
    body.push(Block::Button { label: t!(lang, "mail-open"), href });
    let letter = Letter {
        kind: about.kind,
        to_name: name,
        to: email,
        lang,
        subject: about.subject,
        body,
        attachments: about.attachments,
        invitation: None,
        dedupe: format!("{}:{}:{}:{email}", about.kind, line.pair.id, line.pair.version),
    };
    mail::post(tx, letter).await?;
    Ok(())
}

/// Who sells: the agency's people, or the consultant (S76, S77).
async fn sellers(tx: &Tx, line: &PairLine) -> Outcome<Vec<Contact>> {
    match line.agency {
        Some(agency) => directory::agency_reps(tx, agency).await,
        None => {
            let consultant = directory::consultant(tx, line.consultant).await?;
            Ok(vec![directory::contact(tx, consultant.account).await?])
        }
    }
}

/// The three figures as they stand in a letter (S68).
fn figures(lang: Lang, line: &PairLine) -> Vec<(String, String)> {
    let price = line.pair.amounts.price;
    let receiver = if line.agency.is_some() { t!(lang, "price-agency") } else { t!(lang, "price-consultant") };
    vec![
        (t!(lang, "fact-assignment"), line.title.clone()),
        (t!(lang, "fact-consultant"), line.consultant_name.clone()),
        (t!(lang, "fact-month"), format::month(lang, line.pair.month)),
        (t!(lang, "fact-hours"), format::hours(lang, line.minutes)),
        (receiver, format::money(lang, price.consultant)),
        (t!(lang, "price-commission-short"), format::money(lang, price.commission)),
        (t!(lang, "price-client"), format::money(lang, price.client)),
    ]
}

/// "Confirm the invoice": to the seller (S76, S77).
pub(crate) async fn to_confirm(tx: &Tx, line: &PairLine) -> Outcome<()> {
    for to in sellers(tx, line).await? {
        let lang = to.lang;
        let month = format::month(lang, line.pair.month);
        let about = About {
            kind: "invoice_to_confirm",
            subject: t!(lang, "mail-confirm-subject", month = month.as_str(), title = line.title.as_str()),
            texts: vec![t!(lang, "mail-confirm-text", month = month.as_str())],
            facts: figures(lang, line),
            attachments: vec![],
        };
        post(tx, (&to.name, &to.email, lang), line, about).await?;
    }
    Ok(())
}

/// "Something is wrong": to finance and to the consultant agent.
pub(crate) async fn disputed(tx: &Tx, line: &PairLine, who: &str, reason: &str) -> Outcome<()> {
    let mut all = directory::staff(tx, StaffRole::Finance).await?;
    let agent = match line.agency {
        Some(agency) => directory::agency(tx, agency).await?.agent,
        None => directory::consultant(tx, line.consultant).await?.agent,
    };
    all.extend(directory::contact_opt(tx, agent).await?);
    for to in &all {
        let lang = to.lang;
        let month = format::month(lang, line.pair.month);
        let about = About {
            kind: "invoice_disputed",
            subject: t!(lang, "mail-disputed-subject", month = month.as_str(), title = line.title.as_str()),
            texts: vec![t!(lang, "mail-disputed-text", name = who), t!(lang, "mail-reason", reason = reason)],
            facts: figures(lang, line),
            attachments: vec![],
        };
        post(tx, (&to.name, &to.email, lang), line, about).await?;
    }
    Ok(())
}

/// The invoices go out: the client's with the report, the seller's own, and
/// both with the report to the accounting inbox (S71, S80).
pub(crate) async fn issued(tx: &Tx, line: &PairLine, out: &Issued) -> Outcome<()> {
    let report = rows::report_of(tx, line.pair.sheet).await?;
    let to_client = match &out.facts.client.invoice_email {
        Some(email) => vec![(line.client_name.clone(), email.clone(), out.facts.approver.lang)],
        None => {
            let reps = directory::client_reps(tx, line.client).await?;
            reps.into_iter().map(|to| (to.name, to.email, to.lang)).collect()
        }
    };
    for (name, email, lang) in &to_client {
        let about = About {
            kind: "invoice_client",
            subject: subject(*lang, &out.client, line),
            texts: vec![text(*lang, &out.client)],
            facts: figures(*lang, line),
            attachments: vec![attachment(tx, out.client.file).await?, attachment(tx, report).await?],
        };
        post(tx, (name, email, *lang), line, about).await?;
    }
    for to in sellers(tx, line).await? {
        let lang = to.lang;
        let paid = t!(
            lang,
            "mail-issued-seller-text",
            label = out.consultant.label.as_str(),
            total = format::money(lang, out.consultant.total),
            due = format::date_long(lang, out.consultant.due_on)
        );
        let about = About {
            kind: "invoice_consultant",
            subject: subject(lang, &out.consultant, line),
            texts: vec![paid],
            facts: figures(lang, line),
            attachments: vec![attachment(tx, out.consultant.file).await?],
        };
        post(tx, (&to.name, &to.email, lang), line, about).await?;
    }
    if let Some(inbox) = tx.house().accounting_inbox.clone() {
        let lang = Lang::Sv;
        let about = About {
            kind: "invoice_accounting",
            subject: t!(
                lang,
                "mail-accounting-subject",
                client = out.client.label.as_str(),
                seller = out.consultant.label.as_str()
            ),
            texts: vec![t!(lang, "mail-accounting-text")],
            facts: figures(lang, line),
            attachments: vec![
                attachment(tx, out.client.file).await?,
                attachment(tx, out.consultant.file).await?,
                attachment(tx, report).await?,
            ],
        };
        post(tx, (&tx.house().broker.name, &inbox, lang), line, about).await?;
    }
    Ok(())
}

/// Number, assignment, month.
fn subject(lang: Lang, invoice: &Invoice, line: &PairLine) -> String {
    let month = format::month(lang, line.pair.month);
    t!(lang, "mail-issued-subject", label = invoice.label.as_str(), title = line.title.as_str(), month = month)
}

/// What the client pays, and when.
fn text(lang: Lang, invoice: &Invoice) -> String {
    t!(
        lang,
        "mail-issued-client-text",
        label = invoice.label.as_str(),
        total = format::money(lang, invoice.total),
        due = format::date_long(lang, invoice.due_on)
    )
}

/// A kept file as an attachment.
async fn attachment(tx: &Tx, file: FileId) -> Outcome<Attachment> {
    let info = files::info(tx, file).await?;
    Ok(Attachment { name: info.name, media_type: info.media_type, bytes: files::bytes(tx, file).await? })
}
