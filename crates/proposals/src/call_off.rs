//! Calling an interview off: by those who take part, or because the suggestion
//! is gone. Calendars that knew of it hear so.

use crate::guests::Guests;
use crate::mails;
use crate::policy;
use crate::rows_interview::{self, Placed};
use base::{Actor, CommonRefusal, Happened, InterviewId, Outcome, SuggestionId};
use store::Tx;

/// One of those who take part, or staff for them, calls it off.
///
/// # Errors
/// Not found or forbidden; changed meanwhile; over; or a failure.
pub async fn call_off(tx: &Tx, actor: &Actor, id: InterviewId, version: i64, reason: Option<String>) -> Outcome<()> {
    let placed = rows_interview::find(tx, id).await?;
    if !policy::may_see_interview(actor, &placed.parties) {
        return Err(CommonRefusal::NotFound.into());
    }
    if !policy::may_cancel(actor, &placed.parties) {
        return Err(CommonRefusal::Forbidden.into());
    }
    cancel(tx, placed, version, reason).await
}

/// Whatever is still to come of a suggestion that is gone.
///
/// # Errors
/// A failure of the database.
pub(crate) async fn for_suggestion(tx: &Tx, suggestion: SuggestionId) -> Outcome<()> {
    for placed in rows_interview::to_come(tx, suggestion).await? {
        let version = placed.interview.version;
        cancel(tx, placed, version, None).await?;
    }
    Ok(())
}

/// Saves it and tells everybody.
async fn cancel(tx: &Tx, mut placed: Placed, version: i64, reason: Option<String>) -> Outcome<()> {
    placed.interview = placed.interview.cancel(reason)?;
    rows_interview::save(tx, &placed.interview, version).await?;
    tx.record(Happened::InterviewCancelled { interview: placed.interview.id }).await?;
    let guests = Guests::of(tx, &placed).await?;
    mails::interview_cancelled(tx, &placed, &guests).await
}
