//! The people: accounts and sign-in, consultants with their profiles and
//! résumés, agencies, clients and staff (S1–S22, S24–S41). It never shows a
//! profile to anybody outside the staff: that takes a live consent, which the
//! room of proposals asks for.
//!
//! | page | what it holds |
//! |---|---|
//! | [`account`], [`company`], [`consultant`] | the nouns |
//! | [`directory`] | looking them up |

pub mod account;
pub mod company;
pub mod consultant;
pub mod directory;
pub mod texts;

pub use account::{Account, AccountStage, Contact, Kind};
pub use company::{Agency, Client, Supplier};
pub use consultant::{Consultant, Rate, Resume, Snapshot};

use store::Migration;

/// The tables of this crate.
pub const MIGRATIONS: &[Migration] =
    &[Migration::new("people/0001_people", include_str!("../migrations/0001_people.sql"))];
