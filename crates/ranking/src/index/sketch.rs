//! A vector as signs: the first pass looks at 16 bytes instead of the whole.
//! What a vector differs from the segment's mean is turned by two rounds of
//! random signs and a Walsh–Hadamard transform, so that every bit hears every
//! number; the share of differing signs then tells the angle (M. Charikar, 2002).
//! Only an estimate: nobody is found or lost by it alone.

use super::DIM_MOST;

/// Words in a sketch.
pub(crate) const WORDS: usize = 2;
/// Bytes in a sketch.
pub(crate) const BYTES: usize = WORDS * 8;
/// Bits in a sketch.
const BITS: usize = WORDS * 64;

/// One, for the numbers of a vector that is scaled to length one.
pub(crate) const UNIT: i64 = 1 << 14;

/// One, for [`scale`]: a vector of length one would have it.
pub(crate) const SCALE_SHIFT: u32 = 22;

/// What brings a vector to length one, times 2²², at most 65535. Nought for the empty vector.
pub(crate) fn scale(row: &[i8]) -> u16 {
    let square: u64 = row.iter().map(|n| u64::from(n.unsigned_abs()).pow(2)).sum();
    if square == 0 { 0 } else { (1_u64 << (2 * SCALE_SHIFT)).div_euclid(square).isqrt().min(65_535) as u16 }
}

/// A vector at length [`UNIT`].
pub(crate) fn unit(row: &[i8]) -> [i32; DIM_MOST] {
    let scale = i64::from(scale(row));
    let mut numbers = [0; DIM_MOST];
    for (to, from) in numbers.iter_mut().zip(row) {
        *to = ((i64::from(*from) * scale * UNIT) >> SCALE_SHIFT) as i32;
    }
    numbers
}

/// The length of numbers that are small enough for it.
pub(crate) fn size(numbers: &[i32]) -> i64 {
    numbers.iter().map(|n| i64::from(*n).pow(2)).sum::<i64>().max(0).isqrt()
}

/// The signs of what is left of a vector without the mean.
pub(crate) fn signs(left: &[i32; DIM_MOST]) -> [u64; WORDS] {
    let mut turned = *left;
    for round in 0..2_u64 {
        let mut state = 0x9e37_79b9_7f4a_7c15_u64.wrapping_mul(round + 1);
        for chunk in turned.chunks_exact_mut(64) {
            let flips = next(&mut state);
            chunk.iter_mut().enumerate().for_each(|(n, number)| {
                if flips >> n & 1 == 1 {
                    *number = number.wrapping_neg();
                }
            });
        }
        transform(&mut turned);
    }
    let mut words = [0; WORDS];
    for (n, number) in turned.iter().take(BITS).enumerate() {
        words[n / 64] |= u64::from(*number > 0) << (n % 64);
    }
    words
}

/// Splitmix64: the same signs always.
fn next(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut z = *state;
    z = (z ^ z >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ z >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ z >> 31
}

/// The Walsh–Hadamard transform, in place.
fn transform(numbers: &mut [i32; DIM_MOST]) {
    let mut half = 1;
    while half < DIM_MOST {
        for chunk in numbers.chunks_exact_mut(half * 2) {
            let (a, b) = chunk.split_at_mut(half);
            for (a, b) in a.iter_mut().zip(b) {
                (*a, *b) = (a.wrapping_add(*b), a.wrapping_sub(*b));
            }
        }
        half *= 2;
    }
}

/// How many signs differ.
#[inline(always)]
pub(crate) fn differing(bytes: &[u8; BYTES], query: &[u64; WORDS]) -> u32 {
    let (words, _) = bytes.as_chunks::<8>();
    words.iter().zip(query).map(|(word, asked)| (u64::from_le_bytes(*word) ^ asked).count_ones()).sum::<u32>()
}

/// What [`cosine`] gives for one.
pub(crate) const COSINE: i64 = ((2 * HALF.pow(3)) >> COSINE_SHIFT) as i64;
const HALF: i32 = BITS as i32 / 2;
const COSINE_SHIFT: u32 = 6;

/// The cosine that so many differing signs speak of: (3t − t³) ÷ 2 for what
/// they are fewer than half, which is the sine of the angle within 2 %.
#[inline(always)]
pub(crate) fn cosine(differing: u32) -> i32 {
    let fewer = HALF - differing as i32;
    (fewer * (3 * HALF * HALF - fewer * fewer)) >> COSINE_SHIFT
}

/// The dot product; sixteen numbers at a time, so that it becomes vector instructions.
#[inline(always)]
pub(crate) fn dot(row: &[u8], asked: &[i16]) -> i32 {
    let (chunks, rest) = row.as_chunks::<16>();
    let (asked_chunks, asked_rest) = asked.as_chunks::<16>();
    let product = |(a, b): (&u8, &i16)| i32::from(*a as i8) * i32::from(*b);
    let whole: i32 = chunks.iter().zip(asked_chunks).map(|(a, b)| a.iter().zip(b).map(product).sum::<i32>()).sum();
    whole + rest.iter().zip(asked_rest).map(product).sum::<i32>()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(seed: u64, near: Option<(&[i32; DIM_MOST], i32)>) -> [i32; DIM_MOST] {
        let mut state = seed;
        let mut out = [0; DIM_MOST];
        for (n, to) in out.iter_mut().enumerate().take(160) {
            *to = (next(&mut state) % 2001) as i32 - 1000;
            if let Some((other, weight)) = near {
                *to = (*to * (10 - weight) + other[n] * weight) / 10;
            }
        }
        out
    }

    #[test]
    fn differing_signs_tell_the_angle() {
        let mut off = 0;
        for seed in 0..200 {
            let a = numbers(seed, None);
            let b = numbers(seed + 1000, Some((&a, (seed % 10) as i32)));
            let dot: i64 = a.iter().zip(&b).map(|(a, b)| i64::from(*a) * i64::from(*b)).sum();
            let exact = dot * COSINE / (size(&a) * size(&b));
            let bytes: Vec<u8> = signs(&a).iter().flat_map(|word| word.to_le_bytes()).collect();
            let told = i64::from(cosine(differing(bytes.first_chunk().expect("bytes"), &signs(&b))));
            off += (told - exact).abs();
        }
        // The mean error of an estimate from 128 signs is about 0.08.
        assert!(off / 200 < COSINE / 9, "{off}");
    }

    #[test]
    fn a_scaled_vector_has_length_one() {
        for seed in 0..50_u64 {
            let mut state = seed;
            let row: Vec<i8> = (0..160).map(|_| next(&mut state) as i8).collect();
            let length = size(&unit(&row));
            assert!((UNIT - length).abs() < UNIT / 100, "{length}");
        }
        assert_eq!((scale(&[0; 160]), scale(&[1, 0])), (0, 65_535));
    }
}
