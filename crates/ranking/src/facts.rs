//! The facts: when, how much, for how much money, in which languages, where.
//! What a consultant has not said gives half: it is neither yes nor no.

use crate::person::Free;
use crate::say::{Say, Silent};
use crate::{Need, Person, Reason};

/// Half, for what is not known.
const UNKNOWN: u64 = 500;
/// What is left of availability for somebody who is free in time but for no extent.
const DAY: u64 = 600;
/// So many days late cost a tenth …
const A_LITTLE_LATE: u64 = 15;
/// … and so many all.
const DAYS_LATE: u64 = 45;
/// A need without a last day is taken to last so long.
const DAYS_WITHOUT_END: i32 = 89;
/// So many permille above the budget can be talked about, and cost a fifth …
const NEGOTIABLE: u64 = 100;
/// … and so many cost all.
const ABOVE: u64 = 200;
/// The level from which a language is one to work in.
const WORKING_LEVEL: u8 = 3;

/// Whether the consultant is free, in the period that fits best: permille.
pub fn availability<'a, S: Say<'a>>(need: &'a Need, person: &'a Person, reasons: &mut S) -> u64 {
    let periods = person.free.iter().map(|free| (in_period(need, free, &mut Silent), free));
    // Of equal periods the earliest.
    let best = periods.reduce(|best, next| if next.0 > best.0 { next } else { best });
    let Some((_, free)) = best else {
        reasons.say(|| Reason::AvailabilityUnknown);
        return UNKNOWN;
    };
    in_period(need, free, reasons)
}

/// The same, in one period.
fn in_period<'a, S: Say<'a>>(need: &Need, free: &Free, reasons: &mut S) -> u64 {
    let from = free.from;
    let day = match u32::try_from(need.starts_on.days_until(from)) {
        Err(_) | Ok(0) => {
            reasons.say(|| Reason::AvailableInTime { from });
            1000
        }
        Ok(days_late) => {
            reasons.say(|| Reason::AvailableFrom { from, days_late });
            falling(u64::from(days_late), (A_LITTLE_LATE, 900), DAYS_LATE)
        }
    };
    let needed = need.extent_percent.max(1);
    let extent = match free.percent {
        None => UNKNOWN,
        Some(percent) if percent >= needed => 1000,
        Some(available_percent) => {
            reasons.say(|| Reason::ExtentShort { available_percent, needed_percent: needed });
            u64::from(available_percent) * 1000 / u64::from(needed)
        }
    };
    // Who comes too late is of no use for any extent.
    let value = day * (DAY + extent * (1000 - DAY) / 1000) / 1000;
    // The share of the period that is left when it ends before the need does;
    // without a last day three months are counted on.
    let last = need.ends_on.unwrap_or(need.starts_on.plus_days(DAYS_WITHOUT_END)).max(need.starts_on);
    let Some(to) = free.to.filter(|to| *to < last) else { return value };
    let all = u64::try_from(need.starts_on.days_until(last) + 1).unwrap_or(1);
    let left = u64::try_from(need.starts_on.days_until(to) + 1).unwrap_or(0);
    reasons.say(|| Reason::AvailableUntil { to, days_short: u32::try_from(to.days_until(last)).unwrap_or(0) });
    value * left / all
}

/// From all at nothing in a straight line to what is left at one place, and from
/// there to nothing at the last: permille.
fn falling(at: u64, (knee, left): (u64, u64), last: u64) -> u64 {
    if at <= knee {
        return 1000 - at * (1000 - left) / knee;
    }
    last.saturating_sub(at) * left / (last - knee)
}

/// The rate against the budget: permille. Within the budget nobody is better for
/// being cheaper.
pub fn rate<'a, S: Say<'a>>(need: &'a Need, person: &'a Person, reasons: &mut S) -> u64 {
    let Some(budget) = need.budget_hour_minor.filter(|budget| *budget > 0) else { return 1000 };
    let Some(rate) = person.rate_hour_minor else {
        reasons.say(|| Reason::RateUnknown);
        return UNKNOWN;
    };
    let (rate_hour_minor, budget_hour_minor) = (rate, budget);
    if rate <= budget {
        reasons.say(|| Reason::RateWithin { rate_hour_minor, budget_hour_minor });
        return 1000;
    }
    let above = (i128::from(rate) - i128::from(budget)) * 1000 / i128::from(budget);
    let above = u64::try_from(above).unwrap_or(u64::MAX);
    reasons.say(|| Reason::RateAbove { rate_hour_minor, budget_hour_minor });
    falling(above, (NEGOTIABLE, 800), ABOVE)
}

/// The languages that are required: permille.
pub fn language<'a, S: Say<'a>>(need: &'a Need, person: &'a Person, reasons: &mut S) -> u64 {
    let Ok(count) = u64::try_from(need.languages.len()) else { return 0 };
    if count == 0 {
        return 1000;
    }
    let mut sum = 0;
    for code in &need.languages {
        let known =
            person.languages.iter().filter(|(mine, _)| mine.eq_ignore_ascii_case(code)).map(|(_, level)| *level);
        let code = || code.as_str().into();
        match known.max() {
            Some(level) if level >= WORKING_LEVEL => {
                sum += 1000;
                reasons.say(|| Reason::LanguageOk { code: code() });
            }
            Some(level) => {
                sum += UNKNOWN;
                reasons.say(|| Reason::LanguageWeak { code: code(), level });
            }
            None => reasons.say(|| Reason::LanguageMissing { code: code() }),
        }
    }
    sum / count
}

/// Where: permille.
pub fn place<'a, S: Say<'a>>(need: &'a Need, person: &'a Person, reasons: &mut S) -> u64 {
    let place = need.place.as_deref().map(str::trim).filter(|place| !place.is_empty());
    let city = person.city.as_deref().map(str::trim).filter(|city| !city.is_empty());
    match (place, city) {
        (Some(place), Some(city)) if same_town(place, city) => {
            reasons.say(|| Reason::PlaceOk { place: place.into() });
            1000
        }
        _ if need.remote && person.remote => {
            reasons.say(|| Reason::Remote);
            1000
        }
        (None, _) => 1000,
        (Some(place), None) => {
            reasons.say(|| Reason::PlaceUnknown { place: place.into() });
            UNKNOWN
        }
        (Some(place), Some(city)) => {
            reasons.say(|| Reason::PlaceOther { place: place.into(), city: city.into() });
            if need.remote { UNKNOWN } else { 0 }
        }
    }
}

/// The town of "Stockholm, Södermalm".
fn town(text: &str) -> &str {
    text.split([',', '/', '(']).next().unwrap_or(text).trim()
}

/// Whether two texts name the same town: "Stockholm" and "Stockholm, Södermalm".
fn same_town(a: &str, b: &str) -> bool {
    let (a, b) = (town(a), town(b));
    !a.is_empty() && a.chars().flat_map(char::to_lowercase).eq(b.chars().flat_map(char::to_lowercase))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::{day, need, person};

    #[test]
    fn a_week_late_costs_a_little_and_six_weeks_all() {
        for (from, percent, want) in [
            (Some("2026-11-01"), Some(100), 1000),
            (Some("2026-12-01"), Some(80), 1000),
            (Some("2026-12-11"), Some(80), 934),
            (Some("2026-12-31"), Some(80), 450),
            (Some("2027-06-01"), Some(80), 0),
            (Some("2026-12-01"), Some(40), 800),
            (Some("2026-12-01"), None, 800),
            (None, None, 500),
        ] {
            let free = from.map(|from| Free { from: day(from), to: None, percent });
            let person = Person { free: free.into_iter().collect(), ..person() };
            assert_eq!(availability(&need(), &person, &mut Silent), want, "{from:?} {percent:?}");
        }
    }

    #[test]
    fn the_period_that_fits_best_counts_and_one_that_ends_early_counts_in_part() {
        let free = |from: &str, to: Option<&str>| Free { from: day(from), to: to.map(day), percent: Some(100) };
        let ends = Some(day("2027-02-28"));
        for (periods, want) in [
            (vec![free("2026-11-01", Some("2027-02-28"))], 1000),
            (vec![free("2026-11-01", Some("2027-01-14"))], 500),
            (vec![free("2026-10-01", Some("2026-11-30"))], 0),
            (vec![free("2026-10-01", Some("2026-11-30")), free("2026-12-31", None)], 450),
        ] {
            let person = Person { free: periods.clone(), ..person() };
            assert_eq!(availability(&Need { ends_on: ends, ..need() }, &person, &mut Silent), want, "{periods:?}");
        }
    }

    #[test]
    fn a_rate_counts_only_above_the_budget() {
        for (rate_minor, want) in [
            (Some(1), 1000),
            (Some(100_000), 1000),
            (Some(110_000), 800),
            (Some(115_000), 400),
            (Some(200_000), 0),
            (None, 500),
        ] {
            let person = Person { rate_hour_minor: rate_minor, ..person() };
            assert_eq!(rate(&need(), &person, &mut Silent), want, "{rate_minor:?}");
        }
        let (unpriced, person) = (Need { budget_hour_minor: None, ..need() }, person());
        let mut reasons = Vec::new();
        assert_eq!(rate(&unpriced, &person, &mut reasons), 1000);
        assert_eq!(reasons, []);
    }

    #[test]
    fn languages_share_the_part() {
        let (asked, silent, person) = (need(), Need { languages: vec![], ..need() }, person());
        let mut reasons = Vec::new();
        assert_eq!(language(&asked, &person, &mut reasons), 750);
        assert_eq!(reasons[1], Reason::LanguageWeak { code: "en".into(), level: 2 });
        assert_eq!(language(&silent, &person, &mut reasons), 1000);
        assert_eq!(reasons.len(), 2);
    }

    #[test]
    fn the_town_counts_unless_the_work_goes_at_a_distance() {
        for (town, remote_need, city, remote, want) in [
            (Some("Malmö"), false, Some("malmö, Möllan"), false, 1000),
            (Some("Malmö"), false, Some("Lund"), true, 0),
            (Some("Malmö"), true, Some("Lund"), true, 1000),
            (Some("Malmö"), true, Some("Lund"), false, 500),
            (Some("Malmö"), false, None, false, 500),
            (None, true, None, false, 1000),
        ] {
            let need = Need { place: town.map(str::to_owned), remote: remote_need, ..need() };
            let person = Person { city: city.map(str::to_owned), remote, ..person() };
            assert_eq!(place(&need, &person, &mut Silent), want, "{town:?} {remote_need} {city:?} {remote}");
        }
    }
}
