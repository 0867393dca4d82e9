//! A mail that failed, or of which nobody knows, goes out once more. Never by
//! itself: a person has decided that a second copy does no harm.

use crate::policy;
use crate::refusal::DeskRefusal;
use base::{Actor, CommonRefusal, MailId, Outcome};
use store::{Tx, outbox};

/// Queues the stored bytes again.
///
/// # Errors
/// [`DeskRefusal::NotToResend`] unless the mail failed or is unknown, or a
/// failure of the database.
pub async fn resend(tx: &Tx, actor: &Actor, id: MailId) -> Outcome<()> {
    if !policy::may_oversee(actor) {
        return Err(CommonRefusal::NotFound.into());
    }
    if !policy::may_resend(actor) {
        return Err(CommonRefusal::Forbidden.into());
    }
    outbox::find(tx, id).await?;
    match outbox::resend(tx, id).await? {
        0 => Err(DeskRefusal::NotToResend.into()),
        _ => Ok(()),
    }
}
