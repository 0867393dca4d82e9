//! Applying for an open need, with a rate and a few words (S26, S40). It gives
//! no consent to be presented: that is asked for later, and separately (S55).

use crate::application::Application;
use crate::refusal::AssignmentRefusal;
use crate::rows::{self, applications};
use crate::{mails, policy};
use base::{Actor, ApplicationId, AssignmentId, CommonRefusal, Happened, Outcome, Stop};
use people::Rate;
use store::Tx;

/// Sends an application, or sends one again that was taken back. The consultant
/// gets a receipt, the consultant agent a letter.
///
/// # Errors
/// Not found, forbidden, not open, applied before, no rate; a failure of the
/// database.
pub async fn apply(tx: &Tx, actor: &Actor, id: AssignmentId, rate: Rate, message: String) -> Outcome<ApplicationId> {
    let need = rows::find(tx, id, true).await?;
    if !policy::may_see_this(actor, &need) {
        return Err(CommonRefusal::NotFound.into());
    }
    let Some(consultant) = actor.consultant().filter(|_| policy::may_apply(actor)) else {
        return Err(CommonRefusal::Forbidden.into());
    };
    if !need.is_open() {
        return Err(AssignmentRefusal::NotOpen.into());
    }
    if people::partner::is_own(tx, need.client, consultant).await? {
        return Err(AssignmentRefusal::OwnAgencyBuys.into());
    }
    if rate.amount.minor <= 0 {
        return Err(AssignmentRefusal::NoRate.into());
    }
    let now = tx.now();
    let application = match applications::find(tx, id, consultant).await? {
        Some(before) => {
            let again = before.sent_again(rate, message, now).map_err(Stop::from)?;
            applications::update(tx, &again).await?;
            again
        }
        None => {
            let new = Application::sent(tx.new_id(), id, consultant, rate, message, now);
            applications::insert(tx, &new).await?;
            new
        }
    };
    tx.record(Happened::Applied { application: application.id, assignment: id, consultant }).await?;
    mails::applied(tx, actor, &need, &application).await?;
    Ok(application.id)
}
