//! The résumé: a digitised consulting profile (S31–S39). The consultant writes
//! it; a client sees a frozen copy of what was consented to, made by another
//! room from [`crate::consultant::Snapshot`] and shown by [`view`].
//!
//! | page | what it holds |
//! |---|---|
//! | [`mod@strength`] | how complete it is, the next best step and why (S39) |
//! | [`mod@letter`], [`mod@experience`], [`mod@education`], [`mod@skill`], [`mod@honour`], [`mod@portfolio`] | one noun each, with its verbs (S32–S38) |
//! | [`file_kind`], [`picture`] | what an uploaded file is; a picture drawn anew |
//! | [`import`] | a CV as a file, in and out |
//! | [`order`] | the order of its lists |
//! | [`words`] | months, years and levels as people read them |
//! | [`view`] | the résumé as a client sees it |
//! | [`document`] | the same as PDF |
//! | `pages` | `/resume` and below |
//!
//! Every change bumps the profile's version: a consent names the version that
//! it covers.

pub mod document;
pub mod education;
pub mod experience;
pub mod file_kind;
pub mod honour;
pub mod import;
pub mod letter;
pub mod order;
mod pages;
pub mod picture;
pub mod portfolio;
pub mod refusal;
pub mod skill;
pub mod strength;
pub mod view;
pub mod words;

pub use education::{EducationInput, add_education};
pub use experience::{ExperienceInput, add_experience};
pub use honour::{HonourInput, add_honour};
pub use letter::save_letter;
pub use pages::routes;
pub use portfolio::{add_portfolio_file, add_portfolio_link};
pub use refusal::ResumeRefusal;
pub use skill::set_skill;
pub use strength::{Strength, strength};
