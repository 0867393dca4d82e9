//! Chance that is the same for the same seed. Every subject (an assignment, a
//! month, a person) draws from a stream of its own, so that a change in one
//! life leaves the others as they were. Never reads the machine's randomness.

use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::{RngCore, SeedableRng};

/// A stream of chance.
pub struct Luck(ChaCha20Rng);

impl Luck {
    /// The stream of one subject.
    pub fn of(seed: u64, subject: &str) -> Luck {
        // FNV-1a: any spread of the subject's bytes over 64 bits would do.
        let spread = subject
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
        Luck(ChaCha20Rng::seed_from_u64(seed ^ spread))
    }

    /// A number from 0 to `n - 1`; 0 when `n` is 0.
    pub fn below(&mut self, n: usize) -> usize {
        let n = u64::try_from(n).unwrap_or(u64::MAX).max(1);
        usize::try_from(self.0.next_u64() % n).unwrap_or(0)
    }

    /// A number from `low` to `high`, both included.
    pub fn between(&mut self, low: i64, high: i64) -> i64 {
        let span = usize::try_from(high - low).unwrap_or(0) + 1;
        low + i64::try_from(self.below(span)).unwrap_or(0)
    }

    /// A number of days from `low` to `high`, both included.
    pub fn days(&mut self, low: i32, high: i32) -> i32 {
        i32::try_from(self.between(i64::from(low), i64::from(high))).unwrap_or(low)
    }

    /// True in so many cases of a hundred.
    pub fn chance(&mut self, percent: i64) -> bool {
        self.between(1, 100) <= percent
    }

    /// One of them; `None` of none.
    pub fn pick<'t, T>(&mut self, of: &'t [T]) -> Option<&'t T> {
        of.get(self.below(of.len()))
    }

    /// At most `most` of them, each once, in the order given.
    pub fn some<T: Clone>(&mut self, of: &[T], most: usize) -> Vec<T> {
        let mut left = of.len();
        let mut wanted = most.min(left);
        let mut taken = Vec::new();
        for one in of {
            if wanted > 0 && self.below(left) < wanted {
                taken.push(one.clone());
                wanted -= 1;
            }
            left -= 1;
        }
        taken
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_and_subject_draw_the_same() {
        let draw = |seed, subject| {
            let mut luck = Luck::of(seed, subject);
            [luck.between(1, 1000), luck.between(1, 1000), luck.between(1, 1000)]
        };
        assert_eq!(draw(1, "anna"), draw(1, "anna"));
        assert_ne!(draw(1, "anna"), draw(2, "anna"));
        assert_ne!(draw(1, "anna"), draw(1, "bo"));
    }

    #[test]
    fn a_chance_comes_about_as_often_as_it_says() {
        let hits = (0..2000).filter(|n| Luck::of(1, &format!("subject {n}")).chance(20)).count();
        assert!((320..480).contains(&hits), "{hits} of 2000");
    }

    #[test]
    fn what_is_drawn_lies_within_its_bounds() {
        let mut luck = Luck::of(7, "bounds");
        for _ in 0..500 {
            assert!((3..=5).contains(&luck.between(3, 5)));
            assert!(luck.below(2) < 2);
        }
        assert_eq!(luck.below(0), 0);
        assert_eq!(luck.some(&[1, 2, 3], 9), [1, 2, 3]);
        assert_eq!(luck.some(&[1, 2, 3, 4], 2).len(), 2);
        assert_eq!(luck.pick::<u8>(&[]), None);
    }
}
