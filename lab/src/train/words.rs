//! The words that compounds are cut by: words of Swedish, Danish and Norwegian
//! labels and of Swedish sentences that are seen often enough, each with how
//! common it is. A word that is commoner in the English sentences is left out.

use super::data::Data;
use ranking::text::{Tongue, tokens};
use std::collections::{BTreeMap, BTreeSet};

/// Letters of a word that is kept.
const LETTERS: std::ops::RangeInclusive<usize> = 3..=16;
/// A word of labels is kept from this many times on …
const LABELS: u32 = 2;
/// … and one of sentences from this many.
const SENTENCES: u32 = 16;
/// How much more a word of a label counts than one of a sentence.
const WEIGHT: u32 = 4;

/// Lines of a word, a blank and the power of two that its count reaches, in the
/// order of the alphabet's code points.
pub fn draw(data: &Data) -> String {
    let mut labels = BTreeMap::new();
    for concept in data.concepts() {
        Tongue::ALL.into_iter().filter(|tongue| *tongue != Tongue::En).for_each(|tongue| {
            concept.labels(tongue).iter().for_each(|label| count(&mut labels, label));
        });
    }
    data.jobtech.iter().for_each(|label| count(&mut labels, label));
    let (mut swedish, mut english) = (BTreeMap::new(), BTreeMap::new());
    for (sv, en) in &data.pairs {
        count(&mut swedish, sv);
        count(&mut english, en);
    }
    let mut lines = String::new();
    let times = |counts: &BTreeMap<String, u32>, word: &str| counts.get(word).copied().unwrap_or(0);
    for word in labels.keys().chain(swedish.keys()).collect::<BTreeSet<_>>() {
        let (label, sentence) = (times(&labels, word), times(&swedish, word));
        let is_english = times(&english, word) > sentence && label <= LABELS;
        if (label >= LABELS || sentence >= SENTENCES) && !is_english && LETTERS.contains(&word.chars().count()) {
            lines.push_str(&format!("{word} {}\n", (label * WEIGHT + sentence).ilog2()));
        }
    }
    lines
}

/// Counts the words of a text that are made of letters.
fn count(counts: &mut BTreeMap<String, u32>, text: &str) {
    for token in tokens(text).into_iter().filter(|token| token.norm.chars().all(char::is_alphabetic)) {
        *counts.entry(token.norm).or_default() += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::super::data::Concept;
    use super::*;

    #[test]
    fn words_that_are_seen_often_enough_are_drawn_in_order() {
        let many = |sv: &str, en: &str, times: usize| vec![(sv.to_owned(), en.to_owned()); times];
        let data = Data {
            occupations: vec![Concept::of("a", &["sv:strateg, press", "sv:strateg", "en:strategist", "da:enkelt"])],
            pairs: [many("skola och cloud", "school and cloud cloud", 16), many("sällan", "seldom", 15)].concat(),
            ..Data::default()
        };
        assert_eq!(draw(&data), "och 4\nskola 4\nstrateg 3\n");
    }
}
