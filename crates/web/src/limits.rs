//! How many tries are taken, per key and window. In memory, with a bound: a
//! node forgets the oldest when too many keys come.

use base::{CommonRefusal, Instant, Outcome};
use std::collections::HashMap;
use std::sync::Mutex;

/// Keys kept at most.
const MOST_KEYS: usize = 50_000;

/// The tries of late.
#[derive(Debug, Default)]
pub struct Limits {
    /// Key → (window's start, tries in it).
    tries: Mutex<HashMap<String, (Instant, u32)>>,
}

impl Limits {
    /// Counts a try of `key`, at most `most` in `seconds`.
    ///
    /// # Errors
    /// [`CommonRefusal::TooMany`] with the seconds left of the window.
    pub fn take(&self, key: &str, now: Instant, most: u32, seconds: i64) -> Outcome<()> {
        let mut tries = self.tries.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if tries.len() > MOST_KEYS {
            tries.retain(|_, (start, _)| start.plus_seconds(seconds) > now);
        }
        let entry = tries.entry(key.to_owned()).or_insert((now, 0));
        if entry.0.plus_seconds(seconds) <= now {
            *entry = (now, 0);
        }
        if entry.1 >= most {
            let left = (entry.0.plus_seconds(seconds).0 - now.0) / 1_000_000 + 1;
            return Err(CommonRefusal::TooMany { wait_seconds: u32::try_from(left).unwrap_or(1) }.into());
        }
        entry.1 += 1;
        Ok(())
    }

    /// Forgets a key: the try succeeded.
    pub fn forget(&self, key: &str) {
        self.tries.lock().unwrap_or_else(std::sync::PoisonError::into_inner).remove(key);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_opens_again() {
        let limits = Limits::default();
        let start = Instant(0);
        for _ in 0..3 {
            assert!(limits.take("anna", start, 3, 60).is_ok());
        }
        assert!(limits.take("anna", start, 3, 60).is_err());
        assert!(limits.take("bo", start, 3, 60).is_ok());
        assert!(limits.take("anna", start.plus_seconds(60), 3, 60).is_ok());
    }
}
