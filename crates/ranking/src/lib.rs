//! The matching engine: a need and people in, scores with named parts and
//! reasons out (S48–S50). It supports a decision that people take; it never
//! takes one, knows no database and no page, and decides nothing by itself.
//!
//! What a person is to the engine is [`Person`]: skills, experiences, texts,
//! languages, availability, place of work and rate. There is no field for a
//! name, a photo, an age, a sex, an origin, an address or what an evaluation said
//! (S88), so that none of them can reach a score (AI Act, annex III 4 a). What
//! people say in free text is read without the words about what the law protects
//! ([`protected`]).
//!
//! Points are whole numbers: the same need and people give the same answer on
//! every machine. The score is the sum of its parts, each part rises with what
//! it measures and with nothing else, and nobody's score depends on who else is
//! ranked, so that a reason and a counterfactual are exact.
//!
//! | page | what it holds |
//! |---|---|
//! | [`mod@need`], [`mod@person`] | what goes in |
//! | [`mod@answer`], [`mod@quote`] | what comes out: scores, parts, reasons as data, evidence |
//! | [`mod@engine`] | the interface that every engine fills |
//! | [`mod@linear`] | the engine of today: a sum of parts |
//! | [`mod@weights`], [`mod@learn`] | how much each part counts, and what decisions teach of it |
//! | [`mod@text`] | words, sentences, languages, compounds, years and seniority |
//! | [`mod@taxonomy`] | skills and roles in both languages, and where a text names them |
//! | [`mod@embedding`] | texts as points, in four languages |
//! | [`mod@titles`] | short texts against many |
//! | [`mod@sense`] | what a text means, by a model |
//! | [`mod@protected`], [`mod@reading`], [`mod@words`] | what is not read; what is, once; its words as numbers |
//! | [`mod@lens`], [`mod@laid`] | a need and a person, laid out to be compared |
//! | [`mod@compared`], [`mod@case`] | the two, held against each other |
//! | [`mod@say`] | who is told why |
//! | [`mod@skills`], [`mod@experience`], [`mod@level`], [`mod@facts`] | the parts |
//! | [`mod@counterfactual`] | what would have changed it |
//! | [`mod@sieve`] | what somebody must meet to be ranked at all |
//! | [`mod@slate`] | the three, for fit and difference |
//! | [`mod@team`] | the best teams for a need with several roles |
//! | [`mod@shortlist`], [`mod@index`] | who is worth judging, among very many |

mod ahead;
pub mod answer;
pub mod case;
pub mod compared;
pub mod counterfactual;
pub mod embedding;
pub mod engine;
pub mod experience;
pub mod facts;
pub mod index;
pub mod laid;
pub mod learn;
pub mod lens;
pub mod level;
pub mod linear;
pub mod need;
mod owned;
pub mod person;
#[cfg(test)]
mod properties;
pub mod protected;
pub mod quote;
pub mod reading;
#[cfg(test)]
mod samples;
pub mod say;
pub mod sense;
pub mod shortlist;
pub mod sieve;
pub mod skills;
pub mod slate;
pub mod taxonomy;
pub mod team;
pub mod text;
pub mod titles;
mod together;
pub mod weights;
pub mod words;

pub use answer::{Part, PartKind, Ranked, Reason, Shown};
pub use engine::Engine;
pub use linear::Linear;
pub use need::Need;
pub use person::Person;
pub use quote::{Quote, Source};
pub use weights::Weights;

/// The name and version of [`Linear`], kept with every run so that a list can
/// be traced to what made it.
pub const ENGINE_VERSION: &str = "linear-5";
