//! Why an invitation, a coming or a leaving is not done.

use base::{Lang, Refusal, RefusalStatus, t};

/// The no around an agency's own people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EmployeeRefusal {
    /// The person with this address is among the agency's own already.
    Own,
    /// An invitation to this address is open.
    Invited,
    /// The invitation was answered or taken back.
    Closed,
    /// The link was used, taken back or has run out.
    LinkSpent,
    /// The address has an account already, which signs in first.
    HasAccount,
    /// The invitation is for another address, or for a consultant.
    NotForYou,
    /// The consultant has an agency; it is left first.
    Employed,
    /// The consultant has no agency to leave.
    NotEmployed,
}

impl Refusal for EmployeeRefusal {
    fn status(&self) -> RefusalStatus {
        match self {
            EmployeeRefusal::Own | EmployeeRefusal::Invited => RefusalStatus::Unprocessable,
            EmployeeRefusal::Closed
            | EmployeeRefusal::LinkSpent
            | EmployeeRefusal::HasAccount
            | EmployeeRefusal::NotForYou
            | EmployeeRefusal::Employed
            | EmployeeRefusal::NotEmployed => RefusalStatus::Conflict,
        }
    }

    fn sentence(&self, lang: Lang) -> String {
        match self {
            EmployeeRefusal::Own => t!(lang, "employee-refusal-own"),
            EmployeeRefusal::Invited => t!(lang, "employee-refusal-invited"),
            EmployeeRefusal::Closed => t!(lang, "employee-refusal-closed"),
            EmployeeRefusal::LinkSpent => t!(lang, "employee-refusal-link-spent"),
            EmployeeRefusal::HasAccount => t!(lang, "employee-refusal-has-account"),
            EmployeeRefusal::NotForYou => t!(lang, "employee-refusal-not-for-you"),
            EmployeeRefusal::Employed => t!(lang, "employee-refusal-employed"),
            EmployeeRefusal::NotEmployed => t!(lang, "employee-refusal-not-employed"),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            EmployeeRefusal::Own | EmployeeRefusal::Invited => Some("email"),
            EmployeeRefusal::Closed
            | EmployeeRefusal::LinkSpent
            | EmployeeRefusal::HasAccount
            | EmployeeRefusal::NotForYou
            | EmployeeRefusal::Employed
            | EmployeeRefusal::NotEmployed => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_no_has_a_sentence_in_both_languages() {
        for refusal in [
            EmployeeRefusal::Own,
            EmployeeRefusal::Invited,
            EmployeeRefusal::Closed,
            EmployeeRefusal::LinkSpent,
            EmployeeRefusal::HasAccount,
            EmployeeRefusal::NotForYou,
            EmployeeRefusal::Employed,
            EmployeeRefusal::NotEmployed,
        ] {
            for lang in Lang::ALL {
                assert!(!refusal.sentence(lang).contains('⟦'), "{refusal:?}");
            }
        }
    }
}
