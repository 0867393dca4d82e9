//! What the law protects is not read (diskrimineringslagen 1 kap. 5 §; GDPR,
//! article 9): words about sex, age, origin, belief, health and family are
//! blanked out, in needs and résumés alike, before anything is compared. Blanks
//! take as many bytes as the words did, so that evidence keeps its place. It
//! never changes the text that is shown.

use crate::text::{Token, tokens};
use std::collections::HashSet;
use std::sync::LazyLock;

/// Words in one form (see [`tokens()`](crate::text::tokens())) that are not read.
const WORDS: &str = "
age aged ages boy boys christian christians dad daughter daughters disability disabilities disabled ethnic ethnicity
father fathers female females foreign foreigner gender gentleman girl girls guy he her hers herself him himself his
husband immigrant immigrants jewish jews ladies lady male males man married men mom mother mothers mum muslim
muslims native nationality old older parent parents pregnant religion religious retired sex she sister son sons unmarried
wife woman women young younger
dotter döttrar etnicitet etnisk facklig fader far flicka frun fru funktionshinder funktionsnedsättning
funktionsvariation föräldraledig föräldraledighet förälder gamla gammal gammalt gift gravid han hans henne hennes herr
hon hona honom hudfärg hustru hustrun invandrare invandraren invandrar judar judinna judisk kille killen killar kristen
kristna kvinna kvinnan kvinnans kvinnlig kvinnliga kvinnligt kvinnor kvinnorna kön könet maken maka make mamma
mammaledig man manlig manliga manligt mannen mannens moder mor muslim muslimer muslimsk muslimska män männen nationalitet
pappa pappaledig pensionär pojke religion religiös sambo sjukskriv sjukskriven sjukskrivning småbarnsförälder son svenskfödd
söner tjej tjejen tjejer tonåring tvåbarnsfar tvåbarnsmor tvåbarnsmamma tvåbarnspappa trebarnsmamma trebarnspappa trebarnsfar
trebarnsmor ung unga utländsk utländska utrikesfödd yngre äldre ålder åldern
hun hende hendes hennes ham kvinde kvinder mand mænd kjønn køn alder gravid gammel gamle";

/// The words as a set.
static SET: LazyLock<HashSet<&'static str>> = LazyLock::new(|| WORDS.split_whitespace().collect());

/// How words end that say the same of a trade's woman or man.
const ENDINGS: [&str; 10] =
    ["kvinna", "kvinnan", "kvinnor", "woman", "women", "åring", "åringen", "årig", "årigt", "åriga"];

/// Trades that are named after a man where others are named after a woman.
const TRADES: [&str; 8] =
    ["affärsman", "affärsmannen", "talesman", "talesmannen", "businessman", "businessmen", "spokesman", "spokesmen"];

/// What is a thing of the trade before one of these, and says nothing of whoever
/// writes it: native advertising, foreign policy, union communication. None of them
/// tells a woman from a man.
const THINGS: [(&[&str], &[&str]); 5] = [
    (&["native"], &["ad", "ads", "advertising", "adverts", "annonser", "annonsering", "apps", "content", "placements"]),
    (&["gender"], &["equality", "mainstreaming", "neutral"]),
    (
        &["foreign"],
        &["affairs", "correspondent", "information", "markets", "media", "ministry", "policy", "press", "trade"],
    ),
    (&["facklig", "fackliga"], &["förhandling", "förhandlingar", "information", "kommunikation", "organisationer"]),
    (&["unga", "young"], &["audience", "audiences", "läsare", "målgrupp", "målgrupper", "publik", "readers"]),
];

/// After these a place, a people or a year of birth follows.
const BIRTH: [&str; 14] = [
    "född",
    "fødd",
    "födelseort",
    "födelseår",
    "uppvuxen",
    "uppväxt",
    "uppväxten",
    "härstammar",
    "bördig",
    "invandrade",
    "born",
    "birthplace",
    "født",
    "oppvokst",
];

/// After these it follows where a place stands in so many words: sales are raised
/// too, and a film was meant for somebody else originally.
const PERHAPS_BIRTH: [&str; 5] = ["raised", "originally", "ursprungligen", "origin", "ursprung"];

/// What stands between one of those and the place.
const FROM: [&str; 6] = ["from", "in", "near", "från", "i", "nära"];

/// Words of one clause after those that are blanked out at most.
const CLAUSE: usize = 6;

/// The text with what is not read as blanks, byte for byte as long.
pub fn masked(text: &str) -> String {
    let words = tokens(text);
    let mut blank = vec![false; words.len()];
    for (at, word) in words.iter().enumerate() {
        let norm = word.norm.as_str();
        let said = SET.contains(norm) || TRADES.contains(&norm) || ENDINGS.iter().any(|end| norm.ends_with(end));
        if (said && !is_thing(&words, at)) || is_age(&words, at) {
            blank[at] = true;
        }
        if BIRTH.contains(&norm) || is_birth(&words, at, text) {
            blank_clause(&words, at, text, &mut blank);
        }
    }
    let mut bytes = text.as_bytes().to_vec();
    for (word, _) in words.iter().zip(&blank).filter(|(_, blank)| **blank) {
        if let Some(bytes) = bytes.get_mut(word.start..word.end) {
            bytes.fill(b' ');
        }
    }
    // Whole words were replaced by blanks, so what is left is text.
    String::from_utf8(bytes).unwrap_or_else(|_| " ".repeat(text.len()))
}

/// Whether a word and the next name a thing of the trade.
fn is_thing(words: &[Token], at: usize) -> bool {
    let norm = |at: usize| words.get(at).map_or("", |word| word.norm.as_str());
    THINGS.iter().any(|(before, after)| before.contains(&norm(at)) && after.contains(&norm(at + 1)))
}

/// Whether a word that need not say it says where somebody comes from: "raised in
/// Kiruna" and "born and raised on a farm", not "raised sales in Kiruna".
fn is_birth(words: &[Token], at: usize, text: &str) -> bool {
    let norm = |at: usize| words.get(at).map_or("", |word| word.norm.as_str());
    let is_name = |at: usize| words.get(at).is_some_and(|word| text[word.start..].starts_with(char::is_uppercase));
    let after_born = at > 1 && norm(at - 1) == "and" && norm(at - 2) == "born";
    PERHAPS_BIRTH.contains(&norm(at)) && (after_born || (FROM.contains(&norm(at + 1)) && is_name(at + 2)))
}

/// Blanks a word and what follows it, up to the end of the clause.
fn blank_clause(words: &[Token], at: usize, text: &str, blank: &mut [bool]) {
    let mut end = None;
    for (word, blank) in words.iter().zip(blank.iter_mut()).skip(at).take(CLAUSE + 1) {
        let between = end.and_then(|end| text.get(end..word.start)).unwrap_or("");
        let over = between.contains(['.', ',', ';', ':', '!', '?', '\n', '(', ')']);
        if over || (end.is_some() && matches!(word.norm.as_str(), "och" | "men" | "som" | "and" | "but" | "who" | "og"))
        {
            return;
        }
        *blank = true;
        end = Some(word.end);
    }
}

/// Whether a number is an age: "42 år gammal", "42 years old", "aged 42", "42-åring".
fn is_age(words: &[Token], at: usize) -> bool {
    let norm = |at: usize| words.get(at).map_or("", |word| word.norm.as_str());
    if !norm(at).chars().all(|c| c.is_ascii_digit()) || norm(at).is_empty() {
        return false;
    }
    let unit = matches!(norm(at + 1), "år" | "years" | "year" | "yr");
    let old = matches!(norm(at + 2), "gammal" | "gamla" | "gammel" | "old" | "ung" | "young");
    let before = at > 0 && matches!(norm(at - 1), "aged" | "age" | "ålder" | "fyllda");
    let aged = norm(at + 1).starts_with("årig") || norm(at + 1).starts_with("åring");
    (unit && old) || before || aged
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is left, with single blanks.
    fn left(text: &str) -> String {
        let masked = masked(text);
        assert_eq!(masked.len(), text.len());
        masked.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn what_the_law_protects_is_blanked_and_the_rest_keeps_its_place() {
        for (text, want) in [
            ("Yngre kvinnlig kollega, gärna kvinna", "kollega, gärna"),
            ("Född i Lagos, strateg inom PR", ", strateg inom PR"),
            ("Born and raised in Kiruna. Led campaigns", "and . Led campaigns"),
            ("Hon ledde arbetet, och hennes team växte", "ledde arbetet, och team växte"),
            ("42 år gammal, 15 års erfarenhet", "år , 15 års erfarenhet"),
            ("En 35-årig affärskvinna", "En -"),
            ("Varumärkesstrateg med tio år i branschen", "Varumärkesstrateg med tio år i branschen"),
            ("Raised in Kiruna, originally from Ghana.", ", ."),
            ("Med ursprung i Somalia och vana vid press", "Med och vana vid press"),
            ("A native Swede, young and foreign", "A Swede, and"),
        ] {
            assert_eq!(left(text), want, "{text}");
        }
        let text = "Åsa är kvinna och strateg";
        assert_eq!(masked(text).find("strateg"), text.find("strateg"));
    }

    #[test]
    fn what_is_done_in_the_trade_is_read() {
        for text in [
            "Raised brand awareness through social media campaigns",
            "Raised sales in Sweden by a third",
            "A film originally meant for the staff",
            "Varumärkets ursprung i film och text",
            "Native advertising and gender equality",
            "Native-annonsering för unga målgrupper",
            "Facklig kommunikation and foreign policy",
        ] {
            assert_eq!(left(text), text);
        }
    }

    #[test]
    fn swapped_words_leave_the_same() {
        for (a, b) in [
            ("Han är en erfaren affärsman", "Hon är en erfaren affärskvinna"),
            ("His team trusted him", "Her team trusted her"),
            ("Uppvuxen i Malmö", "Uppvuxen i Aleppo"),
            ("Born and raised on a farm by Umeå", "Born and raised on a farm by Aleppo"),
            ("Originally from Oslo", "Originally from Lagos"),
            ("Ursprungligen från Oslo", "Ursprungligen från Lagos"),
            ("Muslim och kommunikatör", "Kristen och kommunikatör"),
        ] {
            assert_eq!(left(a), left(b));
        }
    }
}
