//! What waits while somebody is at the provider, or while a password is typed
//! that links a sign-in: sealed, in the person's own browser, for ten minutes.
//! Nothing of it is stored here.

use base::{AccountId, Instant, Outcome, SessionId, Stop};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use store::{Dice, Keeper, seal};

/// How long it waits, in seconds.
pub const SECONDS: i64 = 10 * 60;

/// A question to the provider.
#[derive(Clone, Serialize, Deserialize)]
pub struct Asked {
    /// Comes back with the code.
    pub state: String,
    /// Comes back inside the signed answer.
    pub nonce: String,
    /// Shows that the code is redeemed by whoever asked (RFC 7636).
    pub verifier: String,
    /// Where the person wanted to go.
    pub next: String,
    /// The account to link the answer to; `None` signs in.
    pub links: Option<AccountId>,
    /// When it was asked.
    at: Instant,
}

/// A sign-in at the provider that is not linked to any account yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unlinked {
    /// The provider's own name for the person.
    pub subject: String,
    /// The address, in lower case, that the provider has confirmed.
    pub email: String,
    /// When it came.
    at: Instant,
}

/// Seals a value for its use.
fn sealed<T: Serialize>(keeper: &Keeper, use_: &str, value: &T) -> Outcome<String> {
    let inside = serde_json::to_vec(value).map_err(Stop::failed)?;
    Ok(URL_SAFE_NO_PAD.encode(keeper.seal(&seal::place("oidc", use_, uuid::Uuid::nil()), &inside)?))
}

/// Opens what was sealed for the same use.
fn opened<T: DeserializeOwned>(keeper: &Keeper, use_: &str, text: &str) -> Option<T> {
    let place = seal::place("oidc", use_, uuid::Uuid::nil());
    serde_json::from_slice(&keeper.open(&place, &URL_SAFE_NO_PAD.decode(text).ok()?).ok()?).ok()
}

impl Asked {
    /// A fresh question.
    pub fn fresh(dice: &Dice, links: Option<AccountId>, next: &str, now: Instant) -> Asked {
        let secret = || URL_SAFE_NO_PAD.encode(dice.bytes::<32>());
        Asked { state: secret(), nonce: secret(), verifier: secret(), next: next.to_owned(), links, at: now }
    }

    /// For the cookie.
    ///
    /// # Errors
    /// A failure of the seal.
    pub fn sealed(&self, keeper: &Keeper) -> Outcome<String> {
        sealed(keeper, "asked", self)
    }

    /// From the cookie, while it holds.
    pub fn opened(keeper: &Keeper, text: &str, now: Instant) -> Option<Asked> {
        opened::<Asked>(keeper, "asked", text).filter(|asked| asked.at.plus_seconds(SECONDS) > now)
    }
}

impl Unlinked {
    /// A sign-in that has come.
    pub fn fresh(subject: String, email: String, now: Instant) -> Unlinked {
        Unlinked { subject, email, at: now }
    }

    /// For the form.
    ///
    /// # Errors
    /// A failure of the seal.
    pub fn sealed(&self, keeper: &Keeper) -> Outcome<String> {
        sealed(keeper, "unlinked", self)
    }

    /// From the form, while it holds.
    pub fn opened(keeper: &Keeper, text: &str, now: Instant) -> Option<Unlinked> {
        opened::<Unlinked>(keeper, "unlinked", text).filter(|told| told.at.plus_seconds(SECONDS) > now)
    }
}

/// What the link that leads away to link an account must have: only our own
/// page for this session knows it, so that no other page sends anybody there.
pub fn mark(keeper: &Keeper, session: SessionId) -> String {
    hex::encode(keeper.mark("oidc-link", session.0.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_waits_is_sealed_for_its_use_and_does_not_last() {
        let (dice, now) = (Dice::seeded(1), Instant(1_000_000_000));
        let keeper = Keeper::new(&[1; 32], dice.clone());
        let asked = Asked::fresh(&dice, None, "/desk", now);
        assert_ne!(asked.state, asked.nonce);
        // RFC 7636, 4.1: from 43 to 128 characters.
        assert_eq!(asked.verifier.len(), 43);
        let text = asked.sealed(&keeper).expect("sealed");
        let back = Asked::opened(&keeper, &text, now.plus_seconds(599)).expect("it came back");
        assert_eq!((back.state, back.next), (asked.state, "/desk".to_owned()));
        assert!(Asked::opened(&keeper, &text, now.plus_seconds(600)).is_none());
        assert!(Asked::opened(&Keeper::new(&[2; 32], dice), &text, now).is_none());
        assert!(Unlinked::opened(&keeper, &text, now).is_none());
        let told = Unlinked::fresh("1".to_owned(), "a@b.example".to_owned(), now);
        let text = told.sealed(&keeper).expect("sealed");
        assert_eq!(Unlinked::opened(&keeper, &text, now.plus_seconds(599)), Some(told));
        assert!(Unlinked::opened(&keeper, &text, now.plus_seconds(600)).is_none());
    }
}
