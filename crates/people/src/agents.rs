//! Who helps whom: every consultant and agency gets a consultant agent of
//! their own (S7, S41), every client a client manager (S6) — whoever of the
//! staff has fewest. Staff can change it later.

use crate::account::{Contact, Kind};
use crate::directory;
use crate::rows::companies as rows;
use base::{AccountId, Actor, Happened, Outcome, Role};
use store::Tx;

/// The one with the fewest; of equals the one whose account is oldest.
pub fn fewest(loads: &[(AccountId, i64)]) -> Option<AccountId> {
    loads.iter().min_by_key(|(id, held)| (*held, *id)).map(|(id, _)| *id)
}

/// Gives somebody newly confirmed the person who helps; nobody when the house
/// has none of the role yet.
///
/// # Errors
/// A failure of the database.
pub async fn assign(tx: &Tx, account: AccountId, kind: Kind) -> Outcome<()> {
    match kind {
        Kind::Consultant => {
            let Some((consultant, None)) = rows::consultant_of(tx, account).await? else { return Ok(()) };
            let Some(agent) = fewest(&rows::agents_by_consultants(tx).await?) else { return Ok(()) };
            rows::set_consultant_agent(tx, consultant, agent).await?;
            tx.record(Happened::AgentAssigned { consultant, agent }).await
        }
        Kind::AgencyRep => {
            let Some(agency) = rows::agency_of_rep(tx, account).await? else { return Ok(()) };
            match fewest(&rows::agents_by_agencies(tx).await?) {
                Some(agent) => rows::set_agency_agent_if_none(tx, agency, agent).await,
                None => Ok(()),
            }
        }
        Kind::ClientRep => {
            let Some(client) = rows::client_of_rep(tx, account).await? else { return Ok(()) };
            match fewest(&rows::managers_by_clients(tx).await?) {
                Some(manager) => rows::set_client_manager_if_none(tx, client, manager).await,
                None => Ok(()),
            }
        }
        Kind::Staff(_) => Ok(()),
    }
}

/// Who of the staff helps this person, if anybody does yet; staff help themselves.
///
/// # Errors
/// A failure of the database.
pub async fn helper_of(tx: &Tx, actor: &Actor) -> Outcome<Option<Contact>> {
    let helper = match actor.role {
        Role::Consultant { consultant, .. } => directory::consultant(tx, consultant).await?.agent,
        Role::AgencyRep { agency } => directory::agency(tx, agency).await?.agent,
        Role::ClientRep { client } => directory::client(tx, client).await?.manager,
        Role::Staff(_) => None,
    };
    directory::contact_opt(tx, helper).await
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(n: u8) -> AccountId {
        format!("000000{n:02x}-0000-7000-8000-000000000000").parse().expect("an id")
    }

    #[test]
    fn the_one_with_fewest_gets_the_next_and_the_oldest_of_equals() {
        for (loads, want) in [
            (vec![], None),
            (vec![(id(1), 5), (id(2), 3), (id(3), 4)], Some(id(2))),
            (vec![(id(3), 2), (id(1), 2), (id(2), 2)], Some(id(1))),
            (vec![(id(1), 0)], Some(id(1))),
        ] {
            assert_eq!(fewest(&loads), want);
        }
    }
}
