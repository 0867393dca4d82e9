//! Points of texts that were read lately, by a digest of the text: no word, no
//! name and no id. In memory alone, so many at most; what nobody has asked for in
//! half a day to a day is gone, or sooner where others come. Never written
//! anywhere.

use super::Vector;
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::time::{Duration, Instant};

/// What a text is kept by.
pub type Key = [u8; 16];

/// Points that came together, at most; about 20 MB.
const MOST: usize = 100_000;
/// After this long, those that come are kept apart from those that came.
const LONG: Duration = Duration::from_hours(12);

/// See above: those of now, and those of before, which go next.
pub struct Kept {
    now: HashMap<Key, Vector>,
    before: HashMap<Key, Vector>,
    since: Instant,
    most: usize,
}

impl Default for Kept {
    fn default() -> Kept {
        Kept { now: HashMap::new(), before: HashMap::new(), since: Instant::now(), most: MOST }
    }
}

/// The key of a text.
pub fn key(text: &str) -> Key {
    let digest: [u8; 32] = Sha256::digest(text).into();
    let mut key = [0; 16];
    key.copy_from_slice(&digest[..16]);
    key
}

impl Kept {
    /// Where a text lies, if that is known. Whatever is asked for stays.
    pub fn get(&mut self, key: &Key) -> Option<Vector> {
        if let Some(known) = self.now.get(key) {
            return Some(known.clone());
        }
        let known = self.before.remove(key)?;
        self.put(*key, known.clone());
        Some(known)
    }

    /// Keeps one.
    pub fn put(&mut self, key: Key, point: Vector) {
        let since = self.since.elapsed();
        if self.now.len() >= self.most || since >= LONG {
            let before = std::mem::take(&mut self.now);
            // What nobody added to for so long has nothing lately asked for.
            self.before = if since >= 2 * LONG { HashMap::new() } else { before };
            self.since = Instant::now();
        }
        self.now.insert(key, point);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::embedding::DIM;

    #[test]
    fn what_is_asked_for_stays_and_what_is_not_goes() {
        let mut kept = Kept { most: 10, ..Kept::default() };
        let point = |n: i8| Vector::from_values([n; DIM]);
        kept.put(key("stays"), point(1));
        kept.put(key("goes"), point(2));
        for n in 0..100 {
            kept.put(key(&n.to_string()), point(3));
            assert_eq!(kept.get(&key("stays")), Some(point(1)), "{n}");
        }
        assert_eq!(kept.get(&key("goes")), None);
        assert!(kept.now.len() + kept.before.len() <= 20);
    }

    #[test]
    fn what_is_old_goes_although_there_is_room() {
        let mut kept = Kept::default();
        kept.put(key("old"), Vector::from_values([1; DIM]));
        let Some(long_ago) = Instant::now().checked_sub(2 * LONG) else { return };
        kept.since = long_ago;
        kept.put(key("new"), Vector::from_values([2; DIM]));
        assert_eq!(kept.get(&key("old")), None);
        assert!(kept.get(&key("new")).is_some());
    }
}
