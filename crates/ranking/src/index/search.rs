//! A question put to segments. First pass: who passes the filter, and what
//! concepts, rare terms and vectors give them; the most likely of all segments
//! are kept. Second pass: the exact score of those, with the terms that most
//! have. What is answered does not depend on how the work is shared.
//!
//! Vectors are read whole: after the filters few are left, and what stands in for
//! a vector (its signs, 16 bytes) lost one in ten of the fifty best without any.

use super::best::{Largest, Likely};
use super::bytes::u16_at;
use super::cosine::dot;
use super::filter::Bits;
use super::plan::{Plan, Term, Vector};
use super::postings::List;
use super::query::Query;
use super::segment::{DOCS_MOST, Part, Segment};
use super::snapshot::{Found, Sheet};
use fearless_simd::{Level, dispatch};

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
    let level = Level::new();
    dispatch!(level, _ => first_here(level, asked, plan, query, desk, likely));
}

#[inline(always)]
fn first_here(level: Level, asked: &Asked, plan: &Plan, query: &Query, desk: &mut Desk, likely: &mut Largest) {
    let segment = &*asked.sheet.segment;
    if query.filter.pass(segment, &asked.sheet.gone.bits, &mut desk.bytes, &mut desk.bits) == 0 {
        return;
    }
    desk.sums[..segment.docs].fill(0);
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
    let (whole, vector) = (plan.vector.as_ref().map_or(0, |vector| vector.whole as i32), plan.vector.as_ref());
    each(&desk.bits, |doc| {
        let sum = desk.sums[usize::from(doc)];
        // Whom no vector could bring among them is not looked at.
        if sum.saturating_add(whole) < likely.floor {
            return;
        }
        let estimate = vector.map_or(sum, |vector| sum.wrapping_add(nearest(level, segment, vector, doc)));
        if estimate >= likely.floor {
            likely.offer(Likely::new(asked.from + u32::from(doc), estimate, sum));
        }
    });
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

/// Second pass: the exact score of those of one segment, given by place.
pub(crate) fn second(asked: &Asked, plan: &Plan, likely: &[Likely], found: &mut Vec<Found>) {
    let level = Level::new();
    dispatch!(level, _ => second_here(level, asked, plan, likely, found));
}

#[inline(always)]
fn second_here(level: Level, asked: &Asked, plan: &Plan, likely: &[Likely], found: &mut Vec<Found>) {
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
        let vector = plan.vector.as_ref().map_or(0, |vector| nearest(level, segment, vector, *doc));
        Found { id: segment.id(*doc), score: sum.wrapping_add(vector), vector }
    }));
}

/// The points of the nearest of a profile's vectors.
#[inline(always)]
fn nearest(level: Level, segment: &Segment, vector: &Vector, doc: u16) -> i32 {
    let scales = segment.part(Part::Scales);
    let points = |row| vector.points(dot(level, segment.row(row), &vector.numbers), u16_at(scales, row));
    segment.rows_of(doc).map(points).max().unwrap_or(0)
}
