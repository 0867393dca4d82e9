//! Pairs of texts that belong together, drawn by chance: names of one thing in
//! two languages, a name and what describes it, an occupation and a skill that
//! it needs, a group and what is in it, a sentence and its translation. What
//! stands beside a pair in its batch is what it must be told apart from; half of
//! the occupations stand beside their neighbours. It never draws from `eval/`.

use super::chance::Chance;
use super::corpus::{Corpus, Text, descriptions, labels};
use super::data::{Concept, Data};
use ranking::text::Tongue;
use std::collections::HashMap;

/// How often each kind of pair is drawn, together [`WHOLE`].
const KINDS: [(Kind, usize); 10] = [
    (Kind::Occupations, 20),
    (Kind::Neighbours, 14),
    (Kind::Skills, 11),
    (Kind::Descriptions, 8),
    (Kind::Needs, 3),
    (Kind::Groups, 2),
    (Kind::Sentences, 6),
    (Kind::Trade, 10),
    (Kind::Doing, 22),
    (Kind::Typical, 4),
];
/// See [`KINDS`].
const WHOLE: usize = 100;
/// Neighbours in ISCO's order that stand in one batch.
const RUN: usize = 16;
/// Of a thousand descriptions, how many are an occupation's.
const OF_OCCUPATIONS: u64 = 600;

/// Of a thousand times that something is done, how often the name stands beside it.
const OF_NAMES: u64 = 700;

/// What two texts of a pair are to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Occupations,
    Neighbours,
    Skills,
    Descriptions,
    Needs,
    Groups,
    Sentences,
    /// Names of one thing of the trade.
    Trade,
    /// A name, and what somebody does who has it, or that in the other language.
    Doing,
    /// A role of the trade, and a skill of it.
    Typical,
}

/// Pairs that are learnt from at one time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Batch {
    /// Two texts, and what they are about: pairs about the same are not told apart.
    pub pairs: Vec<(Text, Text, u32)>,
}

/// A concept's texts.
struct Named {
    /// The names, one list a language that has any.
    labels: Vec<Vec<Text>>,
    /// Sentences that describe it.
    descriptions: Vec<Text>,
}

/// What pairs are drawn from.
pub struct Samples {
    /// Occupations, then skills, groups of occupations, groups of skills, the trade.
    concepts: Vec<Named>,
    /// How many of them are occupations, and how many occupations and skills.
    counts: (usize, usize),
    /// Occupations in the order of their ISCO groups.
    order: Vec<u32>,
    /// An occupation, and a skill that it needs.
    needs: Vec<(u32, u32)>,
    /// A group of occupations, and one in it.
    members: Vec<(u32, u32)>,
    /// A sentence, and its translation.
    sentences: Vec<(Text, Text)>,
    /// Where the concepts of the trade begin.
    trade: usize,
    /// A role of the trade, and a skill that is typical of it.
    typical: Vec<(u32, u32)>,
}

impl Samples {
    /// From everything that is trained on.
    pub fn new(data: &Data, corpus: &Corpus) -> Samples {
        let concepts: Vec<Named> = data.concepts().map(|concept| Named::new(concept, corpus)).collect();
        let number: HashMap<&str, u32> = data.concepts().map(|concept| concept.uri.as_str()).zip(0..).collect();
        let named = |at: &u32| concepts.get(*at as usize).is_some_and(|concept| !concept.labels.is_empty());
        let both = |a: &str, b: &str| {
            let pair = (*number.get(a)?, *number.get(b)?);
            (named(&pair.0) && named(&pair.1)).then_some(pair)
        };
        let essential = data.holds.iter().filter(|(_, _, essential)| *essential);
        let mut order: Vec<u32> = (0..).take(data.occupations.len()).filter(named).collect();
        order.sort_by_key(|at| (data.occupations[*at as usize].isco.clone(), *at));
        let member = |occupation: &Concept| both(&format!("isco/C{}", occupation.isco.as_ref()?), &occupation.uri);
        let typical = data.typical.iter().filter_map(|(role, skill)| both(role, skill)).collect();
        let translated = |(sv, en): &(String, String)| Some((corpus.number(sv)?, corpus.number(en)?));
        Samples {
            counts: (data.occupations.len(), data.occupations.len() + data.skills.len()),
            needs: essential.filter_map(|(occupation, skill, _)| both(occupation, skill)).collect(),
            members: data.occupations.iter().filter_map(member).collect(),
            sentences: data.pairs.iter().filter_map(translated).collect(),
            trade: concepts.len() - data.trade.len(),
            typical,
            order,
            concepts,
        }
    }

    /// Draws pairs of one kind.
    pub fn draw(&self, chance: &mut Chance, size: usize) -> Batch {
        let mut place = chance.below(WHOLE);
        let kind = KINDS.into_iter().find(|(_, share)| {
            let here = place < *share;
            place = place.wrapping_sub(*share);
            here
        });
        let kind = kind.map_or(Kind::Occupations, |(kind, _)| kind);
        let mut pairs = Vec::with_capacity(size);
        let mut run = 0;
        for at in 0..size {
            if at % RUN == 0 {
                run = chance.below(self.order.len().max(1));
            }
            pairs.extend(self.pair(kind, run + at % RUN, chance));
        }
        Batch { pairs }
    }

    /// One pair; nothing where what was drawn has no such texts.
    fn pair(&self, kind: Kind, run: usize, chance: &mut Chance) -> Option<(Text, Text, u32)> {
        let names = |concept: u32, chance: &mut Chance| {
            let named = &self.concepts[concept as usize];
            Some((named.label(chance)?, named.label(chance)?, concept))
        };
        let of = |pairs: &[(u32, u32)], chance: &mut Chance| {
            let (one, other) = pick(pairs, chance)?;
            Some((self.label(one, chance)?, self.label(other, chance)?, one))
        };
        match kind {
            Kind::Occupations => names(pick(&self.order, chance)?, chance),
            Kind::Neighbours => names(*self.order.get(run % self.order.len().max(1))?, chance),
            Kind::Skills => {
                let skills = self.counts.1 - self.counts.0;
                (skills > 0).then(|| self.counts.0 + chance.below(skills)).and_then(|at| names(at as u32, chance))
            }
            Kind::Descriptions => {
                let occupation = chance.permille(OF_OCCUPATIONS);
                let count = if occupation { self.counts.0 } else { self.concepts.len() };
                let concept = (count > 0).then(|| chance.below(count))?;
                let named = &self.concepts[concept];
                Some((named.label(chance)?, pick(&named.descriptions, chance)?, concept as u32))
            }
            Kind::Needs => of(&self.needs, chance),
            Kind::Groups => of(&self.members, chance),
            Kind::Typical => of(&self.typical, chance),
            Kind::Trade => names(self.trade(chance)?, chance),
            Kind::Doing => {
                let concept = self.trade(chance)?;
                let named = &self.concepts[concept as usize];
                let name =
                    if chance.permille(OF_NAMES) { named.label(chance) } else { pick(&named.descriptions, chance) };
                Some((name?, pick(&named.descriptions, chance)?, concept))
            }
            Kind::Sentences => {
                let (sv, en) = pick(&self.sentences, chance)?;
                Some((sv, en, sv))
            }
        }
    }

    /// A concept of the trade.
    fn trade(&self, chance: &mut Chance) -> Option<u32> {
        let count = self.concepts.len() - self.trade;
        (count > 0).then(|| (self.trade + chance.below(count)) as u32)
    }

    /// One of a concept's names.
    fn label(&self, concept: u32, chance: &mut Chance) -> Option<Text> {
        self.concepts[concept as usize].label(chance)
    }
}

impl Named {
    fn new(concept: &Concept, corpus: &Corpus) -> Named {
        let of = |tongue: Tongue| {
            let names = labels(concept).filter(|(of, _)| *of == tongue);
            names.filter_map(|(_, label)| corpus.number(label)).collect::<Vec<_>>()
        };
        Named {
            labels: Tongue::ALL.into_iter().map(of).filter(|names| !names.is_empty()).collect(),
            descriptions: descriptions(concept).into_iter().filter_map(|text| corpus.number(text)).collect(),
        }
    }

    /// A name in one of its languages, each language as often.
    fn label(&self, chance: &mut Chance) -> Option<Text> {
        if self.labels.is_empty() {
            return None;
        }
        pick(&self.labels[chance.below(self.labels.len())], chance)
    }
}

/// One of several, each as often.
fn pick<T: Copy>(from: &[T], chance: &mut Chance) -> Option<T> {
    if from.is_empty() { None } else { Some(from[chance.below(from.len())]) }
}
