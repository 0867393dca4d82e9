//! Mails to be sent, exactly as they will be: the bytes are stored in the
//! transaction that decided them and leave after it. A mail whose sending was
//! cut off is *unknown*: shown to staff, never sent again by itself.

use crate::params;
use crate::row::Row;
use crate::tx::Tx;
use base::{Instant, Lang, MailId, Outcome};

/// A mail, written.
#[derive(Clone, Debug)]
pub struct NewMail<'a> {
    /// Which, also part of its Message-ID.
    pub id: MailId,
    /// What it is for: `confirm_account`, `proposal_sent` …
    pub kind: &'a str,
    /// The recipient's address.
    pub to: &'a str,
    /// As written.
    pub subject: &'a str,
    /// The language it is written in.
    pub lang: Lang,
    /// The text part, for people who look it up here.
    pub text: &'a str,
    /// The whole message as it goes over the wire.
    pub raw: &'a [u8],
    /// The same key is never queued twice: `invoice:ID:buyer`.
    pub dedupe: &'a str,
}

/// Where a mail is on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MailState {
    /// Waits for the worker.
    Queued,
    /// A worker has it.
    Sending,
    /// The server took it.
    Sent,
    /// The server refused it for good, or too many tries.
    Failed,
    /// Cut off between handing over and the answer: perhaps sent.
    Unknown,
}

impl MailState {
    /// As stored.
    pub fn code(self) -> &'static str {
        match self {
            MailState::Queued => "queued",
            MailState::Sending => "sending",
            MailState::Sent => "sent",
            MailState::Failed => "failed",
            MailState::Unknown => "unknown",
        }
    }

    /// From a row.
    pub fn parse(code: &str) -> Option<MailState> {
        [MailState::Queued, MailState::Sending, MailState::Sent, MailState::Failed, MailState::Unknown]
            .into_iter()
            .find(|state| state.code() == code)
    }
}

/// A stored mail.
#[derive(Clone, Debug)]
pub struct Mail {
    /// Which.
    pub id: MailId,
    /// What it is for.
    pub kind: String,
    /// The recipient's address.
    pub to: String,
    /// As written.
    pub subject: String,
    /// The text part.
    pub text: String,
    /// Where it is on its way.
    pub state: MailState,
    /// How often it was tried.
    pub attempts: i64,
    /// When it was written.
    pub created_at: Instant,
    /// When the server took it.
    pub sent_at: Option<Instant>,
}

/// Queues a mail; a second one with the same `dedupe` key is not queued.
///
/// # Errors
/// A failure of the database.
pub async fn queue(tx: &Tx, mail: NewMail<'_>) -> Outcome<bool> {
    let fresh = tx
        .run(
            "INSERT INTO outbox (id, kind, to_address, subject, lang, text, raw, state, attempts, next_at, created_at, dedupe) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, 'queued', 0, $8, $8, $9) ON CONFLICT (dedupe) DO NOTHING",
            params![mail.id, mail.kind, mail.to, mail.subject, mail.lang, mail.text, mail.raw.to_vec(), tx.now(), mail.dedupe],
        )
        .await?;
    Ok(fresh == 1)
}

/// A mail in a worker's hands.
#[derive(Clone, Debug)]
pub struct Leased {
    /// Which.
    pub id: MailId,
    /// The recipient's address.
    pub to: String,
    /// The whole message.
    pub raw: Vec<u8>,
    /// This try's number, from 1.
    pub attempt: i64,
}

/// Takes up to `n` mails that are due, oldest first, for `seconds`.
///
/// # Errors
/// A failure of the database.
pub async fn lease(tx: &Tx, n: i64, seconds: i64) -> Outcome<Vec<Leased>> {
    let sql = format!(
        "UPDATE outbox SET state = 'sending', attempts = attempts + 1, lease_until = $1 WHERE id IN \
         (SELECT id FROM outbox WHERE state = 'queued' AND next_at <= $2 ORDER BY created_at, id LIMIT $3{}) \
         RETURNING id, to_address, raw, attempts",
        tx.for_update_skip_locked()
    );
    let rows = tx.all(&sql, params![tx.now().plus_seconds(seconds), tx.now(), n]).await?;
    let mut leased = rows
        .iter()
        .map(|row| {
            Ok(Leased {
                id: row.get("id")?,
                to: row.get("to_address")?,
                raw: row.get("raw")?,
                attempt: row.get("attempts")?,
            })
        })
        .collect::<Outcome<Vec<_>>>()?;
    leased.sort_by_key(|mail| mail.id);
    Ok(leased)
}

/// The server took it.
///
/// # Errors
/// A failure of the database.
pub async fn sent(tx: &Tx, id: MailId) -> Outcome<()> {
    tx.run(
        "UPDATE outbox SET state = 'sent', sent_at = $2, lease_until = NULL, last_error = NULL WHERE id = $1",
        params![id, tx.now()],
    )
    .await?;
    Ok(())
}

/// It did not leave: tried again at `again`, or given up.
///
/// # Errors
/// A failure of the database.
pub async fn not_sent(tx: &Tx, id: MailId, error: &str, again: Option<Instant>) -> Outcome<()> {
    let state = if again.is_some() { MailState::Queued } else { MailState::Failed };
    tx.run(
        "UPDATE outbox SET state = $2, last_error = $3, next_at = COALESCE($4, next_at), lease_until = NULL WHERE id = $1",
        params![id, state.code(), error, again],
    )
    .await?;
    Ok(())
}

/// The handing over was cut off: nobody knows, so nobody sends it again.
///
/// # Errors
/// A failure of the database.
pub async fn unknown(tx: &Tx, id: MailId, error: &str) -> Outcome<()> {
    tx.run(
        "UPDATE outbox SET state = 'unknown', last_error = $2, lease_until = NULL WHERE id = $1",
        params![id, error],
    )
    .await?;
    Ok(())
}

/// Marks what a dead worker had in its hands as unknown; how many.
///
/// # Errors
/// A failure of the database.
pub async fn sweep(tx: &Tx) -> Outcome<u64> {
    tx.run(
        "UPDATE outbox SET state = 'unknown', last_error = 'the worker stopped while sending', lease_until = NULL \
         WHERE state = 'sending' AND lease_until < $1",
        params![tx.now()],
    )
    .await
}

/// Staff send an unknown or failed mail again.
///
/// # Errors
/// A failure of the database.
pub async fn resend(tx: &Tx, id: MailId) -> Outcome<u64> {
    tx.run(
        "UPDATE outbox SET state = 'queued', next_at = $2, last_error = NULL WHERE id = $1 AND state IN ('unknown', 'failed')",
        params![id, tx.now()],
    )
    .await
}

/// The newest mails, for staff and the demo.
///
/// # Errors
/// A failure of the database.
pub async fn newest(tx: &Tx, limit: i64) -> Outcome<Vec<Mail>> {
    let rows = tx
        .all(
            "SELECT id, kind, to_address, subject, text, state, attempts, created_at, sent_at FROM outbox \
             ORDER BY created_at DESC, id DESC LIMIT $1",
            params![limit],
        )
        .await?;
    rows.iter().map(mail).collect()
}

/// One mail.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn find(tx: &Tx, id: MailId) -> Outcome<Mail> {
    let row = tx
        .one(
            "SELECT id, kind, to_address, subject, text, state, attempts, created_at, sent_at FROM outbox WHERE id = $1",
            params![id],
        )
        .await?;
    mail(&row)
}

/// How many wait, and since when the oldest does.
///
/// # Errors
/// A failure of the database.
pub async fn backlog(tx: &Tx) -> Outcome<(i64, Option<Instant>)> {
    let row = tx
        .one("SELECT COUNT(*) AS n, MIN(created_at) AS oldest FROM outbox WHERE state IN ('queued', 'sending')", vec![])
        .await?;
    Ok((row.get("n")?, row.opt("oldest")?))
}

/// Row → mail.
fn mail(row: &Row) -> Outcome<Mail> {
    Ok(Mail {
        id: row.get("id")?,
        kind: row.get("kind")?,
        to: row.get("to_address")?,
        subject: row.get("subject")?,
        text: row.get("text")?,
        state: row.parse("state", MailState::parse)?,
        attempts: row.get("attempts")?,
        created_at: row.get("created_at")?,
        sent_at: row.opt("sent_at")?,
    })
}
