//! `taxonomy import`: reads the files of somebody else's taxonomy into the
//! tables, all or nothing. The same files again change nothing.

use crate::config::Config;
use crate::house;
use anyhow::{Context, anyhow};
use base::Failure;
use base::calendar::SystemClock;
use clap::{Subcommand, ValueEnum};
use matching::concepts::{self, Counts};
use ranking::taxonomy::import::{self, Imported};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use store::{Db, Dice};

/// What to do with the taxonomy.
#[derive(Subcommand)]
pub enum What {
    /// Read in the files that a source publishes.
    Import {
        /// Whose taxonomy.
        source: Source,
        /// The folder with its files: ESCO's CSV files, JobTech's JSON files.
        folder: PathBuf,
    },
}

/// Whose.
#[derive(Clone, Copy, ValueEnum)]
pub enum Source {
    /// The European classification of skills and occupations, 1.1 or 1.2.
    Esco,
    /// Arbetsförmedlingen's.
    Jobtech,
}

/// Runs it.
pub async fn run(config: Config, what: What) -> Result<(), Failure> {
    let What::Import { source, folder } = what;
    let imported = read(source, &folder)?;
    let db = house::open(&config, Arc::new(SystemClock), Dice::Machine).await?;
    let counts = keep(&db, &imported).await?;
    println!("{}", said(&imported, counts));
    db.close().await;
    Ok(())
}

/// The files of a folder, read.
///
/// # Errors
/// A folder or file that cannot be opened; a file that cannot be read, with its
/// name and line.
pub fn read(source: Source, folder: &Path) -> Result<Imported, Failure> {
    let wanted = |name: &str| match source {
        Source::Esco => import::esco::FILES.contains(&name),
        Source::Jobtech => name.ends_with(".json"),
    };
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).with_context(|| format!("{} cannot be opened", folder.display()))? {
        let path = entry?.path();
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        if wanted(&name) {
            let bytes = std::fs::read(&path).with_context(|| format!("{} cannot be opened", path.display()))?;
            files.push((name, bytes));
        }
    }
    let read = match source {
        Source::Esco => import::esco::read(&files),
        Source::Jobtech => import::jobtech::read(&files),
    };
    read.map_err(|fault| anyhow!("{}: {fault}", folder.display()))
}

/// Into the tables, in one transaction.
///
/// # Errors
/// A failure of the database; then nothing was kept.
pub async fn keep(db: &Db, imported: &Imported) -> Result<Counts, Failure> {
    let kept = async {
        let tx = db.write(None).await?;
        let counts = concepts::import(&tx, imported).await?;
        tx.commit().await?;
        Ok(counts)
    };
    kept.await.map_err(|stop: base::Stop| anyhow!("{stop}"))
}

/// What an import came to, in lines.
fn said(imported: &Imported, counts: Counts) -> String {
    let Counts { concepts, new, changed, gone } = counts;
    let mut said = format!("{} {}: {concepts} concepts", imported.source, imported.version);
    if counts.is_unchanged() {
        said.push_str(", nothing is other than before");
    } else {
        said.push_str(&format!(", {new} new, {changed} changed, {gone} gone"));
    }
    if imported.left_out > 0 {
        said.push_str(&format!("; {} rows are no skill and no role and were left out", imported.left_out));
    }
    for name in &imported.missing {
        said.push_str(&format!("\n{name} is not there; what it would say is left out"));
    }
    said
}
