//! The best few of a query, once more: a text whose nearest neighbours answer
//! the query too is likelier right than one that stands alone, and a text that
//! lies near to everything says little. It never brings in a text that was not
//! among the best few.

use super::{Hit, dot};

/// How many are looked at again.
const POOL: usize = 256;
/// How many neighbours are heard.
const NEIGHBOURS: usize = 10;
/// What the neighbours' mean score counts …
const HEARD: f32 = 0.5;
/// … and what their mean nearness takes away.
const CROWD: f32 = 0.2;

/// Adds to the score of the best few what their neighbours among them say. The
/// hits come in order; `spaces` are the points of every row, one list a model.
pub fn hear_neighbours(hits: &mut [Hit], spaces: &[&[Vec<f32>]]) {
    let count = hits.len().min(POOL);
    let pool: Vec<Hit> = hits[..count].to_vec();
    let near = |a: usize, b: usize| spaces.iter().map(|space| dot(&space[a], &space[b])).sum::<f32>();
    let mut nearness = vec![0.0_f32; count * count];
    for a in 0..count {
        for b in 0..a {
            let near = near(pool[a].row, pool[b].row);
            nearness[a * count + b] = near;
            nearness[b * count + a] = near;
        }
    }
    for (at, hit) in hits[..count].iter_mut().enumerate() {
        let mut others: Vec<(f32, f32)> =
            (0..count).filter(|b| *b != at).map(|b| (nearness[at * count + b], pool[b].score)).collect();
        let heard = others.len().min(NEIGHBOURS);
        if heard == 0 {
            continue;
        }
        // Of equally near ones the better, so that the order of rows decides nothing.
        others.sort_by(|a, b| b.0.total_cmp(&a.0).then(b.1.total_cmp(&a.1)));
        let (near, score) = others[..heard].iter().fold((0.0, 0.0), |sum, other| (sum.0 + other.0, sum.1 + other.1));
        hit.score += (HEARD * score - CROWD * near) / heard as f32;
    }
    // What was not looked at again stays behind what was.
    let last = hits[..count].iter().map(|hit| hit.score).fold(f32::INFINITY, f32::min);
    if let Some(first) = hits.get(count).map(|hit| hit.score) {
        let behind = (first - last).max(0.0) + 1e-3;
        hits[count..].iter_mut().for_each(|hit| hit.score -= behind);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_equals_the_one_with_the_better_neighbours_wins() {
        // Two rows answer alike; one lies among rows that answer well, one among rows that do not.
        let point = |row: usize| if row.is_multiple_of(2) { vec![1.0, 0.0] } else { vec![0.0, 1.0] };
        let points: Vec<Vec<f32>> = (0..24).map(point).collect();
        let score = |row: usize| {
            if row < 2 {
                0.7
            } else if row.is_multiple_of(2) {
                0.6
            } else {
                0.2
            }
        };
        let mut hits: Vec<Hit> = (0..24).map(|row| Hit { row, score: score(row) }).collect();
        hear_neighbours(&mut hits, &[&points]);
        assert!(hits[0].score > hits[1].score + 0.1, "{hits:?}");
    }

    #[test]
    fn of_equals_the_one_that_lies_near_to_everything_loses() {
        let points = [vec![1.0, 0.0], vec![0.6, 0.8], vec![0.6, 0.8]];
        let mut hits: Vec<Hit> = (0..3).map(|row| Hit { row, score: 0.6 }).collect();
        hear_neighbours(&mut hits, &[&points]);
        assert!(hits[0].score > hits[1].score, "{hits:?}");
    }

    #[test]
    fn what_was_not_among_the_best_few_stays_behind_them() {
        let points = vec![vec![1.0, 0.0]; POOL + 3];
        let mut hits: Vec<Hit> = (0..POOL + 3).map(|row| Hit { row, score: 0.9 }).collect();
        hear_neighbours(&mut hits, &[&points]);
        let last = hits[..POOL].iter().map(|hit| hit.score).fold(f32::INFINITY, f32::min);
        assert!(hits[POOL..].iter().all(|hit| hit.score < last));
    }
}
