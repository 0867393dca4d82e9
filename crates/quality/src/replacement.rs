//! The search for somebody else after the client ended an engagement (S90). Pure.

use base::{AccountId, AssignmentId, EngagementId, Instant, ReplacementId};

/// Where a search is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReplacementStage {
    /// We look for somebody.
    Searching,
    /// Somebody has signed.
    Replaced {
        /// The engagement that came after.
        successor: EngagementId,
    },
    /// We found nobody.
    NotFound {
        /// What the client was told.
        note: String,
    },
}

impl ReplacementStage {
    /// As stored.
    pub fn code(&self) -> &'static str {
        match self {
            ReplacementStage::Searching => "searching",
            ReplacementStage::Replaced { .. } => "replaced",
            ReplacementStage::NotFound { .. } => "not_found",
        }
    }

    /// From the columns of a row; `None` when they do not fit together.
    pub fn of(code: &str, successor: Option<EngagementId>, note: Option<String>) -> Option<ReplacementStage> {
        match (code, successor, note) {
            ("searching", None, None) => Some(ReplacementStage::Searching),
            ("replaced", Some(successor), None) => Some(ReplacementStage::Replaced { successor }),
            ("not_found", None, Some(note)) => Some(ReplacementStage::NotFound { note }),
            _ => None,
        }
    }
}

/// A search for somebody else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replacement {
    /// Which.
    pub id: ReplacementId,
    /// The engagement that was ended.
    pub engagement: EngagementId,
    /// The need, which is the same.
    pub assignment: AssignmentId,
    /// Where the search is.
    pub stage: ReplacementStage,
    /// Why the client ended it.
    pub reason: String,
    /// Who asked.
    pub asked_by: AccountId,
    /// When.
    pub asked_at: Instant,
    /// When the search ended.
    pub closed_at: Option<Instant>,
    /// For saving.
    pub version: i64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_columns_that_fit_together_are_a_stage() {
        let successor: EngagementId = "01900000-0000-7000-8000-000000000001".parse().expect("an id");
        let told = || Some("Vi hittade ingen.".to_owned());
        for (code, successor, note, fits) in [
            ("searching", None, None, true),
            ("searching", Some(successor), None, false),
            ("replaced", Some(successor), None, true),
            ("replaced", None, None, false),
            ("not_found", None, told(), true),
            ("not_found", None, None, false),
            ("lost", None, None, false),
        ] {
            let stage = ReplacementStage::of(code, successor, note);
            assert_eq!(stage.is_some(), fits, "{code}");
            assert!(stage.is_none_or(|stage| stage.code() == code));
        }
    }
}
