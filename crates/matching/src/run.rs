//! Running the engine for a need: everybody who may be presented is ranked, and
//! the run is kept (S48, S49). It decides nothing.

use crate::record::{MOST_RESULTS, MatchRun};
use crate::refusal::MatchingRefusal;
use crate::{input, policy, rows};
use anyhow::anyhow;
use base::{Actor, AssignmentId, CommonRefusal, Happened, MatchRunId, Outcome, Stop};
use ranking::{Engine, Linear, Person};
use store::Tx;

/// Ranks and keeps the best. What went in is kept as the need that was asked
/// and the number of people; what came out with its parts and reasons.
///
/// # Errors
/// Not found, forbidden, not open; a failure of the database.
pub async fn run(tx: &Tx, actor: &Actor, assignment: AssignmentId) -> Outcome<MatchRunId> {
    if !policy::may_see(actor) {
        return Err(CommonRefusal::NotFound.into());
    }
    if !policy::may_match(actor) {
        return Err(CommonRefusal::Forbidden.into());
    }
    let found = assignments::find_locked(tx, assignment).await?;
    if !found.is_open() {
        return Err(MatchingRefusal::NotOpen.into());
    }
    let id: MatchRunId = tx.new_id();
    let consultants = people::directory::presentable(tx).await?;
    let (mut skills, mut experiences) = (rows::skills(tx).await?, rows::experiences(tx).await?);
    let commission = tx.house().commission;
    let people: Vec<Person> = consultants
        .iter()
        .map(|consultant| {
            let own = consultant.id;
            let key = input::drawn(id.0.into_bytes(), own.0.into_bytes());
            let (skills, texts) = (skills.remove(&own), experiences.remove(&own));
            input::person(consultant, skills.unwrap_or_default(), texts.unwrap_or_default(), commission, key)
        })
        .collect();
    let need = input::need(&found);
    let engine = Linear::default();
    let ranked = engine.rank(&need, &people);
    let run = MatchRun {
        id,
        assignment,
        at: tx.now(),
        run_by: actor.account,
        engine: engine.version(),
        weights: engine.settings().to_string(),
        consultants: i64::try_from(consultants.len()).map_err(Stop::failed)?,
        results: Vec::new(),
    };
    rows::insert_run(tx, &run, &serde_json::to_string(&need).map_err(Stop::failed)?).await?;
    for (one, place) in ranked.iter().take(MOST_RESULTS).zip(1_i64..) {
        let consultant =
            consultants.get(one.index).ok_or_else(|| Stop::Failed(anyhow!("the engine ranked nobody of ours")))?;
        rows::insert_result(tx, id, place, consultant.id, one).await?;
    }
    tx.record(Happened::Matched { run: id, assignment }).await?;
    Ok(id)
}
