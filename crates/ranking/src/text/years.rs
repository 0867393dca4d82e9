//! Years of experience as a text names them: "minst fem års erfarenhet",
//! "5-7 years", "10+ år". It reads lengths; it never reads a calendar year, an
//! age or how long a contract runs as experience.

use crate::text::{Token, tokens};

/// A length of experience in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Years {
    /// The fewest years.
    pub least: u32,
    /// The most, where a range is named.
    pub most: Option<u32>,
    /// The first byte of the words that say so.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

/// The most that is believed.
const MOST: u32 = 60;

/// Numbers in words.
const NUMBERS: [(&str, u32); 54] = [
    ("ett", 1),
    ("en", 1),
    ("et", 1),
    ("one", 1),
    ("två", 2),
    ("to", 2),
    ("two", 2),
    ("tre", 3),
    ("three", 3),
    ("fyra", 4),
    ("fire", 4),
    ("four", 4),
    ("fem", 5),
    ("five", 5),
    ("sex", 6),
    ("seks", 6),
    ("six", 6),
    ("sju", 7),
    ("syv", 7),
    ("seven", 7),
    ("åtta", 8),
    ("otte", 8),
    ("åtte", 8),
    ("eight", 8),
    ("nio", 9),
    ("ni", 9),
    ("nine", 9),
    ("tio", 10),
    ("ti", 10),
    ("ten", 10),
    ("elva", 11),
    ("elleve", 11),
    ("eleven", 11),
    ("tolv", 12),
    ("twelve", 12),
    ("femton", 15),
    ("femten", 15),
    ("fifteen", 15),
    ("arton", 18),
    ("sexton", 16),
    ("sjutton", 17),
    ("tretton", 13),
    ("thirteen", 13),
    ("fjorton", 14),
    ("fourteen", 14),
    ("nitton", 19),
    ("nineteen", 19),
    ("tjugo", 20),
    ("tyve", 20),
    ("tjue", 20),
    ("twenty", 20),
    ("trettio", 30),
    ("tretti", 30),
    ("thirty", 30),
];

/// "Years", in any of the four languages.
const YEARS: [&str; 9] = ["år", "års", "year", "years", "yrs", "yr", "årig", "åriga", "årigt"];

/// Words of which one must stand close by, so that a length is one of experience.
const EXPERIENCE: [&str; 24] = [
    "arbeide",
    "arbejde",
    "arbejdet",
    "arbeidet",
    "arbetat",
    "arbetslivserfarenhet",
    "background",
    "bakgrund",
    "bransch",
    "branschen",
    "erfaren",
    "erfarenhet",
    "erfarenheten",
    "erfaring",
    "erhvervserfaring",
    "experience",
    "experienced",
    "inom",
    "jobbat",
    "jobbet",
    "rollen",
    "within",
    "worked",
    "yrkeserfarenhet",
];

/// How many words away it may stand.
const CLOSE: usize = 8;

/// The lengths of experience that a text names, in order.
pub fn years(text: &str) -> Vec<Years> {
    let words = tokens(text);
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        match reads(text, &words, at) {
            Some((years, next)) if is_experience(&words, at, next) => {
                found.push(years);
                at = next;
            }
            _ => at += 1,
        }
    }
    found
}

/// A length that begins at a word, and the word after it.
fn reads(text: &str, words: &[Token], at: usize) -> Option<(Years, usize)> {
    let first = number(&words[at].norm)?;
    let mut next = at + 1;
    let mut most = None;
    let between = |a: usize, b: usize| text[words[a].end..words[b].start].trim();
    if let Some(second) = words.get(next)
        && matches!(between(at, next), "-" | "–" | "—" | "to")
        && let Some(number) = number(&second.norm).filter(|n| *n >= first)
    {
        most = Some(number);
        next += 1;
    } else if let Some(second) = words.get(next + 1)
        && matches!(words[next].norm.as_str(), "till" | "to" | "til")
        && let Some(number) = number(&second.norm).filter(|n| *n >= first)
    {
        most = Some(number);
        next += 2;
    }
    // "10+ år": the plus stands by itself after a digit.
    let unit = words.get(next)?;
    let years = YEARS.contains(&unit.norm.as_str()) && matches!(between(next - 1, next), "" | "+" | "-");
    (years && first <= MOST).then(|| (Years { least: first, most, start: words[at].start, end: unit.end }, next + 1))
}

/// Whether experience is spoken of close by, and no age.
fn is_experience(words: &[Token], at: usize, next: usize) -> bool {
    let around = &words[at.saturating_sub(CLOSE)..words.len().min(next + CLOSE)];
    let after = words.get(next).map_or("", |word| word.norm.as_str());
    !matches!(after, "gammal" | "gamla" | "gammel" | "old")
        && around.iter().any(|word| EXPERIENCE.contains(&word.norm.as_str()) || word.norm.ends_with("erfarenhet"))
}

/// A number in digits ("10", "10+") or in words.
fn number(norm: &str) -> Option<u32> {
    let digits = norm.trim_end_matches('+');
    if digits.bytes().all(|b| b.is_ascii_digit()) && (1..=2).contains(&digits.len()) {
        return digits.parse().ok();
    }
    NUMBERS.iter().find(|(word, _)| *word == norm).map(|(_, number)| *number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_of_experience_are_read() {
        for (text, want) in [
            ("Minst fem års erfarenhet av intern kommunikation", vec![(5, None, "fem års")]),
            ("5-7 years of experience", vec![(5, Some(7), "5-7 years")]),
            ("10+ år inom branschen", vec![(10, None, "10+ år")]),
            ("erfarenhet, 3 till 5 år", vec![(3, Some(5), "3 till 5 år")]),
            ("mindst 8 års erfaring og to år i rollen", vec![(8, None, "8 års"), (2, None, "to år")]),
            ("I have worked twelve years as a writer", vec![(12, None, "twelve years")]),
            ("Flerårig erfarenhet", vec![]),
            ("Avtalet löper ett år från 2025", vec![]),
            ("35 år gammal med erfarenhet", vec![]),
            ("erfarenhet sedan 2019 år", vec![]),
            ("", vec![]),
        ] {
            let read: Vec<_> = years(text).into_iter().map(|y| (y.least, y.most, &text[y.start..y.end])).collect();
            assert_eq!(read, want, "{text}");
        }
    }
}
