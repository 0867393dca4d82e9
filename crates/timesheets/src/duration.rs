//! What may be typed in a cell: `7.5`, `7,5`, `7:30`, `7h30m`, `8`, `30m`, or
//! nothing. What can be read in two ways is asked about, never guessed. Pure;
//! whole minutes, no floating point.

use base::money::round_half_away;
use base::{Lang, t};

/// The longest day, in minutes.
pub const DAY: i64 = 24 * 60;

/// Why a cell cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DurationFault {
    /// It has two readings: `730` is 7:30 or 730 minutes.
    Ambiguous,
    /// It has none.
    Unreadable,
    /// It is more than a day.
    TooLong,
}

impl DurationFault {
    /// Cause and remedy; `day` and `typed` say where and what.
    pub fn sentence(self, lang: Lang, day: &str, typed: &str) -> String {
        match self {
            DurationFault::Ambiguous => t!(lang, "duration-ambiguous", day = day, typed = typed),
            DurationFault::Unreadable => t!(lang, "duration-unreadable", day = day, typed = typed),
            DurationFault::TooLong => t!(lang, "duration-too-long", day = day, typed = typed),
        }
    }
}

/// The minutes of a cell; `None` when it is empty.
///
/// # Errors
/// [`DurationFault`], when it has no reading, two, or more than a day.
pub fn parse(text: &str) -> Result<Option<i64>, DurationFault> {
    let clean: String = text.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect();
    if clean.is_empty() {
        return Ok(None);
    }
    let minutes = match clean.split_once(':') {
        Some((hours, rest)) => clock(hours, rest)?,
        None if clean.chars().any(char::is_alphabetic) => with_units(&clean)?,
        None => plain(&clean)?,
    };
    if minutes > DAY { Err(DurationFault::TooLong) } else { Ok(Some(minutes)) }
}

/// `7:30`: two digits of minutes, below sixty.
fn clock(hours: &str, minutes: &str) -> Result<i64, DurationFault> {
    let (hours, minutes) = (whole(hours)?, if minutes.len() == 2 { whole(minutes)? } else { 60 });
    if minutes >= 60 { Err(DurationFault::Unreadable) } else { Ok(hours * 60 + minutes) }
}

/// `7h30m`, `7h30`, `7,5h`, `30m`; Swedish `7t` and `7tim` too.
fn with_units(text: &str) -> Result<i64, DurationFault> {
    let (hours, rest) = match text.split_once(['h', 't']) {
        Some((hours, rest)) => (hours, rest.strip_prefix("im").unwrap_or(rest)),
        None => ("", text),
    };
    let rest = rest.strip_suffix("min").or_else(|| rest.strip_suffix('m')).unwrap_or(rest);
    match (hours, rest) {
        ("", "") => Err(DurationFault::Unreadable),
        ("", minutes) if text.contains('m') && !text.contains(['h', 't']) => whole(minutes),
        ("", _) => Err(DurationFault::Unreadable),
        (hours, "") => decimal(hours),
        (hours, minutes) => {
            let minutes = whole(minutes)?;
            if minutes >= 60 { Err(DurationFault::Unreadable) } else { Ok(whole(hours)? * 60 + minutes) }
        }
    }
}

/// A number of hours without a unit. Whole numbers beyond a day could be
/// minutes or `H:MM` without its colon.
fn plain(text: &str) -> Result<i64, DurationFault> {
    match whole(text) {
        Ok(hours) if hours <= 24 && text.len() <= 2 => Ok(hours * 60),
        Ok(_) => Err(DurationFault::Ambiguous),
        Err(_) => decimal(text),
    }
}

/// Hours with at most two decimals, to the nearest minute.
fn decimal(text: &str) -> Result<i64, DurationFault> {
    let (hours, rest) = text.split_once([',', '.']).unwrap_or((text, "0"));
    if rest.is_empty() || rest.len() > 2 {
        return Err(DurationFault::Unreadable);
    }
    let hundredths = whole(rest)? * if rest.len() == 1 { 10 } else { 1 };
    let minutes = round_half_away(i128::from(hundredths) * 60, 100).ok_or(DurationFault::Unreadable)?;
    Ok(whole(hours)? * 60 + minutes)
}

/// At most six digits and nothing else.
fn whole(text: &str) -> Result<i64, DurationFault> {
    let digits = !text.is_empty() && text.len() <= 6 && text.bytes().all(|b| b.is_ascii_digit());
    if digits { text.parse().map_err(|_| DurationFault::Unreadable) } else { Err(DurationFault::Unreadable) }
}

/// Minutes as somebody would type them: `8`, `7,5`, `7:25`; [`parse`] reads
/// them back.
pub fn typed(lang: Lang, minutes: i64) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60);
    let point = match lang {
        Lang::Sv => ',',
        Lang::En => '.',
    };
    match rest {
        0 => hours.to_string(),
        15 => format!("{hours}{point}25"),
        30 => format!("{hours}{point}5"),
        45 => format!("{hours}{point}75"),
        _ => format!("{hours}:{rest:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_cell_is_read_as_people_type_it() {
        for (text, want) in [
            ("", Ok(None)),
            ("  ", Ok(None)),
            ("8", Ok(Some(480))),
            ("08", Ok(Some(480))),
            ("0", Ok(Some(0))),
            ("24", Ok(Some(1440))),
            ("7.5", Ok(Some(450))),
            ("7,5", Ok(Some(450))),
            ("7,25", Ok(Some(435))),
            ("7,33", Ok(Some(440))),
            ("0,5", Ok(Some(30))),
            ("7:30", Ok(Some(450))),
            ("0:05", Ok(Some(5))),
            ("24:00", Ok(Some(1440))),
            ("7h30m", Ok(Some(450))),
            ("7 h 30 min", Ok(Some(450))),
            ("7h30", Ok(Some(450))),
            ("7H", Ok(Some(420))),
            ("7,5 h", Ok(Some(450))),
            ("7t 30m", Ok(Some(450))),
            ("7 tim", Ok(Some(420))),
            ("30m", Ok(Some(30))),
            ("90 min", Ok(Some(90))),
            ("730", Err(DurationFault::Ambiguous)),
            ("0730", Err(DurationFault::Ambiguous)),
            ("25", Err(DurationFault::Ambiguous)),
            ("45", Err(DurationFault::Ambiguous)),
            ("24,5", Err(DurationFault::TooLong)),
            ("24:01", Err(DurationFault::TooLong)),
            ("25h", Err(DurationFault::TooLong)),
            ("1441m", Err(DurationFault::TooLong)),
            ("7:5", Err(DurationFault::Unreadable)),
            ("7:60", Err(DurationFault::Unreadable)),
            ("7h60m", Err(DurationFault::Unreadable)),
            ("7,333", Err(DurationFault::Unreadable)),
            ("7,", Err(DurationFault::Unreadable)),
            (",5", Err(DurationFault::Unreadable)),
            ("h", Err(DurationFault::Unreadable)),
            ("m", Err(DurationFault::Unreadable)),
            ("h30m", Err(DurationFault::Unreadable)),
            ("7,5h30m", Err(DurationFault::Unreadable)),
            ("-1", Err(DurationFault::Unreadable)),
            ("åtta", Err(DurationFault::Unreadable)),
            ("1e3", Err(DurationFault::Unreadable)),
            ("999999999999999999999", Err(DurationFault::Unreadable)),
            ("٨", Err(DurationFault::Unreadable)),
        ] {
            assert_eq!(parse(text), want, "{text:?}");
        }
    }

    #[test]
    fn every_fault_says_where_what_and_what_instead() {
        for fault in [DurationFault::Ambiguous, DurationFault::Unreadable, DurationFault::TooLong] {
            for lang in Lang::ALL {
                let sentence = fault.sentence(lang, "DAY", "730");
                assert!(sentence.contains("DAY") && sentence.contains("730") && !sentence.contains('⟦'), "{sentence}");
            }
        }
    }

    proptest! {
        #[test]
        fn what_is_shown_is_read_back(minutes in 0..=DAY) {
            for lang in Lang::ALL {
                prop_assert_eq!(parse(&typed(lang, minutes)), Ok(Some(minutes)));
            }
        }

        #[test]
        fn no_text_is_read_as_more_than_a_day(text in ".{0,12}") {
            if let Ok(Some(minutes)) = parse(&text) {
                prop_assert!((0..=DAY).contains(&minutes));
            }
        }
    }
}
