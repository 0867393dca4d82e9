//! The contract pair (client ↔ broker, consultant or agency ↔ broker), its
//! signatures, and the engagement that they begin (S63–S69, S92, S108). What is
//! out for signature is frozen: both texts are stored as they were shown, and a
//! signed pair is two sealed files.
//!
//! | page | what it holds |
//! |---|---|
//! | [`mod@pair`], [`mod@engagement`] | the nouns |
//! | [`draft`], [`send_out`], [`sign`], [`terminate`] | a pair's life, a verb a page |
//! | [`start`], [`end`] | an engagement's first and last day |
//! | [`mod@team`] | one client contract for a team, a consultant contract for each (S5) |
//! | [`mod@release`] | what holds a consultant where he or she is |
//! | [`secrets`] | a password left by one party for another, opened once (S23) |
//! | [`document`] | the two contracts as documents |
//! | [`personal`] | what is personal data here |
//! | [`policy`] | who may see and do what |
//!
//! It never edits what was sent out, and never reads a profile: what a contract
//! needs of the consultant is the name, the supplier and the consented rate.

pub mod document;
pub mod draft;
pub mod end;
pub mod engagement;
mod mails;
mod pages;
pub mod pair;
pub mod personal;
pub mod policy;
pub mod refusal;
pub mod release;
pub mod rows;
pub mod secrets;
pub mod send_out;
pub mod sign;
pub mod start;
pub mod team;
pub mod terminate;
pub mod texts;
mod waiting;

pub use engagement::{Engagement, EngagementStage, Outcome as EngagementOutcome};
pub use pages::routes;
pub use pair::{ContractPair, PairStage, Party};
pub use refusal::ContractRefusal;
pub use release::release;
pub use waiting::waiting;

use store::Migration;

/// The tables of this crate.
pub const MIGRATIONS: &[Migration] = &[
    Migration::new("contracts/0001_contracts", include_str!("../migrations/0001_contracts.sql")),
    Migration::new("contracts/0010_shared_secrets", include_str!("../migrations/0010_shared_secrets.sql")),
    Migration::new("contracts/0021_teams", include_str!("../migrations/0021_teams.sql")),
];
