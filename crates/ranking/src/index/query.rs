//! What is asked of the index: hard filters, the three things that are
//! compared, and how much each counts. A filter never loses anybody who fits.

use super::profile::Tag;

/// A question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    /// Concepts asked for and how much each matters, 1 to 255.
    pub concepts: Vec<(u32, u8)>,
    /// Terms of the need's text and how often each stands there.
    pub terms: Vec<(u32, u8)>,
    /// A vector of the index's dimension, or empty.
    pub vector: Vec<i8>,
    /// Who may be found at all.
    pub filter: Filter,
    /// What counts how much.
    pub shares: Shares,
    /// How many to find at most.
    pub limit: usize,
    /// 1 or 2; the answer is the same.
    pub threads: usize,
}

impl Default for Query {
    fn default() -> Query {
        Query {
            concepts: Vec::new(),
            terms: Vec::new(),
            vector: Vec::new(),
            filter: Filter::default(),
            shares: Shares::default(),
            limit: 50,
            threads: 1,
        }
    }
}

/// How much each comparison counts; only their ratio matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shares {
    /// Linked concepts.
    pub concepts: u16,
    /// Terms, by BM25.
    pub terms: u16,
    /// The nearest vector, by cosine.
    pub vector: u16,
}

impl Default for Shares {
    /// Concepts first, then the vector; words alone count least.
    fn default() -> Shares {
        Shares { concepts: 450, terms: 200, vector: 350 }
    }
}

/// Everything that must hold. The empty filter lets everybody through.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// On [`super::Facts::day`].
    pub day: Option<Bounds>,
    /// On [`super::Facts::extent_percent`].
    pub extent_percent: Option<Bounds>,
    /// On [`super::Facts::rate_minor`].
    pub rate_minor: Option<Bounds>,
    /// Flags that must all be set.
    pub flags: u8,
    /// Of each group the profile holds at least one.
    pub asks: Vec<Vec<Tag>>,
    /// What the asker has: everything that a profile needs must be among it. `None` looks at no needs.
    pub has: Option<Vec<Tag>>,
    /// Parties: who clashes with one of them is out.
    pub parties: Vec<u64>,
    /// Profiles that are out, by id.
    pub without: Vec<u64>,
}

/// From one number to another, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// The lowest.
    pub least: i64,
    /// The highest.
    pub most: i64,
    /// Whether a profile passes that has not said.
    pub unknown: bool,
}

impl Bounds {
    /// This or less.
    pub fn at_most(most: i64, unknown: bool) -> Bounds {
        Bounds { least: i64::MIN, most, unknown }
    }

    /// This or more.
    pub fn at_least(least: i64, unknown: bool) -> Bounds {
        Bounds { least, most: i64::MAX, unknown }
    }

    /// Whether a value lies between.
    pub fn hold(&self, value: Option<i64>) -> bool {
        value.map_or(self.unknown, |value| (self.least..=self.most).contains(&value))
    }
}
