//! Texts as points: what means the same lies near, whether it is said in
//! Swedish, English, Danish or Norwegian. The built-in model is a table of rows
//! for words and for groups of letters, trained by the project (its card is
//! `model/CARD.md`); an operator may give a larger one. It never sees who wrote
//! a text, and learns nothing while it serves.
//!
//! | page | what it holds |
//! |---|---|
//! | [`mod@features`] | what of a word has a row |
//! | [`mod@model`] | the built-in table, and a text as the sum of its rows |
//! | [`mod@vector`] | a point in whole numbers, and how near two are |
//! | [`mod@encoder`] | what every model can do |
//! | [`mod@external`] | a model of the operator's |
//! | [`mod@fitted`], [`mod@fit`] | the same as the engine has it, in the engine's width |
//! | [`mod@kept`] | points of texts that were read lately |

#![expect(clippy::float_arithmetic, reason = "points of a space; no score that is shown is reckoned here")]

pub mod encoder;
pub mod external;
pub mod features;
pub mod fit;
pub mod fitted;
pub mod kept;
pub mod model;
pub mod points;
pub mod vector;

pub use encoder::Encoder;
pub use fitted::Fitted;
pub use model::{DIM, Model, built_in};
pub use points::Points;
pub use vector::Vector;
