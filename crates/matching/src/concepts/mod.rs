//! The taxonomy that this house uses: what the program carries, what was
//! imported, what staff changed. Finds nothing in texts itself; that is
//! `ranking::taxonomy`. Never changes what a run has recorded.
//!
//! | page | what it holds |
//! |---|---|
//! | [`mod@current`] | the taxonomy of now, built once for every state of the tables |
//! | [`mod@import`] | ESCO and JobTech into the tables |
//! | [`mod@edit`] | what staff change, one at a time |

pub mod current;
pub mod edit;
pub mod import;
pub(crate) mod rows;

pub use current::current;
pub use edit::{Change, change};
pub use import::{Counts, import};
