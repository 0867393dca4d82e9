//! The staff's desk: what needs an eye, today's follow-ups, four figures and the
//! funnel, below the tasks.

use super::Parts;
use crate::rows::mails;
use crate::rows::staff::{self as rows, FollowUpNow, Funnel};
use crate::tasks::Urgency;
use base::{Date, Lang, Outcome, format, t};
use maud::{Markup, html};
use quality::FollowUpKind;
use store::Tx;
use web::Door;
use web::ui::{self, Bar, Task, Tone};

/// How many follow-ups are shown; the agenda has all.
const FOLLOW_UPS: i64 = 10;
/// Days that the funnel looks back.
const FUNNEL_DAYS: i32 = 90;

/// The desk below the tasks, and what needs an eye beside it.
pub async fn parts(tx: &Tx, d: &Door) -> Outcome<Parts> {
    let lang = d.lang;
    let today = tx.today();
    let acts = d.actor()?.is_acting_staff();
    let follow_ups = rows::follow_ups_now(tx, FOLLOW_UPS).await?;
    let figures = rows::figures(tx).await?;
    let funnel = rows::funnel(tx, today.plus_days(-FUNNEL_DAYS).start()).await?;
    let troubled = mails::troubled(tx).await?;
    let figure = |n: i64, href: &str| html! { a href=(href) { (format::whole(lang, n)) } };
    let main = html! {
        section.section #follow-ups {
            div.section-head {
                h2 { (t!(lang, "desk-follow-ups")) }
                div.section-actions { a href="/follow-ups" { (t!(lang, "desk-all-follow-ups")) } }
            }
            @if follow_ups.is_empty() {
                (ui::muted(&t!(lang, "desk-no-follow-ups")))
            } @else {
                (ui::task_list(&follow_ups.iter().map(|f| follow_up(lang, today, f)).collect::<Vec<_>>()))
            }
        }
        section.section #how-it-goes {
            h2 { (t!(lang, "desk-how-it-goes")) }
            (funnel_bars(lang, funnel))
        }
    };
    let aside = html! {
        @if troubled > 0 {
            (ui::banner(Tone::Bad, html! {
                p { (t!(lang, "desk-mails-troubled", count = troubled)) }
                p { a href="/mails?show=troubled" { (t!(lang, "desk-to-mails")) } }
            }))
        }
        (ui::card_titled(&t!(lang, "desk-figures"), ui::summary_list(&[
            (t!(lang, "figure-open"), figure(figures.open, "/pipeline")),
            (t!(lang, "figure-consents"), figure(figures.consents, "/pipeline?place=consent")),
            (t!(lang, "figure-running"), figure(figures.running, "/engagements")),
            (t!(lang, "figure-to-review"), figure(figures.to_review, "/invoices")),
        ])))
        (ui::card_titled(&t!(lang, "desk-shortcuts"), html! {
            p { a href="/pipeline" { (t!(lang, "nav-pipeline")) } }
            @if acts { p { a href="/assignments/new" { (t!(lang, "desk-take-in")) } } }
            p { a href="/journal" { (t!(lang, "nav-journal")) } }
        }))
    };
    Ok(Parts { main, aside })
}

/// A follow-up whose days have come, anybody's (S81–S84).
fn follow_up(lang: Lang, today: Date, now: &FollowUpNow) -> Task {
    let label = match now.kind {
        FollowUpKind::TwoWeeks => t!(lang, "follow-up-two-weeks", client = now.client.as_str()),
        FollowUpKind::FourToSixWeeks => {
            t!(lang, "follow-up-meeting", client = now.client.as_str(), consultant = now.consultant.as_str())
        }
        FollowUpKind::Agreed => t!(lang, "follow-up-agreed", client = now.client.as_str()),
    };
    let day = format::date_short(lang, now.due_on);
    let status = match Urgency::of(Some(now.due_on), today) {
        Urgency::Overdue => ui::badge(Tone::Bad, &t!(lang, "task-overdue", date = day)),
        Urgency::Today => ui::badge(Tone::Warn, &t!(lang, "task-today")),
        Urgency::Soon | Urgency::Later | Urgency::Undated => ui::badge(Tone::Waiting, &t!(lang, "task-by", date = day)),
    };
    let owner = now.owner.clone().unwrap_or_else(|| t!(lang, "nobody-yet"));
    Task {
        label,
        href: format!("/follow-ups/{}", now.id),
        status,
        hint: Some(t!(lang, "follow-up-hint", consultant = now.consultant.as_str(), owner = owner)),
    }
}

/// Posting → proposal → interview → signed, as lying bars.
fn funnel_bars(lang: Lang, funnel: Funnel) -> Markup {
    let bar = |label: String, value: i64| Bar { label, value, text: format::whole(lang, value) };
    let series = [
        bar(t!(lang, "funnel-posted"), funnel.posted),
        bar(t!(lang, "funnel-proposed"), funnel.proposed),
        bar(t!(lang, "funnel-interviewed"), funnel.interviewed),
        bar(t!(lang, "funnel-signed"), funnel.signed),
    ];
    ui::bars(&t!(lang, "chart-funnel", days = FUNNEL_DAYS), &series, &t!(lang, "chart-as-table"))
}
