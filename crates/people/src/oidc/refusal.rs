//! The no of this room: cause and remedy in both languages.

use base::house::Oidc;
use base::{Lang, Refusal, RefusalStatus, Stop, t};

/// Why a sign-in at a provider leads nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// This browser has not asked, or too long ago.
    NotAsked,
    /// The answer came once before.
    Used,
    /// The person, or the provider, said no.
    Declined,
    /// The provider does not answer, or not what the standard says.
    Silent,
    /// It does not take the code that came.
    CodeRefused,
    /// The answer is not signed by the provider, or not meant for us.
    Untrusted,
    /// The answer has run out.
    Late,
    /// The answer belongs to another question.
    Foreign,
    /// The provider has not confirmed the address.
    NotVerified,
    /// The sign-in is linked to another account.
    Taken,
    /// The account is linked to another sign-in there.
    Linked,
}

/// The no, with the provider's name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OidcRefusal {
    /// Why.
    pub why: Why,
    /// What people call the provider.
    pub provider: String,
}

/// The no about a provider.
pub fn no(settings: &Oidc, why: Why) -> Stop {
    OidcRefusal { why, provider: settings.label.clone() }.into()
}

impl Refusal for OidcRefusal {
    fn status(&self) -> RefusalStatus {
        RefusalStatus::Conflict
    }

    fn sentence(&self, lang: Lang) -> String {
        let provider = self.provider.as_str();
        match self.why {
            Why::NotAsked => t!(lang, "oidc-refusal-not-asked", provider = provider),
            Why::Used => t!(lang, "oidc-refusal-used", provider = provider),
            Why::Declined => t!(lang, "oidc-refusal-declined", provider = provider),
            Why::Silent => t!(lang, "oidc-refusal-silent", provider = provider),
            Why::CodeRefused => t!(lang, "oidc-refusal-code", provider = provider),
            Why::Untrusted => t!(lang, "oidc-refusal-untrusted", provider = provider),
            Why::Late => t!(lang, "oidc-refusal-late", provider = provider),
            Why::Foreign => t!(lang, "oidc-refusal-foreign", provider = provider),
            Why::NotVerified => t!(lang, "oidc-refusal-not-verified", provider = provider),
            Why::Taken => t!(lang, "oidc-refusal-taken", provider = provider),
            Why::Linked => t!(lang, "oidc-refusal-linked", provider = provider),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_refusal_has_its_sentence_in_both_languages() {
        for why in [
            Why::NotAsked,
            Why::Used,
            Why::Declined,
            Why::Silent,
            Why::CodeRefused,
            Why::Untrusted,
            Why::Late,
            Why::Foreign,
            Why::NotVerified,
            Why::Taken,
            Why::Linked,
        ] {
            for lang in Lang::ALL {
                let said = OidcRefusal { why, provider: "LinkedIn".to_owned() }.sentence(lang);
                assert!(!said.contains('⟦') && said.contains("LinkedIn"), "{why:?} {lang:?}: {said}");
            }
        }
    }
}
