//! Branch and bound over one board: role by role, the most promising seat
//! first, and nothing is followed that the prices prove to be no better than
//! what is already found. It ends when nothing is left, so what it returns is
//! the best.

use super::board::{Board, whole_points};
use super::price::Prices;
use super::purse::Purse;
use base::Date;
use std::collections::BTreeSet;

/// A team as the search knows it.
#[derive(Clone, Debug)]
pub(super) struct Found {
    /// The first day.
    pub starts_on: Date,
    /// Who has each role.
    pub seats: Vec<usize>,
    /// In units of worth, with every deduction.
    pub worth: i64,
}

/// What a new team must differ from.
#[derive(Clone, Copy)]
pub(super) struct Other<'a> {
    /// Teams that are there …
    pub earlier: &'a [BTreeSet<usize>],
    /// … of each of which it shares at most so many.
    pub shared: usize,
}

/// One search.
pub(super) struct Search<'a> {
    board: &'a Board,
    /// What bounds it …
    prices: &'a Prices,
    /// … and what bounds it where money is short.
    purse: Purse,
    /// What the new one must differ from.
    other: Other<'a>,
    /// The roles in the order of the search: the one with most to lose first.
    order: Vec<usize>,
    /// What must be beaten.
    least: Option<i64>,
    /// Seats that it may still follow; without a number, all.
    steps: Option<usize>,
    /// The best so far, in the order of the roles.
    best: Option<Vec<usize>>,
}

/// Where the search stands.
#[derive(Clone, Default)]
struct Standing {
    /// Who has the roles so far, in the order of the search.
    taken: Vec<usize>,
    /// Suppliers that are in.
    open: Vec<usize>,
    /// Worth so far, suppliers paid for, the first one given back.
    worth: i64,
    /// Öre so far.
    cost: i64,
    /// Quarters of points so far, every price paid.
    quarters: i64,
    /// Prices of the persons that are not taken.
    persons: i64,
    /// Shared with each earlier team.
    shared: Vec<usize>,
}

impl<'a> Search<'a> {
    /// Over a board, against earlier teams.
    pub fn new(board: &'a Board, prices: &'a Prices, other: Other<'a>) -> Search<'a> {
        let empty = Standing { open: board.invited.clone(), ..Standing::default() };
        let mut order: Vec<usize> = (0..board.roles.len()).collect();
        let lose = |role: usize| {
            let mut values: Vec<i64> = values(board, prices, &empty, role).map(|(value, _)| value).collect();
            values.sort_unstable_by(|a, b| b.cmp(a));
            match values.as_slice() {
                [first, second, ..] => first - second,
                _ => i64::MAX,
            }
        };
        order.sort_by_key(|role| (std::cmp::Reverse(lose(*role)), *role));
        let purse = Purse::new(board, prices, &order);
        Search { board, prices, purse, other, order, least: None, steps: None, best: None }
    }

    /// The best team worth more than `least`, if there is one, and whether it is
    /// known to be the best: it is not, when the search took more than `steps`.
    pub fn best(mut self, least: Option<i64>, steps: Option<usize>) -> (Option<Found>, bool) {
        self.least = least.map(|least| least + self.board.wait);
        self.steps = steps;
        let start = Standing {
            open: self.board.invited.clone(),
            worth: self.board.empty_worth(),
            persons: self.prices.person.iter().sum(),
            shared: vec![0; self.other.earlier.len()],
            ..Standing::default()
        };
        self.follow(&start);
        let found = self.best.zip(self.least).map(|(seats, worth)| Found {
            starts_on: self.board.starts_on,
            seats,
            worth: worth - self.board.wait,
        });
        (found, self.steps != Some(0))
    }

    /// Whether something worth so much has no point more than what is found.
    fn is_cut(&self, bound: i64) -> bool {
        self.least.is_some_and(|least| whole_points(bound) <= whole_points(least))
    }

    /// Follows every seat of the next role that may still lead to a better team.
    fn follow(&mut self, standing: &Standing) {
        let depth = standing.taken.len();
        let Some(role) = self.order.get(depth).copied() else { return self.arrive(standing) };
        let rest: i64 = self
            .order
            .get(depth + 1..)
            .unwrap_or_default()
            .iter()
            .fold(0_i64, |sum, role| sum.saturating_add(most(self.board, self.prices, standing, *role)));
        let left = self.board.budget - standing.cost;
        let fixed = standing
            .worth
            .saturating_add(rest)
            .saturating_add(self.prices.ore.saturating_mul(left))
            .saturating_add(standing.persons);
        let mut seats: Vec<(i64, usize)> = values(self.board, self.prices, standing, role)
            .filter_map(|(value, at)| {
                let bound = fixed.saturating_add(value);
                if self.is_cut(bound) {
                    return None;
                }
                let seat = self.board.roles.get(role)?.get(at)?;
                let quarters = standing.quarters + self.purse.quarters(role, at);
                let (cost, left) = (standing.cost + seat.cost, left - seat.cost);
                let better = self.least.map(|least| whole_points(least) + 1);
                if better.is_some_and(|points| !self.purse.reaches(depth + 1, quarters, left, points)) {
                    return None;
                }
                Some((self.purse.most(depth + 1, quarters, cost, left)?.min(bound), at))
            })
            .collect();
        seats.sort_by_key(|(bound, at)| (std::cmp::Reverse(*bound), *at));
        for (bound, at) in seats {
            if self.is_cut(bound) || self.steps == Some(0) {
                return;
            }
            self.steps = self.steps.map(|steps| steps - 1);
            if let Some(next) = self.take(standing, role, at) {
                self.follow(&next);
            }
        }
    }

    /// With one seat more; `None` when a rule is broken.
    fn take(&self, standing: &Standing, role: usize, at: usize) -> Option<Standing> {
        let seat = self.board.roles.get(role)?.get(at)?;
        let mut next = standing.clone();
        for (shared, team) in next.shared.iter_mut().zip(self.other.earlier) {
            *shared += usize::from(team.contains(&seat.who));
            if *shared > self.other.shared {
                return None;
            }
        }
        next.taken.push(seat.who);
        next.cost += seat.cost;
        next.quarters += self.purse.quarters(role, at);
        next.worth += seat.worth;
        next.persons -= self.prices.person.get(seat.who).copied().unwrap_or(0);
        if !next.open.contains(&seat.supplier) {
            next.open.push(seat.supplier);
            next.worth -= self.board.supplier_worth;
        }
        Some(next)
    }

    /// Every role has somebody.
    fn arrive(&mut self, standing: &Standing) {
        if self.is_cut(standing.worth) {
            return;
        }
        self.least = Some(standing.worth);
        let mut seats = vec![0; self.order.len()];
        for (role, who) in self.order.iter().zip(&standing.taken) {
            if let Some(seat) = seats.get_mut(*role) {
                *seat = *who;
            }
        }
        self.best = Some(seats);
    }
}

/// What each seat of a role that is still to be had is worth, every price paid,
/// with its number; a supplier that is in costs nothing more.
fn values<'a>(
    board: &'a Board,
    prices: &'a Prices,
    standing: &'a Standing,
    role: usize,
) -> impl Iterator<Item = (i64, usize)> + 'a {
    let seats = board.roles.get(role).map(Vec::as_slice).unwrap_or_default();
    let left = prices.left.get(role).map(Vec::as_slice).unwrap_or_default();
    left.iter().filter_map(move |(value, at)| {
        let seat = seats.get(*at)?;
        if standing.taken.contains(&seat.who) {
            return None;
        }
        Some((value - price(prices, standing, role, seat.supplier), *at))
    })
}

/// What opening a supplier is charged for a role.
fn price(prices: &Prices, standing: &Standing, role: usize, supplier: usize) -> i64 {
    if standing.open.contains(&supplier) {
        return 0;
    }
    prices.opening.get(role).and_then(|prices| prices.get(supplier)).copied().unwrap_or(0)
}

/// The most that a role can still give; nothing is looked at that cannot be it.
fn most(board: &Board, prices: &Prices, standing: &Standing, role: usize) -> i64 {
    let seats = board.roles.get(role).map(Vec::as_slice).unwrap_or_default();
    let left = prices.left.get(role).map(Vec::as_slice).unwrap_or_default();
    // Nobody left: nothing can come of it.
    let mut most = -(1 << 60);
    for (value, at) in left {
        if *value <= most {
            break;
        }
        let Some(seat) = seats.get(*at) else { continue };
        if !standing.taken.contains(&seat.who) {
            most = most.max(value - price(prices, standing, role, seat.supplier));
        }
    }
    most
}
