//! A visitor leaves a message or a number (S10, S101, S102).

use crate::request::{Kind, NewRequest, answer_by};
use crate::{mails, rows};
use base::{ContactRequestId, Happened, Outcome};
use store::Tx;

/// Keeps it, tells the broker's own address, and sends a receipt to the visitor
/// when a message came with a mail address that may have one.
///
/// # Errors
/// A failure of the database.
pub async fn ask(tx: &Tx, new: NewRequest) -> Outcome<ContactRequestId> {
    let id: ContactRequestId = tx.new_id();
    rows::insert(tx, id, &new).await?;
    tx.record(Happened::ContactAsked { request: id }).await?;
    let by = answer_by(tx.today());
    mails::note(tx, id, &new, by).await?;
    if let (Kind::Message, true, Some(email)) = (new.kind, new.receipt, &new.email) {
        mails::receipt(tx, id, &new, email, by).await?;
    }
    Ok(id)
}
