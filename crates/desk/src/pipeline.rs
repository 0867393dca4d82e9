//! Where an assignment stands on its way from posting to its last invoice. Pure:
//! the place follows from what has happened since it was last opened, so that a
//! replacement begins a new round.

use base::{Date, Instant};

/// Days before the last one from which an engagement is about to close.
const CLOSING_DAYS: i32 = 14;

/// A column of the pipeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// Open; nobody has matched yet.
    New,
    /// Matched; nobody has been asked.
    Matching,
    /// Consultants are asked for consent.
    Consent,
    /// The client has the proposal.
    Proposed,
    /// Interviews are offered, booked or held.
    Interview,
    /// The client has chosen; contracts are being written or signed.
    Contract,
    /// Work is planned or going on.
    Running,
    /// The last day is near, or the last invoice is missing.
    Closing,
}

impl Place {
    /// All, in the order of an assignment's life.
    pub const ALL: [Place; 8] = [
        Place::New,
        Place::Matching,
        Place::Consent,
        Place::Proposed,
        Place::Interview,
        Place::Contract,
        Place::Running,
        Place::Closing,
    ];

    /// As in the address.
    pub fn code(self) -> &'static str {
        match self {
            Place::New => "new",
            Place::Matching => "matching",
            Place::Consent => "consent",
            Place::Proposed => "proposed",
            Place::Interview => "interview",
            Place::Contract => "contract",
            Place::Running => "running",
            Place::Closing => "closing",
        }
    }

    /// From the address.
    pub fn parse(code: &str) -> Option<Place> {
        Place::ALL.into_iter().find(|place| place.code() == code)
    }

    /// Days after which an assignment has stood here too long; none where work
    /// sets the pace.
    pub fn patience(self) -> Option<i64> {
        match self {
            Place::New => Some(2),
            Place::Matching => Some(3),
            Place::Consent => Some(4),
            Place::Proposed | Place::Contract => Some(5),
            Place::Interview => Some(10),
            Place::Running | Place::Closing => None,
        }
    }
}

/// What has happened to an assignment since it was last opened: the latest
/// moment of each kind, and nothing where it has not happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Facts {
    /// When it was last opened.
    pub opened_at: Instant,
    /// Whether it still takes proposals.
    pub open: bool,
    /// The engine ranked consultants.
    pub matched_at: Option<Instant>,
    /// A consultant was asked for consent.
    pub asked_at: Option<Instant>,
    /// A proposal that stands was sent.
    pub sent_at: Option<Instant>,
    /// An interview that stands was offered.
    pub interview_at: Option<Instant>,
    /// The client chose, and the contract is not signed yet.
    pub chosen_at: Option<Instant>,
    /// The last contract was signed.
    pub signed_at: Option<Instant>,
    /// The last day of work that is planned or going on.
    pub last_day: Option<Date>,
}

impl Facts {
    /// Where it stands, and since when.
    pub fn place(&self, today: Date) -> (Place, Instant) {
        if !self.open {
            let since = self.signed_at.unwrap_or(self.opened_at);
            let goes_on = self.last_day.is_some_and(|last| today.plus_days(CLOSING_DAYS) <= last);
            return (if goes_on { Place::Running } else { Place::Closing }, since);
        }
        let steps = [
            (Place::Contract, self.chosen_at),
            (Place::Interview, self.interview_at),
            (Place::Proposed, self.sent_at),
            (Place::Consent, self.asked_at),
            (Place::Matching, self.matched_at),
        ];
        steps.into_iter().find_map(|(place, at)| at.map(|at| (place, at))).unwrap_or((Place::New, self.opened_at))
    }
}

/// Whole days from a moment to now.
pub fn days_since(since: Instant, now: Instant) -> i64 {
    i64::from(since.date().days_until(now.date()).max(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(s: &str) -> Date {
        s.parse().expect("a date")
    }

    const NEW: Facts = Facts {
        opened_at: Instant(1),
        open: true,
        matched_at: None,
        asked_at: None,
        sent_at: None,
        interview_at: None,
        chosen_at: None,
        signed_at: None,
        last_day: None,
    };

    #[test]
    fn an_assignment_stands_where_its_round_has_come() {
        let matched = Facts { matched_at: Some(Instant(2)), ..NEW };
        let asked = Facts { asked_at: Some(Instant(3)), ..matched };
        let sent = Facts { sent_at: Some(Instant(4)), ..asked };
        let met = Facts { interview_at: Some(Instant(5)), ..sent };
        let chosen = Facts { chosen_at: Some(Instant(6)), ..met };
        let signed = Facts { open: false, chosen_at: None, signed_at: Some(Instant(7)), ..chosen };
        for (facts, want) in [
            (NEW, (Place::New, Instant(1))),
            (matched, (Place::Matching, Instant(2))),
            (asked, (Place::Consent, Instant(3))),
            (sent, (Place::Proposed, Instant(4))),
            (met, (Place::Interview, Instant(5))),
            (chosen, (Place::Contract, Instant(6))),
            (Facts { last_day: Some(date("2026-12-04")), ..signed }, (Place::Running, Instant(7))),
            (Facts { last_day: Some(date("2026-12-03")), ..signed }, (Place::Closing, Instant(7))),
            (signed, (Place::Closing, Instant(7))),
            // The client ended it and wants somebody else: a new round.
            (Facts { opened_at: Instant(9), signed_at: Some(Instant(7)), ..NEW }, (Place::New, Instant(9))),
        ] {
            assert_eq!(facts.place(date("2026-11-20")), want, "{facts:?}");
        }
    }

    #[test]
    fn every_place_has_an_address() {
        for place in Place::ALL {
            assert_eq!(Place::parse(place.code()), Some(place));
        }
        assert_eq!(Place::parse("lost"), None);
    }
}
