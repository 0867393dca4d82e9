//! All posting lists of one kind in a segment, found by key. Knows nothing of
//! what a key means.

use super::bytes::{u16_at, u32_at, u64_at};
use super::postings::{List, write};

/// How many there are, their keys of four bytes or eight, how many bytes each list
/// has, and the lists, with at least eight bytes behind them. Keys are kept mixed,
/// and in order: they spread evenly then, and a short table says where to look.
#[derive(Clone, Copy)]
pub(crate) struct Lists<'a, const KEY: usize> {
    keys: &'a [u8],
    sizes: &'a [u8],
    bytes: &'a [u8],
    starts: &'a [Start],
}

/// The first list of those whose keys start with the same bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Start {
    /// Which it is.
    list: u32,
    /// Where it begins.
    at: u32,
}

/// An odd number, and the one that undoes it.
const MIX: u64 = 0x9e37_79b9_7f4a_7c15;
const UNMIX: u64 = {
    let mut inverse = MIX;
    let mut n = 0;
    while n < 6 {
        inverse = inverse.wrapping_mul(2_u64.wrapping_sub(MIX.wrapping_mul(inverse)));
        n += 1;
    }
    inverse
};

/// Lists for each entry of the table, about.
const EACH: usize = 16;

/// A key as it is kept: the lowest bits of a product undo each other's, so that
/// four bytes stay four.
pub(crate) fn mixed<const KEY: usize>(key: u64) -> u64 {
    let product = key.wrapping_mul(MIX);
    if KEY == 4 { product & 0xffff_ffff } else { product }
}

/// What was mixed.
fn unmixed<const KEY: usize>(kept: u64) -> u64 {
    let key = kept.wrapping_mul(UNMIX);
    if KEY == 4 { key & 0xffff_ffff } else { key }
}

/// The highest bits of a kept key.
fn bucket<const KEY: usize>(kept: u64, bits: u32) -> usize {
    (u128::from(kept) << bits >> (KEY * 8)) as usize
}

/// Writes lists from (kept key, profile), sorted.
pub(crate) fn write_all<const KEY: usize>(entries: impl Iterator<Item = (u64, u16)>, docs: usize) -> Vec<u8> {
    let (mut keys, mut sizes, mut bytes) = (Vec::new(), Vec::new(), Vec::new());
    let mut of_one: Vec<u16> = Vec::new();
    let mut entries = entries.peekable();
    while let Some((key, doc)) = entries.next() {
        of_one.push(doc);
        if entries.peek().is_none_or(|(next, _)| *next != key) {
            let from = bytes.len();
            write(&of_one, docs, &mut bytes);
            keys.extend(&key.to_le_bytes()[..KEY]);
            sizes.extend(((bytes.len() - from) as u16).to_le_bytes());
            of_one.clear();
        }
    }
    [&((keys.len() / KEY) as u32).to_le_bytes(), &keys[..], &sizes, &bytes].concat()
}

/// Where those begin whose keys start with the same bits, and where all end: a
/// table made when a segment is read.
pub(crate) fn starts<const KEY: usize>(part: &[u8]) -> Vec<Start> {
    let lists = Lists::<KEY>::new(part, &[]);
    let many = lists.keys.len() / KEY;
    let bits = (many / EACH).max(1).ilog2();
    let mut starts = Vec::with_capacity((1 << bits) + 1);
    let mut next = Start::default();
    for n in 0..many {
        while starts.len() <= bucket::<KEY>(lists.kept(n), bits) {
            starts.push(next);
        }
        next = Start { list: n as u32 + 1, at: next.at.saturating_add(u32::from(u16_at(lists.sizes, n))) };
    }
    starts.resize((1 << bits) + 1, next);
    starts
}

impl<'a, const KEY: usize> Lists<'a, KEY> {
    /// Those that were written; `part` may go on behind them.
    pub fn new(part: &'a [u8], starts: &'a [Start]) -> Lists<'a, KEY> {
        let rest = part.get(4..).unwrap_or(&[]);
        let many = (u32_at(part, 0) as usize).min(rest.len() / (KEY + 2));
        let (keys, rest) = rest.split_at(many * KEY);
        let (sizes, bytes) = rest.split_at(many * 2);
        Lists { keys, sizes, bytes, starts }
    }

    /// The `n`th key, as it is kept.
    #[inline(always)]
    fn kept(&self, n: usize) -> u64 {
        if KEY == 4 { u64::from(u32_at(self.keys, n)) } else { u64_at(self.keys, n) }
    }

    /// The list of a key.
    pub fn find(&self, key: u64) -> Option<List<'a>> {
        let kept = mixed::<KEY>(key);
        self.among(kept, self.starts_of(kept)?)
    }

    /// The lists of several keys. What must be read of each comes from memory at
    /// once, instead of one after the other.
    pub fn find_all(&self, keys: impl Iterator<Item = u64>) -> Vec<Option<List<'a>>> {
        let starts = keys.map(mixed::<KEY>).map(|kept| (kept, self.starts_of(kept)));
        let starts: Vec<(u64, Option<[Start; 2]>)> = starts.collect();
        let seen = starts.iter().filter_map(|(_, starts)| *starts).fold(0, |seen, [from, to]| {
            let (from, to) = (from.list as usize, (to.list as usize).saturating_sub(1));
            seen ^ self.kept(from) ^ self.kept(to) ^ u64::from(u16_at(self.sizes, from))
        });
        std::hint::black_box(seen);
        starts.into_iter().map(|(kept, starts)| self.among(kept, starts?)).collect()
    }

    /// Where those begin among whom a kept key is, and where those behind them do.
    #[inline(always)]
    fn starts_of(&self, kept: u64) -> Option<[Start; 2]> {
        let bits = self.starts.len().checked_sub(1)?.checked_ilog2()?;
        let bucket = bucket::<KEY>(kept, bits);
        Some([*self.starts.get(bucket)?, *self.starts.get(bucket + 1)?])
    }

    /// The list of a kept key among some.
    #[inline(always)]
    fn among(&self, kept: u64, [from, to]: [Start; 2]) -> Option<List<'a>> {
        let n = (from.list as usize..to.list as usize).find(|n| self.kept(*n) >= kept)?;
        let before = (from.list as usize..n).map(|n| usize::from(u16_at(self.sizes, n))).sum::<usize>();
        (self.kept(n) == kept).then(|| self.list(n, from.at as usize + before))
    }

    /// The `n`th list, which begins at a place.
    fn list(&self, n: usize, at: usize) -> List<'a> {
        List::at(self.bytes.get(at..).unwrap_or(&[]), usize::from(u16_at(self.sizes, n)))
    }

    /// Every key with its list, in the order in which they are kept.
    pub fn each(self) -> impl Iterator<Item = (u64, List<'a>)> {
        let mut at = 0;
        (0..self.keys.len() / KEY).map(move |n| {
            let list = self.list(n, at);
            at += usize::from(u16_at(self.sizes, n));
            (unmixed::<KEY>(self.kept(n)), list)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn each_key_has_its_list<const KEY: usize>(keys: &[u64], others: &[u64]) {
        let mut entries: Vec<(u64, u16)> =
            keys.iter().flat_map(|key| [((key % 9) as u16), 9].map(|doc| (mixed::<KEY>(*key), doc))).collect();
        entries.sort_unstable();
        let mut bytes = write_all::<KEY>(entries.into_iter(), 100);
        let starts = starts::<KEY>(&bytes);
        bytes.extend([0xff; 8]);
        let lists = Lists::<KEY>::new(&bytes, &starts);
        for key in keys {
            let mut got = Vec::new();
            lists.find(*key).expect("a list").each(|doc| got.push(doc));
            let also = lists.find_all([*key, *key].into_iter());
            also[1].expect("a list").each(|doc| got.push(doc));
            assert_eq!(got, [(key % 9) as u16, 9, (key % 9) as u16, 9]);
        }
        assert!(others.iter().all(|key| lists.find(*key).is_none()));
        assert!(lists.find_all(others.iter().copied()).iter().all(Option::is_none));
        let mut got: Vec<u64> = lists.each().map(|(key, _)| key).collect();
        got.sort_unstable();
        assert_eq!(got, keys);
    }

    #[test]
    fn each_key_of_four_bytes_or_eight_has_its_list() {
        let (keys, others): (Vec<u64>, Vec<u64>) =
            ((0..3000).map(|n| n * 3).collect(), (0..3000).map(|n| n * 3 + 1).collect());
        each_key_has_its_list::<4>(&[&keys[..], &[u64::from(u32::MAX)]].concat(), &others);
        each_key_has_its_list::<8>(&[&keys[..], &[u64::MAX - 1, u64::MAX]].concat(), &others);
        each_key_has_its_list::<8>(&[7], &[0, u64::MAX]);
        each_key_has_its_list::<4>(&[], &[0, 1]);
    }
}
