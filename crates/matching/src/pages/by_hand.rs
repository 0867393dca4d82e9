//! The match by hand, when the engine is switched off: everybody who may be
//! presented, by name or by the day of the application, without scores,
//! reasons or any order that a run gave.

use super::Shown;
use super::taxonomy::alphabetical;
use super::view::{anchor, aside, decided, facts};
use crate::rows::Face;
use assignments::Application;
use base::{ConsultantId, format, t};
use maud::{Markup, html};
use std::collections::HashMap;
use web::ui::{self, Entry, Tab};
use web::{Door, Query};

/// Consultants on a page.
const ON_A_PAGE: usize = 50;

/// How the list is sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// By name.
    Name,
    /// Who applied first, then the others by name.
    Applied,
}

impl Sort {
    /// As the address says.
    pub fn of(q: &Query) -> Sort {
        if q.get("sort") == Some("applied") { Sort::Applied } else { Sort::Name }
    }
}

/// Everybody in that order.
pub fn sorted(
    faces: &HashMap<ConsultantId, Face>,
    applications: &HashMap<ConsultantId, Application>,
    sort: Sort,
) -> Vec<ConsultantId> {
    let mut all: Vec<(&ConsultantId, &Face)> = faces.iter().collect();
    all.sort_by_cached_key(|(id, face)| {
        let applied = match sort {
            Sort::Name => None,
            Sort::Applied => Some(applications.get(id).map_or(i64::MAX, |application| application.applied_at.0)),
        };
        (applied, alphabetical(&face.name), face.number)
    });
    all.into_iter().map(|(id, _)| *id).collect()
}

/// The list, a page of it.
pub fn list(d: &Door, q: &Query, shown: &Shown) -> Markup {
    let lang = d.lang;
    let sort = Sort::of(q);
    let all = sorted(&shown.faces, &shown.applications, sort);
    let page: usize = q.parse("page").filter(|page| *page > 0).unwrap_or(1);
    let from = (page - 1).saturating_mul(ON_A_PAGE).min(all.len());
    let few: Vec<ConsultantId> = all.iter().skip(from).take(ON_A_PAGE).copied().collect();
    let rows: Vec<Entry> =
        few.iter().filter_map(|id| shown.faces.get(id).map(|face| entry(d, shown, *id, face))).collect();
    let tab = |code: &'static str, label: String, current: bool| Tab {
        href: format!("/assignments/{}/match?sort={code}", shown.need.id),
        label,
        current,
        count: None,
    };
    let tabs = [
        tab("name", t!(lang, "by-hand-name"), sort == Sort::Name),
        tab("applied", t!(lang, "by-hand-applied"), sort == Sort::Applied),
    ];
    let to = |page: usize| q.with("page", Some(&page.to_string()));
    let before = (page > 1).then(|| to(page - 1));
    let next = (all.len() > from + ON_A_PAGE).then(|| to(page + 1));
    html! {
        (ui::section(&t!(lang, "by-hand-title"), html! {
            (ui::muted(&t!(lang, "by-hand-text")))
            (ui::tabs(&t!(lang, "by-hand-sort"), &tabs))
            @if rows.is_empty() {
                (ui::empty(&t!(lang, "by-hand-none-title"), &t!(lang, "results-none-text"), Some(("/consultants", &t!(lang, "results-none-go")))))
            } @else {
                (ui::entries(&rows))
            }
            (ui::pagination(&t!(lang, "taxonomy-pages"), before.as_deref(), &t!(lang, "taxonomy-before"), next.as_deref(), &t!(lang, "taxonomy-next")))
        }))
    }
}

/// A consultant with what was decided, and no score.
fn entry(d: &Door, shown: &Shown, id: ConsultantId, face: &Face) -> Entry {
    let lang = d.lang;
    let applied = shown.applications.get(&id);
    Entry {
        title: face.name.clone(),
        href: Some(format!("/consultants/{id}")),
        facts: facts(lang, face),
        body: html! {
            div id=(anchor(Some(face))) {
                @if let Some(application) = applied {
                    p { (t!(lang, "by-hand-applied-on", date = format::date_long(lang, application.applied_at.date()))) }
                    p { (application.message) }
                }
                @if !face.presentable { p { (t!(lang, "others-not-presentable")) } }
            }
            (decided(d, shown, id))
        },
        aside: aside(d, shown, id),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::{Instant, Money, RateBasis};
    use people::Rate;

    #[test]
    fn by_hand_is_by_name_or_by_the_day_of_the_application() {
        let id = |n: u8| format!("000000{n:02x}-0000-7000-8000-000000000000");
        let face = |number: i64, name: &str| Face {
            number,
            name: name.to_owned(),
            title: None,
            city: None,
            agency: None,
            presentable: true,
        };
        let who: Vec<ConsultantId> = (1..=4).map(|n| id(n).parse().expect("an id")).collect();
        let names = ["Östen", "anna", "Åke", "Zelda"];
        let faces = who.iter().zip(names).zip(1..).map(|((id, name), number)| (*id, face(number, name))).collect();
        let rate = Rate { amount: Money::sek(1), basis: RateBasis::Hour };
        let sent = |at: i64, n: u8, who: ConsultantId| {
            let (own, need) = (id(n).parse().expect("an id"), id(99).parse().expect("an id"));
            (who, Application::sent(own, need, who, rate, String::new(), Instant(at)))
        };
        let applications = [sent(20, 10, who[0]), sent(10, 11, who[3])].into_iter().collect();
        let order = |sort| sorted(&faces, &applications, sort);
        assert_eq!(order(Sort::Name), [who[1], who[3], who[2], who[0]]);
        assert_eq!(order(Sort::Applied), [who[3], who[0], who[1], who[2]]);
    }
}
