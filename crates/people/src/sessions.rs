//! Sessions: 32 random bytes in a cookie, their SHA-256 in a row. They end on a
//! day that is fixed when they begin, and sooner when nobody is there (ASVS
//! 7.3.1, 7.3.2). Colleagues of the broker sign in again sooner, since they see
//! more.

use crate::account::Kind;
use crate::rows::accounts::{self as rows, NewSession};
use crate::token::{self, Token};
use base::{AccountId, Outcome};
use store::Tx;

const HOUR: i64 = 60 * 60;
const DAY: i64 = 24 * HOUR;
/// How long a session waits for its second factor, in seconds.
const HALF_SECONDS: i64 = 10 * 60;

/// How long a session of this kind of account lasts, in seconds.
pub fn lasts(kind: Kind) -> i64 {
    match kind {
        Kind::Consultant | Kind::AgencyRep | Kind::ClientRep => 30 * DAY,
        Kind::Staff(_) => 7 * DAY,
    }
}

/// How long a session of this kind of account lasts without anybody there, in
/// seconds.
pub fn idles(kind: Kind) -> i64 {
    match kind {
        Kind::Consultant | Kind::AgencyRep | Kind::ClientRep => 30 * DAY,
        Kind::Staff(_) => 12 * HOUR,
    }
}

/// What a session has shown when it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// A password; the second factor is still to come.
    Half,
    /// All that the account asks for.
    Full,
    /// Nothing is asked of it: begun without a browser, by the demo.
    Vouched,
}

/// A session that has begun.
#[derive(Clone, PartialEq, Eq)]
pub struct Started {
    /// For the cookie; shown once.
    pub token: String,
    /// For how long, in seconds.
    pub max_age_seconds: i64,
    /// Whether it waits for a second factor.
    pub is_half: bool,
}

/// Begins a session; `user_agent` is what the browser calls itself.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn start(tx: &Tx, account: AccountId, user_agent: &str, shown: Shown) -> Outcome<Started> {
    let max_age_seconds = match shown {
        Shown::Half => HALF_SECONDS,
        Shown::Full | Shown::Vouched => lasts(rows::by_id(tx, account).await?.kind),
    };
    let Token { secret, hash } = Token::fresh(tx.dice());
    let agent: String = user_agent.chars().filter(|c| !c.is_control()).take(200).collect();
    let session =
        NewSession { hash: &hash, expires: tx.now().plus_seconds(max_age_seconds), user_agent: &agent, shown };
    rows::put_session(tx, account, session).await?;
    Ok(Started { token: secret, max_age_seconds, is_half: shown == Shown::Half })
}

/// Begins a session without a browser, of which nothing more is asked, for
/// tests and the demo: the token for the cookie.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn start_session(tx: &Tx, account: AccountId) -> Outcome<String> {
    Ok(start(tx, account, "", Shown::Vouched).await?.token)
}

/// Ends the session of a token.
///
/// # Errors
/// A failure of the database.
pub async fn end(tx: &Tx, token: &str) -> Outcome<()> {
    rows::drop_session(tx, &token::hash(token)).await
}

/// Removes what has run out, sessions and links; for the day's round.
///
/// # Errors
/// A failure of the database.
pub async fn sweep(tx: &Tx) -> Outcome<u64> {
    Ok(rows::sweep(tx).await? + crate::security::rows::sweep(tx).await?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::StaffRole;

    #[test]
    fn colleagues_sign_in_again_sooner() {
        assert_eq!(lasts(Kind::Consultant), 2_592_000);
        assert_eq!(lasts(Kind::Staff(StaffRole::Finance)), 604_800);
        assert_eq!(idles(Kind::ClientRep), 2_592_000);
        assert_eq!(idles(Kind::Staff(StaffRole::Finance)), 43_200);
    }
}
