//! Staff release what a consultant who asked is told. It is told once and
//! stays: what somebody has read cannot be taken back. A letter says that it is
//! there, and nothing of what it says.

use super::{Release, mails, rows};
use crate::policy;
use crate::refusal::{LONGEST_WORDS, MatchingRefusal};
use base::{Actor, AssignmentId, CommonRefusal, ConsultantId, Happened, Outcome};
use store::Tx;

/// What staff mean to tell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Telling {
    /// The reasons of the consultant's own place.
    pub reasons: bool,
    /// What would have led to a better one.
    pub changes: bool,
    /// In their own words.
    pub words: Option<String>,
}

/// Releases it. What the stored run does not say is not told of it.
///
/// # Errors
/// Not found, forbidden, changed meanwhile, released before, nothing to tell,
/// words too long; a failure of the database.
pub async fn release(
    tx: &Tx,
    actor: &Actor,
    assignment: AssignmentId,
    consultant: ConsultantId,
    version: i64,
    telling: Telling,
) -> Outcome<()> {
    if !policy::may_see(actor) {
        return Err(CommonRefusal::NotFound.into());
    }
    if !policy::may_match(actor) {
        return Err(CommonRefusal::Forbidden.into());
    }
    let Some(asked) = rows::find(tx, assignment, consultant).await? else {
        return Err(CommonRefusal::NotFound.into());
    };
    if asked.released.is_some() {
        return Err(MatchingRefusal::ReleasedAlready.into());
    }
    let words = telling.words.map(|words| words.trim().to_owned()).filter(|words| !words.is_empty());
    if words.as_ref().is_some_and(|words| words.chars().count() > LONGEST_WORDS) {
        return Err(MatchingRefusal::WordsTooLong.into());
    }
    let place = crate::rows::place_of(tx, assignment, consultant).await?;
    let reasons = telling.reasons && place.is_some();
    let changes = telling.changes && place.as_ref().is_some_and(|(_, result)| !result.changes.is_empty());
    if !reasons && !changes && words.is_none() {
        return Err(MatchingRefusal::NothingToTell.into());
    }
    let run = place.filter(|_| reasons || changes).map(|(run, _)| run);
    let release = Release { at: tx.now(), by: actor.account, run, reasons, changes, words };
    rows::release(tx, &asked, version, &release).await?;
    tx.record(Happened::ExplanationReleased { assignment, consultant }).await?;
    mails::released(tx, assignment, consultant).await
}
