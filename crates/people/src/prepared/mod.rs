//! A profile that an agency prepares for an employee (S16, S17). First the
//! written consent, then staff's word that it holds, then the agency's draft,
//! and last the person, who takes it over and alone makes a profile of it. It
//! never is a profile before that: nothing finds, matches or presents it.
//!
//! | page | what it holds |
//! |---|---|
//! | [`mod@profile`] | the noun, a type for every stage |
//! | [`mod@content`] | what an agency may write |
//! | [`paper`] | what a written consent may be as a file |
//! | [`mod@upload`], [`judge`], [`mod@write`], [`mod@send`], [`mod@take_over`], [`mod@end`] | the verbs |
//! | [`mod@find`] | looking them up |
//! | [`policy`], [`mod@refusal`], `rows`, `mails` | who may; the no; SQL; letters |

pub mod content;
pub mod end;
pub mod find;
pub mod judge;
mod mails;
pub mod paper;
pub mod policy;
pub mod profile;
pub mod refusal;
mod rows;
pub mod send;
pub mod take_over;
pub mod upload;
pub mod write;

pub use content::{Content, PastWork};
pub use end::{decline, erase_due, withdraw};
pub use find::{find, of_agency, to_judge};
pub use judge::{refuse, verify};
pub use profile::{Known, Prepared};
pub use refusal::PreparedRefusal;
pub use send::send;
pub use take_over::{link, take_over};
pub use upload::{NewPrepared, upload, upload_again};
pub use write::write;
