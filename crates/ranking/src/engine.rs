//! The interface of an engine. A stronger one takes the place of today's
//! without anything around it changing.

use crate::{Need, Person, Ranked};

/// Ranks people for a need.
pub trait Engine: Send + Sync {
    /// Its name and version, kept with every run.
    fn version(&self) -> String;

    /// Its settings, kept with every run.
    fn settings(&self) -> serde_json::Value;

    /// The version of what it knows of skills and roles, kept with every run.
    fn taxonomy(&self) -> String;

    /// The name of its model of meaning, when it has one, kept with every run.
    fn model(&self) -> Option<String>;

    /// Everybody, best first. The order in which people are given changes
    /// nobody's score.
    fn rank<'g>(&self, need: &'g Need, people: &'g [Person]) -> Vec<Ranked<'g>>;
}
