//! The number series of invoices and how their numbers are written. The
//! broker has one series a year; each seller that the broker invoices for has
//! one of its own (Skatteverket on self-billing). The year is the invoice
//! date's, in Stockholm. Pure: the number is taken by [`store::series::take`].

/// The broker's series of a year: `K2026`.
pub fn client(year: i16) -> String {
    format!("K{year}")
}

/// A number of the broker's series: `2026-00017`.
pub fn client_label(year: i16, number: i64) -> String {
    format!("{year}-{number:05}")
}

/// A seller's series of a year: `SF12-2026`.
pub fn supplier(supplier_number: i64, year: i16) -> String {
    format!("SF{supplier_number}-{year}")
}

/// A number of a seller's series: `SF12-2026-003`.
pub fn supplier_label(supplier_number: i64, year: i16, number: i64) -> String {
    format!("SF{supplier_number}-{year}-{number:03}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_are_written_with_their_series() {
        assert_eq!((client(2026), client_label(2026, 17)), ("K2026".to_owned(), "2026-00017".to_owned()));
        assert_eq!(
            (supplier(12, 2026), supplier_label(12, 2026, 3)),
            ("SF12-2026".to_owned(), "SF12-2026-003".to_owned())
        );
        assert_eq!(client_label(2026, 123_456), "2026-123456", "a number is never cut");
    }

    proptest! {
        #[test]
        fn no_two_numbers_are_written_alike(
            a in (1..500_i64, 2020..2040_i16, 1..200_000_i64), b in (1..500_i64, 2020..2040_i16, 1..200_000_i64)
        ) {
            prop_assert_eq!(supplier_label(a.0, a.1, a.2) == supplier_label(b.0, b.1, b.2), a == b);
            prop_assert_eq!(supplier(a.0, a.1) == supplier(b.0, b.1), (a.0, a.1) == (b.0, b.1));
            prop_assert_eq!(client_label(a.1, a.2) == client_label(b.1, b.2), (a.1, a.2) == (b.1, b.2));
        }
    }
}
