//! The three figures that everybody sees alike (S67, S68): the fee that the
//! consultant names, the commission that is added, the client's price. Pure,
//! before VAT, to the öre.

use base::{BasisPoints, Money, Stop};
use people::Rate;

/// A rate with what is added to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figures {
    /// What the consultant or the agency receives, per hour, day or whole.
    pub rate: Rate,
    /// The share that is added.
    pub points: BasisPoints,
    /// The commission, rounded once, half away from zero.
    pub commission: Money,
    /// What the client pays: rate and commission.
    pub price: Money,
}

impl Figures {
    /// The figures of a rate.
    ///
    /// # Errors
    /// Refused as too large beyond what the system counts.
    pub fn of(rate: Rate, points: BasisPoints) -> Result<Figures, Stop> {
        let commission = rate.amount.share(points)?;
        let price = rate.amount.plus(commission)?;
        Ok(Figures { rate, points, commission, price })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::RateBasis;
    use proptest::prelude::*;

    fn rate(minor: i64) -> Rate {
        Rate { amount: Money::sek(minor), basis: RateBasis::Hour }
    }

    #[test]
    fn the_commission_is_added_and_rounded_once() {
        for (minor, points, commission, price) in [
            (95_000, 1200, 11_400, 106_400),
            (95_050, 1250, 11_881, 106_931),
            (100_004, 1200, 12_000, 112_004),
            (1, 0, 0, 1),
        ] {
            let figures = Figures::of(rate(minor), BasisPoints(points)).expect("small");
            assert_eq!((figures.commission, figures.price), (Money::sek(commission), Money::sek(price)), "{minor}");
        }
        assert!(Figures::of(rate(i64::MAX), BasisPoints(1200)).is_err());
    }

    proptest! {
        #[test]
        fn the_three_figures_always_add_up(minor in 1_i64..1_000_000_000_000, points in 0_u32..=10_000) {
            let figures = Figures::of(rate(minor), BasisPoints(points)).expect("fits");
            prop_assert_eq!(figures.price.minor, figures.rate.amount.minor + figures.commission.minor);
            let exact_twice = i128::from(minor) * i128::from(points) * 2;
            prop_assert!((i128::from(figures.commission.minor) * 20_000 - exact_twice).abs() <= 10_000);
        }
    }
}
