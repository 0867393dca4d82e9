//! The link goes to the person, who alone can take the prepared profile over.
//! It opens until the ninety days are over; a new one ends the earlier.

use super::profile::Known;
use super::refusal::PreparedRefusal;
use super::{find, mails, rows};
use crate::directory;
use crate::token::Token;
use base::{Actor, Happened, Outcome, PreparedProfileId};
use store::Tx;

/// Sends it, and says to which address.
///
/// # Errors
/// Not found; [`PreparedRefusal::WrongStage`] when nothing is written; or a failure.
pub async fn send(tx: &Tx, actor: &Actor, id: PreparedProfileId) -> Outcome<String> {
    let known = find::held(tx, actor, id).await?;
    let ends_at = known.ends_at();
    let Known::Draft(draft) = known else { return Err(PreparedRefusal::WrongStage.into()) };
    let draft = draft.sent(tx.now());
    let token = Token::fresh(tx.dice());
    rows::save_sent(tx, &draft, &token.hash).await?;
    tx.record(Happened::PreparedProfileSent { prepared: id }).await?;
    let agency = directory::agency(tx, draft.agency).await?;
    mails::take_over(tx, &draft, &agency, actor, &token, ends_at).await?;
    Ok(draft.stage().verified.named.email.clone())
}
