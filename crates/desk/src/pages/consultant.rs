//! A consultant's desk: applications, favourites, engagements, and what has
//! been done for the consultant (S24–S26, S41, S42).

use super::Parts;
use crate::application::Standing;
use crate::rows::consultant::{self as rows, Applied, Deed, Favourite, Working};
use base::{ConsultantId, Date, Instant, Lang, Outcome, format, t};
use contracts::EngagementStage;
use maud::{Markup, html};
use store::Tx;
use web::Door;
use web::ui::{self, Bar, Entry, TimelineItem, Tone};

/// How many rows a list shows; the list's own page has all.
const ROWS: i64 = 6;
/// Weeks in the picture of the hours.
const WEEKS: i32 = 8;

/// The desk below the tasks, and the consultant agent beside it (S41).
pub async fn parts(tx: &Tx, d: &Door, consultant: ConsultantId) -> Outcome<Parts> {
    let lang = d.lang;
    let today = tx.today();
    let month = today.month();
    let from = today.monday().plus_days(-7 * (WEEKS - 1));
    let applications = rows::applications(tx, consultant, ROWS).await?;
    let favourites = rows::favourites(tx, consultant, ROWS).await?;
    let engagements = rows::engagements(tx, consultant, month).await?;
    let minutes = rows::minutes_by_date(tx, consultant, from, from.plus_days(7 * WEEKS - 1)).await?;
    let done = rows::done_for_me(tx, consultant).await?;
    let deeds = rows::deeds(tx, consultant, ROWS).await?;
    let main = html! {
        section.section #applications {
            div.section-head {
                h2 { (t!(lang, "desk-applications")) }
                div.section-actions { a href="/applications" { (t!(lang, "desk-all-applications")) } }
            }
            @if applications.is_empty() {
                (ui::empty(&t!(lang, "desk-no-applications"), &t!(lang, "desk-no-applications-text"), Some(("/assignments", &t!(lang, "desk-to-assignments")))))
            } @else {
                (ui::entries(&applications.iter().map(|a| application(lang, a)).collect::<Vec<_>>()))
            }
        }
        section.section #favourites {
            div.section-head {
                h2 { (t!(lang, "desk-favourites")) }
                div.section-actions { a href="/favourites" { (t!(lang, "desk-all-favourites")) } }
            }
            @if favourites.is_empty() {
                (ui::empty(&t!(lang, "desk-no-favourites"), &t!(lang, "desk-no-favourites-text"), None))
            } @else {
                (ui::entries(&favourites.iter().map(|f| favourite(lang, f)).collect::<Vec<_>>()))
            }
        }
        @if !engagements.is_empty() {
            section.section #engagements {
                div.section-head {
                    h2 { (t!(lang, "desk-engagements")) }
                    div.section-actions { a href="/time" { (t!(lang, "desk-report-time")) } }
                }
                (ui::entries(&engagements.iter().map(|e| engagement(lang, e)).collect::<Vec<_>>()))
                @if minutes.iter().any(|(_, minutes)| *minutes > 0) { (hours_by_week(lang, from, &minutes)) }
            }
        }
        section.section #done-for-you {
            div.section-head {
                h2 { (t!(lang, "desk-done-for-you")) }
                div.section-actions { a href="/done-for-you" { (t!(lang, "desk-all-done")) } }
            }
            p.muted { (t!(lang, "desk-done-for-you-text")) }
            (super::done_for_you::figures(lang, &done))
            @if !deeds.is_empty() {
                (ui::timeline(&deeds.iter().map(|(at, deed, number, title)| line(lang, *at, *deed, *number, title)).collect::<Vec<_>>()))
            }
        }
    };
    let aside = html! {
        (people::agent_card(tx, d).await?)
        p { a href="/next-assignment" { (t!(lang, "desk-next-assignment")) } }
    };
    Ok(Parts { main, aside })
}

/// An application and how it stands (S26).
fn application(lang: Lang, applied: &Applied) -> Entry {
    let (tone, label) = match applied.standing {
        Standing::Received => (Tone::Info, t!(lang, "standing-received")),
        Standing::ConsentAsked => (Tone::Waiting, t!(lang, "standing-consent-asked")),
        Standing::ConsentGiven => (Tone::Info, t!(lang, "standing-consent-given")),
        Standing::Proposed => (Tone::Info, t!(lang, "standing-proposed")),
        Standing::Interview => (Tone::Ok, t!(lang, "standing-interview")),
        Standing::Chosen => (Tone::Ok, t!(lang, "standing-chosen")),
        Standing::Engaged => (Tone::Ok, t!(lang, "standing-engaged")),
        Standing::NotChosen => (Tone::Neutral, t!(lang, "standing-not-chosen")),
        Standing::Closed => (Tone::Neutral, t!(lang, "standing-closed")),
        Standing::Withdrawn => (Tone::Neutral, t!(lang, "standing-withdrawn")),
    };
    Entry {
        title: t!(lang, "assignment-line", number = applied.number, title = applied.title.as_str()),
        href: Some(format!("/assignments/{}", applied.assignment)),
        facts: vec![t!(lang, "applied-on", date = format::date_long(lang, applied.applied_at.date()))],
        body: html! {},
        aside: ui::badge(tone, &label),
    }
}

/// A favourite (S25).
fn favourite(lang: Lang, favourite: &Favourite) -> Entry {
    Entry {
        title: t!(lang, "assignment-line", number = favourite.number, title = favourite.title.as_str()),
        href: Some(format!("/assignments/{}", favourite.assignment)),
        facts: vec![t!(lang, "starts-on", date = format::date_long(lang, favourite.starts_on))],
        body: html! {},
        aside: if favourite.open {
            ui::badge(Tone::Ok, &t!(lang, "favourite-open"))
        } else {
            ui::badge(Tone::Neutral, &t!(lang, "favourite-closed"))
        },
    }
}

/// An engagement with the hours of this month.
fn engagement(lang: Lang, working: &Working) -> Entry {
    Entry {
        title: working.title.clone(),
        href: Some(format!("/engagements/{}", working.id)),
        facts: vec![
            working.client.clone(),
            t!(
                lang,
                "from-to",
                from = format::date_long(lang, working.starts_on),
                to = format::date_long(lang, working.ends_on)
            ),
        ],
        body: html! {},
        aside: html! {
            (engagement_badge(lang, working.stage))
            (ui::small(&t!(lang, "hours-this-month", hours = format::hours(lang, working.minutes))))
        },
    }
}

/// Planned or running.
pub fn engagement_badge(lang: Lang, stage: EngagementStage) -> Markup {
    match stage {
        EngagementStage::Planned => ui::badge(Tone::Info, &t!(lang, "engagement-planned")),
        EngagementStage::Running => ui::badge(Tone::Ok, &t!(lang, "engagement-running")),
        EngagementStage::Ended => ui::badge(Tone::Neutral, &t!(lang, "engagement-ended")),
    }
}

/// The hours of the last weeks as standing bars; a week is named by its number.
fn hours_by_week(lang: Lang, from: Date, minutes: &[(Date, i64)]) -> Markup {
    let weeks: Vec<Bar> = (0..WEEKS)
        .map(|week| {
            let monday = from.plus_days(7 * week);
            let sum: i64 = minutes.iter().filter(|(date, _)| date.monday() == monday).map(|(_, minutes)| minutes).sum();
            Bar {
                label: t!(lang, "week", number = monday.iso_week().1),
                value: sum,
                text: format::hours_number(lang, sum),
            }
        })
        .collect();
    ui::bars_upright(&t!(lang, "chart-hours-by-week"), &weeks, &t!(lang, "chart-as-table"))
}

/// One thing that was done for the consultant (S42).
pub(super) fn line(lang: Lang, at: Instant, deed: Deed, number: i64, title: &str) -> TimelineItem {
    let what = match deed {
        Deed::Matched => t!(lang, "deed-matched", number = number, title = title),
        Deed::Asked => t!(lang, "deed-asked", number = number, title = title),
        Deed::Proposed => t!(lang, "deed-proposed", number = number, title = title),
        Deed::Interview => t!(lang, "deed-interview", number = number, title = title),
        Deed::Met => t!(lang, "deed-met", number = number, title = title),
        Deed::Chosen => t!(lang, "deed-chosen", number = number, title = title),
        Deed::Signed => t!(lang, "deed-signed", number = number, title = title),
    };
    TimelineItem { when: format::date_long(lang, at.date()), what: html! { (what) } }
}
