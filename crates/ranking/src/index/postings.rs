//! One posting list: which of a segment's profiles have something, and how
//! much. Few: groups of 128 whose gaps are Rice-coded (R. F. Rice, 1979), each
//! group readable by itself and skipped by its first profile. Many: a bit a
//! profile. `BITS` is the size of what goes with each: 0 nothing, 1 a step, 5 a
//! weight. Never reads beyond its bytes, whatever they say.

use super::bytes::{u16_at, u32_from, u64_from};
use std::cmp::Ordering;

/// Profiles in a group.
const GROUP: usize = 128;

/// Bytes before the first group or bit.
const HEAD: usize = 3;

/// Where a group's steps are bits, and not named by place.
const BY_BITS: u8 = 255;

/// A list that is there.
#[derive(Clone, Copy)]
pub(crate) struct List<'a, const BITS: u32> {
    bytes: &'a [u8],
    /// Profiles in it.
    pub count: usize,
    /// Whether it is kept as bits.
    pub plain: bool,
}

/// Writes a list; `entries` by profile, `docs` profiles in the segment.
pub(crate) fn write<const BITS: u32>(entries: &[(u16, u8)], docs: usize, out: &mut Vec<u8>) {
    let Some(last) = entries.len().checked_sub(1) else { return };
    let plain = entries.len() * share::<BITS>() >= docs;
    out.extend((last as u16).to_le_bytes());
    out.push(u8::from(plain));
    if plain {
        write_plain::<BITS>(entries, docs, out);
    } else {
        entries.chunks(GROUP).for_each(|group| write_group::<BITS>(group, out));
    }
}

/// From which share of the profiles on (one in so many) bits are the better form.
const fn share<const BITS: u32>() -> usize {
    if BITS == 1 { 4 } else { 3 }
}

/// Bits: one plane, or two where a step goes with each; weights behind it.
fn write_plain<const BITS: u32>(entries: &[(u16, u8)], docs: usize, out: &mut Vec<u8>) {
    let words = docs.div_ceil(64);
    let mut planes = vec![0_u64; if BITS == 1 { words * 2 } else { words }];
    for (doc, value) in entries {
        let (word, bit) = (usize::from(*doc) / 64, u32::from(*doc) % 64);
        planes[word] |= 1 << bit;
        if BITS == 1 {
            planes[words + word] |= u64::from(*value > 1) << bit;
        }
    }
    out.extend((words as u16).to_le_bytes());
    out.extend(planes.iter().flat_map(|word| word.to_le_bytes()));
    if BITS == 5 {
        out.extend(entries.iter().map(|(_, value)| *value));
    }
}

/// A group: the first profile, the width of the low parts, the size of the
/// high parts; low parts, high parts in unary, what goes with each. Steps that
/// are not the first are few, so that their places are named where that is shorter.
fn write_group<const BITS: u32>(group: &[(u16, u8)], out: &mut Vec<u8>) {
    let gaps: Vec<u32> = group.windows(2).map(|pair| u32::from(pair[1].0) - u32::from(pair[0].0) - 1).collect();
    let cost = |width: u32| gaps.iter().map(|gap| 1 + width + (gap >> width)).sum::<u32>();
    let width = (0..16).min_by_key(|width| cost(*width)).unwrap_or(0);
    let mut low = Bits::default();
    let mut high = Bits::default();
    for gap in &gaps {
        low.put(u64::from(gap & ((1 << width) - 1)), width);
        for _ in 0..gap >> width {
            high.put(0, 1);
        }
        high.put(1, 1);
    }
    out.extend(group.first().map_or(0, |(doc, _)| *doc).to_le_bytes());
    out.extend([width as u8, high.bytes.len() as u8]);
    let more: Vec<u8> = (0_u8..).zip(group).filter(|(_, (_, value))| *value > 1).map(|(n, _)| n).collect();
    let named = more.len() < group.len().div_ceil(8);
    if BITS == 1 {
        out.push(if named { more.len() as u8 } else { BY_BITS });
    }
    out.extend(low.bytes);
    out.extend(high.bytes);
    let mut values = Bits::default();
    match BITS {
        1 if named => out.extend(more),
        1 => group.iter().for_each(|(_, value)| values.put(u64::from(*value > 1), 1)),
        5 => group.iter().for_each(|(_, value)| values.put(u64::from(value.wrapping_sub(1) & 31), 5)),
        _ => (),
    }
    out.extend(values.bytes);
}

/// Bits written one after the other, the lowest first.
#[derive(Default)]
struct Bits {
    bytes: Vec<u8>,
    used: u32,
}

impl Bits {
    /// The lowest `width` bits of a value.
    fn put(&mut self, value: u64, width: u32) {
        for bit in 0..width {
            if self.used.is_multiple_of(8) {
                self.bytes.push(0);
            }
            if let Some(last) = self.bytes.last_mut() {
                *last |= ((value >> bit & 1) as u8) << (self.used % 8);
            }
            self.used += 1;
        }
    }
}

/// A group, read.
struct Group {
    docs: [u16; GROUP],
    values: [u8; GROUP],
}

impl<'a, const BITS: u32> List<'a, BITS> {
    /// The list that begins here. `bytes` may go on behind it.
    pub fn at(bytes: &'a [u8]) -> List<'a, BITS> {
        let count = if bytes.len() < HEAD { 0 } else { usize::from(u16_at(bytes, 0)) + 1 };
        let plain = bytes.get(2).is_some_and(|form| *form == 1);
        List { bytes: bytes.get(HEAD..).unwrap_or(&[]), count, plain }
    }

    /// Every profile and what goes with it, in order.
    #[inline(always)]
    pub fn each(&self, mut f: impl FnMut(u16, u8)) {
        if self.plain {
            return self.each_plain(f);
        }
        let mut group = Group { docs: [0; GROUP], values: [1; GROUP] };
        let (mut at, mut rest) = (0, self.count);
        while rest > 0 && at < self.bytes.len() {
            let many = rest.min(GROUP);
            self.read(at, many, &mut group);
            for (doc, value) in group.docs[..many].iter().zip(&group.values[..many]) {
                f(*doc, *value);
            }
            at += self.size(at, many);
            rest -= many;
        }
    }

    /// Those of `docs` (sorted) that are in it, in order. Groups without any are skipped.
    #[inline(always)]
    pub fn each_among(&self, docs: &[u16], mut f: impl FnMut(u16, u8)) {
        let Some(last) = docs.last() else { return };
        if self.plain {
            return docs.iter().for_each(|doc| self.get(*doc).into_iter().for_each(|value| f(*doc, value)));
        }
        let mut group = Group { docs: [0; GROUP], values: [1; GROUP] };
        let (mut at, mut rest, mut from) = (0, self.count, 0);
        while rest > 0 && at < self.bytes.len() {
            let many = rest.min(GROUP);
            let next = at + self.size(at, many);
            let first = self.first(at);
            if first > *last {
                return;
            }
            while docs.get(from).is_some_and(|doc| *doc < first) {
                from += 1;
            }
            let open_to = if rest > many { self.first(next) } else { u16::MAX };
            if docs.get(from).is_some_and(|doc| *doc <= open_to) {
                self.read(at, many, &mut group);
                let (mut n, mut asked) = (0, from);
                while let Some(doc) = docs.get(asked).filter(|_| n < many) {
                    match group.docs[n].cmp(doc) {
                        Ordering::Less => n += 1,
                        Ordering::Greater => asked += 1,
                        Ordering::Equal => {
                            f(*doc, group.values[n]);
                            (n, asked) = (n + 1, asked + 1);
                        }
                    }
                }
            }
            at = next;
            rest -= many;
        }
    }

    /// What goes with a profile; for lists kept as bits.
    #[inline(always)]
    pub fn get(&self, doc: u16) -> Option<u8> {
        let words = usize::from(u16_at(self.bytes, 0));
        let (word, bit) = (usize::from(doc) / 64, u32::from(doc) % 64);
        if word >= words {
            return None;
        }
        let low = self.word(word) >> bit & 1;
        match BITS {
            1 if low == 1 => Some(1 + (self.word(words + word) >> bit & 1) as u8),
            5 if low == 1 => {
                let before: u32 = (0..word).map(|n| self.word(n).count_ones()).sum();
                let rank = before + (self.word(word) & ((1 << bit) - 1)).count_ones();
                self.bytes.get(2 + words * 8 + rank as usize).copied()
            }
            _ => Some(1).filter(|_| low == 1),
        }
    }

    /// The bits, 64 profiles at a time; for lists kept as bits.
    pub fn words(self) -> impl Iterator<Item = u64> + use<'a, BITS> {
        let words = usize::from(u16_at(self.bytes, 0));
        (0..words).map(move |n| self.word(n))
    }

    /// One word of the planes.
    #[inline(always)]
    fn word(&self, n: usize) -> u64 {
        self.bytes.get(2 + n * 8..).and_then(|b| b.first_chunk()).map_or(0, |b| u64::from_le_bytes(*b))
    }

    #[inline(always)]
    fn each_plain(&self, mut f: impl FnMut(u16, u8)) {
        let words = usize::from(u16_at(self.bytes, 0)).min(1024);
        let mut rank = 2 + words * 8;
        for n in 0..words {
            let mut rest = self.word(n);
            let more = if BITS == 1 { self.word(words + n) } else { 0 };
            while rest != 0 {
                let bit = rest.trailing_zeros();
                rest &= rest - 1;
                let value = match BITS {
                    1 => 1 + (more >> bit & 1) as u8,
                    5 => {
                        rank += 1;
                        self.bytes.get(rank - 1).copied().unwrap_or(0)
                    }
                    _ => 1,
                };
                f((n * 64) as u16 + bit as u16, value);
            }
        }
    }

    /// The first profile of the group at a place.
    #[inline(always)]
    fn first(&self, at: usize) -> u16 {
        (u32_from(self.bytes, at) & 0xffff) as u16
    }

    /// How many bytes the group at a place has.
    #[inline(always)]
    fn size(&self, at: usize, many: usize) -> usize {
        let head = u32_from(self.bytes, at);
        let (width, high) = ((head >> 16 & 0xf) as usize, (head >> 24) as usize);
        let values = match BITS {
            1 => 1 + self.named(at).unwrap_or(many.div_ceil(8)),
            _ => (many * BITS as usize).div_ceil(8),
        };
        4 + ((many - 1) * width).div_ceil(8) + high + values
    }

    /// How many steps are named by place, in the group at a place.
    #[inline(always)]
    fn named(&self, at: usize) -> Option<usize> {
        self.bytes.get(at + 4).filter(|named| **named != BY_BITS).map(|named| usize::from(*named))
    }

    /// Reads the group at a place.
    #[inline(always)]
    fn read(&self, at: usize, many: usize, group: &mut Group) {
        let head = u32_from(self.bytes, at);
        let (width, high) = (head >> 16 & 0xf, (head >> 24) as usize);
        let low_at = at + if BITS == 1 { 5 } else { 4 };
        let high_at = low_at + ((many - 1) * width as usize).div_ceil(8);
        let mask = (1_u32 << width) - 1;
        let mut doc = head & 0xffff;
        group.docs[0] = doc as u16;
        let (mut n, mut bit, mut before) = (1, 0_u32, 0_u32);
        for word_at in (0..high).step_by(8) {
            let mut word = u64_from(self.bytes, high_at + word_at);
            let base = (word_at * 8) as u32;
            while word != 0 && n < many {
                let here = base + word.trailing_zeros();
                word &= word - 1;
                let low = u32_from(self.bytes, low_at + (bit >> 3) as usize) >> (bit & 7) & mask;
                doc = doc.wrapping_add(((here - before) << width | low) + 1);
                before = here + 1;
                bit += width;
                group.docs[n] = doc as u16;
                n += 1;
            }
        }
        // Fewer than were promised: a broken list; what is missing repeats the last.
        for n in n..many {
            group.docs[n] = doc as u16;
        }
        let from = self.bytes.get(high_at + high..).unwrap_or(&[]);
        match (BITS, self.named(at)) {
            (1, Some(named)) => {
                group.values.fill(1);
                for n in from.iter().take(named) {
                    group.values[usize::from(*n) % GROUP] = 2;
                }
            }
            (1, None) => {
                for (to, from) in group.values.chunks_exact_mut(8).zip(from).take(many.div_ceil(8)) {
                    to.iter_mut().enumerate().for_each(|(n, to)| *to = 1 + (from >> n & 1));
                }
            }
            (5, _) => {
                for (n, to) in group.values.chunks_exact_mut(8).enumerate().take(many.div_ceil(8)) {
                    let eight = u64_from(from, n * 5);
                    to.iter_mut().enumerate().for_each(|(n, to)| *to = 1 + (eight >> (5 * n) & 31) as u8);
                }
            }
            _ => (),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::collection::{btree_map, vec};
    use proptest::prelude::*;

    fn entries(docs: u16, many: usize) -> impl Strategy<Value = Vec<(u16, u8)>> {
        btree_map(0..docs, prop_oneof![9 => Just(1_u8), 1 => 1..=32_u8], 1..many)
            .prop_map(|map| map.into_iter().collect())
    }

    fn read_back<const BITS: u32>(entries: &[(u16, u8)], docs: usize, among: &[u16]) {
        let mut bytes = vec![9; 5];
        write::<BITS>(entries, docs, &mut bytes);
        bytes.extend([0xff; 9]);
        let list = List::<BITS>::at(&bytes[5..]);
        let most = [1, 2, 32][(BITS as usize).min(2)];
        let want: Vec<(u16, u8)> = entries.iter().map(|(doc, value)| (*doc, (*value).min(most))).collect();
        let mut got = Vec::new();
        list.each(|doc, value| got.push((doc, value)));
        assert_eq!(got, want);
        assert_eq!(list.count, want.len());
        let mut got = Vec::new();
        list.each_among(among, |doc, value| got.push((doc, value)));
        assert_eq!(got, want.iter().copied().filter(|(doc, _)| among.contains(doc)).collect::<Vec<_>>());
        if list.plain {
            for doc in 0..docs.min(65_535) as u16 {
                assert_eq!(list.get(doc), want.iter().find(|(d, _)| *d == doc).map(|(_, v)| *v));
            }
        }
    }

    proptest! {
        #[test]
        fn a_list_reads_as_it_was_written(
            (docs, entries) in prop_oneof![
                (Just(400_usize), entries(400, 300)), (Just(5000), entries(5000, 700)), (Just(65_536), entries(65_535, 300)),
            ],
            among in vec(any::<u16>(), 0..40),
        ) {
            let mut among: Vec<u16> = among.iter().map(|doc| doc % docs.min(65_535) as u16).collect();
            among.sort_unstable();
            among.dedup();
            read_back::<0>(&entries, docs, &among);
            read_back::<1>(&entries, docs, &among);
            read_back::<5>(&entries, docs, &among);
        }

        #[test]
        fn broken_bytes_never_stop_it(bytes in vec(any::<u8>(), 0..200), doc in any::<u16>()) {
            let mut seen = 0_u32;
            List::<0>::at(&bytes).each(|_, _| seen += 1);
            List::<1>::at(&bytes).each(|_, _| seen += 1);
            List::<5>::at(&bytes).each(|_, _| seen += 1);
            List::<5>::at(&bytes).each_among(&[doc], |_, _| seen += 1);
            List::<1>::at(&bytes).each_among(&[doc / 2, doc], |_, _| seen += 1);
            prop_assert!(seen <= 5 * 65_536);
            prop_assert!(List::<5>::at(&bytes).get(doc).is_none_or(|_| !bytes.is_empty()));
        }
    }

    #[test]
    fn the_first_and_the_last_of_a_full_segment_are_kept() {
        let ends = [(0, 1), (1, 2), (65_534, 3), (65_535, 2)];
        read_back::<1>(&ends, 65_536, &[0, 65_535]);
        let all: Vec<(u16, u8)> = (0..=65_535).map(|doc| (doc, 1 + (doc % 3) as u8)).collect();
        read_back::<5>(&all, 65_536, &[3, 65_535]);
    }
}
