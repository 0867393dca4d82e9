//! Why a prepared profile does not take its next step.

use base::{Lang, Refusal, RefusalStatus, t};

/// The no of prepared profiles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PreparedRefusal {
    /// No file was chosen.
    PaperMissing,
    /// The file is larger than is kept.
    PaperTooLarge,
    /// The file is of a kind that is not taken.
    PaperKind,
    /// One is prepared for this address already.
    Prepared,
    /// Staff have not verified the written consent: nothing can be written (S17).
    Locked,
    /// It is not in the stage in which this can be done.
    WrongStage,
    /// A refusal without a reason.
    ReasonMissing,
    /// Too many skills, or one that is too long.
    Skills,
    /// A line that names no earlier assignment.
    Work {
        /// The line's number among those that say something.
        line: usize,
    },
    /// The link was used, replaced or has run out.
    LinkSpent,
    /// The address has an account, which signs in.
    HasAccount,
}

impl Refusal for PreparedRefusal {
    fn status(&self) -> RefusalStatus {
        match self {
            PreparedRefusal::PaperMissing
            | PreparedRefusal::PaperTooLarge
            | PreparedRefusal::PaperKind
            | PreparedRefusal::Prepared
            | PreparedRefusal::ReasonMissing
            | PreparedRefusal::Skills
            | PreparedRefusal::Work { .. } => RefusalStatus::Unprocessable,
            PreparedRefusal::Locked
            | PreparedRefusal::WrongStage
            | PreparedRefusal::LinkSpent
            | PreparedRefusal::HasAccount => RefusalStatus::Conflict,
        }
    }

    fn sentence(&self, lang: Lang) -> String {
        match self {
            PreparedRefusal::PaperMissing => t!(lang, "prepared-refusal-paper-missing"),
            PreparedRefusal::PaperTooLarge => {
                t!(lang, "prepared-refusal-paper-too-large", megabytes = super::paper::MOST_BYTES / 1_000_000)
            }
            PreparedRefusal::PaperKind => t!(lang, "prepared-refusal-paper-kind"),
            PreparedRefusal::Prepared => t!(lang, "prepared-refusal-prepared"),
            PreparedRefusal::Locked => t!(lang, "prepared-refusal-locked"),
            PreparedRefusal::WrongStage => t!(lang, "prepared-refusal-wrong-stage"),
            PreparedRefusal::ReasonMissing => t!(lang, "prepared-refusal-reason-missing"),
            PreparedRefusal::Skills => t!(lang, "prepared-refusal-skills", most = super::content::MOST_SKILLS),
            PreparedRefusal::Work { line } => {
                t!(lang, "prepared-refusal-work", line = *line, most = super::content::MOST_WORK)
            }
            PreparedRefusal::LinkSpent => t!(lang, "prepared-refusal-link-spent"),
            PreparedRefusal::HasAccount => t!(lang, "prepared-refusal-has-account"),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            PreparedRefusal::PaperMissing | PreparedRefusal::PaperTooLarge | PreparedRefusal::PaperKind => {
                Some("paper")
            }
            PreparedRefusal::Prepared => Some("email"),
            PreparedRefusal::ReasonMissing => Some("reason"),
            PreparedRefusal::Skills => Some("skills"),
            PreparedRefusal::Work { .. } => Some("work"),
            PreparedRefusal::Locked
            | PreparedRefusal::WrongStage
            | PreparedRefusal::LinkSpent
            | PreparedRefusal::HasAccount => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_no_has_a_sentence_in_both_languages() {
        for refusal in [
            PreparedRefusal::PaperMissing,
            PreparedRefusal::PaperTooLarge,
            PreparedRefusal::PaperKind,
            PreparedRefusal::Prepared,
            PreparedRefusal::Locked,
            PreparedRefusal::WrongStage,
            PreparedRefusal::ReasonMissing,
            PreparedRefusal::Skills,
            PreparedRefusal::Work { line: 3 },
            PreparedRefusal::LinkSpent,
            PreparedRefusal::HasAccount,
        ] {
            for lang in Lang::ALL {
                assert!(!refusal.sentence(lang).contains('⟦'), "{refusal:?}");
            }
        }
    }
}
