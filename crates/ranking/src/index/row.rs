//! A profile as the index keeps it: concepts and terms sorted and once each,
//! how many terms there are in quarter octaves. The score is defined on rows, so
//! that nothing is lost between a profile and what is found.

use super::profile::Profile;

/// Lengths that are told apart; see [`length`].
pub(crate) const LENGTHS: usize = 64;

/// A profile, read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Row {
    pub id: u64,
    pub concepts: Vec<u32>,
    pub terms: Vec<u32>,
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
        let facts = &profile.facts;
        let terms = once(profile.terms.iter().copied());
        Row {
            id: profile.id,
            concepts: once(profile.concepts.iter().copied()),
            length: length(terms.len()),
            terms,
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
fn once<T: Ord>(keys: impl Iterator<Item = T>) -> Vec<T> {
    let mut keys: Vec<T> = keys.collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// How many terms there are, in quarter octaves: 0 to 63.
pub(crate) fn length(terms: usize) -> u8 {
    let octave = terms.max(1).ilog2();
    let quarter = ((terms.max(1) as u64) << 2 >> octave) & 3;
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
        for terms in 1..70_000_usize {
            let kept = terms_of(length(terms));
            assert!(kept <= terms as u64, "{terms} {kept}");
            assert!(terms.min(65_535) as u64 * 4 < (kept + 1) * 5, "{terms} {kept}");
        }
        assert_eq!(terms_of(length(0)), 1);
    }

    #[test]
    fn what_is_said_twice_is_read_once() {
        let row = Row::of(&Profile { concepts: vec![7, 3, 7], terms: vec![2, 1, 2, 1, 1], ..Profile::default() });
        assert_eq!((&row.concepts[..], &row.terms[..], row.length), (&[3, 7][..], &[1, 2][..], length(2)));
    }
}
