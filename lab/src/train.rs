//! What the engine carries, made from listed data: the words that compounds
//! are cut by, and the embedding. The same data and the same command give the
//! same bytes, whatever the number of cores: every sum of floats has a fixed
//! order. It never reads what lies under `eval/`.

#![expect(clippy::float_arithmetic, reason = "a model is trained in floats; nothing here is money or a score")]

mod chance;
mod check;
mod corpus;
mod data;
mod learn;
mod samples;
mod words;

use anyhow::{Context, Result};
use corpus::Corpus;
use data::Data;
use ranking::embedding::Model;
use samples::Samples;
use sha2::{Digest, Sha256};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

pub use data::text;

/// What to train on, and where to write.
#[derive(clap::Args)]
pub struct Options {
    /// The folder of `esco/`, `jobtech/` and `parallel/`
    #[arg(long, default_value = "../shared/data")]
    data: PathBuf,
    /// The folder that the engine carries
    #[arg(long, default_value = "crates/ranking/model")]
    model: PathBuf,
    /// Keep some synonyms out of the training, find them with what was learnt, and write nothing
    #[arg(long)]
    hold_out: bool,
    /// Steps of training; the model that is carried has the default
    #[arg(long, default_value_t = learn::Settings::default().steps)]
    steps: u32,
}

/// Trains and writes.
pub fn run(options: &Options) -> Result<ExitCode> {
    let start = Instant::now();
    let mut data = Data::read(&options.data)?;
    let held = if options.hold_out { check::hold_out(&mut data) } else { Vec::new() };
    let corpus = Corpus::new(&data);
    println!("{} texts, {} features, read in {} s", corpus.texts(), corpus.rows(), start.elapsed().as_secs());
    let settings = learn::Settings { steps: options.steps, ..learn::Settings::default() };
    let table = learn::learn(&corpus, &Samples::new(&data, &corpus), &settings);
    println!("trained {} steps in {} s in all", settings.steps, start.elapsed().as_secs());
    if options.hold_out {
        check::find(&Model::new("held-out", table), &data, &held).iter().for_each(|line| println!("{line}"));
        return Ok(ExitCode::SUCCESS);
    }
    write(&options.model.join("words.txt"), words::draw(&data).as_bytes())?;
    write(&options.model.join("embedding.bin"), &Model::to_bytes(&table))?;
    Ok(ExitCode::SUCCESS)
}

/// Writes a file, and says its name, length and SHA-256.
fn write(path: &std::path::Path, bytes: &[u8]) -> Result<()> {
    std::fs::write(path, bytes).with_context(|| path.display().to_string())?;
    let hash: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    println!("{} {} bytes SHA-256 {hash}", path.display(), bytes.len());
    Ok(())
}
