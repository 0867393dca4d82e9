//! `match rank`: short texts against many, from two files, without database or
//! configuration. The ranking is the engine's; here files are read and the
//! answer is printed. Never keeps anything.

use super::tsv;
use anyhow::Context;
use base::Failure;
use clap::Args;
use ranking::embedding::Encoder;
use ranking::embedding::external::External;
use ranking::text::Tongue;
use ranking::titles::{self, Hit, Row, rank_titles};
use std::io::Write;
use std::path::PathBuf;

/// What to rank, and how.
#[derive(Args)]
pub struct Options {
    /// A file with a line per query: its id, a tab, its text.
    #[arg(long)]
    queries: PathBuf,
    /// A file of the same form with what is ranked; rows may share an id, and the best then counts.
    #[arg(long)]
    corpus: PathBuf,
    /// The queries' language: sv, en, da or no. Read from the texts without it.
    #[arg(long, value_parser = tsv::tongue)]
    queries_lang: Option<Tongue>,
    /// The corpus's language.
    #[arg(long, value_parser = tsv::tongue)]
    corpus_lang: Option<Tongue>,
    /// A folder with a larger model, beside the built-in one.
    #[arg(long)]
    model: Option<PathBuf>,
    /// How many answers each query gets, at most.
    #[arg(long, default_value_t = 100)]
    top: usize,
}

/// Ranks, and prints a line per answer: the query's id, the rank from 1, the
/// id in the corpus, the score.
///
/// # Errors
/// A file that cannot be read or is not of the form, with its line; a folder
/// that holds no model; an output that is closed.
pub fn run(options: &Options) -> Result<(), Failure> {
    let queries = tsv::read(&options.queries)?;
    let corpus = tsv::read(&options.corpus)?;
    let external = options.model.as_deref().map(External::open).transpose()?;
    let settings = titles::Options {
        queries: options.queries_lang,
        corpus: options.corpus_lang,
        external: external.as_ref().map(|model| -> &dyn Encoder { model }),
        top: options.top,
    };
    let answers = rank_titles(&queries, &corpus, &settings);
    let out = std::io::stdout().lock();
    print(std::io::BufWriter::new(out), &queries, &corpus, &answers).context("the answer cannot be written")?;
    Ok(())
}

/// The answers as lines.
fn print(mut out: impl Write, queries: &[Row], corpus: &[Row], answers: &[Vec<Hit>]) -> std::io::Result<()> {
    for (query, hits) in queries.iter().zip(answers) {
        for (rank, hit) in (1..).zip(hits) {
            writeln!(out, "{}\t{rank}\t{}\t{:.4}", query.id, corpus[hit.row].id, hit.score)?;
        }
    }
    out.flush()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_a_line_of_four_cells() {
        let row = |id: &str| Row { id: id.to_owned(), text: String::new() };
        let mut out = Vec::new();
        print(
            &mut out,
            &[row("q")],
            &[row("a"), row("b")],
            &[vec![Hit { row: 1, score: 0.51239 }, Hit { row: 0, score: 0.25 }]],
        )
        .unwrap();
        assert_eq!(String::from_utf8(out).unwrap(), "q\t1\tb\t0.5124\nq\t2\ta\t0.2500\n");
    }
}
