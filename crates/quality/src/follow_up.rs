//! The follow-up: staff ask both sides how it goes and whether anybody needs
//! support (S81–S84). Pure; when each comes due is decided here and nowhere else.

use crate::refusal::QualityRefusal;
use base::{AccountId, Date, EngagementId, FollowUpId, Instant};

/// Days from the first day until the client is called (S81).
const FIRST_CALL: i32 = 14;
/// Days from the first day until the meeting may be held (S82) …
const MEETING_FROM: i32 = 28;
/// … and until it should have been.
const MEETING_BY: i32 = 42;

/// Which follow-up it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FollowUpKind {
    /// Two weeks in: the client manager calls the client (S81).
    TwoWeeks,
    /// Four to six weeks in: a meeting with client and consultant (S82).
    FourToSixWeeks,
    /// On a day that was agreed with the client (S84).
    Agreed,
}

impl FollowUpKind {
    /// All, in the order in which they come.
    pub const ALL: [FollowUpKind; 3] = [FollowUpKind::TwoWeeks, FollowUpKind::FourToSixWeeks, FollowUpKind::Agreed];

    /// As stored.
    pub fn code(self) -> &'static str {
        match self {
            FollowUpKind::TwoWeeks => "two_weeks",
            FollowUpKind::FourToSixWeeks => "four_to_six_weeks",
            FollowUpKind::Agreed => "agreed",
        }
    }

    /// From a row.
    pub fn parse(code: &str) -> Option<FollowUpKind> {
        FollowUpKind::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Whether the consultant is asked too: only the first call is to the
    /// client alone (S81, S83).
    pub fn asks_both(self) -> bool {
        self != FollowUpKind::TwoWeeks
    }
}

/// Where a follow-up is in its life.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FollowUpStage {
    /// To be done.
    Due,
    /// Done, with what came of it.
    Done(Report),
    /// Not done, with the reason.
    Skipped {
        /// Why; nothing when the engagement ended before its turn.
        why: Option<String>,
    },
}

/// What a follow-up found (S83).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// How satisfied the client is, 1 (not at all) to 5 (very).
    pub client: i64,
    /// How satisfied the consultant is, 1 to 5, when the consultant was asked.
    pub consultant: Option<i64>,
    /// Whether somebody needs support.
    pub needs_support: bool,
    /// In the words of staff; nobody else reads it.
    pub note: Option<String>,
    /// Who did it.
    pub by: Option<AccountId>,
    /// When it was written down.
    pub at: Instant,
}

/// A follow-up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FollowUp {
    /// Which.
    pub id: FollowUpId,
    /// About which work.
    pub engagement: EngagementId,
    /// Which of the three kinds.
    pub kind: FollowUpKind,
    /// Where it is in its life.
    pub stage: FollowUpStage,
    /// The first day on which it may be done; from then on it waits.
    pub from_on: Date,
    /// The last day on which it is in time.
    pub due_on: Date,
    /// Who does it: the client manager. Nobody's is everybody's.
    pub owner: Option<AccountId>,
    /// For saving.
    pub version: i64,
}

/// How near a due follow-up is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Turn {
    /// Its last day has passed.
    Overdue,
    /// Its days are now.
    Now,
    /// Its first day comes within seven days.
    Soon,
    /// Later than that.
    Later,
}

impl FollowUp {
    /// Where its days lie, seen from `today`.
    pub fn turn(&self, today: Date) -> Turn {
        if self.due_on < today {
            Turn::Overdue
        } else if self.from_on <= today {
            Turn::Now
        } else if self.from_on <= today.plus_days(7) {
            Turn::Soon
        } else {
            Turn::Later
        }
    }
}

/// The follow-ups of an engagement as it begins: (kind, first day, last day).
/// One whose first day lies after the end is not planned; a meeting is held
/// while the work still goes on.
pub fn planned(starts_on: Date, ends_on: Date) -> Vec<(FollowUpKind, Date, Date)> {
    let call = starts_on.plus_days(FIRST_CALL);
    let meeting = starts_on.plus_days(MEETING_FROM);
    let all = [
        (FollowUpKind::TwoWeeks, call, call),
        (FollowUpKind::FourToSixWeeks, meeting, starts_on.plus_days(MEETING_BY).min(ends_on)),
    ];
    all.into_iter().filter(|(_, from, _)| *from <= ends_on).collect()
}

/// What staff write down of a follow-up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Findings {
    /// How satisfied the client is, 1 to 5.
    pub client: i64,
    /// How satisfied the consultant is, 1 to 5.
    pub consultant: Option<i64>,
    /// Whether somebody needs support.
    pub needs_support: bool,
    /// In a few words.
    pub note: Option<String>,
    /// The day of the next follow-up, as agreed with the client (S84).
    pub next_on: Option<Date>,
}

/// What the rule needs to know around a follow-up.
#[derive(Clone, Copy, Debug)]
pub struct Around {
    /// The day on which it is written down.
    pub today: Date,
    /// The engagement's first day.
    pub starts_on: Date,
    /// The engagement's last day.
    pub last_day: Date,
    /// Whether the engagement is over.
    pub over: bool,
    /// Whether another follow-up of the same engagement is due.
    pub another_due: bool,
}

/// Whether findings may be written down. Whoever needs support is not left
/// without a next date, as long as the work goes on.
///
/// # Errors
/// The room's refusals, each about its field.
pub fn check(follow_up: &FollowUp, findings: &Findings, around: Around) -> Result<(), QualityRefusal> {
    if follow_up.stage != FollowUpStage::Due {
        return Err(QualityRefusal::FollowUpClosed);
    }
    if around.today < around.starts_on {
        return Err(QualityRefusal::NotStarted);
    }
    if follow_up.kind.asks_both() && findings.consultant.is_none() {
        return Err(QualityRefusal::ConsultantMissing);
    }
    if findings.needs_support && findings.note.is_none() {
        return Err(QualityRefusal::NoteMissing);
    }
    match findings.next_on {
        Some(next) if next <= around.today => Err(QualityRefusal::NextInPast),
        Some(next) if around.over || next > around.last_day => Err(QualityRefusal::NextAfterEnd),
        None if findings.needs_support && !around.another_due && !around.over && around.today < around.last_day => {
            Err(QualityRefusal::NextMissing)
        }
        Some(_) | None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(s: &str) -> Date {
        s.parse().expect("a date")
    }

    fn follow_up(kind: FollowUpKind) -> FollowUp {
        FollowUp {
            id: "01900000-0000-7000-8000-000000000001".parse().expect("an id"),
            engagement: "01900000-0000-7000-8000-000000000002".parse().expect("an id"),
            kind,
            stage: FollowUpStage::Due,
            from_on: date("2026-11-16"),
            due_on: date("2026-11-30"),
            owner: None,
            version: 1,
        }
    }

    #[test]
    fn two_weeks_after_the_start_the_client_is_called_and_after_four_all_meet() {
        assert_eq!(
            planned(date("2026-11-02"), date("2027-04-30")),
            [
                (FollowUpKind::TwoWeeks, date("2026-11-16"), date("2026-11-16")),
                (FollowUpKind::FourToSixWeeks, date("2026-11-30"), date("2026-12-14")),
            ]
        );
    }

    #[test]
    fn short_work_gets_only_the_follow_ups_that_it_has_days_for() {
        for (ends_on, kinds, last) in [
            ("2026-11-15", 0, None),
            ("2026-11-16", 1, Some("2026-11-16")),
            ("2026-11-29", 1, Some("2026-11-16")),
            ("2026-12-04", 2, Some("2026-12-04")),
        ] {
            let planned = planned(date("2026-11-02"), date(ends_on));
            assert_eq!(planned.len(), kinds, "{ends_on}");
            assert_eq!(planned.last().map(|(_, _, due)| *due), last.map(date), "{ends_on}");
            assert!(planned.iter().all(|(_, from, due)| from <= due));
        }
    }

    #[test]
    fn a_follow_up_has_its_turn_between_its_two_days() {
        let follow_up = follow_up(FollowUpKind::FourToSixWeeks);
        for (today, want) in [
            ("2026-12-01", Turn::Overdue),
            ("2026-11-30", Turn::Now),
            ("2026-11-16", Turn::Now),
            ("2026-11-15", Turn::Soon),
            ("2026-11-09", Turn::Soon),
            ("2026-11-08", Turn::Later),
        ] {
            assert_eq!(follow_up.turn(date(today)), want, "{today}");
        }
    }

    #[test]
    fn findings_are_taken_when_both_sides_were_heard_and_support_has_a_date() {
        let good = Findings { client: 4, consultant: Some(5), needs_support: false, note: None, next_on: None };
        let help = Findings { needs_support: true, note: Some("Otydlig beställning".into()), ..good.clone() };
        let around = Around {
            today: date("2026-11-20"),
            starts_on: date("2026-10-19"),
            last_day: date("2027-01-31"),
            over: false,
            another_due: false,
        };
        let both = FollowUpKind::FourToSixWeeks;
        let cases = [
            (both, good.clone(), around, Ok(())),
            (FollowUpKind::TwoWeeks, Findings { consultant: None, ..good.clone() }, around, Ok(())),
            (both, Findings { consultant: None, ..good.clone() }, around, Err(QualityRefusal::ConsultantMissing)),
            (both, Findings { note: None, ..help.clone() }, around, Err(QualityRefusal::NoteMissing)),
            (both, help.clone(), around, Err(QualityRefusal::NextMissing)),
            (both, help.clone(), Around { another_due: true, ..around }, Ok(())),
            (both, help.clone(), Around { over: true, ..around }, Ok(())),
            (both, Findings { next_on: Some(date("2026-12-18")), ..help.clone() }, around, Ok(())),
            (
                both,
                Findings { next_on: Some(date("2026-11-20")), ..good.clone() },
                around,
                Err(QualityRefusal::NextInPast),
            ),
            (
                both,
                Findings { next_on: Some(date("2027-02-01")), ..good.clone() },
                around,
                Err(QualityRefusal::NextAfterEnd),
            ),
            (both, good.clone(), Around { today: date("2026-10-18"), ..around }, Err(QualityRefusal::NotStarted)),
        ];
        for (kind, findings, around, want) in cases {
            assert_eq!(check(&follow_up(kind), &findings, around), want, "{kind:?} {findings:?}");
        }
        let skipped = FollowUp { stage: FollowUpStage::Skipped { why: None }, ..follow_up(both) };
        assert_eq!(check(&skipped, &good, around), Err(QualityRefusal::FollowUpClosed));
    }
}
