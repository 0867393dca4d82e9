//! A profile as the index keeps it: concepts and terms sorted and once each,
//! counts in two steps, the length of the texts in quarter octaves. The
//! score is defined on rows, so that nothing is lost between a profile and
//! what is found.

use super::profile::Profile;

/// Lengths and steps share a byte: `step << 6 | length`.
pub(crate) const LENGTHS: usize = 64;

/// A profile, read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Row {
    pub id: u64,
    /// By concept, weights 1 to [`WEIGHT_MOST`] (see [`weight`]).
    pub concepts: Vec<(u32, u8)>,
    /// By term, steps 1 and 2 (see [`step`]).
    pub terms: Vec<(u32, u8)>,
    /// See [`length`].
    pub length: u8,
    pub vectors: Vec<i8>,
    /// `i32::MIN` is unknown.
    pub day: i32,
    /// 255 is unknown.
    pub extent_percent: u8,
    /// `u32::MAX` is unknown.
    pub rate_minor: u32,
    pub flags: u8,
    pub holds: Vec<u64>,
    pub needs: Vec<u64>,
    pub clashes: Vec<u64>,
}

impl Row {
    /// Reads a profile.
    pub fn of(profile: &Profile) -> Row {
        let mut concepts = profile.concepts.clone();
        concepts.retain(|(_, weight)| *weight > 0);
        concepts.sort_unstable_by(|a, b| a.0.cmp(&b.0).then(b.1.cmp(&a.1)));
        concepts.dedup_by_key(|(concept, _)| *concept);
        let mut terms = profile.terms.clone();
        for (_, held) in &mut concepts {
            *held = weight(*held);
        }
        terms.retain(|(_, count)| *count > 0);
        terms.sort_unstable();
        terms.dedup_by(|next, kept| {
            let same = next.0 == kept.0;
            if same {
                kept.1 = kept.1.saturating_add(next.1);
            }
            same
        });
        let long = terms.iter().map(|(_, count)| u32::from(*count)).sum();
        for (_, count) in &mut terms {
            *count = step(*count);
        }
        let facts = &profile.facts;
        Row {
            id: profile.id,
            concepts,
            terms,
            length: length(long),
            vectors: profile.vectors.clone(),
            day: facts.day.map_or(i32::MIN, |day| day.max(i32::MIN + 1)),
            extent_percent: facts.extent_percent.map_or(u8::MAX, |percent| percent.min(u8::MAX - 1)),
            rate_minor: facts.rate_minor.map_or(u32::MAX, |rate| rate.min(u32::MAX - 1)),
            flags: facts.flags,
            holds: once(facts.holds.iter().map(|tag| tag.0)),
            needs: once(facts.needs.iter().map(|tag| tag.0)),
            clashes: once(facts.clashes.iter().copied()),
        }
    }
}

/// Sorted, each once.
fn once(keys: impl Iterator<Item = u64>) -> Vec<u64> {
    let mut keys: Vec<u64> = keys.collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// The highest weight that is kept.
pub(crate) const WEIGHT_MOST: u8 = 32;

/// A weight in steps of eight, rounded up.
pub(crate) fn weight(weight: u8) -> u8 {
    weight.div_ceil(8)
}

/// A count in two steps: once, or more often. BM25 saturates, so that finer
/// steps move next to nobody; they would cost a fifth of all bytes.
pub(crate) fn step(count: u8) -> u8 {
    count.min(2)
}

/// What a step counts as, in thousandths.
pub(crate) const COUNTS: [u64; 3] = [0, 1000, 2500];

/// The length of all texts, in quarter octaves: 0 to 63.
pub(crate) fn length(terms: u32) -> u8 {
    let octave = terms.max(1).ilog2();
    let quarter = ((u64::from(terms.max(1)) << 2) >> octave) & 3;
    ((u64::from(octave) * 4 + quarter).min(63)) as u8
}

/// The shortest length that is read so, in terms.
pub(crate) fn terms_of(length: u8) -> u64 {
    ((4 + u64::from(length & 3)) << (length >> 2)) >> 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_is_kept_within_a_quarter_octave() {
        for terms in 1..70_000_u32 {
            let kept = terms_of(length(terms));
            assert!(kept <= u64::from(terms), "{terms} {kept}");
            assert!(u64::from(terms.min(65_535)) * 4 < (kept + 1) * 5, "{terms} {kept}");
        }
        assert_eq!(terms_of(length(0)), 1);
    }

    #[test]
    fn what_is_said_twice_is_read_once() {
        let concepts = vec![(7, 10), (3, 5), (7, 20), (9, 0)];
        let row = Row::of(&Profile { concepts, terms: vec![(2, 1), (1, 200), (2, 2), (1, 100)], ..Profile::default() });
        assert_eq!(row.concepts, [(3, 1), (7, 3)]);
        assert_eq!(row.terms, [(1, 2), (2, 2)]);
    }
}
