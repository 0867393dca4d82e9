//! Compounds of Swedish, Danish and Norwegian in their parts, against a list of
//! words with how common they are. It only cuts where both sides are words; it
//! never cuts off an ending, and leaves a word that it cannot cut whole.

use crate::text::is_stop_word;
use std::collections::HashMap;
use std::sync::LazyLock;

/// The fewest letters of a part.
const SHORTEST: usize = 3;
/// The fewest letters of a word that is cut.
const SHORTEST_WHOLE: usize = 7;
/// The most parts.
const MOST: usize = 4;
/// How common a part of three letters must be, in steps of two times.
const COMMON: u8 = 6;

/// What looks like a word and is an ending.
const ENDINGS: [&str; 42] = [
    "ande", "ende", "else", "elser", "ering", "eringen", "het", "heten", "heter", "hed", "heden", "heder", "skap",
    "skapet", "skaper", "skab", "skabet", "ning", "ring", "ringer", "ningar", "ningen", "ninger", "ling", "ist",
    "ister", "tion", "tioner", "sjon", "bar", "bara", "bart", "sam", "samt", "lig", "liga", "ligt", "lige", "dom",
    "ation", "able", "ible",
];

/// Words that end compounds and seldom stand alone, so that a count of words
/// does not find them.
const HEADS: [&str; 76] = [
    "analytiker",
    "arbetare",
    "arbejder",
    "arbeider",
    "bedömare",
    "biträde",
    "byggare",
    "bygger",
    "designer",
    "direktör",
    "direktør",
    "föring",
    "förare",
    "fører",
    "forsker",
    "forskare",
    "förvaltare",
    "forvalter",
    "givare",
    "giver",
    "handlare",
    "handler",
    "hantering",
    "hanterare",
    "håndtering",
    "industri",
    "ingenjör",
    "ingeniør",
    "inspektör",
    "inspektør",
    "konsulent",
    "konsult",
    "kontrollant",
    "koordinator",
    "läggare",
    "lärare",
    "lærer",
    "läkare",
    "læge",
    "lege",
    "mager",
    "makare",
    "maker",
    "mekaniker",
    "mester",
    "montør",
    "montör",
    "operatör",
    "operatør",
    "pedagog",
    "planerare",
    "planlegger",
    "planlægger",
    "prosjekt",
    "rådgivare",
    "rådgiver",
    "samordnare",
    "skötare",
    "sköterska",
    "skribent",
    "språk",
    "strateg",
    "strategi",
    "säljare",
    "sättare",
    "sælger",
    "selger",
    "sekreterare",
    "tekniker",
    "terapeut",
    "terapi",
    "udvikler",
    "utveckling",
    "utvecklare",
    "utvikler",
    "vetenskap",
];
/// How common a head counts as.
const HEAD: u8 = 5;

/// Words that may be parts, each with how common it is.
pub struct Vocabulary {
    /// How often a word was seen, in steps of two times: 3 is 8 to 15 times.
    words: HashMap<String, u8>,
}

impl Vocabulary {
    /// The heads that every vocabulary has, and lines of a word, a blank and
    /// how common it is. A line that is not of that form is left out.
    pub fn new(lines: &str) -> Vocabulary {
        let read = |line: &str| {
            let (word, common) = line.split_once(' ')?;
            Some((word.to_owned(), common.parse().ok()?))
        };
        let mut words: HashMap<String, u8> = HEADS.iter().map(|head| ((*head).to_owned(), HEAD)).collect();
        words.extend(lines.lines().filter_map(read));
        Vocabulary { words }
    }

    /// The words that the engine carries, drawn by the trainer of its embedding.
    pub fn built_in() -> &'static Vocabulary {
        static BUILT_IN: LazyLock<Vocabulary> =
            LazyLock::new(|| Vocabulary::new(include_str!("../../model/words.txt")));
        &BUILT_IN
    }

    /// How common a word is as a part; nothing when it may not be one.
    fn part(&self, word: &str) -> Option<u8> {
        let letters = word.chars().count();
        let is_grammar = ENDINGS.contains(&word) || is_stop_word(word, None);
        let common = *self.words.get(word).filter(|_| letters >= SHORTEST && !is_grammar)?;
        (letters > SHORTEST || common >= COMMON).then_some(common)
    }

    /// A part that stands before another, in the form of the dictionary: without
    /// the s that binds, or with the vowel that the compound has lost ("arbets"
    /// is "arbete", "skol" is "skola", "kvinno" is "kvinna").
    fn modifier(&self, piece: &str) -> Option<(String, u8)> {
        let mut forms = vec![piece.to_owned()];
        if let Some(rest) = piece.strip_suffix('s') {
            forms.push(rest.to_owned());
            forms.push(format!("{rest}e"));
        }
        if let Some(rest) = piece.strip_suffix(['o', 'u']) {
            forms.push(format!("{rest}a"));
        }
        if let Some(rest) = piece.strip_suffix('e') {
            forms.push(rest.to_owned());
        }
        if !piece.ends_with(['a', 'e', 'o', 'u', 's']) && piece.chars().count() > SHORTEST {
            forms.push(format!("{piece}a"));
        }
        let known = forms.into_iter().filter_map(|form| self.part(&form).map(|common| (form, common)));
        // The commonest; of equals the first, which is nearest to what stands there.
        known.reduce(|best, next| if next.1 > best.1 { next } else { best })
    }

    /// The parts of a word in its one form, in the form of the dictionary; the
    /// word alone where it is not a compound of words that are known.
    pub fn split(&self, word: &str) -> Vec<String> {
        let whole = || vec![word.to_owned()];
        if word.chars().count() < SHORTEST_WHOLE || !word.chars().all(char::is_alphabetic) {
            return whole();
        }
        self.cut(word, MOST).filter(|(parts, _)| parts.len() > 1).map_or_else(whole, |(parts, _)| parts)
    }

    /// The best way to cut, with how common its rarest part is. Fewer parts go
    /// before more; a part that is itself long is then cut by the caller's next
    /// look, not here.
    fn cut(&self, word: &str, most: usize) -> Option<(Vec<String>, u8)> {
        let mut best = self.part(word).map(|common| (vec![word.to_owned()], common));
        if most == 1 {
            return best;
        }
        let outermost = most == MOST;
        let mut best_cut: Option<(Vec<String>, u8)> = None;
        for (at, _) in word.char_indices().skip(SHORTEST) {
            let Some((first, common)) = self.modifier(&word[..at]) else { continue };
            let Some((mut rest, rarest)) = self.cut(&word[at..], most - 1) else { continue };
            rest.insert(0, first);
            let rarest = rarest.min(common);
            let better = best_cut.as_ref().is_none_or(|(parts, known)| {
                rest.len() < parts.len() || (rest.len() == parts.len() && rarest > *known)
            });
            if better {
                best_cut = Some((rest, rarest));
            }
        }
        if outermost || best.is_none() {
            best = best_cut.or(best);
        }
        best
    }
}

/// The parts of a word in its one form (see [`tokens()`](crate::text::tokens())), against
/// the words that the engine carries.
pub fn split_compound(word: &str) -> Vec<String> {
    Vocabulary::built_in().split(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compounds_are_cut_where_both_sides_are_words() {
        let table = [
            ("kommunikationsstrateg", "kommunikation strateg"),
            ("projektledare", "projekt ledare"),
            ("sjuksköterska", "sjuka sköterska"),
            ("arbetsledare", "arbete ledare"),
            ("marknadsföring", "marknad föring"),
            ("skolkurator", "skola kurator"),
            ("webbutvecklare", "webb utvecklare"),
            ("systemudvikler", "system udvikler"),
            ("maskinoperatør", "maskin operatør"),
            ("salgschef", "salg chef"),
            ("prosjektleder", "prosjekt leder"),
            ("kommunikation", "kommunikation"),
            ("organisation", "organisation"),
            ("planering", "planering"),
            ("utbildning", "utbildning"),
            ("ledarskap", "ledarskap"),
            ("management", "management"),
            ("kommunikatör", "kommunikatör"),
            ("möjlighet", "möjlighet"),
            ("chef", "chef"),
            ("c++", "c++"),
        ];
        let read = table.map(|(word, _)| split_compound(word).join(" "));
        assert_eq!(read.each_ref().map(String::as_str), table.map(|(_, want)| want));
    }

    #[test]
    fn a_word_of_unknown_parts_stays_whole() {
        let few = Vocabulary::new("press 5\nsekreterare 3\nnot a line\n");
        assert_eq!(few.split("pressskribent"), ["press", "skribent"]);
        assert_eq!(few.split("pressekreterare"), ["pressekreterare"]);
        assert_eq!(few.split("presssekreterare"), ["press", "sekreterare"]);
        assert_eq!(few.split("pressombudet"), ["pressombudet"]);
    }
}
