//! What later rooms ask of this one. Asks no policy: whoever calls has decided
//! that the answer may be used.

use crate::application::Application;
use crate::assignment::Assignment;
use crate::policy;
use crate::rows::{self, applications, lists};
use base::{Actor, AssignmentId, ClientId, ConsultantId, Lang, Outcome};
use people::Client;
use std::collections::HashMap;
use store::Tx;

/// A need.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn find(tx: &Tx, id: AssignmentId) -> Outcome<Assignment> {
    rows::find(tx, id, false).await
}

/// A need, held until the transaction ends, so that its stage stays as read.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn find_locked(tx: &Tx, id: AssignmentId) -> Outcome<Assignment> {
    rows::find(tx, id, true).await
}

/// These needs by id; what is not there is left out.
///
/// # Errors
/// A failure of the database.
pub async fn many(tx: &Tx, ids: &[AssignmentId]) -> Outcome<HashMap<AssignmentId, Assignment>> {
    Ok(lists::many(tx, ids).await?.into_iter().map(|a| (a.id, a)).collect())
}

/// Every open need, the newest first: what matching may work on.
///
/// # Errors
/// A failure of the database.
pub async fn open_list(tx: &Tx) -> Outcome<Vec<Assignment>> {
    lists::open(tx).await
}

/// Every need of a client, the newest first, in every stage.
///
/// # Errors
/// A failure of the database.
pub async fn of_client(tx: &Tx, client: ClientId) -> Outcome<Vec<Assignment>> {
    lists::of_client(tx, client).await
}

/// Everybody's applications for a need, withdrawn ones last: for staff.
///
/// # Errors
/// A failure of the database.
pub async fn applications_of(tx: &Tx, assignment: AssignmentId) -> Outcome<Vec<Application>> {
    applications::of_assignment(tx, assignment).await
}

/// A consultant's application for a need, withdrawn or not.
///
/// # Errors
/// A failure of the database.
pub async fn application_of(
    tx: &Tx,
    assignment: AssignmentId,
    consultant: ConsultantId,
) -> Outcome<Option<Application>> {
    applications::find(tx, assignment, consultant).await
}

/// A consultant's applications with their needs, the last sent first (S26).
///
/// # Errors
/// A failure of the database.
pub async fn applications_by(tx: &Tx, consultant: ConsultantId) -> Outcome<Vec<(Application, Assignment)>> {
    let sent = applications::of_consultant(tx, consultant).await?;
    let ids: Vec<AssignmentId> = sent.iter().map(|a| a.assignment).collect();
    let mut needs = many(tx, &ids).await?;
    Ok(sent.into_iter().filter_map(|a| needs.remove(&a.assignment).map(|need| (a, need))).collect())
}

/// A consultant's favourites, the last marked first (S25).
///
/// # Errors
/// A failure of the database.
pub async fn favourites_of(tx: &Tx, consultant: ConsultantId) -> Outcome<Vec<Assignment>> {
    lists::favourites(tx, consultant).await
}

/// What this reader may know of whose need it is: the name, or what the client
/// wants to be called.
pub fn client_shown(actor: &Actor, assignment: &Assignment, client: &Client, lang: Lang) -> String {
    if assignment.content.shows_client || policy::sees_client(actor, assignment.client) {
        client.name.clone()
    } else {
        client.masked(lang)
    }
}
