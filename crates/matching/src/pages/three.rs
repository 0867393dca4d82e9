//! The slate that the run proposes, and why: for fit and for difference. A
//! proposal; staff pick whom they want.

use super::Shown;
use super::view::{below, press};
use crate::changes;
use crate::record::{MatchResult, MatchRun};
use base::{Lang, t};
use maud::{Markup, html};
use ranking::slate::Choice;
use web::Door;
use web::ui::{self, Tone};

/// The proposed slate, when there is anything to choose between.
pub fn card(d: &Door, shown: &Shown, run: &MatchRun) -> Markup {
    let lang = d.lang;
    let chosen: Vec<(&Choice, &MatchResult)> =
        run.slate.choices.iter().filter_map(|choice| Some((choice, run.results.get(choice.at)?))).collect();
    html! {
        @if chosen.len() > 1 {
            (ui::card_titled(&t!(lang, "three-title"), html! {
                (ui::muted(&t!(lang, "three-text")))
                ol.three role="list" {
                    @for (choice, result) in chosen { li { (one(d, shown, choice, result)) } }
                }
            }))
        }
    }
}

/// One on the slate.
fn one(d: &Door, shown: &Shown, choice: &Choice, result: &MatchResult) -> Markup {
    let lang = d.lang;
    let face = shown.faces.get(&result.consultant);
    let decision = shown.decisions.get(&result.consultant);
    html! {
        @if let Some(face) = face { (ui::person(&face.name, &below(lang, face))) }
        p { strong { (t!(lang, "three-place", place = result.place, score = result.score)) } " " (changes::why(lang, choice)) "." }
        (said(lang, choice))
        @match decision {
            Some(decision) if decision.picked => p { (ui::badge(Tone::Ok, &t!(lang, "decided-picked"))) },
            Some(_) => p { (ui::badge(Tone::Neutral, &t!(lang, "decided-excluded"))) },
            None => {
                @if shown.may_decide && face.is_some_and(|face| face.presentable) {
                    (press(d, shown.need.id, result.consultant, "pick", &d.here, ui::button_quiet(&t!(lang, "decide-pick"))))
                }
            },
        }
    }
}

/// The differences, and whom the choice was taken before.
fn said(lang: Lang, choice: &Choice) -> Markup {
    let lines: Vec<String> = choice
        .differs
        .iter()
        .map(|difference| changes::difference(lang, difference))
        .chain(changes::passed(lang, choice))
        .collect();
    html! {
        @if !lines.is_empty() { ul.bullets { @for line in &lines { li { (line) } } } }
    }
}
