//! Finding consultants by their words, for staff alone (S53; decision 23).
//! Every profile of a working account has one entry in an index of the database:
//! its words as [`mod@words`] reads them, and signs that say where a word stands
//! and which filters the profile passes. The index knows nothing that the profile
//! does not say, and is brought up to date before every commit by [`settle`]:
//! triggers say whose entry is due, so no verb can forget it.
//!
//! | page | what it holds |
//! |---|---|
//! | [`mod@words`] | what a word is, the same in profiles and in what is asked |
//! | [`mod@entry`] | what the index holds of one profile |
//! | [`mod@tier`] | what is asked of the index, the nearest hits first |
//! | [`mod@snippet`] | the place in a profile where the words stand |
//! | `rows` | every query |

pub mod entry;
mod rows;
pub mod snippet;
pub mod tier;
pub mod words;

pub use rows::{everybody_is_due, find, hits, settle};
pub use snippet::Piece;
pub use tier::Tier;
pub use words::Wanted;

use crate::rows::lists::{ConsultantFilter, ConsultantLine};
use entry::Sign;

/// What somebody looks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Looking {
    /// Words, each of which must be in the profile.
    pub wanted: Wanted,
    /// Words, each of which must be in a skill.
    pub skill: Wanted,
    /// What else the profile must be.
    pub filter: ConsultantFilter,
}

impl Looking {
    /// Whether the index must be asked; otherwise the list by name says it all.
    pub fn is_search(&self) -> bool {
        !self.wanted.is_empty() || !self.skill.is_empty()
    }

    /// The signs that every hit carries: what few profiles have, so that the
    /// index finds them at once. What most have is looked up of each hit.
    fn signs(&self) -> Vec<String> {
        let filter = &self.filter;
        let skills = self.skill.words().iter().map(|word| Sign::Skill(word).to_string());
        let facts = [
            filter.agency.map(|agency| Sign::Agency(agency).to_string()),
            filter.agent.map(|agent| Sign::Agent(agent).to_string()),
            (filter.presentable == Some(false)).then(|| Sign::Unmarked.to_string()),
        ];
        skills.chain(facts.into_iter().flatten()).collect()
    }
}

/// Where a hit stands among all, and where a page of them begins: after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// How near it is.
    pub tier: Tier,
    /// The consultant's number.
    pub number: i64,
}

impl Place {
    /// As in an address: `1 4711`.
    pub fn parse(text: &str) -> Option<Place> {
        let (tier, number) = text.split_once(' ')?;
        Some(Place { tier: Tier::parse(tier)?, number: number.parse().ok()? })
    }
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.tier.code(), self.number)
    }
}

/// A hit as it is shown.
pub struct Hit {
    /// The consultant.
    pub line: ConsultantLine,
    /// Where the words stand; nothing when no text has them.
    pub snippet: Vec<Piece>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_survives_the_address() {
        for tier in Tier::ALL {
            let place = Place { tier, number: 4711 };
            assert_eq!(Place::parse(&place.to_string()), Some(place));
        }
        for text in ["", "1", "9 1", "1 x", "anna berg"] {
            assert_eq!(Place::parse(text), None, "{text}");
        }
    }

    #[test]
    fn filters_become_signs() {
        let looking = Looking {
            skill: Wanted::read("Klarspråk, text"),
            filter: ConsultantFilter { presentable: Some(false), ..Default::default() },
            ..Default::default()
        };
        assert!(looking.is_search());
        assert_eq!(looking.signs(), ["¶klarspråk", "¶text", "§unmarked"]);
        assert!(!Looking::default().is_search());
    }
}
