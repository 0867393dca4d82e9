//! The engine's reading: a text as words with their places, sentences,
//! languages, parts of compounds, years and seniority, in Swedish, English,
//! Danish and Norwegian. It reads letters and knows grammar by short lists; it
//! never knows what a word means, and never changes the text that it is given.
//!
//! | page | what it holds |
//! |---|---|
//! | [`mod@tokens`] | words in one form, with where they stand |
//! | [`mod@sentences`] | where a text may be cut |
//! | [`mod@language`] | which of the four languages a sentence is in |
//! | [`mod@stop`] | words of grammar, by language |
//! | [`mod@compounds`] | "kommunikationsstrateg" as "kommunikation" and "strateg" |
//! | [`mod@stems`] | words without their commonest endings |
//! | [`mod@years`], [`mod@seniority`] | "minst fem års erfarenhet", "senior" |

pub mod compounds;
pub mod language;
pub mod seniority;
pub mod sentences;
pub mod stems;
pub mod stop;
pub mod tokens;
pub mod years;

pub use compounds::split_compound;
pub use language::{Tongue, language};
pub use seniority::{Seniority, seniority};
pub use sentences::sentences;
pub use stems::stem;
pub use stop::is_stop_word;
pub use tokens::{Token, tokens};
pub use years::{Years, years};
