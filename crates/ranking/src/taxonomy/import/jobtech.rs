//! JobTech's taxonomy, as Arbetsförmedlingen publishes it in JSON: files with
//! `data.concepts`, each with an id, a preferred label in Swedish and a type.
//! Skills and languages are read; places are no skill and are left out.

use super::{File, Imported, ImportedConcept, fault, push, tidy};
use crate::taxonomy::concept::Kind;
use crate::taxonomy::source::Fault;
use crate::taxonomy::spelling::Fnv;
use serde::Deserialize;
use std::collections::HashSet;
use std::hash::Hasher;

/// The source's name in tables.
pub const SOURCE: &str = "jobtech";

/// A file, either a list or an answer of their service.
#[derive(Deserialize)]
#[serde(untagged)]
enum Shape {
    /// An answer.
    Answer {
        /// What was asked for.
        data: Concepts,
    },
    /// A list.
    List(Vec<Row>),
}

/// The concepts of an answer.
#[derive(Deserialize)]
struct Concepts {
    /// All of them.
    concepts: Vec<Row>,
}

/// A row.
#[derive(Deserialize)]
struct Row {
    /// Such as `11L4_Q2Z_8tM`; places have none.
    id: Option<String>,
    /// The Swedish name.
    #[serde(alias = "label")]
    preferred_label: String,
    /// Other names, where they are published.
    #[serde(default)]
    alternative_labels: Vec<String>,
    /// `skill`, `language`, `occupation-name`, `place` …
    r#type: String,
}

/// Reads every JSON file that is given.
///
/// # Errors
/// No file at all; a file that is no JSON or not of that form; with file and line.
pub fn read(files: &[File]) -> Result<Imported, Fault> {
    let mut files: Vec<&File> = files.iter().filter(|(name, _)| name.ends_with(".json")).collect();
    files.sort_by(|a, b| a.0.cmp(&b.0));
    if files.is_empty() {
        return Err(fault("skills.json", 0, "no JSON file is there"));
    }
    let mut imported =
        Imported { source: SOURCE, version: String::new(), concepts: Vec::new(), missing: Vec::new(), left_out: 0 };
    let mut content = Fnv::default();
    let mut seen = HashSet::new();
    for (name, bytes) in files {
        content.write(bytes);
        for row in rows(name, bytes)? {
            let kind = match row.r#type.as_str() {
                "skill" | "language" => Kind::Skill,
                "occupation-name" | "job-title" => Kind::Role,
                _ => {
                    imported.left_out += 1;
                    continue;
                }
            };
            let id = row.id.filter(|id| !id.trim().is_empty());
            let uri = id.ok_or_else(|| fault(name, 0, format!("“{}” has no id", tidy(&row.preferred_label))))?;
            if !seen.insert(uri.clone()) {
                continue;
            }
            let mut sv = Vec::new();
            push(&mut sv, &row.preferred_label);
            // "Bower, pakethanterare": the thing, then what kind of thing it is.
            if let Some((thing, _)) =
                row.preferred_label.split_once(", ").filter(|(thing, _)| thing.chars().count() > 2)
            {
                push(&mut sv, thing);
            }
            row.alternative_labels.iter().for_each(|label| push(&mut sv, label));
            let (en, broader, skills) = Default::default();
            imported.concepts.push(ImportedConcept { uri, kind, sv, en, broader, skills });
        }
    }
    imported.version = format!("{:016x}", content.finish());
    Ok(imported)
}

/// The rows of a file.
fn rows(name: &str, bytes: &[u8]) -> Result<Vec<Row>, Fault> {
    let text = std::str::from_utf8(bytes).map_err(|_| fault(name, 1, "letters that are no UTF-8"))?;
    // What is no JSON at all is named by its line; what is JSON of another form
    // is named by the first row of it that is.
    let value: serde_json::Value =
        serde_json::from_str(text).map_err(|e| fault(name, u64::try_from(e.line()).unwrap_or(0), e.to_string()))?;
    match serde_json::from_value(value) {
        Ok(Shape::Answer { data }) => Ok(data.concepts),
        Ok(Shape::List(rows)) => Ok(rows),
        Err(_) => Err(fault(name, 1, "neither data.concepts nor a list of rows with a label and a type")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One file.
    fn file(name: &str, text: &str) -> File {
        (name.to_owned(), text.as_bytes().to_vec())
    }

    #[test]
    fn skills_and_languages_are_read_and_places_left_out() {
        let files = [
            file(
                "skills.json",
                r#"{"data":{"concepts":[{"id":"a_1","preferred_label":"Kylteknik","type":"skill"},{"id":"b_2","preferred_label":"Bower, pakethanterare","type":"skill"}]}}"#,
            ),
            file(
                "languages.json",
                r#"{"data":{"concepts":[{"id":"c_3","preferred_label":"Litauiska","type":"language","iso_639_1_2002":"LT"}]}}"#,
            ),
            file("platser.json", r#"[{"label":"Malmö","latitud":55.6,"type":"place"}]"#),
            file("read.me", "not JSON"),
        ];
        let imported = read(&files).expect("small files");
        let named: Vec<_> = imported.concepts.iter().map(|c| (c.uri.as_str(), c.sv.join("; "))).collect();
        let want = [
            ("c_3", "Litauiska".to_owned()),
            ("a_1", "Kylteknik".to_owned()),
            ("b_2", "Bower, pakethanterare; Bower".to_owned()),
        ];
        assert_eq!(named, want);
        assert_eq!(imported.left_out, 1);
        assert_eq!(imported.version, read(&files).expect("again").version);
    }

    #[test]
    fn what_cannot_be_read_is_named_by_file_and_line() {
        let (none, broken) = (read(&[]).expect_err("none"), read(&[file("a.json", "[\n{,\n]")]).expect_err("broken"));
        assert_eq!(none.file, "skills.json");
        assert_eq!((broken.file.as_str(), broken.line), ("a.json", 2), "{broken}");
        let other = read(&[file("a.json", r#"{"data":{}}"#)]).expect_err("another form");
        assert_eq!((other.file.as_str(), other.line), ("a.json", 1));
        let nameless = read(&[file("a.json", r#"[{"label":"x","type":"skill"}]"#)]).expect_err("no id");
        assert_eq!(nameless.to_string(), "a.json: “x” has no id");
    }
}
