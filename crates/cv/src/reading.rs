//! What came of reading a file: the résumé, the text that it was found in, and
//! for each value where it stood and how sure it is. Decides nothing about what
//! is kept of it.

use crate::resume::Resume;
use crate::sniff::Kind;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt;

/// Values that are noted at most.
pub const MOST_VALUES: usize = 5_000;

/// Lines of source that are kept at most.
pub const MOST_LINES: usize = 5_000;

/// Characters of one line at most.
pub const MOST_LINE: usize = 2_000;

/// What came of reading a file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    /// What the file was.
    pub kind: Kind,
    /// What it said.
    pub resume: Resume,
    /// The text that it was found in, line by line.
    pub source: Vec<String>,
    /// Where each value stood.
    pub found: Vec<Found>,
}

/// Where one value stood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// Which value, as a path: `work.0.position`.
    pub at: String,
    /// Its first line in the source, from 0.
    pub first: usize,
    /// Its last line.
    pub last: usize,
    /// How sure it is.
    pub sure: Sure,
}

/// How sure a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sure {
    /// The file says so.
    Sure,
    /// Concluded from where it stands; somebody has to look.
    Check,
}

impl Reading {
    /// Where a value stood.
    pub fn find(&self, at: &str) -> Option<&Found> {
        self.found.iter().find(|found| found.at == at)
    }
}

/// Why a file was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NotRead {
    /// Nothing is in it.
    Empty,
    /// Larger than is read.
    TooLarge,
    /// None of the kinds that are read.
    Kind,
    /// Its inside is not what its kind promises.
    Broken,
    /// It unpacks to more than is read.
    Unpacked,
    /// It is locked by a password.
    Locked,
    /// It declares entities or a document type, which nobody needs in a CV.
    Entities,
    /// Deeper than is read.
    Deep,
    /// It has pages, but no text: a picture of a CV.
    NoText,
    /// It has text, but nothing that a résumé is made of.
    NothingFound,
    /// It took too long, or more memory than it may.
    TooMuch,
}

impl NotRead {
    /// Every reason there is.
    pub const ALL: [NotRead; 11] = [
        NotRead::Empty,
        NotRead::TooLarge,
        NotRead::Kind,
        NotRead::Broken,
        NotRead::Unpacked,
        NotRead::Locked,
        NotRead::Entities,
        NotRead::Deep,
        NotRead::NoText,
        NotRead::NothingFound,
        NotRead::TooMuch,
    ];

    /// In code and rows.
    pub fn code(self) -> &'static str {
        match self {
            NotRead::Empty => "empty",
            NotRead::TooLarge => "too_large",
            NotRead::Kind => "kind",
            NotRead::Broken => "broken",
            NotRead::Unpacked => "unpacked",
            NotRead::Locked => "locked",
            NotRead::Entities => "entities",
            NotRead::Deep => "deep",
            NotRead::NoText => "no_text",
            NotRead::NothingFound => "nothing_found",
            NotRead::TooMuch => "too_much",
        }
    }

    /// By its code.
    pub fn parse(code: &str) -> Option<NotRead> {
        NotRead::ALL.into_iter().find(|why| why.code() == code)
    }
}

impl fmt::Display for NotRead {
    /// For the command line, which speaks English; pages have sentences of their own.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            NotRead::Empty => "the file is empty",
            NotRead::TooLarge => "the file is larger than the 10 MB that are read",
            NotRead::Kind => "the file is no PDF, DOCX, JSON Resume, Europass XML or LinkedIn export",
            NotRead::Broken => "the file is damaged, or not what its kind promises",
            NotRead::Unpacked => "the file unpacks to more than is read",
            NotRead::Locked => "the file is locked by a password",
            NotRead::Entities => "the file declares a document type, which is not read",
            NotRead::Deep => "the file is nested deeper than is read",
            NotRead::NoText => "the file is a picture without text",
            NotRead::NothingFound => "nothing that a résumé is made of was found in the file",
            NotRead::TooMuch => "the file took more time or memory than one may take",
        })
    }
}

impl std::error::Error for NotRead {}

/// Writes down the source and where values stood in it.
#[derive(Debug, Default)]
pub(crate) struct Scribe {
    /// The source so far.
    source: Vec<String>,
    /// What was found so far.
    found: Vec<Found>,
}

impl Scribe {
    /// Adds a line to the source; its number.
    pub(crate) fn line(&mut self, text: &str) -> usize {
        if self.source.len() < MOST_LINES {
            self.source.push(text.chars().filter(|c| !c.is_control()).take(MOST_LINE).collect());
        }
        self.source.len().saturating_sub(1)
    }

    /// Notes where a value stood.
    pub(crate) fn found(&mut self, at: impl Into<String>, first: usize, last: usize, sure: Sure) {
        if self.found.len() < MOST_VALUES {
            self.found.push(Found { at: at.into(), first, last: last.max(first), sure });
        }
    }

    /// What came of it. Values without a note, and notes without a value, are
    /// put right: every value of the résumé has one note.
    pub(crate) fn reading(self, kind: Kind, resume: Resume) -> Result<Reading, NotRead> {
        if resume.is_empty() {
            return Err(NotRead::NothingFound);
        }
        let mut notes: BTreeMap<String, Found> = BTreeMap::new();
        for found in self.found {
            // What was noted first is nearest to where it stood.
            notes.entry(found.at.clone()).or_insert(found);
        }
        let last = self.source.len().saturating_sub(1);
        let whole = serde_json::to_value(&resume).unwrap_or_default();
        let found = leaves(&whole)
            .into_iter()
            .take(MOST_VALUES)
            .map(|(at, _)| notes.remove(&at).unwrap_or(Found { at, first: 0, last, sure: Sure::Check }))
            .collect();
        Ok(Reading { kind, resume, source: self.source, found })
    }
}

/// Every text, number and truth in a JSON value with its path.
pub(crate) fn leaves(value: &Value) -> Vec<(String, String)> {
    let mut out = Vec::new();
    collect(value, String::new(), &mut out);
    out
}

/// One value and what is in it.
fn collect(value: &Value, at: String, out: &mut Vec<(String, String)>) {
    let below = |key: &str| if at.is_empty() { key.to_owned() } else { format!("{at}.{key}") };
    match value {
        Value::Null => {}
        Value::Bool(truth) => out.push((at, truth.to_string())),
        Value::Number(number) => out.push((at, number.to_string())),
        Value::String(text) => out.push((at, text.clone())),
        Value::Array(list) => {
            for (n, value) in list.iter().enumerate() {
                collect(value, below(&n.to_string()), out);
            }
        }
        Value::Object(map) => {
            for (key, value) in map {
                collect(value, below(key), out);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::resume::Work;

    #[test]
    fn every_reason_has_a_code_of_its_own_and_a_sentence() {
        for why in NotRead::ALL {
            assert_eq!(NotRead::parse(why.code()), Some(why));
            assert!(!why.to_string().is_empty());
            assert_eq!(serde_json::to_string(&why).expect("JSON"), format!("\"{}\"", why.code()));
        }
        assert_eq!(NotRead::parse("x"), None);
    }

    #[test]
    fn every_value_has_one_note_and_what_was_not_noted_is_to_be_checked() {
        let mut scribe = Scribe::default();
        let at = scribe.line("Redaktör, Nordbank");
        scribe.found("work.0.position", at, at, Sure::Sure);
        scribe.found("work.7.position", at, at, Sure::Sure);
        let work =
            Work { name: Some("Nordbank".to_owned()), position: Some("Redaktör".to_owned()), ..Work::default() };
        let resume = Resume { work: vec![work], ..Resume::default() };
        let reading = scribe.reading(Kind::Docx, resume).expect("something was found");
        assert_eq!(reading.found.len(), 2);
        assert_eq!(reading.find("work.0.position").map(|f| f.sure), Some(Sure::Sure));
        assert_eq!(reading.find("work.0.name").map(|f| f.sure), Some(Sure::Check));
    }

    #[test]
    fn nothing_found_is_no_reading() {
        assert_eq!(Scribe::default().reading(Kind::Pdf, Resume::default()), Err(NotRead::NothingFound));
    }
}
