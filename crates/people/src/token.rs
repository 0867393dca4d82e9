//! Secrets that travel in a mail's link or a cookie: 32 random bytes as
//! URL-safe base64. The database holds their SHA-256 alone, so that a copy of
//! it opens nothing.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use store::Dice;

/// A fresh secret and the hash to keep.
#[derive(Clone, PartialEq, Eq)]
pub struct Token {
    /// For the link or the cookie; shown once.
    pub secret: String,
    /// For the row.
    pub hash: String,
}

impl Token {
    /// From the dice.
    pub fn fresh(dice: &Dice) -> Token {
        let secret = URL_SAFE_NO_PAD.encode(dice.bytes::<32>());
        Token { hash: hash(&secret), secret }
    }
}

/// The hash of a secret that came back.
pub fn hash(secret: &str) -> String {
    store::files::sha256_hex(secret.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_of_what_comes_back_is_the_one_kept() {
        let token = Token::fresh(&Dice::seeded(1));
        assert_eq!(token.secret.len(), 43);
        assert_eq!(hash(&token.secret), token.hash);
        assert_ne!(token.secret, Token::fresh(&Dice::seeded(2)).secret);
    }
}
