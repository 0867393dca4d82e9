//! An admin accepts or refuses learnt weights. Accepted ones are used from the
//! next run on; runs that were kept are never reckoned again.

use super::{Learnt, Stage, current, rows};
use crate::policy;
use crate::refusal::{MatchingRefusal, given};
use base::{Actor, CommonRefusal, Happened, Outcome};
use store::Tx;

/// From now on.
///
/// # Errors
/// Not found, forbidden, decided before, learnt from other weights than are in
/// use now, changed meanwhile; a failure of the database.
pub async fn accept(tx: &Tx, actor: &Actor, number: i64, version: i64) -> Outcome<()> {
    let learnt = open(tx, actor, number).await?;
    if learnt.earlier != current(tx).await? {
        return Err(MatchingRefusal::WeightsOvertaken.into());
    }
    let stage = Stage::Accepted { by: actor.account, at: tx.now() };
    rows::decide(tx, number, version, &stage).await?;
    tx.record(Happened::WeightsDecided { number, accepted: true }).await
}

/// Not these.
///
/// # Errors
/// Not found, forbidden, decided before, no reason or one too long, changed
/// meanwhile; a failure of the database.
pub async fn refuse(tx: &Tx, actor: &Actor, number: i64, version: i64, reason: &str) -> Outcome<()> {
    open(tx, actor, number).await?;
    let reason = given(reason, MatchingRefusal::WeightsReasonNeeded)?.to_owned();
    rows::decide(tx, number, version, &Stage::Refused { by: actor.account, at: tx.now(), reason }).await?;
    tx.record(Happened::WeightsDecided { number, accepted: false }).await
}

/// The proposal, if the actor may decide on it and nobody has.
async fn open(tx: &Tx, actor: &Actor, number: i64) -> Outcome<Learnt> {
    if !policy::may_see(actor) {
        return Err(CommonRefusal::NotFound.into());
    }
    if !policy::may_set_engine(actor) {
        return Err(CommonRefusal::Forbidden.into());
    }
    let learnt = rows::find(tx, number).await?;
    match learnt.stage {
        Stage::Proposed => Ok(learnt),
        Stage::Accepted { .. } | Stage::Refused { .. } => Err(MatchingRefusal::WeightsDecided.into()),
    }
}
