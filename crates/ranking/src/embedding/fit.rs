//! An operator's points in the engine's width. Points of most models lie all to
//! one side, and have more numbers than the engine takes: the middle of the
//! trade's own words is taken away, and of the rest those directions are kept in
//! which these words differ most (principal components). Nothing is trained: the
//! same model and words give the same directions. It never sees a résumé.

use super::{DIM, Vector};
use crate::taxonomy::{Taxonomy, Tongue};
use ndarray::{Array1, Array2, ArrayView1, Axis};

/// Times that directions are turned towards those that differ most; a
/// direction that differs a tenth more than another is then told from it.
const TURNS: usize = 30;

/// What makes a point of the engine's of an operator's.
pub struct Fit {
    /// What is taken away.
    middle: Array1<f32>,
    /// A direction a row; none where a point has no more numbers than the
    /// engine takes.
    axes: Option<Array2<f32>>,
}

impl Fit {
    /// By points of the trade's words.
    pub fn of(points: &[Vec<f32>], dimensions: usize) -> Fit {
        let mut all = Array2::<f32>::zeros((points.len(), dimensions));
        for (mut row, point) in all.rows_mut().into_iter().zip(points) {
            row.iter_mut().zip(point).for_each(|(to, from)| *to = *from);
        }
        let middle = all.mean_axis(Axis(0)).unwrap_or_else(|| Array1::zeros(dimensions));
        let axes = (dimensions > DIM).then(|| {
            all -= &middle;
            directions(&all.t().dot(&all))
        });
        Fit { middle, axes }
    }

    /// A point as the engine takes it; of a text that was not read, nothing.
    pub fn point(&self, point: &[f32]) -> Vector {
        if point.iter().all(|value| *value == 0.0) {
            return Vector::ZERO;
        }
        let from_middle = &ArrayView1::from(point) - &self.middle;
        let kept = match &self.axes {
            Some(axes) => axes.dot(&from_middle),
            None => from_middle,
        };
        let mut floats = [0.0; DIM];
        floats.iter_mut().zip(&kept).for_each(|(to, from)| *to = *from);
        Vector::from_floats(&floats)
    }
}

/// The words that a model is fitted by: the names of all that the program knows
/// of the trade, in Swedish and in English.
pub fn words() -> Vec<&'static str> {
    let concepts = Taxonomy::built_in().concepts().iter();
    let names = concepts.flat_map(|concept| [Tongue::Sv, Tongue::En].map(|tongue| concept.label(tongue)));
    names.collect()
}

/// The directions in which points differ most, given how much they differ
/// along each two numbers: turned towards them from a start by chance, and held
/// at right angles (orthogonal iteration).
fn directions(spread: &Array2<f32>) -> Array2<f32> {
    let mut seed = 1_u32;
    let mut chance = |_| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 16) as f32 / 32768.0 - 1.0
    };
    let mut axes = Array2::from_shape_simple_fn((DIM, spread.nrows()), || chance(()));
    for _ in 0..TURNS {
        axes = axes.dot(spread);
        straighten(&mut axes);
    }
    axes
}

/// Makes rows of length 1, each at right angles to those before (Gram and
/// Schmidt, twice, since floats are not exact).
fn straighten(axes: &mut Array2<f32>) {
    for at in 0..axes.nrows() {
        let (before, mut rest) = axes.view_mut().split_at(Axis(0), at);
        let mut own = rest.row_mut(0);
        for _ in 0..2 {
            let along = before.dot(&own);
            own -= &along.dot(&before);
        }
        let length = own.dot(&own).sqrt().max(f32::MIN_POSITIVE);
        own /= length;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Points of a model by chance, most of which lies in a few directions, and all to one side.
    fn points(count: usize, dimensions: usize, seed: u32) -> Vec<Vec<f32>> {
        let mut seed = seed;
        let mut chance = move || {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (seed >> 16) as f32 / 32768.0 - 1.0
        };
        let point = |_| {
            let strength = |at: usize| 1.0 / (1.0 + at as f32 / 20.0);
            let mut point: Vec<f32> = (0..dimensions).map(|at| 0.3 + chance() * strength(at)).collect();
            let length = point.iter().map(|value| value * value).sum::<f32>().sqrt();
            point.iter_mut().for_each(|value| *value /= length);
            point
        };
        (0..count).map(point).collect()
    }

    /// The cosine of two points from a middle.
    fn cosine(a: &[f32], b: &[f32], middle: &Array1<f32>) -> f32 {
        let (a, b) = (&ArrayView1::from(a) - middle, &ArrayView1::from(b) - middle);
        a.dot(&b) / (a.dot(&a) * b.dot(&b)).sqrt()
    }

    #[test]
    fn a_narrow_point_keeps_its_cosines_and_a_wide_one_nearly() {
        for (dimensions, most) in [(4, 0.02), (160, 0.02), (384, 0.12)] {
            let fit = Fit::of(&points(900, dimensions, 1), dimensions);
            // Others than those that it was fitted by.
            let others = points(60, dimensions, 99);
            let mut worst = 0.0_f32;
            for (a, b) in others.iter().zip(&others[1..]) {
                let want = cosine(a, b, &fit.middle);
                worst = worst.max((fit.point(a).cosine(&fit.point(b)) - want).abs());
            }
            assert!(worst < most, "{dimensions}: {worst}");
        }
    }

    #[test]
    fn directions_stand_at_right_angles_and_are_the_same_each_time() {
        let points = points(500, 200, 3);
        let (one, other) = (Fit::of(&points, 200), Fit::of(&points, 200));
        let axes = one.axes.as_ref().expect("directions");
        let angles = axes.dot(&axes.t());
        for ((row, column), cosine) in angles.indexed_iter() {
            let want = if row == column { 1.0 } else { 0.0 };
            assert!((cosine - want).abs() < 1e-4, "{row} {column}: {cosine}");
        }
        assert_eq!(one.point(&points[0]), other.point(&points[0]));
        assert_eq!(one.point(&[0.0; 200]), Vector::ZERO);
    }

    #[test]
    fn the_words_are_the_trades_own_in_both_languages() {
        let words = words();
        assert!(words.len() > 1600 && words.contains(&"kriskommunikation") && words.contains(&"crisis communication"));
    }
}
