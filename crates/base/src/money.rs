//! Money to the öre: integers in minor units, checked arithmetic, one rounding
//! rule. No floating point comes near it (linted).

use serde::{Deserialize, Serialize};

/// ISO 4217 currencies of the Nordic countries and the euro.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Currency {
    /// Swedish krona, 100 öre.
    SEK,
    /// Norwegian krone, 100 øre.
    NOK,
    /// Danish krone, 100 øre.
    DKK,
    /// Euro, 100 cent.
    EUR,
}

impl Currency {
    /// The three letters of ISO 4217.
    pub fn code(self) -> &'static str {
        match self {
            Currency::SEK => "SEK",
            Currency::NOK => "NOK",
            Currency::DKK => "DKK",
            Currency::EUR => "EUR",
        }
    }
}

/// An amount of one currency in minor units (öre). Never mixed, never rounded
/// twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Money {
    /// Minor units: 950,00 kr is 95000.
    pub minor: i64,
    /// Whose minor units.
    pub currency: Currency,
}

/// Why an amount could not be computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoneyError {
    /// The result does not fit into 64 bits.
    Overflow,
    /// Two currencies met.
    MixedCurrencies,
}

impl std::fmt::Display for MoneyError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            MoneyError::Overflow => "an amount is too large",
            MoneyError::MixedCurrencies => "two currencies cannot be added",
        })
    }
}
impl std::error::Error for MoneyError {}

impl Money {
    /// Swedish kronor from öre.
    pub const fn sek(minor: i64) -> Money {
        Money { minor, currency: Currency::SEK }
    }

    /// Nothing, in kronor.
    pub const ZERO: Money = Money::sek(0);

    /// The sum.
    ///
    /// # Errors
    /// [`MoneyError::Overflow`] beyond 64 bits, [`MoneyError::MixedCurrencies`]
    /// when the currencies differ.
    pub fn plus(self, other: Money) -> Result<Money, MoneyError> {
        if self.currency != other.currency {
            return Err(MoneyError::MixedCurrencies);
        }
        let minor = self.minor.checked_add(other.minor).ok_or(MoneyError::Overflow)?;
        Ok(Money { minor, ..self })
    }

    /// The difference; errors as [`Money::plus`].
    ///
    /// # Errors
    /// As [`Money::plus`].
    pub fn minus(self, other: Money) -> Result<Money, MoneyError> {
        self.plus(Money { minor: other.minor.checked_neg().ok_or(MoneyError::Overflow)?, ..other })
    }

    /// `self × numerator ÷ denominator`, rounded once, half away from zero.
    ///
    /// # Errors
    /// [`MoneyError::Overflow`] beyond 64 bits or when `denominator` is zero.
    pub fn times_ratio(self, numerator: i64, denominator: i64) -> Result<Money, MoneyError> {
        let exact = i128::from(self.minor) * i128::from(numerator);
        let minor = round_half_away(exact, i128::from(denominator)).ok_or(MoneyError::Overflow)?;
        Ok(Money { minor, ..self })
    }

    /// A share in basis points (commission, VAT), rounded once.
    ///
    /// # Errors
    /// As [`Money::times_ratio`].
    pub fn share(self, points: BasisPoints) -> Result<Money, MoneyError> {
        self.times_ratio(i64::from(points.0), 10_000)
    }

    /// True below zero.
    pub fn is_negative(self) -> bool {
        self.minor < 0
    }
}

/// `numerator ÷ denominator` to the nearest integer, halves away from zero: the
/// only rounding rule in the house. `None` if it does not fit or the
/// denominator is zero.
pub fn round_half_away(numerator: i128, denominator: i128) -> Option<i64> {
    if denominator == 0 {
        return None;
    }
    let negative = (numerator < 0) != (denominator < 0);
    let (n, d) = (numerator.unsigned_abs(), denominator.unsigned_abs());
    let rounded = i128::try_from((n + d / 2) / d).ok()?;
    // d odd: n + d/2 truncates the half that cannot occur; d even: a half goes up.
    i64::try_from(if negative { -rounded } else { rounded }).ok()
}

/// A hundredth of a percent: 25 % VAT is 2500, 12 % commission is 1200.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct BasisPoints(pub u32);

/// What a rate is for (promises S65, S66).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RateBasis {
    /// Per hour of sixty minutes.
    Hour,
    /// Per day; the contract says how many minutes a day has.
    Day,
    /// One price for the whole engagement.
    Fixed,
}

impl RateBasis {
    /// As stored in a row.
    pub fn code(self) -> &'static str {
        match self {
            RateBasis::Hour => "hour",
            RateBasis::Day => "day",
            RateBasis::Fixed => "fixed",
        }
    }

    /// From a row or a form.
    pub fn parse(code: &str) -> Option<RateBasis> {
        match code {
            "hour" => Some(RateBasis::Hour),
            "day" => Some(RateBasis::Day),
            "fixed" => Some(RateBasis::Fixed),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_go_away_from_zero() {
        for (n, d, want) in [(5, 2, 3), (-5, 2, -3), (4, 2, 2), (1, 3, 0), (2, 3, 1), (-2, 3, -1), (7, -2, -4)] {
            assert_eq!(round_half_away(n, d), Some(want), "{n}/{d}");
        }
        assert_eq!(round_half_away(1, 0), None);
    }

    #[test]
    fn vat_rounds_to_the_ore_as_the_tax_agency_shows() {
        // 25 % of 4 467,75 kr is 1 116,9375, which is 1 116,94.
        assert_eq!(Money::sek(446_775).share(BasisPoints(2500)), Ok(Money::sek(111_694)));
    }

    #[test]
    fn currencies_never_mix_and_sums_never_wrap() {
        let euro = Money { minor: 1, currency: Currency::EUR };
        assert_eq!(Money::sek(1).plus(euro), Err(MoneyError::MixedCurrencies));
        assert_eq!(Money::sek(i64::MAX).plus(Money::sek(1)), Err(MoneyError::Overflow));
    }
}
