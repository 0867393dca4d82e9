//! All profiles at one moment. A snapshot never changes; who holds one reads
//! undisturbed while the index moves on.

use super::best::Largest;
use super::extract;
use super::filter::ones;
use super::plan::{Plan, Term, Totals};
use super::postings::List;
use super::query::{Filter, Query, Shares};
use super::row::terms_of;
use super::search::{Asked, Desk, first, second};
use super::segment::{Part, Segment};
use crate::together::{map, together};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicI32, Ordering};

/// Somebody found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// The profile.
    pub id: u64,
    /// In parts of [`super::plan::ONE`].
    pub score: i32,
    /// What of it the vector gave.
    pub vector: i32,
}

impl Found {
    /// Sorts, best first and by id among equals, and keeps so many.
    pub(crate) fn best_first(found: &mut Vec<Found>, limit: usize) {
        let order = |a: &Found, b: &Found| b.score.cmp(&a.score).then(a.id.cmp(&b.id));
        if limit > 0 && found.len() > limit {
            found.select_nth_unstable_by(limit - 1, order);
        }
        found.truncate(limit);
        found.sort_unstable_by(order);
    }
}

/// Who of a segment is gone, and what went with them.
#[derive(Clone, Default)]
pub(crate) struct Gone {
    /// A bit a profile; empty while nobody is gone.
    pub bits: Vec<u64>,
    pub profiles: u64,
    pub terms: u64,
    /// How many of [`Gone::counted`] had each term.
    pub having: Arc<BTreeMap<u32, u32>>,
    /// Of whom the terms have been counted: as `bits`.
    pub counted: Arc<Vec<u64>>,
}

impl Gone {
    /// With these gone too; they must not be gone yet. Their terms are not counted yet.
    pub fn with(&self, segment: &Segment, docs: &[u16]) -> Gone {
        let mut gone = self.clone();
        gone.bits.resize(super::filter::WORDS, 0);
        let lengths = segment.part(Part::Lengths);
        for doc in docs {
            let (word, one) = super::filter::bit(*doc);
            gone.bits[word] |= one;
            gone.terms += lengths.get(usize::from(*doc)).map_or(0, |length| terms_of(*length));
        }
        gone.profiles += docs.len() as u64;
        gone
    }

    /// Those whose terms are not counted.
    pub fn uncounted(&self) -> Vec<u16> {
        let counted = |word: usize| self.counted.get(word).copied().unwrap_or(0);
        let mut open = Vec::new();
        self.bits.iter().enumerate().for_each(|(n, gone)| ones(n, gone & !counted(n), |doc| open.push(doc)));
        open
    }

    /// With the terms of these counted.
    pub fn count(&self, docs: &[u16], terms: &[(u32, u32)]) -> Gone {
        let (mut having, mut counted) = ((*self.having).clone(), (*self.counted).clone());
        for (term, many) in terms {
            *having.entry(*term).or_default() += many;
        }
        counted.resize(super::filter::WORDS, 0);
        for doc in docs {
            let (word, one) = super::filter::bit(*doc);
            counted[word] |= one;
        }
        Gone { having: Arc::new(having), counted: Arc::new(counted), ..self.clone() }
    }

    /// Whether a profile is.
    pub fn has(&self, doc: u16) -> bool {
        let (word, one) = super::filter::bit(doc);
        self.bits.get(word).is_some_and(|word| word & one != 0)
    }
}

/// A segment and who of it is gone.
#[derive(Clone)]
pub(crate) struct Sheet {
    pub segment: Arc<Segment>,
    pub gone: Arc<Gone>,
}

impl Sheet {
    /// Of a new segment.
    pub fn of(segment: Segment) -> Sheet {
        Sheet { segment: Arc::new(segment), gone: Arc::default() }
    }

    /// How many are there.
    pub fn there(&self) -> usize {
        self.segment.docs - (self.gone.profiles as usize).min(self.segment.docs)
    }

    /// The places of those who are there.
    pub fn docs(&self) -> Vec<u16> {
        (0..self.segment.docs).map(|doc| doc as u16).filter(|doc| !self.gone.has(*doc)).collect()
    }

    /// Where a profile lies that is there.
    pub fn doc(&self, id: u64) -> Option<u16> {
        self.segment.doc(id).filter(|doc| !self.gone.has(*doc))
    }
}

/// See above.
#[derive(Clone)]
pub struct Snapshot {
    pub(crate) dim: usize,
    pub(crate) sheets: Vec<Sheet>,
    pub(crate) totals: Totals,
}

impl Snapshot {
    /// Of these sheets.
    pub(crate) fn of(dim: usize, sheets: Vec<Sheet>) -> Snapshot {
        let mut totals = Totals::default();
        for sheet in &sheets {
            let terms: u64 = sheet.segment.part(Part::Lengths).iter().map(|length| terms_of(*length)).sum();
            totals.profiles += sheet.there() as u64;
            totals.terms += terms.saturating_sub(sheet.gone.terms);
        }
        Snapshot { dim, sheets, totals }
    }

    /// How many profiles there are.
    pub fn profiles(&self) -> usize {
        self.totals.profiles as usize
    }

    /// How many segments they lie in; what a search costs rises a little with it.
    pub fn segments(&self) -> usize {
        self.sheets.len()
    }

    /// Bytes of all segments, and of what is noted of who is gone.
    pub fn bytes(&self) -> usize {
        let of = |sheet: &Sheet| {
            sheet.segment.bytes().len()
                + sheet.segment.beside()
                + sheet.gone.bits.len() * 8
                + sheet.gone.having.len() * 8
        };
        self.sheets.iter().map(of).sum()
    }

    /// Bytes by what they hold: vectors, concepts, terms, and facts with ids and tags.
    pub fn parts(&self) -> [(&'static str, usize); 4] {
        let sum = |parts: &[Part]| -> usize {
            self.sheets.iter().flat_map(|sheet| parts.iter().map(|part| sheet.segment.part(*part).len())).sum()
        };
        let vectors = sum(&[Part::High, Part::Low]);
        let (concepts, terms) = (sum(&[Part::Concepts]), sum(&[Part::Terms]));
        let rest = self.bytes() - vectors - concepts - terms;
        [("vectors", vectors), ("concepts", concepts), ("terms", terms), ("facts", rest)]
    }

    /// The best for a question, best first.
    pub fn search(&self, query: &Query) -> Vec<Found> {
        let (plan, asked) = self.plan(query);
        if query.limit == 0 {
            return Vec::new();
        }
        let desk = || (Desk::new(), Largest::new(query.limit));
        // What one has found, the other need not look below.
        let floor = AtomicI32::new(i32::MIN);
        let first = |(desk, likely): &mut (Desk, Largest), _, asked: &Asked| {
            likely.raise(floor.load(Ordering::Relaxed));
            first(asked, &plan, query, desk, likely);
            floor.fetch_max(likely.floor, Ordering::Relaxed);
        };
        let likely = together(&asked, query.threads, desk, first, |(_, likely)| likely);
        let likely = likely.into_iter().reduce(Largest::with).map(Largest::take).unwrap_or_default();
        let (front, back) = asked.split_at(asked.len() / 2);
        let parts = if query.threads < 2 || front.is_empty() { vec![&asked[..]] } else { vec![front, back] };
        let found = map(&parts, query.threads, |part| second(part, &plan, &likely, query.limit));
        let mut found = found.concat();
        Found::best_first(&mut found, query.limit);
        found
    }

    /// A question worked out, with each segment's lists of the terms asked for.
    fn plan(&self, query: &Query) -> (Plan, Vec<Asked<'_>>) {
        let mut terms: Vec<u32> = query.terms.iter().map(|(term, _)| *term).collect();
        terms.sort_unstable();
        terms.dedup();
        let lists: Vec<Vec<Option<List>>> = map(&self.sheets, query.threads, |sheet| {
            sheet.segment.terms().find_all(terms.iter().map(|term| u64::from(*term)))
        });
        let place = |term: u32| terms.binary_search(&term).ok();
        let plan = Plan::of(query, self.totals, |term| {
            let counts = self.sheets.iter().zip(&lists).map(|(sheet, lists)| {
                let list = place(term).and_then(|n| lists.get(n).copied().flatten());
                let gone = sheet.gone.having.get(&term).map_or(0, |many| u64::from(*many));
                list.map_or(0, |list| list.count as u64).saturating_sub(gone)
            });
            counts.sum()
        });
        let mut from = 0;
        let asked = self.sheets.iter().zip(&lists).map(|(sheet, lists)| {
            let list = |term: &Term| place(term.id).and_then(|n| lists.get(n).copied().flatten());
            let asked = Asked { sheet, from, terms: plan.terms.iter().map(list).collect() };
            from += sheet.segment.docs as u32;
            asked
        });
        let asked = asked.collect();
        (plan, asked)
    }

    /// Who is most like a profile: for a replacement, or for the bench. The
    /// profile itself is never among them; `None` when it is not there.
    pub fn similar(&self, id: u64, filter: Filter, shares: Shares, limit: usize) -> Option<Vec<Found>> {
        let mut query = self.query_of(id)?;
        query.filter = filter;
        query.filter.without.push(id);
        query.shares = shares;
        query.limit = limit;
        Some(self.search(&query))
    }

    /// A profile as a question: its concepts and its first vector. Its terms
    /// are not asked for; to gather them takes longer than to search.
    pub fn query_of(&self, id: u64) -> Option<Query> {
        let (sheet, doc) = self.sheets.iter().find_map(|sheet| Some((sheet, sheet.doc(id)?)))?;
        let row = extract::gist(&sheet.segment, doc);
        let vector = row.vectors.chunks_exact(self.dim).next().unwrap_or(&[]).to_vec();
        let concepts = row.concepts.into_iter().map(|concept| (concept, 1)).collect();
        Some(Query { concepts, vector, ..Query::default() })
    }
}
