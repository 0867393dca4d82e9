//! Concepts as they are kept and exchanged: layers that a taxonomy is built of.
//! Plain data; what it comes to is decided in `build`.

use super::concept::{ConceptId, Kind, Origin, Tongue};
use serde::{Deserialize, Serialize};

/// A layer of a taxonomy: concepts, then edits in the order in which they were made.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaxonomyData {
    /// New concepts.
    #[serde(default)]
    pub concepts: Vec<ConceptData>,
    /// Changes to what lies below, and to the concepts above.
    #[serde(default)]
    pub edits: Vec<Edit>,
}

/// A concept as a layer brings it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConceptData {
    /// The number.
    pub id: ConceptId,
    /// The name in files and addresses.
    pub key: String,
    /// Skill or role.
    pub kind: Kind,
    /// Swedish names, the preferred first.
    pub sv: Vec<Name>,
    /// English names, the preferred first.
    pub en: Vec<Name>,
    /// What it is a kind or a part of.
    #[serde(default)]
    pub broader: Vec<ConceptId>,
    /// What goes with it.
    #[serde(default)]
    pub related: Vec<ConceptId>,
    /// For a role, what somebody in it can typically do.
    #[serde(default)]
    pub skills: Vec<ConceptId>,
    /// What somebody who has it does: a sentence in Swedish, the same in English, and so on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub does: Vec<String>,
    /// Where it came from.
    pub origin: Origin,
}

/// A name of a concept, and how it is read in a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Name {
    /// As written.
    pub written: String,
    /// Whether capitals count: "AD" is a role, "ad" an advertisement.
    #[serde(default)]
    pub cased: bool,
    /// Whether another concept may have the same name ("CD").
    #[serde(default)]
    pub shared: bool,
    /// Whether it is found inside compounds although it is short ("film" in "reklamfilm").
    #[serde(default)]
    pub part: bool,
}

impl Name {
    /// A name without peculiarities.
    pub fn plain(written: impl Into<String>) -> Name {
        Name { written: written.into(), cased: false, shared: false, part: false }
    }
}

/// A change that staff made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "edit")]
pub enum Edit {
    /// A concept more.
    Add {
        /// The whole of it.
        concept: ConceptData,
    },
    /// The preferred name becomes this one; the old one stays as a synonym.
    Rename {
        /// Whose.
        concept: ConceptId,
        /// In which language.
        tongue: Tongue,
        /// The new one.
        label: String,
    },
    /// One more name.
    AddSynonym {
        /// Whose.
        concept: ConceptId,
        /// In which language.
        tongue: Tongue,
        /// The name.
        label: String,
    },
    /// A name less; the preferred one cannot be removed, only replaced.
    RemoveSynonym {
        /// Whose.
        concept: ConceptId,
        /// In which language.
        tongue: Tongue,
        /// The name.
        label: String,
    },
    /// Two concepts were the same thing: the loser's names become the winner's
    /// synonyms, and the loser's number finds the winner.
    Merge {
        /// What ceases.
        loser: ConceptId,
        /// What stays.
        winner: ConceptId,
    },
}
