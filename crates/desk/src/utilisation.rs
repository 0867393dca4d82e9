//! Billable hours as a share of the hours that there are (S44). Pure, in whole
//! minutes and basis points.

use base::{BasisPoints, Date, Month, money::round_half_away};

/// Minutes of a full working day.
const DAY: i64 = 480;

/// The working minutes of a month: its weekdays, eight hours each, for so many
/// consultants. Public holidays are counted as any weekday.
pub fn capacity(month: Month, consultants: i64) -> i64 {
    weekdays(month.first(), month.last()) * DAY * consultants
}

/// Mondays to Fridays from one date to another, both included.
pub fn weekdays(from: Date, to: Date) -> i64 {
    let days = from.days_until(to);
    let count = (0..=days).filter(|day| !from.plus_days(*day).is_weekend()).count();
    i64::try_from(count).unwrap_or(0)
}

/// Minutes of a capacity as a share, to the whole percent; nothing of nothing
/// is nothing.
pub fn share(minutes: i64, capacity: i64) -> BasisPoints {
    let percent = round_half_away(i128::from(minutes) * 100, i128::from(capacity)).unwrap_or(0);
    BasisPoints(u32::try_from(percent.clamp(0, 1_000)).unwrap_or(0) * 100)
}

/// The last `n` months up to and with `last`, oldest first.
pub fn months_until(last: Month, n: usize) -> Vec<Month> {
    let mut months: Vec<Month> = std::iter::successors(Some(last), |month| Some(month.previous())).take(n).collect();
    months.reverse();
    months
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month(s: &str) -> Month {
        s.parse().expect("a month")
    }

    #[test]
    fn a_month_has_its_weekdays() {
        // November 2026 has 21 weekdays, February 2027 has 20.
        for (of, consultants, days) in [("2026-11", 1, 21), ("2027-02", 3, 60), ("2026-11", 0, 0)] {
            assert_eq!(capacity(month(of), consultants), days * DAY, "{of}");
        }
    }

    #[test]
    fn utilisation_is_a_whole_percent() {
        for (minutes, capacity, want) in [(0, 480, 0), (240, 480, 5_000), (160, 480, 3_300), (10, 0, 0), (-5, 10, 0)] {
            assert_eq!(share(minutes, capacity), BasisPoints(want), "{minutes}/{capacity}");
        }
    }

    #[test]
    fn months_come_oldest_first_across_new_year() {
        let got: Vec<String> = months_until(month("2027-02"), 4).iter().map(ToString::to_string).collect();
        assert_eq!(got, ["2026-11", "2026-12", "2027-01", "2027-02"]);
    }
}
