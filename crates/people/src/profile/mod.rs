//! My profile (S28–S30): who the consultant is at work, which languages, at
//! which wished rate and from when. The wished rate is for the consultant and
//! staff alone; nothing here is shown to a client without consent.
//!
//! | page | what it holds |
//! |---|---|
//! | [`language`] | the languages that can be chosen, and their levels in words |
//! | [`mod@input`] | what the form brings, and its rules |
//! | [`policy`] | whose profile it is |
//! | [`save()`] | the verb |
//! | [`taken`] | days on which the consultant cannot work |
//! | `pages`, `calendar` | `/profile`, `/profile/calendar` |
//! | `again` | a refused form under the refusal's own status |
//! | [`waiting()`] | what lacks, for the desk |

pub(crate) mod again;
mod calendar;
pub mod input;
pub mod language;
mod pages;
pub mod policy;
pub mod refusal;
mod save;
pub mod taken;
mod waiting;

pub use input::ProfileInput;
pub use pages::routes;
pub use refusal::ProfileRefusal;
pub use save::save;
pub(crate) use save::touched;
pub use waiting::waiting;
