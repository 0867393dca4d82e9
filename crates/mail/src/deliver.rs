//! The worker's round: what is due leaves, oldest first. The lease is committed
//! before the handing over, so a worker that dies leaves a mail that is
//! *unknown*, never one that is sent twice.

use crate::transport::{Sent, Transport};
use base::Outcome;
use store::{Db, outbox};

/// Mails in one worker's hands at a time.
const BATCH: i64 = 20;
/// Seconds a worker may hold them: longer than every time-out of the transport.
const LEASE_SECONDS: i64 = 20 * 65;
/// Tries before a mail is given up.
const MOST_TRIES: i64 = 10;

/// Sends what is due; how many were handled.
///
/// # Errors
/// A failure of the database. What the mail server says is kept with the mail.
pub async fn round(db: &Db, transport: &Transport) -> Outcome<usize> {
    let from = db.house().mail_from.clone();
    let tx = db.write(None).await?;
    outbox::sweep(&tx).await?;
    let leased = outbox::lease(&tx, BATCH, LEASE_SECONDS).await?;
    tx.commit().await?;
    for mail in &leased {
        let sent = transport.send(mail.id, &from, &mail.to, &mail.raw).await;
        let tx = db.write(None).await?;
        match sent {
            Sent::Yes => outbox::sent(&tx, mail.id).await?,
            Sent::Later(error) => {
                let again = (mail.attempt < MOST_TRIES).then(|| tx.now().plus_seconds(backoff(mail.attempt)));
                outbox::not_sent(&tx, mail.id, &error, again).await?;
            }
            Sent::Never(error) => outbox::not_sent(&tx, mail.id, &error, None).await?,
            Sent::Unknown(error) => outbox::unknown(&tx, mail.id, &error).await?,
        }
        tx.commit().await?;
    }
    Ok(leased.len())
}

/// Seconds until the next try: 30 s, 1 min, 2 min … at most 2 h.
fn backoff(attempt: i64) -> i64 {
    let doubled = 30_i64 << attempt.clamp(1, 9).saturating_sub(1);
    doubled.min(7200)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tries_grow_apart_and_stay_within_two_hours() {
        let waits: Vec<i64> = (1..=10).map(backoff).collect();
        assert_eq!(waits[..4], [30, 60, 120, 240]);
        assert!(waits.windows(2).all(|w| w[0] <= w[1]) && waits.iter().all(|w| *w <= 7200));
    }
}
