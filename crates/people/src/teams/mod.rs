//! Teams (S5): persons across companies who are proposed together. A team has
//! a lead, a common presentation and a part for each; every member has said yes
//! to it. It shows no member's profile: to that each consents anew for every
//! client.
//!
//! | page | what it holds |
//! |---|---|
//! | [`mod@team`] | the noun, its members and their stages |
//! | [`mod@found`], [`mod@change`], [`mod@ask`], [`mod@answer`], [`mod@close`] | the verbs |
//! | [`mod@find`], [`mod@waiting`] | looking them up; what waits |
//! | [`policy`], [`mod@refusal`], `rows`, `mails`, `pages` | who may; the no; SQL; letters; `/teams` |

pub mod answer;
pub mod ask;
pub mod change;
pub mod close;
pub mod find;
pub mod found;
mod mails;
mod pages;
pub mod policy;
pub mod refusal;
mod rows;
pub mod team;
pub mod waiting;

pub use answer::{accept, decline, leave};
pub use ask::{ask, remove};
pub use change::change;
pub use close::close;
pub use find::{find, mine, open, with_members};
pub use found::found;
pub use pages::routes;
pub use refusal::TeamRefusal;
pub use team::{Member, MemberStage, Standing, Team};
