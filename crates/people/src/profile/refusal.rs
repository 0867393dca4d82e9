//! Why My profile could not be saved.

use base::{Lang, Refusal, RefusalStatus, t};

/// The no of My profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProfileRefusal {
    /// The link in LinkedIn's field leads elsewhere.
    NotLinkedIn,
    /// More social links than are kept.
    TooManyLinks,
    /// A link that does not start with `https://`.
    UnsafeLink,
    /// A language stands there twice.
    LanguageTwice,
    /// More languages than are kept.
    TooManyLanguages,
    /// Taken days that end before they begin.
    DaysReversed,
    /// More periods of taken days than are kept.
    TooManyDays,
}

impl Refusal for ProfileRefusal {
    fn status(&self) -> RefusalStatus {
        RefusalStatus::Unprocessable
    }

    fn sentence(&self, lang: Lang) -> String {
        match self {
            ProfileRefusal::NotLinkedIn => t!(lang, "profile-refusal-linkedin"),
            ProfileRefusal::TooManyLinks => t!(lang, "profile-refusal-links", most = super::input::MOST_LINKS),
            ProfileRefusal::UnsafeLink => t!(lang, "profile-refusal-link"),
            ProfileRefusal::LanguageTwice => t!(lang, "profile-refusal-language-twice"),
            ProfileRefusal::TooManyLanguages => {
                t!(lang, "profile-refusal-languages", most = super::input::MOST_LANGUAGES)
            }
            ProfileRefusal::DaysReversed => t!(lang, "profile-refusal-days-reversed"),
            ProfileRefusal::TooManyDays => t!(lang, "profile-refusal-days", most = super::taken::MOST_PERIODS),
        }
    }

    fn field(&self) -> Option<&'static str> {
        Some(match self {
            ProfileRefusal::NotLinkedIn => "linkedin",
            ProfileRefusal::TooManyLinks | ProfileRefusal::UnsafeLink => "link_1",
            ProfileRefusal::LanguageTwice | ProfileRefusal::TooManyLanguages => "language_1",
            ProfileRefusal::DaysReversed => "to_date",
            ProfileRefusal::TooManyDays => "from_date",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_no_has_a_sentence_in_both_languages() {
        for refusal in [
            ProfileRefusal::NotLinkedIn,
            ProfileRefusal::TooManyLinks,
            ProfileRefusal::UnsafeLink,
            ProfileRefusal::LanguageTwice,
            ProfileRefusal::TooManyLanguages,
            ProfileRefusal::DaysReversed,
            ProfileRefusal::TooManyDays,
        ] {
            for lang in Lang::ALL {
                assert!(!refusal.sentence(lang).contains('⟦'), "{refusal:?}");
            }
        }
    }
}
