//! Accounts, the links of their mails and their sessions.

use crate::account::{AccountStage, Kind};
use crate::company::name_key;
use crate::sessions::Shown;
use base::{AccountId, AgencyId, ClientId, ConsultantId, Instant, Lang, Outcome, SessionId};
use store::{Row, Tx, params};

/// What registration and sign-in need to know of an address.
#[derive(Clone)]
pub struct Known {
    /// Which.
    pub id: AccountId,
    /// In lower case.
    pub email: String,
    /// As the person writes it.
    pub name: String,
    /// The language of pages and mails.
    pub lang: Lang,
    /// What it is for.
    pub kind: Kind,
    /// Where it is in its life.
    pub stage: AccountStage,
    /// The stored text of the password.
    pub password_hash: String,
    /// Whether the terms were accepted (S19).
    pub has_terms: bool,
    /// Whether staff have suspended it.
    pub is_suspended: bool,
}

const KNOWN: &str =
    "SELECT id, email, name, lang, role, stage, password_hash, terms_accepted_at, suspended_at FROM accounts";

/// Row → known.
fn known(row: &Row) -> Outcome<Known> {
    Ok(Known {
        id: row.get("id")?,
        email: row.get("email")?,
        name: row.get("name")?,
        lang: row.get("lang")?,
        kind: row.parse("role", Kind::parse)?,
        stage: row.parse("stage", AccountStage::parse)?,
        password_hash: row.get("password_hash")?,
        has_terms: row.opt::<Instant>("terms_accepted_at")?.is_some(),
        is_suspended: row.opt::<Instant>("suspended_at")?.is_some(),
    })
}

/// The account of an address.
///
/// # Errors
/// A failure of the database.
pub async fn by_email(tx: &Tx, email: &str) -> Outcome<Option<Known>> {
    let row = tx.opt(&format!("{KNOWN} WHERE email = $1"), params![email]).await?;
    row.as_ref().map(known).transpose()
}

/// The account of an id.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn by_id(tx: &Tx, id: AccountId) -> Outcome<Known> {
    known(&tx.one(&format!("{KNOWN} WHERE id = $1"), params![id]).await?)
}

/// A new row of an account.
pub struct NewRow<'a> {
    /// In lower case.
    pub email: &'a str,
    /// The stored text of the password.
    pub password_hash: &'a str,
    /// As the person writes it.
    pub name: &'a str,
    /// As the person writes it.
    pub phone: Option<&'a str>,
    /// The language of pages and mails.
    pub lang: Lang,
    /// What it is for.
    pub kind: Kind,
    /// Registered, or confirmed at once.
    pub confirmed: bool,
    /// Whether the person accepted the terms (S19).
    pub terms: bool,
    /// Whether staff have granted the account by making it (S18).
    pub granted: bool,
}

/// Makes an account; `None` when another has the address.
///
/// # Errors
/// A failure of the database.
pub async fn insert(tx: &Tx, new: NewRow<'_>) -> Outcome<Option<AccountId>> {
    let id: AccountId = tx.new_id();
    let stage = if new.confirmed { AccountStage::Confirmed } else { AccountStage::Registered };
    let fresh = tx
        .run(
            "INSERT INTO accounts (id, email, password_hash, name, phone, lang, role, stage, terms_accepted_at, created_at, \
             confirmed_at, granted_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT (email) DO NOTHING",
            params![
                id,
                new.email,
                new.password_hash,
                new.name,
                new.phone.map(str::to_owned),
                new.lang,
                new.kind.code(),
                stage.code(),
                new.terms.then(|| tx.now()),
                tx.now(),
                new.confirmed.then(|| tx.now()),
                new.granted.then(|| tx.now())
            ],
        )
        .await?;
    Ok((fresh == 1).then_some(id))
}

/// Makes the profile of a consultant; `named` is an agency that is not here.
///
/// # Errors
/// A failure of the database.
pub async fn insert_consultant(
    tx: &Tx,
    account: AccountId,
    name: &str,
    lang: Lang,
    agency: Option<AgencyId>,
    named: Option<String>,
) -> Outcome<ConsultantId> {
    let id: ConsultantId = tx.new_id();
    let number = store::series::take(tx, "consultant").await?;
    tx.run(
        "INSERT INTO consultants (id, number, account, agency, agency_named, name, name_key, lang, created_at, updated_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)",
        params![id, number, account, agency, named, name, name_key(name), lang, tx.now()],
    )
    .await?;
    Ok(id)
}

/// Lets an account speak for an agency.
///
/// # Errors
/// A failure of the database.
pub async fn insert_agency_rep(tx: &Tx, account: AccountId, agency: AgencyId) -> Outcome<()> {
    tx.run("INSERT INTO agency_reps (account, agency) VALUES ($1, $2)", params![account, agency]).await?;
    Ok(())
}

/// Lets an account speak for a client.
///
/// # Errors
/// A failure of the database.
pub async fn insert_client_rep(tx: &Tx, account: AccountId, client: ClientId) -> Outcome<()> {
    tx.run("INSERT INTO client_reps (account, client) VALUES ($1, $2)", params![account, client]).await?;
    Ok(())
}

/// Removes a registration that was never confirmed, with all that hangs on it:
/// the newest registration of an address counts.
///
/// # Errors
/// A failure of the database.
pub async fn forget_unconfirmed(tx: &Tx, account: AccountId) -> Outcome<()> {
    for sql in [
        "DELETE FROM account_tokens WHERE account = $1",
        "DELETE FROM agency_reps WHERE account = $1",
        "DELETE FROM client_reps WHERE account = $1",
        "DELETE FROM consultants WHERE account = $1",
        "DELETE FROM declarations WHERE account = $1",
        "DELETE FROM accounts WHERE id = $1 AND stage = 'registered'",
    ] {
        tx.run(sql, params![account]).await?;
    }
    Ok(())
}

/// What the link of a mail is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Confirming the address (S12).
    Confirm,
    /// Choosing a password.
    Reset,
}

impl Purpose {
    /// As stored.
    fn code(self) -> &'static str {
        match self {
            Purpose::Confirm => "confirm",
            Purpose::Reset => "reset",
        }
    }
}

/// Keeps the hash of a link; the account's earlier links of this purpose end.
///
/// # Errors
/// A failure of the database.
pub async fn put_token(tx: &Tx, account: AccountId, purpose: Purpose, hash: &str, expires: Instant) -> Outcome<()> {
    drop_tokens(tx, account, purpose).await?;
    tx.run(
        "INSERT INTO account_tokens (token_hash, account, purpose, expires_at) VALUES ($1, $2, $3, $4)",
        params![hash, account, purpose.code(), expires],
    )
    .await?;
    Ok(())
}

/// Ends the account's links of a purpose.
///
/// # Errors
/// A failure of the database.
pub async fn drop_tokens(tx: &Tx, account: AccountId, purpose: Purpose) -> Outcome<()> {
    tx.run("DELETE FROM account_tokens WHERE account = $1 AND purpose = $2", params![account, purpose.code()]).await?;
    Ok(())
}

/// Whose link it is, while it lasts; nothing is used up.
///
/// # Errors
/// A failure of the database.
pub async fn peek_token(tx: &Tx, hash: &str, purpose: Purpose) -> Outcome<Option<AccountId>> {
    let row = tx
        .opt(
            "SELECT account FROM account_tokens WHERE token_hash = $1 AND purpose = $2 AND expires_at > $3",
            params![hash, purpose.code(), tx.now()],
        )
        .await?;
    row.map(|row| row.get("account")).transpose()
}

/// Uses a link up: whose it was, if it still lasted. Of two who come at once,
/// one gets it.
///
/// # Errors
/// A failure of the database.
pub async fn take_token(tx: &Tx, hash: &str, purpose: Purpose) -> Outcome<Option<AccountId>> {
    let row = tx
        .opt(
            "DELETE FROM account_tokens WHERE token_hash = $1 AND purpose = $2 AND expires_at > $3 RETURNING account",
            params![hash, purpose.code(), tx.now()],
        )
        .await?;
    row.map(|row| row.get("account")).transpose()
}

/// Makes a registered account a confirmed one; whether it was registered.
///
/// # Errors
/// A failure of the database.
pub async fn set_confirmed(tx: &Tx, account: AccountId) -> Outcome<bool> {
    let done = tx
        .run(
            "UPDATE accounts SET stage = 'confirmed', confirmed_at = $2, version = version + 1 \
             WHERE id = $1 AND stage = 'registered'",
            params![account, tx.now()],
        )
        .await?;
    Ok(done == 1)
}

/// Closes an account; whether it was open.
///
/// # Errors
/// A failure of the database.
pub async fn set_closed(tx: &Tx, account: AccountId) -> Outcome<bool> {
    let done = tx
        .run(
            "UPDATE accounts SET stage = 'closed', closed_at = $2, version = version + 1 WHERE id = $1 AND stage <> 'closed'",
            params![account, tx.now()],
        )
        .await?;
    Ok(done == 1)
}

/// Replaces the stored text of a password.
///
/// # Errors
/// A failure of the database.
pub async fn set_password(tx: &Tx, account: AccountId, hash: &str) -> Outcome<()> {
    tx.run("UPDATE accounts SET password_hash = $2, version = version + 1 WHERE id = $1", params![account, hash])
        .await?;
    Ok(())
}

/// Records that the terms are accepted (S19); the first time counts.
///
/// # Errors
/// A failure of the database.
pub async fn accept_terms(tx: &Tx, account: AccountId) -> Outcome<()> {
    tx.run(
        "UPDATE accounts SET terms_accepted_at = $2 WHERE id = $1 AND terms_accepted_at IS NULL",
        params![account, tx.now()],
    )
    .await?;
    Ok(())
}

/// Changes what a person says of himself or herself, in the version seen; a
/// consultant's name is on the profile too.
///
/// # Errors
/// Changed meanwhile, or a failure of the database.
pub async fn set_details(
    tx: &Tx,
    account: AccountId,
    version: i64,
    name: &str,
    phone: Option<String>,
    lang: Lang,
) -> Outcome<()> {
    tx.run_versioned(
        "UPDATE accounts SET name = $3, phone = $4, lang = $5, version = version + 1 WHERE id = $1 AND version = $2",
        params![account, version, name, phone, lang],
    )
    .await?;
    tx.run(
        "UPDATE consultants SET name = $2, name_key = $3, updated_at = $4, version = version + 1 \
         WHERE account = $1 AND name <> $2",
        params![account, name, name_key(name), tx.now()],
    )
    .await?;
    Ok(())
}

/// Changes the language of pages and mails.
///
/// # Errors
/// A failure of the database.
pub async fn set_lang(tx: &Tx, account: AccountId, lang: Lang) -> Outcome<()> {
    tx.run("UPDATE accounts SET lang = $2, version = version + 1 WHERE id = $1 AND lang <> $2", params![account, lang])
        .await?;
    Ok(())
}

/// How many admins have a working account.
///
/// # Errors
/// A failure of the database.
pub async fn admins(tx: &Tx) -> Outcome<i64> {
    let sql = format!("SELECT id FROM accounts WHERE role = 'admin' AND stage = 'confirmed'{}", tx.for_update());
    let rows = tx.all(&sql, vec![]).await?;
    Ok(i64::try_from(rows.len()).unwrap_or(i64::MAX))
}

/// A session to keep.
pub struct NewSession<'a> {
    /// The token's hash.
    pub hash: &'a str,
    /// When it ends at the latest.
    pub expires: Instant,
    /// What the browser calls itself.
    pub user_agent: &'a str,
    /// What it has shown.
    pub shown: Shown,
}

/// Keeps the hash of a session.
///
/// # Errors
/// A failure of the database.
pub async fn put_session(tx: &Tx, account: AccountId, new: NewSession<'_>) -> Outcome<()> {
    let stage = match new.shown {
        Shown::Half => "half",
        Shown::Full | Shown::Vouched => "full",
    };
    tx.run(
        "INSERT INTO sessions (id, token_hash, account, created_at, expires_at, user_agent, stage, vouched, seen_at, proved_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $4, $4)",
        params![
            tx.new_id::<SessionId>(),
            new.hash,
            account,
            tx.now(),
            new.expires,
            new.user_agent,
            stage,
            new.shown == Shown::Vouched
        ],
    )
    .await?;
    Ok(())
}

/// Ends one session.
///
/// # Errors
/// A failure of the database.
pub async fn drop_session(tx: &Tx, hash: &str) -> Outcome<()> {
    tx.run("DELETE FROM sessions WHERE token_hash = $1", params![hash]).await?;
    Ok(())
}

/// Ends every session of an account.
///
/// # Errors
/// A failure of the database.
pub async fn drop_sessions(tx: &Tx, account: AccountId) -> Outcome<()> {
    tx.run("DELETE FROM sessions WHERE account = $1", params![account]).await?;
    Ok(())
}

/// Removes sessions and links that have run out; how many rows.
///
/// # Errors
/// A failure of the database.
pub async fn sweep(tx: &Tx) -> Outcome<u64> {
    let sessions = tx.run("DELETE FROM sessions WHERE expires_at <= $1", params![tx.now()]).await?;
    let links = tx.run("DELETE FROM account_tokens WHERE expires_at <= $1", params![tx.now()]).await?;
    Ok(sessions + links)
}
