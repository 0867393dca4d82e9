//! How far somebody has come, as a title or a sentence says it: "junior",
//! "senior", "ledande", "chef". It reads words; it never reckons from years, and
//! a text that says nothing has no seniority.

use crate::text::tokens;

/// How far somebody has come in a role, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Seniority {
    /// A beginner: trainee, assistant, junior.
    Junior,
    /// Has done it for long: senior, erfaren, expert.
    Senior,
    /// Leads others: lead, head of, chef, director.
    Lead,
}

/// A word that says how far somebody has come, with where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said {
    /// What it says.
    pub seniority: Seniority,
    /// The first byte of the word.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

/// Words that say so wherever they stand alone.
const WORDS: [(&str, Seniority); 49] = [
    ("aspirant", Seniority::Junior),
    ("assistent", Seniority::Junior),
    ("assistant", Seniority::Junior),
    ("entry", Seniority::Junior),
    ("graduate", Seniority::Junior),
    ("intern", Seniority::Junior),
    ("junior", Seniority::Junior),
    ("jr", Seniority::Junior),
    ("lärling", Seniority::Junior),
    ("lærling", Seniority::Junior),
    ("nyexaminerad", Seniority::Junior),
    ("nyutdannet", Seniority::Junior),
    ("nyuddannet", Seniority::Junior),
    ("praktikant", Seniority::Junior),
    ("trainee", Seniority::Junior),
    ("elev", Seniority::Junior),
    ("erfaren", Seniority::Senior),
    ("erfaret", Seniority::Senior),
    ("erfarne", Seniority::Senior),
    ("erfarna", Seniority::Senior),
    ("experienced", Seniority::Senior),
    ("expert", Seniority::Senior),
    ("ekspert", Seniority::Senior),
    ("rutinerad", Seniority::Senior),
    ("rutineret", Seniority::Senior),
    ("senior", Seniority::Senior),
    ("seniora", Seniority::Senior),
    ("seniort", Seniority::Senior),
    ("seniore", Seniority::Senior),
    ("specialist", Seniority::Senior),
    ("spesialist", Seniority::Senior),
    ("sr", Seniority::Senior),
    ("principal", Seniority::Senior),
    ("chef", Seniority::Lead),
    ("chief", Seniority::Lead),
    ("sjef", Seniority::Lead),
    ("direktör", Seniority::Lead),
    ("direktør", Seniority::Lead),
    ("director", Seniority::Lead),
    ("head", Seniority::Lead),
    ("lead", Seniority::Lead),
    ("leder", Seniority::Lead),
    ("ledare", Seniority::Lead),
    ("ledande", Seniority::Lead),
    ("ledende", Seniority::Lead),
    ("manager", Seniority::Lead),
    ("supervisor", Seniority::Lead),
    ("föreståndare", Seniority::Lead),
    ("ansvarig", Seniority::Lead),
];

/// How compounds end that say so ("marknadschef"), with those that end alike
/// and say nothing of rank ("projektledare").
const ENDINGS: [(&str, Seniority); 9] = [
    ("assistent", Seniority::Junior),
    ("elev", Seniority::Junior),
    ("praktikant", Seniority::Junior),
    ("expert", Seniority::Senior),
    ("specialist", Seniority::Senior),
    ("chef", Seniority::Lead),
    ("sjef", Seniority::Lead),
    ("direktör", Seniority::Lead),
    ("direktør", Seniority::Lead),
];

/// The highest that a title or a sentence says, with the word that says it; the
/// first of equals. Nothing where nothing says it.
pub fn seniority(text: &str) -> Option<Said> {
    let mut best: Option<Said> = None;
    for token in tokens(text) {
        let norm = token.norm.as_str();
        let whole = WORDS.iter().find(|(word, _)| *word == norm);
        let ending = || ENDINGS.iter().find(|(ending, _)| norm.ends_with(ending));
        if let Some((_, seniority)) = whole.or_else(ending)
            && best.is_none_or(|best| *seniority > best.seniority)
        {
            best = Some(Said { seniority: *seniority, start: token.start, end: token.end });
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_say_how_far_somebody_has_come() {
        use Seniority::{Junior, Lead, Senior};
        for (text, want) in [
            ("Senior kommunikatör", Some((Senior, "Senior"))),
            ("Junior copywriter", Some((Junior, "Junior"))),
            ("Kommunikationschef", Some((Lead, "Kommunikationschef"))),
            ("Erfaren marknadschef", Some((Lead, "marknadschef"))),
            ("Head of communications", Some((Lead, "Head"))),
            ("Projektledare", None),
            ("Projektassistent", Some((Junior, "Projektassistent"))),
            ("Sr. specialist", Some((Senior, "Sr"))),
            ("Kommunikatör", None),
        ] {
            let read = seniority(text).map(|said| (said.seniority, &text[said.start..said.end]));
            assert_eq!(read, want, "{text}");
        }
    }
}
