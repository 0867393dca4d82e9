//! Words as the dictionary spells them: one form for capitals, Unicode forms
//! and the sister languages' letters; then without endings. Light on purpose:
//! an ending is taken away only where grammar puts it, and equal stems are
//! still told apart by how much of the word they share (`dictionary`).

use std::borrow::Cow;
use std::hash::{BuildHasherDefault, Hasher};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The shortest that a word becomes when its ending is taken away.
const SHORTEST_STEM: usize = 4;

/// FNV-1a, 64 bits: the same on every machine.
pub fn hash(bytes: &[u8]) -> u64 {
    let mut hasher = Fnv::default();
    hasher.write(bytes);
    hasher.finish()
}

/// FNV-1a as a hasher, for short keys.
#[derive(Clone, Copy, Debug)]
pub struct Fnv(u64);

/// Makes [`Fnv`] hashers.
pub type BuildFnv = BuildHasherDefault<Fnv>;

impl Default for Fnv {
    fn default() -> Fnv {
        Fnv(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(PRIME);
        }
    }

    /// A number at once: those that are keys differ in their lowest bits.
    fn write_u64(&mut self, number: u64) {
        self.0 = (self.0 ^ number).wrapping_mul(PRIME);
    }

    fn write_u32(&mut self, number: u32) {
        self.write_u64(u64::from(number));
    }
}

/// What FNV multiplies by.
const PRIME: u64 = 0x0000_0100_0000_01b3;

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it begins, in bytes of the text.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// Spelled as the dictionary spells, in lower case.
    pub norm: String,
    /// What stands between it and the word before.
    pub before: Gap,
}

/// What stands between two words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// Nothing that parts them: spaces, a hyphen, a stroke.
    Open,
    /// A hyphen after the word before, then a space: "intern- och …".
    Hanging,
    /// A comma, a full stop, a bracket, a blank line: no name goes across.
    Break,
}

/// The words of a text, with where they stand.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut found: Vec<Token> = Vec::with_capacity(text.len() / 6);
    let mut characters = text.char_indices().peekable();
    let mut gap_from = 0;
    while let Some((start, first)) = characters.next() {
        if !first.is_alphanumeric() {
            continue;
        }
        let mut end = start + first.len_utf8();
        while let Some(&(at, c)) = characters.peek() {
            // "C++", "C#": signs that end a word belong to it.
            let sign = matches!(c, '+' | '#') && !text[at + 1..].starts_with(char::is_alphanumeric);
            if !(c.is_alphanumeric() || sign || c > '~' && (is_combining_mark(c) || is_invisible(c))) {
                break;
            }
            end = at + c.len_utf8();
            characters.next();
        }
        let before = if found.is_empty() { Gap::Break } else { gap(&text[gap_from..start]) };
        found.push(Token { start, end, norm: normal(&text[start..end]), before });
        gap_from = end;
    }
    found
}

/// What is inside a word without being seen: soft hyphens and joiners.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}' | '\u{200c}' | '\u{200d}' | '\u{2060}' | '\u{feff}')
}

/// What the signs between two words are.
fn gap(between: &str) -> Gap {
    if between == " " {
        return Gap::Open;
    }
    let mut lines = 0;
    let mut after_hyphen = false;
    let mut hanging = false;
    let mut characters = between.chars().peekable();
    while let Some(c) = characters.next() {
        match c {
            '\n' => lines += 1,
            // "Node.js", "PR:s" and "svenska–engelska" hang together; "… film. Kommunikation …" does not.
            '.' | ':' | '–' if characters.peek().is_none_or(|next| !next.is_whitespace()) => {}
            ',' | '.' | ';' | ':' | '!' | '?' | '(' | ')' | '[' | ']' | '{' | '}' | '|' | '•' | '·' | '"' | '”'
            | '“' | '–' | '—' => return Gap::Break,
            _ => {}
        }
        hanging |= after_hyphen && c.is_whitespace();
        after_hyphen = matches!(c, '-' | '‐' | '‑');
    }
    match (lines > 1, hanging) {
        (true, _) => Gap::Break,
        (false, true) => Gap::Hanging,
        (false, false) => Gap::Open,
    }
}

/// A word in the dictionary's spelling: lower case, compatibility forms as
/// ordinary letters, `æ` and `ø` as `ä` and `ö`, other accents away, American
/// `-ization` as `-isation`.
pub fn normal(word: &str) -> String {
    let mut spelled = String::with_capacity(word.len());
    if word.is_ascii() {
        spelled.extend(word.chars().map(|c| c.to_ascii_lowercase()));
    } else if word.chars().all(|c| c.is_ascii() || ('À'..='ÿ').contains(&c)) {
        // Such letters are their own normal form, which is what most words have.
        word.chars().flat_map(char::to_lowercase).for_each(|c| fold(c, &mut spelled));
    } else {
        word.nfkc().flat_map(char::to_lowercase).filter(|c| !is_invisible(*c)).for_each(|c| fold(c, &mut spelled));
    }
    if spelled.len() > 8 && spelled.contains("ization") {
        spelled = spelled.replace("ization", "isation");
    }
    spelled
}

/// One letter in lower case, without the accents that do not count.
fn fold(c: char, spelled: &mut String) {
    match c {
        'æ' => spelled.push('ä'),
        'ø' => spelled.push('ö'),
        'ß' => spelled.push_str("ss"),
        'é' | 'è' | 'ê' | 'ë' => spelled.push('e'),
        'á' | 'à' | 'â' | 'ã' => spelled.push('a'),
        'ó' | 'ò' | 'ô' | 'õ' => spelled.push('o'),
        'í' | 'ì' | 'î' | 'ï' => spelled.push('i'),
        'ú' | 'ù' | 'û' | 'ü' => spelled.push('u'),
        'ç' => spelled.push('c'),
        'ñ' => spelled.push('n'),
        'ς' => spelled.push('σ'),
        c if c > '\u{2ff}' && is_combining_mark(c) => {}
        c => spelled.push(c),
    }
}

/// A word as written, with one Unicode form and its capitals kept.
pub fn as_cased(word: &str) -> String {
    word.nfkc().filter(|c| !is_invisible(*c)).collect()
}

/// The stem of a word whose ending only looks like one, or whose forms follow no rule.
fn irregular(word: &str) -> Option<&'static str> {
    Some(match word {
        "content" => "content",
        "internet" => "internet",
        "market" | "markets" => "market",
        "tal" | "talen" | "talet" => "tal",
        "media" | "medier" | "medierna" | "mediernas" | "mediers" | "mediet" | "medium" => "media",
        "appen" | "appar" | "apparna" | "apps" => "app",
        "ideer" | "ideerna" => "ide",
        "personas" => "personas",
        _ => return None,
    })
}

/// A normal word without its endings, taken away until none is left. The
/// stem is no word; it is only held against other stems.
pub fn stem(word: &str) -> Cow<'_, str> {
    if let Some(stem) = irregular(word) {
        return Cow::Borrowed(stem);
    }
    // "strategies" is "strategy", which has no Swedish ending.
    if let Some(rest) = word.strip_suffix("ies").filter(|rest| rest.chars().count() >= SHORTEST_STEM) {
        return Cow::Owned(format!("{rest}y"));
    }
    // The first ending may leave a short word ("filmerna", film), the next may
    // not ("marketer", market, not mark).
    let mut stem = word;
    let mut least = SHORTEST_STEM;
    while let Some(shorter) = without_ending(stem, least) {
        // A genitive's s comes on top of another ending: "byråns".
        if !(stem.ends_with('s') && shorter.len() + 1 == stem.len()) {
            least = SHORTEST_STEM + 1;
        }
        stem = shorter;
    }
    Cow::Borrowed(stem)
}

/// One ending less, if there is one and enough remains. The longest ending
/// comes first, so that "kampanjernas" and "kampanjen" meet in "kampanj".
fn without_ending(word: &str, least: usize) -> Option<&str> {
    // (ending, how many of its bytes are kept)
    const ENDINGS: [(&str, usize); 22] = [
        ("hetens", 3),
        ("arnas", 0),
        ("ernas", 0),
        ("ornas", 0),
        ("arens", 2),
        ("arna", 0),
        ("erna", 0),
        ("orna", 0),
        ("iskt", 3),
        ("ellt", 3),
        ("bart", 3),
        ("ernt", 3),
        ("igt", 2),
        ("alt", 2),
        ("ivt", 2),
        ("are", 0),
        ("er", 0),
        ("ar", 0),
        ("or", 0),
        ("en", 0),
        ("et", 0),
        ("a", 0),
    ];
    let enough = |rest: &str| rest.len() >= 2 * least || rest.chars().count() >= least;
    if !word.ends_with(['a', 'e', 'n', 'r', 's', 't']) {
        return None;
    }
    for (ending, kept) in ENDINGS {
        if let Some(rest) = word.strip_suffix(ending) {
            let rest = &word[..rest.len() + kept];
            if enough(rest) {
                return Some(rest);
            }
        }
    }
    // "kampanjens", "designens"; not "konferens", "kompetens".
    if let Some(rest) = word.strip_suffix("ens") {
        let definite = rest.ends_with(['j', 'n', 'm', 'l', 'k', 'p', 'f', 'b']) || rest.ends_with("ing");
        return (definite && enough(rest)).then_some(rest);
    }
    let mut letters = word.chars().rev();
    let (last, before) = (letters.next()?, letters.next()?);
    let rest = &word[..word.len() - last.len_utf8()];
    let takes_away = match (before, last) {
        // "releases", "byråns"; not "press", "campus", "finans".
        (before, 's') => before != 's' && before != 'u' && !rest.ends_with("an"),
        // "strategin", "byrån", "artikeln", "policyn"; not "design".
        ('i' | 'å' | 'a' | 'l' | 'u' | 'y', 'n') => true,
        (_, 'e') => true,
        _ => false,
    };
    (takes_away && enough(rest)).then_some(rest)
}

/// Words that look like forms of a name and hardly ever are: "innehåller" is no
/// form of "innehåll" that anybody means.
pub fn means_nothing(word: &str) -> bool {
    matches!(
        word,
        "innehåller"
            | "innehålla"
            | "innehöll"
            | "inkludera"
            | "inkluderar"
            | "inkluderade"
            | "inkluderat"
            | "inkluderas"
            | "eventuell"
            | "eventuella"
            | "eventuellt"
            | "logga"
            | "loggar"
            | "loggade"
    )
}

/// A verb as the name of what is done: "redigerade" → "redigering", "planera" →
/// "planering", "projektledde" → "projektledning". Only held against names that
/// are there, so a word that is no verb comes to nothing.
pub fn as_activity(word: &str) -> Option<String> {
    const VERBS: [(&str, &str); 18] = [
        ("erades", "ering"),
        ("erats", "ering"),
        ("erade", "ering"),
        ("erar", "ering"),
        ("erat", "ering"),
        ("era", "ering"),
        ("ledde", "ledning"),
        ("leder", "ledning"),
        ("leda", "ledning"),
        ("lett", "ledning"),
        ("skrev", "skrivning"),
        ("skriver", "skrivning"),
        ("skriva", "skrivning"),
        ("skrivit", "skrivning"),
        ("lade", "ling"),
        ("lar", "ling"),
        ("lat", "ling"),
        ("la", "ling"),
    ];
    let (ending, instead) = VERBS.iter().find(|(ending, _)| word.ends_with(ending))?;
    let rest = &word[..word.len() - ending.len()];
    (rest.chars().count() >= 2).then(|| format!("{rest}{instead}"))
}

/// A Danish or Norwegian word as a Swede would spell it, when anything in it
/// differs; `æ` and `ø` are already `ä` and `ö`. Cheap: pieces that this trade's
/// words are made of.
pub fn as_swedish(word: &str) -> Option<String> {
    const PIECES: [(&str, &str); 47] = [
        ("sjon", "tion"),
        ("sosial", "social"),
        ("markeds", "marknads"),
        ("marked", "marknad"),
        ("kampagne", "kampanj"),
        ("kampanje", "kampanj"),
        ("prosjekt", "projekt"),
        ("leder", "ledare"),
        ("ledelse", "ledning"),
        ("giver", "givare"),
        ("givning", "givning"),
        ("utvikling", "utveckling"),
        ("udvikling", "utveckling"),
        ("innhold", "innehåll"),
        ("indhold", "innehåll"),
        ("bärekraft", "hållbarhet"),
        ("bäredygtighed", "hållbarhet"),
        ("pressemeddelelse", "pressmeddelande"),
        ("pressemelding", "pressmeddelande"),
        ("presse", "press"),
        ("krisehåndtering", "krishantering"),
        ("krise", "kris"),
        ("håndtering", "hantering"),
        ("merkevare", "varumärke"),
        ("varemärke", "varumärke"),
        ("oversett", "översätt"),
        ("oversätt", "översätt"),
        ("ttelse", "ttning"),
        ("sätter", "sättare"),
        ("journalistikk", "journalistik"),
        ("grafikk", "grafik"),
        ("analyse", "analys"),
        ("tjeneste", "tjänste"),
        ("bruker", "användar"),
        ("bruger", "användar"),
        ("opplevelse", "upplevelse"),
        ("oplevelse", "upplevelse"),
        ("tilgjengelig", "tillgänglig"),
        ("tilgängelig", "tillgänglig"),
        ("nyhed", "nyhet"),
        ("tekst", "text"),
        ("forfatter", "författare"),
        ("nettside", "webbplats"),
        ("hjemmeside", "webbplats"),
        ("nettsted", "webbplats"),
        ("heden", "heten"),
        ("afdeling", "avdelning"),
    ];
    let mut spelled = word.to_owned();
    for (piece, instead) in PIECES {
        if spelled.contains(piece) {
            spelled = spelled.replace(piece, instead);
        }
    }
    if let Some(rest) = spelled.strip_suffix("hed") {
        spelled = format!("{rest}het");
    }
    (spelled != word).then_some(spelled)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn words_are_told_apart_with_where_they_stand() {
        let split = |text: &str| tokens(text).into_iter().map(|t| t.norm).collect::<Vec<_>>();
        assert_eq!(split("E-post, C++ & C# för PR:s skull"), ["e", "post", "c++", "c#", "för", "pr", "s", "skull"]);
        assert_eq!(split("– och – i"), ["och", "i"]);
        assert_eq!(split("a+b Node.js"), ["a", "b", "node", "js"]);
        assert_eq!(split("Års\u{ad}redo\u{ad}visning A\u{30a}rsredovisning"), ["årsredovisning", "årsredovisning"]);
        let text = "Så: kommunikation";
        let last = &tokens(text)[1];
        assert_eq!((&text[last.start..last.end], last.before), ("kommunikation", Gap::Break));
    }

    #[test]
    fn what_parts_words_is_known() {
        let gap_of = |text: &str| tokens(text)[1].before;
        for open in ["social media", "ux/ui", "content-strategi", "Node.js", "social\nmedia", "Q&A"] {
            assert_eq!(gap_of(open), Gap::Open, "{open}");
        }
        for parted in ["social, media", "film. Media", "social (media", "social\n\nmedia", "social – media"] {
            assert_eq!(gap_of(parted), Gap::Break, "{parted}");
        }
        assert_eq!(gap_of("intern- och extern"), Gap::Hanging);
    }

    #[test]
    fn forms_of_a_word_have_one_stem() {
        for forms in [
            vec!["kampanj", "kampanjer", "kampanjen", "kampanjens", "kampanjerna", "kampanjernas"],
            vec!["strategi", "strategin", "strategier", "strategierna", "strategins"],
            vec!["strategisk", "strategiska", "strategiskt"],
            vec!["tillgänglighet", "tillgängligheten", "tillgänglighetens"],
            vec!["design", "designen", "designens"],
            vec!["communication", "communications"],
            vec!["strategy", "strategies"],
            vec!["byrå", "byrån", "byråer", "byråns"],
            vec!["social", "sociala", "socialt"],
            vec!["intern", "interna", "internt"],
            vec!["digital", "digitala", "digitalt"],
            vec!["medier", "media", "medierna"],
            vec!["projektledare", "projektledaren", "projektledarens", "projektledarna"],
            vec!["hållbar", "hållbara", "hållbart"],
            vec!["varumärke", "varumärken", "varumärket", "varumärkena"],
            vec!["hemsida", "hemsidor", "hemsidan", "hemsidorna"],
            vec!["extern", "externa", "externt"],
        ] {
            let stems: BTreeSet<_> = forms.iter().map(|form| stem(form)).collect();
            assert_eq!(stems.len(), 1, "{forms:?}: {stems:?}");
        }
        assert_eq!(stem("press"), "press");
        assert_ne!(stem("strategi"), stem("strategisk"));
        assert_ne!(stem("intern"), stem("internet"));
    }

    #[test]
    fn verbs_become_activities_and_neighbours_swedish() {
        assert_eq!(as_activity("redigerade").as_deref(), Some("redigering"));
        assert_eq!(as_activity("projektledde").as_deref(), Some("projektledning"));
        assert_eq!(as_activity("utvecklat").as_deref(), Some("utveckling"));
        assert_eq!(as_activity("fotograf"), None);
        let swedish = |word: &str| as_swedish(&normal(word));
        assert_eq!(swedish("Kommunikasjonsrådgiver").as_deref(), Some("kommunikationsrådgivare"));
        assert_eq!(swedish("markedsføring").as_deref(), Some("marknadsföring"));
        assert_eq!(swedish("tilgængelighed").as_deref(), Some("tillgänglighet"));
        assert_eq!(swedish("kommunikation"), None);
    }
}
