//! Codes that an app shows for thirty seconds (TOTP, RFC 6238: SHA-1, six
//! digits, 160 bits of secret, which is what every app speaks). Pure: it knows
//! no clock and no row, and it never keeps which step was used.

use base::Instant;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use totp_rs::{Algorithm, Builder, Secret};

/// Bytes of a secret.
pub const SECRET_BYTES: usize = 20;
/// Seconds that a code is shown.
pub const STEP_SECONDS: i64 = 30;
/// Digits of a code.
pub const DIGITS: usize = 6;
/// Steps that a clock may be before or behind.
const SKEW: u16 = 1;

/// The step whose code was typed, if it is one of now that comes after the
/// last one used: a code works once (RFC 6238, 5.2).
pub fn fits(secret: &[u8], typed: &str, now: Instant, last_step: i64) -> Option<i64> {
    let digits: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    if !is_code(&digits) {
        return None;
    }
    let code_app = Builder::new()
        .with_algorithm(Algorithm::SHA1)
        .with_digits(6)
        .with_skew(SKEW)
        .with_step_duration(STEP_SECONDS.unsigned_abs())
        .with_secret(secret.to_vec())
        .build()
        .ok()?;
    let seconds = u64::try_from(now.0 / 1_000_000).ok()?;
    let step = i64::try_from(code_app.check(&digits, seconds)?).ok()?;
    (step > last_step).then_some(step)
}

/// Whether text has the shape of a code.
pub fn is_code(text: &str) -> bool {
    let digits: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).collect();
    digits.len() == DIGITS && digits.iter().all(char::is_ascii_digit)
}

/// What the picture says to the app: whose secret this is, and the secret.
pub fn link(secret: &[u8], email: &str, broker: &str) -> String {
    let (email, broker) = (utf8_percent_encode(email, NON_ALPHANUMERIC), utf8_percent_encode(broker, NON_ALPHANUMERIC));
    format!("otpauth://totp/{broker}:{email}?secret={}&issuer={broker}", plain(secret))
}

/// The secret for typing by hand, without spaces.
pub fn plain(secret: &[u8]) -> String {
    Secret::from(secret.to_vec()).to_base32()
}

/// The secret in groups of four, as people read it.
pub fn in_groups(secret: &[u8]) -> String {
    let plain: Vec<char> = plain(secret).chars().collect();
    plain.chunks(4).map(|four| four.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

/// The code that an app shows now: for tests and tools that play the app.
pub fn shown(secret: &[u8], now: Instant) -> String {
    let seconds = u64::try_from(now.0 / 1_000_000).unwrap_or_default();
    Builder::new()
        .with_secret(secret.to_vec())
        .build()
        .map_or_else(|_| String::new(), |app| app.generate(seconds).to_string())
}

/// A secret that was typed or copied as base32.
pub fn secret_of(text: &str) -> Option<Vec<u8>> {
    let plain: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    Secret::try_from_base32(plain).ok().map(|secret| secret.as_ref().to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The secret of RFC 6238, appendix B.
    const RFC: &[u8] = b"12345678901234567890";

    fn at(seconds: i64) -> Instant {
        Instant(seconds * 1_000_000)
    }

    #[test]
    fn the_codes_are_those_of_the_standard() {
        // RFC 6238, appendix B, SHA-1: the last six of eight digits.
        for (seconds, code) in
            [(59, "287082"), (1_111_111_109, "081804"), (1_234_567_890, "005924"), (2_000_000_000, "279037")]
        {
            assert_eq!(shown(RFC, at(seconds)), code);
            assert_eq!(fits(RFC, code, at(seconds), 0), Some(seconds / STEP_SECONDS));
        }
    }

    #[test]
    fn a_code_works_once_and_a_step_to_each_side() {
        let now = 1_111_111_109;
        let step = now / STEP_SECONDS;
        assert_eq!(fits(RFC, "081804", at(now), step), None, "this step was used");
        assert_eq!(fits(RFC, "081 804", at(now + STEP_SECONDS), step - 1), Some(step), "the step before, with a space");
        assert_eq!(fits(RFC, "081804", at(now + 2 * STEP_SECONDS), step - 1), None, "too late");
        assert_eq!(fits(RFC, "081804", at(now - STEP_SECONDS), 0), Some(step), "a clock that is behind");
        for wrong in ["", "08180", "0818044", "081805", "abcdef"] {
            assert_eq!(fits(RFC, wrong, at(now), 0), None, "{wrong}");
        }
    }

    #[test]
    fn the_secret_survives_being_read_aloud() {
        assert_eq!(in_groups(RFC), "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assert_eq!(secret_of(&in_groups(RFC)).as_deref(), Some(RFC));
        let link = link(RFC, "anna@nordlys.example", "Fjordbron Konsult AB");
        assert!(
            link.starts_with("otpauth://totp/Fjordbron%20Konsult%20AB:anna%40nordlys%2Eexample?secret=GEZD"),
            "{link}"
        );
    }
}
