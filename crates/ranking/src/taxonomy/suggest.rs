//! Names that begin as somebody types, in both languages. Offers; whoever types
//! may go on and write something else.

use super::concept::{ConceptId, Kind, Tongue};
use super::dictionary::{Dictionary, beginning};
use super::{Concept, Taxonomy};
use std::collections::HashSet;

/// A concept that may be meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// Which.
    pub concept: ConceptId,
    /// Skill or role.
    pub kind: Kind,
    /// What to write: its preferred name in the language asked for.
    pub label: String,
    /// The name that begins so, when it is another.
    pub because: Option<String>,
}

/// Names by every word that they have, in alphabetical order.
#[derive(Debug, Default)]
pub struct Index {
    /// Every name, normal.
    names: Vec<String>,
    /// Which name, and from which byte of it; in the order of what stands there.
    entries: Vec<(usize, usize)>,
}

impl Index {
    /// Of all names.
    pub fn new(dictionary: &Dictionary) -> Index {
        let names: Vec<String> = dictionary.labels().iter().map(|label| label.words.join(" ")).collect();
        let mut entries = Vec::with_capacity(names.len() * 2);
        for (at, label) in dictionary.labels().iter().enumerate() {
            let mut from = 0;
            for word in &label.words {
                entries.push((at, from));
                from += word.len() + 1;
            }
        }
        entries.sort_unstable_by(|a, b| names[a.0][a.1..].cmp(&names[b.0][b.1..]).then_with(|| a.cmp(b)));
        Index { names, entries }
    }

    /// The names that begin so, from any of their words: which, whether from the
    /// first, whether that is all of it.
    fn begun<'i>(&'i self, typed: &'i str) -> impl Iterator<Item = (usize, bool, bool)> + 'i {
        let rest = |entry: &(usize, usize)| &self.names[entry.0][entry.1..];
        let from = self.entries.partition_point(|entry| rest(entry) < typed);
        let begun = self.entries[from..].iter().take_while(move |entry| rest(entry).starts_with(typed));
        begun.map(move |entry| (entry.0, entry.1 == 0, rest(entry) == typed))
    }
}

/// Names looked at before the best are taken: enough for any beginning of two letters.
const MOST_LOOKED_AT: usize = 4000;

impl Taxonomy {
    /// Concepts with a name that begins like `prefix`, the best first: from its
    /// first word before from a later one, the reader's language before the
    /// other, preferred names before synonyms, short before long. Each once.
    pub fn suggest(&self, prefix: &str, tongue: Tongue, kind: Option<Kind>, limit: usize) -> Vec<Suggestion> {
        let typed = beginning(prefix);
        if typed.is_empty() {
            return Vec::new();
        }
        let labels = self.dictionary.labels();
        let begun = self.index.begun(&typed).take(MOST_LOOKED_AT);
        let mut found: Vec<_> = begun
            .map(|(at, first, whole)| (&labels[at], first, whole))
            .filter(|(label, _, _)| kind.is_none_or(|kind| self.concepts[label.concept].kind == kind))
            .map(|(label, first, whole)| {
                let order = (!first, !whole, label.tongue != tongue, !label.preferred, label.written.len());
                (order, label)
            })
            .collect();
        found.sort_by(|(a, one), (b, other)| a.cmp(b).then_with(|| one.written.cmp(&other.written)));
        let mut seen = HashSet::new();
        let once = found.into_iter().filter(|(_, label)| seen.insert(label.concept));
        once.take(limit).map(|(_, label)| suggestion(&self.concepts[label.concept], &label.written, tongue)).collect()
    }
}

/// What is offered.
fn suggestion(concept: &Concept, written: &str, tongue: Tongue) -> Suggestion {
    let label = concept.label(tongue).to_owned();
    let because = (label != written).then(|| written.to_owned());
    Suggestion { concept: concept.id, kind: concept.kind, label, because }
}
