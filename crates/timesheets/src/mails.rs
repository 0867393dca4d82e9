//! The letters of this room, each in its recipient's language, written in the
//! transaction that decided it.

use crate::sheet::SheetLine;
use base::{Outcome, format, t};
use contracts::Engagement;
use mail::{Block, Letter};
use people::{Contact, directory};
use store::Tx;

/// Posts one letter about a month.
async fn post(tx: &Tx, kind: &str, to: &Contact, line: &SheetLine, subject: String, texts: Vec<String>) -> Outcome<()> {
    let lang = to.lang;
    let mut body: Vec<Block> = texts.into_iter().map(Block::Text).collect();
    body.push(Block::Facts(vec![
        (t!(lang, "fact-assignment"), line.title.clone()),
        (t!(lang, "fact-consultant"), line.consultant_name.clone()),
        (t!(lang, "fact-client"), line.client_name.clone()),
        (t!(lang, "fact-hours"), format::hours(lang, line.total)),
    ]));
    let href = tx.house().link(&format!("/time-sheets/{}", line.sheet.id));
    body.push(Block::Button { label: t!(lang, "mail-open"), href });
    let dedupe = format!("{kind}:{}:{}:{}", line.sheet.id, line.sheet.version, to.account);
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

/// How to reach the consultant of a sheet.
async fn consultant(tx: &Tx, line: &SheetLine) -> Outcome<Contact> {
    let consultant = directory::consultant(tx, line.consultant).await?;
    directory::contact(tx, consultant.account).await
}

/// "Hours to approve": to the pair's approver, or to everybody who speaks for
/// the client when the approver no longer does.
pub(crate) async fn submitted(tx: &Tx, line: &SheetLine, engagement: &Engagement) -> Outcome<()> {
    let pair = contracts::rows::pair(tx, engagement.pair).await?;
    let all = directory::client_reps(tx, engagement.client).await?;
    let named: Vec<&Contact> = all.iter().filter(|contact| contact.account == pair.approver).collect();
    for to in if named.is_empty() { all.iter().collect() } else { named } {
        let month = format::month(to.lang, line.sheet.month);
        let subject =
            t!(to.lang, "mail-submitted-subject", month = month.as_str(), consultant = line.consultant_name.as_str());
        let text =
            t!(to.lang, "mail-submitted-text", month = month.as_str(), consultant = line.consultant_name.as_str());
        post(tx, "sheet_submitted", to, line, subject, vec![text]).await?;
    }
    Ok(())
}

/// "Your month came back": to the consultant, with the reason.
pub(crate) async fn returned(tx: &Tx, line: &SheetLine, reason: &str) -> Outcome<()> {
    let to = consultant(tx, line).await?;
    let month = format::month(to.lang, line.sheet.month);
    let subject = t!(to.lang, "mail-returned-subject", month = month.as_str());
    let text = t!(to.lang, "mail-returned-text", month = month.as_str());
    let why = t!(to.lang, "mail-reason", reason = reason);
    post(tx, "sheet_returned", &to, line, subject, vec![text, why]).await
}

/// "Your month was reopened": to the consultant, with the reason.
pub(crate) async fn reopened(tx: &Tx, line: &SheetLine, reason: &str) -> Outcome<()> {
    let to = consultant(tx, line).await?;
    let month = format::month(to.lang, line.sheet.month);
    let subject = t!(to.lang, "mail-reopened-subject", month = month.as_str());
    let text = t!(to.lang, "mail-reopened-text", month = month.as_str());
    let why = t!(to.lang, "mail-reason", reason = reason);
    post(tx, "sheet_reopened", &to, line, subject, vec![text, why]).await
}

/// "The month is approved": to the consultant, and the agency if there is one.
pub(crate) async fn approved(tx: &Tx, line: &SheetLine, approver: &str) -> Outcome<()> {
    let mut all = vec![consultant(tx, line).await?];
    if let Some(agency) = line.agency {
        all.extend(directory::agency_reps(tx, agency).await?);
    }
    for to in &all {
        let month = format::month(to.lang, line.sheet.month);
        let subject = t!(to.lang, "mail-approved-subject", month = month.as_str(), client = line.client_name.as_str());
        let text = t!(to.lang, "mail-approved-text", month = month.as_str(), approver = approver);
        post(tx, "sheet_approved", to, line, subject, vec![text]).await?;
    }
    Ok(())
}
