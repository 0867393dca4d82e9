//! `match bench`: how well short texts are ranked for others, where it is known
//! which are right: the engine beside BM25 and tf-idf in the same call, without
//! database or configuration. It learns nothing and keeps nothing.

use super::tsv;
use anyhow::{Context, anyhow};
use base::Failure;
use clap::Args;
use ranking::embedding::external::External;
use ranking::text::Tongue;
use ranking::titles::Row;
use ranking::titles::measures::{Figures, firsts};
use ranking::titles::rankers::Ranker;
use rustix::time::{ClockId, clock_gettime};
use std::collections::{HashMap, HashSet};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// What to measure on, and with what.
#[derive(Args)]
pub struct Options {
    /// A file with a line per query: its id, a tab, its text.
    #[arg(long)]
    queries: PathBuf,
    /// A file of the same form with what is ranked; rows may share an id, and the best then counts.
    #[arg(long)]
    corpus: PathBuf,
    /// A file with a line per right answer: a query's id, a tab, an id of the corpus.
    #[arg(long)]
    relevant: PathBuf,
    /// The queries' language: sv, en, da or no. Read from the texts without it.
    #[arg(long, value_parser = tsv::tongue)]
    queries_lang: Option<Tongue>,
    /// The corpus's language.
    #[arg(long, value_parser = tsv::tongue)]
    corpus_lang: Option<Tongue>,
    /// A folder with a larger model, measured alone and beside the built-in one.
    #[arg(long)]
    model: Option<PathBuf>,
}

/// Measures, and prints a line for each way to rank.
///
/// # Errors
/// A file that cannot be read or is not of the form, or an answer that names what
/// is not there, with its line; a folder that holds no model; an output that is
/// closed.
pub fn run(options: &Options) -> Result<(), Failure> {
    let (queries, corpus) = (tsv::read(&options.queries)?, tsv::read(&options.corpus)?);
    let right = right(&options.relevant, &queries, &corpus)?;
    let external = options.model.as_deref().map(External::open).transpose()?;
    let asked = right.iter().filter(|right| !right.is_empty()).count();
    let mut out = std::io::stdout().lock();
    let mut said = |line: String| writeln!(out, "{line}").and_then(|()| out.flush()).context("it cannot be printed");
    said(format!("{asked} of {} queries have a right answer, among {} rows", queries.len(), corpus.len()))?;
    said(head())?;
    for ranker in Ranker::all(external.as_ref()) {
        let before = worked();
        let orders = ranker.rank(&queries, &corpus, (options.queries_lang, options.corpus_lang));
        let took = worked().saturating_sub(before);
        said(line(&ranker.name(), &Figures::of(&orders, &right), took, queries.len()))?;
    }
    Ok(())
}

/// Which rows of the corpus are right for each query, as the first of those that
/// share an id.
fn right(path: &Path, queries: &[Row], corpus: &[Row]) -> Result<Vec<HashSet<usize>>, Failure> {
    let firsts = firsts(corpus);
    let there: HashMap<&str, usize> = corpus.iter().zip(firsts).map(|(row, first)| (row.id.as_str(), first)).collect();
    let mut right: HashMap<&str, HashSet<usize>> = HashMap::new();
    let asked: HashSet<&str> = queries.iter().map(|row| row.id.as_str()).collect();
    let pairs = tsv::numbered(path)?;
    for (line, pair) in &pairs {
        let wrong = |what: &str, id: &str, file: &str| {
            let path = path.display();
            anyhow!(
                "{path}, line {line}: no {what} has the id {id}; take the line out, or give the file with it as {file}"
            )
        };
        // More columns say how right it is; whoever is named is right.
        let id = pair.text.split('\t').next().unwrap_or_default();
        let query = asked.get(pair.id.as_str()).ok_or_else(|| wrong("query", &pair.id, "--queries"))?;
        let row = there.get(id).ok_or_else(|| wrong("row of the corpus", id, "--corpus"))?;
        right.entry(query).or_default().insert(*row);
    }
    Ok(queries.iter().map(|row| right.get(row.id.as_str()).cloned().unwrap_or_default()).collect())
}

/// CPU time of this process so far: other work on the machine hardly lengthens it.
fn worked() -> Duration {
    let now = clock_gettime(ClockId::ProcessCPUTime);
    Duration::new(now.tv_sec.unsigned_abs(), u32::try_from(now.tv_nsec).unwrap_or(0))
}

/// What stands above the lines.
fn head() -> String {
    format!(
        "{:34} {:>6} {:>6} {:>8} {:>10} {:>11} {:>13}",
        "ranked by", "MRR", "MAP", "nDCG@10", "recall@10", "recall@100", "CPU/query"
    )
}

/// A way to rank with what was measured; the time with what is reckoned once for
/// the corpus.
fn line(name: &str, figures: &Figures, took: Duration, queries: usize) -> String {
    let micros = took.as_micros() / u128::try_from(queries.max(1)).unwrap_or(1);
    let time = format!("{}.{:02} ms", micros / 1000, micros % 1000 / 10);
    let Figures { mrr, map, ndcg_10, recall_10, recall_100 } = figures;
    format!("{name:34} {mrr:>6.3} {map:>6.3} {ndcg_10:>8.3} {recall_10:>10.3} {recall_100:>11.3} {time:>13}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(ids: &[&str]) -> Vec<Row> {
        ids.iter().map(|id| Row { id: (*id).to_owned(), text: String::new() }).collect()
    }

    #[test]
    fn right_answers_are_held_against_both_files() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("right.tsv");
        let (queries, corpus) = (rows(&["q1", "q2"]), rows(&["a", "b", "b"]));
        let read = |text: &str| {
            std::fs::write(&path, text).unwrap();
            right(&path, &queries, &corpus).map_err(|fault| fault.to_string().replace(path.to_str().unwrap(), "R"))
        };
        assert_eq!(read("q1\tb\nq1\ta\t1\n").unwrap(), [HashSet::from([0, 1]), HashSet::new()]);
        for (text, said) in [
            (
                "q1\ta\n\nq9\ta",
                "R, line 3: no query has the id q9; take the line out, or give the file with it as --queries",
            ),
            (
                "q1\tz",
                "R, line 1: no row of the corpus has the id z; take the line out, or give the file with it as --corpus",
            ),
            ("q1 a", "R, line 1: no tab between id and text; write the id, a tab and the text"),
        ] {
            assert_eq!(read(text).unwrap_err(), said);
        }
    }

    #[test]
    fn a_line_stands_under_its_head() {
        let figures = Figures { mrr: 0.62712, map: 0.5, ndcg_10: 1.0, recall_10: 0.25, recall_100: 0.75 };
        let line = line("the engine", &figures, Duration::from_millis(30), 4);
        assert_eq!(line.len(), head().len());
        let cells: Vec<&str> = line.split_whitespace().collect();
        assert_eq!(cells, ["the", "engine", "0.627", "0.500", "1.000", "0.250", "0.750", "7.50", "ms"]);
    }
}
