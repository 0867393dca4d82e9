//! The team composer's pages: the roles that are asked for, the teams that were
//! found, and what can be done with them. For staff alone.

mod form;
mod show;

use crate::refusal::MatchingRefusal;
use crate::rows::{self, Face};
use crate::switch::{self, Off};
use crate::team::rows::{Listed, find, of_assignment};
use crate::team::{TeamRun, compose, exchange, keep, pick, prefill};
use crate::{policy, record::Decision};
use assignments::Assignment;
use base::{AccountId, Actor, AssignmentId, CommonRefusal, ConsultantId, Outcome, Stop, TeamRunId, t};
use people::{Client, Contact, directory};
use std::collections::{BTreeSet, HashMap};
use store::Tx;
use web::{Answer, Door, Form, Path, Query, Routes, Who};

/// Runs that are listed below the form.
const MOST_LISTED: i64 = 10;

/// The composer's routes.
pub fn routes() -> Routes {
    Routes::new()
        .get("/assignments/{id}/team", Who::STAFF, ask)
        .post("/assignments/{id}/team", super::DECIDERS, seek)
        .get("/assignments/{id}/team/{run}", Who::STAFF, show)
        .post("/assignments/{id}/team/{run}/exchange", super::DECIDERS, replace)
        .post("/assignments/{id}/team/{run}/picking", super::DECIDERS, take)
}

/// What both pages show.
struct About {
    /// The need.
    need: Assignment,
    /// Whose.
    client: Client,
    /// Whether the reader may seek and pick now.
    may_decide: bool,
    /// That the engine is off for the need or for the house, and why.
    off: Option<Off>,
    /// Who switched it off.
    off_by: Option<Contact>,
}

/// What the form's page shows beside the form.
struct Earlier {
    about: About,
    /// The newest runs …
    runs: Vec<Listed>,
    /// … and who started them.
    by: HashMap<AccountId, String>,
}

/// What the page of a run shows.
struct Shown {
    about: About,
    run: TeamRun,
    /// Who started it.
    run_by: Option<Contact>,
    /// Who everybody is.
    faces: HashMap<ConsultantId, Face>,
    /// What was decided of whom.
    decisions: HashMap<ConsultantId, Decision>,
}

/// `GET /assignments/{id}/team`
async fn ask(d: Door, Path(id): Path<AssignmentId>, q: Query) -> Answer {
    let tx = d.read().await?;
    let page = earlier(&tx, d.actor()?, id).await?;
    let asked = match q.parse::<TeamRunId>("from") {
        Some(run) => find(&tx, id, run).await?.input.asked,
        None => prefill::prefill(&page.about.need, tx.today()),
    };
    let state = form::filled(&d, &asked, page.about.need.content.extent_percent);
    Ok(form::page(&d, &page, &state))
}

/// `POST /assignments/{id}/team`
async fn seek(d: Door, Path(id): Path<AssignmentId>, form: Form) -> Answer {
    let actor = d.actor()?;
    let mut check = form.check(d.lang, form::label);
    let Some(asked) = form::read(&mut check, d.now.date()) else {
        let page = earlier(&d.read().await?, actor, id).await?;
        return d.invalid(form::page(&d, &page, &check.state(&d)));
    };
    // What is sought is sought before anybody who writes has to wait.
    let sought = compose(&d.read().await?, actor, id, asked).await;
    let kept = match sought {
        Ok(run) => {
            let tx = d.write(&form).await?;
            keep(&tx, actor, &run).await.map(|()| (tx, run.id))
        }
        Err(stop) => Err(stop),
    };
    match d.kept(kept, &form, form::label)? {
        Ok((tx, run)) => {
            d.done(tx, &form, &format!("/assignments/{id}/team/{run}"), &t!(d.lang, "team-said-sought")).await
        }
        Err(state) => {
            let page = earlier(&d.read().await?, actor, id).await?;
            d.invalid(form::page(&d, &page, &state))
        }
    }
}

/// `GET /assignments/{id}/team/{run}`
async fn show(d: Door, Path((id, run)): Path<(AssignmentId, TeamRunId)>) -> Answer {
    let tx = d.read().await?;
    let about = about(&tx, d.actor()?, id).await?;
    let run = find(&tx, id, run).await?;
    let run_by = directory::contact_opt(&tx, Some(run.run_by)).await?;
    let seats = run.teams.iter().flat_map(|team| &team.members);
    let passed = run.input.exchange.iter().flat_map(|exchange| exchange.passed.iter().map(|(_, who)| *who));
    let named = seats.flat_map(|seat| seat.why.iter().filter_map(|why| why.who).chain([seat.consultant]));
    let ids: Vec<ConsultantId> = named.chain(passed).collect::<BTreeSet<_>>().into_iter().collect();
    let faces = rows::faces(&tx, &ids).await?;
    let decided = rows::decisions(&tx, id).await?;
    let decisions = decided.into_iter().map(|decision| (decision.consultant, decision)).collect();
    Ok(show::page(&d, &Shown { about, run, run_by, faces, decisions }))
}

/// `POST /assignments/{id}/team/{run}/exchange`
async fn replace(d: Door, Path((id, run)): Path<(AssignmentId, TeamRunId)>, form: Form) -> Answer {
    let actor = d.actor()?;
    let not_found = || Stop::from(CommonRefusal::NotFound);
    let place: i64 = form.get("place").parse().map_err(|_| not_found())?;
    let seat: usize = form.get("seat").parse().map_err(|_| not_found())?;
    let sought = exchange(&d.read().await?, actor, id, run, place, seat).await?;
    let tx = d.write(&form).await?;
    keep(&tx, actor, &sought).await?;
    d.done(tx, &form, &format!("/assignments/{id}/team/{}", sought.id), &t!(d.lang, "team-said-exchanged")).await
}

/// `POST /assignments/{id}/team/{run}/picking`
async fn take(d: Door, Path((id, run)): Path<(AssignmentId, TeamRunId)>, form: Form) -> Answer {
    let place: i64 = form.get("place").parse().map_err(|_| Stop::from(CommonRefusal::NotFound))?;
    let tx = d.write(&form).await?;
    // Nobody is picked from a list of the engine's while it is off.
    if switch::off(&tx, id).await?.is_some() {
        return Err(Stop::from(MatchingRefusal::EngineOff).into());
    }
    pick(&tx, d.actor()?, id, run, place).await?;
    d.done(tx, &form, &format!("/assignments/{id}/match"), &t!(d.lang, "team-said-picked")).await
}

/// The need and what may be done for it.
async fn about(tx: &Tx, actor: &Actor, id: AssignmentId) -> Outcome<About> {
    if !policy::may_see(actor) {
        return Err(CommonRefusal::NotFound.into());
    }
    let need = assignments::find(tx, id).await?;
    let client = directory::client(tx, need.client).await?;
    let off = switch::off(tx, id).await?;
    let off_by = super::engine::who(tx, off.as_ref()).await?;
    let may_decide = policy::may_match(actor) && need.is_open();
    Ok(About { need, client, may_decide, off, off_by })
}

/// The same with the runs of before; none while the engine is off.
async fn earlier(tx: &Tx, actor: &Actor, id: AssignmentId) -> Outcome<Earlier> {
    let about = about(tx, actor, id).await?;
    let runs = if about.off.is_some() { Vec::new() } else { of_assignment(tx, id, MOST_LISTED).await? };
    let mut by = HashMap::new();
    for account in runs.iter().map(|run| run.run_by).collect::<BTreeSet<_>>() {
        by.insert(account, directory::contact(tx, account).await?.name);
    }
    Ok(Earlier { about, runs, by })
}
