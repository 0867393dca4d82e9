//! A team that was found, with a reason for each seat: nobody scores higher for
//! it, or what happens when the highest scorer is put there. The team is the
//! best, so something always does.

use super::answer::{Member, Team, Why};
use super::board::wait_points;
use super::need::{Prospect, TeamNeed};
use super::search::Found;
use std::collections::BTreeSet;

/// Better scorers named for a seat at most.
const MOST_NAMED: usize = 2;

/// The team with its reasons.
pub(super) fn team(need: &TeamNeed, prospects: &[Prospect], found: Found) -> Team {
    let suppliers = suppliers(prospects, &found.seats);
    let members: Vec<Member> = found
        .seats
        .iter()
        .enumerate()
        .filter_map(|(role, who)| {
            let prospect = prospects.get(*who)?;
            Some(Member {
                role,
                prospect: *who,
                score: prospect.scores.get(role).copied().flatten()?,
                cost_minor: prospect.cost_minor(need.roles.get(role)?),
                why: why(need, prospects, &found, role),
            })
        })
        .collect();
    let beyond = u32::try_from(suppliers.saturating_sub(1)).unwrap_or(u32::MAX);
    let wait = u32::try_from(wait_points(need, found.starts_on)).unwrap_or(u32::MAX);
    Team {
        starts_on: found.starts_on,
        ends_on: need.ends_on(found.starts_on),
        score: members.iter().map(|member| member.score).sum(),
        deduction: beyond.saturating_mul(need.supplier_points).saturating_add(wait),
        suppliers,
        cost_minor: members.iter().map(|member| member.cost_minor).sum(),
        members,
    }
}

/// How many companies these are.
fn suppliers(prospects: &[Prospect], seats: &[usize]) -> usize {
    seats.iter().filter_map(|who| prospects.get(*who)).map(|p| p.supplier).collect::<BTreeSet<_>>().len()
}

/// Why a seat is whose it is.
fn why(need: &TeamNeed, prospects: &[Prospect], found: &Found, role: usize) -> Vec<Why> {
    let score = |who: usize| prospects.get(who).and_then(|p| p.scores.get(role).copied().flatten());
    let mine = found.seats.get(role).and_then(|who| score(*who)).unwrap_or(0);
    let mut better: Vec<(u32, usize)> = (0..prospects.len())
        .filter_map(|who| score(who).map(|score| (score, who)))
        .filter(|(score, _)| *score > mine)
        .collect();
    better.sort_by_key(|(score, who)| (std::cmp::Reverse(*score), prospects.get(*who).map(|p| p.key)));
    if better.is_empty() {
        return vec![Why::Highest];
    }
    better.truncate(MOST_NAMED);
    better.into_iter().map(|(score, who)| against(need, prospects, found, role, who, score - mine)).collect()
}

/// What speaks against somebody who scores higher.
fn against(need: &TeamNeed, prospects: &[Prospect], found: &Found, role: usize, prospect: usize, points: u32) -> Why {
    if let Some(role) = found.seats.iter().position(|who| *who == prospect) {
        return Why::BetterElsewhere { prospect, points, role };
    }
    let to = need.ends_on(found.starts_on);
    let extent = need.roles.get(role).map_or(100, |role| role.extent_percent);
    if prospects.get(prospect).is_some_and(|p| !p.is_free(found.starts_on, to, extent)) {
        return Why::BetterNotFree { prospect, points };
    }
    let mut seats = found.seats.clone();
    if let Some(seat) = seats.get_mut(role) {
        *seat = prospect;
    }
    let cost: i64 = seats
        .iter()
        .zip(&need.roles)
        .filter_map(|(who, role)| prospects.get(*who).map(|p| p.cost_minor(role)))
        .fold(0, i64::saturating_add);
    if let Some(over_minor) = need.budget_minor.map(|budget| cost.saturating_sub(budget)).filter(|over| *over > 0) {
        return Why::BetterOverBudget { prospect, points, over_minor };
    }
    let then = suppliers(prospects, &seats);
    let more = u32::try_from(then.saturating_sub(suppliers(prospects, &found.seats))).unwrap_or(0);
    if more.saturating_mul(need.supplier_points) >= points {
        return Why::BetterMoreSuppliers { prospect, points, suppliers: then };
    }
    Why::BetterInOther { prospect, points }
}
