//! One start day as a table of whole numbers: who can have which seat, what it
//! is worth and what it costs. Those who can never be needed are left out by
//! dominance. Knows no search.

use super::need::{Prospect, TeamNeed};
use base::Date;
use std::collections::{BTreeMap, BTreeSet};

/// A point, in units of worth. What is below a point is the cost in öre, taken
/// away, so that among teams of the same points a cheaper one is worth more.
pub(super) const POINT: i64 = 1 << 40;

/// Whole points of a worth; the cost, less than a quarter, is what lacks to
/// them. No team within a bound has more.
pub(super) fn whole_points(worth: i64) -> i64 {
    worth.saturating_add(POINT / 4 - 1).div_euclid(POINT)
}

/// No seat costs more; a seat that does cannot be had (171 million kronor). The
/// cost of a whole team stays below a quarter of a point.
pub(super) const MOST_COST: i64 = POINT / 64;

/// Who can have one seat.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seat {
    /// The prospect's number among those given.
    pub who: usize,
    /// The supplier's number on this board.
    pub supplier: usize,
    /// Score in points of worth, less the cost.
    pub worth: i64,
    /// In öre.
    pub cost: i64,
}

/// The table.
#[derive(Clone)]
pub(super) struct Board {
    /// The first day.
    pub starts_on: Date,
    /// For each role who can have it, by key.
    pub roles: Vec<Vec<Seat>>,
    /// What all may cost.
    pub budget: i64,
    /// What a supplier beyond the first costs, in units of worth.
    pub supplier_worth: i64,
    /// The suppliers that are in whatever the team is, and are paid for.
    pub invited: Vec<usize>,
    /// What the wait costs, in units of worth.
    pub wait: i64,
    /// Suppliers on the board.
    pub suppliers: usize,
    /// Prospects given.
    pub prospects: usize,
}

impl Board {
    /// For one start; `None` when a role has nobody.
    pub fn new(need: &TeamNeed, prospects: &[Prospect], start: Date, earlier: &[BTreeSet<usize>]) -> Option<Board> {
        let mut order: Vec<usize> = (0..prospects.len()).collect();
        order.sort_by_key(|who| prospects.get(*who).map(|p| (p.key, *who)));
        // One number for a supplier on every board, so that prices can be carried over.
        let distinct: BTreeSet<u32> = prospects.iter().map(|p| p.supplier).collect();
        let numbers: BTreeMap<u32, usize> = distinct.into_iter().zip(0..).collect();
        let to = need.ends_on(start);
        let mut roles: Vec<Vec<Seat>> = Vec::new();
        for (at, role) in need.roles.iter().enumerate() {
            let mut seats = Vec::new();
            for who in &order {
                let Some(prospect) = prospects.get(*who) else { continue };
                let Some(score) = prospect.scores.get(at).copied().flatten() else { continue };
                let cost = prospect.cost_minor(role);
                if cost > MOST_COST || !prospect.is_free(start, to, role.extent_percent) {
                    continue;
                }
                let supplier = numbers.get(&prospect.supplier).copied().unwrap_or(0);
                seats.push(Seat { who: *who, supplier, worth: i64::from(score) * POINT - cost, cost });
            }
            roles.push(seats);
        }
        let taken: BTreeSet<usize> = earlier.iter().flatten().copied().collect();
        let roles = without_dominated(roles, numbers.len(), &taken);
        if roles.iter().any(Vec::is_empty) {
            return None;
        }
        Some(Board {
            starts_on: start,
            roles,
            budget: need.budget_minor.unwrap_or(i64::MAX / 4).min(i64::MAX / 4),
            supplier_worth: i64::from(need.supplier_points) * POINT,
            invited: Vec::new(),
            wait: wait_points(need, start) * POINT,
            suppliers: numbers.len(),
            prospects: prospects.len(),
        })
    }

    /// What a team of nobody is worth: the first supplier given back, and those
    /// that are in paid for.
    pub fn empty_worth(&self) -> i64 {
        let invited = i64::try_from(self.invited.len()).unwrap_or(i64::MAX);
        self.supplier_worth - self.supplier_worth.saturating_mul(invited)
    }

    /// The same without seats.
    pub fn only(&self, keep: impl Fn(usize, usize, &Seat) -> bool) -> Board {
        let roles = self.roles.iter().enumerate().map(|(role, seats)| {
            let its = seats.iter().enumerate().filter(|(at, seat)| keep(role, *at, seat));
            its.map(|(_, seat)| *seat).collect()
        });
        Board { roles: roles.collect(), invited: self.invited.clone(), ..*self }
    }

    /// The same with a supplier in.
    pub fn inviting(&self, supplier: usize) -> Board {
        let mut board = self.clone();
        board.invited.push(supplier);
        board
    }

    /// The same with a supplier out; `None` when that leaves a role with nobody.
    pub fn without(&self, supplier: usize) -> Option<Board> {
        let mut board = self.clone();
        board.roles.iter_mut().for_each(|seats| seats.retain(|seat| seat.supplier != supplier));
        board.roles.iter().all(|seats| !seats.is_empty()).then_some(board)
    }

    /// What a team is worth, in units of worth; `None` when it breaks a rule.
    /// The dates of members whose role is not in `asked` are not looked at.
    pub fn worth_of(
        need: &TeamNeed,
        prospects: &[Prospect],
        start: Date,
        seats: &[usize],
        asked: &BTreeSet<usize>,
    ) -> Option<i64> {
        let to = need.ends_on(start);
        let (mut worth, mut cost) = (0_i64, 0_i64);
        let (mut suppliers, mut people) = (BTreeSet::new(), BTreeSet::new());
        for (at, (who, role)) in seats.iter().zip(&need.roles).enumerate() {
            let prospect = prospects.get(*who)?;
            let score = prospect.scores.get(at).copied().flatten()?;
            let its = prospect.cost_minor(role);
            let free = !asked.contains(&at) || prospect.is_free(start, to, role.extent_percent);
            if !free || its > MOST_COST || !people.insert(*who) {
                return None;
            }
            suppliers.insert(prospect.supplier);
            cost = cost.checked_add(its)?;
            worth += i64::from(score) * POINT - its;
        }
        if need.budget_minor.is_some_and(|budget| cost > budget) {
            return None;
        }
        let beyond = i64::try_from(suppliers.len().saturating_sub(1)).ok()?;
        Some(worth - beyond * i64::from(need.supplier_points) * POINT - wait_points(need, start) * POINT)
    }
}

/// Points that the wait costs.
pub(super) fn wait_points(need: &TeamNeed, start: Date) -> i64 {
    i64::from(need.starts_on.days_until(start).max(0)) * i64::from(need.late_day_points)
}

/// Leaves out of each role whoever can always be exchanged for somebody no
/// worse: as many others as there are roles, each of whom scores no lower and
/// costs no more for it and brings no further supplier. At most all but one of
/// them have other seats. Members of earlier teams do not count, since an
/// alternative may not take them back.
fn without_dominated(roles: Vec<Vec<Seat>>, suppliers: usize, taken: &BTreeSet<usize>) -> Vec<Vec<Seat>> {
    let count = roles.len();
    let mut staff: Vec<BTreeSet<usize>> = vec![BTreeSet::new(); suppliers];
    for seat in roles.iter().flatten() {
        if let Some(staff) = staff.get_mut(seat.supplier) {
            staff.insert(seat.who);
        }
    }
    let alone = |supplier: usize| staff.get(supplier).is_some_and(|staff| staff.len() == 1);
    let score = |seat: &Seat| seat.worth + seat.cost;
    roles
        .iter()
        .map(|seats| {
            let better = |a: &Seat, at: usize, b: &Seat, bt: usize| {
                let no_worse = score(a) >= score(b) && a.cost <= b.cost;
                let strictly = score(a) > score(b) || a.cost < b.cost || at < bt;
                no_worse && strictly && (a.supplier == b.supplier || alone(b.supplier)) && !taken.contains(&a.who)
            };
            let needed = |bt: usize, b: &Seat| {
                seats.iter().enumerate().filter(|(at, a)| better(a, *at, b, bt)).take(count).count() < count
            };
            seats.iter().enumerate().filter(|(bt, b)| needed(*bt, b)).map(|(_, b)| *b).collect()
        })
        .collect()
}
