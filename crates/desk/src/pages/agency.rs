//! An agency's desk: its consultants with what waits for each, assignments won,
//! billable hours and utilisation over twelve months (S44). Never another
//! agency's.

use super::Parts;
use crate::rows::agency::{self as rows, Own};
use crate::utilisation::{capacity, months_until, share};
use base::{AgencyId, BasisPoints, Date, Lang, Month, Outcome, format, t};
use maud::{Markup, html};
use people::pages_staff::availability;
use people::resume::{Strength, strength};
use store::Tx;
use web::Door;
use web::ui::{self, Bar, Column, Tone};

/// Months in the pictures.
const MONTHS: usize = 12;

/// The desk below the tasks, and the consultant agent beside it.
pub async fn parts(tx: &Tx, d: &Door, agency: AgencyId) -> Outcome<Parts> {
    let lang = d.lang;
    let today = tx.today();
    let month = today.month();
    let months = months_until(month, MONTHS);
    let own = rows::consultants(tx, agency, month).await?;
    let mut lines = Vec::new();
    for consultant in &own {
        let strength = strength::strength(&people::directory::resume(tx, consultant.id).await?);
        lines.push(line(lang, today, month, consultant, &strength));
    }
    let won = rows::won(tx, agency).await?;
    let minutes = rows::minutes_by_month(tx, agency, months.first().copied().unwrap_or(month)).await?;
    let main = html! {
        section.section #consultants {
            div.section-head {
                h2 { (t!(lang, "desk-own-consultants")) }
                div.section-actions { a href="/agency" { (t!(lang, "desk-to-agency")) } }
            }
            @if lines.is_empty() {
                (ui::empty(&t!(lang, "desk-no-consultants"), &t!(lang, "desk-no-consultants-text"), Some(("/agency", &t!(lang, "desk-to-agency")))))
            } @else {
                (ui::table(&t!(lang, "desk-own-consultants"), &columns(lang, month), &lines))
            }
        }
        section.section #how-it-goes {
            h2 { (t!(lang, "desk-how-it-goes")) }
            (figures(lang, month, &own, won))
            (by_month(lang, &months, &minutes, i64::try_from(own.len()).unwrap_or(0)))
        }
    };
    Ok(Parts { main, aside: people::agent_card(tx, d).await? })
}

/// The columns of the consultants.
fn columns(lang: Lang, month: Month) -> [Column; 4] {
    [
        Column::text(t!(lang, "column-consultant")),
        Column::text(t!(lang, "column-standing")),
        Column::number(t!(lang, "column-hours-in", month = format::month_name(lang, month.month))),
        Column::number(t!(lang, "column-utilisation-in", month = format::month_name(lang, month.previous().month))),
    ]
}

/// One consultant: at work or ready for it, what waits for the agency's
/// consent, from when free and how complete, hours, utilisation of the last month.
fn line(lang: Lang, today: Date, month: Month, own: &Own, strength: &Strength) -> Vec<Markup> {
    let badge = match (own.running, own.presentable_at) {
        (1.., _) => ui::badge(Tone::Ok, &t!(lang, "consultant-engaged")),
        (_, Some(_)) => ui::badge(Tone::Info, &t!(lang, "profile-presentable")),
        (_, None) => ui::badge(Tone::Waiting, &t!(lang, "profile-not-yet")),
    };
    let now = t!(lang, "free-now");
    let free = availability(lang, &now, today, own.available_from, own.available_percent);
    vec![
        ui::person(&own.name, own.title.as_deref().unwrap_or_default()),
        html! {
            (badge)
            @if own.to_answer > 0 {
                " " a href="/consents" { (ui::badge(Tone::Waiting, &t!(lang, "consents-to-answer", count = own.to_answer))) }
            }
            div { (ui::small(&t!(lang, "free-when", when = free.to_string()))) }
            div { (ui::small(&t!(lang, "completeness-of", done = strength.done, of = strength.of))) }
        },
        html! { (format::hours_number(lang, own.this_month)) },
        html! { (format::percent(lang, share(own.last_month, capacity(month.previous(), 1)))) },
    ]
}

/// Assignments won, billable hours, utilisation, consents that wait (S44).
fn figures(lang: Lang, month: Month, own: &[Own], won: i64) -> Markup {
    let this_month: i64 = own.iter().map(|consultant| consultant.this_month).sum();
    let last_month: i64 = own.iter().map(|consultant| consultant.last_month).sum();
    let waiting: i64 = own.iter().map(|consultant| consultant.to_answer).sum();
    let all = capacity(month.previous(), i64::try_from(own.len()).unwrap_or(0));
    html! {
        (ui::key_figures(&[
            (t!(lang, "figure-won"), html! { (format::whole(lang, won)) }),
            (t!(lang, "figure-hours-in", month = format::month_name(lang, month.month)), html! { (format::hours(lang, this_month)) }),
            (t!(lang, "figure-utilisation-in", month = format::month_name(lang, month.previous().month)), html! { (format::percent(lang, share(last_month, all))) }),
            (t!(lang, "figure-consents-to-answer"), html! { (format::whole(lang, waiting)) }),
        ]))
        p.muted { (t!(lang, "utilisation-explained")) }
    }
}

/// The minutes of a month.
fn minutes_of(minutes: &[(Month, i64)], month: Month) -> i64 {
    minutes.iter().filter(|(of, _)| *of == month).map(|(_, minutes)| minutes).sum()
}

/// A month in three letters.
fn short(lang: Lang, month: Month) -> String {
    format::month_name(lang, month.month).chars().take(3).collect()
}

/// Billable hours and utilisation by month, as pictures and as one table.
fn by_month(lang: Lang, months: &[Month], minutes: &[(Month, i64)], consultants: i64) -> Markup {
    let used = |month: Month| share(minutes_of(minutes, month), capacity(month, consultants));
    let percent = |points: BasisPoints| i64::from(points.0) / 100;
    let hours: Vec<Bar> = months
        .iter()
        .map(|month| {
            let sum = minutes_of(minutes, *month);
            Bar { label: short(lang, *month), value: sum, text: format::whole(lang, (sum + 30) / 60) }
        })
        .collect();
    let shares: Vec<Bar> = months
        .iter()
        .map(|month| {
            let percent = percent(used(*month));
            Bar { label: short(lang, *month), value: percent, text: format::whole(lang, percent) }
        })
        .collect();
    let rows: Vec<Vec<Markup>> = months
        .iter()
        .map(|month| {
            vec![
                html! { (format::month(lang, *month)) },
                html! { (format::hours_number(lang, minutes_of(minutes, *month))) },
                html! { (format::percent(lang, used(*month))) },
            ]
        })
        .collect();
    let columns = [
        Column::text(t!(lang, "column-month")),
        Column::number(t!(lang, "column-hours")),
        Column::number(t!(lang, "column-utilisation")),
    ];
    html! {
        (ui::bars_upright(&t!(lang, "chart-hours-by-month"), &hours, &t!(lang, "chart-as-table")))
        (ui::bars_upright(&t!(lang, "chart-utilisation-by-month"), &shares, &t!(lang, "chart-as-table")))
        (ui::details(&t!(lang, "chart-both-as-table"), ui::table(&t!(lang, "chart-both-as-table"), &columns, &rows)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_three_letters_in_both_languages() {
        let month = |text: &str| text.parse::<Month>().expect("a month");
        for (lang, of, want) in [(Lang::Sv, "2026-05", "maj"), (Lang::En, "2026-12", "Dec")] {
            assert_eq!(short(lang, month(of)).to_lowercase(), want.to_lowercase(), "{of}");
        }
    }

    #[test]
    fn minutes_of_a_month_are_summed_and_none_are_none() {
        let month: Month = "2026-05".parse().expect("a month");
        let minutes = [(month, 60), (month.previous(), 30)];
        assert_eq!(minutes_of(&minutes, month), 60);
        assert_eq!(minutes_of(&[], month), 0);
    }
}
