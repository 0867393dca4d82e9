//! One posting list: which of a segment's profiles have something. Few: groups
//! of 128 whose gaps are Rice-coded (R. F. Rice, 1979), each group readable by
//! itself and skipped by its first profile. Many: a bit a profile. Never reads
//! beyond its bytes, whatever they say.

use super::bytes::{u16_at, u32_from, u64_from};
use super::filter::{Bits, bit, ones};
use std::cmp::Ordering;

/// Profiles in a group.
const GROUP: usize = 128;

/// What a list begins with: below [`GROUP`] it is one group of one profile more;
/// otherwise its form, and behind that profiles less one.
const GROUPS: u8 = 128;
const PLAIN: u8 = 129;

/// Bytes before the first group or bit where there is more than one group.
const HEAD: usize = 3;

/// From which share of the profiles on (one in so many) a list is kept as bits: more bytes, but those who pass
/// a filter are found without reading the others.
const SHARE: usize = 10;

/// A list that is there.
#[derive(Clone, Copy)]
pub(crate) struct List<'a> {
    /// Groups, and whatever lies behind them; or bits.
    bytes: &'a [u8],
    /// Profiles in it.
    pub count: usize,
    /// Whether it is kept as bits.
    pub plain: bool,
}

/// Writes a list of sorted profiles, of so many in the segment.
pub(crate) fn write(list: &[u16], docs: usize, out: &mut Vec<u8>) {
    let Some(last) = list.len().checked_sub(1) else { return };
    let plain = list.len() * SHARE >= docs;
    if !plain && list.len() <= GROUP {
        out.push(last as u8);
    } else {
        out.push(if plain { PLAIN } else { GROUPS });
        out.extend((last as u16).to_le_bytes());
    }
    if plain {
        let mut words = vec![0_u64; docs.div_ceil(64)];
        for doc in list {
            let (word, one) = bit(*doc);
            words[word] |= one;
        }
        out.extend(words.iter().flat_map(|word| word.to_le_bytes()));
    } else {
        list.chunks(GROUP).for_each(|group| write_group(group, out));
    }
}

/// A group: the first profile; if there are more, the width of the low parts of
/// the gaps, the size of the high parts, low parts, and high parts in unary.
fn write_group(group: &[u16], out: &mut Vec<u8>) {
    out.extend(group.first().map_or(0, |doc| *doc).to_le_bytes());
    if group.len() < 2 {
        return;
    }
    let gaps: Vec<u32> = group.windows(2).map(|pair| u32::from(pair[1]) - u32::from(pair[0]) - 1).collect();
    let cost = |width: u32| gaps.iter().map(|gap| 1 + width + (gap >> width)).sum::<u32>();
    let width = (0..16).min_by_key(|width| cost(*width)).unwrap_or(0);
    let mut low = Written::default();
    let mut high = Written::default();
    for gap in &gaps {
        low.put(u64::from(gap & ((1 << width) - 1)), width);
        for _ in 0..gap >> width {
            high.put(0, 1);
        }
        high.put(1, 1);
    }
    out.extend([width as u8, high.bytes.len() as u8]);
    out.extend(low.bytes);
    out.extend(high.bytes);
}

/// Bits written one after the other, the lowest first.
#[derive(Default)]
struct Written {
    bytes: Vec<u8>,
    used: u32,
}

impl Written {
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

impl<'a> List<'a> {
    /// The list that begins here and has so many bytes; `bytes` may go on behind it.
    #[inline]
    pub fn at(bytes: &'a [u8], size: usize) -> List<'a> {
        let Some(form) = bytes.first().copied() else { return List { bytes, count: 0, plain: false } };
        if usize::from(form) < GROUP {
            return List { bytes: bytes.get(1..).unwrap_or(&[]), count: usize::from(form) + 1, plain: false };
        }
        let count = usize::from(u16_at(bytes.get(1..).unwrap_or(&[]), 0)) + 1;
        let plain = form == PLAIN;
        let range = HEAD..if plain { size } else { bytes.len() };
        List { bytes: bytes.get(range).unwrap_or(&[]), count, plain }
    }

    /// Every profile in it, in order.
    #[inline(always)]
    pub fn each(&self, mut f: impl FnMut(u16)) {
        if self.plain {
            return self.words().enumerate().for_each(|(n, word)| ones(n, word, &mut f));
        }
        let mut docs = [0; GROUP];
        let (mut at, mut rest) = (0, self.count);
        while rest > 0 && at < self.bytes.len() {
            let many = rest.min(GROUP);
            self.read(at, many, &mut docs);
            docs[..many].iter().for_each(|doc| f(*doc));
            at += self.long(at, many);
            rest -= many;
        }
    }

    /// Those in it who pass, in order.
    #[inline(always)]
    pub fn each_passing(&self, pass: &Bits, mut f: impl FnMut(u16)) {
        if self.plain {
            let both = self.words().zip(pass).map(|(held, pass)| held & pass);
            return both.enumerate().for_each(|(n, word)| ones(n, word, &mut f));
        }
        self.each(|doc| {
            let (word, one) = bit(doc);
            if pass[word] & one != 0 {
                f(doc);
            }
        });
    }

    /// Those of `docs` (sorted) that are in it, in order. Groups without any are skipped.
    #[inline(always)]
    pub fn each_among(&self, docs: &[u16], mut f: impl FnMut(u16)) {
        let Some(last) = docs.last() else { return };
        if self.plain {
            // All are called for before the first is looked at.
            let seen = docs.iter().fold(0, |seen, doc| seen ^ self.word(*doc));
            std::hint::black_box(seen);
            return docs.iter().filter(|doc| self.word(**doc) & bit(**doc).1 != 0).for_each(|doc| f(*doc));
        }
        let mut group = [0; GROUP];
        let (mut at, mut rest, mut from) = (0, self.count, 0);
        while rest > 0 && at < self.bytes.len() {
            let many = rest.min(GROUP);
            let next = at + self.long(at, many);
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
                    match group[n].cmp(doc) {
                        Ordering::Less => n += 1,
                        Ordering::Greater => asked += 1,
                        Ordering::Equal => {
                            f(*doc);
                            (n, asked) = (n + 1, asked + 1);
                        }
                    }
                }
            }
            at = next;
            rest -= many;
        }
    }

    /// The word with a profile's bit; for lists kept as bits.
    #[inline(always)]
    fn word(&self, doc: u16) -> u64 {
        self.bytes.as_chunks().0.get(bit(doc).0).map_or(0, |word| u64::from_le_bytes(*word))
    }

    /// The bits, 64 profiles at a time; for lists kept as bits.
    #[inline(always)]
    pub fn words(&self) -> impl Iterator<Item = u64> + use<'a> {
        self.bytes.as_chunks().0.iter().map(|word| u64::from_le_bytes(*word))
    }

    /// The first profile of the group at a place.
    #[inline(always)]
    fn first(&self, at: usize) -> u16 {
        (u32_from(self.bytes, at) & 0xffff) as u16
    }

    /// How many bytes the group at a place has.
    #[inline(always)]
    fn long(&self, at: usize, many: usize) -> usize {
        if many < 2 {
            return 2;
        }
        let head = u32_from(self.bytes, at);
        let (width, high) = ((head >> 16 & 0xf) as usize, (head >> 24) as usize);
        4 + ((many - 1) * width).div_ceil(8) + high
    }

    /// Reads the group at a place.
    #[inline(always)]
    fn read(&self, at: usize, many: usize, docs: &mut [u16; GROUP]) {
        let head = u32_from(self.bytes, at);
        let (width, high) = (head >> 16 & 0xf, (head >> 24) as usize);
        let low_at = at + 4;
        let high_at = low_at + ((many - 1) * width as usize).div_ceil(8);
        let mask = (1_u32 << width) - 1;
        let mut doc = head & 0xffff;
        docs[0] = doc as u16;
        let (mut n, mut bit, mut before) = (1, 0_u32, 0_u32);
        for word_at in (0..high).step_by(8) {
            if n >= many {
                return;
            }
            let mut word = u64_from(self.bytes, high_at + word_at);
            let base = (word_at * 8) as u32;
            while word != 0 && n < many {
                let here = base + word.trailing_zeros();
                word &= word - 1;
                let low = u32_from(self.bytes, low_at + (bit >> 3) as usize) >> (bit & 7) & mask;
                doc = doc.wrapping_add(((here - before) << width | low) + 1);
                before = here + 1;
                bit += width;
                docs[n] = doc as u16;
                n += 1;
            }
        }
        // Fewer than were promised: a broken list; what is missing repeats the last.
        docs.iter_mut().take(many).skip(n).for_each(|one| *one = doc as u16);
    }
}

#[cfg(test)]
mod tests {
    use super::super::filter::WORDS;
    use super::*;
    use proptest::collection::{btree_set, vec};
    use proptest::prelude::*;

    fn some(docs: u16, many: usize) -> impl Strategy<Value = Vec<u16>> {
        btree_set(0..docs, 1..many).prop_map(|set| set.into_iter().collect())
    }

    fn read_back(list: &[u16], docs: usize, among: &[u16]) {
        let mut bytes = vec![9; 5];
        write(list, docs, &mut bytes);
        let size = bytes.len() - 5;
        bytes.extend([0xff; 9]);
        let read = List::at(&bytes[5..], size);
        assert_eq!(read.count, list.len());
        let mut got = Vec::new();
        read.each(|doc| got.push(doc));
        assert_eq!(got, list);
        let mut got = Vec::new();
        read.each_among(among, |doc| got.push(doc));
        let both: Vec<u16> = list.iter().copied().filter(|doc| among.contains(doc)).collect();
        assert_eq!(got, both);
        let mut pass = [0; WORDS];
        among.iter().for_each(|doc| pass[bit(*doc).0] |= bit(*doc).1);
        let mut got = Vec::new();
        read.each_passing(&pass, |doc| got.push(doc));
        assert_eq!(got, both);
    }

    proptest! {
        #[test]
        fn a_list_reads_as_it_was_written(
            (docs, list) in prop_oneof![
                (Just(400_usize), some(400, 300)), (Just(5000), some(5000, 700)), (Just(65_536), some(65_535, 300)),
                (Just(65_536), some(9000, 7000)),
            ],
            among in vec(any::<u16>(), 0..40),
        ) {
            let mut among: Vec<u16> = among.iter().map(|doc| doc % docs.min(65_535) as u16).collect();
            among.sort_unstable();
            among.dedup();
            read_back(&list, docs, &among);
        }

        #[test]
        fn broken_bytes_never_stop_it(bytes in vec(any::<u8>(), 0..200), size in 0..300_usize, doc in any::<u16>()) {
            let mut seen = 0_u32;
            let list = List::at(&bytes, size);
            list.each(|_| seen += 1);
            list.each_passing(&[u64::MAX; WORDS], |_| seen += 1);
            list.each_among(&[doc / 2, doc], |_| seen += 1);
            prop_assert!(seen <= 3 * 65_536);
        }
    }

    #[test]
    fn the_first_and_the_last_of_a_full_segment_are_kept() {
        read_back(&[0, 1, 65_534, 65_535], 65_536, &[0, 65_535]);
        read_back(&(0..=65_535).collect::<Vec<u16>>(), 65_536, &[3, 65_535]);
    }
}
