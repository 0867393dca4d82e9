//! The vectors of a segment: a row each, in two planes.

use super::bytes::{u16_at, u32_at};
use super::planes::{self, half};
use super::segment::{Part, Segment};
use std::ops::Range;

/// Bytes before a vector's high parts: what brings it to length one.
pub(crate) const SCALE: usize = 2;

/// Bytes that come from memory together.
const LINE: usize = 64;

/// See above.
#[derive(Clone, Copy)]
pub(crate) struct Vectors<'a> {
    /// Where each profile's rows end; empty where each has one.
    ends: &'a [u8],
    high: &'a [u8],
    low: &'a [u8],
    /// Numbers in a vector.
    dim: usize,
    /// Of all vectors at most: see [`planes::spread`].
    pub spread: u32,
}

impl<'a> Vectors<'a> {
    /// Those of a segment.
    pub fn of(segment: &'a Segment) -> Vectors<'a> {
        let part = |part| segment.part(part);
        let [ends, high, low] = [part(Part::RowEnds), part(Part::High), part(Part::Low)];
        Vectors { ends, high, low, dim: segment.dim, spread: segment.spread }
    }

    /// The rows of a profile.
    #[inline(always)]
    pub fn rows(&self, doc: u16) -> Range<usize> {
        let doc = usize::from(doc);
        if self.ends.is_empty() {
            return doc..doc + 1;
        }
        let from = if doc == 0 { 0 } else { u32_at(self.ends, doc - 1) as usize };
        from..u32_at(self.ends, doc) as usize
    }

    /// A row's high parts, with what brings it to length one before them.
    #[inline(always)]
    pub fn high(&self, row: usize) -> &'a [u8] {
        nth(self.high, SCALE + half(self.dim), row)
    }

    /// A row's low parts.
    #[inline(always)]
    pub fn low(&self, row: usize) -> &'a [u8] {
        nth(self.low, half(self.dim), row)
    }

    /// Calls for the high parts of some profiles: they come from memory all at once,
    /// instead of one after the other.
    #[inline(always)]
    pub fn call_for_high(&self, docs: &[u16]) {
        self.call_for(self.high, SCALE + half(self.dim), docs);
    }

    /// The same for their low parts.
    #[inline(always)]
    pub fn call_for_low(&self, docs: &[u16]) {
        self.call_for(self.low, half(self.dim), docs);
    }

    #[inline(always)]
    fn call_for(&self, of: &[u8], long: usize, docs: &[u16]) {
        // A processor sees as many misses ahead as it can hold instructions: there are few.
        let touch = |seen: u8, row: usize| {
            let Some([first, .., last]) = of.get(row * long..(row + 1) * long) else { return seen };
            (LINE..long).step_by(LINE).fold(seen ^ first ^ last, |seen, at| seen ^ of[row * long + at])
        };
        let seen = if self.ends.is_empty() {
            docs.iter().fold(0, |seen, doc| touch(seen, usize::from(*doc)))
        } else {
            docs.iter().flat_map(|doc| self.rows(*doc)).fold(0, touch)
        };
        std::hint::black_box(seen);
    }

    /// A row's numbers.
    pub fn numbers(&self, row: usize) -> Vec<i8> {
        planes::join(scaled(self.high(row)).1, self.low(row), self.dim)
    }
}

/// What brings a vector to length one, and its high parts.
#[inline(always)]
pub(crate) fn scaled(high: &[u8]) -> (u16, &[u8]) {
    (u16_at(high, 0), high.get(SCALE..).unwrap_or(&[]))
}

#[inline(always)]
fn nth(of: &[u8], long: usize, n: usize) -> &[u8] {
    of.get(n * long..(n + 1) * long).unwrap_or(&[])
}
