//! Skills and languages: words separated by commas, lines or signs.

use super::{Placed, dates};
use crate::limits::MOST_ITEMS;
use crate::reading::{Scribe, Sure};
use crate::resume::{Language, LanguageExtra, Skill, SkillExtra};
use crate::words::{folded, item, line};

/// The longest a skill may be, in characters; what is longer is a sentence.
const MOST_SKILL: usize = 60;

/// The section of skills. A name that stands there twice is one skill.
pub(crate) fn skills(out: &mut Vec<Skill>, scribe: &mut Scribe, lines: &[Placed]) {
    for placed in lines {
        let text = item(&placed.line.text).unwrap_or(&placed.line.text).replace('\t', ", ");
        // Backend: Rust, Kafka. What stands before the colon is a kind of skill.
        let (label, words) = match text.split_once(": ") {
            Some((label, words)) if label.chars().count() <= 40 => (true, words.to_owned()),
            _ => (false, text),
        };
        let pieces = split(&words);
        let several = pieces.len() > 1 || label;
        for piece in pieces {
            if out.len() >= MOST_ITEMS {
                return;
            }
            let (name, said) = qualified(&piece);
            let Some(name) = line(&name) else { continue };
            let fits = name.chars().count() <= MOST_SKILL && name.chars().any(char::is_alphabetic);
            let words = name.split(' ').count();
            let known = out.iter().any(|s| s.name.as_deref().is_some_and(|known| folded(known) == folded(&name)));
            if !fits || known || words > 7 || (name.ends_with('.') && words > 3) || dates::is_only(&name) {
                continue;
            }
            let at = out.len();
            let sure = if words <= 3 && (several || !name.contains(". ")) { Sure::Sure } else { Sure::Check };
            scribe.found(format!("skills.{at}.name"), placed.at, placed.at, sure);
            let level = said.as_deref().and_then(level);
            let years = said.as_deref().and_then(years);
            for (key, there) in [
                ("level", said.is_some()),
                ("x-customersonly.level", level.is_some()),
                ("x-customersonly.years", years.is_some()),
            ] {
                if there {
                    scribe.found(format!("skills.{at}.{key}"), placed.at, placed.at, Sure::Check);
                }
            }
            out.push(Skill { name: Some(name), level: said, keywords: vec![], extra: SkillExtra { level, years } });
        }
    }
}

/// Pieces between commas, signs and wide space, but not within brackets.
fn split(text: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut depth = 0_usize;
    let letters: Vec<char> = text.chars().collect();
    for (at, c) in letters.iter().enumerate() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        // 1,5 is a number.
        let in_number = *c == ','
            && at > 0
            && letters[at - 1].is_ascii_digit()
            && letters.get(at + 1).is_some_and(char::is_ascii_digit);
        if depth == 0 && !in_number && ",;|•·●▪\t".contains(*c) {
            pieces.push(String::new());
        } else if let Some(piece) = pieces.last_mut() {
            piece.push(*c);
        }
    }
    pieces.into_iter().map(|p| p.trim().trim_end_matches('.').to_owned()).filter(|p| !p.is_empty()).collect()
}

/// `Rust (expert)`, `Rust – expert`: the name and what is said of it.
fn qualified(piece: &str) -> (String, Option<String>) {
    if let Some((name, rest)) = piece.split_once('(') {
        let said = rest.split(')').next().and_then(line);
        // Kubernetes (k8s) is a name: only what is a level or years is taken off.
        let is = said.as_deref().is_some_and(|said| level(said).is_some() || years(said).is_some());
        return if is { (name.to_owned(), said) } else { (piece.to_owned(), None) };
    }
    for sign in [" – ", " — ", " - ", ": "] {
        if let Some((name, said)) = piece.split_once(sign)
            && (level(said).is_some() || years(said).is_some())
        {
            return (name.to_owned(), line(said));
        }
    }
    (piece.to_owned(), None)
}

/// A level in words, 1 (basic) to 5 (expert).
pub(crate) fn level(said: &str) -> Option<u8> {
    let said = folded(said);
    let any = |words: &[&str]| words.iter().any(|word| said.contains(word));
    if let Some((n, "5")) = said.trim().split_once('/') {
        return n.trim().parse().ok().filter(|n| (1..=5).contains(n));
    }
    if any(&["expert", "specialist", "master"]) {
        Some(5)
    } else if any(&["avancerad", "mycket god", "advanced", "proficient", "senior", "hög"]) {
        Some(4)
    } else if any(&["goda", "god", "intermediate", "medel", "competent", "good"]) {
        Some(3)
    } else if any(&["viss", "some", "familiar", "elementary"]) {
        Some(2)
    } else if any(&["grund", "basic", "nybörjare", "beginner", "novice"]) {
        Some(1)
    } else {
        None
    }
}

/// Years of use that are said: `6 år`, `6+ years`.
fn years(said: &str) -> Option<u8> {
    let said = folded(said);
    let mut before = None;
    for word in said.split(|c: char| c.is_whitespace() || ",()".contains(c)) {
        if word.starts_with("år") || word.starts_with("year") || word.starts_with("yr") {
            return before.filter(|n| *n <= 60);
        }
        before = word.trim_end_matches('+').parse::<u8>().ok();
    }
    None
}

/// The section of languages.
pub(crate) fn languages(out: &mut Vec<Language>, scribe: &mut Scribe, lines: &[Placed]) {
    let mut waiting: Option<usize> = None;
    for placed in lines {
        let text = item(&placed.line.text).unwrap_or(&placed.line.text).to_owned();
        let mut any = false;
        for piece in split(&text) {
            let Some((code, rest)) = named(&piece) else { continue };
            any = true;
            if out.len() >= MOST_ITEMS || out.iter().any(|l| l.extra.code.as_deref() == Some(code)) {
                continue;
            }
            let at = out.len();
            let name = line(&piece.chars().take(piece.chars().count() - rest.chars().count()).collect::<String>());
            let said = line(rest.trim_matches(|c: char| c.is_whitespace() || "()[]–—-:,.".contains(c)));
            let level = said.as_deref().and_then(fluency);
            push(out, scribe, placed.at, name.map(|n| trimmed(&n)), code, said, level);
            waiting = level.is_none().then_some(at);
        }
        // The level may stand on a line of its own, or after a tab or comma.
        if let Some(at) = waiting {
            let said = split(&text).into_iter().find(|piece| named(piece).is_none() && fluency(piece).is_some());
            if let Some(said) = said.filter(|_| !any || text.contains(['\t', ','])) {
                scribe.found(format!("languages.{at}.fluency"), placed.at, placed.at, Sure::Sure);
                scribe.found(format!("languages.{at}.x-customersonly.level"), placed.at, placed.at, Sure::Check);
                out[at].extra.level = fluency(&said);
                out[at].fluency = line(said.trim_matches(['(', ')']));
                waiting = None;
            }
        }
    }
}

/// Adds a language with its notes.
fn push(
    out: &mut Vec<Language>,
    scribe: &mut Scribe,
    line_at: usize,
    name: Option<String>,
    code: &str,
    said: Option<String>,
    level: Option<u8>,
) {
    let at = out.len();
    let found = [("language", true), ("fluency", said.is_some()), ("x-customersonly.code", true)];
    for (key, _) in found.iter().filter(|(_, there)| *there) {
        scribe.found(format!("languages.{at}.{key}"), line_at, line_at, Sure::Sure);
    }
    if level.is_some() {
        scribe.found(format!("languages.{at}.x-customersonly.level"), line_at, line_at, Sure::Check);
    }
    let extra = LanguageExtra { code: Some(code.to_owned()), level };
    out.push(Language { language: name, fluency: said, extra });
}

/// Without signs at its ends.
fn trimmed(text: &str) -> String {
    text.trim_matches(|c: char| !c.is_alphanumeric()).to_owned()
}

/// Names of languages in Swedish, English and themselves, by their codes (ISO 639-1).
const NAMES: [(&str, &[&str]); 32] = [
    ("sv", &["svenska", "swedish"]),
    ("en", &["engelska", "english"]),
    ("no", &["norska", "norwegian", "norsk"]),
    ("da", &["danska", "danish", "dansk"]),
    ("fi", &["finska", "finnish", "suomi"]),
    ("is", &["isländska", "icelandic"]),
    ("se", &["nordsamiska", "samiska", "northern sami", "sami"]),
    ("ar", &["arabiska", "arabic"]),
    ("bs", &["bosniska", "bosnian"]),
    ("cs", &["tjeckiska", "czech"]),
    ("de", &["tyska", "german", "deutsch"]),
    ("el", &["grekiska", "greek"]),
    ("es", &["spanska", "spanish", "español"]),
    ("et", &["estniska", "estonian"]),
    ("fa", &["persiska", "farsi", "persian", "dari"]),
    ("fr", &["franska", "french", "français"]),
    ("hr", &["kroatiska", "croatian"]),
    ("hu", &["ungerska", "hungarian"]),
    ("it", &["italienska", "italian", "italiano"]),
    ("ja", &["japanska", "japanese"]),
    ("ku", &["kurdiska", "kurdish"]),
    ("lt", &["litauiska", "lithuanian"]),
    ("lv", &["lettiska", "latvian"]),
    ("nl", &["nederländska", "holländska", "dutch"]),
    ("pl", &["polska", "polish"]),
    ("pt", &["portugisiska", "portuguese"]),
    ("ro", &["rumänska", "romanian"]),
    ("ru", &["ryska", "russian"]),
    ("so", &["somaliska", "somali"]),
    ("tr", &["turkiska", "turkish"]),
    ("uk", &["ukrainska", "ukrainian"]),
    ("zh", &["kinesiska", "mandarin", "chinese"]),
];

/// A language that a text begins with: its code, and what stands after its name.
pub(crate) fn named(text: &str) -> Option<(&'static str, String)> {
    let text = text.trim();
    let small: String = text.chars().map(|c| c.to_lowercase().next().unwrap_or(c)).collect();
    NAMES.iter().find_map(|(code, names)| {
        let name = names.iter().find(|name| small.starts_with(**name))?;
        let rest: String = text.chars().skip(name.chars().count()).collect();
        (!rest.starts_with(char::is_alphabetic)).then_some((*code, rest))
    })
}

/// How well, 1 (some) to 5 (mother tongue), from words or the European scale.
pub(crate) fn fluency(said: &str) -> Option<u8> {
    let plain = folded(said);
    let any = |words: &[&str]| words.iter().any(|word| plain.contains(word));
    let level = |code: &str| plain.split(|c: char| !c.is_alphanumeric()).any(|word| word == code);
    if any(&["modersmål", "native", "mother tongue", "förstaspråk", "bilingual", "tvåspråkig"]) {
        Some(5)
    } else if any(&["flytande", "fluent", "full professional", "proficient", "obehindrat"])
        || level("c1")
        || level("c2")
    {
        Some(4)
    } else if any(&[
        "mycket god",
        "very good",
        "god",
        "goda",
        "professional working",
        "professional",
        "good",
        "advanced",
        "avancerad",
    ]) || level("b2")
    {
        Some(3)
    } else if any(&["limited working", "viss", "medel", "intermediate", "conversational", "some", "hyfsad"])
        || level("b1")
    {
        Some(2)
    } else if any(&["grund", "basic", "elementary", "nybörjare", "beginner", "skolspråk"]) || level("a1") || level("a2")
    {
        Some(1)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Line;

    fn lines(texts: &[&str]) -> Vec<Placed> {
        texts
            .iter()
            .enumerate()
            .map(|(at, text)| Placed { line: Line { text: (*text).to_owned(), ..Line::default() }, at })
            .collect()
    }

    #[test]
    fn skills_are_words_however_they_are_separated() {
        let mut out = vec![];
        let text = [
            "Backend: Rust (expert, 6 år), Kafka; PostgreSQL",
            "• Projektledning",
            "Docker | Kubernetes (k8s)",
            "rust",
            "Jag har arbetat länge med många olika saker i många olika team.",
        ];
        skills(&mut out, &mut Scribe::default(), &lines(&text));
        let names: Vec<&str> = out.iter().filter_map(|s| s.name.as_deref()).collect();
        assert_eq!(names, ["Rust", "Kafka", "PostgreSQL", "Projektledning", "Docker", "Kubernetes (k8s)"]);
        assert_eq!((out[0].extra.level, out[0].extra.years), (Some(5), Some(6)));
    }

    #[test]
    fn languages_have_codes_and_levels() {
        let mut out = vec![];
        let text =
            ["Svenska (modersmål), engelska – flytande", "Tyska: B1", "Franska", "Elementary proficiency", "Cobol"];
        languages(&mut out, &mut Scribe::default(), &lines(&text));
        let got: Vec<(&str, Option<u8>)> =
            out.iter().map(|l| (l.extra.code.as_deref().unwrap_or(""), l.extra.level)).collect();
        assert_eq!(got, [("sv", Some(5)), ("en", Some(4)), ("de", Some(2)), ("fr", Some(1))]);
        assert_eq!(out[0].language.as_deref(), Some("Svenska"));
        assert_eq!(out[1].fluency.as_deref(), Some("flytande"));
    }
}
