//! The second step of signing in, and the same as proof later: a code of the
//! app, or a recovery code, each once. Which of the two it is follows from its
//! shape.

use super::refusal::SecurityRefusal;
use super::{code_app, mails, recovery, rows};
use crate::directory;
use base::{AccountId, Happened, Instant, Outcome};
use store::Tx;
use web::limits::Limits;

/// Tries of one account within [`WINDOW_SECONDS`]: a million codes are not
/// guessed at this pace (RFC 6238, 5.2; ASVS 6.6.3).
const TRIES: u32 = 5;
const WINDOW_SECONDS: i64 = 5 * 60;

/// Counts a try.
///
/// # Errors
/// Too many tries, with the seconds to wait.
pub fn count_try(limits: &Limits, account: AccountId, now: Instant) -> Outcome<()> {
    limits.take(&format!("second:{account}"), now, TRIES, WINDOW_SECONDS)
}

/// Forgets the tries of an account.
pub fn forget_tries(limits: &Limits, account: AccountId) {
    limits.forget(&format!("second:{account}"));
}

/// Takes a code of the app or a recovery code; either is used up by it.
///
/// # Errors
/// [`SecurityRefusal::WrongCode`], or a failure of the database.
pub async fn take(tx: &Tx, account: AccountId, typed: &str) -> Outcome<()> {
    if code_app::is_code(typed) {
        let Some(app) = rows::code_app(tx, account).await? else { return Err(SecurityRefusal::WrongCode.into()) };
        let step = code_app::fits(&app.secret, typed, tx.now(), app.last_step).ok_or(SecurityRefusal::WrongCode)?;
        return if rows::take_step(tx, account, step).await? { Ok(()) } else { Err(SecurityRefusal::WrongCode.into()) };
    }
    let mark = recovery::mark(tx.keeper(), account, typed).ok_or(SecurityRefusal::WrongCode)?;
    if !rows::take_recovery(tx, account, &mark).await? {
        return Err(SecurityRefusal::WrongCode.into());
    }
    tx.record(Happened::RecoveryCodeUsed { account }).await?;
    let left = rows::recovery_left(tx, account).await?;
    mails::recovery_used(tx, &directory::contact(tx, account).await?, left).await
}
