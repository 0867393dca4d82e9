//! How things of this room are said on pages and in letters: moments, figures,
//! stages. One wording for each, so that page and letter agree.

use crate::figures::Figures;
use crate::interview;
use crate::proposal::{Stage, SuggestionStage};
use assignments::labels;
use base::{Instant, Lang, format, t};
use maud::Markup;
use web::ui::{self, Tone};

/// `tis 3 mars kl. 10:00–10:45, svensk tid`.
pub fn moment(lang: Lang, start: Instant, minutes: i64) -> String {
    let end = start.plus_seconds(minutes * 60);
    t!(lang, "moment", date = format::date_short(lang, start.date()), from = clock(start), to = clock(end))
}

/// `10:00`, Stockholm.
pub fn clock(at: Instant) -> String {
    let local = at.local();
    format!("{:02}:{:02}", local.hour(), local.minute())
}

/// The three figures as names and values, in the order that everybody sees
/// them (S68).
pub fn figures(lang: Lang, f: &Figures) -> Vec<(String, String)> {
    vec![
        (t!(lang, "figure-rate"), labels::rate(lang, f.price.consultant, f.basis)),
        (
            t!(lang, "figure-commission", percent = format::percent(lang, f.points)),
            labels::rate(lang, f.price.commission, f.basis),
        ),
        (t!(lang, "figure-price"), labels::rate(lang, f.price.client, f.basis)),
    ]
}

/// The three figures as cells: the amount, and below it what it is for.
pub fn figure_cells(lang: Lang, f: &Figures) -> Vec<(String, Markup)> {
    let basis = labels::bases(lang).into_iter().find(|(code, _)| code == f.basis.code());
    let basis = basis.map(|(_, label)| label).unwrap_or_default();
    let amounts = [f.price.consultant, f.price.commission, f.price.client];
    let names = figures(lang, f).into_iter().map(|(name, _)| name);
    names.zip(amounts.map(|amount| ui::money_cell(&format::money_short(lang, amount), &basis))).collect()
}

/// `Förslag 12`.
pub fn proposal_numbered(lang: Lang, number: i64) -> String {
    t!(lang, "proposal-number", number = number)
}

/// How a proposal stands.
pub fn proposal_stage(lang: Lang, stage: &Stage) -> (Tone, String) {
    match stage {
        Stage::Draft => (Tone::Waiting, t!(lang, "proposal-stage-draft")),
        Stage::Sent { .. } => (Tone::Waiting, t!(lang, "proposal-stage-sent")),
        Stage::Chosen { .. } => (Tone::Ok, t!(lang, "proposal-stage-chosen")),
        Stage::Declined { .. } => (Tone::Neutral, t!(lang, "proposal-stage-declined")),
        Stage::Expired { .. } => (Tone::Neutral, t!(lang, "proposal-stage-expired")),
        Stage::Retracted { .. } => (Tone::Neutral, t!(lang, "proposal-stage-retracted")),
    }
}

/// How a suggestion stands.
pub fn suggestion_stage(lang: Lang, stage: SuggestionStage) -> (Tone, String) {
    match stage {
        SuggestionStage::Proposed => (Tone::Info, t!(lang, "suggestion-stage-proposed")),
        SuggestionStage::Chosen => (Tone::Ok, t!(lang, "suggestion-stage-chosen")),
        SuggestionStage::Declined => (Tone::Neutral, t!(lang, "suggestion-stage-declined")),
        SuggestionStage::Retracted => (Tone::Neutral, t!(lang, "suggestion-stage-retracted")),
    }
}

/// How an interview stands.
pub fn interview_stage(lang: Lang, stage: &interview::Stage) -> (Tone, String) {
    match stage {
        interview::Stage::Offered => (Tone::Waiting, t!(lang, "interview-stage-offered")),
        interview::Stage::Booked { .. } => (Tone::Info, t!(lang, "interview-stage-booked")),
        interview::Stage::Held { .. } => (Tone::Ok, t!(lang, "interview-stage-held")),
        interview::Stage::Missed { .. } => (Tone::Warn, t!(lang, "interview-stage-missed")),
        interview::Stage::Cancelled { .. } => (Tone::Neutral, t!(lang, "interview-stage-cancelled")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::{BasisPoints, Money, RateBasis};
    use people::Rate;

    #[test]
    fn the_three_figures_are_named_in_one_order() {
        let rate = Rate { amount: Money::sek(95_000), basis: RateBasis::Hour };
        let f = Figures::of(rate, BasisPoints(1200)).expect("small");
        let said = figures(Lang::En, &f);
        let values: Vec<String> = said.iter().map(|(_, v)| v.replace('\u{a0}', " ")).collect();
        assert_eq!(values, ["SEK 950 per hour", "SEK 114 per hour", "SEK 1,064 per hour"]);
        assert!(said[1].0.contains("12%"), "{said:?}");
    }

    #[test]
    fn a_moment_says_whose_clock_it_is() {
        let at = "2026-12-01".parse::<base::Date>().expect("a date").start().plus_seconds(10 * 3600);
        let said = moment(Lang::Sv, at, 45);
        assert!(said.contains("10:00–10:45") && said.contains("svensk tid"), "{said}");
    }
}
