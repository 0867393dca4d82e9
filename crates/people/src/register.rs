//! Signing up, free and without commitment (S11–S15, S19): the account, what
//! it speaks for, and the mail whose link confirms the address. Whoever asks
//! learns nothing about others: an address or a company that is here already
//! answers by mail alone. The newest registration of an unconfirmed address
//! counts, so that nobody can wait for somebody else with a password of their
//! own.

use crate::account::{AccountStage, Kind};
use crate::password::NOT_CHOSEN;
use crate::refusal::PeopleRefusal;
use crate::rows::accounts::{self as rows, Known, NewRow, Purpose};
use crate::rows::companies::{self, Standing};
use crate::token::Token;
use crate::{declare, directory, grant, mails};
use base::{AccountId, AgencyId, ClientId, Happened, Lang, Outcome};
use serde::{Deserialize, Serialize};
use store::Tx;

/// How long the link of the confirmation mail lasts: three days, in seconds.
pub const LINK_SECONDS: i64 = 3 * 24 * 60 * 60;

/// What somebody signs up as.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Applicant {
    /// A consultant, who may name the agency that employs him or her (S15).
    Consultant {
        /// The agency's name, as typed.
        agency: Option<String>,
    },
    /// Speaks for an agency (S3, S13).
    AgencyRep {
        /// The agency's name, as typed.
        agency: String,
    },
    /// Speaks for a client (S1).
    ClientRep {
        /// The client's name, as typed.
        client: String,
    },
}

impl Applicant {
    /// The kind of account.
    pub fn kind(&self) -> Kind {
        match self {
            Applicant::Consultant { .. } => Kind::Consultant,
            Applicant::AgencyRep { .. } => Kind::AgencyRep,
            Applicant::ClientRep { .. } => Kind::ClientRep,
        }
    }
}

/// A registration whose sender has accepted the terms (S19) and, as a
/// consultant, declared to act for himself or herself (S21).
#[derive(Clone, Serialize, Deserialize)]
pub struct NewAccount {
    /// As what.
    pub applicant: Applicant,
    /// As the person writes it.
    pub name: String,
    /// In lower case.
    pub email: String,
    /// As the person writes it.
    pub phone: Option<String>,
    /// The language of pages and mails.
    pub lang: Lang,
    /// From [`crate::password::hash`]; many accounts may share one text.
    pub password_hash: String,
}

/// Registers, or answers by mail that the address or the company is here; the
/// page is the same for both.
///
/// # Errors
/// A failure of the database.
pub async fn apply(tx: &Tx, new: NewAccount) -> Outcome<()> {
    if let Some(known) = rows::by_email(tx, &new.email).await? {
        match known.stage {
            AccountStage::Confirmed => return mails::already_registered(tx, &known).await,
            AccountStage::Closed => return mails::address_closed(tx, &known).await,
            AccountStage::Registered if known.password_hash == NOT_CHOSEN => {
                return grant::invite_again(tx, &known).await;
            }
            AccountStage::Registered => {}
        }
    }
    if is_taken(tx, &new.applicant).await? {
        return mails::company_taken(tx, &new).await;
    }
    register(tx, new).await?;
    Ok(())
}

/// Whether the company that somebody wants to speak for is somebody's: then
/// its people or the staff let others in, never a form.
async fn is_taken(tx: &Tx, applicant: &Applicant) -> Outcome<bool> {
    Ok(match applicant {
        Applicant::Consultant { .. } => false,
        Applicant::AgencyRep { agency } => matches!(companies::agency_standing(tx, agency).await?, Standing::Taken(_)),
        Applicant::ClientRep { client } => matches!(companies::client_standing(tx, client).await?, Standing::Taken(_)),
    })
}

/// Makes the account in stage `registered` with what it speaks for, and sends
/// the confirmation mail.
///
/// # Errors
/// [`PeopleRefusal::EmailTaken`], [`PeopleRefusal::CompanyTaken`], or a failure
/// of the database.
pub async fn register(tx: &Tx, new: NewAccount) -> Outcome<AccountId> {
    if let Some(known) = rows::by_email(tx, &new.email).await? {
        if known.stage != AccountStage::Registered {
            return Err(PeopleRefusal::EmailTaken.into());
        }
        rows::forget_unconfirmed(tx, known.id).await?;
    }
    let row = NewRow {
        email: &new.email,
        password_hash: &new.password_hash,
        name: &new.name,
        phone: new.phone.as_deref(),
        lang: new.lang,
        kind: new.applicant.kind(),
        confirmed: false,
        terms: true,
        granted: false,
    };
    let account = rows::insert(tx, row).await?.ok_or(PeopleRefusal::EmailTaken)?;
    match &new.applicant {
        Applicant::Consultant { agency } => {
            let known = match agency {
                Some(name) => companies::agency_by_name(tx, name).await?,
                None => None,
            };
            let named = if known.is_none() { agency.clone() } else { None };
            rows::insert_consultant(tx, account, &new.name, new.lang, known, named).await?;
            declare::declare(tx, account, new.lang).await?;
        }
        Applicant::AgencyRep { agency } => {
            let agency = claim_agency(tx, agency).await?;
            rows::insert_agency_rep(tx, account, agency).await?;
        }
        Applicant::ClientRep { client } => {
            let client = claim_client(tx, client).await?;
            rows::insert_client_rep(tx, account, client).await?;
        }
    }
    tx.record(Happened::AccountRegistered { account }).await?;
    send_link(tx, account).await?;
    Ok(account)
}

/// The agency of this name: a new one, or one that nobody confirmed, whose
/// earlier registrations end.
async fn claim_agency(tx: &Tx, name: &str) -> Outcome<AgencyId> {
    match companies::agency_standing(tx, name).await? {
        Standing::New => Ok(companies::insert_agency(tx, name).await?.ok_or(PeopleRefusal::CompanyTaken)?),
        Standing::Unconfirmed(agency) => {
            for earlier in companies::unconfirmed_agency_reps(tx, agency).await? {
                rows::forget_unconfirmed(tx, earlier).await?;
            }
            Ok(agency)
        }
        Standing::Taken(_) => Err(PeopleRefusal::CompanyTaken.into()),
    }
}

/// The client of this name: as [`claim_agency`].
async fn claim_client(tx: &Tx, name: &str) -> Outcome<ClientId> {
    match companies::client_standing(tx, name).await? {
        Standing::New => Ok(companies::insert_client(tx, name).await?.ok_or(PeopleRefusal::CompanyTaken)?),
        Standing::Unconfirmed(client) => {
            for earlier in companies::unconfirmed_client_reps(tx, client).await? {
                rows::forget_unconfirmed(tx, earlier).await?;
            }
            Ok(client)
        }
        Standing::Taken(_) => Err(PeopleRefusal::CompanyTaken.into()),
    }
}

/// Sends the confirmation mail with a fresh link; earlier links end (S12).
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn send_link(tx: &Tx, account: AccountId) -> Outcome<()> {
    let token = Token::fresh(tx.dice());
    rows::put_token(tx, account, Purpose::Confirm, &token.hash, tx.now().plus_seconds(LINK_SECONDS)).await?;
    mails::confirm_account(tx, &directory::contact(tx, account).await?, &token).await
}

/// Sends the mail again to an address that waits for it; any other address
/// gets nothing, and the page does not say which it was.
///
/// # Errors
/// A failure of the database.
pub async fn send_again(tx: &Tx, email: &str) -> Outcome<()> {
    let Some(known) = rows::by_email(tx, email).await? else { return Ok(()) };
    match known {
        Known { stage: AccountStage::Registered, ref password_hash, .. } if password_hash == NOT_CHOSEN => {
            grant::invite_again(tx, &known).await
        }
        Known { stage: AccountStage::Registered, id, .. } => send_link(tx, id).await,
        Known { stage: AccountStage::Confirmed | AccountStage::Closed, .. } => Ok(()),
    }
}
