//! Which second factors an account has; adding one, taking one away, making
//! recovery codes. Every change ends the account's other sessions and is told
//! to its owner by mail (ASVS 6.3.7, 7.4.3).

use super::refusal::SecurityRefusal;
use super::{code_app, mails, recovery, rows};
use crate::account::Kind;
use crate::{directory, rows::accounts};
use base::{AccountId, Happened, Instant, Outcome, SessionId};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use store::{Dice, Keeper, Tx};

/// How long a secret that is shown for setting up may be taken: an hour.
const SETUP_SECONDS: i64 = 60 * 60;

/// The second factors of an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Factors {
    /// Since when there is a code app.
    pub code_app: Option<Instant>,
    /// How many passkeys there are.
    pub passkeys: i64,
    /// How many recovery codes are left.
    pub recovery_left: i64,
}

impl Factors {
    /// Whether there is any second factor, recovery codes not counted.
    pub fn any(&self) -> bool {
        self.code_app.is_some() || self.passkeys > 0
    }
}

/// What an account has.
///
/// # Errors
/// A failure of the database.
pub async fn of(tx: &Tx, account: AccountId) -> Outcome<Factors> {
    Ok(Factors {
        code_app: rows::code_app_since(tx, account).await?,
        passkeys: rows::passkey_count(tx, account).await?,
        recovery_left: rows::recovery_left(tx, account).await?,
    })
}

/// Whether an account has a second factor.
///
/// # Errors
/// A failure of the database.
pub async fn any(tx: &Tx, account: AccountId) -> Outcome<bool> {
    Ok(rows::count(tx, account).await? > 0)
}

/// Whether this kind of account must have one: everybody who works for the
/// broker (ASVS 6.3.3).
pub fn is_needed(kind: Kind) -> bool {
    matches!(kind, Kind::Staff(_))
}

/// A secret that is being set up. It travels in the form, sealed for the
/// account, and is kept only when a code of it has come back.
pub struct Setup {
    /// The secret.
    pub secret: Vec<u8>,
    /// For the form.
    pub sealed: String,
}

/// What a setup is sealed for.
fn setup_place(account: AccountId) -> String {
    store::seal::place("code_apps", "setup", account)
}

/// A fresh secret.
///
/// # Errors
/// A failure of the seal.
pub fn begin(keeper: &Keeper, dice: &Dice, account: AccountId, now: Instant) -> Outcome<Setup> {
    let secret = dice.bytes::<{ code_app::SECRET_BYTES }>().to_vec();
    let mut inside = now.0.to_be_bytes().to_vec();
    inside.extend_from_slice(&secret);
    let sealed = URL_SAFE_NO_PAD.encode(keeper.seal(&setup_place(account), &inside)?);
    Ok(Setup { secret, sealed })
}

/// The secret of a form that came back, while it may be taken.
pub fn begun(keeper: &Keeper, account: AccountId, sealed: &str, now: Instant) -> Option<Setup> {
    let inside = keeper.open(&setup_place(account), &URL_SAFE_NO_PAD.decode(sealed).ok()?).ok()?;
    let (at, secret) = inside.split_at_checked(8)?;
    let at = Instant(i64::from_be_bytes(at.try_into().ok()?));
    (at.plus_seconds(SETUP_SECONDS) > now).then(|| Setup { secret: secret.to_vec(), sealed: sealed.to_owned() })
}

/// Adds a code app whose first code was typed. Gives fresh recovery codes, to
/// be shown once, when the account had none.
///
/// # Errors
/// [`SecurityRefusal::WrongCode`], or a failure of the database.
pub async fn add_code_app(
    tx: &Tx,
    account: AccountId,
    session: Option<SessionId>,
    setup: &Setup,
    typed: &str,
) -> Outcome<Option<Vec<String>>> {
    let step = code_app::fits(&setup.secret, typed, tx.now(), 0).ok_or(SecurityRefusal::WrongCode)?;
    rows::put_code_app(tx, account, &setup.secret, step).await?;
    tx.record(Happened::FactorAdded { account, factor: "code_app".to_owned() }).await?;
    mails::factor_added(tx, &directory::contact(tx, account).await?, mails::Factor::CodeApp).await?;
    end_others(tx, account, session).await?;
    recovery_if_none(tx, account).await
}

/// Fresh recovery codes when the account has none.
///
/// # Errors
/// A failure of the database.
pub async fn recovery_if_none(tx: &Tx, account: AccountId) -> Outcome<Option<Vec<String>>> {
    if rows::recovery_left(tx, account).await? > 0 {
        return Ok(None);
    }
    make_recovery(tx, account).await.map(Some)
}

/// Takes the code app away.
///
/// # Errors
/// [`SecurityRefusal::LastFactor`], not found, or a failure of the database.
pub async fn remove_code_app(tx: &Tx, account: AccountId, session: Option<SessionId>) -> Outcome<()> {
    if !rows::drop_code_app(tx, account).await? {
        return Err(base::CommonRefusal::NotFound.into());
    }
    removed(tx, account, session, "code_app", mails::Factor::CodeApp).await
}

/// What follows from taking a factor away, whichever it was.
///
/// # Errors
/// [`SecurityRefusal::LastFactor`], or a failure of the database.
pub async fn removed(
    tx: &Tx,
    account: AccountId,
    session: Option<SessionId>,
    factor: &str,
    told: mails::Factor<'_>,
) -> Outcome<()> {
    if !any(tx, account).await? {
        if is_needed(accounts::by_id(tx, account).await?.kind) {
            return Err(SecurityRefusal::LastFactor.into());
        }
        rows::drop_recovery(tx, account).await?;
    }
    tx.record(Happened::FactorRemoved { account, factor: factor.to_owned() }).await?;
    mails::factor_removed(tx, &directory::contact(tx, account).await?, told).await?;
    end_others(tx, account, session).await
}

/// Makes ten recovery codes, to be shown once; earlier ones end.
///
/// # Errors
/// A failure of the database.
pub async fn make_recovery(tx: &Tx, account: AccountId) -> Outcome<Vec<String>> {
    let codes = recovery::fresh(tx.dice());
    let marks: Vec<String> = codes.iter().filter_map(|code| recovery::mark(tx.keeper(), account, code)).collect();
    rows::put_recovery(tx, account, &marks).await?;
    tx.record(Happened::RecoveryCodesMade { account }).await?;
    Ok(codes)
}

/// Ends every session of an account but one.
///
/// # Errors
/// A failure of the database.
pub async fn end_others(tx: &Tx, account: AccountId, keep: Option<SessionId>) -> Outcome<()> {
    let count = rows::drop_others(tx, account, keep).await?;
    match u32::try_from(count) {
        Ok(0) => Ok(()),
        Ok(count) => tx.record(Happened::SessionsEnded { account, count }).await,
        Err(error) => Err(base::Stop::failed(error)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_setup_comes_back_to_its_account_within_the_hour() {
        let id = |n: u8| format!("000000{n:02x}-0000-7000-8000-000000000000").parse::<AccountId>().expect("an id");
        let (dice, now) = (Dice::seeded(1), Instant(1_000_000_000));
        let keeper = Keeper::new(&[1; 32], dice.clone());
        let setup = begin(&keeper, &dice, id(1), now).expect("begun");
        let back = begun(&keeper, id(1), &setup.sealed, now.plus_seconds(3599)).expect("it came back");
        assert_eq!(back.secret, setup.secret);
        assert!(begun(&keeper, id(1), &setup.sealed, now.plus_seconds(3600)).is_none());
        assert!(begun(&keeper, id(2), &setup.sealed, now).is_none());
        assert!(begun(&keeper, id(1), "junk", now).is_none());
    }
}
