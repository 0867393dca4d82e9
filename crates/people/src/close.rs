//! Closing an account: at any time, by its owner (S11), or by the staff who
//! own the contact (S18). Sessions and links end; what the law keeps stays.

use crate::account::{AccountStage, Kind};
use crate::policy;
use crate::refusal::PeopleRefusal;
use crate::rows::accounts::{self as rows, Purpose};
use crate::{directory, mails};
use base::{AccountId, Actor, CommonRefusal, Happened, Outcome, StaffRole};
use store::Tx;

/// Closes it, for ever; `reason` is for the owner to read.
///
/// # Errors
/// Forbidden, [`PeopleRefusal::Closed`], [`PeopleRefusal::LastAdmin`], or a
/// failure of the database.
pub async fn close_account(tx: &Tx, actor: &Actor, account: AccountId, reason: Option<&str>) -> Outcome<()> {
    let known = rows::by_id(tx, account).await?;
    if !policy::may_close(actor, account, known.kind) {
        return Err(CommonRefusal::Forbidden.into());
    }
    let is_admin = known.kind == Kind::Staff(StaffRole::Admin) && known.stage == AccountStage::Confirmed;
    if is_admin && rows::admins(tx).await? <= 1 {
        return Err(PeopleRefusal::LastAdmin.into());
    }
    if !rows::set_closed(tx, account).await? {
        return Err(PeopleRefusal::Closed.into());
    }
    rows::drop_sessions(tx, account).await?;
    rows::drop_tokens(tx, account, Purpose::Confirm).await?;
    rows::drop_tokens(tx, account, Purpose::Reset).await?;
    tx.record(Happened::AccountClosed { account }).await?;
    let to = directory::contact(tx, account).await?;
    match reason {
        Some(reason) => mails::account_refused(tx, &to, reason).await,
        None => mails::account_closed(tx, &to).await,
    }
}
