//! The open sets: MELO (national occupation titles to ESCO, measured by MRR over
//! elements) and TalentCLEF 2025 (similar job titles in English, by MAP), with
//! what the engine must reach on each. Only read here.

use crate::train::text;
use anyhow::{Context, Result, ensure};
use ranking::text::Tongue;
use ranking::titles::Row;
use ranking::titles::measures::{average_precision, mean, reciprocal_rank};
use ranking::titles::rankers::{Ranker, Tongues};
use std::collections::{HashMap, HashSet};
use std::path::Path;

/// Folder, name, languages of queries and corpus, what the engine must reach
/// alone and with MiniLM beside it.
type Known = (&'static str, &'static str, Tongue, Tongue, f64, Option<f64>);

/// The sets that are known.
const KNOWN: [Known; 4] = [
    ("melo_dnk_q_da_c_da", "MELO Danish-Danish", Tongue::Da, Tongue::Da, 0.62, None),
    ("melo_dnk_q_da_c_en", "MELO Danish-English", Tongue::Da, Tongue::En, 0.55, None),
    ("melo_usa_q_en_c_en", "MELO English-English", Tongue::En, Tongue::En, 0.62, Some(0.66)),
    ("talentclef25_english", "TalentCLEF English", Tongue::En, Tongue::En, 0.52, None),
];

/// Queries, a corpus, and which rows are right.
pub struct Set {
    /// What it is called.
    pub name: String,
    /// The language of the queries.
    tongue: Tongue,
    /// The language of the corpus.
    among: Tongue,
    /// What is asked.
    pub queries: Vec<Row>,
    /// What is ranked.
    pub corpus: Vec<Row>,
    /// The right rows of each query.
    right: Vec<HashSet<usize>>,
    /// What the engine must reach.
    limit: f64,
    /// What it must reach with MiniLM beside it.
    limit_with: Option<f64>,
    /// Whether all right rows count, or only the first.
    all: bool,
}

impl Set {
    /// Every set that is known and there.
    pub fn all(folder: &Path) -> Result<Vec<Set>> {
        KNOWN.iter().filter(|known| folder.join(known.0).is_dir()).map(|known| Set::read(folder, known)).collect()
    }

    fn read(folder: &Path, known: &Known) -> Result<Set> {
        let (name, folder) = (known.1, folder.join(known.0));
        let all = name.starts_with("TalentCLEF");
        // TalentCLEF's files have a head, no ending that says how they are packed, and other names.
        let (queries, corpus, right) = if all {
            ("queries", "corpus_elements.gz", "qrels.tsv")
        } else {
            ("queries.tsv", "corpus_elements.tsv.gz", "annotations.tsv.gz")
        };
        let queries = rows(&text(&folder.join(queries))?, all)?;
        let corpus = rows(&text(&folder.join(corpus))?, all)?;
        let places = |rows: &[Row]| rows.iter().map(|row| row.id.clone()).zip(0..).collect::<HashMap<String, usize>>();
        let (asked, there) = (places(&queries), places(&corpus));
        let mut rights = vec![HashSet::new(); queries.len()];
        for line in text(&folder.join(right))?.lines() {
            let cells: Vec<&str> = line.split_whitespace().collect();
            ensure!(cells.len() == 4, "{name}: an annotation has not four cells: {line}");
            if let (Some(query), Some(row)) = (asked.get(cells[0]), there.get(cells[2])) {
                rights[*query].insert(*row);
            }
        }
        let (limit, limit_with) = (known.4, known.5);
        Ok(Set {
            name: name.to_owned(),
            tongue: known.2,
            among: known.3,
            queries,
            corpus,
            right: rights,
            limit,
            limit_with,
            all,
        })
    }

    /// The languages of queries and corpus.
    pub fn tongues(&self) -> Tongues {
        (Some(self.tongue), Some(self.among))
    }

    /// What must be reached.
    pub fn limit(&self, ranker: &Ranker<'_>) -> Option<f64> {
        match ranker {
            Ranker::Engine(None) => Some(self.limit),
            Ranker::Engine(Some(_)) => self.limit_with,
            Ranker::Bm25 | Ranker::Words | Ranker::Letters | Ranker::Points(_) | Ranker::Fitted(_) => None,
        }
    }

    /// What the set is measured by.
    pub fn measures(&self) -> &'static str {
        if self.all { "MAP" } else { "MRR" }
    }

    /// The measure of an order of rows for each query, over the queries that
    /// have a right row.
    pub fn measure(&self, orders: &[Vec<usize>]) -> f64 {
        let asked = orders.iter().zip(&self.right).filter(|(_, right)| !right.is_empty());
        let one = if self.all { average_precision } else { reciprocal_rank };
        mean(asked.map(|(order, right)| one(order, right)))
    }
}

/// Lines of an id, a tab and a text.
fn rows(text: &str, head: bool) -> Result<Vec<Row>> {
    let lines = text.lines().skip(usize::from(head)).filter(|line| !line.trim().is_empty());
    let read = |line: &str| {
        let (id, text) = line.split_once('\t').with_context(|| format!("no tab in: {line}"))?;
        Ok(Row { id: id.to_owned(), text: text.to_owned() })
    };
    lines.map(read).collect()
}
