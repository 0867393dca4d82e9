//! The no of this room: cause and remedy in both languages.

use base::{Lang, Refusal, RefusalStatus, t};

/// Why something about factors and sessions is not done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SecurityRefusal {
    /// No code of now, or one that was used.
    WrongCode,
    /// The secret on the page was shown too long ago, or to somebody else.
    SetupOver,
    /// The house asks its staff for a second factor, and this is the last one.
    LastFactor,
    /// Neither password nor code is right.
    WrongProof,
    /// The browser's answer is none, is of another question, or came twice.
    WrongPasskey,
    /// The account has as many passkeys as it may have.
    TooManyPasskeys,
}

impl Refusal for SecurityRefusal {
    fn status(&self) -> RefusalStatus {
        match self {
            SecurityRefusal::WrongCode | SecurityRefusal::WrongProof | SecurityRefusal::WrongPasskey => {
                RefusalStatus::Unprocessable
            }
            SecurityRefusal::SetupOver | SecurityRefusal::LastFactor | SecurityRefusal::TooManyPasskeys => {
                RefusalStatus::Conflict
            }
        }
    }

    fn sentence(&self, lang: Lang) -> String {
        match self {
            SecurityRefusal::WrongCode => t!(lang, "refusal-wrong-code"),
            SecurityRefusal::SetupOver => t!(lang, "refusal-setup-over"),
            SecurityRefusal::LastFactor => t!(lang, "refusal-last-factor"),
            SecurityRefusal::WrongProof => t!(lang, "refusal-wrong-proof"),
            SecurityRefusal::WrongPasskey => t!(lang, "refusal-wrong-passkey"),
            SecurityRefusal::TooManyPasskeys => t!(lang, "refusal-too-many-passkeys", most = super::passkeys::MOST),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            SecurityRefusal::WrongCode => Some("code"),
            SecurityRefusal::SetupOver
            | SecurityRefusal::LastFactor
            | SecurityRefusal::WrongProof
            | SecurityRefusal::WrongPasskey
            | SecurityRefusal::TooManyPasskeys => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_refusal_has_its_sentence_in_both_languages() {
        for refusal in [
            SecurityRefusal::WrongCode,
            SecurityRefusal::SetupOver,
            SecurityRefusal::LastFactor,
            SecurityRefusal::WrongProof,
            SecurityRefusal::WrongPasskey,
            SecurityRefusal::TooManyPasskeys,
        ] {
            for lang in Lang::ALL {
                assert!(!refusal.sentence(lang).contains('⟦'), "{refusal:?} {lang:?}");
            }
        }
    }
}
