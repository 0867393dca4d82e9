//! How much of the need's text stands in a résumé: BM25 over stems and
//! concepts, against the words of all who are ranked, in whole numbers.

use crate::words::Unit;
use std::collections::{HashMap, HashSet};

/// Words named as a reason at most.
pub const WORDS_SHOWN: usize = 6;

/// This share of the need's weight gives full points, in permille: no résumé
/// repeats an assignment word by word.
const FULL_AT: u64 = 400;

/// BM25's k1 and b, in permille.
const K1: u64 = 1200;
/// See [`K1`].
const B: u64 = 750;

/// A unit of the need counts at most this often.
const MOST_REPEATS: u64 = 3;

/// All texts of one person.
pub struct Document {
    /// How often each unit stands there.
    counts: HashMap<Unit, u64>,
    /// Units in all.
    length: u64,
    /// Each unit as first written.
    surfaces: HashMap<Unit, String>,
}

impl Document {
    /// From the units of every text, in order.
    pub fn new(units: impl IntoIterator<Item = (Unit, String)>) -> Document {
        let mut document = Document { counts: HashMap::new(), length: 0, surfaces: HashMap::new() };
        for (unit, surface) in units {
            *document.counts.entry(unit.clone()).or_default() += 1;
            document.length += 1;
            document.surfaces.entry(unit).or_insert(surface);
        }
        document
    }
}

/// The need's words with their weights among these people.
pub struct Measure {
    /// Each unit and its weight, the weightiest first.
    units: Vec<(Unit, u64)>,
    /// The sum of the weights.
    whole: u64,
    /// The mean length of a document, at least 1.
    mean_length: u64,
}

impl Measure {
    /// From the need's units and everybody's documents.
    pub fn new(need: &[(Unit, String)], documents: &[Document]) -> Measure {
        let everybody = u64::try_from(documents.len()).unwrap_or(u64::MAX);
        let mut repeats: HashMap<&Unit, u64> = HashMap::new();
        for (unit, _) in need {
            *repeats.entry(unit).or_default() += 1;
        }
        let mut units: Vec<(Unit, u64)> = repeats
            .into_iter()
            .map(|(unit, times)| {
                let holders = documents.iter().filter(|d| d.counts.contains_key(unit)).count();
                let holders = u64::try_from(holders).unwrap_or(u64::MAX);
                (unit.clone(), times.min(MOST_REPEATS) * rarity(everybody, holders))
            })
            .collect();
        units.sort_unstable_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        let whole = units.iter().map(|(_, weight)| weight).sum();
        let length: u64 = documents.iter().map(|d| d.length).sum();
        Measure { units, whole, mean_length: length.checked_div(everybody).unwrap_or(0).max(1) }
    }

    /// Permille of full points, and the weightiest words that both hold, as
    /// the person writes them.
    pub fn judge(&self, document: &Document) -> (u64, Vec<String>) {
        if self.whole == 0 {
            return (0, Vec::new());
        }
        let mut covered = 0;
        let mut words: Vec<&str> = Vec::new();
        let mut lower: HashSet<String> = HashSet::new();
        for (unit, weight) in &self.units {
            let Some(count) = document.counts.get(unit) else { continue };
            covered += weight * self.saturation(*count, document.length) / 1000;
            let Some(surface) = document.surfaces.get(unit) else { continue };
            let parts: Vec<String> = surface.split(' ').map(str::to_lowercase).collect();
            let is_new = parts.iter().any(|part| !lower.contains(part));
            if words.len() < WORDS_SHOWN && is_new {
                lower.extend(parts);
                words.push(surface);
            }
        }
        let words = words.into_iter().map(str::to_owned).collect();
        ((covered * 1000 / self.whole * 1000 / FULL_AT).min(1000), words)
    }

    /// What `count` times are worth in a document of this length, in permille
    /// of once in one of mean length, at most 1000.
    fn saturation(&self, count: u64, length: u64) -> u64 {
        let norm = 1000 - B + B * length / self.mean_length;
        let most = count * (K1 + 1000) * 1000;
        (most / (count * 1000 + K1 * norm / 1000)).min(1000)
    }
}

/// How telling a unit is that so many of all hold: 1 + log2((n + 1) / (h + 1)),
/// in thousandths. Held by everybody it still counts one.
fn rarity(everybody: u64, holders: u64) -> u64 {
    1000 + log2_thousandths(everybody + 1, holders.min(everybody) + 1)
}

/// Thousandths of the binary logarithm of `numerator ÷ denominator`, which is
/// at least 1, rounded down; by squaring, without floating point.
fn log2_thousandths(numerator: u64, denominator: u64) -> u64 {
    const ONE: u128 = 1 << 32;
    let mut value = u128::from(numerator) * ONE / u128::from(denominator.max(1));
    let mut log = 0_u64;
    while value >= 2 * ONE {
        value /= 2;
        log += 1 << 16;
    }
    for bit in (0..16).rev() {
        value = value * value / ONE;
        if value >= 2 * ONE {
            value /= 2;
            log += 1 << bit;
        }
    }
    log * 1000 / (1 << 16)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::read;

    #[test]
    fn logarithms_are_right_to_a_thousandth() {
        for (n, d, want) in [(1, 1, 0), (2, 1, 1000), (3, 1, 1584), (1000, 1, 9965), (10, 7, 514), (1 << 40, 1, 40_000)]
        {
            assert_eq!(log2_thousandths(n, d), want, "{n}/{d}");
        }
    }

    #[test]
    fn rare_words_tell_more_and_both_languages_meet() {
        let texts = [
            "Årsredovisningar och kriskommunikation för en region",
            "Annual reports and crisis communications in the public sector",
            "Fotograf och filmare",
        ];
        let documents: Vec<_> = texts.iter().map(|text| Document::new(read(text).units())).collect();
        let need = read("Vi behöver hjälp med kriskommunikation och årsredovisningen").units();
        let measure = Measure::new(&need, &documents);
        let judged: Vec<_> = documents.iter().map(|document| measure.judge(document)).collect();
        assert!(judged[0].0 >= judged[1].0 && judged[1].0 > 0 && judged[2].0 == 0, "{judged:?}");
        assert!(judged[1].1.contains(&"Annual reports".to_owned()), "{judged:?}");
        assert!(!judged[0].1.is_empty() && judged[2].1.is_empty());
    }

    #[test]
    fn no_text_is_no_points_and_no_fault() {
        let empty = Document::new(Vec::new());
        assert_eq!(Measure::new(&[], &[]).judge(&empty), (0, Vec::new()));
        let need = read("kriskommunikation").units();
        assert_eq!(Measure::new(&need, &[]).judge(&empty), (0, Vec::new()));
    }
}
