//! A question put to segments. First pass: who passes the filter, what
//! concepts and rare terms give them, and what a sketch says of their vectors;
//! the most likely of all segments are kept. Second pass: the exact score of
//! those. What is answered does not depend on how the work is shared.

use super::best::{Largest, Likely};
use super::bytes::u16_at;
use super::filter::Bits;
use super::plan::{Plan, Term, Vector};
use super::postings::List;
use super::query::Query;
use super::segment::{DOCS_MOST, Part, Segment};
use super::sketch::{self, dot};
use super::snapshot::{Found, Sheet};
use fearless_simd::{Level, dispatch};

/// From so many of 64 neighbours on, the sketches of all are looked at together.
const TOGETHER: u32 = 12;

/// What a search needs to write on; made once for many segments.
pub(crate) struct Desk {
    sums: Box<[i32; DOCS_MOST]>,
    bytes: Box<[u8; DOCS_MOST]>,
    bits: Box<Bits>,
}

impl Desk {
    /// An empty one.
    pub fn new() -> Desk {
        Desk { sums: boxed(), bytes: boxed(), bits: boxed() }
    }
}

/// An array that never lies on the stack.
fn boxed<T: Copy + Default, const N: usize>() -> Box<[T; N]> {
    vec![T::default(); N].into_boxed_slice().try_into().unwrap_or_else(|_| unreachable!("it has that length"))
}

/// A segment, where it begins among all, and its lists of the terms asked for.
pub(crate) struct Asked<'a> {
    pub sheet: &'a Sheet,
    /// The place of its first profile.
    pub from: u32,
    /// As [`Plan::terms`].
    pub terms: Vec<Option<List<'a, 1>>>,
}

/// First pass: offers who may be among the best. Compiled for each kind of
/// processor, and chosen when it runs.
pub(crate) fn first(asked: &Asked, plan: &Plan, query: &Query, desk: &mut Desk, likely: &mut Largest) {
    dispatch!(Level::new(), _ => first_here(asked, plan, query, desk, likely));
}

#[inline(always)]
fn first_here(asked: &Asked, plan: &Plan, query: &Query, desk: &mut Desk, likely: &mut Largest) {
    let segment = &*asked.sheet.segment;
    if query.filter.pass(segment, &asked.sheet.gone.bits, &mut desk.bytes, &mut desk.bits) == 0 {
        return;
    }
    desk.sums.fill(0);
    let lists = segment.concepts();
    for (concept, points) in &plan.concepts {
        if let Some(list) = lists.find(u64::from(*concept)) {
            add_concept(list, *points, &mut desk.sums);
        }
    }
    let lengths = segment.part(Part::Lengths);
    desk.bytes.iter_mut().zip(lengths).for_each(|(to, from)| *to = from & 63);
    for (term, list) in plan.terms.iter().zip(&asked.terms) {
        if let Some(list) = list.filter(|_| !term.later) {
            add_term(list, term, &desk.bytes, &mut desk.sums);
        }
    }
    match &plan.vector {
        Some(vector) => estimate(segment, vector, desk, asked.from, likely),
        None => each(&desk.bits, |doc| {
            let sum = desk.sums[usize::from(doc)];
            if sum >= likely.floor {
                likely.offer(Likely::new(asked.from + u32::from(doc), sum, sum));
            }
        }),
    }
}

/// Points for a concept.
#[inline(always)]
fn add_concept(list: List<5>, points: i32, sums: &mut [i32; DOCS_MOST]) {
    list.each(|doc, weight| {
        let sum = &mut sums[usize::from(doc)];
        *sum = sum.wrapping_add(points.wrapping_mul(i32::from(weight)));
    });
}

/// Points for a term.
#[inline(always)]
fn add_term(list: List<1>, term: &Term, lengths: &[u8; DOCS_MOST], sums: &mut [i32; DOCS_MOST]) {
    list.each(|doc, step| {
        let doc = usize::from(doc);
        let points = term.points[usize::from((step & 3) << 6 | lengths[doc])];
        sums[doc] = sums[doc].wrapping_add(points);
    });
}

/// Those who pass, in order.
#[inline(always)]
fn each(bits: &Bits, mut f: impl FnMut(u16)) {
    for (n, word) in bits.iter().enumerate() {
        let mut rest = *word;
        while rest != 0 {
            f((n * 64) as u16 + rest.trailing_zeros() as u16);
            rest &= rest - 1;
        }
    }
}

/// What a sketch says of a vector: points of `q·mean + mean·left + q·left`,
/// where `left` is what the held vector differs from the mean.
struct Sketched<'a> {
    signs: [u64; sketch::WORDS],
    base: i32,
    offset: i32,
    near: i32,
    sketches: &'a [[u8; sketch::BYTES]],
    offsets: &'a [[u8; 2]],
    spreads: &'a [u8],
}

impl<'a> Sketched<'a> {
    fn of(segment: &'a Segment, vector: &Vector) -> Sketched<'a> {
        let mean = segment.part(Part::Mean).as_chunks::<4>().0;
        let mut left = sketch::unit(&vector.row);
        let mut to_mean = 0_i64;
        for (number, mean) in left.iter_mut().zip(mean) {
            let mean = i32::from_le_bytes(*mean).clamp(-sketch::UNIT as i32, sketch::UNIT as i32);
            to_mean += i64::from(*number) * i64::from(mean);
            *number -= mean;
        }
        let whole = vector.whole * sketch::size(&left).min(2 * sketch::UNIT) / sketch::UNIT;
        Sketched {
            signs: sketch::signs(&left),
            base: (to_mean / sketch::UNIT * (vector.whole / sketch::UNIT)) as i32,
            offset: (vector.whole / sketch::UNIT) as i32,
            near: (whole / (sketch::COSINE * 127 / 256)) as i32,
            sketches: segment.part(Part::Sketches).as_chunks().0,
            offsets: segment.part(Part::Offsets).as_chunks().0,
            spreads: segment.part(Part::Spreads),
        }
    }

    /// Points from what differs, the offset and the spread of a row.
    #[inline(always)]
    fn points(&self, differing: u32, offset: [u8; 2], spread: u8) -> i32 {
        let near = ((sketch::cosine(differing) * i32::from(spread)) >> 8).wrapping_mul(self.near);
        let offset = i32::from(i16::from_le_bytes(offset)).wrapping_mul(self.offset);
        self.base.wrapping_add(offset).wrapping_add(near)
    }

    /// Points of one row.
    #[inline(always)]
    fn row(&self, row: usize) -> Option<i32> {
        let differing = sketch::differing(self.sketches.get(row)?, &self.signs);
        Some(self.points(differing, *self.offsets.get(row)?, *self.spreads.get(row)?))
    }

    /// Points of 64 rows, in vector instructions.
    #[inline(always)]
    fn rows(&self, from: usize) -> Option<[i32; 64]> {
        let sketches = self.sketches.get(from..from + 64)?.as_array::<64>()?;
        let offsets = self.offsets.get(from..from + 64)?.as_array::<64>()?;
        let spreads = self.spreads.get(from..from + 64)?.as_array::<64>()?;
        let mut differing = [0; 64];
        for (to, sketch) in differing.iter_mut().zip(sketches) {
            *to = sketch::differing(sketch, &self.signs);
        }
        let mut points = [0; 64];
        for n in 0..64 {
            points[n] = self.points(differing[n], offsets[n], spreads[n]);
        }
        Some(points)
    }
}

/// Offers those who pass by certain points and what sketches say.
#[inline(always)]
fn estimate(segment: &Segment, vector: &Vector, desk: &Desk, from: u32, likely: &mut Largest) {
    let sketched = Sketched::of(segment, vector);
    let one_each = segment.part(Part::RowEnds).is_empty();
    for (n, word) in desk.bits.iter().enumerate() {
        let together = if one_each && word.count_ones() >= TOGETHER { sketched.rows(n * 64) } else { None };
        let mut rest = *word;
        while rest != 0 {
            let bit = rest.trailing_zeros() as usize;
            rest &= rest - 1;
            let doc = n * 64 + bit;
            let near = match &together {
                Some(points) => points[bit],
                None if one_each => sketched.row(doc).unwrap_or(0),
                None => segment.rows_of(doc as u16).filter_map(|row| sketched.row(row)).max().unwrap_or(0),
            };
            let sum = desk.sums[doc];
            let estimate = sum.saturating_add(near);
            if estimate >= likely.floor {
                likely.offer(Likely::new(from + doc as u32, estimate, sum));
            }
        }
    }
}

/// Second pass: the exact score of those of one segment, given by place.
pub(crate) fn second(asked: &Asked, plan: &Plan, likely: &[Likely], found: &mut Vec<Found>) {
    dispatch!(Level::new(), _ => second_here(asked, plan, likely, found));
}

#[inline(always)]
fn second_here(asked: &Asked, plan: &Plan, likely: &[Likely], found: &mut Vec<Found>) {
    let segment = &*asked.sheet.segment;
    let docs: Vec<u16> = likely.iter().map(|one| (one.place() - asked.from) as u16).collect();
    let mut sums: Vec<i32> = likely.iter().map(|one| one.sum).collect();
    let lengths = segment.part(Part::Lengths);
    for (term, list) in plan.terms.iter().zip(&asked.terms) {
        let Some(list) = list.filter(|_| term.later) else { continue };
        let mut at = 0;
        list.each_among(&docs, |doc, step| {
            while docs[at] < doc {
                at += 1;
            }
            let length = lengths.get(usize::from(doc)).map_or(0, |length| length & 63);
            sums[at] = sums[at].wrapping_add(term.points[usize::from((step & 3) << 6 | length)]);
        });
    }
    found.extend(docs.iter().zip(&sums).map(|(doc, sum)| {
        let vector = plan.vector.as_ref().map_or(0, |vector| nearest(segment, vector, *doc));
        Found { id: segment.id(*doc), score: sum.wrapping_add(vector), vector }
    }));
}

/// The points of the nearest of a profile's vectors.
#[inline(always)]
fn nearest(segment: &Segment, vector: &Vector, doc: u16) -> i32 {
    let scales = segment.part(Part::Scales);
    let points = |row| vector.points(dot(segment.row(row), &vector.numbers), u16_at(scales, row));
    segment.rows_of(doc).map(points).max().unwrap_or(0)
}
