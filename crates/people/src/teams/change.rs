//! What the lead changes of a team: its name and its presentation.

use super::refusal::TeamRefusal;
use super::{find, policy, rows};
use base::{Actor, CommonRefusal, Happened, Outcome, TeamId};
use store::Tx;

/// Saves both, in the version seen.
///
/// # Errors
/// Not found or forbidden; closed; changed meanwhile; or a failure.
pub async fn change(tx: &Tx, actor: &Actor, id: TeamId, version: i64, name: &str, presentation: &str) -> Outcome<()> {
    let (team, standing) = find::held(tx, actor, id).await?;
    if !policy::may_manage(actor, standing) {
        return Err(CommonRefusal::Forbidden.into());
    }
    if team.is_closed {
        return Err(TeamRefusal::Closed.into());
    }
    rows::save(tx, id, version, name, presentation).await?;
    tx.record(Happened::TeamChanged { team: id }).await
}
