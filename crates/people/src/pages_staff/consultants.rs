//! The list of consultants, for staff alone (S53): fifty at a time by name, or
//! found by words, the nearest first and with the place where the words stand;
//! either by mark, agency, agent and availability. What is the same in every row
//! is made once, since this is the page that is opened most.

use super::{after, availability, basis, cut, pages, rate_cell};
use crate::directory;
use crate::rows::lists::{self, ConsultantFilter, ConsultantLine, PAGE};
use crate::search::{self, Hit, Looking, Piece, Place, Wanted};
use base::{AccountId, AgencyId, Date, Lang, Outcome, RateBasis, format, t};
use maud::{Markup, html};
use store::Tx;
use web::ui::{self, Column, Entry, Tone};
use web::{Answer, Door, Query, Routes, Who};

/// The routes of this page.
pub(super) fn routes() -> Routes {
    Routes::new().get("/consultants", Who::STAFF, list)
}

/// What the address asks for.
fn looking(q: &Query) -> Looking {
    let filter = ConsultantFilter {
        agency: q.parse::<AgencyId>("agency"),
        agent: q.parse::<AccountId>("agent"),
        presentable: match q.get("presentable") {
            Some("yes") => Some(true),
            Some("no") => Some(false),
            _ => None,
        },
        remote: q.get("remote").is_some(),
        free_by: q.parse::<Date>("free"),
    };
    let words = |name: &str| Wanted::read(q.get(name).unwrap_or_default());
    Looking { wanted: words("q"), skill: words("skill"), filter }
}

/// `GET /consultants`
async fn list(d: Door, q: Query) -> Answer {
    let looking = looking(&q);
    if looking.is_search() { found(d, q, looking).await } else { by_name(d, q, looking.filter).await }
}

/// Those whom the words find.
async fn found(d: Door, q: Query, looking: Looking) -> Answer {
    let lang = d.lang;
    let from = q.get("after").and_then(Place::parse);
    let tx = d.read().await?;
    let (places, more) = cut(search::find(&tx, &looking, from).await?);
    let hits = search::hits(&tx, &looking, &places).await?;
    let chips = chips(&tx, lang, &q, &looking.filter).await?;
    let today = tx.today();
    drop(tx);
    let last = places.last().filter(|_| more).map(ToString::to_string);
    let title = t!(lang, "consultants-title");
    Ok(d.page(
        &title,
        html! {
            (ui::heading(&title, None))
            (filters(lang, &q))
            (chips)
            @if hits.is_empty() {
                (ui::empty(&t!(lang, "list-nothing"), &t!(lang, "search-nothing-text"), Some(("/consultants", &t!(lang, "list-all")))))
            } @else {
                @if from.is_none() && more {
                    (ui::muted(&t!(lang, "search-many", n = PAGE.to_string())))
                } @else if from.is_none() {
                    (ui::muted(&t!(lang, "search-all", n = hits.len().to_string())))
                }
                (ui::entries(&hits.iter().map(|hit| entry(lang, today, hit)).collect::<Vec<_>>()))
                (pages(lang, &q, "/consultants", last.as_deref()))
            }
        },
    ))
}

/// A hit.
fn entry(lang: Lang, today: Date, hit: &Hit) -> Entry {
    let line = &hit.line;
    let now = t!(lang, "available-now");
    let free = line.available_from.is_some() || line.available_percent.is_some();
    let facts = [
        Some(t!(lang, "consultant-number", number = line.number.to_string())),
        line.title.clone(),
        line.city.clone(),
        line.agency.clone(),
        free.then(|| availability(lang, &now, today, line.available_from, line.available_percent).to_string()),
    ];
    Entry {
        title: line.name.clone(),
        href: Some(format!("/consultants/{}", line.id)),
        facts: facts.into_iter().flatten().collect(),
        body: snippet(&hit.snippet),
        aside: html! {
            (mark(lang, line.presentable))
            @if line.rate.is_some() { (rate_cell(lang, line.rate)) }
        },
    }
}

/// Where the words stand. Every piece is text and is escaped as such.
fn snippet(pieces: &[Piece]) -> Markup {
    html! {
        @if !pieces.is_empty() {
            p { @for piece in pieces { @if piece.found { mark { (piece.text) } } @else { (piece.text) } } }
        }
    }
}

/// Whether staff have marked the profile.
fn mark(lang: Lang, presentable: bool) -> Markup {
    if presentable {
        ui::badge(Tone::Ok, &t!(lang, "presentable-yes"))
    } else {
        ui::badge(Tone::Neutral, &t!(lang, "presentable-no"))
    }
}

/// Everybody by name.
async fn by_name(d: Door, q: Query, filter: ConsultantFilter) -> Answer {
    let lang = d.lang;
    let tx = d.read().await?;
    let (lines, more) = cut(lists::consultants(&tx, &filter, after(&q).as_ref()).await?);
    let chips = chips(&tx, lang, &q, &filter).await?;
    let today = tx.today();
    drop(tx);
    let last = lines.last().filter(|_| more).map(|line| super::place(line.id, &line.name_key));
    let title = t!(lang, "consultants-title");
    let nothing = filter == ConsultantFilter::default();
    Ok(d.page(
        &title,
        html! {
            (ui::heading(&title, None))
            (filters(lang, &q))
            (chips)
            @if lines.is_empty() && nothing {
                (ui::empty(&t!(lang, "consultants-none"), &t!(lang, "consultants-none-text"), None))
            } @else if lines.is_empty() {
                (ui::empty(&t!(lang, "list-nothing"), &t!(lang, "list-nothing-text"), Some(("/consultants", &t!(lang, "list-all")))))
            } @else {
                (table(lang, &title, today, &lines))
                (pages(lang, &q, "/consultants", last.as_deref()))
            }
        },
    ))
}

/// The form above the list.
fn filters(lang: Lang, q: &Query) -> Markup {
    let chosen = q.get("presentable").unwrap_or_default();
    let options = [
        ("", t!(lang, "consultants-all")),
        ("yes", t!(lang, "consultants-presentable")),
        ("no", t!(lang, "consultants-not-presentable")),
    ];
    html! {
        form.form.wide role="search" method="get" action="/consultants" {
            @for hidden in ["agency", "agent"] {
                @if let Some(value) = q.get(hidden) { input type="hidden" name=(hidden) value=(value); }
            }
            div.field-row {
                div.field {
                    label for="q" { (t!(lang, "consultants-search")) }
                    input id="q" name="q" type="search" value=(q.get("q").unwrap_or_default()) maxlength="100" data-search;
                }
                div.field {
                    label for="presentable" { (t!(lang, "consultants-mark")) }
                    select id="presentable" name="presentable" {
                        @for (code, label) in &options { option value=(code) selected[*code == chosen] { (label) } }
                    }
                }
            }
            div.field-row {
                div.field {
                    label for="skill" { (t!(lang, "consultants-skill")) }
                    input id="skill" name="skill" type="text" value=(q.get("skill").unwrap_or_default()) maxlength="80";
                }
                div.field {
                    label for="free" { (t!(lang, "consultants-free")) }
                    input id="free" name="free" type="date" value=(q.get("free").unwrap_or_default());
                }
                div.field {
                    label.choice {
                        input type="checkbox" name="remote" value="yes" checked[q.get("remote").is_some()];
                        span { (t!(lang, "consultants-remote")) }
                    }
                }
                div.form-actions { (ui::button_quiet(&t!(lang, "list-search"))) }
            }
        }
    }
}

/// The filters that come from other pages, each to be taken away.
async fn chips(tx: &Tx, lang: Lang, q: &Query, filter: &ConsultantFilter) -> Outcome<Markup> {
    if filter.agency.is_none() && filter.agent.is_none() {
        return Ok(html! {});
    }
    let agency = match filter.agency {
        Some(agency) => Some(directory::agency(tx, agency).await?.name),
        None => None,
    };
    let agent = directory::contact_opt(tx, filter.agent).await?.map(|contact| contact.name);
    let remove = t!(lang, "list-remove-filter");
    let chip = |name: &str, label: &str| ui::chip_link(&format!("/consultants{}", q.with(name, None)), label, &remove);
    Ok(html! {
        p {
            @if let Some(agency) = agency { (chip("agency", &agency)) " " }
            @if let Some(agent) = agent { (chip("agent", &t!(lang, "consultants-of-agent", name = agent))) }
        }
    })
}

/// The table.
fn table(lang: Lang, caption: &str, today: Date, lines: &[ConsultantLine]) -> Markup {
    let columns = [
        Column::number(t!(lang, "column-number")),
        Column::text(t!(lang, "field-name")),
        Column::text(t!(lang, "column-title")),
        Column::text(t!(lang, "column-city")),
        Column::text(t!(lang, "column-agency")),
        Column::text(t!(lang, "column-available")),
        Column::number(t!(lang, "column-rate")),
        Column::text(t!(lang, "column-presentable")),
    ];
    let (hour, day, fixed) = (basis(lang, RateBasis::Hour), basis(lang, RateBasis::Day), basis(lang, RateBasis::Fixed));
    let now = t!(lang, "available-now");
    let (marked, unmarked) = (mark(lang, true), mark(lang, false));
    let below = |basis: RateBasis| match basis {
        RateBasis::Hour => &hour,
        RateBasis::Day => &day,
        RateBasis::Fixed => &fixed,
    };
    let rows = html! {
        @for line in lines {
            tr {
                th.num scope="row" { (line.number) }
                td { a href={ "/consultants/" (line.id) } { (line.name) } }
                td { (line.title.as_deref().unwrap_or("–")) }
                td { (line.city.as_deref().unwrap_or("–")) }
                td { (line.agency.as_deref().unwrap_or("–")) }
                td { (availability(lang, &now, today, line.available_from, line.available_percent)) }
                td.num {
                    @match line.rate {
                        Some(rate) => (ui::money_cell(&format::money_short(lang, rate.amount), below(rate.basis))),
                        None => "–",
                    }
                }
                td { (if line.presentable { &marked } else { &unmarked }) }
            }
        }
    };
    ui::table_written(caption, &columns, &rows)
}
