//! Passkeys: a key that lives in a phone, a computer or a token and never
//! leaves it (WebAuthn level 3; discoverable, with the person verified, so that
//! one touch is both factors). What was asked travels in the form, sealed, and
//! is good once. It never stores anything but public keys.

use super::refusal::SecurityRefusal;
use super::{factors, mails, rows};
use crate::directory;
use base::{AccountId, Happened, House, Instant, Outcome, PasskeyId, SessionId, Stop};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use passki::{
    AuthenticationCredential, AuthenticationOptions, AuthenticationState, Passki, RegistrationCredential,
    RegistrationOptions, RegistrationState, ResidentKeyRequirement, StoredPasskey, UserVerificationRequirement,
};
use serde::{Serialize, de::DeserializeOwned};
use store::{Keeper, Tx, seal};

/// How long an answer may take: five minutes, in seconds.
const ASKED_SECONDS: i64 = 5 * 60;
/// Passkeys of one account at most.
pub const MOST: i64 = 20;
/// Characters of a passkey's name at most.
pub const NAME_MOST: usize = 60;

/// A question to a browser: what its script is given, and what comes back with
/// the answer.
pub struct Asked {
    /// For the script, JSON.
    pub options: String,
    /// For the form: the state, sealed.
    pub state: String,
}

/// The host that passkeys are bound to; none where people reach us by a bare
/// number, which browsers do not bind keys to.
pub fn host(house: &House) -> Option<&str> {
    let rest = house.base_url.split_once("://")?.1;
    let authority = rest.split('/').next()?;
    let host = match authority.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|b| b.is_ascii_digit()) => host,
        _ => authority,
    };
    let is_number = host.starts_with('[') || host.parse::<std::net::Ipv4Addr>().is_ok();
    (!is_number && !host.is_empty()).then_some(host)
}

/// The library, bound to this house.
fn library(house: &House) -> Option<Passki> {
    Some(Passki::new(host(house)?, &[house.base_url.as_str()], &house.broker.name))
}

/// Whether passkeys can be had here.
pub fn are_offered(house: &House) -> bool {
    host(house).is_some()
}

/// What a state is sealed for.
fn place(use_: &str, account: Option<AccountId>) -> String {
    let row = account.map_or_else(uuid::Uuid::nil, |account| account.0);
    seal::place("passkeys", use_, row)
}

/// Seals a state with its moment.
fn sealed<T: Serialize>(keeper: &Keeper, place: &str, state: &T, now: Instant) -> Outcome<String> {
    let mut inside = now.0.to_be_bytes().to_vec();
    inside.extend(serde_json::to_vec(state).map_err(Stop::failed)?);
    Ok(URL_SAFE_NO_PAD.encode(keeper.seal(place, &inside)?))
}

/// Opens a state that is not too old.
fn opened<T: DeserializeOwned>(keeper: &Keeper, place: &str, text: &str, now: Instant) -> Option<T> {
    let inside = keeper.open(place, &URL_SAFE_NO_PAD.decode(text).ok()?).ok()?;
    let (at, state) = inside.split_at_checked(8)?;
    let at = Instant(i64::from_be_bytes(at.try_into().ok()?));
    if at.plus_seconds(ASKED_SECONDS) <= now {
        return None;
    }
    serde_json::from_slice(state).ok()
}

/// Asks for a new passkey of an account.
///
/// # Errors
/// Not found where passkeys cannot be had, or a failure.
pub async fn ask_new(tx: &Tx, account: AccountId) -> Outcome<Asked> {
    let passki = library(tx.house()).ok_or(base::CommonRefusal::NotFound)?;
    let to = directory::contact(tx, account).await?;
    let mine: Vec<StoredPasskey> = rows::passkeys(tx, account).await?.into_iter().map(|key| key.stored).collect();
    let mut options = RegistrationOptions::default();
    options.timeout = ASKED_SECONDS.unsigned_abs() * 1000;
    options.resident_key = ResidentKeyRequirement::Required;
    options.user_verification = UserVerificationRequirement::Required;
    options.exclude_credentials = Some(&mine);
    let (challenge, state) =
        passki.start_passkey_registration(account.0.as_bytes(), &to.email, &to.name, options).map_err(Stop::failed)?;
    Ok(Asked {
        options: serde_json::to_string(&challenge).map_err(Stop::failed)?,
        state: sealed(tx.keeper(), &place("new", Some(account)), &state, tx.now())?,
    })
}

/// Keeps a new passkey under a name. Gives fresh recovery codes, to be shown
/// once, when the account had none.
///
/// # Errors
/// [`SecurityRefusal::WrongPasskey`], [`SecurityRefusal::TooManyPasskeys`], or
/// a failure of the database.
pub async fn add(
    tx: &Tx,
    account: AccountId,
    session: Option<SessionId>,
    name: &str,
    state: &str,
    answer: &str,
) -> Outcome<Option<Vec<String>>> {
    let passki = library(tx.house()).ok_or(base::CommonRefusal::NotFound)?;
    let state: RegistrationState =
        opened(tx.keeper(), &place("new", Some(account)), state, tx.now()).ok_or(SecurityRefusal::WrongPasskey)?;
    let answer: RegistrationCredential = serde_json::from_str(answer).map_err(|_| SecurityRefusal::WrongPasskey)?;
    let stored = passki.finish_passkey_registration(&answer, &state).map_err(|_| SecurityRefusal::WrongPasskey)?;
    use_up(tx, &state.challenge).await?;
    if rows::passkey_count(tx, account).await? >= MOST {
        return Err(SecurityRefusal::TooManyPasskeys.into());
    }
    if !rows::put_passkey(tx, account, name, &stored).await? {
        return Err(SecurityRefusal::WrongPasskey.into());
    }
    tx.record(Happened::FactorAdded { account, factor: "passkey".to_owned() }).await?;
    mails::factor_added(tx, &directory::contact(tx, account).await?, mails::Factor::Passkey(name)).await?;
    factors::end_others(tx, account, session).await?;
    factors::recovery_if_none(tx, account).await
}

/// Asks for any passkey of this house: for signing in.
///
/// # Errors
/// Not found where passkeys cannot be had, or a failure of the seal.
pub fn ask_any(house: &House, keeper: &Keeper, now: Instant) -> Outcome<Asked> {
    let passki = library(house).ok_or(base::CommonRefusal::NotFound)?;
    let mut options = AuthenticationOptions::default();
    options.timeout = ASKED_SECONDS.unsigned_abs() * 1000;
    options.user_verification = UserVerificationRequirement::Required;
    let (challenge, state) = passki.start_passkey_authentication(&[], options).map_err(Stop::failed)?;
    Ok(Asked {
        options: serde_json::to_string(&challenge).map_err(Stop::failed)?,
        state: sealed(keeper, &place("any", None), &state, now)?,
    })
}

/// Whose passkey answered; the question is used up by it.
///
/// # Errors
/// [`SecurityRefusal::WrongPasskey`], or a failure of the database.
pub async fn take(tx: &Tx, state: &str, answer: &str) -> Outcome<AccountId> {
    let passki = library(tx.house()).ok_or(base::CommonRefusal::NotFound)?;
    let wrong = || Stop::from(SecurityRefusal::WrongPasskey);
    let state: AuthenticationState = opened(tx.keeper(), &place("any", None), state, tx.now()).ok_or_else(wrong)?;
    let answer: AuthenticationCredential = serde_json::from_str(answer).map_err(|_| wrong())?;
    let mut key = rows::passkey_by_credential(tx, &answer.raw_id).await?.ok_or_else(wrong)?;
    let result = passki.finish_passkey_authentication(&answer, &state, &key.stored).map_err(|_| wrong())?;
    if result.user_handle.as_deref().is_some_and(|handle| handle != key.account.0.as_bytes().as_slice()) {
        return Err(wrong());
    }
    use_up(tx, &state.challenge).await?;
    key.stored.counter = result.counter;
    rows::passkey_used(tx, key.id, &key.stored).await?;
    Ok(key.account)
}

/// A question is answered once (WebAuthn 13.4.3): an answer that somebody
/// listened to opens nothing.
async fn use_up(tx: &Tx, challenge: &[u8]) -> Outcome<()> {
    let hash = store::files::sha256_hex(challenge);
    if rows::use_challenge(tx, &hash, tx.now().plus_seconds(ASKED_SECONDS)).await? {
        return Ok(());
    }
    Err(SecurityRefusal::WrongPasskey.into())
}

/// Gives a passkey another name.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn rename(tx: &Tx, account: AccountId, id: PasskeyId, name: &str) -> Outcome<()> {
    if rows::rename_passkey(tx, account, id, name).await? {
        return Ok(());
    }
    Err(base::CommonRefusal::NotFound.into())
}

/// Takes a passkey away.
///
/// # Errors
/// Not found, [`SecurityRefusal::LastFactor`], or a failure of the database.
pub async fn remove(tx: &Tx, account: AccountId, session: Option<SessionId>, id: PasskeyId) -> Outcome<()> {
    let name = rows::drop_passkey(tx, account, id).await?.ok_or(base::CommonRefusal::NotFound)?;
    factors::removed(tx, account, session, "passkey", mails::Factor::Passkey(&name)).await
}

/// A credential's id as its row has it, from the browser's own spelling.
pub fn credential(raw_id: &str) -> Option<String> {
    Passki::base64_decode(raw_id).ok().map(|bytes| URL_SAFE_NO_PAD.encode(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use store::Dice;

    fn house(base_url: &str) -> House {
        House { base_url: base_url.to_owned(), ..server_less_house() }
    }

    /// A house as the defaults make it.
    fn server_less_house() -> House {
        House {
            broker: base::Broker {
                name: "Fjordbron AB".into(),
                org_no: String::new(),
                vat_no: String::new(),
                street: String::new(),
                town: String::new(),
                bankgiro: String::new(),
                phone: String::new(),
                email: String::new(),
                privacy_email: String::new(),
            },
            base_url: String::new(),
            mail_from: String::new(),
            commission: base::BasisPoints(0),
            vat: base::BasisPoints(0),
            terms_days: 30,
            fiscal_year_ends: 12,
            accounting_inbox: None,
            proxies: 0,
            oidc: None,
            model: None,
        }
    }

    #[test]
    fn keys_are_bound_to_a_name_and_never_to_a_number() {
        for (url, want) in [
            ("https://fjordbron.example", Some("fjordbron.example")),
            ("https://fjordbron.example:8443", Some("fjordbron.example")),
            ("http://localhost:8080", Some("localhost")),
            ("http://127.0.0.1:8080", None),
            ("https://[::1]:8080", None),
        ] {
            assert_eq!(host(&house(url)), want, "{url}");
        }
    }

    #[test]
    fn a_question_is_sealed_and_does_not_last() {
        let keeper = Keeper::new(&[1; 32], Dice::seeded(1));
        let now = Instant(1_000_000_000);
        let asked = ask_any(&house("https://fjordbron.example"), &keeper, now).expect("asked");
        assert!(asked.options.contains("\"rpId\":\"fjordbron.example\"") && asked.options.contains("required"));
        let open = |at: Instant| opened::<AuthenticationState>(&keeper, &place("any", None), &asked.state, at);
        assert!(open(now.plus_seconds(299)).is_some());
        assert!(open(now.plus_seconds(300)).is_none());
        assert!(opened::<RegistrationState>(&keeper, &place("new", None), &asked.state, now).is_none());
        assert!(ask_any(&house("http://127.0.0.1:8080"), &keeper, now).is_err());
    }
}
