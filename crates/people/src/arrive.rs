//! Somebody comes by an agency's link, which has proved the address: the
//! account works at once, and its profile names the agency. Whether the link
//! still opens is asked by whoever gave it out.

use crate::account::{AccountStage, Kind};
use crate::password::NOT_CHOSEN;
use crate::rows::accounts::{self, NewRow};
use crate::{confirm, declare};
use base::{AccountId, AgencyId, ConsultantId, Happened, Lang, Outcome};
use store::Tx;

/// What somebody who comes says of himself or herself, who has accepted the
/// terms (S19) and declared to act for himself or herself (S21).
#[derive(Clone)]
pub struct Arrival {
    /// As the person writes it.
    pub name: String,
    /// As the person writes it.
    pub phone: Option<String>,
    /// The language of pages and mails.
    pub lang: Lang,
    /// From [`crate::password::hash`].
    pub password_hash: String,
}

/// Whether an address has an account that nobody who comes may replace: any but
/// a registration that was never confirmed.
///
/// # Errors
/// A failure of the database.
pub async fn has_account(tx: &Tx, email: &str) -> Outcome<bool> {
    Ok(accounts::by_email(tx, email)
        .await?
        .is_some_and(|known| known.stage != AccountStage::Registered || known.password_hash == NOT_CHOSEN))
}

/// Makes the account, and the profile in this language; `None` when the address
/// has an account. A registration that was never confirmed gives way.
///
/// # Errors
/// A failure of the database.
pub async fn arrive(
    tx: &Tx,
    email: &str,
    agency: AgencyId,
    profile_lang: Lang,
    new: &Arrival,
) -> Outcome<Option<(AccountId, ConsultantId)>> {
    if has_account(tx, email).await? {
        return Ok(None);
    }
    if let Some(known) = accounts::by_email(tx, email).await? {
        accounts::forget_unconfirmed(tx, known.id).await?;
    }
    let row = NewRow {
        email,
        password_hash: &new.password_hash,
        name: &new.name,
        phone: new.phone.as_deref(),
        lang: new.lang,
        kind: Kind::Consultant,
        confirmed: false,
        terms: true,
        granted: false,
    };
    let Some(account) = accounts::insert(tx, row).await? else { return Ok(None) };
    let consultant = accounts::insert_consultant(tx, account, &new.name, profile_lang, Some(agency), None).await?;
    declare::declare(tx, account, new.lang).await?;
    tx.record(Happened::AccountRegistered { account }).await?;
    confirm::confirm_account(tx, account).await?;
    Ok(Some((account, consultant)))
}
