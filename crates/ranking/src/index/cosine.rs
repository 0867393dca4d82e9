//! What makes a cosine of a dot product, in whole numbers.

/// One, for [`scale`]: a vector of length one would have it.
pub(crate) const SCALE_SHIFT: u32 = 22;

/// What brings a vector to length one, times 2²², at most 65535. Nought for the empty vector.
pub(crate) fn scale(row: &[i8]) -> u16 {
    let square: u64 = row.iter().map(|n| u64::from(n.unsigned_abs()).pow(2)).sum();
    if square == 0 { 0 } else { (1_u64 << (2 * SCALE_SHIFT)).div_euclid(square).isqrt().min(65_535) as u16 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scaled_vector_has_length_one() {
        for seed in 1..50_i64 {
            let row: Vec<i8> = (0..160).map(|n| ((n * 37 + seed * 71) % 251 - 125) as i8).collect();
            let squares: i64 = row.iter().map(|n| (i64::from(*n) * i64::from(scale(&row))).pow(2)).sum();
            let one = 1_i64 << SCALE_SHIFT;
            assert!((squares.isqrt() - one).abs() < one / 100, "{}", squares.isqrt());
        }
        assert_eq!((scale(&[0; 160]), scale(&[1, 0])), (0, 65_535));
    }
}
