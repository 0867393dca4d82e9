//! Where a text may be cut: sentences, lines of a list, headings. It cuts; it
//! never joins two paragraphs, and never judges a sentence.

use std::ops::Range;

/// Abbreviations after which a full stop ends nothing, in lower case, without
/// their last full stop.
const ABBREVIATIONS: [&str; 56] = [
    "approx", "bl.a", "bla", "ca", "co", "d.v.s", "dr", "dvs", "e.g", "e.kr", "el", "etc", "ev", "exkl", "f", "f.d",
    "f.eks", "feks", "f.kr", "forts", "fr.o.m", "from", "i.e", "inc", "inkl", "jr", "kap", "kl", "kr", "m.a.o", "m.fl",
    "m.m", "m.v", "max", "md", "milj", "min", "mr", "mrs", "ms", "no", "nr", "o.d", "o.s.v", "osv", "p.g.a", "pga",
    "prof", "resp", "s.k", "st", "t.ex", "t.o.m", "tel", "tex", "vs",
];

/// Signs that open a line of a list.
const BULLETS: [char; 11] = ['-', '*', '•', '–', '—', '·', '▪', '●', '◦', '‣', '►'];

/// The sentences of a text, in order, without the blanks and bullets around
/// them: ranges of bytes in the given text, each with at least one letter or
/// digit. A line is its own sentence when it is one of a list, stands before or
/// after an empty line, or the next line begins as a sentence does.
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let cuts = match c {
            '.' => full_stop_ends(&text[start..at], &text[end..]),
            '!' | '?' | '…' => begins(&text[end..]),
            '\n' => line_ends(&text[start..at], &text[end..]),
            '\r' | '\u{b}' | '\u{c}' | '\u{2028}' | '\u{2029}' => !text[end..].starts_with('\n'),
            _ => false,
        };
        if cuts && end > start {
            let end = end + closing(&text[end..]);
            found.extend(trimmed(text, start, end));
            start = end;
        }
    }
    found.extend(trimmed(text, start, text.len()));
    found
}

/// Whether a full stop ends the sentence before it.
fn full_stop_ends(before: &str, after: &str) -> bool {
    if !begins(after) {
        return false;
    }
    let word = before.rsplit(|c: char| c.is_whitespace() || "(\"”»".contains(c)).next().unwrap_or("");
    let lower = word.to_lowercase();
    let is_initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
    // "1. Samla in": a number that stands first counts a list.
    let counts = before.trim_start().len() == word.len() && word.chars().all(|c| c.is_ascii_digit());
    // "etc. Vi" still ends: an abbreviation followed by a capital ends when it usually stands last.
    let last = matches!(lower.as_str(), "etc" | "osv" | "o.s.v" | "m.m" | "m.fl" | "m.v" | "o.d" | "kr");
    !(is_initial || counts || (ABBREVIATIONS.contains(&lower.as_str()) && !last))
}

/// How many bytes of closing quotes and brackets follow: they belong to the
/// sentence that ends.
fn closing(after: &str) -> usize {
    after.len() - after.trim_start_matches(['"', '”', '’', '»', ')', ']', '\'']).len()
}

/// Whether what follows a mark looks like the start of another sentence.
fn begins(after: &str) -> bool {
    let rest = &after[closing(after)..];
    let Some(blank) = rest.chars().next() else { return true };
    if !blank.is_whitespace() {
        return false;
    }
    let Some(next) = rest.trim_start().chars().next() else { return true };
    next.is_uppercase() || next.is_numeric() || !next.is_alphabetic()
}

/// Whether the end of a line ends the sentence too.
fn line_ends(before: &str, after: &str) -> bool {
    let line = after.lines().next().unwrap_or("").trim();
    let Some(first) = line.chars().next() else { return true };
    let last = before.trim_end().chars().next_back().unwrap_or('\n');
    first.is_uppercase()
        || first.is_numeric()
        || BULLETS.contains(&first)
        || ".:;!?".contains(last)
        || before.trim_start().starts_with(BULLETS)
}

/// The range without what surrounds the sentence; nothing when it says nothing.
fn trimmed(text: &str, start: usize, end: usize) -> Option<Range<usize>> {
    let piece = &text[start..end];
    if !piece.contains(char::is_alphanumeric) {
        return None;
    }
    let around = |c: char| c.is_whitespace() || BULLETS.contains(&c);
    let from = start + (piece.len() - piece.trim_start_matches(around).len());
    let to = start + piece.trim_end().len();
    Some(from..to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_cut_where_people_would_cut_them() {
        for (text, want) in [
            ("Vi söker dig. Du är van!", vec!["Vi söker dig.", "Du är van!"]),
            ("Erfarenhet av t.ex. SEO och bl.a. Figma. Bra.", vec!["Erfarenhet av t.ex. SEO och bl.a. Figma.", "Bra."]),
            ("Ring nr. 5, dvs. Anna. Tack", vec!["Ring nr. 5, dvs. Anna.", "Tack"]),
            ("Film, foto m.m. Vi ses", vec!["Film, foto m.m.", "Vi ses"]),
            ("A. Svensson ledde 2023. Sedan slutade hon.", vec!["A. Svensson ledde 2023.", "Sedan slutade hon."]),
            ("1. Samla in. 2. Skriv", vec!["1. Samla in.", "2. Skriv"]),
            ("Version 2.5 av node.js kom", vec!["Version 2.5 av node.js kom"]),
            (
                "Krav:\n- svenska\n- engelska i tal\n och skrift",
                vec!["Krav:", "svenska", "engelska i tal", "och skrift"],
            ),
            ("en rad som\nfortsätter här\n\nnytt stycke", vec!["en rad som\nfortsätter här", "nytt stycke"]),
            ("Projektledare\nByrån AB\r\n2019–2021", vec!["Projektledare", "Byrån AB", "2019–2021"]),
            ("Hon sa: ”Kom.” Sedan gick hon.", vec!["Hon sa: ”Kom.”", "Sedan gick hon."]),
            ("Really? Yes… No", vec!["Really?", "Yes…", "No"]),
            ("* * *\n---", vec![]),
            ("", vec![]),
        ] {
            let cut: Vec<_> = sentences(text).into_iter().map(|range| &text[range]).collect();
            assert_eq!(cut, want, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_word_of_any_text_is_lost(text in "[a-zåäöA-ZÅÄÖ0-9 .,!?:\\n•()”-]{0,80}") {
            let all = crate::text::tokens(&text).len();
            let mut kept = 0;
            let mut last = 0;
            for range in sentences(&text) {
                assert!(last <= range.start && range.start < range.end);
                kept += crate::text::tokens(&text[range.clone()]).len();
                last = range.end;
            }
            assert!(kept >= all, "{kept} of {all}");
        }
    }
}
