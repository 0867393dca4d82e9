//! Words as numbers: two texts' words are held against each other many thousand
//! times in a ranking. Cuts no text.

use crate::taxonomy::spelling::hash;

/// Words as a set of their numbers, in order: two are held against each other
/// many thousand times.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words(Vec<u64>);

impl Words {
    /// Of these numbers.
    pub fn of(numbers: impl IntoIterator<Item = u64>) -> Words {
        let mut all: Vec<u64> = numbers.into_iter().collect();
        all.sort_unstable();
        all.dedup();
        Words(all)
    }

    /// How many.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether one is there.
    pub fn holds(&self, word: u64) -> bool {
        self.0.binary_search(&word).is_ok()
    }

    /// Whether all are there.
    pub fn hold(&self, words: &Words) -> bool {
        words.0.iter().all(|word| self.holds(*word))
    }

    /// How many are in both.
    pub fn shared(&self, other: &Words) -> usize {
        let (few, many) = if self.len() < other.len() { (self, other) } else { (other, self) };
        few.0.iter().filter(|word| many.holds(**word)).count()
    }
}

/// A word's number: two words with the same number are the same, but for one
/// case in ten million million.
pub fn number(word: &str) -> u64 {
    hash(word.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_are_held_against_each_other() {
        let words = |text: &str| Words::of(text.split(' ').map(number));
        let (one, other) = (words("a b c a"), words("c b d e"));
        assert_eq!((one.len(), one.shared(&other), other.shared(&one)), (3, 2, 2));
        assert!(one.hold(&words("c a")) && !one.hold(&other) && one.hold(&Words::default()));
        assert!(Words::default().is_empty() && !one.is_empty());
    }
}
