//! A question put to segments. First pass: who passes the filter, and what
//! concepts, rare terms and vectors give them; of all segments those are kept
//! who could be among the best with the terms that most have. Second pass: these
//! terms too. Nobody is lost, and what is answered does not depend on how the
//! work is shared.
//!
//! A vector's high parts are read of everybody who passes and could come among the
//! best, its low parts of those who then still can (see [`super::planes`]).

use super::best::{Largest, Likely, cut};
use super::filter::{Bits, ones};
use super::plan::{Plan, Term};
use super::postings::List;
use super::query::Query;
use super::segment::{DOCS_MOST, Part};
use super::snapshot::{Found, Sheet};
use super::vectors::{Vectors, scaled};
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

impl Asked<'_> {
    /// The place behind its last profile.
    fn end(&self) -> u32 {
        self.from + self.sheet.segment.docs as u32
    }
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
    let lists = segment.concepts().find_all(plan.concepts.iter().map(|(concept, _)| u64::from(*concept)));
    for ((_, points), list) in plan.concepts.iter().zip(lists) {
        if let Some(list) = list {
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
    let vectors = Vectors::of(segment);
    let mut few = [0; AHEAD];
    let mut many = 0;
    let mut look = |doc| {
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
    };
    desk.bits.iter().enumerate().for_each(|(n, word)| ones(n, *word, &mut look));
    weigh(level, asked.from, plan, &few[..many], desk, &vectors, likely);
}

/// Vectors that are called for before the first is read.
const AHEAD: usize = 64;

/// Offers a few: those of them whom their vectors' high parts let hope.
#[inline(always)]
fn weigh(level: Level, from: u32, plan: &Plan, few: &[u16], desk: &Desk, vectors: &Vectors, likely: &mut Largest) {
    let beside = |doc: u16| {
        let (sum, length) = (desk.sums[usize::from(doc)], desk.bytes[usize::from(doc)]);
        (sum, plan.later[usize::from(length)], length)
    };
    let offer = |likely: &mut Largest, doc: u16, vector: i32| {
        let (sum, later, length) = beside(doc);
        let least = sum.wrapping_add(vector);
        let most = least.saturating_add(later);
        if most >= likely.floor {
            likely.offer(Likely { place: from + u32::from(doc), vector, least, most, length });
        }
    };
    let Some(vector) = &plan.vector else {
        return few.iter().for_each(|doc| offer(likely, *doc, 0));
    };
    vectors.call_for_high(few);
    let mut near = [0; AHEAD];
    let mut many = 0;
    for doc in few {
        let most = vectors.rows(*doc).map(|row| {
            let (scale, high) = scaled(vectors.high(row));
            vector.points(vector.against.most(level, high, vectors.spread), scale)
        });
        let (sum, later, _) = beside(*doc);
        if sum.saturating_add(later).saturating_add(most.max().unwrap_or(0)) >= likely.floor {
            near[many] = *doc;
            many += 1;
        }
    }
    let near = &near[..many];
    vectors.call_for_low(near);
    for doc in near {
        let exact = vectors.rows(*doc).map(|row| {
            let (scale, high) = scaled(vectors.high(row));
            vector.points(vector.against.dot(level, high, vectors.low(row)), scale)
        });
        offer(likely, *doc, exact.max().unwrap_or(0));
    }
}

/// Points for a profile.
#[inline(always)]
fn add(sums: &mut [i32; DOCS_MOST], doc: u16, points: i32) {
    let sum = &mut sums[usize::from(doc)];
    *sum = sum.wrapping_add(points);
}

/// Second pass: the exact score, with the terms that were left out. Those come first
/// that say most for what there is to read, and whom the others cannot help any
/// more is let go in between. `likely` of all segments, by place; so many are asked for.
pub(crate) fn second(part: &[Asked], plan: &Plan, likely: &[Likely], limit: usize) -> Vec<Found> {
    let places = part.first().map_or(0, |asked| asked.from)..part.last().map_or(0, Asked::end);
    let mut likely: Vec<Likely> = likely.iter().filter(|one| places.contains(&one.place)).copied().collect();
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
    likely.split_at_mut(likely.partition_point(|one| one.place < asked.end()))
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
