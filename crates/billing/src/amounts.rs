//! What a month comes to, with VAT. VAT stands on the sum of each invoice and
//! is rounded once, to the öre (Skatteverket: never to whole kronor); what is
//! to be paid is not rounded. Pure.

use base::money::MoneyError;
use base::{BasisPoints, Money, Price};

/// The figures of a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Amounts {
    /// The three figures before VAT (S68).
    pub price: Price,
    /// The VAT rate of both invoices.
    pub vat: BasisPoints,
    /// VAT on what the consultant or agency receives.
    pub consultant_vat: Money,
    /// VAT on what the client pays.
    pub client_vat: Money,
}

impl Amounts {
    /// The VAT of a month's price.
    ///
    /// # Errors
    /// An amount beyond 64 bits.
    pub fn of(price: Price, vat: BasisPoints) -> Result<Amounts, MoneyError> {
        Ok(Amounts { price, vat, consultant_vat: price.consultant.share(vat)?, client_vat: price.client.share(vat)? })
    }

    /// What is paid out to the consultant or agency, VAT included.
    ///
    /// # Errors
    /// An amount beyond 64 bits.
    pub fn consultant_total(&self) -> Result<Money, MoneyError> {
        self.price.consultant.plus(self.consultant_vat)
    }

    /// What the client pays, VAT included.
    ///
    /// # Errors
    /// An amount beyond 64 bits.
    pub fn client_total(&self) -> Result<Money, MoneyError> {
        self.price.client.plus(self.client_vat)
    }

    /// These and those together, for the sums below a table. The rate is the first one's.
    ///
    /// # Errors
    /// An amount beyond 64 bits.
    pub fn plus(self, other: Amounts) -> Result<Amounts, MoneyError> {
        Ok(Amounts {
            price: self.price.plus(other.price)?,
            vat: self.vat,
            consultant_vat: self.consultant_vat.plus(other.consultant_vat)?,
            client_vat: self.client_vat.plus(other.client_vat)?,
        })
    }

    /// Nothing, to add to.
    pub fn zero(vat: BasisPoints) -> Amounts {
        let price = Price { consultant: Money::ZERO, commission: Money::ZERO, client: Money::ZERO };
        Amounts { price, vat, consultant_vat: Money::ZERO, client_vat: Money::ZERO }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::RateBasis;
    use contracts::pair::price_of;
    use proptest::prelude::*;

    const VAT: BasisPoints = BasisPoints(2500);

    #[test]
    fn a_month_to_the_ore() {
        // 133,5 h at 950 kr, 12 % commission added, 25 % VAT on each sum.
        let unit = Price::of(Money::sek(95_000), BasisPoints(1200)).expect("a price");
        let amounts = Amounts::of(price_of(unit, RateBasis::Hour, 480, 8010).expect("a price"), VAT).expect("amounts");
        assert_eq!(amounts.price.consultant, Money::sek(12_682_500));
        assert_eq!(amounts.price.commission, Money::sek(1_521_900));
        assert_eq!(amounts.price.client, Money::sek(14_204_400));
        assert_eq!(amounts.consultant_total(), Ok(Money::sek(15_853_125)));
        assert_eq!(amounts.client_total(), Ok(Money::sek(17_755_500)));
    }

    #[test]
    fn vat_is_rounded_to_the_ore_and_never_to_kronor() {
        let price = Price { consultant: Money::sek(446_775), commission: Money::sek(0), client: Money::sek(446_775) };
        let amounts = Amounts::of(price, VAT).expect("amounts");
        assert_eq!(amounts.client_vat, Money::sek(111_694));
        assert_eq!(amounts.client_total(), Ok(Money::sek(558_469)));
    }

    #[test]
    fn what_cannot_be_counted_is_refused() {
        let price = Price { consultant: Money::sek(i64::MAX), commission: Money::sek(0), client: Money::sek(i64::MAX) };
        let amounts = Amounts::of(price, VAT).expect("the VAT fits");
        assert!(amounts.client_total().is_err());
    }

    proptest! {
        #[test]
        fn the_three_figures_agree_in_every_month(
            rate in 1..50_000_000_i64, points in 0..10_000_u32, minutes in 0..44_640_i64, day in 60..720_i64, which in 0..3_usize
        ) {
            let basis = [RateBasis::Hour, RateBasis::Day, RateBasis::Fixed][which];
            let unit = Price::of(Money::sek(rate), BasisPoints(points)).expect("a price");
            let amounts = Amounts::of(price_of(unit, basis, day, minutes).expect("a price"), VAT).expect("amounts");
            let price = amounts.price;
            prop_assert_eq!(price.client.minor, price.consultant.minor + price.commission.minor);
            prop_assert!(price.commission.minor >= 0 && price.consultant.minor >= 0);
            // VAT is within half an öre of a quarter, on each invoice.
            for (net, vat) in [(price.consultant, amounts.consultant_vat), (price.client, amounts.client_vat)] {
                prop_assert!((net.minor * 25 - vat.minor * 100).abs() <= 50);
            }
        }

        #[test]
        fn sums_below_a_table_agree_as_their_rows_do(rates in proptest::collection::vec(1..1_000_000_i64, 0..20)) {
            let mut sum = Amounts::zero(VAT);
            for rate in rates {
                let unit = Price::of(Money::sek(rate), BasisPoints(1250)).expect("a price");
                sum = sum.plus(Amounts::of(unit, VAT).expect("amounts")).expect("a sum");
            }
            prop_assert_eq!(sum.price.client.minor, sum.price.consultant.minor + sum.price.commission.minor);
        }
    }
}
