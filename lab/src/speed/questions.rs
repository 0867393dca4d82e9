//! The questions that are put to the index: needs that are drawn as profiles
//! are, but shorter, with the filters that staff use.

use super::world::{TODAY, World};
use rand::Rng;
use ranking::index::{Bounds, Filter, Query, Shares, Tag};

/// Kinds of questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Day, extent, budget, Swedish, place or distance, no conflict of interest: some ten per cent pass.
    Usual,
    /// The same, and a language besides: about two per cent pass.
    Narrow,
    /// No filter at all.
    Open,
    /// No filter, the vector alone: what vector stores do.
    Vector,
    /// No filter, the terms alone: what text indexes do.
    Terms,
    /// The vector alone among the two per cent.
    NarrowVector,
}

impl Kind {
    /// Every kind, in the order shown.
    pub const ALL: [Kind; 6] = [Kind::Usual, Kind::Narrow, Kind::Open, Kind::Vector, Kind::Terms, Kind::NarrowVector];

    /// As shown.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Usual => "usual filters",
            Kind::Narrow => "narrow filters (about 2 %)",
            Kind::Open => "no filter",
            Kind::Vector => "vector alone",
            Kind::Terms => "terms alone",
            Kind::NarrowVector => "vector alone, narrow",
        }
    }
}

/// The nth question of a kind. Kinds share their needs.
pub fn question(world: &World, kind: Kind, n: u64) -> Query {
    let mut random = world.chance(2, n);
    let random = &mut random;
    let topics = world.topics(random);
    let (concepts, words) = (random.random_range(6..=18), random.random_range(50..=110));
    let concepts = world.concepts(topics, concepts, random);
    let terms = world.words(topics, words, random);
    let vector = world.vector(topics, random);
    let usual = Filter {
        day: Some(Bounds::at_most(i64::from(TODAY + random.random_range(0..90)), true)),
        extent_percent: Some(Bounds::at_least(random.random_range(20..=100), false)),
        rate_minor: Some(Bounds::at_most(random.random_range(900..1700) * 100, true)),
        flags: 3,
        asks: vec![Tag::language_from(*b"sv", 4), vec![Tag::place(world.place(random)), Tag::REMOTE]],
        parties: vec![random.random_range(0..500)],
        ..Filter::default()
    };
    let mut narrow = usual.clone();
    narrow.asks.push([Tag::language_from(*b"da", 2), Tag::language_from(*b"nb", 2)].concat());
    let (filter, shares) = match kind {
        Kind::Usual => (usual, Shares::default()),
        Kind::Narrow => (narrow, Shares::default()),
        Kind::Open => (Filter::default(), Shares::default()),
        Kind::Vector => (Filter::default(), Shares { concepts: 0, terms: 0, vector: 1 }),
        Kind::Terms => (Filter::default(), Shares { concepts: 0, terms: 1, vector: 0 }),
        Kind::NarrowVector => (narrow, Shares { concepts: 0, terms: 0, vector: 1 }),
    };
    Query { concepts, terms, vector, filter, shares, ..Query::default() }
}
