//! A point in whole numbers: small, and the same on every machine. It only
//! says how near two points are; it never says why.

use crate::embedding::DIM;
use serde::{Deserialize, Serialize};

/// A direction in the model's space; its length means nothing.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(try_from = "Vec<i8>", into = "Vec<i8>")]
pub struct Vector {
    /// One number a dimension, the largest 127.
    values: [i8; DIM],
    /// The square root of the sum of their squares.
    length: f32,
}

impl PartialEq for Vector {
    fn eq(&self, other: &Vector) -> bool {
        self.values == other.values
    }
}

impl Eq for Vector {}

impl Vector {
    /// The point of a text without a known word: near to nothing.
    pub const ZERO: Vector = Vector { values: [0; DIM], length: 0.0 };

    /// From whole numbers.
    pub fn from_values(values: [i8; DIM]) -> Vector {
        let squares: u32 = values.iter().map(|value| u32::from(value.unsigned_abs()).pow(2)).sum();
        // A square root is exact to the last bit by IEEE 754.
        Vector { values, length: (squares as f32).sqrt() }
    }

    /// The nearest point in whole numbers.
    pub fn from_floats(point: &[f32; DIM]) -> Vector {
        let most = point.iter().fold(0.0_f32, |most, value| most.max(value.abs()));
        if !(most.is_normal() && most > 0.0) {
            return Vector::ZERO;
        }
        let mut values = [0; DIM];
        for (value, float) in values.iter_mut().zip(point) {
            *value = (float / most * 127.0).round() as i8;
        }
        Vector::from_values(values)
    }

    /// One number a dimension.
    pub fn values(&self) -> &[i8; DIM] {
        &self.values
    }

    /// How near two points are: 1 the same direction, 0 nothing in common, −1
    /// opposite; 0 when either is [`Vector::ZERO`].
    #[inline(always)]
    pub fn cosine(&self, other: &Vector) -> f32 {
        let lengths = self.length * other.length;
        if lengths > 0.0 { self.dot(other) as f32 / lengths } else { 0.0 }
    }

    /// The dot product; sixteen numbers at a time, so that it becomes vector instructions.
    #[inline(always)]
    fn dot(&self, other: &Vector) -> i32 {
        let (ours, theirs) = (self.values.as_chunks::<16>().0, other.values.as_chunks::<16>().0);
        let mut sum = 0;
        for (ours, theirs) in ours.iter().zip(theirs) {
            for (a, b) in ours.iter().zip(theirs) {
                sum += i32::from(*a) * i32::from(*b);
            }
        }
        sum
    }

    /// The square root of the sum of the squares of its numbers.
    pub fn length(&self) -> f32 {
        self.length
    }

    /// [`Vector::cosine`] in thousandths, from 0.
    #[inline(always)]
    pub fn alike(&self, other: &Vector) -> u16 {
        (self.cosine(other) * 1000.0 + 0.5) as u16
    }
}

impl TryFrom<Vec<i8>> for Vector {
    type Error = String;

    fn try_from(values: Vec<i8>) -> Result<Vector, String> {
        let count = values.len();
        let values: [i8; DIM] = values.try_into().map_err(|_| format!("{count} numbers; a point has {DIM}"))?;
        Ok(Vector::from_values(values))
    }
}

impl From<Vector> for Vec<i8> {
    fn from(vector: Vector) -> Vec<i8> {
        vector.values.to_vec()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nearness_is_the_cosine() {
        let (mut one, mut other) = ([0.0; DIM], [0.0; DIM]);
        one[0] = 3.0;
        other[0] = 1.0;
        other[1] = 1.0;
        let (one, other) = (Vector::from_floats(&one), Vector::from_floats(&other));
        assert_eq!(one.alike(&one), 1000);
        assert_eq!(one.alike(&other), 707);
        assert_eq!(one.alike(&Vector::ZERO), 0);
        assert!(
            (one.cosine(&Vector::from_values([-1; DIM])) + one.cosine(&Vector::from_values([1; DIM]))).abs() < 1e-6
        );
        assert_eq!(Vector::from_floats(&[0.0; DIM]), Vector::ZERO);
        assert_eq!(Vector::from_floats(&[f32::NAN; DIM]), Vector::ZERO);
    }

    #[test]
    fn a_point_is_kept_as_its_numbers() {
        let point = Vector::from_values([-7; DIM]);
        let json = serde_json::to_string(&point).unwrap();
        assert_eq!(serde_json::from_str::<Vector>(&json).unwrap(), point);
        assert!(serde_json::from_str::<Vector>("[1,2]").is_err());
    }
}
