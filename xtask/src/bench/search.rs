//! The search of consultants among a hundred thousand: what a page of fifty hits
//! with their snippets costs, as staff ask for it. Never depends on the product's
//! code; it asks the server as a browser would.

use super::client::Client;
use super::process::Process;
use super::{cost, sign_in_as_staff};
use anyhow::{Context, Result, ensure};
use std::path::Path;
use std::time::{Duration, Instant};

/// Consultants in the world that is searched.
const CONSULTANTS: &str = "100000";

/// CPU that a search may cost, in microseconds.
pub const LIMIT_MICROS: u128 = 5000;

/// What is looked for, and how it is called.
const SEARCHES: [(&str, &str); 4] = [
    (
        "two words that many have, with filters",
        "q=energibolag+projektledning&presentable=yes&remote=yes&free=2026-12-31",
    ),
    ("a skill and a town, with filters", "q=projektledning+stockholm&presentable=yes&remote=yes&free=2026-12-31"),
    ("a name, with filters", "q=anna+lindqvist&presentable=yes&free=2027-02-28"),
    ("the last word begun, with filters", "q=energibolag+komm&presentable=yes&remote=yes&free=2026-12-31"),
];

/// How much CPU a server uses that nobody asks anything, in microseconds within
/// [`STILL`].
const STILL_MICROS: u128 = 20_000;
/// How long it must be still.
const STILL: Duration = Duration::from_millis(500);
/// How long it may take until it is.
const PATIENCE: Duration = Duration::from_secs(120);

/// What was measured.
pub struct Measured {
    /// How long making the world took.
    pub made: Duration,
    /// Each search with its CPU per request, in microseconds.
    pub searches: Vec<(&'static str, u128)>,
}

/// Makes the world in a folder and measures.
pub fn measure(binary: &Path, folder: &Path, requests: u32) -> Result<Measured> {
    let data = folder.to_string_lossy().into_owned();
    let arguments = ["demo", "--listen", "127.0.0.1:0", "--data", &data, "--scale", CONSULTANTS];
    let start = Instant::now();
    let server = Process::start(binary, &arguments)?;
    let made = start.elapsed();
    let cookie = sign_in_as_staff(&server)?;
    still(&server)?;
    let mut searches = Vec::new();
    for (what, query) in SEARCHES {
        let path = format!("/consultants?{query}");
        let page = Client::connect(server.address())?.get(&path, Some(&cookie))?.body;
        ensure!(page.contains("<mark>"), "{path} finds nothing or shows no snippet");
        searches.push((what, cost(&server, requests, &path, Some(&cookie))?));
    }
    drop(server);
    std::fs::remove_dir_all(folder).context("the bench's folder")?;
    Ok(Measured { made, searches })
}

/// Waits until the server does nothing by itself.
fn still(server: &Process) -> Result<()> {
    let start = Instant::now();
    loop {
        let before = server.cpu_micros()?;
        std::thread::sleep(STILL);
        if server.cpu_micros()? - before <= STILL_MICROS {
            return Ok(());
        }
        ensure!(start.elapsed() < PATIENCE, "the server works on by itself after {} s", PATIENCE.as_secs());
    }
}
