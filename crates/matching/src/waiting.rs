//! What waits for whom in this room: an open need that nobody has matched
//! since it was opened.

use crate::{policy, rows};
use assignments::{Assignment, labels, promise};
use base::{Actor, Outcome, StaffRole, Waiting, t};
use store::Tx;

/// For client managers their own needs and those of nobody, for consultant
/// agents and admins all; by the day on which suggestions are promised.
///
/// # Errors
/// A failure of the database.
pub async fn waiting(tx: &Tx, actor: &Actor) -> Outcome<Vec<Waiting>> {
    if !policy::may_match(actor) {
        return Ok(Vec::new());
    }
    let ids = rows::unmatched(tx).await?;
    let mut needs = assignments::many(tx, &ids).await?;
    Ok(ids
        .iter()
        .filter_map(|id| needs.remove(id))
        .filter(|need| concerns(actor, need))
        .map(|need| row(actor, &need))
        .collect())
}

/// Whether it is this person's to do.
fn concerns(actor: &Actor, need: &Assignment) -> bool {
    actor.works_as(StaffRole::ConsultantAgent) || need.manager.is_none_or(|manager| manager == actor.account)
}

/// As a line of the desk.
fn row(actor: &Actor, need: &Assignment) -> Waiting {
    Waiting {
        what: t!(actor.lang, "waiting-match"),
        about: labels::about(actor.lang, need),
        href: format!("/assignments/{}/match", need.id),
        due: need.stage().opened_at().map(|at| promise::suggestions_by(at.date())),
    }
}
