//! The seven days in which hours are typed. A week is named by its Monday,
//! never by its number: week 1 of two years is not one week. Pure.

use base::money::round_half_away;
use base::{Date, Lang, Month, format, t};
use contracts::{ContractPair, Engagement};

/// A week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Week {
    /// Its Monday.
    pub monday: Date,
}

impl Week {
    /// The week that a date lies in.
    pub fn of(date: Date) -> Week {
        Week { monday: date.monday() }
    }

    /// Monday to Sunday.
    pub fn days(self) -> [Date; 7] {
        [0, 1, 2, 3, 4, 5, 6].map(|n| self.monday.plus_days(n))
    }

    /// Its last day.
    pub fn sunday(self) -> Date {
        self.monday.plus_days(6)
    }

    /// The week after.
    pub fn next(self) -> Week {
        Week { monday: self.monday.plus_days(7) }
    }

    /// The week before.
    pub fn previous(self) -> Week {
        Week { monday: self.monday.plus_days(-7) }
    }

    /// Whether the date is one of its days.
    pub fn has(self, date: Date) -> bool {
        date.monday() == self.monday
    }

    /// The one or two months that it touches, the earlier first.
    pub fn months(self) -> Vec<Month> {
        let (first, last) = (self.monday.month(), self.sunday().month());
        if first == last { vec![first] } else { vec![first, last] }
    }

    /// `Vecka 47 · 16–22 november 2026`: number and dates.
    pub fn label(self, lang: Lang) -> String {
        let (year, number) = self.monday.iso_week();
        let (from, to) = (self.monday, self.sunday());
        let end = format::date_long(lang, to);
        let from = if from.0.year() != to.0.year() {
            format::date_long(lang, from)
        } else if from.0.month() != to.0.month() {
            format!("{}\u{a0}{}", from.0.day(), format::month_name(lang, from.0.month()))
        } else {
            from.0.day().to_string()
        };
        // The year of a week differs from its dates' only round New Year.
        if year == to.0.year() {
            t!(lang, "week-label", number = i64::from(number), from = from, to = end)
        } else {
            t!(lang, "week-label-year", number = i64::from(number), year = year.to_string(), from = from, to = end)
        }
    }
}

/// A day as a sentence begins with it: `Tis 17 november`.
pub fn day_name(lang: Lang, day: Date) -> String {
    let name = format::date_short(lang, day);
    let mut letters = name.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Weekdays between two dates, both counted.
fn weekdays(from: Date, to: Date) -> i64 {
    let days = from.days_until(to);
    let count = (0..=days).filter(|n| !from.plus_days(*n).is_weekend()).count();
    i64::try_from(count).unwrap_or(0)
}

/// The minutes that are expected of a week: the engagement's expected minutes
/// spread evenly over its weekdays.
pub fn expected_minutes(pair: &ContractPair, engagement: &Engagement, week: Week) -> i64 {
    spread(
        pair.expected_minutes,
        (pair.starts_on, pair.ends_on),
        (engagement.starts_on.max(week.monday), engagement.last_day().min(week.sunday())),
    )
}

/// `minutes` × weekdays of the part ÷ weekdays of the whole.
fn spread(minutes: i64, whole: (Date, Date), part: (Date, Date)) -> i64 {
    let all = weekdays(whole.0, whole.1);
    let some = if part.0 > part.1 { 0 } else { weekdays(part.0, part.1) };
    round_half_away(i128::from(minutes) * i128::from(some), i128::from(all)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn date(s: &str) -> Date {
        s.parse().expect("a date")
    }

    #[test]
    fn a_week_says_its_number_and_its_dates() {
        let cases = [
            ("2026-11-18", "Vecka 47 · 16–22 november 2026", "Week 47 · 16–22 November 2026"),
            ("2026-11-30", "Vecka 49 · 30 november–6 december 2026", "Week 49 · 30 November–6 December 2026"),
            (
                "2026-12-31",
                "Vecka 53 (2026) · 28 december 2026–3 januari 2027",
                "Week 53 (2026) · 28 December 2026–3 January 2027",
            ),
            ("2027-01-04", "Vecka 1 · 4–10 januari 2027", "Week 1 · 4–10 January 2027"),
        ];
        for (day, sv, en) in cases {
            let week = Week::of(date(day));
            assert_eq!(week.label(Lang::Sv).replace('\u{a0}', " "), sv);
            assert_eq!(week.label(Lang::En).replace('\u{a0}', " "), en);
        }
    }

    #[test]
    fn a_week_may_span_two_months() {
        assert_eq!(
            Week::of(date("2026-11-30")).months(),
            ["2026-11".parse().expect("m"), "2026-12".parse().expect("m")]
        );
        assert_eq!(Week::of(date("2026-11-16")).months().len(), 1);
    }

    #[test]
    fn what_is_expected_is_spread_over_the_weekdays() {
        let whole = (date("2026-11-02"), date("2026-11-29"));
        for (from, to, want) in [
            ("2026-11-02", "2026-11-08", 2400),
            ("2026-11-04", "2026-11-08", 1440),
            ("2026-11-07", "2026-11-08", 0),
            ("2026-11-09", "2026-11-08", 0),
        ] {
            assert_eq!(spread(20 * 480, whole, (date(from), date(to))), want, "{from}");
        }
        assert_eq!(spread(60, (date("2026-11-07"), date("2026-11-08")), whole), 0, "no weekdays at all");
    }

    proptest! {
        #[test]
        fn every_date_lies_in_exactly_one_week(offset in 0..3700_i32) {
            let day = date("2020-01-01").plus_days(offset);
            let week = Week::of(day);
            prop_assert!(week.has(day) && week.days().contains(&day));
            prop_assert!(!week.next().has(day) && !week.previous().has(day));
            prop_assert_eq!(week.next().previous(), week);
        }
    }
}
