//! Taking an application back, at any time.

use crate::policy;
use crate::refusal::AssignmentRefusal;
use crate::rows::{self, applications};
use base::{Actor, AssignmentId, CommonRefusal, Happened, Outcome, Stop};
use store::Tx;

/// Sent → Withdrawn, for the consultant's own application to this need.
///
/// # Errors
/// Not found, forbidden, nothing to take back; a failure of the database.
pub async fn withdraw_application(tx: &Tx, actor: &Actor, id: AssignmentId) -> Outcome<()> {
    let need = rows::find(tx, id, true).await?;
    if !policy::may_see_this(actor, &need) {
        return Err(CommonRefusal::NotFound.into());
    }
    let Some(consultant) = actor.consultant() else { return Err(CommonRefusal::Forbidden.into()) };
    let Some(application) = applications::find(tx, id, consultant).await? else {
        return Err(AssignmentRefusal::NotApplied.into());
    };
    let application = application.withdrawn(tx.now()).map_err(Stop::from)?;
    applications::update(tx, &application).await?;
    tx.record(Happened::ApplicationWithdrawn { application: application.id }).await
}
