//! The no of this room: cause and remedy in both languages.

use base::{Lang, Refusal, RefusalStatus, t};

/// Why a match is not run, or a decision not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MatchingRefusal {
    /// The need is a draft, filled or over.
    NotOpen,
    /// Staff have not marked the profile as presentable.
    NotPresentable,
    /// Whoever excludes somebody says why.
    ReasonNeeded,
    /// The reason is longer than is kept.
    ReasonTooLong,
    /// Neither to pick, nor to exclude, nor to take back.
    UnknownDecision,
}

/// Characters of a reason at most.
pub const LONGEST_REASON: usize = 500;

impl Refusal for MatchingRefusal {
    fn status(&self) -> RefusalStatus {
        match self {
            MatchingRefusal::NotOpen | MatchingRefusal::NotPresentable => RefusalStatus::Conflict,
            MatchingRefusal::ReasonNeeded | MatchingRefusal::ReasonTooLong | MatchingRefusal::UnknownDecision => {
                RefusalStatus::Unprocessable
            }
        }
    }

    fn sentence(&self, lang: Lang) -> String {
        match self {
            MatchingRefusal::NotOpen => t!(lang, "refusal-not-open"),
            MatchingRefusal::NotPresentable => t!(lang, "refusal-not-presentable"),
            MatchingRefusal::ReasonNeeded => t!(lang, "refusal-reason-needed"),
            MatchingRefusal::ReasonTooLong => t!(lang, "refusal-reason-too-long", most = LONGEST_REASON),
            MatchingRefusal::UnknownDecision => t!(lang, "refusal-unknown-decision"),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            MatchingRefusal::ReasonNeeded | MatchingRefusal::ReasonTooLong => Some("reason"),
            MatchingRefusal::NotOpen | MatchingRefusal::NotPresentable | MatchingRefusal::UnknownDecision => None,
        }
    }
}
