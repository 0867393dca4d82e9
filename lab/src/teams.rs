//! How long the best team takes to find, among many prospects, in kinds of
//! cases that are easy and hard for an exact search. Times the thread's own
//! processor time, so that what else the machine does is not measured.

use anyhow::{Context, Result};
use base::{Date, Month};
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;
use ranking::person::Free;
use ranking::team::{LEAST_NEW, Prospect, Role, TeamNeed, best};
use rustix::time::{ClockId, clock_gettime};
use std::process::ExitCode;

/// What the best team may take in the worst case of each kind, in milliseconds.
const LIMIT_MS: i64 = 200;

/// What to do.
#[derive(clap::Args)]
pub struct Options {
    /// Prospects
    #[arg(long, default_value_t = 200)]
    prospects: u32,
    /// Roles
    #[arg(long, default_value_t = 6)]
    roles: u32,
    /// Cases of each kind
    #[arg(long, default_value_t = 25)]
    cases: u64,
}

/// What makes a case easy or hard.
const KINDS: [&str; 4] = [
    "scores and prices independent",
    "scores follow the prices",
    "all roles want the same people",
    "twenty agencies, suppliers dear",
];

/// Measures and prints.
pub fn run(options: &Options) -> Result<ExitCode> {
    println!("{:40} {:>12} {:>12} {:>12}", "best team, processor time", "median", "worst", "three, worst");
    let mut good = true;
    for (kind, name) in KINDS.iter().enumerate() {
        let mut times: Vec<(i64, i64)> = Vec::new();
        for seed in 0..options.cases {
            let (need, people) = drawn(seed, kind, options);
            let start = micros();
            let one = best(&need, &people, 1, LEAST_NEW).map_err(|unfit| anyhow::anyhow!("{unfit:?}"))?;
            let middle = micros();
            let three = best(&need, &people, 3, LEAST_NEW).map_err(|unfit| anyhow::anyhow!("{unfit:?}"))?;
            one.first().zip(three.first()).context("no team was found")?;
            times.push((middle - start, micros() - middle));
        }
        times.sort_unstable();
        let median = times.get(times.len() / 2).map_or(0, |time| time.0);
        let worst = times.last().map_or(0, |time| time.0);
        let three = times.iter().map(|time| time.1).max().unwrap_or(0);
        println!("{name:40} {:>12} {:>12} {:>12}", ms(median), ms(worst), ms(three));
        good &= worst <= LIMIT_MS * 1000;
    }
    Ok(if good { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Microseconds of processor time of this thread.
fn micros() -> i64 {
    let time = clock_gettime(ClockId::ThreadCPUTime);
    time.tv_sec * 1_000_000 + time.tv_nsec / 1000
}

/// Microseconds as milliseconds.
fn ms(micros: i64) -> String {
    format!("{}.{} ms", micros / 1000, micros / 100 % 10)
}

/// A case.
fn drawn(seed: u64, kind: usize, options: &Options) -> (TeamNeed, Vec<Prospect>) {
    let mut rng = ChaCha8Rng::seed_from_u64(seed * 10 + u64::try_from(kind).unwrap_or(0));
    let first: Date = Month { year: 2026, month: 12 }.first();
    let roles: Vec<Role> = (0..options.roles)
        .map(|at| Role { name: format!("role {at}"), extent_percent: 50, hours: 200 + 50 * (at % 3) })
        .collect();
    let people = (0..options.prospects)
        .map(|at| {
            let rate = rng.random_range(700..1500_i64) * 100;
            let skill = rng.random_range(300..900_i64);
            let scores = roles.iter().map(|_| {
                let noise = rng.random_range(-150..150_i64);
                let score = match kind {
                    1 => rate / 180 + noise / 20,
                    2 => skill + noise / 10,
                    _ => rng.random_range(200..950),
                };
                rng.random_bool(0.9).then(|| u32::try_from(score.clamp(0, 1000)).unwrap_or(0))
            });
            let scores = scores.collect();
            Prospect {
                key: rng.random(),
                supplier: if kind == 3 {
                    at % 20
                } else if at % 2 == 0 {
                    at
                } else {
                    1000 + at % 15
                },
                free: vec![Free { from: first.plus_days(rng.random_range(-20..20)), to: None, percent: Some(100) }],
                rate_hour_minor: rate,
                scores,
            }
        })
        .collect();
    let hours: i64 = roles.iter().map(|role| i64::from(role.hours)).sum();
    let need = TeamNeed {
        roles,
        starts_on: first,
        starts_by: first.plus_days(14),
        days: 90,
        budget_minor: Some(hours * rng.random_range(850..1100) * 100),
        supplier_points: if kind == 3 { 80 } else { 25 },
        late_day_points: 3,
    };
    (need, people)
}
