//! The public pages: landing, how it works, why join, an article, news,
//! accessibility, and the ways to reach us (S10, S98–S107). It shows nothing of
//! anybody, sets no cookie, asks nothing of other sites (S105) and never quotes
//! a visitor's words in a mail to an address that the visitor typed.
//!
//! | page | what it holds |
//! |---|---|
//! | [`audience`] | the three whom the pages speak to |
//! | [`reading`] | long texts: Markdown in both languages, in parts |
//! | [`mod@request`] | the noun: what a visitor left |
//! | [`personal`] | what is personal data here |
//! | [`policy`], [`mod@refusal`] | who may do what; the no |
//! | [`waiting`](fn@waiting) | which visitors wait for whom |

pub mod ask;
pub mod audience;
pub mod handle;
mod mails;
mod pages;
pub mod personal;
pub mod policy;
pub mod reading;
pub mod refusal;
pub mod request;
mod rows;
pub mod texts;
pub mod waiting;

pub use ask::ask;
pub use handle::handle;
pub use pages::routes;
pub use refusal::ContactRefusal;
pub use request::{Asker, Kind, NewRequest, Request};
pub use waiting::waiting;

use store::Migration;

/// The tables of this crate.
pub const MIGRATIONS: &[Migration] = &[Migration::new("site/0001_site", include_str!("../migrations/0001_site.sql"))];
