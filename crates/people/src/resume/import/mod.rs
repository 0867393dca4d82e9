//! A CV that somebody has already becomes a résumé (S31): the file is kept,
//! read apart, and shown as values beside the text that they were found in.
//! Nothing of it is in the résumé before the person takes it, value by value.
//!
//! | page | what it holds |
//! |---|---|
//! | [`mod@reader`] | reading, few at a time, in another process |
//! | [`mod@keep`] | the file and what was found in it: kept, listed, removed |
//! | [`draft`] | what was found, as values of a résumé of ours |
//! | [`mod@accept`] | what was taken, put into the résumé |
//! | [`export`] | the other way: a résumé of ours as one of any house's |
//! | [`refusal`] | the no of all this |

pub mod accept;
pub mod draft;
pub mod export;
pub mod keep;
pub mod reader;
pub mod refusal;

pub use accept::{Accepted, accept};
pub use draft::{Draft, Group, Item};
pub use keep::{Import, ImportStage, import, imports, keep, remove_import};
pub use refusal::ImportRefusal;
