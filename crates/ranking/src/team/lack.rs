//! Why there is no team, and what would help: a role that nobody can have, the
//! same people for several roles, no shared dates, or a budget that the cheapest
//! team is above. Exact, as the search is: there is something to say if and only
//! if [`super::best`] finds nothing. Ranks nobody.

use super::board::MOST_COST;
use super::need::{Prospect, TeamNeed, Unfit};
use base::Date;
use serde::{Deserialize, Serialize};

/// So many days after the last start are looked through for one that works.
const LOOK_AHEAD: i32 = 366;

/// Why there is no team.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Lack {
    /// Nobody can have these roles, whenever they are free.
    Nobody {
        /// The roles' numbers.
        roles: Vec<usize>,
    },
    /// Every role has somebody, but the same few for too many roles.
    SamePeople,
    /// There are people for every role, but not in one period.
    Dates {
        /// The roles that nobody is free for on any of the days for a start.
        roles: Vec<usize>,
        /// The first later day on which a team could start, within a year.
        starts_on: Option<Date>,
    },
    /// There are teams, but all of them cost more.
    Budget {
        /// What the cheapest costs, in öre.
        least_minor: i64,
        /// Its first day.
        starts_on: Date,
    },
}

/// Why there is no team; `None` when there is one.
///
/// # Errors
/// A need or a prospect that contradicts itself.
pub fn lack(need: &TeamNeed, prospects: &[Prospect]) -> Result<Option<Lack>, Unfit> {
    need.check(prospects)?;
    let roles = |can: &dyn Fn(usize, &Prospect) -> bool| -> Vec<usize> {
        (0..need.roles.len()).filter(|role| !prospects.iter().any(|prospect| can(*role, prospect))).collect()
    };
    let nobody = roles(&|role, prospect| cost(need, prospect, role, None).is_some());
    if !nobody.is_empty() {
        return Ok(Some(Lack::Nobody { roles: nobody }));
    }
    if cheapest(need, prospects, None).is_none() {
        return Ok(Some(Lack::SamePeople));
    }
    let starts = need.starts(prospects);
    let least = starts.iter().filter_map(|day| Some((cheapest(need, prospects, Some(*day))?, *day))).min();
    let Some((least_minor, starts_on)) = least else {
        let roles = roles(&|role, p| starts.iter().any(|day| cost(need, p, role, Some(*day)).is_some()));
        return Ok(Some(Lack::Dates { roles, starts_on: later(need, prospects) }));
    };
    let over = need.budget_minor.is_some_and(|budget| least_minor > budget);
    Ok(over.then_some(Lack::Budget { least_minor, starts_on }))
}

/// The first later day on which a team could start.
fn later(need: &TeamNeed, prospects: &[Prospect]) -> Option<Date> {
    let last = need.starts_by.plus_days(LOOK_AHEAD);
    let begins = prospects.iter().flat_map(|prospect| &prospect.free).map(|free| free.from);
    let mut days: Vec<Date> = begins.filter(|day| *day > need.starts_by && *day <= last).collect();
    days.sort_unstable();
    days.dedup();
    days.into_iter().find(|day| cheapest(need, prospects, Some(*day)).is_some())
}

/// What a role costs with this prospect, who can have it and is free from that
/// day (or whenever).
fn cost(need: &TeamNeed, prospect: &Prospect, role: usize, start: Option<Date>) -> Option<i64> {
    let asked = need.roles.get(role)?;
    prospect.scores.get(role).copied().flatten()?;
    let free = start.is_none_or(|day| prospect.is_free(day, need.ends_on(day), asked.extent_percent));
    Some(prospect.cost_minor(asked)).filter(|cost| free && *cost <= MOST_COST)
}

/// What the cheapest team costs, whatever it scores: for every set of roles what
/// it costs with those looked at so far, each of whom has one seat at most.
fn cheapest(need: &TeamNeed, prospects: &[Prospect], start: Option<Date>) -> Option<i64> {
    let roles = need.roles.len();
    let mut least: Vec<Option<i64>> = vec![None; 1 << roles];
    if let Some(none) = least.first_mut() {
        *none = Some(0);
    }
    for prospect in prospects {
        let costs: Vec<Option<i64>> = (0..roles).map(|role| cost(need, prospect, role, start)).collect();
        // Larger sets first: what they are made of does not hold this prospect yet.
        for set in (1..least.len()).rev() {
            let with = costs.iter().enumerate().filter(|(role, _)| set & (1 << role) != 0);
            let with = with.filter_map(|(role, cost)| {
                let before = least.get(set & !(1 << role)).copied().flatten()?;
                Some(before.saturating_add((*cost)?))
            });
            let best = with.min();
            if let Some(held) = least.get_mut(set)
                && best.is_some_and(|best| held.is_none_or(|held| best < held))
            {
                *held = best;
            }
        }
    }
    least.last().copied().flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::person::Free;
    use crate::team::Role;

    fn day(text: &str) -> Date {
        text.parse().expect("a date")
    }

    /// Somebody who is free from a day, at 1,000 kr an hour.
    fn prospect(supplier: u32, from: &str, scores: &[Option<u32>]) -> Prospect {
        let free = vec![Free { from: day(from), to: None, percent: Some(100) }];
        Prospect { key: supplier.into(), supplier, free, rate_hour_minor: 100_000, scores: scores.to_vec() }
    }

    fn need(budget_minor: Option<i64>) -> TeamNeed {
        let role = |name: &str| Role { name: name.to_owned(), extent_percent: 50, hours: 100 };
        TeamNeed {
            roles: vec![role("PR"), role("Form")],
            starts_on: day("2026-12-01"),
            starts_by: day("2026-12-08"),
            days: 60,
            budget_minor,
            supplier_points: 25,
            late_day_points: 3,
        }
    }

    #[test]
    fn what_lacks_is_named_with_what_would_help() {
        let (both, first, second) = ([Some(700), Some(600)], [Some(700), None], [None, Some(600)]);
        let said = |budget, people: &[Prospect]| lack(&need(budget), people).expect("a need");
        let (now, late) = ("2026-11-01", "2027-02-01");
        assert_eq!(said(None, &[]), Some(Lack::Nobody { roles: vec![0, 1] }));
        assert_eq!(said(None, &[prospect(1, now, &first)]), Some(Lack::Nobody { roles: vec![1] }));
        assert_eq!(said(None, &[prospect(1, now, &both)]), Some(Lack::SamePeople));
        let people = [prospect(1, now, &first), prospect(2, late, &second)];
        let starts_on = Some(day(late));
        assert_eq!(said(None, &people), Some(Lack::Dates { roles: vec![1], starts_on }));
        let people = [prospect(1, now, &both), prospect(2, now, &both)];
        let starts_on = day("2026-12-01");
        assert_eq!(said(Some(19_999_999), &people), Some(Lack::Budget { least_minor: 20_000_000, starts_on }));
        assert_eq!(said(Some(20_000_000), &people), None);
    }
}
