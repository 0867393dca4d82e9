//! What this room refuses, with cause and remedy.

use base::{Lang, Refusal, RefusalStatus, t};

/// The room's no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ContactRefusal {
    /// Somebody has taken care of it already.
    HandledAlready,
}

impl Refusal for ContactRefusal {
    fn status(&self) -> RefusalStatus {
        match self {
            ContactRefusal::HandledAlready => RefusalStatus::Conflict,
        }
    }

    fn sentence(&self, lang: Lang) -> String {
        match self {
            ContactRefusal::HandledAlready => t!(lang, "refusal-handled-already"),
        }
    }
}
