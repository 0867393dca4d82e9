//! What is kept how long, and what the last rounds removed: for all staff.

use super::requests::staff_tabs;
use super::words;
use crate::personal::{Class, Register, Table, said_in};
use crate::retention::{self, Run};
use base::{Lang, format, t};
use maud::{Markup, html};
use web::ui::{self, Column};
use web::{Answer, Door, Routes, Who};

/// Rounds looked at: more than a year of days.
const MOST: i64 = 400;

/// Rounds shown.
const SHOWN: usize = 30;

/// The routes.
pub fn routes(register: Register) -> Routes {
    Routes::new().get("/privacy/retention", Who::STAFF, move |d: Door| show(d, register))
}

/// `GET /privacy/retention`.
async fn show(d: Door, register: Register) -> Answer {
    let lang = d.lang;
    let tx = d.read().await?;
    let last = retention::last_run(&tx).await?;
    let mut runs = retention::latest(&tx, MOST).await?;
    runs.retain(|run| is_told(run, register));
    runs.truncate(SHOWN);
    let title = t!(lang, "retention-title");
    let name =
        |table: &str| register.table(table).map_or_else(|| table.to_owned(), |t| said_in(t.words, lang).to_owned());
    let columns = [
        Column::text(t!(lang, "retention-column-when")),
        Column::number(t!(lang, "erasure-column-rows")),
        Column::text(t!(lang, "erasure-column-what")),
    ];
    let rows: Vec<Vec<Markup>> = runs
        .iter()
        .map(|run| {
            let detail: Vec<String> = run.detail.iter().map(|(table, n)| format!("{} ({n})", name(table))).collect();
            vec![
                html! { (format::instant(run.at)) },
                html! { (format::whole(lang, run.removed)) },
                html! { (detail.join(", ")) },
            ]
        })
        .collect();
    let body = html! {
        (ui::heading(&title, Some(&t!(lang, "retention-lead"))))
        (staff_tabs(&d, "/privacy/retention"))
        p {
            @match last {
                Some(at) => { (t!(lang, "retention-last", at = format::instant(at))) }
                None => { (t!(lang, "retention-never")) }
            }
        }
        (ui::section(&t!(lang, "retention-classes"), classes(lang, register)))
        (ui::section(&t!(lang, "retention-runs"), html! {
            @if rows.is_empty() { (ui::empty(&t!(lang, "retention-none"), &t!(lang, "retention-none-text"), None)) }
            @else {
                (ui::table(&t!(lang, "retention-runs"), &columns, &rows))
                p.muted { (t!(lang, "retention-runs-told", count = SHOWN)) }
            }
        }))
    };
    Ok(d.page(&title, body))
}

/// Whether a round is worth a line: not when what it removed was our own
/// leftovers alone, such as the jobs that are done, which every day has.
fn is_told(run: &Run, register: Register) -> bool {
    let is_leftover = |table: &Table| table.class == Class::Technical && !table.is_personal();
    !run.detail.keys().all(|name| register.table(name).is_some_and(is_leftover))
}

/// The classes with what belongs to each.
fn classes(lang: Lang, register: Register) -> Markup {
    let columns = [
        Column::text(t!(lang, "retention-column-class")),
        Column::text(t!(lang, "retention-column-time")),
        Column::text(t!(lang, "erasure-column-what")),
    ];
    let rows: Vec<Vec<Markup>> = Class::ALL
        .into_iter()
        .map(|class| {
            let tables: Vec<&str> = register
                .tables()
                .filter(|table| table.class == class)
                .map(|table| said_in(table.words, lang))
                .collect();
            vec![
                html! { (words::class_name(lang, class)) },
                html! { (words::class(lang, class)) },
                html! { (tables.join(", ")) },
            ]
        })
        .collect();
    ui::table(&t!(lang, "retention-classes"), &columns, &rows)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::personal::{GROUND, TABLES};
    use base::Instant;

    #[test]
    fn a_round_that_removed_jobs_alone_is_not_told() {
        let register = Register { rooms: &[GROUND, TABLES], due: &[] };
        let cases: [(&[&str], bool); 4] = [
            (&["jobs"], false),
            (&["jobs", "outbox"], true),
            (&["form_posts"], true),
            (&["a table of an earlier version"], true),
        ];
        for (tables, want) in cases {
            let detail = tables.iter().map(|table| ((*table).to_owned(), 1)).collect();
            assert_eq!(is_told(&Run { at: Instant(0), removed: 1, detail }, register), want, "{tables:?}");
        }
    }
}
