//! The training texts as numbers: words, their features, and which features
//! have a row. Rows go to what labels are made of first; sentences only add to
//! it. It never reads a file.

use super::data::{Concept, Data};
use ranking::embedding::features;
use ranking::text::{Tongue, sentences, tokens};
use std::collections::{BTreeMap, HashMap};

/// The most rows of a model: with 168 bytes a row, 20 million bytes.
const ROWS: usize = 118_000;
/// The most rows for whole words.
const WORDS: usize = 37_000;
/// What a word counts for each text that it stands in.
const OCCUPATION: u32 = 50;
/// See [`OCCUPATION`].
const OTHER: u32 = 15;
/// See [`OCCUPATION`].
const DESCRIPTION: u32 = 5;
/// See [`OCCUPATION`].
const SENTENCE: u32 = 1;
/// What a word must count to have a row of its own.
const OWN_ROW: u32 = 46;
/// What a word must count so that a group of letters is seen in it …
const SEEN: u32 = 25;
/// … and in how many such words it must be.
const SEEN_IN: u32 = 2;
/// Words of a text that are read.
const LONGEST: usize = 64;
/// Sentences of a description that are read, and letters of the shortest.
const SENTENCES: (usize, usize) = (40, 13);

/// A text's number.
pub type Text = u32;

/// A row's number, and whether it is a whole word's.
pub type Feature = (u32, bool);

/// Texts, and what they are made of.
pub struct Corpus {
    /// The words of each text.
    texts: Vec<Vec<u32>>,
    /// Each text's number by its words in one form, a blank between.
    numbers: HashMap<String, Text>,
    /// The features of each word that have a row.
    words: Vec<Vec<Feature>>,
    /// The hash of each row's feature.
    hashes: Vec<u32>,
}

impl Corpus {
    /// Of everything that is trained on.
    pub fn new(data: &Data) -> Corpus {
        let mut reading = Reading::default();
        for (concepts, weight) in [
            (&data.occupations, OCCUPATION),
            (&data.skills, OTHER),
            (&data.groups, OTHER),
            (&data.skill_groups, OTHER),
            (&data.trade, OCCUPATION),
        ] {
            for concept in concepts {
                labels(concept).for_each(|(_, label)| reading.add(label, weight));
            }
        }
        for concept in &data.trade {
            descriptions(concept).into_iter().for_each(|sentence| reading.add(sentence, OTHER));
        }
        for concept in data.concepts() {
            descriptions(concept).into_iter().for_each(|sentence| reading.add(sentence, DESCRIPTION));
        }
        for (sv, en) in &data.pairs {
            reading.add(sv, SENTENCE);
            reading.add(en, SENTENCE);
        }
        reading.finish()
    }

    /// How many texts there are.
    pub fn texts(&self) -> usize {
        self.texts.len()
    }

    /// How many rows.
    pub fn rows(&self) -> usize {
        self.hashes.len()
    }

    /// The hash of each row's feature.
    pub fn hashes(&self) -> &[u32] {
        &self.hashes
    }

    /// The words of a text.
    pub fn text(&self, text: Text) -> &[u32] {
        &self.texts[text as usize]
    }

    /// The features of a word.
    pub fn word(&self, word: u32) -> &[Feature] {
        &self.words[word as usize]
    }

    /// The number of a text that was read; nothing for one without a word.
    pub fn number(&self, text: &str) -> Option<Text> {
        self.numbers.get(&key(text)).copied()
    }
}

/// The names of a concept in every language.
pub fn labels(concept: &Concept) -> impl Iterator<Item = (Tongue, &str)> {
    Tongue::ALL.into_iter().flat_map(|tongue| concept.labels(tongue).iter().map(move |label| (tongue, label.as_str())))
}

/// The sentences that describe a concept.
pub fn descriptions(concept: &Concept) -> Vec<&str> {
    let texts = [&concept.desc_en, &concept.desc_sv].into_iter().flatten();
    let cut = texts.flat_map(|text| sentences(text).into_iter().take(SENTENCES.0).map(move |range| &text[range]));
    cut.filter(|sentence| sentence.len() >= SENTENCES.1).collect()
}

/// A text's words in one form, a blank between.
fn key(text: &str) -> String {
    let words: Vec<String> = tokens(text).into_iter().take(LONGEST).map(|token| token.norm).collect();
    words.join(" ")
}

/// A corpus in the making.
#[derive(Default)]
struct Reading {
    texts: Vec<Vec<u32>>,
    numbers: HashMap<String, Text>,
    /// Each word's number.
    words: HashMap<String, u32>,
    /// Each word in order.
    spelled: Vec<String>,
    /// What each word counts.
    weights: Vec<u32>,
}

impl Reading {
    /// Adds a text once.
    fn add(&mut self, text: &str, weight: u32) {
        let key = key(text);
        if key.is_empty() || self.numbers.contains_key(&key) {
            return;
        }
        let mut words = Vec::new();
        for word in key.split(' ') {
            let number = self.words.get(word).copied().unwrap_or_else(|| {
                let number = self.spelled.len() as u32;
                self.words.insert(word.to_owned(), number);
                self.spelled.push(word.to_owned());
                self.weights.push(0);
                number
            });
            self.weights[number as usize] += weight;
            words.push(number);
        }
        self.numbers.insert(key, self.texts.len() as Text);
        self.texts.push(words);
    }

    /// Gives rows to what counts most.
    fn finish(self) -> Corpus {
        // By hash: what a feature counts, and in how many words it is seen.
        let (mut whole, mut groups) = (BTreeMap::new(), BTreeMap::<u32, (u32, u32)>::new());
        let mut found = Vec::new();
        for (word, weight) in self.spelled.iter().zip(&self.weights) {
            found.clear();
            features::of(word, &mut found);
            whole.insert(found[0], *weight);
            for hash in &found[1..] {
                let counted = groups.entry(*hash).or_default();
                counted.0 += weight;
                counted.1 += u32::from(*weight >= SEEN);
            }
        }
        let own = most(whole.into_iter().filter(|(_, weight)| *weight >= OWN_ROW), WORDS);
        let seen =
            groups.into_iter().filter(|(_, (_, words))| *words >= SEEN_IN).map(|(hash, (weight, _))| (hash, weight));
        let mut hashes: Vec<u32> = most(seen, ROWS - own.len());
        hashes.extend(&own);
        hashes.sort_unstable();
        hashes.dedup();
        let rows: HashMap<u32, u32> = hashes.iter().zip(0..).map(|(hash, row)| (*hash, row)).collect();
        let words = self.spelled.iter().map(|word| {
            found.clear();
            features::of(word, &mut found);
            let known = found.iter().enumerate().filter_map(|(at, hash)| Some((*rows.get(hash)?, at == 0)));
            known.collect()
        });
        Corpus { words: words.collect(), texts: self.texts, numbers: self.numbers, hashes }
    }
}

/// The hashes that count most; of equals the smaller.
fn most(counted: impl Iterator<Item = (u32, u32)>, count: usize) -> Vec<u32> {
    let mut all: Vec<_> = counted.map(|(hash, weight)| (std::cmp::Reverse(weight), hash)).collect();
    all.sort_unstable();
    all.into_iter().take(count).map(|(_, hash)| hash).collect()
}
