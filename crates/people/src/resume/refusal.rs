//! Why a part of the résumé could not be saved.

use super::{file_kind, picture, portfolio, skill};
use base::{Lang, Refusal, RefusalStatus, t};

/// The no of the résumé.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResumeRefusal {
    /// An assignment ends before it starts.
    EndsBeforeStart,
    /// An education's last year is before its first.
    YearsReversed,
    /// A skill without a name, or with a level or years outside the scale.
    SkillUnfit,
    /// More skills than are kept.
    TooManySkills,
    /// More portfolio items than are kept.
    TooManyItems,
    /// A file larger than is kept.
    FileTooLarge,
    /// A file of a kind that is not taken.
    FileKind,
    /// A picture with more points than are drawn.
    TooManyPoints,
    /// A picture that cannot be drawn.
    NotDrawn,
    /// A portfolio item that is neither a file nor a link.
    NothingGiven,
    /// A portfolio item that is both.
    BothGiven,
    /// A link that does not start with `https://`.
    UnsafeLink,
}

impl Refusal for ResumeRefusal {
    fn status(&self) -> RefusalStatus {
        RefusalStatus::Unprocessable
    }

    fn sentence(&self, lang: Lang) -> String {
        match self {
            ResumeRefusal::EndsBeforeStart => t!(lang, "resume-refusal-months"),
            ResumeRefusal::YearsReversed => t!(lang, "resume-refusal-years"),
            ResumeRefusal::SkillUnfit => t!(lang, "resume-refusal-skill"),
            ResumeRefusal::TooManySkills => t!(lang, "resume-refusal-skills", most = skill::MOST_SKILLS),
            ResumeRefusal::TooManyItems => t!(lang, "resume-refusal-items", most = portfolio::MOST_ITEMS),
            ResumeRefusal::FileTooLarge => {
                t!(lang, "resume-refusal-file-size", megabytes = file_kind::MOST_BYTES / 1_000_000)
            }
            ResumeRefusal::FileKind => t!(lang, "resume-refusal-file-kind"),
            ResumeRefusal::TooManyPoints => {
                t!(lang, "resume-refusal-points", megapixels = picture::MOST_POINTS / 1_000_000)
            }
            ResumeRefusal::NotDrawn => t!(lang, "resume-refusal-not-drawn"),
            ResumeRefusal::NothingGiven => t!(lang, "resume-refusal-nothing"),
            ResumeRefusal::BothGiven => t!(lang, "resume-refusal-both"),
            ResumeRefusal::UnsafeLink => t!(lang, "resume-refusal-link"),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            ResumeRefusal::EndsBeforeStart => Some("to_month"),
            ResumeRefusal::YearsReversed => Some("to_year"),
            ResumeRefusal::SkillUnfit => Some("name"),
            ResumeRefusal::FileTooLarge
            | ResumeRefusal::FileKind
            | ResumeRefusal::TooManyPoints
            | ResumeRefusal::NotDrawn
            | ResumeRefusal::NothingGiven => Some("file"),
            ResumeRefusal::BothGiven | ResumeRefusal::UnsafeLink => Some("link"),
            ResumeRefusal::TooManySkills | ResumeRefusal::TooManyItems => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_no_has_a_sentence_in_both_languages() {
        for refusal in [
            ResumeRefusal::EndsBeforeStart,
            ResumeRefusal::YearsReversed,
            ResumeRefusal::SkillUnfit,
            ResumeRefusal::TooManySkills,
            ResumeRefusal::TooManyItems,
            ResumeRefusal::FileTooLarge,
            ResumeRefusal::FileKind,
            ResumeRefusal::TooManyPoints,
            ResumeRefusal::NotDrawn,
            ResumeRefusal::NothingGiven,
            ResumeRefusal::BothGiven,
            ResumeRefusal::UnsafeLink,
        ] {
            for lang in Lang::ALL {
                assert!(!refusal.sentence(lang).contains('⟦'), "{refusal:?}");
            }
        }
    }
}
