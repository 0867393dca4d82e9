//! What contracts refuse, with cause and remedy.

use base::{Lang, Refusal, RefusalStatus, t};

/// The room's no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ContractRefusal {
    /// The client has not chosen this suggestion, or somebody drafted already.
    NotChosen,
    /// There is a pair for this choice already.
    AlreadyDrafted,
    /// No company that invoices is known (S22).
    NoSupplier,
    /// The company that invoices is not approved for F-skatt.
    NoFSkatt,
    /// The client has nobody who can sign and approve hours.
    NoApprover,
    /// The client's company data lack what a contract must name.
    ClientIncomplete,
    /// The last day comes before the first.
    EndsBeforeStart,
    /// Extra terms need a reason (S69).
    ReasonMissing,
    /// The pair has left the stage in which this can be done.
    WrongStage,
    /// The typed name is not the account's.
    OtherName,
    /// Consent to sign electronically was not given.
    NotAgreed,
    /// Policies are still to be approved (S92).
    PoliciesMissing {
        /// How many.
        count: usize,
    },
    /// Proofs of the company that invoices are missing or over (S9, S22).
    ProofsMissing {
        /// How many.
        count: usize,
    },
    /// This party has signed already.
    SignedAlready,
    /// The consultant took the consent back.
    ConsentGone,
    /// The engagement is over.
    EndedAlready,
    /// A member's pair of a team: what is done with it is done at the head.
    TeamTogether {
        /// The head's short number.
        number: i64,
    },
    /// The day chosen lies outside the engagement.
    DayOutside,
    /// Work through the present employer is planned or runs.
    WorkRuns {
        /// The engagement's short number.
        number: i64,
    },
    /// A contract through the present employer is drafted or out for signature.
    BeingSigned {
        /// The pair's short number.
        number: i64,
    },
    /// The secret was opened, taken back or has run out.
    SecretGone,
    /// Whoever left a secret does not open it.
    OwnSecret,
}

impl Refusal for ContractRefusal {
    fn status(&self) -> RefusalStatus {
        match self {
            ContractRefusal::NotChosen
            | ContractRefusal::AlreadyDrafted
            | ContractRefusal::NoSupplier
            | ContractRefusal::NoFSkatt
            | ContractRefusal::NoApprover
            | ContractRefusal::ClientIncomplete
            | ContractRefusal::WrongStage
            | ContractRefusal::PoliciesMissing { .. }
            | ContractRefusal::ProofsMissing { .. }
            | ContractRefusal::SignedAlready
            | ContractRefusal::ConsentGone
            | ContractRefusal::EndedAlready
            | ContractRefusal::TeamTogether { .. }
            | ContractRefusal::WorkRuns { .. }
            | ContractRefusal::BeingSigned { .. }
            | ContractRefusal::SecretGone
            | ContractRefusal::OwnSecret => RefusalStatus::Conflict,
            ContractRefusal::EndsBeforeStart
            | ContractRefusal::ReasonMissing
            | ContractRefusal::OtherName
            | ContractRefusal::NotAgreed
            | ContractRefusal::DayOutside => RefusalStatus::Unprocessable,
        }
    }

    fn sentence(&self, lang: Lang) -> String {
        match self {
            ContractRefusal::NotChosen => t!(lang, "refusal-not-chosen"),
            ContractRefusal::AlreadyDrafted => t!(lang, "refusal-already-drafted"),
            ContractRefusal::NoSupplier => t!(lang, "refusal-no-supplier"),
            ContractRefusal::NoFSkatt => t!(lang, "refusal-no-f-skatt"),
            ContractRefusal::NoApprover => t!(lang, "refusal-no-approver"),
            ContractRefusal::ClientIncomplete => t!(lang, "refusal-client-incomplete"),
            ContractRefusal::EndsBeforeStart => t!(lang, "refusal-ends-before-start"),
            ContractRefusal::ReasonMissing => t!(lang, "refusal-reason-missing"),
            ContractRefusal::WrongStage => t!(lang, "refusal-wrong-stage"),
            ContractRefusal::OtherName => t!(lang, "refusal-other-name"),
            ContractRefusal::NotAgreed => t!(lang, "refusal-not-agreed"),
            ContractRefusal::PoliciesMissing { count } => t!(lang, "refusal-policies-missing", count = *count),
            ContractRefusal::ProofsMissing { count } => t!(lang, "refusal-proofs-missing", count = *count),
            ContractRefusal::SignedAlready => t!(lang, "refusal-signed-already"),
            ContractRefusal::ConsentGone => t!(lang, "refusal-consent-gone"),
            ContractRefusal::EndedAlready => t!(lang, "refusal-ended-already"),
            ContractRefusal::SecretGone => t!(lang, "refusal-secret-gone"),
            ContractRefusal::OwnSecret => t!(lang, "refusal-secret-own"),
            ContractRefusal::DayOutside => t!(lang, "refusal-day-outside"),
            ContractRefusal::TeamTogether { number } => t!(lang, "refusal-team-together", number = *number),
            ContractRefusal::WorkRuns { number } => t!(lang, "refusal-work-runs", number = *number),
            ContractRefusal::BeingSigned { number } => t!(lang, "refusal-being-signed", number = *number),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            ContractRefusal::EndsBeforeStart => Some("ends_on"),
            ContractRefusal::ReasonMissing => Some("extra_terms_reason"),
            ContractRefusal::OtherName => Some("typed_name"),
            ContractRefusal::NotAgreed => Some("agreed"),
            ContractRefusal::DayOutside => Some("ended_on"),
            _ => None,
        }
    }
}
