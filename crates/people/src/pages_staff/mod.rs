//! What staff see of people and companies. The database of consultants is for
//! staff alone (S53): the gates of these routes let nobody else know that it is
//! there.
//!
//! | page | paths |
//! |---|---|
//! | `consultants` | `/consultants`: the list that must stay quick, and the search |
//! | `consultant` | `/consultants/{id}` and what staff do there |
//! | `agencies`, `clients` | `/agencies`, `/clients` and their pages |
//! | `staff` | `/staff`: colleagues, for admins |
//! | `account` | `/accounts`, `/accounts/{id}`: granting, refusing, suspending |
//! | `written_consents` | `/written-consents/{id}`: papers of agencies to be judged (S17) |
//! | `closing` | `/accounts/{id}/closing` |

mod account;
mod agencies;
mod clients;
mod closing;
mod consultant;
mod consultants;
pub(crate) mod people_list;
mod staff;
mod written_consents;

use crate::account::Contact;
use crate::consultant::Rate;
use crate::rows::lists::{After, PAGE};
use base::{AccountId, Date, Lang, RateBasis, format, t};
use maud::{Markup, html};
use std::fmt;
use std::str::FromStr;
use web::{Query, Routes, ui};

/// Every route of these pages.
pub fn routes() -> Routes {
    consultants::routes()
        .and(consultant::routes())
        .and(agencies::routes())
        .and(clients::routes())
        .and(staff::routes())
        .and(account::routes())
        .and(closing::routes())
        .and(written_consents::routes())
}

/// Where the page asked for begins: `?after=ID NAME`.
fn after<T: FromStr>(q: &Query) -> Option<After<T>> {
    let (id, name_key) = q.get("after")?.split_once(' ')?;
    Some(After { name_key: name_key.to_owned(), id: id.parse().ok()? })
}

/// The place of a line in a list by name, as [`after`] reads it.
fn place(id: impl fmt::Display, name_key: &str) -> String {
    format!("{id} {name_key}")
}

/// The way to the next page and back to the beginning; `last` is the place of
/// the last line shown when there are more.
fn pages(lang: Lang, q: &Query, path: &str, last: Option<&str>) -> Markup {
    let start = q.get("after").map(|_| format!("{path}{}", q.with("after", None)));
    let next = last.map(|last| format!("{path}{}", q.with("after", Some(last))));
    ui::pagination(
        &t!(lang, "list-pages"),
        start.as_deref(),
        &t!(lang, "list-start"),
        next.as_deref(),
        &t!(lang, "list-next"),
    )
}

/// The lines to show, and whether there are more than that.
fn cut<T>(mut lines: Vec<T>) -> (Vec<T>, bool) {
    let more = lines.len() > PAGE;
    lines.truncate(PAGE);
    (lines, more)
}

/// A search by words alone.
fn search(lang: Lang, q: &Query, path: &str, name: String) -> Markup {
    html! {
        form.form.wide role="search" method="get" action=(path) {
            div.field-row {
                div.field {
                    label for="q" { (name) }
                    input id="q" name="q" type="search" value=(q.get("q").unwrap_or_default()) maxlength="100" data-search;
                }
                div.form-actions { (ui::button_quiet(&t!(lang, "list-search"))) }
            }
        }
    }
}

/// Staff to choose from; the first choice is nobody when `nobody` names it.
fn helpers(staff: &[Contact], nobody: Option<String>) -> Vec<(String, String)> {
    let none = nobody.map(|label| (String::new(), label));
    none.into_iter().chain(staff.iter().map(|c| (c.account.to_string(), c.name.clone()))).collect()
}

/// One of the staff, or nobody.
fn helper(text: &str) -> Option<Option<AccountId>> {
    if text.is_empty() { Some(None) } else { text.parse().ok().map(Some) }
}

/// What a rate is counted by.
fn basis(lang: Lang, basis: RateBasis) -> String {
    match basis {
        RateBasis::Hour => t!(lang, "rate-per-hour"),
        RateBasis::Day => t!(lang, "rate-per-day"),
        RateBasis::Fixed => t!(lang, "rate-fixed"),
    }
}

/// A rate in a cell.
fn rate_cell(lang: Lang, rate: Option<Rate>) -> Markup {
    match rate {
        Some(rate) => ui::money_cell(&format::money_short(lang, rate.amount), &basis(lang, rate.basis)),
        None => html! { "–" },
    }
}

/// From when and how much, short enough for a cell; `now` is the word for a
/// day that has come.
pub fn availability(lang: Lang, now: &str, today: Date, from: Option<Date>, percent: Option<i64>) -> impl fmt::Display {
    let sign = format::percent_sign(lang);
    fmt::from_fn(move |f| {
        match from {
            Some(from) if from <= today => f.write_str(now)?,
            Some(from) => write!(f, "{from}")?,
            None => {}
        }
        match (from, percent) {
            (Some(_), Some(percent)) => write!(f, ", {percent}{sign}"),
            (None, Some(percent)) => write!(f, "{percent}{sign}"),
            (Some(_), None) => Ok(()),
            (None, None) => f.write_str("–"),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::ConsultantId;

    #[test]
    fn a_place_in_the_list_survives_the_address() {
        let id = "00000000-0000-7000-8000-000000000001";
        let q = Query(vec![("after".to_owned(), place(id, "anna berg"))]);
        let after: After<ConsultantId> = after(&q).expect("a place");
        assert_eq!((after.id.to_string().as_str(), after.name_key.as_str()), (id, "anna berg"));
        assert!(super::after::<ConsultantId>(&Query(vec![("after".to_owned(), "x y".to_owned())])).is_none());
    }

    #[test]
    fn availability_is_short() {
        let day = |text: &str| text.parse::<Date>().expect("a date");
        for (from, percent, want) in [
            (Some("2026-11-01"), Some(80), "nu, 80\u{a0}%"),
            (Some("2026-12-01"), None, "2026-12-01"),
            (None, Some(50), "50\u{a0}%"),
            (None, None, "–"),
        ] {
            let short = availability(Lang::Sv, "nu", day("2026-11-22"), from.map(day), percent);
            assert_eq!(short.to_string(), want);
        }
        assert_eq!(availability(Lang::En, "now", day("2026-11-22"), None, Some(50)).to_string(), "50%");
    }
}
