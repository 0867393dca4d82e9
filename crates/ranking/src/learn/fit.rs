//! The regression: the weights that make what happened likely and stay near
//! those of before (Bradley and Terry, 1952, with a Gaussian prior), by
//! projected gradients over all weights that are not negative and sum to a
//! thousand points. One minimum, a fixed number of steps and an exponential of
//! its own, so that every machine finds the same.

#![expect(clippy::float_arithmetic, reason = "weights are sought in floating point and handed out as whole points")]

use super::share_out;
use crate::PartKind;
use crate::weights::WHOLE;

/// How many parts there are.
const PARTS: usize = PartKind::ALL.len();

/// What the one who came further had more of each part, in permille.
pub(super) type Pair = [i32; PARTS];

/// This many points more make it e times as likely to come further.
const SCALE: f64 = 60.0;
/// A weight this far from before is as unlikely as one standard deviation.
const SPREAD: f64 = 80.0;
/// Steps down.
const STEPS: usize = 400;

/// The weights after the decisions, as whole points that sum to a thousand.
pub(super) fn fit(before: &[u32; PARTS], decisions: &[&[Pair]]) -> [u32; PARTS] {
    let prior = before.map(f64::from);
    let mut weights = prior;
    let decided = f64::from(u32::try_from(decisions.len()).unwrap_or(u32::MAX));
    // No curvature is larger: a quarter for the logistic of each decision, and the prior's.
    let parts = f64::from(u32::try_from(PARTS).unwrap_or(8));
    let step = 1.0 / (decided * parts / (4.0 * SCALE * SCALE) + 1.0 / (SPREAD * SPREAD));
    for _ in 0..STEPS {
        let mut slope = [0.0; PARTS];
        for ((slope, weight), prior) in slope.iter_mut().zip(&weights).zip(&prior) {
            *slope = (weight - prior) / (SPREAD * SPREAD);
        }
        for pairs in decisions {
            // Each need counts once, however many were presented for it.
            let share = 1.0 / f64::from(u32::try_from(pairs.len()).unwrap_or(1).max(1));
            for pair in *pairs {
                let more = pair.map(|more| f64::from(more) / 1000.0);
                let ahead: f64 = weights.iter().zip(&more).map(|(weight, more)| weight * more).sum();
                let surprise = share / (SCALE * (1.0 + exp(ahead / SCALE)));
                for (slope, more) in slope.iter_mut().zip(&more) {
                    *slope -= surprise * more;
                }
            }
        }
        for (weight, slope) in weights.iter_mut().zip(&slope) {
            *weight -= step * slope;
        }
        weights = onto_whole(weights);
    }
    let rests = weights.map(parted);
    let mut after = [0; PARTS];
    for (after, points) in after.iter_mut().zip(share_out(&rests)) {
        *after = points;
    }
    after
}

/// The nearest weights that are not negative and sum to a thousand (Held,
/// Wolfe and Crowder, 1974): all are lowered by one amount, and none below zero.
fn onto_whole(weights: [f64; PARTS]) -> [f64; PARTS] {
    let mut sorted = weights;
    sorted.sort_unstable_by(|a, b| b.total_cmp(a));
    let (mut sum, mut lower, mut count) = (0.0, 0.0, 0.0);
    for weight in sorted {
        sum += weight;
        count += 1.0;
        let by = (sum - f64::from(WHOLE)) / count;
        if weight > by {
            lower = by;
        }
    }
    weights.map(|weight| (weight - lower).max(0.0))
}

/// Whole points, and what is left in millionths of a point.
fn parted(weight: f64) -> (u32, u64) {
    let mut whole = 0_u32;
    let mut rest = weight.clamp(0.0, f64::from(WHOLE));
    for bit in (0..10).rev().map(|n| 1_u32 << n) {
        if rest >= f64::from(bit) {
            rest -= f64::from(bit);
            whole += bit;
        }
    }
    let mut millionths = 0_u64;
    let mut size = 0.5;
    for bit in (0..20).rev().map(|n| 1_u64 << n) {
        if rest >= size {
            rest -= size;
            millionths += bit;
        }
        size /= 2.0;
    }
    (whole, millionths)
}

/// e to the power of `x`, by the series of a small part squared up again: only
/// sums and products, which every machine rounds alike.
fn exp(x: f64) -> f64 {
    let small = x.clamp(-40.0, 40.0) / 1024.0;
    let mut term = 1.0;
    let mut sum = 1.0;
    for n in 1..8_u8 {
        term *= small / f64::from(n);
        sum += term;
    }
    for _ in 0..10 {
        sum *= sum;
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_exponential_is_one() {
        for (x, want) in
            [(0.0, 1.0), (1.0, std::f64::consts::E), (-2.5, 0.082_084_998_623_898_8), (20.0, 4.851_651_954_097_903e8)]
        {
            assert!((exp(x) / want - 1.0).abs() < 1e-9, "{x}: {}", exp(x));
        }
    }

    #[test]
    fn weights_are_projected_onto_a_thousand_points() {
        let projected = onto_whole([600.0, 600.0, 0.0, 0.0, 0.0, 0.0, 0.0, -500.0]);
        assert!((projected.iter().sum::<f64>() - 1000.0).abs() < 1e-9 && projected.iter().all(|w| *w >= 0.0));
        assert!((projected[0] - 500.0).abs() < 1e-9);
    }
}
