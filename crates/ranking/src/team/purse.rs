//! What the roles that are left can give for the money that is left, exactly:
//! the least cost for every sum of points, from the last role backwards
//! (multiple-choice knapsack; Dudziński and Walukiewicz, 1987). Persons and
//! suppliers are paid for by the same prices as in the other bound, in quarters
//! of a point, so that only those two rules are relaxed, and not the budget.

use super::board::{Board, POINT};
use super::price::Prices;

/// A point in quarters.
const QUARTER: i64 = 4;

/// Nothing costs so much.
const NEVER: i64 = i64::MAX / 4;

/// The tables, one for the roles from each depth on.
pub(super) struct Purse {
    /// For each depth of the search, the least cost of at least so many quarters.
    least: Vec<Vec<i64>>,
    /// For each role and prospect's place on the board, quarters with prices paid.
    quarters: Vec<Vec<i64>>,
    /// What persons and the first supplier give back, in quarters.
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
        let mut least = vec![vec![0]];
        for role in order.iter().rev() {
            let Some(after) = least.last() else { continue };
            least.push(before(after, &best_buys(board, &quarters, *role)));
        }
        least.reverse();
        let persons: i64 = prices.person.iter().map(|price| nearest(*price)).sum();
        Purse { least, quarters, back: persons + board.supplier_worth / POINT * QUARTER }
    }

    /// Quarters of a seat, given by role and place among the role's seats.
    pub fn quarters(&self, role: usize, at: usize) -> i64 {
        self.quarters.get(role).and_then(|its| its.get(at)).copied().unwrap_or(0).max(0)
    }

    /// The most that a team can be worth whose roles before `depth` have given
    /// so many quarters for so much money, when `left` is left of the budget;
    /// `None` when the rest cannot be paid.
    pub fn most(&self, depth: usize, quarters: i64, cost: i64, left: i64) -> Option<i64> {
        let table = self.least.get(depth)?;
        let have = quarters + self.back;
        let price = |points: i64| -> i64 {
            let short = usize::try_from(points * QUARTER - have).unwrap_or(0);
            table.get(short).copied().unwrap_or(NEVER)
        };
        let longest = i64::try_from(table.len()).unwrap_or(NEVER);
        // The rest for nothing can be paid, or nothing can; the most points that can, by halves.
        let (mut low, mut high) = (have.div_euclid(QUARTER), (have + longest).div_euclid(QUARTER) + 1);
        if price(low) > left {
            return None;
        }
        while high - low > 1 {
            let middle = low + (high - low) / 2;
            if price(middle) <= left { low = middle } else { high = middle }
        }
        Some(low * POINT - cost - price(low))
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
        let first = after.first().copied().unwrap_or(NEVER).saturating_add(*cost);
        for least in table.iter_mut().take(*quarters) {
            *least = first.min(*least);
        }
        for (least, rest) in table.iter_mut().skip(*quarters).zip(after) {
            *least = (*least).min(rest.saturating_add(*cost));
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
