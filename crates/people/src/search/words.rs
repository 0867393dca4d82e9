//! What a word is for the search: letters and figures in one form, in lower case,
//! with å, ä and ö as letters of their own. Profiles and what is asked are read
//! alike, so that both databases find the same. Pure.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Letters of a word that count.
const LONGEST: usize = 40;

/// Words that are looked for at once.
const MOST: usize = 8;

/// Letters that the beginning of a word has at least.
const SHORTEST_BEGINNING: usize = 2;

/// The words of a text as they stand, each with the byte at which it begins.
pub fn spots(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let start = from + run(text.get(from..)?, false);
        from = start + run(text.get(start..)?, true);
        text.get(start..from).filter(|word| !word.is_empty()).map(|word| (start, word))
    })
}

/// For how many bytes a text goes on as it begins: with letters, or without any.
fn run(text: &str, of_letters: bool) -> usize {
    let mut at = 0;
    while let Some(byte) = text.as_bytes().get(at) {
        let (is_letter, bytes) = if byte.is_ascii() {
            (byte.is_ascii_alphanumeric(), 1)
        } else if let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
            (is_letter(c), c.len_utf8())
        } else {
            break;
        };
        if is_letter != of_letters {
            break;
        }
        at += bytes;
    }
    at
}

/// A word in its one form.
pub fn one_form(word: &str) -> String {
    if is_plain(word) {
        return word.chars().flat_map(char::to_lowercase).take(LONGEST).collect();
    }
    word.nfc().flat_map(char::to_lowercase).take(LONGEST).collect()
}

/// Whether a word as it stands is `wanted`, or begins so when `begun`. Every word
/// of every hit is asked this, so the plainest are told without a copy.
pub fn is_word(word: &str, wanted: &str, begun: bool) -> bool {
    // Most differ in the first letter; one of ASCII is no other letter in any form.
    if let (Some(first), Some(other)) = (word.bytes().next(), wanted.bytes().next())
        && first.is_ascii()
        && other.is_ascii()
        && !first.eq_ignore_ascii_case(&other)
    {
        return false;
    }
    if word.is_ascii() {
        let letters = word.as_bytes().get(..LONGEST).unwrap_or(word.as_bytes());
        let beginning = letters.get(..wanted.len()).filter(|it| it.eq_ignore_ascii_case(wanted.as_bytes()));
        return beginning.is_some_and(|it| begun || it.len() == letters.len());
    }
    if !is_plain(word) {
        let form = one_form(word);
        return if begun { form.starts_with(wanted) } else { form == wanted };
    }
    let mut letters = word.chars().flat_map(char::to_lowercase).take(LONGEST);
    wanted.chars().all(|letter| letters.next() == Some(letter)) && (begun || letters.next().is_none())
}

/// What words are made of.
fn is_letter(c: char) -> bool {
    // The letters of the north need no table.
    matches!(c, 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ÿ') || c.is_alphanumeric() || (!c.is_ascii() && is_combining_mark(c))
}

/// Whether a word has nothing that is put together: everything before the
/// combining marks is its own form.
fn is_plain(word: &str) -> bool {
    word.chars().all(|c| c < '\u{300}')
}

/// The words that somebody looks for, in their one form; the last may be the
/// beginning of a word.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted(Vec<String>);

impl Wanted {
    /// Out of what was typed. Signs of all kinds only part the words.
    pub fn read(text: &str) -> Wanted {
        let mut words: Vec<String> = Vec::new();
        for (_, word) in spots(text) {
            let word = one_form(word);
            if words.len() < MOST && !words.contains(&word) {
                words.push(word);
            }
        }
        Wanted(words)
    }

    /// All of them, as they were typed.
    pub fn words(&self) -> &[String] {
        &self.0
    }

    /// Whether nothing is looked for.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The last word and those before it, when it is long enough to be taken as
    /// the beginning of a word.
    pub fn begun(&self) -> Option<(&str, &[String])> {
        let (last, others) = self.0.split_last()?;
        last.chars().nth(SHORTEST_BEGINNING - 1).is_some().then_some((last.as_str(), others))
    }

    /// Which of them a word as it stands is.
    pub fn which(&self, word: &str) -> Option<usize> {
        let whole = self.0.iter().position(|wanted| is_word(word, wanted, false));
        whole.or_else(|| {
            let (last, others) = self.begun()?;
            is_word(word, last, true).then_some(others.len())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn words_are_read_in_one_form() {
        for (text, want) in [
            ("  Anna,  Per-Olov ÖREBRO ", "anna per olov örebro"),
            ("a\u{30a}rsredovisning ÅRSREDOVISNING", "årsredovisning"),
            ("råd rad", "råd rad"),
            (r#""klar* OR (NEAR ^{x}:y)" AND -- ' ; % _ \"#, "klar or near x y and"),
            ("C++ & node.js", "c node js"),
            ("a b c d e f g h i j", "a b c d e f g h"),
            ("§presentable ¤ ‹ ¶", "presentable"),
            ("* \" ' ( )", ""),
        ] {
            assert_eq!(Wanted::read(text).words().join(" "), want, "{text}");
        }
        assert_eq!(one_form(&"Å".repeat(100)).chars().count(), LONGEST);
    }

    #[test]
    fn the_last_word_may_be_unfinished() {
        let wanted = Wanted::read("anna li");
        for (word, which) in
            [("Anna", Some(0)), ("Annas", None), ("Li", Some(1)), ("LINDGREN", Some(1)), ("l", None), ("åli", None)]
        {
            assert_eq!(wanted.which(word), which, "{word}");
        }
        assert_eq!(Wanted::read("anna l").which("Lind"), None, "one letter is no beginning");
    }

    proptest! {
        #[test]
        fn words_stand_in_order_inside_any_text(text in "\\PC{0,60}") {
            let mut last = 0;
            for (start, word) in spots(&text) {
                prop_assert!(last <= start && !word.is_empty());
                prop_assert_eq!(&text[start..start + word.len()], word);
                last = start + word.len();
            }
        }

        #[test]
        fn nothing_that_is_typed_gets_past_the_words(text in "\\PC{0,60}") {
            // What means something to either database is in no word.
            for word in Wanted::read(&text).words() {
                prop_assert!(word.chars().all(|c| !c.is_ascii() || c.is_ascii_alphanumeric()), "{word}");
                prop_assert!(!word.contains(['§', '¤', '¶', '‹']) && !word.is_empty());
            }
        }

        #[test]
        fn a_word_is_itself_in_any_case(word in "[a-zA-ZÀ-ÖØ-Þà-öø-ÿ0-9]{1,50}") {
            let wanted = one_form(&word);
            prop_assert!(is_word(&word, &wanted, false) && is_word(&word, &wanted, true));
            prop_assert_eq!(one_form(&wanted), wanted);
        }
    }
}
