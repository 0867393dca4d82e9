//! Who may still be among the best of many, found in one pass. Nobody is lost:
//! of each it is known what is certain and what is possible. Which they are
//! does not depend on the order in which they come.

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
    limit: usize,
    /// How many are kept before they are looked through.
    room: usize,
    /// Who cannot have this is not among the best.
    pub floor: i32,
}

impl Largest {
    /// Of the best so many, at least one.
    pub fn new(limit: usize) -> Largest {
        let limit = limit.max(1);
        Largest { kept: Vec::with_capacity(limit * 4), limit, room: limit * 4, floor: i32::MIN }
    }

    /// One more.
    #[inline(always)]
    pub fn offer(&mut self, one: Likely) {
        self.kept.push(one);
        if self.kept.len() >= self.room {
            self.cut();
            self.room = self.limit * 2 + self.kept.len() * 2;
        }
    }

    /// Those of both.
    pub fn with(mut self, other: Largest) -> Largest {
        self.kept.extend(other.kept);
        self
    }

    /// All who may be among the best, by place.
    pub fn take(mut self) -> Vec<Likely> {
        self.cut();
        self.kept.sort_unstable_by_key(|one| one.place);
        self.kept
    }

    fn cut(&mut self) {
        if let Some(floor) = cut(&mut self.kept, self.limit) {
            self.floor = self.floor.max(floor);
        }
    }
}

/// Leaves those who may be among so many of the best, in order; and what these
/// have at least, where there are so many.
pub(crate) fn cut(kept: &mut Vec<Likely>, limit: usize) -> Option<i32> {
    let mut least: Vec<i32> = kept.iter().map(|one| one.least).collect();
    if least.len() < limit.max(1) {
        return None;
    }
    let (_, floor, _) = least.select_nth_unstable_by(limit.max(1) - 1, |a, b| b.cmp(a));
    kept.retain(|one| one.most >= *floor);
    Some(*floor)
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
