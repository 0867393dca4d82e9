//! Consultants who are like one: for a replacement, or when somebody is booked
//! (S90). The one's résumé is asked for as a need, and the same engine ranks
//! everybody else who may be presented. For staff; it decides nothing and is
//! kept nowhere.

use crate::crowd::{Entrant, crowd};
use crate::refusal::MatchingRefusal;
use crate::{input, meaning, names, policy, switch};
use anyhow::anyhow;
use base::{Actor, CommonRefusal, ConsultantId, Outcome, Stop};
use people::{Consultant, directory};
use ranking::reading::Profile;
use ranking::{Person, Ranked};
use store::Tx;

/// So many are shown at most.
const MOST: usize = 10;

/// Somebody with how alike.
pub struct Alike {
    /// Who.
    pub consultant: ConsultantId,
    /// How much of the other's résumé there is in this one's.
    pub ranked: Ranked<'static>,
}

/// The one, and those who are most alike; nobody when the one's résumé says
/// nothing that could be looked for.
///
/// # Errors
/// Not found, switched off; a failure of the database.
pub async fn similar(tx: &Tx, actor: &Actor, id: ConsultantId) -> Outcome<(Consultant, Vec<Alike>)> {
    if !policy::may_see(actor) {
        return Err(CommonRefusal::NotFound.into());
    }
    if switch::house_off(tx).await?.is_some() {
        return Err(MatchingRefusal::EngineOff.into());
    }
    let resume = directory::resume(tx, id).await?;
    let one = names::nameless(&input::of_resume(&resume, tx.house().commission)?, &resume.consultant.name);
    let need = input::like(&one, resume.consultant.lang, tx.today());
    if need.must.is_empty() && need.text.is_empty() && need.title.is_empty() {
        return Ok((resume.consultant, Vec::new()));
    }
    let taxonomy = crate::concepts::current(tx).await?;
    let meaning = meaning::of(tx.house()).await?;
    let others = crowd(tx, id.0.into_bytes(), None, &taxonomy, &meaning).await?;
    let engine = crate::engine(&taxonomy, &meaning, crate::weights::current(tx).await?)?;
    let wanted = meaning::need(&taxonomy, &meaning, &need).await?;
    let mut found = Vec::new();
    // One more, since the one whom they are like may be among them.
    let pairs: Vec<(&Person, &Profile)> = others.iter().map(Entrant::read).collect();
    for mut ranked in engine.best(&need, &wanted, &pairs, MOST + 1, 1).ranked {
        let Some(who) = others.get(ranked.index) else {
            return Err(Stop::Failed(anyhow!("the engine ranked nobody of ours")));
        };
        if who.consultant.id == id {
            continue;
        }
        input::quote_checked(&mut ranked.reasons, &need, &who.resume)?;
        found.push(Alike { consultant: who.consultant.id, ranked: ranked.owned() });
        if found.len() == MOST {
            break;
        }
    }
    Ok((resume.consultant, found))
}
