//! Looking consents up. Only [`seen_by`] asks a policy; whoever calls the
//! others has decided that the answer may be used.

use crate::consent::{Consent, Rate};
use crate::policy;
use crate::rows;
use base::{Actor, AgencyId, AssignmentId, CommonRefusal, ConsentId, ConsultantId, Outcome};
use store::{Tx, params};

/// A consent.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn find(tx: &Tx, id: ConsentId) -> Outcome<Consent> {
    rows::find(tx, id).await
}

/// A consent that the actor may know of.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn seen_by(tx: &Tx, actor: &Actor, id: ConsentId) -> Outcome<Consent> {
    let consent = rows::find(tx, id).await?;
    if policy::may_see(actor, &consent) { Ok(consent) } else { Err(CommonRefusal::NotFound.into()) }
}

/// Every consent about a consultant, newest first.
///
/// # Errors
/// A failure of the database.
pub async fn of_consultant(tx: &Tx, consultant: ConsultantId) -> Outcome<Vec<Consent>> {
    rows::list(tx, "consultant = $1", params![consultant]).await
}

/// Every consent that needs an agency's hand, newest first.
///
/// # Errors
/// A failure of the database.
pub async fn of_agency(tx: &Tx, agency: AgencyId) -> Outcome<Vec<Consent>> {
    rows::list(tx, "agency = $1", params![agency]).await
}

/// Every consent asked for an assignment, newest first.
///
/// # Errors
/// A failure of the database.
pub async fn of_assignment(tx: &Tx, assignment: AssignmentId) -> Outcome<Vec<Consent>> {
    rows::list(tx, "assignment = $1", params![assignment]).await
}

/// Every consent that is open or given, newest first: for staff.
///
/// # Errors
/// A failure of the database.
pub async fn running(tx: &Tx) -> Outcome<Vec<Consent>> {
    rows::list(tx, "stage IN ('asked', 'given')", vec![]).await
}

/// The rate that was named under a consent, kept also when it has ended since:
/// what was quoted stays quoted.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn rate_named(tx: &Tx, id: ConsentId) -> Outcome<Option<Rate>> {
    rows::rate_named(tx, id).await
}
