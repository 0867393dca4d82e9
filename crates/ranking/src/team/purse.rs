//! What the roles that are left can give for the money that is left, exactly:
//! the least cost for every sum of points, from the last role backwards
//! (multiple-choice knapsack; Dudziński and Walukiewicz, 1987). Persons and
//! suppliers are paid for by the same prices as in the other bound, in quarters
//! of a point, so that only those two rules are relaxed, and not the budget.

use super::board::{Board, POINT};
use super::price::Prices;

/// A point in quarters.
const QUARTER: i64 = 4;

/// Nothing costs so much, and no budget is so large; a cost more still fits a number.
const NEVER: i64 = i64::MAX / 2;

/// The tables, one for the roles from each depth on.
pub(super) struct Purse {
    /// For each depth of the search, the quarters that the roles from there on give
    /// at least, and the least cost of so many more.
    least: Vec<(i64, Vec<i64>)>,
    /// For each role and prospect's place on the board, quarters with prices paid.
    quarters: Vec<Vec<i64>>,
    /// What persons and the first supplier give back, in quarters; less those that are in.
    back: i64,
}

impl Purse {
    /// For the roles in the order of the search.
    pub fn new(board: &Board, prices: &Prices, order: &[usize]) -> Purse {
        let person = |who: usize| nearest(prices.person.get(who).copied().unwrap_or(0));
        let mut quarters: Vec<Vec<i64>> = Vec::new();
        for (role, seats) in board.roles.iter().enumerate() {
            let opening = |supplier: usize| {
                prices.opening.get(role).and_then(|prices| prices.get(supplier)).copied().unwrap_or(0) * QUARTER / POINT
            };
            let its = seats.iter().map(|seat| {
                let score = (seat.worth + seat.cost) / POINT * QUARTER;
                score - person(seat.who) - opening(seat.supplier)
            });
            quarters.push(its.collect());
        }
        let mut least = vec![(0, vec![0])];
        for role in order.iter().rev() {
            let Some((given, after)) = least.last() else { continue };
            let mut buys = best_buys(board, &quarters, *role);
            let all_give = buys.first().map_or(0, |buy| buy.0);
            buys.iter_mut().for_each(|buy| buy.0 -= all_give);
            least.push((given + i64::try_from(all_give).unwrap_or(0), before(after, &buys)));
        }
        least.reverse();
        let persons: i64 = prices.person.iter().map(|price| nearest(*price)).sum();
        Purse { least, quarters, back: persons + board.empty_worth() / POINT * QUARTER }
    }

    /// Quarters of a seat, given by role and place among the role's seats.
    pub fn quarters(&self, role: usize, at: usize) -> i64 {
        self.quarters.get(role).and_then(|its| its.get(at)).copied().unwrap_or(0).max(0)
    }

    /// The least that the roles from `depth` on cost, so that a team whose other
    /// roles have given so many quarters has so many points.
    fn price(&self, depth: usize, quarters: i64, points: i64) -> i64 {
        let Some((given, table)) = self.least.get(depth) else { return NEVER };
        let short = points * QUARTER - quarters - self.back - given;
        table.get(usize::try_from(short).unwrap_or(0)).copied().unwrap_or(NEVER)
    }

    /// Whether a team whose roles before `depth` have given so many quarters may
    /// have so many points, when `left` is left of the budget.
    pub fn reaches(&self, depth: usize, quarters: i64, left: i64, points: i64) -> bool {
        self.price(depth, quarters, points) <= left
    }

    /// The most that such a team can be worth, its roles so far having cost so
    /// much; `None` when the rest cannot be paid.
    pub fn most(&self, depth: usize, quarters: i64, cost: i64, left: i64) -> Option<i64> {
        let (given, table) = self.least.get(depth)?;
        let have = quarters + self.back + given;
        let longest = i64::try_from(table.len()).unwrap_or(NEVER);
        // The rest for nothing can be paid, or nothing can; the most points that can, by halves.
        let (mut low, mut high) = (have.div_euclid(QUARTER), (have + longest).div_euclid(QUARTER) + 1);
        if !self.reaches(depth, quarters, left, low) {
            return None;
        }
        while high - low > 1 {
            let middle = low + (high - low) / 2;
            if self.reaches(depth, quarters, left, middle) { low = middle } else { high = middle }
        }
        Some(low * POINT - cost - self.price(depth, quarters, low))
    }
}

/// Whole quarters, to the nearest.
fn nearest(price: i64) -> i64 {
    (price * QUARTER + POINT / 2) / POINT
}

/// For a role, quarters and cost of the seats that nobody undercuts.
fn best_buys(board: &Board, quarters: &[Vec<i64>], role: usize) -> Vec<(usize, i64)> {
    let seats = board.roles.get(role).map(Vec::as_slice).unwrap_or_default();
    let its = quarters.get(role).map(Vec::as_slice).unwrap_or_default();
    let mut buys: Vec<(usize, i64)> =
        seats.iter().zip(its).map(|(seat, quarters)| (usize::try_from(*quarters).unwrap_or(0), seat.cost)).collect();
    buys.sort_unstable_by(|a, b| a.1.cmp(&b.1).then(b.0.cmp(&a.0)));
    let mut best: Vec<(usize, i64)> = Vec::new();
    for buy in buys {
        if best.last().is_none_or(|last| buy.0 > last.0) {
            best.push(buy);
        }
    }
    best
}

/// The table with one role more in front.
fn before(after: &[i64], buys: &[(usize, i64)]) -> Vec<i64> {
    let most = buys.iter().map(|buy| buy.0).max().unwrap_or(0);
    let mut table = vec![NEVER; after.len() + most];
    for (quarters, cost) in buys {
        let first = after.first().copied().unwrap_or(NEVER) + cost;
        for least in table.iter_mut().take(*quarters) {
            *least = first.min(*least);
        }
        for (least, rest) in table.iter_mut().skip(*quarters).zip(after) {
            *least = (*least).min(rest + cost);
        }
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_has_the_least_cost_for_every_sum() {
        let table = before(&before(&[0], &[(0, 1), (2, 5)]), &[(1, 2), (3, 4)]);
        assert_eq!(table, [3, 3, 5, 5, 9, 9]);
    }
}
