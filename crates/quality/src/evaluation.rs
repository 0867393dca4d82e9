//! The mutual evaluation: each side answers without seeing the other's words,
//! and both are opened to the two when both are in (S86–S88). Pure.

use base::{AccountId, ClientId, ConsultantId, Date, EngagementId, EvaluationId, Instant};
use serde::{Deserialize, Serialize};

/// Days from the first day until the midway evaluation (S85, S86).
const MIDWAY_AFTER: i32 = 42;
/// Days of work that must remain for a midway evaluation to be of use.
const MIDWAY_LEAVES: i32 = 7;
/// Days that the two have for an answer, as they are told.
pub const ANSWER_DAYS: i32 = 14;
/// Statements that each side judges.
pub const STATEMENTS: usize = 5;

/// Which evaluation it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EvaluationKind {
    /// Some time into the work (S86); it is the feedback during it (S85).
    Midway,
    /// After the work (S87).
    Final,
}

impl EvaluationKind {
    /// As stored.
    pub fn code(self) -> &'static str {
        match self {
            EvaluationKind::Midway => "midway",
            EvaluationKind::Final => "final",
        }
    }

    /// From a row.
    pub fn parse(code: &str) -> Option<EvaluationKind> {
        [EvaluationKind::Midway, EvaluationKind::Final].into_iter().find(|kind| kind.code() == code)
    }
}

/// Where an evaluation is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EvaluationStage {
    /// Nobody has answered.
    Invited,
    /// One has; sealed.
    OneSideIn,
    /// Both have; open to the two.
    Opened,
}

impl EvaluationStage {
    /// As stored.
    pub fn code(self) -> &'static str {
        match self {
            EvaluationStage::Invited => "invited",
            EvaluationStage::OneSideIn => "one_side_in",
            EvaluationStage::Opened => "opened",
        }
    }

    /// From a row.
    pub fn parse(code: &str) -> Option<EvaluationStage> {
        [EvaluationStage::Invited, EvaluationStage::OneSideIn, EvaluationStage::Opened]
            .into_iter()
            .find(|stage| stage.code() == code)
    }

    /// The stage after `sides` have answered.
    pub fn after(sides: usize) -> EvaluationStage {
        match sides {
            0 => EvaluationStage::Invited,
            1 => EvaluationStage::OneSideIn,
            _ => EvaluationStage::Opened,
        }
    }
}

/// Who answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Those who speak for the client, about the consultant.
    Client,
    /// The consultant, about the client.
    Consultant,
}

impl Side {
    /// As stored.
    pub fn code(self) -> &'static str {
        match self {
            Side::Client => "client",
            Side::Consultant => "consultant",
        }
    }

    /// From a row.
    pub fn parse(code: &str) -> Option<Side> {
        [Side::Client, Side::Consultant].into_iter().find(|side| side.code() == code)
    }

    /// The other one.
    pub fn other(self) -> Side {
        match self {
            Side::Client => Side::Consultant,
            Side::Consultant => Side::Client,
        }
    }
}

/// The two that an evaluation is between.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parties {
    /// Who buys.
    pub client: ClientId,
    /// Who does the work.
    pub consultant: ConsultantId,
}

/// An evaluation: that it is, not what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evaluation {
    /// Which.
    pub id: EvaluationId,
    /// Of which work.
    pub engagement: EngagementId,
    /// Midway or final.
    pub kind: EvaluationKind,
    /// Where it is in its life.
    pub stage: EvaluationStage,
    /// Since when the two are asked.
    pub invited_at: Instant,
    /// Since when the two may read each other's answers.
    pub opened_at: Option<Instant>,
}

impl Evaluation {
    /// Whether a midway evaluation has given way to the final one: nobody is asked
    /// for it any longer, though it still may be answered.
    pub fn has_given_way(&self, all: &[Evaluation]) -> bool {
        self.kind == EvaluationKind::Midway
            && all.iter().any(|other| other.engagement == self.engagement && other.kind == EvaluationKind::Final)
    }

    /// The day by which the two are asked to answer.
    pub fn due_on(&self) -> Date {
        self.invited_at.date().plus_days(ANSWER_DAYS)
    }
}

/// How much a statement holds: 1 (not at all) to 5 (fully).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Mark(u8);

impl Mark {
    /// From a form.
    pub fn parse(text: &str) -> Option<Mark> {
        text.parse::<u8>().ok().and_then(|n| Mark::try_from(n).ok())
    }

    /// 1 to 5.
    pub fn value(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Mark {
    type Error = String;
    fn try_from(n: u8) -> Result<Mark, String> {
        if (1..=5).contains(&n) { Ok(Mark(n)) } else { Err(format!("{n} is no mark from 1 to 5")) }
    }
}

impl From<Mark> for u8 {
    fn from(mark: Mark) -> u8 {
        mark.0
    }
}

/// What one side writes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    /// One for each of the side's statements, in their order.
    pub marks: [Mark; STATEMENTS],
    /// What is good; may be empty.
    pub strengths: String,
    /// What could be better; may be empty.
    pub improvements: String,
}

/// What one side has said, for the eyes of the two alone (S88).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Whose side.
    pub side: Side,
    /// Who of that side wrote it.
    pub account: AccountId,
    /// What it says.
    pub content: Content,
    /// When.
    pub answered_at: Instant,
}

/// The first day on which an engagement that begins on `starts_on` has its
/// midway evaluation.
pub fn midway_on(starts_on: Date) -> Date {
    starts_on.plus_days(MIDWAY_AFTER)
}

/// The latest first day of an engagement whose midway evaluation is due today.
pub fn midway_started_by(today: Date) -> Date {
    today.plus_days(-MIDWAY_AFTER)
}

/// The earliest last day of an engagement for which one still is of use.
pub fn midway_lasts_until(today: Date) -> Date {
    today.plus_days(MIDWAY_LEAVES)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(s: &str) -> Date {
        s.parse().expect("a date")
    }

    #[test]
    fn it_opens_when_both_are_in_and_not_before() {
        for (sides, want) in
            [(0, EvaluationStage::Invited), (1, EvaluationStage::OneSideIn), (2, EvaluationStage::Opened)]
        {
            assert_eq!(EvaluationStage::after(sides), want);
            assert_eq!(EvaluationStage::parse(want.code()), Some(want));
        }
    }

    #[test]
    fn midway_is_six_weeks_in_for_work_that_goes_on() {
        let start = date("2026-11-02");
        assert_eq!(midway_on(start), date("2026-12-14"));
        for (today, due) in [("2026-12-13", false), ("2026-12-14", true), ("2027-01-20", true)] {
            assert_eq!(start <= midway_started_by(date(today)), due, "{today}");
        }
        assert!(date("2026-12-21") >= midway_lasts_until(date("2026-12-14")));
        assert!(date("2026-12-20") < midway_lasts_until(date("2026-12-14")));
    }

    #[test]
    fn a_midway_evaluation_gives_way_to_the_final_one_of_the_same_work() {
        let evaluation = |engagement: &str, kind| Evaluation {
            id: "01900000-0000-7000-8000-000000000001".parse().expect("an id"),
            engagement: engagement.parse().expect("an id"),
            kind,
            stage: EvaluationStage::Invited,
            invited_at: Instant(0),
            opened_at: None,
        };
        let (one, two) = ("01900000-0000-7000-8000-000000000002", "01900000-0000-7000-8000-000000000003");
        let midway = evaluation(one, EvaluationKind::Midway);
        let last = evaluation(one, EvaluationKind::Final);
        assert!(!midway.has_given_way(&[midway.clone(), evaluation(two, EvaluationKind::Final)]));
        assert!(midway.has_given_way(&[midway.clone(), last.clone()]));
        assert!(!last.has_given_way(&[midway, last.clone()]));
    }

    #[test]
    fn a_mark_is_one_to_five() {
        for (text, want) in [("1", Some(1)), ("5", Some(5)), ("0", None), ("6", None), ("x", None), ("", None)] {
            assert_eq!(Mark::parse(text).map(Mark::value), want, "{text}");
        }
        assert!(serde_json::from_str::<[Mark; 5]>("[1,2,3,4,5]").is_ok());
        assert!(serde_json::from_str::<[Mark; 5]>("[1,2,3,4,6]").is_err());
        assert!(serde_json::from_str::<[Mark; 5]>("[1,2,3]").is_err());
    }
}
