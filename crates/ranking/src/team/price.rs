//! Prices that bound a search: what an öre of the budget, a person's one seat
//! and the opening of a supplier are worth. With any prices that are not
//! negative, what is left of each seat when they are paid, together with the
//! prices of all there is, is never less than the best team (Lagrangian
//! relaxation; Geoffrion, 1974). Good prices are sought by subgradients (Held,
//! Wolfe and Crowder, 1974) and then made whole numbers, so that the bound
//! itself is exact whatever the search for them did.

#![expect(clippy::float_arithmetic, reason = "prices are sought in floating point; every bound is whole numbers")]

use super::board::{Board, POINT, Seat, whole_points};
use std::rc::Rc;

/// Rounds of the search for prices.
const ROUNDS: usize = 300;

/// Steps smaller than this share of the first change nothing that matters.
const LEAST_STRIDE: f64 = 0.002;

/// Nothing in a bound is larger.
const MOST: i64 = 1 << 60;

/// What things are worth, in units of worth.
#[derive(Default)]
pub(super) struct Prices {
    /// An öre of the budget.
    pub ore: i64,
    /// A person's one seat.
    pub person: Vec<i64>,
    /// For a role, the opening of each supplier.
    pub opening: Vec<Vec<i64>>,
    /// For each role, every seat's worth less the prices of its cost and its
    /// person, with the seat's number; the highest first.
    pub left: Vec<Vec<(i64, usize)>>,
    /// No team is worth more.
    pub most: i64,
    /// The supplier, of those with several people that are not in, that was the
    /// best for a role most often while prices were sought.
    pub wanted: Option<usize>,
}

impl Prices {
    /// No prices: a bound that costs nothing to have.
    pub fn none(board: &Board) -> Prices {
        Seeking::new(board).whole()
    }

    /// The board without seats that no team worth more than `least` can have, and
    /// the same prices for it.
    pub fn trim(self, board: &Board, least: i64) -> (Board, Prices) {
        let mut keep: Vec<Vec<bool>> = board.roles.iter().map(|seats| vec![false; seats.len()]).collect();
        for (role, left) in self.left.iter().enumerate() {
            let value = |(value, at): &(i64, usize)| {
                let supplier = board.roles.get(role).and_then(|seats| seats.get(*at)).map_or(0, |seat| seat.supplier);
                value - self.opening.get(role).and_then(|o| o.get(supplier)).copied().unwrap_or(0)
            };
            let best = left.iter().map(value).max().unwrap_or(0);
            for one in left {
                let bound = self.most - best + value(one);
                if let Some(keep) = keep.get_mut(role).and_then(|its| its.get_mut(one.1)) {
                    *keep = whole_points(bound) > whole_points(least);
                }
            }
        }
        let board = board.only(|role, at, _| keep.get(role).and_then(|its| its.get(at)).copied().unwrap_or(false));
        let mut seeking = Seeking::new(&board);
        seeking.begin_with(&self);
        let prices = Prices { wanted: self.wanted, ..seeking.whole() };
        (board, prices)
    }

    /// Seeks good prices for a board; no further than to prove that nothing on
    /// it is worth more than `least`.
    /// Begins with the prices of another start, when there are any.
    pub fn seek(board: &Board, least: Option<i64>, other: Option<&Prices>) -> Prices {
        let enough = least.map(|least| float(whole_points(least)) + 0.7);
        let mut seeking = Seeking::new(board);
        if let Some(other) = other {
            seeking.begin_with(other);
        }
        let mut best: Option<(f64, Seeking)> = None;
        let mut stuck = 0_u32;
        let mut stride = 1.0;
        let mut times = vec![0_u32; board.suppliers];
        for _ in 0..ROUNDS {
            let (bound, choice) = seeking.bound();
            for seat in seeking.chosen(&choice) {
                if let Some(times) = times.get_mut(seat.supplier) {
                    *times += 1;
                }
            }
            if best.as_ref().is_none_or(|(least, _)| bound < *least) {
                best = Some((bound, seeking.clone()));
                stuck = 0;
            } else {
                stuck += 1;
                if stuck >= 6 {
                    stride /= 2.0;
                    stuck = 0;
                }
            }
            let proved = enough.is_some_and(|enough| bound < enough);
            if proved || stride < LEAST_STRIDE || !seeking.step(&choice, stride) {
                break;
            }
        }
        let seeking = best.map_or(seeking, |(_, seeking)| seeking);
        let several =
            seeking.fixed.iter().zip(&times).enumerate().filter(|(_, (fixed, times))| !**fixed && **times > 0);
        let wanted = several.max_by_key(|(at, (_, times))| (**times, std::cmp::Reverse(*at))).map(|(at, _)| at);
        Prices { wanted, ..seeking.whole() }
    }
}

/// A seat: worth in points, cost in units, person, supplier.
type Priced = (f64, f64, usize, usize);

/// The search for prices; everything in points.
#[derive(Clone)]
struct Seeking<'a> {
    board: &'a Board,
    /// Each role's seats.
    seats: Rc<Vec<Vec<Priced>>>,
    /// A mean seat's cost in öre, the unit of cost here.
    unit: f64,
    /// Whether a supplier has one person only: opening it is then paid in full by
    /// whichever role; or is in, and is paid for.
    fixed: Vec<bool>,
    /// What a unit of cost is worth.
    cost: f64,
    /// See [`Prices::person`].
    person: Vec<f64>,
    /// See [`Prices::opening`].
    opening: Vec<Vec<f64>>,
}

/// A whole number as a float.
fn float(n: i64) -> f64 {
    // Twice 32 bits, each exact.
    let (high, low) = (n >> 32, n & 0xffff_ffff);
    f64::from(i32::try_from(high).unwrap_or(i32::MAX)) * 4_294_967_296.0 + f64::from(u32::try_from(low).unwrap_or(0))
}

/// A count as a float.
fn count(n: usize) -> f64 {
    f64::from(u32::try_from(n).unwrap_or(u32::MAX))
}

/// Units of worth.
const POINT_FLOAT: f64 = 1_099_511_627_776.0;

impl<'a> Seeking<'a> {
    /// No price on cost and persons; the opening of a supplier shared equally by the roles.
    fn new(board: &'a Board) -> Seeking<'a> {
        let seats: Vec<&Seat> = board.roles.iter().flatten().collect();
        let unit = seats.iter().map(|seat| float(seat.cost)).sum::<f64>() / count(seats.len().max(1));
        let mut first: Vec<Option<usize>> = vec![None; board.suppliers];
        let mut fixed = vec![true; board.suppliers];
        for seat in &seats {
            if let (Some(first), Some(fixed)) = (first.get_mut(seat.supplier), fixed.get_mut(seat.supplier)) {
                *fixed &= *first.get_or_insert(seat.who) == seat.who;
            }
        }
        let full = float(board.supplier_worth) / POINT_FLOAT;
        let share = full / count(board.roles.len().max(1));
        let mut opening: Vec<f64> = fixed.iter().map(|fixed| if *fixed { full } else { share }).collect();
        for supplier in &board.invited {
            if let (Some(opening), Some(fixed)) = (opening.get_mut(*supplier), fixed.get_mut(*supplier)) {
                (*opening, *fixed) = (0.0, true);
            }
        }
        let unit = unit.max(1.0);
        let table = board.roles.iter().map(|seats| {
            let its = seats
                .iter()
                .map(|seat| (float(seat.worth) / POINT_FLOAT, float(seat.cost) / unit, seat.who, seat.supplier));
            its.collect()
        });
        Seeking {
            board,
            seats: Rc::new(table.collect()),
            unit,
            fixed,
            cost: 0.0,
            person: vec![0.0; board.prospects],
            opening: vec![opening; board.roles.len()],
        }
    }

    /// Takes over the prices of another start; a supplier that now has one
    /// person only, or is in, keeps its own.
    fn begin_with(&mut self, other: &Prices) {
        self.cost = float(other.ore) / POINT_FLOAT * self.unit;
        self.person = other.person.iter().map(|price| float(*price) / POINT_FLOAT).collect();
        for (mine, theirs) in self.opening.iter_mut().zip(&other.opening) {
            for ((mine, theirs), fixed) in mine.iter_mut().zip(theirs).zip(&self.fixed) {
                if !fixed {
                    *mine = float(*theirs) / POINT_FLOAT;
                }
            }
        }
    }

    /// The budget in units of cost, when there is one that can bind.
    fn budget(&self) -> Option<f64> {
        (self.board.budget < MOST).then(|| float(self.board.budget) / self.unit)
    }

    /// How far a supplier's openings are above what it costs to open it.
    fn above(&self, supplier: usize) -> f64 {
        if self.fixed.get(supplier).copied().unwrap_or(true) {
            return 0.0;
        }
        let sum: f64 = self.opening.iter().filter_map(|o| o.get(supplier)).sum();
        sum - float(self.board.supplier_worth) / POINT_FLOAT
    }

    /// The bound, and each role's best seat.
    fn bound(&self) -> (f64, Vec<usize>) {
        let mut choice = Vec::with_capacity(self.board.roles.len());
        let mut bound = float(self.board.empty_worth()) / POINT_FLOAT;
        for (seats, opening) in self.seats.iter().zip(&self.opening) {
            let mut most = (f64::NEG_INFINITY, 0);
            for (at, (worth, cost, who, supplier)) in seats.iter().enumerate() {
                let paid =
                    self.person.get(*who).copied().unwrap_or(0.0) + opening.get(*supplier).copied().unwrap_or(0.0);
                let left = worth - self.cost * cost - paid;
                if left > most.0 {
                    most = (left, at);
                }
            }
            bound += most.0;
            choice.push(most.1);
        }
        bound += self.person.iter().sum::<f64>() + self.budget().unwrap_or(0.0) * self.cost;
        bound += (0..self.board.suppliers).map(|supplier| self.above(supplier).max(0.0)).sum::<f64>();
        (bound, choice)
    }

    /// The seats of a choice, one a role.
    fn chosen<'b>(&'b self, choice: &'b [usize]) -> impl Iterator<Item = Seat> + 'b {
        self.board.roles.iter().zip(choice).filter_map(|(seats, at)| seats.get(*at).copied())
    }

    /// Goes a step down; false when nothing pulls.
    fn step(&mut self, choice: &[usize], stride: f64) -> bool {
        let chosen: Vec<Seat> = self.chosen(choice).collect();
        let spent: f64 = chosen.iter().map(|seat| float(seat.cost) / self.unit).sum();
        let cost_pull = self.budget().map_or(0.0, |budget| budget - spent);
        let cost_pull = if self.cost > 0.0 || cost_pull < 0.0 { cost_pull } else { 0.0 };
        let mut times = vec![0_u32; self.board.prospects];
        for seat in &chosen {
            if let Some(times) = times.get_mut(seat.who) {
                *times += 1;
            }
        }
        let person_pull: Vec<f64> = times
            .iter()
            .zip(&self.person)
            .map(|(times, price)| if *times > 1 || *price > 0.0 { 1.0 - f64::from(*times) } else { 0.0 })
            .collect();
        let open: Vec<bool> = (0..self.board.suppliers).map(|supplier| self.above(supplier) > 0.0).collect();
        let opening_pull: Vec<Vec<f64>> = self
            .opening
            .iter()
            .zip(&chosen)
            .map(|(prices, seat)| {
                prices
                    .iter()
                    .enumerate()
                    .map(|(supplier, price)| {
                        let is_open = open.get(supplier).copied().unwrap_or(false);
                        let picked = seat.supplier == supplier;
                        let pull = f64::from(u8::from(is_open)) - f64::from(u8::from(picked));
                        let fixed = self.fixed.get(supplier).copied().unwrap_or(true);
                        if fixed || (pull > 0.0 && *price <= 0.0) { 0.0 } else { pull }
                    })
                    .collect()
            })
            .collect();
        let square: f64 = cost_pull * cost_pull
            + person_pull.iter().map(|pull| pull * pull).sum::<f64>()
            + opening_pull.iter().flatten().map(|pull| pull * pull).sum::<f64>();
        if square < 1e-9 {
            return false;
        }
        // Some points at first, less each time that it does not help.
        let step = stride * 40.0 / square.sqrt().max(1.0);
        self.cost = (self.cost - step * cost_pull).max(0.0);
        for (price, pull) in self.person.iter_mut().zip(&person_pull) {
            *price = (*price - step * pull).max(0.0);
        }
        let full = float(self.board.supplier_worth) / POINT_FLOAT;
        for (price, pull) in self.opening.iter_mut().flatten().zip(opening_pull.iter().flatten()) {
            *price = (*price - step * pull).clamp(0.0, full);
        }
        true
    }

    /// The prices as whole numbers that keep the bound a bound: none negative,
    /// and a supplier's openings together no more than it costs to open it.
    fn whole(&self) -> Prices {
        let board = self.board;
        let units = |points: f64| whole(points * POINT_FLOAT);
        let mut ore = if board.budget < MOST { whole(self.cost * POINT_FLOAT / self.unit) } else { 0 };
        ore = ore.min(MOST / board.budget.max(1)).max(0);
        let person: Vec<i64> = self.person.iter().map(|price| units(*price)).collect();
        let mut opening: Vec<Vec<i64>> =
            self.opening.iter().map(|prices| prices.iter().map(|price| units(*price)).collect()).collect();
        for supplier in (0..board.suppliers).filter(|s| !self.fixed.get(*s).copied().unwrap_or(true)) {
            let sum: i128 = opening.iter().filter_map(|o| o.get(supplier)).map(|price| i128::from(*price)).sum();
            if sum > i128::from(board.supplier_worth) {
                for price in opening.iter_mut().filter_map(|o| o.get_mut(supplier)) {
                    let less = i128::from(*price) * i128::from(board.supplier_worth) / sum;
                    *price = i64::try_from(less).unwrap_or(0);
                }
            }
        }
        let mut most = i128::from(board.empty_worth());
        let mut left = Vec::new();
        for (role, seats) in board.roles.iter().enumerate() {
            let mut its: Vec<(i64, usize)> = seats
                .iter()
                .enumerate()
                .map(|(at, seat)| {
                    let paid = i128::from(ore) * i128::from(seat.cost);
                    let person = i128::from(person.get(seat.who).copied().unwrap_or(0));
                    let value = i128::from(seat.worth) - paid - person;
                    (i64::try_from(value).unwrap_or(-MOST).max(-MOST), at)
                })
                .collect();
            its.sort_unstable_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
            let price = |at: usize| {
                let supplier = seats.get(at).map_or(0, |seat| seat.supplier);
                opening.get(role).and_then(|o| o.get(supplier)).copied().unwrap_or(0)
            };
            most += its.iter().map(|(value, at)| i128::from(value - price(*at))).max().unwrap_or(0);
            left.push(its);
        }
        most += person.iter().map(|price| i128::from(*price)).sum::<i128>();
        most += i128::from(ore) * i128::from(board.budget);
        let most = i64::try_from(most).unwrap_or(i64::MAX / 2);
        Prices { ore, person, opening, left, most, wanted: None }
    }
}

/// The whole part, not negative, below [`MOST`].
fn whole(value: f64) -> i64 {
    let mut rest = value.clamp(0.0, POINT_FLOAT * 1024.0);
    let mut whole = 0_i64;
    // Bit by bit, since a float has no checked way into a whole number.
    let mut bit = POINT.saturating_mul(1024);
    let mut size = POINT_FLOAT * 1024.0;
    while bit > 0 {
        if rest >= size {
            rest -= size;
            whole += bit;
        }
        bit /= 2;
        size /= 2.0;
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers_and_floats_meet() {
        for n in [0, 1, 2, 65_535, POINT, POINT + 1, 40 * POINT + 7] {
            assert_eq!(whole(float(n)), n);
        }
        assert_eq!(whole(-3.0), 0);
        assert_eq!(whole(2.75), 2);
        assert!((float(-5) + 5.0).abs() < 1e-9);
    }
}
