//! Requests about personal data: everybody's own, and the staff's desk with the
//! one-month clock (GDPR art. 12.3).

use super::centre::request_state;
use super::words;
use crate::requests::{self, NewRequest, Request, Right, Stage};
use base::{DataRequestId, Lang, Outcome, format, t};
use maud::{Markup, html};
use store::Tx;
use web::FormState;
use web::ui::{self, Column};
use web::{Answer, Door, Form, Path, Response, Routes, Who};

/// The routes.
pub fn routes() -> Routes {
    Routes::new()
        .get("/privacy/requests/new", Who::SIGNED_IN, new)
        .post("/privacy/requests", Who::SIGNED_IN, ask)
        .get("/privacy/requests", Who::ACTING_STAFF, list)
        .get("/privacy/requests/entering", Who::ACTING_STAFF, entering)
        .post("/privacy/requests/entering", Who::ACTING_STAFF, enter)
        .get("/privacy/requests/{id}", Who::ACTING_STAFF, show)
        .post("/privacy/requests/{id}/answer", Who::ACTING_STAFF, answer)
        .post("/privacy/requests/{id}/extension", Who::ACTING_STAFF, extend)
}

/// A field's name on screen.
fn label(lang: Lang, field: &str) -> String {
    match field {
        "kind" => t!(lang, "request-field-kind"),
        "message" => t!(lang, "request-field-message"),
        "name" => t!(lang, "request-field-name"),
        "email" => t!(lang, "request-field-email"),
        "came_on" => t!(lang, "request-field-came-on"),
        "lang" => t!(lang, "request-field-lang"),
        "stage" => t!(lang, "request-field-stage"),
        "answer" => t!(lang, "request-field-answer"),
        "reason" => t!(lang, "request-field-reason"),
        _ => field.to_owned(),
    }
}

/// The rights as choices.
fn rights(lang: Lang) -> Vec<(String, String)> {
    Right::ALL.into_iter().map(|right| (right.code().to_owned(), words::right(lang, right))).collect()
}

/// `GET /privacy/requests/new`.
async fn new(d: Door) -> Answer {
    let state = d.form(label).with("kind", Right::Rectification.code());
    Ok(ask_page(&d, &state))
}

/// The form of one's own request.
fn ask_page(d: &Door, state: &FormState) -> Response {
    let lang = d.lang;
    let title = t!(lang, "request-new-title");
    let body = html! {
        (ui::heading_eyebrow(html! { a href="/privacy" { (t!(lang, "my-data-title")) } }, &title, Some(&t!(lang, "request-new-lead")), html! {}))
        (state.form("/privacy/requests", html! {
            (state.radios("kind", rights(lang)))
            (state.area("message", 6).hint(t!(lang, "request-message-hint")))
        }, &t!(lang, "request-send")))
    };
    d.page(&title, body)
}

/// `POST /privacy/requests`.
async fn ask(d: Door, form: Form) -> Answer {
    let mut c = form.check(d.lang, label);
    let (kind, message) = (c.choice("kind", Right::parse), c.text("message", 4_000));
    let (Some(kind), Some(message)) = (kind, message) else {
        let state = c.state(&d);
        return d.invalid(ask_page(&d, &state));
    };
    let tx = d.write(&form).await?;
    requests::ask(&tx, d.actor()?, kind, message).await?;
    d.done(tx, &form, "/privacy#requests", &t!(d.lang, "request-sent")).await
}

/// `GET /privacy/requests`.
async fn list(d: Door) -> Answer {
    let lang = d.lang;
    let tx = d.read().await?;
    let all = requests::all(&tx).await?;
    let today = d.now.date();
    let columns = [
        Column::text(t!(lang, "request-number")),
        Column::text(t!(lang, "request-field-kind")),
        Column::text(t!(lang, "request-field-name")),
        Column::text(t!(lang, "request-field-came-on")),
        Column::text(t!(lang, "request-answer-by")),
        Column::text(t!(lang, "request-field-stage")),
    ];
    let rows: Vec<Vec<Markup>> = all
        .iter()
        .map(|request| {
            vec![
                html! { a href={ "/privacy/requests/" (request.id) } { (request.number) } },
                html! { (words::right(lang, request.kind)) },
                html! { (request.name) },
                html! { (request.came_on) },
                html! { (request.due_on) @if request.is_open() { ", " (left(lang, today.days_until(request.due_on))) } },
                request_state(lang, request),
            ]
        })
        .collect();
    let title = t!(lang, "requests-title");
    let body = html! {
        (ui::heading_with(&title, Some(&t!(lang, "requests-lead")), ui::link_button("/privacy/requests/entering", &t!(lang, "requests-enter"))))
        (staff_tabs(&d, "/privacy/requests"))
        @if rows.is_empty() { (ui::empty(&t!(lang, "requests-none"), &t!(lang, "requests-none-text"), None)) }
        @else { (ui::table(&title, &columns, &rows)) }
    };
    Ok(d.page(&title, body))
}

/// The staff's pages of this room.
pub(super) fn staff_tabs(d: &Door, here: &str) -> Markup {
    let lang = d.lang;
    let answers = d.actor.as_ref().is_some_and(crate::policy::may_answer_requests);
    let tab = |href: &str, label: String| ui::Tab { href: href.to_owned(), label, current: here == href, count: None };
    let mut tabs = vec![
        tab("/privacy/retention", t!(lang, "retention-title")),
        tab("/privacy/records", t!(lang, "records-title")),
    ];
    if answers {
        tabs.insert(0, tab("/privacy/requests", t!(lang, "requests-title")));
    }
    ui::tabs(&t!(lang, "staff-privacy"), &tabs)
}

/// Days left of the clock, or by how many it is over.
fn left(lang: Lang, days: i32) -> String {
    if days < 0 { t!(lang, "request-overdue", days = -days) } else { t!(lang, "request-left", days = days) }
}

/// `GET /privacy/requests/entering`.
async fn entering(d: Door) -> Answer {
    let state =
        d.form(label).with("kind", Right::Access.code()).with("came_on", d.now.date()).with("lang", d.lang.code());
    Ok(entering_page(&d, &state))
}

/// The form for what came another way.
fn entering_page(d: &Door, state: &FormState) -> Response {
    let lang = d.lang;
    let title = t!(lang, "requests-enter");
    let langs = vec![("sv".to_owned(), t!(lang, "language-sv")), ("en".to_owned(), t!(lang, "language-en"))];
    let body = html! {
        (ui::heading_eyebrow(html! { a href="/privacy/requests" { (t!(lang, "requests-title")) } }, &title, Some(&t!(lang, "requests-enter-lead")), html! {}))
        (state.form("/privacy/requests/entering", html! {
            (state.text("name").most(120))
            (state.email("email"))
            (state.select("lang", langs))
            (state.select("kind", rights(lang)))
            (state.date("came_on"))
            (state.area("message", 6))
        }, &t!(lang, "request-enter-send")))
    };
    d.page(&title, body)
}

/// `POST /privacy/requests/entering`.
async fn enter(d: Door, form: Form) -> Answer {
    let mut c = form.check(d.lang, label);
    let read = (
        c.text("name", 120),
        c.email("email"),
        c.choice("lang", Lang::parse),
        c.choice("kind", Right::parse),
        c.date("came_on"),
        c.text("message", 4_000),
    );
    let (Some(name), Some(email), Some(lang), Some(kind), Some(came_on), Some(message)) = read else {
        let state = c.state(&d);
        return d.invalid(entering_page(&d, &state));
    };
    let new = NewRequest { account: None, name, email, kind, message, lang, came_on };
    let tx = d.write(&form).await?;
    match d.kept(requests::enter(&tx, d.actor()?, new).await, &form, label)? {
        Ok(id) => d.done(tx, &form, &format!("/privacy/requests/{id}"), &t!(d.lang, "request-entered")).await,
        Err(state) => {
            drop(tx);
            d.invalid(entering_page(&d, &state))
        }
    }
}

/// `GET /privacy/requests/{id}`.
async fn show(d: Door, Path(id): Path<DataRequestId>) -> Answer {
    let tx = d.read().await?;
    Ok(page(&d, &tx, id, None, None).await?)
}

/// One request, with the forms to answer and to extend it.
async fn page(
    d: &Door,
    tx: &Tx,
    id: DataRequestId,
    answering: Option<FormState>,
    extending: Option<FormState>,
) -> Outcome<Response> {
    let lang = d.lang;
    let request = requests::find(tx, id).await?;
    let title = t!(lang, "request-title", number = request.number, kind = words::right(lang, request.kind));
    let mut facts = vec![
        (t!(lang, "request-field-name"), html! { (request.name) }),
        (t!(lang, "request-field-email"), html! { (request.email) }),
        (
            t!(lang, "request-article"),
            html! { (t!(lang, "request-article-number", number = i64::from(request.kind.article()))) },
        ),
        (t!(lang, "request-field-came-on"), html! { (format::date_long(lang, request.came_on)) }),
        (
            t!(lang, "request-answer-by"),
            html! { (format::date_long(lang, request.due_on)) @if request.is_open() { " (" (left(lang, d.now.date().days_until(request.due_on))) ")" } },
        ),
    ];
    facts.extend(request.extended_reason.as_ref().map(|r| (t!(lang, "request-field-reason"), html! { (r) })));
    facts.extend(request.closed_at.map(|at| (t!(lang, "request-closed-at"), html! { (format::instant(at)) })));
    facts.extend(request.answer.as_ref().map(|a| (t!(lang, "request-field-answer"), html! { (a) })));
    let body = html! {
        (ui::heading_eyebrow(html! { a href="/privacy/requests" { (t!(lang, "requests-title")) } }, &title, None, request_state(lang, &request)))
        (ui::summary_list(&facts))
        (ui::section(&t!(lang, "request-field-message"), html! { p { (request.message) } }))
        @if request.is_open() {
            (helps(d, &request))
            (answer_form(d, &request, answering))
            @if request.extended_reason.is_none() { (extend_form(d, &request, extending)) }
        }
    };
    Ok(d.page(&title, body))
}

/// What helps to answer.
fn helps(d: &Door, request: &Request) -> Markup {
    let lang = d.lang;
    html! {
        @match (request.kind, request.account) {
            (Right::Erasure, Some(account)) => {
                @if d.actor.as_ref().is_some_and(|actor| crate::policy::may_erase(actor, account)) {
                    p { (ui::link_danger(&format!("/privacy/erasure/{account}"), &t!(lang, "request-to-erasure"))) }
                } @else {
                    p { (t!(lang, "request-erasure-admin")) }
                }
            }
            (Right::Access | Right::Portability, Some(_)) => { p { (t!(lang, "request-own-export")) } }
            (_, None) => { p { (t!(lang, "request-no-account")) } }
            _ => {}
        }
    }
}

/// The form that answers.
fn answer_form(d: &Door, request: &Request, typed: Option<FormState>) -> Markup {
    let lang = d.lang;
    let state =
        typed.unwrap_or_else(|| d.form(label).with("stage", Stage::Answered.code())).with("version", request.version);
    let stages = vec![
        (Stage::Answered.code().to_owned(), t!(lang, "request-stage-answered")),
        (Stage::Refused.code().to_owned(), t!(lang, "request-stage-refused")),
    ];
    ui::section(
        &t!(lang, "request-answering"),
        state.form(
            &format!("/privacy/requests/{}/answer", request.id),
            html! {
                (state.hidden("version"))
                (state.radios("stage", stages))
                (state.area("answer", 6).hint(t!(lang, "request-answer-hint")))
            },
            &t!(lang, "request-answer-send"),
        ),
    )
}

/// The form that gives two months more.
fn extend_form(d: &Door, request: &Request, typed: Option<FormState>) -> Markup {
    let lang = d.lang;
    let state = typed.unwrap_or_else(|| d.form(label)).with("version", request.version);
    let until = format::date_long(lang, requests::due_extended(request.came_on));
    ui::details(
        &t!(lang, "request-extending"),
        state.form_with(
            &format!("/privacy/requests/{}/extension", request.id),
            false,
            html! {
                p { (t!(lang, "request-extending-text", date = until)) }
                (state.hidden("version"))
                (state.area("reason", 3))
            },
            ui::button_quiet(&t!(lang, "request-extend-send")),
        ),
    )
}

/// `POST /privacy/requests/{id}/answer`.
async fn answer(d: Door, Path(id): Path<DataRequestId>, form: Form) -> Answer {
    let mut c = form.check(d.lang, label);
    let stage = c.choice("stage", |code| Stage::parse(code).filter(|stage| *stage != Stage::Open));
    let answer = c.text("answer", 8_000);
    let (Some(stage), Some(answer)) = (stage, answer) else {
        let state = c.state(&d);
        return d.invalid(page(&d, &d.read().await?, id, Some(state), None).await?);
    };
    let version = form.version()?;
    let tx = d.write(&form).await?;
    match d.kept(requests::close(&tx, d.actor()?, id, version, stage, &answer).await, &form, label)? {
        Ok(()) => d.done(tx, &form, &format!("/privacy/requests/{id}"), &t!(d.lang, "request-answered")).await,
        Err(state) => {
            drop(tx);
            d.invalid(page(&d, &d.read().await?, id, Some(state), None).await?)
        }
    }
}

/// `POST /privacy/requests/{id}/extension`.
async fn extend(d: Door, Path(id): Path<DataRequestId>, form: Form) -> Answer {
    let mut c = form.check(d.lang, label);
    let Some(reason) = c.text("reason", 2_000) else {
        let state = c.state(&d);
        return d.invalid(page(&d, &d.read().await?, id, None, Some(state)).await?);
    };
    let version = form.version()?;
    let tx = d.write(&form).await?;
    match d.kept(requests::extend(&tx, d.actor()?, id, version, &reason).await, &form, label)? {
        Ok(()) => d.done(tx, &form, &format!("/privacy/requests/{id}"), &t!(d.lang, "request-extended")).await,
        Err(state) => {
            drop(tx);
            d.invalid(page(&d, &d.read().await?, id, None, Some(state)).await?)
        }
    }
}
