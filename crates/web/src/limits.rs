//! How many tries are taken, per key: so many in a window, or with a wait that
//! doubles (ASVS 6.3.1). In memory, with a bound: a node forgets what has run
//! out, and then the oldest, when too many keys come.

use base::{CommonRefusal, Instant, Outcome};
use std::collections::HashMap;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::{Mutex, MutexGuard};

/// Keys kept at most.
const MOST_KEYS: usize = 50_000;

/// Failures in a row that cost nothing yet.
pub const FREE: u32 = 5;
/// The wait after the first failure that costs, in seconds; it doubles.
const FIRST_WAIT: i64 = 2;
/// The longest wait, in seconds: a quarter of an hour.
const LONGEST_WAIT: i64 = 15 * 60;
/// Failures are forgotten this long after the last one, in seconds.
const MEMORY: i64 = 24 * 60 * 60;

/// What is remembered of a key.
#[derive(Clone, Copy, Debug)]
struct Seen {
    /// The window's start, or the last failure.
    at: Instant,
    /// Tries in the window, or failures in a row.
    count: u32,
    /// When nothing of it matters any more.
    until: Instant,
}

/// The tries of late.
#[derive(Debug, Default)]
pub struct Limits {
    tries: Mutex<HashMap<String, Seen>>,
}

/// The wait after so many failures in a row, in seconds.
fn wait(failures: u32) -> i64 {
    match failures.checked_sub(FREE) {
        None => 0,
        Some(over) => FIRST_WAIT.checked_shl(over.min(20)).unwrap_or(LONGEST_WAIT).min(LONGEST_WAIT),
    }
}

/// The no, with the whole seconds that are left.
fn too_many(until: Instant, now: Instant) -> CommonRefusal {
    let left = (until.0 - now.0 + 999_999) / 1_000_000;
    CommonRefusal::TooMany { wait_seconds: u32::try_from(left).unwrap_or(1) }
}

/// The network that an address is counted by: the address itself, or the /64
/// that one subscriber has of the newer kind.
pub fn network(address: &str) -> Option<String> {
    match address.parse::<IpAddr>().ok()?.to_canonical() {
        IpAddr::V4(v4) => Some(v4.to_string()),
        IpAddr::V6(v6) => {
            let [a, b, c, d, ..] = v6.segments();
            Some(format!("{}/64", Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0)))
        }
    }
}

impl Limits {
    /// The tries, with room for one more key.
    fn open(&self, now: Instant) -> MutexGuard<'_, HashMap<String, Seen>> {
        let mut tries = self.tries.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if tries.len() >= MOST_KEYS {
            tries.retain(|_, seen| seen.until > now);
        }
        if tries.len() >= MOST_KEYS {
            let mut moments: Vec<Instant> = tries.values().map(|seen| seen.at).collect();
            moments.sort_unstable();
            let middle = moments[moments.len() / 2];
            tries.retain(|_, seen| seen.at > middle);
        }
        tries
    }

    /// Counts a try of `key`, at most `most` in `seconds`.
    ///
    /// # Errors
    /// [`CommonRefusal::TooMany`] with the seconds left of the window.
    pub fn take(&self, key: &str, now: Instant, most: u32, seconds: i64) -> Outcome<()> {
        let mut tries = self.open(now);
        let fresh = Seen { at: now, count: 0, until: now.plus_seconds(seconds) };
        let seen = tries.entry(key.to_owned()).or_insert(fresh);
        if seen.until <= now {
            *seen = fresh;
        }
        if seen.count >= most {
            return Err(too_many(seen.until, now).into());
        }
        seen.count += 1;
        Ok(())
    }

    /// Counts a try of `key` that is a failure until [`Limits::forget`] says
    /// otherwise: the first five are free, then each has to wait twice as long
    /// as the one before, up to a quarter of an hour.
    ///
    /// # Errors
    /// [`CommonRefusal::TooMany`] with the seconds until the next try is taken.
    pub fn fail(&self, key: &str, now: Instant) -> Outcome<()> {
        let mut tries = self.open(now);
        let fresh = Seen { at: now, count: 0, until: now.plus_seconds(MEMORY) };
        let seen = tries.entry(key.to_owned()).or_insert(fresh);
        if seen.until <= now {
            *seen = fresh;
        }
        let next = seen.at.plus_seconds(wait(seen.count));
        if seen.count >= FREE && next > now {
            return Err(too_many(next, now).into());
        }
        *seen = Seen { at: now, count: seen.count.saturating_add(1), until: now.plus_seconds(MEMORY) };
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

    #[test]
    fn the_wait_doubles_after_five_failures() {
        let limits = Limits::default();
        let mut now = Instant(0);
        for _ in 0..FREE {
            assert!(limits.fail("anna", now).is_ok());
        }
        for seconds in [2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900] {
            assert!(limits.fail("anna", now).is_err());
            assert!(limits.fail("anna", now.plus_seconds(seconds - 1)).is_err(), "{seconds}");
            now = now.plus_seconds(seconds);
            assert!(limits.fail("anna", now).is_ok(), "{seconds}");
        }
        assert!(limits.fail("bo", now).is_ok());
        limits.forget("anna");
        assert!(limits.fail("anna", now).is_ok());
    }

    #[test]
    fn a_subscriber_counts_once_whatever_the_address() {
        assert_eq!(network("192.0.2.7").as_deref(), Some("192.0.2.7"));
        assert_eq!(network("::ffff:192.0.2.7").as_deref(), Some("192.0.2.7"));
        assert_eq!(network("2001:db8:1:2:3:4:5:6"), network("2001:db8:1:2:ffff::1"));
        assert_ne!(network("2001:db8:1:2::1"), network("2001:db8:1:3::1"));
        assert_eq!(network(""), None);
    }

    #[test]
    fn a_flood_of_keys_does_not_fill_the_memory() {
        let limits = Limits::default();
        for n in 0..MOST_KEYS + 10 {
            assert!(limits.take(&n.to_string(), Instant(i64::try_from(n).expect("a number")), 1, 3600).is_ok());
        }
        assert!(limits.tries.lock().expect("the tries").len() <= MOST_KEYS);
    }
}
