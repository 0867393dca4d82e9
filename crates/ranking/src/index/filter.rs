//! Hard filters over a segment: columns are compared whole, tags by their
//! lists. Exact: nobody who fits is lost, nobody else passes.

use super::bytes::u16_at;
use super::profile::Tag;
use super::query::{Bounds, Filter};
use super::row::Row;
use super::segment::{DOCS_MOST, Part, Segment};

/// Words in the bits of a segment.
pub(crate) const WORDS: usize = DOCS_MOST / 64;

/// Who passes: a bit a profile.
pub(crate) type Bits = [u64; WORDS];

/// Whose bit it is.
#[inline(always)]
pub(crate) fn bit(doc: u16) -> (usize, u64) {
    (usize::from(doc >> 6), 1 << (doc & 63))
}

/// Those whose bits are set in the `n`th word of all, in order.
#[inline(always)]
pub(crate) fn ones(n: usize, mut word: u64, mut f: impl FnMut(u16)) {
    while word != 0 {
        f((n * 64) as u16 + word.trailing_zeros() as u16);
        word &= word - 1;
    }
}

impl Filter {
    /// Whether one row passes: the definition.
    pub(crate) fn lets_through(&self, row: &Row) -> bool {
        let known = |value: i64, unknown: i64| (value != unknown).then_some(value);
        let holds = |bounds: &Option<Bounds>, value| bounds.as_ref().is_none_or(|bounds| bounds.hold(value));
        let among = |sorted: &[u64], key: u64| sorted.binary_search(&key).is_ok();
        holds(&self.day, known(row.day.into(), i32::MIN.into()))
            && holds(&self.extent_percent, known(row.extent_percent.into(), u8::MAX.into()))
            && holds(&self.rate_minor, known(row.rate_minor.into(), u32::MAX.into()))
            && row.flags & self.flags == self.flags
            && self.asks.iter().all(|group| group.iter().any(|tag| among(&row.holds, tag.0)))
            && self.has.as_ref().is_none_or(|has| row.needs.iter().all(|need| has.contains(&Tag(*need))))
            && !self.parties.iter().any(|party| among(&row.clashes, *party))
            && !self.without.contains(&row.id)
    }

    /// The profiles of a segment that pass and are not gone, and how many.
    #[inline(always)]
    pub(crate) fn pass(&self, segment: &Segment, gone: &[u64], mask: &mut [u8; DOCS_MOST], bits: &mut Bits) -> usize {
        self.columns(segment, mask);
        for (word, bytes) in bits.iter_mut().zip(mask.as_chunks::<64>().0) {
            *word = pack(bytes);
        }
        for group in &self.asks {
            let mut any = [0; WORDS];
            for tag in group {
                collect(segment, Part::Holds, tag.0, &mut any);
            }
            bits.iter_mut().zip(&any).for_each(|(word, any)| *word &= any);
        }
        if let Some(has) = &self.has {
            self.needs(segment, has, bits);
        }
        let mut out = [0; WORDS];
        for party in &self.parties {
            collect(segment, Part::Clashes, *party, &mut out);
        }
        for doc in self.without.iter().filter_map(|id| segment.doc(*id)) {
            let (word, one) = bit(doc);
            out[word] |= one;
        }
        out.iter_mut().zip(gone).for_each(|(word, gone)| *word |= gone);
        bits.iter_mut().zip(&out).for_each(|(word, out)| *word &= !out);
        bits.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// One byte a profile: 1 where every column fits.
    #[inline(always)]
    fn columns(&self, segment: &Segment, mask: &mut [u8; DOCS_MOST]) {
        let docs = segment.docs.min(DOCS_MOST);
        mask[..docs].fill(1);
        mask[docs..].fill(0);
        if self.flags != 0 {
            let flags = self.flags;
            mask.iter_mut().zip(segment.part(Part::Flags)).for_each(|(m, f)| *m &= u8::from(f & flags == flags));
        }
        if let Some(bounds) = self.day {
            let (least, most) = clamped(bounds, i32::MIN + 1, i32::MAX);
            let days = segment.part(Part::Days).as_chunks::<4>().0;
            let unknown = bounds.unknown;
            mask.iter_mut().zip(days).for_each(|(m, day)| {
                let day = i32::from_le_bytes(*day);
                *m &= u8::from((day >= least) & (day <= most)) | u8::from(unknown & (day == i32::MIN));
            });
        }
        if let Some(bounds) = self.extent_percent {
            let (least, most) = clamped(bounds, 0, u8::MAX - 1);
            let unknown = bounds.unknown;
            mask.iter_mut().zip(segment.part(Part::Extents)).for_each(|(m, e)| {
                *m &= u8::from((*e >= least) & (*e <= most)) | u8::from(unknown & (*e == u8::MAX));
            });
        }
        if let Some(bounds) = self.rate_minor {
            let (least, most) = clamped(bounds, 0, u32::MAX - 1);
            let rates = segment.part(Part::Rates).as_chunks::<4>().0;
            let unknown = bounds.unknown;
            mask.iter_mut().zip(rates).for_each(|(m, rate)| {
                let rate = u32::from_le_bytes(*rate);
                *m &= u8::from((rate >= least) & (rate <= most)) | u8::from(unknown & (rate == u32::MAX));
            });
        }
    }

    /// Clears those that need something else than what is had.
    fn needs(&self, segment: &Segment, has: &[Tag], bits: &mut Bits) {
        let needed = segment.part(Part::Needed);
        if needed.is_empty() {
            return;
        }
        let mut met = vec![0_u16; DOCS_MOST];
        let mut has = has.to_vec();
        has.sort_unstable();
        has.dedup();
        for list in has.iter().filter_map(|tag| segment.tags(Part::Needs).find(tag.0)) {
            list.each(|doc| met[usize::from(doc)] += 1);
        }
        for (doc, met) in met.iter().enumerate().take(segment.docs) {
            if u16_at(needed, doc) != *met {
                let (word, one) = bit(doc as u16);
                bits[word] &= !one;
            }
        }
    }
}

/// Bounds within what a column can hold; the highest below the lowest when nothing fits.
fn clamped<T: Copy + Into<i64> + TryFrom<i64>>(bounds: Bounds, least: T, most: T) -> (T, T) {
    let (low, high) = (bounds.least.max(least.into()), bounds.most.min(most.into()));
    let fits = |n: i64| T::try_from(n).ok();
    fits(low).zip(fits(high)).filter(|_| low <= high).unwrap_or((most, least))
}

/// Sets the bits of those that have a tag.
fn collect(segment: &Segment, part: Part, tag: u64, bits: &mut Bits) {
    let Some(list) = segment.tags(part).find(tag) else { return };
    if list.plain {
        bits.iter_mut().zip(list.words()).for_each(|(word, held)| *word |= held);
    } else {
        list.each(|doc| {
            let (word, one) = bit(doc);
            bits[word] |= one;
        });
    }
}

/// 64 bytes of 0 or 1 as bits.
#[inline(always)]
fn pack(bytes: &[u8; 64]) -> u64 {
    let eights = bytes.as_chunks::<8>().0.iter().map(|eight| u64::from_le_bytes(*eight));
    // The product brings the lowest bit of the nth byte to place 56 + n.
    eights.enumerate().fold(0, |word, (n, eight)| word | (eight.wrapping_mul(0x0102_0408_1020_4080) >> 56) << (8 * n))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_packed_in_order() {
        for seed in [0_u64, 1, u64::MAX, 0x8000_0000_0000_0001, 0x0123_4567_89ab_cdef] {
            let bytes = std::array::from_fn(|n| (seed >> n & 1) as u8);
            assert_eq!(pack(&bytes), seed);
        }
    }

    #[test]
    fn bounds_stay_within_a_column() {
        for (least, most, want) in [
            (i64::MIN, i64::MAX, (0_u8, 254_u8)),
            (10, 20, (10, 20)),
            (300, 400, (254, 0)),
            (-5, -1, (254, 0)),
            (20, 10, (254, 0)),
            (-5, 255, (0, 254)),
        ] {
            assert_eq!(clamped(Bounds { least, most, unknown: false }, 0, 254), want);
        }
    }
}
