//! The message as it goes over the wire: a text part and an HTML part that say
//! the same, the invitation as a third alternative, files beside them.

use crate::letter::{Block, Letter};
use anyhow::Context;
use base::{Failure, House, Instant, MailId, t};
use lettre::message::header::ContentType;
use lettre::message::{Attachment as Part, Mailbox, MultiPart, SinglePart};
use lettre::{Address, Message};
use maud::{DOCTYPE, html};
use std::time::{Duration, UNIX_EPOCH};

/// The text part.
pub fn text(letter: &Letter<'_>, house: &House) -> String {
    let mut out = t!(letter.lang, "mail-greeting", name = letter.to_name);
    out.push_str("\n\n");
    for block in &letter.body {
        match block {
            Block::Text(text) => out.push_str(text),
            Block::Button { label, href } => out.push_str(&format!("{label}:\n{href}")),
            Block::Facts(facts) => {
                let lines: Vec<String> = facts.iter().map(|(name, value)| format!("{name}: {value}")).collect();
                out.push_str(&lines.join("\n"));
            }
        }
        out.push_str("\n\n");
    }
    let broker = &house.broker;
    out.push_str(&format!("-- \n{}\n{} · {}\n{}\n", broker.name, broker.phone, broker.email, house.base_url));
    out
}

/// The HTML part. Mail programs know no style sheets, so the few styles stand
/// in the elements.
pub fn page(letter: &Letter<'_>, house: &House) -> String {
    let broker = &house.broker;
    html! {
        (DOCTYPE)
        html lang=(letter.lang.code()) {
            head { meta charset="utf-8"; meta name="viewport" content="width=device-width"; title { (letter.subject) } }
            body style="margin:0;padding:24px 12px;background:#f8f7f4;color:#1d2733;font:16px/1.55 system-ui,-apple-system,'Segoe UI',sans-serif" {
                div style="max-width:560px;margin:0 auto;background:#fff;border:1px solid #e2dfd8;border-radius:6px;padding:28px" {
                    p style="margin:0 0 20px;font-weight:650;color:#14545f" { (broker.name) }
                    p { (t!(letter.lang, "mail-greeting", name = letter.to_name)) }
                    @for block in &letter.body {
                        @match block {
                            Block::Text(text) => { p style="white-space:pre-line" { (text) } }
                            Block::Button { label, href } => {
                                p style="margin:24px 0" { a href=(href) style="display:inline-block;padding:10px 18px;background:#14545f;color:#fff;border-radius:4px;text-decoration:none" { (label) } }
                            }
                            Block::Facts(facts) => {
                                table style="border-collapse:collapse;margin:12px 0" {
                                    @for (name, value) in facts {
                                        tr {
                                            td style="padding:4px 16px 4px 0;color:#54616e;vertical-align:top" { (name) }
                                            td style="padding:4px 0" { (value) }
                                        }
                                    }
                                }
                            }
                        }
                    }
                    hr style="border:0;border-top:1px solid #e2dfd8;margin:24px 0 12px";
                    p style="margin:0;color:#54616e;font-size:13px" { (broker.name) " · " (broker.phone) " · " (broker.email) }
                }
            }
        }
    }
    .into_string()
}

/// The whole message, with a Message-ID that stays the same however often it
/// is tried.
///
/// # Errors
/// An address or media type that is none; both are checked where they come in.
pub fn message(letter: &Letter<'_>, house: &House, id: MailId, at: Instant) -> Result<Vec<u8>, Failure> {
    let from: Mailbox = format!("\"{}\" <{}>", house.broker.name.replace(['"', '\\'], ""), house.mail_from)
        .parse()
        .context("mail_from is not an address")?;
    let host = house.mail_from.rsplit('@').next().unwrap_or("localhost").to_owned();
    let address: Address = letter.to.parse().context("a recipient's address is not an address")?;
    let to = Mailbox::new(Some(letter.to_name.replace(['\r', '\n'], " ")), address);
    let seconds = u64::try_from(at.0 / 1_000_000).unwrap_or(0);
    let builder = Message::builder()
        .from(from)
        .to(to)
        .subject(letter.subject.replace(['\r', '\n'], " "))
        .message_id(Some(format!("<{id}@{host}>")))
        .date(UNIX_EPOCH + Duration::from_secs(seconds));
    let mut body = MultiPart::alternative()
        .singlepart(SinglePart::plain(text(letter, house)))
        .singlepart(SinglePart::html(page(letter, house)));
    if let Some(invitation) = &letter.invitation {
        let kind = ContentType::parse(&format!("text/calendar; charset=utf-8; method={}", invitation.method))?;
        let ics = String::from_utf8_lossy(&invitation.ics).into_owned();
        body = body.singlepart(SinglePart::builder().header(kind).body(ics));
    }
    if letter.attachments.is_empty() {
        return Ok(builder.multipart(body)?.formatted());
    }
    let mut mixed = MultiPart::mixed().multipart(body);
    for file in &letter.attachments {
        let kind = ContentType::parse(&file.media_type).context("an attachment's media type is none")?;
        mixed = mixed.singlepart(Part::new(file.name.clone()).body(file.bytes.clone(), kind));
    }
    Ok(builder.multipart(mixed)?.formatted())
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::{BasisPoints, Broker, Lang};

    fn house() -> House {
        House {
            broker: Broker {
                name: "Mäklaren AB".into(),
                org_no: String::new(),
                vat_no: String::new(),
                street: String::new(),
                town: String::new(),
                bankgiro: String::new(),
                phone: "08-1".into(),
                email: "hej@maklaren.example".into(),
                privacy_email: String::new(),
            },
            base_url: "https://maklaren.example".into(),
            mail_from: "noreply@maklaren.example".into(),
            commission: BasisPoints(1200),
            vat: BasisPoints(2500),
            terms_days: 30,
            fiscal_year_ends: 12,
            accounting_inbox: None,
            proxies: 0,
            oidc: None,
            model: None,
        }
    }

    #[test]
    fn no_name_or_subject_can_add_a_header() {
        let letter = Letter {
            kind: "test",
            to_name: "Anna\r\nBcc: eve@evil.example",
            to: "anna@nordlys.example",
            lang: Lang::Sv,
            subject: "Hej\r\nX-Evil: 1".into(),
            body: vec![Block::Text("<b>text</b>".into())],
            attachments: vec![],
            invitation: None,
            dedupe: "test".into(),
        };
        let bytes = message(&letter, &house(), MailId(uuid::Uuid::nil()), Instant(0)).expect("a message");
        let raw = String::from_utf8(bytes).expect("ASCII on the wire");
        let head = raw.split("\r\n\r\n").next().expect("a head");
        assert!(!head.lines().any(|l| l.starts_with("Bcc:") || l.starts_with("X-Evil:")), "{head}");
        assert!(head.contains("Message-ID: <00000000-0000-0000-0000-000000000000@maklaren.example>"), "{head}");
        assert!(page(&letter, &house()).contains("&lt;b&gt;"));
    }
}
