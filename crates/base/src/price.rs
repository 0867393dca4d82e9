//! The glass price: what the consultant receives, the commission, and what the
//! client pays, the same three figures for everybody (S67, S68).

use crate::money::{BasisPoints, Money, MoneyError};
use serde::{Deserialize, Serialize};

/// The three figures, for one unit or for a whole month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Price {
    /// What the consultant (or the agency) receives, before VAT.
    pub consultant: Money,
    /// The broker's commission on it.
    pub commission: Money,
    /// What the client pays, before VAT: always the two together.
    pub client: Money,
}

impl Price {
    /// The price of one unit: the commission is added to the consultant's rate
    /// and rounded once, to the öre.
    ///
    /// # Errors
    /// An amount beyond 64 bits.
    pub fn of(rate: Money, commission: BasisPoints) -> Result<Price, MoneyError> {
        Price::from_parts(rate, rate.share(commission)?)
    }

    /// The price of a quantity, `numerator ÷ denominator` units: the
    /// consultant's and the client's amounts are each rounded once, and the
    /// commission is their difference, so that the three always agree.
    ///
    /// # Errors
    /// An amount beyond 64 bits, or a denominator of zero.
    pub fn times(self, numerator: i64, denominator: i64) -> Result<Price, MoneyError> {
        let consultant = self.consultant.times_ratio(numerator, denominator)?;
        let client = self.client.times_ratio(numerator, denominator)?;
        Ok(Price { consultant, commission: client.minus(consultant)?, client })
    }

    /// Two prices together.
    ///
    /// # Errors
    /// An amount beyond 64 bits.
    pub fn plus(self, other: Price) -> Result<Price, MoneyError> {
        Price::from_parts(self.consultant.plus(other.consultant)?, self.commission.plus(other.commission)?)
    }

    /// The client's amount follows from the other two.
    fn from_parts(consultant: Money, commission: Money) -> Result<Price, MoneyError> {
        Ok(Price { consultant, commission, client: consultant.plus(commission)? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_three_figures_always_agree() {
        for (rate, points, minutes) in [(95_000, 1200, 450), (83_333, 1250, 7), (1, 1, 1), (99_999, 3333, 59)] {
            let unit = Price::of(Money::sek(rate), BasisPoints(points)).expect("a price");
            let month = unit.times(minutes, 60).expect("a price");
            assert_eq!(month.client, month.consultant.plus(month.commission).expect("a sum"));
        }
        let unit = Price::of(Money::sek(95_000), BasisPoints(1200)).expect("a price");
        assert_eq!((unit.commission, unit.client), (Money::sek(11_400), Money::sek(106_400)));
    }
}
