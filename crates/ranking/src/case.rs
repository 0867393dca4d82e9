//! One need and one person, held against each other: what the parts of a score
//! are judged from. Judges nothing.

use crate::compared::Compared;
use crate::reading::{Profile, Wanted};
use crate::skills::recent;
use crate::{Need, Person};

/// See above.
pub struct Case<'a> {
    /// The need.
    pub need: &'a Need,
    /// The need, read.
    pub wanted: &'a Wanted,
    /// The person.
    pub person: &'a Person,
    /// The person, read.
    pub profile: &'a Profile,
    /// What both say.
    pub compared: Compared,
    /// What time has left of each experience, in permille.
    pub late: Vec<u64>,
}

impl<'a> Case<'a> {
    /// Everything.
    pub fn new(need: &'a Need, wanted: &'a Wanted, person: &'a Person, profile: &'a Profile) -> Case<'a> {
        let compared = Compared::new(&wanted.lens, &profile.laid);
        let late = person.experiences.iter().map(|done| recent(done.months(need.starts_on).map(|(_, ago)| ago)));
        Case { compared, late: late.collect(), ..Case::of_facts(need, wanted, person, profile) }
    }

    /// Without what texts say: enough for the parts that read none.
    pub fn of_facts(need: &'a Need, wanted: &'a Wanted, person: &'a Person, profile: &'a Profile) -> Case<'a> {
        Case { need, wanted, person, profile, compared: Compared::default(), late: Vec::new() }
    }
}
