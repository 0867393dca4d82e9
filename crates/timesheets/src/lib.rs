//! Hours: minutes on local dates, the week in which they are typed, the month
//! that locks them and the report that the client approves (S70, S73, S74, S77).
//! A date is Stockholm's; an instant never says when somebody worked.
//!
//! | page | what it holds |
//! |---|---|
//! | [`duration`] | what may be typed in a cell |
//! | [`week`] | the seven days, named by their Monday |
//! | [`mod@sheet`] | the month of one engagement and its stages |
//! | [`mod@save_week`] | typing hours, cell by cell |
//! | [`mod@submit`], [`mod@approve`], [`mod@send_back`], [`mod@reopen`], [`mod@invoiced`] | a month's life, a verb a page |
//! | [`report`] | the month as the client approved it, on paper |
//! | [`personal`] | what is personal data here |
//! | [`policy`], [`mod@refusal`] | who may do what, and the room's no |
//! | [`mod@rows`] | every query |
//!
//! It never changes an entry of a month that is not open (triggers refuse it
//! too), deletes no entry and no report, and computes no money.

pub mod approve;
pub mod duration;
pub mod invoiced;
mod mails;
mod pages;
pub mod personal;
pub mod policy;
pub mod refusal;
pub mod reopen;
pub mod report;
pub mod rows;
pub mod save_week;
pub mod send_back;
pub mod sheet;
pub mod submit;
pub mod texts;
mod waiting;
pub mod week;

pub use approve::approve;
pub use invoiced::mark_invoiced;
pub use pages::routes;
pub use refusal::TimeRefusal;
pub use reopen::reopen;
pub use rows::{entries, find, find_locked, sheets_for};
pub use save_week::{Cell, save_week};
pub use send_back::send_back;
pub use sheet::{SheetLine, SheetStage, TimeEntry, TimeSheet};
pub use submit::submit;
pub use waiting::waiting;

use store::Migration;

/// The tables of this crate.
pub const MIGRATIONS: &[Migration] = &[Migration {
    name: "timesheets/0001_timesheets",
    sql: include_str!("../migrations/0001_timesheets.sql"),
    sqlite: include_str!("../migrations/0001_timesheets.sqlite.sql"),
    postgres: include_str!("../migrations/0001_timesheets.postgres.sql"),
}];
