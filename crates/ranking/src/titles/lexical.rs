//! What two texts share as written, weighed by how rare it is in the corpus:
//! tf-idf with cosines, and BM25 (Robertson and Walker 1994). It knows units,
//! not what they are.

use std::collections::HashMap;

/// How much a second time in one text adds (BM25's k1) …
const K1: f32 = 1.2;
/// … and how much a long text loses (BM25's b).
const B: f32 = 0.75;

/// The texts that each unit stands in.
struct Postings {
    /// The number of each unit.
    numbers: HashMap<String, usize>,
    /// For each unit: a text's place, and how often the unit stands there.
    places: Vec<Vec<(usize, f32)>>,
    /// How many units each text has.
    lengths: Vec<f32>,
}

impl Postings {
    fn new(texts: impl Iterator<Item = Vec<String>>) -> Postings {
        let mut postings = Postings { numbers: HashMap::new(), places: Vec::new(), lengths: Vec::new() };
        for (text, units) in texts.enumerate() {
            postings.lengths.push(units.len() as f32);
            for unit in units {
                let next = postings.places.len();
                let number = *postings.numbers.entry(unit).or_insert(next);
                if number == next {
                    postings.places.push(Vec::new());
                }
                match postings.places[number].last_mut() {
                    Some((place, times)) if *place == text => *times += 1.0,
                    _ => postings.places[number].push((text, 1.0)),
                }
            }
        }
        postings
    }

    /// Each unit of a query that the corpus has, with how often it stands in
    /// the query, in the order of its first place.
    fn asked(&self, units: &[String]) -> Vec<(usize, f32)> {
        let mut at: HashMap<usize, usize> = HashMap::new();
        let mut asked: Vec<(usize, f32)> = Vec::new();
        for number in units.iter().filter_map(|unit| self.numbers.get(unit)) {
            let place = *at.entry(*number).or_insert_with(|| {
                asked.push((*number, 0.0));
                asked.len() - 1
            });
            asked[place].1 += 1.0;
        }
        asked
    }
}

/// Cosines of tf-idf vectors, as scikit-learn reckons them with smoothing.
pub struct TfIdf {
    postings: Postings,
    /// How rare each unit is.
    rarities: Vec<f32>,
    /// The length of each text's vector.
    lengths: Vec<f32>,
}

impl TfIdf {
    /// Over the units of every text of the corpus.
    pub fn new(texts: impl Iterator<Item = Vec<String>>) -> TfIdf {
        let postings = Postings::new(texts);
        let texts = postings.lengths.len() as f32;
        let rarity = |places: &Vec<(usize, f32)>| libm::logf((1.0 + texts) / (1.0 + places.len() as f32)) + 1.0;
        let rarities: Vec<f32> = postings.places.iter().map(rarity).collect();
        let mut lengths = vec![0.0_f32; postings.lengths.len()];
        for (places, rarity) in postings.places.iter().zip(&rarities) {
            for (text, times) in places {
                lengths[*text] += (times * rarity) * (times * rarity);
            }
        }
        lengths.iter_mut().for_each(|length| *length = length.sqrt());
        TfIdf { postings, rarities, lengths }
    }

    /// Adds each text's cosine, times a weight.
    pub fn add(&self, units: &[String], weight: f32, scores: &mut [f32]) {
        let asked = self.postings.asked(units);
        // A unit that the corpus lacks makes the query longer too, as if it were the rarest.
        let lacking = units.len() as f32 - asked.iter().map(|(_, times)| times).sum::<f32>();
        let unseen = libm::logf(1.0 + self.lengths.len() as f32) + 1.0;
        let squares: f32 = asked.iter().map(|(unit, times)| (times * self.rarities[*unit]).powi(2)).sum();
        let length = (squares + lacking * unseen * unseen).sqrt();
        for (unit, times) in asked {
            let share = weight * times * self.rarities[unit] * self.rarities[unit] / length;
            for (text, there) in &self.postings.places[unit] {
                scores[*text] += share * there / self.lengths[*text];
            }
        }
    }
}

/// BM25, divided by what the query could reach at most, so that it lies
/// between 0 and 1 as cosines do.
pub struct Bm25 {
    postings: Postings,
    /// How rare each unit is.
    rarities: Vec<f32>,
    /// The mean count of units of a text.
    mean: f32,
}

impl Bm25 {
    /// Over the units of every text of the corpus.
    pub fn new(texts: impl Iterator<Item = Vec<String>>) -> Bm25 {
        let postings = Postings::new(texts);
        let texts = postings.lengths.len() as f32;
        let rarity = |places: &Vec<(usize, f32)>| {
            let there = places.len() as f32;
            libm::logf(1.0 + (texts - there + 0.5) / (there + 0.5))
        };
        let rarities = postings.places.iter().map(rarity).collect();
        let mean = postings.lengths.iter().sum::<f32>() / texts.max(1.0);
        Bm25 { postings, rarities, mean }
    }

    /// Adds each text's score, times a weight.
    pub fn add(&self, units: &[String], weight: f32, scores: &mut [f32]) {
        let asked = self.postings.asked(units);
        let most: f32 = asked.iter().map(|(unit, times)| times * self.rarities[*unit] * (K1 + 1.0)).sum();
        for (unit, times) in asked {
            let share = weight * times * self.rarities[unit] * (K1 + 1.0) / most;
            for (text, there) in &self.postings.places[unit] {
                let long = K1 * (1.0 - B + B * self.postings.lengths[*text] / self.mean);
                scores[*text] += share * there / (there + long);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn units(text: &str) -> Vec<String> {
        text.split(' ').map(str::to_owned).collect()
    }

    fn texts() -> impl Iterator<Item = Vec<String>> {
        ["press chef", "chef", "press press officer", "kock"].into_iter().map(units)
    }

    #[test]
    fn the_text_itself_is_nearest_and_what_shares_nothing_gets_nothing() {
        let mut cosines = [0.0; 4];
        TfIdf::new(texts()).add(&units("press chef"), 1.0, &mut cosines);
        assert!((cosines[0] - 1.0).abs() < 1e-5, "{cosines:?}");
        assert!(cosines[1] < 1.0 && cosines[2] > 0.0 && cosines[3] == 0.0, "{cosines:?}");
        let mut scores = [0.0; 4];
        Bm25::new(texts()).add(&units("press chef"), 1.0, &mut scores);
        assert!(scores[0] > scores[1] && scores[1] > 0.0 && scores[3] == 0.0 && scores[0] < 1.0, "{scores:?}");
    }

    #[test]
    fn the_rarer_word_counts_more() {
        let mut scores = [0.0; 4];
        Bm25::new(texts()).add(&units("chef kock"), 1.0, &mut scores);
        assert!(scores[3] > scores[1], "{scores:?}");
        let mut none = [0.0; 4];
        TfIdf::new(texts()).add(&units("okänd"), 1.0, &mut none);
        Bm25::new(texts()).add(&units("okänd"), 1.0, &mut none);
        assert_eq!(none, [0.0; 4]);
    }
}
