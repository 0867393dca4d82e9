//! An engagement's end: its time-line runs out, or the client ends it (S89).

use crate::engagement::{Engagement, EngagementStage, Outcome as Ending};
use crate::refusal::ContractRefusal;
use crate::{policy, rows};
use base::{Actor, CommonRefusal, Date, EngagementId, Happened, Outcome};
use store::Tx;

/// Ends an engagement on a day, in somebody's name, with a reason.
///
/// # Errors
/// [`ContractRefusal::EndedAlready`], [`ContractRefusal::DayOutside`], changed
/// meanwhile, or a failure.
pub async fn end_engagement(
    tx: &Tx,
    actor: &Actor,
    id: EngagementId,
    version: i64,
    on: Date,
    how: Ending,
    reason: &str,
) -> Outcome<()> {
    let mut engagement = rows::engagement(tx, id).await?;
    if !policy::may_see(actor, &engagement) {
        return Err(CommonRefusal::NotFound.into());
    }
    if !policy::may_end(actor, &engagement) {
        return Err(CommonRefusal::Forbidden.into());
    }
    if engagement.stage == EngagementStage::Ended {
        return Err(ContractRefusal::EndedAlready.into());
    }
    if on < engagement.starts_on || on > engagement.ends_on {
        return Err(ContractRefusal::DayOutside.into());
    }
    engagement.version = version;
    close(tx, &engagement, on, how, Some(reason)).await
}

/// Ends every engagement whose time-line has run out: the day's job.
///
/// # Errors
/// A failure of the database.
pub async fn complete_due(tx: &Tx) -> Outcome<()> {
    for engagement in rows::to_complete(tx, tx.today()).await? {
        close(tx, &engagement, engagement.ends_on, Ending::Completed, None).await?;
    }
    Ok(())
}

/// The rows of an end: engagement, pair, and the need when nobody works on it.
async fn close(tx: &Tx, engagement: &Engagement, on: Date, how: Ending, reason: Option<&str>) -> Outcome<()> {
    rows::ended(tx, engagement, on, how, reason).await?;
    rows::pair_ended(tx, engagement.pair).await?;
    tx.record(Happened::EngagementEnded { engagement: engagement.id, on }).await?;
    if how != Ending::Replaced && rows::live_engagements(tx, engagement.assignment).await? == 0 {
        let assignment = assignments::find(tx, engagement.assignment).await?;
        if assignment.stage().kind() == assignments::StageKind::Filled {
            assignments::end(tx, engagement.assignment).await?;
        }
    }
    Ok(())
}
