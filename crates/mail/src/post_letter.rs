//! Into the outbox, in the transaction that decided the letter.

use crate::letter::Letter;
use crate::mime;
use base::{MailId, Outcome, Stop};
use store::Tx;
use store::outbox::{self, NewMail};

/// Writes the letter and queues its bytes; the same `dedupe` key is queued once.
///
/// # Errors
/// A failure of the database, or an address that is none.
pub async fn post(tx: &Tx, letter: Letter<'_>) -> Outcome<MailId> {
    let id: MailId = tx.new_id();
    let house = tx.house();
    let raw = mime::message(&letter, house, id, tx.now()).map_err(Stop::Failed)?;
    let text = mime::text(&letter, house);
    outbox::queue(
        tx,
        NewMail {
            id,
            kind: letter.kind,
            to: letter.to,
            subject: &letter.subject,
            lang: letter.lang,
            text: &text,
            raw: &raw,
            dedupe: &letter.dedupe,
        },
    )
    .await?;
    Ok(id)
}
