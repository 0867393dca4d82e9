//! Staff have answered or called a visitor.

use crate::policy;
use crate::refusal::ContactRefusal;
use crate::rows;
use base::{Actor, CommonRefusal, ContactRequestId, Outcome};
use store::Tx;

/// Marks it as taken care of, by whom and when.
///
/// # Errors
/// Forbidden, not found, [`ContactRefusal::HandledAlready`], or a failure.
pub async fn handle(tx: &Tx, actor: &Actor, id: ContactRequestId) -> Outcome<()> {
    if !policy::may_handle(actor) {
        return Err(CommonRefusal::Forbidden.into());
    }
    rows::by_id(tx, id).await?;
    if !rows::set_handled(tx, id, actor.account).await? {
        return Err(ContactRefusal::HandledAlready.into());
    }
    Ok(())
}
