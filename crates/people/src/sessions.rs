//! Sessions: 32 random bytes in a cookie, their SHA-256 in a row, an end that
//! is fixed when they begin. Colleagues of the broker sign in again sooner,
//! since they see more.

use crate::account::Kind;
use crate::rows::accounts as rows;
use crate::token::{self, Token};
use base::{AccountId, Outcome};
use store::Tx;

const DAY: i64 = 24 * 60 * 60;

/// How long a session of this kind of account lasts, in seconds.
pub fn lasts(kind: Kind) -> i64 {
    match kind {
        Kind::Consultant | Kind::AgencyRep | Kind::ClientRep => 30 * DAY,
        Kind::Staff(_) => 7 * DAY,
    }
}

/// A session that has begun.
#[derive(Clone, PartialEq, Eq)]
pub struct Started {
    /// For the cookie; shown once.
    pub token: String,
    /// For how long, in seconds.
    pub max_age_seconds: i64,
}

/// Begins a session; `user_agent` is what the browser calls itself.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn start(tx: &Tx, account: AccountId, user_agent: &str) -> Outcome<Started> {
    let max_age_seconds = lasts(rows::by_id(tx, account).await?.kind);
    let Token { secret, hash } = Token::fresh(tx.dice());
    let shown: String = user_agent.chars().filter(|c| !c.is_control()).take(200).collect();
    rows::put_session(tx, account, &hash, tx.now().plus_seconds(max_age_seconds), &shown).await?;
    Ok(Started { token: secret, max_age_seconds })
}

/// Begins a session without a browser, for tests and the demo: the token for
/// the cookie.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn start_session(tx: &Tx, account: AccountId) -> Outcome<String> {
    Ok(start(tx, account, "").await?.token)
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
    rows::sweep(tx).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::StaffRole;

    #[test]
    fn colleagues_sign_in_again_sooner() {
        assert_eq!(lasts(Kind::Consultant), 2_592_000);
        assert_eq!(lasts(Kind::Staff(StaffRole::Finance)), 604_800);
    }
}
