//! Months, years, levels and links of a résumé as people read them, the same
//! on page and paper. Pure.

use base::{Date, Lang, Month, format, t};

/// `mars 2020 – juni 2022`, `mars 2023 – pågår`.
pub fn period(lang: Lang, from: Month, to: Option<Month>) -> String {
    let end = to.map_or_else(|| t!(lang, "resume-ongoing"), |to| format::month(lang, to));
    format!("{} – {end}", format::month(lang, from))
}

/// How long, both months counted: `2 år 4 mån`; nothing while it goes on.
pub fn duration(lang: Lang, from: Month, to: Option<Month>) -> Option<String> {
    let months = months(from, to?);
    Some(match (months / 12, months % 12) {
        (0, months) => t!(lang, "resume-months", months = months),
        (years, 0) => t!(lang, "resume-years", years = years),
        (years, months) => t!(lang, "resume-years-months", years = years, months = months),
    })
}

/// Months from the first to the last, both counted; none when it is reversed.
fn months(from: Month, to: Month) -> i64 {
    let count = |m: Month| i64::from(m.year) * 12 + i64::from(m.month);
    (count(to) - count(from) + 1).max(0)
}

/// `2004–2007`, `2004–`, `2007`; nothing when no year is known.
pub fn years(from: Option<i64>, to: Option<i64>) -> String {
    match (from, to) {
        (Some(from), Some(to)) if from == to => from.to_string(),
        (Some(from), Some(to)) => format!("{from}–{to}"),
        (Some(from), None) => format!("{from}–"),
        (None, Some(to)) => to.to_string(),
        (None, None) => String::new(),
    }
}

/// A skill's level in a word: 1 (basic) to 5 (expert).
pub fn skill_level(lang: Lang, level: i64) -> String {
    match level {
        i64::MIN..=1 => t!(lang, "resume-level-1"),
        2 => t!(lang, "resume-level-2"),
        3 => t!(lang, "resume-level-3"),
        4 => t!(lang, "resume-level-4"),
        5.. => t!(lang, "resume-level-5"),
    }
}

/// A skill's level and years: `avancerad, 6 år`.
pub fn skill(lang: Lang, level: i64, years: i64) -> String {
    match years {
        i64::MIN..=0 => skill_level(lang, level),
        years => t!(lang, "resume-level-years", level = skill_level(lang, level), years = years),
    }
}

/// From when and how much; nothing when neither is known.
pub fn availability(lang: Lang, from: Option<Date>, percent: Option<i64>) -> Option<String> {
    match (from.map(|date| format::date_long(lang, date)), percent) {
        (Some(from), Some(percent)) => Some(t!(lang, "resume-available", from = from, percent = percent)),
        (Some(from), None) => Some(t!(lang, "resume-available-from", from = from)),
        (None, Some(percent)) => Some(t!(lang, "resume-available-percent", percent = percent)),
        (None, None) => None,
    }
}

/// Where somebody works: `Lund`, `Lund, inom 50 km`; nothing without a town.
pub fn place(lang: Lang, city: Option<&str>, radius_km: Option<i64>) -> Option<String> {
    let city = city?;
    Some(match radius_km {
        Some(km) => t!(lang, "resume-place", city = city, km = km),
        None => city.to_owned(),
    })
}

/// Where a link leads: `anna.example/arbeten`.
pub fn shown_link(link: &str) -> &str {
    let link = link.strip_prefix("https://").unwrap_or(link);
    link.strip_prefix("www.").unwrap_or(link).trim_end_matches('/')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month(text: &str) -> Month {
        text.parse().expect("a month")
    }

    #[test]
    fn a_period_counts_both_its_months() {
        for (from, to, sv, en) in [
            ("2020-03", "2022-06", "2 år 4 mån", "2 yrs 4 mos"),
            ("2020-01", "2020-12", "1 år", "1 yr"),
            ("2020-01", "2020-01", "1 mån", "1 mo"),
            ("2020-11", "2021-12", "1 år 2 mån", "1 yr 2 mos"),
        ] {
            assert_eq!(duration(Lang::Sv, month(from), Some(month(to))).as_deref(), Some(sv));
            assert_eq!(duration(Lang::En, month(from), Some(month(to))).as_deref(), Some(en));
        }
        assert_eq!(duration(Lang::Sv, month("2020-01"), None), None);
        assert_eq!(period(Lang::Sv, month("2020-03"), None), "mars 2020 – pågår");
        assert_eq!(period(Lang::En, month("2020-03"), Some(month("2022-06"))), "March 2020 – June 2022");
    }

    #[test]
    fn years_are_as_much_as_is_known() {
        for (from, to, want) in [
            (Some(2004), Some(2007), "2004–2007"),
            (Some(2004), Some(2004), "2004"),
            (Some(2004), None, "2004–"),
            (None, Some(2007), "2007"),
            (None, None, ""),
        ] {
            assert_eq!(years(from, to), want);
        }
    }

    #[test]
    fn levels_and_availability_have_words_in_both_languages() {
        for lang in Lang::ALL {
            for level in -1..=7 {
                assert!(!skill(lang, level, 3).contains('⟦') && !skill(lang, level, 0).contains('⟦'));
            }
            for (from, percent) in [(Some("2026-12-01"), Some(80)), (Some("2026-12-01"), None), (None, Some(80))] {
                let from = from.map(|date| date.parse().expect("a date"));
                assert!(availability(lang, from, percent).is_some_and(|text| !text.contains('⟦')));
            }
            assert_eq!(availability(lang, None, None), None);
        }
    }

    #[test]
    fn a_link_is_shown_without_its_scheme() {
        assert_eq!(shown_link("https://www.linkedin.com/in/anna/"), "linkedin.com/in/anna");
        assert_eq!(shown_link("javascript:alert(1)"), "javascript:alert(1)");
    }
}
