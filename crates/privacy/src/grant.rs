//! What a live consent allows (P7, S53–S55). A [`Grant`] is a consent that was
//! found live in this transaction; a [`Consented`] is content that a grant
//! covers. It never shows anything itself.
//!
//! Why a `Consented` cannot be forged:
//! - its fields are private and it has no constructor, no `Default` and no
//!   `Deserialize`: the one function that makes it is [`Grant::cover`];
//! - `cover` takes nothing from its caller. The content is the text that stands
//!   in the consent's own row, and it must have the hash that was consented to;
//! - a `Grant` is only made from a row that is given and not expired, read in a
//!   transaction, and neither can outlive that transaction: a grant kept for
//!   later, when the consent may be gone, does not compile.
//!
//! ```compile_fail,E0451
//! fn forged(id: base::ConsentId) -> privacy::Consented<'static, String> {
//!     // Every field is private.
//!     privacy::Consented { terms: loop {}, content: "Anna".to_owned(), within: std::marker::PhantomData }
//! }
//! ```
//!
//! ```compile_fail,E0277
//! fn from_outside(json: &str) -> privacy::Consented<'_, String> {
//!     serde_json::from_str(json).unwrap() // not Deserialize
//! }
//! ```
//!
//! ```compile_fail,E0505
//! async fn kept(tx: store::Tx, id: base::ConsentId) -> base::Outcome<()> {
//!     let grant = privacy::Grant::live(&tx, id, tx.now()).await?;
//!     tx.commit().await?; // the transaction is gone …
//!     let shown = grant.cover::<String>()?; // … and so is the grant
//!     Ok(drop(shown))
//! }
//! ```
//!
//! The way that does compile:
//!
//! ```
//! async fn shown(tx: &store::Tx, id: base::ConsentId) -> base::Outcome<usize> {
//!     let grant = privacy::Grant::live(tx, id, tx.now()).await?;
//!     let profile = grant.cover::<serde_json::Value>()?;
//!     Ok(profile.content().to_string().len())
//! }
//! ```

use crate::consent::{Rate, Stage};
use crate::policy;
use crate::refusal::ConsentRefusal;
use crate::rows;
use anyhow::anyhow;
use base::{Actor, AssignmentId, ClientId, CommonRefusal, ConsentId, ConsultantId, Instant, Outcome, Stop};
use serde::de::DeserializeOwned;
use std::marker::PhantomData;
use store::Tx;
use store::files::sha256_hex;

/// What a live consent says, apart from the content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Terms {
    consent: ConsentId,
    consultant: ConsultantId,
    client: ClientId,
    assignment: AssignmentId,
    rate: Rate,
    expires_at: Instant,
}

/// A consent found live in the transaction `'tx`.
#[derive(Debug)]
pub struct Grant<'tx> {
    terms: Terms,
    snapshot: String,
    hash: String,
    within: PhantomData<&'tx ()>,
}

impl<'tx> Grant<'tx> {
    /// The consent, if it is live at this moment.
    ///
    /// # Errors
    /// [`ConsentRefusal::NotLive`] when it is not given, was taken back or has
    /// expired; not found; or a failure of the database.
    pub async fn live(tx: &'tx Tx, id: ConsentId, now: Instant) -> Outcome<Grant<'tx>> {
        Grant::load(tx, id, now, "").await
    }

    /// [`Grant::live`], held until the transaction ends, so that nobody can take
    /// the consent back between the question and the act. For writing.
    ///
    /// # Errors
    /// As [`Grant::live`].
    pub async fn held(tx: &'tx Tx, id: ConsentId, now: Instant) -> Outcome<Grant<'tx>> {
        Grant::load(tx, id, now, tx.for_update()).await
    }

    /// Reads the row and decides.
    async fn load(tx: &'tx Tx, id: ConsentId, now: Instant, lock: &str) -> Outcome<Grant<'tx>> {
        let (consent, snapshot) = rows::with_snapshot(tx, id, lock).await?;
        if !consent.is_live(now) {
            return Err(ConsentRefusal::NotLive.into());
        }
        let Stage::Given { rate, .. } = consent.stage() else { return Err(ConsentRefusal::NotLive.into()) };
        // Without its key it covers nothing any more, whatever its row says.
        let snapshot = snapshot.ok_or(ConsentRefusal::NotLive)?;
        let terms = Terms {
            consent: consent.id,
            consultant: consent.consultant,
            client: consent.client,
            assignment: consent.assignment,
            rate: *rate,
            expires_at: consent.expires_at,
        };
        Ok(Grant { terms, snapshot, hash: consent.snapshot_hash, within: PhantomData })
    }

    /// The content that was consented to, and nothing else: it comes from the
    /// consent's own row and must have the hash that was consented to.
    ///
    /// # Errors
    /// A failure when the row's content is not what was consented to, or not a `T`.
    pub fn cover<T: DeserializeOwned>(&self) -> Outcome<Consented<'tx, T>> {
        let content = checked(&self.snapshot, &self.hash, self.terms.consent)?;
        Ok(Consented { terms: self.terms, content, within: PhantomData })
    }
}

/// Content that may be shown to one client for one assignment, for as long as
/// this transaction lasts: only a live grant can make it.
#[derive(Debug)]
pub struct Consented<'tx, T> {
    terms: Terms,
    content: T,
    within: PhantomData<&'tx ()>,
}

impl<T> Consented<'_, T> {
    /// What may be shown.
    pub fn content(&self) -> &T {
        &self.content
    }

    /// Under which consent.
    pub fn consent(&self) -> ConsentId {
        self.terms.consent
    }

    /// Whose profile it is.
    pub fn consultant(&self) -> ConsultantId {
        self.terms.consultant
    }

    /// To whom it may be shown.
    pub fn client(&self) -> ClientId {
        self.terms.client
    }

    /// For which need.
    pub fn assignment(&self) -> AssignmentId {
        self.terms.assignment
    }

    /// The rate to be quoted with it (S56).
    pub fn rate(&self) -> Rate {
        self.terms.rate
    }

    /// Until when.
    pub fn expires_at(&self) -> Instant {
        self.terms.expires_at
    }
}

/// What was asked to be shown, for those who answer and for staff, before and
/// after there is a consent: the preview on the consent's own page. `None` when
/// it has been erased.
///
/// # Errors
/// Not found for everybody else, clients above all; or a failure.
pub async fn preview<T: DeserializeOwned>(tx: &Tx, actor: &Actor, id: ConsentId) -> Outcome<Option<T>> {
    let (consent, snapshot) = rows::with_snapshot(tx, id, "").await?;
    if !policy::may_see(actor, &consent) {
        return Err(CommonRefusal::NotFound.into());
    }
    snapshot.map(|snapshot| checked(&snapshot, &consent.snapshot_hash, id)).transpose()
}

/// The content of a row, if it is what its hash says.
fn checked<T: DeserializeOwned>(snapshot: &str, hash: &str, id: ConsentId) -> Outcome<T> {
    if sha256_hex(snapshot.as_bytes()) != hash {
        return Err(Stop::Failed(anyhow!("the content of consent {id} is not what was consented to")));
    }
    serde_json::from_str(snapshot).map_err(|e| Stop::Failed(anyhow!("the content of consent {id} cannot be read: {e}")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn a_changed_byte_is_not_what_was_consented_to() {
        let id = ConsentId(Uuid::from_u128(1));
        let hash = sha256_hex(b"\"Anna\"");
        assert_eq!(checked::<String>("\"Anna\"", &hash, id).expect("as consented"), "Anna");
        assert!(checked::<String>("\"Olle\"", &hash, id).is_err());
    }
}
