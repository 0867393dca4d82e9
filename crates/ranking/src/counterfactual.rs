//! What would have changed it: the smallest single changes, each by itself,
//! that bring somebody to a given place in the list, everybody else as they
//! are. Found by scoring again, so that what is promised is what would happen.
//! Only what somebody can change is tried; never who somebody is.

use crate::case::Case;
use crate::linear::{Linear, Parts, Standing};
use crate::person::{Free, PersonSkill};
use crate::reading::{Profile, Wanted};
use crate::{Need, PartKind, Person};
use base::Date;
use serde::{Deserialize, Serialize};

/// Years of use that a skill is tried with.
const YEARS: u32 = 2;
/// The level from which a language is one to work in.
const WORKING_LEVEL: u8 = 3;
/// A krona in öre: rates are tried in whole ones.
const KRONA: i64 = 100;

/// One change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Change {
    /// The skill is listed, at this level with so many years.
    Skill {
        /// As the need writes it.
        name: String,
        /// 1 to 5.
        level: u8,
        /// Years of use.
        years: u32,
    },
    /// An hour costs the client no more than this.
    Rate {
        /// In öre.
        rate_hour_minor: i64,
    },
    /// Free from this day.
    FreeFrom {
        /// The day.
        from: Date,
    },
    /// Free for so much of full time.
    Extent {
        /// Per cent.
        percent: u32,
    },
    /// Free to the end of the need.
    FreeToTheEnd,
    /// The language is one to work in.
    Language {
        /// ISO 639-1.
        code: String,
    },
    /// Works in the town.
    Place {
        /// The town.
        place: String,
    },
    /// Works at a distance.
    Remote,
}

/// A change, and where it leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reach {
    /// The change.
    pub change: Change,
    /// The score then.
    pub score: u32,
    /// The place then, from 1.
    pub place: usize,
}

impl Change {
    /// The parts of a score that it can touch.
    fn touches(&self) -> &'static [PartKind] {
        match self {
            Change::Skill { .. } => &[PartKind::Must, PartKind::Nice, PartKind::Level],
            Change::Rate { .. } => &[PartKind::Rate],
            Change::FreeFrom { .. } | Change::Extent { .. } | Change::FreeToTheEnd => &[PartKind::Availability],
            Change::Language { .. } => &[PartKind::Language],
            Change::Place { .. } | Change::Remote => &[PartKind::Place],
        }
    }

    /// The person with this change and no other.
    pub fn apply(&self, person: &Person) -> Person {
        let mut changed = person.clone();
        match self {
            Change::Skill { name, level, years } => {
                changed.skills.push(PersonSkill { name: name.clone(), level: *level, years: *years });
            }
            Change::Rate { rate_hour_minor } => changed.rate_hour_minor = Some(*rate_hour_minor),
            Change::FreeFrom { from } => {
                // The period that is there begins earlier; without one, a period begins.
                match changed.free.iter_mut().min_by_key(|free| free.from) {
                    Some(first) => first.from = first.from.min(*from),
                    None => changed.free.push(Free { from: *from, to: None, percent: None }),
                }
            }
            Change::Extent { percent } => {
                for free in &mut changed.free {
                    free.percent = Some(free.percent.unwrap_or(0).max(*percent));
                }
            }
            Change::FreeToTheEnd => changed.free.iter_mut().for_each(|free| free.to = None),
            Change::Language { code } => changed.languages.push((code.clone(), WORKING_LEVEL)),
            Change::Place { place } => changed.city = Some(place.clone()),
            Change::Remote => changed.remote = true,
        }
        changed
    }
}

/// A list that somebody stands in.
pub struct Among<'a> {
    /// The engine that made it.
    pub engine: &'a Linear<'a>,
    /// The need.
    pub need: &'a Need,
    /// The need, read.
    pub wanted: &'a Wanted,
    /// Everybody else.
    pub others: &'a [Standing],
}

impl Among<'_> {
    /// The smallest single changes that bring somebody to `place` or higher;
    /// none when no single change does, or the place is already reached.
    pub fn changes(&self, person: &Person, profile: &Profile, place: usize) -> Vec<Reach> {
        let now = self.engine.points(self.need, self.wanted, person, profile);
        let reaches = |change: Change| self.reach(person, profile, &now, &change).filter(|reach| reach.place <= place);
        if self.place_of(Standing::by(&now, person.key)) <= place {
            return Vec::new();
        }
        let mut found: Vec<Reach> = Vec::new();
        found.extend(self.rate(person, &reaches));
        found.extend(self.day(person, &reaches));
        found.extend(self.extent(person, &reaches));
        if person.free.iter().any(|free| free.to.is_some()) {
            found.extend(reaches(Change::FreeToTheEnd));
        }
        for name in self.need.must.iter().chain(&self.need.nice) {
            let at = |level| Change::Skill { name: name.clone(), level, years: YEARS };
            found.extend((1..=5).find_map(|level| reaches(at(level))));
        }
        for code in &self.need.languages {
            let works = |(mine, level): &(String, u8)| mine.eq_ignore_ascii_case(code) && *level >= WORKING_LEVEL;
            if !person.languages.iter().any(works) {
                found.extend(reaches(Change::Language { code: code.clone() }));
            }
        }
        if let Some(place) = &self.need.place {
            found.extend(reaches(Change::Place { place: place.clone() }));
        }
        if self.need.remote && !person.remote {
            found.extend(reaches(Change::Remote));
        }
        found
    }

    /// The place of somebody who stands so, from 1.
    pub fn place_of(&self, mine: Standing) -> usize {
        1 + self.others.iter().filter(|other| **other < mine).count()
    }

    /// Where a change leads; `None` when it changes nothing. Only the parts that
    /// the change can touch are judged anew.
    fn reach(&self, person: &Person, profile: &Profile, now: &Parts, change: &Change) -> Option<Reach> {
        let changed = change.apply(person);
        if changed == *person {
            return None;
        }
        let anew = |case: &Case<'_, '_>| self.engine.parts_anew(case, now, change.touches());
        let parts = match change {
            Change::Skill { name, .. } => {
                let mut profile = profile.clone();
                profile.learn(self.engine.reader().name(name));
                anew(&Case::new(self.need, self.wanted, &changed, &profile))
            }
            _ => anew(&Case::of_facts(self.need, self.wanted, &changed, profile)),
        };
        let standing = Standing::by(&parts, person.key);
        Some(Reach { change: change.clone(), score: standing.score(), place: self.place_of(standing) })
    }

    /// The highest rate that is enough, in whole kronor; never below the budget,
    /// since nobody is better for that.
    fn rate(&self, person: &Person, reaches: &impl Fn(Change) -> Option<Reach>) -> Option<Reach> {
        let budget = self.need.budget_hour_minor.filter(|budget| *budget > 0)?;
        let at = |rate_hour_minor| reaches(Change::Rate { rate_hour_minor });
        let Some(now) = person.rate_hour_minor else { return at(budget) };
        if now <= budget {
            return None;
        }
        let lowest = at(budget)?;
        let (mut low, mut high) = (budget / KRONA, now / KRONA);
        let mut best = lowest;
        while low < high {
            let middle = low + (high - low + 1) / 2;
            match at(middle * KRONA) {
                Some(reach) => {
                    best = reach;
                    low = middle;
                }
                None => high = middle - 1,
            }
        }
        Some(best)
    }

    /// The latest day that is enough.
    fn day(&self, person: &Person, reaches: &impl Fn(Change) -> Option<Reach>) -> Option<Reach> {
        let start = self.need.starts_on;
        let at = |days| reaches(Change::FreeFrom { from: start.plus_days(days) });
        let mut best = at(0)?;
        let first = person.free.iter().map(|free| free.from).min();
        let (mut low, mut high) = (0, first.map_or(0, |first| start.days_until(first) - 1));
        while low < high {
            let middle = low + (high - low + 1) / 2;
            match at(middle) {
                Some(reach) => {
                    best = reach;
                    low = middle;
                }
                None => high = middle - 1,
            }
        }
        Some(best)
    }

    /// The smallest extent that is enough, in whole per cent.
    fn extent(&self, person: &Person, reaches: &impl Fn(Change) -> Option<Reach>) -> Option<Reach> {
        let needed = self.need.extent_percent;
        let at = |percent| reaches(Change::Extent { percent });
        let mut best = at(needed)?;
        let least = person.free.iter().filter_map(|free| free.percent).min().unwrap_or(0);
        let (mut low, mut high) = (least, needed);
        while low < high {
            let middle = low + (high - low) / 2;
            match at(middle) {
                Some(reach) => {
                    best = reach;
                    high = middle;
                }
                None => low = middle + 1,
            }
        }
        Some(best)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Engine, samples};

    #[test]
    fn what_would_have_changed_it_is_the_least_that_does() {
        let need = samples::need();
        let ahead = Person { skills: samples::skills(&["Kommunikationsstrategi"]), ..samples::person() };
        let behind = Person { rate_hour_minor: Some(120_000), ..ahead.clone() };
        let engine = Linear::default();
        let both = [ahead.clone(), behind.clone()];
        let ranked = engine.rank(&need, &both);
        assert_eq!(ranked[0].index, 0);
        let others = [Standing::of(&ranked[0], 1)];
        let (wanted, profile) = (engine.reader().need(&need), engine.reader().person(&behind));
        let among = Among { engine: &engine, need: &need, wanted: &wanted, others: &others };
        let changes = among.changes(&behind, &profile, 1);
        let rate = changes.iter().find_map(|reach| match reach.change {
            Change::Rate { rate_hour_minor } => Some(rate_hour_minor),
            _ => None,
        });
        // Equal at the budget and a little above, where no whole point is lost; first by the drawn number.
        let rate = rate.expect("a rate is enough");
        assert!((100_000..101_000).contains(&rate), "{rate}");
        let a_krona_more = Change::Rate { rate_hour_minor: rate + KRONA }.apply(&behind);
        let parts = engine.points(&need, &wanted, &a_krona_more, &profile);
        assert_eq!(among.place_of(Standing::by(&parts, 0)), 2);
        let skill = |name: &str| {
            changes.iter().any(|reach| matches!(&reach.change, Change::Skill { name: n, .. } if n == name))
        };
        assert!(skill("Internkommunikation"), "{changes:?}");
        // Nothing can be said of a place that is already there.
        assert!(among.changes(&behind, &profile, 2).is_empty());
    }
}
