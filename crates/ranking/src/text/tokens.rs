//! Words of a text in one form (NFKC, lower case), each with where it stands in
//! the text as it was given. Digits stay, and so do `+` and `#` after a letter
//! ("C++", "C#"). It never leaves a word out: what is grammar is asked of
//! [`crate::text::stop`].

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// The first byte in the given text.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
    /// NFKC, lower case, without apostrophes and soft hyphens; never empty.
    pub norm: String,
}

/// The words of a text, in order. A hyphen parts words ("content-strategi"),
/// but not a single letter from what follows it ("e-post" is "epost"); an
/// English genitive loses its s ("children's" is "children").
pub fn tokens(text: &str) -> Vec<Token> {
    let mut found: Vec<Token> = Vec::new();
    let mut start = None;
    let mut before = ' ';
    let mut letters = text.char_indices().peekable();
    while let Some((at, c)) = letters.next() {
        let next = letters.peek().map_or(' ', |(_, next)| *next);
        let inside = start.is_some();
        let belongs = is_letter(c)
            || (inside && (is_combining_mark(c) || is_invisible(c)))
            || (inside && is_apostrophe(c) && before.is_alphabetic() && next.is_alphabetic())
            || (inside && is_mark(c) && !text[at..].trim_start_matches(is_mark).starts_with(is_letter));
        match (start, belongs) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                push(&mut found, text, from, at);
                start = None;
            }
            _ => {}
        }
        before = c;
    }
    if let Some(from) = start {
        push(&mut found, text, from, text.len());
    }
    found
}

/// Adds the word that stands there, joined with a single letter and a hyphen
/// before it.
fn push(found: &mut Vec<Token>, text: &str, start: usize, end: usize) {
    let norm = normal(&text[start..end]);
    if norm.is_empty() {
        return;
    }
    if let Some(last) = found.last_mut()
        && is_hyphen(&text[last.end..start])
        && last.norm.chars().count() == 1
        && last.norm.chars().all(char::is_alphabetic)
    {
        last.norm.push_str(&norm);
        last.end = end;
        return;
    }
    found.push(Token { start, end, norm });
}

/// One word in its one form.
pub fn normal(word: &str) -> String {
    // Nearly every word: letters that are their own one form but for their case.
    if word.chars().all(is_plain) {
        return word.to_lowercase();
    }
    let mut norm: String = word
        .nfkc()
        .flat_map(char::to_lowercase)
        .nfc()
        .map(|c| if is_apostrophe(c) { '\'' } else { c })
        .filter(|c| is_letter(*c) || is_combining_mark(*c) || is_mark(*c) || *c == '\'')
        .collect();
    if norm.ends_with("'s") {
        norm.truncate(norm.len() - 2);
    }
    norm.retain(|c| c != '\'');
    norm
}

/// What a word is made of.
fn is_letter(c: char) -> bool {
    c.is_alphanumeric()
}

/// Whether a letter is its own form under NFKC, alone and beside others like it.
fn is_plain(c: char) -> bool {
    c.is_ascii_alphanumeric() || is_mark(c) || matches!(c, 'À'..='Ö' | 'Ø'..='Þ' | 'à'..='ö' | 'ø'..='ÿ')
}

/// What belongs to the word before it, unless another word follows at once.
fn is_mark(c: char) -> bool {
    matches!(c, '+' | '#')
}

/// What may stand within a word unseen: soft hyphens and joiners of typesetters.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

/// The apostrophe of typewriters and of typesetters.
fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '\u{2bc}')
}

/// Whether two words are joined by one hyphen.
fn is_hyphen(between: &str) -> bool {
    matches!(between, "-" | "\u{2010}" | "\u{2011}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_read_in_one_form() {
        for (text, want) in [
            ("Vi söker en PR-konsult för 2027", "vi söker en pr konsult för 2027"),
            ("E-post och content-strategi, C++ & C#.", "epost och content strategi c++ c#"),
            ("a\u{30a}rsredovisning ÅRSREDOVISNING", "årsredovisning årsredovisning"),
            ("children's Men\u{2019}s don't l'Oréal", "children men dont loréal"),
            ("ﬁlm x² ５", "film x2 5"),
            ("tillgäng\u{ad}lighet", "tillgänglighet"),
            ("C++17, R, .NET/node.js", "c 17 r net node js"),
            ("projektledare/copywriter (AD)", "projektledare copywriter ad"),
            ("– och + # -", "och"),
            ("", ""),
        ] {
            let read: Vec<_> = tokens(text).into_iter().map(|token| token.norm).collect();
            assert_eq!(read.join(" "), want, "{text}");
        }
    }

    #[test]
    fn every_word_says_where_it_stands() {
        let text = "Är e-post C#? «Å\u{308}»";
        let spans: Vec<_> = tokens(text).into_iter().map(|token| &text[token.start..token.end]).collect();
        assert_eq!(spans, ["Är", "e-post", "C#", "Å\u{308}"]);
    }

    proptest::proptest! {
        #[test]
        fn the_short_way_and_the_long_way_give_the_same(word in "[a-zA-ZÀ-ÖØ-Þà-öø-ÿ0-9+#]{1,12}") {
            // A soft hyphen makes the word take the long way, and is left out.
            assert_eq!(normal(&word), normal(&format!("{word}\u{ad}")));
        }

        #[test]
        fn words_stand_in_order_inside_any_text(text in "\\PC{0,60}") {
            let mut last = 0;
            for token in tokens(&text) {
                assert!(last <= token.start && token.start < token.end && token.end <= text.len());
                assert!(text.is_char_boundary(token.start) && text.is_char_boundary(token.end));
                assert!(!token.norm.is_empty() && !token.norm.contains(char::is_whitespace), "{token:?}");
                last = token.end;
            }
        }
    }
}
