//! The consultant books one of the offered times (S60). Calendars of all who
//! take part hear of it.

use crate::guests::Guests;
use crate::mails;
use crate::policy;
use crate::rows_interview;
use base::{Actor, CommonRefusal, Happened, InterviewId, InterviewSlotId, Outcome};
use store::Tx;

/// Books a time, if nobody who takes part is taken by then.
///
/// # Errors
/// Not found or forbidden; changed meanwhile; the time is past, taken or none
/// of those offered; or a failure.
pub async fn book(tx: &Tx, actor: &Actor, id: InterviewId, version: i64, slot: InterviewSlotId) -> Outcome<()> {
    let mut placed = rows_interview::find(tx, id).await?;
    if !policy::may_see_interview(actor, &placed.parties) {
        return Err(CommonRefusal::NotFound.into());
    }
    if !policy::may_book(actor, &placed.parties) {
        return Err(CommonRefusal::Forbidden.into());
    }
    rows_interview::hold_parties(tx, &placed).await?;
    let busy = rows_interview::busy(tx, &placed).await?;
    placed.interview = placed.interview.book(slot, tx.now(), &busy)?;
    rows_interview::save(tx, &placed.interview, version).await?;
    tx.record(Happened::InterviewBooked { interview: id }).await?;
    let guests = Guests::of(tx, &placed).await?;
    mails::interview_booked(tx, &placed, &guests).await
}
