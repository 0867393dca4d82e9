//! An interview between a client and a suggested consultant (S60–S62). Pure; it
//! knows nothing of calendars outside this house.
//!
//! Offered { times } → Booked → Held · Missed · Cancelled; Offered → Cancelled.

use crate::refusal::InterviewRefusal;
use base::{AccountId, Instant, InterviewId, InterviewSlotId, SuggestionId};

/// How many times a client offers at least.
pub const LEAST_TIMES: usize = 3;
/// How many times a client offers at most.
pub const MOST_TIMES: usize = 6;
/// The shortest interview, in minutes.
pub const LEAST_MINUTES: i64 = 10;
/// The longest interview, in minutes.
pub const MOST_MINUTES: i64 = 480;

/// One offered time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot {
    /// Which.
    pub id: InterviewSlotId,
    /// When it begins.
    pub starts_at: Instant,
}

/// Where an interview is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The client has offered times.
    Offered,
    /// The consultant has booked one.
    Booked {
        /// When it begins.
        starts_at: Instant,
    },
    /// It took place.
    Held {
        /// When it began.
        starts_at: Instant,
    },
    /// Somebody did not come.
    Missed {
        /// When it should have begun.
        starts_at: Instant,
    },
    /// Called off.
    Cancelled {
        /// When it should have begun, if it was booked.
        starts_at: Option<Instant>,
        /// Why, in the words of whoever called it off.
        reason: Option<String>,
    },
}

impl Stage {
    /// As stored.
    pub fn code(&self) -> &'static str {
        match self {
            Stage::Offered => "offered",
            Stage::Booked { .. } => "booked",
            Stage::Held { .. } => "held",
            Stage::Missed { .. } => "missed",
            Stage::Cancelled { .. } => "cancelled",
        }
    }

    /// When it begins or began, if that was ever settled.
    pub fn starts_at(&self) -> Option<Instant> {
        match self {
            Stage::Offered => None,
            Stage::Booked { starts_at } | Stage::Held { starts_at } | Stage::Missed { starts_at } => Some(*starts_at),
            Stage::Cancelled { starts_at, .. } => *starts_at,
        }
    }
}

/// Whether an interview took place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It did.
    Held,
    /// Somebody did not come.
    Missed,
}

impl Outcome {
    /// From a form.
    pub fn parse(code: &str) -> Option<Outcome> {
        match code {
            "held" => Some(Outcome::Held),
            "missed" => Some(Outcome::Missed),
            _ => None,
        }
    }
}

/// A stretch of time that somebody is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Busy {
    /// From.
    pub starts_at: Instant,
    /// For so many minutes.
    pub minutes: i64,
}

impl Busy {
    /// When it ends.
    fn ends_at(self) -> Instant {
        self.starts_at.plus_seconds(self.minutes * 60)
    }

    /// Whether two stretches share a moment; one that ends when the other
    /// begins shares none.
    pub fn meets(self, other: Busy) -> bool {
        self.starts_at < other.ends_at() && other.starts_at < self.ends_at()
    }
}

/// An interview.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interview {
    /// Which.
    pub id: InterviewId,
    /// With which suggested consultant.
    pub suggestion: SuggestionId,
    /// A place, or a link to a video meeting.
    pub place: String,
    /// How long.
    pub minutes: i64,
    /// Whether the consultant agent takes part (S61).
    pub agent_attends: bool,
    /// The consultant agent, if the consultant has one.
    pub agent: Option<AccountId>,
    /// Who offered the times, for the client.
    pub offered_by: AccountId,
    /// When.
    pub offered_at: Instant,
    /// One more with each message to the calendars.
    pub sequence: i64,
    /// The times offered, earliest first.
    pub slots: Vec<Slot>,
    /// For saving.
    pub version: i64,
    /// Where it is.
    pub(crate) stage: Stage,
}

impl Interview {
    /// Where it is.
    pub fn stage(&self) -> &Stage {
        &self.stage
    }

    /// Whether it is still to come: offered or booked.
    pub fn is_open(&self) -> bool {
        matches!(self.stage, Stage::Offered | Stage::Booked { .. })
    }

    /// The offered times that can still be booked: not past and not taken.
    pub fn free_slots(&self, now: Instant, busy: &[Busy]) -> Vec<Slot> {
        let free = |slot: &&Slot| {
            let mine = Busy { starts_at: slot.starts_at, minutes: self.minutes };
            slot.starts_at > now && !busy.iter().any(|b| b.meets(mine))
        };
        self.slots.iter().filter(free).copied().collect()
    }

    /// The consultant books a time; `busy` is when any of those who take part
    /// is taken.
    ///
    /// # Errors
    /// Not offered, not one of the times, past, or taken meanwhile.
    pub fn book(self, slot: InterviewSlotId, now: Instant, busy: &[Busy]) -> Result<Interview, InterviewRefusal> {
        if self.stage != Stage::Offered {
            return Err(InterviewRefusal::NotOffered);
        }
        let Some(chosen) = self.slots.iter().find(|s| s.id == slot).copied() else {
            return Err(InterviewRefusal::NoSuchTime);
        };
        if chosen.starts_at <= now {
            return Err(InterviewRefusal::TimePast);
        }
        if !self.free_slots(now, busy).contains(&chosen) {
            return Err(InterviewRefusal::TimeTaken);
        }
        Ok(Interview { stage: Stage::Booked { starts_at: chosen.starts_at }, ..self })
    }

    /// Called off, by any of those who take part.
    ///
    /// # Errors
    /// Held, missed or called off before.
    pub fn cancel(self, reason: Option<String>) -> Result<Interview, InterviewRefusal> {
        if !self.is_open() {
            return Err(InterviewRefusal::Over);
        }
        let starts_at = self.stage.starts_at();
        let sequence = if starts_at.is_some() { self.sequence + 1 } else { self.sequence };
        Ok(Interview { stage: Stage::Cancelled { starts_at, reason }, sequence, ..self })
    }

    /// How it went, once its time has come.
    ///
    /// # Errors
    /// Not booked, or its time has not come.
    pub fn close(self, outcome: Outcome, now: Instant) -> Result<Interview, InterviewRefusal> {
        let Stage::Booked { starts_at } = self.stage else { return Err(InterviewRefusal::NotBooked) };
        if now < starts_at {
            return Err(InterviewRefusal::NotYet);
        }
        let stage = match outcome {
            Outcome::Held => Stage::Held { starts_at },
            Outcome::Missed => Stage::Missed { starts_at },
        };
        Ok(Interview { stage, ..self })
    }

    /// The consultant agent takes part, or does not (S61).
    ///
    /// # Errors
    /// There is no agent, or the interview is over.
    pub fn with_agent(self, attends: bool) -> Result<Interview, InterviewRefusal> {
        if !self.is_open() {
            return Err(InterviewRefusal::Over);
        }
        if self.agent.is_none() {
            return Err(InterviewRefusal::NoAgent);
        }
        let changed = self.agent_attends != attends && self.stage.starts_at().is_some();
        let sequence = if changed { self.sequence + 1 } else { self.sequence };
        Ok(Interview { agent_attends: attends, sequence, ..self })
    }
}

/// The times that a client offers, earliest first, each once.
///
/// # Errors
/// Fewer than three, more than six, one twice, or one that is past.
pub fn check_times(times: &[Instant], now: Instant) -> Result<Vec<Instant>, InterviewRefusal> {
    let mut sorted = times.to_vec();
    sorted.sort_unstable();
    sorted.dedup();
    if sorted.len() != times.len() {
        return Err(InterviewRefusal::TimeTwice);
    }
    if sorted.len() < LEAST_TIMES {
        return Err(InterviewRefusal::TooFewTimes);
    }
    if sorted.len() > MOST_TIMES {
        return Err(InterviewRefusal::TooManyTimes);
    }
    if sorted.first().is_some_and(|first| *first <= now) {
        return Err(InterviewRefusal::TimePast);
    }
    Ok(sorted)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn id(n: u128) -> Uuid {
        Uuid::from_u128(n)
    }

    const HOUR: i64 = 3_600_000_000;

    fn at(hour: i64) -> Instant {
        Instant(hour * HOUR)
    }

    fn offered() -> Interview {
        Interview {
            id: InterviewId(id(1)),
            suggestion: SuggestionId(id(2)),
            place: "https://video.example/rum".into(),
            minutes: 60,
            agent_attends: true,
            agent: Some(AccountId(id(3))),
            offered_by: AccountId(id(4)),
            offered_at: at(0),
            sequence: 0,
            slots: (1..=3)
                .map(|n| Slot { id: InterviewSlotId(id(10 + n)), starts_at: at(i64::try_from(n).expect("small") * 10) })
                .collect(),
            version: 1,
            stage: Stage::Offered,
        }
    }

    fn slot(n: u128) -> InterviewSlotId {
        InterviewSlotId(id(10 + n))
    }

    #[test]
    fn times_are_three_to_six_to_come_and_each_once() {
        for (hours, want) in [
            (vec![3, 1, 2], Ok(vec![1, 2, 3])),
            (vec![1, 2], Err(InterviewRefusal::TooFewTimes)),
            (vec![1, 2, 3, 4, 5, 6, 7], Err(InterviewRefusal::TooManyTimes)),
            (vec![1, 2, 2], Err(InterviewRefusal::TimeTwice)),
            (vec![0, 1, 2], Err(InterviewRefusal::TimePast)),
        ] {
            let times: Vec<Instant> = hours.iter().map(|h| at(*h)).collect();
            let want = want.map(|hours: Vec<i64>| hours.iter().map(|h| at(*h)).collect::<Vec<_>>());
            assert_eq!(check_times(&times, at(0)), want, "{hours:?}");
        }
    }

    #[test]
    fn a_time_that_is_taken_or_past_is_refused_and_the_others_are_left() {
        let busy = [Busy { starts_at: Instant(at(10).0 + HOUR / 2), minutes: 15 }];
        assert_eq!(offered().book(slot(1), at(5), &busy).expect_err("taken"), InterviewRefusal::TimeTaken);
        assert_eq!(offered().book(slot(1), at(10), &[]).expect_err("past"), InterviewRefusal::TimePast);
        assert_eq!(offered().book(slot(9), at(5), &[]).expect_err("none"), InterviewRefusal::NoSuchTime);
        assert_eq!(offered().free_slots(at(5), &busy).iter().map(|s| s.id).collect::<Vec<_>>(), [slot(2), slot(3)]);
        let after = [Busy { starts_at: at(11), minutes: 60 }, Busy { starts_at: at(9), minutes: 60 }];
        let booked = offered().book(slot(1), at(5), &after).expect("between two others");
        assert_eq!(booked.stage().starts_at(), Some(at(10)));
        assert_eq!(booked.book(slot(2), at(5), &[]).expect_err("once"), InterviewRefusal::NotOffered);
    }

    #[test]
    fn a_cancellation_raises_the_sequence_only_if_calendars_know_of_it() {
        assert_eq!(offered().cancel(None).expect("open").sequence, 0);
        let booked = offered().book(slot(1), at(5), &[]).expect("free");
        let cancelled = booked.cancel(Some("Sjuk".into())).expect("booked");
        assert_eq!(cancelled.sequence, 1);
        assert_eq!(cancelled.cancel(None).expect_err("once"), InterviewRefusal::Over);
    }

    #[test]
    fn the_outcome_comes_after_the_time() {
        let booked = || offered().book(slot(1), at(5), &[]).expect("free");
        assert_eq!(booked().close(Outcome::Held, at(9)).expect_err("early"), InterviewRefusal::NotYet);
        assert!(matches!(booked().close(Outcome::Held, at(10)).expect("began").stage(), Stage::Held { .. }));
        assert!(matches!(booked().close(Outcome::Missed, at(11)).expect("began").stage(), Stage::Missed { .. }));
        assert_eq!(offered().close(Outcome::Held, at(99)).expect_err("not booked"), InterviewRefusal::NotBooked);
    }

    #[test]
    fn the_agent_can_be_left_out_and_called_back() {
        let alone = offered().with_agent(false).expect("open");
        assert!(!alone.agent_attends && alone.sequence == 0);
        let booked = alone.book(slot(1), at(5), &[]).expect("free");
        let back = booked.with_agent(true).expect("booked");
        assert!(back.agent_attends && back.sequence == 1);
        let nobody = Interview { agent: None, ..offered() };
        assert_eq!(nobody.with_agent(true).expect_err("nobody"), InterviewRefusal::NoAgent);
    }

    proptest! {
        #[test]
        fn stretches_meet_as_minutes_do(a in 0_i64..50, am in 1_i64..40, b in 0_i64..50, bm in 1_i64..40) {
            let stretch = |start: i64, minutes| Busy { starts_at: Instant(start * 60_000_000), minutes };
            let shared = (a..a + am).any(|minute| (b..b + bm).contains(&minute));
            prop_assert_eq!(stretch(a, am).meets(stretch(b, bm)), shared);
        }
    }
}
