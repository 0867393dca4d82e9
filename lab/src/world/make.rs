//! Makes the world: consultants who are good at something, assignments that ask
//! for something, and, hidden from the engine, who is meant for which. What is
//! said of a consultant is drawn from what the consultant is, with gaps, odd
//! words, noise and the words of neighbouring topics.

use super::topics::Topic;
use base::{Lang, Month};
use rand::seq::{IndexedRandom, SliceRandom};
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;
use ranking::person::{Experience, Free, PersonSkill};
use ranking::{Need, Person};

/// Everybody and everything.
pub struct World {
    /// Who may be ranked.
    pub people: Vec<Person>,
    /// What is asked, with who is meant.
    pub asked: Vec<Asked>,
}

/// How skills are written down, in permille.
#[derive(Clone, Copy)]
pub struct Manner {
    /// Of the things that somebody is good at, how many are on the list of skills.
    pub listed: u32,
    /// Of the skills on a list or asked for, how many have the usual name: the
    /// skill fields offer it while one types.
    pub usual: u32,
}

impl Manner {
    /// A name for a skill.
    fn name(self, names: &[String], rng: &mut ChaCha8Rng) -> String {
        let usual = rng.random_ratio(self.usual, 1000);
        names.first().filter(|_| usual).map_or_else(|| any(names, rng), String::as_str).to_owned()
    }
}

/// An assignment with its hidden answer.
pub struct Asked {
    /// As the engine gets it.
    pub need: Need,
    /// For each person, how well meant: 0 to 3.
    pub grades: Vec<u8>,
    /// For each person, whether the résumé is in the need's language.
    pub same_language: Vec<bool>,
    /// For each person, the grade as somebody would give it who knows every
    /// phrase of the world, but for the odd ones, and reads the résumé alone.
    pub readable: Vec<u8>,
}

/// What a consultant is, behind the words.
struct Truth {
    /// Topics with years of work and years since.
    good_at: Vec<(usize, u32, u32)>,
    /// 1 junior to 4 leading.
    level: u8,
    /// 0 Swedish, 1 English.
    tongue: usize,
}

/// What an assignment asks, behind the words.
struct Wish {
    /// The two topics that it takes.
    topics: [usize; 2],
    /// One that is welcome.
    welcome: usize,
    /// From 1.
    level: u8,
    /// 0 Swedish, 1 English.
    tongue: usize,
}

/// The month in which the assignments begin.
const START: Month = Month { year: 2026, month: 12 };

/// Makes so many of each.
pub fn make(topics: &[Topic], people: usize, assignments: usize, seed: u64, manner: Manner) -> World {
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    let wishes: Vec<Wish> = (0..assignments).map(|_| wish(topics, &mut rng)).collect();
    let mut truths: Vec<Truth> = Vec::new();
    for wish in &wishes {
        // Some are meant for it; others only seem to be.
        for at in 0..3 {
            truths.push(meant(wish, at % 2, topics, &mut rng));
        }
        truths.push(nearly(wish, topics, &mut rng));
        truths.push(nearly(wish, topics, &mut rng));
    }
    truths.truncate(people);
    while truths.len() < people {
        truths.push(anybody(topics, &mut rng));
    }
    truths.shuffle(&mut rng);
    let persons: Vec<Person> = truths.iter().map(|truth| person(truth, topics, manner, &mut rng)).collect();
    let asked = wishes.iter().map(|wish| {
        let need = need(wish, topics, manner, &mut rng);
        let grades = truths.iter().zip(&persons).map(|(truth, person)| grade(wish, truth, &need, person)).collect();
        let same_language = truths.iter().map(|truth| truth.tongue == wish.tongue).collect();
        let readable = truths.iter().zip(&persons).map(|(truth, person)| {
            let read = Truth { good_at: read(truth, person, topics), level: truth.level, tongue: truth.tongue };
            grade(wish, &read, &need, person)
        });
        Asked { readable: readable.collect(), need, grades, same_language }
    });
    World { asked: asked.collect(), people: persons }
}

/// How well meant somebody is: both topics, not too long ago, at the level, and
/// able to come.
fn grade(wish: &Wish, truth: &Truth, need: &Need, person: &Person) -> u8 {
    let knows = |topic: usize| truth.good_at.iter().find(|(at, _, _)| *at == topic);
    let [first, second] = wish.topics.map(knows);
    let (Some(first), Some(second)) = (first, second) else {
        return u8::from(first.is_some() && truth.level >= wish.level);
    };
    let recent = first.2 <= 5 && second.2 <= 6;
    let level = truth.level >= wish.level;
    let budget = need.budget_hour_minor.unwrap_or(i64::MAX);
    let affordable = person.rate_hour_minor.is_none_or(|rate| rate <= budget + budget / 8);
    let free = person.free.first().is_none_or(|free| need.starts_on.days_until(free.from) <= 30);
    match (recent && level, affordable && free) {
        (true, true) => 3,
        (true, false) | (false, true) => 2,
        (false, false) => 1,
    }
}

/// The topics that the résumé says, to somebody who knows all but the odd words.
fn read(truth: &Truth, person: &Person, topics: &[Topic]) -> Vec<(usize, u32, u32)> {
    let said = |at: usize| {
        topics.get(at).into_iter().flat_map(|topic| &topic.words).any(|words| {
            person.skills.iter().any(|skill| words.names.contains(&skill.name))
                || person.experiences.iter().any(|done| {
                    done.role.as_ref().is_some_and(|role| words.roles.contains(role))
                        || words.does.iter().any(|does| done.text.contains(does.as_str()))
                })
                || person.title.iter().any(|title| words.roles.iter().any(|role| title.ends_with(role.as_str())))
        })
    };
    truth.good_at.iter().filter(|(at, _, _)| said(*at)).copied().collect()
}

/// What is asked.
fn wish(topics: &[Topic], rng: &mut ChaCha8Rng) -> Wish {
    let first = rng.random_range(0..topics.len());
    let mut other = || loop {
        let at = rng.random_range(0..topics.len());
        if at != first {
            return at;
        }
    };
    let (second, welcome) = (other(), other());
    Wish { topics: [first, second], welcome, level: rng.random_range(2..=3), tongue: rng.random_range(0..2) }
}

/// Somebody who is meant for it; every second writes in the other language.
fn meant(wish: &Wish, other: usize, topics: &[Topic], rng: &mut ChaCha8Rng) -> Truth {
    let mut good_at: Vec<(usize, u32, u32)> =
        wish.topics.iter().map(|topic| (*topic, rng.random_range(3..10), rng.random_range(0..4))).collect();
    good_at.push((rng.random_range(0..topics.len()), rng.random_range(1..6), rng.random_range(0..8)));
    Truth { good_at, level: rng.random_range(wish.level..=4), tongue: (wish.tongue + other) % 2 }
}

/// Somebody who seems to be meant: one topic is another of its group, or it was
/// long ago, or the level is too low.
fn nearly(wish: &Wish, topics: &[Topic], rng: &mut ChaCha8Rng) -> Truth {
    let mut truth = meant(wish, rng.random_range(0..2), topics, rng);
    truth.good_at.truncate(2);
    match rng.random_range(0..3) {
        0 => {
            for (at, _, _) in truth.good_at.iter_mut().take(rng.random_range(1..3)) {
                let group = topics.get(*at).map(|topic| topic.group.clone());
                let alike: Vec<usize> = (0..topics.len())
                    .filter(|other| {
                        !wish.topics.contains(other) && topics.get(*other).map(|t| t.group.clone()) == group
                    })
                    .collect();
                *at = alike.choose(rng).copied().unwrap_or(*at);
            }
        }
        1 => truth.good_at.iter_mut().for_each(|(_, years, ago)| (*years, *ago) = (2, rng.random_range(10..16))),
        _ => truth.level = 1,
    }
    truth
}

/// Anybody.
fn anybody(topics: &[Topic], rng: &mut ChaCha8Rng) -> Truth {
    let mut all: Vec<usize> = (0..topics.len()).collect();
    all.shuffle(rng);
    let count = rng.random_range(1..=4);
    let good_at = all.into_iter().take(count).map(|at| (at, rng.random_range(1..12), rng.random_range(0..12)));
    Truth { good_at: good_at.collect(), level: rng.random_range(1..=4), tongue: rng.random_range(0..2) }
}

/// One of some words.
fn any<'a>(words: &'a [String], rng: &mut ChaCha8Rng) -> &'a str {
    words.choose(rng).map_or("", String::as_str)
}

/// What stands in every résumé and means nothing.
const NOISE: [[&str; 6]; 2] = [
    [
        "Rapporterade till kommunikationschefen och satt med i ledningsgruppen.",
        "Samarbetade nära kollegor inom marknad, IT och HR.",
        "Ansvarade för budget och leverantörer.",
        "Trivs bäst när det händer mycket och ingen dag är den andra lik.",
        "Uppskattad för lugn, humor och ordning.",
        "Höll i veckomöten och dokumenterade besluten.",
    ],
    [
        "Reported to the head of communications and sat in the management team.",
        "Worked closely with colleagues in marketing, IT and HR.",
        "Was in charge of budget and suppliers.",
        "Thrives when much is going on and no day is like the other.",
        "Appreciated for calm, humour and order.",
        "Ran weekly meetings and wrote down the decisions.",
    ],
];

/// How a level is put before a title.
const LEVELS: [[&str; 4]; 2] = [["Junior ", "", "Senior ", "Ledande "], ["Junior ", "", "Senior ", "Lead "]];

/// The month so many years before the start.
fn month(years: u32, rng: &mut ChaCha8Rng) -> Month {
    let years = i16::try_from(years).unwrap_or(0);
    Month { year: START.year - years, month: rng.random_range(1..=11) }
}

/// The words of a consultant.
fn person(truth: &Truth, topics: &[Topic], manner: Manner, rng: &mut ChaCha8Rng) -> Person {
    let tongue = truth.tongue;
    let mut skills: Vec<PersonSkill> = Vec::new();
    let mut experiences: Vec<Experience> = Vec::new();
    for (at, years, ago) in &truth.good_at {
        let Some(words) = topics.get(*at).and_then(|topic| topic.words.get(tongue)) else { continue };
        if rng.random_ratio(manner.listed, 1000) {
            let level = (truth.level + rng.random_range(0..=1)).clamp(1, 5);
            skills.push(PersonSkill { name: manner.name(&words.names, rng), level, years: *years });
        }
        let mut said: Vec<&str> = Vec::new();
        for _ in 0..rng.random_range(1..=2) {
            said.push(if rng.random_bool(0.3) { any(&words.odd, rng) } else { any(&words.does, rng) });
        }
        let noise = NOISE[tongue].choose(rng).copied().unwrap_or("");
        said.insert(rng.random_range(0..=said.len()), noise);
        said.dedup();
        // Half name what they did it as.
        let role = rng.random_bool(0.5).then(|| any(&words.roles, rng).to_owned());
        let to = (*ago > 0).then(|| month(*ago, rng));
        experiences.push(Experience { role, text: said.join(" "), from: Some(month(ago + years, rng)), to });
    }
    // Some have also listed something that they have only been near.
    if rng.random_bool(0.4)
        && let Some(words) = topics.choose(rng).and_then(|topic| topic.words.get(tongue))
    {
        skills.push(PersonSkill { name: manner.name(&words.names, rng), level: 2, years: 1 });
    }
    skills.shuffle(rng);
    let first = truth.good_at.first().and_then(|(at, _, _)| topics.get(*at)).and_then(|topic| topic.words.get(tongue));
    let prefix = LEVELS[tongue].get(usize::from(truth.level.saturating_sub(1))).copied().unwrap_or("");
    let title = first.map(|words| format!("{prefix}{}", any(&words.roles, rng)));
    let letter: Vec<&str> = NOISE[tongue].choose_multiple(rng, 2).copied().collect();
    let start = START.first();
    let rate = i64::from(truth.level) * 12_000 + rng.random_range(60_000..90_000);
    Person {
        key: rng.random(),
        title,
        skills,
        texts: vec![letter.join(" ")],
        experiences,
        languages: vec![("sv".into(), 5), ("en".into(), rng.random_range(3..=5))],
        free: vec![Free { from: start.plus_days(rng.random_range(-60..45)), to: None, percent: Some(100) }],
        city: ["Stockholm", "Malmö", "Göteborg", "Umeå"].choose(rng).map(|city| (*city).to_owned()),
        remote: true,
        rate_hour_minor: Some(rate / 100 * 100),
    }
}

/// The words of an assignment.
fn need(wish: &Wish, topics: &[Topic], manner: Manner, rng: &mut ChaCha8Rng) -> Need {
    let tongue = wish.tongue;
    let words = |at: usize| topics.get(at).and_then(|topic| topic.words.get(tongue)).cloned().unwrap_or_default();
    let [first, second] = wish.topics.map(words);
    let prefix = if wish.level == 3 { LEVELS[tongue][2] } else { "" };
    let title = format!("{prefix}{}", any(&first.roles, rng));
    let opening = ["Vi söker förstärkning under ett halvår.", "We need reinforcement for half a year."][tongue];
    let said =
        [opening, any(&first.does, rng), any(&second.does, rng), NOISE[tongue].choose(rng).copied().unwrap_or("")];
    let start = START.first();
    Need {
        title,
        must: vec![manner.name(&first.names, rng), manner.name(&second.names, rng)],
        nice: vec![manner.name(&words(wish.welcome).names, rng)],
        text: said.join(" "),
        lang: if tongue == 0 { Lang::Sv } else { Lang::En },
        languages: vec!["sv".into()],
        starts_on: start,
        ends_on: Some(start.plus_days(180)),
        extent_percent: 80,
        place: Some("Stockholm".into()),
        remote: true,
        budget_hour_minor: Some((i64::from(wish.level) * 12_000 + 85_000) / 100 * 100),
    }
}
