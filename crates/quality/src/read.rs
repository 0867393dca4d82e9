//! The one way to what an evaluation says: for the two parties, and for each
//! the other's words only when both are in (S88). Nothing else reads answers.

use crate::evaluation::{Answer, Evaluation, Side};
use crate::named::Named;
use crate::policy;
use crate::rows::evaluations;
use base::{Actor, CommonRefusal, EvaluationId, Outcome, Stop};
use store::Tx;

/// An evaluation as one of the two may read it.
#[derive(Clone, Debug)]
pub struct Reading {
    /// Which, and where it is in its life.
    pub evaluation: Evaluation,
    /// Of which work.
    pub named: Named,
    /// The reader's side.
    pub side: Side,
    /// What the reader's side has said.
    pub own: Option<Answer>,
    /// What the other side has said, once both have.
    pub other: Option<Answer>,
}

/// Reads an evaluation.
///
/// # Errors
/// Not found for everybody but the two, or a failure of the database.
pub async fn read(tx: &Tx, actor: &Actor, id: EvaluationId) -> Outcome<Reading> {
    let (evaluation, named) = evaluations::find(tx, id).await?;
    let side = policy::side_of(actor, named.parties()).ok_or_else(|| Stop::from(CommonRefusal::NotFound))?;
    let mut readable = evaluations::answers(tx, id).await?;
    readable.retain(|answer| policy::may_read_answer(actor, named.parties(), evaluation.stage, answer.side));
    let mut of =
        |wanted: Side| readable.iter().position(|answer| answer.side == wanted).map(|at| readable.swap_remove(at));
    let (own, other) = (of(side), of(side.other()));
    Ok(Reading { evaluation, named, side, own, other })
}
