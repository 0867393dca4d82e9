//! Points that others are held against very often, laid out to be multiplied: two
//! numbers of eight points side by side, so that a processor multiplies sixteen at
//! once and adds none of a point's numbers to another's. Says what
//! [`Vector::alike`] says, to the last bit.

use super::{DIM, Vector};
use fearless_simd::Level;

/// Points that lie side by side.
pub const ABREAST: usize = 8;

/// Eight points, two numbers of each after the other.
type Block = [[i16; 2 * ABREAST]; DIM / 2];
/// A product, or a cosine, with each of eight points.
pub type Eight<T> = [T; ABREAST];

/// See above.
#[derive(Clone, Debug, Default)]
pub struct Points {
    blocks: Vec<Block>,
    /// As the vectors'.
    lengths: Vec<Eight<f32>>,
    count: usize,
}

impl Points {
    /// These, in order.
    pub fn of<'a>(vectors: impl IntoIterator<Item = &'a Vector>) -> Points {
        let mut points = Points::default();
        for vector in vectors {
            let lane = points.count % ABREAST;
            if lane == 0 {
                points.blocks.push([[0; 2 * ABREAST]; DIM / 2]);
                points.lengths.push([0.0; ABREAST]);
            }
            if let (Some(block), Some(lengths)) = (points.blocks.last_mut(), points.lengths.last_mut()) {
                for (row, pair) in block.iter_mut().zip(vector.values().as_chunks::<2>().0) {
                    row[2 * lane..][..2].copy_from_slice(&pair.map(i16::from));
                }
                lengths[lane] = vector.length();
            }
            points.count += 1;
        }
        points
    }

    /// How many eights they fill.
    pub fn eights(&self) -> usize {
        self.blocks.len()
    }

    /// [`Vector::alike`] of so many eights of them, the first, with each of others: a
    /// row for each. What stands behind the last point says nothing.
    pub fn alike(&self, level: Level, others: &[Vector], rows: &mut [Eight<u16>], eights: usize) {
        let blocks = &self.blocks[..eights];
        // Two are told at once; where there is no second, this is written on.
        let mut spare = vec![[0; ABREAST]; if others.len() % 2 == 1 { eights } else { 0 }];
        for (others, rows) in others.chunks(2).zip(rows.chunks_mut((2 * eights).max(1))) {
            let (first, second) = rows.split_at_mut(eights);
            let second = if second.is_empty() { &mut spare[..] } else { second };
            tell(level, blocks, &self.lengths, others, [first, second]);
        }
    }
}

/// Cosines in thousandths, from 0, of blocks with one other point or two.
fn tell(level: Level, blocks: &[Block], lengths: &[Eight<f32>], others: &[Vector], told: [&mut [Eight<u16>]; 2]) {
    #[cfg(target_arch = "x86_64")]
    if let Some(avx2) = level.as_avx2()
        && let Some(first) = others.first()
    {
        // Where there is no second, the first is told twice.
        return x86::tell(avx2, blocks, lengths, [first, others.get(1).unwrap_or(first)], told);
    }
    for (other, told) in others.iter().zip(told) {
        let pairs = other.values().as_chunks::<2>().0;
        for ((block, lengths), told) in blocks.iter().zip(lengths).zip(told) {
            let mut dots = [0; ABREAST];
            for (row, [first, second]) in block.iter().zip(pairs) {
                for ([one, other], dot) in row.as_chunks::<2>().0.iter().zip(&mut dots) {
                    *dot += i32::from(*one) * i32::from(*first) + i32::from(*other) * i32::from(*second);
                }
            }
            *told = std::array::from_fn(|n| cosine(dots[n], lengths[n] * other.length()));
        }
    }
}

/// A product as a cosine.
fn cosine(dot: i32, lengths: f32) -> u16 {
    // A point of nothing has the product nought with all.
    let cosine = dot as f32 / lengths.max(f32::MIN_POSITIVE);
    (cosine * 1000.0 + 0.5) as u16
}

#[cfg(target_arch = "x86_64")]
mod x86 {
    use super::{ABREAST, Block, DIM, Eight, Vector};
    use fearless_simd::{SimdBase, SimdInto, f32x8, i8x16, i16x16, i32x8, kernel, u16x8};
    use std::arch::x86_64::{
        __m256i, _mm_packus_epi32, _mm256_add_epi32, _mm256_add_ps, _mm256_castsi256_si128, _mm256_cvtepi8_epi16,
        _mm256_cvtepi32_ps, _mm256_cvttps_epi32, _mm256_div_ps, _mm256_extracti128_si256, _mm256_madd_epi16,
        _mm256_max_ps, _mm256_mul_ps, _mm256_set1_epi32, _mm256_set1_ps, _mm256_setzero_ps, _mm256_setzero_si256,
    };

    /// Numbers of a vector, two in each.
    type Pairs = [[i32; ABREAST]; DIM / 16];

    kernel!(
        /// See [`super::tell`]. A number that is loaded serves as many others as there are
        /// registers for: two, with four blocks.
        pub fn tell(
            avx2: Avx2,
            blocks: &[Block],
            lengths: &[Eight<f32>],
            others: [&Vector; 2],
            told: [&mut [Eight<u16>]; 2],
        ) {
            let mut told = told;
            let pairs = [pairs(avx2, others[0].values()), pairs(avx2, others[1].values())];
            let length = [others[0].length(), others[1].length()];
            let rows = || pairs[0].as_flattened().iter().zip(pairs[1].as_flattened()).enumerate();
            let (fours, rest) = blocks.as_chunks::<4>();
            for (four, at) in fours.iter().zip((0..).step_by(4)) {
                let mut sums = [[_mm256_setzero_si256(); 2]; 4];
                for (row, (one, other)) in rows() {
                    let pair = [_mm256_set1_epi32(*one), _mm256_set1_epi32(*other)];
                    for (block, sums) in four.iter().zip(&mut sums) {
                        let numbers: __m256i = i16x16::from_slice(avx2, &block[row]).into();
                        for (sum, pair) in sums.iter_mut().zip(pair) {
                            *sum = _mm256_add_epi32(*sum, _mm256_madd_epi16(numbers, pair));
                        }
                    }
                }
                for (sums, at) in sums.into_iter().zip(at..) {
                    for ((sum, told), length) in sums.into_iter().zip(&mut told).zip(length) {
                        told[at] = cosines(avx2, sum, &lengths[at], length);
                    }
                }
            }
            for (block, at) in rest.iter().zip(4 * fours.len()..) {
                let mut sums = [_mm256_setzero_si256(); 2];
                for (row, (one, other)) in rows() {
                    let numbers: __m256i = i16x16::from_slice(avx2, &block[row]).into();
                    for (sum, pair) in sums.iter_mut().zip([one, other]) {
                        *sum = _mm256_add_epi32(*sum, _mm256_madd_epi16(numbers, _mm256_set1_epi32(*pair)));
                    }
                }
                for ((sum, told), length) in sums.into_iter().zip(&mut told).zip(length) {
                    told[at] = cosines(avx2, sum, &lengths[at], length);
                }
            }
        }
    );

    kernel!(
        /// Makes room for products.
        #[inline]
        fn pairs(avx2: Avx2, values: &[i8; DIM]) -> Pairs {
            let mut pairs = [[0; ABREAST]; DIM / 16];
            for (pairs, values) in pairs.iter_mut().zip(values.as_chunks::<16>().0) {
                let wide: i32x8<_> = _mm256_cvtepi8_epi16(i8x16::from_slice(avx2, values).into()).simd_into(avx2);
                *pairs = wide.into();
            }
            pairs
        }
    );

    kernel!(
        /// See [`super::cosine`].
        #[inline]
        fn cosines(avx2: Avx2, dots: __m256i, lengths: &Eight<f32>, length: f32) -> Eight<u16> {
            let lengths = _mm256_mul_ps(f32x8::from_slice(avx2, lengths).into(), _mm256_set1_ps(length));
            let cosine =
                _mm256_div_ps(_mm256_cvtepi32_ps(dots), _mm256_max_ps(lengths, _mm256_set1_ps(f32::MIN_POSITIVE)));
            let permille = _mm256_add_ps(_mm256_mul_ps(cosine, _mm256_set1_ps(1000.0)), _mm256_set1_ps(0.5));
            let whole = _mm256_cvttps_epi32(_mm256_max_ps(permille, _mm256_setzero_ps()));
            let small = _mm_packus_epi32(_mm256_castsi256_si128(whole), _mm256_extracti128_si256::<1>(whole));
            let small: u16x8<_> = small.simd_into(avx2);
            small.into()
        }
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_points_are_as_near_as_each() {
        let point = |seed: usize| Vector::from_values(std::array::from_fn(|n| ((n * 37 + seed * 71) % 251) as i8));
        let mut points: Vec<Vector> = (0..150).map(point).collect();
        points.extend([Vector::ZERO, Vector::from_values([-127; DIM]), Vector::from_values([127; DIM])]);
        let many = Points::of(&points);
        let others = [point(3), point(200), Vector::ZERO, Vector::from_values([-128; DIM]), point(7)];
        for (level, eights) in [Level::new(), Level::baseline()].into_iter().flat_map(|l| [(l, many.eights()), (l, 2)])
        {
            for count in 0..=others.len() {
                let mut rows = vec![[7; ABREAST]; count * eights];
                many.alike(level, &others[..count], &mut rows, eights);
                for (other, row) in others.iter().zip(rows.chunks(eights)) {
                    let want: Vec<u16> = points.iter().map(|point| point.alike(other)).collect();
                    let known = (eights * ABREAST).min(points.len());
                    assert_eq!(row.as_flattened()[..known], want[..known], "{level:?} {eights}");
                }
            }
        }
    }
}
