//! Dates and periods as people write them in CVs, in Swedish and English:
//! `2019–2023`, `jan 2020 - nu`, `Mar 2021 – Present`, `03/2019`, `HT 2015`.
//! Guesses nothing that is not there; what can be read in two ways is to be
//! checked.

use crate::reading::Sure;
use crate::when::When;

/// A period, and where it stood in the line (in characters).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Dated {
    /// The first character of it.
    pub(crate) start: usize,
    /// The character after it.
    pub(crate) end: usize,
    /// From; with nothing else a single date.
    pub(crate) from: When,
    /// To.
    pub(crate) to: Option<When>,
    /// Whether it goes on.
    pub(crate) ongoing: bool,
    /// How sure it is.
    pub(crate) sure: Sure,
}

impl Dated {
    /// Whether it says two ends, or that it goes on.
    pub(crate) fn is_period(&self) -> bool {
        self.to.is_some() || self.ongoing
    }

    /// The line without it, and without what bound it to the rest.
    pub(crate) fn rest(&self, line: &str) -> (String, String) {
        let binding = |c: char| c.is_whitespace() || "()[]:,;|–—-•·".contains(c);
        let before: String = line.chars().take(self.start).collect();
        let after: String = line.chars().skip(self.end).collect();
        (before.trim_matches(binding).to_owned(), after.trim_matches(binding).to_owned())
    }
}

/// Years that a CV speaks of.
const YEARS: std::ops::RangeInclusive<u16> = 1950..=2100;

/// Words that mean that it goes on.
const OPEN: [&str; 19] = [
    "nuvarande",
    "nu",
    "pågående",
    "pågår",
    "idag",
    "i dag",
    "tills vidare",
    "tillsvidare",
    "dags dato",
    "present",
    "current",
    "currently",
    "now",
    "today",
    "ongoing",
    "to date",
    "nå",
    "nåværende",
    "nutid",
];

/// Words between the two ends.
const TO: [&str; 8] = ["till och med", "t.o.m.", "t.o.m", "tom", "till", "until", "to", "til"];

/// Words before a period that goes on.
const SINCE: [&str; 8] = ["sedan", "since", "från och med", "fr.o.m.", "från", "from", "as of", "siden"];

/// The months' names, by number.
const MONTHS: [&[&str]; 12] = [
    &["januari", "january", "januar", "jan"],
    &["februari", "february", "februar", "feb", "febr"],
    &["mars", "march", "marts", "mar"],
    &["april", "apr"],
    &["maj", "may", "mai"],
    &["juni", "june", "jun"],
    &["juli", "july", "jul"],
    &["augusti", "august", "aug"],
    &["september", "sept", "sep"],
    &["oktober", "october", "okt", "oct"],
    &["november", "nov"],
    &["december", "desember", "dec", "des"],
];

/// Parts of a year: only the year is taken of them.
const SEASONS: [&str; 14] = [
    "våren", "vår", "vt", "hösten", "höst", "ht", "sommaren", "sommar", "vintern", "vinter", "spring", "summer",
    "autumn", "winter",
];

/// The first period of a line; else its first single date.
pub(crate) fn find(line: &str) -> Option<Dated> {
    let text = letters(line);
    let mut single = None;
    let mut at = 0;
    while at < text.len() {
        let after_word =
            at > 0 && (text[at - 1].is_alphanumeric() || (text[at].is_ascii_digit() && "-+/.".contains(text[at - 1])));
        if after_word || text[at].is_whitespace() {
            at += 1;
            continue;
        }
        match period(&text, at) {
            Some(dated) if dated.is_period() => return Some(dated),
            Some(dated) => {
                at = dated.end.max(at + 1);
                single = single.or(Some(dated));
            }
            None => at += 1,
        }
    }
    single
}

/// A text that is one date and nothing else.
pub(crate) fn single(text: &str) -> Option<When> {
    let text = letters(text.trim());
    let (when, end, _) = point(&text, 0)?;
    (end == text.len()).then_some(when)
}

/// Whether the whole line is a date or period.
pub(crate) fn is_only(line: &str) -> bool {
    find(line).is_some_and(|dated| {
        let (before, after) = dated.rest(line);
        // LinkedIn and others say the length too: `(3 years 2 months)`.
        before.is_empty() && (after.is_empty() || is_length(&after))
    })
}

/// `3 years 2 months`, `2 år 4 mån`.
pub(crate) fn is_length(text: &str) -> bool {
    let words = [
        "år", "mån", "månader", "månad", "yr", "yrs", "year", "years", "mo", "mos", "month", "months", "och", "and",
        "less", "than", "a",
    ];
    let mut any = false;
    let all = text.split(|c: char| c.is_whitespace() || "()·,".contains(c)).filter(|w| !w.is_empty()).all(|word| {
        any |= word.bytes().all(|b| b.is_ascii_digit()) || word == "a";
        word.bytes().all(|b| b.is_ascii_digit()) || words.contains(&word.to_lowercase().as_str())
    });
    all && any
}

/// Small letters, one for one, so that places stay.
fn letters(text: &str) -> Vec<char> {
    text.chars().map(|c| c.to_lowercase().next().unwrap_or(c)).collect()
}

/// After the space.
fn skip(text: &[char], mut at: usize) -> usize {
    while text.get(at).is_some_and(|c| c.is_whitespace()) {
        at += 1;
    }
    at
}

/// The end of a word that stands here and nowhere further.
fn word(text: &[char], at: usize, word: &str) -> Option<usize> {
    let mut end = at;
    for c in word.chars() {
        if text.get(end) != Some(&c) {
            return None;
        }
        end += 1;
    }
    let goes_on = text.get(end).is_some_and(|c| c.is_alphabetic()) && word.ends_with(char::is_alphabetic);
    (!goes_on).then_some(end)
}

/// The end of the first of these words that stands here.
fn any_word(text: &[char], at: usize, words: &[&str]) -> Option<usize> {
    words.iter().find_map(|w| word(text, at, w))
}

/// A run of digits: its value and its length.
fn digits(text: &[char], at: usize) -> Option<(u32, usize)> {
    let run: String = text.get(at..)?.iter().take_while(|c| c.is_ascii_digit()).take(9).collect();
    Some((run.parse().ok()?, run.len()))
}

/// A month's name: its number and its end, after a point too.
fn month_name(text: &[char], at: usize) -> Option<(u8, usize)> {
    let (number, end) =
        MONTHS.iter().zip(1_u8..).find_map(|(names, number)| Some((number, any_word(text, at, names)?)))?;
    Some((number, if text.get(end) == Some(&'.') { end + 1 } else { end }))
}

/// A year of four digits.
fn year(text: &[char], at: usize) -> Option<(u16, usize)> {
    let (number, length) = digits(text, at)?;
    let year = u16::try_from(number).ok().filter(|year| length == 4 && YEARS.contains(year))?;
    Some((year, at + 4))
}

/// A number of one or two digits within a range, and its end.
fn small(text: &[char], at: usize, most: u8) -> Option<(u8, usize)> {
    let (number, length) = digits(text, at)?;
    let number = u8::try_from(number).ok().filter(|n| (1..=most).contains(n) && length <= 2)?;
    Some((number, at + length))
}

/// A date: what it is, where it ends, how sure it is.
fn point(text: &[char], at: usize) -> Option<(When, usize, Sure)> {
    // mars 2020, mar. 2020, March, 2020, mars-20.
    if let Some((month, end)) = month_name(text, at) {
        let mut next = skip(text, end);
        while text.get(next).is_some_and(|c| ",-/'’".contains(*c)) {
            next = skip(text, next + 1);
        }
        if let Some((year, end)) = year(text, next) {
            return Some((When::month(year, month)?, end, Sure::Sure));
        }
        let after_sign = next > end && text.get(next - 1).is_some_and(|c| "-'’".contains(*c));
        let (short, length) = digits(text, next)?;
        return (after_sign && length == 2)
            .then(|| Some((When::month(century(short)?, month)?, next + 2, Sure::Check)))
            .flatten();
    }
    // HT 2015, våren 2015: the year alone.
    if let Some(end) = SEASONS.iter().find_map(|w| {
        let end = word(text, at, w)?;
        Some(end)
    }) {
        let (year, end) = year(text, skip(text, end))?;
        return Some((When::year(year)?, end, Sure::Check));
    }
    let (number, length) = digits(text, at)?;
    match length {
        4 => {
            let (year, end) = year(text, at)?;
            numeric_after_year(text, year, end)
        }
        // 201903, 20190315.
        6 => {
            let (year, month) = (u16::try_from(number / 100).ok()?, u8::try_from(number % 100).ok()?);
            YEARS.contains(&year).then_some(())?;
            Some((When::month(year, month)?, at + 6, Sure::Sure))
        }
        8 => {
            let year = u16::try_from(number / 10_000).ok()?;
            let (month, day) = (u8::try_from(number / 100 % 100).ok()?, u8::try_from(number % 100).ok()?);
            YEARS.contains(&year).then_some(())?;
            Some((When::day(year, month, day)?, at + 8, Sure::Sure))
        }
        1 | 2 => numeric_before_year(text, at),
        _ => None,
    }
}

/// 2019, 2019-03, 2019/03, 2019-03-15.
fn numeric_after_year(text: &[char], year: u16, end: usize) -> Option<(When, usize, Sure)> {
    let only = Some((When::year(year)?, end, Sure::Sure));
    let Some(sign) = text.get(end).filter(|c| "-/.".contains(**c)) else { return only };
    let Some((month, month_end)) = small(text, end + 1, 12).filter(|(_, e)| e - end == 3) else { return only };
    // 2019-03-2020-04 is two dates.
    if text.get(month_end) == Some(sign)
        && let Some((day, day_end)) = small(text, month_end + 1, 31).filter(|(_, e)| e - month_end == 3)
    {
        return Some((When::day(year, month, day)?, day_end, Sure::Sure));
    }
    Some((When::month(year, month)?, month_end, Sure::Sure))
}

/// 03/2019, 3.2019, 15/3/2019, 15 mars 2019.
fn numeric_before_year(text: &[char], at: usize) -> Option<(When, usize, Sure)> {
    let (first, end) = small(text, at, 31)?;
    if let Some((month, name_end)) = month_name(text, skip(text, end)) {
        let (year, end) = year(text, skip(text, name_end))?;
        return Some((When::day(year, month, first)?, end, Sure::Sure));
    }
    let sign = text.get(end).filter(|c| "-/.".contains(**c))?;
    if let Some((year, end)) = year(text, end + 1) {
        return Some((When::month(year, first)?, end, Sure::Sure));
    }
    let (second, second_end) = small(text, end + 1, 31)?;
    (text.get(second_end) == Some(sign)).then_some(())?;
    let (year, end) = year(text, second_end + 1)?;
    // Day first, as here; month first only when nothing else fits.
    let (day, month) = if second <= 12 { (first, second) } else { (second, first) };
    Some((When::day(year, month, day)?, end, if first <= 12 && second <= 12 { Sure::Check } else { Sure::Sure }))
}

/// 19 as 2019, 98 as 1998.
fn century(short: u32) -> Option<u16> {
    u16::try_from(if short < 60 { 2000 + short } else { 1900 + short }).ok()
}

/// A period or a single date that begins here.
fn period(text: &[char], at: usize) -> Option<Dated> {
    if let Some(end) = any_word(text, at, &SINCE) {
        let start = skip(text, end);
        let inner = period(text, start)?;
        return Some(Dated { start: at, ongoing: inner.to.is_none(), ..inner });
    }
    let (from, end, sure) = match point(text, at) {
        Some(found) => found,
        None => return months_of_one_year(text, at),
    };
    let alone = Dated { start: at, end, from, to: None, ongoing: false, sure };
    let Some(next) = between(text, end) else { return Some(alone) };
    let start = skip(text, next);
    if let Some(end) = any_word(text, start, &OPEN) {
        return Some(Dated { end, ongoing: true, ..alone });
    }
    if let Some((to, end, sure_to)) = point(text, start) {
        let sure = if to < from { Sure::Check } else { sure.max(sure_to) };
        return Some(Dated { end, to: Some(to), sure, ..alone });
    }
    // 2019–23.
    if from.month.is_none()
        && let Some((short, 2)) = digits(text, start)
        && let Some(to) = century(short).and_then(When::year).filter(|to| *to > from)
    {
        return Some(Dated { end: start + 2, to: Some(to), sure: Sure::Check, ..alone });
    }
    // 2019 –
    if start >= text.len() {
        return Some(Dated { end: next, ongoing: true, sure: Sure::Check, ..alone });
    }
    Some(alone)
}

/// jan–mars 2020: both ends are in the year that is said once.
fn months_of_one_year(text: &[char], at: usize) -> Option<Dated> {
    let (first, end) = month_name(text, at)?;
    let start = skip(text, between(text, end)?);
    let (to, end, sure) = point(text, start)?;
    let from = When::month(to.year, first)?;
    to.month.filter(|month| *month >= first)?;
    Some(Dated { start: at, end, from, to: Some(to), ongoing: false, sure })
}

/// After what stands between two ends.
fn between(text: &[char], end: usize) -> Option<usize> {
    let next = skip(text, end);
    match text.get(next) {
        Some(c) if "-–—−‒‑→~".contains(*c) => Some(next + 1),
        Some(_) => any_word(text, next, &TO),
        None => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A period as `from/to`, `from/…` when it goes on, `from` alone, and `?` when it is to be checked.
    fn shown(line: &str) -> Option<String> {
        let dated = find(line)?;
        let end = match (dated.to, dated.ongoing) {
            (Some(to), _) => format!("/{to}"),
            (None, true) => "/…".to_owned(),
            (None, false) => String::new(),
        };
        Some(format!("{}{end}{}", dated.from, if dated.sure == Sure::Check { "?" } else { "" }))
    }

    #[test]
    fn periods_are_read_as_people_write_them() {
        for (line, want) in [
            ("2019–2023", "2019/2023"),
            ("2019 - 2023", "2019/2023"),
            ("2019-2023 Redaktör", "2019/2023"),
            ("jan 2020 - nu", "2020-01/…"),
            ("Mar 2021 – Present", "2021-03/…"),
            ("mars 2021 – pågående", "2021-03/…"),
            ("januari 2016 till mars 2018", "2016-01/2018-03"),
            ("August 2016 to February 2021", "2016-08/2021-02"),
            ("2021-03 – 2022-04", "2021-03/2022-04"),
            ("2021-03-2022-04", "2021-03/2022-04"),
            ("2021-03-01 – 2022-04-30", "2021-03-01/2022-04-30"),
            ("03/2019 – 04/2020", "2019-03/2020-04"),
            ("3.2019–12.2020", "2019-03/2020-12"),
            ("201903-202004", "2019-03/2020-04"),
            ("Redaktör, Nordbank (2019–2023)", "2019/2023"),
            ("sedan 2019", "2019/…"),
            ("Since March 2019", "2019-03/…"),
            ("från mars 2019 till juni 2020", "2019-03/2020-06"),
            ("jan–mars 2020", "2020-01/2020-03"),
            ("15 mars 2019 – 20 april 2020", "2019-03-15/2020-04-20"),
            ("2019–23", "2019/2023?"),
            ("2019 –", "2019/…?"),
            ("HT 2015 – VT 2018", "2015/2018?"),
            ("2023–2019", "2023/2019?"),
            ("mars 2020", "2020-03"),
            ("2007", "2007"),
            ("Civilingenjör 2009-2014", "2009/2014"),
        ] {
            assert_eq!(shown(line).as_deref(), Some(want), "{line}");
        }
    }

    #[test]
    fn other_numbers_are_no_dates() {
        for line in ["070-201 99 12", "556677-8899", "900 ms till 80 ms", "12 000 kr", "en", "majoritet", "1234", ""] {
            assert_eq!(shown(line), None, "{line}");
        }
    }

    #[test]
    fn a_line_of_dates_is_told_from_one_with_words() {
        assert!(is_only("mars 2020 – juni 2022"));
        assert!(is_only("March 2020 - Present (3 years 2 months)"));
        assert!(is_only("(2019–2023)"));
        assert!(!is_only("2019–2023 Redaktör"));
        assert!(!is_only("Redaktör"));
        let dated = find("Redaktör, Nordbank (2019–2023): Stockholm").expect("a period");
        assert_eq!(
            dated.rest("Redaktör, Nordbank (2019–2023): Stockholm"),
            ("Redaktör, Nordbank".into(), "Stockholm".into())
        );
    }

    #[test]
    fn a_single_date_is_nothing_else() {
        assert_eq!(single("Mar 2020"), When::month(2020, 3));
        assert_eq!(single("2015"), When::year(2015));
        assert_eq!(single("2015 ungefär"), None);
    }
}
