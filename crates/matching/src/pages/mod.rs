//! The page of a match: run it, read it, decide; what is recommended to a
//! consultant, who is like whom, why not; and the taxonomy's pages. For staff
//! alone, but for what is a consultant's own and the names that are offered
//! while somebody types.

mod alerts;
mod by_hand;
mod declaration;
mod engine;
mod explanations;
mod rates;
mod recommended;
mod sieve;
mod similar;
mod taxonomy;
mod team;
mod three;
mod view;
mod weights;
mod why_not;

use crate::crowd::presentable;
use crate::record::{Decision, MatchRun, Past};
use crate::refusal::MatchingRefusal;
use crate::rows::{self, Face};
use crate::switch::{self, Off};
use crate::{decide, policy, run};
use assignments::{Application, Assignment};
use base::{AssignmentId, CommonRefusal, ConsultantId, Outcome, Stop, t};
use people::{Client, Contact, directory};
use std::collections::{BTreeSet, HashMap};
use web::{Answer, Door, Form, Path, Query, Routes, Who, door};

/// Whoever decides.
const DECIDERS: Who = Who::AGENT.or(Who::MANAGER);

/// Every route of this room.
pub fn routes() -> Routes {
    Routes::new()
        .get("/assignments/{id}/match", Who::STAFF, show)
        .post("/assignments/{id}/match", DECIDERS, post)
        .post("/assignments/{id}/match/decision", DECIDERS, decision)
        .get("/engine", Who::STAFF, engine::show)
        .post("/engine/switch", Who::ADMIN, engine::set_house)
        .post("/assignments/{id}/match/engine", DECIDERS, engine::set_need)
        .get("/selection-rates", Who::STAFF, rates::show)
        .get("/self-declaration", Who::CONSULTANT, declaration::show)
        .post("/self-declaration", Who::CONSULTANT, declaration::post)
        .post("/self-declaration/erasure", Who::CONSULTANT, declaration::erasure)
        .get("/weights", Who::STAFF, weights::show)
        .post("/weights/proposal", DECIDERS, weights::propose)
        .post("/weights/acceptance", Who::ADMIN, weights::accept)
        .post("/weights/refusal", Who::ADMIN, weights::refuse)
        .get("/explanations", Who::CONSULTANT, why_not::list)
        .get("/assignments/{id}/why-not", Who::CONSULTANT, why_not::show)
        .post("/assignments/{id}/why-not", Who::CONSULTANT, why_not::ask)
        .get("/assignments/{id}/explanations", Who::STAFF, explanations::list)
        .get("/assignments/{id}/explanations/{consultant}", Who::STAFF, explanations::show)
        .post("/assignments/{id}/explanations/{consultant}/release", DECIDERS, explanations::release)
        .get("/recommendations", Who::CONSULTANT, recommended::show)
        .post("/recommendations/alerts", Who::CONSULTANT, alerts::choose)
        .get("/consultants/{id}/similar", Who::STAFF, similar::show)
        .and(taxonomy::routes())
        .and(team::routes())
}

/// What the page shows.
struct Shown {
    /// The need.
    need: Assignment,
    /// Whose.
    client: Client,
    /// The last run, if there ever was one.
    run: Option<MatchRun>,
    /// Who started it.
    run_by: Option<Contact>,
    /// What was decided, by consultant.
    decisions: HashMap<ConsultantId, Decision>,
    /// What was decided earlier and no longer holds, by consultant, the oldest first.
    past: HashMap<ConsultantId, Vec<Past>>,
    /// Who is picked, in order.
    picked: Vec<ConsultantId>,
    /// Live applications, by consultant.
    applications: HashMap<ConsultantId, Application>,
    /// Whoever is decided on or has applied but is not in the run, in no order that means anything.
    others: Vec<ConsultantId>,
    /// Who everybody is.
    faces: HashMap<ConsultantId, Face>,
    /// Whether the reader may run and decide now.
    may_decide: bool,
    /// That the engine is off for the need or for the house, and why.
    off: Option<Off>,
    /// Who switched it off.
    off_by: Option<Contact>,
    /// Whether the reader may switch it for the need.
    may_switch: bool,
}

/// `GET /assignments/{id}/match`
async fn show(d: Door, Path(id): Path<AssignmentId>, q: Query) -> Answer {
    let shown = load(&d, id).await?;
    Ok(view::page(&d, &q, &shown))
}

/// `POST /assignments/{id}/match`
async fn post(d: Door, Path(id): Path<AssignmentId>, form: Form) -> Answer {
    let conditions = sieve::conditions(&form)?;
    run::prepare(&d.read().await?, id).await?;
    let tx = d.write(&form).await?;
    run(&tx, d.actor()?, id, &conditions).await?;
    d.done(tx, &form, &format!("/assignments/{id}/match"), &t!(d.lang, "said-run")).await
}

/// `POST /assignments/{id}/match/decision`
async fn decision(d: Door, Path(id): Path<AssignmentId>, form: Form) -> Answer {
    let actor = d.actor()?;
    let consultant: ConsultantId = form.get("consultant").parse().map_err(|_| Stop::from(CommonRefusal::NotFound))?;
    let tx = d.write(&form).await?;
    let said = match form.get("decision") {
        "pick" => {
            decide(&tx, actor, id, consultant, true, None).await?;
            t!(d.lang, "said-picked")
        }
        "exclude" => {
            decide(&tx, actor, id, consultant, false, Some(form.get("reason"))).await?;
            t!(d.lang, "said-excluded")
        }
        "explain" => {
            decide::explain(&tx, actor, id, consultant, form.get("reason")).await?;
            t!(d.lang, "said-explained")
        }
        "undo" => {
            decide::undo(&tx, actor, id, consultant).await?;
            t!(d.lang, "said-undone")
        }
        _ => return Err(Stop::from(MatchingRefusal::UnknownDecision).into()),
    };
    let next = match form.get("next") {
        "" => format!("/assignments/{id}/match"),
        next => door::safe_next(next).to_owned(),
    };
    d.done(tx, &form, &next, &said).await
}

/// Everything that the page shows.
async fn load(d: &Door, id: AssignmentId) -> Outcome<Shown> {
    let actor = d.actor()?;
    if !policy::may_see(actor) {
        return Err(CommonRefusal::NotFound.into());
    }
    let tx = d.read().await?;
    let need = assignments::find(&tx, id).await?;
    let client = directory::client(&tx, need.client).await?;
    let off = switch::off(&tx, id).await?;
    let off_by = engine::who(&tx, off.as_ref()).await?;
    // While it is off, nothing that was ranked earlier is shown.
    let run = if off.is_some() { None } else { rows::latest(&tx, id).await? };
    let run_by = directory::contact_opt(&tx, run.as_ref().map(|run| run.run_by)).await?;
    let decided = rows::decisions(&tx, id).await?;
    let picked: Vec<ConsultantId> = decided.iter().filter(|d| d.picked).map(|d| d.consultant).collect();
    let mut past: HashMap<ConsultantId, Vec<Past>> = HashMap::new();
    for one in rows::past(&tx, id).await? {
        past.entry(one.decision.consultant).or_default().push(one);
    }
    let applied = assignments::applications_of(&tx, id).await?;
    let applications: HashMap<ConsultantId, Application> =
        applied.into_iter().filter(Application::is_live).map(|a| (a.consultant, a)).collect();
    let ranked: BTreeSet<ConsultantId> = run.iter().flat_map(|run| &run.results).map(|r| r.consultant).collect();
    let also: BTreeSet<ConsultantId> =
        decided.iter().map(|d| d.consultant).chain(applications.keys().copied()).chain(past.keys().copied()).collect();
    let others: Vec<ConsultantId> = also.difference(&ranked).copied().collect();
    let mut everybody: BTreeSet<ConsultantId> = ranked.union(&also).copied().collect();
    if off.is_some() {
        everybody.extend(presentable(&tx, client.agency).await?.iter().map(|consultant| consultant.id));
    }
    let everybody: Vec<ConsultantId> = everybody.into_iter().collect();
    let faces = rows::faces(&tx, &everybody).await?;
    let may_switch = policy::may_match(actor) && need.stage().opened_at().is_some();
    let may_decide = policy::may_match(actor) && need.is_open();
    let decisions = decided.into_iter().map(|decision| (decision.consultant, decision)).collect();
    Ok(Shown {
        need,
        client,
        run,
        run_by,
        decisions,
        past,
        picked,
        applications,
        others,
        faces,
        may_decide,
        off,
        off_by,
        may_switch,
    })
}
