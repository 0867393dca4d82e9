//! A sole trader's organisationsnummer is the personal identity number
//! (Skatteverket), and the VAT number holds it. Such a number is sealed at
//! rest, masked wherever it is listed, and whole on the paper that the law asks
//! for alone. It is never logged.

use base::Outcome;
use store::Tx;
use store::seal::SEALED_TEXT;
pub use store::seal::place;

/// Whether a number (organisationsnummer or VAT number) is a person's: an
/// organisation's has a third digit of at least 2, a birth month has not.
pub fn is_personal(number: &str) -> bool {
    let digits: Vec<u32> = number.chars().filter_map(|c| c.to_digit(10)).collect();
    digits.len() >= 10 && digits.get(2).is_some_and(|third| *third < 2)
}

/// As it is listed: whole for an organisation, masked for a person. Takes a
/// number as it is, or as it lies in its row.
pub fn listed(number: &str) -> String {
    if number.starts_with(SEALED_TEXT) || is_personal(number) {
        "••••••-••••".to_owned()
    } else {
        number.to_owned()
    }
}

/// As it goes into its row: a person's is sealed for that row and column.
///
/// # Errors
/// A failure of the cipher.
pub fn kept(tx: &Tx, place: &str, number: &str) -> Outcome<String> {
    if !is_personal(number) {
        return Ok(number.to_owned());
    }
    tx.keeper().seal_text(place, number)
}

/// [`kept`] for a number that may be missing.
///
/// # Errors
/// A failure of the cipher.
pub fn kept_opt(tx: &Tx, place: &str, number: Option<&str>) -> Outcome<Option<String>> {
    number.map(|number| kept(tx, place, number)).transpose()
}

/// As it was before it went into its row.
///
/// # Errors
/// A failure when the field does not open.
pub fn opened(tx: &Tx, place: &str, stored: String) -> Outcome<String> {
    tx.keeper().open_text(place, stored)
}

/// [`opened`] for a number that may be missing.
///
/// # Errors
/// A failure when the field does not open.
pub fn opened_opt(tx: &Tx, place: &str, stored: Option<String>) -> Outcome<Option<String>> {
    stored.map(|stored| opened(tx, place, stored)).transpose()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sole_traders_number_is_masked_and_a_companys_is_not() {
        for (number, personal) in [
            ("750231-0241", true),
            ("SE750231024101", true),
            ("701063-2391", true),
            ("556706-5981", false),
            ("SE556706598101", false),
            ("", false),
        ] {
            assert_eq!(is_personal(number), personal, "{number}");
            assert_eq!(listed(number) == number, !personal, "{number}");
        }
        assert!(!listed("sealed:AAAA").contains("AAAA"));
    }
}
