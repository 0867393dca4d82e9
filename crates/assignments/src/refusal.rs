//! The no of this room: cause and remedy in both languages.

use base::{Lang, Refusal, RefusalStatus, t};

/// Why something about a need or an application is not done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AssignmentRefusal {
    /// Opened or cancelled before.
    NotDraft,
    /// Somebody is contracted, or it is over.
    NotEditable,
    /// Somebody is contracted, or it is over.
    NotCancellable,
    /// Not open to consultants (any more).
    NotOpen,
    /// Nobody is contracted, or it is over.
    NotFilled,
    /// The first day has passed.
    StartPassed,
    /// Neither a town nor a distance.
    NoPlace,
    /// The last day comes before the first.
    EndsBeforeStart,
    /// Not 1 to 100 per cent.
    ExtentOutside,
    /// Not 1 to 20 people.
    PeopleOutside,
    /// The consultant has applied before.
    AlreadyApplied,
    /// There is no application to take back.
    NotApplied,
    /// A rate of nothing.
    NoRate,
    /// The consultant's own agency is the buyer (S45).
    OwnAgencyBuys,
}

impl Refusal for AssignmentRefusal {
    fn status(&self) -> RefusalStatus {
        match self {
            AssignmentRefusal::NotDraft
            | AssignmentRefusal::NotEditable
            | AssignmentRefusal::NotCancellable
            | AssignmentRefusal::NotOpen
            | AssignmentRefusal::NotFilled
            | AssignmentRefusal::AlreadyApplied
            | AssignmentRefusal::NotApplied
            | AssignmentRefusal::OwnAgencyBuys => RefusalStatus::Conflict,
            AssignmentRefusal::StartPassed
            | AssignmentRefusal::NoPlace
            | AssignmentRefusal::EndsBeforeStart
            | AssignmentRefusal::ExtentOutside
            | AssignmentRefusal::PeopleOutside
            | AssignmentRefusal::NoRate => RefusalStatus::Unprocessable,
        }
    }

    fn sentence(&self, lang: Lang) -> String {
        match self {
            AssignmentRefusal::NotDraft => t!(lang, "refusal-not-draft"),
            AssignmentRefusal::NotEditable => t!(lang, "refusal-not-editable"),
            AssignmentRefusal::NotCancellable => t!(lang, "refusal-not-cancellable"),
            AssignmentRefusal::NotOpen => t!(lang, "refusal-not-open"),
            AssignmentRefusal::NotFilled => t!(lang, "refusal-not-filled"),
            AssignmentRefusal::StartPassed => t!(lang, "refusal-start-passed"),
            AssignmentRefusal::NoPlace => t!(lang, "refusal-no-place"),
            AssignmentRefusal::EndsBeforeStart => t!(lang, "refusal-ends-before-start"),
            AssignmentRefusal::ExtentOutside => t!(lang, "refusal-extent-outside"),
            AssignmentRefusal::PeopleOutside => t!(lang, "refusal-people-outside"),
            AssignmentRefusal::AlreadyApplied => t!(lang, "refusal-already-applied"),
            AssignmentRefusal::NotApplied => t!(lang, "refusal-not-applied"),
            AssignmentRefusal::OwnAgencyBuys => t!(lang, "refusal-own-agency-buys"),
            AssignmentRefusal::NoRate => t!(lang, "refusal-no-rate"),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            AssignmentRefusal::StartPassed => Some("starts_on"),
            AssignmentRefusal::NoPlace => Some("place"),
            AssignmentRefusal::EndsBeforeStart => Some("ends_on"),
            AssignmentRefusal::ExtentOutside => Some("extent_percent"),
            AssignmentRefusal::PeopleOutside => Some("people"),
            AssignmentRefusal::NoRate => Some("rate"),
            AssignmentRefusal::NotDraft
            | AssignmentRefusal::NotEditable
            | AssignmentRefusal::NotCancellable
            | AssignmentRefusal::NotOpen
            | AssignmentRefusal::NotFilled
            | AssignmentRefusal::AlreadyApplied
            | AssignmentRefusal::NotApplied
            | AssignmentRefusal::OwnAgencyBuys => None,
        }
    }
}
