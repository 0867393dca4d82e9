//! Words as numbers: two texts' words are held against each other many thousand
//! times in a ranking. Cuts no text.

use crate::taxonomy::spelling::hash;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

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

    /// Each.
    pub fn iter(&self) -> impl Iterator<Item = u64> {
        self.0.iter().copied()
    }

    /// Whether one is there.
    pub fn holds(&self, word: u64) -> bool {
        self.0.binary_search(&word).is_ok()
    }
}

/// Words that have a bit each: the words of others are then sets of bits, and
/// two sets are held against each other 64 words at once.
#[derive(Clone, Debug)]
pub struct Numbered {
    bits: HashMap<u64, usize, BuildHasherDefault<Own>>,
    /// A bit for the last [`LAST`] bits of each word's number: most words of a
    /// résumé are seen at once to be none of them.
    perhaps: Box<[u64; 1 << LAST >> 6]>,
}

/// See [`Numbered`].
const LAST: u32 = 12;

/// A number as its own hash: a word's number is one already.
#[derive(Clone, Copy, Debug, Default)]
struct Own(u64);

impl Hasher for Own {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 ^= hash(bytes);
    }

    fn write_u64(&mut self, number: u64) {
        self.0 = number;
    }
}

impl Default for Numbered {
    fn default() -> Numbered {
        Numbered::of([])
    }
}

/// Some of the [`Numbered`] words: a bit each.
pub type Bits = [u64];

impl Numbered {
    /// Of the words of all.
    pub fn of<'a>(words: impl IntoIterator<Item = &'a Words>) -> Numbered {
        let all = Words::of(words.into_iter().flat_map(|words| words.iter()));
        let mut perhaps = Box::new([0; 1 << LAST >> 6]);
        for word in all.iter() {
            let (block, bit) = last(word);
            perhaps[block] |= 1 << bit;
        }
        Numbered { bits: all.iter().zip(0..).collect(), perhaps }
    }

    /// How many times 64 bits a set has.
    pub fn blocks(&self) -> usize {
        self.bits.len().div_ceil(64)
    }

    /// The bit of a word.
    #[inline]
    pub fn bit(&self, word: u64) -> Option<usize> {
        let (block, bit) = last(word);
        if self.perhaps[block] >> bit & 1 == 0 { None } else { self.bits.get(&word).copied() }
    }

    /// Sets the bits of those words that have one.
    pub fn mark(&self, words: &[u64], bits: &mut Bits) {
        for bit in words.iter().filter_map(|word| self.bit(*word)) {
            bits[bit / 64] |= 1 << (bit % 64);
        }
    }

    /// The bits of words.
    pub fn bits(&self, words: &Words) -> Box<Bits> {
        let mut bits = vec![0; self.blocks()];
        self.mark(&words.0, &mut bits);
        bits.into()
    }
}

/// Where the bit of a word's last bits stands.
fn last(word: u64) -> (usize, u32) {
    ((word >> 6) as usize & ((1 << LAST >> 6) - 1), word as u32 & 63)
}

/// Whether all of one set are in another.
pub fn within(few: &Bits, many: &Bits) -> bool {
    few.iter().zip(many).all(|(few, many)| few & !many == 0)
}

/// Whether the word of a bit is among some.
pub fn has(words: &Bits, bit: usize) -> bool {
    words.get(bit / 64).is_some_and(|block| block >> (bit % 64) & 1 == 1)
}

/// How many are in both.
pub fn shared(one: &Bits, other: &Bits) -> u64 {
    one.iter().zip(other).map(|(one, other)| u64::from((one & other).count_ones())).sum()
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
    fn a_set_has_each_word_once() {
        let words = |text: &str| Words::of(text.split(' ').map(number));
        let one = words("a b c a");
        assert_eq!(one.len(), 3);
        assert!(one.holds(number("c")) && !one.holds(number("d")) && !Words::default().holds(number("c")));
        assert!(Words::default().is_empty() && !one.is_empty());
    }

    #[test]
    fn bits_say_what_sets_say() {
        let words = |range: std::ops::Range<u32>| Words::of(range.map(|n| number(&n.to_string())));
        let numbered = Numbered::of(&[words(0..70), words(40..100)]);
        let bits = |range| numbered.bits(&words(range));
        assert_eq!((numbered.blocks(), shared(&bits(0..100), &bits(0..100))), (2, 100));
        assert_eq!(shared(&bits(0..50), &bits(40..200)), 10);
        assert!(within(&bits(10..20), &bits(0..30)) && !within(&bits(10..40), &bits(0..30)));
        assert!(within(&bits(100..200), &bits(0..1)), "words that are not numbered have no bit");
        let some = bits(10..20);
        let held = (0..100).filter(|n| has(&some, numbered.bit(number(&n.to_string())).expect("a bit"))).count();
        assert!(held == 10 && !has(&some, 128));
        assert_eq!(Numbered::default().bit(7), None);
    }
}
