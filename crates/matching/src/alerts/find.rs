//! Whom a need fits wholly, the best first: read through a view, ranked on a
//! thread of its own, so that neither the writer nor a request waits. It tells
//! nobody and keeps nothing.

use crate::crowd::{Entrant, crowd};
use crate::fit::{Fit, fit};
use crate::meaning::{self, Meaning};
use crate::{input, switch};
use anyhow::anyhow;
use base::{AssignmentId, ConsultantId, Outcome, Stop};
use people::directory;
use ranking::reading::Profile;
use ranking::taxonomy::Taxonomy;
use ranking::{Engine, Need, Person, Ranked, Weights};
use std::sync::Arc;
use store::Tx;

/// So many of the best are looked at: more than are told, since some want no mail.
const LOOKED_AT: usize = 200;

/// Whom a need fits.
pub struct Fits {
    /// The need.
    pub assignment: AssignmentId,
    /// The engine's name and version.
    pub engine: String,
    /// Who, the best first, and why.
    pub who: Vec<(ConsultantId, Ranked<'static>)>,
}

/// Whom it fits; nobody when it is not open any more, or where the engine is
/// off. The view is let go before anybody is ranked.
///
/// # Errors
/// A failure of the database; ranking that broke off, which is our own fault.
pub async fn find(tx: Tx, assignment: AssignmentId) -> Outcome<Option<Fits>> {
    let found = assignments::many(&tx, &[assignment]).await?.remove(&assignment);
    let Some(found) = found.filter(assignments::Assignment::is_open) else { return Ok(None) };
    if switch::off(&tx, assignment).await?.is_some() {
        return Ok(None);
    }
    let buyer = directory::client(&tx, found.client).await?.agency;
    let taxonomy = crate::concepts::current(&tx).await?;
    let weights = crate::weights::current(&tx).await?;
    let meaning = meaning::of(tx.house()).await?;
    let everybody = crowd(&tx, assignment.0.into_bytes(), buyer, &taxonomy, &meaning).await?;
    drop(tx);
    // What the client means to pay is not for consultants: who gets a mail would tell.
    let need = Need { budget_hour_minor: None, ..input::need(&found) };
    let work = move || ranked(assignment, &need, &everybody, (&taxonomy, &meaning), weights);
    tokio::task::spawn_blocking(work).await.map_err(Stop::failed)?.map(Some)
}

/// The best of everybody whom it fits wholly.
fn ranked(
    assignment: AssignmentId,
    need: &Need,
    everybody: &[Entrant],
    (taxonomy, meaning): (&Arc<Taxonomy>, &Meaning),
    weights: Weights,
) -> Outcome<Fits> {
    let engine = crate::engine(taxonomy, meaning, weights)?;
    let wanted = engine.reader().need(need);
    let pairs: Vec<(&Person, &Profile)> = everybody.iter().map(Entrant::read).collect();
    let mut who = Vec::new();
    let best = engine.best(need, &wanted, &pairs, LOOKED_AT, 1);
    for mut one in best.ranked.into_iter().filter(|one| fit(&one.reasons) == Fit::Whole) {
        let Some(entrant) = everybody.get(one.index) else {
            return Err(Stop::Failed(anyhow!("the engine ranked nobody of ours")));
        };
        input::quote_checked(&mut one.reasons, need, &entrant.resume)?;
        who.push((entrant.consultant.id, one.owned()));
    }
    Ok(Fits { assignment, engine: engine.version(), who })
}
