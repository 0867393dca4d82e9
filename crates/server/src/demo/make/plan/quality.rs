//! Follow-ups and evaluations of an engagement: when staff hold them, and which
//! side answers. The newest are left, due and overdue, for whoever visits.

use super::Diary;
use crate::demo::make::days::{at, worked_after, worked_from};
use crate::demo::make::luck::Luck;
use crate::demo::make::step::{Call, Round, Search, Step};
use crate::demo::world::{FollowUpKind, Stage, World};
use base::Date;

/// Days from the first day until the midway evaluation, and how many must remain.
const MIDWAY: i32 = 42;
const REMAINING: i32 = 7;
/// Days between follow-ups of long work, and after somebody asked for support.
const QUARTER: i32 = 90;
const SOON: i32 = 21;

/// Writes them down for an engagement whose last day is `last`.
pub fn write(diary: &mut Diary, luck: &mut Luck, world: &World, search: Search, round: &Round, last: Date) {
    let Some(assignment) = world.assignments.get(search.life) else { return };
    let (starts, ends) = (round.starts_on, round.ends_on);
    let is_long = starts.days_until(ends) > 150;
    let nth_of_stage =
        world.assignments.iter().take(search.life).filter(|other| other.stage == assignment.stage).count();

    let call = worked_from(starts.plus_days(14));
    let is_forgotten = assignment.stage == Stage::RunningFollowup && nth_of_stage == 0;
    if call <= last && !is_forgotten {
        let may_help = starts.plus_days(28) <= ends;
        let phrase = phrase(luck, world, FollowUpKind::TwoWeeks, may_help);
        diary.note(
            at(worked_after(call, luck.days(0, 1)), 10, 25),
            Step::FollowUp(search, Call::TwoWeeks, phrase, None),
        );
    }
    let meeting = worked_from(starts.plus_days(luck.days(30, 39)));
    if meeting <= last && meeting <= ends {
        if assignment.stage == Stage::Ended && nth_of_stage == 5 {
            diary.note(at(meeting, 9, 35), Step::SkipFollowUp(search, Call::Meeting));
        } else {
            let soon = worked_from(meeting.plus_days(SOON));
            let phrase = phrase(luck, world, FollowUpKind::FourToSixWeeks, soon < ends);
            let needs_help = world.phrases.follow_ups.get(phrase).is_some_and(|note| note.support);
            let next = if needs_help { Some(soon) } else { agreed(meeting, ends, is_long) };
            diary.note(at(meeting, 10, 50), Step::FollowUp(search, Call::Meeting, phrase, next));
            agreed_ones(diary, luck, world, search, (next, last, ends, is_long));
        }
    }
    evaluations(diary, luck, search, round, last);
}

/// The follow-ups on agreed days, each with the day of the next.
fn agreed_ones(
    diary: &mut Diary,
    luck: &mut Luck,
    world: &World,
    search: Search,
    (mut next, last, ends, is_long): (Option<Date>, Date, Date, bool),
) {
    while let Some(day) = next {
        if day >= last {
            return;
        }
        let phrase = phrase(luck, world, FollowUpKind::FourToSixWeeks, false);
        next = agreed(day, ends, is_long);
        diary.note(at(day, 13, 15), Step::FollowUp(search, Call::Agreed, phrase, next));
    }
}

/// The day of the next follow-up of long work.
fn agreed(day: Date, ends: Date, is_long: bool) -> Option<Date> {
    Some(worked_from(day.plus_days(QUARTER))).filter(|next| is_long && *next < ends)
}

/// The number of a note of this kind; one with a wish for support only if it may be.
fn phrase(luck: &mut Luck, world: &World, kind: FollowUpKind, may_help: bool) -> usize {
    let fitting =
        |(_, note): &(usize, &crate::demo::world::FollowUpNote)| note.kind == kind && (may_help || !note.support);
    let notes: Vec<usize> = world.phrases.follow_ups.iter().enumerate().filter(fitting).map(|(n, _)| n).collect();
    luck.pick(&notes).copied().unwrap_or(0)
}

/// Who answers which evaluation; both sides mostly.
fn evaluations(diary: &mut Diary, luck: &mut Luck, search: Search, round: &Round, last: Date) {
    let midway = round.starts_on.plus_days(MIDWAY);
    if midway <= last && midway.plus_days(REMAINING) <= round.ends_on && midway < diary.today() {
        let sides = match diary.nth("midway") % 6 {
            2 => [true, false],
            5 => [false, false],
            _ => [true, true],
        };
        answers(diary, luck, search, midway, true, sides);
    }
    if last < diary.today() {
        let sides = match diary.nth("final") % 5 {
            3 => [false, true],
            _ => [true, true],
        };
        answers(diary, luck, search, last.plus_days(1), false, sides);
    }
}

/// The answers of the sides that answer.
fn answers(diary: &mut Diary, luck: &mut Luck, search: Search, from: Date, midway: bool, sides: [bool; 2]) {
    let [client, consultant] = sides;
    let (first, second) = (worked_after(from, luck.days(1, 6)), worked_after(from, luck.days(1, 8)));
    if client {
        diary.note(at(first, 15, 10), Step::Evaluate(search, midway, true));
    }
    if consultant {
        diary.note(at(second, 17, 20), Step::Evaluate(search, midway, false));
    }
}
