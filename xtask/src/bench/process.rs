//! A server under measurement: started, asked for its CPU, stopped with its
//! guard.

use crate::root;
use anyhow::{Context, Result, ensure};
use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Clock ticks of `/proc/PID/stat` per second; fixed on Linux.
const TICKS_PER_SECOND: u128 = 100;

/// How much CPU a server uses that nobody asks anything, in microseconds within
/// [`STILL`].
const STILL_MICROS: u128 = 20_000;
/// How long it must be still.
const STILL: Duration = Duration::from_millis(500);
/// How long it may take until it is.
const PATIENCE: Duration = Duration::from_secs(120);

/// A running server; killed when dropped.
pub struct Process {
    child: Child,
    address: SocketAddr,
}

impl Process {
    /// Starts it and waits for the line that names its address.
    pub fn start(binary: &Path, arguments: &[&str]) -> Result<Process> {
        Process::start_with(binary, arguments, &[])
    }

    /// Starts it with settings in the environment.
    pub fn start_with(binary: &Path, arguments: &[&str], settings: &[(&str, String)]) -> Result<Process> {
        let mut child = Command::new(binary)
            .args(arguments)
            .envs(settings.iter().map(|(name, value)| (*name, value.as_str())))
            .env("CUSTOMERSONLY_LOG", "error")
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| format!("cannot start {}", binary.display()))?;
        let out = child.stdout.take().context("its output")?;
        let mut reader = BufReader::new(out);
        let mut line = String::new();
        let address = loop {
            line.clear();
            ensure!(reader.read_line(&mut line)? > 0, "{} ended before it named an address", binary.display());
            if let Some(address) = address_in(&line) {
                break address;
            }
        };
        // What it prints later must find a reader.
        std::thread::spawn(move || std::io::copy(&mut reader, &mut std::io::sink()));
        Ok(Process { child, address })
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// CPU of all its threads so far, in microseconds.
    pub fn cpu_micros(&self) -> Result<u128> {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id()))?;
        let after = stat.rsplit(')').next().context("/proc/PID/stat")?;
        let fields: Vec<&str> = after.split_whitespace().collect();
        let ticks: u128 = fields[11].parse::<u128>()? + fields[12].parse::<u128>()?;
        Ok(ticks * 1_000_000 / TICKS_PER_SECOND)
    }

    /// Waits until it does nothing by itself, so that a request is measured alone.
    pub fn still(&self) -> Result<()> {
        let start = Instant::now();
        loop {
            let before = self.cpu_micros()?;
            std::thread::sleep(STILL);
            if self.cpu_micros()? - before <= STILL_MICROS {
                return Ok(());
            }
            ensure!(start.elapsed() < PATIENCE, "the server works on by itself after {} s", PATIENCE.as_secs());
        }
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        if self.child.kill().is_ok() && self.child.wait().is_err() {
            println!("a measured server did not end");
        }
    }
}

/// `127.0.0.1:PORT` in a line.
fn address_in(line: &str) -> Option<SocketAddr> {
    let start = line.find("127.0.0.1:")?;
    let rest = &line[start..];
    let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.' && c != ':').unwrap_or(rest.len());
    rest[..end].parse().ok()
}

/// The release builds of what is measured: the product as its users build it,
/// and the bare limit by itself, so that neither changes the other's features.
pub fn cargo_build() -> Result<()> {
    root::must(root::cargo().args(["build", "--release", "--locked"]))?;
    root::must(root::cargo().args(["build", "--release", "--locked", "-p", "lab", "--example", "hello"]))
}
