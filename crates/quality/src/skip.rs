//! A follow-up is not done, and somebody says why.

use crate::follow_up::FollowUpStage;
use crate::policy;
use crate::refusal::QualityRefusal;
use crate::rows::follow_ups;
use base::{Actor, CommonRefusal, FollowUpId, Happened, Outcome};
use store::Tx;

/// Skips a follow-up, with a reason.
///
/// # Errors
/// [`QualityRefusal::FollowUpClosed`], changed meanwhile, or a failure.
pub async fn skip(tx: &Tx, actor: &Actor, id: FollowUpId, version: i64, why: &str) -> Outcome<()> {
    if !policy::may_read_follow_ups(actor) {
        return Err(CommonRefusal::NotFound.into());
    }
    if !policy::may_follow_up(actor) {
        return Err(CommonRefusal::Forbidden.into());
    }
    let (follow_up, _) = follow_ups::find(tx, id).await?;
    if follow_up.stage != FollowUpStage::Due {
        return Err(QualityRefusal::FollowUpClosed.into());
    }
    follow_ups::skipped(tx, id, version, why).await?;
    tx.record(Happened::FollowUpSkipped { follow_up: id }).await
}
