//! Hours and months of an engagement: which days are worked and for how long,
//! when they are typed, and how each month goes its way to the invoices. The
//! newest closed month stays at different places, for whoever visits the demo.

use super::Diary;
use crate::demo::make::days::{at, is_free, worked_after, worked_by, worked_from};
use crate::demo::make::luck::Luck;
use crate::demo::make::step::{Round, Search, Step};
use crate::demo::world::{Assignment, Stage, World};
use base::{Date, Month, RateBasis};

/// Weekdays in the order in which somebody who works part time takes them.
const ORDER: [i32; 5] = [1, 3, 0, 2, 4];
/// Minutes of a whole day under a daily rate.
const DAY: i64 = 480;
/// Of a hundred months, so many are sent back once.
const SENT_BACK: i64 = 9;

/// Where a month has come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Reached {
    Returned,
    Submitted,
    Approved,
    Disputed,
    Confirmed,
    Reviewed,
    Issued,
}

/// Where the newest closed months of the running engagements have come to.
const NEWEST: [Reached; 6] = [
    Reached::Disputed,
    Reached::Submitted,
    Reached::Confirmed,
    Reached::Approved,
    Reached::Reviewed,
    Reached::Returned,
];

/// Writes the work of an engagement down, whose last day is `last`.
pub fn write(diary: &mut Diary, luck: &mut Luck, world: &World, search: Search, round: &mut Round, last: Date) {
    let Some(assignment) = world.assignments.get(search.life) else { return };
    // Anna's last week, which she has not got round to.
    let is_late = assignment.stage == Stage::RunningLong && round.chosen == Some(0);
    let until = if is_late { diary.today().plus_days(-8) } else { diary.today().plus_days(-1) };
    round.hours = worked(luck, assignment, round.starts_on, last.min(until));
    let mut months: Vec<Month> = round.hours.iter().map(|(day, _, _)| day.month()).collect();
    months.dedup();
    for (from, to) in weeks(round.starts_on, last.min(until)) {
        if round.hours.iter().any(|(day, _, _)| (from..=to).contains(day)) {
            diary.note(at(worked_by(to), 16, 35), Step::Hours(search, from, to));
        }
    }
    for month in months {
        let closed = if last < month.last() { worked_after(last, 1) } else { worked_from(month.next().first()) };
        month_on_its_way(diary, luck, search, month, closed);
    }
}

/// The days that are worked, with minutes and the number of a note.
fn worked(luck: &mut Luck, assignment: &Assignment, first: Date, last: Date) -> Vec<(Date, i64, Option<usize>)> {
    // Part time is whole days of some weekdays: half time is two and three in turn.
    let share = i32::try_from(assignment.extent_percent * 5).unwrap_or(0);
    let shift = luck.days(0, 4);
    let holiday = i8::try_from(luck.between(27, 29)).unwrap_or(28);
    let mut hours = Vec::new();
    for n in 0..=first.days_until(last) {
        let day = first.plus_days(n);
        let week = first.monday().days_until(day) / 7;
        let days = (week + 1) * share / 100 - week * share / 100;
        let weekday = day.monday().days_until(day);
        let place = ORDER.iter().position(|at| (at + shift) % 5 == weekday).and_then(|at| i32::try_from(at).ok());
        let is_worked = place.is_some_and(|place| place < days);
        let away = (holiday..holiday + 3).contains(&day.iso_week().1);
        if is_free(day) || !is_worked || away || luck.chance(3) {
            continue;
        }
        let minutes = match assignment.basis {
            RateBasis::Day => DAY,
            RateBasis::Hour | RateBasis::Fixed => 360 + 15 * luck.between(0, 12),
        };
        let note = luck.below(15);
        hours.push((day, minutes, luck.chance(85).then_some(note)));
    }
    hours
}

/// Weeks from the first to the last day, each cut where a month ends.
fn weeks(first: Date, last: Date) -> Vec<(Date, Date)> {
    let mut weeks = Vec::new();
    let mut from = first;
    while from <= last {
        let to = from.monday().plus_days(6).min(from.month().last()).min(last);
        weeks.push((from, to));
        from = to.plus_days(1);
    }
    weeks
}

/// From the closing to the invoices.
fn month_on_its_way(diary: &mut Diary, luck: &mut Luck, search: Search, month: Month, closed: Date) {
    let newest = diary.today().month().previous();
    let reached = match month == newest && closed < diary.today() {
        true => NEWEST[diary.nth("newest month") % NEWEST.len()],
        false => Reached::Issued,
    };
    let minute = i8::try_from(luck.between(0, 19)).unwrap_or(0);
    diary.note(at(closed, 8, 35 + minute), Step::Submit(search, month));
    let mut day = closed;
    if reached == Reached::Returned || month != newest && luck.chance(SENT_BACK) {
        day = worked_after(day, 1);
        diary.note(at(day, 10, 20 + minute), Step::SendBack(search, month));
        if reached == Reached::Returned {
            return;
        }
        day = worked_after(day, 1);
        diary.note(at(day, 8, 10), Step::Correct(search, month));
        diary.note(at(day, 8, 12 + minute), Step::Submit(search, month));
    }
    let steps: [(Reached, i32, (i8, i8), Step); 5] = [
        (Reached::Approved, luck.days(1, 3), (10, 40), Step::Approve(search, month)),
        (Reached::Disputed, 1, (11, 5), Step::Dispute(search, month)),
        (Reached::Confirmed, luck.days(0, 2), (11, 30), Step::ConfirmInvoice(search, month)),
        (Reached::Reviewed, luck.days(0, 2), (13, 30), Step::Review(search, month)),
        (Reached::Issued, luck.days(0, 1), (14, 20), Step::Issue(search, month)),
    ];
    for (reaches, later, (hour, quarter), step) in steps {
        if reaches > reached {
            return;
        }
        if reaches == Reached::Disputed && reached != Reached::Disputed {
            continue;
        }
        day = worked_after(day, later);
        diary.note(at(day, hour, quarter + minute), step);
    }
}
