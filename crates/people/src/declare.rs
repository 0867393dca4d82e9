//! What a person declares in registration, kept in the words that were shown:
//! a consultant is a natural person who acts for himself or herself (S21).

use base::{AccountId, Lang, Outcome, t};
use store::{Tx, params};

/// The version of the words below: raised with every change of their meaning.
pub const VERSION: &str = "1";

/// The words of the declaration.
pub fn own_behalf(lang: Lang) -> String {
    t!(lang, "declare-own-behalf")
}

/// Keeps the declaration of an account.
///
/// # Errors
/// A failure of the database.
pub async fn declare(tx: &Tx, account: AccountId, lang: Lang) -> Outcome<()> {
    tx.run(
        "INSERT INTO declarations (account, kind, version, lang, words, declared_at) \
         VALUES ($1, 'own_behalf', $2, $3, $4, $5) ON CONFLICT (account, kind, version) DO NOTHING",
        params![account, VERSION, lang, own_behalf(lang), tx.now()],
    )
    .await?;
    Ok(())
}
