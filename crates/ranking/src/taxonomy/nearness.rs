//! How far one concept covers another that is asked for. Symmetric for what is
//! related, not for what is broader: whoever can do the narrower thing can
//! also do the broader, not the other way round.

use super::concept::{ConceptId, Kind};
use super::{Concept, Taxonomy};

/// What is held is a kind of what is asked for, one step below …
const NARROWER: u32 = 900;
/// … and what each further step takes away.
const NARROWER_STEP: u32 = 75;
/// What is asked for is a kind of what is held, one step above …
const BROADER: u32 = 450;
/// … and what is left of it with each further step, in permille.
const BROADER_STEP: u32 = 400;
/// The two go together.
const RELATED: u32 = 400;
/// The two are kinds of the same thing.
const SIBLINGS: u32 = 250;
/// A role is held in which the skill asked for is typical.
const ROLE_FOR_SKILL: u32 = 600;
/// A role is asked for, and a skill is held that is typical of it.
const SKILL_FOR_ROLE: u32 = 300;

/// Places of concepts, and how far each covers one, in permille; in order.
pub(super) type Neighbours = Box<[(usize, u32)]>;

impl Taxonomy {
    /// In permille, how far `held` covers `asked`: 1000 the same (also when the
    /// two were merged), less for a narrower one, part for a broader or related
    /// one, 0 for what has nothing to do with it or is not known.
    pub fn nearness(&self, asked: ConceptId, held: ConceptId) -> u32 {
        let (Some(asked), Some(held)) = (self.place(asked), self.place(held)) else { return 0 };
        let near = self.near_place(asked);
        near.binary_search_by_key(&held, |(at, _)| *at).ok().and_then(|at| near.get(at)).map_or(0, |(_, far)| *far)
    }

    /// What covers a concept, by places, and how far; in the order of the concepts.
    pub fn near(&self, asked: ConceptId) -> &[(usize, u32)] {
        self.place(asked).map_or(&[], |asked| self.near_place(asked))
    }

    /// The same of the concept at a place.
    fn near_place(&self, asked: usize) -> &[(usize, u32)] {
        let Some(near) = self.near.get(asked) else { return &[] };
        near.get_or_init(|| {
            let all = (0..self.concepts.len()).map(|held| (held, self.covers(asked, held)));
            all.filter(|(_, far)| *far > 0).collect()
        })
    }

    /// [`Taxonomy::nearness`] by places.
    fn covers(&self, asked: usize, held: usize) -> u32 {
        if asked == held {
            return 1000;
        }
        let steps = |from: usize, to: usize| self.above[from].iter().find(|(at, _)| *at == to).map(|(_, n)| *n);
        let (one, other) = (&self.concepts[asked], &self.concepts[held]);
        let down = steps(held, asked).map(|n| NARROWER.saturating_sub((n - 1) * NARROWER_STEP));
        let up = steps(asked, held).map(|n| (1..n).fold(BROADER, |worth, _| worth * BROADER_STEP / 1000));
        let related = one.related.contains(&other.id).then_some(RELATED);
        let siblings = (one.kind == other.kind && self.share_a_parent(one, other)).then_some(SIBLINGS);
        let typical = match (one.kind, other.kind) {
            (Kind::Skill, Kind::Role) => other.skills.contains(&one.id).then_some(ROLE_FOR_SKILL),
            (Kind::Role, Kind::Skill) => one.skills.contains(&other.id).then_some(SKILL_FOR_ROLE),
            _ => None,
        };
        [down, up, related, siblings, typical].into_iter().flatten().max().unwrap_or(0)
    }

    /// Everything that covers `asked` at least so far, with how far: for an index
    /// that spreads a need over its neighbours. In the order of the concepts.
    pub fn neighbours(&self, asked: ConceptId, least: u32) -> Vec<(ConceptId, u32)> {
        let near = self.near(asked).iter().filter(|(_, permille)| *permille >= least.max(1));
        near.filter_map(|(held, permille)| Some((self.concepts.get(*held)?.id, *permille))).collect()
    }

    /// Whether both are kinds of the same thing, one step above.
    fn share_a_parent(&self, one: &Concept, other: &Concept) -> bool {
        one.broader.iter().any(|parent| other.broader.contains(parent))
    }
}
