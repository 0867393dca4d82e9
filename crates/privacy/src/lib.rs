//! The consent register, the access log and the house's policies (S19, S53–S58,
//! S91–S95). It stands on the lowest floor: whom a consent is about is an id
//! here, and what it covers is bytes with their hash.
//!
//! | page | what it holds |
//! |---|---|
//! | [`mod@consent`] | the noun: who was asked, which hands gave it, when it ended |
//! | [`mod@grant`] | a live consent in this transaction, and [`Consented`], which only that can make |
//! | [`register`] | looking consents up |
//! | [`mod@ask`], [`mod@give`], [`mod@withhold`], [`mod@withdraw`], [`mod@renew`], [`mod@lapse`] | the verbs |
//! | [`mod@access`] | who looked at whom, and when |
//! | [`policies`] | the policies in versions, and who approved which |
//! | [`policy`] | who may see and do what |
//! | [`personal`] | what is personal data here |
//! | [`pages`] | policies, the privacy policy, my data |
//!
//! It never shows a profile, never sends a mail and never decides whom to ask.

pub mod access;
pub mod ask;
pub mod consent;
pub mod give;
pub mod grant;
pub mod lapse;
pub mod pages;
pub mod personal;
pub mod policies;
pub mod policy;
pub mod refusal;
pub mod register;
pub mod renew;
mod rows;
pub mod texts;
pub mod waiting;
pub mod withdraw;
pub mod withhold;

pub use access::{Access, What};
pub use ask::{Ask, ask};
pub use consent::{Consent, Hand, Hands, Rate, Stage};
pub use give::{give_as_agency, give_as_consultant};
pub use grant::{Consented, Grant};
pub use lapse::lapse_due;
pub use refusal::{ConsentRefusal, PolicyRefusal};
pub use renew::renew;
pub use waiting::waiting;
pub use withdraw::{withdraw, withdraw_all};
pub use withhold::withhold;

use store::Migration;

/// The tables of this crate.
pub const MIGRATIONS: &[Migration] = &[
    Migration::new("privacy/0001_privacy", include_str!("../migrations/0001_privacy.sql")),
    Migration::new("privacy/0002_policies", include_str!("../migrations/0002_policies.sql")),
];
