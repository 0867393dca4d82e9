//! Staff take a pair back before everybody has signed, with a reason.

use crate::pair::PairStage;
use crate::refusal::ContractRefusal;
use crate::{mails, policy, rows, team};
use base::{Actor, CommonRefusal, ContractPairId, Happened, Outcome};
use store::Tx;

/// Takes the pair back; the client's choice can be drafted anew.
///
/// # Errors
/// [`ContractRefusal`], changed meanwhile, or a failure.
pub async fn terminate(tx: &Tx, actor: &Actor, id: ContractPairId, version: i64, reason: &str) -> Outcome<()> {
    if !policy::may_write(actor) {
        return Err(CommonRefusal::Forbidden.into());
    }
    let pair = rows::pair_locked(tx, id).await?;
    let was_out = match pair.stage {
        PairStage::Drafted => false,
        PairStage::OutForSignature => true,
        PairStage::Signed | PairStage::Ended | PairStage::Terminated => return Err(ContractRefusal::WrongStage.into()),
    };
    team::check_head(tx, &pair).await?;
    for mut member in rows::group(tx, id, tx.for_update()).await? {
        if member.id == id {
            member.version = version;
        }
        rows::terminated(tx, &member, reason).await?;
        tx.record(Happened::PairTerminated { pair: member.id }).await?;
        if was_out {
            mails::taken_back(tx, &member, reason).await?;
        }
    }
    Ok(())
}
