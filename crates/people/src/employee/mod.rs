//! An agency's own people (S4, S14, S15): employees invited by mail, who come
//! by themselves, and who leave with their profile. What runs under contract
//! holds somebody back; the room of contracts says so (`reactions.rs`). An
//! agency never keeps sight of a profile that has left it.
//!
//! | page | what it holds |
//! |---|---|
//! | [`mod@invitation`] | the noun and its stages |
//! | [`mod@invite`] | inviting, sending again, taking back |
//! | [`mod@accept`] | the invited person comes: a new account, or one that is here |
//! | [`mod@leave`] | an employee leaves |
//! | [`mod@refusal`], `rows`, `mails` | the no, SQL, letters |

pub mod accept;
pub mod invitation;
pub mod invite;
pub mod leave;
mod mails;
pub mod refusal;
mod rows;

pub use accept::{Link, accept_new, join, link};
pub use invitation::{Invitation, Stage};
pub use invite::{invite, of_agency, send_again, withdraw};
pub use leave::leave;
pub use refusal::EmployeeRefusal;
