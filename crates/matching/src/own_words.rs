//! Reasons as the consultant reads them of himself or herself: what speaks for
//! and what against, without points, and without what a client means to pay.

use crate::reasons::sentence;
use base::{Lang, t};
use ranking::Reason;

/// Both sides, in the order of the parts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// What speaks for.
    pub speaks_for: Vec<String>,
    /// What speaks against, or is not known.
    pub against: Vec<String>,
}

/// Reasons in words.
pub fn told(lang: Lang, reasons: &[Reason]) -> Told {
    let mut told = Told::default();
    for reason in reasons {
        match one(lang, reason) {
            (true, said) => told.speaks_for.push(said),
            (false, said) => told.against.push(said),
        }
    }
    told
}

/// A reason, and whether it speaks for.
fn one(lang: Lang, reason: &Reason) -> (bool, String) {
    match reason {
        Reason::HasMust { .. }
        | Reason::HasNice { .. }
        | Reason::ShownMust { .. }
        | Reason::ShownNice { .. }
        | Reason::MentionsMust { .. }
        | Reason::MentionsNice { .. }
        | Reason::SameRole { .. }
        | Reason::Similar { .. }
        | Reason::TextMatch { .. }
        | Reason::LevelOk { .. }
        | Reason::YearsOk { .. }
        | Reason::AvailableInTime { .. }
        | Reason::LanguageOk { .. }
        | Reason::PlaceOk { .. }
        | Reason::Remote => (true, sentence(lang, reason)),
        Reason::LevelBelow { .. }
        | Reason::LevelUnasked
        | Reason::LevelUnknown { .. }
        | Reason::YearsShort { .. }
        | Reason::YearsUnknown { .. }
        | Reason::AvailableFrom { .. }
        | Reason::AvailableUntil { .. }
        | Reason::AvailabilityUnknown
        | Reason::ExtentShort { .. }
        | Reason::LanguageWeak { .. }
        | Reason::LanguageMissing { .. }
        | Reason::PlaceOther { .. }
        | Reason::PlaceUnknown { .. } => (false, sentence(lang, reason)),
        Reason::LacksMust { skill, .. } => (false, t!(lang, "own-lacks", skill = skill.as_ref())),
        Reason::RateWithin { .. } => (true, t!(lang, "own-rate-within")),
        Reason::RateAbove { .. } => (false, t!(lang, "own-rate-above")),
        Reason::RateUnknown => (false, t!(lang, "own-rate-unknown")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_budget_is_never_told_and_points_neither() {
        let reasons = [
            Reason::RateWithin { rate_hour_minor: 106_400, budget_hour_minor: 110_000 },
            Reason::RateAbove { rate_hour_minor: 106_400, budget_hour_minor: 100_000 },
            Reason::RateUnknown,
            Reason::LacksMust { skill: "PR".into(), points: 180 },
        ];
        for lang in Lang::ALL {
            let told = told(lang, &reasons);
            assert_eq!((told.speaks_for.len(), told.against.len()), (1, 3));
            for said in told.speaks_for.iter().chain(&told.against) {
                assert!(!said.contains('⟦') && !said.chars().any(|c| c.is_ascii_digit()), "{said}");
            }
            assert!(told.against[2].contains("PR"), "{told:?}");
        }
    }
}
