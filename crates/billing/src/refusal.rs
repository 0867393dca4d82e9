//! What the room of invoices refuses, with cause and remedy.

use base::{Lang, Refusal, RefusalStatus, t};

/// The room's no.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BillingRefusal {
    /// Both invoices are out already.
    AlreadyIssued,
    /// The pair has left the stage in which this can be done.
    WrongStage,
    /// The month is not approved (any more).
    MonthNotApproved,
    /// The seller is not approved for F-skatt.
    NoFSkatt,
    /// The client's address is missing, which the law wants on an invoice.
    NoAddress,
    /// Saying that something is wrong needs words.
    ReasonMissing,
    /// Nothing was chosen.
    NothingChosen,
}

impl BillingRefusal {
    /// All, for the tests.
    pub const ALL: [BillingRefusal; 7] = [
        BillingRefusal::AlreadyIssued,
        BillingRefusal::WrongStage,
        BillingRefusal::MonthNotApproved,
        BillingRefusal::NoFSkatt,
        BillingRefusal::NoAddress,
        BillingRefusal::ReasonMissing,
        BillingRefusal::NothingChosen,
    ];
}

impl Refusal for BillingRefusal {
    fn status(&self) -> RefusalStatus {
        match self {
            BillingRefusal::AlreadyIssued
            | BillingRefusal::WrongStage
            | BillingRefusal::MonthNotApproved
            | BillingRefusal::NoFSkatt
            | BillingRefusal::NoAddress => RefusalStatus::Conflict,
            BillingRefusal::ReasonMissing | BillingRefusal::NothingChosen => RefusalStatus::Unprocessable,
        }
    }

    fn sentence(&self, lang: Lang) -> String {
        match self {
            BillingRefusal::AlreadyIssued => t!(lang, "refusal-already-issued"),
            BillingRefusal::WrongStage => t!(lang, "refusal-wrong-stage"),
            BillingRefusal::MonthNotApproved => t!(lang, "refusal-month-not-approved"),
            BillingRefusal::NoFSkatt => t!(lang, "refusal-no-f-skatt"),
            BillingRefusal::NoAddress => t!(lang, "refusal-no-address"),
            BillingRefusal::ReasonMissing => t!(lang, "refusal-reason-missing"),
            BillingRefusal::NothingChosen => t!(lang, "refusal-nothing-chosen"),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            BillingRefusal::ReasonMissing => Some("reason"),
            BillingRefusal::AlreadyIssued
            | BillingRefusal::WrongStage
            | BillingRefusal::MonthNotApproved
            | BillingRefusal::NoFSkatt
            | BillingRefusal::NoAddress
            | BillingRefusal::NothingChosen => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_refusal_has_its_sentence_in_both_languages() {
        for refusal in BillingRefusal::ALL {
            for lang in Lang::ALL {
                assert!(!refusal.sentence(lang).contains('⟦'), "{refusal:?} {lang:?}");
            }
        }
    }
}
