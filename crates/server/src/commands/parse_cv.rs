//! `parse-cv`: what a CV says, as JSON Resume on standard output; keeps
//! nothing. The reading itself happens in another process of the same binary.

use anyhow::{Context, anyhow};
use base::Failure;
use clap::Args;
use cv::NotRead;
use std::fs::File;
use std::io::Read;
use std::path::PathBuf;

/// What to read.
#[derive(Args)]
pub struct Options {
    /// PDF, DOCX, JSON Resume, Europass XML, or LinkedIn's export.
    #[arg(required_unless_present = "apart")]
    file: Option<PathBuf>,
    /// Read standard input and answer the process that asks.
    #[arg(long, hide = true)]
    pub apart: bool,
}

/// Runs it.
///
/// # Errors
/// Why the file was not read.
pub fn run(options: &Options) -> Result<(), Failure> {
    let Some(file) = &options.file else { return Err(anyhow!("name a file")) };
    let shown = file.display();
    let mut bytes = Vec::new();
    let most = u64::try_from(cv::limits::MOST_BYTES)?.saturating_add(1);
    let opened = File::open(file).with_context(|| format!("{shown} cannot be opened"))?;
    opened.take(most).read_to_end(&mut bytes).with_context(|| format!("{shown} cannot be read"))?;
    let reading = cv::apart::read(&bytes).map_err(|why: NotRead| anyhow!("{shown}: {why}"))?;
    print!("{}", cv::json_resume::write(&reading.resume));
    Ok(())
}
