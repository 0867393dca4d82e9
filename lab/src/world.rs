//! A world with hidden labels: how often the engine finds those who are meant,
//! in a world that it has never seen and that is not made from what it knows.
//! Half of those meant write in the other language. Also holds every quote of
//! every reason against the text that was given.

mod make;
mod topics;

use anyhow::{Context, Result};
use make::{Asked, Manner, World, make};
use ranking::embedding::{DIM, Fitted};
use ranking::index::{Change, Index, Query, Snapshot};
use ranking::quote::check;
use ranking::reading::{Profile, Wanted};
use ranking::sense::Sense;
use ranking::{Linear, Person, Ranked, shortlist};
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Instant;

/// What the figure must reach, in thousandths.
const LEAST_NDCG: u64 = 850;

/// What to do.
#[derive(clap::Args)]
pub struct Options {
    /// Consultants
    #[arg(long, default_value_t = 2000)]
    people: usize,
    /// Assignments
    #[arg(long, default_value_t = 300)]
    assignments: usize,
    /// Which world
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Of a thousand things that somebody is good at, how many are listed as skills
    #[arg(long, default_value_t = 900)]
    listed: u32,
    /// Of a thousand skills, how many have the name that the skill fields offer
    #[arg(long, default_value_t = 800)]
    usual: u32,
    /// How many the index hands over to be judged in full, for the line that says what that loses
    #[arg(long, default_value_t = 64)]
    handed_over: usize,
    /// Leave the model of meaning out
    #[arg(long)]
    without_model: bool,
    /// A folder with an operator's model, used instead of the program's own
    #[arg(long, conflicts_with = "without_model")]
    model: Option<PathBuf>,
    /// Print the lists of so many assignments, with everybody who is meant
    #[arg(long, default_value_t = 0)]
    show: usize,
}

/// What was measured, in sums of thousandths.
#[derive(Default)]
struct Sums {
    /// Normalised discounted cumulative gain over the first ten.
    ndcg: u64,
    /// Those of grade 3 who are among the first three, of three that could be.
    in_three: u64,
    /// Assignments for which anybody is meant.
    count: u64,
}

/// Makes the world, ranks, and prints what was found.
pub fn run(options: &Options) -> Result<ExitCode> {
    let manner = Manner { listed: options.listed.min(1000), usual: options.usual.min(1000) };
    let world = make(&topics::all()?, options.people, options.assignments, options.seed, manner);
    let fitted = options.model.as_deref().map(Fitted::open).transpose()?;
    let engine = match &fitted {
        Some(model) => Linear::default().sensing(Some(model as &dyn Sense)),
        None if options.without_model => Linear::default().sensing(None),
        None => Linear::default(),
    };
    let start = Instant::now();
    let people: Vec<(&Person, Option<&Profile>)> = world.people.iter().map(|person| (person, None)).collect();
    let profiles = engine.reader().people(&people, 1);
    let read = start.elapsed();
    let (mut all, mut same, mut cross) = (Sums::default(), Sums::default(), Sums::default());
    let (mut ceiling, mut handed) = (Sums::default(), Sums::default());
    let index = indexed(&world, &profiles, &engine)?;
    let (mut quotes, mut untrue, mut shown) = (0_usize, 0_usize, 0);
    let start = Instant::now();
    for asked in &world.asked {
        let wanted = engine.reader().need(&asked.need);
        let ranked = engine.rank_read(&asked.need, &wanted, &world.people, &profiles);
        add(&mut all, asked, &ranked, |_| true);
        let found = handed_over(&index, &wanted, &engine, options.handed_over);
        add(&mut handed, asked, &ranked, |at| found.contains(&(at as u64)));
        // Who reads as well as words allow, and breaks ties by the engine's own order.
        let mut by_words: Vec<Ranked> = ranked.clone();
        by_words.sort_by_key(|one| std::cmp::Reverse(asked.readable[one.index]));
        add(&mut ceiling, asked, &by_words, |_| true);
        add(&mut same, asked, &ranked, |at| asked.same_language[at]);
        add(&mut cross, asked, &ranked, |at| !asked.same_language[at]);
        if shown < options.show {
            shown += 1;
            show(&world, asked, &ranked);
        }
        let (held, broken) = hold_quotes(&world, asked, &ranked);
        quotes += held;
        untrue += broken;
    }
    let ranked = start.elapsed();
    println!("{:44} {:>10}  {:>10}  {:>10}", "hidden-label world", "all", "same lang.", "other lang.");
    let line = |what: &str, figure: fn(&Sums) -> u64| {
        let [a, b, c] = [&all, &same, &cross].map(|sums| thousandths(figure(sums) / sums.count.max(1)));
        println!("{what:44} {a:>10}  {b:>10}  {c:>10}");
    };
    line("nDCG@10", |sums| sums.ndcg);
    line("meant, among the first three", |sums| sums.in_three);
    let reached = thousandths(ceiling.ndcg / ceiling.count.max(1));
    println!("{:44} {reached:>10}", "nDCG@10 of one who knows all but odd words");
    let what = format!("nDCG@10 of the {} that the index hands over", options.handed_over);
    println!("{what:44} {:>10}", thousandths(handed.ndcg / handed.count.max(1)));
    println!("{:44} {:>10}  of {}", "quotes that do not stand in the text", untrue, quotes + untrue);
    println!("{:44} {:>10}", "reading a résumé, µs", per(read.as_micros(), options.people));
    println!("{:44} {:>10}", "scoring one for one, µs", per(ranked.as_micros(), options.people * options.assignments));
    let good = [&all, &same, &cross].iter().all(|sums| sums.ndcg / sums.count.max(1) >= LEAST_NDCG) && untrue == 0;
    Ok(if good { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Everybody as the index keeps them.
fn indexed(world: &World, profiles: &[Profile], engine: &Linear<'_>) -> Result<Arc<Snapshot>> {
    let index = Index::new(DIM).context("the dimension is right")?;
    let taxonomy = engine.reader().taxonomy;
    let people = world.people.iter().zip(profiles).enumerate();
    let entry = |(at, (person, profile))| Change::Put(shortlist::entry(at as u64, person, profile, taxonomy));
    index.apply(people.map(entry).collect())?;
    Ok(index.snapshot())
}

/// Whom the index hands over for a need, by their places.
fn handed_over(index: &Snapshot, wanted: &Wanted, engine: &Linear<'_>, many: usize) -> BTreeSet<u64> {
    let query = Query { limit: many, ..shortlist::asked(wanted, engine.reader().taxonomy) };
    index.search(&query).iter().map(|found| found.id).collect()
}

/// The first five and everybody who is meant: place, grade, points by part.
fn show(world: &World, asked: &Asked, ranked: &[Ranked]) {
    println!("{} | {} | {}", asked.need.title, asked.need.must.join(", "), asked.need.text);
    for (place, one) in ranked.iter().enumerate() {
        let grade = asked.grades[one.index];
        if place >= 5 && grade < 3 {
            continue;
        }
        let person = &world.people[one.index];
        let parts: Vec<String> = one.parts.iter().map(|part| part.points.to_string()).collect();
        let skills: Vec<&str> = person.skills.iter().map(|skill| skill.name.as_str()).collect();
        let done: Vec<&str> = person.experiences.iter().map(|done| done.text.as_str()).collect();
        let title = person.title.as_deref().unwrap_or("");
        println!(
            "  {:4} grade {grade} {:4} = {} {title} [{}]",
            place + 1,
            one.score,
            parts.join("+"),
            skills.join("; ")
        );
        println!("       {}", done.join(" / "));
    }
}

/// A share of a time.
fn per(micros: u128, count: usize) -> String {
    let count = u128::try_from(count.max(1)).unwrap_or(1);
    format!("{}.{:01}", micros / count, micros * 10 / count % 10)
}

/// 0.853 of 853.
fn thousandths(n: u64) -> String {
    format!("{}.{:03}", n / 1000, n % 1000)
}

/// Adds one assignment's figures over those people who are looked at.
fn add(sums: &mut Sums, asked: &Asked, ranked: &[Ranked], looked_at: impl Fn(usize) -> bool) {
    let grades: Vec<u8> = ranked.iter().filter(|one| looked_at(one.index)).map(|one| asked.grades[one.index]).collect();
    let mut ideal = grades.clone();
    ideal.sort_unstable_by(|a, b| b.cmp(a));
    let best = gain(&ideal);
    if ideal.first() != Some(&3) {
        return;
    }
    sums.count += 1;
    sums.ndcg += gain(&grades) * 1000 / best.max(1);
    let could = ideal.iter().take(3).filter(|grade| **grade == 3).count();
    let found = grades.iter().take(3).filter(|grade| **grade == 3).count();
    sums.in_three += u64::try_from(found * 1000 / could.max(1)).unwrap_or(0);
}

/// Discounted cumulative gain of the first ten, in millionths.
fn gain(grades: &[u8]) -> u64 {
    // 1 ÷ log2(place + 1), in millionths.
    const DISCOUNT: [u64; 10] =
        [1_000_000, 630_930, 500_000, 430_677, 386_853, 356_207, 333_333, 315_465, 301_030, 289_065];
    grades.iter().zip(DISCOUNT).map(|(grade, discount)| ((1_u64 << grade) - 1) * discount).sum()
}

/// How many quotes of the first twenty stand in the texts, and how many do not.
fn hold_quotes(world: &World, asked: &Asked, ranked: &[Ranked]) -> (usize, usize) {
    let mut held = 0;
    let mut broken = 0;
    for one in ranked.iter().take(20) {
        let quotes: usize = one.reasons.iter().map(|reason| reason.quotes().len()).sum();
        match check(&asked.need, &world.people[one.index], &one.reasons) {
            None => held += quotes,
            Some(_) => broken += 1,
        }
    }
    (held, broken)
}
