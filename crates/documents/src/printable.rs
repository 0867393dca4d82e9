//! Which characters the paper can show, and what stands in for the others. An
//! archive PDF may not hold a character that its fonts lack, so one emoji in a
//! note would otherwise stop a whole invoice. Never changes what is stored:
//! only what is drawn.

use serde_json::Value;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// Drawn in place of a character that no font has.
const STAND_IN: char = '□';

/// Scripts that are set left to right, one letter at a time, so that every
/// glyph maps back to its letter: Latin, Greek, Cyrillic, punctuation and
/// common signs. What lies outside is not drawn even if a font has it.
const DRAWN: [std::ops::RangeInclusive<char>; 8] = [
    '\u{20}'..='\u{7e}',
    '\u{a0}'..='\u{52f}',
    '\u{1e00}'..='\u{1fff}',
    '\u{2010}'..='\u{2027}',
    '\u{202f}'..='\u{205f}',
    '\u{2070}'..='\u{20bf}',
    '\u{2100}'..='\u{22ff}',
    '\u{2500}'..='\u{25ff}',
];

/// Every character that is drawn as itself.
static COVERED: LazyLock<BTreeSet<char>> = LazyLock::new(|| {
    DRAWN.iter().cloned().flatten().filter(|c| *c != '\u{ad}' && crate::typst_world::has_glyph(*c)).collect()
});

/// The first character of `text` that a document cannot show, if there is one:
/// for forms whose text must be printed faithfully (a contract's scope).
/// Line breaks, tabs and marks that are invisible anyway count as shown.
pub fn unprintable(text: &str) -> Option<char> {
    text.chars().find(|c| !COVERED.contains(c) && !is_invisible(*c) && !c.is_control())
}

/// The data with every string made drawable.
pub(crate) fn clean(value: Value) -> Value {
    match value {
        Value::String(text) => Value::String(clean_text(&text)),
        Value::Array(items) => items.into_iter().map(clean).collect(),
        Value::Object(fields) => fields.into_iter().map(|(key, field)| (key, clean(field))).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) => value,
    }
}

/// One string: invisible marks go, controls become spaces, what has no glyph
/// becomes [`STAND_IN`].
fn clean_text(text: &str) -> String {
    text.chars()
        .filter(|c| !is_invisible(*c))
        .map(|c| match c {
            '\n' => '\n',
            c if c.is_control() || c == '\u{2028}' || c == '\u{2029}' => ' ',
            c if COVERED.contains(&c) => c,
            _ => STAND_IN,
        })
        .collect()
}

/// Marks without ink: joiners, direction marks, variation selectors, the soft
/// hyphen and the byte order mark. A name must not read otherwise on paper than
/// its letters say, so direction overrides go as well.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn swedish_polish_greek_and_russian_names_are_drawn_as_written() {
        for name in [
            "Åsa Öström",
            "Łukasz Żółć",
            "Ευαγγελία",
            "Наталья",
            "Þórður",
            "ŠČŘŽ",
            "1\u{a0}234,50 kr − 5 %",
            "“quoted” – dash … €",
        ] {
            assert_eq!(clean_text(name), name);
            assert_eq!(unprintable(name), None, "{name}");
        }
    }

    #[test]
    fn what_has_no_glyph_gets_a_stand_in_and_is_named() {
        assert_eq!(clean_text("bra 👍🏽 jobbat"), "bra □□ jobbat");
        assert_eq!(clean_text("李明"), "□□");
        assert_eq!(unprintable("bra 👍 jobbat"), Some('👍'));
        assert!(crate::typst_world::has_glyph(STAND_IN));
    }

    #[test]
    fn controls_and_direction_marks_never_reach_the_paper() {
        assert_eq!(clean_text("a\u{0}b\tc\r\nd\u{202e}e\u{200b}f\u{fe0f}"), "a b c \ndef");
    }
}
