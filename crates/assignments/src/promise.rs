//! The day by which three suggestions come: five working days after the need
//! was opened (S51). Knows Sweden's weekends, public holidays and the eves
//! that nobody works. Pure.

use base::Date;

/// Working days from opening to the suggestions.
pub const WORKING_DAYS: u32 = 5;

/// The day by which suggestions come for a need that was opened on `opened`.
pub fn suggestions_by(opened: Date) -> Date {
    let mut day = opened;
    let mut left = WORKING_DAYS;
    while left > 0 {
        day = day.plus_days(1);
        if is_working_day(day) {
            left -= 1;
        }
    }
    day
}

/// Whether people work in Sweden.
pub fn is_working_day(day: Date) -> bool {
    !day.is_weekend() && !is_holiday(day)
}

/// Public holidays (lagen 1989:253), and Christmas, New Year's and Midsummer
/// Eve. Those that are always Sundays or Saturdays are left out.
fn is_holiday(day: Date) -> bool {
    let (year, month, date) = (day.0.year(), day.0.month(), day.0.day());
    let fixed = matches!((month, date), (1, 1 | 6) | (5, 1) | (6, 6) | (12, 24..=26 | 31));
    // Midsummer Day is the Saturday between 20 and 26 June; its eve the Friday.
    let midsummer_eve = month == 6 && (19..=25).contains(&date) && day.plus_days(1).is_weekend() && !day.is_weekend();
    let from_easter = easter(year).map(|easter| easter.days_until(day));
    fixed || midsummer_eve || matches!(from_easter, Some(-2 | 1 | 39))
}

/// Easter Sunday of the Gregorian calendar (the anonymous algorithm).
fn easter(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 19 * l) / 433;
    let n = (h + l - 7 * m + 90) / 25;
    let p = (h + l - 7 * m + 33 * n + 19) % 32;
    Date::new(year, i8::try_from(n).ok()?, i8::try_from(p).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().expect("a date")
    }

    #[test]
    fn easter_is_where_the_almanac_has_it() {
        for date in ["2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2038-04-25"] {
            assert_eq!(easter(day(date).0.year()), Some(day(date)));
        }
    }

    #[test]
    fn five_working_days_pass_over_weekends_and_holidays() {
        for (opened, want) in [
            ("2026-11-16", "2026-11-23"),
            ("2026-11-20", "2026-11-27"),
            ("2026-11-21", "2026-11-27"),
            // Good Friday and Easter Monday.
            ("2026-03-31", "2026-04-09"),
            // Christmas and New Year with their eves.
            ("2026-12-22", "2027-01-04"),
            // Ascension Day, 14 May.
            ("2026-05-11", "2026-05-19"),
            // Midsummer Eve, 19 June.
            ("2026-06-15", "2026-06-23"),
        ] {
            assert_eq!(suggestions_by(day(opened)), day(want), "{opened}");
        }
    }
}
