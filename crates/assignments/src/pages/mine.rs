//! What is a consultant's own: applications with their state (S26) and
//! favourites (S25).

use super::parts::{badge, entry, star};
use crate::assignment::{Assignment, Stage};
use crate::rows::lists;
use crate::{Application, labels, lookup};
use base::{CommonRefusal, Lang, Stop, format, t};
use maud::{Markup, html};
use web::ui::{self, Entry, Tone};
use web::{Answer, Door};

/// `GET /applications`
pub async fn applications(d: Door) -> Answer {
    let lang = d.lang;
    let actor = d.actor()?;
    let consultant = actor.consultant().ok_or_else(|| Stop::from(CommonRefusal::NotFound))?;
    let tx = d.read().await?;
    let mine = lookup::applications_by(&tx, consultant).await?;
    let clients = lists::clients_of(&tx, mine.iter().map(|(_, need)| need)).await?;
    let rows: Vec<Entry> = mine
        .iter()
        .map(|(application, need)| {
            let mut row = entry(&d, actor, need, clients.get(&need.client), state(lang, application, need));
            let rate = labels::rate(lang, application.rate.amount, application.rate.basis);
            let sent = format::date_long(lang, application.applied_at.date());
            row.body = html! { p { (t!(lang, "application-line", date = sent, rate = rate)) } };
            row
        })
        .collect();
    Ok(d.page(
        &t!(lang, "applications-title"),
        html! {
            (ui::heading_with(&t!(lang, "applications-title"), Some(&t!(lang, "applications-lead")), ui::link_quiet("/explanations", &t!(lang, "why-not-list-link"))))
            @if rows.is_empty() {
                (ui::empty(&t!(lang, "applications-none-title"), &t!(lang, "applications-none-text"), Some(("/assignments", &t!(lang, "to-assignments")))))
            } @else {
                (ui::entries(&rows))
            }
        },
    ))
}

/// How an application stands, as far as this room knows.
fn state(lang: Lang, application: &Application, need: &Assignment) -> Markup {
    if !application.is_live() {
        return ui::badge(Tone::Neutral, &t!(lang, "application-withdrawn"));
    }
    match need.stage() {
        Stage::Draft | Stage::Open { .. } => ui::badge(Tone::Info, &t!(lang, "application-sent")),
        Stage::Filled { .. } | Stage::Ended { .. } => ui::badge(Tone::Neutral, &t!(lang, "application-filled")),
        Stage::Cancelled { .. } => ui::badge(Tone::Neutral, &t!(lang, "application-cancelled")),
    }
}

/// `GET /favourites`
pub async fn favourites(d: Door) -> Answer {
    let lang = d.lang;
    let actor = d.actor()?;
    let consultant = actor.consultant().ok_or_else(|| Stop::from(CommonRefusal::NotFound))?;
    let tx = d.read().await?;
    let mine = lists::favourites(&tx, consultant).await?;
    let clients = lists::clients_of(&tx, mine.iter()).await?;
    let rows: Vec<Entry> = mine
        .iter()
        .map(|need| {
            let aside = html! {
                (star(&d, need, true))
                @if !need.is_open() { (badge(lang, need)) }
            };
            entry(&d, actor, need, clients.get(&need.client), aside)
        })
        .collect();
    Ok(d.page(
        &t!(lang, "favourites-title"),
        html! {
            (ui::heading(&t!(lang, "favourites-title"), Some(&t!(lang, "favourites-lead"))))
            @if rows.is_empty() {
                (ui::empty(&t!(lang, "favourites-none-title"), &t!(lang, "favourites-none-text"), Some(("/assignments", &t!(lang, "to-assignments")))))
            } @else {
                (ui::entries(&rows))
            }
        },
    ))
}
