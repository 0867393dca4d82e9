//! Code apps, passkeys, recovery codes and the sessions of an account.

use base::{AccountId, Instant, Outcome, PasskeyId, SessionId};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use passki::StoredPasskey;
use store::{Row, Tx, params, seal};

/// A code app's row.
pub struct CodeApp {
    /// The secret, opened.
    pub secret: Vec<u8>,
    /// The last step whose code was taken.
    pub last_step: i64,
    /// Since when.
    pub created_at: Instant,
}

/// Where a code app's secret stands.
fn place(account: AccountId) -> String {
    seal::place("code_apps", "secret", account)
}

/// The code app of an account.
///
/// # Errors
/// A failure of the database or of the seal.
pub async fn code_app(tx: &Tx, account: AccountId) -> Outcome<Option<CodeApp>> {
    let sql = format!("SELECT secret, last_step, created_at FROM code_apps WHERE account = $1{}", tx.for_update());
    let Some(row) = tx.opt(&sql, params![account]).await? else { return Ok(None) };
    let secret = tx.keeper().open(&place(account), &row.get::<Vec<u8>>("secret")?)?;
    Ok(Some(CodeApp { secret, last_step: row.get("last_step")?, created_at: row.get("created_at")? }))
}

/// Since when an account has a code app; reads no secret.
///
/// # Errors
/// A failure of the database.
pub async fn code_app_since(tx: &Tx, account: AccountId) -> Outcome<Option<Instant>> {
    let row = tx.opt("SELECT created_at FROM code_apps WHERE account = $1", params![account]).await?;
    row.map(|row| row.get("created_at")).transpose()
}

/// Keeps a code app, in place of the one before.
///
/// # Errors
/// A failure of the database or of the seal.
pub async fn put_code_app(tx: &Tx, account: AccountId, secret: &[u8], last_step: i64) -> Outcome<()> {
    let sealed = tx.keeper().seal(&place(account), secret)?;
    tx.run(
        "INSERT INTO code_apps (account, secret, last_step, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT (account) \
         DO UPDATE SET secret = excluded.secret, last_step = excluded.last_step, created_at = excluded.created_at",
        params![account, sealed, last_step, tx.now()],
    )
    .await?;
    Ok(())
}

/// Uses a step up; whether it was still to be had. Of two who come with the
/// same code, one gets it.
///
/// # Errors
/// A failure of the database.
pub async fn take_step(tx: &Tx, account: AccountId, step: i64) -> Outcome<bool> {
    let done = tx
        .run("UPDATE code_apps SET last_step = $2 WHERE account = $1 AND last_step < $2", params![account, step])
        .await?;
    Ok(done == 1)
}

/// Removes the code app; whether there was one.
///
/// # Errors
/// A failure of the database.
pub async fn drop_code_app(tx: &Tx, account: AccountId) -> Outcome<bool> {
    Ok(tx.run("DELETE FROM code_apps WHERE account = $1", params![account]).await? == 1)
}

/// Keeps the marks of fresh recovery codes, in place of those before.
///
/// # Errors
/// A failure of the database.
pub async fn put_recovery(tx: &Tx, account: AccountId, marks: &[String]) -> Outcome<()> {
    drop_recovery(tx, account).await?;
    for mark in marks {
        tx.run("INSERT INTO recovery_codes (account, mark) VALUES ($1, $2)", params![account, mark]).await?;
    }
    Ok(())
}

/// How many recovery codes are left.
///
/// # Errors
/// A failure of the database.
pub async fn recovery_left(tx: &Tx, account: AccountId) -> Outcome<i64> {
    tx.one("SELECT COUNT(*) AS n FROM recovery_codes WHERE account = $1", params![account]).await?.get("n")
}

/// Uses a recovery code up; whether it was one.
///
/// # Errors
/// A failure of the database.
pub async fn take_recovery(tx: &Tx, account: AccountId, mark: &str) -> Outcome<bool> {
    Ok(tx.run("DELETE FROM recovery_codes WHERE account = $1 AND mark = $2", params![account, mark]).await? == 1)
}

/// Removes the recovery codes.
///
/// # Errors
/// A failure of the database.
pub async fn drop_recovery(tx: &Tx, account: AccountId) -> Outcome<()> {
    tx.run("DELETE FROM recovery_codes WHERE account = $1", params![account]).await?;
    Ok(())
}

/// How many second factors an account has, recovery codes not counted.
///
/// # Errors
/// A failure of the database.
pub async fn count(tx: &Tx, account: AccountId) -> Outcome<i64> {
    let code_apps: i64 =
        tx.one("SELECT COUNT(*) AS n FROM code_apps WHERE account = $1", params![account]).await?.get("n")?;
    Ok(code_apps + passkey_count(tx, account).await?)
}

/// A session in the owner's list.
pub struct Listed {
    /// Which.
    pub id: SessionId,
    /// What the browser called itself.
    pub user_agent: String,
    /// When it began.
    pub created_at: Instant,
    /// When it was last seen, to a few minutes.
    pub seen_at: Instant,
}

/// The live sessions of an account, the one seen last first.
///
/// # Errors
/// A failure of the database.
pub async fn sessions(tx: &Tx, account: AccountId, idle_seconds: i64) -> Outcome<Vec<Listed>> {
    let listed = |row: &Row| {
        Ok(Listed {
            id: row.get("id")?,
            user_agent: row.get("user_agent")?,
            created_at: row.get("created_at")?,
            seen_at: row.get("seen_at")?,
        })
    };
    let rows = tx
        .all(
            "SELECT id, user_agent, created_at, seen_at FROM sessions WHERE account = $1 AND stage = 'full' \
             AND expires_at > $2 AND (seen_at > $3 OR vouched) ORDER BY seen_at DESC, id DESC LIMIT 50",
            params![account, tx.now(), tx.now().plus_seconds(-idle_seconds)],
        )
        .await?;
    rows.iter().map(listed).collect()
}

/// Ends a session of an account; whether there was one.
///
/// # Errors
/// A failure of the database.
pub async fn drop_one(tx: &Tx, account: AccountId, session: SessionId) -> Outcome<bool> {
    Ok(tx.run("DELETE FROM sessions WHERE account = $1 AND id = $2", params![account, session]).await? == 1)
}

/// Ends every session of an account but one; how many.
///
/// # Errors
/// A failure of the database.
pub async fn drop_others(tx: &Tx, account: AccountId, keep: Option<SessionId>) -> Outcome<u64> {
    match keep {
        Some(keep) => tx.run("DELETE FROM sessions WHERE account = $1 AND id <> $2", params![account, keep]).await,
        None => tx.run("DELETE FROM sessions WHERE account = $1", params![account]).await,
    }
}

/// Writes down that a session was seen.
///
/// # Errors
/// A failure of the database.
pub async fn seen(tx: &Tx, session: SessionId) -> Outcome<()> {
    tx.run("UPDATE sessions SET seen_at = $2 WHERE id = $1 AND seen_at < $2", params![session, tx.now()]).await?;
    Ok(())
}

/// Writes down that the person of a session has shown who he or she is.
///
/// # Errors
/// A failure of the database.
pub async fn proved(tx: &Tx, session: SessionId) -> Outcome<()> {
    tx.run("UPDATE sessions SET proved_at = $2 WHERE id = $1", params![session, tx.now()]).await?;
    Ok(())
}

/// Whose half session a token is, while it lasts.
///
/// # Errors
/// A failure of the database.
pub async fn half(tx: &Tx, token_hash: &str) -> Outcome<Option<AccountId>> {
    let row = tx
        .opt(
            "SELECT s.account FROM sessions s JOIN accounts a ON a.id = s.account \
             WHERE s.token_hash = $1 AND s.stage = 'half' AND s.expires_at > $2 AND a.stage = 'confirmed' AND a.suspended_at IS NULL",
            params![token_hash, tx.now()],
        )
        .await?;
    row.map(|row| row.get("account")).transpose()
}

/// Keeps a new address that waits for its link, in place of an earlier one.
///
/// # Errors
/// A failure of the database.
pub async fn put_address(tx: &Tx, account: AccountId, email: &str, hash: &str, expires: Instant) -> Outcome<()> {
    tx.run(
        "INSERT INTO address_changes (token_hash, account, email, expires_at) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (account) DO UPDATE SET token_hash = excluded.token_hash, email = excluded.email, \
         expires_at = excluded.expires_at",
        params![hash, account, email, expires],
    )
    .await?;
    Ok(())
}

/// Account and address of a row.
fn address(row: &Row) -> Outcome<(AccountId, String)> {
    Ok((row.get("account")?, row.get("email")?))
}

/// Whose new address a link is, while it lasts; nothing is used up.
///
/// # Errors
/// A failure of the database.
pub async fn peek_address(tx: &Tx, hash: &str) -> Outcome<Option<(AccountId, String)>> {
    let row = tx
        .opt(
            "SELECT account, email FROM address_changes WHERE token_hash = $1 AND expires_at > $2",
            params![hash, tx.now()],
        )
        .await?;
    row.as_ref().map(address).transpose()
}

/// Uses the link up. Of two who come at once, one gets it.
///
/// # Errors
/// A failure of the database.
pub async fn take_address(tx: &Tx, hash: &str) -> Outcome<Option<(AccountId, String)>> {
    let row = tx
        .opt(
            "DELETE FROM address_changes WHERE token_hash = $1 AND expires_at > $2 RETURNING account, email",
            params![hash, tx.now()],
        )
        .await?;
    row.as_ref().map(address).transpose()
}

/// Gives an account another address.
///
/// # Errors
/// A failure of the database, an address that another has among them.
pub async fn set_address(tx: &Tx, account: AccountId, email: &str) -> Outcome<()> {
    tx.run("UPDATE accounts SET email = $2, version = version + 1 WHERE id = $1", params![account, email]).await?;
    Ok(())
}

/// Removes addresses whose links have run out, and challenges that nobody can
/// answer any more.
///
/// # Errors
/// A failure of the database.
pub async fn sweep(tx: &Tx) -> Outcome<u64> {
    let links = tx.run("DELETE FROM address_changes WHERE expires_at <= $1", params![tx.now()]).await?;
    let challenges = tx.run("DELETE FROM used_challenges WHERE expires_at <= $1", params![tx.now()]).await?;
    Ok(links + challenges)
}

/// A passkey's row.
pub struct Passkey {
    /// Which.
    pub id: PasskeyId,
    /// Whose.
    pub account: AccountId,
    /// What its owner calls it.
    pub name: String,
    /// The public key and its kin.
    pub stored: StoredPasskey,
    /// Since when.
    pub created_at: Instant,
    /// When it was used last.
    pub used_at: Option<Instant>,
}

const PASSKEY: &str = "SELECT id, account, name, stored, created_at, used_at FROM passkeys";

/// Row → passkey.
fn passkey(row: &Row) -> Outcome<Passkey> {
    Ok(Passkey {
        id: row.get("id")?,
        account: row.get("account")?,
        name: row.get("name")?,
        stored: row.json("stored")?,
        created_at: row.get("created_at")?,
        used_at: row.opt("used_at")?,
    })
}

/// The passkeys of an account, the oldest first.
///
/// # Errors
/// A failure of the database.
pub async fn passkeys(tx: &Tx, account: AccountId) -> Outcome<Vec<Passkey>> {
    let rows = tx.all(&format!("{PASSKEY} WHERE account = $1 ORDER BY created_at, id"), params![account]).await?;
    rows.iter().map(passkey).collect()
}

/// One of them, of this account.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn passkey_of(tx: &Tx, account: AccountId, id: PasskeyId) -> Outcome<Passkey> {
    passkey(&tx.one(&format!("{PASSKEY} WHERE account = $1 AND id = $2"), params![account, id]).await?)
}

/// How many passkeys an account has.
///
/// # Errors
/// A failure of the database.
pub async fn passkey_count(tx: &Tx, account: AccountId) -> Outcome<i64> {
    tx.one("SELECT COUNT(*) AS n FROM passkeys WHERE account = $1", params![account]).await?.get("n")
}

/// The passkey of a credential's id, as the browser spells it, if its account works.
///
/// # Errors
/// A failure of the database.
pub async fn passkey_by_credential(tx: &Tx, raw_id: &str) -> Outcome<Option<Passkey>> {
    let Some(credential) = super::passkeys::credential(raw_id) else { return Ok(None) };
    let sql = format!(
        "{PASSKEY} WHERE credential = $1 AND EXISTS \
         (SELECT 1 FROM accounts a WHERE a.id = passkeys.account AND a.stage = 'confirmed' AND a.suspended_at IS NULL){}",
        tx.for_update()
    );
    tx.opt(&sql, params![credential]).await?.as_ref().map(passkey).transpose()
}

/// Keeps a passkey; whether its credential was new here.
///
/// # Errors
/// A failure of the database.
pub async fn put_passkey(tx: &Tx, account: AccountId, name: &str, stored: &StoredPasskey) -> Outcome<bool> {
    let json = serde_json::to_string(stored).map_err(base::Stop::failed)?;
    let fresh = tx
        .run(
            "INSERT INTO passkeys (id, account, credential, stored, name, created_at) VALUES ($1, $2, $3, $4, $5, $6) \
             ON CONFLICT (credential) DO NOTHING",
            params![
                tx.new_id::<PasskeyId>(),
                account,
                URL_SAFE_NO_PAD.encode(&stored.credential_id),
                json,
                name,
                tx.now()
            ],
        )
        .await?;
    Ok(fresh == 1)
}

/// Writes down that a passkey was used, with its counter.
///
/// # Errors
/// A failure of the database.
pub async fn passkey_used(tx: &Tx, id: PasskeyId, stored: &StoredPasskey) -> Outcome<()> {
    let json = serde_json::to_string(stored).map_err(base::Stop::failed)?;
    tx.run("UPDATE passkeys SET stored = $2, used_at = $3 WHERE id = $1", params![id, json, tx.now()]).await?;
    Ok(())
}

/// Gives a passkey another name; whether it is there.
///
/// # Errors
/// A failure of the database.
pub async fn rename_passkey(tx: &Tx, account: AccountId, id: PasskeyId, name: &str) -> Outcome<bool> {
    let done =
        tx.run("UPDATE passkeys SET name = $3 WHERE account = $1 AND id = $2", params![account, id, name]).await?;
    Ok(done == 1)
}

/// Removes a passkey; the name that it had.
///
/// # Errors
/// A failure of the database.
pub async fn drop_passkey(tx: &Tx, account: AccountId, id: PasskeyId) -> Outcome<Option<String>> {
    let row =
        tx.opt("DELETE FROM passkeys WHERE account = $1 AND id = $2 RETURNING name", params![account, id]).await?;
    row.map(|row| row.get("name")).transpose()
}

/// Uses a challenge up; whether it was still to be had.
///
/// # Errors
/// A failure of the database.
pub async fn use_challenge(tx: &Tx, hash: &str, expires: Instant) -> Outcome<bool> {
    let fresh = tx
        .run(
            "INSERT INTO used_challenges (hash, expires_at) VALUES ($1, $2) ON CONFLICT (hash) DO NOTHING",
            params![hash, expires],
        )
        .await?;
    Ok(fresh == 1)
}
