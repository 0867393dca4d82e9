//! The list of consultants, for staff alone (S53): search by words, by mark,
//! by agency and agent; fifty at a time by name. What is the same in every row
//! is made once, since this is the page that is opened most.

use super::{after, availability, basis, cut, pages};
use crate::directory;
use crate::rows::lists::{self, ConsultantFilter, ConsultantLine};
use base::{AccountId, AgencyId, Date, Lang, Outcome, RateBasis, format, t};
use maud::{Markup, html};
use store::Tx;
use web::ui::{self, Column, Tone};
use web::{Answer, Door, Query, Routes, Who};

/// The routes of this page.
pub(super) fn routes() -> Routes {
    Routes::new().get("/consultants", Who::STAFF, list)
}

async fn list(d: Door, q: Query) -> Answer {
    let lang = d.lang;
    let filter = ConsultantFilter {
        words: lists::words_of(q.get("q").unwrap_or_default()),
        agency: q.parse::<AgencyId>("agency"),
        agent: q.parse::<AccountId>("agent"),
        presentable: match q.get("presentable") {
            Some("yes") => Some(true),
            Some("no") => Some(false),
            _ => None,
        },
    };
    let tx = d.read().await?;
    let (lines, more) = cut(lists::consultants(&tx, &filter, after(&q).as_ref()).await?);
    let chips = chips(&tx, lang, &q, &filter).await?;
    let today = tx.today();
    drop(tx);
    let last = lines.last().filter(|_| more).map(|line| (line.id.to_string(), line.name_key.as_str()));
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
                (pages(lang, &q, "/consultants", last))
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
    let marked = ui::badge(Tone::Ok, &t!(lang, "presentable-yes"));
    let unmarked = ui::badge(Tone::Neutral, &t!(lang, "presentable-no"));
    let text = |value: &Option<String>| html! { (value.as_deref().unwrap_or("–")) };
    let rows: Vec<Vec<Markup>> = lines
        .iter()
        .map(|line| {
            vec![
                html! { (line.number) },
                html! { a href={ "/consultants/" (line.id) } { (line.name) } },
                text(&line.title),
                text(&line.city),
                text(&line.agency),
                html! { (availability(&now, today, line.available_from, line.available_percent)) },
                match line.rate {
                    Some(rate) => ui::money_cell(
                        &format::money_short(lang, rate.amount),
                        match rate.basis {
                            RateBasis::Hour => &hour,
                            RateBasis::Day => &day,
                            RateBasis::Fixed => &fixed,
                        },
                    ),
                    None => html! { "–" },
                },
                if line.presentable { marked.clone() } else { unmarked.clone() },
            ]
        })
        .collect();
    ui::table(caption, &columns, &rows)
}
