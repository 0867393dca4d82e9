//! How far somebody has come, against how far the need asks: by the rank in the
//! title, and where it has none by months of work. Further than asked for is
//! never worse. A need that names no level takes somebody who works alone.

use crate::quote::{Quote, Source};
use crate::say::Say;
use crate::text::{Seniority, seniority, years};
use crate::{Need, Person, Reason};
use base::Date;
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// A level, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Begins.
    Junior,
    /// Works alone.
    Able,
    /// Has done it for long.
    Senior,
    /// Leads others.
    Lead,
}

/// Months of work from which somebody is senior, whatever the title says …
const SENIOR_MONTHS: u32 = 96;
/// … and from which somebody works alone.
const ABLE_MONTHS: u32 = 24;
/// What is left to somebody who begins where no level is asked for.
const UNASKED: u64 = 400;
/// What is left of a level that months of work alone speak for.
const BY_MONTHS: u64 = 700;
/// Half, for what is not known.
const UNKNOWN: u64 = 500;

impl Level {
    /// From 1.
    pub fn number(self) -> u8 {
        match self {
            Level::Junior => 1,
            Level::Able => 2,
            Level::Senior => 3,
            Level::Lead => 4,
        }
    }

    /// As a title says it.
    fn said(seniority: Seniority) -> Level {
        match seniority {
            Seniority::Junior => Level::Junior,
            Seniority::Senior => Level::Senior,
            Seniority::Lead => Level::Lead,
        }
    }
}

/// What a need asks for.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// A level, with where the title asks for it.
    level: Option<(Level, Range<usize>)>,
    /// Years of work, with where the description asks for them.
    years: Option<(u32, Range<usize>)>,
}

impl Asked {
    /// From the title, and from the years that the description asks for.
    pub fn read(need: &Need) -> Asked {
        let level = seniority(&need.title).map(|said| (Level::said(said.seniority), said.start..said.end));
        let asked = years(&need.text).into_iter().max_by_key(|years| years.least);
        let years = asked.filter(|years| years.least > 0).map(|years| (years.least, years.start..years.end));
        Asked { level, years }
    }
}

/// The level of a person on a day: the rank that the title says, or else what
/// the months say; `None` when neither says anything. Few years of one skill make
/// nobody a junior.
pub fn of(person: &Person, day: Date) -> Option<Level> {
    by(rank(person), person, worked(person, day))
}

/// The same, where the rank and the months of work are known.
fn by(rank: Option<Level>, person: &Person, worked: u32) -> Option<Level> {
    let by_months = match months_of(person, worked) {
        months if months >= SENIOR_MONTHS => Some(Level::Senior),
        months if months >= ABLE_MONTHS => Some(Level::Able),
        _ if worked == 0 => None,
        _ => Some(Level::Junior),
    };
    // Who has a title without a rank, and no dates, works alone.
    rank.or(by_months).or_else(|| has_title(person).then_some(Level::Able))
}

/// Whether somebody has a title at all.
fn has_title(person: &Person) -> bool {
    person.title.as_deref().is_some_and(|title| !title.trim().is_empty())
}

/// The rank that a title says.
pub fn rank(person: &Person) -> Option<Level> {
    person.title.as_deref().and_then(seniority).map(|said| Level::said(said.seniority))
}

/// Months of work, or the most years that a skill has been used, when that is more.
pub fn months(person: &Person, day: Date) -> u32 {
    months_of(person, worked(person, day))
}

/// The same, where the months of work are known.
fn months_of(person: &Person, worked: u32) -> u32 {
    let used = person.skills.iter().map(|skill| skill.years.min(60)).max().unwrap_or(0) * 12;
    worked.max(used)
}

/// The most months that one experience counts.
const LONGEST: i32 = 12 * 60;

/// Months of work by the dates of experiences, each month counted once.
fn worked(person: &Person, day: Date) -> u32 {
    let number = |month: base::Month| i32::from(month.year) * 12 + i32::from(month.month);
    let now = number(day.month());
    let mut worked: Vec<(i32, i32)> = person
        .experiences
        .iter()
        .filter_map(|done| done.from.map(|from| (number(from), done.to.map_or(now, number).min(now))))
        .map(|(from, to)| (from, to.min(from + LONGEST - 1)))
        .collect();
    worked.sort_unstable();
    let mut counted_to = i32::MIN;
    let months = worked.into_iter().map(|(from, to)| {
        let first = from.max(counted_to.saturating_add(1));
        counted_to = counted_to.max(to);
        (to - first + 1).max(0)
    });
    u32::try_from(months.sum::<i32>()).unwrap_or(0)
}

/// Permille; the rank is what the title says.
pub fn judge<'a, S: Say<'a>>(
    need: &'a Need,
    asked: &Asked,
    person: &Person,
    rank: Option<Level>,
    reasons: &mut S,
) -> u64 {
    let mut values = Vec::with_capacity(2);
    let worked = worked(person, need.starts_on);
    let mine = by(rank, person, worked);
    let dated = worked > 0;
    if let Some((level, at)) = &asked.level {
        let asked = *level;
        let quote = || Quote::of(Source::NeedTitle, &need.title, at.clone());
        values.push(match mine {
            Some(mine) if mine >= asked => {
                reasons.say(|| Reason::LevelOk { asked, mine, quote: quote() });
                if asked > Level::Able && rank.is_none() { BY_MONTHS } else { 1000 }
            }
            // Years of a skill can say that somebody has come so far, not that somebody has not.
            Some(mine) if dated || has_title(person) => {
                reasons.say(|| Reason::LevelBelow { asked, mine, quote: quote() });
                match asked.number() - mine.number() {
                    1 => 500,
                    _ => 150,
                }
            }
            _ => {
                reasons.say(|| Reason::LevelUnknown { asked });
                UNKNOWN
            }
        });
    }
    if asked.level.is_none() && asked.years.is_none() && mine == Some(Level::Junior) {
        reasons.say(|| Reason::LevelUnasked);
        values.push(UNASKED);
    }
    if let Some((years, at)) = &asked.years {
        let asked = *years;
        let quote = || Quote::of(Source::NeedText, &need.text, at.clone());
        let months = months_of(person, worked);
        let have = months / 12;
        values.push(if have >= asked {
            reasons.say(|| Reason::YearsOk { asked, have, quote: quote() });
            1000
        } else if !dated {
            reasons.say(|| Reason::YearsUnknown { asked });
            UNKNOWN
        } else {
            reasons.say(|| Reason::YearsShort { asked, have, quote: quote() });
            (u64::from(months) * 1000 / u64::from(asked * 12)).min(999)
        });
    }
    let count = u64::try_from(values.len()).unwrap_or(0);
    values.iter().sum::<u64>().checked_div(count).unwrap_or(1000)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::person::Experience;
    use crate::samples;
    use crate::say::Silent;

    /// Permille for a title and so many years of work.
    fn judged(need_title: &str, title: &str, since: &str) -> u64 {
        let need = Need { title: need_title.into(), text: String::new(), ..samples::need() };
        let done = Experience { role: None, text: String::new(), from: since.parse().ok(), to: None };
        let person = Person { title: Some(title.into()), experiences: vec![done], skills: vec![], ..samples::person() };
        judge(&need, &Asked::read(&need), &person, rank(&person), &mut Silent)
    }

    #[test]
    fn a_title_says_more_than_months_and_a_junior_is_said_where_no_level_is_asked_for() {
        for (need, title, since, want) in [
            ("Senior strateg", "Senior strateg", "2025-01", 1000),
            ("Senior strateg", "Strateg", "2010-01", BY_MONTHS),
            ("Senior strateg", "Strateg", "2022-01", 500),
            ("Senior strateg", "Junior strateg", "2010-01", 150),
            ("Strateg", "Strateg", "2022-01", 1000),
            ("Strateg", "Junior strateg", "2010-01", UNASKED),
            ("Junior strateg", "Strateg", "2010-01", 1000),
        ] {
            assert_eq!(judged(need, title, since), want, "{need} {title} {since}");
        }
    }

    #[test]
    fn years_of_a_skill_say_that_somebody_has_come_far_and_not_that_somebody_has_not() {
        for (asked, text, years, want) in [
            ("Strateg", "", 0, 1000),
            ("Strateg", "", 1, 1000),
            ("Senior strateg", "", 1, UNKNOWN),
            ("Senior strateg", "", 8, BY_MONTHS),
            ("Strategichef", "", 2, UNKNOWN),
            ("Strateg", "Minst 5 års erfarenhet.", 1, UNKNOWN),
            ("Strateg", "Minst 5 års erfarenhet.", 5, 1000),
        ] {
            let need = Need { title: asked.into(), text: text.into(), ..samples::need() };
            let skill = crate::person::PersonSkill { name: "PR".into(), level: 3, years };
            let person = Person { title: None, experiences: vec![], skills: vec![skill], ..samples::person() };
            assert_eq!(
                judge(&need, &Asked::read(&need), &person, rank(&person), &mut Silent),
                want,
                "{asked} {text} {years}"
            );
        }
    }

    #[test]
    fn months_of_work_are_counted_once_and_up_to_the_day() {
        let done = |from: &str, to: Option<&str>| Experience {
            role: None,
            text: String::new(),
            from: from.parse().ok(),
            to: to.map(|to| to.parse().expect("a month")),
        };
        for (experiences, want) in [
            (vec![], 0),
            (vec![done("2026-01", None)], 12),
            (vec![done("2025-11", Some("2026-02")), done("2026-01", Some("2026-03"))], 5),
            (vec![done("2025-01", Some("2025-12")), done("2025-03", Some("2025-04")), done("2026-12", None)], 13),
            (vec![done("2027-03", None), done("2026-05", Some("2026-04"))], 0),
            (vec![done("1800-01", None)], 12 * 60),
        ] {
            let person = Person { experiences: experiences.clone(), ..samples::person() };
            assert_eq!(worked(&person, samples::day("2026-12-01")), want, "{experiences:?}");
        }
    }
}
