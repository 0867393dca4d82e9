//! Signing in and out. Which of address and password is wrong is never said,
//! and an unknown address takes as long as a known one; only who knows the
//! password learns that an account waits for its mail or is closed.

use crate::account::{AccountStage, Kind};
use crate::password;
use crate::refusal::PeopleRefusal;
use crate::rows::accounts::{self as rows, Known};
use crate::sessions::{self, Started};
use base::{AccountId, Actor, Happened, Instant, Outcome};
use store::Tx;
use web::limits::Limits;

/// Tries of one address within [`WINDOW_SECONDS`].
const TRIES_OF_ONE: u32 = 10;
/// Tries of everybody together within a minute: what the machine can hash.
const TRIES_OF_ALL: u32 = 1200;
const WINDOW_SECONDS: i64 = 15 * 60;

/// Counts a try; a success forgets those of the address.
///
/// # Errors
/// Too many tries, with the seconds to wait.
pub fn count_try(limits: &Limits, email: &str, now: Instant) -> Outcome<()> {
    limits.take("sign-in", now, TRIES_OF_ALL, 60)?;
    limits.take(&format!("sign-in:{email}"), now, TRIES_OF_ONE, WINDOW_SECONDS)
}

/// Forgets the tries of an address.
pub fn forget_tries(limits: &Limits, email: &str) {
    limits.forget(&format!("sign-in:{email}"));
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
        Some(known) if fits => match known.stage {
            AccountStage::Confirmed => Ok(known),
            AccountStage::Registered => Err(PeopleRefusal::NotConfirmed.into()),
            AccountStage::Closed => Err(PeopleRefusal::Closed.into()),
        },
        Some(_) | None => Err(PeopleRefusal::WrongSignIn.into()),
    }
}

/// Begins a session and ends the one that the browser had, so that no token
/// outlives a sign-in.
///
/// # Errors
/// A failure of the database.
pub async fn sign_in(tx: &Tx, account: AccountId, user_agent: &str, earlier: Option<&str>) -> Outcome<Started> {
    if let Some(earlier) = earlier {
        sessions::end(tx, earlier).await?;
    }
    let started = sessions::start(tx, account, user_agent).await?;
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
        Kind::AgencyRep => known.kind.role(None, crate::rows::companies::agency_of_rep(tx, account).await?, None),
        Kind::ClientRep => known.kind.role(None, None, crate::rows::companies::client_of_rep(tx, account).await?),
        Kind::Staff(_) => known.kind.role(None, None, None),
    };
    Ok(role.map(|role| Actor { account, name: known.name, lang: known.lang, role }))
}
