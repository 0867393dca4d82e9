//! How near two vectors of small numbers are, in whole numbers.

use fearless_simd::Level;

/// One, for [`scale`]: a vector of length one would have it.
pub(crate) const SCALE_SHIFT: u32 = 22;

/// What brings a vector to length one, times 2²², at most 65535. Nought for the empty vector.
pub(crate) fn scale(row: &[i8]) -> u16 {
    let square: u64 = row.iter().map(|n| u64::from(n.unsigned_abs()).pow(2)).sum();
    if square == 0 { 0 } else { (1_u64 << (2 * SCALE_SHIFT)).div_euclid(square).isqrt().min(65_535) as u16 }
}

/// The dot product.
#[inline(always)]
pub(crate) fn dot(level: Level, row: &[u8], asked: &[i16]) -> i32 {
    let (chunks, rest) = row.as_chunks::<16>();
    let (asked_chunks, asked_rest) = asked.as_chunks::<16>();
    let product = |(a, b): (&u8, &i16)| i32::from(*a as i8) * i32::from(*b);
    let rest: i32 = rest.iter().zip(asked_rest).map(product).sum();
    #[cfg(target_arch = "x86_64")]
    if let Some(avx2) = level.as_avx2() {
        return rest + x86::dot(avx2, chunks, asked_chunks);
    }
    let whole: i32 = chunks.iter().zip(asked_chunks).map(|(a, b)| a.iter().zip(b).map(product).sum::<i32>()).sum();
    whole + rest
}

#[cfg(target_arch = "x86_64")]
mod x86 {
    use fearless_simd::{SimdBase, SimdInto, i8x16, i16x16, i32x8, kernel};
    use std::arch::x86_64::{__m256i, _mm256_add_epi32, _mm256_cvtepi8_epi16, _mm256_madd_epi16, _mm256_setzero_si256};

    kernel!(
        /// Sixteen numbers at once, in two sums: a processor waits for a sum before it can add to it again.
        #[inline]
        pub fn dot(avx2: Avx2, row: &[[u8; 16]], asked: &[[i16; 16]]) -> i32 {
            let mut sums = [_mm256_setzero_si256(); 2];
            for (n, (row, asked)) in row.iter().zip(asked).enumerate() {
                let row = i8x16::from_slice(avx2, &row.map(|byte| byte as i8));
                let asked: __m256i = i16x16::from_slice(avx2, asked).into();
                let products = _mm256_madd_epi16(_mm256_cvtepi8_epi16(row.into()), asked);
                sums[n % 2] = _mm256_add_epi32(sums[n % 2], products);
            }
            let all: i32x8<_> = _mm256_add_epi32(sums[0], sums[1]).simd_into(avx2);
            let all: [i32; 8] = all.into();
            all.into_iter().sum()
        }
    );
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

    #[test]
    fn a_dot_product_is_one() {
        let row: Vec<i8> = (0..37).map(|n| (n * 7 - 120) as i8).collect();
        let asked: Vec<i16> = (0..37).map(|n| 100 - n * 5).collect();
        let want: i32 = row.iter().zip(&asked).map(|(a, b)| i32::from(*a) * i32::from(*b)).sum();
        let row: Vec<u8> = row.iter().map(|n| *n as u8).collect();
        assert_eq!([Level::new(), Level::baseline()].map(|level| dot(level, &row, &asked)), [want; 2]);
    }
}
