//! The three: a slate proposed for fit and for difference (S51). The first is
//! the best fit; each further one is worth its fit, less what it is alike those
//! before it in price, level, day and form (maximal marginal relevance;
//! Carbonell and Goldstein, 1998), in whole numbers. Staff may choose otherwise;
//! nothing here presents anybody.

use base::Date;
use serde::{Deserialize, Serialize};

/// How many make a slate.
pub const THREE: usize = 3;
/// Of a choice, fit counts this many permille; difference counts the rest.
const FIT: i64 = 700;
/// Nobody below this share of the best score is chosen for being different, in permille.
const FLOOR: u64 = 800;
/// Prices this many permille apart are as different as prices get.
const PRICE_FULL: i64 = 300;
/// Days this far apart are as different as days get.
const DAYS_FULL: i64 = 30;
/// Levels differ this much for each step.
const LEVEL_STEP: i64 = 400;
/// Two agencies differ less than an agency and a freelance consultant.
const OTHER_AGENCY: i64 = 500;

/// What a consultant can differ in. What is not known differs from nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// What an hour costs the client, in öre.
    pub price_hour_minor: Option<i64>,
    /// The level, from 1; as [`crate::level`] counts it.
    pub level: Option<u8>,
    /// Free from.
    pub available_from: Option<Date>,
    /// The number of the agency; `None` for a freelance consultant.
    pub agency: Option<u64>,
}

/// A slate with its explanation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Three {
    /// At most [`THREE`], in the order chosen.
    pub choices: Vec<Choice>,
}

/// One on the slate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// The place in the ranked list, from 0.
    pub at: usize,
    /// Why.
    pub why: Why,
    /// How it differs from each choice before it.
    pub differs: Vec<Difference>,
    /// Who stands higher in the list, is not on the slate so far, and why not.
    pub passed: Vec<Passed>,
}

/// Why somebody is on the slate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// The highest score.
    BestFit,
    /// The next in the list, and nobody else would add more.
    NextBest,
    /// Adds more to choose between than those who stand higher.
    AddsChoice,
    /// The next in the list; those who would add more fit too little.
    FillsUp,
}

/// A difference from an earlier choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Difference {
    /// Costs less or more.
    Price {
        /// The other's place in the ranked list, from 0.
        than: usize,
        /// Öre an hour more; less when below zero.
        more_minor: i64,
    },
    /// Another level.
    Level {
        /// The other's place in the ranked list, from 0.
        than: usize,
        /// This one's level.
        mine: u8,
        /// The other's.
        theirs: u8,
    },
    /// Free on another day.
    Day {
        /// The other's place in the ranked list, from 0.
        than: usize,
        /// Days later; earlier when below zero.
        days_later: i32,
    },
    /// Freelance and not of an agency, the other way, or of another agency.
    Form {
        /// The other's place in the ranked list, from 0.
        than: usize,
        /// Whether this one is freelance.
        freelance: bool,
        /// Whether the other is.
        other_freelance: bool,
    },
}

/// Somebody who stands higher and was passed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passed {
    /// The place in the ranked list, from 0.
    pub at: usize,
    /// The choice that this one is most alike.
    pub like: usize,
    /// How alike, in permille.
    pub alike_permille: u32,
}

/// Proposes a slate from a ranked list, best first: the scores, and what each
/// differs in. Facts that are lacking at the end of the list differ from nothing.
pub fn propose(scores: &[u32], facts: &[Facts]) -> Three {
    let fact = |at: usize| facts.get(at).copied().unwrap_or_default();
    let best = scores.iter().copied().max().unwrap_or(0);
    let fits = |score: u32| u64::from(score) * 1000 >= u64::from(best) * FLOOR;
    let mut choices: Vec<Choice> = Vec::new();
    while choices.len() < THREE.min(scores.len()) {
        let chosen: Vec<usize> = choices.iter().map(|choice| choice.at).collect();
        let free = || scores.iter().enumerate().filter(|(at, _)| !chosen.contains(at));
        let Some(next) = free().map(|(at, _)| at).next() else { break };
        let value = |at: usize, score: u32| {
            let (alike, _) = most_alike(at, &chosen, &fact);
            FIT * i64::from(score) - (1000 - FIT) * alike
        };
        let worth = free().filter(|(_, score)| fits(**score)).map(|(at, score)| (value(at, *score), at));
        let at = worth.max_by_key(|(value, at)| (*value, std::cmp::Reverse(*at))).map(|(_, at)| at);
        let (at, why) = match at {
            Some(at) if chosen.is_empty() => (at, Why::BestFit),
            Some(at) if at == next => (at, Why::NextBest),
            Some(at) => (at, Why::AddsChoice),
            None => (next, Why::FillsUp),
        };
        let passed = free().take_while(|(other, _)| *other < at).map(|(other, _)| {
            let (alike, like) = most_alike(other, &chosen, &fact);
            Passed { at: other, like, alike_permille: u32::try_from(alike).unwrap_or(0) }
        });
        let passed = passed.collect();
        let differs = chosen.iter().flat_map(|than| differences(fact(at), fact(*than), *than)).collect();
        choices.push(Choice { at, why, differs, passed });
    }
    Three { choices }
}

/// How alike the most alike of the chosen is, in permille, and which it is.
fn most_alike(at: usize, chosen: &[usize], fact: &impl Fn(usize) -> Facts) -> (i64, usize) {
    let alike = chosen.iter().map(|other| (1000 - difference(fact(at), fact(*other)), *other));
    alike.max_by_key(|(alike, other)| (*alike, std::cmp::Reverse(*other))).unwrap_or((0, at))
}

/// How different two are, in permille: the mean of price, level, day and form.
fn difference(a: Facts, b: Facts) -> i64 {
    let price = match (a.price_hour_minor, b.price_hour_minor) {
        (Some(a), Some(b)) => {
            let (apart, most) = (i128::from(a).abs_diff(i128::from(b)), i128::from(a.max(b)).unsigned_abs().max(1));
            i64::try_from(apart * 1000 / most).unwrap_or(PRICE_FULL).min(PRICE_FULL) * 1000 / PRICE_FULL
        }
        _ => 0,
    };
    let level = match (a.level, b.level) {
        (Some(a), Some(b)) => (i64::from(a.abs_diff(b)) * LEVEL_STEP).min(1000),
        _ => 0,
    };
    let day = match (a.available_from, b.available_from) {
        (Some(a), Some(b)) => i64::from(a.days_until(b)).abs().min(DAYS_FULL) * 1000 / DAYS_FULL,
        _ => 0,
    };
    let form = match (a.agency, b.agency) {
        (Some(a), Some(b)) if a != b => OTHER_AGENCY,
        (None, Some(_)) | (Some(_), None) => 1000,
        _ => 0,
    };
    (price + level + day + form) / 4
}

/// The differences as they are told.
fn differences(a: Facts, b: Facts, than: usize) -> Vec<Difference> {
    let mut all = Vec::new();
    if let (Some(mine), Some(theirs)) = (a.price_hour_minor, b.price_hour_minor)
        && mine != theirs
    {
        all.push(Difference::Price { than, more_minor: mine.saturating_sub(theirs) });
    }
    if let (Some(mine), Some(theirs)) = (a.level, b.level)
        && mine != theirs
    {
        all.push(Difference::Level { than, mine, theirs });
    }
    if let (Some(mine), Some(theirs)) = (a.available_from, b.available_from)
        && mine != theirs
    {
        all.push(Difference::Day { than, days_later: theirs.days_until(mine) });
    }
    if a.agency != b.agency {
        all.push(Difference::Form { than, freelance: a.agency.is_none(), other_freelance: b.agency.is_none() });
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::collection::vec;
    use proptest::option;
    use proptest::prelude::*;

    fn facts(price: i64, level: u8, day: &str, agency: Option<u64>) -> Facts {
        Facts {
            price_hour_minor: Some(price * 100),
            level: Some(level),
            available_from: Some(day.parse().expect("a date")),
            agency,
        }
    }

    #[test]
    fn two_of_a_kind_leave_a_seat_to_somebody_else() {
        let list = [
            facts(1100, 3, "2026-12-01", Some(7)),
            facts(1110, 3, "2026-12-01", Some(7)),
            facts(1090, 3, "2026-12-02", Some(7)),
            facts(820, 2, "2026-12-15", None),
            facts(400, 1, "2027-02-01", None),
        ];
        let three = propose(&[900, 890, 880, 850, 300], &list);
        let order: Vec<_> = three.choices.iter().map(|choice| (choice.at, choice.why)).collect();
        assert_eq!(order[..2], [(0, Why::BestFit), (3, Why::AddsChoice)], "{three:#?}");
        assert_eq!(three.choices[1].passed.iter().map(|p| (p.at, p.like)).collect::<Vec<_>>(), [(1, 0), (2, 0)]);
        assert!(three.choices[1].differs.contains(&Difference::Price { than: 0, more_minor: -28_000 }));
        assert!(three.choices[1].differs.contains(&Difference::Day { than: 0, days_later: 14 }));
        // Whoever fits too little is not taken for being different.
        assert!(three.choices.iter().all(|choice| choice.at != 4));
    }

    #[test]
    fn without_facts_the_three_best_are_proposed() {
        let three = propose(&[900, 700, 100, 90], &[]);
        let order: Vec<_> = three.choices.iter().map(|choice| (choice.at, choice.why)).collect();
        assert_eq!(order, [(0, Why::BestFit), (1, Why::FillsUp), (2, Why::FillsUp)]);
        assert_eq!(propose(&[], &[]), Three::default());
        assert_eq!(propose(&[5], &[]).choices.len(), 1);
    }

    proptest! {
        #[test]
        fn the_best_fit_is_always_there_and_nobody_twice(
            mut scores in vec(0..=1000_u32, 0..12), parts in vec(
                (option::of(0..200_000_i64), option::of(1..5_u8), option::of(0..90_i32), option::of(0..3_u64)), 0..12),
        ) {
            scores.sort_unstable_by(|a, b| b.cmp(a));
            let first = Date::new(2026, 12, 1).expect("a date");
            let facts: Vec<Facts> = parts.into_iter().map(|(price_hour_minor, level, days, agency)| Facts {
                price_hour_minor, level, available_from: days.map(|days| first.plus_days(days)), agency,
            }).collect();
            let three = propose(&scores, &facts);
            prop_assert_eq!(three.choices.len(), scores.len().min(THREE));
            prop_assert!(three.choices.first().is_none_or(|choice| choice.at == 0 && choice.why == Why::BestFit));
            let mut who: Vec<_> = three.choices.iter().map(|choice| choice.at).collect();
            who.sort_unstable();
            who.dedup();
            prop_assert_eq!(who.len(), three.choices.len());
            for choice in &three.choices {
                prop_assert!(choice.passed.iter().all(|passed| passed.at < choice.at));
                prop_assert_eq!(choice.why == Why::AddsChoice, !choice.passed.is_empty());
            }
        }
    }
}
