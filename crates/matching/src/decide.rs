//! What people decide on a match: who goes on and who does not (S50). The
//! score decides nothing; whoever excludes somebody says why, and everything
//! can be taken back, without being forgotten (AI Act, articles 12 and 14).

use crate::record::Decision;
use crate::refusal::{MatchingRefusal, given};
use crate::{policy, rows, switch};
use base::{Actor, AssignmentId, CommonRefusal, ConsultantId, Happened, Outcome};
use store::Tx;

/// Picks or excludes a consultant for an open need; the last decision counts.
///
/// # Errors
/// Not found, forbidden, not open, not presentable, no reason; a failure of the
/// database.
pub async fn decide(
    tx: &Tx,
    actor: &Actor,
    assignment: AssignmentId,
    consultant: ConsultantId,
    picked: bool,
    reason: Option<&str>,
) -> Outcome<()> {
    allowed(tx, actor, assignment).await?;
    let reason = match reason {
        None if picked => None,
        reason => Some(given(reason.unwrap_or_default(), MatchingRefusal::ReasonNeeded)?),
    };
    let faces = rows::faces(tx, &[consultant]).await?;
    let Some(face) = faces.get(&consultant) else { return Err(CommonRefusal::NotFound.into()) };
    if picked && !face.presentable {
        return Err(MatchingRefusal::NotPresentable.into());
    }
    // By hand, nothing that was ranked earlier lies behind the decision.
    let run = match switch::off(tx, assignment).await? {
        Some(_) => None,
        None => rows::latest(tx, assignment).await?.map(|run| run.id),
    };
    let decision = Decision {
        consultant,
        picked,
        reason: reason.map(str::to_owned),
        decided_by: actor.account,
        decided_at: tx.now(),
    };
    rows::keep_past(tx, assignment, consultant, actor.account).await?;
    rows::put_decision(tx, assignment, &decision, run).await?;
    tx.record(Happened::MatchDecided { assignment, consultant, picked }).await
}

/// Says why somebody is picked, which whoever picks beside the engine's proposal is
/// asked for (AI Act, article 14). The decision is the same as before, and what was
/// said once stands.
///
/// # Errors
/// Not found, forbidden, not open; no reason, or one that is too long; changed
/// meanwhile, for somebody who is not picked or whose reason is there; a failure of
/// the database.
pub async fn explain(
    tx: &Tx,
    actor: &Actor,
    assignment: AssignmentId,
    consultant: ConsultantId,
    reason: &str,
) -> Outcome<()> {
    allowed(tx, actor, assignment).await?;
    let reason = given(reason, MatchingRefusal::ReasonNeeded)?;
    if !rows::put_reason(tx, assignment, consultant, reason).await? {
        return Err(CommonRefusal::ChangedMeanwhile.into());
    }
    tx.record(Happened::MatchDecided { assignment, consultant, picked: true }).await
}

/// Takes a decision back: the consultant is neither picked nor excluded. What was
/// decided and why stays on record.
///
/// # Errors
/// Not found, forbidden, not open; a failure of the database.
pub async fn undo(tx: &Tx, actor: &Actor, assignment: AssignmentId, consultant: ConsultantId) -> Outcome<()> {
    allowed(tx, actor, assignment).await?;
    rows::keep_past(tx, assignment, consultant, actor.account).await?;
    if rows::drop_decision(tx, assignment, consultant).await? {
        tx.record(Happened::MatchDecisionUndone { assignment, consultant }).await?;
    }
    Ok(())
}

/// Whether the actor decides, and there is something to decide on.
async fn allowed(tx: &Tx, actor: &Actor, assignment: AssignmentId) -> Outcome<()> {
    if !policy::may_see(actor) {
        return Err(CommonRefusal::NotFound.into());
    }
    if !policy::may_match(actor) {
        return Err(CommonRefusal::Forbidden.into());
    }
    if !assignments::find_locked(tx, assignment).await?.is_open() {
        return Err(MatchingRefusal::NotOpen.into());
    }
    Ok(())
}
