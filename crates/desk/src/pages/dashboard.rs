//! `/desk`: the first page after signing in, for every role (S24): what waits
//! for you, then how it goes.

use super::{Parts, agency, client, consultant, staff};
use crate::tasks::{self, Urgency};
use base::{Date, Lang, Outcome, Role, Waiting, format, t};
use maud::{Markup, html};
use store::Tx;
use web::ui::{self, Task, Tone};
use web::{Answer, Door, Routes, Who};

/// Tasks that are in view at once; the others open on demand.
const IN_VIEW: usize = 12;

/// The routes.
pub fn routes() -> Routes {
    Routes::new().get("/desk", Who::SIGNED_IN, show)
}

/// `GET /desk`.
async fn show(d: Door) -> Answer {
    let actor = d.actor()?;
    let lang = d.lang;
    let tx = d.read().await?;
    let mut waiting = tasks::all(&tx, actor).await?;
    waiting.extend(tasks::under_other_hat(&tx, actor).await?);
    let hat = hat(&tx, &d).await?;
    let parts = match actor.role {
        Role::Consultant { consultant, .. } => consultant::parts(&tx, &d, consultant).await?,
        Role::AgencyRep { agency } => agency::parts(&tx, &d, agency).await?,
        Role::ClientRep { client } => client::parts(&tx, &d, client).await?,
        Role::Staff(_) => staff::parts(&tx, &d).await?,
    };
    let title = t!(lang, "desk-title");
    let lead = if waiting.is_empty() {
        t!(lang, "desk-lead-nothing", name = actor.name.as_str())
    } else {
        t!(lang, "desk-lead", name = actor.name.as_str(), count = waiting.len())
    };
    let Parts { main, aside } = parts;
    let body = html! {
        (ui::heading(&title, Some(&lead)))
        (hat)
        (ui::columns(html! { (task_part(lang, tx.today(), &waiting)) (main) }, aside))
    };
    Ok(d.page(&title, body))
}

/// The buyer's hat of somebody who speaks for an agency, and the way to take it
/// off (S45); nothing for everybody else.
async fn hat(tx: &Tx, d: &Door) -> Outcome<Markup> {
    let actor = d.actor()?;
    if actor.client().is_none() {
        return Ok(html! {});
    }
    let Some(agency) = people::partner::agency_of(tx, actor.account).await? else { return Ok(html! {}) };
    let agency = people::directory::agency(tx, agency).await?;
    Ok(html! {
        div #hat {
            (ui::banner(Tone::Info, html! {
                p { (t!(d.lang, "hat-buying", agency = agency.name.as_str())) }
                (d.buttons().press("/agency/partners/return", &[], ui::button_quiet(&t!(d.lang, "hat-return"))))
            }))
        }
    })
}

/// What waits, the nearest first.
fn task_part(lang: Lang, today: Date, waiting: &[Waiting]) -> Markup {
    let tasks: Vec<Task> = waiting.iter().map(|w| task(lang, today, w)).collect();
    let (in_view, more) = tasks.split_at(tasks.len().min(IN_VIEW));
    html! {
        section.section #tasks {
            h2 { (t!(lang, "desk-tasks")) }
            @if tasks.is_empty() {
                (ui::empty(&t!(lang, "desk-no-tasks"), &t!(lang, "desk-no-tasks-text"), None))
            } @else {
                (ui::task_list(in_view))
                @if !more.is_empty() {
                    (ui::details(&t!(lang, "desk-more-tasks", count = more.len()), ui::task_list(more)))
                }
            }
        }
    }
}

/// One task; what is overdue says so in words and shape.
fn task(lang: Lang, today: Date, waiting: &Waiting) -> Task {
    let day = waiting.due.map(|due| format::date_short(lang, due)).unwrap_or_default();
    let status = match Urgency::of(waiting.due, today) {
        Urgency::Overdue => ui::badge(Tone::Bad, &t!(lang, "task-overdue", date = day)),
        Urgency::Today => ui::badge(Tone::Warn, &t!(lang, "task-today")),
        Urgency::Soon => ui::badge(Tone::Waiting, &t!(lang, "task-by", date = day)),
        Urgency::Later => ui::badge(Tone::Neutral, &t!(lang, "task-by", date = day)),
        Urgency::Undated => ui::badge(Tone::Waiting, &t!(lang, "task-undated")),
    };
    let hint = (!waiting.about.is_empty()).then(|| waiting.about.clone());
    Task { label: waiting.what.clone(), href: waiting.href.clone(), status, hint }
}
