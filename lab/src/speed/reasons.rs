//! What comes after the index: the best few are judged in full by the
//! engine, with parts, reasons and quotes, and fifty are kept. The people are
//! invented from the taxonomy's names and read beforehand, as a server keeps
//! them; some hundreds stand for all, so that a world needs no texts.

use super::world::World;
use base::{Date, Lang, Month};
use rand::Rng;
use rand::seq::IndexedRandom;
use ranking::index::Found;
use ranking::person::{Experience, Free, PersonSkill};
use ranking::reading::{Profile, Wanted};
use ranking::taxonomy::Taxonomy;
use ranking::{Linear, Need, Person, Ranked};

/// How many the index hands over: in a world with hidden labels those meant come
/// as high as where everybody is judged (`lab world --handed-over`).
pub const HANDED_OVER: usize = 64;

/// How many are shown.
pub const SHOWN: usize = 50;

/// People who stand for all.
const PEOPLE: u64 = 300;

/// Needs that stand for all.
const NEEDS: u64 = 40;

/// The engine with what it judges.
pub struct Judge {
    engine: Linear<'static>,
    people: Vec<(Person, Profile)>,
    needs: Vec<(Need, Wanted)>,
}

impl Judge {
    /// Invents and reads people and needs.
    pub fn new(world: &World) -> Judge {
        let engine = Linear::default();
        let names: Vec<&str> = Taxonomy::built_in()
            .concepts()
            .iter()
            .filter_map(|concept| concept.labels_sv.first().or(concept.labels_en.first()).map(String::as_str))
            .collect();
        let people = (0..PEOPLE).map(|n| person(n, &names, &mut world.chance(3, n)));
        let people = people.map(|person| (person.clone(), engine.reader().person(&person))).collect();
        let needs = (0..NEEDS).map(|n| need(&names, &mut world.chance(4, n)));
        let needs = needs.map(|need| (need.clone(), engine.reader().need(&need))).collect();
        Judge { engine, people, needs }
    }

    /// The best with reasons for the nth need, best first, on one core or two.
    pub fn judge(&self, n: u64, found: &[Found], threads: usize) -> Vec<Ranked<'_>> {
        let (need, wanted) = &self.needs[(n % NEEDS) as usize];
        let people: Vec<(&Person, &Profile)> = found
            .iter()
            .map(|found| {
                let (person, profile) = &self.people[(found.id % PEOPLE) as usize];
                (person, profile)
            })
            .collect();
        self.engine.best(need, wanted, &people, SHOWN, threads).ranked
    }
}

/// Some of the names.
fn some(names: &[&str], many: usize, random: &mut impl Rng) -> Vec<String> {
    names.choose_multiple(random, many).map(|name| (*name).to_owned()).collect()
}

/// Sentences about some of the names, some 12 words each.
fn text(names: &[&str], sentences: usize, random: &mut impl Rng) -> String {
    let one = |_| {
        let named = some(names, 3, random);
        format!("Ansvarade för {} och {} hos en större arbetsgivare, med tonvikt på {}.", named[0], named[1], named[2])
    };
    (0..sentences).map(one).collect::<Vec<_>>().join(" ")
}

fn person(key: u64, names: &[&str], random: &mut impl Rng) -> Person {
    let skills = some(names, 12, random).into_iter();
    let skills =
        skills.map(|name| PersonSkill { name, level: random.random_range(1..=5), years: random.random_range(1..20) });
    let skills = skills.collect();
    let mut experience = |n: i16| {
        let from = Some(Month { year: 2024 - n * 2, month: 3 });
        let role = some(names, 1, random).pop();
        Experience { role, text: text(names, 5, random), from, to: Some(Month { year: 2026 - n * 2, month: 1 }) }
    };
    let experiences = (0..4).map(&mut experience).collect();
    Person {
        key,
        title: some(names, 1, random).pop(),
        skills,
        experiences,
        texts: vec![text(names, 8, random)],
        languages: vec![("sv".into(), 5), ("en".into(), 4)],
        free: vec![Free { from: today(), to: None, percent: Some(100) }],
        city: Some("Stockholm".into()),
        remote: true,
        rate_hour_minor: Some(random.random_range(70_000..140_000)),
    }
}

fn need(names: &[&str], random: &mut impl Rng) -> Need {
    Need {
        title: some(names, 1, random).join(""),
        must: some(names, 4, random),
        nice: some(names, 4, random),
        text: text(names, 10, random),
        lang: Lang::Sv,
        languages: vec!["sv".into(), "en".into()],
        starts_on: today(),
        ends_on: None,
        extent_percent: 80,
        place: Some("Stockholm".into()),
        remote: true,
        budget_hour_minor: Some(110_000),
    }
}

/// A day; any will do.
fn today() -> Date {
    Date::new(2026, 6, 1).expect("a date")
}
