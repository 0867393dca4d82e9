//! The place in a profile where the words stand: a few words before and after,
//! in pieces that say which were looked for. Pieces are text, never markup: the
//! page that shows them escapes and marks them. Pure.

use super::words::{Wanted, spots};
use aho_corasick::AhoCorasick;

/// Words shown before the first that was found.
const BEFORE: usize = 6;

/// Words shown in all.
const SHOWN: usize = 30;

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// As it stands.
    pub text: String,
    /// Whether it was looked for.
    pub found: bool,
}

/// A word of a text that was looked for.
struct Spot {
    /// Which word of the text, from 0.
    nth: usize,
    /// Which of the words that were looked for.
    which: usize,
}

/// Looks for the same words in many texts.
pub struct Finder<'a> {
    wanted: &'a Wanted,
    /// A stretch of each word; a text without any of them has none of the words.
    stretches: Option<AhoCorasick>,
}

impl<'a> Finder<'a> {
    /// For these words.
    pub fn new(wanted: &'a Wanted) -> Finder<'a> {
        let stretches: Option<Vec<&str>> = wanted.words().iter().map(|word| stretch(word)).collect();
        let stretches = stretches.and_then(|all| AhoCorasick::builder().ascii_case_insensitive(true).build(all).ok());
        Finder { wanted, stretches }
    }

    /// The words that a text has, in order.
    fn found_in(&self, text: &str) -> Vec<Spot> {
        if self.stretches.as_ref().is_some_and(|stretches| !stretches.is_match(text)) {
            return Vec::new();
        }
        let words = spots(text).enumerate();
        words.filter_map(|(nth, (_, word))| Some(Spot { nth, which: self.wanted.which(word)? })).collect()
    }

    /// The place with the most of the words in the first text that has the most of
    /// them; nothing when no text has any.
    pub fn snippet<'t>(&self, texts: impl IntoIterator<Item = &'t str>) -> Vec<Piece> {
        let of = self.wanted.words().len();
        let mut best: Option<(&str, Vec<Spot>, usize)> = None;
        for text in texts {
            let found = self.found_in(text);
            let n = different(&found, of);
            if n > best.as_ref().map_or(0, |(_, _, most)| *most) {
                best = Some((text, found, n));
            }
            if n == of && of > 0 {
                break;
            }
        }
        best.map_or_else(Vec::new, |(text, found, _)| pieces(text, &found, of))
    }
}

/// The longest stretch of a word that stands so, but for capitals, in every text
/// that has the word: of its letters in ASCII without k and i, which the signs of
/// kelvin and İ become too.
fn stretch(word: &str) -> Option<&str> {
    let stretches = word.split(|letter: char| !letter.is_ascii() || matches!(letter, 'k' | 'i'));
    stretches.max_by_key(|stretch| stretch.len()).filter(|stretch| !stretch.is_empty())
}

/// How many different ones there are.
fn different(spots: &[Spot], of: usize) -> usize {
    (0..of).filter(|which| spots.iter().any(|spot| spot.which == *which)).count()
}

/// The place in one text.
fn pieces(text: &str, found: &[Spot], of: usize) -> Vec<Piece> {
    let mut from = 0;
    let mut most = 0;
    for (at, spot) in found.iter().enumerate() {
        let within = found[at..].iter().take_while(|other| other.nth < spot.nth + SHOWN - BEFORE).count();
        let n = different(&found[at..at + within], of);
        if n > most {
            (from, most) = (spot.nth.saturating_sub(BEFORE), n);
        }
    }
    let words: Vec<(usize, &str)> = spots(text).collect();
    let shown = from..(from + SHOWN).min(words.len());
    let (Some(first), Some(last)) = (words.get(shown.start), words.get(shown.end.saturating_sub(1))) else {
        return Vec::new();
    };
    let (start, end) = (
        if shown.start == 0 { 0 } else { first.0 },
        if shown.end == words.len() { text.len() } else { last.0 + last.1.len() },
    );
    let mut pieces = Pieces::default();
    pieces.put(if start == 0 { "" } else { "… " }, false);
    let mut at = start;
    for spot in found.iter().filter(|spot| shown.contains(&spot.nth)) {
        let (begins, word) = words[spot.nth];
        pieces.put(&text[at..begins], false);
        pieces.put(word, true);
        at = begins + word.len();
    }
    pieces.put(&text[at..end], false);
    pieces.put(if end == text.len() { "" } else { " …" }, false);
    pieces.0
}

/// Pieces that are being gathered.
#[derive(Default)]
struct Pieces(Vec<Piece>);

impl Pieces {
    /// One more, unless it is nothing.
    fn put(&mut self, text: &str, found: bool) {
        match self.0.last_mut() {
            _ if text.is_empty() => {}
            Some(last) if !found && !last.found => last.text.push_str(text),
            _ => self.0.push(Piece { text: text.to_owned(), found }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::words::one_form;
    use super::*;
    use proptest::prelude::*;

    /// Pieces as text, those found in brackets.
    fn shown(texts: &[&str], wanted: &str) -> String {
        let wanted = Wanted::read(wanted);
        let pieces = Finder::new(&wanted).snippet(texts.iter().copied());
        pieces.iter().map(|p| if p.found { format!("[{}]", p.text) } else { p.text.clone() }).collect()
    }

    #[test]
    fn the_words_are_shown_where_they_stand() {
        let letter = "Jag började som lokalreporter i Bohuslän.";
        for (texts, wanted, want) in [
            (vec![letter], "bohuslän", "Jag började som lokalreporter i [Bohuslän]."),
            (vec![letter], "jag lokal", "[Jag] började som [lokalreporter] i Bohuslän."),
            (vec!["Ett råd", letter], "rad", ""),
            (vec!["jag", letter], "jag bohuslän", "[Jag] började som lokalreporter i [Bohuslän]."),
            (vec!["<b>fet</b> & Co"], "co", "<b>fet</b> & [Co]"),
            (vec!["Trettio \u{212a}elvin", letter], "kelvin", "Trettio [\u{212a}elvin]"),
            (vec!["Enheten \u{212b}ngström"], "A\u{30a}NGSTRÖM", "Enheten [\u{212b}ngström]"),
            (vec!["Ja", "Här är Ö"], "ö", "Här är [Ö]"),
            (vec![], "jag", ""),
            (vec![letter], "", ""),
        ] {
            assert_eq!(shown(&texts, wanted), want, "{wanted}");
        }
    }

    #[test]
    fn a_long_text_is_cut_around_the_words() {
        let text = (0..100).map(|n| format!("ord{n}")).collect::<Vec<_>>().join(" ");
        let said = shown(&[&text], "ord50 ord52");
        assert!(said.starts_with("… ord44 ") && said.ends_with(" ord73 …"), "{said}");
        assert!(said.contains("[ord50] ord51 [ord52]"), "{said}");
        // Where both stand, not where one of them stands first.
        let text = format!("ord51 {text}");
        assert!(shown(&[&text], "ord51 ord52").contains("[ord51] [ord52]"));
    }

    #[test]
    fn no_other_letter_becomes_one_of_a_stretch() {
        for letter in ('\u{80}'..=char::MAX).filter(|letter| letter.is_alphanumeric()) {
            let form = one_form(&letter.to_string());
            let known = form.chars().filter(char::is_ascii_alphanumeric).collect::<String>();
            assert_eq!(stretch(&known), None, "{letter} becomes {form}");
        }
        for (word, want) in [("projektledning", Some("tledn")), ("ångström", Some("ngstr")), ("kik", None), ("å", None)]
        {
            assert_eq!(stretch(word), want);
        }
    }

    proptest! {
        #[test]
        fn pieces_are_what_the_text_says(text in "\\PC{0,200}", wanted in "\\PC{0,10}") {
            let wanted = Wanted::read(&wanted);
            let pieces = Finder::new(&wanted).snippet([text.as_str()]);
            let whole: String = pieces.iter().map(|piece| piece.text.as_str()).collect();
            let inside = whole.strip_prefix("… ").unwrap_or(&whole);
            let inside = inside.strip_suffix(" …").unwrap_or(inside);
            prop_assert!(text.contains(inside) || text.contains(&whole));
            for piece in &pieces {
                prop_assert_eq!(piece.found, piece.found && wanted.which(&piece.text).is_some());
            }
            let any = spots(&text).any(|(_, word)| wanted.which(word).is_some());
            prop_assert_eq!(any, pieces.iter().any(|piece| piece.found));
        }
    }
}
