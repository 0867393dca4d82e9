//! The privacy centre, for everybody who is signed in (S54–S58, S94): what we
//! hold, where it went, which consents stand, who looked, and the ways to get,
//! correct and erase it. For guests the same address is the privacy policy.

use super::consents;
use crate::access::{self, Access, What};
use crate::personal::{Category, Register};
use crate::policies::Kind;
use crate::requests::{self, Request};
use crate::{export, processors, rows};
use base::{Actor, Lang, Outcome, Role, format, t};
use maud::{Markup, html};
use store::Tx;
use web::door::redirect;
use web::ui::{self, Column, Entry, Tone};
use web::{Answer, Door, Query, Routes, Who};

/// How many lines of the access log are shown.
const MOST: i64 = 200;

/// The routes.
pub fn routes(register: Register) -> Routes {
    Routes::new().get("/privacy", Who::ANYONE, move |d: Door, q: Query| centre(d, q, register)).get(
        "/my-data",
        Who::SIGNED_IN,
        || async { redirect("/privacy") },
    )
}

/// `GET /privacy`.
async fn centre(d: Door, q: Query, register: Register) -> Answer {
    let Some(actor) = d.actor.clone() else { return super::policies::one(&d, Kind::Privacy, &q).await };
    let tx = d.read().await?;
    let lang = d.lang;
    let counts = export::counts(&tx, register, actor.account).await?;
    let mine = requests::of_account(&tx, actor.account).await?;
    let title = t!(lang, "my-data-title");
    let body = html! {
        (ui::heading_with(&title, Some(&t!(lang, "my-data-lead")), html! {
            (ui::link_quiet("/privacy/export.pdf", &t!(lang, "my-data-pdf")))
            (ui::link_quiet("/privacy/export.json", &t!(lang, "my-data-json")))
        }))
        p { a href="/policies/privacy" { (t!(lang, "my-data-privacy-link")) } }
        section.section #held {
            h2 { (t!(lang, "my-data-held")) }
            p { (t!(lang, "my-data-held-text")) }
            (held(lang, &counts))
        }
        @if let Some(me) = actor.consultant() {
            section.section #consents {
                h2 { (t!(lang, "my-data-consents")) }
                (own_consents(&d, &rows::named_of_consultant(&tx, me).await?))
            }
        }
        (received(&d, &tx, &actor).await?)
        (looked(&d, &tx, &actor).await?)
        section.section #correct {
            h2 { (t!(lang, "my-data-correct")) }
            p { (t!(lang, "my-data-correct-text")) }
            (ui::actions(html! {
                @for (href, label) in places(lang, actor.role) { (ui::link_quiet(href, &label)) }
            }))
        }
        @if actor.consultant().is_some() {
            section.section #self-declaration {
                h2 { (t!(lang, "my-data-declaration")) }
                p { (t!(lang, "my-data-declaration-text")) }
                p { a href="/self-declaration" { (t!(lang, "my-data-declaration-link")) } }
            }
        }
        section.section #requests {
            h2 { (t!(lang, "my-data-requests")) }
            p { (t!(lang, "my-data-requests-text", email = d.app.house().broker.privacy_email.as_str())) }
            @if !mine.is_empty() { (ui::entries(&mine.iter().map(|request| own_request(lang, request)).collect::<Vec<_>>())) }
            (ui::actions(ui::link_quiet("/privacy/requests/new", &t!(lang, "my-data-request-new"))))
        }
        section.section #erase {
            h2 { (t!(lang, "my-data-erase")) }
            p { (t!(lang, "my-data-erase-text")) }
            (ui::actions(ui::link_danger("/privacy/erasure", &t!(lang, "my-data-erase-look"))))
        }
    };
    Ok(d.page(&title, body))
}

/// What we hold, counted now.
fn held(lang: Lang, counts: &[(Category, i64)]) -> Markup {
    let columns = [
        Column::text(t!(lang, "my-data-column-what")),
        Column::text(t!(lang, "my-data-column-kept")),
        Column::number(t!(lang, "my-data-column-rows")),
    ];
    let rows: Vec<Vec<Markup>> = counts
        .iter()
        .map(|(category, n)| {
            vec![
                html! { (super::words::category(lang, *category)) },
                html! { (super::words::category_kept(lang, *category)) },
                html! { (format::whole(lang, *n)) },
            ]
        })
        .collect();
    ui::table(&t!(lang, "my-data-held"), &columns, &rows)
}

/// The consultant's consents.
fn own_consents(d: &Door, named: &[rows::Named]) -> Markup {
    let lang = d.lang;
    html! {
        @if named.is_empty() {
            (ui::empty(&t!(lang, "my-data-no-consents"), &t!(lang, "my-data-no-consents-text"), None))
        } @else {
            (ui::entries(&named.iter().map(|named| consents::entry(lang, d.now, named)).collect::<Vec<_>>()))
        }
    }
}

/// Where it went: clients who were shown a profile, and those who work for us.
async fn received(d: &Door, tx: &Tx, actor: &Actor) -> Outcome<Markup> {
    let lang = d.lang;
    let clients = match actor.consultant() {
        Some(me) => access::clients_of(tx, me).await?,
        None => Vec::new(),
    };
    let processors = processors::running(tx).await?;
    Ok(html! {
        section.section #received {
            h2 { (t!(lang, "my-data-received")) }
            p { (t!(lang, "my-data-received-staff", broker = d.app.house().broker.name.as_str())) }
            @if actor.consultant().is_some() && clients.is_empty() { p { (t!(lang, "my-data-received-none")) } }
            @if !clients.is_empty() {
                p { (t!(lang, "my-data-received-clients")) }
                ul { @for (client, at) in &clients { li { (client) ", " (format::date_long(lang, at.date())) } } }
            }
            @if !processors.is_empty() {
                p { (t!(lang, "my-data-received-processors")) }
                ul { @for p in &processors { li { (p.name) ": " (p.purpose(lang)) } } }
            }
        }
    })
}

/// Who looked.
async fn looked(d: &Door, tx: &Tx, actor: &Actor) -> Outcome<Markup> {
    let lang = d.lang;
    let Some(me) = actor.consultant() else { return Ok(html! {}) };
    let lines = access::of_consultant(tx, me, MOST).await?;
    Ok(html! {
        section.section #access-log {
            h2 { (t!(lang, "my-data-access")) }
            p { (t!(lang, "my-data-access-text")) }
            @if lines.is_empty() {
                (ui::empty(&t!(lang, "my-data-no-access"), &t!(lang, "my-data-no-access-text"), None))
            } @else {
                (access_table(lang, &d.app.house().broker.name, &lines))
            }
        }
    })
}

/// Who looked, when, at what.
fn access_table(lang: Lang, broker: &str, lines: &[Access]) -> Markup {
    let columns = [
        Column::text(t!(lang, "access-when")),
        Column::text(t!(lang, "access-who")),
        Column::text(t!(lang, "access-company")),
        Column::text(t!(lang, "access-what")),
    ];
    let rows: Vec<Vec<Markup>> = lines
        .iter()
        .map(|line| {
            vec![
                html! { (format::instant(line.at)) },
                html! { (line.reader) },
                html! { (line.client.as_deref().unwrap_or(broker)) },
                html! { (what(lang, line.what)) },
            ]
        })
        .collect();
    ui::table(&t!(lang, "my-data-access"), &columns, &rows)
}

/// What was looked at, in words.
fn what(lang: Lang, what: What) -> String {
    match what {
        What::Profile => t!(lang, "access-profile"),
        What::Snapshot => t!(lang, "access-snapshot"),
        What::ResumePdf => t!(lang, "access-resume-pdf"),
        What::Portfolio => t!(lang, "access-portfolio"),
    }
}

/// Where everybody corrects their own data.
fn places(lang: Lang, role: Role) -> Vec<(&'static str, String)> {
    let account = ("/account", t!(lang, "my-data-place-account"));
    match role {
        Role::Consultant { .. } => {
            vec![
                account,
                ("/profile", t!(lang, "my-data-place-profile")),
                ("/resume", t!(lang, "my-data-place-resume")),
            ]
        }
        Role::AgencyRep { .. } | Role::ClientRep { .. } => {
            vec![account, ("/company", t!(lang, "my-data-place-company"))]
        }
        Role::Staff(_) => vec![account],
    }
}

/// A request of one's own.
fn own_request(lang: Lang, request: &Request) -> Entry {
    let mut facts = vec![t!(lang, "request-came", date = format::date_long(lang, request.came_on))];
    if request.is_open() {
        facts.push(t!(lang, "request-due", date = format::date_long(lang, request.due_on)));
    }
    Entry {
        title: t!(lang, "request-title", number = request.number, kind = super::words::right(lang, request.kind)),
        href: None,
        facts,
        body: html! { @if let Some(answer) = &request.answer { p { (answer) } } },
        aside: request_state(lang, request),
    }
}

/// How a request stands.
pub(super) fn request_state(lang: Lang, request: &Request) -> Markup {
    match request.stage {
        requests::Stage::Open => ui::badge(Tone::Waiting, &t!(lang, "request-stage-open")),
        requests::Stage::Answered => ui::badge(Tone::Ok, &t!(lang, "request-stage-answered")),
        requests::Stage::Refused => ui::badge(Tone::Neutral, &t!(lang, "request-stage-refused")),
    }
}
