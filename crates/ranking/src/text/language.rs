//! Which of the four languages a sentence is in, by its words of grammar, its
//! letters and its endings. It answers nothing where nothing tells, and never
//! looks further than the sentence that it is given.

use crate::text::{stop, tokens};
use serde::{Deserialize, Serialize};

/// A language that the engine reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Tongue {
    /// Swedish.
    Sv,
    /// English.
    En,
    /// Danish.
    Da,
    /// Norwegian.
    No,
}

impl Tongue {
    /// All four.
    pub const ALL: [Tongue; 4] = [Tongue::Sv, Tongue::En, Tongue::Da, Tongue::No];

    /// ISO 639-1.
    pub fn code(self) -> &'static str {
        match self {
            Tongue::Sv => "sv",
            Tongue::En => "en",
            Tongue::Da => "da",
            Tongue::No => "no",
        }
    }

    /// From ISO 639-1; the two written forms of Norwegian count as one.
    pub fn from_code(code: &str) -> Option<Tongue> {
        match code {
            "nb" | "nn" => Some(Tongue::No),
            other => Tongue::ALL.into_iter().find(|tongue| tongue.code() == other),
        }
    }
}

/// What a cue weighs for each language, in the order of [`Tongue::ALL`].
type Weights = [i32; 4];

/// Letters: what each says wherever it stands.
const LETTERS: [(char, Weights); 5] =
    [('ä', [6, 0, 0, 0]), ('ö', [6, 0, 0, 0]), ('æ', [0, 0, 6, 4]), ('ø', [0, 0, 5, 5]), ('å', [2, 0, 2, 2])];

/// Endings, the first that fits: what they say of one word.
const ENDINGS: [(&str, Weights); 62] = [
    ("sjoner", [0, 0, 0, 6]),
    ("sjonen", [0, 0, 0, 6]),
    ("sjon", [0, 0, 0, 6]),
    ("sjef", [0, 0, 0, 6]),
    ("tioner", [4, 0, 4, 0]),
    ("tionen", [4, 0, 4, 0]),
    ("tions", [0, 5, 0, 0]),
    ("tion", [1, 2, 1, 0]),
    ("heter", [3, 0, 0, 3]),
    ("heten", [3, 0, 0, 3]),
    ("het", [3, 0, 0, 3]),
    ("heder", [0, 0, 6, 0]),
    ("heden", [0, 0, 6, 0]),
    ("hed", [0, 0, 6, 0]),
    ("skaper", [3, 0, 0, 3]),
    ("skap", [3, 0, 0, 3]),
    ("skaber", [0, 0, 6, 0]),
    ("skab", [0, 0, 6, 0]),
    ("ningar", [6, 0, 0, 0]),
    ("ninger", [0, 0, 3, 3]),
    ("ningen", [3, 0, 3, 3]),
    ("ing", [2, 3, 2, 2]),
    ("ande", [5, 0, 1, 1]),
    ("ende", [2, 0, 4, 4]),
    ("arna", [6, 0, 0, 0]),
    ("erna", [6, 0, 0, 0]),
    ("orna", [6, 0, 0, 0]),
    ("erne", [0, 0, 5, 3]),
    ("ene", [0, 0, 1, 4]),
    ("iska", [5, 0, 0, 0]),
    ("iskt", [5, 0, 0, 0]),
    ("iske", [0, 0, 4, 4]),
    ("isk", [2, 0, 2, 2]),
    ("ig", [2, 0, 2, 2]),
    ("ade", [4, 0, 1, 0]),
    ("ede", [0, 0, 4, 1]),
    ("else", [3, 0, 3, 3]),
    ("gare", [5, 0, 0, 0]),
    ("tare", [5, 0, 0, 0]),
    ("dare", [5, 0, 0, 0]),
    ("nare", [5, 0, 0, 0]),
    ("kare", [5, 0, 0, 0]),
    ("lare", [5, 0, 0, 0]),
    ("rare", [5, 0, 0, 0]),
    ("are", [2, 0, 0, 0]),
    ("ness", [0, 6, 0, 0]),
    ("ment", [1, 3, 1, 1]),
    ("ity", [0, 6, 0, 0]),
    ("ies", [0, 5, 0, 0]),
    ("ed", [0, 3, 1, 0]),
    ("ly", [0, 4, 0, 0]),
    ("ous", [0, 5, 0, 0]),
    ("cal", [0, 5, 0, 0]),
    ("ght", [0, 6, 0, 0]),
    ("ings", [0, 4, 0, 0]),
    ("ers", [0, 3, 1, 1]),
    ("ist", [1, 2, 1, 1]),
    ("or", [1, 2, 0, 0]),
    ("ogi", [0, 0, 2, 2]),
    ("er", [1, 2, 2, 2]),
    ("ar", [2, 0, 0, 0]),
    ("en", [2, 0, 2, 2]),
];

/// Groups of letters inside a word.
const INSIDE: [(&str, Weights); 19] = [
    ("ck", [2, 2, 0, 0]),
    ("th", [0, 4, 0, 0]),
    ("wh", [0, 4, 0, 0]),
    ("oo", [0, 3, 0, 0]),
    ("ea", [0, 2, 0, 0]),
    ("ou", [0, 2, 0, 0]),
    ("qu", [0, 3, 0, 0]),
    ("w", [0, 2, 0, 0]),
    ("sjon", [0, 0, 0, 5]),
    ("kj", [0, 0, 0, 4]),
    ("skj", [0, 0, 0, 3]),
    ("gj", [0, 0, 1, 4]),
    ("ej", [0, 0, 3, 1]),
    ("øj", [0, 0, 4, 0]),
    ("øy", [0, 0, 0, 5]),
    ("ei", [0, 0, 0, 3]),
    ("kk", [0, 0, 2, 3]),
    ("dd", [1, 0, 1, 1]),
    ("ld", [0, 1, 1, 1]),
];

/// Words that are commonest in one of the four, beside those of grammar.
const WORDS: [(&str, Weights); 44] = [
    ("och", [12, 0, 0, 0]),
    ("og", [0, 0, 5, 5]),
    ("the", [0, 12, 0, 0]),
    ("and", [0, 12, 0, 0]),
    ("af", [0, 0, 10, 0]),
    ("av", [5, 0, 0, 5]),
    ("jag", [9, 0, 0, 0]),
    ("jeg", [0, 0, 5, 5]),
    ("inte", [9, 0, 0, 0]),
    ("år", [4, 0, 4, 4]),
    ("erfarenhet", [9, 0, 0, 0]),
    ("erfaring", [0, 0, 6, 6]),
    ("experience", [0, 9, 0, 0]),
    ("years", [0, 9, 0, 0]),
    ("söker", [9, 0, 0, 0]),
    ("søger", [0, 0, 9, 0]),
    ("søker", [0, 0, 0, 9]),
    ("arbete", [9, 0, 0, 0]),
    ("arbejde", [0, 0, 9, 0]),
    ("arbeid", [0, 0, 0, 9]),
    ("arbetat", [9, 0, 0, 0]),
    ("arbejdet", [0, 0, 9, 0]),
    ("arbeidet", [0, 0, 0, 9]),
    ("work", [0, 6, 0, 0]),
    ("skills", [0, 6, 0, 0]),
    ("team", [1, 1, 1, 1]),
    ("projekt", [3, 0, 3, 0]),
    ("prosjekt", [0, 0, 0, 9]),
    ("project", [0, 5, 0, 0]),
    ("ledare", [6, 0, 0, 0]),
    ("leder", [1, 0, 4, 4]),
    ("uge", [0, 0, 8, 0]),
    ("uke", [0, 0, 0, 8]),
    ("vecka", [8, 0, 0, 0]),
    ("svenska", [4, 0, 0, 0]),
    ("dansk", [0, 0, 4, 1]),
    ("norsk", [0, 0, 1, 4]),
    ("english", [0, 4, 0, 0]),
    ("engelska", [5, 0, 0, 0]),
    ("medarbejder", [0, 0, 8, 0]),
    ("medarbeider", [0, 0, 0, 8]),
    ("tekniker", [2, 0, 2, 2]),
    ("manager", [0, 2, 1, 1]),
    ("officer", [0, 3, 1, 0]),
];

/// What a word of grammar weighs, shared by the languages that have it.
const GRAMMAR: i32 = 12;

/// The language of a sentence; nothing where it has no word, or where two
/// languages are as likely.
pub fn language(sentence: &str) -> Option<Tongue> {
    let mut sum = [0; 4];
    for token in tokens(sentence) {
        for (place, weight) in weights(&token.norm).into_iter().enumerate() {
            sum[place] += weight;
        }
    }
    let best = *sum.iter().max()?;
    let mut leaders = Tongue::ALL.into_iter().zip(sum).filter(|(_, weight)| *weight == best);
    let (leader, _) = leaders.next().filter(|_| best > 0)?;
    leaders.next().is_none().then_some(leader)
}

/// What one word says.
fn weights(norm: &str) -> Weights {
    let mut sum = [0; 4];
    let mut add = |weights: Weights| {
        for (place, weight) in weights.into_iter().enumerate() {
            sum[place] += weight;
        }
    };
    if let Some((_, weights)) = WORDS.iter().find(|(word, _)| *word == norm) {
        add(*weights);
        return sum;
    }
    let having = Tongue::ALL.map(|tongue| stop::of(tongue).binary_search(&norm).is_ok());
    let count = having.iter().filter(|has| **has).count();
    if let Ok(count) = i32::try_from(count)
        && count > 0
    {
        add(having.map(|has| if has { GRAMMAR / count } else { 0 }));
        return sum;
    }
    for c in norm.chars() {
        if let Some((_, weights)) = LETTERS.iter().find(|(letter, _)| *letter == c) {
            add(*weights);
        }
    }
    let long_enough = |ending: &str| norm.len() >= ending.len() + 2;
    if let Some((_, weights)) = ENDINGS.iter().find(|(ending, _)| norm.ends_with(ending) && long_enough(ending)) {
        add(*weights);
    }
    for (_, weights) in INSIDE.iter().filter(|(inside, _)| norm.contains(inside)) {
        add(*weights);
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_have_a_language() {
        use Tongue::{Da, En, No, Sv};
        let table = [
            ("Vi söker en kommunikatör med minst fem års erfarenhet.", Some(Sv)),
            ("Jag har lett förändringskommunikation i tre kommuner", Some(Sv)),
            ("Projektledare inom marknadsföring", Some(Sv)),
            ("We are looking for a communication strategist with experience of the public sector", Some(En)),
            ("Led the launch of a new website", Some(En)),
            ("Senior project manager", Some(En)),
            ("Vi søger en kommunikationsmedarbejder, som kan skrive for både ledelse og medarbejdere", Some(Da)),
            ("Jeg har arbejdet med kampagner og presse i mange virksomheder", Some(Da)),
            ("Ansvarlig for kvaliteten af virksomhedens nyhedsbreve", Some(Da)),
            ("Vi søker en kommunikasjonsrådgiver som kan skrive for både ledelse og ansatte", Some(No)),
            ("Jeg har jobbet mye med kampanjer og presse i mange virksomheter", Some(No)),
            ("Kommunikasjonssjef", Some(No)),
            ("Kommunikationschef för en myndighet", Some(Sv)),
            ("Sygeplejerske", Some(Da)),
            ("Sjuksköterska", Some(Sv)),
            ("Nurse practitioner with responsibility for the ward", Some(En)),
            ("2024", None),
            ("IBM", None),
            ("", None),
        ];
        let wrong = table.into_iter().filter(|(sentence, want)| language(sentence) != *want);
        assert_eq!(wrong.collect::<Vec<_>>(), []);
    }

    #[test]
    fn languages_have_their_codes() {
        for tongue in Tongue::ALL {
            assert_eq!(Tongue::from_code(tongue.code()), Some(tongue));
        }
        assert_eq!(Tongue::from_code("nb"), Some(Tongue::No));
        assert_eq!(Tongue::from_code("fi"), None);
    }
}
