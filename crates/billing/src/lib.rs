//! The month's invoice pair: what the consultant or agency receives, the
//! commission and what the client pays, the same three figures for everybody
//! (S67–S71, S75–S80). The consultant's invoice is self-billed; the confirmation
//! of its seller releases both.
//!
//! | page | what it holds |
//! |---|---|
//! | [`mod@amounts`] | the three figures of a month with VAT, pure |
//! | [`mod@pair`] | the pair, its stages, the two invoices |
//! | [`series`] | names of number series, labels of numbers |
//! | [`mod@draft`], [`mod@confirm`], [`mod@dispute`], [`mod@review`], [`mod@issue`] | a pair's life, a verb a page |
//! | [`document`] | the two invoices as data |
//! | [`personal`] | what is personal data here |
//! | [`policy`], [`mod@refusal`] | who may do what, and the room's no |
//! | [`mod@rows`] | every query |
//!
//! It never changes an issued invoice (triggers refuse it too), never numbers a
//! draft, and never computes a price of its own: that is the contract's.

pub mod amounts;
pub mod confirm;
pub mod dispute;
pub mod document;
pub mod draft;
pub mod issue;
mod mails;
mod pages;
pub mod pair;
pub mod personal;
pub mod policy;
pub mod refusal;
pub mod review;
pub mod rows;
pub mod series;
pub mod texts;
mod waiting;

pub use amounts::Amounts;
pub use confirm::confirm;
pub use dispute::dispute;
pub use draft::{draft_pair, withdraw_draft};
pub use issue::{issue, issue_many};
pub use pages::routes;
pub use pair::{Invoice, InvoicePair, InvoiceStage, Leg, PairLine};
pub use refusal::BillingRefusal;
pub use review::review;
pub use rows::{find, invoices_of, pairs_for};
pub use waiting::waiting;

use store::Migration;

/// The tables of this crate.
pub const MIGRATIONS: &[Migration] = &[Migration {
    name: "billing/0001_billing",
    sql: include_str!("../migrations/0001_billing.sql"),
    sqlite: include_str!("../migrations/0001_billing.sqlite.sql"),
    postgres: include_str!("../migrations/0001_billing.postgres.sql"),
}];
