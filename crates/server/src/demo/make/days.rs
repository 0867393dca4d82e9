//! The demo's calendar: which days are worked, and moments on them. Swedish
//! public holidays by rule; no clock is read.

use base::{Date, Instant};

/// Nobody works: a weekend or a Swedish public holiday (or its eve that is
/// taken as one: Midsummer, Christmas, New Year).
pub fn is_free(date: Date) -> bool {
    date.is_weekend() || is_holiday(date)
}

/// A public holiday, or an eve that is taken as one.
fn is_holiday(date: Date) -> bool {
    let (month, day) = (date.0.month(), date.0.day());
    let fixed = matches!((month, day), (1, 1 | 6) | (5, 1) | (6, 6) | (12, 24..=26 | 31));
    let from_easter = easter(date.0.year()).map_or(0, |easter| easter.days_until(date));
    let midsummer_eve = month == 6 && (19..=25).contains(&day) && date.monday().plus_days(4) == date;
    fixed || midsummer_eve || matches!(from_easter, -2 | 1 | 39)
}

/// Easter Sunday, by the Gregorian rule in whole numbers.
fn easter(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let (d, e, g) = (b / 4, b % 4, (8 * b + 13) / 25);
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 19 * l) / 433;
    let month = (h + l - 7 * m + 90) / 25;
    let day = (h + l - 7 * m + 33 * month + 19) % 32;
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?)
}

/// The day itself when it is worked, or the last worked day before it.
pub fn worked_by(date: Date) -> Date {
    let mut day = date;
    while is_free(day) {
        day = day.plus_days(-1);
    }
    day
}

/// The day itself when it is worked, or the first worked day after it.
pub fn worked_from(date: Date) -> Date {
    let mut day = date;
    while is_free(day) {
        day = day.plus_days(1);
    }
    day
}

/// So many worked days later.
pub fn worked_after(date: Date, days: i32) -> Date {
    (0..days).fold(date, |day, _| worked_from(day.plus_days(1)))
}

/// A moment of a day, by Stockholm's wall clock.
pub fn at(date: Date, hour: i8, minute: i8) -> Instant {
    Instant::from_local(date.0.at(hour, minute, 0, 0)).unwrap_or_else(|| date.start())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(s: &str) -> Date {
        s.parse().expect("a date")
    }

    #[test]
    fn nobody_works_on_holidays() {
        for day in [
            "2025-01-06",
            "2025-04-18",
            "2025-04-21",
            "2025-05-01",
            "2025-05-29",
            "2025-06-06",
            "2025-06-20",
            "2025-12-24",
            "2026-01-01",
            "2026-04-03",
            "2026-04-06",
            "2026-06-19",
            "2026-11-22",
        ] {
            assert!(is_free(date(day)), "{day}");
        }
        for day in ["2025-04-17", "2025-06-19", "2025-12-23", "2026-11-23"] {
            assert!(!is_free(date(day)), "{day}");
        }
    }

    #[test]
    fn worked_days_are_counted_over_what_is_free() {
        assert_eq!(worked_by(date("2025-12-26")), date("2025-12-23"));
        assert_eq!(worked_from(date("2025-12-24")), date("2025-12-29"));
        assert_eq!(worked_after(date("2025-12-23"), 2), date("2025-12-30"));
    }
}
