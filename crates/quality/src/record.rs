//! A follow-up is done: what both sides said, whether somebody needs support,
//! and when the next one is (S81–S84).

use crate::follow_up::{Around, Findings, FollowUp, FollowUpKind, FollowUpStage, Report, check};
use crate::rows::follow_ups;
use crate::{mails, policy};
use base::{Actor, CommonRefusal, FollowUpId, Happened, Outcome};
use store::Tx;

/// Writes findings down. A next date that was agreed becomes a follow-up of its
/// own (S84); when somebody needs support, the client manager and the
/// consultant agent are told.
///
/// # Errors
/// The refusals of [`check`], changed meanwhile, or a failure.
pub async fn record(tx: &Tx, actor: &Actor, id: FollowUpId, version: i64, findings: &Findings) -> Outcome<()> {
    if !policy::may_read_follow_ups(actor) {
        return Err(CommonRefusal::NotFound.into());
    }
    if !policy::may_follow_up(actor) {
        return Err(CommonRefusal::Forbidden.into());
    }
    let (follow_up, named) = follow_ups::find(tx, id).await?;
    let others = follow_ups::of_engagement(tx, follow_up.engagement).await?;
    let around = Around {
        today: tx.today(),
        starts_on: named.starts_on,
        last_day: named.last_day,
        over: named.is_over(),
        another_due: others.iter().any(|other| is_another_due(other, id)),
    };
    check(&follow_up, findings, around)?;
    let report = Report {
        client: findings.client,
        consultant: findings.consultant,
        needs_support: findings.needs_support,
        note: findings.note.clone(),
        by: tx.actor(),
        at: tx.now(),
    };
    follow_ups::done(tx, id, version, &report).await?;
    tx.record(Happened::FollowUpDone { follow_up: id }).await?;
    if let Some(next) = findings.next_on {
        let planned: FollowUpId = tx.new_id();
        follow_ups::insert(tx, planned, follow_up.engagement, (FollowUpKind::Agreed, next, next), follow_up.owner)
            .await?;
        tx.record(Happened::FollowUpPlanned { follow_up: planned }).await?;
    }
    if findings.needs_support {
        mails::support_needed(tx, actor, id, &named, follow_up.owner).await?;
    }
    Ok(())
}

/// Whether this is another follow-up that is still to be done.
fn is_another_due(other: &FollowUp, than: FollowUpId) -> bool {
    other.id != than && other.stage == FollowUpStage::Due
}
