//! What waits here: policies to approve, for those who will sign as suppliers,
//! and requests about personal data, whose clock runs (GDPR art. 12.3).
//! Consents are asked about in the room of proposals, which knows the names.

use crate::{policies, policy, requests};
use base::{Actor, Outcome, Role, Waiting, t};
use store::Tx;

/// The policies that a contract will ask for (S92), as one line.
///
/// # Errors
/// A failure of the database.
pub async fn waiting(tx: &Tx, actor: &Actor) -> Outcome<Vec<Waiting>> {
    match actor.role {
        Role::Consultant { agency: None, .. } | Role::AgencyRep { .. } => {}
        Role::Consultant { agency: Some(_), .. } | Role::ClientRep { .. } => return Ok(Vec::new()),
        Role::Staff(_) => return open_requests(tx, actor).await,
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

/// Requests about personal data that wait for an answer, each with its day.
async fn open_requests(tx: &Tx, actor: &Actor) -> Outcome<Vec<Waiting>> {
    if !policy::may_answer_requests(actor) {
        return Ok(Vec::new());
    }
    let open = requests::all(tx).await?.into_iter().filter(requests::Request::is_open);
    Ok(open
        .map(|request| Waiting {
            what: t!(actor.lang, "waiting-request"),
            about: t!(
                actor.lang,
                "request-title",
                number = request.number,
                kind = crate::pages::words::right(actor.lang, request.kind)
            ),
            href: format!("/privacy/requests/{}", request.id),
            due: Some(request.due_on),
        })
        .collect())
}
