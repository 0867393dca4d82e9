//! One side answers; what it says is sealed until the other has answered too
//! (S86–S88).

use crate::evaluation::{Answer, Content, EvaluationStage};
use crate::refusal::QualityRefusal;
use crate::rows::evaluations;
use crate::{mails, policy};
use base::{Actor, CommonRefusal, EvaluationId, Happened, Outcome, Stop};
use store::Tx;

/// Answers for the actor's side, once; the second answer opens both.
///
/// # Errors
/// Not found for everybody but the two, [`QualityRefusal::AnsweredAlready`], or
/// a failure.
pub async fn answer(tx: &Tx, actor: &Actor, id: EvaluationId, content: Content) -> Outcome<EvaluationStage> {
    evaluations::lock(tx, id).await?;
    let (evaluation, named) = evaluations::find(tx, id).await?;
    let side = policy::side_of(actor, named.parties()).ok_or_else(|| Stop::from(CommonRefusal::NotFound))?;
    let answer = Answer { side, account: actor.account, content, answered_at: tx.now() };
    if !evaluations::insert_answer(tx, id, &answer).await? {
        return Err(QualityRefusal::AnsweredAlready.into());
    }
    let stage = EvaluationStage::after(evaluations::sides_in(tx, id).await?.len());
    evaluations::set_stage(tx, id, stage).await?;
    tx.record(Happened::EvaluationAnswered { evaluation: id }).await?;
    if stage == EvaluationStage::Opened {
        tx.record(Happened::EvaluationOpened { evaluation: id }).await?;
        mails::opened(tx, &evaluation, &named).await?;
    }
    Ok(stage)
}
