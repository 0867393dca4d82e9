//! An agency that lacks a service asks for partners (S45): it opens a need as a
//! client, and is matched, proposed to and contracted like any other. For that
//! it has a client company of its own, and whoever speaks for it wears one of
//! two hats: the agency's or the buyer's. Under one hat nothing of the other is
//! seen or done, so that every rule for clients holds as it stands. Its own
//! consultants are no partners.

use crate::company::name_key;
use crate::personal_number::{kept_opt, place};
use crate::refusal::PeopleRefusal;
use crate::rows::{accounts, companies};
use crate::{agents, directory, supplier};
use base::{AccountId, Actor, AgencyId, ClientId, CommonRefusal, ConsultantId, Happened, Outcome, Role};
use store::{Tx, params};

/// The client company of an agency, if it has one.
///
/// # Errors
/// A failure of the database.
pub async fn client_of(tx: &Tx, agency: AgencyId) -> Outcome<Option<ClientId>> {
    let row = tx.opt("SELECT id FROM clients WHERE agency = $1", params![agency]).await?;
    row.map(|row| row.get("id")).transpose()
}

/// The agency that somebody speaks for, whatever hat is on; `None` for who
/// speaks for no agency.
///
/// # Errors
/// A failure of the database.
pub async fn agency_of(tx: &Tx, account: AccountId) -> Outcome<Option<AgencyId>> {
    companies::agency_of_rep(tx, account).await
}

/// Whether a consultant is the buying agency's own, and no partner.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn is_own(tx: &Tx, client: ClientId, consultant: ConsultantId) -> Outcome<bool> {
    let agency = directory::client(tx, client).await?.agency;
    Ok(match agency {
        Some(agency) => directory::consultant(tx, consultant).await?.agency == Some(agency),
        None => false,
    })
}

/// Puts the buyer's hat on; makes the agency's client company the first time.
///
/// # Errors
/// Not found for who speaks for no agency, or a failure of the database.
pub async fn begin(tx: &Tx, actor: &Actor) -> Outcome<ClientId> {
    let Role::AgencyRep { agency } = actor.role else { return Err(CommonRefusal::NotFound.into()) };
    let client = match client_of(tx, agency).await? {
        Some(client) => client,
        None => found(tx, agency).await?,
    };
    if companies::client_of_rep(tx, actor.account).await?.is_none() {
        accounts::insert_client_rep(tx, actor.account, client).await?;
    }
    set_buying(tx, actor.account, true).await?;
    Ok(client)
}

/// Takes the buyer's hat off.
///
/// # Errors
/// Not found for who speaks for no agency, or a failure of the database.
pub async fn end(tx: &Tx, actor: &Actor) -> Outcome<()> {
    if agency_of(tx, actor.account).await?.is_none() {
        return Err(CommonRefusal::NotFound.into());
    }
    set_buying(tx, actor.account, false).await
}

/// Changes the hat.
async fn set_buying(tx: &Tx, account: AccountId, buying: bool) -> Outcome<()> {
    tx.run("UPDATE agency_reps SET buying = $2 WHERE account = $1", params![account, buying]).await?;
    Ok(())
}

/// Makes the client company of an agency, with what is known of the agency.
async fn found(tx: &Tx, agency: AgencyId) -> Outcome<ClientId> {
    let known = directory::agency(tx, agency).await?;
    let company = supplier::of(tx, supplier::Owner::Agency(agency)).await?;
    let name = free_name(tx, &known.name).await?;
    let client = companies::insert_client(tx, &name).await?.ok_or(PeopleRefusal::CompanyTaken)?;
    let (org_no, vat_no) = match &company {
        Some(company) => (Some(company.org_no.as_str()), Some(company.vat_no.as_str())),
        None => (known.org_no.as_deref(), None),
    };
    tx.run(
        "UPDATE clients SET agency = $2, org_no = $3, vat_no = $4, street = $5, town = $6 WHERE id = $1",
        params![
            client,
            agency,
            kept_opt(tx, &place("clients", "org_no", client), org_no)?,
            kept_opt(tx, &place("clients", "vat_no", client), vat_no)?,
            company.as_ref().map(|company| company.street.clone()),
            company.as_ref().map(|company| company.town.clone())
        ],
    )
    .await?;
    if let Some(manager) = agents::fewest(&companies::managers_by_clients(tx).await?) {
        companies::set_client_manager_if_none(tx, client, manager).await?;
    }
    tx.record(Happened::AgencyBuys { agency, client }).await?;
    Ok(client)
}

/// The agency's name, or the same with a word when a client has it.
async fn free_name(tx: &Tx, name: &str) -> Outcome<String> {
    let taken = tx.opt("SELECT id FROM clients WHERE name_key = $1", params![name_key(name)]).await?.is_some();
    Ok(if taken { format!("{name} (byrå)") } else { name.to_owned() })
}
