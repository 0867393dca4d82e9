//! A segment: up to 65,536 profiles as one block of bytes, in memory as on
//! disk. It never changes; who is gone is noted outside it. Profiles that
//! are alike lie together, which makes lists short and the search read less.

use super::bytes::{u16_at, u32_at, u64_at};
use super::lists::{Lists, starts};
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
    Rows,
    Scales,
    Concepts,
    Terms = 14,
    Holds = 17,
    Needs = 20,
    Clashes = 23,
}

/// How many ranges of bytes: those above, with keys, ends and bytes for the lists.
pub(crate) const PARTS: usize = 26;

/// Bytes before the first part: profiles, rows, dimension, the lowest id, and where each part ends.
const HEAD: usize = 20 + PARTS * 4;

/// Eight bytes of nought behind everything, since groups are read eight bytes at a time.
const TAIL: usize = 8;

/// See above.
pub(crate) struct Segment {
    bytes: Vec<u8>,
    parts: [Range<usize>; PARTS],
    concept_starts: Vec<u32>,
    term_starts: Vec<u32>,
    /// What short ids are counted from.
    lowest: u64,
    /// Profiles.
    pub docs: usize,
    /// Vectors.
    pub rows: usize,
    /// Numbers in a vector.
    pub dim: usize,
}

/// Joins parts into a segment's bytes.
pub(crate) fn join(docs: usize, rows: usize, dim: usize, lowest: u64, parts: &[Vec<u8>; PARTS]) -> Vec<u8> {
    let all: usize = parts.iter().map(Vec::len).sum();
    let mut bytes = Vec::with_capacity(HEAD + all + TAIL);
    for number in [docs, rows, dim] {
        bytes.extend((number as u32).to_le_bytes());
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
        let mut from = HEAD;
        let mut parts: [Range<usize>; PARTS] = std::array::from_fn(|_| 0..0);
        for (n, part) in parts.iter_mut().enumerate() {
            let end = u32_at(&bytes, 5 + n) as usize;
            *part = from..end;
            if end < from {
                return None;
            }
            from = end;
        }
        let lowest = u64::from(u32_at(&bytes, 3)) | u64::from(u32_at(&bytes, 4)) << 32;
        let (concept_starts, term_starts) = (Vec::new(), Vec::new());
        let mut segment = Segment { bytes, parts, concept_starts, term_starts, lowest, docs, rows, dim };
        if from + TAIL != segment.bytes.len() || !segment.fits() {
            return None;
        }
        segment.concept_starts = starts(segment.part(Part::Concepts));
        segment.term_starts = starts(segment.part(Part::Terms));
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
            (Part::Rows, rows * self.dim),
            (Part::Scales, rows * 2),
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
        let lists = [(Part::Concepts, 4), (Part::Terms, 4), (Part::Holds, 8), (Part::Needs, 8), (Part::Clashes, 8)];
        (1..=DOCS_MOST).contains(&docs)
            && (1..=super::DIM_MOST).contains(&self.dim)
            && rows <= u32::MAX as usize / super::DIM_MOST
            && sizes.iter().all(|(part, size)| self.part(*part).len() == *size)
            && [docs * 4, docs * 8].contains(&self.part(Part::Ids).len())
            && (needed == 0 || needed == docs * 2)
            && ends_fit
            && lists.iter().all(|(part, width)| {
                let [keys, ends, _] = self.three(*part);
                keys.len().is_multiple_of(*width) && ends.len() == keys.len() / width * 4
            })
    }

    /// Bytes of the tables beside [`Segment::bytes`].
    pub fn beside(&self) -> usize {
        (self.concept_starts.len() + self.term_starts.len()) * 4
    }

    /// All bytes.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// One part.
    pub fn part(&self, part: Part) -> &[u8] {
        self.range(part as usize)
    }

    /// How many bytes a part has, lists with their keys and ends.
    pub fn size(&self, part: Part) -> usize {
        let first = part as usize;
        let ranges = if first < Part::Concepts as usize { 1 } else { 3 };
        self.parts.iter().skip(first).take(ranges).map(Range::len).sum()
    }

    fn range(&self, n: usize) -> &[u8] {
        self.parts.get(n).and_then(|range| self.bytes.get(range.clone())).unwrap_or(&[])
    }

    fn three(&self, part: Part) -> [&[u8]; 3] {
        let first = part as usize;
        // The lists may be read a few bytes beyond their end, into what follows.
        let lists = self.parts.get(first + 2).and_then(|range| self.bytes.get(range.start..)).unwrap_or(&[]);
        [self.range(first), self.range(first + 1), lists]
    }

    fn lists<'a, const BITS: u32>(&'a self, part: Part, starts: &'a [u32]) -> Lists<'a, BITS> {
        let [keys, ends, bytes] = self.three(part);
        Lists { keys, ends, bytes, starts }
    }

    /// Weights by concept.
    pub fn concepts(&self) -> Lists<'_, 5> {
        self.lists(Part::Concepts, &self.concept_starts)
    }

    /// Steps by term.
    pub fn terms(&self) -> Lists<'_, 1> {
        self.lists(Part::Terms, &self.term_starts)
    }

    /// One of the three kinds of tags.
    pub fn tags(&self, part: Part) -> Lists<'_, 0> {
        self.lists(part, &[])
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

    /// The rows of a profile's vectors.
    #[inline(always)]
    pub fn rows_of(&self, doc: u16) -> Range<usize> {
        let ends = self.part(Part::RowEnds);
        let doc = usize::from(doc);
        if ends.is_empty() {
            return doc..doc + 1;
        }
        let from = if doc == 0 { 0 } else { u32_at(ends, doc - 1) as usize };
        from..u32_at(ends, doc) as usize
    }

    /// A vector.
    #[inline(always)]
    pub fn row(&self, row: usize) -> &[u8] {
        self.part(Part::Rows).get(row * self.dim..(row + 1) * self.dim).unwrap_or(&[])
    }
}
