//! How well short texts are ranked: the open sets, each by the engine and by
//! what it must beat, in one table with the limits beside. Measures only; what
//! it reads is never trained on.

#![expect(clippy::float_arithmetic, reason = "measures are shares")]

mod sets;

use crate::speed::clock::{ms, permille, timed};
use crate::train::text;
use anyhow::Result;
use ranking::embedding::external::External;
use ranking::embedding::{Encoder, Fitted, built_in};
use ranking::titles::rankers::Ranker;
use sets::Set;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{Duration, Instant};

/// Words of a long résumé, and what its point may cost.
const RESUME: (usize, Duration) = (600, Duration::from_millis(1));

/// Sentences whose cosines sentence-transformers prints in its documentation of
/// all-MiniLM-L6-v2, and the cosines of the first with the others.
const PUBLISHED: ([&str; 3], [f32; 2]) =
    (["The weather is lovely today.", "It's so sunny outside!", "He drove to the stadium."], [0.6660, 0.1046]);

/// What to measure on, and what with.
#[derive(clap::Args)]
pub struct Options {
    /// The folder that holds `eval/`
    #[arg(long, default_value = "../shared/data")]
    data: PathBuf,
    /// A folder with a model of the BERT family, measured alone and beside the engine
    #[arg(long)]
    model: Option<PathBuf>,
    /// Measure only the sets whose name holds this
    #[arg(long)]
    only: Option<String>,
}

/// Measures and prints.
pub fn run(options: &Options) -> Result<ExitCode> {
    let folder = options.data.join("eval");
    if !folder.is_dir() {
        println!("no open sets in {}; nothing is measured (name their folder with --data)", folder.display());
        return Ok(ExitCode::SUCCESS);
    }
    let external = options.model.as_ref().map(|folder| External::open(folder)).transpose()?;
    let fitted = options.model.as_ref().map(|folder| Fitted::open(folder)).transpose()?;
    let sets = Set::all(&folder)?;
    let mut good = costs(&text(&options.data.join("esco/isco_groups.jsonl.gz"))?);
    if let Some(external) = &external {
        compare(external);
    }
    println!("{:24} {:8} {:34} {:>8} {:>8}  {:>7}", "set", "measure", "ranked by", "measured", "limit", "seconds");
    for set in sets {
        if options.only.as_ref().is_some_and(|only| !set.name.contains(only.as_str())) {
            continue;
        }
        let mut rankers = Ranker::all(external.as_ref());
        // What an operator's model loses where it is used instead of the program's own.
        rankers.extend(fitted.as_ref().map(Ranker::Fitted));
        for ranker in rankers {
            let start = Instant::now();
            let measured = set.measure(&ranker.rank(&set.queries, &set.corpus, set.tongues()));
            let limit = set.limit(&ranker);
            good &= limit.is_none_or(|limit| measured >= limit);
            let limit = limit.map_or(String::new(), |limit| format!("{limit:.3}"));
            let (name, measure, by) = (&set.name, set.measures(), ranker.name());
            println!(
                "{name:24} {measure:8} {by:34} {measured:>8.3} {limit:>8}  {:>7.1}",
                start.elapsed().as_secs_f32()
            );
        }
    }
    Ok(if good { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// What the point of a text of a résumé's length costs, made of the definitions
/// of occupations, in English and Swedish; says whether that is no more than it
/// may be.
fn costs(definitions: &str) -> bool {
    let text: Vec<&str> = definitions.split_whitespace().skip(1000).take(RESUME.0).collect();
    let text = text.join(" ");
    let mut took: Vec<Duration> =
        (0..400).map(|_| timed(|| built_in().embed(std::hint::black_box(&text))).1.cpu).collect();
    let median = permille(&mut took, 500);
    println!("a text of {} words as a point: {} of CPU, at most {}", RESUME.0, ms(median), ms(RESUME.1));
    median <= RESUME.1
}

/// Prints the cosines of the published sentences beside the published ones.
fn compare(external: &External) {
    let points = external.embed(&PUBLISHED.0);
    let near = |at: usize| points[0].iter().zip(&points[at]).map(|(a, b)| a * b).sum::<f32>();
    let [one, other] = PUBLISHED.1;
    let name = external.name();
    println!("{name}: {:.4} and {:.4}; all-MiniLM-L6-v2 as published: {one:.4} and {other:.4}", near(1), near(2));
}
