//! What would have changed it, and why the proposed slate is as it is, in the
//! reader's language. The engine gives data; nothing is judged here.

use crate::reasons::level_name;
use assignments::labels;
use base::{BasisPoints, Lang, Money, format, t};
use ranking::counterfactual::{Change, Reach};
use ranking::level::Level;
use ranking::slate::{Choice, Difference, THREE, Why};

/// A change in a few words.
pub fn change(lang: Lang, change: &Change) -> String {
    match change {
        Change::Skill { name, level, years } => {
            t!(lang, "change-skill", skill = name.clone(), level = *level, years = *years)
        }
        Change::Rate { rate_hour_minor } => {
            t!(lang, "change-rate", rate = format::money_short(lang, Money::sek(*rate_hour_minor)))
        }
        Change::FreeFrom { from } => t!(lang, "change-free", date = format::date_long(lang, *from)),
        Change::Extent { percent } => t!(lang, "change-extent", percent = *percent),
        Change::FreeToTheEnd => t!(lang, "change-to-the-end"),
        Change::Language { code } => t!(lang, "change-language", language = labels::language(lang, code)),
        Change::Place { place } => t!(lang, "change-place", place = place.clone()),
        Change::Remote => t!(lang, "change-remote"),
    }
}

/// A change and where it leads.
pub fn reach(lang: Lang, reach: &Reach) -> String {
    t!(lang, "change-line", change = change(lang, &reach.change), place = reach.place)
}

/// A change as the consultant reads it: the client's price as the rate that he
/// or she would have asked for, and whether it leads to the first place or to
/// the three; who would have stood where is not told.
pub fn own_reach(lang: Lang, reach: &Reach, commission: BasisPoints) -> String {
    let said = match &reach.change {
        Change::Rate { rate_hour_minor } => {
            let own = Money::sek(own_rate(*rate_hour_minor, commission));
            t!(lang, "change-own-rate", rate = format::money_short(lang, own))
        }
        other => change(lang, other),
    };
    if reach.place <= 1 {
        t!(lang, "change-own-first", change = said)
    } else if reach.place <= THREE {
        t!(lang, "change-own-three", change = said)
    } else {
        t!(lang, "change-own-better", change = said)
    }
}

/// The highest rate in whole kronor at which the client pays no more than this.
fn own_rate(client_minor: i64, commission: BasisPoints) -> i64 {
    const KRONA: i64 = 100;
    let whole = 10_000_i64;
    let own = client_minor.saturating_mul(whole) / (whole + i64::from(commission.0));
    own / KRONA * KRONA
}

/// Why somebody is on the slate.
pub fn why(lang: Lang, choice: &Choice) -> String {
    match choice.why {
        Why::BestFit => t!(lang, "three-best"),
        Why::NextBest => t!(lang, "three-next"),
        Why::AddsChoice => t!(lang, "three-adds"),
        Why::FillsUp => t!(lang, "three-fills"),
    }
}

/// How somebody on the slate differs from those before.
pub fn difference(lang: Lang, difference: &Difference) -> String {
    let level = |number: u8| {
        let all = [Level::Junior, Level::Able, Level::Senior, Level::Lead];
        all.into_iter().find(|level| level.number() == number).map(|level| level_name(lang, level)).unwrap_or_default()
    };
    match difference {
        Difference::Price { than, more_minor } => {
            let amount = format::money_short(lang, Money::sek(more_minor.abs()));
            if *more_minor < 0 {
                t!(lang, "difference-cheaper", amount = amount, place = than + 1)
            } else {
                t!(lang, "difference-dearer", amount = amount, place = than + 1)
            }
        }
        Difference::Level { than, mine, theirs } => {
            t!(lang, "difference-level", mine = level(*mine), theirs = level(*theirs), place = than + 1)
        }
        Difference::Day { than, days_later } => {
            let days = days_later.unsigned_abs();
            if *days_later < 0 {
                t!(lang, "difference-earlier", days = days, place = than + 1)
            } else {
                t!(lang, "difference-later", days = days, place = than + 1)
            }
        }
        Difference::Form { than, freelance: true, .. } => t!(lang, "difference-freelance", place = than + 1),
        Difference::Form { than, other_freelance: true, .. } => t!(lang, "difference-agency", place = than + 1),
        Difference::Form { than, .. } => t!(lang, "difference-other-agency", place = than + 1),
    }
}

/// Whom a choice was taken before although they stand higher.
pub fn passed(lang: Lang, choice: &Choice) -> Vec<String> {
    let each = choice.passed.iter();
    each.map(|passed| t!(lang, "three-passed", place = passed.at + 1, like = passed.like + 1)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use ranking::slate::Passed;

    #[test]
    fn a_consultant_reads_the_rate_that_he_or_she_names() {
        // 950 kr and 12 % are 1,064 kr; one öre less for the client is a krona less.
        assert_eq!(own_rate(106_400, BasisPoints(1200)), 95_000);
        assert_eq!(own_rate(106_399, BasisPoints(1200)), 94_900);
        assert_eq!(own_rate(106_400, BasisPoints(0)), 106_400);
    }

    #[test]
    fn every_change_and_difference_is_a_sentence_in_both_languages() {
        let from = "2026-12-01".parse().expect("a date");
        let changes = [
            Change::Skill { name: "PR".into(), level: 3, years: 2 },
            Change::Rate { rate_hour_minor: 90_000 },
            Change::FreeFrom { from },
            Change::Extent { percent: 80 },
            Change::FreeToTheEnd,
            Change::Language { code: "en".into() },
            Change::Place { place: "Malmö".into() },
            Change::Remote,
        ];
        let form = |freelance, other_freelance| Difference::Form { than: 0, freelance, other_freelance };
        let differences = [
            Difference::Price { than: 0, more_minor: -10_000 },
            Difference::Price { than: 1, more_minor: 10_000 },
            Difference::Level { than: 0, mine: 3, theirs: 2 },
            Difference::Day { than: 0, days_later: -1 },
            Difference::Day { than: 0, days_later: 14 },
            form(true, false),
            form(false, true),
            form(false, false),
        ];
        let passed_over = vec![Passed { at: 1, like: 0, alike_permille: 950 }];
        for lang in Lang::ALL {
            let mut said: Vec<String> = Vec::new();
            for one in &changes {
                said.push(reach(lang, &Reach { change: one.clone(), score: 800, place: 2 }));
                for place in [1, 3, 7] {
                    let reach = Reach { change: one.clone(), score: 800, place };
                    said.push(own_reach(lang, &reach, BasisPoints(1200)));
                }
            }
            said.extend(differences.iter().map(|one| difference(lang, one)));
            for why_one in [Why::BestFit, Why::NextBest, Why::AddsChoice, Why::FillsUp] {
                let choice = Choice { at: 2, why: why_one, differs: vec![], passed: passed_over.clone() };
                said.push(why(lang, &choice));
                said.extend(passed(lang, &choice));
            }
            for one in said {
                assert!(!one.contains('⟦') && one.len() > 4, "{one}");
            }
        }
    }
}
