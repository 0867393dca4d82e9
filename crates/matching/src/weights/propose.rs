//! Learning from outcomes: the weights that would have ordered better those who
//! were presented. A proposal, with the change of every part beside it.

use super::{current, rows};
use crate::policy;
use crate::refusal::MatchingRefusal;
use anyhow::anyhow;
use base::{Actor, CommonRefusal, Happened, Outcome, Stop};
use ranking::learn::{Unchanged, learn};
use store::Tx;

/// Learns from every need that has been decided; the number of the proposal.
///
/// # Errors
/// Not found, forbidden, one is open already, too few decisions, nothing
/// better; a failure of the database.
pub async fn propose(tx: &Tx, actor: &Actor) -> Outcome<i64> {
    if !policy::may_see(actor) {
        return Err(CommonRefusal::NotFound.into());
    }
    if !policy::may_match(actor) {
        return Err(CommonRefusal::Forbidden.into());
    }
    if rows::open(tx).await?.is_some() {
        return Err(MatchingRefusal::WeightsProposed.into());
    }
    let earlier = current(tx).await?;
    let decided = rows::decided(tx).await?;
    let learned = match learn(&earlier, &decided) {
        Ok(learned) => learned,
        Err(Unchanged::TooFew { decisions, least }) => {
            return Err(MatchingRefusal::TooFewDecisions { decisions, least }.into());
        }
        Err(Unchanged::NoBetter { .. }) => return Err(MatchingRefusal::NothingBetter.into()),
        Err(Unchanged::NotWhole) => {
            return Err(Stop::Failed(anyhow!("the weights in use do not share out a thousand")));
        }
    };
    let Some(number) = rows::insert(tx, &earlier, &learned, actor.account).await? else {
        return Err(MatchingRefusal::WeightsProposed.into());
    };
    tx.record(Happened::WeightsProposed { number }).await?;
    Ok(number)
}
