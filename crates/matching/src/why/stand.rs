//! How a consultant stands to a need, as far as "why not me" goes. Pure, but
//! for gathering the facts.

use crate::outcomes;
use assignments::Assignment;
use base::{ConsultantId, Outcome};
use store::Tx;

/// How a consultant stands to a need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    /// Neither applied nor was looked at.
    NotConsidered,
    /// Considered, and nothing is decided yet.
    Undecided,
    /// The client chose this one.
    Chosen,
    /// Presented, and somebody else or nobody was chosen.
    NotChosen,
    /// Considered, and not among those presented.
    NotPresented,
}

impl Stand {
    /// Whether there is something to ask about.
    pub fn may_ask(self) -> bool {
        matches!(self, Stand::NotChosen | Stand::NotPresented)
    }
}

/// What is known of one consultant and one need.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// A live application, a place in a run, or a decision of staff.
    pub considered: bool,
    /// The client got the profile.
    pub presented: bool,
    /// The client chose it.
    pub chosen: bool,
    /// The need is filled or over, or as many are chosen as are needed.
    pub decided: bool,
}

impl Facts {
    /// How it stands.
    pub fn stand(self) -> Stand {
        if self.chosen {
            Stand::Chosen
        } else if !self.considered && !self.presented {
            Stand::NotConsidered
        } else if !self.decided {
            Stand::Undecided
        } else if self.presented {
            Stand::NotChosen
        } else {
            Stand::NotPresented
        }
    }
}

/// How a consultant stands to a need.
///
/// # Errors
/// A failure of the database.
pub async fn stand(tx: &Tx, need: &Assignment, consultant: ConsultantId) -> Outcome<Stand> {
    let came = outcomes::rows::of_assignment(tx, need.id).await?;
    let mine = came.iter().find(|one| one.consultant == consultant);
    let applied = assignments::application_of(tx, need.id, consultant).await?.is_some_and(|own| own.is_live());
    let chosen = i64::try_from(came.iter().filter(|one| one.chosen_at.is_some()).count()).unwrap_or(i64::MAX);
    let facts = Facts {
        considered: applied || super::rows::was_looked_at(tx, need.id, consultant).await?,
        presented: mine.is_some(),
        chosen: mine.is_some_and(|one| one.chosen_at.is_some()),
        decided: !need.is_open() || chosen >= need.content.people.max(1),
    };
    Ok(facts.stand())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_who_was_considered_for_what_is_decided_may_ask() {
        let facts = |considered, presented, chosen, decided| Facts { considered, presented, chosen, decided }.stand();
        for (stand, want, may_ask) in [
            (facts(false, false, false, true), Stand::NotConsidered, false),
            (facts(true, false, false, false), Stand::Undecided, false),
            (facts(true, true, false, false), Stand::Undecided, false),
            (facts(true, true, true, true), Stand::Chosen, false),
            (facts(true, true, true, false), Stand::Chosen, false),
            (facts(true, true, false, true), Stand::NotChosen, true),
            (facts(false, true, false, true), Stand::NotChosen, true),
            (facts(true, false, false, true), Stand::NotPresented, true),
        ] {
            assert_eq!((stand, stand.may_ask()), (want, may_ask));
        }
    }
}
