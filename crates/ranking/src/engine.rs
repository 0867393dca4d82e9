//! The interface of an engine. A stronger one takes the place of today's
//! without anything around it changing.

use crate::{Need, Person, Ranked};

/// Ranks people for a need.
pub trait Engine: Send + Sync {
    /// Its name and version, kept with every run.
    fn version(&self) -> String;

    /// Its settings, kept with every run.
    fn settings(&self) -> serde_json::Value;

    /// Everybody, best first. The order in which people are given changes
    /// nobody's score.
    fn rank(&self, need: &Need, people: &[Person]) -> Vec<Ranked>;
}
