//! The outbox for staff: to whom, when, how it stands. Never what a mail says:
//! some hold a link that opens an account.

use base::{Instant, MailId, Outcome};
use store::outbox::MailState;
use store::{Tx, params};

/// A mail of the outbox.
#[derive(Clone, Debug)]
pub struct Line {
    /// Which.
    pub id: MailId,
    /// The recipient's address.
    pub to: String,
    /// Its subject.
    pub subject: String,
    /// Where it is on its way.
    pub state: MailState,
    /// How often it was tried.
    pub attempts: i64,
    /// What the mail server said last.
    pub last_error: Option<String>,
    /// When it was written.
    pub created_at: Instant,
    /// When the server took it.
    pub sent_at: Option<Instant>,
}

/// The newest mails; only those that failed or are unknown, if so asked.
///
/// # Errors
/// A failure of the database.
pub async fn newest(tx: &Tx, troubled: bool, limit: i64) -> Outcome<Vec<Line>> {
    let scope = if troubled { "state IN ('failed', 'unknown')" } else { "1 = 1" };
    let sql = format!(
        "SELECT id, to_address, subject, state, attempts, last_error, created_at, sent_at FROM outbox \
         WHERE {scope} ORDER BY created_at DESC, id DESC LIMIT $1"
    );
    let rows = tx.all(&sql, params![limit]).await?;
    rows.iter()
        .map(|row| {
            Ok(Line {
                id: row.get("id")?,
                to: row.get("to_address")?,
                subject: row.get("subject")?,
                state: row.parse("state", MailState::parse)?,
                attempts: row.get("attempts")?,
                last_error: row.opt("last_error")?,
                created_at: row.get("created_at")?,
                sent_at: row.opt("sent_at")?,
            })
        })
        .collect()
}

/// How many failed or are unknown.
///
/// # Errors
/// A failure of the database.
pub async fn troubled(tx: &Tx) -> Outcome<i64> {
    tx.one("SELECT COUNT(*) AS n FROM outbox WHERE state IN ('failed', 'unknown')", vec![]).await?.get("n")
}
