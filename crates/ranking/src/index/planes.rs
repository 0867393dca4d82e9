//! A vector as it lies in a segment: the high four bits of its numbers in one
//! plane, the low four in another. What the high ones give bounds what the whole can
//! give, and half as much memory is read for them; the low ones are read for the few
//! who may still be among the best.

use fearless_simd::Level;

/// Bytes of a vector in a plane: a number shares one with the number half a vector on.
pub(crate) fn half(dim: usize) -> usize {
    dim.div_ceil(2)
}

/// The two planes of a vector.
pub(crate) fn split(row: &[i8]) -> [Vec<u8>; 2] {
    let (front, back) = row.split_at(half(row.len()));
    let back = back.iter().copied().chain([0]);
    let pairs = front.iter().zip(back);
    // A high part is kept as what it is above the least, so that both planes are read alike.
    let high = pairs.clone().map(|(front, back)| high(*front) | high(back) << 4);
    let low = pairs.map(|(front, back)| low(*front) | low(back) << 4);
    [high.collect(), low.collect()]
}

/// The vector of two planes.
pub(crate) fn join(high: &[u8], low: &[u8], dim: usize) -> Vec<i8> {
    let number = |shift: u32| {
        let pairs = high.iter().zip(low);
        pairs.map(move |(high, low)| (((high >> shift & 15) << 4) | (low >> shift & 15)).wrapping_sub(128) as i8)
    };
    number(0).chain(number(4)).take(dim).collect()
}

fn high(number: i8) -> u8 {
    (number as u8).wrapping_add(128) >> 4
}

fn low(number: i8) -> u8 {
    number as u8 & 15
}

/// How far the low parts of a vector lie from their middle, 7½: twice that distance, rounded up.
pub(crate) fn spread(row: &[i8]) -> u32 {
    let square = row.iter().map(|number| (2 * u32::from(low(*number))).abs_diff(15).pow(2)).sum();
    length(square)
}

/// A root, rounded up.
fn length(square: u32) -> u32 {
    let root = square.isqrt();
    root + u32::from(root * root < square)
}

/// A vector that is asked for, laid out as planes are.
pub(crate) struct Against {
    /// Sixteen numbers and those half a vector on.
    chunks: Vec<[i8; 32]>,
    /// The pairs that are left.
    rest: Vec<[i8; 2]>,
    sum: i32,
    /// Rounded up.
    length: i32,
}

impl Against {
    /// Lays a vector out.
    pub fn of(row: &[i8]) -> Against {
        let (front, back) = row.split_at(half(row.len()));
        let back: Vec<i8> = back.iter().copied().chain([0]).take(front.len()).collect();
        let (front_chunks, front_rest) = front.as_chunks::<16>();
        let (back_chunks, back_rest) = back.as_chunks::<16>();
        let both = |(front, back): (&[i8; 16], &[i8; 16])| {
            std::array::from_fn(|n| front.get(n).or(back.get(n.wrapping_sub(16))).copied().unwrap_or(0))
        };
        Against {
            chunks: front_chunks.iter().zip(back_chunks).map(both).collect(),
            rest: front_rest.iter().zip(back_rest).map(|(front, back)| [*front, *back]).collect(),
            sum: row.iter().map(|number| i32::from(*number)).sum(),
            length: length(row.iter().map(|number| u32::from(number.unsigned_abs()).pow(2)).sum()) as i32,
        }
    }

    /// The most that the dot product can be, from the high plane, if no vector's
    /// low parts [`spread`] further (Cauchy's inequality).
    #[inline(always)]
    pub fn most(&self, level: Level, high: &[u8], spread: u32) -> i32 {
        // A number is 16 × its high part − 128 + its low part, and that is 7½ ± what spreads.
        (32 * self.plane(level, high) - 241 * self.sum + spread as i32 * self.length) >> 1
    }

    /// The dot product.
    #[inline(always)]
    pub fn dot(&self, level: Level, high: &[u8], low: &[u8]) -> i32 {
        16 * self.plane(level, high) - 128 * self.sum + self.plane(level, low)
    }

    /// The dot product with what stands in a plane.
    #[inline(always)]
    fn plane(&self, level: Level, plane: &[u8]) -> i32 {
        let (chunks, rest) = plane.as_chunks::<16>();
        let pair = |byte: u8, asked: [i8; 2]| {
            i32::from(byte & 15) * i32::from(asked[0]) + i32::from(byte >> 4) * i32::from(asked[1])
        };
        let rest: i32 = rest.iter().zip(&self.rest).map(|(byte, asked)| pair(*byte, *asked)).sum();
        #[cfg(target_arch = "x86_64")]
        if let Some(avx2) = level.as_avx2() {
            return rest + x86::plane(avx2, chunks, &self.chunks);
        }
        let of_chunk = |(bytes, asked): (&[u8; 16], &[i8; 32])| -> i32 {
            bytes.iter().enumerate().map(|(n, byte)| pair(*byte, [asked[n], asked[n + 16]])).sum()
        };
        rest + chunks.iter().zip(&self.chunks).map(of_chunk).sum::<i32>()
    }
}

#[cfg(target_arch = "x86_64")]
mod x86 {
    use fearless_simd::{SimdBase, SimdInto, i8x32, i32x8, kernel, u8x16};
    use std::arch::x86_64::{
        __m256i, _mm_srli_epi16, _mm256_add_epi16, _mm256_and_si256, _mm256_madd_epi16, _mm256_maddubs_epi16,
        _mm256_set_m128i, _mm256_set1_epi8, _mm256_set1_epi16, _mm256_setzero_si256,
    };

    kernel!(
        /// Sixteen bytes at once. A sum of two products is below 3,841, and there are eight chunks
        /// at most, so that sixteen bits are enough.
        #[inline]
        pub fn plane(avx2: Avx2, plane: &[[u8; 16]], asked: &[[i8; 32]]) -> i32 {
            let mut sums = _mm256_setzero_si256();
            for (bytes, asked) in plane.iter().zip(asked) {
                let bytes = u8x16::from_slice(avx2, bytes).into();
                let parts = _mm256_set_m128i(_mm_srli_epi16::<4>(bytes), bytes);
                let parts = _mm256_and_si256(parts, _mm256_set1_epi8(15));
                let asked: __m256i = i8x32::from_slice(avx2, asked).into();
                sums = _mm256_add_epi16(sums, _mm256_maddubs_epi16(parts, asked));
            }
            let all: i32x8<_> = _mm256_madd_epi16(sums, _mm256_set1_epi16(1)).simd_into(avx2);
            let all: [i32; 8] = all.into();
            all.into_iter().sum()
        }
    );
}

#[cfg(test)]
mod tests {
    use super::super::DIM_MOST;
    use super::*;
    use proptest::collection::vec;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn two_planes_are_the_vector_and_the_high_one_bounds_it(
            row in vec(any::<i8>(), DIM_MOST), asked in vec(any::<i8>(), DIM_MOST), dim in 1..=DIM_MOST,
        ) {
            let (row, asked) = (&row[..dim], &asked[..dim]);
            let [high, low] = split(row);
            prop_assert_eq!((high.len(), low.len()), (half(dim), half(dim)));
            prop_assert_eq!(&join(&high, &low, dim), row);
            let want: i32 = row.iter().zip(asked).map(|(a, b)| i32::from(*a) * i32::from(*b)).sum();
            let against = Against::of(asked);
            for level in [Level::new(), Level::baseline()] {
                prop_assert_eq!(against.dot(level, &high, &low), want);
                let most = against.most(level, &high, spread(row));
                prop_assert!(most >= want, "{} {}", most, want);
                // The bound is twice what spreads away at most.
                prop_assert!(i64::from(most - want) <= i64::from(spread(row)) * i64::from(against.length));
            }
        }
    }

    #[test]
    fn the_largest_numbers_have_room() {
        for (a, b) in [(-128_i8, -128_i8), (127, 127), (-128, 127), (127, -128)] {
            let ([high, low], against) = (split(&[a; DIM_MOST]), Against::of(&[b; DIM_MOST]));
            let want = i32::from(a) * i32::from(b) * DIM_MOST as i32;
            assert_eq!([Level::new(), Level::baseline()].map(|level| against.dot(level, &high, &low)), [want; 2]);
        }
    }

    #[test]
    fn low_parts_spread_from_their_middle() {
        assert_eq!((spread(&[0]), spread(&[15, 16]), spread(&[7, 8, 0, 0]), spread(&[])), (15, 22, 22, 0));
    }
}
