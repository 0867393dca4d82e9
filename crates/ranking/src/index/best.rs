//! The largest few of many, found in one pass. Which they are does not depend
//! on the order in which they come.

/// Somebody who may be among the best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Likely {
    /// Estimated points, and behind them the place with the lower first among equals.
    key: u64,
    /// Points that are certain.
    pub sum: i32,
}

impl Likely {
    /// At a place among all segments.
    #[inline(always)]
    pub fn new(place: u32, estimate: i32, sum: i32) -> Likely {
        let points = (i64::from(estimate) + (1 << 31)) as u64;
        Likely { key: points << 32 | u64::from(u32::MAX - place), sum }
    }

    /// Where.
    pub fn place(self) -> u32 {
        u32::MAX - self.key as u32
    }
}

/// Keeps the most likely; no two may have the same place.
pub(crate) struct Largest {
    kept: Vec<Likely>,
    most: usize,
    /// No estimate below this is kept.
    pub floor: i32,
}

impl Largest {
    /// Keeps so many, at least one.
    pub fn new(most: usize) -> Largest {
        let most = most.max(1);
        Largest { kept: Vec::with_capacity(most * 2), most, floor: i32::MIN }
    }

    /// One more.
    #[inline(always)]
    pub fn offer(&mut self, one: Likely) {
        self.kept.push(one);
        if self.kept.len() == self.most * 2 {
            self.cut();
        }
    }

    /// Those of both.
    pub fn with(mut self, other: Largest) -> Largest {
        self.kept.extend(other.kept);
        self
    }

    /// The most likely, by place.
    pub fn take(mut self) -> Vec<Likely> {
        if self.kept.len() > self.most {
            self.cut();
        }
        self.kept.sort_unstable_by_key(|one| one.place());
        self.kept
    }

    fn cut(&mut self) {
        let (_, last, _) = self.kept.select_nth_unstable_by(self.most - 1, |a, b| b.key.cmp(&a.key));
        self.floor = ((last.key >> 32) as i64 - (1 << 31)) as i32;
        self.kept.truncate(self.most);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_largest_are_kept(estimates in proptest::collection::vec(-50..50_i32, 0..200), most in 1..30_usize) {
            let (mut one, mut two) = (Largest::new(most), Largest::new(most));
            for (place, estimate) in estimates.iter().enumerate() {
                let largest = if place % 3 == 0 { &mut one } else { &mut two };
                if *estimate >= largest.floor {
                    largest.offer(Likely::new(place as u32, *estimate, 0));
                }
            }
            let got: Vec<u32> = one.with(two).take().into_iter().map(Likely::place).collect();
            let mut want: Vec<u32> = (0..estimates.len() as u32).collect();
            want.sort_by_key(|place| (-estimates[*place as usize], *place));
            want.truncate(most);
            want.sort_unstable();
            prop_assert_eq!(got, want);
        }
    }
}
