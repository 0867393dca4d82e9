//! Instants in UTC; business dates and months in Europe/Stockholm. The clock
//! is injected and read once, at the door: reading it elsewhere is a lint error.

use jiff::civil;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::sync::LazyLock;

/// The broker's time zone: what a date means here.
pub static STOCKHOLM: LazyLock<TimeZone> =
    LazyLock::new(|| TimeZone::get("Europe/Stockholm").expect("the zone database is compiled in"));

/// A moment, in microseconds since 1970 UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Instant(pub i64);

impl Instant {
    /// The moment as a library timestamp; moments outside year ±9999 are clamped.
    pub fn timestamp(self) -> jiff::Timestamp {
        jiff::Timestamp::from_microsecond(self.0).unwrap_or(jiff::Timestamp::MAX)
    }

    /// The business date in Stockholm.
    pub fn date(self) -> Date {
        Date(self.timestamp().to_zoned(STOCKHOLM.clone()).date())
    }

    /// The wall clock in Stockholm.
    pub fn local(self) -> civil::DateTime {
        self.timestamp().to_zoned(STOCKHOLM.clone()).datetime()
    }

    /// A wall-clock time in Stockholm as a moment; a time skipped in spring is
    /// moved forward, a time that comes twice in autumn is the first one.
    pub fn from_local(at: civil::DateTime) -> Option<Instant> {
        at.to_zoned(STOCKHOLM.clone()).ok().map(|z| Instant(z.timestamp().as_microsecond()))
    }

    /// This many seconds later (or earlier).
    pub fn plus_seconds(self, seconds: i64) -> Instant {
        Instant(self.0.saturating_add(seconds.saturating_mul(1_000_000)))
    }
}

/// A business date in Stockholm, stored as `2026-11-22`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Date(pub civil::Date);

impl Date {
    /// Year, month and day, if there is such a date.
    pub fn new(year: i16, month: i8, day: i8) -> Option<Date> {
        civil::Date::new(year, month, day).ok().map(Date)
    }

    /// This many months later (or earlier), on the month's last day when it has
    /// no such day.
    pub fn plus_months(self, months: i32) -> Date {
        Date(self.0.saturating_add(jiff::Span::new().months(i64::from(months))))
    }

    /// This many days later (or earlier); the end of the calendar holds.
    pub fn plus_days(self, days: i32) -> Date {
        Date(self.0.saturating_add(jiff::Span::new().days(i64::from(days))))
    }

    /// Days from `self` to `later`; negative when `later` is earlier.
    pub fn days_until(self, later: Date) -> i32 {
        later.0.since(self.0).map_or(0, |span| span.get_days())
    }

    /// The month it lies in.
    pub fn month(self) -> Month {
        Month { year: self.0.year(), month: self.0.month() }
    }

    /// The Monday of its week: what names a week (ISO 8601), never its number.
    pub fn monday(self) -> Date {
        self.plus_days(-i32::from(self.0.weekday().to_monday_zero_offset()))
    }

    /// The ISO week with its year: `(2026, 53)` for 2027-01-03.
    pub fn iso_week(self) -> (i16, i8) {
        let week = self.0.iso_week_date();
        (week.year(), week.week())
    }

    /// Saturday or Sunday.
    pub fn is_weekend(self) -> bool {
        self.0.weekday().to_monday_zero_offset() >= 5
    }

    /// Midnight in Stockholm.
    pub fn start(self) -> Instant {
        Instant::from_local(self.0.to_datetime(civil::Time::midnight())).unwrap_or(Instant(0))
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::str::FromStr for Date {
    type Err = jiff::Error;
    fn from_str(s: &str) -> Result<Self, Self::Err> {
        s.trim().parse().map(Date)
    }
}

/// A calendar month, stored as `2026-11`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    /// The year.
    pub year: i16,
    /// 1 to 12.
    pub month: i8,
}

impl Month {
    /// Its first day.
    pub fn first(self) -> Date {
        Date(civil::Date::constant(self.year, self.month, 1))
    }

    /// Its last day.
    pub fn last(self) -> Date {
        Date(self.first().0.last_of_month())
    }

    /// The month after.
    pub fn next(self) -> Month {
        self.last().plus_days(1).month()
    }

    /// The month before.
    pub fn previous(self) -> Month {
        self.first().plus_days(-1).month()
    }

    /// Whether the date lies in it.
    pub fn contains(self, date: Date) -> bool {
        date.month() == self
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

impl std::str::FromStr for Month {
    type Err = jiff::Error;
    fn from_str(s: &str) -> Result<Self, Self::Err> {
        Ok(format!("{}-01", s.trim()).parse::<Date>()?.month())
    }
}

impl Serialize for Month {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Month {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        String::deserialize(d)?.parse().map_err(serde::de::Error::custom)
    }
}

/// Where the time comes from; tests and the demo travel with theirs.
pub trait Clock: Send + Sync + 'static {
    /// The moment now.
    fn now(&self) -> Instant;
}

/// The machine's clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "the one place that reads the machine's clock")]
    fn now(&self) -> Instant {
        Instant(jiff::Timestamp::now().as_microsecond())
    }
}

/// A clock that runs beside the machine's, moved by an offset: for tests
/// (frozen) and the demo (running, travels forward).
#[derive(Debug)]
pub struct TravelClock {
    /// Where it was set.
    base: std::sync::Mutex<(Instant, Option<Instant>)>,
}

impl TravelClock {
    /// Stands still at `at` until moved.
    pub fn frozen(at: Instant) -> TravelClock {
        TravelClock { base: std::sync::Mutex::new((at, None)) }
    }

    /// Runs on from `at` at the speed of the machine's clock.
    pub fn running(at: Instant) -> TravelClock {
        TravelClock { base: std::sync::Mutex::new((at, Some(SystemClock.now()))) }
    }

    /// Sets it, keeping whether it runs.
    pub fn set(&self, at: Instant) {
        let mut base = self.base.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        base.0 = at;
        if base.1.is_some() {
            base.1 = Some(SystemClock.now());
        }
    }
}

impl Clock for TravelClock {
    fn now(&self) -> Instant {
        let base = self.base.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        match base.1 {
            None => base.0,
            Some(since) => Instant(base.0.0 + (SystemClock.now().0 - since.0)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(s: &str) -> Date {
        s.parse().expect("a date")
    }

    #[test]
    fn a_week_is_named_by_its_monday_across_new_year() {
        for day in ["2026-12-28", "2026-12-31", "2027-01-01", "2027-01-03"] {
            assert_eq!(date(day).monday(), date("2026-12-28"), "{day}");
            assert_eq!(date(day).iso_week(), (2026, 53), "{day}");
        }
        assert_eq!(date("2027-01-04").iso_week(), (2027, 1));
    }

    #[test]
    fn the_date_is_stockholms_not_utcs() {
        let late = Instant::from_local(civil::date(2026, 7, 1).at(0, 30, 0, 0)).expect("a time");
        assert_eq!(late.date(), date("2026-07-01"));
        assert_eq!(late.timestamp().to_zoned(TimeZone::UTC).date(), civil::date(2026, 6, 30));
    }

    #[test]
    fn months_know_their_ends() {
        let feb: Month = "2028-02".parse().expect("a month");
        assert_eq!(feb.last(), date("2028-02-29"));
        assert_eq!(feb.next().to_string(), "2028-03");
        assert_eq!("2026-01".parse::<Month>().expect("a month").previous().to_string(), "2025-12");
    }
}
