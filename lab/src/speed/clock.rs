//! Time that passed and time that was worked, and what share of many
//! measurements lies below what. Other work on the machine lengthens the first,
//! hardly the second.

use rustix::time::{ClockId, clock_gettime};
use std::time::{Duration, Instant};

/// One measurement.
#[derive(Clone, Copy, Debug)]
pub struct Took {
    /// On the wall.
    pub wall: Duration,
    /// Worked by all threads of the process.
    pub cpu: Duration,
}

/// Runs once and says how long it took.
pub fn timed<T>(f: impl FnOnce() -> T) -> (T, Took) {
    let (wall, cpu) = (Instant::now(), worked());
    let done = f();
    (done, Took { wall: wall.elapsed(), cpu: worked().saturating_sub(cpu) })
}

/// CPU time of this process so far.
fn worked() -> Duration {
    let now = clock_gettime(ClockId::ProcessCPUTime);
    Duration::new(now.tv_sec.unsigned_abs(), u32::try_from(now.tv_nsec).unwrap_or(0))
}

/// The value below which so many of a thousand lie.
pub fn permille(of: &mut [Duration], permille: usize) -> Duration {
    of.sort_unstable();
    let at = (of.len() * permille).div_ceil(1000).saturating_sub(1);
    of.get(at).copied().unwrap_or_default()
}

/// Milliseconds with two places.
pub fn ms(time: Duration) -> String {
    let micros = time.as_micros() + 5;
    format!("{}.{:02} ms", micros / 1000, micros % 1000 / 10)
}

/// What else the machine does: the load average of the last minute.
pub fn load() -> String {
    let read = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    read.split(' ').next().unwrap_or("unknown").to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_lies_below() {
        let mut times: Vec<Duration> = (1..=200).rev().map(Duration::from_micros).collect();
        assert_eq!(permille(&mut times, 500), Duration::from_micros(100));
        assert_eq!(permille(&mut times, 990), Duration::from_micros(198));
        assert_eq!(permille(&mut times, 1000), Duration::from_micros(200));
        assert_eq!(ms(Duration::from_micros(12_344)), "12.34 ms");
    }

    #[test]
    fn sleep_is_not_work() {
        let ((), took) = timed(|| std::thread::sleep(Duration::from_millis(30)));
        assert!(took.wall >= Duration::from_millis(30) && took.cpu < took.wall, "{took:?}");
    }
}
