//! Needs in a list: open ones with filters for consultants and agencies, a
//! client's own in every stage. Staff have a page of their own.

use super::parts::{badge, entry, href, star};
use super::staff_list;
use crate::assignment::Assignment;
use crate::filter::{Filter, FilterName, search_words};
use crate::rows::lists;
use base::{Actor, ClientId, Date, Lang, Outcome, Role, format, t};
use maud::{Markup, html};
use people::{Client, directory};
use std::collections::{HashMap, HashSet};
use web::ui::{self, Entry};
use web::{Answer, Door, Query, Response};

/// `GET /assignments`
pub async fn show(d: Door, q: Query) -> Answer {
    let actor = d.actor()?;
    Ok(match actor.role {
        Role::Staff(_) => staff_list::page(&d, actor, &q).await?,
        Role::ClientRep { client } => of_client(&d, actor, client).await?,
        Role::Consultant { .. } | Role::AgencyRep { .. } => open(&d, actor, &q).await?,
    })
}

/// The filters that the address asks for.
fn filter(q: &Query) -> Filter {
    Filter {
        words: search_words(q.get("words").unwrap_or_default()),
        place: q.get("place").map(str::to_lowercase),
        remote: q.get("remote").is_some(),
        starts_from: q.parse::<Date>("start"),
        most_percent: q.parse::<i64>("extent").filter(|percent| (1..=100).contains(percent)),
    }
}

/// Open needs (S40).
async fn open(d: &Door, actor: &Actor, q: &Query) -> Outcome<Response> {
    let lang = d.lang;
    let tx = d.read().await?;
    let all = lists::open(&tx).await?;
    let clients = lists::clients_of(&tx, all.iter()).await?;
    let marked = match actor.consultant() {
        Some(consultant) => Some(lists::marked(&tx, consultant).await?),
        None => None,
    };
    let filter = filter(q);
    let shown: Vec<&Assignment> = all.iter().filter(|need| filter.takes(need)).collect();
    let body = html! {
        (ui::heading_with(&t!(lang, "list-title"), Some(&t!(lang, "list-lead")), recommended(d, actor)))
        (filter_form(lang, q))
        (chips(lang, q, &filter))
        p role="status" { (t!(lang, "list-count", count = shown.len())) }
        @if shown.is_empty() {
            (nothing(lang, q, &filter, &all))
        } @else {
            (ui::entries(&rows(d, actor, &shown, &clients, marked.as_ref())))
        }
    };
    Ok(d.page(&t!(lang, "list-title"), body))
}

/// The way to what a consultant is recommended; the page belongs to a later room.
fn recommended(d: &Door, actor: &Actor) -> Markup {
    html! {
        @if actor.consultant().is_some() { (ui::link_quiet("/recommendations", &t!(d.lang, "list-recommended"))) }
    }
}

/// The entries, with a star for consultants.
fn rows(
    d: &Door,
    actor: &Actor,
    needs: &[&Assignment],
    clients: &HashMap<ClientId, Client>,
    marked: Option<&HashSet<base::AssignmentId>>,
) -> Vec<Entry> {
    needs
        .iter()
        .map(|need| {
            let star = html! { @if let Some(marked) = marked { (star(d, need, marked.contains(&need.id))) } };
            entry(d, actor, need, clients.get(&need.client), star)
        })
        .collect()
}

/// The filters, as a form that makes an address to share.
fn filter_form(lang: Lang, q: &Query) -> Markup {
    html! {
        form.form.wide method="get" action="/assignments" role="search" {
            div.field-row {
                (field("words", "search", &t!(lang, "filter-words"), q, true))
                (field("place", "text", &t!(lang, "filter-place"), q, false))
                (field("start", "date", &t!(lang, "filter-start"), q, false))
                (field("extent", "number", &t!(lang, "filter-extent"), q, false))
            }
            label.choice {
                input id="remote" type="checkbox" name="remote" value="yes" checked[q.get("remote").is_some()];
                span { (t!(lang, "filter-remote")) }
            }
            div.form-actions { (ui::button_quiet(&t!(lang, "filter-button"))) }
        }
    }
}

/// A field of the filters, none of which must be filled in.
pub fn field(name: &str, kind: &str, label: &str, q: &Query, is_search: bool) -> Markup {
    let is_number = kind == "number";
    html! {
        div.field {
            label for=(name) { (label) }
            input id=(name) name=(name) type=(kind) value=(q.get(name).unwrap_or_default()) data-search[is_search]
                min=[is_number.then_some("1")] max=[is_number.then_some("100")];
        }
    }
}

/// The filters that are on, each with a way to take it off.
fn chips(lang: Lang, q: &Query, filter: &Filter) -> Markup {
    let active = filter.active();
    html! {
        @if !active.is_empty() {
            div.actions {
                @for name in active {
                    (ui::chip_link(&without(q, name), &said(lang, q, name), &t!(lang, "filter-remove")))
                }
            }
        }
    }
}

/// The same list without one filter.
fn without(q: &Query, name: FilterName) -> String {
    format!("/assignments{}", q.with(name.field(), None))
}

/// A filter in words.
fn said(lang: Lang, q: &Query, name: FilterName) -> String {
    let value = q.get(name.field()).unwrap_or_default().to_owned();
    match name {
        FilterName::Words => t!(lang, "filter-said-words", value = value),
        FilterName::Place => t!(lang, "filter-said-place", value = value),
        FilterName::Remote => t!(lang, "filter-remote"),
        FilterName::Start => {
            let day = q.parse::<Date>("start").map_or(value, |day| format::date_long(lang, day));
            t!(lang, "filter-said-start", value = day)
        }
        FilterName::Extent => t!(lang, "filter-said-extent", value = value),
    }
}

/// Nothing to show: the filter that hides most is named, and can be taken off.
fn nothing(lang: Lang, q: &Query, filter: &Filter, all: &[Assignment]) -> Markup {
    let title = t!(lang, "list-none-title");
    match filter.narrowest(all) {
        Some((name, count)) => {
            let text = t!(lang, "list-none-filter", filter = said(lang, q, name), count = count);
            let label = t!(lang, "list-none-clear", filter = said(lang, q, name));
            ui::empty(&title, &text, Some((&without(q, name), &label)))
        }
        None if all.is_empty() => ui::empty(&title, &t!(lang, "list-none-text"), None),
        None => ui::empty(&title, &t!(lang, "list-none-all"), Some(("/assignments", &t!(lang, "list-none-clear-all")))),
    }
}

/// A client's own needs, those that wait for it first.
async fn of_client(d: &Door, actor: &Actor, client: ClientId) -> Outcome<Response> {
    let lang = d.lang;
    let tx = d.read().await?;
    let mut needs = lists::of_client(&tx, client).await?;
    let client = directory::client(&tx, client).await?;
    // The stages are declared in the order of life: drafts first, then open ones.
    needs.sort_by_key(|need| crate::StageKind::ALL.iter().position(|stage| *stage == need.stage().kind()));
    let entries: Vec<Entry> = needs
        .iter()
        .map(|need| {
            let mut row = entry(d, actor, need, None, badge(lang, need));
            row.facts.insert(0, crate::labels::numbered(lang, need.number));
            row.href = Some(href(need.id));
            row
        })
        .collect();
    let post = ui::link_button("/assignments/new", &t!(lang, "list-post"));
    let lead = t!(lang, "list-client-lead", client = client.name);
    Ok(d.page(
        &t!(lang, "list-client-title"),
        html! {
            (ui::heading_with(&t!(lang, "list-client-title"), Some(&lead), post))
            @if entries.is_empty() {
                (ui::empty(&t!(lang, "list-client-none-title"), &t!(lang, "list-client-none-text"), Some(("/assignments/new", &t!(lang, "list-post")))))
            } @else {
                (ui::entries(&entries))
            }
        },
    ))
}
