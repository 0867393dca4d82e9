//! Every query of the crate, by noun, and row → noun. Asks no policy; the
//! verbs have.

pub mod evaluations;
pub mod follow_ups;
pub mod next_talks;
pub mod replacements;
