//! Little-endian numbers in bytes, read without ever going beyond the end:
//! what is not there reads as nought, so that a broken file cannot stop us.

/// The `n`th two bytes.
#[inline(always)]
pub(crate) fn u16_at(bytes: &[u8], n: usize) -> u16 {
    bytes.get(n * 2..).and_then(|b| b.first_chunk()).map_or(0, |b| u16::from_le_bytes(*b))
}

/// The `n`th four bytes.
#[inline(always)]
pub(crate) fn u32_at(bytes: &[u8], n: usize) -> u32 {
    bytes.get(n * 4..).and_then(|b| b.first_chunk()).map_or(0, |b| u32::from_le_bytes(*b))
}

/// The `n`th eight bytes.
#[inline(always)]
pub(crate) fn u64_at(bytes: &[u8], n: usize) -> u64 {
    bytes.get(n * 8..).and_then(|b| b.first_chunk()).map_or(0, |b| u64::from_le_bytes(*b))
}

/// Four bytes from any place.
#[inline(always)]
pub(crate) fn u32_from(bytes: &[u8], at: usize) -> u32 {
    bytes.get(at..).and_then(|b| b.first_chunk()).map_or(0, |b| u32::from_le_bytes(*b))
}

/// Eight bytes from a place, fewer where the slice ends.
#[inline(always)]
pub(crate) fn u64_from(bytes: &[u8], at: usize) -> u64 {
    let rest = bytes.get(at..).unwrap_or(&[]);
    rest.first_chunk().map_or_else(
        || rest.iter().rev().fold(0, |word, byte| word << 8 | u64::from(*byte)),
        |b| u64::from_le_bytes(*b),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn beyond_the_end_is_nought() {
        let bytes = [1, 2, 3, 4, 5];
        assert_eq!((u16_at(&bytes, 0), u16_at(&bytes, 2), u16_at(&bytes, usize::MAX / 4)), (0x0201, 0, 0));
        assert_eq!((u32_at(&bytes, 0), u32_from(&bytes, 1), u32_from(&bytes, 2)), (0x0403_0201, 0x0504_0302, 0));
        assert_eq!((u64_from(&bytes, 3), u64_from(&bytes, 9), u64_at(&bytes, 0)), (0x0504, 0, 0));
    }
}
