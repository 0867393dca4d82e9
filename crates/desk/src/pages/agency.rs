//! An agency's desk: its consultants, assignments won, billable hours and
//! utilisation (S44). Never another agency's.

use super::Parts;
use crate::rows::agency::{self as rows, Own};
use crate::utilisation::{capacity, months_until, share};
use base::{AgencyId, Lang, Month, Outcome, format, t};
use maud::{Markup, html};
use store::Tx;
use web::Door;
use web::ui::{self, Bar, Column, Tone};

/// Months in the picture of the hours.
const MONTHS: usize = 6;

/// The desk below the tasks, and the consultant agent beside it.
pub async fn parts(tx: &Tx, d: &Door, agency: AgencyId) -> Outcome<Parts> {
    let lang = d.lang;
    let month = tx.today().month();
    let months = months_until(month, MONTHS);
    let own = rows::consultants(tx, agency, month).await?;
    let won = rows::won(tx, agency).await?;
    let minutes = rows::minutes_by_month(tx, agency, months.first().copied().unwrap_or(month)).await?;
    let main = html! {
        section.section #consultants {
            div.section-head {
                h2 { (t!(lang, "desk-own-consultants")) }
                div.section-actions { a href="/agency" { (t!(lang, "desk-to-agency")) } }
            }
            @if own.is_empty() {
                (ui::empty(&t!(lang, "desk-no-consultants"), &t!(lang, "desk-no-consultants-text"), Some(("/agency", &t!(lang, "desk-to-agency")))))
            } @else {
                (consultants(lang, month, &own))
            }
        }
        section.section #how-it-goes {
            h2 { (t!(lang, "desk-how-it-goes")) }
            (figures(lang, month, &own, won))
            (hours_by_month(lang, &months, &minutes))
        }
    };
    Ok(Parts { main, aside: people::agent_card(tx, d).await? })
}

/// Each consultant: at work or ready for it, hours, utilisation of the last month.
fn consultants(lang: Lang, month: Month, own: &[Own]) -> Markup {
    let columns = [
        Column::text(t!(lang, "column-consultant")),
        Column::text(t!(lang, "column-standing")),
        Column::number(t!(lang, "column-hours-in", month = format::month_name(lang, month.month))),
        Column::number(t!(lang, "column-utilisation-in", month = format::month_name(lang, month.previous().month))),
    ];
    let rows: Vec<Vec<Markup>> = own
        .iter()
        .map(|consultant| {
            let badge = match (consultant.running, consultant.presentable_at) {
                (1.., _) => ui::badge(Tone::Ok, &t!(lang, "consultant-engaged")),
                (_, Some(_)) => ui::badge(Tone::Info, &t!(lang, "profile-presentable")),
                (_, None) => ui::badge(Tone::Waiting, &t!(lang, "profile-not-yet")),
            };
            vec![
                ui::person(&consultant.name, consultant.title.as_deref().unwrap_or_default()),
                badge,
                html! { (format::hours_number(lang, consultant.this_month)) },
                html! { (format::percent(lang, share(consultant.last_month, capacity(month.previous(), 1)))) },
            ]
        })
        .collect();
    ui::table(&t!(lang, "desk-own-consultants"), &columns, &rows)
}

/// Assignments won, billable hours, utilisation (S44).
fn figures(lang: Lang, month: Month, own: &[Own], won: i64) -> Markup {
    let this_month: i64 = own.iter().map(|consultant| consultant.this_month).sum();
    let last_month: i64 = own.iter().map(|consultant| consultant.last_month).sum();
    let all = capacity(month.previous(), i64::try_from(own.len()).unwrap_or(0));
    html! {
        (ui::key_figures(&[
            (t!(lang, "figure-won"), html! { (format::whole(lang, won)) }),
            (t!(lang, "figure-hours-in", month = format::month_name(lang, month.month)), html! { (format::hours(lang, this_month)) }),
            (t!(lang, "figure-utilisation-in", month = format::month_name(lang, month.previous().month)), html! { (format::percent(lang, share(last_month, all))) }),
        ]))
        p.muted { (t!(lang, "utilisation-explained")) }
    }
}

/// Billable hours by month, as lying bars.
fn hours_by_month(lang: Lang, months: &[Month], minutes: &[(Month, i64)]) -> Markup {
    let series: Vec<Bar> = months
        .iter()
        .map(|month| {
            let sum: i64 = minutes.iter().filter(|(of, _)| of == month).map(|(_, minutes)| minutes).sum();
            Bar { label: format::month(lang, *month), value: sum, text: format::hours(lang, sum) }
        })
        .collect();
    ui::bars(&t!(lang, "chart-hours-by-month"), &series, &t!(lang, "chart-as-table"))
}
