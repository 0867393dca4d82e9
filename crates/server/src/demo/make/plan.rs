//! Two years of life as a list of steps in the order of time: everything that
//! the world says, and what people do beside it. Pure: the same seed and world
//! give the same list. It reads no database and no clock.

mod arrivals;
mod hours;
mod pace;
mod parts;
mod quality;
mod search;

use super::days::{at, worked_by, worked_from};
use super::luck::Luck;
use super::step::{Event, Round, Search, Step};
use super::words::Words;
use crate::demo::world::World;
use arrivals::Arrivals;
use base::{Date, Instant};
use std::collections::BTreeMap;

/// Days from the day on which the house opens until today.
pub const DAYS: i32 = 731;

/// The list, and what its steps refer to.
pub struct Plan {
    /// In the order of time.
    pub events: Vec<Event>,
    /// By assignment, then by search.
    pub lives: Vec<Vec<Round>>,
}

impl Plan {
    /// What a search is about.
    pub fn round(&self, search: Search) -> Option<&Round> {
        self.lives.get(search.life)?.get(search.round)
    }
}

/// Makes the plan for a demo that ends at `now`.
pub fn plan(world: &World, words: &Words, now: Instant, seed: u64) -> Plan {
    let mut diary = Diary { now, seed, events: Vec::new(), counts: BTreeMap::new() };
    let arrivals = Arrivals::of(world, seed);
    arrivals.write(world, &mut diary);
    let lives = search::write(world, &arrivals, &mut diary);
    for (n, visitor) in words.visitor.iter().enumerate() {
        diary.note(at(diary.day(-visitor.days_ago), 19, 12), Step::Visitor(n));
    }
    // A stable sort: what has the same moment stays in the order written.
    diary.events.sort_by_key(|event| event.at);
    Plan { events: diary.events, lives }
}

/// The day on which the house opens, nine in the morning.
pub fn first_moment(now: Instant) -> Instant {
    at(worked_by(now.date().plus_days(-DAYS)), 9, 0)
}

/// Where steps are written down.
pub struct Diary {
    now: Instant,
    seed: u64,
    events: Vec<Event>,
    counts: BTreeMap<&'static str, usize>,
}

impl Diary {
    /// A day, counted from today.
    pub fn day(&self, offset: i32) -> Date {
        self.now.date().plus_days(offset)
    }

    /// Today.
    pub fn today(&self) -> Date {
        self.now.date()
    }

    /// Whether a moment has not come yet: what lies there is left to whoever
    /// visits the demo.
    pub fn is_future(&self, at: Instant) -> bool {
        at >= self.now
    }

    /// A stream of chance for a subject.
    pub fn luck(&self, subject: &str) -> Luck {
        Luck::of(self.seed, subject)
    }

    /// How many of this sort came before; counts this one.
    pub fn nth(&mut self, sort: &'static str) -> usize {
        let count = self.counts.entry(sort).or_default();
        *count += 1;
        *count - 1
    }

    /// Writes a step down, unless its moment has not come.
    pub fn note(&mut self, at: Instant, step: Step) {
        if !self.is_future(at) {
            self.events.push(Event { at, step });
        }
    }
}

/// Steps that follow each other: whatever days are asked for, none comes
/// before the one written before it, and none falls on a day off.
pub struct Story {
    last: Instant,
}

impl Story {
    /// A story that goes on from a moment.
    pub fn from(last: Instant) -> Story {
        Story { last }
    }

    /// The next step, on the last worked day by `day`, or on the first one on
    /// which it is not too late; which day that is.
    pub fn then(&mut self, diary: &mut Diary, day: Date, (hour, minute): (i8, i8), step: Step) -> Date {
        let mut day = worked_by(day);
        let mut moment = at(day, hour, minute);
        while moment <= self.last {
            day = worked_from(day.plus_days(1));
            moment = at(day, hour, minute);
        }
        self.last = moment;
        diary.note(moment, step);
        day
    }

    /// When the last step was.
    pub fn last(&self) -> Instant {
        self.last
    }

    /// Goes on after a step of another story, if that comes later.
    pub fn wait_for(&mut self, other: &Story) {
        self.last = self.last.max(other.last);
    }
}
