//! A date as far as it is known: a year, a month or a day. Never guesses what
//! is missing.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// The first year that a CV can speak of.
const FIRST_YEAR: u16 = 1900;

/// The last.
const LAST_YEAR: u16 = 2199;

/// A year, a month or a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct When {
    /// 1900 to 2199.
    pub year: u16,
    /// 1 to 12, when it is known.
    pub month: Option<u8>,
    /// 1 to 31, when month and day are known.
    pub day: Option<u8>,
}

impl When {
    /// A year.
    pub fn year(year: u16) -> Option<When> {
        (FIRST_YEAR..=LAST_YEAR).contains(&year).then_some(When { year, month: None, day: None })
    }

    /// A month.
    pub fn month(year: u16, month: u8) -> Option<When> {
        (1..=12).contains(&month).then_some(())?;
        Some(When { month: Some(month), ..When::year(year)? })
    }

    /// A day; the 31st is taken in every month, as the documents do.
    pub fn day(year: u16, month: u8, day: u8) -> Option<When> {
        (1..=31).contains(&day).then_some(())?;
        Some(When { day: Some(day), ..When::month(year, month)? })
    }

    /// `2021`, `2021-03`, `2021-03-15`, also with a time after it, and nothing else.
    pub fn parse(text: &str) -> Option<When> {
        let text = text.trim().split(['T', ' ']).next()?;
        let mut parts = text.split('-');
        let number = |part: &str, least: usize, most: usize| {
            let fits = (least..=most).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
            fits.then(|| part.parse::<u16>().ok()).flatten()
        };
        let year = number(parts.next()?, 4, 4)?;
        let month = parts.next().map(|part| number(part, 1, 2));
        let day = parts.next().map(|part| number(part, 1, 2));
        if parts.next().is_some() {
            return None;
        }
        let small = |n: u16| u8::try_from(n).ok();
        match (month, day) {
            (None, _) => When::year(year),
            (Some(month), None) => When::month(year, small(month?)?),
            (Some(month), Some(day)) => When::day(year, small(month?)?, small(day?)?),
        }
    }
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
            if let Some(day) = self.day {
                write!(f, "-{day:02}")?;
            }
        }
        Ok(())
    }
}

impl FromStr for When {
    type Err = String;
    fn from_str(text: &str) -> Result<When, String> {
        When::parse(text).ok_or_else(|| format!("{text:?} is no year, month or day"))
    }
}

impl Serialize for When {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for When {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<When, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_as_much_as_is_known() {
        for (text, want) in [
            ("2021", Some("2021")),
            ("2021-03", Some("2021-03")),
            ("2021-3", Some("2021-03")),
            ("2021-03-15", Some("2021-03-15")),
            ("2021-03-15T10:00:00Z", Some("2021-03-15")),
            ("2021-13", None),
            ("2021-00", None),
            ("2021-03-32", None),
            ("1021", None),
            ("21", None),
            ("2021-03-15-02", None),
            ("mars 2021", None),
            ("", None),
        ] {
            assert_eq!(When::parse(text).map(|w| w.to_string()).as_deref(), want, "{text}");
        }
    }
}
