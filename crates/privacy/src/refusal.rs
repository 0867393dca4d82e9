//! The no of this room: consents and policies. Each names cause and remedy.

use base::{Lang, Refusal, RefusalStatus, t};

/// Why a consent does not do what was asked of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConsentRefusal {
    /// The consultant has an open or live one for the same client and assignment.
    AlreadyAsked,
    /// It has been answered, or it has ended.
    Answered,
    /// This side has said yes already.
    HandGiven,
    /// Its time is over.
    Expired,
    /// It needs no agency's hand.
    NoAgency,
    /// Nobody has named a rate.
    RateMissing,
    /// The rate is not above zero.
    RateNotPositive,
    /// There is nothing to take back.
    NotGiven,
    /// It covers no showing: a hand is missing, it was taken back, or time is over.
    NotLive,
}

impl Refusal for ConsentRefusal {
    fn status(&self) -> RefusalStatus {
        match self {
            ConsentRefusal::RateMissing | ConsentRefusal::RateNotPositive => RefusalStatus::Unprocessable,
            ConsentRefusal::AlreadyAsked
            | ConsentRefusal::Answered
            | ConsentRefusal::HandGiven
            | ConsentRefusal::Expired
            | ConsentRefusal::NoAgency
            | ConsentRefusal::NotGiven
            | ConsentRefusal::NotLive => RefusalStatus::Conflict,
        }
    }

    fn sentence(&self, lang: Lang) -> String {
        match self {
            ConsentRefusal::AlreadyAsked => t!(lang, "refusal-consent-already-asked"),
            ConsentRefusal::Answered => t!(lang, "refusal-consent-answered"),
            ConsentRefusal::HandGiven => t!(lang, "refusal-consent-hand-given"),
            ConsentRefusal::Expired => t!(lang, "refusal-consent-expired"),
            ConsentRefusal::NoAgency => t!(lang, "refusal-consent-no-agency"),
            ConsentRefusal::RateMissing => t!(lang, "refusal-consent-rate-missing"),
            ConsentRefusal::RateNotPositive => t!(lang, "refusal-consent-rate-not-positive"),
            ConsentRefusal::NotGiven => t!(lang, "refusal-consent-not-given"),
            ConsentRefusal::NotLive => t!(lang, "refusal-consent-not-live"),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            ConsentRefusal::RateMissing | ConsentRefusal::RateNotPositive => Some("rate"),
            ConsentRefusal::AlreadyAsked
            | ConsentRefusal::Answered
            | ConsentRefusal::HandGiven
            | ConsentRefusal::Expired
            | ConsentRefusal::NoAgency
            | ConsentRefusal::NotGiven
            | ConsentRefusal::NotLive => None,
        }
    }
}

/// Why a policy is not approved or published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PolicyRefusal {
    /// A newer version has been published.
    Superseded,
}

impl Refusal for PolicyRefusal {
    fn status(&self) -> RefusalStatus {
        match self {
            PolicyRefusal::Superseded => RefusalStatus::Conflict,
        }
    }

    fn sentence(&self, lang: Lang) -> String {
        match self {
            PolicyRefusal::Superseded => t!(lang, "refusal-policy-superseded"),
        }
    }
}
