//! From the consent to the client's choice (S51–S62): staff ask for consent and
//! rate, put three before the client, the client reads, meets and chooses. It
//! never shows a profile without a live consent, and never drafts a contract.
//!
//! | page | what it holds |
//! |---|---|
//! | [`proposal`], [`interview`] | the nouns, their stages |
//! | [`slate`] | the three, which hold only what consent covers |
//! | [`mod@figures`] | rate, commission, client's price |
//! | [`asked`] | a consent with everything around it |
//! | [`mod@ask_consents`], [`answer_consent`] | asking for consent, and the answers |
//! | [`mod@draft`], [`mod@send`], [`mod@retract`], [`mod@expire`] | staff's verbs on proposals |
//! | [`mod@choose`], [`mod@decline`] | the client's answers |
//! | [`mod@offer`], [`mod@book`], [`mod@call_off`], [`mod@close`], [`agent`] | interviews |
//! | [`mod@chosen`] | what contracts ask for |
//! | [`mod@who`] | who stands in a proposal, for what follows from it |
//! | [`view`] | what a client is shown |
//! | [`policy`], [`mod@refusal`] | who may do what; the no |
//! | [`words`] | moments, figures and stages in words |
//! | [`personal`] | what is personal data here |
//! | [`waiting`](fn@waiting) | what waits for whom here |

pub mod agent;
pub mod answer_consent;
pub mod ask_consents;
pub mod asked;
pub mod book;
pub mod call_off;
pub mod choose;
pub mod chosen;
pub mod close;
pub mod decline;
pub mod draft;
pub mod expire;
pub mod figures;
mod guests;
pub mod interview;
mod mails;
mod mails_interview;
pub mod offer;
mod pages;
pub mod personal;
pub mod policy;
pub mod proposal;
pub mod refusal;
pub mod retract;
mod rows;
mod rows_interview;
pub mod send;
pub mod slate;
pub mod texts;
pub mod view;
pub mod waiting;
pub mod who;
pub mod words;

pub use ask_consents::ask_consents;
pub use book::book;
pub use choose::choose;
pub use chosen::{Chosen, ChosenMember, awaiting_contract, chosen};
pub use decline::{decline_all, decline_one};
pub use draft::{Draft, Pick, TeamPick, draft};
pub use expire::expire_due;
pub use figures::Figures;
pub use offer::{Offer, offer};
pub use pages::routes;
pub use refusal::{InterviewRefusal, ProposalRefusal};
pub use retract::{retract, retract_for_assignment, retract_for_consent};
pub use send::send;
pub use waiting::waiting;

use store::Migration;

/// The tables of this crate.
pub const MIGRATIONS: &[Migration] = &[
    Migration::new("proposals/0001_proposals", include_str!("../migrations/0001_proposals.sql")),
    Migration::new("proposals/0002_outcomes", include_str!("../migrations/0002_outcomes.sql")),
    Migration::new("proposals/0021_teams", include_str!("../migrations/0021_teams.sql")),
];
