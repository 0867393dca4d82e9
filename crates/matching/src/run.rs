//! Running the engine for a need: everybody who may be presented is ranked, a
//! slate is proposed, and the run is kept (S48, S49). It decides nothing.

use crate::crowd::{Entrant, crowd};
use crate::meaning;
use crate::record::{MOST_RESULTS, MatchRun};
use crate::refusal::MatchingRefusal;
use crate::{input, policy, rows, sieve, switch};
use anyhow::anyhow;
use base::{Actor, AssignmentId, CommonRefusal, Happened, MatchRunId, Outcome, Stop};
use ranking::counterfactual::{Among, Reach};
use ranking::linear::{Best, Standing};
use ranking::reading::{Profile, Wanted};
use ranking::sieve::Condition;
use ranking::slate::{self, Facts, THREE, Three};
use ranking::{Engine, Linear, Need, Person, Ranked, level};
use store::Tx;

/// Reads whoever has not been read yet, and the need. A run does it too, but holds
/// up everybody who writes while it does.
///
/// # Errors
/// A failure of the database.
pub(crate) async fn prepare(tx: &Tx, assignment: AssignmentId) -> Outcome<()> {
    let taxonomy = crate::concepts::current(tx).await?;
    let meaning = meaning::of(tx.house()).await?;
    if meaning.is_the_operators()
        && let Ok(found) = assignments::find(tx, assignment).await
    {
        meaning::need(&taxonomy, &meaning, &input::need(&found)).await?;
    }
    crowd(tx, [0; 16], None, &taxonomy, &meaning).await.map(drop)
}

/// Ranks and keeps the best. What went in is kept as the need that was asked
/// and the number of people; what came out with its parts and reasons. Whoever has
/// said no to the need, or misses one of the conditions, is set aside and counted.
///
/// # Errors
/// Not found, forbidden, not open, switched off; a failure of the database.
pub async fn run(tx: &Tx, actor: &Actor, assignment: AssignmentId, conditions: &[Condition]) -> Outcome<MatchRunId> {
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
    if switch::off(tx, assignment).await?.is_some() {
        return Err(MatchingRefusal::EngineOff.into());
    }
    let id: MatchRunId = tx.new_id();
    let buyer = people::directory::client(tx, found.client).await?.agency;
    let taxonomy = crate::concepts::current(tx).await?;
    let meaning = meaning::of(tx.house()).await?;
    let crowd = crowd(tx, id.0.into_bytes(), buyer, &taxonomy, &meaning).await?;
    let need = input::need(&found);
    let engine = crate::engine(&taxonomy, &meaning, crate::weights::current(tx).await?)?;
    let wanted = meaning::need(&taxonomy, &meaning, &need).await?;
    let said_no = sieve::said_no(tx, assignment).await?;
    let (crowd, sieve) = sieve::sift(&engine, (&need, &wanted), crowd, conditions, &said_no);
    let pairs: Vec<(&Person, &Profile)> = crowd.iter().map(Entrant::read).collect();
    let Best { mut ranked, standings } = engine.best(&need, &wanted, &pairs, MOST_RESULTS, 1);
    let changes = changes(&engine, &need, &wanted, &pairs, &ranked, &standings);
    let run = MatchRun {
        id,
        assignment,
        at: tx.now(),
        run_by: actor.account,
        engine: engine.version(),
        weights: engine.settings().to_string(),
        consultants: i64::try_from(crowd.len()).map_err(Stop::failed)?,
        taxonomy: engine.taxonomy(),
        model: engine.model(),
        sieve,
        slate: proposed(&need, &crowd, &ranked),
        results: Vec::new(),
    };
    rows::insert_run(tx, &run, &serde_json::to_string(&need).map_err(Stop::failed)?).await?;
    for (at, (one, place)) in ranked.iter_mut().zip(1_i64..).enumerate() {
        let Some(who) = crowd.get(one.index) else {
            return Err(Stop::Failed(anyhow!("the engine ranked nobody of ours")));
        };
        input::quote_checked(&mut one.reasons, &need, &who.resume)?;
        let changes = changes.get(at).map(Vec::as_slice).unwrap_or_default();
        rows::insert_result(tx, id, place, who.consultant.id, one, changes).await?;
    }
    tx.record(Happened::Matched { run: id, assignment }).await?;
    Ok(id)
}

/// For everybody in the list, what would have brought each to the first place, or
/// among the three: whoever asks why not is told it too, whatever the place.
fn changes(
    engine: &Linear<'_>,
    need: &Need,
    wanted: &Wanted,
    people: &[(&Person, &Profile)],
    ranked: &[Ranked],
    standings: &[Standing],
) -> Vec<Vec<Reach>> {
    let all = ranked.iter().enumerate();
    all.map(|(at, one)| {
        let others = standings.iter().enumerate().filter(|(other, _)| *other != one.index);
        let others: Vec<Standing> = others.map(|(_, standing)| *standing).collect();
        let among = Among { engine, need, wanted, others: &others };
        let place = if at < THREE { 1 } else { THREE };
        people.get(one.index).map(|(person, profile)| among.changes(person, profile, place)).unwrap_or_default()
    })
    .collect()
}

/// The slate of a ranked list.
fn proposed(need: &Need, crowd: &[Entrant], ranked: &[Ranked]) -> Three {
    let scores: Vec<u32> = ranked.iter().map(|one| one.score).collect();
    let facts = ranked.iter().map(|one| match crowd.get(one.index) {
        Some(Entrant { person, consultant, .. }) => Facts {
            price_hour_minor: person.rate_hour_minor,
            level: level::of(person, need.starts_on).map(level::Level::number),
            available_from: consultant.available_from,
            agency: consultant.agency.map(|agency| input::drawn(agency.0.into_bytes(), [0; 16])),
        },
        None => Facts::default(),
    });
    slate::propose(&scores, &facts.collect::<Vec<_>>())
}
