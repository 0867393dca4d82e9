//! Every need, for staff: by stage, client and words, newest first, page by page.

use super::list::field;
use super::parts::{badge, href};
use crate::assignment::StageKind;
use crate::filter::search_words;
use crate::labels;
use crate::rows::lists::{self, Listed, StaffFilter};
use base::{Actor, ClientId, Lang, Outcome, format, t};
use maud::{Markup, html};
use people::Client;
use std::collections::HashMap;
use web::ui::{self, Column};
use web::{Door, Query, Response};

/// Needs on a page.
const A_PAGE: usize = 50;

/// The page.
pub async fn page(d: &Door, actor: &Actor, q: &Query) -> Outcome<Response> {
    let lang = d.lang;
    let tx = d.read().await?;
    let filter = StaffFilter {
        stage: q.get("stage").and_then(StageKind::parse),
        client: q.parse("client"),
        words: search_words(q.get("words").unwrap_or_default()),
        below: q.parse("below"),
    };
    // One more than a page holds tells whether there is another.
    let mut found = lists::for_staff(&tx, &filter, i64::try_from(A_PAGE + 1).unwrap_or(i64::MAX)).await?;
    let more = found.len() > A_PAGE;
    found.truncate(A_PAGE);
    let clients = lists::clients_of(&tx, found.iter().map(|listed| &listed.assignment)).await?;
    let names = lists::client_names(&tx).await?;
    let post = html! {
        @if actor.is_acting_staff() { (ui::link_button("/assignments/new", &t!(lang, "list-take-in"))) }
    };
    let next = found.last().filter(|_| more).map(|last| {
        let below = last.assignment.number.to_string();
        format!("/assignments{}", q.with("below", Some(&below)))
    });
    let first = filter.below.map(|_| format!("/assignments{}", q.with("below", None)));
    Ok(d.page(
        &t!(lang, "list-staff-title"),
        html! {
            (ui::heading_with(&t!(lang, "list-staff-title"), None, post))
            (filter_form(lang, q, &filter, &names))
            @if found.is_empty() {
                (ui::empty(&t!(lang, "list-none-title"), &t!(lang, "list-none-all"), Some(("/assignments", &t!(lang, "list-none-clear-all")))))
            } @else {
                (ui::table(&t!(lang, "list-staff-title"), &columns(lang), &rows(lang, &found, &clients)))
            }
            (ui::pagination(&t!(lang, "list-pages"), first.as_deref(), &t!(lang, "list-newest"), next.as_deref(), &t!(lang, "list-older")))
        },
    ))
}

/// The heads of the table.
fn columns(lang: Lang) -> Vec<Column> {
    vec![
        Column::text(t!(lang, "field-title")),
        Column::text(t!(lang, "field-client")),
        Column::text(t!(lang, "field-stage")),
        Column::text(t!(lang, "field-starts-on")),
        Column::number(t!(lang, "field-extent")),
        Column::number(t!(lang, "field-applied")),
        Column::text(t!(lang, "staff-match")),
    ]
}

/// The rows of the table.
fn rows(lang: Lang, found: &[Listed], clients: &HashMap<ClientId, Client>) -> Vec<Vec<Markup>> {
    found
        .iter()
        .map(|Listed { assignment: need, applied }| {
            let client = clients.get(&need.client).map(|c| c.name.as_str()).unwrap_or_default();
            vec![
                html! {
                    a href=(href(need.id)) { (need.content.title) }
                    " " (ui::small(&labels::numbered(lang, need.number)))
                },
                html! { a href={ "/clients/" (need.client) } { (client) } },
                badge(lang, need),
                html! { (format::date_long(lang, need.content.starts_on)) },
                html! { (labels::extent(lang, &need.content)) },
                html! { (applied) },
                html! {
                    @if need.is_open() {
                        a href={ (href(need.id)) "/match" } aria-label=(t!(lang, "staff-match-of", title = need.content.title.clone())) {
                            (t!(lang, "staff-match"))
                        }
                    }
                },
            ]
        })
        .collect()
}

/// The filters.
fn filter_form(lang: Lang, q: &Query, filter: &StaffFilter, names: &[(ClientId, String)]) -> Markup {
    html! {
        form.form.wide method="get" action="/assignments" role="search" {
            div.field-row {
                (field("words", "search", &t!(lang, "filter-words"), q, true))
                div.field {
                    label for="stage" { (t!(lang, "field-stage")) }
                    select id="stage" name="stage" {
                        option value="" { (t!(lang, "filter-all-stages")) }
                        @for stage in StageKind::ALL {
                            option value=(stage.code()) selected[filter.stage == Some(stage)] { (labels::stage(lang, stage)) }
                        }
                    }
                }
                div.field {
                    label for="client" { (t!(lang, "field-client")) }
                    select id="client" name="client" {
                        option value="" { (t!(lang, "filter-all-clients")) }
                        @for (id, name) in names {
                            option value=(id) selected[filter.client == Some(*id)] { (name) }
                        }
                    }
                }
            }
            div.form-actions { (ui::button_quiet(&t!(lang, "filter-button"))) }
        }
    }
}
