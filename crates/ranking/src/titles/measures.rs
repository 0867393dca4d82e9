//! Measures of an order, for one query at a time and as means over many: how
//! early the first right row comes (MRR), how early all of them do (MAP,
//! nDCG@10), and how many of them are among the first (recall). Equal scores count
//! in the order that they are given in. It ranks nothing.

use super::Row;
use std::collections::{HashMap, HashSet};

/// One divided by the rank of the first right row; 0 where none is ranked.
pub fn reciprocal_rank(order: &[usize], right: &HashSet<usize>) -> f64 {
    order.iter().position(|row| right.contains(row)).map_or(0.0, |place| 1.0 / (place + 1) as f64)
}

/// The mean, over the right rows, of the share of right ones up to each; a row
/// that is not ranked counts 0.
pub fn average_precision(order: &[usize], right: &HashSet<usize>) -> f64 {
    let (mut found, mut sum) = (0.0, 0.0);
    for (place, row) in order.iter().enumerate() {
        if right.contains(row) {
            found += 1.0;
            sum += found / (place + 1) as f64;
        }
    }
    sum / right.len().max(1) as f64
}

/// The normalised discounted cumulative gain of the first so many (Järvelin and
/// Kekäläinen 2002): each right row counts 1 divided by the binary logarithm of
/// its rank and 1, of what the best order would reach.
pub fn gain(order: &[usize], right: &HashSet<usize>, first: usize) -> f64 {
    let counts = |place: usize| 1.0 / libm::log2((place + 2) as f64);
    let found = order.iter().take(first).enumerate().filter(|(_, row)| right.contains(row));
    let most: f64 = (0..right.len().min(first)).map(counts).sum();
    if most > 0.0 { found.map(|(place, _)| counts(place)).sum::<f64>() / most } else { 0.0 }
}

/// The share of the right rows that are among the first so many.
pub fn recall(order: &[usize], right: &HashSet<usize>, first: usize) -> f64 {
    order.iter().take(first).filter(|row| right.contains(row)).count() as f64 / right.len().max(1) as f64
}

/// The mean over queries that have a right row.
pub fn mean(values: impl Iterator<Item = f64>) -> f64 {
    let (sum, count) = values.fold((0.0, 0.0), |(sum, count), value| (sum + value, count + 1.0));
    if count > 0.0 { sum / count } else { 0.0 }
}

/// All of them, as means.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figures {
    /// See [`reciprocal_rank`].
    pub mrr: f64,
    /// See [`average_precision`].
    pub map: f64,
    /// See [`gain`].
    pub ndcg_10: f64,
    /// See [`recall`].
    pub recall_10: f64,
    /// See [`recall`].
    pub recall_100: f64,
}

impl Figures {
    /// Of an order for each query, over those that have a right row.
    pub fn of(orders: &[Vec<usize>], right: &[HashSet<usize>]) -> Figures {
        let over = |one: &dyn Fn(&[usize], &HashSet<usize>) -> f64| {
            let asked = orders.iter().zip(right).filter(|(_, right)| !right.is_empty());
            mean(asked.map(|(order, right)| one(order, right)))
        };
        Figures {
            mrr: over(&reciprocal_rank),
            map: over(&average_precision),
            ndcg_10: over(&|order, right| gain(order, right, 10)),
            recall_10: over(&|order, right| recall(order, right, 10)),
            recall_100: over(&|order, right| recall(order, right, 100)),
        }
    }
}

/// For each row, the first that shares its id: what stands for the id.
pub fn firsts(rows: &[Row]) -> Vec<usize> {
    let mut first = HashMap::new();
    rows.iter().enumerate().map(|(at, row)| *first.entry(row.id.as_str()).or_insert(at)).collect()
}

/// An order in which each id comes once, by its best row, as what stands for it.
pub fn once(order: impl IntoIterator<Item = usize>, firsts: &[usize]) -> Vec<usize> {
    let mut seen = vec![false; firsts.len()];
    let ids = order.into_iter().map(|row| firsts[row]);
    ids.filter(|id| !std::mem::replace(&mut seen[*id], true)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn measures_are_what_they_are_known_to_be() {
        let right = HashSet::from([3, 5]);
        for (order, rank, precision) in [
            (vec![3, 5, 1], 1.0, 1.0),
            (vec![1, 3, 2, 5], 0.5, 0.5),
            (vec![1, 2, 4, 5], 0.25, 0.125),
            (vec![1, 2], 0.0, 0.0),
        ] {
            assert_eq!(reciprocal_rank(&order, &right), rank, "{order:?}");
            assert_eq!(average_precision(&order, &right), precision, "{order:?}");
        }
        assert_eq!(mean([0.5, 1.0].into_iter()), 0.75);
        assert_eq!(mean(std::iter::empty()), 0.0);
    }

    #[test]
    fn gain_and_recall_are_what_they_are_by_hand() {
        let right = HashSet::from([3, 5]);
        // Both first: all that can be reached. At 2 and 4: 0.6309 and 0.4307 of 1 and 0.6309.
        for (order, first, want) in [
            (vec![3, 5, 1], 10, 1.0),
            (vec![5, 3], 10, 1.0),
            (vec![1, 3, 2, 5], 10, (0.630_930 + 0.430_677) / 1.630_930),
            (vec![1, 3, 2, 5], 3, 0.630_930 / 1.630_930),
            (vec![3, 1], 1, 1.0),
            (vec![1, 2], 10, 0.0),
        ] {
            let got = gain(&order, &right, first);
            assert!((got - want).abs() < 1e-5, "{order:?} {first}: {got}, not {want}");
        }
        for (order, first, want) in
            [(vec![1, 3, 2, 5], 2, 0.5), (vec![1, 3, 2, 5], 4, 1.0), (vec![1, 2], 10, 0.0), (vec![], 10, 0.0)]
        {
            assert_eq!(recall(&order, &right, first), want, "{order:?} {first}");
        }
    }

    #[test]
    fn queries_without_a_right_row_count_nowhere() {
        let right = [HashSet::from([0]), HashSet::new(), HashSet::from([7])];
        let figures = Figures::of(&[vec![1, 0], vec![0, 1], vec![0, 1]], &right);
        let gain = 0.630_930 / 2.0;
        assert_eq!((figures.mrr, figures.map, figures.recall_10, figures.recall_100), (0.25, 0.25, 0.5, 0.5));
        assert!((figures.ndcg_10 - gain).abs() < 1e-5, "{figures:?}");
    }

    #[test]
    fn of_rows_that_share_an_id_the_best_counts() {
        let row = |id: &str| Row { id: id.to_owned(), text: String::new() };
        let firsts = firsts(&[row("a"), row("b"), row("a"), row("c")]);
        assert_eq!(firsts, [0, 1, 0, 3]);
        assert_eq!(once([2, 1, 0, 3], &firsts), [0, 1, 3]);
    }
}
