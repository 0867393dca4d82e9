//! A rate as everybody sees it alike (S67, S68): the three figures of
//! [`base::Price`] with what they are for and the share that is added. Pure,
//! before VAT, to the öre; counts nothing itself.

use anyhow::anyhow;
use base::{BasisPoints, Money, Price, RateBasis, Stop};
use people::Rate;

/// The three figures of a rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figures {
    /// Per hour, day or whole.
    pub basis: RateBasis,
    /// The share that is added.
    pub points: BasisPoints,
    /// Fee, commission, the client's price.
    pub price: Price,
}

impl Figures {
    /// The figures of a rate.
    ///
    /// # Errors
    /// Refused as too large beyond what the system counts.
    pub fn of(rate: Rate, points: BasisPoints) -> Result<Figures, Stop> {
        Ok(Figures { basis: rate.basis, points, price: Price::of(rate.amount, points)? })
    }

    /// Those of a team: the sums of its members' figures, so that what the
    /// client reads for the whole is what the parts come to (S5, S68). All are
    /// counted alike; the basis is the first one's.
    ///
    /// # Errors
    /// Nobody, or beyond what the system counts.
    pub fn of_team(parts: &[Figures]) -> Result<Figures, Stop> {
        let (first, rest) =
            parts.split_first().ok_or_else(|| Stop::Failed(anyhow!("a team of nobody has no price")))?;
        let mut sum = *first;
        for part in rest {
            sum.price = sum.price.plus(part.price)?;
        }
        Ok(sum)
    }

    /// The blended price: a team's price for each of its members on average,
    /// rounded once, half away from zero.
    ///
    /// # Errors
    /// Nobody, or beyond what the system counts.
    pub fn blended(&self, members: usize) -> Result<Money, Stop> {
        Ok(self.price.client.times_ratio(1, i64::try_from(members).unwrap_or(0))?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
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
            assert_eq!(
                (figures.price.commission, figures.price.client),
                (Money::sek(commission), Money::sek(price)),
                "{minor}"
            );
        }
        assert!(Figures::of(rate(i64::MAX), BasisPoints(1200)).is_err());
    }

    #[test]
    fn a_teams_figures_are_the_sums_of_its_parts() {
        let parts = [95_050, 90_000, 100_004].map(|minor| Figures::of(rate(minor), BasisPoints(1200)).expect("small"));
        let team = Figures::of_team(&parts).expect("a team");
        let price = team.price;
        assert_eq!(price.client.minor, parts.iter().map(|part| part.price.client.minor).sum::<i64>());
        assert_eq!(price.client.minor, price.consultant.minor + price.commission.minor);
        assert_eq!(team.blended(3).expect("three").minor, (price.client.minor + 1) / 3);
        assert!(Figures::of_team(&[]).is_err());
    }

    proptest! {
        #[test]
        fn the_three_figures_always_add_up(minor in 1_i64..1_000_000_000_000, points in 0_u32..=10_000) {
            let figures = Figures::of(rate(minor), BasisPoints(points)).expect("fits");
            prop_assert_eq!(figures.price.client.minor, minor + figures.price.commission.minor);
            let exact_twice = i128::from(minor) * i128::from(points) * 2;
            prop_assert!((i128::from(figures.price.commission.minor) * 20_000 - exact_twice).abs() <= 10_000);
        }
    }
}
