//! The matching engine: a need and people in, scores with named parts and
//! reasons out (S48–S50). It supports a decision that people take; it never
//! takes one, knows no database and no page, and decides nothing by itself.
//!
//! What a person is to the engine is [`Person`]: skills, texts, languages,
//! availability, place of work and rate. There is no field for a name, a
//! photo, an age, a sex, an origin, an address or what an evaluation said
//! (S88), so that none of them can reach a score (AI Act, annex III 4 a). What
//! people say in free text is compared by words, and words about what the law
//! protects are not read.
//!
//! Everything is whole numbers: the same need and people give the same answer
//! on every machine. The score is the sum of its parts, each part rises with
//! what it measures and with nothing else, so that a reason is exact.
//!
//! | page | what it holds |
//! |---|---|
//! | [`mod@need`], [`mod@person`] | what goes in |
//! | [`mod@answer`] | what comes out: scores, parts, reasons as data |
//! | [`mod@engine`] | the interface that every engine fills |
//! | [`mod@linear`] | the engine of today: a sum of parts |
//! | [`mod@weights`] | how much each part counts |
//! | [`words`], [`synonyms`] | texts as comparable units, in Swedish and English |
//! | [`skills`], [`similarity`], [`facts`] | the parts |

pub mod answer;
pub mod engine;
pub mod facts;
pub mod linear;
pub mod need;
pub mod person;
#[cfg(test)]
mod properties;
pub mod similarity;
pub mod skills;
pub mod synonyms;
pub mod weights;
pub mod words;

pub use answer::{Part, PartKind, Ranked, Reason};
pub use engine::Engine;
pub use linear::Linear;
pub use need::Need;
pub use person::Person;
pub use weights::Weights;

/// The name and version of [`Linear`], kept with every run so that a list can
/// be traced to what made it.
pub const ENGINE_VERSION: &str = "linear-1";
