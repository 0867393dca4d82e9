//! A word for several of a trade as the word for one: "managers" is "manager",
//! "barnmorskor" is "barnmorska". By the endings that words for people have in
//! each language; it knows no trade, and leaves a word that it is unsure of.

use crate::text::Tongue;

/// The fewest letters of a word that is for several.
const SHORTEST: usize = 4;

/// What ends with s in English and is for one, or for no one: "boss", "status",
/// "analysis", "logistics", "operations", "meetings" …
const NOT_SEVERAL: [&str; 7] = ["ss", "us", "is", "ics", "ions", "ings", "ments"];
/// … but for people of a field …
const OF_A_FIELD: [&str; 4] = ["mechanics", "medics", "critics", "clerics"];
/// … and what has no word for one.
const ONLY_SEVERAL: [&str; 5] = ["sales", "news", "goods", "series", "arts"];

/// Endings in English, and what stands there for one; the first that fits.
const ENGLISH: &[(&str, &str)] = &[
    ("men", "man"),
    ("wives", "wife"),
    ("ies", "y"),
    ("sses", "ss"),
    ("shes", "sh"),
    ("ches", "ch"),
    ("xes", "x"),
    ("people", "person"),
    ("s", ""),
];

/// Endings that make words for people in Swedish, Danish and Norwegian …
const NORDIC: &[(&str, &str)] = &[
    ("ister", "ist"),
    ("loger", "log"),
    ("goger", "gog"),
    ("grafer", "graf"),
    ("nomer", "nom"),
    ("enter", "ent"),
    ("anter", "ant"),
    ("euter", "eut"),
    ("ekter", "ekt"),
    ("orer", "or"),
];

/// … in Swedish, where "-are" and "-iker" are the same for several …
const SWEDISH: &[(&str, &str)] = &[
    ("örer", "ör"),
    ("chefer", "chef"),
    ("arier", "arie"),
    ("poliser", "polis"),
    ("piloter", "pilot"),
    ("vakter", "vakt"),
    ("värdar", "värd"),
    ("kockar", "kock"),
    ("skor", "ska"),
    ("biträden", "biträde"),
    ("män", "man"),
];

/// … in Danish and Norwegian, where "-fører" and "-gører" are for one …
const DANISH_AND_NORWEGIAN: &[(&str, &str)] = &[
    ("ere", "er"),
    ("tører", "tør"),
    ("iører", "iør"),
    ("nører", "nør"),
    ("sører", "sør"),
    ("lører", "lør"),
    ("dører", "dør"),
    ("tekarer", "tekar"),
];

/// … in Danish …
const DANISH: &[(&str, &str)] = &[("chefer", "chef"), ("mænd", "mand")];

/// … and in Norwegian.
const NORWEGIAN: &[(&str, &str)] = &[("sjefer", "sjef"), ("leger", "lege"), ("mestre", "mester"), ("menn", "mann")];

/// The word for one; nothing when the word is not for several, as far as its
/// ending tells.
pub fn singular(word: &str, tongue: Tongue) -> Option<String> {
    let lower = word.to_lowercase();
    if lower.len() != word.len() || lower.chars().count() < SHORTEST {
        return None;
    }
    let ends = |endings: &[&str]| endings.iter().any(|ending| lower.ends_with(ending));
    if tongue == Tongue::En && ((ends(&NOT_SEVERAL) && !ends(&OF_A_FIELD)) || ONLY_SEVERAL.contains(&lower.as_str())) {
        return None;
    }
    let endings: &[&[(&str, &str)]] = match tongue {
        Tongue::En => &[ENGLISH],
        Tongue::Sv => &[NORDIC, SWEDISH],
        Tongue::Da => &[NORDIC, DANISH_AND_NORWEGIAN, DANISH],
        Tongue::No => &[NORDIC, DANISH_AND_NORWEGIAN, NORWEGIAN],
    };
    let (several, one) = endings.iter().copied().flatten().find(|(several, _)| lower.ends_with(several))?;
    Some(format!("{}{one}", &word[..word.len() - several.len()]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_for_several_become_words_for_one() {
        for (tongue, several, one) in [
            (Tongue::En, "Managers", "Manager"),
            (Tongue::En, "secretaries", "secretary"),
            (Tongue::En, "Coaches", "Coach"),
            (Tongue::En, "midwives", "midwife"),
            (Tongue::En, "firemen", "fireman"),
            (Tongue::En, "mechanics", "mechanic"),
            (Tongue::Sv, "Sjuksköterskor", "Sjuksköterska"),
            (Tongue::Sv, "bibliotekarier", "bibliotekarie"),
            (Tongue::Sv, "ingenjörer", "ingenjör"),
            (Tongue::Da, "pædagoger", "pædagog"),
            (Tongue::Da, "rådgivere", "rådgiver"),
            (Tongue::Da, "montører", "montør"),
            (Tongue::No, "prosjektledere", "prosjektleder"),
            (Tongue::No, "styrmenn", "styrmann"),
        ] {
            assert_eq!(singular(several, tongue).as_deref(), Some(one), "{several}");
        }
    }

    #[test]
    fn what_is_for_one_or_for_no_one_stays() {
        for (tongue, word) in [
            (Tongue::En, "manager"),
            (Tongue::En, "sales"),
            (Tongue::En, "logistics"),
            (Tongue::En, "operations"),
            (Tongue::En, "hostess"),
            (Tongue::Sv, "lärare"),
            (Tongue::Sv, "tekniker"),
            (Tongue::Sv, "ombud"),
            (Tongue::Da, "tekniker"),
            (Tongue::Da, "togfører"),
            (Tongue::No, "lærer"),
        ] {
            assert_eq!(singular(word, tongue), None, "{word}");
        }
    }
}
