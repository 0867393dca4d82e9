//! The lead closes a team; what it has under contract runs on.

use super::refusal::TeamRefusal;
use super::{find, policy, rows};
use base::{Actor, CommonRefusal, Happened, Outcome, TeamId};
use store::Tx;

/// Closes it.
///
/// # Errors
/// Not found or forbidden; closed; changed meanwhile; or a failure.
pub async fn close(tx: &Tx, actor: &Actor, id: TeamId, version: i64) -> Outcome<()> {
    let (team, standing) = find::held(tx, actor, id).await?;
    if !policy::may_manage(actor, standing) {
        return Err(CommonRefusal::Forbidden.into());
    }
    if team.is_closed {
        return Err(TeamRefusal::Closed.into());
    }
    rows::set_closed(tx, id, version).await?;
    tx.record(Happened::TeamClosed { team: id }).await
}
