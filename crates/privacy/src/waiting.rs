//! What waits here: policies to approve, for those who will sign as suppliers.
//! Consents are asked about in the room of proposals, which knows the names.

use crate::policies;
use base::{Actor, Outcome, Role, Waiting, t};
use store::Tx;

/// The policies that a contract will ask for (S92), as one line.
///
/// # Errors
/// A failure of the database.
pub async fn waiting(tx: &Tx, actor: &Actor) -> Outcome<Vec<Waiting>> {
    match actor.role {
        Role::Consultant { agency: None, .. } | Role::AgencyRep { .. } => {}
        Role::Consultant { agency: Some(_), .. } | Role::ClientRep { .. } | Role::Staff(_) => return Ok(Vec::new()),
    }
    let missing = policies::missing_for(tx, actor.account).await?;
    if missing.is_empty() {
        return Ok(Vec::new());
    }
    let titles: Vec<&str> = missing.iter().map(|p| p.title(actor.lang)).collect();
    Ok(vec![Waiting {
        what: t!(actor.lang, "waiting-policies"),
        about: titles.join(", "),
        href: "/policies".to_owned(),
        due: None,
    }])
}
