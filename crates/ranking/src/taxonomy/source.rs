//! The built-in taxonomy's files: a few lines a concept, so that a person can
//! read and edit them. Reads text into data; what it comes to is `build`'s.
//!
//! ```text
//! # A remark.
//! @skills                                          (or @roles; what follows is of that kind)
//!
//! crisis-communication < communication ~ media-training : …
//!   kriskommunikation, krishantering
//!   crisis communication, crisis management
//!   " Leder arbetet när olyckan är framme och håller presskonferenserna.
//!   " Leads the work when disaster strikes and holds the press conferences.
//! ```
//!
//! The first line is the key, after `<` what it is a kind of, after `~` what goes
//! with it, after `:` (roles) the skills that are typical of it. Then the Swedish
//! names and the English ones, the preferred first, and, after a quotation mark,
//! what somebody who has it does, in the words of résumés and of those who need it,
//! each in Swedish and then in English. Before a name, `!` says that capitals count,
//! `?` that another concept has it too, `+` that it is found inside compounds
//! although it is short.

use super::concept::{ConceptId, Kind, Origin};
use super::data::{ConceptData, Name, TaxonomyData};

/// Why a file cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The file.
    pub file: String,
    /// The line, from 1; 0 is the file as a whole.
    pub line: usize,
    /// What is wrong there.
    pub what: String,
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.line {
            0 => write!(f, "{}: {}", self.file, self.what),
            line => write!(f, "{}:{line}: {}", self.file, self.what),
        }
    }
}

impl std::error::Error for Fault {}

/// Reads one file.
///
/// # Errors
/// The first line that is not as it should be.
pub fn parse(file: &str, text: &str) -> Result<TaxonomyData, Fault> {
    let fault = |line: usize, what: &str| Fault { file: file.to_owned(), line: line + 1, what: what.to_owned() };
    let mut concepts: Vec<ConceptData> = Vec::new();
    let mut kind = None;
    let says_something = |(_, line): &(usize, &str)| !line.trim().is_empty() && !line.starts_with('#');
    let mut lines = text.lines().enumerate().filter(says_something).peekable();
    while let Some((at, line)) = lines.next() {
        match line.trim_end() {
            "@skills" => kind = Some(Kind::Skill),
            "@roles" => kind = Some(Kind::Role),
            head if head.starts_with(char::is_whitespace) => {
                return Err(fault(at, "names without a concept above them"));
            }
            head => {
                let kind = kind.ok_or_else(|| fault(at, "neither @skills nor @roles above"))?;
                let mut names = || -> Result<Vec<Name>, Fault> {
                    let (at, line) = lines.next().ok_or_else(|| fault(at, "two lines of names must follow"))?;
                    if !line.starts_with(char::is_whitespace) {
                        return Err(fault(at, "a line of names begins with a space"));
                    }
                    line.split(',').map(|name| parse_name(name).ok_or_else(|| fault(at, "an empty name"))).collect()
                };
                let (sv, en) = (names()?, names()?);
                let mut concept = parse_head(head, kind, sv, en).ok_or_else(|| fault(at, "not a key"))?;
                while let Some(does) = lines.peek().and_then(|(_, line)| line.trim().strip_prefix('"')) {
                    concept.does.push(does.trim().to_owned());
                    lines.next();
                }
                concepts.push(concept);
            }
        }
    }
    Ok(TaxonomyData { concepts, edits: Vec::new() })
}

/// A name with its marks.
fn parse_name(written: &str) -> Option<Name> {
    let mut name = Name::plain("");
    let mut rest = written.trim();
    while let Some(mark) = rest.chars().next().filter(|c| matches!(c, '!' | '?' | '+')) {
        match mark {
            '!' => name.cased = true,
            '?' => name.shared = true,
            _ => name.part = true,
        }
        rest = &rest[1..];
    }
    name.written = rest.to_owned();
    (!rest.is_empty()).then_some(name)
}

/// The first line.
fn parse_head(head: &str, kind: Kind, sv: Vec<Name>, en: Vec<Name>) -> Option<ConceptData> {
    let (head, skills) = head.split_once(':').unwrap_or((head, ""));
    let (head, related) = head.split_once('~').unwrap_or((head, ""));
    let (key, broader) = head.split_once('<').unwrap_or((head, ""));
    let key = key.trim();
    if key.is_empty() || !key.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-') {
        return None;
    }
    let keys = |list: &str| -> Vec<ConceptId> {
        list.split(',').map(str::trim).filter(|key| !key.is_empty()).map(ConceptId::of_key).collect()
    };
    Some(ConceptData {
        id: ConceptId::of_key(key),
        key: key.to_owned(),
        kind,
        sv,
        en,
        broader: keys(broader),
        related: keys(related),
        skills: keys(skills),
        does: Vec::new(),
        origin: Origin::BuiltIn,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_few_lines_are_a_concept() {
        let text = "# Remark\n@roles\n\nart-director < creative ~ copywriter : graphic-design, layout\n  art director, !AD\n  art director, ?!CD\n  \" Ritar.\n  \" Draws.\n";
        let data = parse("a.txt", text).expect("a file");
        let [concept] = &data.concepts[..] else { panic!("{data:?}") };
        assert_eq!((concept.key.as_str(), concept.kind), ("art-director", Kind::Role));
        assert_eq!(concept.broader, [ConceptId::of_key("creative")]);
        assert_eq!(concept.related, [ConceptId::of_key("copywriter")]);
        assert_eq!(concept.skills.len(), 2);
        assert_eq!(concept.does, ["Ritar.", "Draws."]);
        assert_eq!(concept.sv[1], Name { cased: true, ..Name::plain("AD") });
        assert_eq!(concept.en[1], Name { cased: true, shared: true, ..Name::plain("CD") });
    }

    #[test]
    fn a_fault_names_file_and_line() {
        for (text, line) in [
            ("film\n film\n film\n", 1),
            ("@skills\nfilm\n film\n", 2),
            ("@skills\nfilm\n film\nphoto\n", 4),
            ("@skills\n film\n", 2),
            ("@skills\nFilm\n film\n film\n", 2),
            ("@skills\nfilm\n film, ,\n film\n", 3),
        ] {
            let fault = parse("skills.txt", text).expect_err(text);
            assert_eq!((fault.file.as_str(), fault.line), ("skills.txt", line), "{text}: {fault}");
        }
    }
}
