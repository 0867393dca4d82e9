//! Reading fields: text becomes a word of the domain, or the field is wrong in
//! a way that a sentence can name. Every field is read before the form answers,
//! so that all faults are shown at once.

use crate::door::Door;
use crate::form::{Form, FormState};
use base::{BasisPoints, Date, Lang, Money, Month, t};

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// Nothing was typed.
    Empty,
    /// More characters than are kept.
    TooLong {
        /// Characters kept at most.
        most: usize,
        /// Characters typed.
        typed: usize,
    },
    /// Fewer characters than are needed.
    TooShort {
        /// Characters needed.
        least: usize,
    },
    /// No date, such as 2026-11-22.
    NotDate,
    /// No month, such as 2026-11.
    NotMonth,
    /// No whole number.
    NotNumber,
    /// No amount, such as 950 or 950,50.
    NotMoney,
    /// Outside the range.
    Range {
        /// From.
        least: i64,
        /// To.
        most: i64,
    },
    /// No mail address.
    NotEmail,
    /// No link that starts with https://.
    NotLink,
    /// None of the choices.
    NotChoice,
    /// A sentence of the room's own.
    Said(String),
}

impl Wrong {
    /// Cause and remedy, naming the field.
    pub fn sentence(&self, lang: Lang, label: &str) -> String {
        match self {
            Wrong::Empty => t!(lang, "wrong-empty", label = label),
            Wrong::TooLong { most, typed } => t!(lang, "wrong-too-long", label = label, most = *most, typed = *typed),
            Wrong::TooShort { least } => t!(lang, "wrong-too-short", label = label, least = *least),
            Wrong::NotDate => t!(lang, "wrong-not-date", label = label),
            Wrong::NotMonth => t!(lang, "wrong-not-month", label = label),
            Wrong::NotNumber => t!(lang, "wrong-not-number", label = label),
            Wrong::NotMoney => t!(lang, "wrong-not-money", label = label),
            Wrong::Range { least, most } => t!(lang, "wrong-range", label = label, least = *least, most = *most),
            Wrong::NotEmail => t!(lang, "wrong-not-email", label = label),
            Wrong::NotLink => t!(lang, "wrong-not-link", label = label),
            Wrong::NotChoice => t!(lang, "wrong-not-choice", label = label),
            Wrong::Said(sentence) => sentence.clone(),
        }
    }
}

/// A form being read. Each reader answers `None` when the field is wrong and
/// remembers why.
pub struct Check<'a> {
    form: &'a Form,
    lang: Lang,
    label: fn(Lang, &str) -> String,
    wrong: Vec<(String, Wrong)>,
}

impl<'a> Check<'a> {
    /// Starts reading.
    pub(crate) fn new(form: &'a Form, lang: Lang, label: fn(Lang, &str) -> String) -> Check<'a> {
        Check { form, lang, label, wrong: Vec::new() }
    }

    /// The reader's language.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Remembers a fault.
    pub fn fault<T>(&mut self, field: &str, wrong: Wrong) -> Option<T> {
        self.wrong.push((field.to_owned(), wrong));
        None
    }

    /// Remembers a fault unless `good`.
    pub fn ensure(&mut self, good: bool, field: &str, wrong: Wrong) {
        if !good {
            self.wrong.push((field.to_owned(), wrong));
        }
    }

    /// Text that must be there, at most `most` characters, trimmed.
    pub fn text(&mut self, field: &str, most: usize) -> Option<String> {
        match self.text_opt(field, most)? {
            Some(text) => Some(text),
            None => self.fault(field, Wrong::Empty),
        }
    }

    /// Text that may be absent (`Some(None)`).
    pub fn text_opt(&mut self, field: &str, most: usize) -> Option<Option<String>> {
        let text = self.form.get(field).trim();
        let typed = text.chars().count();
        if typed > most {
            return self.fault(field, Wrong::TooLong { most, typed });
        }
        let clean: String = text.chars().filter(|c| !c.is_control() || *c == '\n' || *c == '\t').collect();
        Some(if clean.is_empty() { None } else { Some(clean) })
    }

    /// A field through a parser; `wrong` if the parser knows none.
    pub fn parsed<T>(&mut self, field: &str, wrong: Wrong, parser: impl Fn(&str) -> Option<T>) -> Option<T> {
        match self.parsed_opt(field, wrong, parser)? {
            Some(value) => Some(value),
            None => self.fault(field, Wrong::Empty),
        }
    }

    /// A field through a parser, which may be absent (`Some(None)`).
    pub fn parsed_opt<T>(
        &mut self,
        field: &str,
        wrong: Wrong,
        parser: impl Fn(&str) -> Option<T>,
    ) -> Option<Option<T>> {
        let text = self.form.get(field).trim();
        if text.is_empty() {
            return Some(None);
        }
        match parser(text) {
            Some(value) => Some(Some(value)),
            None => self.fault(field, wrong),
        }
    }

    /// One of the choices, by its code.
    pub fn choice<T>(&mut self, field: &str, parser: impl Fn(&str) -> Option<T>) -> Option<T> {
        self.parsed(field, Wrong::NotChoice, parser)
    }

    /// A date.
    pub fn date(&mut self, field: &str) -> Option<Date> {
        self.parsed(field, Wrong::NotDate, |t| t.parse().ok())
    }

    /// A date that may be absent.
    pub fn date_opt(&mut self, field: &str) -> Option<Option<Date>> {
        self.parsed_opt(field, Wrong::NotDate, |t| t.parse().ok())
    }

    /// A month.
    pub fn month(&mut self, field: &str) -> Option<Month> {
        self.parsed(field, Wrong::NotMonth, |t| t.parse().ok())
    }

    /// A month that may be absent.
    pub fn month_opt(&mut self, field: &str) -> Option<Option<Month>> {
        self.parsed_opt(field, Wrong::NotMonth, |t| t.parse().ok())
    }

    /// A whole number within a range.
    pub fn number(&mut self, field: &str, least: i64, most: i64) -> Option<i64> {
        match self.number_opt(field, least, most)? {
            Some(n) => Some(n),
            None => self.fault(field, Wrong::Empty),
        }
    }

    /// A whole number within a range that may be absent.
    pub fn number_opt(&mut self, field: &str, least: i64, most: i64) -> Option<Option<i64>> {
        let number = self.parsed_opt(field, Wrong::NotNumber, |t| {
            t.chars().filter(|c| !c.is_whitespace()).collect::<String>().parse::<i64>().ok()
        })?;
        match number {
            Some(n) if n < least || n > most => self.fault(field, Wrong::Range { least, most }),
            other => Some(other),
        }
    }

    /// Kronor and öre, zero or more: `950`, `1 250,50`.
    pub fn money(&mut self, field: &str) -> Option<Money> {
        match self.money_opt(field)? {
            Some(amount) => Some(amount),
            None => self.fault(field, Wrong::Empty),
        }
    }

    /// Kronor and öre that may be absent.
    pub fn money_opt(&mut self, field: &str) -> Option<Option<Money>> {
        self.parsed_opt(field, Wrong::NotMoney, |t| fixed_point(t, 2).map(Money::sek))
    }

    /// A percentage as basis points: `12`, `12,5`.
    pub fn percent(&mut self, field: &str, most: u32) -> Option<BasisPoints> {
        let points = self.parsed(field, Wrong::NotNumber, |t| {
            fixed_point(t.trim_end_matches(['%', ' ', '\u{a0}']), 2).and_then(|n| u32::try_from(n).ok())
        })?;
        if points > most * 100 {
            return self.fault(field, Wrong::Range { least: 0, most: i64::from(most) });
        }
        Some(BasisPoints(points))
    }

    /// A mail address, in lower case.
    pub fn email(&mut self, field: &str) -> Option<String> {
        self.parsed(field, Wrong::NotEmail, |t| is_email(t).then(|| t.to_lowercase()))
    }

    /// A link that may be absent; only `https://`.
    pub fn link_opt(&mut self, field: &str) -> Option<Option<String>> {
        self.parsed_opt(field, Wrong::NotLink, |t| {
            let rest = t.strip_prefix("https://")?;
            let host = rest.split(['/', '?', '#']).next()?;
            let fits = t.len() <= 300 && host.contains('.') && !t.contains(char::is_whitespace) && !host.contains('@');
            fits.then(|| t.to_owned())
        })
    }

    /// Whether nothing was wrong so far.
    pub fn is_good(&self) -> bool {
        self.wrong.is_empty()
    }

    /// The form to show again, with every fault.
    pub fn state(self, door: &Door) -> FormState {
        FormState::again(door, self.form, self.label, self.wrong)
    }
}

/// A decimal number as `number × 10^places`, by hand, since a comma or a point
/// may separate and spaces may group: `1 250,5` with 2 places is 125050.
pub fn fixed_point(text: &str, places: usize) -> Option<i64> {
    let clean: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let (whole, rest) = clean.split_once([',', '.']).unwrap_or((&clean, ""));
    let digits = |s: &str| s.chars().all(|c| c.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(rest) || rest.len() > places || whole.len() > 12 {
        return None;
    }
    format!("{whole}{rest:0<places$}").parse().ok()
}

/// Whether text has the shape of a mail address: `something@host.tld`, without
/// what could break a header.
fn is_email(text: &str) -> bool {
    let Some((local, host)) = text.rsplit_once('@') else { return false };
    let plain = |c: char| !c.is_whitespace() && !c.is_control() && !"<>()[],;:\\\"@".contains(c);
    let labels: Vec<&str> = host.split('.').collect();
    local.split('.').all(|part| !part.is_empty())
        && text.len() <= 254
        && local.len() <= 64
        && local.chars().all(plain)
        && labels.len() >= 2
        && labels.iter().all(|label| {
            !label.is_empty()
                && label.len() <= 63
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_that_is_filled_in_is_read_again() {
        for lang in Lang::ALL {
            for minor in [0, 5, 95_000, 95_005, 95_050, 125_000_000] {
                let typed = base::format::typed(lang, base::Money::sek(minor));
                assert_eq!(fixed_point(&typed, 2), Some(minor), "{typed}");
            }
        }
    }

    #[test]
    fn amounts_are_read_as_people_type_them() {
        for (text, want) in [
            ("950", Some(95_000)),
            ("950,5", Some(95_050)),
            ("1 250.50", Some(125_050)),
            ("1\u{a0}250", Some(125_000)),
            ("", None),
            ("-5", None),
            ("12,345", None),
            ("1e3", None),
            ("kr 5", None),
        ] {
            assert_eq!(fixed_point(text, 2), want, "{text}");
        }
    }

    #[test]
    fn addresses_cannot_carry_a_second_header() {
        for (text, want) in [
            ("anna@nordlys.example", true),
            ("anna@nordlys", false),
            ("anna@nordlys.example\nBcc: x@y.se", false),
            ("a b@c.se", false),
            ("<a@c.se>", false),
            ("@c.se", false),
            ("a..b@c.se", false),
            ("a@b..se", false),
            ("a@-b.se", false),
        ] {
            assert_eq!(is_email(text), want, "{text}");
        }
    }
}
