//! ESCO, the European classification of skills and occupations, as the European
//! Commission publishes it in CSV (versions 1.1 and 1.2): one file a language
//! and kind, relations beside them. Columns are found by their names, so that
//! their order and the columns beside them do not matter.

use super::{File, Imported, ImportedConcept, fault, needed, optional, push};
use crate::taxonomy::concept::{Kind, Tongue};
use crate::taxonomy::source::Fault;
use csv::{Reader, ReaderBuilder, StringRecord};
use std::collections::HashMap;

/// The source's name in tables.
pub const SOURCE: &str = "esco";

/// What every address of a concept begins with.
const PREFIX: &str = "http://data.europa.eu/esco/";

/// Every file that is read; the first two must be there.
pub const FILES: [&str; 7] = [
    "occupations_en.csv",
    "skills_en.csv",
    "occupations_sv.csv",
    "skills_sv.csv",
    "broaderRelationsSkillPillar_en.csv",
    "broaderRelationsOccPillar_en.csv",
    "occupationSkillRelations_en.csv",
];

/// Concepts on their way, by address.
#[derive(Default)]
struct Reading {
    /// In the order of the files.
    concepts: Vec<ImportedConcept>,
    /// Address → place.
    places: HashMap<String, usize>,
    /// The newest date of a row.
    newest: String,
}

/// Reads the files.
///
/// # Errors
/// A file that is not there, a column that it lacks, a row that is no CSV; with
/// file and line.
pub fn read(files: &[File]) -> Result<Imported, Fault> {
    let mut reading = Reading::default();
    for (name, kind) in [("occupations_en.csv", Kind::Role), ("skills_en.csv", Kind::Skill)] {
        reading.labels(name, needed(files, name)?, kind, Tongue::En)?;
    }
    for (name, kind) in [("occupations_sv.csv", Kind::Role), ("skills_sv.csv", Kind::Skill)] {
        if let Some(bytes) = optional(files, name) {
            reading.labels(name, bytes, kind, Tongue::Sv)?;
        }
    }
    for name in ["broaderRelationsSkillPillar_en.csv", "broaderRelationsOccPillar_en.csv"] {
        if let Some(bytes) = optional(files, name) {
            reading.relations(name, bytes, "conceptUri", "broaderUri", |concept| &mut concept.broader)?;
        }
    }
    let name = "occupationSkillRelations_en.csv";
    if let Some(bytes) = optional(files, name) {
        reading.typical_skills(name, bytes)?;
    }
    let missing = FILES.iter().filter(|name| optional(files, name).is_none()).map(|name| (*name).to_owned());
    Ok(Imported {
        source: SOURCE,
        version: reading.newest,
        concepts: reading.concepts,
        missing: missing.collect(),
        left_out: 0,
    })
}

impl Reading {
    /// A file of concepts: new ones in English, more names in Swedish.
    fn labels(&mut self, name: &str, bytes: &[u8], kind: Kind, tongue: Tongue) -> Result<(), Fault> {
        let mut reader = reader(bytes);
        let columns = Columns::of(name, &mut reader)?;
        let (uri, preferred) = (columns.needed("conceptUri")?, columns.needed("preferredLabel")?);
        let (others, hidden) = (columns.needed("altLabels")?, columns.optional("hiddenLabels"));
        let (status, date) = (columns.optional("status"), columns.optional("modifiedDate"));
        for row in reader.records() {
            let row = row.map_err(|error| unreadable(name, &error))?;
            let cell = |column: Option<usize>| column.and_then(|at| row.get(at)).unwrap_or_default();
            if cell(status) == "obsolete" {
                continue;
            }
            let address = short(cell(Some(uri)));
            if address.is_empty() || cell(Some(preferred)).trim().is_empty() {
                return Err(fault(name, line(&row), "a row without conceptUri or preferredLabel"));
            }
            let day: String = cell(date).chars().take(10).collect();
            if day > self.newest {
                self.newest = day;
            }
            let place = match self.places.get(&address) {
                Some(place) => *place,
                None if tongue == Tongue::En => {
                    self.places.insert(address.clone(), self.concepts.len());
                    let (sv, en, broader, skills) = Default::default();
                    self.concepts.push(ImportedConcept { uri: address, kind, sv, en, broader, skills });
                    self.concepts.len() - 1
                }
                None => continue,
            };
            let labels = match tongue {
                Tongue::Sv => &mut self.concepts[place].sv,
                Tongue::En => &mut self.concepts[place].en,
            };
            push(labels, cell(Some(preferred)));
            cell(Some(others)).lines().chain(cell(hidden).lines()).for_each(|label| push(labels, label));
        }
        Ok(())
    }

    /// A file of relations, from one column to another. Rows about groups,
    /// which are no concepts here, are passed over.
    fn relations(
        &mut self,
        name: &str,
        bytes: &[u8],
        from: &str,
        to: &str,
        list: fn(&mut ImportedConcept) -> &mut Vec<String>,
    ) -> Result<(), Fault> {
        let mut reader = reader(bytes);
        let columns = Columns::of(name, &mut reader)?;
        let (from, to) = (columns.needed(from)?, columns.needed(to)?);
        for row in reader.records() {
            let row = row.map_err(|error| unreadable(name, &error))?;
            let (from, to) = (short(row.get(from).unwrap_or_default()), short(row.get(to).unwrap_or_default()));
            if let (Some(place), true) = (self.places.get(&from), self.places.contains_key(&to)) {
                push(list(&mut self.concepts[*place]), &to);
            }
        }
        Ok(())
    }

    /// Which skills are essential to an occupation; optional ones say little of it.
    fn typical_skills(&mut self, name: &str, bytes: &[u8]) -> Result<(), Fault> {
        let mut reader = reader(bytes);
        let columns = Columns::of(name, &mut reader)?;
        let (role, skill) = (columns.needed("occupationUri")?, columns.needed("skillUri")?);
        let relation = columns.needed("relationType")?;
        for row in reader.records() {
            let row = row.map_err(|error| unreadable(name, &error))?;
            let (role, skill) = (short(row.get(role).unwrap_or_default()), short(row.get(skill).unwrap_or_default()));
            let essential = row.get(relation) == Some("essential");
            if let (true, Some(place), true) = (essential, self.places.get(&role), self.places.contains_key(&skill)) {
                push(&mut self.concepts[*place].skills, &skill);
            }
        }
        Ok(())
    }
}

/// The columns of a file, by name.
struct Columns {
    /// The file.
    file: String,
    /// Its first row.
    names: StringRecord,
}

impl Columns {
    /// Of a reader that has read nothing yet.
    fn of(file: &str, reader: &mut Reader<&[u8]>) -> Result<Columns, Fault> {
        let names = reader.headers().map_err(|error| unreadable(file, &error))?.clone();
        Ok(Columns { file: file.to_owned(), names })
    }

    /// A column that must be there.
    fn needed(&self, name: &str) -> Result<usize, Fault> {
        self.optional(name).ok_or_else(|| fault(&self.file, 1, format!("no column {name}")))
    }

    /// A column that may be there.
    fn optional(&self, name: &str) -> Option<usize> {
        self.names.iter().position(|own| own.trim_start_matches('\u{feff}') == name)
    }
}

/// A reader of one file.
fn reader(bytes: &[u8]) -> Reader<&[u8]> {
    ReaderBuilder::new().has_headers(true).from_reader(bytes)
}

/// An address without what all begin with.
fn short(uri: &str) -> String {
    uri.trim().trim_start_matches(PREFIX).to_owned()
}

/// The line on which a row begins.
fn line(row: &StringRecord) -> u64 {
    row.position().map_or(0, csv::Position::line)
}

/// Why a row is no CSV.
fn unreadable(file: &str, error: &csv::Error) -> Fault {
    let line = error.position().map_or(0, csv::Position::line);
    let what = match error.kind() {
        csv::ErrorKind::UnequalLengths { expected_len, len, .. } => {
            format!("a row of {len} columns where {expected_len} are expected")
        }
        csv::ErrorKind::Utf8 { .. } => "letters that are no UTF-8".to_owned(),
        other => format!("not readable as CSV ({other:?})"),
    };
    fault(file, line, what)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::taxonomy::{ConceptId, Taxonomy, import};

    /// A small ESCO.
    fn files() -> Vec<File> {
        let skills_en = "conceptType,conceptUri,skillType,preferredLabel,altLabels,status,modifiedDate\n\
            KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/a,skill,curate hedges,\"hedge curation\ntend hedges\",released,2022-01-02T10:00:00Z\n\
            KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/b,skill,tend gardens,,released,2021-05-05T10:00:00Z\n\
            KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/c,skill,gone,,obsolete,2023-05-05T10:00:00Z\n";
        let skills_sv =
            "conceptUri,preferredLabel,altLabels\nhttp://data.europa.eu/esco/skill/a,sköta häckar,häckskötsel\n";
        let occupations_en = "conceptUri,preferredLabel,altLabels,hiddenLabels\nhttp://data.europa.eu/esco/occupation/o,hedge keeper,,\n";
        let broader = "conceptType,conceptUri,broaderType,broaderUri\nx,http://data.europa.eu/esco/skill/a,x,http://data.europa.eu/esco/skill/b\nx,http://data.europa.eu/esco/skill/b,x,http://data.europa.eu/esco/skill/S1\n";
        let typical = "occupationUri,relationType,skillType,skillUri\nhttp://data.europa.eu/esco/occupation/o,essential,x,http://data.europa.eu/esco/skill/a\nhttp://data.europa.eu/esco/occupation/o,optional,x,http://data.europa.eu/esco/skill/b\n";
        [
            ("skills_en.csv", skills_en),
            ("skills_sv.csv", skills_sv),
            ("occupations_en.csv", occupations_en),
            ("broaderRelationsSkillPillar_en.csv", broader),
            ("occupationSkillRelations_en.csv", typical),
        ]
        .map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()))
        .to_vec()
    }

    #[test]
    fn escos_files_become_concepts() {
        let imported = read(&files()).expect("a small ESCO");
        assert_eq!(imported.version, "2022-01-02");
        assert_eq!(imported.missing, ["occupations_sv.csv", "broaderRelationsOccPillar_en.csv"]);
        let [role, hedges, gardens] = &imported.concepts[..] else { panic!("{imported:?}") };
        assert_eq!((role.kind, role.skills.clone()), (Kind::Role, vec!["skill/a".to_owned()]));
        assert_eq!(hedges.en, ["curate hedges", "hedge curation", "tend hedges"]);
        assert_eq!(hedges.sv, ["sköta häckar", "häckskötsel"]);
        assert_eq!(hedges.broader, ["skill/b"]);
        assert!(gardens.broader.is_empty());
        let numbered = imported.concepts.into_iter().zip(1_u32..).map(|(c, n)| (ConceptId(n), c)).collect();
        let taxonomy = Taxonomy::builder().layer(import::layer(SOURCE, numbered)).build();
        assert_eq!(taxonomy.problems(), &[] as &[String]);
        assert_eq!(taxonomy.link("Hon kan häckskötsel")[0].concept, ConceptId(2));
        assert_eq!(taxonomy.nearness(ConceptId(3), ConceptId(2)), 900);
    }

    #[test]
    fn what_cannot_be_read_is_named_by_file_and_line() {
        let with = |name: &str, text: &str| {
            let mut files = files();
            files.retain(|(own, _)| own != name);
            if !text.is_empty() {
                files.push((name.to_owned(), text.as_bytes().to_vec()));
            }
            let fault = read(&files).expect_err("a fault");
            (fault.file, fault.line, fault.what)
        };
        assert_eq!(with("skills_en.csv", "").0, "skills_en.csv");
        let (_, line, what) = with("skills_en.csv", "conceptUri,altLabels\n");
        assert_eq!((line, what.as_str()), (1, "no column preferredLabel"));
        let (file, line, what) = with("skills_sv.csv", "conceptUri,preferredLabel,altLabels\na,b,\"c\nd\"\nx,y\n");
        assert_eq!((file.as_str(), line), ("skills_sv.csv", 4), "{what}");
        let (_, line, _) = with("occupations_en.csv", "conceptUri,preferredLabel,altLabels\nu,,x\n");
        assert_eq!(line, 2);
    }
}
