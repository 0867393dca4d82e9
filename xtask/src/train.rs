//! `cargo xtask train-embedding`: makes the engine's model anew from the listed
//! data, and says whether it is, byte for byte, the one that its card describes.
//! The training is the laboratory's; here it is called and held against the card.

use crate::root::{cargo, must, output, root};
use anyhow::{Context, Result};
use std::path::PathBuf;
use std::process::{Command, ExitCode};

/// The model and its card, from the repository's root.
const MODEL: &str = "crates/ranking/model/embedding.bin";
/// See [`MODEL`].
const CARD: &str = "crates/ranking/model/CARD.md";

/// What to train on.
#[derive(clap::Args)]
pub struct Options {
    /// The folder of `esco/`, `jobtech/` and `parallel/`
    #[arg(long, default_value = "../shared/data")]
    data: PathBuf,
}

/// Trains, and compares.
pub fn run(options: &Options) -> Result<ExitCode> {
    let mut lab = cargo();
    lab.args(["run", "--quiet", "--release", "--package", "lab", "--", "train", "--data"]).arg(&options.data);
    must(&mut lab)?;
    let mut sum = Command::new("sha256sum");
    let printed = output(sum.arg(MODEL).current_dir(root()))?;
    let made = printed.split_whitespace().next().context("sha256sum prints nothing")?.to_owned();
    let card = std::fs::read_to_string(root().join(CARD)).context(CARD)?;
    let same = hashes(&card).any(|hash| hash == made);
    println!("SHA-256 {made}: {}", if same { "as its card says" } else { "NOT the one of its card" });
    Ok(if same { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The SHA-256 sums that stand in a text.
fn hashes(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric());
    words.filter(|word| word.len() == 64 && word.bytes().all(|b| b.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_card_names_the_model_that_is_carried() {
        let card = std::fs::read_to_string(root().join(CARD)).unwrap();
        let printed = output(Command::new("sha256sum").arg(MODEL).current_dir(root())).unwrap();
        let carried = printed.split_whitespace().next().unwrap().to_owned();
        assert!(hashes(&card).any(|hash| hash == carried), "{carried} is not in {CARD}");
    }

    #[test]
    fn sums_are_found_in_a_text() {
        let sum = "0123456789abcdef".repeat(4);
        let text = format!("SHA-256 `{sum}`, and abc");
        assert_eq!(hashes(&text).collect::<Vec<_>>(), [sum.as_str()]);
    }
}
