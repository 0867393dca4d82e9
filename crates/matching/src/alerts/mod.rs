//! Word of a new need that fits, by mail (S40, S48). When a need is opened, a
//! job is queued in that transaction; the worker ranks beside it, whom the need
//! fits wholly gets one letter, once and never again for that need, and what was
//! sent is kept with the engine that chose (AI Act, article 12). It applies for
//! nothing, tells nobody about anybody else, follows no budget, and is silent
//! where the engine is off, and to whoever turned it off or has objected.

pub mod choose;
pub mod find;
mod mails;
pub mod plan;
pub mod rows;
pub mod tell;
pub mod wanted;

pub use choose::choose;
pub use find::{Fits, find};
pub use plan::{JOB, plan};
pub use tell::tell;
pub use wanted::{Choice, Wanted};

/// So many are told of one need at most, the best first.
pub const MOST: usize = 30;
