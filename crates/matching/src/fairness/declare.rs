//! A consultant volunteers, changes and erases the own answers. Nothing of it
//! is journalled: the journal is read by staff and forgets nothing.

use super::{Answer, Question, rows};
use crate::policy;
use base::{Actor, CommonRefusal, ConsultantId, Outcome};
use store::Tx;

/// Writes the answers given; a question without an answer loses the one it had.
///
/// # Errors
/// Not found for others than consultants; a failure of the database.
pub async fn declare(tx: &Tx, actor: &Actor, answers: &[(Question, Option<Answer>)]) -> Outcome<()> {
    let me = own(actor)?;
    for (question, answer) in answers {
        match answer {
            Some(answer) => rows::put(tx, me, *question, *answer).await?,
            None => rows::drop(tx, me, *question).await?,
        }
    }
    Ok(())
}

/// Erases them all.
///
/// # Errors
/// Not found for others than consultants; a failure of the database.
pub async fn erase(tx: &Tx, actor: &Actor) -> Outcome<()> {
    forget(tx, own(actor)?).await
}

/// Erases all of a consultant whose account has been closed.
///
/// # Errors
/// A failure of the database.
pub async fn forget(tx: &Tx, consultant: ConsultantId) -> Outcome<()> {
    rows::drop_all(tx, consultant).await
}

/// Whose they are.
fn own(actor: &Actor) -> Outcome<ConsultantId> {
    let me = actor.consultant().filter(|me| policy::may_declare(actor, *me));
    me.ok_or_else(|| CommonRefusal::NotFound.into())
}
