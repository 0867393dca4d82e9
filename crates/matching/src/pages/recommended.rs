//! What is recommended to a consultant, and why, in words: no points, no
//! budget, no client that wants to be masked, and nobody else (S40, S48).

use super::alerts;
use crate::own_words::{Told, told};
use crate::recommend::{Recommended, recommend};
use crate::{reasons, switch};
use assignments::labels;
use base::{ClientId, Lang, t};
use maud::{Markup, html};
use people::{Client, directory};
use std::collections::HashMap;
use web::ui::{self, Entry, Tone};
use web::{Answer, Door};

/// `GET /recommendations`
pub async fn show(d: Door) -> Answer {
    let lang = d.lang;
    let tx = d.read().await?;
    let found = recommend(&tx, d.actor()?).await?;
    let is_off = switch::house_off(&tx).await?.is_some();
    let wanted = alerts::wanted(&tx, d.actor()?).await?;
    let mut clients: HashMap<ClientId, Client> = HashMap::new();
    for one in &found {
        clients.insert(one.need.client, directory::client(&tx, one.need.client).await?);
    }
    let mut rows = Vec::new();
    for one in &found {
        rows.push(entry(&d, one, clients.get(&one.need.client))?);
    }
    let all = t!(lang, "recommended-all");
    Ok(d.page(
        &t!(lang, "recommended-title"),
        html! {
            (ui::heading_with(&t!(lang, "recommended-title"), Some(&t!(lang, "recommended-lead")), ui::link_quiet("/assignments", &all)))
            @if is_off {
                (ui::banner(Tone::Info, html! { p { (t!(lang, "recommended-off")) } }))
            } @else if rows.is_empty() {
                (ui::empty(&t!(lang, "recommended-none-title"), &t!(lang, "recommended-none-text"), Some(("/resume", &t!(lang, "recommended-none-go")))))
            } @else {
                (ui::entries(&rows))
            }
            (alerts::card(&d, wanted))
            (ui::details(&t!(lang, "recommended-how-title"), html! {
                p { (t!(lang, "recommended-how-text")) }
                p { (t!(lang, "how-not")) }
            }))
        },
    ))
}

/// An assignment with its reasons.
fn entry(d: &Door, one: &Recommended, client: Option<&Client>) -> base::Outcome<Entry> {
    let (lang, actor, need) = (d.lang, d.actor()?, &one.need);
    let content = &need.content;
    let mut facts: Vec<String> =
        client.map(|client| assignments::client_shown(actor, need, client, lang)).into_iter().collect();
    facts.extend([labels::place(lang, content), labels::period(lang, content), labels::extent(lang, content)]);
    Ok(Entry {
        title: content.title.clone(),
        href: Some(format!("/assignments/{}", need.id)),
        facts,
        body: html! {
            (both_sides(lang, &told(lang, &one.ranked.reasons)))
            (super::view::evidence(lang, &reasons::evidence(lang, &one.ranked.reasons)))
        },
        aside: html! {},
    })
}

/// What speaks for and what against, each only when there is something.
pub(super) fn both_sides(lang: Lang, told: &Told) -> Markup {
    html! {
        @if !told.speaks_for.is_empty() {
            p { strong { (t!(lang, "own-for")) } }
            ul.bullets { @for said in &told.speaks_for { li { (said) } } }
        }
        @if !told.against.is_empty() {
            p { strong { (t!(lang, "own-against")) } }
            ul.bullets { @for said in &told.against { li { (said) } } }
        }
    }
}
