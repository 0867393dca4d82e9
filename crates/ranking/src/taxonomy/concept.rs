//! What a concept is: a skill or a role of the trade, with its names. Says
//! nothing about who has it.

use serde::{Deserialize, Serialize};

/// The number of a concept. Stable: of a built-in one it is made of its key, of
/// any other it is given once, by whoever keeps it, from [`ConceptId::FIRST_KEPT`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ConceptId(pub u32);

impl ConceptId {
    /// Numbers from here are given by a database; those below are made of keys.
    pub const FIRST_KEPT: u32 = 1 << 30;

    /// The number of a built-in concept: FNV-1a of its key, 30 bits. That no two
    /// keys share one is held by a test.
    pub fn of_key(key: &str) -> ConceptId {
        let hash = super::spelling::hash(key.as_bytes());
        let folded = (hash ^ (hash >> 32)) & u64::from(ConceptId::FIRST_KEPT - 1);
        ConceptId(u32::try_from(folded).unwrap_or_default())
    }
}

/// What kind of thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// What somebody can do or knows: a craft, a subject, a tool, a line of business.
    Skill,
    /// What somebody works as.
    Role,
}

/// The language of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tongue {
    /// Swedish.
    Sv,
    /// English.
    En,
}

/// Where a concept came from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// The program carries it.
    BuiltIn,
    /// Imported, with the source's name and its own name of the concept (a URI or an id).
    Imported {
        /// Such as `esco` or `jobtech`.
        source: String,
        /// Such as an address below `data.europa.eu/esco`.
        uri: String,
    },
    /// Staff added it.
    Staff,
}

/// A concept as it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Concept {
    /// The number.
    pub id: ConceptId,
    /// The name in the files and in addresses, such as `crisis-communication`.
    pub key: String,
    /// Skill or role.
    pub kind: Kind,
    /// Swedish names, the preferred first; empty for an imported one that has none.
    pub labels_sv: Vec<String>,
    /// English names, the preferred first.
    pub labels_en: Vec<String>,
    /// What it is a kind or a part of.
    pub broader: Vec<ConceptId>,
    /// What is a kind or a part of it; the other side of `broader`.
    pub narrower: Vec<ConceptId>,
    /// What goes with it; both sides name each other.
    pub related: Vec<ConceptId>,
    /// For a role: what somebody in it can typically do. For a skill: nothing.
    pub skills: Vec<ConceptId>,
    /// What somebody who has it does, in the words of résumés and of those who need
    /// it, each in Swedish and then in English; nothing for one that nobody has described.
    pub does: Vec<String>,
    /// Where it came from; the first is its own, then what was joined to it.
    pub origins: Vec<Origin>,
}

impl Concept {
    /// The names in a language, the preferred first.
    pub fn labels(&self, tongue: Tongue) -> &[String] {
        match tongue {
            Tongue::Sv => &self.labels_sv,
            Tongue::En => &self.labels_en,
        }
    }

    /// The name to show: the preferred one, else the other language's, else the key.
    pub fn label(&self, tongue: Tongue) -> &str {
        let other = match tongue {
            Tongue::Sv => Tongue::En,
            Tongue::En => Tongue::Sv,
        };
        self.labels(tongue).first().or_else(|| self.labels(other).first()).unwrap_or(&self.key)
    }
}
