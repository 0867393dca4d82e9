//! `/mails`: the outbox for staff: what is on its way, what arrived, what did
//! not; and the button that sends a mail once more.

use crate::rows::mails::{Line, newest, troubled};
use crate::{policy, resend};
use base::{CommonRefusal, Lang, MailId, Stop, format, t};
use maud::{Markup, html};
use store::outbox::MailState;
use web::ui::{self, Column, Tab, Tone};
use web::{Answer, Door, Form, Path, Query, Routes, Who};

/// Mails on the page.
const MAILS: i64 = 200;

/// The routes.
pub fn routes() -> Routes {
    Routes::new().get("/mails", Who::STAFF, show).post("/mails/{id}/resending", Who::ACTING_STAFF, post)
}

/// `GET /mails?show=troubled`.
async fn show(d: Door, q: Query) -> Answer {
    let actor = d.actor()?;
    if !policy::may_oversee(actor) {
        return Err(Stop::from(CommonRefusal::NotFound).into());
    }
    let only_troubled = q.get("show") == Some("troubled");
    let tx = d.read().await?;
    let count = troubled(&tx).await?;
    let mails = newest(&tx, only_troubled, MAILS).await?;
    let lang = d.lang;
    let title = t!(lang, "mails-title");
    let tabs = [
        Tab { href: "/mails".to_owned(), label: t!(lang, "mails-all"), current: !only_troubled, count: None },
        Tab {
            href: "/mails?show=troubled".to_owned(),
            label: t!(lang, "mails-troubled"),
            current: only_troubled,
            count: Some(count),
        },
    ];
    let body = html! {
        (ui::heading(&title, Some(&t!(lang, "mails-lead"))))
        (ui::tabs(&t!(lang, "mails-views"), &tabs))
        @if mails.is_empty() {
            (ui::empty(&t!(lang, "mails-empty"), &t!(lang, "mails-empty-text"), None))
        } @else {
            (table(&d, policy::may_resend(actor), &mails))
        }
    };
    Ok(d.page(&title, body))
}

/// Subject, to whom, when, how it stands.
fn table(d: &Door, may_resend: bool, mails: &[Line]) -> Markup {
    let lang = d.lang;
    let columns = [
        Column::text(t!(lang, "column-subject")),
        Column::text(t!(lang, "column-to")),
        Column::text(t!(lang, "column-written")),
        Column::text(t!(lang, "column-state")),
        Column::number(t!(lang, "column-attempts")),
    ];
    let rows: Vec<Vec<Markup>> = mails
        .iter()
        .map(|mail| {
            let again = may_resend && matches!(mail.state, MailState::Failed | MailState::Unknown);
            vec![
                html! { (mail.subject) },
                html! { span.breaks { (mail.to) } },
                html! { (format::instant(mail.created_at)) },
                html! {
                    (badge(lang, mail.state))
                    @if let Some(sent_at) = mail.sent_at { " " (ui::small(&format::instant(sent_at))) }
                    @if let Some(error) = &mail.last_error { p.muted.breaks { (error) } }
                    @if again {
                        (d.buttons().press(&format!("/mails/{}/resending", mail.id), &[], ui::button_quiet(&t!(lang, "mails-resend"))))
                    }
                },
                html! { (mail.attempts) },
            ]
        })
        .collect();
    ui::table(&t!(lang, "mails-title"), &columns, &rows)
}

/// Where a mail is on its way.
fn badge(lang: Lang, state: MailState) -> Markup {
    match state {
        MailState::Queued => ui::badge(Tone::Waiting, &t!(lang, "mail-queued")),
        MailState::Sending => ui::badge(Tone::Info, &t!(lang, "mail-sending")),
        MailState::Sent => ui::badge(Tone::Ok, &t!(lang, "mail-sent")),
        MailState::Failed => ui::badge(Tone::Bad, &t!(lang, "mail-failed")),
        MailState::Unknown => ui::badge(Tone::Warn, &t!(lang, "mail-unknown")),
    }
}

/// `POST /mails/{id}/resending`.
async fn post(d: Door, Path(id): Path<MailId>, form: Form) -> Answer {
    let tx = d.write(&form).await?;
    resend::resend(&tx, d.actor()?, id).await?;
    d.done(tx, &form, "/mails", &t!(d.lang, "mails-resent")).await
}
