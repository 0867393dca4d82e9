//! What comes after the index: the best two hundred are scored in full, with
//! named parts and reasons, and fifty are kept. Here with a stand-in that does
//! about as much work; the index is timed with it, never judged by it.

use super::world::World;
use ranking::index::{Found, Query};

/// How many the index hands over.
pub const HANDED_OVER: usize = 200;

/// How many are shown.
pub const SHOWN: usize = 50;

/// Scores in full.
pub trait Scorer {
    /// The best, with reasons, best first.
    fn score(&self, query: &Query, found: &[Found]) -> Vec<Scored>;
}

/// Somebody scored in full.
#[derive(Debug)]
pub struct Scored {
    /// Who.
    pub id: u64,
    /// The sum of the parts.
    pub score: u32,
    /// Points by part.
    pub parts: [u32; 7],
    /// What was asked, what covers it best, and how well in permille.
    pub covers: Vec<(u32, u32, u32)>,
    /// The same in words, for those who are shown.
    pub reasons: Vec<String>,
}

impl Scored {
    /// Whether the parts sum to the score and each reason is there.
    pub fn is_whole(&self) -> bool {
        self.parts.iter().sum::<u32>() == self.score && self.reasons.len() == self.covers.len()
    }
}

/// The stand-in: every asked concept is held against every held one, with a
/// nearness by their numbers; each part gets points and a sentence's worth of text.
pub struct StandIn {
    held: Vec<u32>,
    ends: Vec<u32>,
}

impl StandIn {
    /// Keeps the concepts of a world's profiles.
    pub fn new(world: &World, mut keep: impl FnMut(ranking::index::Profile)) -> StandIn {
        let (mut held, mut ends) = (Vec::new(), Vec::new());
        for id in 0..world.profiles {
            let profile = world.profile(id);
            held.extend(profile.concepts.iter().map(|(concept, weight)| concept << 8 | u32::from(*weight)));
            ends.push(held.len() as u32);
            keep(profile);
        }
        StandIn { held, ends }
    }

    fn parts(&self, query: &Query, id: u64) -> Scored {
        let held = self.held(id);
        let mut parts = [0; 7];
        let mut covers = Vec::with_capacity(query.concepts.len());
        for (asked, weight) in &query.concepts {
            let nearness = |packed: u32| {
                let apart = asked.abs_diff(packed >> 8);
                (packed & 255) * if apart == 0 { 1000 } else { 400 / (apart + 1) }
            };
            let best = held.iter().map(|packed| (nearness(*packed), packed >> 8)).max().unwrap_or((0, 0));
            let part: &mut u32 = &mut parts[(asked % 7) as usize];
            *part += best.0 * u32::from(*weight) / 255 / 1000;
            covers.push((*asked, best.1, best.0 / 255));
        }
        Scored { id, score: parts.iter().sum(), parts, covers, reasons: Vec::new() }
    }

    fn held(&self, id: u64) -> &[u32] {
        let at = id as usize;
        let from = if at == 0 { 0 } else { self.ends[at - 1] as usize };
        &self.held[from..self.ends[at] as usize]
    }
}

impl Scorer for StandIn {
    fn score(&self, query: &Query, found: &[Found]) -> Vec<Scored> {
        let mut all: Vec<Scored> = found.iter().map(|found| self.parts(query, found.id)).collect();
        all.sort_by(|a, b| b.score.cmp(&a.score).then(a.id.cmp(&b.id)));
        all.truncate(SHOWN);
        for scored in &mut all {
            let reason = |(asked, by, nearness): &(u32, u32, u32)| format!("{asked} by {by} ({nearness} of 1000)");
            scored.reasons = scored.covers.iter().map(reason).collect();
        }
        all
    }
}
