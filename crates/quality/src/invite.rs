//! The two are asked to evaluate each other: some time into the work, and
//! always after it (S85–S87).

use crate::evaluation::{EvaluationKind, midway_lasts_until, midway_started_by};
use crate::mails;
use crate::named::named;
use crate::rows::evaluations;
use base::{EngagementId, EvaluationId, Happened, Outcome};
use store::Tx;

/// Invites to every midway evaluation that is due: the day's job. What was
/// missed while the house slept comes once, now.
///
/// # Errors
/// A failure of the database.
pub async fn invite_due(tx: &Tx) -> Outcome<()> {
    let today = tx.today();
    let due = evaluations::without_midway(tx, midway_started_by(today), midway_lasts_until(today)).await?;
    for engagement in due {
        invite(tx, engagement, EvaluationKind::Midway).await?;
    }
    Ok(())
}

/// Invites to the final evaluation of an engagement that has ended. Harmless
/// twice.
///
/// # Errors
/// A failure of the database.
pub async fn invite_final(tx: &Tx, engagement: EngagementId) -> Outcome<()> {
    invite(tx, engagement, EvaluationKind::Final).await
}

/// Invites both sides, once.
async fn invite(tx: &Tx, engagement: EngagementId, kind: EvaluationKind) -> Outcome<()> {
    let id: EvaluationId = tx.new_id();
    if !evaluations::insert(tx, id, engagement, kind).await? {
        return Ok(());
    }
    tx.record(Happened::EvaluationInvited { evaluation: id }).await?;
    let (evaluation, named) = (evaluations::find(tx, id).await?.0, named(tx, engagement).await?);
    mails::invited(tx, &evaluation, &named).await
}
