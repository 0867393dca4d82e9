//! What waits for whom in this room: an open need that nobody has matched
//! since it was opened, one that is gone through by hand, a consultant's
//! question that nobody has answered, and learnt weights.

use crate::weights::{self, Learnt};
use crate::why::{self, Explanation};
use crate::{policy, rows};
use assignments::{Assignment, labels, promise};
use base::{Actor, AssignmentId, Outcome, StaffRole, Waiting, t};
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
    let by_hand = rows::by_hand(tx).await?;
    let asked = why::rows::waiting(tx).await?;
    let all: Vec<AssignmentId> =
        ids.iter().chain(&by_hand).copied().chain(asked.iter().map(|one| one.assignment)).collect();
    let needs = assignments::many(tx, &all).await?;
    let mine = |id: &AssignmentId| needs.get(id).filter(|need| concerns(actor, need));
    let unmatched = ids.iter().filter_map(mine).map(|need| row(actor, need, t!(actor.lang, "waiting-match")));
    let by_hand = by_hand.iter().filter_map(mine).map(|need| row(actor, need, t!(actor.lang, "waiting-by-hand")));
    let questions = asked.iter().filter_map(|one| mine(&one.assignment).map(|need| question(actor, need, one)));
    let mut all: Vec<Waiting> = unmatched.chain(by_hand).chain(questions).collect();
    if policy::may_set_engine(actor)
        && let Some(learnt) = weights::rows::open(tx).await?
    {
        all.push(to_decide(actor, &learnt));
    }
    Ok(all)
}

/// Learnt weights as a line of the desk.
fn to_decide(actor: &Actor, learnt: &Learnt) -> Waiting {
    Waiting {
        what: t!(actor.lang, "waiting-weights"),
        about: t!(actor.lang, "weights-proposal", number = learnt.number.to_string()),
        href: "/weights".to_owned(),
        due: None,
    }
}

/// Days within which whoever asks is answered (GDPR, article 12.3).
const DAYS_TO_ANSWER: i32 = 30;

/// A question as a line of the desk.
fn question(actor: &Actor, need: &Assignment, asked: &Explanation) -> Waiting {
    Waiting {
        what: t!(actor.lang, "waiting-explanation"),
        about: labels::about(actor.lang, need),
        href: format!("/assignments/{}/explanations/{}", need.id, asked.consultant),
        due: Some(asked.asked_at.date().plus_days(DAYS_TO_ANSWER)),
    }
}

/// Whether it is this person's to do.
fn concerns(actor: &Actor, need: &Assignment) -> bool {
    actor.works_as(StaffRole::ConsultantAgent) || need.manager.is_none_or(|manager| manager == actor.account)
}

/// As a line of the desk.
fn row(actor: &Actor, need: &Assignment, what: String) -> Waiting {
    Waiting {
        what,
        about: labels::about(actor.lang, need),
        href: format!("/assignments/{}/match", need.id),
        due: need.stage().opened_at().map(|at| promise::suggestions_by(at.date())),
    }
}
