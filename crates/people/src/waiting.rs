//! What waits for this person among people and companies: a consultant's own
//! résumé, new consultants and written consents for the agent, clients to
//! complete for the manager, accounts to grant.

use crate::account::Kind;
use crate::rows::lists;
use crate::{directory, policy, prepared, profile, rows, supplier, teams};
use base::{Actor, Outcome, StaffRole, Waiting, t};
use store::Tx;

/// Lines of one kind that are shown one by one.
const SHOWN: usize = 5;

/// What waits for the actor here.
///
/// # Errors
/// A failure of the database.
pub async fn waiting(tx: &Tx, actor: &Actor) -> Outcome<Vec<Waiting>> {
    let mut list = match actor.staff() {
        Some(StaffRole::ConsultantAgent) => {
            let mut list = consents_to_judge(tx, actor).await?;
            list.extend(profiles_to_review(tx, actor).await?);
            list
        }
        Some(StaffRole::ClientManager) => clients_to_complete(tx, actor).await?,
        Some(StaffRole::Finance | StaffRole::Admin | StaffRole::ReadOnly) | None => Vec::new(),
    };
    list.extend(accounts_to_grant(tx, actor).await?);
    list.extend(profile::waiting(tx, actor).await?);
    list.extend(supplier::waiting::waiting(tx, actor).await?);
    list.extend(teams::waiting::waiting(tx, actor).await?);
    Ok(list)
}

/// Written consents that agencies have sent in (S17).
async fn consents_to_judge(tx: &Tx, actor: &Actor) -> Outcome<Vec<Waiting>> {
    let lang = actor.lang;
    let mut list = Vec::new();
    for known in prepared::to_judge(tx, actor.account).await? {
        let agency = directory::agency(tx, known.agency()).await?;
        if let Some((named, paper)) = known.open() {
            list.push(Waiting {
                what: t!(lang, "waiting-judge-consent"),
                about: t!(lang, "waiting-judge-about", person = named.name.as_str(), agency = agency.name.as_str()),
                href: format!("/written-consents/{}", known.id()),
                due: Some(paper.at.date().plus_days(3)),
            });
        }
    }
    Ok(list)
}

/// New consultants that nobody has marked as presentable (S18).
async fn profiles_to_review(tx: &Tx, actor: &Actor) -> Outcome<Vec<Waiting>> {
    let lang = actor.lang;
    let most = i64::try_from(SHOWN + 1).unwrap_or(6);
    let found = lists::to_review(tx, actor.account, most).await?;
    let more = found.len() > SHOWN;
    let mut list: Vec<Waiting> = found
        .into_iter()
        .take(SHOWN)
        .map(|consultant| Waiting {
            what: t!(lang, "waiting-review-profile"),
            about: match consultant.title {
                Some(title) => format!("{}, {title}", consultant.name),
                None => consultant.name,
            },
            href: format!("/consultants/{}", consultant.id),
            due: None,
        })
        .collect();
    if more {
        list.push(Waiting {
            what: t!(lang, "waiting-review-more"),
            about: t!(lang, "waiting-review-more-about"),
            href: format!("/consultants?presentable=no&agent={}", actor.account),
            due: None,
        });
    }
    Ok(list)
}

/// New accounts that nobody has granted yet (S18). Consultants wait as profiles.
async fn accounts_to_grant(tx: &Tx, actor: &Actor) -> Outcome<Vec<Waiting>> {
    let kinds: Vec<Kind> = policy::grants(actor).into_iter().filter(|kind| *kind != Kind::Consultant).collect();
    let most = i64::try_from(SHOWN).unwrap_or(5);
    let found = rows::standing::to_grant(tx, &kinds, most).await?;
    let list = found
        .into_iter()
        .map(|account| Waiting {
            what: t!(actor.lang, "waiting-grant-account"),
            about: account.name,
            href: format!("/accounts/{}", account.id),
            due: None,
        })
        .collect();
    Ok(list)
}

/// Clients without a manager, or without what contracts and consultants need.
async fn clients_to_complete(tx: &Tx, actor: &Actor) -> Outcome<Vec<Waiting>> {
    let lang = actor.lang;
    let most = i64::try_from(SHOWN).unwrap_or(5);
    let found = lists::to_complete(tx, actor.account, most).await?;
    let list = found
        .into_iter()
        .map(|(client, name)| Waiting {
            what: t!(lang, "waiting-complete-client"),
            about: name,
            href: format!("/clients/{client}"),
            due: None,
        })
        .collect();
    Ok(list)
}
