//! The name of a class of work as one who does it would say it. Registers name
//! classes: of several people ("Editors"), with what else is in them or is
//! not ("…, All Other", "m.fl.", "…, Except School"). Whoever is looked for has
//! one title. It reads endings and words of grammar, knows no title, and leaves
//! sentences as they are; trades that are named together stay together.

use super::singular::singular;
use crate::text::{Token, Tongue, is_stop_word, tokens};

/// The most words of a name.
const LONGEST: usize = 14;
/// The most letters of the last part of an abbreviation ("m.fl.", "mv."), whose
/// full stop ends no sentence.
const ABBREVIATION: usize = 2;

/// What opens a remainder: everything from there on is not what is looked for.
const ENGLISH: [&[&str]; 6] =
    [&["all", "other"], &["except"], &["excluding"], &["n", "e", "c"], &["nec"], &["not", "elsewhere"]];
const SWEDISH: [&[&str]; 7] =
    [&["ej", "annorstädes"], &["exkl"], &["m", "fl"], &["m", "m"], &["mfl"], &["utom"], &["övriga"]];
const DANISH: [&[&str]; 10] = [
    &["bortset", "fra"],
    &["ekskl"],
    &["i", "øvrigt"],
    &["ikke", "klassificeret"],
    &["m", "fl"],
    &["m", "m"],
    &["m", "v"],
    &["mv"],
    &["undtagen"],
    &["øvrige"],
];
const NORWEGIAN: [&[&str]; 8] =
    [&["ekskl"], &["ikke", "klassifisert"], &["m", "fl"], &["m", "m"], &["m", "v"], &["mv"], &["unntatt"], &["øvrige"]];

/// Words before the name of a remainder that joins what was named …
const OTHER: [&str; 8] = ["other", "related", "övriga", "andra", "andre", "andet", "annet", "øvrige"];
/// … and before one that stands alone; not "andra maskinist", who is the second.
const ALONE: [&str; 3] = ["other", "övriga", "øvrige"];
/// Words that join what a name holds …
const AND: [&str; 6] = ["and", "or", "och", "og", "eller", "samt"];
/// … and words that lead from the trade to where or with what.
const WITH: [&str; 26] = [
    "of", "in", "at", "to", "with", "by", "on", "from", "av", "af", "för", "for", "i", "inom", "inden", "innen", "på",
    "med", "vid", "ved", "till", "til", "från", "fra", "under", "mot",
];
/// Other words of grammar that a name may hold.
const HELD: [&str; 7] = ["the", "a", "an", "other", "all", "not", "own"];

/// The name as of one; the text itself when it is no name.
pub fn of_one(text: &str, tongue: Tongue) -> String {
    let name = without_remainder(text, tongue);
    let words = tokens(name);
    if is_sentence(text) || words.iter().any(|word| tells(word, tongue)) {
        return text.to_owned();
    }
    let (mut said, mut end) = (String::new(), 0);
    for (at, word) in words.iter().enumerate() {
        let (next, written) = (words.get(at + 1), &name[word.start..word.end]);
        let gap = &name[word.end..next.map_or(name.len(), |next| next.start)];
        // A trade ends before a comma, a word that joins or leads on, or the end.
        let closes =
            gap.contains([',', '/', ';', '(', ')', '&']) || next.is_none_or(|next| is_and(next) || leads(next));
        let one = singular(written, tongue).filter(|_| closes && !gap.starts_with('-'));
        said.push_str(&name[end..word.start]);
        said.push_str(one.as_deref().unwrap_or(written));
        end = word.end;
    }
    said + &name[end..]
}

/// The text up to where a remainder opens, and without "other" before it.
fn without_remainder(text: &str, tongue: Tongue) -> &str {
    let words = tokens(text);
    let openings: &[&[&str]] = match tongue {
        Tongue::En => &ENGLISH,
        Tongue::Sv => &SWEDISH,
        Tongue::Da => &DANISH,
        Tongue::No => &NORWEGIAN,
    };
    let first = words.iter().take_while(|word| ALONE.contains(&word.norm.as_str())).count();
    let opens = |at: &usize| {
        let opened = openings.iter().any(|opening| {
            let there = words[*at..].iter().map(|word| word.norm.as_str());
            there.take(opening.len()).eq(opening.iter().copied())
        });
        // "Authors and related writers"; not "harbour equipment and other fitters".
        let and_other =
            is_and(&words[*at]) && words.get(at + 1).is_some_and(|next| OTHER.contains(&next.norm.as_str()));
        opened || (and_other && singular(&words[at - 1].norm, tongue).is_some())
    };
    let Some(start) = words.get(first).map(|word| word.start) else { return text };
    match (first + 1..words.len()).find(opens) {
        Some(at) => text[start..words[at].start].trim_end_matches(|c: char| !c.is_alphanumeric()),
        None if first > 0 => &text[start..],
        None => text,
    }
}

/// Whether a text is longer than names are, or ends as sentences do.
fn is_sentence(text: &str) -> bool {
    let words = tokens(text);
    let shortened = words.last().is_some_and(|word| word.norm.chars().count() <= ABBREVIATION);
    words.len() > LONGEST
        || text.trim_end().ends_with(['!', '?', ':'])
        || (text.trim_end().ends_with('.') && !shortened)
}

/// Whether a word joins two names.
fn is_and(word: &Token) -> bool {
    AND.contains(&word.norm.as_str())
}

/// Whether a word leads from the trade to where or with what.
fn leads(word: &Token) -> bool {
    WITH.contains(&word.norm.as_str())
}

/// Whether a word is of the grammar of sentences, not of names.
fn tells(word: &Token, tongue: Tongue) -> bool {
    let held = is_and(word) || leads(word) || HELD.contains(&word.norm.as_str());
    !held && is_stop_word(&word.norm, Some(tongue))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_classes_become_names_of_one() {
        for (tongue, class, one) in [
            (Tongue::En, "Editors", "Editor"),
            (Tongue::En, "Press Cutters, Folders, and Binders", "Press Cutter, Folder, and Binder"),
            (Tongue::En, "Press and Events Managers", "Press and Events Manager"),
            (Tongue::En, "Leaders of Harbour Workers", "Leader of Harbour Worker"),
            (Tongue::En, "Nurses, Except School", "Nurse"),
            (Tongue::En, "Engineers, All Other", "Engineer"),
            (Tongue::En, "Sales representatives (excluding ICT)", "Sales representative"),
            (Tongue::En, "Authors and related writers", "Author"),
            (Tongue::En, "Harbour Equipment and Other Fitters", "Harbour Equipment and Other Fitter"),
            (Tongue::En, "Painter/Signs Workers", "Painter/Signs Worker"),
            (Tongue::Sv, "Bank- och postkassörer m.fl.", "Bank- och postkassör"),
            (Tongue::Sv, "Övriga jurister", "jurist"),
            (Tongue::Sv, "Bagare/Konditor", "Bagare/Konditor"),
            (Tongue::Da, "Vagt- og sikkerhedsassistenter, i øvrigt", "Vagt- og sikkerhedsassistent"),
            (Tongue::No, "Forsknings- og utviklingsledere", "Forsknings- og utviklingsleder"),
            (Tongue::No, "Bibliotekarer og andre informasjonsarbeidere", "Bibliotekar"),
        ] {
            assert_eq!(of_one(class, tongue), one);
        }
    }

    #[test]
    fn titles_of_one_and_sentences_stay() {
        for (tongue, text) in [
            (Tongue::En, "truck driver"),
            (Tongue::En, "C# developer, front-end"),
            (Tongue::En, "Negotiated contracts with suppliers."),
            (Tongue::En, "We are looking for managers"),
            (Tongue::En, "Keep budgets, except those of managers."),
            (Tongue::En, "all-round mechanic"),
            (Tongue::Sv, "Andra maskinist"),
            (Tongue::Sv, "Vi söker ingenjörer"),
            (Tongue::Sv, "IT-tekniker (e-post)"),
            (Tongue::Da, "Forvalter, landbrug"),
            (Tongue::Da, "Skov- og naturtekniker"),
            (Tongue::No, "lastebilsjåfør"),
            (Tongue::En, ""),
            (Tongue::Sv, "Övriga"),
        ] {
            assert_eq!(of_one(text, tongue), text);
        }
    }
}
