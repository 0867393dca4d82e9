//! Quality after the signatures: follow-ups with both sides, the mutual
//! evaluation, and the end that starts a search for somebody else (S81–S90).
//!
//! | page | what it holds |
//! |---|---|
//! | [`mod@follow_up`], [`mod@evaluation`], [`mod@replacement`] | the nouns, their stages, when each comes due |
//! | [`mod@plan`], [`record`], [`skip`] | a follow-up's life (S81–S84) |
//! | [`mod@invite`], [`answer`], [`read`] | an evaluation's life; the one way to its content (S85–S88) |
//! | [`mod@end`], [`mod@close`] | the client ends an engagement; the search for somebody else (S89, S90) |
//! | [`next_talk`] | the talk about what comes next, from six weeks before the end (S43) |
//! | [`mod@named`] | what an engagement is called, for pages and letters |
//! | [`personal`] | what is personal data here |
//! | [`policy`], [`mod@refusal`] | who may see and do what; the room's no |
//! | [`waiting`](fn@waiting) | what waits for whom here |
//!
//! What an evaluation says is for the two parties alone (S88). Its answers are
//! read by [`read::read`] and by nothing else: staff see that it is done,
//! matching stands on a lower floor and cannot ask, and nothing of it reaches
//! ranking. A follow-up is for staff alone.

pub mod answer;
pub mod close;
pub mod end;
pub mod evaluation;
pub mod follow_up;
pub mod invite;
mod mails;
pub mod named;
pub mod next_talk;
mod pages;
pub mod personal;
pub mod plan;
pub mod policy;
pub mod read;
pub mod record;
pub mod refusal;
pub mod replacement;
mod rows;
pub mod skip;
pub mod texts;
pub mod waiting;

pub use close::{close_not_found, close_replaced, is_searching};
pub use end::{Choice, Ending, end};
pub use evaluation::{Evaluation, EvaluationKind, EvaluationStage, Side};
pub use follow_up::{FollowUp, FollowUpKind, FollowUpStage};
pub use invite::{invite_due, invite_final};
pub use named::Named;
pub use pages::routes;
pub use plan::{drop_moot, plan};
pub use refusal::QualityRefusal;
pub use replacement::{Replacement, ReplacementStage};
pub use waiting::waiting;

use store::Migration;

/// The tables of this crate.
pub const MIGRATIONS: &[Migration] = &[
    Migration::new("quality/0001_quality", include_str!("../migrations/0001_quality.sql")),
    Migration::new("quality/0021_next_talks", include_str!("../migrations/0021_next_talks.sql")),
];
