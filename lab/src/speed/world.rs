//! Invented profiles, the same for the same seed, one at a time: topics of
//! different popularity, concepts and words by Zipf's law, partly the topic's
//! own, vectors around what a profile's topics have in common. Each profile is
//! drawn from its id alone, so that a world needs no memory.

use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;
use ranking::index::{Facts, Profile, Tag};

/// Numbers in a vector.
pub const DIM: usize = 160;
/// Topics that people work in.
const TOPICS: usize = 200;
/// Concepts that there are; the first of a topic's own come from a hash.
const CONCEPTS: u32 = 3000;
/// Concepts of a topic's own.
const OWN_CONCEPTS: usize = 80;
/// Words that there are, without those that say nothing.
const WORDS: usize = 60_000;
/// Words of a topic's own.
const OWN_WORDS: usize = 2000;
/// Towns.
const PLACES: usize = 60;
/// The day on which the world is asked: days since 1970.
pub const TODAY: i32 = 20_600;

/// What a world is drawn from.
pub struct World {
    seed: u64,
    /// Profiles have the ids from 0 to one below this.
    pub profiles: u64,
    topics: Draw,
    concepts: Draw,
    own_concepts: Draw,
    words: Draw,
    own_words: Draw,
    places: Draw,
    centres: Vec<[i16; DIM]>,
}

/// Numbers drawn by weight, quickly: a table of what each of many equal shares gives.
struct Draw(Vec<u32>);

impl Draw {
    /// Of so many, the nth with weight 1 ÷ (n + flat), in whole numbers.
    fn zipf(many: usize, flat: u64, shares: usize) -> Draw {
        let weight = |n: usize| (1_u64 << 40) / (n as u64 + flat);
        let all: u128 = (0..many).map(|n| u128::from(weight(n))).sum();
        let mut table = Vec::with_capacity(shares);
        let mut sum = 0_u128;
        for n in 0..many {
            sum += u128::from(weight(n));
            table.resize((sum * shares as u128 / all) as usize, n as u32);
        }
        Draw(table)
    }

    fn one(&self, random: &mut impl Rng) -> usize {
        self.0[random.random_range(0..self.0.len())] as usize
    }
}

/// A number that depends on two others and nothing else.
fn hash(a: usize, b: usize) -> u64 {
    let z = (a as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ (b as u64).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    (z ^ z >> 29).wrapping_mul(0x94d0_49bb_1331_11eb) >> 20
}

/// About normal, with a deviation of about 100.
fn normal(random: &mut impl Rng) -> i16 {
    let word: u64 = random.random();
    (word.to_le_bytes().iter().map(|byte| i16::from(*byte)).sum::<i16>() - 1020) / 2
}

impl World {
    /// See above.
    pub fn new(seed: u64, profiles: u64) -> World {
        let mut random = ChaCha8Rng::seed_from_u64(seed);
        // What all texts of the trade have in common, and what a topic has besides.
        let common: [i16; DIM] = std::array::from_fn(|_| normal(&mut random) / 2);
        let centres = (0..TOPICS).map(|_| common.map(|number| number + normal(&mut random))).collect();
        World {
            seed,
            profiles,
            topics: Draw::zipf(TOPICS, 10, 1 << 14),
            concepts: Draw::zipf(CONCEPTS as usize, 15, 1 << 17),
            own_concepts: Draw::zipf(OWN_CONCEPTS, 8, 1 << 12),
            words: Draw::zipf(WORDS, 25, 1 << 20),
            own_words: Draw::zipf(OWN_WORDS, 15, 1 << 16),
            places: Draw::zipf(PLACES, 1, 1 << 12),
            centres,
        }
    }

    /// A source of chance for the nth of something.
    pub fn chance(&self, of: u64, n: u64) -> ChaCha8Rng {
        let mut random = ChaCha8Rng::seed_from_u64(self.seed);
        random.set_stream(of << 40 | n);
        random
    }

    /// The topics of somebody: one, and often a second that weighs less.
    pub fn topics(&self, random: &mut impl Rng) -> (usize, usize) {
        let first = self.topics.one(random);
        (first, if random.random_range(0..10) < 6 { self.topics.one(random) } else { first })
    }

    /// Different concepts, most of the topics' own, with weights.
    pub fn concepts(&self, topics: (usize, usize), many: usize, random: &mut impl Rng) -> Vec<(u32, u8)> {
        let mut drawn: Vec<(u32, u8)> = Vec::with_capacity(many);
        for _ in 0..many * 4 {
            let concept = match random.random_range(0..10) {
                0..=3 => self.concepts.one(random) as u32,
                4..=7 => (hash(topics.0, self.own_concepts.one(random)) % u64::from(CONCEPTS)) as u32,
                _ => (hash(topics.1, self.own_concepts.one(random)) % u64::from(CONCEPTS)) as u32,
            };
            if drawn.iter().all(|(held, _)| *held != concept) {
                drawn.push((concept, random.random_range(20..=255_u8) / random.random_range(1..=3)));
            }
            if drawn.len() == many {
                break;
            }
        }
        drawn
    }

    /// Words of a text until it has so many different ones, counted.
    pub fn words(&self, topics: (usize, usize), many: usize, random: &mut impl Rng) -> Vec<(u32, u8)> {
        let mut drawn: Vec<u32> = Vec::with_capacity(many * 2);
        let mut counted: Vec<(u32, u8)> = Vec::new();
        while counted.len() < many {
            for _ in 0..(many - counted.len()).max(8) {
                let topic = if random.random_range(0..4) == 0 { topics.1 } else { topics.0 };
                drawn.push(match random.random_range(0..10) {
                    0..=5 => self.words.one(random),
                    _ => (hash(topic + TOPICS, self.own_words.one(random)) % WORDS as u64) as usize,
                } as u32);
            }
            drawn.sort_unstable();
            counted.clear();
            for word in &drawn {
                match counted.last_mut() {
                    Some((last, count)) if last == word => *count = count.saturating_add(1),
                    _ => counted.push((*word, 1)),
                }
            }
        }
        // Words are known by a hash, as terms of real texts are.
        counted.iter().map(|(word, count)| (word.wrapping_mul(0x9e37_79b1), *count)).collect()
    }

    /// A vector near the topics, scaled so that its largest number is 127.
    pub fn vector(&self, topics: (usize, usize), random: &mut impl Rng) -> Vec<i8> {
        let (first, second) = (&self.centres[topics.0], &self.centres[topics.1]);
        let numbers: Vec<i32> = (0..DIM)
            .map(|n| (i32::from(first[n]) * 3 + i32::from(second[n]) * 2) / 5 + i32::from(normal(random)) * 9 / 10)
            .collect();
        let most = numbers.iter().map(|n| n.abs()).max().unwrap_or(1).max(1);
        numbers.iter().map(|n| (n * 127 / most) as i8).collect()
    }

    /// A town, the large ones more often.
    pub fn place(&self, random: &mut impl Rng) -> u32 {
        self.places.one(random) as u32
    }

    /// The profile with an id below [`World::profiles`].
    pub fn profile(&self, id: u64) -> Profile {
        let mut random = self.chance(1, id);
        let random = &mut random;
        let topics = self.topics(random);
        let (concepts, words) = (random.random_range(20..=60), random.random_range(200..=400));
        Profile {
            id,
            concepts: self.concepts(topics, concepts, random).into_iter().map(|(concept, _)| concept).collect(),
            terms: self.words(topics, words, random).into_iter().map(|(word, _)| word).collect(),
            vectors: self.vector(topics, random),
            facts: self.facts(random),
        }
    }

    fn facts(&self, random: &mut impl Rng) -> Facts {
        let mut one_in = |of: u32| random.random_range(0..of) == 0;
        let mut holds = Vec::new();
        if one_in(2) {
            holds.push(Tag::REMOTE);
        }
        for (code, one_of, least) in
            [(*b"en", 1, 3), (*b"da", 12, 2), (*b"nb", 12, 2), (*b"de", 10, 1), (*b"fi", 25, 2)]
        {
            if one_in(one_of) {
                holds.push(Tag::language(code, least));
            }
        }
        let (unknown_day, free_now, clashing, shown) = (one_in(10), one_in(2), one_in(50), !one_in(10));
        let (asked, dear) = (!one_in(20), one_in(20));
        holds.iter_mut().for_each(|tag| {
            if *tag == Tag::language(*b"en", 3) {
                *tag = Tag::language(*b"en", random.random_range(2..=5))
            }
        });
        holds.push(Tag::language(*b"sv", *[5, 5, 5, 5, 5, 4, 3, 2].get(random.random_range(0..8)).unwrap_or(&5)));
        holds.push(Tag::place(self.place(random)));
        holds.extend((0..30).filter(|skill| random.random_range(0..40 + skill * 40) == 0).map(Tag::skill));
        let later = random.random_range(1..240);
        Facts {
            day: (!unknown_day).then(|| if free_now { TODAY - later } else { TODAY + later }),
            extent_percent: Some([100, 100, 100, 80, 60, 50, 40, 20][random.random_range(0..8)]),
            rate_minor: (!dear).then(|| random.random_range(500..1800) * 100),
            flags: u8::from(shown) | u8::from(asked) << 1,
            holds,
            needs: Vec::new(),
            clashes: if clashing { (0..2).map(|_| random.random_range(0..500)).collect() } else { Vec::new() },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_profile_is_drawn_from_its_id_alone() {
        let world = World::new(1, 100);
        let profile = world.profile(7);
        assert_eq!(profile, World::new(1, 9).profile(7));
        assert_ne!(profile, World::new(2, 100).profile(7));
        assert!((20..=60).contains(&profile.concepts.len()), "{}", profile.concepts.len());
        assert!((200..=440).contains(&profile.terms.len()), "{}", profile.terms.len());
        assert_eq!(profile.vectors.len(), DIM);
    }
}
