//! Seeking a team, and one like it with a seat given to somebody else. What was
//! found is kept by a second step ([`keep`]), so that nobody who writes waits
//! for the search. It decides nothing: nobody is picked (S50).

use super::asked::Asked;
use super::record::{Exchange, Input, TeamRun};
use super::rows;
use super::seek::{Held, Question, Sought, seek};
use crate::crowd::crowd;
use crate::refusal::MatchingRefusal;
use crate::{meaning, policy, sieve, switch};
use assignments::Assignment;
use base::{Actor, AssignmentId, CommonRefusal, ConsultantId, Happened, Outcome, Stop, TeamRunId};
use people::directory;
use std::collections::BTreeSet;
use store::Tx;

/// Seeks the best team, and those that differ.
///
/// # Errors
/// Not found, forbidden, not open, switched off; what does not hold in what is
/// asked; a failure of the database.
pub async fn compose(tx: &Tx, actor: &Actor, assignment: AssignmentId, asked: Asked) -> Outcome<TeamRun> {
    let need = assignments::find(tx, assignment).await;
    let need = allowed(tx, actor, need).await?;
    asked.check().map_err(Stop::from)?;
    if asked.starts_on < tx.today() {
        return Err(MatchingRefusal::TeamPeriod.into());
    }
    let input = Input { needs: asked.needs(&need), team: asked.team(), asked, exchange: None };
    run(tx, actor, &need, input, None).await
}

/// Seeks who else could have a seat of a team that was found; everybody else
/// stays, and it starts on the same day.
///
/// # Errors
/// As [`compose`]; not found for a seat that is not there;
/// [`MatchingRefusal::TeamChanged`] when a member who stays could not have the
/// seat any more.
pub async fn exchange(
    tx: &Tx,
    actor: &Actor,
    assignment: AssignmentId,
    run_id: TeamRunId,
    place: i64,
    seat: usize,
) -> Outcome<TeamRun> {
    let need = assignments::find(tx, assignment).await;
    let need = allowed(tx, actor, need).await?;
    let before = rows::find(tx, assignment, run_id).await?;
    let team = before.teams.iter().find(|team| team.place == place);
    let Some((team, leaves)) = team.and_then(|team| Some((team, team.members.get(seat)?))) else {
        return Err(CommonRefusal::NotFound.into());
    };
    let mut passed = before.input.exchange.map(|exchange| exchange.passed).unwrap_or_default();
    passed.push((seat, leaves.consultant));
    let asked = before.input.asked;
    let exchange = Some(Exchange { run: run_id, place, seat, passed });
    let input = Input { needs: asked.needs(&need), team: asked.team(), asked, exchange };
    let members = team.members.iter().map(|member| member.consultant).collect();
    run(tx, actor, &need, input, Some(Held { starts_on: team.starts_on, members, seat })).await
}

/// The search, as it would be kept.
async fn run(tx: &Tx, actor: &Actor, need: &Assignment, input: Input, held: Option<Held>) -> Outcome<TeamRun> {
    let id: TeamRunId = tx.new_id();
    let buyer = directory::client(tx, need.client).await?.agency;
    let taxonomy = crate::concepts::current(tx).await?;
    let weights = crate::weights::current(tx).await?;
    let meaning = meaning::of(tx.house()).await?;
    let crowd = crowd(tx, id.0.into_bytes(), buyer, &taxonomy, &meaning).await?;
    let decided = crate::rows::decisions(tx, need.id).await?;
    let barred = decided.into_iter().filter(|decision| !decision.picked).map(|decision| decision.consultant);
    let barred = barred.chain(sieve::said_no(tx, need.id).await?);
    let question = Question { input, barred: barred.collect(), held };
    let sought: Sought = seek(taxonomy, meaning, weights, crowd, question).await?;
    let count = |many: usize| i64::try_from(many).map_err(Stop::failed);
    Ok(TeamRun {
        id,
        assignment: need.id,
        at: tx.now(),
        run_by: actor.account,
        engine: sought.engine,
        weights: sought.weights,
        taxonomy: sought.taxonomy,
        model: sought.model,
        input: sought.input,
        consultants: count(sought.consultants)?,
        prospects: count(sought.prospects)?,
        unknown: count(sought.unknown)?,
        lack: sought.lack,
        teams: sought.teams,
    })
}

/// Keeps what was found.
///
/// # Errors
/// As [`compose`], if that has changed meanwhile; [`MatchingRefusal::TeamChanged`]
/// when a member may not be presented any more; a failure of the database.
pub async fn keep(tx: &Tx, actor: &Actor, run: &TeamRun) -> Outcome<()> {
    let need = assignments::find_locked(tx, run.assignment).await;
    allowed(tx, actor, need).await?;
    let seated = run.teams.iter().flat_map(|team| &team.members).map(|member| member.consultant);
    let seated: Vec<ConsultantId> = seated.collect::<BTreeSet<_>>().into_iter().collect();
    let faces = crate::rows::faces(tx, &seated).await?;
    if !seated.iter().all(|id| faces.get(id).is_some_and(|face| face.presentable)) {
        return Err(MatchingRefusal::TeamChanged.into());
    }
    rows::insert(tx, run).await?;
    tx.record(Happened::TeamSought { run: run.id, assignment: run.assignment }).await
}

/// The need, when the actor may have the engine seek for it now.
async fn allowed(tx: &Tx, actor: &Actor, need: Outcome<Assignment>) -> Outcome<Assignment> {
    if !policy::may_see(actor) {
        return Err(CommonRefusal::NotFound.into());
    }
    if !policy::may_match(actor) {
        return Err(CommonRefusal::Forbidden.into());
    }
    let need = need?;
    if !need.is_open() {
        return Err(MatchingRefusal::NotOpen.into());
    }
    if switch::off(tx, need.id).await?.is_some() {
        return Err(MatchingRefusal::EngineOff.into());
    }
    Ok(need)
}
