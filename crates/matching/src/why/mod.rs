//! "Why not me": for a need that has been decided, a consultant who was
//! considered asks why he or she was not among those presented, or not chosen,
//! and what would have changed it. Staff release what is told: the reasons of
//! the consultant's own place in a stored run, what would have led to a better
//! one, and words of their own. Nothing of anybody else is ever part of it, no
//! exclusion's reason, and no evaluation (S50, S88; AI Act, article 86).

pub mod ask;
mod mails;
pub mod release;
pub mod rows;
pub mod stand;

pub use ask::ask;
pub use release::{Telling, release};
pub use stand::{Facts, Stand, stand};

use base::{AccountId, AssignmentId, ConsultantId, Instant, MatchRunId};

/// A question, and its answer when staff have released one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// About which need.
    pub assignment: AssignmentId,
    /// Who asks, and about whom it is.
    pub consultant: ConsultantId,
    /// When the question was put.
    pub asked_at: Instant,
    /// The answer.
    pub released: Option<Release>,
    /// For saving.
    pub version: i64,
}

/// What staff released.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Release {
    /// When.
    pub at: Instant,
    /// Who.
    pub by: AccountId,
    /// The run that it is told from; `None` tells staff's words alone.
    pub run: Option<MatchRunId>,
    /// Whether the reasons are told.
    pub reasons: bool,
    /// Whether what would have changed it is told.
    pub changes: bool,
    /// In staff's words.
    pub words: Option<String>,
}
