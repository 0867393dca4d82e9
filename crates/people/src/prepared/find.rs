//! Looking prepared profiles up, each for who may see it.

use super::profile::Known;
use super::{policy, rows};
use base::{AccountId, Actor, CommonRefusal, FileId, Outcome, PreparedProfileId};
use store::Tx;

/// One that the actor may see.
///
/// # Errors
/// Not found for everybody else, or a failure of the database.
pub async fn find(tx: &Tx, actor: &Actor, id: PreparedProfileId) -> Outcome<Known> {
    let known = rows::find(tx, id, "").await?;
    if policy::may_read_paper(actor, known.agency()) { Ok(known) } else { Err(CommonRefusal::NotFound.into()) }
}

/// One of the actor's own agency, held until the transaction ends.
pub(super) async fn held(tx: &Tx, actor: &Actor, id: PreparedProfileId) -> Outcome<Known> {
    let known = rows::find(tx, id, tx.for_update()).await?;
    if policy::may_prepare(actor, known.agency()) { Ok(known) } else { Err(CommonRefusal::NotFound.into()) }
}

/// The paper of one that the actor may see, while it is here.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn paper_of(tx: &Tx, actor: &Actor, id: PreparedProfileId) -> Outcome<FileId> {
    let known = find(tx, actor, id).await?;
    match known.open() {
        Some((_, paper)) => Ok(paper.file),
        None => Err(CommonRefusal::NotFound.into()),
    }
}

/// Those of the actor's own agency, newest first.
///
/// # Errors
/// Not found for who speaks for none, or a failure of the database.
pub async fn of_agency(tx: &Tx, actor: &Actor) -> Outcome<Vec<Known>> {
    rows::of_agency(tx, actor.agency().ok_or(CommonRefusal::NotFound)?).await
}

/// Papers that wait for staff at the agencies of an agent, or of nobody, oldest first.
///
/// # Errors
/// A failure of the database.
pub async fn to_judge(tx: &Tx, agent: AccountId) -> Outcome<Vec<Known>> {
    rows::to_judge(tx, agent).await
}
