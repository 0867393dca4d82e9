//! What waits for whom in this room: choices to be drafted, contracts to be signed.

use crate::pair::{PairStage, Party};
use crate::{policy, rows};
use base::{Actor, Outcome, Waiting, t};
use store::Tx;

/// What waits for the actor.
///
/// # Errors
/// A failure of the database.
pub async fn waiting(tx: &Tx, actor: &Actor) -> Outcome<Vec<Waiting>> {
    let lang = actor.lang;
    let mut all = Vec::new();
    if actor.is_acting_staff() {
        for chosen in proposals::awaiting_contract(tx).await? {
            if rows::has_pair(tx, chosen.suggestion).await? {
                continue;
            }
            let assignment = assignments::find(tx, chosen.assignment).await?;
            all.push(Waiting {
                what: t!(lang, "waiting-draft"),
                about: t!(
                    lang,
                    "waiting-about-assignment",
                    number = assignment.number,
                    title = assignment.content.title.as_str()
                ),
                href: format!("/contracts/new?suggestion={}", chosen.suggestion),
                due: None,
            });
        }
    }
    for pair in rows::pairs_for(tx, actor).await? {
        let about = t!(lang, "waiting-about-contract", number = pair.number, title = pair.title.as_str());
        let href = format!("/contracts/{}", pair.id);
        if pair.stage == PairStage::Drafted && actor.is_acting_staff() {
            all.push(Waiting { what: t!(lang, "waiting-send"), about, href, due: Some(pair.starts_on) });
            continue;
        }
        if pair.stage != PairStage::OutForSignature {
            continue;
        }
        let Some(party) = policy::party_of(actor, &pair).filter(|p| *p != Party::Broker) else { continue };
        let signed = rows::signatures(tx, pair.id).await?.iter().any(|s| s.party == party);
        if !signed {
            all.push(Waiting { what: t!(lang, "waiting-sign"), about, href, due: Some(pair.starts_on) });
        }
    }
    Ok(all)
}
