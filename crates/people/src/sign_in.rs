//! Signing in and out. Which of address and password is wrong is never said,
//! and an unknown address takes as long as a known one; only who knows the
//! password learns that an account waits for its mail or is closed.

use crate::account::{AccountStage, Kind};
use crate::password;
use crate::refusal::PeopleRefusal;
use crate::rows::accounts::{self as rows, Known};
use crate::security::factors;
use crate::security::known_device::KnownDevice;
use crate::sessions::{self, Shown, Started};
use base::{AccountId, Actor, Happened, Instant, Outcome};
use store::Tx;
use web::limits::{Limits, network};

/// Tries of browsers that are not known, of everybody together, within a
/// minute: what the machine can hash.
const TRIES_OF_ALL: u32 = 1200;
/// The same of browsers that are known: a flood leaves them their own.
const TRIES_OF_KNOWN: u32 = 600;
/// Tries from one network within [`WINDOW_SECONDS`]; an office has one address.
const TRIES_OF_NETWORK: u32 = 100;
/// Tries from one browser that is known.
const TRIES_OF_DEVICE: u32 = 10;
const WINDOW_SECONDS: i64 = 15 * 60;

/// Who tries to sign in, as far as tries are counted.
#[derive(Clone, Copy, Debug)]
pub struct Trier<'a> {
    /// The mail address typed.
    pub email: &'a str,
    /// Where the request came from; empty when that is not known.
    pub address: &'a str,
    /// The browser, where the account that is meant was signed in before.
    pub device: Option<&'a KnownDevice>,
}

/// Counts a try, before anything is hashed. Whoever comes from a browser that
/// is known for the account has a budget of his or her own, so that strangers
/// lock nobody out; everybody else waits longer with each failure of that
/// account, whether there is one or not.
///
/// # Errors
/// Too many tries, with the seconds to wait.
pub fn count_try(limits: &Limits, who: Trier<'_>, now: Instant) -> Outcome<()> {
    if let Some(KnownDevice(number)) = who.device {
        limits.take("sign-in-known", now, TRIES_OF_KNOWN, 60)?;
        return limits.take(&format!("sign-in-device:{number}"), now, TRIES_OF_DEVICE, WINDOW_SECONDS);
    }
    limits.take("sign-in", now, TRIES_OF_ALL, 60)?;
    if let Some(network) = network(who.address) {
        limits.take(&format!("sign-in-network:{network}"), now, TRIES_OF_NETWORK, WINDOW_SECONDS)?;
    }
    limits.fail(&format!("sign-in:{}", who.email), now)
}

/// Forgets the tries: the sign-in succeeded.
pub fn forget_tries(limits: &Limits, who: Trier<'_>) {
    match who.device {
        Some(KnownDevice(number)) => limits.forget(&format!("sign-in-device:{number}")),
        None => limits.forget(&format!("sign-in:{}", who.email)),
    }
}

/// What is known of an address, to be given to [`check`].
///
/// # Errors
/// A failure of the database.
pub async fn look_up(tx: &Tx, email: &str) -> Outcome<Option<Known>> {
    rows::by_email(tx, email).await
}

/// Whether the password opens the account. It takes its time: no transaction
/// is to be open meanwhile.
///
/// # Errors
/// [`PeopleRefusal::WrongSignIn`], [`PeopleRefusal::NotConfirmed`],
/// [`PeopleRefusal::Closed`], or a failure of the hash.
pub async fn check(known: Option<Known>, typed: &str) -> Outcome<Known> {
    let stored = known.as_ref().map(|k| k.password_hash.as_str());
    let fits = password::verify(typed, stored).await?;
    match known {
        Some(known) if fits => works(known),
        Some(_) | None => Err(PeopleRefusal::WrongSignIn.into()),
    }
}

/// The account, if it can be signed in to: said only to who has shown to be its
/// owner.
///
/// # Errors
/// [`PeopleRefusal::Suspended`], [`PeopleRefusal::NotConfirmed`],
/// [`PeopleRefusal::Closed`].
pub fn works(known: Known) -> Outcome<Known> {
    match known.stage {
        AccountStage::Confirmed if known.is_suspended => Err(PeopleRefusal::Suspended.into()),
        AccountStage::Confirmed => Ok(known),
        AccountStage::Registered => Err(PeopleRefusal::NotConfirmed.into()),
        AccountStage::Closed => Err(PeopleRefusal::Closed.into()),
    }
}

/// Begins a session and ends the one that the browser had, so that no token
/// outlives a sign-in. Where the account has a second factor, the session waits
/// for it.
///
/// # Errors
/// A failure of the database.
pub async fn sign_in(tx: &Tx, account: AccountId, user_agent: &str, earlier: Option<&str>) -> Outcome<Started> {
    if let Some(earlier) = earlier {
        sessions::end(tx, earlier).await?;
    }
    if factors::any(tx, account).await? {
        return sessions::start(tx, account, user_agent, Shown::Half).await;
    }
    complete(tx, account, user_agent).await
}

/// Begins a session that has shown all that the account asks for.
///
/// # Errors
/// A failure of the database.
pub async fn complete(tx: &Tx, account: AccountId, user_agent: &str) -> Outcome<Started> {
    let started = sessions::start(tx, account, user_agent, Shown::Full).await?;
    tx.record(Happened::SignedIn { account }).await?;
    Ok(started)
}

/// Ends the session of a token.
///
/// # Errors
/// A failure of the database.
pub async fn sign_out(tx: &Tx, token: &str) -> Outcome<()> {
    sessions::end(tx, token).await
}

/// Who somebody is once signed in, for the answer to the sign-in itself.
///
/// # Errors
/// A failure of the database.
pub async fn actor_of(tx: &Tx, account: AccountId) -> Outcome<Option<Actor>> {
    let known = rows::by_id(tx, account).await?;
    let role = match known.kind {
        Kind::Consultant => {
            let found = crate::rows::companies::consultant_of(tx, account).await?;
            match found {
                Some((id, _)) => {
                    let consultant = crate::directory::consultant(tx, id).await?;
                    known.kind.role(Some((id, consultant.agency)), None, None)
                }
                None => None,
            }
        }
        Kind::AgencyRep => {
            let kind = known.kind.under_hat(crate::rows::companies::is_buying(tx, account).await?);
            let agency = crate::rows::companies::agency_of_rep(tx, account).await?;
            kind.role(None, agency, crate::rows::companies::client_of_rep(tx, account).await?)
        }
        Kind::ClientRep => known.kind.role(None, None, crate::rows::companies::client_of_rep(tx, account).await?),
        Kind::Staff(_) => known.kind.role(None, None, None),
    };
    Ok(role.map(|role| Actor { account, name: known.name, lang: known.lang, role }))
}
