//! The team composer (S5, S48–S50): a need is split into roles, and the engine
//! seeks the teams that cover all of them at once, over freelance consultants
//! and agencies' employees, within shared dates and one budget. Every search is
//! kept. It books nobody and picks nobody: staff pick, and every member must
//! still consent for the very client.
//!
//! | page | what it holds |
//! |---|---|
//! | [`mod@asked`], `prefill` | the roles that are asked for; a first version of them |
//! | [`mod@record`] | what is kept: a run, its teams, their members |
//! | `seats` | who may have which seat, and what for |
//! | `seek` | the search itself, on a thread of its own |
//! | [`mod@compose`], [`exchange`] | the verbs: a team; the same with one seat given to somebody else |
//! | [`mod@pick`] | a whole team goes on |
//! | [`words`] | why a seat is whose it is, and what lacks, in words |

pub mod asked;
pub mod compose;
pub mod pick;
pub mod prefill;
pub mod record;
pub mod rows;
mod seats;
mod seek;
pub mod words;

pub use asked::{Asked, AskedRole};
pub use compose::{compose, exchange, keep};
pub use pick::pick;
pub use record::{TeamRun, TeamSeat, TeamShown};
