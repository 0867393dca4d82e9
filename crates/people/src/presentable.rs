//! Marking a profile as presentable: nobody is presented to a client before
//! staff have said that the profile is good enough, and staff can take it back
//! (S12, S18, S50). It shows nothing to anybody: that takes a consent.

use crate::account::AccountStage;
use crate::refusal::PeopleRefusal;
use crate::rows::lists;
use crate::{directory, policy, standing};
use base::{Actor, CommonRefusal, ConsultantId, Happened, Outcome};
use store::Tx;

/// Sets or takes back the mark; setting what is set changes nothing.
///
/// # Errors
/// Not found, forbidden, [`PeopleRefusal::AccountNotWorking`], or a failure of
/// the database.
pub async fn set_presentable(tx: &Tx, actor: &Actor, consultant: ConsultantId, presentable: bool) -> Outcome<()> {
    if !policy::may_read_consultants(actor) {
        return Err(CommonRefusal::NotFound.into());
    }
    if !policy::may_mark_presentable(actor) {
        return Err(CommonRefusal::Forbidden.into());
    }
    let account = directory::account(tx, directory::consultant(tx, consultant).await?.account).await?;
    if presentable && account.stage != AccountStage::Confirmed {
        return Err(PeopleRefusal::AccountNotWorking.into());
    }
    if lists::set_presentable(tx, consultant, presentable).await? {
        tx.record(Happened::PresentableSet { consultant, presentable }).await?;
    }
    if presentable {
        // Whoever may be presented has been granted an account by that (S18).
        standing::grant_quietly(tx, Some(actor.account), account.id).await?;
    }
    Ok(())
}
