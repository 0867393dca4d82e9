//! A question put to segments. First pass: who passes the filter, and what
//! concepts, rare terms and vectors give them; of all segments those are kept
//! who could be among the best with the terms that most have. Second pass: these
//! terms too. Nobody is lost, and what is answered does not depend on how the
//! work is shared.
//!
//! Vectors are read whole: after the filters few are left, and what stands in for
//! a vector (its signs, 16 bytes) lost one in ten of the fifty best without any.

use super::best::{Largest, Likely, cut};
use super::cosine::dot;
use super::filter::Bits;
use super::plan::{Plan, Term, Vector};
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
            let row = vectors.row(row);
            row.chunks(64).for_each(|line| seen ^= line[0]);
            seen ^= row.last().map_or(0, |last| *last);
        }
        std::hint::black_box(seen);
    }
    for doc in few {
        let (sum, length) = (desk.sums[usize::from(*doc)], desk.bytes[usize::from(*doc)]);
        let vector = plan.vector.as_ref().map_or(0, |vector| nearest(level, vectors, vector, *doc));
        let least = sum.wrapping_add(vector);
        let most = least.saturating_add(plan.later[usize::from(length)]);
        if most >= likely.floor {
            likely.offer(Likely { place: from + u32::from(*doc), vector, least, most, length });
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

/// Second pass: the exact score, with the terms that were left out. Those come first
/// that say most for what there is to read, and whom the others cannot help any
/// more is let go in between. `likely` by place, and so many are asked for.
pub(crate) fn second(part: &[Asked], plan: &Plan, mut likely: Vec<Likely>, limit: usize) -> Vec<Found> {
    let mut open = plan.later;
    for (n, term) in plan.terms.iter().enumerate().rev().filter(|(_, term)| term.later) {
        open.iter_mut().zip(&term.points).for_each(|(open, points)| *open = open.wrapping_sub(*points));
        let mut rest = &mut likely[..];
        for asked in part {
            let here;
            (here, rest) = split(rest, asked);
            if let Some(list) = asked.terms.get(n).copied().flatten() {
                add_among(list, term, asked.from, here);
            }
        }
        for one in &mut likely {
            one.most = one.least.saturating_add(open[usize::from(one.length)]);
        }
        cut(&mut likely, limit);
    }
    let mut rest = &mut likely[..];
    let mut found = Vec::with_capacity(rest.len());
    for asked in part {
        let here;
        (here, rest) = split(rest, asked);
        let id = |one: &Likely| asked.sheet.segment.id((one.place - asked.from) as u16);
        found.extend(here.iter().map(|one| Found { id: id(one), score: one.least, vector: one.vector }));
    }
    found
}

/// Those of a segment, and those behind it.
fn split<'a>(likely: &'a mut [Likely], asked: &Asked) -> (&'a mut [Likely], &'a mut [Likely]) {
    let end = asked.from + asked.sheet.segment.docs as u32;
    likely.split_at_mut(likely.partition_point(|one| one.place < end))
}

/// Points for those of a segment who have a term.
fn add_among(list: List, term: &Term, from: u32, likely: &mut [Likely]) {
    let docs: Vec<u16> = likely.iter().map(|one| (one.place - from) as u16).collect();
    let mut at = 0;
    list.each_among(&docs, |doc| {
        while docs[at] < doc {
            at += 1;
        }
        let one = &mut likely[at];
        one.least = one.least.wrapping_add(term.points[usize::from(one.length)]);
    });
}

/// The points of the nearest of a profile's vectors.
#[inline(always)]
fn nearest(level: Level, vectors: &Vectors, vector: &Vector, doc: u16) -> i32 {
    let held = vectors.of(doc).map(|row| vectors.vector(row));
    held.map(|(numbers, scale)| vector.points(dot(level, numbers, &vector.numbers), scale)).max().unwrap_or(0)
}
