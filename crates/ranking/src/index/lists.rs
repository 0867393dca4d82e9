//! All posting lists of one kind in a segment, found by key. Knows nothing of
//! what a key means.

use super::bytes::{u32_at, u64_at};
use super::postings::{List, write};

/// Keys in order, where each list ends, and the lists with at least eight
/// bytes behind them. Keys of four bytes are kept mixed: they spread evenly then,
/// and a short table says where to look.
#[derive(Clone, Copy)]
pub(crate) struct Lists<'a, const BITS: u32> {
    pub keys: &'a [u8],
    pub ends: &'a [u8],
    pub bytes: &'a [u8],
    pub starts: &'a [u32],
}

/// The same, being written.
#[derive(Default)]
pub(crate) struct Written {
    pub keys: Vec<u8>,
    pub ends: Vec<u8>,
    pub bytes: Vec<u8>,
}

/// Concepts and terms have keys of four bytes, tags of eight.
const fn key_bytes<const BITS: u32>() -> usize {
    if BITS == 0 { 8 } else { 4 }
}

/// An odd number, and the one that undoes it.
const MIX: u32 = 0x9e37_79b1;
const UNMIX: u32 = {
    let mut inverse = MIX;
    let mut n = 0;
    while n < 5 {
        inverse = inverse.wrapping_mul(2_u32.wrapping_sub(MIX.wrapping_mul(inverse)));
        n += 1;
    }
    inverse
};

/// A key of four bytes as it is kept.
pub(crate) fn mixed(key: u32) -> u32 {
    key.wrapping_mul(MIX)
}

/// Lists for each entry of the table, about.
const EACH: usize = 16;

/// Where the keys of four bytes begin that start with the same bits: a table
/// made when a segment is read.
pub(crate) fn starts(keys: &[u8]) -> Vec<u32> {
    let many = keys.len() / 4;
    let bits = (many / EACH).max(1).ilog2();
    let mut starts = vec![many as u32; (1 << bits) + 1];
    for n in (0..many).rev() {
        starts[(u64::from(u32_at(keys, n)) << bits >> 32) as usize] = n as u32;
    }
    for n in (0..starts.len() - 1).rev() {
        starts[n] = starts[n].min(starts[n + 1]);
    }
    starts
}

/// Writes lists from (key, profile, value), sorted; keys of four bytes [`mixed`].
pub(crate) fn write_all<const BITS: u32>(entries: impl Iterator<Item = (u64, u16, u8)>, docs: usize) -> Written {
    let mut written = Written::default();
    let mut of_one: Vec<(u16, u8)> = Vec::new();
    let mut entries = entries.peekable();
    while let Some((key, doc, value)) = entries.next() {
        of_one.push((doc, value));
        if entries.peek().is_none_or(|(next, ..)| *next != key) {
            written.keys.extend(&key.to_le_bytes()[..key_bytes::<BITS>()]);
            write::<BITS>(&of_one, docs, &mut written.bytes);
            written.ends.extend((written.bytes.len() as u32).to_le_bytes());
            of_one.clear();
        }
    }
    written
}

impl<'a, const BITS: u32> Lists<'a, BITS> {
    /// How many lists there are.
    pub fn count(&self) -> usize {
        self.ends.len() / 4
    }

    /// The `n`th key, as it is kept.
    #[inline]
    fn kept(&self, n: usize) -> u64 {
        if key_bytes::<BITS>() == 8 { u64_at(self.keys, n) } else { u64::from(u32_at(self.keys, n)) }
    }

    /// The `n`th list. The bytes behind it belong to the next: a group is read eight bytes at a time.
    pub fn list(&self, n: usize) -> List<'a, BITS> {
        let from = if n == 0 { 0 } else { u32_at(self.ends, n - 1) as usize };
        List::at(self.bytes.get(from..).unwrap_or(&[]))
    }

    /// The list of a key.
    pub fn find(&self, key: u64) -> Option<List<'a, BITS>> {
        let (key, mut low, mut high) = if key_bytes::<BITS>() == 8 {
            (key, 0, self.count())
        } else {
            let key = mixed(key as u32);
            let bits = self.starts.len().checked_sub(1)?.checked_ilog2()?;
            let bucket = (u64::from(key) << bits >> 32) as usize;
            (u64::from(key), *self.starts.get(bucket)? as usize, *self.starts.get(bucket + 1)? as usize)
        };
        let end = high;
        while low < high {
            let middle = low.midpoint(high);
            if self.kept(middle) < key { low = middle + 1 } else { high = middle }
        }
        (low < end && self.kept(low) == key).then(|| self.list(low))
    }

    /// Every key with its list, in the order in which they are kept.
    pub fn each(self) -> impl Iterator<Item = (u64, List<'a, BITS>)> {
        let key = move |n| {
            let kept = self.kept(n);
            if key_bytes::<BITS>() == 8 { kept } else { u64::from((kept as u32).wrapping_mul(UNMIX)) }
        };
        (0..self.count()).map(move |n| (key(n), self.list(n)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_key_has_its_list() {
        let mut entries: Vec<(u64, u16, u8)> = Vec::new();
        for key in (0..3000_u32).chain([u32::MAX]) {
            entries.push((u64::from(mixed(key.wrapping_mul(3))), (key % 9) as u16, 1 + (key % 2) as u8));
            entries.push((u64::from(mixed(key.wrapping_mul(3))), 9, 1));
        }
        entries.sort_unstable();
        let mut written = write_all::<1>(entries.into_iter(), 10);
        written.bytes.extend([0xff; 8]);
        let starts = starts(&written.keys);
        let lists = Lists::<1> { keys: &written.keys, ends: &written.ends, bytes: &written.bytes, starts: &starts };
        for key in 0..3000_u32 {
            let mut got = Vec::new();
            lists.find(u64::from(key * 3)).expect("a list").each(|doc, step| got.push((doc, step)));
            assert_eq!(got, [((key % 9) as u16, 1 + (key % 2) as u8), (9, 1)]);
            assert!(lists.find(u64::from(key * 3 + 1)).is_none());
        }
        let mut keys: Vec<u64> = lists.each().map(|(key, _)| key).filter(|key| *key < 9000).collect();
        keys.sort_unstable();
        assert!(keys.iter().copied().eq((0..3000).map(|key| key * 3)));
    }

    #[test]
    fn tags_are_found_without_a_table() {
        let entries = [(3, 1, 1), (3, 4, 1), (9, 2, 1), (u64::MAX, 0, 1)];
        let mut written = write_all::<0>(entries.into_iter(), 100);
        written.bytes.extend([0xff; 8]);
        let lists = Lists::<0> { keys: &written.keys, ends: &written.ends, bytes: &written.bytes, starts: &[] };
        assert_eq!([3, 9, u64::MAX].map(|key| lists.find(key).map(|list| list.count)), [Some(2), Some(1), Some(1)]);
        assert!(lists.find(4).is_none());
        let none = Lists::<1> { keys: &[], ends: &[], bytes: &[], starts: &starts(&[]) };
        assert!(none.find(0).is_none());
    }
}
