//! The sign-ins at providers that are linked to accounts.

use base::{AccountId, IdentityId, Instant, Outcome};
use store::{Row, Tx, params};

/// A linked sign-in, as its owner sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    /// Which.
    pub id: IdentityId,
    /// At which provider.
    pub issuer: String,
    /// Since when.
    pub linked_at: Instant,
    /// When it was used last.
    pub used_at: Option<Instant>,
}

/// Those of an account, the oldest first.
///
/// # Errors
/// A failure of the database.
pub async fn of(tx: &Tx, account: AccountId) -> Outcome<Vec<Identity>> {
    let identity = |row: &Row| {
        Ok(Identity {
            id: row.get("id")?,
            issuer: row.get("issuer")?,
            linked_at: row.get("linked_at")?,
            used_at: row.opt("used_at")?,
        })
    };
    let rows = tx
        .all(
            "SELECT id, issuer, linked_at, used_at FROM identities WHERE account = $1 ORDER BY linked_at, id",
            params![account],
        )
        .await?;
    rows.iter().map(identity).collect()
}

/// Whose sign-in it is, if it is linked.
///
/// # Errors
/// A failure of the database.
pub async fn account_of(tx: &Tx, issuer: &str, subject: &str) -> Outcome<Option<AccountId>> {
    let row =
        tx.opt("SELECT account FROM identities WHERE issuer = $1 AND subject = $2", params![issuer, subject]).await?;
    row.map(|row| row.get("account")).transpose()
}

/// Links a sign-in to an account; not when either has another.
///
/// # Errors
/// A failure of the database.
pub async fn put(tx: &Tx, account: AccountId, issuer: &str, subject: &str) -> Outcome<bool> {
    let fresh = tx
        .run(
            "INSERT INTO identities (id, account, issuer, subject, linked_at) VALUES ($1, $2, $3, $4, $5) \
             ON CONFLICT DO NOTHING",
            params![tx.new_id::<IdentityId>(), account, issuer, subject, tx.now()],
        )
        .await?;
    Ok(fresh == 1)
}

/// Writes down that it was used.
///
/// # Errors
/// A failure of the database.
pub async fn used(tx: &Tx, issuer: &str, subject: &str) -> Outcome<()> {
    tx.run("UPDATE identities SET used_at = $3 WHERE issuer = $1 AND subject = $2", params![issuer, subject, tx.now()])
        .await?;
    Ok(())
}

/// Removes one of an account; the provider that it was at.
///
/// # Errors
/// A failure of the database.
pub async fn drop_one(tx: &Tx, account: AccountId, id: IdentityId) -> Outcome<Option<String>> {
    let row =
        tx.opt("DELETE FROM identities WHERE account = $1 AND id = $2 RETURNING issuer", params![account, id]).await?;
    row.map(|row| row.get("issuer")).transpose()
}
