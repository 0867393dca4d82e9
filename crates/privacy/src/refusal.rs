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
    /// It says what the version in force says.
    Unchanged,
    /// The versions in force have not been accepted yet.
    NotAccepted,
    /// The box is not ticked.
    NotTicked,
}

impl Refusal for PolicyRefusal {
    fn status(&self) -> RefusalStatus {
        match self {
            PolicyRefusal::Superseded | PolicyRefusal::NotAccepted => RefusalStatus::Conflict,
            PolicyRefusal::Unchanged | PolicyRefusal::NotTicked => RefusalStatus::Unprocessable,
        }
    }

    fn sentence(&self, lang: Lang) -> String {
        match self {
            PolicyRefusal::Superseded => t!(lang, "refusal-policy-superseded"),
            PolicyRefusal::Unchanged => t!(lang, "refusal-policy-unchanged"),
            PolicyRefusal::NotAccepted => t!(lang, "refusal-policy-not-accepted"),
            PolicyRefusal::NotTicked => t!(lang, "refusal-policy-not-ticked"),
        }
    }
}

/// Why a request about personal data is not taken or answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RequestRefusal {
    /// It came on a day that has not come.
    NotYet,
    /// It has been answered.
    Closed,
    /// Its time has been extended before.
    Extended,
}

impl Refusal for RequestRefusal {
    fn status(&self) -> RefusalStatus {
        match self {
            RequestRefusal::NotYet => RefusalStatus::Unprocessable,
            RequestRefusal::Closed | RequestRefusal::Extended => RefusalStatus::Conflict,
        }
    }

    fn sentence(&self, lang: Lang) -> String {
        match self {
            RequestRefusal::NotYet => t!(lang, "refusal-request-not-yet"),
            RequestRefusal::Closed => t!(lang, "refusal-request-closed"),
            RequestRefusal::Extended => t!(lang, "refusal-request-extended"),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            RequestRefusal::NotYet => Some("came_on"),
            RequestRefusal::Closed | RequestRefusal::Extended => None,
        }
    }
}

/// Why a processor is not entered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProcessorRefusal {
    /// The agreement is dated after today.
    NotAgreedYet,
    /// There is no signed agreement as PDF.
    NoAgreement,
}

impl Refusal for ProcessorRefusal {
    fn status(&self) -> RefusalStatus {
        match self {
            ProcessorRefusal::NotAgreedYet | ProcessorRefusal::NoAgreement => RefusalStatus::Unprocessable,
        }
    }

    fn sentence(&self, lang: Lang) -> String {
        match self {
            ProcessorRefusal::NotAgreedYet => t!(lang, "refusal-processor-not-agreed"),
            ProcessorRefusal::NoAgreement => t!(lang, "refusal-processor-no-agreement"),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            ProcessorRefusal::NotAgreedYet => Some("agreed_on"),
            ProcessorRefusal::NoAgreement => Some("agreement"),
        }
    }
}

/// Why somebody is not erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErasureRefusal {
    /// Work is under way, or papers are not finished.
    WorkUnderWay,
    /// The address that was typed is another.
    OtherAddress,
    /// The box is not ticked.
    NotSure,
}

impl Refusal for ErasureRefusal {
    fn status(&self) -> RefusalStatus {
        match self {
            ErasureRefusal::WorkUnderWay => RefusalStatus::Conflict,
            ErasureRefusal::OtherAddress | ErasureRefusal::NotSure => RefusalStatus::Unprocessable,
        }
    }

    fn sentence(&self, lang: Lang) -> String {
        match self {
            ErasureRefusal::WorkUnderWay => t!(lang, "refusal-erasure-work"),
            ErasureRefusal::OtherAddress => t!(lang, "refusal-erasure-address"),
            ErasureRefusal::NotSure => t!(lang, "refusal-erasure-sure"),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            ErasureRefusal::WorkUnderWay => None,
            ErasureRefusal::OtherAddress => Some("email"),
            ErasureRefusal::NotSure => Some("sure"),
        }
    }
}
