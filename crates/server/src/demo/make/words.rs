//! The sentences beside the world's: reasons, notes and messages that people of
//! the demo write, as read from `words.toml`. Holds no text of the platform.

use crate::demo::world::Both;
use anyhow::Context;
use base::{Failure, Lang};
use serde::Deserialize;

/// A message of a visitor.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Visitor {
    /// `message` or `call_back`.
    pub kind: String,
    /// As the person writes it.
    pub name: String,
    /// Where to answer …
    #[serde(default)]
    pub email: Option<String>,
    /// … or whom to call.
    #[serde(default)]
    pub phone: Option<String>,
    /// `consultant`, `agency`, `client` or `other`.
    pub role: String,
    /// The language of the page.
    pub lang: Lang,
    /// Days before the demo's today.
    pub days_ago: i32,
    /// As the person writes it.
    pub message: String,
}

/// Every sentence.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// What a link of a portfolio shows.
    pub portfolio: Vec<Both>,
    /// Why staff suggest somebody; with `{skill}` and `{years}`.
    pub suggestion: Vec<Both>,
    /// A word to the client with the three.
    pub note: Vec<Both>,
    /// Where an interview is held.
    pub place: Vec<Both>,
    /// Why a client says no to all.
    pub decline: Vec<Both>,
    /// Why a consultant says no.
    pub withhold: Vec<Both>,
    /// Why a consultant takes a yes back.
    pub withdraw: Vec<Both>,
    /// Why staff leave somebody out.
    pub exclude: Vec<Both>,
    /// Why an interview is called off.
    pub call_off: Vec<Both>,
    /// Why a contract pair is taken back.
    pub terminate: Vec<Both>,
    /// Terms of one pair alone.
    pub extra_terms: Vec<Both>,
    /// Why they deviate.
    pub extra_terms_reason: Vec<Both>,
    /// Why a follow-up is not held.
    pub skip: Vec<Both>,
    /// What is wrong with an invoice pair.
    pub dispute: Vec<Both>,
    /// Messages of visitors.
    pub visitor: Vec<Visitor>,
}

impl Words {
    /// Reads them from the file in the binary.
    pub fn read() -> Result<Words, Failure> {
        toml::from_str(include_str!("words.toml")).context("the demo's words.toml is not as described")
    }
}

/// The text of this number, counted round, in a language; empty when there is none.
pub fn nth(of: &[Both], n: usize, lang: Lang) -> String {
    let text = n.checked_rem(of.len()).and_then(|n| of.get(n));
    text.map(|text| text.text(lang).to_owned()).unwrap_or_default()
}
