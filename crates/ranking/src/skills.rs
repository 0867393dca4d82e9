//! Skills that are asked for against skills that are there. What the
//! consultant has added among the skills counts most, with level and years;
//! what only stands in a text counts a part of it; what is not there counts
//! nothing and is said.

use crate::person::PersonSkill;
use crate::weights::points;
use crate::words::{Unit, read};
use crate::{Need, Reason};
use std::collections::BTreeSet;

/// What a skill in the texts alone gives, in permille of a skill at its best.
const MENTIONED: u64 = 400;
/// What having it at all gives …
const HAVING: u64 = 600;
/// … what each level above the first adds …
const PER_LEVEL: u64 = 70;
/// … and each year, up to [`MOST_YEARS`].
const PER_YEAR: u64 = 20;
/// Years beyond these add nothing.
const MOST_YEARS: u32 = 6;
/// What is left when the consultant's skill is a narrower one than asked for.
const NARROWER: u64 = 850;

/// A person's side, read once for a run.
pub struct Known<'a> {
    /// Each skill with what its name is made of.
    skills: Vec<(&'a PersonSkill, BTreeSet<Unit>)>,
    /// What each text holds.
    texts: Vec<BTreeSet<Unit>>,
}

/// How a skill is known.
enum Found<'a> {
    /// Among the skills, worth so many permille.
    Has(&'a PersonSkill, u64),
    /// In a text.
    Mentions,
}

impl<'a> Known<'a> {
    /// From the skills, and the units of each text.
    pub fn new(skills: &'a [PersonSkill], texts: Vec<BTreeSet<Unit>>) -> Known<'a> {
        Known { skills: skills.iter().map(|skill| (skill, made_of(&skill.name))).collect(), texts }
    }

    /// The best that is known of a skill; never less when more is there.
    fn find(&self, asked: &BTreeSet<Unit>) -> Option<Found<'a>> {
        let has = self.skills.iter().filter_map(|(skill, units)| {
            let full = worth(skill);
            if units == asked {
                Some((*skill, full))
            } else {
                asked.is_subset(units).then(|| (*skill, full * NARROWER / 1000))
            }
        });
        if let Some((skill, worth)) = has.max_by_key(|(_, worth)| *worth) {
            return Some(Found::Has(skill, worth));
        }
        self.texts.iter().any(|units| asked.is_subset(units)).then_some(Found::Mentions)
    }
}

/// Permille of a skill at its best: level 5 with six years.
fn worth(skill: &PersonSkill) -> u64 {
    let level = u64::from(skill.level.clamp(1, 5) - 1);
    HAVING + level * PER_LEVEL + u64::from(skill.years.min(MOST_YEARS)) * PER_YEAR
}

/// What a skill's name is made of; a name of signs alone is itself.
fn made_of(name: &str) -> BTreeSet<Unit> {
    let units = read(name).made_of();
    if units.is_empty() { BTreeSet::from([Unit::Stem(name.trim().to_lowercase())]) } else { units }
}

/// Whether a skill that somebody has is the one asked for, or a narrower one,
/// also when the two are written in different languages: what the engine itself
/// holds against each other.
pub fn covers(asked: &str, held: &str) -> bool {
    made_of(asked).is_subset(&made_of(held))
}

/// Skills that were asked for, read once for a run.
pub struct Asked {
    /// As written, with what each is made of.
    skills: Vec<(String, BTreeSet<Unit>)>,
    /// Whether they are required.
    must: bool,
}

impl Asked {
    /// The required ones.
    pub fn must(need: &Need) -> Asked {
        Asked { skills: need.must.iter().map(|name| (name.clone(), made_of(name))).collect(), must: true }
    }

    /// The welcome ones.
    pub fn nice(need: &Need) -> Asked {
        Asked { skills: need.nice.iter().map(|name| (name.clone(), made_of(name))).collect(), must: false }
    }

    /// Points of `max`, with reasons. When nothing is asked for, nothing is
    /// lacking: everybody gets all.
    pub fn judge(&self, known: &Known<'_>, max: u32) -> (u32, Vec<Reason>) {
        let Ok(count) = u64::try_from(self.skills.len()) else { return (0, Vec::new()) };
        if count == 0 {
            return (max, Vec::new());
        }
        let mut sum = 0;
        let mut reasons = Vec::new();
        for (skill, units) in &self.skills {
            let skill = skill.clone();
            match known.find(units) {
                Some(Found::Has(mine, worth)) => {
                    sum += worth;
                    let (as_written, level, years) = (mine.name.clone(), mine.level, mine.years);
                    reasons.push(if self.must {
                        Reason::HasMust { skill, as_written, level, years }
                    } else {
                        Reason::HasNice { skill, as_written, level, years }
                    });
                }
                Some(Found::Mentions) => {
                    sum += MENTIONED;
                    reasons.push(if self.must {
                        Reason::MentionsMust { skill }
                    } else {
                        Reason::MentionsNice { skill }
                    });
                }
                None if self.must => reasons.push(Reason::LacksMust { skill, points: points(max, 1000 / count) }),
                None => {}
            }
        }
        (points(max, sum / count), reasons)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn skill(name: &str, level: u8, years: u32) -> PersonSkill {
        PersonSkill { name: name.to_owned(), level, years }
    }

    /// Points of 1000 for one required skill.
    fn judged(asked: &str, skills: &[PersonSkill], text: &str) -> (u32, Reason) {
        let texts = vec![read(text).units().into_iter().map(|(unit, _)| unit).collect()];
        let asked = Asked { skills: vec![(asked.to_owned(), made_of(asked))], must: true };
        let (points, mut reasons) = asked.judge(&Known::new(skills, texts), 1000);
        (points, reasons.remove(0))
    }

    #[test]
    fn level_and_years_count_and_absence_is_said() {
        for (skills, text, want) in [
            (vec![skill("kriskommunikation", 5, 6)], "", 1000),
            (vec![skill("kriskommunikation", 5, 40)], "", 1000),
            (vec![skill("kriskommunikation", 1, 0)], "", 600),
            (vec![skill("Crisis communications", 3, 2)], "", 780),
            (vec![skill("Kriskommunikation för kommuner", 5, 6)], "", 850),
            (vec![skill("kommunikation", 5, 6)], "", 0),
            (vec![], "ledde krishanteringen vid en brand", 400),
            (vec![], "ledde arbetet", 0),
        ] {
            let (points, reason) = judged("Kriskommunikation", &skills, text);
            assert_eq!(points, want, "{skills:?} {text}");
            assert_eq!(matches!(reason, Reason::LacksMust { .. }), want == 0);
        }
    }

    #[test]
    fn signs_are_skills_too() {
        assert_eq!(judged("C++", &[skill("c++", 5, 6)], "").0, 1000);
        assert_eq!(judged("C++", &[skill("C#", 5, 6)], "").0, 0);
        assert_eq!(judged("R", &[skill("r", 5, 6)], "").0, 1000);
    }

    #[test]
    fn nothing_asked_for_is_nothing_lacking() {
        let none = Asked { skills: Vec::new(), must: true };
        assert_eq!(none.judge(&Known::new(&[], Vec::new()), 400), (400, Vec::new()));
    }
}
