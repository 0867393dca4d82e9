//! Reasons as the consultant reads them of himself or herself: what speaks for
//! and what against, without points, and without what a client means to pay.

use crate::reasons::sentence;
use base::{Lang, t};
use ranking::answer::Side;
use ranking::{PartKind, Reason};

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
        let side = match reason.side() {
            Side::For => &mut told.speaks_for,
            Side::Against | Side::Unknown => &mut told.against,
        };
        side.push(words(lang, reason));
    }
    told
}

/// A reason in words: of the price not how much, of a lack not how many points.
fn words(lang: Lang, reason: &Reason) -> String {
    match (reason.part(), reason.side()) {
        (PartKind::Rate, Side::For) => t!(lang, "own-rate-within"),
        (PartKind::Rate, Side::Against) => t!(lang, "own-rate-above"),
        (PartKind::Rate, Side::Unknown) => t!(lang, "own-rate-unknown"),
        _ => match reason {
            Reason::LacksMust { skill, .. } => t!(lang, "own-lacks", skill = skill.as_ref()),
            other => sentence(lang, other),
        },
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
