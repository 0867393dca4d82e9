//! A segment: up to 65,536 profiles as one block of bytes, in memory as on
//! disk. It never changes; who is gone is noted outside it. Profiles that
//! are alike lie together, which makes lists short and the search read less.

use super::bytes::{u16_at, u32_at, u64_at};
use super::lists::{Lists, Start, starts};
use super::planes::half;
use super::vectors::SCALE;
use std::ops::Range;

/// The most profiles in a segment: a profile's place fits two bytes.
pub(crate) const DOCS_MOST: usize = 1 << 16;

/// Parts of a segment, in the order in which they lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Ids,
    ById,
    Lengths,
    Days,
    Extents,
    Rates,
    Flags,
    Needed,
    RowEnds,
    High,
    Low,
    Concepts,
    Terms,
    Holds,
    Needs,
    Clashes,
}

/// How many parts there are.
pub(crate) const PARTS: usize = 16;

/// How many of them, the last, are lists.
const LISTS: usize = 5;

/// Bytes before the first part: profiles, rows, dimension, how far low parts spread, the lowest id, and where each part ends.
const HEAD: usize = 24 + PARTS * 4;

/// Twice the distance from their middle, 15, of each low part of the longest vector.
const SPREAD_MOST: u32 = 15 * 16;

/// Eight bytes of nought behind everything, since groups are read eight bytes at a time.
const TAIL: usize = 8;

/// See above.
pub(crate) struct Segment {
    bytes: Vec<u8>,
    parts: [Range<usize>; PARTS],
    /// Where to look in each of the parts that are lists.
    starts: [Vec<Start>; LISTS],
    /// What short ids are counted from.
    lowest: u64,
    /// Profiles.
    pub docs: usize,
    /// Vectors.
    pub rows: usize,
    /// Numbers in a vector.
    pub dim: usize,
    /// Of all vectors at most: see [`super::planes::spread`].
    pub spread: u32,
}

/// Joins parts into a segment's bytes; before them profiles, rows, dimension, and how far low parts spread.
pub(crate) fn join(numbers: [u32; 4], lowest: u64, parts: &[Vec<u8>; PARTS]) -> Vec<u8> {
    let all: usize = parts.iter().map(Vec::len).sum();
    let mut bytes = Vec::with_capacity(HEAD + all + TAIL);
    for number in numbers {
        bytes.extend(number.to_le_bytes());
    }
    bytes.extend(lowest.to_le_bytes());
    let mut end = HEAD;
    for part in parts {
        end += part.len();
        bytes.extend((end as u32).to_le_bytes());
    }
    parts.iter().for_each(|part| bytes.extend(part));
    bytes.extend([0; TAIL]);
    bytes
}

impl Segment {
    /// Reads what [`join`] wrote; `None` when sizes do not fit each other.
    pub fn read(bytes: Vec<u8>) -> Option<Segment> {
        if bytes.len() < HEAD + TAIL {
            return None;
        }
        let [docs, rows, dim] = [0, 1, 2].map(|n| u32_at(&bytes, n) as usize);
        let spread = u32_at(&bytes, 3);
        let mut from = HEAD;
        let mut parts: [Range<usize>; PARTS] = std::array::from_fn(|_| 0..0);
        for (n, part) in parts.iter_mut().enumerate() {
            let end = u32_at(&bytes, 6 + n) as usize;
            *part = from..end;
            if end < from {
                return None;
            }
            from = end;
        }
        let lowest = u64::from(u32_at(&bytes, 4)) | u64::from(u32_at(&bytes, 5)) << 32;
        let mut segment = Segment { bytes, parts, starts: Default::default(), lowest, docs, rows, dim, spread };
        if from + TAIL != segment.bytes.len() || !segment.fits() {
            return None;
        }
        let part = |part| segment.part(part);
        segment.starts = [
            starts::<4>(part(Part::Concepts)),
            starts::<4>(part(Part::Terms)),
            starts::<8>(part(Part::Holds)),
            starts::<8>(part(Part::Needs)),
            starts::<8>(part(Part::Clashes)),
        ];
        Some(segment)
    }

    /// Whether every part has the size that the counts say.
    fn fits(&self) -> bool {
        let (docs, rows) = (self.docs, self.rows);
        let sizes = [
            (Part::ById, docs * 2),
            (Part::Lengths, docs),
            (Part::Days, docs * 4),
            (Part::Extents, docs),
            (Part::Rates, docs * 4),
            (Part::Flags, docs),
            (Part::High, rows * (SCALE + half(self.dim))),
            (Part::Low, rows * half(self.dim)),
        ];
        let needed = self.part(Part::Needed).len();
        let ends = self.part(Part::RowEnds);
        let ends_fit = if ends.is_empty() {
            rows == docs
        } else {
            ends.len() == docs * 4
                && (0..docs).all(|n| n == 0 || u32_at(ends, n - 1) <= u32_at(ends, n))
                && u32_at(ends, docs - 1) as usize == rows
        };
        (1..=DOCS_MOST).contains(&docs)
            && (1..=super::DIM_MOST).contains(&self.dim)
            && rows <= u32::MAX as usize / super::DIM_MOST
            && self.spread <= SPREAD_MOST
            && sizes.iter().all(|(part, size)| self.part(*part).len() == *size)
            && [docs * 4, docs * 8].contains(&self.part(Part::Ids).len())
            && (needed == 0 || needed == docs * 2)
            && ends_fit
    }

    /// Bytes of the tables beside [`Segment::bytes`].
    pub fn beside(&self) -> usize {
        self.starts.iter().map(|starts| starts.len() * size_of::<Start>()).sum()
    }

    /// All bytes.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// One part.
    pub fn part(&self, part: Part) -> &[u8] {
        self.parts.get(part as usize).and_then(|range| self.bytes.get(range.clone())).unwrap_or(&[])
    }

    fn lists<const KEY: usize>(&self, part: Part) -> Lists<'_, KEY> {
        // They may be read a few bytes beyond their end, into what follows.
        let bytes = self.parts.get(part as usize).and_then(|range| self.bytes.get(range.start..)).unwrap_or(&[]);
        let starts = (part as usize).checked_sub(Part::Concepts as usize).and_then(|n| self.starts.get(n));
        Lists::new(bytes, starts.map_or(&[], Vec::as_slice))
    }

    /// Who has each concept.
    pub fn concepts(&self) -> Lists<'_, 4> {
        self.lists(Part::Concepts)
    }

    /// Who has each term.
    pub fn terms(&self) -> Lists<'_, 4> {
        self.lists(Part::Terms)
    }

    /// Who has each of one of the three kinds of tags.
    pub fn tags(&self, part: Part) -> Lists<'_, 8> {
        self.lists(part)
    }

    /// A profile's id.
    pub fn id(&self, doc: u16) -> u64 {
        let (ids, doc) = (self.part(Part::Ids), usize::from(doc));
        if ids.len() == self.docs * 4 {
            self.lowest.wrapping_add(u64::from(u32_at(ids, doc)))
        } else {
            u64_at(ids, doc)
        }
    }

    /// Where a profile lies.
    pub fn doc(&self, id: u64) -> Option<u16> {
        let by_id = self.part(Part::ById);
        let (mut low, mut high) = (0, self.docs);
        while low < high {
            let middle = low.midpoint(high);
            let here = self.id(u16_at(by_id, middle));
            if here < id { low = middle + 1 } else { high = middle }
        }
        (low < self.docs).then(|| u16_at(by_id, low)).filter(|doc| self.id(*doc) == id)
    }
}
