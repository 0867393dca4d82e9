//! Teams: a need with several roles, and the teams that cover every role at
//! once over freelance consultants and agencies' employees, within one shared
//! period and one budget for the whole. Exact: no team is worth more than the
//! one returned, with a proof by bound, and no exchange of one member makes it
//! cheaper for the same worth. Proposes; never books anybody.
//!
//! A team is worth the sum of its members' scores for their roles, less
//! [`TeamNeed::supplier_points`] for each supplier beyond the first (each is a
//! contract and an invoice more) and [`TeamNeed::late_day_points`] for each day
//! that it starts later than wished.
//!
//! | page | what it holds |
//! |---|---|
//! | [`mod@need`] | what is asked, and who may have a seat |
//! | [`mod@answer`] | teams, members and why each has the seat |
//! | [`best`], [`replace`] | the verbs |
//! | [`mod@lack`] | why there is no team, and what would help |
//! | `board`, `price`, `purse`, `search` | one start as a table of whole numbers; what bounds it; the search |
//! | `explain` | why nobody better has a seat |

mod board;
mod explain;
mod price;
mod purse;
mod search;

pub mod answer;
#[cfg(test)]
mod brute;
pub mod lack;
pub mod need;

pub use answer::{Member, Team, Why};
pub use lack::{Lack, lack};
pub use need::{Prospect, Role, TeamNeed, Unfit};

use board::{Board, whole_points};
use price::Prices;
use search::{Found, Other, Search};
use std::collections::BTreeSet;

/// Members that are new in each alternative, against every team before it.
pub const LEAST_NEW: usize = 2;

/// Seats that a search follows before it asks which suppliers are in.
const STEPS: usize = 2000;

/// The best teams, best first, at most `many`; each has at least `least_new`
/// members that the teams before it have not (at least one). Empty when nobody
/// can cover every role within the period and the budget.
///
/// # Errors
/// A need or a prospect that contradicts itself.
pub fn best(need: &TeamNeed, prospects: &[Prospect], many: usize, least_new: usize) -> Result<Vec<Team>, Unfit> {
    best_within(need, prospects, many, least_new, STEPS)
}

/// The same with a search that follows so many seats before it asks which
/// suppliers are in; what the teams are worth does not depend on that.
fn best_within(
    need: &TeamNeed,
    prospects: &[Prospect],
    many: usize,
    least_new: usize,
    steps: usize,
) -> Result<Vec<Team>, Unfit> {
    need.check(prospects)?;
    let shared = need.roles.len().saturating_sub(least_new.max(1));
    let mut found: Vec<Found> = Vec::new();
    while found.len() < many {
        let earlier: Vec<BTreeSet<usize>> = found.iter().map(|team| team.seats.iter().copied().collect()).collect();
        match one(need, prospects, Other { earlier: &earlier, shared }, steps) {
            Some(team) => found.push(cheaper(need, prospects, team, &earlier, shared)),
            None => break,
        }
    }
    Ok(found.into_iter().map(|found| explain::team(need, prospects, found)).collect())
}

/// The best teams with one role given to somebody else and everybody else where
/// they are, from the same day; best first, at most `many`.
///
/// # Errors
/// A need or a prospect that contradicts itself; a team that is not of them.
pub fn replace(
    need: &TeamNeed,
    prospects: &[Prospect],
    team: &Team,
    role: usize,
    many: usize,
) -> Result<Vec<Team>, Unfit> {
    need.check(prospects)?;
    let seats: Vec<usize> = team.members.iter().map(|member| member.prospect).collect();
    if seats.len() != need.roles.len() || role >= seats.len() || seats.iter().any(|who| *who >= prospects.len()) {
        return Err(Unfit::OtherTeam);
    }
    let mut found: Vec<Found> = (0..prospects.len())
        .filter(|who| !seats.contains(who))
        .filter_map(|who| {
            let mut seats = seats.clone();
            *seats.get_mut(role)? = who;
            let asked: BTreeSet<usize> = BTreeSet::from([role]);
            Board::worth_of(need, prospects, team.starts_on, &seats, &asked).map(|worth| Found {
                starts_on: team.starts_on,
                seats,
                worth,
            })
        })
        .collect();
    found.sort_by(|a, b| b.worth.cmp(&a.worth).then_with(|| keys(prospects, a).cmp(&keys(prospects, b))));
    found.truncate(many);
    Ok(found.into_iter().map(|found| explain::team(need, prospects, found)).collect())
}

/// The numbers that order equal teams.
fn keys(prospects: &[Prospect], found: &Found) -> Vec<u64> {
    found.seats.iter().map(|who| prospects.get(*who).map_or(0, |p| p.key)).collect()
}

/// The team with members exchanged, one at a time, as long as that makes it
/// cheaper for the same points; it goes on sharing as few as is asked.
fn cheaper(
    need: &TeamNeed,
    prospects: &[Prospect],
    mut team: Found,
    earlier: &[BTreeSet<usize>],
    shared: usize,
) -> Found {
    let all: BTreeSet<usize> = (0..need.roles.len()).collect();
    let mut order: Vec<usize> = (0..prospects.len()).collect();
    order.sort_by_key(|who| prospects.get(*who).map(|p| p.key));
    loop {
        let mut better: Option<Found> = None;
        for (role, who) in all.iter().flat_map(|role| order.iter().map(move |who| (*role, *who))) {
            let mut seats = team.seats.clone();
            let Some(seat) = seats.get_mut(role) else { continue };
            if *seat == who || team.seats.contains(&who) {
                continue;
            }
            *seat = who;
            if earlier.iter().any(|other| seats.iter().filter(|who| other.contains(who)).count() > shared) {
                continue;
            }
            let Some(worth) = Board::worth_of(need, prospects, team.starts_on, &seats, &all) else { continue };
            let least = better.as_ref().map_or(team.worth, |found| found.worth);
            if worth > least {
                better = Some(Found { starts_on: team.starts_on, seats, worth });
            }
        }
        match better {
            Some(found) => team = found,
            None => return team,
        }
    }
}

/// The best team that shares at most `shared` members with each earlier one.
fn one(need: &TeamNeed, prospects: &[Prospect], other: Other<'_>, steps: usize) -> Option<Found> {
    let mut boards: Vec<(i64, Board)> = Vec::new();
    for day in need.starts(prospects) {
        let Some(board) = Board::new(need, prospects, day, other.earlier) else { continue };
        boards.push((Prices::none(&board).most - board.wait, board));
    }
    // The most promising start first: what it gives cuts the others short.
    boards.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.starts_on.cmp(&b.1.starts_on)));
    let mut best: Option<Found> = None;
    let mut last: Option<Prices> = None;
    for (most, board) in &boards {
        let least = best.as_ref().map(|found| found.worth);
        if least.is_some_and(|least| whole_points(*most) <= whole_points(least)) {
            break;
        }
        last = Some(on(board, last.as_ref(), &mut best, other, steps));
    }
    best
}

/// Puts the best team of a board in the place of one that is worth less. Where
/// that takes long, a supplier with several people is first in and then out: what
/// makes a case hard is half of one and half of another, which prices cannot tell
/// from the whole of either. Gives the prices back.
fn on(board: &Board, last: Option<&Prices>, best: &mut Option<Found>, other: Other<'_>, steps: usize) -> Prices {
    let least = best.as_ref().map(|found| found.worth);
    let prices = Prices::seek(board, least.map(|least| least + board.wait), last);
    if least.is_some_and(|least| whole_points(prices.most - board.wait) <= whole_points(least)) {
        return prices;
    }
    let (board, prices) = match least {
        Some(least) => prices.trim(board, least + board.wait),
        None => (board.clone(), prices),
    };
    let (found, sure) = Search::new(&board, &prices, other).best(least, prices.wanted.map(|_| steps));
    if found.is_some() {
        *best = found;
    }
    if let Some(supplier) = prices.wanted.filter(|_| !sure) {
        on(&board.inviting(supplier), Some(&prices), best, other, steps);
        if let Some(board) = board.without(supplier) {
            on(&board, Some(&prices), best, other, steps);
        }
    }
    prices
}
