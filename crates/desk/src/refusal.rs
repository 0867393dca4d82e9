//! What the desk refuses, with cause and remedy.

use base::{Lang, Refusal, RefusalStatus, t};

/// The room's no.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeskRefusal {
    /// The mail is on its way or has arrived.
    NotToResend,
}

impl Refusal for DeskRefusal {
    fn status(&self) -> RefusalStatus {
        match self {
            DeskRefusal::NotToResend => RefusalStatus::Conflict,
        }
    }

    fn sentence(&self, lang: Lang) -> String {
        match self {
            DeskRefusal::NotToResend => t!(lang, "refusal-not-to-resend"),
        }
    }
}
