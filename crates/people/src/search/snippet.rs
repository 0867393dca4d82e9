//! The place in a profile where the words stand: a few words before and after,
//! in pieces that say which were looked for. Pieces are text, never markup: the
//! page that shows them escapes and marks them. Pure.

use super::words::{Wanted, spots};

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

/// The words looked for that a text has, in order.
fn found_in(text: &str, wanted: &Wanted) -> Vec<Spot> {
    let words = spots(text).enumerate();
    words.filter_map(|(nth, (_, word))| Some(Spot { nth, which: wanted.which(word)? })).collect()
}

/// How many different ones there are.
fn different(spots: &[Spot], of: usize) -> usize {
    (0..of).filter(|which| spots.iter().any(|spot| spot.which == *which)).count()
}

/// The place with the most of the words in the first text that has the most of
/// them; nothing when no text has any.
pub fn snippet<'a>(texts: impl IntoIterator<Item = &'a str>, wanted: &Wanted) -> Vec<Piece> {
    let of = wanted.words().len();
    let mut best: Option<(&str, Vec<Spot>, usize)> = None;
    for text in texts {
        let found = found_in(text, wanted);
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
    use super::*;
    use proptest::prelude::*;

    /// Pieces as text, those found in brackets.
    fn shown(texts: &[&str], wanted: &str) -> String {
        let pieces = snippet(texts.iter().copied(), &Wanted::read(wanted));
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

    proptest! {
        #[test]
        fn pieces_are_what_the_text_says(text in "\\PC{0,200}", wanted in "\\PC{0,10}") {
            let wanted = Wanted::read(&wanted);
            let pieces = snippet([text.as_str()], &wanted);
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
