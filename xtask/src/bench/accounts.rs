//! `cargo xtask bench accounts`: whether the time of an answer says who is
//! here. Two times four hundred probes each of registration, sign-in and reset,
//! for addresses that are here and that are not, in mixed order against a
//! release build; Welch's t-test must not tell the two apart (p > 0.01).

use super::client::Client;
use super::process::{Process, cargo_build};
use crate::root;
use anyhow::{Context, Result, ensure};
use std::net::TcpListener;
use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

/// Probes of each kind for each of the two.
const PROBES: usize = 400;
/// Probes that an address takes before it is made to wait.
const TRIES: usize = 5;
/// |t| from which two samples of this size differ, for p = 0.01, two-sided.
const CRITICAL: f64 = 2.58;
/// Of both samples together, answers slower than this share are left out: the
/// machine did something else.
const KEPT_PERCENT: usize = 95;

/// A kind of probe: its path and what it sends beside the address.
struct Kind {
    name: &'static str,
    path: &'static str,
    rest: &'static str,
}

const KINDS: [Kind; 3] = [
    Kind {
        name: "registration",
        path: "/register/consultant",
        rest: "&name=Nils+Nord&password=en+helt+vanlig+och+l%C3%A5ng+mening&own_behalf=yes&terms=yes",
    },
    Kind { name: "sign-in", path: "/sign-in", rest: "&password=en+helt+annan+och+l%C3%A5ng+mening" },
    Kind { name: "reset", path: "/forgotten", rest: "" },
];

/// Measures, prints and judges.
pub fn run() -> Result<ExitCode> {
    cargo_build()?;
    let binary = root::target().join("release/customersonly");
    let folder = std::env::temp_dir().join(format!("customersonly-bench-accounts-{}", std::process::id()));
    let data = folder.to_string_lossy().into_owned();
    drop(Process::start(&binary, &["demo", "--listen", "127.0.0.1:0", "--data", &data])?);
    let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
    let address = format!("127.0.0.1:{port}");
    // One proxy of ours: each probe may come from a network of its own, so that
    // the limits do not answer in place of what is measured.
    let settings = [
        ("CUSTOMERSONLY__LISTEN", address.clone()),
        ("CUSTOMERSONLY__BASE_URL", format!("http://{address}")),
        ("CUSTOMERSONLY__DATA_DIR", data),
        ("CUSTOMERSONLY__PROXIES", "1".to_owned()),
    ];
    let server = Process::start_with(&binary, &["serve"], &settings)?;
    let known = addresses()?;
    println!("{:16} {:>12} {:>12} {:>8}  limit", "what", "here", "not here", "|t|");
    let mut good = true;
    for (n, kind) in KINDS.iter().enumerate() {
        let (here, away) = probe(&server, kind, n, &known)?;
        let (here, away) = kept(&here, &away);
        let (t, mean_here, mean_away) = welch(&here, &away);
        good &= t < CRITICAL;
        println!("{:16} {mean_here:>9.0} µs {mean_away:>9.0} µs {t:>8.2}  {CRITICAL}", kind.name);
    }
    drop(server);
    std::fs::remove_dir_all(&folder).context("the bench's folder")?;
    Ok(if good { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The addresses of the demo's people, from its data.
fn addresses() -> Result<Vec<String>> {
    let world = root::root().join("crates/server/src/demo/world");
    let mut all = Vec::new();
    for name in ["consultants.toml", "clients.toml", "agencies.toml"] {
        all.extend(in_file(&world.join(name))?);
    }
    ensure!(all.len() * TRIES >= PROBES, "the demo has only {} addresses", all.len());
    Ok(all)
}

/// The values of `email = "…"` in a file.
fn in_file(path: &Path) -> Result<Vec<String>> {
    let text = std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let values = text.lines().filter_map(|line| line.trim().strip_prefix("email = \"")?.split('"').next());
    Ok(values.map(str::to_owned).collect())
}

/// Asks for addresses that are here and that are not, in mixed order; the times
/// of the answers, in microseconds.
fn probe(server: &Process, kind: &Kind, n: usize, known: &[String]) -> Result<(Vec<u128>, Vec<u128>)> {
    let mut client = Client::connect(server.address())?;
    let (mut here, mut away) = (Vec::new(), Vec::new());
    let mut order: u64 = 0x9e37_79b9_7f4a_7c15;
    let mut next = 0_usize;
    while here.len() < PROBES || away.len() < PROBES {
        // Mixed by a small generator, so that neither follows the other's rhythm.
        order = order.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let is_here = if here.len() == PROBES { false } else { away.len() == PROBES || order >> 63 == 0 };
        let times = if is_here { &mut here } else { &mut away };
        let nth = times.len() % known.len();
        let email = if is_here { known[nth].clone() } else { format!("niemand{nth}@{}", domain(&known[nth])) };
        next += 1;
        let form = format!("0190a5c4-000{n}-7000-8000-{next:012x}");
        let body = format!("form_id={form}&email={}{}", email.replace('@', "%40"), kind.rest);
        let from = format!("10.{}.{}.{}", n + 1, next / 250, next % 250);
        let start = Instant::now();
        let answer = client.post_from(kind.path, &body, &from)?;
        times.push(start.elapsed().as_micros());
        ensure!(
            matches!(answer.status, 303 | 422),
            "{} of {email} is answered with {}: {}",
            kind.name,
            answer.status,
            answer.body.chars().take(400).collect::<String>()
        );
    }
    Ok((here, away))
}

/// What stands after the `@`.
fn domain(email: &str) -> &str {
    email.split('@').nth(1).unwrap_or("nordlys.example")
}

/// Both without the slowest of them together.
fn kept(here: &[u128], away: &[u128]) -> (Vec<u128>, Vec<u128>) {
    let mut all: Vec<u128> = here.iter().chain(away).copied().collect();
    all.sort_unstable();
    let most = all[(all.len() * KEPT_PERCENT / 100).saturating_sub(1)];
    let keep = |times: &[u128]| times.iter().copied().filter(|time| *time <= most).collect();
    (keep(here), keep(away))
}

/// Welch's |t| of two samples, and their means.
#[expect(clippy::float_arithmetic, reason = "a statistic is no money")]
fn welch(one: &[u128], two: &[u128]) -> (f64, f64, f64) {
    let as_float = |n: u128| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    let size = |sample: &[u128]| f64::from(u32::try_from(sample.len()).unwrap_or(u32::MAX));
    let mean = |sample: &[u128]| sample.iter().map(|n| as_float(*n)).sum::<f64>() / size(sample);
    let share = |sample: &[u128], mean: f64| {
        let squares = sample.iter().map(|n| (as_float(*n) - mean).powi(2)).sum::<f64>();
        squares / (size(sample) - 1.0) / size(sample)
    };
    let (mean_one, mean_two) = (mean(one), mean(two));
    let t = (mean_one - mean_two).abs() / (share(one, mean_one) + share(two, mean_two)).sqrt();
    (t, mean_one, mean_two)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_test_tells_samples_apart_that_differ() {
        let around = |middle: u128| (0..400).map(|n| middle + n % 21).collect::<Vec<u128>>();
        assert!(welch(&around(1000), &around(1000)).0 < CRITICAL);
        assert!(welch(&around(1000), &around(1010)).0 > CRITICAL);
    }

    #[test]
    fn the_slowest_of_both_are_left_out() {
        let (here, away) = kept(&[1, 2, 3, 900], &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]);
        assert_eq!((here.len(), away.len()), (3, 16));
    }
}
