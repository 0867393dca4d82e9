//! The score, defined once, for the index and for brute force alike.
//!
//! A score is three parts in whole numbers of [`ONE`], weighted by
//! [`super::Shares`]:
//!
//! - **concepts**: Σ asked of those that are held ÷ Σ asked;
//! - **terms**: BM25 (Robertson and Zaragoza, 2009) with k₁ 1.2 and b 0.75, where
//!   a term stands in a text or does not:
//!   Σ idf ÷ (1 + k₁ (1 − b + b × length ÷ mean length)), divided by Σ idf of the
//!   terms that anybody has; lengths in terms, in quarter octaves;
//! - **vector**: the cosine of the nearest of the profile's vectors, which may
//!   be negative.
//!
//! No part can make another smaller.

use super::cosine::{SCALE_SHIFT, scale};
use super::planes::Against;
use super::query::Query;
use super::row::{LENGTHS, Row, terms_of};
use std::collections::BTreeMap;

/// The whole of a score.
pub const ONE: i64 = 1 << 28;

/// What the terms' weights depend on: all profiles that are there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Totals {
    /// Profiles.
    pub profiles: u64,
    /// Terms in all their texts, by [`terms_of`].
    pub terms: u64,
}

/// A question, worked out for the profiles that are there.
pub(crate) struct Plan {
    /// Points, by concept.
    pub concepts: Vec<(u32, i32)>,
    /// By term.
    pub terms: Vec<Term>,
    /// The most that the terms can give that the first pass leaves out, by length.
    pub later: [i32; LENGTHS],
    /// The vector, if it counts.
    pub vector: Option<Vector>,
}

/// A term that somebody has.
pub(crate) struct Term {
    pub id: u32,
    /// Points by the length of what it stands in.
    pub points: [i32; LENGTHS],
    /// Whether the first pass may leave it out: see [`later`].
    pub later: bool,
}

impl Term {
    /// The most that it can give.
    pub fn most(&self) -> i32 {
        self.points[0]
    }
}

/// A vector that is asked for.
pub(crate) struct Vector {
    pub against: Against,
    pub row: Vec<i8>,
    /// What a dot product times the held vector's scale is multiplied by.
    factor: i64,
    /// The points of a cosine of one.
    pub whole: i64,
}

impl Plan {
    /// Works a question out. `having` tells how many profiles have a term.
    pub fn of(query: &Query, totals: Totals, having: impl FnMut(u32) -> u64) -> Plan {
        let shares = query.shares;
        let all = (u64::from(shares.concepts) + u64::from(shares.terms) + u64::from(shares.vector)).max(1);
        let whole = |share: u16| (ONE as u64 * u64::from(share) / all) as i64;
        let mut concepts = BTreeMap::new();
        for (concept, weight) in query.concepts.iter().filter(|(_, weight)| *weight > 0) {
            let kept = concepts.entry(*concept).or_insert(*weight);
            *kept = (*kept).max(*weight);
        }
        let asked: i64 = concepts.values().map(|weight| i64::from(*weight)).sum();
        let each = |weight: u8| (whole(shares.concepts) * i64::from(weight) / asked) as i32;
        let points = concepts.iter().map(|(concept, weight)| (*concept, each(*weight)));
        let terms = terms(query, totals, having, whole(shares.terms));
        let mut later = [0; LENGTHS];
        for term in terms.iter().filter(|term| term.later) {
            later.iter_mut().zip(&term.points).for_each(|(later, points)| *later += points);
        }
        Plan {
            concepts: points.filter(|(_, points)| *points > 0).collect(),
            later,
            terms,
            vector: Vector::of(&query.vector, whole(shares.vector)),
        }
    }

    /// The score of a row: the definition.
    pub fn score(&self, row: &Row, dim: usize) -> i32 {
        let held = |keys: &[u32], key: u32| keys.binary_search(&key).is_ok();
        let concepts = self.concepts.iter().filter(|(concept, _)| held(&row.concepts, *concept));
        let concepts: i32 = concepts.map(|(_, points)| points).sum();
        let terms = self.terms.iter().filter(|term| held(&row.terms, term.id));
        let terms: i32 = terms.filter_map(|term| term.points.get(usize::from(row.length))).sum();
        let vector = self.vector.as_ref().map_or(0, |vector| {
            let points = row.vectors.chunks_exact(dim).map(|row| {
                let dot = row.iter().zip(&vector.row).map(|(a, b)| i32::from(*a) * i32::from(*b)).sum();
                vector.points(dot, scale(row))
            });
            points.max().unwrap_or(0)
        });
        concepts + terms + vector
    }
}

/// Terms that somebody has, by term.
fn terms(query: &Query, totals: Totals, mut having: impl FnMut(u32) -> u64, whole: i64) -> Vec<Term> {
    let mut asked: BTreeMap<u32, u64> = BTreeMap::new();
    for (term, count) in query.terms.iter().filter(|(_, count)| *count > 0) {
        *asked.entry(*term).or_default() += u64::from(*count);
    }
    let weighed = asked.into_iter().filter_map(|(term, count)| {
        let have = having(term);
        (have > 0).then(|| (term, have, count * rarity(totals.profiles, have)))
    });
    let weighed: Vec<(u32, u64, u64)> = weighed.collect();
    let sum = weighed.iter().map(|(.., weight)| u128::from(*weight)).sum::<u128>().max(1);
    let saturations = saturations(totals);
    let terms = weighed.into_iter().map(|(id, have, weight)| {
        let most = (whole as u128 * u128::from(weight) / sum) as u64;
        (have, Term { id, points: saturations.map(|saturation| ((most * saturation) >> 16) as i32), later: false })
    });
    later(terms.filter(|(_, term)| term.most() > 0).collect(), totals, (ONE - whole).unsigned_abs())
}

/// Leaves the terms that most have to the second pass, as long as they move
/// nobody far: what they spread, added up as if they always came together, stays
/// below a share of a score. Which they are depends on all profiles, so that sums
/// from different segments compare. `beside` is what concepts and vectors can give.
fn later(mut terms: Vec<(u64, Term)>, totals: Totals, beside: u64) -> Vec<Term> {
    let spread = |(have, term): &(u64, Term)| {
        let (have, all) = (u128::from(*have), u128::from(totals.profiles.max(1)));
        let share = (have * all.saturating_sub(have) * 1_000_000 / (all * all)).isqrt() as u64;
        term.most().unsigned_abs() as u64 * share / 1000
    };
    // Much to read for little: the first to be left out.
    terms.sort_by_cached_key(|one| (std::cmp::Reverse(one.0 * 1024 / (spread(one) + 1)), one.1.id));
    let most = (beside / one_in(totals.profiles)).max(ONE as u64 / LATER_LEAST);
    let mut all = 0;
    for one in &mut terms {
        all += spread(one);
        one.1.later = all <= most;
    }
    terms.into_iter().map(|(_, term)| term).collect()
}

/// One in so many of a score may wait always …
const LATER_LEAST: u64 = 192;

/// … and of what concepts and vectors can give one in so many: the more profiles,
/// the longer the lists, while those who are looked at again stay as few.
fn one_in(profiles: u64) -> u64 {
    (30_000_000 / profiles.max(1)).clamp(30, LATER_LEAST)
}

/// How much a term says that so many of all have: log₂ ((N + 1) ÷ (n + ½)), times 2¹⁶.
fn rarity(all: u64, have: u64) -> u64 {
    log2(2 * all + 2).saturating_sub(log2(2 * have + 1)).max(1)
}

/// The logarithm to base two, times 2¹⁶, by squaring.
fn log2(n: u64) -> u64 {
    let whole = n.max(1).ilog2();
    let mut rest = u128::from(n.max(1)) << 63 >> whole;
    let mut log = u64::from(whole);
    for _ in 0..16 {
        rest = (rest * rest) >> 63;
        log <<= 1;
        if rest >> 64 > 0 {
            rest >>= 1;
            log |= 1;
        }
    }
    log
}

/// 1 ÷ (1 + k₁ (1 − b + b × length ÷ mean)), times 2¹⁶, by length.
fn saturations(totals: Totals) -> [u64; LENGTHS] {
    std::array::from_fn(|length| {
        let held = terms_of(length as u8).min(1 << 20);
        let damping = 300 + 900 * held * totals.profiles / totals.terms.max(1);
        1000 * 65_536 / (1000 + damping)
    })
}

impl Vector {
    fn of(row: &[i8], whole: i64) -> Option<Vector> {
        let scale = i64::from(scale(row));
        (whole > 0 && scale > 0).then(|| Vector {
            against: Against::of(row),
            row: row.to_vec(),
            factor: (whole * scale) >> SCALE_SHIFT,
            whole,
        })
    }

    /// The points of a dot product with a vector of that scale.
    #[inline(always)]
    pub fn points(&self, dot: i32, scale: u16) -> i32 {
        ((i64::from(dot) * i64::from(scale) * self.factor) >> SCALE_SHIFT) as i32
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::float_arithmetic, reason = "the formulas are held against their textbook form")]

    use super::super::{Profile, Shares};
    use super::*;

    fn only(concepts: u16, terms: u16, vector: u16) -> Shares {
        Shares { concepts, terms, vector }
    }

    fn plan(query: &Query, totals: Totals, have: &[(u32, u64)]) -> Plan {
        Plan::of(query, totals, |term| have.iter().find(|(id, _)| *id == term).map_or(0, |(_, many)| *many))
    }

    fn of_one(part: i32) -> f64 {
        f64::from(part) / ONE as f64
    }

    #[test]
    fn the_logarithm_is_right() {
        for n in [1_u64, 2, 3, 7, 1000, 12_345, 2_000_003] {
            assert!((log2(n) as f64 / 65_536.0 - (n as f64).log2()).abs() < 0.000_05, "{n}");
        }
    }

    #[test]
    fn terms_are_weighed_as_bm25_weighs_them() {
        let query = Query { terms: vec![(1, 1), (2, 2), (9, 1)], shares: only(0, 1, 0), ..Query::default() };
        let totals = Totals { profiles: 1000, terms: 300_000 };
        let plan = plan(&query, totals, &[(1, 10), (2, 500)]);
        let terms = (100..400).chain([1, 2]).collect();
        let row = Row::of(&Profile { terms, ..Profile::default() });
        let held = terms_of(row.length) as f64;
        let damping = 1.2 * (1.0 - 0.75 + 0.75 * held / 300.0);
        let idf = |have: f64| (1.0 + (1000.0 - have + 0.5) / (have + 0.5)).ln();
        let (rare, common) = (idf(10.0), 2.0 * idf(500.0));
        let want = (rare + common) / (1.0 + damping) / (rare + common);
        assert!((of_one(plan.score(&row, 1)) - want).abs() < 0.001, "{} {want}", of_one(plan.score(&row, 1)));
    }

    #[test]
    fn the_terms_that_most_have_can_wait() {
        let query = Query { terms: (0..40).map(|term| (term, 1)).collect(), ..Query::default() };
        let have: Vec<(u32, u64)> = (0..40).map(|term| (term, if term == 7 { 990 } else { 10 })).collect();
        let plan = plan(&query, Totals { profiles: 1000, terms: 300_000 }, &have);
        assert_eq!(plan.terms.first().map(|term| (term.id, term.later)), Some((7, true)));
        assert!(plan.terms.last().is_some_and(|term| !term.later));
        let later = plan.terms.iter().filter(|term| term.later).map(|term| term.points[LENGTHS / 2]);
        assert_eq!(plan.later[LENGTHS / 2], later.sum::<i32>());
    }

    #[test]
    fn concepts_count_by_weight_asked() {
        let query = Query { concepts: vec![(1, 200), (2, 100), (3, 0)], shares: only(1, 0, 0), ..Query::default() };
        let plan = plan(&query, Totals::default(), &[]);
        let of = |concepts: &[u32]| {
            of_one(plan.score(&Row::of(&Profile { concepts: concepts.to_vec(), ..Profile::default() }), 1))
        };
        assert!((of(&[1, 2]) - 1.0).abs() < 0.001);
        assert!((of(&[2, 3]) - 1.0 / 3.0).abs() < 0.001);
    }

    #[test]
    fn the_nearest_vector_counts() {
        let query = Query { vector: vec![72, 96], shares: only(0, 0, 1), ..Query::default() };
        let plan = plan(&query, Totals::default(), &[]);
        let of = |vectors: &[i8]| {
            of_one(plan.score(&Row::of(&Profile { vectors: vectors.to_vec(), ..Profile::default() }), 2))
        };
        assert!((of(&[60, 80]) - 1.0).abs() < 0.001);
        assert!((of(&[-60, -80]) + 1.0).abs() < 0.001);
        assert!((of(&[-60, -80, 0, 90]) - 0.8).abs() < 0.001);
        assert!(of(&[]).abs() < 0.001);
    }
}
