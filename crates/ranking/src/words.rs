//! Texts as units that can be compared: words without their endings, and
//! concepts that have a name in both languages. Light on purpose: an ending is
//! taken away only where Swedish or English grammar puts it, so that nothing
//! is called the same that is not.

use crate::synonyms::{self, Concept};
use std::collections::{BTreeSet, HashSet};
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;

/// The shortest that a word becomes when its ending is taken away.
const SHORTEST_STEM: usize = 4;

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// As written.
    pub surface: String,
    /// In lower case, without its ending.
    pub stem: String,
}

/// A text, read: its words, and the concepts found in them.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// Without stop words, in order.
    pub words: Vec<Word>,
    /// Where a concept begins, how many words it takes, and which it is.
    pub concepts: Vec<(usize, usize, Concept)>,
}

/// What two texts are compared by: a stem, or a concept by its number.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// A word without its ending.
    Stem(String),
    /// A thing that has a name in both languages.
    Concept(Concept),
}

/// Reads a text.
pub fn read(text: &str) -> Reading {
    let words = words(text);
    let concepts = synonyms::find(&words);
    Reading { words, concepts }
}

impl Reading {
    /// Every unit with its words as written: concepts first, then each word by
    /// itself, those within a concept too.
    pub fn units(&self) -> Vec<(Unit, String)> {
        let concepts = self.concepts.iter().map(|(at, length, concept)| {
            let surface = self.words[*at..at + length].iter().map(|w| w.surface.as_str()).collect::<Vec<_>>().join(" ");
            (Unit::Concept(*concept), surface)
        });
        let stems = self.words.iter().map(|w| (Unit::Stem(w.stem.clone()), w.surface.clone()));
        concepts.chain(stems).collect()
    }

    /// The units that the text is made of: concepts, and the words outside them.
    pub fn made_of(&self) -> BTreeSet<Unit> {
        let inside = |at: usize| self.concepts.iter().any(|(start, length, _)| (*start..start + length).contains(&at));
        let concepts = self.concepts.iter().map(|(_, _, concept)| Unit::Concept(*concept));
        let outside = self.words.iter().enumerate().filter(|(at, _)| !inside(*at));
        concepts.chain(outside.map(|(_, w)| Unit::Stem(w.stem.clone()))).collect()
    }
}

/// The words of a text that say something.
pub fn words(text: &str) -> Vec<Word> {
    let normal: String = text.nfkc().collect();
    let mut found = Vec::new();
    let mut prefix = String::new();
    for raw in normal.split(|c: char| !(c.is_alphanumeric() || c == '+' || c == '#' || c == '-')) {
        // "e-post" is one word, "content-strategi" is two.
        let mut parts = raw.split('-').filter(|part| !part.is_empty()).peekable();
        while let Some(part) = parts.next() {
            if part.chars().count() == 1 && parts.peek().is_some() {
                prefix.push_str(part);
                continue;
            }
            let surface = format!("{prefix}{part}");
            prefix.clear();
            let lower = surface.to_lowercase();
            let stem = stem(&lower);
            if says_something(&lower) && !PROTECTED_STEMS.contains(&stem) {
                found.push(Word { stem, surface });
            }
        }
        prefix.clear();
    }
    found
}

/// Whether a word in lower case is more than grammar.
fn says_something(word: &str) -> bool {
    let letters = word.chars().filter(|c| c.is_alphanumeric()).count();
    let marked = word.contains(['+', '#']) && letters > 0;
    (letters > 1 || marked) && STOP_WORDS.binary_search(&word).is_err()
}

/// A word in lower case without its endings, taken away until none is left.
pub fn stem(word: &str) -> String {
    // Words that end as if they had an ending, and mean something else without it.
    const WHOLE: [&str; 3] = ["content", "internet", "market"];
    let mut stem = word.to_owned();
    if WHOLE.contains(&word) {
        return stem;
    }
    while let Some(shorter) = without_ending(&stem) {
        stem = shorter;
    }
    stem
}

/// One ending less, if there is one and enough remains.
fn without_ending(word: &str) -> Option<String> {
    // (ending, what stands there instead)
    const ENDINGS: [(&str, &str); 11] = [
        ("iska", "isk"),
        ("iskt", "isk"),
        ("iga", "ig"),
        ("igt", "ig"),
        ("ies", "y"),
        ("na", ""),
        ("er", ""),
        ("ar", ""),
        ("or", ""),
        ("en", ""),
        ("et", ""),
    ];
    let long_enough = |stem: &str| stem.chars().count() >= SHORTEST_STEM;
    for (ending, instead) in ENDINGS {
        if let Some(rest) = word.strip_suffix(ending) {
            let stem = format!("{rest}{instead}");
            return long_enough(&stem).then_some(stem);
        }
    }
    let (last_two, rest) = (last_two(word)?, &word[..word.len() - 1]);
    let takes_away = match last_two {
        // "kampanjens", "releases"; not "press".
        (before, 's') => before != 's',
        // "strategin", "byrån"; not "design".
        ('i' | 'å' | 'a', 'n') => true,
        _ => false,
    };
    (takes_away && long_enough(rest)).then(|| rest.to_owned())
}

/// The last two letters; the last is one byte long.
fn last_two(word: &str) -> Option<(char, char)> {
    let mut letters = word.chars().rev();
    let last = letters.next().filter(char::is_ascii)?;
    Some((letters.next()?, last))
}

/// Words of Swedish and English grammar, and words that stand in every
/// assignment, in the order of the alphabet's code points.
const STOP_WORDS: [&str; 239] = [
    "about",
    "after",
    "all",
    "alla",
    "allt",
    "alltid",
    "also",
    "an",
    "and",
    "andra",
    "any",
    "arbeta",
    "arbetar",
    "arbete",
    "arbetet",
    "are",
    "as",
    "assignment",
    "at",
    "att",
    "av",
    "avser",
    "be",
    "because",
    "been",
    "behöver",
    "between",
    "bland",
    "blev",
    "bli",
    "blir",
    "both",
    "but",
    "by",
    "båda",
    "can",
    "could",
    "dag",
    "de",
    "dem",
    "den",
    "denna",
    "deras",
    "dess",
    "dessa",
    "det",
    "detta",
    "did",
    "dig",
    "din",
    "dina",
    "ditt",
    "do",
    "does",
    "done",
    "du",
    "during",
    "där",
    "då",
    "each",
    "efter",
    "eller",
    "en",
    "ensure",
    "er",
    "erfarenhet",
    "ett",
    "experience",
    "finns",
    "for",
    "fram",
    "från",
    "få",
    "får",
    "för",
    "före",
    "genom",
    "get",
    "good",
    "ha",
    "had",
    "hade",
    "han",
    "har",
    "has",
    "have",
    "her",
    "his",
    "hon",
    "hos",
    "how",
    "hur",
    "här",
    "i",
    "if",
    "in",
    "inför",
    "inom",
    "inte",
    "into",
    "is",
    "it",
    "its",
    "jag",
    "just",
    "kan",
    "knowledge",
    "kom",
    "kommer",
    "konsult",
    "kunna",
    "less",
    "like",
    "looking",
    "make",
    "man",
    "many",
    "med",
    "mellan",
    "men",
    "mer",
    "mig",
    "min",
    "mina",
    "mitt",
    "more",
    "most",
    "mot",
    "much",
    "must",
    "my",
    "mycket",
    "måste",
    "need",
    "needs",
    "new",
    "no",
    "not",
    "nu",
    "nya",
    "när",
    "någon",
    "något",
    "några",
    "och",
    "också",
    "of",
    "olika",
    "om",
    "on",
    "one",
    "or",
    "other",
    "our",
    "out",
    "over",
    "per",
    "på",
    "samt",
    "samtidigt",
    "se",
    "sedan",
    "she",
    "should",
    "sig",
    "sin",
    "sina",
    "sitt",
    "själv",
    "ska",
    "skall",
    "skulle",
    "so",
    "som",
    "some",
    "stor",
    "stora",
    "such",
    "så",
    "söker",
    "than",
    "that",
    "the",
    "their",
    "them",
    "then",
    "there",
    "these",
    "they",
    "this",
    "through",
    "till",
    "to",
    "under",
    "up",
    "upp",
    "uppdrag",
    "uppdraget",
    "us",
    "using",
    "ut",
    "utan",
    "utifrån",
    "vad",
    "var",
    "vara",
    "vi",
    "vid",
    "vilken",
    "vill",
    "väl",
    "vår",
    "våra",
    "vårt",
    "was",
    "we",
    "well",
    "were",
    "what",
    "when",
    "where",
    "which",
    "while",
    "who",
    "will",
    "with",
    "within",
    "work",
    "working",
    "would",
    "year",
    "years",
    "you",
    "your",
    "än",
    "är",
    "även",
    "år",
    "över",
];

/// What the law protects (diskrimineringslagen 1 kap. 5 §; GDPR, article 9):
/// such words are read in neither text, so that nobody is found or passed over
/// by them. A need that speaks of its audience loses a little.
const PROTECTED: [&str; 71] = [
    "age",
    "aged",
    "boy",
    "christian",
    "disability",
    "disabled",
    "ethnic",
    "ethnicity",
    "etnicitet",
    "etnisk",
    "facklig",
    "father",
    "female",
    "foreign",
    "funktionshinder",
    "funktionsnedsättning",
    "föräldraledig",
    "gamla",
    "gammal",
    "gammalt",
    "gender",
    "gift",
    "girl",
    "gravid",
    "hudfärg",
    "immigrant",
    "invandrar",
    "invandrare",
    "jewish",
    "judar",
    "judisk",
    "kille",
    "kristen",
    "kvinna",
    "kvinnan",
    "kvinnlig",
    "kvinnor",
    "male",
    "mamma",
    "manlig",
    "mannen",
    "married",
    "mother",
    "muslim",
    "muslimsk",
    "män",
    "old",
    "older",
    "pappa",
    "pensionär",
    "pregnant",
    "religion",
    "religious",
    "religiös",
    "retired",
    "sex",
    "sjukskriv",
    "sjukskriven",
    "svenskfödd",
    "tjej",
    "ung",
    "unga",
    "utländsk",
    "woman",
    "women",
    "yngre",
    "young",
    "younger",
    "äldre",
    "ålder",
    "åldern",
];

/// The stems of [`PROTECTED`].
static PROTECTED_STEMS: LazyLock<HashSet<String>> = LazyLock::new(|| PROTECTED.iter().map(|word| stem(word)).collect());

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stop_words_are_in_order_for_looking_up() {
        let disorder: Vec<_> = STOP_WORDS.windows(2).filter(|pair| pair[0] >= pair[1]).collect();
        assert!(disorder.is_empty(), "{disorder:?}");
    }

    #[test]
    fn forms_of_a_word_have_one_stem() {
        for forms in [
            vec!["kampanj", "kampanjer", "kampanjen", "kampanjens", "kampanjerna", "kampanjernas"],
            vec!["strategi", "strategin", "strategier", "strategierna"],
            vec!["strategisk", "strategiska", "strategiskt"],
            vec!["tillgänglighet", "tillgängligheten", "tillgänglighetens"],
            vec!["design", "designen", "designens"],
            vec!["communication", "communications"],
            vec!["strategy", "strategies"],
            vec!["byrå", "byrån", "byråer", "byråns"],
        ] {
            let stems: BTreeSet<_> = forms.iter().map(|form| stem(form)).collect();
            assert_eq!(stems.len(), 1, "{forms:?}: {stems:?}");
        }
        assert_eq!(stem("press"), "press");
        assert_ne!(stem("strategi"), stem("strategisk"));
    }

    #[test]
    fn words_are_split_as_people_write_them() {
        let split = |text: &str| words(text).into_iter().map(|w| w.surface).collect::<Vec<_>>();
        assert_eq!(split("E-post och content-strategi, C++ & C#"), ["Epost", "content", "strategi", "C++", "C#"]);
        assert_eq!(split("Vi söker en PR-konsult för 2027"), ["PR", "2027"]);
        assert_eq!(split("– och – i"), Vec::<String>::new());
        // One character of the keyboard, two of Unicode.
        assert_eq!(words("a\u{30a}rsredovisning"), words("årsredovisning"));
    }

    #[test]
    fn what_the_law_protects_is_not_read() {
        let text =
            "Yngre kvinnlig kollega, gärna kvinna; young female, age 30, muslimer, invandrarens ålder, äldre män";
        let read: Vec<_> = words(text).into_iter().map(|w| w.surface).collect();
        assert_eq!(read, ["kollega", "gärna", "30"]);
    }

    #[test]
    fn a_concept_has_one_unit_in_both_languages() {
        assert_eq!(read("kommunikationsstrategier").made_of(), read("Communications strategy").made_of());
        assert_eq!(read("PR").made_of(), read("public relations").made_of());
    }
}
