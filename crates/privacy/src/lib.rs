//! The consent register, the access log and the house's policies (S19, S53–S58,
//! S91–S95). It stands on the lowest floor: whom a consent is about is an id
//! here, and what it covers is bytes with their hash.
//!
//! | page | what it holds |
//! |---|---|
//! | [`mod@consent`] | the noun: who was asked, which hands gave it, when it ended |
//! | [`mod@grant`] | a live consent in this transaction, and [`Consented`], which only that can make |
//! | [`register`], [`acts`], [`receipt`] | looking consents up, what was done with each, the record for machines |
//! | [`mod@ask`], [`mod@give`], [`mod@withhold`], [`mod@withdraw`], [`mod@renew`], [`mod@lapse`] | the verbs |
//! | [`keys`] | a key for each person and each consent, whose end is erasure |
//! | [`mod@access`] | who looked at whom, and when |
//! | [`personal`] | the register of personal data: every column of every table |
//! | [`export`], [`erase`], [`retention`], [`idle`] | what is done with it: handed out, erased, let go |
//! | [`requests`] | requests of data subjects and their clock |
//! | [`records`], [`processors`] | the records of processing, who works for the house |
//! | [`policies`] | the policies in versions, and who approved which |
//! | [`notice`] | what people are told when their data come in |
//! | [`policy`] | who may see and do what |
//! | [`pages`] | the privacy centre, policies, the staff's desk |
//!
//! It never shows a profile and never decides whom to ask.

pub mod access;
pub mod acts;
pub mod ask;
pub mod consent;
pub mod erase;
pub mod export;
pub mod give;
pub mod grant;
pub mod idle;
pub mod keys;
pub mod lapse;
mod mails;
pub mod notice;
pub mod pages;
pub mod personal;
pub mod policies;
pub mod policy;
pub mod processors;
pub mod receipt;
pub mod records;
pub mod refusal;
pub mod register;
pub mod renew;
pub mod requests;
pub mod retention;
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
pub use refusal::{ConsentRefusal, ErasureRefusal, PolicyRefusal, ProcessorRefusal, RequestRefusal};
pub use renew::renew;
pub use waiting::waiting;
pub use withdraw::{withdraw, withdraw_all};
pub use withhold::withhold;

use store::Migration;

/// The tables of this crate.
pub const MIGRATIONS: &[Migration] = &[
    Migration::new("privacy/0001_privacy", include_str!("../migrations/0001_privacy.sql")),
    Migration::new("privacy/0002_policies", include_str!("../migrations/0002_policies.sql")),
    Migration::new("privacy/0010_keys_and_acts", include_str!("../migrations/0010_keys_and_acts.sql")),
    Migration::new("privacy/0011_rights", include_str!("../migrations/0011_rights.sql")),
];

/// Seals what was stored before there were keys; how many consents that were.
/// Harmless when run at every start.
///
/// # Errors
/// A failure of the database.
pub async fn seal_plain(tx: &store::Tx) -> base::Outcome<usize> {
    rows::seal_plain(tx).await
}
