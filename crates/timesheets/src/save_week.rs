//! Typing hours: the cells of one week of one engagement, all or none (S73).
//! Each cell is checked against the version that its writer saw; what was
//! changed meanwhile is shown, never overwritten.

use crate::duration::{self, DAY};
use crate::policy;
use crate::refusal::TimeRefusal;
use crate::rows;
use crate::sheet::{SheetStage, TimeEntry};
use crate::week::{Week, day_name};
use base::{Actor, CommonRefusal, Date, EngagementId, Lang, Month, Outcome, format, t};
use contracts::Engagement;
use std::collections::BTreeMap;
use store::Tx;

/// A cell as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The day.
    pub date: Date,
    /// Whole minutes; zero empties the cell.
    pub minutes: i64,
    /// What was done; may be empty.
    pub note: String,
    /// The version of the entry that the writer saw; 0 when there was none.
    pub version: i64,
}

/// A cell that cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellFault {
    /// The day.
    pub date: Date,
    /// Why not.
    pub problem: CellProblem,
}

/// Why a cell cannot be taken; amounts are minutes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CellProblem {
    /// More than a day, or less than nothing.
    TooLong {
        /// As typed.
        typed: i64,
    },
    /// Outside the engagement's time-line.
    Outside {
        /// Its first day.
        starts_on: Date,
        /// Its last day.
        last_day: Date,
    },
    /// The month is submitted, approved or invoiced.
    Closed {
        /// As typed.
        typed: i64,
    },
    /// Somebody saved the cell since the page was opened.
    Changed {
        /// As typed now.
        yours: i64,
        /// As stored.
        stored: i64,
        /// The note as stored.
        note: String,
        /// The version as stored.
        version: i64,
    },
    /// With the other engagements the day gets more than 24 hours.
    DayFull {
        /// As typed.
        typed: i64,
        /// Stored for other engagements on that day.
        others: i64,
    },
    /// The day is not one of the week's.
    OtherWeek,
}

impl CellFault {
    /// Whether the cell is refused for what happened meanwhile, not for what was typed.
    pub fn is_conflict(&self) -> bool {
        matches!(self.problem, CellProblem::Closed { .. } | CellProblem::Changed { .. })
    }

    /// Cause and remedy, naming the day and what was typed.
    pub fn sentence(&self, lang: Lang) -> String {
        let day = day_name(lang, self.date);
        let hours = |minutes: i64| duration::typed(lang, minutes);
        match &self.problem {
            CellProblem::TooLong { typed } => t!(lang, "duration-too-long", day = day, typed = hours(*typed)),
            CellProblem::Outside { starts_on, last_day } => {
                t!(lang, "cell-outside", day = day, first = starts_on.to_string(), last = last_day.to_string())
            }
            CellProblem::Closed { typed } => {
                t!(
                    lang,
                    "cell-closed",
                    day = day,
                    typed = hours(*typed),
                    month = format::month(lang, self.date.month())
                )
            }
            CellProblem::Changed { yours, stored, note, .. } if yours == stored => {
                t!(lang, "cell-note-changed", day = day, note = note.as_str())
            }
            CellProblem::Changed { yours, stored, .. } => {
                t!(lang, "cell-changed", day = day, yours = hours(*yours), stored = hours(*stored))
            }
            CellProblem::DayFull { typed, others } => {
                t!(lang, "cell-day-full", day = day, typed = hours(*typed), others = hours(*others))
            }
            CellProblem::OtherWeek => t!(lang, "cell-other-week", day = day),
        }
    }
}

/// What a week is checked against.
struct Known<'a> {
    engagement: &'a Engagement,
    week: Week,
    /// The stage of each month that has a sheet.
    stages: BTreeMap<Month, SheetStage>,
    /// The entries of the week.
    entries: BTreeMap<Date, TimeEntry>,
    /// Minutes of the same consultant's other engagements, by day.
    others: BTreeMap<Date, i64>,
}

impl Known<'_> {
    /// What is wrong with a cell, if anything is; a cell that is as stored is right.
    fn problem(&self, cell: &Cell) -> Option<CellProblem> {
        let stored = self.entries.get(&cell.date);
        let (minutes, note, version) = stored.map_or((0, "", 0), |e| (e.minutes, e.note.as_str(), e.version));
        if cell.minutes == minutes && cell.note == note {
            return None;
        }
        if !self.week.has(cell.date) {
            return Some(CellProblem::OtherWeek);
        }
        if !(0..=DAY).contains(&cell.minutes) {
            return Some(CellProblem::TooLong { typed: cell.minutes });
        }
        if self.stages.get(&cell.date.month()).is_some_and(|stage| *stage != SheetStage::Open) {
            return Some(CellProblem::Closed { typed: cell.minutes });
        }
        // What lies outside after the engagement was cut short may still be emptied.
        if !self.engagement.covers(cell.date) && cell.minutes > 0 {
            let (starts_on, last_day) = (self.engagement.starts_on, self.engagement.last_day());
            return Some(CellProblem::Outside { starts_on, last_day });
        }
        if version != cell.version {
            return Some(CellProblem::Changed { yours: cell.minutes, stored: minutes, note: note.to_owned(), version });
        }
        let others = self.others.get(&cell.date).copied().unwrap_or(0);
        if cell.minutes > minutes && cell.minutes.saturating_add(others) > DAY {
            return Some(CellProblem::DayFull { typed: cell.minutes, others });
        }
        None
    }

    /// Everything that is wrong, in the order of the cells.
    fn faults(&self, cells: &[Cell]) -> Vec<CellFault> {
        let fault = |cell: &Cell| self.problem(cell).map(|problem| CellFault { date: cell.date, problem });
        cells.iter().filter_map(fault).collect()
    }
}

/// Saves the cells of a week; makes the months' sheets when they are missing.
///
/// # Errors
/// [`TimeRefusal::Week`] with every cell that cannot be taken (nothing is saved
/// then), not found, forbidden, or a failure of the database.
pub async fn save_week(
    tx: &Tx,
    actor: &Actor,
    engagement: EngagementId,
    monday: Date,
    cells: Vec<Cell>,
) -> Outcome<()> {
    match try_week(tx, actor, engagement, monday, &cells).await? {
        faults if faults.is_empty() => Ok(()),
        faults => Err(TimeRefusal::Week(faults).into()),
    }
}

/// As [`save_week`], with the faults cell by cell; without faults it is saved.
pub(crate) async fn try_week(
    tx: &Tx,
    actor: &Actor,
    engagement: EngagementId,
    monday: Date,
    cells: &[Cell],
) -> Outcome<Vec<CellFault>> {
    let engagement = contracts::rows::engagement(tx, engagement).await?;
    if !contracts::policy::may_see(actor, &engagement) {
        return Err(CommonRefusal::NotFound.into());
    }
    if !policy::may_report(actor, &engagement) {
        return Err(CommonRefusal::Forbidden.into());
    }
    let week = Week::of(monday);
    rows::lock_consultant(tx, engagement.consultant).await?;
    let known = Known {
        engagement: &engagement,
        week,
        stages: rows::stages(tx, engagement.id, &week.months()).await?,
        entries: rows::entries_between(tx, engagement.id, week.monday, week.sunday()).await?,
        others: rows::others(tx, &engagement, week.monday, week.sunday()).await?,
    };
    let faults = known.faults(cells);
    if !faults.is_empty() {
        return Ok(faults);
    }
    for month in week.months() {
        if week.days().into_iter().any(|day| month.contains(day) && engagement.covers(day)) {
            rows::ensure_sheet(tx, engagement.id, month).await?;
        }
    }
    for cell in cells {
        match known.entries.get(&cell.date) {
            Some(entry) if entry.minutes == cell.minutes && entry.note == cell.note => {}
            Some(entry) => rows::update_entry(tx, entry, cell).await?,
            None if cell.minutes == 0 && cell.note.is_empty() => {}
            None => rows::insert_entry(tx, engagement.id, cell).await?,
        }
    }
    Ok(vec![])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::tests::{engagement, id};

    fn date(s: &str) -> Date {
        s.parse().expect("a date")
    }

    fn entry(day: &str, minutes: i64, version: i64) -> (Date, TimeEntry) {
        let note = String::new();
        let on_date = date(day);
        (on_date, TimeEntry { id: id(60), sheet: id(4), engagement: id(1), on_date, minutes, note, version })
    }

    fn cell(day: &str, minutes: i64, version: i64) -> Cell {
        Cell { date: date(day), minutes, note: String::new(), version }
    }

    /// The week of 30 November, with Tuesday 1 December stored as 8 h in
    /// version 3, 6 h for others on Wednesday; November is closed.
    fn known(engagement: &Engagement) -> Known<'_> {
        Known {
            engagement,
            week: Week::of(date("2026-11-30")),
            stages: [
                ("2026-11".parse().expect("m"), SheetStage::Submitted),
                ("2026-12".parse().expect("m"), SheetStage::Open),
            ]
            .into(),
            entries: [entry("2026-12-01", 480, 3)].into(),
            others: [(date("2026-12-02"), 360)].into(),
        }
    }

    #[test]
    fn each_cell_is_taken_or_told_why_not() {
        let e = engagement();
        let known = known(&e);
        for (cell, want) in [
            (cell("2026-12-03", 480, 0), None),
            (cell("2026-12-01", 420, 3), None),
            (cell("2026-12-01", 0, 3), None),
            (cell("2026-12-02", 1080, 0), None),
            (cell("2026-12-02", 1081, 0), Some(CellProblem::DayFull { typed: 1081, others: 360 })),
            (
                cell("2026-12-01", 420, 2),
                Some(CellProblem::Changed { yours: 420, stored: 480, note: String::new(), version: 3 }),
            ),
            (
                cell("2026-12-01", 420, 0),
                Some(CellProblem::Changed { yours: 420, stored: 480, note: String::new(), version: 3 }),
            ),
            (cell("2026-11-30", 60, 0), Some(CellProblem::Closed { typed: 60 })),
            (cell("2026-11-30", 0, 0), None),
            (cell("2026-12-07", 60, 0), Some(CellProblem::OtherWeek)),
            (cell("2026-12-03", 1441, 0), Some(CellProblem::TooLong { typed: 1441 })),
            (cell("2026-12-03", -1, 0), Some(CellProblem::TooLong { typed: -1 })),
        ] {
            assert_eq!(known.problem(&cell), want, "{cell:?}");
        }
    }

    #[test]
    fn what_nobody_changed_is_never_a_conflict() {
        let e = engagement();
        assert_eq!(known(&e).problem(&cell("2026-12-01", 480, 1)), None, "the same in an old version");
    }

    #[test]
    fn days_outside_the_engagement_are_refused_with_its_days() {
        let e = Engagement { ended_on: Some(date("2026-12-01")), ..engagement() };
        let outside = Some(CellProblem::Outside { starts_on: date("2026-11-04"), last_day: date("2026-12-01") });
        let mut known = known(&e);
        assert_eq!(known.problem(&cell("2026-12-02", 60, 0)), outside);
        known.entries.extend([entry("2026-12-03", 480, 1)]);
        assert_eq!(known.problem(&cell("2026-12-03", 0, 1)), None, "but what is there may be emptied");
    }

    #[test]
    fn a_fault_names_its_day_and_both_values() {
        let e = engagement();
        let faults = known(&e).faults(&[cell("2026-12-01", 420, 2), cell("2026-12-03", 60, 0)]);
        assert_eq!(faults.len(), 1);
        let sentence = faults[0].sentence(Lang::Sv).replace('\u{a0}', " ");
        assert!(sentence.contains("Tis 1 december") && sentence.contains('7') && sentence.contains('8'), "{sentence}");
        assert!(faults[0].is_conflict());
    }
}
