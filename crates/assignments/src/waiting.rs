//! What waits for whom in this room: drafts that nobody sees yet. That an open
//! need waits for its match is said by the room of matching, which knows.

use crate::labels;
use crate::rows::lists;
use base::{Actor, Outcome, Role, Waiting, t};
use store::Tx;

/// A client's drafts for its people; their own for staff.
///
/// # Errors
/// A failure of the database.
pub async fn waiting(tx: &Tx, actor: &Actor) -> Outcome<Vec<Waiting>> {
    let drafts = match actor.role {
        Role::ClientRep { client } => lists::drafts(tx, Some(client), actor.account).await?,
        Role::Staff(_) if actor.is_acting_staff() => lists::drafts(tx, None, actor.account).await?,
        Role::Staff(_) | Role::Consultant { .. } | Role::AgencyRep { .. } => Vec::new(),
    };
    Ok(drafts
        .iter()
        .map(|draft| Waiting {
            what: t!(actor.lang, "waiting-draft"),
            about: labels::about(actor.lang, draft),
            href: format!("/assignments/{}", draft.id),
            due: Some(draft.content.starts_on),
        })
        .collect())
}
