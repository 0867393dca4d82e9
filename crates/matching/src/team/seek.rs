//! The search for a team, on a thread of its own: everybody is judged for every
//! role, the teams are sought among the best, and whoever has a seat is told
//! why, with quotes that are looked up in the résumé. Keeps nothing.

use super::record::{Input, MOST_TEAMS, SeatWhy, TeamSeat, TeamShown};
use super::seats::{Seats, seats};
use crate::crowd::Entrant;
use crate::input;
use crate::meaning::Meaning;
use crate::refusal::MatchingRefusal;
use anyhow::anyhow;
use base::{ConsultantId, Date, Outcome, Stop};
use ranking::reading::Wanted;
use ranking::taxonomy::Taxonomy;
use ranking::team::{self, LEAST_NEW, Lack, Member, Team, Unfit};
use ranking::{Engine, Linear, Need, Ranked, Weights};
use std::collections::HashSet;
use std::sync::Arc;

/// Everything that the search is given.
pub(super) struct Question {
    /// What is asked.
    pub input: Input,
    /// Whom staff have excluded for the need, and who has said no to it.
    pub barred: HashSet<ConsultantId>,
    /// The team of which one seat is given to somebody else.
    pub held: Option<Held>,
}

/// A team whose members stay where they are, but for one.
pub(super) struct Held {
    /// Its first day.
    pub starts_on: Date,
    /// Who has the seats.
    pub members: Vec<ConsultantId>,
    /// Which is given to somebody else.
    pub seat: usize,
}

/// What comes out.
pub(super) struct Sought {
    /// The question again.
    pub input: Input,
    /// By whom it was answered.
    pub engine: String,
    /// With which settings.
    pub weights: String,
    /// With which taxonomy …
    pub taxonomy: String,
    /// … and model.
    pub model: Option<String>,
    /// How many were judged.
    pub consultants: usize,
    /// How many could have a seat.
    pub prospects: usize,
    /// How many more could, if they had named an hourly rate and a day.
    pub unknown: usize,
    /// Why there is no team.
    pub lack: Option<Lack>,
    /// The teams.
    pub teams: Vec<TeamShown>,
}

/// Seeks.
///
/// # Errors
/// [`MatchingRefusal::TeamChanged`] when a member who stays cannot have the seat
/// any more; a failure.
pub(super) async fn seek(
    taxonomy: Arc<Taxonomy>,
    meaning: Meaning,
    weights: Weights,
    crowd: Vec<Entrant>,
    question: Question,
) -> Outcome<Sought> {
    let work = move || sought(&crate::engine(&taxonomy, &meaning, weights)?, &crowd, question);
    tokio::task::spawn_blocking(work).await.map_err(Stop::failed)?
}

/// The same on this thread.
fn sought(engine: &Linear<'_>, crowd: &[Entrant], question: Question) -> Outcome<Sought> {
    let Question { input, barred, held } = question;
    let wanted: Vec<Wanted> = input.needs.iter().map(|need| engine.reader().need(need)).collect();
    let needs: Vec<(&Need, &Wanted)> = input.needs.iter().zip(&wanted).collect();
    let stay: Vec<ConsultantId> = held.iter().flat_map(|held| held.members.iter().copied()).collect();
    let seats = seats(engine, &needs, crowd, &barred, input.exchange.as_ref(), &stay);
    let (found, lack) = match &held {
        None => {
            let teams = team::best(&input.team, &seats.prospects, MOST_TEAMS, LEAST_NEW).map_err(unfit)?;
            let lack = if teams.is_empty() { team::lack(&input.team, &seats.prospects).map_err(unfit)? } else { None };
            (teams, lack)
        }
        Some(held) => (exchanged(&input, crowd, &seats, held)?, None),
    };
    let mut teams = Vec::new();
    for (team, place) in found.into_iter().zip(1_i64..) {
        let mut members = Vec::new();
        for member in &team.members {
            let one = who(crowd, &seats, member.prospect);
            let (Some(one), Some((need, wanted))) = (one, needs.get(member.role).copied()) else {
                return Err(Stop::Failed(anyhow!("the search seated nobody of ours")));
            };
            let (person, profile) = one.read();
            let mut ranked = engine.judge(need, wanted, person, profile);
            input::quote_checked(&mut ranked.reasons, need, &one.resume)?;
            let hours = input.team.roles.get(member.role).map_or(0, |role| role.hours);
            // Where only one seat was asked for anew, nothing is known of the others.
            let told = held.as_ref().is_none_or(|held| held.seat == member.role);
            members.push(TeamSeat {
                hour_minor: person.rate_hour_minor.unwrap_or(0),
                hours,
                why: if told { whys(crowd, &seats, member) } else { Vec::new() },
                ..judged(ranked.owned(), one.consultant.id, member.role)
            });
        }
        teams.push(shown(&team, place, members)?);
    }
    Ok(Sought {
        engine: engine.version(),
        weights: engine.settings().to_string(),
        taxonomy: engine.taxonomy(),
        model: engine.model(),
        consultants: crowd.len(),
        prospects: seats.count,
        unknown: seats.unknown,
        lack,
        teams,
        input,
    })
}

/// The teams with one seat given to somebody else.
fn exchanged(input: &Input, crowd: &[Entrant], seats: &Seats, held: &Held) -> Outcome<Vec<Team>> {
    let number = |role: usize, id: &ConsultantId| {
        let at = seats.who.iter().position(|at| crowd.get(*at).is_some_and(|one| one.consultant.id == *id))?;
        let scored = seats.prospects.get(at).and_then(|one| one.scores.get(role).copied().flatten());
        (role == held.seat || scored.is_some()).then_some(at)
    };
    let found: Vec<Option<usize>> = held.members.iter().enumerate().map(|(role, id)| number(role, id)).collect();
    let Some(other) = found.iter().enumerate().find_map(|(role, at)| at.filter(|_| role != held.seat)) else {
        return Err(MatchingRefusal::TeamChanged.into());
    };
    let mut members = Vec::new();
    for (role, at) in found.into_iter().enumerate() {
        // Whoever leaves need not be there any more: nobody is put back into that seat.
        let at = if role == held.seat { Some(at.unwrap_or(other)) } else { at };
        let prospect = at.ok_or(Stop::from(MatchingRefusal::TeamChanged))?;
        members.push(Member { role, prospect, score: 0, cost_minor: 0, why: Vec::new() });
    }
    let ends_on = input.team.ends_on(held.starts_on);
    let starts_on = held.starts_on;
    let team = Team { starts_on, ends_on, members, score: 0, deduction: 0, suppliers: 1, cost_minor: 0 };
    team::replace(&input.team, &seats.prospects, &team, held.seat, MOST_TEAMS).map_err(unfit)
}

/// The prospect with this number.
fn who<'c>(crowd: &'c [Entrant], seats: &Seats, prospect: usize) -> Option<&'c Entrant> {
    crowd.get(*seats.who.get(prospect)?)
}

/// Why the member has the seat, by id.
fn whys(crowd: &[Entrant], seats: &Seats, member: &Member) -> Vec<SeatWhy> {
    let name = |prospect| who(crowd, seats, prospect).map(|one| one.consultant.id);
    member.why.iter().filter_map(|why| SeatWhy::of(why, name)).collect()
}

/// What the engine says of a member.
fn judged(ranked: Ranked<'static>, consultant: ConsultantId, seat: usize) -> TeamSeat {
    TeamSeat {
        seat,
        consultant,
        score: ranked.score,
        parts: ranked.parts.to_vec(),
        reasons: ranked.reasons,
        why: Vec::new(),
        hour_minor: 0,
        hours: 0,
    }
}

/// The team as it is kept. What it costs is the sum of what its seats cost.
fn shown(team: &Team, place: i64, members: Vec<TeamSeat>) -> Outcome<TeamShown> {
    let cost_minor = members.iter().map(TeamSeat::cost_minor).fold(0, i64::saturating_add);
    if cost_minor != team.cost_minor {
        return Err(Stop::Failed(anyhow!("the team costs {cost_minor} and was sought at {}", team.cost_minor)));
    }
    Ok(TeamShown {
        place,
        starts_on: team.starts_on,
        ends_on: team.ends_on,
        score: team.score,
        deduction: team.deduction,
        suppliers: u32::try_from(team.suppliers).map_err(Stop::failed)?,
        cost_minor,
        members,
    })
}

/// What was asked has been checked: that it cannot be read is our own fault.
fn unfit(unfit: Unfit) -> Stop {
    Stop::Failed(anyhow!("the team cannot be sought: {unfit:?}"))
}
