//! Two measures of an order: the mean reciprocal rank of the first right row
//! (MRR), and the mean average precision over all right rows (MAP). Equal scores
//! count in the order that they are given in.

use std::collections::HashSet;

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

/// The mean over queries that have a right row.
pub fn mean(values: impl Iterator<Item = f64>) -> f64 {
    let (sum, count) = values.fold((0.0, 0.0), |(sum, count), value| (sum + value, count + 1.0));
    if count > 0.0 { sum / count } else { 0.0 }
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
}
