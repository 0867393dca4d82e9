//! What staff change of companies and of who belongs where. A company's name
//! is unique, since consultants name their agency by it (S15).

use crate::company::{Agency, Client};
use crate::policy;
use crate::refusal::PeopleRefusal;
use crate::rows::companies as rows;
use crate::{agents, directory};
use base::{AccountId, Actor, AgencyId, ClientId, CommonRefusal, ConsultantId, Happened, Outcome, StaffRole};
use store::Tx;

/// Saves an agency's data and agent, in the version seen.
///
/// # Errors
/// Forbidden, [`PeopleRefusal::CompanyTaken`], [`PeopleRefusal::NotHelper`],
/// changed meanwhile, or a failure of the database.
pub async fn change_agency(tx: &Tx, actor: &Actor, agency: &Agency) -> Outcome<()> {
    if !policy::may_manage_agencies(actor) {
        return Err(CommonRefusal::Forbidden.into());
    }
    helps(tx, agency.agent, StaffRole::ConsultantAgent).await?;
    if rows::update_agency(tx, agency).await? { Ok(()) } else { Err(PeopleRefusal::CompanyTaken.into()) }
}

/// Saves a client's data, what consultants see instead of its name, and its
/// manager, in the version seen.
///
/// # Errors
/// As [`change_agency`].
pub async fn change_client(tx: &Tx, actor: &Actor, client: &Client) -> Outcome<()> {
    if !policy::may_manage_clients(actor) {
        return Err(CommonRefusal::Forbidden.into());
    }
    helps(tx, client.manager, StaffRole::ClientManager).await?;
    if rows::update_client(tx, client).await? { Ok(()) } else { Err(PeopleRefusal::CompanyTaken.into()) }
}

/// Gives a consultant another consultant agent (S41).
///
/// # Errors
/// Forbidden, [`PeopleRefusal::NotHelper`], or a failure of the database.
pub async fn change_agent(tx: &Tx, actor: &Actor, consultant: ConsultantId, agent: AccountId) -> Outcome<()> {
    if !policy::may_place_consultants(actor) {
        return Err(CommonRefusal::Forbidden.into());
    }
    helps(tx, Some(agent), StaffRole::ConsultantAgent).await?;
    if directory::consultant(tx, consultant).await?.agent == Some(agent) {
        return Ok(());
    }
    rows::set_consultant_agent(tx, consultant, agent).await?;
    tx.record(Happened::AgentAssigned { consultant, agent }).await
}

/// Ties a consultant to the agency of this name, or to none (S4, S15). Work under
/// contract holds the consultant back; that follows from the event.
///
/// # Errors
/// Forbidden, [`PeopleRefusal::AgencyUnknown`], or a failure of the database.
pub async fn change_employer(tx: &Tx, actor: &Actor, consultant: ConsultantId, agency: Option<&str>) -> Outcome<()> {
    if !policy::may_place_consultants(actor) {
        return Err(CommonRefusal::Forbidden.into());
    }
    let agency = match agency {
        Some(name) => Some(rows::agency_by_name(tx, name).await?.ok_or(PeopleRefusal::AgencyUnknown)?),
        None => None,
    };
    let from = directory::consultant(tx, consultant).await?.agency;
    rows::set_consultant_agency(tx, consultant, agency).await?;
    if from == agency {
        return Ok(());
    }
    tx.record(Happened::EmployerChanged { consultant, from, to: agency }).await
}

/// Whether the person chosen has a working account of the role that helps.
async fn helps(tx: &Tx, helper: Option<AccountId>, role: StaffRole) -> Outcome<()> {
    let Some(helper) = helper else { return Ok(()) };
    let fits = directory::staff(tx, role).await?.iter().any(|contact| contact.account == helper);
    if fits { Ok(()) } else { Err(PeopleRefusal::NotHelper.into()) }
}

/// Takes a client on: staff write down whom they have spoken to (S47). Whoever
/// does it is its manager, if that is the role.
///
/// # Errors
/// Forbidden, [`PeopleRefusal::CompanyTaken`], or a failure of the database.
pub async fn create_client(tx: &Tx, actor: &Actor, name: &str) -> Outcome<ClientId> {
    if !policy::may_manage_clients(actor) {
        return Err(CommonRefusal::Forbidden.into());
    }
    let client = rows::insert_client(tx, name).await?.ok_or(PeopleRefusal::CompanyTaken)?;
    let manager = match actor.staff() {
        Some(StaffRole::ClientManager) => Some(actor.account),
        _ => agents::fewest(&rows::managers_by_clients(tx).await?),
    };
    if let Some(manager) = manager {
        rows::set_client_manager_if_none(tx, client, manager).await?;
    }
    Ok(client)
}

/// Takes an agency on, as [`create_client`] a client.
///
/// # Errors
/// Forbidden, [`PeopleRefusal::CompanyTaken`], or a failure of the database.
pub async fn create_agency(tx: &Tx, actor: &Actor, name: &str) -> Outcome<AgencyId> {
    if !policy::may_manage_agencies(actor) {
        return Err(CommonRefusal::Forbidden.into());
    }
    let agency = rows::insert_agency(tx, name).await?.ok_or(PeopleRefusal::CompanyTaken)?;
    let agent = match actor.staff() {
        Some(StaffRole::ConsultantAgent) => Some(actor.account),
        _ => agents::fewest(&rows::agents_by_agencies(tx).await?),
    };
    if let Some(agent) = agent {
        rows::set_agency_agent_if_none(tx, agency, agent).await?;
    }
    Ok(agency)
}
