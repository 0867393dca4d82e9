//! A client's need, from the first draft until it is over; who likes it and
//! who applied (S1, S25, S26, S40, S46, S47). It never ranks anybody, never
//! shows an application to anybody but the consultant and staff, and never
//! names a client that does not want to be named.
//!
//! | page | what it holds |
//! |---|---|
//! | [`mod@assignment`], [`mod@application`] | the nouns, their stages |
//! | [`filter`] | what a consultant looks for, and which filter hides most |
//! | [`promise`] | the day by which three suggestions come (S51) |
//! | [`personal`] | what is personal data here |
//! | [`policy`], [`mod@refusal`] | who may do what; the no |
//! | [`mod@draft`], [`mod@edit`], [`mod@open`], [`mod@cancel`] | the client's verbs, and staff's for a client (S46, S47) |
//! | [`mod@fill`], [`mod@reopen`], [`mod@end`] | what later rooms do, in their own transaction |
//! | [`mod@favourite`], [`mod@apply`], [`mod@withdraw`] | the consultant's verbs (S25, S26, S40) |
//! | [`mod@lookup`] | what later rooms ask |
//! | [`labels`] | stages, languages and extents in words |
//! | [`waiting`](fn@waiting) | what waits for whom here |

pub mod application;
pub mod apply;
pub mod assignment;
pub mod cancel;
pub mod draft;
pub mod edit;
pub mod end;
pub mod favourite;
pub mod fill;
pub mod filter;
pub mod labels;
pub mod lookup;
mod mails;
pub mod open;
mod pages;
pub mod personal;
pub mod policy;
pub mod promise;
pub mod refusal;
pub mod reopen;
mod rows;
pub mod texts;
pub mod waiting;
pub mod withdraw;

pub use application::{Application, ApplicationStage};
pub use apply::apply;
pub use assignment::{Assignment, Budget, Content, Stage, StageKind};
pub use cancel::cancel;
pub use draft::draft;
pub use edit::edit;
pub use end::end;
pub use favourite::{mark_favourite, unmark_favourite};
pub use fill::fill;
pub use lookup::{
    application_of, applications_by, applications_of, client_shown, favourites_of, find, find_locked, many, of_client,
    open_list,
};
pub use open::open;
pub use pages::routes;
pub use refusal::AssignmentRefusal;
pub use reopen::reopen;
pub use waiting::waiting;
pub use withdraw::withdraw_application;

use store::Migration;

/// The tables of this crate.
pub const MIGRATIONS: &[Migration] =
    &[Migration::new("assignments/0001_assignments", include_str!("../migrations/0001_assignments.sql"))];
