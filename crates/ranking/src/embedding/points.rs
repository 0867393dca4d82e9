//! Points that others are held against very often, laid out to be multiplied: two
//! numbers of eight points side by side, so that a processor multiplies sixteen at
//! once and adds none of a point's numbers to another's. Says what
//! [`Vector::alike`] says, to the last bit.

use super::{DIM, Vector};
use fearless_simd::{Level, Simd};

/// Points that lie side by side.
const ABREAST: usize = 8;
/// Blocks that are multiplied at once: as many as a processor has places for.
const AT_ONCE: usize = 4;

/// Eight points, two numbers of each after the other.
type Block = [[i16; 2 * ABREAST]; DIM / 2];
/// A product of each of eight points.
type Dots = [i32; ABREAST];

/// See above.
#[derive(Clone, Debug, Default)]
pub struct Points {
    blocks: Vec<Block>,
    /// As the vectors'.
    lengths: Vec<[f32; ABREAST]>,
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

    /// How many there are room for; never less than there are.
    pub fn room(&self) -> usize {
        self.blocks.len() * ABREAST
    }

    /// [`Vector::alike`] of the first of them with another, one each in `alike`, as
    /// many as that has room for.
    #[inline(always)]
    pub fn alike<S: Simd>(&self, simd: S, other: &Vector, alike: &mut [i16]) {
        let mut pairs = [[0; 2]; DIM / 2];
        for (pair, numbers) in pairs.iter_mut().zip(other.values().as_chunks::<2>().0) {
            *pair = [i16::from(numbers[0]), i16::from(numbers[1])];
        }
        let blocks = self.blocks.chunks(AT_ONCE).zip(self.lengths.chunks(AT_ONCE));
        for (alike, (blocks, lengths)) in alike.chunks_mut(ABREAST * AT_ONCE).zip(blocks) {
            let needed = alike.len().div_ceil(ABREAST).min(blocks.len());
            let mut dots = [[0; ABREAST]; AT_ONCE];
            multiply(simd.level(), &blocks[..needed], &pairs, &mut dots);
            let (eights, rest) = alike.as_chunks_mut::<ABREAST>();
            for ((dots, lengths), alike) in dots.iter().zip(lengths).zip(&mut *eights) {
                *alike = told(dots, lengths, other.length());
            }
            if let (Some(dots), Some(lengths)) = (dots.get(eights.len()), lengths.get(eights.len())) {
                rest.iter_mut().zip(told(dots, lengths, other.length())).for_each(|(alike, told)| *alike = told);
            }
        }
    }
}

/// Cosines in thousandths, from 0, of products.
#[inline(always)]
fn told(dots: &Dots, lengths: &[f32; ABREAST], length: f32) -> [i16; ABREAST] {
    let mut told = [0; ABREAST];
    // A plain loop: it becomes vector instructions.
    for n in 0..ABREAST {
        // A point of nothing has the product nought with all.
        let cosine = dots[n] as f32 / (lengths[n] * length).max(f32::MIN_POSITIVE);
        told[n] = (cosine * 1000.0 + 0.5).max(0.0) as i32 as i16;
    }
    told
}

/// The products of a few blocks with another point.
#[inline(always)]
fn multiply(level: Level, blocks: &[Block], pairs: &[[i16; 2]; DIM / 2], dots: &mut [Dots; AT_ONCE]) {
    #[cfg(target_arch = "x86_64")]
    if let Some(avx2) = level.as_avx2() {
        return match blocks {
            [one, two, three, four] => four_by_avx2(avx2, [one, two, three, four], pairs, dots),
            _ => blocks.iter().zip(dots).for_each(|(block, dots)| one_by_avx2(avx2, block, pairs, dots)),
        };
    }
    for (block, dots) in blocks.iter().zip(dots) {
        for (row, [first, second]) in block.iter().zip(pairs) {
            for ([one, other], dot) in row.as_chunks::<2>().0.iter().zip(&mut *dots) {
                *dot += i32::from(*one) * i32::from(*first) + i32::from(*other) * i32::from(*second);
            }
        }
    }
}

/// Both numbers of a pair, for each of eight points.
#[cfg(target_arch = "x86_64")]
fn both([first, second]: [i16; 2]) -> i32 {
    i32::from(second) << 16 | i32::from(first as u16)
}

#[cfg(target_arch = "x86_64")]
use x86::{four_by_avx2, one_by_avx2};

#[cfg(target_arch = "x86_64")]
mod x86 {
    use super::{AT_ONCE, Block, DIM, Dots, both};
    use fearless_simd::{SimdBase, SimdInto, i16x16, i32x8, kernel};
    use std::arch::x86_64::{__m256i, _mm256_add_epi32, _mm256_madd_epi16, _mm256_set1_epi32, _mm256_setzero_si256};

    kernel!(
        /// Four blocks: a number that is loaded serves all four.
        #[inline]
        pub fn four_by_avx2(
            avx2: Avx2,
            blocks: [&Block; AT_ONCE],
            pairs: &[[i16; 2]; DIM / 2],
            dots: &mut [Dots; AT_ONCE],
        ) {
            let mut sums = [_mm256_setzero_si256(); AT_ONCE];
            for (n, pair) in pairs.iter().enumerate() {
                let pair = _mm256_set1_epi32(both(*pair));
                for (sum, block) in sums.iter_mut().zip(blocks) {
                    let row: __m256i = i16x16::from_slice(avx2, &block[n]).into();
                    *sum = _mm256_add_epi32(*sum, _mm256_madd_epi16(row, pair));
                }
            }
            for (sum, dots) in sums.into_iter().zip(dots) {
                let sum: i32x8<_> = sum.simd_into(avx2);
                *dots = sum.into();
            }
        }
    );

    kernel!(
        /// One block, in four sums: a processor waits for a sum before it can add to it again.
        #[inline]
        pub fn one_by_avx2(avx2: Avx2, block: &Block, pairs: &[[i16; 2]; DIM / 2], dots: &mut Dots) {
            let mut sums = [_mm256_setzero_si256(); 4];
            for (rows, pairs) in block.as_chunks::<4>().0.iter().zip(pairs.as_chunks::<4>().0) {
                for ((sum, row), pair) in sums.iter_mut().zip(rows).zip(pairs) {
                    let row: __m256i = i16x16::from_slice(avx2, row).into();
                    *sum = _mm256_add_epi32(*sum, _mm256_madd_epi16(row, _mm256_set1_epi32(both(*pair))));
                }
            }
            let [one, two, three, four] = sums;
            let all = _mm256_add_epi32(_mm256_add_epi32(one, two), _mm256_add_epi32(three, four));
            let all: i32x8<_> = all.simd_into(avx2);
            *dots = all.into();
        }
    );
}

#[cfg(test)]
mod tests {
    use super::*;
    use fearless_simd::dispatch;

    #[test]
    fn many_points_are_as_near_as_each() {
        let point = |seed: usize| Vector::from_values(std::array::from_fn(|n| ((n * 37 + seed * 71) % 251) as i8));
        let mut points: Vec<Vector> = (0..150).map(point).collect();
        points.extend([Vector::ZERO, Vector::from_values([-127; DIM]), Vector::from_values([127; DIM])]);
        let many = Points::of(&points);
        for other in [point(3), point(200), Vector::ZERO, Vector::from_values([-128; DIM])] {
            for level in [Level::new(), Level::baseline()] {
                let mut alike = vec![7; many.room()];
                dispatch!(level, simd => many.alike(simd, &other, &mut alike));
                let want: Vec<i16> = points.iter().map(|point| point.alike(&other) as i16).collect();
                assert_eq!(alike[..points.len()], want, "{level:?}");
                let mut few = [7; 13];
                dispatch!(level, simd => many.alike(simd, &other, &mut few));
                assert_eq!(few[..], want[..13]);
            }
        }
    }
}
