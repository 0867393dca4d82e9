//! The retrieval index: who may be shown for a need, and who of them is worth
//! scoring in full. It holds profiles as numbers and nothing else, serves both
//! directions (consultants for an assignment, assignments for a consultant)
//! and knows neither names nor texts. It never decides: what it finds goes to
//! an [`crate::Engine`] for parts and reasons.
//!
//! Hard filters come first and are exact. What passes is scored by concepts,
//! terms and vectors together (see [`mod@plan`] for the definition); only the
//! commonest terms wait until the best are known but for them. Whole numbers
//! throughout, ties by id:
//! the same profiles and query give the same answer on every machine, however
//! many threads search.
//!
//! | page | what it holds |
//! |---|---|
//! | [`mod@profile`], [`mod@query`] | what goes in, what is asked |
//! | [`mod@plan`], [`mod@exact`] | the score, defined once; the same by brute force |
//! | `row` | a profile as the index keeps it |
//! | `postings`, `lists` | which profiles have a concept, a term, a tag |
//! | `planes`, `vectors`, `cosine` | a vector in two planes, and how near another is; those of a segment; in whole numbers |
//! | `segment`, `build`, `extract` | up to 65,536 profiles as one block of bytes, made and read back |
//! | `filter`, `search`, `best` | segments asked, in two passes |
//! | [`mod@snapshot`], [`mod@live`] | all segments, and how they change while others read |
//! | `file` | saved and loaded |

mod best;
mod build;
mod bytes;
mod cosine;
pub mod exact;
mod extract;
mod file;
mod filter;
mod lists;
pub mod live;
pub mod plan;
mod planes;
mod postings;
pub mod profile;
#[cfg(test)]
mod properties;
pub mod query;
mod row;
mod search;
mod segment;
pub mod snapshot;
mod vectors;

pub use exact::Exact;
pub use file::Unreadable;
pub use live::{Change, Index, Unfit};
pub use profile::{Facts, Profile, Tag};
pub use query::{Bounds, Filter, Query, Shares};
pub use snapshot::{Found, Snapshot};

/// The most numbers that a vector may have.
pub const DIM_MOST: usize = 256;
