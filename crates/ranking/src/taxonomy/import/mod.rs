//! Other people's taxonomies, from the files that they publish. Reads bytes and
//! returns concepts, or the file and line that cannot be read; keeps nothing
//! and copies nothing into the built-in taxonomy.

pub mod esco;
pub mod jobtech;

use super::concept::{ConceptId, Kind, Origin};
use super::data::{ConceptData, Name, TaxonomyData};
use super::source::Fault;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// What was read of one source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// `esco` or `jobtech`.
    pub source: &'static str,
    /// The newest date that its rows bear, else a hash of what was read.
    pub version: String,
    /// Its concepts, in the order of the files.
    pub concepts: Vec<ImportedConcept>,
    /// Files that may be there and were not.
    pub missing: Vec<String>,
    /// Rows that are no skill and no role (places), left out.
    pub left_out: usize,
}

/// A concept of somebody else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportedConcept {
    /// The source's own name for it.
    pub uri: String,
    /// Skill or role.
    pub kind: Kind,
    /// Swedish names, the preferred first.
    pub sv: Vec<String>,
    /// English names, the preferred first.
    pub en: Vec<String>,
    /// The source's names of what it is a kind of.
    pub broader: Vec<String>,
    /// For a role, the source's names of the skills that are typical of it.
    pub skills: Vec<String>,
}

/// A file of a source: its name without folders, and its bytes.
pub type File = (String, Vec<u8>);

/// Concepts of one source with the numbers that they were given, as a layer.
/// What names something that is not among them is left out.
pub fn layer(source: &str, concepts: Vec<(ConceptId, ImportedConcept)>) -> TaxonomyData {
    let numbers: HashMap<String, ConceptId> = concepts.iter().map(|(id, c)| (c.uri.clone(), *id)).collect();
    let ids = |uris: &[String]| uris.iter().filter_map(|uri| numbers.get(uri).copied()).collect::<Vec<_>>();
    let names = |labels: Vec<String>| labels.into_iter().map(Name::plain).collect();
    let concepts = concepts.into_iter().map(|(id, concept)| ConceptData {
        id,
        key: format!("{source}-{}", id.0),
        kind: concept.kind,
        broader: ids(&concept.broader),
        related: Vec::new(),
        skills: ids(&concept.skills),
        does: Vec::new(),
        sv: names(concept.sv),
        en: names(concept.en),
        origin: Origin::Imported { source: source.to_owned(), uri: concept.uri },
    });
    TaxonomyData { concepts: concepts.collect(), edits: Vec::new() }
}

/// A fault in a file.
fn fault(file: &str, line: u64, what: impl Into<String>) -> Fault {
    Fault { file: file.to_owned(), line: usize::try_from(line).unwrap_or_default(), what: what.into() }
}

/// The file of a name; a fault when it is not there.
fn needed<'f>(files: &'f [File], name: &str) -> Result<&'f [u8], Fault> {
    optional(files, name).ok_or_else(|| fault(name, 0, "the file is not there"))
}

/// The file of a name, if it is there.
fn optional<'f>(files: &'f [File], name: &str) -> Option<&'f [u8]> {
    files.iter().find(|(own, _)| own == name).map(|(_, bytes)| bytes.as_slice())
}

/// A label without the spaces around it and within.
fn tidy(label: &str) -> String {
    label.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// One label more, unless it is there or empty.
fn push(labels: &mut Vec<String>, label: &str) {
    let label = tidy(label);
    if !label.is_empty() && !labels.contains(&label) {
        labels.push(label);
    }
}
