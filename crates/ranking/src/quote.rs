//! Evidence: words that stand in a text that was given, byte for byte, with
//! where they stand. Whether they do is checked by program ([`check`]); nothing
//! here is made up, shortened or mended.

use crate::{Need, Person, Reason};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::ops::Range;

/// Words of a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quote<'a> {
    /// Which text.
    pub source: Source,
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
    /// The words, as they stand there.
    pub text: Cow<'a, str>,
}

/// A text of a need or of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// The need's title.
    NeedTitle,
    /// The need's description.
    NeedText,
    /// A required skill of the need, by its number.
    NeedMust(usize),
    /// A welcome skill of the need, by its number.
    NeedNice(usize),
    /// The consultant's title.
    Title,
    /// The name of one of the consultant's skills.
    Skill(usize),
    /// The letter or another free text.
    Text(usize),
    /// The role of an experience.
    Role(usize),
    /// The text of an experience.
    Experience(usize),
}

impl Source {
    /// The text itself, when it is there.
    pub fn read<'a>(self, need: &'a Need, person: &'a Person) -> Option<&'a str> {
        match self {
            Source::NeedTitle => Some(&need.title),
            Source::NeedText => Some(&need.text),
            Source::NeedMust(at) => need.must.get(at).map(String::as_str),
            Source::NeedNice(at) => need.nice.get(at).map(String::as_str),
            Source::Title => person.title.as_deref(),
            Source::Skill(at) => person.skills.get(at).map(|skill| skill.name.as_str()),
            Source::Text(at) => person.texts.get(at).map(String::as_str),
            Source::Role(at) => person.experiences.get(at).and_then(|done| done.role.as_deref()),
            Source::Experience(at) => person.experiences.get(at).map(|done| done.text.as_str()),
        }
    }
}

impl<'a> Quote<'a> {
    /// The words at a place of a text; `None` when there are none there.
    pub(crate) fn of(source: Source, text: &'a str, at: Range<usize>) -> Option<Quote<'a>> {
        let words = text.get(at.clone()).filter(|words| !words.is_empty())?;
        Some(Quote { source, start: at.start, end: at.end, text: words.into() })
    }

    /// Whether the words stand where it says.
    pub fn holds(&self, need: &Need, person: &Person) -> bool {
        let there = self.source.read(need, person).and_then(|text| text.get(self.start..self.end));
        there == Some(&*self.text)
    }
}

/// The first quote of some reasons that does not stand in the texts that were
/// given; `None` when all do.
pub fn check<'r, 'a>(need: &Need, person: &Person, reasons: &'r [Reason<'a>]) -> Option<&'r Quote<'a>> {
    reasons.iter().flat_map(Reason::quotes).find(|quote| !quote.holds(need, person))
}
