//! Whether the consultant agent takes part in an interview (S61): yes by
//! itself, and no when the consultant or staff say so.

use crate::guests::Guests;
use crate::mails;
use crate::policy;
use crate::rows_interview;
use base::{Actor, CommonRefusal, InterviewId, Outcome};
use store::Tx;

/// Leaves the agent out, or calls the agent back; calendars hear of it.
///
/// # Errors
/// Not found or forbidden; changed meanwhile; over; no agent; or a failure.
pub async fn set_agent(tx: &Tx, actor: &Actor, id: InterviewId, version: i64, attends: bool) -> Outcome<()> {
    let mut placed = rows_interview::find(tx, id).await?;
    if !policy::may_see_interview(actor, &placed.parties) {
        return Err(CommonRefusal::NotFound.into());
    }
    if !policy::may_set_agent(actor, &placed.parties) {
        return Err(CommonRefusal::Forbidden.into());
    }
    let changed = placed.interview.agent_attends != attends;
    placed.interview = placed.interview.with_agent(attends)?;
    rows_interview::save(tx, &placed.interview, version).await?;
    if changed && placed.interview.stage().starts_at().is_some() {
        let guests = Guests::of(tx, &placed).await?;
        mails::interview_agent_changed(tx, &placed, &guests).await?;
    }
    Ok(())
}
