//! One world measured from end to end.

use super::clock::{Took, load, ms, permille, timed};
use super::questions::{Kind, question};
use super::reasons::{HANDED_OVER, Judge, SHOWN};
use super::world::{DIM, World};
use super::{Options, questions};
use anyhow::{Context, Result, ensure};
use ranking::index::exact::{Corpus, Read};
use ranking::index::{Change, Exact, Found, Index, Query, Shares, Snapshot};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// Profiles that are worked in at once while the index is made, at most: a segment.
const BATCH: u64 = 1 << 16;

/// Bytes of index that a profile may cost.
const BYTES_MOST: u64 = 600;

/// A change must be seen within this.
const SEEN_WITHIN: Duration = Duration::from_secs(1);

/// Of the fifty best, so many permille must be found.
const RECALL_LEAST: u64 = 990;

/// What peers are shown beside.
pub struct Measured {
    /// Whether every limit was held.
    pub good: bool,
    /// What the index took for each kind, one thread: median and 99th percentile of CPU, permille of recall.
    pub ours: Vec<(Kind, Duration, Duration, u64)>,
}

/// The limit for a question with filters and reasons, by profiles.
fn limit(profiles: u64) -> Duration {
    Duration::from_millis(match profiles {
        0..=10_000 => 3,
        10_001..=100_000 => 6,
        _ => 20,
    })
}

/// Measures and prints.
pub fn all(world: &World, options: &Options) -> Result<Measured> {
    println!("== {} profiles, seed {}, load average {}", world.profiles, options.seed, load());
    println!("{:46} {:>10} {:>10} {:>10} {:>10}  limit", "what", "p50 wall", "p99 wall", "p50 CPU", "p99 CPU");
    let index = Index::new(DIM).context("the dimension is right")?;
    let built = build(world, &index)?;
    let judge = Judge::new(world);
    let snapshot = index.snapshot();
    let mut measured = Measured { good: true, ours: Vec::new() };
    let alone = (0..options.questions as u64).map(|n| {
        let found = snapshot.search(&Query { limit: HANDED_OVER, ..question(world, Kind::Usual, n) });
        timed(|| std::hint::black_box(judge.judge(n, &found, 1))).1
    });
    Round::of(alone.collect()).print(&format!("judging the {HANDED_OVER} best in full, alone"), "");
    let alone = (0..options.questions as u64).map(|n| {
        let query = Query { limit: HANDED_OVER, ..question(world, Kind::Usual, n) };
        timed(|| std::hint::black_box(snapshot.search(&query))).1
    });
    Round::of(alone.collect()).print("the index alone, usual filters", "");
    let recalls = if options.exact > 0 { recall(world, &snapshot, options) } else { vec![0; Kind::ALL.len()] };
    ask_all(world, &snapshot, &judge, options, &recalls, &mut measured);
    similar(world, &snapshot, options);
    size(&snapshot, &index, built, &mut measured)?;
    drop(snapshot);
    changes(world, &index, &mut measured)?;
    Ok(measured)
}

/// Makes the index; what is timed is the index's work alone.
fn build(world: &World, index: &Index) -> Result<Took> {
    let mut took = Took { wall: Duration::ZERO, cpu: Duration::ZERO };
    // Even ones, as the index itself would make of all at once.
    let batch = world.profiles.div_ceil(world.profiles.div_ceil(BATCH));
    for from in (0..world.profiles).step_by(batch as usize) {
        let to = world.profiles.min(from + batch);
        let batch = (from..to).map(|id| Change::Put(world.profile(id))).collect();
        let (done, one) = timed(|| index.apply(batch));
        done?;
        took.wall += one.wall;
        took.cpu += one.cpu;
    }
    Ok(took)
}

/// Puts questions and times each.
fn ask(
    world: &World,
    snapshot: &Snapshot,
    kind: Kind,
    many: usize,
    threads: usize,
    judge: Option<&Judge>,
) -> Vec<Took> {
    let put = |n: usize| {
        let mut query = question(world, kind, n as u64);
        query.threads = threads;
        if judge.is_some() {
            query.limit = HANDED_OVER;
        }
        timed(|| {
            let found = snapshot.search(&query);
            let judged = judge.map(|judge| judge.judge(n as u64, &found, threads));
            assert!(judged.iter().all(|judged| judged.len() == found.len().min(SHOWN)));
            std::hint::black_box((found, judged));
        })
        .1
    };
    let warm_up: Vec<Took> = (0..many / 10).map(put).collect();
    std::hint::black_box(warm_up);
    (0..many).map(put).collect()
}

/// Puts every kind of question on one thread and on two, in rounds, and prints what
/// the middle round of each took. Other guests of a machine slow it down for seconds
/// at a time, and one round alone would say as much of them as of the program.
fn ask_all(
    world: &World,
    snapshot: &Snapshot,
    judge: &Judge,
    options: &Options,
    recalls: &[u64],
    measured: &mut Measured,
) {
    let with_reasons = |kind| matches!(kind, Kind::Usual | Kind::Narrow | Kind::Open);
    let mut all = Kind::ALL.map(|_| [const { Vec::new() }; 2]);
    for _ in 0..options.rounds {
        for (kind, by_threads) in Kind::ALL.into_iter().zip(&mut all) {
            let judge = with_reasons(kind).then_some(judge);
            for (threads, rounds) in (1..).zip(by_threads) {
                rounds.push(Round::of(ask(world, snapshot, kind, options.questions, threads, judge)));
            }
        }
    }
    let most = limit(world.profiles);
    for ((kind, by_threads), recall) in Kind::ALL.into_iter().zip(all).zip(recalls) {
        let judged = with_reasons(kind) && kind != Kind::Open;
        for (threads, mut rounds) in (1..).zip(by_threads) {
            // One thread by what it worked; two by what somebody waits.
            let (clock, p99): (&str, fn(&Round) -> Duration) =
                if threads == 1 { ("CPU", |round| round.cpu[1]) } else { ("wall", |round| round.wall[1]) };
            rounds.sort_by_key(p99);
            let Some(middle) = rounds.get(rounds.len() / 2) else { continue };
            let limit = if judged { format!("{} (p99 {clock}); ", ms(most)) } else { String::new() };
            let each: Vec<String> = rounds.iter().map(|round| ms(p99(round))).collect();
            let note = format!("{limit}p99 {clock} of each round: {}", each.join(", "));
            middle.print(&format!("{}, {threads} thread(s)", kind.name()), &note);
            measured.good &= !judged || p99(middle) <= most;
            if threads == 1 {
                measured.ours.push((kind, middle.cpu[0], middle.cpu[1], *recall));
            }
        }
        println!("{:46} {recall:>10}‰  at least {RECALL_LEAST}‰", format!("  recall of the best 50, {}", kind.name()));
        measured.good &= *recall >= RECALL_LEAST;
    }
}

/// Median and 99th percentile of questions put one after the other.
struct Round {
    wall: [Duration; 2],
    cpu: [Duration; 2],
}

impl Round {
    fn of(times: Vec<Took>) -> Round {
        let both = |of: fn(&Took) -> Duration| {
            let mut of: Vec<Duration> = times.iter().map(of).collect();
            [500, 990].map(|n| permille(&mut of, n))
        };
        Round { wall: both(|took| took.wall), cpu: both(|took| took.cpu) }
    }

    fn print(&self, what: &str, note: &str) {
        let [wall, cpu] = [self.wall, self.cpu].map(|both| both.map(ms));
        println!("{what:46} {:>10} {:>10} {:>10} {:>10}  {note}", wall[0], wall[1], cpu[0], cpu[1]);
    }
}

/// How many permille of the fifty best by brute force the index finds, by kind.
fn recall(world: &World, snapshot: &Snapshot, options: &Options) -> Vec<u64> {
    let mut corpus = Corpus::default();
    (0..world.profiles).for_each(|id| corpus.add(&Read::of(&world.profile(id))));
    let asked: Vec<(Kind, Query)> = Kind::ALL
        .into_iter()
        .flat_map(|kind| (0..options.exact as u64).map(move |n| (kind, n)))
        .map(|(kind, n)| (kind, question(world, kind, n)))
        .collect();
    let exact: Vec<Exact> = asked.iter().map(|(_, query)| Exact::new(query, DIM, &corpus)).collect();
    let mut best: Vec<Vec<(i32, u64)>> = vec![Vec::new(); asked.len()];
    let mut passed = vec![0_u64; asked.len()];
    let by_score = |a: &(i32, u64), b: &(i32, u64)| b.0.cmp(&a.0).then(a.1.cmp(&b.1));
    for id in 0..world.profiles {
        let profile = Read::of(&world.profile(id));
        for ((exact, best), passed) in exact.iter().zip(&mut best).zip(&mut passed) {
            let Some(score) = exact.score(&profile) else { continue };
            *passed += 1;
            best.push((score, id));
            if best.len() >= 1000 {
                best.sort_unstable_by(by_score);
                best.truncate(50);
            }
        }
    }
    let (mut wanted, mut got) = ([0_u64; Kind::ALL.len()], [0_u64; Kind::ALL.len()]);
    let mut share = [0_u64; Kind::ALL.len()];
    for (n, (_, query)) in asked.iter().enumerate() {
        let kind = n / options.exact;
        best[n].sort_unstable_by(by_score);
        best[n].truncate(50);
        let found = snapshot.search(query);
        let same =
            |(score, id): &(i32, u64)| found.iter().any(|found: &Found| (found.score, found.id) == (*score, *id));
        wanted[kind] += best[n].len() as u64;
        got[kind] += best[n].iter().filter(|one| same(one)).count() as u64;
        share[kind] += passed[n] * 1000 / world.profiles / options.exact as u64;
    }
    for kind in [Kind::Usual, Kind::Narrow] {
        let at = Kind::ALL.iter().position(|k| *k == kind).unwrap_or(0);
        println!("{:46} {:>10}‰", format!("  who passes {}", kind.name()), share[at]);
    }
    (0..Kind::ALL.len()).map(|kind| (got[kind] * 1000).checked_div(wanted[kind]).unwrap_or(1000)).collect()
}

/// Who is like whom.
fn similar(world: &World, snapshot: &Snapshot, options: &Options) {
    let times = (0..options.questions as u64 / 4).map(|n| {
        let id = n * 7919 % world.profiles;
        let filter = questions::question(world, Kind::Usual, n).filter;
        timed(|| std::hint::black_box(snapshot.similar(id, filter, Shares::default(), 50))).1
    });
    Round::of(times.collect()).print("most like one profile, usual filters", "");
}

/// Memory, file, time to make, save and load.
fn size(snapshot: &Snapshot, index: &Index, built: Took, measured: &mut Measured) -> Result<()> {
    let profiles = snapshot.profiles() as u64;
    let each = snapshot.bytes() as u64 / profiles;
    println!("{:46} {each:>10}    {BYTES_MOST} at most", "bytes a profile");
    measured.good &= each <= BYTES_MOST || profiles < 100_000;
    for (part, bytes) in snapshot.parts() {
        println!(
            "{:46} {:>12}",
            format!("  of these {part}"),
            format!("{}.{}", bytes as u64 / profiles, bytes as u64 * 10 / profiles % 10)
        );
    }
    let folder = std::env::temp_dir().join(format!("lab-speed-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    let path = folder.join("index.bin");
    let (saved, save) = timed(|| index.save(&path));
    saved?;
    let long = std::fs::metadata(&path)?.len();
    let (loaded, load) = timed(|| Index::load(&path, DIM));
    let same = loaded?.snapshot().profiles() as u64 == profiles;
    std::fs::remove_dir_all(&folder)?;
    ensure!(same, "the loaded index has other profiles");
    println!("{:46} wall {}, CPU {}, {} segments", "making", ms(built.wall), ms(built.cpu), snapshot.segments());
    println!("{:46} {} MB, saved in {}, loaded in {}", "file", long / 1_000_000, ms(save.wall), ms(load.wall));
    Ok(())
}

/// Changes while others read: how soon each is seen, and how long a reader waits for the newest snapshot.
fn changes(world: &World, index: &Index, measured: &mut Measured) -> Result<()> {
    let done = AtomicBool::new(false);
    let (mut seen, waited, tended) = std::thread::scope(|scope| {
        let reader = scope.spawn(|| {
            let mut longest = Duration::ZERO;
            let mut n = 0;
            while !done.load(Ordering::Relaxed) {
                let start = Instant::now();
                let snapshot = index.snapshot();
                longest = longest.max(start.elapsed());
                std::hint::black_box(snapshot.search(&question(world, Kind::Usual, n)));
                n += 1;
            }
            longest
        });
        let mut seen = Vec::new();
        let mut tended = Vec::new();
        for n in 0..40_u64 {
            // One profile changes; every tenth time a hundred do.
            let many = if n % 10 == 9 { 100 } else { 1 };
            let ids: Vec<u64> = (0..many).map(|m| (n * 104_729 + m * 31) % world.profiles).collect();
            let changed =
                ids.iter().map(|id| Change::Put(ranking::index::Profile { id: *id, ..world.profile(id ^ 1) }));
            let changed: Vec<Change> = changed.collect();
            let start = Instant::now();
            let fits = index.apply(changed);
            let shown = index
                .snapshot()
                .query_of(ids[0])
                .is_some_and(|query| query.vector == world.profile(ids[0] ^ 1).vectors);
            seen.push((fits.is_ok() && shown).then(|| start.elapsed()));
            let start = Instant::now();
            if index.tend() {
                tended.push(start.elapsed());
            }
        }
        done.store(true, Ordering::Relaxed);
        let waited = reader.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        (seen, waited, tended)
    });
    ensure!(seen.iter().all(Option::is_some), "a change was not seen");
    let mut times: Vec<Duration> = seen.drain(..).flatten().collect();
    let (p50, most) = (permille(&mut times, 500), permille(&mut times, 1000));
    println!("{:46} {:>10} {:>10}  {} (most)", "a change is seen: p50, most", ms(p50), ms(most), ms(SEEN_WITHIN));
    println!("{:46} {:>10}", "a reader waits for the newest: most", ms(waited));
    println!(
        "{:46} {:>10} in {} merges",
        "merging small segments: most",
        ms(tended.iter().max().copied().unwrap_or_default()),
        tended.len()
    );
    measured.good &= most <= SEEN_WITHIN;
    Ok(())
}
