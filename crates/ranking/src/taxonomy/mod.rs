//! What the trade's words mean: concepts (skills and roles) with their names in
//! Swedish and English, how they hang together, and a linker that finds them in
//! a text and says which words gave them. Knows no database and learns nothing
//! while it runs; the same text gives the same links on every machine.
//!
//! At run time a taxonomy is the built-in one, then what was imported, then the
//! staff's edits, laid on each other by [`Taxonomy::builder`].
//!
//! | page | what it holds |
//! |---|---|
//! | [`mod@concept`], [`mod@data`] | concepts as they are read, and as they are kept |
//! | [`mod@source`], [`mod@built_in`] | the built-in taxonomy: text files a person can edit |
//! | [`mod@build`] | layers and edits into one taxonomy |
//! | [`import`] | ESCO's and JobTech's files into concepts |
//! | [`spelling`], [`mod@dictionary`], [`mod@link`] | words, the names, concepts in a text |
//! | [`nearness`] | how far one concept covers another |
//! | [`suggest`] | names that begin so, while somebody types |

pub mod build;
pub mod built_in;
pub mod concept;
pub mod data;
pub mod dictionary;
pub mod import;
pub mod link;
pub mod nearness;
#[cfg(test)]
mod properties;
pub mod source;
pub mod spelling;
pub mod suggest;

pub use build::Builder;
pub use concept::{Concept, ConceptId, Kind, Origin, Tongue};
pub use data::{ConceptData, Edit, Name, TaxonomyData};
pub use import::Imported;
pub use link::{How, Link};
pub use suggest::Suggestion;

use crate::text::{stem, tokens};
use dictionary::Dictionary;
use spelling::BuildFnv;
use std::collections::HashMap;
use std::sync::{Arc, LazyLock, OnceLock};

/// Concepts, their names and how they hang together. Made by [`Taxonomy::builder`].
#[derive(Debug)]
pub struct Taxonomy {
    /// In the order of the layers; a merged concept is not among them.
    concepts: Vec<Concept>,
    /// Where a concept stands, also by the id of what was merged into it.
    places: HashMap<ConceptId, usize, BuildFnv>,
    /// Its names, for the linker.
    dictionary: Dictionary,
    /// Its names in alphabetical order, for whoever types.
    index: suggest::Index,
    /// What each concept is a kind of, with the steps there, nearest first.
    above: Vec<Vec<(usize, u32)>>,
    /// What covers each concept and how far, in the order of the concepts; made
    /// when it is first asked for.
    near: Vec<OnceLock<nearness::Neighbours>>,
    /// What could not be applied.
    problems: Vec<String>,
    /// Of the content.
    version: String,
}

/// What the program carries, made once.
static BUILT_IN: LazyLock<Arc<Taxonomy>> =
    LazyLock::new(|| Arc::new(Taxonomy::builder().layer(built_in::data()).build()));

impl Taxonomy {
    /// What the program carries in itself.
    pub fn built_in() -> &'static Taxonomy {
        &BUILT_IN
    }

    /// The same, to be kept beside others that were built at run time.
    pub fn built_in_shared() -> Arc<Taxonomy> {
        Arc::clone(&BUILT_IN)
    }

    /// An empty one, to lay layers on.
    pub fn builder() -> Builder {
        Builder::default()
    }

    /// A hash of the whole content: two taxonomies with the same version link
    /// alike. Kept with a run, so that an answer can be traced.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// Every concept, in an order that depends on the content alone.
    pub fn concepts(&self) -> &[Concept] {
        &self.concepts
    }

    /// A concept; the winner's when this one was merged into another.
    pub fn get(&self, id: ConceptId) -> Option<&Concept> {
        self.place(id).map(|at| &self.concepts[at])
    }

    /// Where a concept stands in [`Taxonomy::concepts`]; dense, for tables.
    pub fn place(&self, id: ConceptId) -> Option<usize> {
        self.places.get(&id).copied()
    }

    /// A concept by its key, such as `crisis-communication`.
    pub fn by_key(&self, key: &str) -> Option<&Concept> {
        self.concepts.iter().find(|concept| concept.key == key)
    }

    /// Whether some name has this word, in any form of it.
    pub fn has_word(&self, word: &str) -> bool {
        tokens(word).iter().any(|token| self.dictionary.known(&stem(&token.norm)).is_some())
    }

    /// What of the layers could not be applied, in words for the log: an edit of
    /// a concept that is gone, a name that is taken.
    pub fn problems(&self) -> &[String] {
        &self.problems
    }
}
