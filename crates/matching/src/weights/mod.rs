//! How much each part counts in this house: the weights in use, what outcomes
//! teach of them, and who accepted that (AI Act, articles 12 and 14). The
//! engine proposes; an admin decides; every run keeps the weights that it used.
//! Learnt is from presented, invited, chosen and renewed, and never from an
//! evaluation (S88).

pub mod decide;
pub mod propose;
pub mod rows;

pub use decide::{accept, refuse};
pub use propose::propose;

use base::{AccountId, Instant, Outcome};
use ranking::Weights;
use store::Tx;

/// Weights that were learnt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Learnt {
    /// The short number.
    pub number: i64,
    /// Where they are.
    pub stage: Stage,
    /// The weights of before.
    pub earlier: Weights,
    /// The weights learnt.
    pub weights: Weights,
    /// Needs learnt from.
    pub decisions: i64,
    /// Pairs of two consultants of whom one came further.
    pub pairs: i64,
    /// Of the pairs, how many permille the earlier weights order rightly …
    pub right_before_permille: i64,
    /// … and how many the learnt ones, of those that they had not seen.
    pub right_after_permille: i64,
    /// Who asked for them.
    pub proposed_by: AccountId,
    /// When.
    pub proposed_at: Instant,
    /// For saving.
    pub version: i64,
}

/// Where learnt weights are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stage {
    /// An admin decides.
    Proposed,
    /// In use from then on, until others are.
    Accepted {
        /// Who accepted.
        by: AccountId,
        /// When.
        at: Instant,
    },
    /// Never used.
    Refused {
        /// Who refused.
        by: AccountId,
        /// When.
        at: Instant,
        /// Why.
        reason: String,
    },
}

/// The weights in use: the last accepted, or those that the program carries.
///
/// # Errors
/// A failure of the database.
pub async fn current(tx: &Tx) -> Outcome<Weights> {
    Ok(rows::in_use(tx).await?.map(|learnt| learnt.weights).unwrap_or_default())
}
