//! A consultant turns the mails on or off; the last word counts.

use super::rows;
use crate::policy;
use base::{Actor, CommonRefusal, Happened, Outcome};
use store::Tx;

/// Keeps the choice.
///
/// # Errors
/// Not found for others than consultants; a failure of the database.
pub async fn choose(tx: &Tx, actor: &Actor, wants: bool) -> Outcome<()> {
    let me = actor.consultant().filter(|me| policy::may_choose_alerts(actor, *me));
    let Some(me) = me else { return Err(CommonRefusal::NotFound.into()) };
    rows::choose(tx, me, wants).await?;
    tx.record(Happened::AlertsChosen { consultant: me, wants }).await
}
