//! Agencies and clients: finding by name, making, changing; and who helps them.

use crate::company::{Agency, Client, name_key};
use crate::password::NOT_CHOSEN;
use crate::personal_number::{kept_opt, place};
use base::{AccountId, AgencyId, ClientId, ConsultantId, Outcome};
use store::{Tx, params};

/// Whether a company's name may still be registered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing<T> {
    /// Nobody has it.
    New,
    /// Somebody registered it and never confirmed: the next one may.
    Unconfirmed(T),
    /// It is somebody's: adding people is for staff alone.
    Taken(T),
}

/// An agency by name.
///
/// # Errors
/// A failure of the database.
pub async fn agency_by_name(tx: &Tx, name: &str) -> Outcome<Option<AgencyId>> {
    let row = tx.opt("SELECT id FROM agencies WHERE name_key = $1", params![name_key(name)]).await?;
    row.map(|row| row.get("id")).transpose()
}

/// How an agency's name stands.
///
/// # Errors
/// A failure of the database.
pub async fn agency_standing(tx: &Tx, name: &str) -> Outcome<Standing<AgencyId>> {
    let Some(row) = tx.opt("SELECT id, agent FROM agencies WHERE name_key = $1", params![name_key(name)]).await? else {
        return Ok(Standing::New);
    };
    let id: AgencyId = row.get("id")?;
    let known = tx
        .opt(
            "SELECT a.id FROM agency_reps r JOIN accounts a ON a.id = r.account \
             WHERE r.agency = $1 AND (a.stage <> 'registered' OR a.password_hash = $2) LIMIT 1",
            params![id, NOT_CHOSEN],
        )
        .await?;
    let taken = known.is_some() || row.opt::<AccountId>("agent")?.is_some();
    Ok(if taken { Standing::Taken(id) } else { Standing::Unconfirmed(id) })
}

/// How a client's name stands.
///
/// # Errors
/// A failure of the database.
pub async fn client_standing(tx: &Tx, name: &str) -> Outcome<Standing<ClientId>> {
    let Some(row) = tx.opt("SELECT id, manager FROM clients WHERE name_key = $1", params![name_key(name)]).await?
    else {
        return Ok(Standing::New);
    };
    let id: ClientId = row.get("id")?;
    let known = tx
        .opt(
            "SELECT a.id FROM client_reps r JOIN accounts a ON a.id = r.account \
             WHERE r.client = $1 AND (a.stage <> 'registered' OR a.password_hash = $2) LIMIT 1",
            params![id, NOT_CHOSEN],
        )
        .await?;
    let taken = known.is_some() || row.opt::<AccountId>("manager")?.is_some();
    Ok(if taken { Standing::Taken(id) } else { Standing::Unconfirmed(id) })
}

/// Accounts that registered for an agency and never confirmed.
///
/// # Errors
/// A failure of the database.
pub async fn unconfirmed_agency_reps(tx: &Tx, agency: AgencyId) -> Outcome<Vec<AccountId>> {
    let rows = tx
        .all(
            "SELECT a.id FROM agency_reps r JOIN accounts a ON a.id = r.account WHERE r.agency = $1 AND a.stage = 'registered'",
            params![agency],
        )
        .await?;
    rows.iter().map(|row| row.get("id")).collect()
}

/// Accounts that registered for a client and never confirmed.
///
/// # Errors
/// A failure of the database.
pub async fn unconfirmed_client_reps(tx: &Tx, client: ClientId) -> Outcome<Vec<AccountId>> {
    let rows = tx
        .all(
            "SELECT a.id FROM client_reps r JOIN accounts a ON a.id = r.account WHERE r.client = $1 AND a.stage = 'registered'",
            params![client],
        )
        .await?;
    rows.iter().map(|row| row.get("id")).collect()
}

/// Makes an agency; `None` when another has the name.
///
/// # Errors
/// A failure of the database.
pub async fn insert_agency(tx: &Tx, name: &str) -> Outcome<Option<AgencyId>> {
    let id: AgencyId = tx.new_id();
    let fresh = tx
        .run(
            "INSERT INTO agencies (id, name, name_key, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT (name_key) DO NOTHING",
            params![id, name, name_key(name), tx.now()],
        )
        .await?;
    Ok((fresh == 1).then_some(id))
}

/// Makes a client; `None` when another has the name.
///
/// # Errors
/// A failure of the database.
pub async fn insert_client(tx: &Tx, name: &str) -> Outcome<Option<ClientId>> {
    let id: ClientId = tx.new_id();
    let fresh = tx
        .run(
            "INSERT INTO clients (id, name, name_key, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT (name_key) DO NOTHING",
            params![id, name, name_key(name), tx.now()],
        )
        .await?;
    Ok((fresh == 1).then_some(id))
}

/// Saves what an agency is, in the version seen; whether the name was free.
///
/// # Errors
/// Changed meanwhile, or a failure of the database.
pub async fn update_agency(tx: &Tx, agency: &Agency) -> Outcome<bool> {
    let other = tx
        .opt("SELECT id FROM agencies WHERE name_key = $1 AND id <> $2", params![name_key(&agency.name), agency.id])
        .await?;
    if other.is_some() {
        return Ok(false);
    }
    tx.run_versioned(
        "UPDATE agencies SET name = $3, name_key = $4, org_no = $5, city = $6, website = $7, about = $8, agent = $9, \
         version = version + 1 WHERE id = $1 AND version = $2",
        params![
            agency.id,
            agency.version,
            agency.name,
            name_key(&agency.name),
            kept_opt(tx, &place("agencies", "org_no", agency.id), agency.org_no.as_deref())?,
            agency.city,
            agency.website,
            agency.about,
            agency.agent
        ],
    )
    .await?;
    Ok(true)
}

/// Saves what a client is, in the version seen; whether the name was free.
///
/// # Errors
/// Changed meanwhile, or a failure of the database.
pub async fn update_client(tx: &Tx, client: &Client) -> Outcome<bool> {
    let other = tx
        .opt("SELECT id FROM clients WHERE name_key = $1 AND id <> $2", params![name_key(&client.name), client.id])
        .await?;
    if other.is_some() {
        return Ok(false);
    }
    tx.run_versioned(
        "UPDATE clients SET name = $3, name_key = $4, org_no = $5, vat_no = $6, street = $7, town = $8, invoice_email = $9, \
         industry = $10, masked_sv = $11, masked_en = $12, manager = $13, version = version + 1 WHERE id = $1 AND version = $2",
        params![
            client.id,
            client.version,
            client.name,
            name_key(&client.name),
            kept_opt(tx, &place("clients", "org_no", client.id), client.org_no.as_deref())?,
            kept_opt(tx, &place("clients", "vat_no", client.id), client.vat_no.as_deref())?,
            client.street,
            client.town,
            client.invoice_email,
            client.industry,
            client.masked_sv,
            client.masked_en,
            client.manager
        ],
    )
    .await?;
    Ok(true)
}

/// Consultant agents with how many consultants each has.
///
/// # Errors
/// A failure of the database.
pub async fn agents_by_consultants(tx: &Tx) -> Outcome<Vec<(AccountId, i64)>> {
    loads(
        tx,
        "SELECT a.id, (SELECT COUNT(*) FROM consultants c WHERE c.agent = a.id) AS held FROM accounts a \
         WHERE a.role = 'consultant_agent' AND a.stage = 'confirmed'",
    )
    .await
}

/// Consultant agents with how many agencies each has.
///
/// # Errors
/// A failure of the database.
pub async fn agents_by_agencies(tx: &Tx) -> Outcome<Vec<(AccountId, i64)>> {
    loads(
        tx,
        "SELECT a.id, (SELECT COUNT(*) FROM agencies g WHERE g.agent = a.id) AS held FROM accounts a \
         WHERE a.role = 'consultant_agent' AND a.stage = 'confirmed'",
    )
    .await
}

/// Client managers with how many clients each has.
///
/// # Errors
/// A failure of the database.
pub async fn managers_by_clients(tx: &Tx) -> Outcome<Vec<(AccountId, i64)>> {
    loads(
        tx,
        "SELECT a.id, (SELECT COUNT(*) FROM clients k WHERE k.manager = a.id) AS held FROM accounts a \
         WHERE a.role = 'client_manager' AND a.stage = 'confirmed'",
    )
    .await
}

/// Helpers with what they hold.
async fn loads(tx: &Tx, sql: &str) -> Outcome<Vec<(AccountId, i64)>> {
    tx.all(sql, vec![]).await?.iter().map(|row| Ok((row.get("id")?, row.get("held")?))).collect()
}

/// Gives a consultant an agent.
///
/// # Errors
/// A failure of the database.
pub async fn set_consultant_agent(tx: &Tx, consultant: ConsultantId, agent: AccountId) -> Outcome<()> {
    tx.run("UPDATE consultants SET agent = $2 WHERE id = $1", params![consultant, agent]).await?;
    Ok(())
}

/// Ties a consultant to an agency, or to none; what was named in registration
/// is settled by it (S15).
///
/// # Errors
/// A failure of the database.
pub async fn set_consultant_agency(tx: &Tx, consultant: ConsultantId, agency: Option<AgencyId>) -> Outcome<()> {
    tx.run(
        "UPDATE consultants SET agency = $2, agency_named = NULL, updated_at = $3, version = version + 1 WHERE id = $1",
        params![consultant, agency, tx.now()],
    )
    .await?;
    Ok(())
}

/// Gives an agency an agent if it has none.
///
/// # Errors
/// A failure of the database.
pub async fn set_agency_agent_if_none(tx: &Tx, agency: AgencyId, agent: AccountId) -> Outcome<()> {
    tx.run("UPDATE agencies SET agent = $2 WHERE id = $1 AND agent IS NULL", params![agency, agent]).await?;
    Ok(())
}

/// Gives a client a manager if it has none.
///
/// # Errors
/// A failure of the database.
pub async fn set_client_manager_if_none(tx: &Tx, client: ClientId, manager: AccountId) -> Outcome<()> {
    tx.run("UPDATE clients SET manager = $2 WHERE id = $1 AND manager IS NULL", params![client, manager]).await?;
    Ok(())
}

/// The company that an account speaks for: the agency, or the client.
///
/// # Errors
/// A failure of the database.
pub async fn agency_of_rep(tx: &Tx, account: AccountId) -> Outcome<Option<AgencyId>> {
    let row = tx.opt("SELECT agency FROM agency_reps WHERE account = $1", params![account]).await?;
    row.map(|row| row.get("agency")).transpose()
}

/// Whether somebody who speaks for an agency wears the buyer's hat.
///
/// # Errors
/// A failure of the database.
pub async fn is_buying(tx: &Tx, account: AccountId) -> Outcome<bool> {
    let row = tx.opt("SELECT buying FROM agency_reps WHERE account = $1", params![account]).await?;
    Ok(row.map(|row| row.get::<bool>("buying")).transpose()?.unwrap_or(false))
}

/// The client that an account speaks for.
///
/// # Errors
/// A failure of the database.
pub async fn client_of_rep(tx: &Tx, account: AccountId) -> Outcome<Option<ClientId>> {
    let row = tx.opt("SELECT client FROM client_reps WHERE account = $1", params![account]).await?;
    row.map(|row| row.get("client")).transpose()
}

/// The profile of an account, and the agent it has.
///
/// # Errors
/// A failure of the database.
pub async fn consultant_of(tx: &Tx, account: AccountId) -> Outcome<Option<(ConsultantId, Option<AccountId>)>> {
    let row = tx.opt("SELECT id, agent FROM consultants WHERE account = $1", params![account]).await?;
    row.map(|row| Ok((row.get("id")?, row.opt("agent")?))).transpose()
}
