//! Follow-ups come with the signatures and go with an early end (S81, S82).

use crate::follow_up::planned;
use crate::named::named;
use crate::rows::follow_ups;
use base::{EngagementId, FollowUpId, Happened, Outcome};
use store::Tx;

/// Plans the call after two weeks and the meeting after four to six, counted
/// from the first day, for the client manager. Harmless twice.
///
/// # Errors
/// A failure of the database.
pub async fn plan(tx: &Tx, engagement: EngagementId) -> Outcome<()> {
    // A team is followed up as one, with its lead's engagement (S5).
    let pair = contracts::rows::engagement(tx, engagement).await?.pair;
    if contracts::rows::pair(tx, pair).await?.head.is_some() {
        return Ok(());
    }
    let named = named(tx, engagement).await?;
    for days in planned(named.starts_on, named.last_day) {
        let id: FollowUpId = tx.new_id();
        if follow_ups::insert(tx, id, engagement, days, named.manager).await? {
            tx.record(Happened::FollowUpPlanned { follow_up: id }).await?;
        }
    }
    Ok(())
}

/// Takes away the follow-ups whose turn would come after an engagement that
/// has ended; those whose turn has come stay to be done.
///
/// # Errors
/// A failure of the database.
pub async fn drop_moot(tx: &Tx, engagement: EngagementId) -> Outcome<()> {
    let named = named(tx, engagement).await?;
    if !named.is_over() {
        return Ok(());
    }
    for follow_up in follow_ups::drop_after(tx, engagement, named.last_day).await? {
        tx.record(Happened::FollowUpSkipped { follow_up }).await?;
    }
    Ok(())
}
