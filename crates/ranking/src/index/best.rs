//! Who may still be among the best of many, found in one pass. Nobody is lost:
//! of each it is known what is certain and what is possible. Which they are
//! does not depend on the order in which they come.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Somebody who may be among the best.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Likely {
    /// Where among all segments.
    pub place: u32,
    /// The vector's points.
    pub vector: i32,
    /// All points that are certain …
    pub least: i32,
    /// … and those that are possible.
    pub most: i32,
    /// How many terms there are: see [`super::row::length`].
    pub length: u8,
}

/// Keeps those who may be among so many of the best; no two may have the same place.
pub(crate) struct Largest {
    kept: Vec<Likely>,
    /// The largest of what is certain, as many as are asked for.
    certain: BinaryHeap<Reverse<i32>>,
    limit: usize,
    /// How many are kept before they are looked through.
    room: usize,
    /// Who cannot have this is not among the best.
    pub floor: i32,
}

impl Largest {
    /// Of the best so many.
    pub fn new(limit: usize) -> Largest {
        let (kept, certain) = (Vec::with_capacity(limit * 4), BinaryHeap::with_capacity(limit + 1));
        Largest { kept, certain, limit, room: limit * 4, floor: i32::MIN }
    }

    /// One more.
    #[inline(always)]
    pub fn offer(&mut self, one: Likely) {
        self.kept.push(one);
        if one.least > self.floor || self.certain.len() < self.limit {
            self.certain.push(Reverse(one.least));
            if self.certain.len() > self.limit {
                self.certain.pop();
            }
            if self.certain.len() == self.limit {
                self.raise(self.certain.peek().map_or(i32::MIN, |least| least.0));
            }
        }
        if self.kept.len() >= self.room {
            self.kept.retain(|one| one.most >= self.floor);
            self.room = self.limit * 2 + self.kept.len() * 2;
        }
    }

    /// Others have this at least, as many as are asked for.
    pub fn raise(&mut self, floor: i32) {
        self.floor = self.floor.max(floor);
    }

    /// Those of both.
    pub fn with(mut self, other: Largest) -> Largest {
        self.raise(other.floor);
        self.kept.extend(other.kept);
        self
    }

    /// All who may be among the best, by place.
    pub fn take(mut self) -> Vec<Likely> {
        cut(&mut self.kept, self.limit);
        self.kept.sort_unstable_by_key(|one| one.place);
        self.kept
    }
}

/// Leaves those who may be among so many of the best (at least one), in order.
pub(crate) fn cut(kept: &mut Vec<Likely>, limit: usize) {
    let mut least: Vec<i32> = kept.iter().map(|one| one.least).collect();
    let last = limit.saturating_sub(1);
    if least.len() <= last {
        return;
    }
    let (_, floor, _) = least.select_nth_unstable_by(last, |a, b| b.cmp(a));
    kept.retain(|one| one.most >= *floor);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn nobody_is_lost_who_may_be_among_the_best(
            offered in proptest::collection::vec((-50..50_i32, 0..20_i32), 0..300), limit in 1..30_usize,
        ) {
            let (mut one, mut two) = (Largest::new(limit), Largest::new(limit));
            for (place, (least, more)) in offered.iter().enumerate() {
                let largest = if place % 3 == 0 { &mut one } else { &mut two };
                if least + more >= largest.floor {
                    let (place, least, most) = (place as u32, *least, least + more);
                    largest.offer(Likely { place, vector: 0, least, most, length: 0 });
                }
            }
            let got: Vec<u32> = one.with(two).take().into_iter().map(|one| one.place).collect();
            let mut certain: Vec<i32> = offered.iter().map(|(least, _)| *least).collect();
            certain.sort_unstable_by_key(|least| -least);
            let floor = certain.get(limit - 1).copied().unwrap_or(i32::MIN);
            let may = offered.iter().zip(0..).filter(|((least, more), _)| least + more >= floor);
            prop_assert_eq!(got, may.map(|(_, place)| place).collect::<Vec<u32>>());
        }
    }
}
