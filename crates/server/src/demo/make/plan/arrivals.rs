//! Who arrives when: staff, agencies and clients first, consultants over the
//! first months, each in time for what they are needed for; two of them in the
//! last days, so that somebody is always on the way in.

use super::{DAYS, Diary, Story};
use crate::demo::make::days::{at, worked_by, worked_from};
use crate::demo::make::step::Step;
use crate::demo::world::{Stage, World};

/// Days before the first need in which the search for it begins.
const LEAD: i32 = 36;
/// Days that a consultant takes from registering to being presentable, and a
/// little more.
const ARRIVING: i32 = 6;

/// Days of arrival, counted from today.
pub struct Arrivals {
    /// By consultant.
    consultants: Vec<i32>,
    /// By client.
    clients: Vec<i32>,
    /// The consultant who registers and never uses the link.
    unconfirmed: Option<usize>,
    /// The consultant who waits to be marked as presentable.
    unmarked: Option<usize>,
}

impl Arrivals {
    /// Decides them.
    pub fn of(world: &World, seed: u64) -> Arrivals {
        let lead = |start: i32| start.min(0) - LEAD;
        let mut clients: Vec<i32> = (0..).map(|n| -726 + 9 * n).take(world.clients.len()).collect();
        let mut consultants: Vec<i32> = Vec::with_capacity(world.consultants.len());
        for n in 0..world.consultants.len() {
            let mut luck = crate::demo::make::luck::Luck::of(seed, &format!("arrival {n}"));
            let share = i32::try_from(n * 95 / world.consultants.len().max(1)).unwrap_or(0);
            consultants.push(-716 + share + luck.days(0, 4));
        }
        for assignment in &world.assignments {
            let needed = lead(assignment.start);
            if let Some(n) = world.clients.iter().position(|client| client.key == assignment.client) {
                clients[n] = clients[n].min(needed - 3);
            }
            for key in &assignment.suggested {
                if let Some(n) = world.consultants.iter().position(|consultant| consultant.key == *key) {
                    consultants[n] = consultants[n].min(needed - 1).max(-DAYS + 4);
                }
            }
        }
        let mut late = uninvolved(world);
        let (unconfirmed, unmarked) = (late.pop(), late.pop());
        for (who, day) in [(unconfirmed, -4), (unmarked, -7)] {
            if let Some(n) = who {
                consultants[n] = day;
            }
        }
        Arrivals { consultants, clients, unconfirmed, unmarked }
    }

    /// Whether a consultant can be asked for consent on a day (counted from today).
    pub fn is_presentable(&self, consultant: usize, day: i32) -> bool {
        Some(consultant) != self.unconfirmed
            && Some(consultant) != self.unmarked
            && self.consultants.get(consultant).is_some_and(|arrived| arrived + ARRIVING <= day)
    }

    /// Writes them down.
    pub fn write(&self, world: &World, diary: &mut Diary) {
        let opening = worked_by(diary.day(-DAYS));
        diary.note(at(opening, 9, 0), Step::Staff);
        let first = worked_from(opening.plus_days(1));
        for n in 0..world.agencies.len() {
            let minute = i8::try_from(4 * n).unwrap_or(0);
            diary.note(at(first, 9, minute), Step::Agency(n));
            diary.note(at(first, 11, minute), Step::AgencyData(n));
        }
        for (n, day) in self.clients.iter().enumerate() {
            let day = worked_by(diary.day(*day)).max(first);
            let minute = i8::try_from(3 * n).unwrap_or(0);
            diary.note(at(day, 9, minute), Step::Client(n));
            diary.note(at(day, 13, minute), Step::ClientData(n));
            for rep in 1..world.clients[n].reps.len() {
                diary.note(at(day, 15, minute), Step::ClientRep(n, rep));
            }
        }
        for (n, day) in self.consultants.iter().enumerate() {
            self.consultant(world, diary, n, *day);
        }
    }

    /// One consultant's first days.
    fn consultant(&self, world: &World, diary: &mut Diary, n: usize, day: i32) {
        let mut luck = diary.luck(&format!("first days {n}"));
        let (hour, minute) =
            (i8::try_from(luck.between(10, 14)).unwrap_or(10), i8::try_from(luck.between(0, 59)).unwrap_or(0));
        let day = diary.day(day);
        let mut story = Story::from(at(day, 8, 0));
        let registered = worked_from(day);
        story.then(diary, registered, (hour, minute), Step::Register(n));
        if Some(n) == self.unconfirmed {
            return;
        }
        story.then(diary, registered, (15, minute), Step::Confirm(n));
        let profile = story.then(diary, registered, (19, minute), Step::Profile(n));
        if Some(n) == self.unmarked {
            return;
        }
        let supplier = story.then(diary, worked_from(profile.plus_days(1)), (9, minute), Step::Supplier(n));
        story.then(diary, supplier, (14, minute), Step::Presentable(n));
        let refreshed = diary.day(-luck.days(28, 44));
        if world.consultants.get(n).is_some() && refreshed > supplier {
            diary.note(at(refreshed, 20, minute), Step::Refresh(n));
        }
    }
}

/// Freelance consultants whom no assignment names.
fn uninvolved(world: &World) -> Vec<usize> {
    let named = |key: &String| {
        world.assignments.iter().any(|a| a.suggested.contains(key) || a.replacement.as_ref() == Some(key))
    };
    let fits_now = |n: usize| {
        let open = |stage| matches!(stage, Stage::Open | Stage::Matched);
        world.assignments.iter().any(|a| open(a.stage) && world.fits(&world.consultants[n], a))
    };
    (0..world.consultants.len())
        .filter(|n| world.consultants[*n].agency.is_none() && !named(&world.consultants[*n].key) && !fits_now(*n))
        .collect()
}
