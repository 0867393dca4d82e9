//! An employee leaves the agency and takes the profile along (S4, S14). The
//! agency sees nothing of it from this transaction on. What runs under
//! contract through the agency holds the employee back until it has ended, and
//! consents given through the agency are taken back: both follow from the event.

use super::mails;
use super::refusal::EmployeeRefusal;
use crate::rows::companies;
use base::{Actor, CommonRefusal, Happened, Outcome, Role};
use store::Tx;

/// Leaves.
///
/// # Errors
/// [`EmployeeRefusal::NotEmployed`]; not found for who is no consultant; or a
/// failure of the database.
pub async fn leave(tx: &Tx, actor: &Actor) -> Outcome<()> {
    let (consultant, agency) = match actor.role {
        Role::Consultant { consultant, agency: Some(agency) } => (consultant, agency),
        Role::Consultant { agency: None, .. } => return Err(EmployeeRefusal::NotEmployed.into()),
        Role::AgencyRep { .. } | Role::ClientRep { .. } | Role::Staff(_) => {
            return Err(CommonRefusal::NotFound.into());
        }
    };
    companies::set_consultant_agency(tx, consultant, None).await?;
    tx.record(Happened::EmployerChanged { consultant, from: Some(agency), to: None }).await?;
    mails::left(tx, agency, &actor.name, consultant).await
}
