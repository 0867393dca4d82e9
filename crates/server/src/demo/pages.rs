//! The demo's pages: be anybody with one click, move the clock, read the mails.

use super::Handle;
use crate::schedule;
use axum::Extension;
use base::{Instant, Lang, MailId, Outcome, Stop, format, t};
use maud::{Markup, html};
use people::{AccountStage, Kind};
use std::sync::Arc;
use store::{Tx, outbox, params};
use web::door::{safe_next, session_cookie_value, set_cookie};
use web::{Answer, Door, Form, Path, Routes, Who, ui};

/// How long a demo session lasts, in seconds.
const SESSION_SECONDS: i64 = 7 * 24 * 3600;
/// Days that the clock may move at once.
const MOST_DAYS: i64 = 366;

/// The routes of the demo, with the clock's handle.
pub(crate) fn routes(handle: Arc<Handle>) -> Routes {
    let mut routes = Routes::new()
        .get("/demo", Who::ANYONE, cast)
        .post("/demo/sign-in", Who::ANYONE, sign_in)
        .post("/demo/clock", Who::ANYONE, travel)
        .get("/demo/mails", Who::ANYONE, mails)
        .get("/demo/mails/{id}", Who::ANYONE, mail);
    routes.router = routes.router.layer(Extension(handle));
    routes
}

/// A person of the cast.
struct Person {
    account: base::AccountId,
    name: String,
    kind: Kind,
    company: Option<String>,
    lang: Lang,
}

/// Everybody who can sign in, staff first.
async fn people_of(tx: &Tx) -> Outcome<Vec<Person>> {
    let rows = tx
        .all(
            "SELECT a.id, a.name, a.role, a.lang, a.stage, COALESCE(ag.name, agr.name, cl.name) AS company \
             FROM accounts a \
             LEFT JOIN consultants c ON c.account = a.id LEFT JOIN agencies ag ON ag.id = c.agency \
             LEFT JOIN agency_reps r ON r.account = a.id LEFT JOIN agencies agr ON agr.id = r.agency \
             LEFT JOIN client_reps k ON k.account = a.id LEFT JOIN clients cl ON cl.id = k.client \
             WHERE a.stage = $1 ORDER BY a.created_at, a.id LIMIT 400",
            params![AccountStage::Confirmed.code()],
        )
        .await?;
    rows.iter()
        .map(|row| {
            Ok(Person {
                account: row.get("id")?,
                name: row.get("name")?,
                kind: row.parse("role", Kind::parse)?,
                company: row.opt("company")?,
                lang: row.get("lang")?,
            })
        })
        .collect()
}

/// `GET /demo`
async fn cast(d: Door) -> Answer {
    let lang = d.lang;
    let tx = d.read().await?;
    let people = people_of(&tx).await?;
    let title = t!(lang, "demo-title");
    let group = |heading: String, wanted: fn(Kind) -> bool| {
        ui::section(
            &heading,
            html! {
                ul.cast role="list" {
                    @for person in people.iter().filter(|p| wanted(p.kind)) {
                        li {
                            (d.buttons().press("/demo/sign-in", &[("account", person.account.to_string())], html! {
                                button.quiet type="submit" {
                                    (ui::avatar(&person.name)) span { strong { (person.name) } " " (below(lang, person)) }
                                }
                            }))
                        }
                    }
                }
            },
        )
    };
    Ok(d.page_public(
        &title,
        html! {
            (ui::heading(&title, Some(&t!(lang, "demo-lead", now = format::instant(d.now)))))
            (ui::actions(html! { (ui::link_quiet("/", &t!(lang, "demo-public"))) (ui::link_quiet("/demo/mails", &t!(lang, "demo-mails-title"))) }))
            (group(t!(lang, "demo-staff"), |kind| matches!(kind, Kind::Staff(_))))
            (group(t!(lang, "demo-clients"), |kind| kind == Kind::ClientRep))
            (group(t!(lang, "demo-agencies"), |kind| kind == Kind::AgencyRep))
            (group(t!(lang, "demo-consultants"), |kind| kind == Kind::Consultant))
        },
    ))
}

/// What somebody is, beside the name.
fn below(lang: Lang, person: &Person) -> Markup {
    use base::StaffRole;
    let what = match person.kind {
        Kind::Staff(StaffRole::ConsultantAgent) => t!(lang, "role-consultant-agent"),
        Kind::Staff(StaffRole::ClientManager) => t!(lang, "role-client-manager"),
        Kind::Staff(StaffRole::Finance) => t!(lang, "role-finance"),
        Kind::Staff(StaffRole::Admin) => t!(lang, "role-admin"),
        Kind::Staff(StaffRole::ReadOnly) => t!(lang, "role-read-only"),
        Kind::Consultant if person.company.is_none() => t!(lang, "role-freelance"),
        Kind::Consultant | Kind::AgencyRep | Kind::ClientRep => String::new(),
    };
    html! {
        span.hint {
            (what) @if let Some(company) = &person.company { (company) }
            " · " (person.lang.code())
        }
    }
}

/// `POST /demo/sign-in`: a session as any of the cast.
async fn sign_in(d: Door, form: Form) -> Answer {
    let account = form.get("account").parse().map_err(|_| Stop::from(base::CommonRefusal::NotFound))?;
    let tx = d.write(&form).await?;
    let token = people::start_session(&tx, account).await?;
    let mut response = d.done(tx, &form, "/desk", "").await?;
    let secure = d.app.house().is_secure();
    set_cookie(response.headers_mut(), &session_cookie_value(secure, &token, SESSION_SECONDS));
    Ok(response)
}

/// `POST /demo/clock`: moves the world forward, a day at a time, so that
/// everything that comes due on the way does.
async fn travel(Extension(handle): Extension<Arc<Handle>>, d: Door, form: Form) -> Answer {
    let days: i64 = form.get("days").parse().unwrap_or(1).clamp(1, MOST_DAYS);
    let start = d.now;
    for day in 1..=days {
        handle.clock.set(Instant(start.0 + day * 24 * 3600 * 1_000_000));
        schedule::tick(&d.app.db).await?;
    }
    Ok(web::door::redirect(safe_next(form.get("next"))))
}

/// `GET /demo/mails`
async fn mails(d: Door) -> Answer {
    let lang = d.lang;
    let tx = d.read().await?;
    let all = outbox::newest(&tx, 200).await?;
    let title = t!(lang, "demo-mails-title");
    let columns = [
        ui::Column::text(t!(lang, "mail-when")),
        ui::Column::text(t!(lang, "mail-to")),
        ui::Column::text(t!(lang, "mail-subject")),
    ];
    let lines: Vec<Vec<Markup>> = all
        .iter()
        .map(|mail| {
            vec![
                html! { (format::instant(mail.created_at)) },
                html! { (mail.to) },
                html! { a href={ "/demo/mails/" (mail.id) } { (mail.subject) } },
            ]
        })
        .collect();
    Ok(d.page_public(
        &title,
        html! {
            (ui::heading(&title, Some(&t!(lang, "demo-mails-lead"))))
            @if lines.is_empty() { (ui::empty(&t!(lang, "demo-mails-empty"), &t!(lang, "demo-mails-empty-text"), None)) }
            @else { (ui::table(&title, &columns, &lines)) }
        },
    ))
}

/// `GET /demo/mails/{id}`: the text part, with its links alive.
async fn mail(d: Door, Path(id): Path<MailId>) -> Answer {
    let lang = d.lang;
    let tx = d.read().await?;
    let mail = outbox::find(&tx, id).await?;
    let base_url = d.app.house().base_url.clone();
    Ok(d.page_public(
        &mail.subject,
        html! {
            (ui::heading(&mail.subject, Some(&t!(lang, "demo-mail-to", to = mail.to.as_str(), at = format::instant(mail.created_at)))))
            div.paper {
                @for line in mail.text.lines() {
                    @match line.trim().strip_prefix(&base_url) {
                        Some(path) if path.starts_with('/') => { p { a href=(path) { (line) } } }
                        _ => { p { (line) } }
                    }
                }
            }
            (ui::actions(html! { (ui::link_quiet("/demo/mails", &t!(lang, "demo-mails-title"))) }))
        },
    ))
}
