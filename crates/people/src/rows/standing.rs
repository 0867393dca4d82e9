//! Where accounts stand: granted, suspended, waiting for a word of the staff.

use crate::account::{Account, Kind};
use crate::directory;
use crate::standing::Standing;
use base::{AccountId, Outcome};
use store::{Tx, params};

/// Where an account stands.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn of(tx: &Tx, account: AccountId) -> Outcome<Standing> {
    let row = tx.one("SELECT granted_at, suspended_at FROM accounts WHERE id = $1", params![account]).await?;
    Ok(Standing { granted_at: row.opt("granted_at")?, suspended_at: row.opt("suspended_at")? })
}

/// Marks an account as granted; whether it was not.
///
/// # Errors
/// A failure of the database.
pub async fn set_granted(tx: &Tx, account: AccountId, by: Option<AccountId>) -> Outcome<bool> {
    let done = tx
        .run(
            "UPDATE accounts SET granted_at = $2, granted_by = $3, version = version + 1 \
             WHERE id = $1 AND granted_at IS NULL",
            params![account, tx.now(), by],
        )
        .await?;
    Ok(done == 1)
}

/// Suspends an account or lets it in again; whether that changed anything.
///
/// # Errors
/// A failure of the database.
pub async fn set_suspended(tx: &Tx, account: AccountId, suspended: bool) -> Outcome<bool> {
    let sql = if suspended {
        "UPDATE accounts SET suspended_at = $2, version = version + 1 WHERE id = $1 AND suspended_at IS NULL"
    } else {
        "UPDATE accounts SET suspended_at = NULL, version = version + 1 \
         WHERE id = $1 AND suspended_at IS NOT NULL AND suspended_at <= $2"
    };
    Ok(tx.run(sql, params![account, tx.now()]).await? == 1)
}

/// Accounts that work and wait to be granted, the oldest first; those of these
/// kinds alone.
///
/// # Errors
/// A failure of the database.
pub async fn to_grant(tx: &Tx, kinds: &[Kind], most: i64) -> Outcome<Vec<Account>> {
    let mut all = Vec::new();
    for kind in kinds {
        let rows = tx
            .all(
                "SELECT id, email, name, phone, lang, role, stage, created_at, version FROM accounts \
                 WHERE role = $1 AND stage = 'confirmed' AND granted_at IS NULL ORDER BY created_at, id LIMIT $2",
                params![kind.code(), most],
            )
            .await?;
        all.extend(rows.iter().map(directory::account_row).collect::<Outcome<Vec<_>>>()?);
    }
    all.sort_by_key(|account| (account.created_at, account.id));
    Ok(all)
}
