//! How an interview went. It says that it was held or missed, never how anybody
//! did.

use crate::interview::Outcome as Ending;
use crate::policy;
use crate::rows_interview;
use base::{Actor, CommonRefusal, Happened, InterviewId, Outcome};
use store::Tx;

/// The client, or staff, say whether it took place.
///
/// # Errors
/// Not found or forbidden; changed meanwhile; not booked, or not yet; or a failure.
pub async fn close(tx: &Tx, actor: &Actor, id: InterviewId, version: i64, ending: Ending) -> Outcome<()> {
    let placed = rows_interview::find(tx, id).await?;
    if !policy::may_see_interview(actor, &placed.parties) {
        return Err(CommonRefusal::NotFound.into());
    }
    if !policy::may_close(actor, &placed.parties) {
        return Err(CommonRefusal::Forbidden.into());
    }
    let interview = placed.interview.close(ending, tx.now())?;
    rows_interview::save(tx, &interview, version).await?;
    match ending {
        Ending::Held => tx.record(Happened::InterviewHeld { interview: id }).await,
        // Somebody did not come: the row says so, and nothing follows from it.
        Ending::Missed => Ok(()),
    }
}
