//! What the checks need from the machine: found, else installed from the
//! distribution's packages where that is allowed, else named in one line with
//! the command that installs it. Nothing is ever skipped silently.

use crate::root::{command, find_program, must, output, root};
use anyhow::{Result, bail};
use std::path::{Path, PathBuf};
use std::process::Stdio;

/// The oldest PostgreSQL that the house supports.
const POSTGRES_AT_LEAST: u32 = 15;

/// The oldest Node.js that the locked packages run on.
const NODE_AT_LEAST: u32 = 18;

/// Something that the machine must have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tool {
    /// PostgreSQL's server programs, for a private cluster.
    Postgres,
    /// A headless browser, for the journeys.
    Chromium,
    /// Node.js, for the journeys and the SMTP test server.
    Node,
    /// npm, for their packages.
    Npm,
    /// Reads the text of a PDF.
    Pdftotext,
    /// Checks the structure of a PDF.
    Qpdf,
}

impl Tool {
    /// All that a whole run needs.
    pub const ALL: [Tool; 6] = [Tool::Postgres, Tool::Chromium, Tool::Node, Tool::Npm, Tool::Pdftotext, Tool::Qpdf];
    /// What the two test servers need.
    pub const SERVICES: [Tool; 3] = [Tool::Postgres, Tool::Node, Tool::Npm];

    /// The Debian package that brings it.
    fn package(self) -> &'static str {
        match self {
            Tool::Postgres => "postgresql",
            Tool::Chromium => "chromium",
            Tool::Node => "nodejs",
            Tool::Npm => "npm",
            Tool::Pdftotext => "poppler-utils",
            Tool::Qpdf => "qpdf",
        }
    }

    /// As it is named to a person.
    fn name(self) -> &'static str {
        match self {
            Tool::Postgres => "PostgreSQL 15 or newer (initdb, pg_ctl, postgres)",
            Tool::Chromium => "Chromium",
            Tool::Node => "Node.js 18 or newer",
            Tool::Npm => "npm",
            Tool::Pdftotext => "pdftotext",
            Tool::Qpdf => "qpdf",
        }
    }

    /// Where it is on this machine.
    fn find(self) -> Option<PathBuf> {
        match self {
            Tool::Postgres => postgres_bin(),
            Tool::Chromium => chromium(),
            Tool::Node => node(),
            Tool::Npm => find_program(&["npm"], &[]),
            Tool::Pdftotext => find_program(&["pdftotext"], &[]),
            Tool::Qpdf => find_program(&["qpdf"], &[]),
        }
    }
}

/// The browser: `CUSTOMERSONLY_CHROMIUM`, or the first on the path.
pub fn chromium() -> Option<PathBuf> {
    match std::env::var_os("CUSTOMERSONLY_CHROMIUM") {
        Some(named) => Some(PathBuf::from(named)).filter(|file| crate::root::is_program(file)),
        None => find_program(&["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"], &[]),
    }
}

/// Node.js, when it is new enough.
pub fn node() -> Option<PathBuf> {
    let node = find_program(&["node", "nodejs"], &[])?;
    let version = output(command(&node).arg("--version")).ok().as_deref().and_then(major_version)?;
    (version >= NODE_AT_LEAST).then_some(node)
}

/// The folder with PostgreSQL's server programs: the newest that the
/// distribution installed, else the one on the path.
pub fn postgres_bin() -> Option<PathBuf> {
    let complete = |bin: &Path| ["initdb", "pg_ctl", "postgres"].iter().all(|p| crate::root::is_program(&bin.join(p)));
    let mut installed: Vec<(u32, PathBuf)> = std::fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| Some((entry.file_name().to_str()?.parse().ok()?, entry.path().join("bin"))))
        .filter(|(version, bin)| *version >= POSTGRES_AT_LEAST && complete(bin))
        .collect();
    installed.sort();
    if let Some((_, bin)) = installed.pop() {
        return Some(bin);
    }
    // A link on the path leads to the folder that has the rest.
    let on_path = find_program(&["pg_ctl"], &[])?.canonicalize().ok()?;
    let bin = on_path.parent()?.to_path_buf();
    let version = output(command(bin.join("postgres")).arg("--version")).ok().as_deref().and_then(major_version)?;
    (complete(&bin) && version >= POSTGRES_AT_LEAST).then_some(bin)
}

/// 15 of `postgres (PostgreSQL) 15.18 (Debian …)`, 20 of `v20.20.2`.
fn major_version(printed: &str) -> Option<u32> {
    let mut words = printed.split_whitespace().map(|word| word.strip_prefix('v').unwrap_or(word));
    let number = words.find(|word| word.starts_with(|c: char| c.is_ascii_digit()))?;
    number.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
}

/// Finds or installs every tool; an error is one line that says what to do.
pub fn ensure(tools: &[Tool]) -> Result<()> {
    let missing = |tools: &[Tool]| tools.iter().copied().filter(|t| t.find().is_none()).collect::<Vec<_>>();
    let first = missing(tools);
    if !first.is_empty() {
        let Some(installer) = Installer::of_this_machine() else { bail!(how_to_install(&first)) };
        installer.install(&first)?;
    }
    let still = missing(tools);
    if !still.is_empty() {
        bail!("{} (apt-get has just installed that, and it is still not found)", how_to_install(&still));
    }
    for tool in tools {
        if let Some(place) = tool.find() {
            println!("{}: {}", tool.name(), place.display());
        }
    }
    Ok(())
}

/// What is missing and how to get it, in one line.
fn how_to_install(missing: &[Tool]) -> String {
    let names: Vec<_> = missing.iter().map(|t| t.name()).collect();
    let packages: Vec<_> = missing.iter().map(|t| t.package()).collect();
    format!(
        "missing on this machine: {}; install with `sudo apt-get install {}`, or the packages of the same purpose",
        names.join(", "),
        packages.join(" ")
    )
}

/// The npm packages of `tests/browser`, exactly as locked. Where CI runs they
/// are always laid anew; elsewhere only when the lock file is newer.
pub fn npm_packages() -> Result<()> {
    let folder = root().join("tests/browser");
    let changed = |file: PathBuf| std::fs::metadata(file).and_then(|m| m.modified()).ok();
    let laid = changed(folder.join("node_modules/.package-lock.json"));
    let locked = changed(folder.join("package-lock.json"));
    if std::env::var_os("CI").is_none() && laid.is_some() && laid >= locked {
        return Ok(());
    }
    must(
        command("npm")
            .current_dir(folder)
            .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
            .stdin(Stdio::null()),
    )
}

/// The way to the distribution's packages.
struct Installer {
    /// `sudo -n` in front, when we are not root.
    sudo: bool,
}

impl Installer {
    /// None where there is no apt-get, or nobody allows us to use it.
    fn of_this_machine() -> Option<Installer> {
        find_program(&["apt-get"], &[])?;
        if is_root() {
            return Some(Installer { sudo: false });
        }
        find_program(&["sudo"], &[])?;
        output(command("sudo").args(["-n", "true"]).stdin(Stdio::null())).ok().map(|_| Installer { sudo: true })
    }

    /// Brings the lists up to date, once, then the packages.
    fn install(&self, missing: &[Tool]) -> Result<()> {
        let packages: Vec<_> = missing.iter().map(|t| t.package()).collect();
        println!("installing {}", packages.join(" "));
        must(&mut self.apt_get(&["update", "-qq"]))?;
        let mut install = self.apt_get(&["install", "-qq", "-y", "--no-install-recommends"]);
        must(install.args(packages))
    }

    /// apt-get that asks nothing.
    fn apt_get(&self, words: &[&str]) -> std::process::Command {
        let mut apt = if self.sudo { command("sudo") } else { command("env") };
        if self.sudo {
            apt.args(["-n", "env"]);
        }
        apt.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]).args(words).stdin(Stdio::null());
        apt
    }
}

/// Whether we may do everything on this machine.
pub fn is_root() -> bool {
    output(command("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_read_from_what_postgres_prints() {
        for (printed, want) in [
            ("postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)", Some(15)),
            ("postgres (PostgreSQL) 17beta1", Some(17)),
            ("v20.20.2\n", Some(20)),
            ("something else", None),
        ] {
            assert_eq!(major_version(printed), want, "{printed}");
        }
    }

    #[test]
    fn what_is_missing_is_one_line_with_the_command_that_brings_it() {
        let line = how_to_install(&[Tool::Qpdf, Tool::Chromium]);
        assert!(!line.contains('\n') && line.contains("qpdf, Chromium"), "{line}");
        assert!(line.contains("apt-get install qpdf chromium"), "{line}");
    }
}
