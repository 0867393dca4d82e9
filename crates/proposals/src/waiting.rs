//! What waits here for whom: consents to answer, times to book, proposals to
//! read, slates to send.

use crate::asked::Asked;
use crate::interview::Stage as InterviewStage;
use crate::rows_interview::{self, Placed};
use crate::{policy, rows, words};
use assignments::labels;
use base::{Actor, ClientId, Outcome, Role, Waiting, t};
use privacy::{Consent, register};
use store::Tx;

/// What waits for this person.
///
/// # Errors
/// A failure of the database.
pub async fn waiting(tx: &Tx, actor: &Actor) -> Outcome<Vec<Waiting>> {
    match actor.role {
        Role::Consultant { consultant, .. } => {
            let open = register::of_consultant(tx, consultant).await?;
            let mut all = consents(tx, actor, open, |c| c.consultant_hand().is_none()).await?;
            for placed in rows_interview::of_consultant(tx, consultant).await? {
                // A team's lead books for all of it.
                let books = placed.parties.consultant == consultant;
                if books && *placed.interview.stage() == InterviewStage::Offered {
                    all.push(interview(actor, t!(actor.lang, "waiting-book"), &placed));
                }
            }
            Ok(all)
        }
        Role::AgencyRep { agency } => {
            let open = register::of_agency(tx, agency).await?;
            consents(tx, actor, open, |c| c.agency_hand().is_none()).await
        }
        Role::ClientRep { client } => for_client(tx, actor, client).await,
        Role::Staff(_) => for_staff(tx, actor).await,
    }
}

/// Consent requests whose own hand is missing.
async fn consents(
    tx: &Tx,
    actor: &Actor,
    all: Vec<Consent>,
    is_mine: impl Fn(&Consent) -> bool,
) -> Outcome<Vec<Waiting>> {
    let mut waiting = Vec::new();
    for consent in all.into_iter().filter(|c| c.is_open(tx.now()) && is_mine(c)) {
        let asked = Asked::load(tx, consent).await?;
        if !asked.assignment.is_open() {
            continue;
        }
        let about = labels::about(actor.lang, &asked.assignment);
        let client = asked.client.name.as_str();
        waiting.push(Waiting {
            what: t!(actor.lang, "waiting-consent"),
            about: if actor.agency().is_some() {
                t!(
                    actor.lang,
                    "waiting-consent-agency",
                    consultant = asked.consultant.name.as_str(),
                    client = client,
                    about = about
                )
            } else {
                t!(actor.lang, "waiting-consent-own", client = client, about = about)
            },
            href: format!("/consents/{}", asked.consent.id),
            due: Some(asked.consent.expires_at.date()),
        });
    }
    Ok(waiting)
}

/// Proposals to answer, interviews to close.
async fn for_client(tx: &Tx, actor: &Actor, client: ClientId) -> Outcome<Vec<Waiting>> {
    let lang = actor.lang;
    let mut waiting = Vec::new();
    for p in rows::of_client(tx, client).await? {
        if matches!(p.stage(), crate::proposal::Stage::Sent { .. }) {
            let need = assignments::find(tx, p.assignment).await?;
            waiting.push(Waiting {
                what: t!(lang, "waiting-proposal"),
                about: labels::about(lang, &need),
                href: format!("/proposals/{}", p.id),
                due: None,
            });
        }
    }
    for placed in rows_interview::of_client(tx, client).await? {
        if let InterviewStage::Booked { starts_at } = placed.interview.stage()
            && *starts_at <= tx.now()
        {
            waiting.push(interview(actor, t!(lang, "waiting-outcome"), &placed));
        }
    }
    Ok(waiting)
}

/// Slates to put together and to send.
async fn for_staff(tx: &Tx, actor: &Actor) -> Outcome<Vec<Waiting>> {
    let lang = actor.lang;
    let mut waiting = Vec::new();
    if !policy::may_propose(actor) {
        return Ok(waiting);
    }
    for (id, number, title, _) in rows::ready_to_propose(tx, tx.now()).await? {
        waiting.push(Waiting {
            what: t!(lang, "waiting-send"),
            about: t!(lang, "assignment-named", number = number, title = title),
            href: format!("/assignments/{id}/proposal"),
            due: None,
        });
    }
    for p in rows::drafts(tx).await? {
        waiting.push(Waiting {
            what: t!(lang, "waiting-draft"),
            about: words::proposal_numbered(lang, p.number),
            href: format!("/proposals/{}", p.id),
            due: None,
        });
    }
    Ok(waiting)
}

/// An interview as something to do.
fn interview(actor: &Actor, what: String, placed: &Placed) -> Waiting {
    let lang = actor.lang;
    let first = placed.interview.slots.iter().map(|s| s.starts_at).min();
    Waiting {
        what,
        about: t!(
            lang,
            "interview-between",
            client = placed.client_name.as_str(),
            consultant = placed.consultant_name.as_str()
        ),
        href: format!("/interviews/{}", placed.interview.id),
        due: placed.interview.stage().starts_at().or(first).map(base::Instant::date),
    }
}
