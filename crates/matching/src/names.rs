//! A résumé without the name of whoever wrote it: what the engine reads. It tells
//! the engine nothing, and leaves out nothing but the name.

use ranking::Person;
use ranking::taxonomy::Taxonomy;
use std::ops::Range;

/// The same as the engine may read it: without the name, which is given here only
/// to be blanked out, so that nobody fits better or worse for it (S88).
///
/// The whole name, or two words of it beside each other, is blanked everywhere. One
/// word of it alone is blanked in what is told and left in the names of skills, and
/// a surname that is a word of the trade is left too: to whoever is called Brand,
/// "brand strategy" is what it is to everybody else.
pub fn nameless(person: &Person, name: &str) -> Person {
    let name = Name::of(name);
    let mut person = person.clone();
    let tell = |text: &mut String| *text = name.blanked(text, true);
    person.title.iter_mut().for_each(tell);
    person.texts.iter_mut().for_each(tell);
    for done in &mut person.experiences {
        done.role.iter_mut().for_each(tell);
        tell(&mut done.text);
    }
    person.skills.iter_mut().for_each(|skill| skill.name = name.blanked(&skill.name, false));
    person
}

/// A name, word by word, in small letters.
struct Name {
    /// All of it.
    words: Vec<String>,
    /// What is not read even alone.
    alone: Vec<String>,
}

impl Name {
    /// The words of a name; a single letter is none.
    fn of(name: &str) -> Name {
        let words = words(name).map(|at| name[at].to_lowercase()).filter(|word| word.chars().count() > 1);
        let words: Vec<String> = words.collect();
        let mut alone = words.clone();
        // A word of the trade is a surname now and then, and hardly ever what somebody is called by.
        if alone.len() > 1 {
            alone.pop_if(|surname| Taxonomy::built_in().has_word(surname));
        }
        Name { words, alone }
    }

    /// The text with blanks where the name stands, byte for byte as long. Where it
    /// is `told`, one word of the name is enough.
    fn blanked(&self, text: &str, told: bool) -> String {
        let found: Vec<Range<usize>> = words(text).collect();
        let is_name = |at: &Range<usize>| {
            let word = &text[at.clone()];
            is_one_of(word, &self.alone) || (word.starts_with(char::is_uppercase) && is_one_of(word, &self.words))
        };
        let mut bytes = text.as_bytes().to_vec();
        for (nth, at) in found.iter().enumerate().filter(|(_, at)| is_name(at)) {
            let beside = |other: Option<&Range<usize>>| {
                other.filter(|other| is_name(other)).is_some_and(|other| {
                    let between = &text[at.end.min(other.end)..at.start.max(other.start)];
                    between.chars().all(|c| matches!(c, ' ' | '-' | '\u{a0}'))
                })
            };
            let before = nth.checked_sub(1).and_then(|before| found.get(before));
            let alone = told && is_one_of(&text[at.clone()], &self.alone);
            if alone || beside(before) || beside(found.get(nth + 1)) {
                bytes[at.clone()].fill(b' ');
            }
        }
        // Whole words were replaced by blanks, so what is left is text.
        String::from_utf8(bytes).unwrap_or_else(|_| " ".repeat(text.len()))
    }
}

/// Whether a word is one of these, or its genitive.
fn is_one_of(word: &str, these: &[String]) -> bool {
    let word = word.to_lowercase();
    these.iter().any(|this| *this == word || word.strip_suffix('s') == Some(this))
}

/// Where the words of a text stand.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text[at..].find(char::is_alphanumeric)?;
        let end = text[start..].find(|c: char| !c.is_alphanumeric()).map_or(text.len(), |long| start + long);
        at = end;
        Some(start..end)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::tests::a_need;
    use ranking::person::{Experience, PersonSkill};
    use ranking::{Engine, Linear, Need};

    /// Somebody of that name, who says it now and then.
    fn called(name: &str) -> Person {
        let (first, _) = name.split_once(' ').expect("two words");
        let text = format!("Jag heter {name} och har lett kampanjer. {first}s brand strategy gav pris.");
        Person {
            key: 0,
            title: Some("Varumärkesstrateg".into()),
            skills: vec![PersonSkill { name: "Brand strategy".into(), level: 4, years: 8 }],
            texts: vec![text.clone()],
            experiences: vec![Experience { role: None, text, from: None, to: None }],
            languages: vec![],
            free: vec![],
            city: None,
            remote: false,
            rate_hour_minor: None,
        }
    }

    #[test]
    fn another_name_changes_no_point() {
        let need = Need {
            title: "Brand strategist".into(),
            must: vec!["brand strategy".into(), "film".into()],
            nice: vec!["press".into()],
            text: "You know brand and film.".into(),
            ..a_need()
        };
        let read = |name: &str| nameless(&called(name), name);
        let people = ["Anna Berg", "Fatima Al-Masri", "Russell Brand", "Lars Film", "Siv Press"].map(read);
        let ranked = Linear::default().rank(&need, &people);
        for one in &ranked {
            assert_eq!((one.score, &one.parts), (ranked[0].score, &ranked[0].parts), "{}", one.index);
        }
        assert!(ranked[0].score > 0);
    }

    #[test]
    fn a_name_is_blanked_and_a_word_of_the_trade_is_not() {
        for (name, text, told, named) in [
            ("Anna Åkerström", "Annas kriskommunikation", "kriskommunikation", "Annas kriskommunikation"),
            ("Anna Åkerström", "Anna Åkerström leder", "leder", "leder"),
            ("Russell Brand", "Brand strategy by Russell Brand", "Brand strategy by", "Brand strategy by"),
            ("Maya Holm", "Maya renders in Autodesk", "renders in Autodesk", "Maya renders in Autodesk"),
            ("Lena Maria Film", "Film, and Lena-Maria", "Film, and -", "Film, and -"),
            ("Åsa", "Åsas blogg", "blogg", "Åsas blogg"),
            ("", "Ledde arbetet", "Ledde arbetet", "Ledde arbetet"),
        ] {
            let name = Name::of(name);
            for (is_told, want) in [(true, told), (false, named)] {
                let blanked = name.blanked(text, is_told);
                assert_eq!(blanked.len(), text.len());
                assert_eq!(blanked.split_whitespace().collect::<Vec<_>>().join(" "), want, "{text}");
            }
        }
    }
}
