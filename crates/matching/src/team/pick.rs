//! A whole team goes on: each member is picked as if staff had picked them one
//! by one (S50). Nobody is asked and nobody shown by it.

use super::record::TeamSeat;
use super::rows;
use crate::decide;
use base::{Actor, AssignmentId, CommonRefusal, Outcome, TeamRunId};
use store::Tx;

/// Picks every member of a team that was found, but for those who are picked already.
///
/// # Errors
/// Not found; what [`decide`](fn@decide::decide) refuses for any of them, and
/// then nobody is picked.
pub async fn pick(tx: &Tx, actor: &Actor, assignment: AssignmentId, run: TeamRunId, place: i64) -> Outcome<()> {
    let run = rows::find(tx, assignment, run).await?;
    let Some(team) = run.teams.iter().find(|team| team.place == place) else {
        return Err(CommonRefusal::NotFound.into());
    };
    let decided = crate::rows::decisions(tx, assignment).await?;
    let picked = |member: &&TeamSeat| decided.iter().any(|one| one.picked && one.consultant == member.consultant);
    for member in team.members.iter().filter(|member| !picked(member)) {
        decide(tx, actor, assignment, member.consultant, true, None).await?;
    }
    Ok(())
}
