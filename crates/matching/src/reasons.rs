//! Reasons in words, in the reader's language. The engine gives data; nothing
//! is judged here.

use crate::fit::SAME;
use assignments::labels;
use base::{Lang, Money, format, t};
use ranking::level::Level;
use ranking::{Part, PartKind, Quote, Reason, Shown};
use std::ops::Range;
use web::ui::ScorePart;

/// What a part of the score is called.
pub fn part_name(lang: Lang, kind: PartKind) -> String {
    match kind {
        PartKind::Must => t!(lang, "part-must"),
        PartKind::Nice => t!(lang, "part-nice"),
        PartKind::Experience => t!(lang, "part-experience"),
        PartKind::Level => t!(lang, "part-level"),
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
        PartKind::Experience => t!(lang, "reason-no-words"),
        PartKind::Nice if part.points < part.max => t!(lang, "reason-none-of-them"),
        PartKind::Must
        | PartKind::Nice
        | PartKind::Level
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
            Reason::LacksMust { skill, .. } => Some(skill.to_string()),
            _ => None,
        })
        .collect()
}

/// The words that need and résumé share.
pub fn shared_words(reasons: &[Reason]) -> Vec<String> {
    reasons
        .iter()
        .filter_map(|reason| match reason {
            Reason::TextMatch { words } => Some(words),
            _ => None,
        })
        .flatten()
        .map(ToString::to_string)
        .collect()
}

/// Words of the need beside words of the résumé, both as they stand there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// The need's words.
    pub need: String,
    /// The résumé's.
    pub resume: String,
    /// The words within the résumé's that it is about.
    pub about: Option<Range<usize>>,
    /// When that was; `None` when it is not said.
    pub when: Option<String>,
}

/// Everything that is quoted for a place in a run, in the order of the reasons.
pub fn evidence(lang: Lang, reasons: &[Reason]) -> Vec<Evidence> {
    let plain = |need: &str, quote: &Quote| Evidence {
        need: need.to_owned(),
        resume: quote.text.to_string(),
        about: None,
        when: None,
    };
    let mut all = Vec::new();
    for reason in reasons {
        match reason {
            Reason::HasMust { skill, shown, .. }
            | Reason::HasNice { skill, shown, .. }
            | Reason::ShownMust { skill, shown, .. }
            | Reason::ShownNice { skill, shown, .. } => all.extend(shown.iter().map(|shown| Evidence {
                about: within(shown),
                when: shown.months_ago.map(|ago| when(lang, ago)),
                ..plain(skill, &shown.quote)
            })),
            Reason::MentionsMust { skill, quote: Some(quote) } | Reason::MentionsNice { skill, quote: Some(quote) } => {
                all.push(plain(skill, quote));
            }
            Reason::SameRole { mine, need, .. } => all.push(plain(&need.text, mine)),
            Reason::Similar { mine, need, months_ago, .. } => {
                all.push(Evidence { when: months_ago.map(|ago| when(lang, ago)), ..plain(&need.text, mine) });
            }
            _ => {}
        }
    }
    all
}

/// Where the words stand within the sentence around them.
fn within(shown: &Shown) -> Option<Range<usize>> {
    let from = shown.words.start.checked_sub(shown.quote.start)?;
    let at = from..from + shown.words.text.len();
    (shown.quote.text.get(at.clone()) == Some(&*shown.words.text)).then_some(at)
}

/// How long ago.
fn when(lang: Lang, months: u32) -> String {
    if months == 0 { t!(lang, "evidence-now") } else { t!(lang, "evidence-ago", years = months / 12) }
}

/// What a level is called.
pub fn level_name(lang: Lang, level: Level) -> String {
    match level {
        Level::Junior => t!(lang, "level-junior"),
        Level::Able => t!(lang, "level-able"),
        Level::Senior => t!(lang, "level-senior"),
        Level::Lead => t!(lang, "level-lead"),
    }
}

/// A listed skill.
fn has(lang: Lang, skill: &str, as_written: &str, (level, years): (u8, u32), near: u32, shown: &[Shown]) -> String {
    let same = skill.to_lowercase() == as_written.to_lowercase();
    let (skill, written) = (skill.to_owned(), as_written.to_owned());
    let said = if same {
        t!(lang, "reason-has", skill = skill, level = level, years = years)
    } else if near >= SAME {
        t!(lang, "reason-has-as", skill = skill, written = written, level = level, years = years)
    } else {
        t!(lang, "reason-has-near", skill = skill, written = written, level = level, years = years)
    };
    if shown.is_empty() { said } else { t!(lang, "reason-borne-out", said = said) }
}

/// A reason in a few words.
pub fn sentence(lang: Lang, reason: &Reason) -> String {
    let hourly = |minor: i64| format::money_short(lang, Money::sek(minor));
    match reason {
        Reason::HasMust { skill, as_written, level, years, near_permille, shown }
        | Reason::HasNice { skill, as_written, level, years, near_permille, shown } => {
            has(lang, skill, as_written, (*level, *years), *near_permille, shown)
        }
        Reason::ShownMust { skill, near_permille, .. } | Reason::ShownNice { skill, near_permille, .. } => {
            if *near_permille >= SAME {
                t!(lang, "reason-shown", skill = skill.as_ref())
            } else {
                t!(lang, "reason-shown-near", skill = skill.as_ref())
            }
        }
        Reason::MentionsMust { skill, .. } | Reason::MentionsNice { skill, .. } => {
            t!(lang, "reason-mentions", skill = skill.as_ref())
        }
        Reason::SameRole { mine, .. } => t!(lang, "reason-role", role = mine.text.trim()),
        Reason::Similar { alike_permille, months_ago, .. } => {
            let percent = alike_permille / 10;
            match months_ago {
                Some(ago) => t!(lang, "reason-similar", percent = percent, when = when(lang, *ago)),
                None => t!(lang, "reason-similar-undated", percent = percent),
            }
        }
        Reason::LevelOk { asked, mine, .. } => {
            t!(lang, "reason-level", mine = level_name(lang, *mine), asked = level_name(lang, *asked))
        }
        Reason::LevelBelow { asked, mine, .. } => {
            t!(lang, "reason-level-below", mine = level_name(lang, *mine), asked = level_name(lang, *asked))
        }
        Reason::LevelUnasked => t!(lang, "reason-level-unasked"),
        Reason::LevelUnknown { asked } => t!(lang, "reason-level-unknown", asked = level_name(lang, *asked)),
        Reason::YearsOk { asked, have, .. } => t!(lang, "reason-years", have = *have, asked = *asked),
        Reason::YearsShort { asked, have, .. } => t!(lang, "reason-years-short", have = *have, asked = *asked),
        Reason::YearsUnknown { asked } => t!(lang, "reason-years-unknown", asked = *asked),
        Reason::AvailableUntil { to, days_short } => {
            t!(lang, "reason-available-until", date = format::date_long(lang, *to), days = *days_short)
        }
        Reason::LacksMust { skill, points } => t!(lang, "reason-lacks", skill = skill.as_ref(), points = *points),
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
        Reason::PlaceOk { place } => t!(lang, "reason-place", place = place.as_ref()),
        Reason::Remote => t!(lang, "reason-remote"),
        Reason::PlaceOther { place, city } => {
            t!(lang, "reason-place-other", place = place.as_ref(), city = city.as_ref())
        }
        Reason::PlaceUnknown { place } => t!(lang, "reason-place-unknown", place = place.as_ref()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ranking::Source;
    use std::borrow::Cow;

    /// One of each.
    fn reasons() -> Vec<Reason<'static>> {
        let [skill, place, code] = ["PR", "Malmö", "sv"].map(Cow::Borrowed);
        let date = "2026-12-01".parse().expect("a date");
        let (rate_hour_minor, budget_hour_minor) = (106_400, 110_000);
        let quote = |source, text: &'static str| Quote { source, start: 5, end: 5 + text.len(), text: text.into() };
        let shown = || Shown {
            experience: 0,
            near_permille: 950,
            months: Some(14),
            months_ago: Some(30),
            words: Quote { start: 10, end: 12, ..quote(Source::Experience(0), "PR") },
            quote: quote(Source::Experience(0), "Drev PR i norden"),
        };
        let has = |as_written: &'static str, years| Reason::HasMust {
            skill: skill.clone(),
            as_written: as_written.into(),
            level: 4,
            years,
            near_permille: if years == 1 { 950 } else { 400 },
            shown: vec![shown()],
        };
        vec![
            has("pr", 0),
            has("Public relations", 1),
            has("Pressarbete", 3),
            Reason::ShownMust { skill: skill.clone(), near_permille: 1000, shown: vec![shown()] },
            Reason::ShownNice { skill: skill.clone(), near_permille: 450, shown: vec![shown()] },
            Reason::SameRole {
                alike_permille: 900,
                mine: quote(Source::Title, "PR-strateg"),
                need: quote(Source::NeedTitle, "Strateg"),
            },
            Reason::Similar {
                experience: 0,
                alike_permille: 640,
                months: Some(14),
                months_ago: Some(0),
                mine: quote(Source::Experience(0), "Drev PR"),
                need: quote(Source::NeedText, "Du driver PR"),
            },
            Reason::Similar {
                experience: 1,
                alike_permille: 640,
                months: None,
                months_ago: None,
                mine: quote(Source::Experience(1), "Drev PR"),
                need: quote(Source::NeedText, "Du driver PR"),
            },
            Reason::LevelOk { asked: Level::Senior, mine: Level::Lead, quote: None },
            Reason::LevelBelow { asked: Level::Senior, mine: Level::Junior, quote: None },
            Reason::LevelUnasked,
            Reason::LevelUnknown { asked: Level::Able },
            Reason::YearsOk { asked: 5, have: 8, quote: None },
            Reason::YearsShort { asked: 5, have: 1, quote: None },
            Reason::YearsUnknown { asked: 1 },
            Reason::AvailableUntil { to: date, days_short: 12 },
            Reason::MentionsMust { skill: skill.clone(), quote: Some(quote(Source::Text(0), "PR")) },
            Reason::LacksMust { skill: skill.clone(), points: 133 },
            Reason::HasNice {
                skill: skill.clone(),
                as_written: skill.clone(),
                level: 5,
                years: 12,
                near_permille: 1000,
                shown: vec![],
            },
            Reason::MentionsNice { skill, quote: None },
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
    fn evidence_stands_beside_the_words_of_the_need() {
        let all = evidence(Lang::Sv, &reasons());
        assert_eq!(all[0].need, "PR");
        assert_eq!(all[0].about.clone().map(|at| &all[0].resume[at]), Some("PR"));
        assert!(all.iter().any(|one| one.need == "Du driver PR" && one.resume == "Drev PR"));
        assert!(all.iter().all(|one| !one.resume.is_empty()));
    }

    #[test]
    fn what_is_lacking_and_what_is_shared_can_be_read_off() {
        assert_eq!(lacking(&reasons()), ["PR"]);
        assert_eq!(shared_words(&reasons()), ["strategi", "PR"]);
    }
}
