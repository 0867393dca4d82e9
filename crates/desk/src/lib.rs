//! The desks: what waits for whom, and how it goes (S24–S27, S41–S44). The
//! desk asks, it does not know: its tasks are the rooms' own answers to
//! `waiting`, and its queries read other rooms' tables and never write them.
//!
//! | page | what it holds |
//! |---|---|
//! | [`tasks`] | what waits for a person in all rooms, the nearest first |
//! | [`mod@nav`] | the column on the left, per role (S27) |
//! | [`application`] | how an application stands, in one word (S26) |
//! | [`utilisation`] | billable hours as a share of the working days (S44) |
//! | [`pipeline`] | where an assignment stands on its way |
//! | [`journal_words`] | every journal event in words |
//! | [`resend`] | a mail goes out once more |
//! | [`policy`], [`mod@refusal`] | who may see and do what; the room's no |
//!
//! It shows nobody more than the rooms do: a consultant's list names no client
//! that does not want to be named, and no page of it reads an evaluation.

pub mod application;
pub mod journal_words;
pub mod nav;
mod pages;
pub mod pipeline;
pub mod policy;
pub mod refusal;
pub mod resend;
mod rows;
pub mod tasks;
pub mod texts;
pub mod utilisation;

pub use nav::nav;
pub use pages::routes;
pub use refusal::DeskRefusal;
