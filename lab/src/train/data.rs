//! The training data, read from the folder that holds them. What lies under
//! `eval/` is never opened here.

use anyhow::{Context, Result};
use flate2::read::GzDecoder;
use ranking::taxonomy::Taxonomy;
use ranking::text::Tongue;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read;
use std::path::Path;

/// Everything that is trained on.
#[derive(Clone, Debug, Default)]
pub struct Data {
    /// ESCO's occupations.
    pub occupations: Vec<Concept>,
    /// ESCO's skills.
    pub skills: Vec<Concept>,
    /// ISCO's groups of occupations.
    pub groups: Vec<Concept>,
    /// Groups of skills.
    pub skill_groups: Vec<Concept>,
    /// Skills and roles of the trade, from the taxonomy that the engine carries.
    pub trade: Vec<Concept>,
    /// A role of the trade, and a skill that is typical of it.
    pub typical: Vec<(String, String)>,
    /// An occupation, a skill that it has, and whether the skill is essential.
    pub holds: Vec<(String, String, bool)>,
    /// Swedish names of skills of the JobTech taxonomy.
    pub jobtech: Vec<String>,
    /// A Swedish sentence, and the same in English.
    pub pairs: Vec<(String, String)>,
}

/// A thing with names.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Concept {
    /// Without the taxonomy's prefix.
    pub uri: String,
    /// By language, the preferred one first.
    #[serde(default)]
    labels: BTreeMap<String, Vec<String>>,
    /// In English.
    #[serde(default)]
    pub desc_en: Option<String>,
    /// In Swedish, where there is one.
    #[serde(default)]
    pub desc_sv: Option<String>,
    /// The group of occupations.
    #[serde(default)]
    pub isco: Option<String>,
}

impl Concept {
    /// The names in a language, the preferred one first.
    pub fn labels(&self, tongue: Tongue) -> &[String] {
        self.labels.get(tongue.code()).map_or(&[], Vec::as_slice)
    }

    /// Takes a name away.
    pub fn forget(&mut self, tongue: Tongue, label: &str) {
        if let Some(labels) = self.labels.get_mut(tongue.code()) {
            labels.retain(|known| known != label);
        }
    }

    /// A concept for a test: names as `sv:name`.
    #[cfg(test)]
    pub fn of(uri: &str, names: &[&str]) -> Concept {
        let mut concept = Concept { uri: uri.to_owned(), ..Concept::default() };
        for name in names {
            let (code, label) = name.split_once(':').expect("a name is lang:label");
            concept.labels.entry(code.to_owned()).or_default().push(label.to_owned());
        }
        concept
    }
}

/// The file of the JobTech taxonomy.
#[derive(Deserialize)]
struct JobTech {
    data: JobTechConcepts,
}

/// Its only member.
#[derive(Deserialize)]
struct JobTechConcepts {
    concepts: Vec<JobTechConcept>,
}

/// One of its concepts.
#[derive(Deserialize)]
struct JobTechConcept {
    preferred_label: String,
}

impl Data {
    /// Occupations, then skills, groups of occupations, groups of skills, the trade.
    pub fn concepts(&self) -> impl Iterator<Item = &Concept> {
        [&self.occupations, &self.skills, &self.groups, &self.skill_groups, &self.trade].into_iter().flatten()
    }

    /// Everything in a folder.
    ///
    /// # Errors
    /// A file that is missing or is not what it should be, by name.
    pub fn read(folder: &Path) -> Result<Data> {
        let jobtech = text(&folder.join("jobtech/skills.json"))?;
        let jobtech: JobTech = serde_json::from_str(&jobtech).context("jobtech/skills.json")?;
        let holds = rows(&folder.join("esco/occupation_skill.tsv.gz"), 3)?;
        Ok(Data {
            occupations: concepts(&folder.join("esco/occupations.jsonl.gz"))?,
            skills: concepts(&folder.join("esco/skills.jsonl.gz"))?,
            groups: concepts(&folder.join("esco/isco_groups.jsonl.gz"))?,
            skill_groups: concepts(&folder.join("esco/skill_groups.jsonl.gz"))?,
            trade: trade(Taxonomy::built_in()),
            typical: typical(Taxonomy::built_in()),
            holds: holds.into_iter().map(|mut row| (row.remove(0), row.remove(0), row[0] == "essential")).collect(),
            jobtech: jobtech.data.concepts.into_iter().map(|concept| concept.preferred_label).collect(),
            pairs: pairs(&folder.join("parallel/sv-en-msdocs.tsv.gz"))?,
        })
    }
}

/// The concepts of the trade: their names, and what somebody does who has them.
fn trade(taxonomy: &Taxonomy) -> Vec<Concept> {
    let concept = |known: &ranking::taxonomy::Concept| {
        let names = [(Tongue::Sv, &known.labels_sv), (Tongue::En, &known.labels_en)];
        // Every other sentence is Swedish, and the next the same in English.
        let [desc_sv, desc_en] = [0, 1].map(|first| {
            let said: Vec<&str> = known.does.iter().skip(first).step_by(2).map(String::as_str).collect();
            (!said.is_empty()).then(|| said.join(" "))
        });
        Concept {
            uri: address(&known.key),
            labels: names.into_iter().map(|(tongue, names)| (tongue.code().to_owned(), names.clone())).collect(),
            desc_en,
            desc_sv,
            isco: None,
        }
    };
    taxonomy.concepts().iter().map(concept).collect()
}

/// The skills that are typical of the trade's roles.
fn typical(taxonomy: &Taxonomy) -> Vec<(String, String)> {
    let of = |role: &ranking::taxonomy::Concept| -> Vec<(String, String)> {
        let skills = role.skills.iter().filter_map(|skill| taxonomy.get(*skill));
        skills.map(|skill| (address(&role.key), address(&skill.key))).collect()
    };
    taxonomy.concepts().iter().flat_map(of).collect()
}

/// A concept of the trade as an address.
fn address(key: &str) -> String {
    format!("trade/{key}")
}

/// A file as text, unpacked where its name ends with `.gz`.
pub fn text(path: &Path) -> Result<String> {
    let named = || path.display().to_string();
    let mut text = String::new();
    let file = File::open(path).with_context(named)?;
    if path.extension().is_some_and(|ending| ending == "gz") {
        GzDecoder::new(file).read_to_string(&mut text).with_context(named)?;
    } else {
        std::io::BufReader::new(file).read_to_string(&mut text).with_context(named)?;
    }
    Ok(text)
}

/// A concept a line.
fn concepts(path: &Path) -> Result<Vec<Concept>> {
    let text = text(path)?;
    let read = |(at, line)| serde_json::from_str(line).with_context(|| format!("{}, line {}", path.display(), at + 1));
    text.lines().enumerate().map(read).collect()
}

/// Rows of that many cells.
fn rows(path: &Path, cells: usize) -> Result<Vec<Vec<String>>> {
    let mut rows = Vec::new();
    for (at, line) in text(path)?.lines().enumerate() {
        let row: Vec<String> = line.split('\t').map(str::to_owned).collect();
        anyhow::ensure!(row.len() == cells, "{}, line {}: not {cells} cells", path.display(), at + 1);
        rows.push(row);
    }
    Ok(rows)
}

/// Rows of two cells.
fn pairs(path: &Path) -> Result<Vec<(String, String)>> {
    Ok(rows(path, 2)?.into_iter().map(|mut row| (row.remove(0), row.remove(0))).collect())
}
