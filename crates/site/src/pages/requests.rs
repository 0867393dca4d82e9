//! Visitors who wrote or want to be called, for staff: who waits, since when,
//! and one button.

use crate::request::{Kind, Request, language_name};
use crate::{handle as verb, policy, rows};
use base::{Actor, ContactRequestId, Lang, format, t};
use maud::{Markup, html};
use web::ui::{self, Entry, Tone};
use web::{Answer, Door, Form, Path};

/// Open ones shown.
const MOST_OPEN: i64 = 200;
/// Handled ones shown, the latest.
const MOST_HANDLED: i64 = 50;

/// `GET /contact-requests`.
pub(super) async fn list(d: Door) -> Answer {
    let lang = d.lang;
    let actor = d.actor()?;
    if !policy::may_read(actor) {
        return Err(base::Stop::from(base::CommonRefusal::NotFound).into());
    }
    let tx = d.read().await?;
    let open = rows::open(&tx, MOST_OPEN).await?;
    let handled = rows::handled(&tx, MOST_HANDLED).await?;
    let title = t!(lang, "requests-title");
    let entries = |requests: &[Request]| -> Vec<Entry> { requests.iter().map(|r| entry(&d, actor, r)).collect() };
    let body = html! {
        (ui::heading(&title, Some(&t!(lang, "requests-lead"))))
        (ui::section(&t!(lang, "requests-open"), html! {
            @if open.is_empty() {
                (ui::empty(&t!(lang, "requests-none"), &t!(lang, "requests-none-text"), None))
            } @else {
                (ui::entries(&entries(&open)))
            }
        }))
        @if !handled.is_empty() {
            (ui::section(&t!(lang, "requests-handled"), ui::entries(&entries(&handled))))
        }
    };
    Ok(d.page(&title, body))
}

/// `POST /contact-requests/{id}/handling`.
pub(super) async fn handle(d: Door, Path(id): Path<ContactRequestId>, form: Form) -> Answer {
    let tx = d.write(&form).await?;
    verb::handle(&tx, d.actor()?, id).await?;
    d.done(tx, &form, "/contact-requests", &t!(d.lang, "requests-done")).await
}

/// One visitor.
fn entry(d: &Door, actor: &Actor, request: &Request) -> Entry {
    let lang = d.lang;
    let content = &request.content;
    Entry {
        title: content.name.clone(),
        href: None,
        facts: vec![
            kind_name(lang, content.kind),
            content.asker.name(lang),
            format::instant(request.asked_at),
            language_name(lang, content.lang),
        ],
        body: html! {
            div id={ "request-" (request.id) } {
                @for line in content.message.lines().filter(|line| !line.trim().is_empty()) { p { (line) } }
                @if let Some(phone) = &content.phone {
                    p { a href={ "tel:" (dial(phone)) } { (phone) } }
                }
                @if let Some(email) = &content.email { p { a href={ "mailto:" (email) } { (email) } } }
            }
        },
        aside: aside(d, actor, request),
    }
}

/// How it stands, and the button.
fn aside(d: &Door, actor: &Actor, request: &Request) -> Markup {
    let lang = d.lang;
    html! {
        @if let Some((at, by)) = &request.handled {
            (ui::badge(Tone::Ok, &t!(lang, "requests-handled-by", name = by.as_str(), at = format::instant(*at))))
        } @else {
            @let by = request.answer_by();
            @let tone = if by < d.now.date() { Tone::Bad } else { Tone::Waiting };
            (ui::badge(tone, &t!(lang, "requests-by", date = format::date_short(lang, by))))
            @if policy::may_handle(actor) {
                (d.buttons().press(
                    &format!("/contact-requests/{}/handling", request.id),
                    &[],
                    ui::button_quiet(&t!(lang, "requests-handle")),
                ))
            }
        }
    }
}

/// What the visitor wants, in words.
fn kind_name(lang: Lang, kind: Kind) -> String {
    match kind {
        Kind::Message => t!(lang, "kind-message"),
        Kind::CallBack => t!(lang, "kind-call"),
    }
}

/// A number as phones take it.
fn dial(phone: &str) -> String {
    phone.replace("(0)", "").chars().filter(|c| c.is_ascii_digit() || *c == '+').collect()
}
