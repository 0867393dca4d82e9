//! Proofs that are missing, end soon or are over: the company's own to send,
//! and the agent's to see that they come (S9, S22).

use super::policy;
use super::proof::{F_SKATT_DAYS, NOTICE_DAYS, Proof, Standing};
use super::save::of;
use crate::directory;
use base::{Actor, Date, Outcome, StaffRole, SupplierId, Waiting, t};
use store::{Tx, params};

/// Lines that are shown at most.
const MOST: i64 = 10;

/// What waits for the actor.
///
/// # Errors
/// A failure of the database.
pub async fn waiting(tx: &Tx, actor: &Actor) -> Outcome<Vec<Waiting>> {
    if actor.staff() == Some(StaffRole::ConsultantAgent) {
        return ending(tx, actor).await;
    }
    let Some(owner) = policy::owner(actor) else { return Ok(Vec::new()) };
    let Some(supplier) = of(tx, owner).await? else { return Ok(Vec::new()) };
    let lang = actor.lang;
    let line = |proof: Proof| {
        let due = match supplier.proofs.standing(proof, tx.today()) {
            Standing::Holds(_) => return None,
            Standing::Missing => None,
            Standing::EndsSoon(until) | Standing::Over(until) => Some(until),
        };
        let what = match proof {
            Proof::FSkatt => t!(lang, "waiting-proof-f-skatt"),
            Proof::Insurance => t!(lang, "waiting-proof-insurance"),
        };
        Some(Waiting { what, about: t!(lang, "waiting-proof-about"), href: "/company".to_owned(), due })
    };
    Ok(Proof::ALL.into_iter().filter_map(line).collect())
}

/// Proofs that end within the notice or are over, of the companies behind an
/// agent's consultants and agencies; those that never were there are the
/// company's own to send.
async fn ending(tx: &Tx, actor: &Actor) -> Outcome<Vec<Waiting>> {
    let lang = actor.lang;
    let today = tx.today();
    let soon = today.plus_days(NOTICE_DAYS);
    let rows = tx
        .all(
            "SELECT s.id AS id FROM suppliers s LEFT JOIN consultants c ON c.id = s.consultant LEFT JOIN agencies g ON g.id = s.agency \
             WHERE (c.agent = $1 OR g.agent = $1) AND (s.insured_until <= $2 OR s.f_skatt_on <= $3) \
             ORDER BY s.insured_until, s.id LIMIT $4",
            params![actor.account, soon, soon.plus_days(-F_SKATT_DAYS), MOST],
        )
        .await?;
    let mut list = Vec::new();
    for row in &rows {
        let supplier = directory::supplier(tx, row.get::<SupplierId>("id")?).await?;
        for proof in Proof::ALL {
            if let Some(until) = ends(supplier.proofs.standing(proof, today)) {
                list.push(Waiting {
                    what: match proof {
                        Proof::FSkatt => t!(lang, "waiting-ending-f-skatt"),
                        Proof::Insurance => t!(lang, "waiting-ending-insurance"),
                    },
                    about: supplier.name.clone(),
                    href: format!("/suppliers/{}", supplier.id),
                    due: Some(until),
                });
            }
        }
    }
    Ok(list)
}

/// The last day of a proof that needs an eye.
fn ends(standing: Standing) -> Option<Date> {
    match standing {
        Standing::EndsSoon(until) | Standing::Over(until) => Some(until),
        Standing::Missing | Standing::Holds(_) => None,
    }
}
