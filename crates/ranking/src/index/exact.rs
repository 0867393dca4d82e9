//! The same question by brute force: every profile by itself, filter and score
//! as they are defined. Slow, and what the index is measured against.

use super::plan::{Plan, Totals};
use super::profile::Profile;
use super::query::{Filter, Query};
use super::row::{Row, terms_of};
use std::collections::HashMap;

/// A profile as the index reads it.
#[derive(Clone, Debug)]
pub struct Read(pub(crate) Row);

impl Read {
    /// Reads a profile.
    pub fn of(profile: &Profile) -> Read {
        Read(Row::of(profile))
    }
}

/// What must be known of all profiles before one can be scored.
#[derive(Clone, Debug, Default)]
pub struct Corpus {
    totals: Totals,
    having: HashMap<u32, u64>,
}

impl Corpus {
    /// One profile more.
    pub fn add(&mut self, profile: &Read) {
        self.totals.profiles += 1;
        self.totals.terms += terms_of(profile.0.length);
        for term in &profile.0.terms {
            *self.having.entry(*term).or_default() += 1;
        }
    }
}

/// One question, to be held against any profile.
pub struct Exact {
    plan: Plan,
    filter: Filter,
    dim: usize,
}

impl Exact {
    /// Works a question out for vectors of a dimension.
    pub fn new(query: &Query, dim: usize, corpus: &Corpus) -> Exact {
        let plan = Plan::of(query, corpus.totals, |term| corpus.having.get(&term).copied().unwrap_or(0));
        Exact { plan, filter: query.filter.clone(), dim }
    }

    /// The score, in parts of [`super::plan::ONE`]; `None` for who does not pass the filter.
    pub fn score(&self, profile: &Read) -> Option<i32> {
        self.filter.lets_through(&profile.0).then(|| self.plan.score(&profile.0, self.dim))
    }
}
