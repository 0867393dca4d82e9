//! Dates, numbers, kronor and hours as people read them, in both languages.
//! The same function serves page, mail and PDF, so a figure is the same
//! everywhere.

use crate::calendar::{Date, Instant, Month};
use crate::money::{BasisPoints, Currency, Money};
use crate::text::{Args, Lang, tr};

/// A space that does not break: between thousands and before a unit.
const NBSP: &str = "\u{a0}";

/// `1 234,50 kr` in Swedish, `SEK 1,234.50` in English.
pub fn money(lang: Lang, amount: Money) -> String {
    in_currency(lang, &decimal(lang, amount.minor, 2), amount.currency)
}

/// An amount without öre when it has none: `950 kr`, `SEK 950`.
pub fn money_short(lang: Lang, amount: Money) -> String {
    if amount.minor % 100 != 0 {
        return money(lang, amount);
    }
    in_currency(lang, &whole(lang, amount.minor / 100), amount.currency)
}

/// A number with its currency, after it in Swedish, before it in English.
fn in_currency(lang: Lang, number: &str, currency: Currency) -> String {
    match (lang, currency) {
        (Lang::Sv, Currency::SEK) => [number, NBSP, "kr"].concat(),
        (Lang::Sv, other) => [number, NBSP, other.code()].concat(),
        (Lang::En, other) => [other.code(), NBSP, number].concat(),
    }
}

/// A whole number with thousands apart: `12 500`, `12,500`.
pub fn whole(lang: Lang, n: i64) -> String {
    let digits = n.unsigned_abs().to_string();
    let separator = match lang {
        Lang::Sv => NBSP,
        Lang::En => ",",
    };
    let mut out = String::with_capacity(digits.len() + digits.len() / 3 + 1);
    if n < 0 {
        out.push('\u{2212}');
    }
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push_str(separator);
        }
        out.push(digit);
    }
    out
}

/// An amount as somebody types it, and a field reads it again: no groups, öre only
/// when there are some. `typed(Sv, 125050 öre)` is `1250,50`.
pub fn typed(lang: Lang, amount: Money) -> String {
    let sign = if amount.minor < 0 { "-" } else { "" };
    let (whole, rest) = (amount.minor.unsigned_abs() / 100, amount.minor.unsigned_abs() % 100);
    match (rest, lang) {
        (0, _) => format!("{sign}{whole}"),
        (_, Lang::Sv) => format!("{sign}{whole},{rest:02}"),
        (_, Lang::En) => format!("{sign}{whole}.{rest:02}"),
    }
}

/// A fixed-point number: `decimal(Sv, 123450, 2)` is `1 234,50`.
pub fn decimal(lang: Lang, scaled: i64, places: u32) -> String {
    let unit = 10_i64.pow(places);
    let sign = if scaled < 0 { "\u{2212}" } else { "" };
    let whole_part = whole(lang, i64::try_from(scaled.unsigned_abs() / unit.unsigned_abs()).unwrap_or(i64::MAX));
    let rest = scaled.unsigned_abs() % unit.unsigned_abs();
    let point = match lang {
        Lang::Sv => ',',
        Lang::En => '.',
    };
    format!("{sign}{whole_part}{point}{rest:0width$}", width = usize::try_from(places).unwrap_or(2))
}

/// `12 %`, `12,5 %`; English without the space.
pub fn percent(lang: Lang, points: BasisPoints) -> String {
    let hundredths = i64::from(points.0);
    let number = if hundredths % 100 == 0 {
        whole(lang, hundredths / 100)
    } else if hundredths % 10 == 0 {
        decimal(lang, hundredths / 10, 1)
    } else {
        decimal(lang, hundredths, 2)
    };
    format!("{number}{}", percent_sign(lang))
}

/// What stands after a number of per cent: Swedish keeps it apart, English does not.
pub fn percent_sign(lang: Lang) -> &'static str {
    match lang {
        Lang::Sv => "\u{a0}%",
        Lang::En => "%",
    }
}

/// Minutes as hours: `7,5 h`, `160 h`, `7,42 h`.
pub fn hours(lang: Lang, minutes: i64) -> String {
    format!("{}{NBSP}h", hours_number(lang, minutes))
}

/// Minutes as hours without the unit: `7,5`.
pub fn hours_number(lang: Lang, minutes: i64) -> String {
    if minutes % 60 == 0 {
        return whole(lang, minutes / 60);
    }
    let hundredths = crate::money::round_half_away(i128::from(minutes) * 100, 60).unwrap_or(0);
    if hundredths % 10 == 0 { decimal(lang, hundredths / 10, 1) } else { decimal(lang, hundredths, 2) }
}

/// `22 november 2026` in both languages.
pub fn date_long(lang: Lang, date: Date) -> String {
    format!("{}{NBSP}{} {}", date.0.day(), month_name(lang, date.0.month()), date.0.year())
}

/// `tis 3 mars`, `Tue 3 March`.
pub fn date_short(lang: Lang, date: Date) -> String {
    format!("{} {}{NBSP}{}", weekday_short(lang, date), date.0.day(), month_name(lang, date.0.month()))
}

/// `november 2026`, with a capital in English as the name has one.
pub fn month(lang: Lang, month: Month) -> String {
    format!("{} {}", month_name(lang, month.month), month.year)
}

/// `2026-11-22 14:03`, Stockholm.
pub fn instant(at: Instant) -> String {
    let local = at.local();
    format!("{} {:02}:{:02}", at.date(), local.hour(), local.minute())
}

/// `mån`, `Mon`.
pub fn weekday_short(lang: Lang, date: Date) -> String {
    const KEYS: [&str; 7] =
        ["weekday-mon", "weekday-tue", "weekday-wed", "weekday-thu", "weekday-fri", "weekday-sat", "weekday-sun"];
    let offset = usize::try_from(date.0.weekday().to_monday_zero_offset()).unwrap_or(0);
    tr(lang, KEYS[offset % 7], &Args::new())
}

/// `november`, `November`.
pub fn month_name(lang: Lang, month: i8) -> String {
    const KEYS: [&str; 12] = [
        "month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8", "month-9", "month-10",
        "month-11", "month-12",
    ];
    let index = usize::try_from(month - 1).unwrap_or(0);
    tr(lang, KEYS[index % 12], &Args::new())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_come_back_as_they_are_typed() {
        for (minor, sv, en) in [
            (95_000, "950", "950"),
            (95_050, "950,50", "950.50"),
            (5, "0,05", "0.05"),
            (-125_000_005, "-1250000,05", "-1250000.05"),
        ] {
            assert_eq!(typed(Lang::Sv, Money::sek(minor)), sv);
            assert_eq!(typed(Lang::En, Money::sek(minor)), en);
        }
    }

    #[test]
    fn kronor_read_as_a_swede_and_a_briton_write_them() {
        let cases = [
            (123_450, "1 234,50 kr", "SEK 1,234.50"),
            (-5, "−0,05 kr", "SEK −0.05"),
            (100_000_000, "1 000 000,00 kr", "SEK 1,000,000.00"),
        ];
        for (minor, sv, en) in cases {
            assert_eq!(money(Lang::Sv, Money::sek(minor)).replace(NBSP, " "), sv);
            assert_eq!(money(Lang::En, Money::sek(minor)).replace(NBSP, " "), en);
        }
        assert_eq!(money_short(Lang::Sv, Money::sek(95_000)).replace(NBSP, " "), "950 kr");
    }

    #[test]
    fn minutes_read_as_hours() {
        for (minutes, want) in [(450, "7,5"), (480, "8"), (445, "7,42"), (0, "0")] {
            assert_eq!(hours_number(Lang::Sv, minutes), want);
        }
    }

    #[test]
    fn commission_reads_as_percent() {
        assert_eq!(percent(Lang::Sv, BasisPoints(1200)).replace(NBSP, " "), "12 %");
        assert_eq!(percent(Lang::Sv, BasisPoints(1250)).replace(NBSP, " "), "12,5 %");
        assert_eq!(percent(Lang::En, BasisPoints(1225)), "12.25%");
    }
}
