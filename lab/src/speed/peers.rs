//! Peers on the same vectors, texts and filter, in the same run: usearch and
//! faiss through their Python packages, tantivy likewise, pgvector where
//! PostgreSQL has it. A peer that is not there is named, never left out in silence.

use super::clock::ms;
use super::measure::Measured;
use super::questions::{Kind, question};
use super::world::World;
use anyhow::{Context, Result, ensure};
use ranking::index::exact::Read;
use ranking::index::{Exact, exact::Corpus};
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::process::Command;

/// Questions that peers are asked.
const QUESTIONS: u64 = 50;

/// Hands the world to the peers and shows what they print.
pub fn run(world: &World, measured: &Measured, python: &Path) -> Result<()> {
    let folder = std::env::temp_dir().join(format!("lab-peers-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    let told = write(world, &folder).and_then(|()| {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("peers/peers.py");
        let out = Command::new(python).arg(script).arg(&folder).output().context("the peers' Python does not start")?;
        let failed = String::from_utf8_lossy(&out.stderr).into_owned();
        ensure!(out.status.success(), "the peers failed: {failed}");
        Ok(String::from_utf8_lossy(&out.stdout).into_owned())
    });
    std::fs::remove_dir_all(&folder)?;
    println!("{:46} {:>10} {:>10} {:>10}  one thread each", "beside peers", "p50 CPU", "p99 CPU", "recall@50");
    for (kind, p50, p99, recall) in &measured.ours {
        if matches!(kind, Kind::Vector | Kind::NarrowVector | Kind::Terms) {
            println!("{:46} {:>10} {:>10} {recall:>9}‰", format!("this index: {}", kind.name()), ms(*p50), ms(*p99));
        }
    }
    for line in told?.lines() {
        let told: serde_json::Value = serde_json::from_str(line).with_context(|| format!("a peer printed {line}"))?;
        let text = |key: &str| told.get(key).and_then(serde_json::Value::as_str).unwrap_or("").to_owned();
        if told.get("missing").is_some() {
            println!("{:46} not measured: {}", text("peer"), text("missing"));
        } else {
            println!(
                "{:46} {:>10} {:>10} {:>10}  {}",
                text("peer"),
                text("p50"),
                text("p99"),
                text("recall"),
                text("note")
            );
        }
    }
    Ok(())
}

/// Writes vectors, texts, questions and who passes the narrow filter.
fn write(world: &World, folder: &Path) -> Result<()> {
    let create = |name: &str| File::create(folder.join(name)).map(BufWriter::new);
    let (mut vectors, mut texts) = (create("vectors.i8")?, create("texts.txt")?);
    let corpus = Corpus::default();
    let narrow: Vec<_> = (0..QUESTIONS).map(|n| question(world, Kind::NarrowVector, n)).collect();
    let filters: Vec<Exact> = narrow.iter().map(|query| Exact::new(query, super::world::DIM, &corpus)).collect();
    let mut passing: Vec<Vec<u8>> = vec![Vec::new(); narrow.len()];
    for id in 0..world.profiles {
        let profile = world.profile(id);
        vectors.write_all(&profile.vectors.iter().map(|n| *n as u8).collect::<Vec<u8>>())?;
        writeln!(texts, "{}", text(profile.terms.iter().map(|term| (*term, 1))))?;
        let read = Read::of(&profile);
        for (passing, filter) in passing.iter_mut().zip(&filters) {
            passing.push(u8::from(filter.score(&read).is_some()));
        }
    }
    let (mut asked, mut asked_texts, mut masks) = (create("asked.i8")?, create("asked.txt")?, create("passing.u8")?);
    for (query, passing) in narrow.iter().zip(&passing) {
        asked.write_all(&query.vector.iter().map(|n| *n as u8).collect::<Vec<u8>>())?;
        writeln!(asked_texts, "{}", text(query.terms.iter().copied()))?;
        masks.write_all(passing)?;
    }
    [vectors, texts, asked, asked_texts, masks].iter_mut().try_for_each(Write::flush)?;
    Ok(())
}

/// Terms as words, each as often as it is counted.
fn text(terms: impl Iterator<Item = (u32, u8)>) -> String {
    let words = terms.flat_map(|(term, count)| (0..count).map(move |_| format!("t{term}")));
    words.collect::<Vec<_>>().join(" ")
}
