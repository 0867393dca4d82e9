//! A key of one's own for each person and each consent, wrapped by the house's
//! key. What is sealed under such a key can be read nowhere once the key's row
//! is gone: not in the database, not in a file, not in a backup, since these
//! rows are never part of one (GDPR art. 17; decision 20). It never hands the
//! bytes of a key to a page.

use anyhow::anyhow;
use base::{AccountId, ConsentId, Outcome, Stop};
use store::seal::KEY_BYTES;
use store::{Keeper, Tx, params};
use uuid::Uuid;

/// Whose key it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KeyOf {
    /// A person's: what a backup holds of the person.
    Person(AccountId),
    /// A consent's: what was shown under it.
    Grant(ConsentId),
}

impl KeyOf {
    /// As stored.
    pub fn code(self) -> &'static str {
        match self {
            KeyOf::Person(_) => "person",
            KeyOf::Grant(_) => "grant",
        }
    }

    /// The id of the person or the consent.
    pub fn subject(self) -> Uuid {
        match self {
            KeyOf::Person(account) => account.0,
            KeyOf::Grant(consent) => consent.0,
        }
    }

    /// From a row.
    pub fn parse(code: &str, subject: Uuid) -> Option<KeyOf> {
        match code {
            "person" => Some(KeyOf::Person(AccountId(subject))),
            "grant" => Some(KeyOf::Grant(ConsentId(subject))),
            _ => None,
        }
    }

    /// Where its wrapped bytes stand.
    fn place(self) -> String {
        store::seal::place("data_keys", self.code(), self.subject())
    }
}

/// The bytes of a key, if there is one: for sealing a backup.
///
/// # Errors
/// A failure of the database, or a key that the house's key does not open.
pub async fn bytes(tx: &Tx, of: KeyOf) -> Outcome<Option<[u8; KEY_BYTES]>> {
    let sql = "SELECT wrapped FROM data_keys WHERE kind = $1 AND subject = $2";
    let Some(row) = tx.opt(sql, params![of.code(), of.subject()]).await? else { return Ok(None) };
    let wrapped: Vec<u8> = row.get("wrapped")?;
    unwrap(tx, of, &wrapped).map(Some)
}

/// Opens a wrapped key.
///
/// # Errors
/// A failure when the house's key does not open it.
pub fn unwrap(tx: &Tx, of: KeyOf, wrapped: &[u8]) -> Outcome<[u8; KEY_BYTES]> {
    let key = tx.keeper().open(&of.place(), wrapped)?;
    key.try_into().map_err(|_| Stop::Failed(anyhow!("the key of a {} is not as long as a key", of.code())))
}

/// Who seals and opens under a key, if the key is there.
///
/// # Errors
/// As [`bytes`].
pub async fn find(tx: &Tx, of: KeyOf) -> Outcome<Option<Keeper>> {
    Ok(bytes(tx, of).await?.map(|key| Keeper::new(&key, tx.dice().clone())))
}

/// The key, made when there is none.
///
/// # Errors
/// As [`bytes`].
pub async fn ensure(tx: &Tx, of: KeyOf) -> Outcome<Keeper> {
    if let Some(keeper) = find(tx, of).await? {
        return Ok(keeper);
    }
    let key = tx.dice().bytes::<KEY_BYTES>();
    put_wrapped(tx, of, &tx.keeper().seal(&of.place(), &key)?).await?;
    Ok(Keeper::new(&key, tx.dice().clone()))
}

/// Keeps a wrapped key: a new one, or one that comes back with its key file.
///
/// # Errors
/// A failure of the database.
pub async fn put_wrapped(tx: &Tx, of: KeyOf, wrapped: &[u8]) -> Outcome<()> {
    tx.run(
        "INSERT INTO data_keys (kind, subject, wrapped, made_at) VALUES ($1, $2, $3, $4)",
        params![of.code(), of.subject(), wrapped.to_vec(), tx.now()],
    )
    .await?;
    Ok(())
}

/// Every key as it is stored: for the key file.
///
/// # Errors
/// A failure of the database.
pub async fn all_wrapped(tx: &Tx) -> Outcome<Vec<(KeyOf, Vec<u8>)>> {
    let rows = tx.all("SELECT kind, subject, wrapped FROM data_keys ORDER BY kind, subject", vec![]).await?;
    rows.iter()
        .map(|row| {
            let subject: Uuid = row.get("subject")?;
            Ok((row.parse("kind", |code| KeyOf::parse(code, subject))?, row.get("wrapped")?))
        })
        .collect()
}

/// Removes a key, and with it everything that was sealed under it.
///
/// # Errors
/// A failure of the database.
pub async fn destroy(tx: &Tx, of: KeyOf) -> Outcome<()> {
    tx.run("DELETE FROM data_keys WHERE kind = $1 AND subject = $2", params![of.code(), of.subject()]).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whose_key_it_is_is_read_back() {
        for of in [KeyOf::Person(AccountId(Uuid::from_u128(1))), KeyOf::Grant(ConsentId(Uuid::from_u128(2)))] {
            assert_eq!(KeyOf::parse(of.code(), of.subject()), Some(of));
        }
        assert_eq!(KeyOf::parse("house", Uuid::nil()), None);
    }
}
