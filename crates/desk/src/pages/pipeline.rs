//! `/pipeline`: every assignment by where it stands, with its age there and the
//! next step, for staff. Nothing is moved by hand: a place follows from what
//! has happened.

use crate::pipeline::{Place, days_since};
use crate::policy;
use crate::rows::pipeline::{OnItsWay, on_their_way};
use base::{CommonRefusal, Instant, Lang, Stop, format, t};
use maud::{Markup, html};
use web::ui::{self, Entry, Tab, Tone};
use web::{Answer, Door, Query, Routes, Who};

/// The routes.
pub fn routes() -> Routes {
    Routes::new().get("/pipeline", Who::STAFF, show)
}

/// `GET /pipeline?place=`.
async fn show(d: Door, q: Query) -> Answer {
    if !policy::may_oversee(d.actor()?) {
        return Err(Stop::from(CommonRefusal::NotFound).into());
    }
    let tx = d.read().await?;
    let today = tx.today();
    let all: Vec<(OnItsWay, Place, Instant)> = on_their_way(&tx)
        .await?
        .into_iter()
        .map(|way| {
            let (place, since) = way.facts.place(today);
            (way, place, since)
        })
        .collect();
    let lang = d.lang;
    let only = q.get("place").and_then(Place::parse);
    let title = t!(lang, "pipeline-title");
    let take_in = t!(lang, "desk-take-in");
    let way_on = d.actor()?.is_acting_staff().then_some(("/assignments/new", take_in.as_str()));
    let body = html! {
        (ui::heading(&title, Some(&t!(lang, "pipeline-lead"))))
        (ui::tabs(&t!(lang, "pipeline-places"), &tabs(lang, &all, only)))
        @if all.is_empty() {
            (ui::empty(&t!(lang, "pipeline-empty"), &t!(lang, "pipeline-empty-text"), way_on))
        }
        @for place in Place::ALL.into_iter().filter(|place| only.is_none_or(|only| only == *place)) {
            (column(lang, d.now, place, &all, only.is_some()))
        }
    };
    Ok(d.page(&title, body))
}

/// All, and each place with its count.
fn tabs(lang: Lang, all: &[(OnItsWay, Place, Instant)], only: Option<Place>) -> Vec<Tab> {
    let count = |n: usize| i64::try_from(n).ok();
    let mut tabs = vec![Tab {
        href: "/pipeline".to_owned(),
        label: t!(lang, "pipeline-all"),
        current: only.is_none(),
        count: count(all.len()),
    }];
    tabs.extend(Place::ALL.map(|place| Tab {
        href: format!("/pipeline?place={}", place.code()),
        label: name(lang, place),
        current: only == Some(place),
        count: count(all.iter().filter(|(_, at, _)| *at == place).count()),
    }));
    tabs
}

/// One column; an empty one is left out unless it was asked for.
fn column(lang: Lang, now: Instant, place: Place, all: &[(OnItsWay, Place, Instant)], asked: bool) -> Markup {
    let rows: Vec<Entry> = all
        .iter()
        .filter(|(_, at, _)| *at == place)
        .map(|(way, at, since)| entry(lang, now, way, *at, *since))
        .collect();
    html! {
        @if !rows.is_empty() {
            section.section id=(place.code()) {
                h2 { (name(lang, place)) " " span.count { (rows.len()) } }
                (ui::entries(&rows))
            }
        } @else if asked {
            (ui::empty(&t!(lang, "pipeline-none-here"), &t!(lang, "pipeline-none-here-text"), Some(("/pipeline", &t!(lang, "pipeline-all")))))
        }
    }
}

/// An assignment: whose, from when, how long here, what comes next.
fn entry(lang: Lang, now: Instant, way: &OnItsWay, place: Place, since: Instant) -> Entry {
    let days = days_since(since, now);
    let late = place.patience().is_some_and(|patience| days > patience);
    let tone = if late { Tone::Warn } else { Tone::Neutral };
    let mut facts = vec![way.client.clone(), t!(lang, "starts-on", date = format::date_long(lang, way.starts_on))];
    facts.extend(way.manager.clone());
    if let (Place::Running | Place::Closing, Some(last)) = (place, way.facts.last_day) {
        facts.push(t!(lang, "ends-on", date = format::date_long(lang, last)));
    }
    let (href, label) = next(lang, way, place);
    Entry {
        title: t!(lang, "assignment-line", number = way.number, title = way.title.as_str()),
        href: Some(format!("/assignments/{}", way.id)),
        facts,
        body: html! {},
        aside: html! {
            @if place.patience().is_some() { (ui::badge(tone, &t!(lang, "pipeline-days", days = days))) }
            (ui::link_quiet(&href, &label))
        },
    }
}

/// Where the next step is taken.
fn next(lang: Lang, way: &OnItsWay, place: Place) -> (String, String) {
    match place {
        Place::New => (format!("/assignments/{}/match", way.id), t!(lang, "next-match")),
        Place::Matching => (format!("/assignments/{}/match", way.id), t!(lang, "next-choose")),
        Place::Consent => (format!("/assignments/{}/proposal", way.id), t!(lang, "next-propose")),
        Place::Proposed => (format!("/assignments/{}/proposal", way.id), t!(lang, "next-see-proposal")),
        Place::Interview => ("/interviews".to_owned(), t!(lang, "next-interviews")),
        Place::Contract => ("/contracts".to_owned(), t!(lang, "next-contracts")),
        Place::Running => ("/engagements".to_owned(), t!(lang, "next-engagements")),
        Place::Closing => ("/invoices".to_owned(), t!(lang, "next-invoices")),
    }
}

/// A place in words.
fn name(lang: Lang, place: Place) -> String {
    match place {
        Place::New => t!(lang, "place-new"),
        Place::Matching => t!(lang, "place-matching"),
        Place::Consent => t!(lang, "place-consent"),
        Place::Proposed => t!(lang, "place-proposed"),
        Place::Interview => t!(lang, "place-interview"),
        Place::Contract => t!(lang, "place-contract"),
        Place::Running => t!(lang, "place-running"),
        Place::Closing => t!(lang, "place-closing"),
    }
}
