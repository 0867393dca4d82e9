//! Everything that must pass, in order, stopping at the first that does not.
//! It is what continuous integration runs and what the README names; it brings
//! its own servers and throws them away. Skips nothing that it was not told to.

use crate::prerequisites::{self, Tool};
use crate::root::{cargo, command, find_program, must, root, target};
use crate::services::Services;
use crate::tidy;
use anyhow::{Context, Result, anyhow, ensure};
use clap::{Args, ValueEnum};
use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

/// Which steps to run.
#[derive(Args)]
pub struct Options {
    /// Run only this step and what it needs; may be given several times
    #[arg(long, value_enum, value_name = "STEP")]
    only: Vec<Step>,
    /// Leave this step out; may be given several times
    #[arg(long, value_enum, value_name = "STEP")]
    skip: Vec<Step>,
}

/// The steps, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
enum Step {
    /// Find or install PostgreSQL, Chromium, Node.js, npm, poppler-utils and qpdf
    Prerequisites,
    /// cargo fmt --check
    Fmt,
    /// cargo xtask tidy
    Tidy,
    /// cargo clippy, with warnings denied
    Clippy,
    /// cargo doc, with warnings denied
    Doc,
    /// cargo build of the binary and of all tests
    Build,
    /// Start a private PostgreSQL cluster and the SMTP test server
    Services,
    /// All Rust tests, on SQLite and on PostgreSQL, and the examples
    Test,
    /// The journeys in a real browser
    Browser,
}

impl Step {
    /// Its name, as `--only` takes it.
    fn name(self) -> &'static str {
        match self {
            Step::Prerequisites => "prerequisites",
            Step::Fmt => "fmt",
            Step::Tidy => "tidy",
            Step::Clippy => "clippy",
            Step::Doc => "doc",
            Step::Build => "build",
            Step::Services => "services",
            Step::Test => "test",
            Step::Browser => "browser",
        }
    }

    /// What must have run before it.
    fn needs(self) -> &'static [Step] {
        match self {
            Step::Services => &[Step::Prerequisites],
            Step::Test => &[Step::Prerequisites, Step::Services],
            Step::Browser => &[Step::Prerequisites, Step::Build, Step::Services],
            Step::Prerequisites | Step::Fmt | Step::Tidy | Step::Clippy | Step::Doc | Step::Build => &[],
        }
    }
}

/// The steps that run, in their order: all, or those named with what they
/// need, but none that is left out.
fn plan(only: &[Step], skip: &[Step]) -> Vec<Step> {
    let all = Step::value_variants();
    let wanted = |step: &Step| only.is_empty() || only.iter().any(|o| o == step || o.needs().contains(step));
    all.iter().copied().filter(|step| wanted(step) && !skip.contains(step)).collect()
}

/// `cargo xtask ci`.
pub fn run(options: &Options) -> Result<ExitCode> {
    let plan = plan(&options.only, &options.skip);
    let mut run = Run { services: None };
    let mut times = Vec::new();
    let mut failure = None;
    for (at, step) in plan.iter().copied().enumerate() {
        println!("\n== {}/{} {}", at + 1, plan.len(), step.name());
        let start = Instant::now();
        let done = run.step(step);
        let took = start.elapsed();
        times.push((step, took));
        match done {
            Ok(()) => println!("== {} passed in {}", step.name(), shown(took)),
            Err(cause) => {
                failure = Some(format!("{} failed after {}: {cause:#}", step.name(), shown(took)));
                break;
            }
        }
    }
    drop(run);
    print!("\n{}", table(&times));
    if let Some(failure) = failure {
        println!("ci: {failure}");
        return Ok(ExitCode::FAILURE);
    }
    let left_out: Vec<_> = Step::value_variants().iter().filter(|s| !plan.contains(s)).map(|s| s.name()).collect();
    match left_out.as_slice() {
        [] => println!("all passed"),
        names => println!("what was run has passed; left out: {}", names.join(", ")),
    }
    Ok(ExitCode::SUCCESS)
}

/// What one run holds on to.
struct Run {
    /// The servers, from their step to the end.
    services: Option<Services>,
}

impl Run {
    /// Does one step.
    fn step(&mut self, step: Step) -> Result<()> {
        match step {
            Step::Prerequisites => {
                prerequisites::ensure(&Tool::ALL)?;
                prerequisites::npm_packages()
            }
            Step::Fmt => must(cargo().args(["fmt", "--all", "--check"]))
                .map_err(|cause| anyhow!("{cause}; `cargo fmt` mends it")),
            Step::Tidy => {
                let code = tidy::run(&tidy::Options::default())?;
                ensure!(code == ExitCode::SUCCESS, "see the remedies above");
                Ok(())
            }
            Step::Clippy => {
                must(build_cargo().args(["clippy", "--workspace", "--all-targets", "--locked", "--", "-D", "warnings"]))
            }
            Step::Doc => must(build_cargo().env("RUSTDOCFLAGS", "-D warnings").args([
                "doc",
                "--workspace",
                "--no-deps",
                "--locked",
            ])),
            // With all targets, so that the binary, its tests and their
            // dependencies are compiled once, with one set of features.
            Step::Build => must(build_cargo().args(["build", "--workspace", "--all-targets", "--locked"])),
            Step::Services => {
                self.services = Some(Services::start()?);
                Ok(())
            }
            Step::Test => {
                let mut test = build_cargo();
                match find_program(&["cargo-nextest"], &[]) {
                    Some(_) => test.args(["nextest", "run", "--workspace", "--locked", "--no-fail-fast"]),
                    None => test.args(["test", "--workspace", "--locked", "--no-fail-fast"]),
                };
                must(self.lend(&mut test))?;
                // nextest runs no examples, and some show what must not compile.
                must(build_cargo().args(["test", "--workspace", "--doc", "--locked"]))
            }
            Step::Browser => {
                let binary = target().join("debug/customersonly");
                ensure!(binary.exists(), "{} is not built", binary.display());
                let mut journeys = command(prerequisites::node().context("Node.js is not on this machine")?);
                journeys.arg("tests/browser/run.mjs").env("CUSTOMERSONLY_BIN", binary);
                if let Some(chromium) = prerequisites::chromium() {
                    journeys.env("CUSTOMERSONLY_CHROMIUM", chromium);
                }
                must(self.lend(&mut journeys))
            }
        }
    }

    /// Gives a command the servers, where they run.
    fn lend<'c>(&self, command: &'c mut Command) -> &'c mut Command {
        match &self.services {
            Some(services) => services.lend(command),
            None => command,
        }
    }
}

/// A cargo that compiles: where CI runs, without what only helps the next build.
fn build_cargo() -> Command {
    let mut build = cargo();
    build.current_dir(root());
    if std::env::var_os("CI").is_some() {
        build.env("CARGO_INCREMENTAL", "0");
    }
    build
}

/// The steps and their times, one a line, and the sum.
fn table(times: &[(Step, Duration)]) -> String {
    let sum = times.iter().map(|(_, took)| *took).sum();
    let rows = times.iter().map(|(step, took)| (step.name(), *took)).chain([("together", sum)]);
    rows.map(|(name, took)| format!("{name:<14} {:>14}\n", shown(took))).collect()
}

/// As `2 min 5 s`, or `0.4 s` for what is short.
fn shown(took: Duration) -> String {
    match took.as_secs() {
        0..10 => format!("{}.{} s", took.as_secs(), took.subsec_millis() / 100),
        seconds @ 10..60 => format!("{seconds} s"),
        seconds => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plain_run_does_everything_in_order() {
        let all = plan(&[], &[]);
        assert_eq!(all, Step::value_variants());
        assert!(all.is_sorted());
    }

    #[test]
    fn a_single_step_brings_what_it_needs() {
        assert_eq!(plan(&[Step::Fmt], &[]), [Step::Fmt]);
        assert_eq!(plan(&[Step::Test], &[]), [Step::Prerequisites, Step::Services, Step::Test]);
        assert_eq!(plan(&[Step::Browser], &[Step::Build]), [Step::Prerequisites, Step::Services, Step::Browser]);
        assert_eq!(plan(&[Step::Tidy, Step::Fmt], &[]), [Step::Fmt, Step::Tidy]);
        assert!(!plan(&[], &[Step::Doc]).contains(&Step::Doc));
    }

    #[test]
    fn times_are_shown_as_a_person_reads_them() {
        for (millis, want) in [(40, "0.0 s"), (9_940, "9.9 s"), (10_000, "10 s"), (125_000, "2 min 5 s")] {
            assert_eq!(shown(Duration::from_millis(millis)), want);
        }
        let table = table(&[(Step::Fmt, Duration::from_secs(1)), (Step::Tidy, Duration::from_secs(61))]);
        assert_eq!(table.lines().count(), 3);
        assert!(table.ends_with("together            1 min 2 s\n"), "{table}");
    }

    #[test]
    fn the_names_are_those_that_the_options_take() {
        for step in Step::value_variants() {
            assert_eq!(Step::from_str(step.name(), false), Ok(*step));
        }
    }
}
