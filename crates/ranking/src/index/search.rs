//! A question put to segments. First pass: who passes the filter, and what
//! concepts, rare terms and vectors give them; of all segments those are kept
//! who could be among the best with the terms that most have. Second pass: these
//! terms too. Nobody is lost, and what is answered does not depend on how the
//! work is shared.
//!
//! Vectors are read whole: after the filters few are left, and what stands in for
//! a vector (its signs, 16 bytes) lost one in ten of the fifty best without any.

use super::best::{Largest, Likely};
use super::cosine::dot;
use super::filter::Bits;
use super::plan::{Plan, Vector};
use super::postings::List;
use super::query::Query;
use super::segment::{DOCS_MOST, Part, Vectors};
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
    pub terms: Vec<Option<List<'a>>>,
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
            list.each_passing(&desk.bits, |doc| add(&mut desk.sums, doc, *points));
        }
    }
    let lengths = segment.part(Part::Lengths);
    desk.bytes.iter_mut().zip(lengths).for_each(|(to, from)| *to = from & 63);
    for (term, list) in plan.terms.iter().zip(&asked.terms) {
        if let Some(list) = list.filter(|_| !term.later) {
            list.each_passing(&desk.bits, |doc| {
                add(&mut desk.sums, doc, term.points[usize::from(desk.bytes[usize::from(doc)])])
            });
        }
    }
    let whole = plan.vector.as_ref().map_or(0, |vector| vector.whole as i32);
    let vectors = segment.vectors();
    let mut few = [0; AHEAD];
    let mut many = 0;
    each(&desk.bits, |doc| {
        let place = usize::from(doc);
        let most = desk.sums[place].saturating_add(plan.later[usize::from(desk.bytes[place])]);
        // Whom no vector could bring among them is not looked at.
        if most.saturating_add(whole) >= likely.floor {
            few[many] = doc;
            many += 1;
            if many == AHEAD {
                weigh(level, asked.from, plan, &few, desk, &vectors, likely);
                many = 0;
            }
        }
    });
    weigh(level, asked.from, plan, &few[..many], desk, &vectors, likely);
}

/// Vectors that are called for before the first is read.
const AHEAD: usize = 32;

/// Offers a few.
#[inline(always)]
fn weigh(level: Level, from: u32, plan: &Plan, few: &[u16], desk: &Desk, vectors: &Vectors, likely: &mut Largest) {
    if plan.vector.is_some() {
        // One from each line of memory: they come all at once, instead of one after the other.
        let mut seen = 0;
        for row in few.iter().flat_map(|doc| vectors.of(*doc)) {
            let numbers = vectors.row(row);
            numbers.chunks(64).for_each(|line| seen ^= line[0]);
            seen ^= numbers.last().map_or(0, |last| *last) ^ vectors.scale(row) as u8;
        }
        std::hint::black_box(seen);
    }
    for doc in few {
        let place = usize::from(*doc);
        let sum = desk.sums[place];
        let least = plan.vector.as_ref().map_or(sum, |vector| sum.wrapping_add(nearest(level, vectors, vector, *doc)));
        let most = least.saturating_add(plan.later[usize::from(desk.bytes[place])]);
        if most >= likely.floor {
            likely.offer(Likely { place: from + u32::from(*doc), sum, least, most });
        }
    }
}

/// Points for a profile.
#[inline(always)]
fn add(sums: &mut [i32; DOCS_MOST], doc: u16, points: i32) {
    let sum = &mut sums[usize::from(doc)];
    *sum = sum.wrapping_add(points);
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

/// Second pass: the exact score of those of one segment, with the terms that were left out.
pub(crate) fn second(asked: &Asked, plan: &Plan, likely: &[Likely], found: &mut Vec<Found>) {
    let segment = &*asked.sheet.segment;
    let docs: Vec<u16> = likely.iter().map(|one| (one.place - asked.from) as u16).collect();
    let mut sums: Vec<i32> = likely.iter().map(|one| one.least).collect();
    let lengths = segment.part(Part::Lengths);
    for (term, list) in plan.terms.iter().zip(&asked.terms) {
        let Some(list) = list.filter(|_| term.later) else { continue };
        let mut at = 0;
        list.each_among(&docs, |doc| {
            while docs[at] < doc {
                at += 1;
            }
            let length = lengths.get(usize::from(doc)).map_or(0, |length| length & 63);
            sums[at] = sums[at].wrapping_add(term.points[usize::from(length)]);
        });
    }
    found.extend(docs.iter().zip(&sums).zip(likely).map(|((doc, score), one)| Found {
        id: segment.id(*doc),
        score: *score,
        vector: one.least.wrapping_sub(one.sum),
    }));
}

/// The points of the nearest of a profile's vectors.
#[inline(always)]
fn nearest(level: Level, vectors: &Vectors, vector: &Vector, doc: u16) -> i32 {
    let points = |row| vector.points(dot(level, vectors.row(row), &vector.numbers), vectors.scale(row));
    vectors.of(doc).map(points).max().unwrap_or(0)
}
