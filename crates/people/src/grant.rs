//! Accounts that the staff make: colleagues (S6–S8), and further people who
//! speak for a client or an agency that is here already (S1, S3). An invited
//! person chooses a password through the link of the mail, which also proves
//! the address.

use crate::account::Kind;
use crate::password::NOT_CHOSEN;
use crate::refusal::PeopleRefusal;
use crate::rows::accounts::{self as rows, Known, NewRow, Purpose};
use crate::token::Token;
use crate::{mails, policy, register};
use base::{AccountId, Actor, AgencyId, ClientId, CommonRefusal, Happened, Lang, Outcome, StaffRole};
use store::Tx;

/// A colleague.
#[derive(Clone)]
pub struct NewStaff {
    /// As the person writes it.
    pub name: String,
    /// In lower case.
    pub email: String,
    /// As the person writes it.
    pub phone: Option<String>,
    /// The language of pages and mails.
    pub lang: Lang,
    /// What the person does here.
    pub role: StaffRole,
    /// From [`crate::password::hash`].
    pub password_hash: String,
}

/// Makes a colleague whose account works at once: for the command line and the
/// demo, where nobody is signed in to be asked.
///
/// # Errors
/// [`PeopleRefusal::EmailTaken`], or a failure of the database.
pub async fn create_staff(tx: &Tx, new: NewStaff) -> Outcome<AccountId> {
    let row = NewRow {
        email: &new.email,
        password_hash: &new.password_hash,
        name: &new.name,
        phone: new.phone.as_deref(),
        lang: new.lang,
        kind: Kind::Staff(new.role),
        confirmed: true,
        terms: false,
        granted: true,
    };
    let account = rows::insert(tx, row).await?.ok_or(PeopleRefusal::EmailTaken)?;
    tx.record(Happened::AccountRegistered { account }).await?;
    tx.record(Happened::AccountConfirmed { account }).await?;
    Ok(account)
}

/// Whom to invite.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invited {
    /// As the person writes it.
    pub name: String,
    /// In lower case.
    pub email: String,
    /// The language of the mail, and of pages until the person changes it.
    pub lang: Lang,
}

/// Invites a colleague.
///
/// # Errors
/// Forbidden, [`PeopleRefusal::EmailTaken`], or a failure of the database.
pub async fn invite_staff(tx: &Tx, actor: &Actor, who: &Invited, role: StaffRole) -> Outcome<AccountId> {
    if !policy::may_manage_staff(actor) {
        return Err(CommonRefusal::Forbidden.into());
    }
    invite(tx, who, Kind::Staff(role)).await
}

/// Invites somebody who will speak for an agency.
///
/// # Errors
/// Forbidden, [`PeopleRefusal::EmailTaken`], or a failure of the database.
pub async fn invite_agency_rep(tx: &Tx, actor: &Actor, who: &Invited, agency: AgencyId) -> Outcome<AccountId> {
    if !policy::may_manage_agencies(actor) {
        return Err(CommonRefusal::Forbidden.into());
    }
    let account = invite(tx, who, Kind::AgencyRep).await?;
    rows::insert_agency_rep(tx, account, agency).await?;
    Ok(account)
}

/// Invites somebody who will speak for a client.
///
/// # Errors
/// Forbidden, [`PeopleRefusal::EmailTaken`], or a failure of the database.
pub async fn invite_client_rep(tx: &Tx, actor: &Actor, who: &Invited, client: ClientId) -> Outcome<AccountId> {
    if !policy::may_manage_clients(actor) {
        return Err(CommonRefusal::Forbidden.into());
    }
    let account = invite(tx, who, Kind::ClientRep).await?;
    rows::insert_client_rep(tx, account, client).await?;
    Ok(account)
}

/// Makes the account without a password and sends the mail.
async fn invite(tx: &Tx, who: &Invited, kind: Kind) -> Outcome<AccountId> {
    let row = NewRow {
        email: &who.email,
        password_hash: NOT_CHOSEN,
        name: &who.name,
        phone: None,
        lang: who.lang,
        kind,
        confirmed: false,
        terms: false,
        granted: true,
    };
    let account = rows::insert(tx, row).await?.ok_or(PeopleRefusal::EmailTaken)?;
    tx.record(Happened::AccountRegistered { account }).await?;
    invite_again(tx, &rows::by_id(tx, account).await?).await?;
    Ok(account)
}

/// Sends the mail of an invitation with a fresh link; earlier links end.
///
/// # Errors
/// A failure of the database.
pub async fn invite_again(tx: &Tx, known: &Known) -> Outcome<()> {
    let token = Token::fresh(tx.dice());
    let expires = tx.now().plus_seconds(register::LINK_SECONDS);
    rows::put_token(tx, known.id, Purpose::Reset, &token.hash, expires).await?;
    mails::invitation(tx, known, &token).await
}
