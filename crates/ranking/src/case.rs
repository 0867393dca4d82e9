//! One need and one person, held against each other: what the parts of a score
//! are judged from. Judges nothing.

use crate::compared::Compared;
use crate::reading::{Profile, Wanted};
use crate::skills::recent;
use crate::{Need, Person, Quote, Source};
use std::ops::Range;

/// See above. The words of an answer are lent by what was given (`'a`), not by what
/// was read of it (`'r`).
pub struct Case<'a, 'r> {
    /// The need.
    pub need: &'a Need,
    /// The need, read.
    pub wanted: &'r Wanted,
    /// The person.
    pub person: &'a Person,
    /// The person, read.
    pub profile: &'r Profile,
    /// What both say.
    pub compared: Compared,
    /// What time has left of each experience, in permille.
    pub late: Vec<u64>,
}

impl<'a, 'r> Case<'a, 'r> {
    /// Everything.
    pub fn new(need: &'a Need, wanted: &'r Wanted, person: &'a Person, profile: &'r Profile) -> Case<'a, 'r> {
        let compared = Compared::new(&wanted.lens, &profile.laid);
        let late = person.experiences.iter().map(|done| recent(done.months(need.starts_on).map(|(_, ago)| ago)));
        Case { compared, late: late.collect(), ..Case::of_facts(need, wanted, person, profile) }
    }

    /// Without what texts say: enough for the parts that read none.
    pub fn of_facts(need: &'a Need, wanted: &'r Wanted, person: &'a Person, profile: &'r Profile) -> Case<'a, 'r> {
        Case { need, wanted, person, profile, compared: Compared::default(), late: Vec::new() }
    }

    /// A text of either.
    pub fn given(&self, source: Source) -> Option<&'a str> {
        source.read(self.need, self.person)
    }

    /// Words of a text.
    pub fn quote(&self, source: Source, at: Range<usize>) -> Option<Quote<'a>> {
        Quote::of(source, self.given(source)?, at)
    }

    /// A whole text.
    pub fn quote_all(&self, source: Source) -> Option<Quote<'a>> {
        let text = self.given(source)?;
        Quote::of(source, text, 0..text.len())
    }
}
