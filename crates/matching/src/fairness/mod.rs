//! Selection rates: of those who volunteered the datum, which share of each
//! group was presented, invited and chosen in a month, held against the group
//! with the highest share (the four-fifths rule). What a consultant has
//! volunteered is kept in a table of its own, is erased at any time, reaches no
//! run, no profile and no journal, and leaves the database towards staff only
//! as counts of groups of [`rate::LEAST_PERSONS`] or more.

pub mod answer;
pub mod declare;
pub mod rate;
pub mod rows;

pub use answer::{Answer, Question};
pub use declare::{declare, erase, forget};
