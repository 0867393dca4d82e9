//! What lacks before somebody can be presented, contracted and paid, as the
//! desk shows it. Asks only about the actor's own.

use crate::resume::strength::strength;
use crate::{directory, supplier};
use base::{Actor, Outcome, Role, Waiting, t};
use store::Tx;

/// The next best step of the résumé (S39), and the company that invoices when
/// it is missing (S22).
///
/// # Errors
/// A failure of the database.
pub async fn waiting(tx: &Tx, actor: &Actor) -> Outcome<Vec<Waiting>> {
    let lang = actor.lang;
    let mut list = Vec::new();
    if let Role::Consultant { consultant, .. } = actor.role {
        let strength = strength(&directory::resume(tx, consultant).await?);
        if let Some(step) = strength.next {
            list.push(Waiting {
                what: t!(lang, "profile-waiting-resume"),
                about: t!(lang, "profile-waiting-next", step = step.label(lang)),
                href: step.href().to_owned(),
                due: None,
            });
        }
    }
    if let Some(owner) = supplier::policy::owner(actor)
        && supplier::of(tx, owner).await?.is_none()
    {
        list.push(Waiting {
            what: t!(lang, "supplier-waiting"),
            about: t!(lang, "supplier-waiting-about"),
            href: "/company".to_owned(),
            due: None,
        });
    }
    if let Some(client) = actor.client() {
        let client = directory::client(tx, client).await?;
        if client.org_no.is_none() || client.street.is_none() || client.town.is_none() {
            list.push(Waiting {
                what: t!(lang, "supplier-waiting-client"),
                about: t!(lang, "supplier-waiting-client-about"),
                href: "/company".to_owned(),
                due: None,
            });
        }
    }
    Ok(list)
}
