//! What this room refuses, with cause and remedy.

use base::{Lang, Refusal, RefusalStatus, t};

/// The room's no.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QualityRefusal {
    /// The follow-up is done or skipped.
    FollowUpClosed,
    /// The work has not begun.
    NotStarted,
    /// Both sides are to be asked (S83).
    ConsultantMissing,
    /// Who needs support with what is to be said.
    NoteMissing,
    /// Somebody needs support and nothing is planned.
    NextMissing,
    /// The next date is not to come.
    NextInPast,
    /// The next date lies after the work.
    NextAfterEnd,
    /// This side has answered.
    AnsweredAlready,
    /// The search is over.
    SearchClosed,
}

impl Refusal for QualityRefusal {
    fn status(&self) -> RefusalStatus {
        match self {
            QualityRefusal::FollowUpClosed
            | QualityRefusal::NotStarted
            | QualityRefusal::AnsweredAlready
            | QualityRefusal::SearchClosed => RefusalStatus::Conflict,
            QualityRefusal::ConsultantMissing
            | QualityRefusal::NoteMissing
            | QualityRefusal::NextMissing
            | QualityRefusal::NextInPast
            | QualityRefusal::NextAfterEnd => RefusalStatus::Unprocessable,
        }
    }

    fn sentence(&self, lang: Lang) -> String {
        match self {
            QualityRefusal::FollowUpClosed => t!(lang, "refusal-follow-up-closed"),
            QualityRefusal::NotStarted => t!(lang, "refusal-not-started"),
            QualityRefusal::ConsultantMissing => t!(lang, "refusal-consultant-missing"),
            QualityRefusal::NoteMissing => t!(lang, "refusal-note-missing"),
            QualityRefusal::NextMissing => t!(lang, "refusal-next-missing"),
            QualityRefusal::NextInPast => t!(lang, "refusal-next-in-past"),
            QualityRefusal::NextAfterEnd => t!(lang, "refusal-next-after-end"),
            QualityRefusal::AnsweredAlready => t!(lang, "refusal-answered-already"),
            QualityRefusal::SearchClosed => t!(lang, "refusal-search-closed"),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            QualityRefusal::ConsultantMissing => Some("consultant_satisfaction"),
            QualityRefusal::NoteMissing => Some("note"),
            QualityRefusal::NextMissing | QualityRefusal::NextInPast | QualityRefusal::NextAfterEnd => Some("next_on"),
            QualityRefusal::FollowUpClosed
            | QualityRefusal::NotStarted
            | QualityRefusal::AnsweredAlready
            | QualityRefusal::SearchClosed => None,
        }
    }
}
