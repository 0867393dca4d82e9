//! `cargo xtask bench`: what a page costs and how soon the server is ready, on
//! a release build, beside a bare "hello" of the same HTTP library measured in
//! the same run. Prints figures; it judges only against the limits it names.
//! `cargo xtask bench matching` measures the matching engine instead, and
//! `cargo xtask bench accounts` whether the time of an answer says who is here.

mod accounts;
mod client;
mod matching;
mod process;
mod search;

use crate::root;
use anyhow::{Context, Result, bail, ensure};
use client::Client;
use process::{Process, cargo_build};
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};

/// Consultants in the world that is measured.
const CONSULTANTS: &str = "10000";
/// Rounds of a measurement, of which the middle one is told: something else that
/// the machine does for a moment is not measured.
const ROUNDS: usize = 5;
/// CPU that a staff list page may cost, in microseconds.
const LIST_LIMIT_MICROS: u128 = 500;
/// Time from start until ready.
const READY_LIMIT: Duration = Duration::from_secs(1);

/// What to measure.
#[derive(clap::Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct Options {
    /// The pages, unless something else is named.
    #[command(subcommand)]
    what: Option<What>,
    /// Requests of each round of a measurement
    #[arg(long, default_value_t = 3000)]
    requests: u32,
}

/// What else can be measured.
#[derive(clap::Subcommand)]
enum What {
    /// How well the engine ranks, and how fast its index is
    Matching(matching::Options),
    /// Whether the time of an answer says who is here
    Accounts,
}

/// Measures and prints.
pub fn run(options: &Options) -> Result<ExitCode> {
    match &options.what {
        Some(What::Matching(options)) => return matching::run(options),
        Some(What::Accounts) => return accounts::run(),
        None => {}
    }
    cargo_build()?;
    let target = root::target().join("release");
    println!("{:60} {:>12}  limit", "what", "measured");
    let hello = Process::start(&target.join("examples/hello"), &[])?;
    let bare = cost(&hello, options.requests * 10, "/", None)?;
    line("bare hello, CPU per request", &micros(bare), "");
    drop(hello);
    let pages = pages(&target.join("customersonly"), bare, options.requests)?;
    let search = search::measure(&target.join("customersonly"), options.requests / 10)?;
    Ok(if pages && search { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// What pages cost and how soon the server is ready; whether the limits hold.
fn pages(binary: &Path, bare: u128, requests: u32) -> Result<bool> {
    let (world, made) = World::make(binary, CONSULTANTS)?;
    drop(made);
    let (server, ready) = ready(binary, &world.arguments())?;
    line("start until ready", &format!("{} ms", ready.as_millis()), &format!("{} ms", READY_LIMIT.as_millis()));
    server.still()?;
    let cookie = sign_in_as_staff(&server)?;
    let list = cost(&server, requests, "/consultants", Some(&cookie))?;
    line("staff list, 50 of 10,000 consultants, signed in, CPU", &micros(list), &micros(LIST_LIMIT_MICROS));
    line("staff list ÷ bare hello", &format!("{}", list / bare.max(1)), "");
    let desk = cost(&server, requests / 3, "/desk", Some(&cookie))?;
    line("staff desk, signed in, CPU", &micros(desk), "");
    let public = cost(&server, requests, "/", None)?;
    line("landing page, CPU", &micros(public), "");
    Ok(list <= LIST_LIMIT_MICROS && ready <= READY_LIMIT)
}

/// A world made for the bench, in a folder that goes with it.
struct World {
    /// Its folder, as the command line takes it.
    folder: String,
    consultants: &'static str,
}

impl World {
    /// Makes it, prints how long that took, and gives the server that did.
    fn make(binary: &Path, consultants: &'static str) -> Result<(World, Process)> {
        let folder = std::env::temp_dir().join(format!("customersonly-bench-{}-{consultants}", std::process::id()));
        let world = World { folder: folder.to_string_lossy().into_owned(), consultants };
        let start = Instant::now();
        let server = Process::start(binary, &world.arguments())?;
        line(&format!("making the world of {consultants}"), &format!("{} ms", start.elapsed().as_millis()), "");
        Ok((world, server))
    }

    /// How the binary makes it, and serves it once it is there.
    fn arguments(&self) -> [&str; 7] {
        ["demo", "--listen", "127.0.0.1:0", "--data", &self.folder, "--scale", self.consultants]
    }
}

impl Drop for World {
    fn drop(&mut self) {
        if let Err(fault) = std::fs::remove_dir_all(&self.folder) {
            println!("{} stays: {fault}", self.folder);
        }
    }
}

/// One line of the table.
fn line(what: &str, measured: &str, limit: &str) {
    println!("{what:60} {measured:>12}  {limit}");
}

/// Microseconds as milliseconds with three places.
fn micros(n: u128) -> String {
    format!("{}.{:03} ms", n / 1000, n % 1000)
}

/// CPU per request in microseconds: all threads of the process, over many
/// requests on one connection, after a warm-up; the median of [`ROUNDS`].
fn cost(process: &Process, requests: u32, path: &str, cookie: Option<&str>) -> Result<u128> {
    let mut client = Client::connect(process.address())?;
    let mut ask = |times: u32| -> Result<()> {
        for _ in 0..times {
            let answer = client.get(path, cookie)?;
            ensure!(answer.status == 200, "{path} answers with {}", answer.status);
        }
        Ok(())
    };
    ask(requests / 10)?;
    let mut rounds = [0; ROUNDS];
    for round in &mut rounds {
        let before = process.cpu_micros()?;
        ask(requests)?;
        *round = (process.cpu_micros()? - before) / u128::from(requests.max(1));
    }
    rounds.sort_unstable();
    Ok(rounds[ROUNDS / 2])
}

/// A second start on the world that is there, and the time until it is ready.
fn ready(binary: &Path, arguments: &[&str]) -> Result<(Process, Duration)> {
    let start = Instant::now();
    let process = Process::start(binary, arguments)?;
    loop {
        if let Ok(mut client) = Client::connect(process.address())
            && client.get("/readyz", None).is_ok_and(|answer| answer.status == 200)
        {
            return Ok((process, start.elapsed()));
        }
        if start.elapsed() > Duration::from_secs(60) {
            bail!("the server is not ready after a minute");
        }
        std::thread::sleep(Duration::from_millis(5));
    }
}

/// A session as the first of the demo's staff.
fn sign_in_as_staff(process: &Process) -> Result<String> {
    let mut client = Client::connect(process.address())?;
    let page = client.get("/demo", None)?.body;
    let account = between(&page, "name=\"account\" value=\"", "\"").context("the demo's page names no account")?;
    let form = between(&page, "name=\"form_id\" value=\"", "\"").context("the demo's page has no form")?;
    // The first form of the page is the language's; any fresh id will do.
    let form = format!("{}{}", &form[..form.len() - 4], "beef");
    let answer = client.post("/demo/sign-in", &format!("form_id={form}&account={account}"))?;
    answer.cookie.context("the demo gives no session")
}

/// The text between two marks.
fn between(text: &str, from: &str, to: &str) -> Option<String> {
    let start = text.find(from)? + from.len();
    let end = text[start..].find(to)? + start;
    Some(text[start..end].to_owned())
}
