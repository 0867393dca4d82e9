//! Why something about a team is not done.

use base::{Lang, Refusal, RefusalStatus, t};

/// The no of teams.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TeamRefusal {
    /// The team is over.
    Closed,
    /// Fewer than two have said yes.
    TooFew,
    /// As many as a team may be.
    Full,
    /// This address was asked already, or belongs to a member.
    Asked,
    /// There is nothing to answer.
    NotAsked,
    /// Whoever leads closes the team instead of leaving it.
    LeadStays,
}

impl Refusal for TeamRefusal {
    fn status(&self) -> RefusalStatus {
        match self {
            TeamRefusal::Asked | TeamRefusal::Full => RefusalStatus::Unprocessable,
            TeamRefusal::Closed | TeamRefusal::TooFew | TeamRefusal::NotAsked | TeamRefusal::LeadStays => {
                RefusalStatus::Conflict
            }
        }
    }

    fn sentence(&self, lang: Lang) -> String {
        match self {
            TeamRefusal::Closed => t!(lang, "team-refusal-closed"),
            TeamRefusal::TooFew => t!(lang, "team-refusal-too-few"),
            TeamRefusal::Full => t!(lang, "team-refusal-full", most = super::team::MOST),
            TeamRefusal::Asked => t!(lang, "team-refusal-asked"),
            TeamRefusal::NotAsked => t!(lang, "team-refusal-not-asked"),
            TeamRefusal::LeadStays => t!(lang, "team-refusal-lead-stays"),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            TeamRefusal::Asked | TeamRefusal::Full => Some("email"),
            TeamRefusal::Closed | TeamRefusal::TooFew | TeamRefusal::NotAsked | TeamRefusal::LeadStays => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_no_has_a_sentence_in_both_languages() {
        for refusal in [
            TeamRefusal::Closed,
            TeamRefusal::TooFew,
            TeamRefusal::Full,
            TeamRefusal::Asked,
            TeamRefusal::NotAsked,
            TeamRefusal::LeadStays,
        ] {
            for lang in Lang::ALL {
                assert!(!refusal.sentence(lang).contains('⟦'), "{refusal:?}");
            }
        }
    }
}
