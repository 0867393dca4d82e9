//! Reasons in words, in the reader's language. The engine gives data; nothing
//! is judged here.

use assignments::labels;
use base::{Lang, Money, format, t};
use ranking::{Part, PartKind, Reason};
use web::ui::ScorePart;

/// What a part of the score is called.
pub fn part_name(lang: Lang, kind: PartKind) -> String {
    match kind {
        PartKind::Must => t!(lang, "part-must"),
        PartKind::Nice => t!(lang, "part-nice"),
        PartKind::Text => t!(lang, "part-text"),
        PartKind::Availability => t!(lang, "part-availability"),
        PartKind::Rate => t!(lang, "part-rate"),
        PartKind::Language => t!(lang, "part-language"),
        PartKind::Place => t!(lang, "part-place"),
    }
}

/// The parts of a score with their reasons, as they are shown.
pub fn score_parts(lang: Lang, parts: &[Part], reasons: &[Reason]) -> Vec<ScorePart> {
    parts
        .iter()
        .map(|part| ScorePart {
            label: part_name(lang, part.kind),
            points: i64::from(part.points),
            max: i64::from(part.max),
            text: explained(lang, *part, reasons),
        })
        .collect()
}

/// Why a part got what it got.
fn explained(lang: Lang, part: Part, reasons: &[Reason]) -> String {
    let said: Vec<String> =
        reasons.iter().filter(|reason| reason.part() == part.kind).map(|reason| sentence(lang, reason)).collect();
    if !said.is_empty() {
        return said.join("; ");
    }
    match part.kind {
        PartKind::Text => t!(lang, "reason-no-words"),
        PartKind::Nice if part.points < part.max => t!(lang, "reason-none-of-them"),
        PartKind::Must
        | PartKind::Nice
        | PartKind::Availability
        | PartKind::Rate
        | PartKind::Language
        | PartKind::Place => t!(lang, "reason-nothing-asked"),
    }
}

/// The required skills that were found nowhere.
pub fn lacking(reasons: &[Reason]) -> Vec<String> {
    reasons
        .iter()
        .filter_map(|reason| match reason {
            Reason::LacksMust { skill, .. } => Some(skill.clone()),
            _ => None,
        })
        .collect()
}

/// The words that need and résumé share.
pub fn shared_words(reasons: &[Reason]) -> Vec<String> {
    reasons
        .iter()
        .filter_map(|reason| match reason {
            Reason::TextMatch { words } => Some(words.clone()),
            _ => None,
        })
        .flatten()
        .collect()
}

/// A reason in a few words.
pub fn sentence(lang: Lang, reason: &Reason) -> String {
    let hourly = |minor: i64| format::money_short(lang, Money::sek(minor));
    match reason {
        Reason::HasMust { skill, as_written, level, years } | Reason::HasNice { skill, as_written, level, years } => {
            let (level, years) = (*level, *years);
            if skill.to_lowercase() == as_written.to_lowercase() {
                t!(lang, "reason-has", skill = skill.clone(), level = level, years = years)
            } else {
                let written = as_written.clone();
                t!(lang, "reason-has-as", skill = skill.clone(), written = written, level = level, years = years)
            }
        }
        Reason::MentionsMust { skill } | Reason::MentionsNice { skill } => {
            t!(lang, "reason-mentions", skill = skill.clone())
        }
        Reason::LacksMust { skill, points } => t!(lang, "reason-lacks", skill = skill.clone(), points = *points),
        Reason::TextMatch { words } => t!(lang, "reason-words", words = words.join(", ")),
        Reason::AvailableInTime { from } => {
            t!(lang, "reason-available", date = format::date_long(lang, *from))
        }
        Reason::AvailableFrom { from, days_late } => {
            t!(lang, "reason-available-late", date = format::date_long(lang, *from), days = *days_late)
        }
        Reason::AvailabilityUnknown => t!(lang, "reason-availability-unknown"),
        Reason::ExtentShort { available_percent, needed_percent } => {
            t!(lang, "reason-extent-short", has = *available_percent, needs = *needed_percent)
        }
        Reason::RateWithin { rate_hour_minor, budget_hour_minor } => {
            t!(lang, "reason-rate-within", rate = hourly(*rate_hour_minor), budget = hourly(*budget_hour_minor))
        }
        Reason::RateAbove { rate_hour_minor, budget_hour_minor } => {
            t!(lang, "reason-rate-above", rate = hourly(*rate_hour_minor), budget = hourly(*budget_hour_minor))
        }
        Reason::RateUnknown => t!(lang, "reason-rate-unknown"),
        Reason::LanguageOk { code } => t!(lang, "reason-language", language = labels::language(lang, code)),
        Reason::LanguageWeak { code, level } => {
            t!(lang, "reason-language-weak", language = labels::language(lang, code), level = *level)
        }
        Reason::LanguageMissing { code } => {
            t!(lang, "reason-language-missing", language = labels::language(lang, code))
        }
        Reason::PlaceOk { place } => t!(lang, "reason-place", place = place.clone()),
        Reason::Remote => t!(lang, "reason-remote"),
        Reason::PlaceOther { place, city } => {
            t!(lang, "reason-place-other", place = place.clone(), city = city.clone())
        }
        Reason::PlaceUnknown { place } => t!(lang, "reason-place-unknown", place = place.clone()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One of each.
    fn reasons() -> Vec<Reason> {
        let (skill, place, code) = ("PR".to_owned(), "Malmö".to_owned(), "sv".to_owned());
        let date = "2026-12-01".parse().expect("a date");
        let (rate_hour_minor, budget_hour_minor) = (106_400, 110_000);
        let has = |as_written: &str, years| Reason::HasMust {
            skill: skill.clone(),
            as_written: as_written.to_owned(),
            level: 4,
            years,
        };
        vec![
            has("pr", 0),
            has("Public relations", 1),
            Reason::MentionsMust { skill: skill.clone() },
            Reason::LacksMust { skill: skill.clone(), points: 133 },
            Reason::HasNice { skill: skill.clone(), as_written: skill.clone(), level: 5, years: 12 },
            Reason::MentionsNice { skill },
            Reason::TextMatch { words: vec!["strategi".into(), "PR".into()] },
            Reason::AvailableInTime { from: date },
            Reason::AvailableFrom { from: date, days_late: 1 },
            Reason::AvailabilityUnknown,
            Reason::ExtentShort { available_percent: 50, needed_percent: 80 },
            Reason::RateWithin { rate_hour_minor, budget_hour_minor },
            Reason::RateAbove { rate_hour_minor, budget_hour_minor },
            Reason::RateUnknown,
            Reason::LanguageOk { code: code.clone() },
            Reason::LanguageWeak { code: code.clone(), level: 2 },
            Reason::LanguageMissing { code },
            Reason::PlaceOk { place: place.clone() },
            Reason::Remote,
            Reason::PlaceOther { place: place.clone(), city: "Lund".into() },
            Reason::PlaceUnknown { place },
        ]
    }

    #[test]
    fn every_reason_is_a_sentence_in_both_languages() {
        for lang in Lang::ALL {
            for reason in reasons() {
                let said = sentence(lang, &reason);
                assert!(!said.contains('⟦') && said.len() > 2, "{reason:?}: {said}");
            }
        }
        let said = sentence(Lang::Sv, &reasons()[1]);
        assert!(said.contains("PR") && said.contains("Public relations") && said.contains("1 år"), "{said}");
    }

    #[test]
    fn every_part_says_something_even_when_nothing_was_asked() {
        for lang in Lang::ALL {
            for kind in PartKind::ALL {
                for points in [0, 10] {
                    let text = explained(lang, Part { kind, points, max: 10 }, &[]);
                    assert!(!text.is_empty() && !text.contains('⟦'), "{kind:?}: {text}");
                }
            }
        }
        let parts = score_parts(Lang::En, &[Part { kind: PartKind::Must, points: 1, max: 2 }], &reasons());
        assert!(parts[0].text.contains("; "), "{}", parts[0].text);
    }

    #[test]
    fn what_is_lacking_and_what_is_shared_can_be_read_off() {
        assert_eq!(lacking(&reasons()), ["PR"]);
        assert_eq!(shared_words(&reasons()), ["strategi", "PR"]);
    }
}
