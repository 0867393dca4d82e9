//! The no of this room: cause and remedy in both languages.

use base::{Lang, Refusal, RefusalStatus, t};

/// Why something about accounts or companies is not done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PeopleRefusal {
    /// Address and password do not belong together; which of them is not said.
    WrongSignIn,
    /// The link of the confirmation mail has not been used (S12).
    NotConfirmed,
    /// The account was closed, for ever.
    Closed,
    /// The link of a mail was used, replaced or has run out.
    LinkSpent,
    /// The password typed as the old one is not it.
    WrongOldPassword,
    /// Another account has the address: said to staff alone.
    EmailTaken,
    /// Another company has the name: said to staff alone.
    CompanyTaken,
    /// No agency of this name: said to staff alone.
    AgencyUnknown,
    /// The person chosen does not have the role that helps here.
    NotHelper,
    /// Without this admin nobody could set the system up.
    LastAdmin,
    /// The account is suspended by staff: said only to who knows the password.
    Suspended,
    /// Staff have not granted the account yet (S18).
    NotGranted,
    /// Staff have granted the account already; it is closed, not refused.
    Granted,
    /// An account that works is needed: this one is not confirmed, or closed.
    AccountNotWorking,
}

impl Refusal for PeopleRefusal {
    fn status(&self) -> RefusalStatus {
        match self {
            PeopleRefusal::WrongSignIn
            | PeopleRefusal::WrongOldPassword
            | PeopleRefusal::AgencyUnknown
            | PeopleRefusal::NotHelper => RefusalStatus::Unprocessable,
            PeopleRefusal::NotConfirmed
            | PeopleRefusal::Closed
            | PeopleRefusal::LinkSpent
            | PeopleRefusal::EmailTaken
            | PeopleRefusal::CompanyTaken
            | PeopleRefusal::LastAdmin
            | PeopleRefusal::Suspended
            | PeopleRefusal::NotGranted
            | PeopleRefusal::Granted
            | PeopleRefusal::AccountNotWorking => RefusalStatus::Conflict,
        }
    }

    fn sentence(&self, lang: Lang) -> String {
        match self {
            PeopleRefusal::WrongSignIn => t!(lang, "refusal-wrong-sign-in"),
            PeopleRefusal::NotConfirmed => t!(lang, "refusal-not-confirmed"),
            PeopleRefusal::Closed => t!(lang, "refusal-closed"),
            PeopleRefusal::LinkSpent => t!(lang, "refusal-link-spent"),
            PeopleRefusal::WrongOldPassword => t!(lang, "refusal-wrong-old-password"),
            PeopleRefusal::EmailTaken => t!(lang, "refusal-email-taken"),
            PeopleRefusal::CompanyTaken => t!(lang, "refusal-company-taken"),
            PeopleRefusal::AgencyUnknown => t!(lang, "refusal-agency-unknown"),
            PeopleRefusal::NotHelper => t!(lang, "refusal-not-helper"),
            PeopleRefusal::LastAdmin => t!(lang, "refusal-last-admin"),
            PeopleRefusal::Suspended => t!(lang, "refusal-suspended"),
            PeopleRefusal::NotGranted => t!(lang, "refusal-not-granted"),
            PeopleRefusal::Granted => t!(lang, "refusal-granted"),
            PeopleRefusal::AccountNotWorking => t!(lang, "refusal-account-not-working"),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            PeopleRefusal::WrongOldPassword => Some("old_password"),
            PeopleRefusal::EmailTaken => Some("email"),
            PeopleRefusal::CompanyTaken => Some("name"),
            PeopleRefusal::AgencyUnknown => Some("agency"),
            PeopleRefusal::WrongSignIn
            | PeopleRefusal::NotConfirmed
            | PeopleRefusal::Closed
            | PeopleRefusal::LinkSpent
            | PeopleRefusal::NotHelper
            | PeopleRefusal::LastAdmin
            | PeopleRefusal::Suspended
            | PeopleRefusal::NotGranted
            | PeopleRefusal::Granted
            | PeopleRefusal::AccountNotWorking => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_refusal_has_its_sentence_in_both_languages() {
        for refusal in [
            PeopleRefusal::WrongSignIn,
            PeopleRefusal::NotConfirmed,
            PeopleRefusal::Closed,
            PeopleRefusal::LinkSpent,
            PeopleRefusal::WrongOldPassword,
            PeopleRefusal::EmailTaken,
            PeopleRefusal::CompanyTaken,
            PeopleRefusal::AgencyUnknown,
            PeopleRefusal::NotHelper,
            PeopleRefusal::LastAdmin,
            PeopleRefusal::Suspended,
            PeopleRefusal::NotGranted,
            PeopleRefusal::Granted,
            PeopleRefusal::AccountNotWorking,
        ] {
            for lang in Lang::ALL {
                assert!(!refusal.sentence(lang).contains('⟦'), "{refusal:?} {lang:?}");
            }
        }
    }
}
