//! `/follow-ups`: the agenda of the staff (S81–S84): who needs support, what is
//! late, what is now, what comes. The reader's own first.

use crate::follow_up::{FollowUp, FollowUpKind, FollowUpStage, Turn};
use crate::named::Named;
use crate::policy;
use crate::rows::follow_ups;
use base::{Actor, Date, Lang, format, t};
use maud::{Markup, html};
use web::ui::{self, Entry, Tone};
use web::{Answer, Door, Routes, Who};

/// How many closed ones are shown.
const CLOSED: i64 = 20;

/// The routes.
pub fn routes() -> Routes {
    Routes::new().get("/follow-ups", Who::STAFF, show)
}

/// `GET /follow-ups`.
async fn show(d: Door) -> Answer {
    let actor = d.actor()?;
    let tx = d.read().await?;
    let today = tx.today();
    let due = follow_ups::all_due(&tx).await?;
    let in_need = follow_ups::in_need(&tx).await?;
    let closed = follow_ups::latest_closed(&tx, CLOSED).await?;
    let lang = d.lang;
    let title = t!(lang, "follow-ups-title");
    let group = |turn: Turn| own_first(actor, due.iter().filter(|(f, _)| f.turn(today) == turn).collect());
    let body = html! {
        (ui::heading(&title, Some(&t!(lang, "follow-ups-lead"))))
        @if !in_need.is_empty() {
            section.section #support {
                h2 { (t!(lang, "follow-ups-support")) }
                (ui::banner(Tone::Warn, html! { p { (t!(lang, "follow-ups-support-text", count = in_need.len())) } }))
                (ui::entries(&in_need.iter().map(|(f, n)| entry(lang, actor, f, n, in_need_badge(lang))).collect::<Vec<_>>()))
            }
        }
        @if due.is_empty() {
            (ui::empty(&t!(lang, "follow-ups-empty"), &t!(lang, "follow-ups-empty-text"), Some(("/engagements", &t!(lang, "follow-ups-to-engagements")))))
        } @else {
            (part(lang, actor, today, "overdue", &t!(lang, "follow-ups-overdue"), &group(Turn::Overdue)))
            (part(lang, actor, today, "now", &t!(lang, "follow-ups-now"), &group(Turn::Now)))
            (part(lang, actor, today, "soon", &t!(lang, "follow-ups-soon"), &group(Turn::Soon)))
            (part(lang, actor, today, "later", &t!(lang, "follow-ups-later"), &group(Turn::Later)))
        }
        @if !closed.is_empty() {
            section.section #closed {
                h2 { (t!(lang, "follow-ups-closed")) }
                (ui::entries(&closed.iter().map(|(f, n)| entry(lang, actor, f, n, closed_badge(lang, f))).collect::<Vec<_>>()))
            }
        }
    };
    Ok(d.page(&title, body))
}

/// The reader's own before the others', each in the order of their days.
fn own_first<'a>(actor: &Actor, mut group: Vec<&'a (FollowUp, Named)>) -> Vec<&'a (FollowUp, Named)> {
    group.sort_by_key(|(f, _)| (!policy::is_mine(actor, f.owner), f.due_on));
    group
}

/// One part of the agenda; nothing when it is empty.
fn part(lang: Lang, actor: &Actor, today: Date, id: &str, title: &str, rows: &[&(FollowUp, Named)]) -> Markup {
    html! {
        @if !rows.is_empty() {
            section.section id=(id) {
                h2 { (title) " " span.count { (rows.len()) } }
                (ui::entries(&rows.iter().map(|(f, n)| entry(lang, actor, f, n, due_badge(lang, f, today))).collect::<Vec<_>>()))
            }
        }
    }
}

/// One line: what kind, between whom, when, how it stands.
fn entry(lang: Lang, actor: &Actor, follow_up: &FollowUp, named: &Named, badge: Markup) -> Entry {
    let mut facts = vec![named.about_both(lang), days(lang, follow_up)];
    if policy::is_mine(actor, follow_up.owner) {
        facts.push(t!(lang, "follow-up-yours"));
    }
    Entry {
        title: kind(lang, follow_up.kind),
        href: Some(format!("/follow-ups/{}", follow_up.id)),
        facts,
        body: html! {},
        aside: badge,
    }
}

/// The kind in words.
pub fn kind(lang: Lang, kind: FollowUpKind) -> String {
    match kind {
        FollowUpKind::TwoWeeks => t!(lang, "follow-up-two-weeks"),
        FollowUpKind::FourToSixWeeks => t!(lang, "follow-up-four-to-six-weeks"),
        FollowUpKind::Agreed => t!(lang, "follow-up-agreed"),
    }
}

/// Its day, or its first and last.
pub fn days(lang: Lang, follow_up: &FollowUp) -> String {
    if follow_up.from_on == follow_up.due_on {
        return format::date_short(lang, follow_up.due_on);
    }
    t!(
        lang,
        "follow-up-days",
        from = format::date_short(lang, follow_up.from_on),
        to = format::date_short(lang, follow_up.due_on)
    )
}

/// How a due one stands, seen from today.
pub fn due_badge(lang: Lang, follow_up: &FollowUp, today: Date) -> Markup {
    match follow_up.turn(today) {
        Turn::Overdue => {
            ui::badge(Tone::Bad, &t!(lang, "follow-up-days-late", days = follow_up.due_on.days_until(today)))
        }
        Turn::Now => ui::badge(Tone::Waiting, &t!(lang, "follow-up-now")),
        Turn::Soon | Turn::Later => ui::badge(Tone::Neutral, &t!(lang, "follow-up-coming")),
    }
}

/// How a closed one stands.
pub fn closed_badge(lang: Lang, follow_up: &FollowUp) -> Markup {
    match &follow_up.stage {
        FollowUpStage::Due => html! {},
        FollowUpStage::Done(report) if report.needs_support => {
            ui::badge(Tone::Warn, &t!(lang, "follow-up-needs-support"))
        }
        FollowUpStage::Done(_) => ui::badge(Tone::Ok, &t!(lang, "follow-up-done")),
        FollowUpStage::Skipped { .. } => ui::badge(Tone::Neutral, &t!(lang, "follow-up-skipped")),
    }
}

/// The flag.
fn in_need_badge(lang: Lang) -> Markup {
    ui::badge(Tone::Warn, &t!(lang, "follow-up-needs-support"))
}
