//! The conditions of a run: chosen before it, and told beside its list with how
//! many were set aside. Names nobody.

use super::Shown;
use crate::refusal::MatchingRefusal;
use crate::sieve::{Aside, Sieve};
use base::{Lang, Outcome, Stop, t};
use maud::{Markup, html};
use ranking::sieve::Condition;
use web::ui;
use web::{Door, Form};

/// The field's name.
const FIELD: &str = "only";

/// The conditions that were ticked.
///
/// # Errors
/// One that is none.
pub fn conditions(form: &Form) -> Outcome<Vec<Condition>> {
    let ticked = form.all(FIELD).into_iter().map(|code| Condition::of(code).ok_or(MatchingRefusal::UnknownCondition));
    let ticked: Vec<Condition> = ticked.collect::<Result<_, _>>().map_err(Stop::from)?;
    // In the one order, and each once.
    Ok(Condition::ALL.into_iter().filter(|condition| ticked.contains(condition)).collect())
}

/// The same, to be sent again.
pub fn values(sieve: &Sieve) -> Vec<(&'static str, String)> {
    sieve.conditions.iter().map(|condition| (FIELD, condition.code().to_owned())).collect()
}

/// The conditions to choose among: those that the need says anything about.
pub fn form(d: &Door, shown: &Shown) -> Markup {
    let lang = d.lang;
    let content = &shown.need.content;
    let asked = Condition::ALL.into_iter().filter(|condition| match condition {
        Condition::Skills => !content.must.is_empty(),
        Condition::Languages => !content.languages.is_empty(),
        Condition::Place => content.place.is_some(),
        Condition::Budget => content.budget.is_some(),
        Condition::Dates | Condition::Extent => true,
    });
    let options = asked.map(|condition| (condition.code().to_owned(), name(lang, condition))).collect();
    let chosen = shown.run.iter().flat_map(|run| &run.sieve.conditions).map(|condition| condition.code());
    let state = d.form(|lang, _| t!(lang, "sieve-field")).with_all(FIELD, chosen);
    let action = format!("/assignments/{}/match", shown.need.id);
    html! {
        @if shown.may_decide && shown.off.is_none() {
            (ui::details(&t!(lang, "sieve-title"), html! {
                (ui::muted(&t!(lang, "sieve-text")))
                (state.form(&action, html! { (state.boxes(FIELD, options).optional()) }, &t!(lang, "sieve-run")))
            }))
        }
    }
}

/// What was asked for, and how many were set aside by what.
pub fn said(lang: Lang, sieve: &Sieve) -> Markup {
    let count = sieve.count();
    html! {
        @if !sieve.conditions.is_empty() {
            @let names: Vec<String> = sieve.conditions.iter().map(|condition| name(lang, *condition)).collect();
            (ui::muted(&t!(lang, "sieve-conditions", conditions = names.join(", "))))
        }
        @if count > 0 {
            (ui::muted(&t!(lang, "sieve-aside", count = count)))
            ul.bullets { @for (why, count) in &sieve.aside { li { (aside(lang, *why, *count)) } } }
        }
    }
}

/// A condition, as somebody meets it.
fn name(lang: Lang, condition: Condition) -> String {
    match condition {
        Condition::Skills => t!(lang, "sieve-skills"),
        Condition::Languages => t!(lang, "sieve-languages"),
        Condition::Dates => t!(lang, "sieve-dates"),
        Condition::Extent => t!(lang, "sieve-extent"),
        Condition::Budget => t!(lang, "sieve-budget"),
        Condition::Place => t!(lang, "sieve-place"),
    }
}

/// So many, and why.
fn aside(lang: Lang, why: Aside, count: usize) -> String {
    match why {
        Aside::SaidNo => t!(lang, "aside-said-no", count = count),
        Aside::Missed(Condition::Skills) => t!(lang, "aside-skills", count = count),
        Aside::Missed(Condition::Languages) => t!(lang, "aside-languages", count = count),
        Aside::Missed(Condition::Dates) => t!(lang, "aside-dates", count = count),
        Aside::Missed(Condition::Extent) => t!(lang, "aside-extent", count = count),
        Aside::Missed(Condition::Budget) => t!(lang, "aside-budget", count = count),
        Aside::Missed(Condition::Place) => t!(lang, "aside-place", count = count),
    }
}
