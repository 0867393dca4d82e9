//! What waits for whom in this room: follow-ups whose days have come, people
//! who need support, evaluations to answer, searches that go on.

use crate::evaluation::{Evaluation, EvaluationStage};
use crate::follow_up::FollowUpKind;
use crate::next_talk::{NOTICE_DAYS, asks};
use crate::policy;
use crate::rows::{evaluations, follow_ups, next_talks, replacements};
use base::{Actor, Outcome, StaffRole, Waiting, format, t};
use store::Tx;

/// What waits for the actor.
///
/// # Errors
/// A failure of the database.
pub async fn waiting(tx: &Tx, actor: &Actor) -> Outcome<Vec<Waiting>> {
    if actor.is_acting_staff() { of_staff(tx, actor).await } else { of_parties(tx, actor).await }
}

/// Follow-ups from their first day on (S81–S84), support (S83), searches (S90).
async fn of_staff(tx: &Tx, actor: &Actor) -> Outcome<Vec<Waiting>> {
    let lang = actor.lang;
    let mut all = Vec::new();
    for (follow_up, named) in follow_ups::begun(tx, tx.today()).await? {
        if policy::is_mine(actor, follow_up.owner) {
            let what = match follow_up.kind {
                FollowUpKind::TwoWeeks => t!(lang, "waiting-two-weeks"),
                FollowUpKind::FourToSixWeeks => t!(lang, "waiting-four-to-six-weeks"),
                FollowUpKind::Agreed => t!(lang, "waiting-agreed"),
            };
            let href = format!("/follow-ups/{}", follow_up.id);
            all.push(Waiting { what, about: named.about_both(lang), href, due: Some(follow_up.due_on) });
        }
    }
    for (follow_up, named) in follow_ups::in_need(tx).await? {
        if policy::is_mine(actor, follow_up.owner) || named.agent == Some(actor.account) {
            let href = format!("/follow-ups/{}", follow_up.id);
            all.push(Waiting { what: t!(lang, "waiting-support"), about: named.about_both(lang), href, due: None });
        }
    }
    all.extend(talks(tx, actor).await?);
    for (replacement, named) in replacements::searching(tx).await? {
        if policy::is_mine(actor, named.manager) || named.agent == Some(actor.account) {
            all.push(Waiting {
                what: t!(lang, "waiting-replacement"),
                about: t!(
                    lang,
                    "about-assignment",
                    number = named.assignment_number,
                    title = named.title.as_str(),
                    client = named.client_name.as_str()
                ),
                href: format!("/assignments/{}/match", replacement.assignment),
                due: None,
            });
        }
    }
    Ok(all)
}

/// Talks about what comes next (S43): those asked for, and those that the end
/// of the work asks for.
async fn talks(tx: &Tx, actor: &Actor) -> Outcome<Vec<Waiting>> {
    let lang = actor.lang;
    if actor.staff() != Some(StaffRole::ConsultantAgent) {
        return Ok(Vec::new());
    }
    let mut all = Vec::new();
    let mut asked = Vec::new();
    for talk in next_talks::asked_of(tx, actor.account).await? {
        asked.push(talk.consultant);
        all.push(Waiting {
            what: t!(lang, "waiting-talk-asked"),
            about: talk.name,
            href: format!("/next-assignments/{}", talk.consultant),
            due: talk.asked_on.map(|on| on.plus_days(7)),
        });
    }
    let today = tx.today();
    for work in next_talks::ending_for(tx, actor.account, today.plus_days(NOTICE_DAYS)).await? {
        let held = next_talks::held_last(tx, work.consultant).await?.map(|held| held.at.date());
        if asked.contains(&work.consultant) || !asks(work.last_day, held, today) {
            continue;
        }
        all.push(Waiting {
            what: t!(lang, "waiting-talk-due"),
            about: t!(
                lang,
                "waiting-talk-about",
                name = work.name.as_str(),
                title = work.title.as_str(),
                date = format::date_long(lang, work.last_day)
            ),
            href: format!("/next-assignments/{}", work.consultant),
            due: Some(work.last_day),
        });
    }
    Ok(all)
}

/// Evaluations that the actor's side has not answered (S86, S87); a midway one
/// gives way to the final one.
async fn of_parties(tx: &Tx, actor: &Actor) -> Outcome<Vec<Waiting>> {
    let lang = actor.lang;
    let known = evaluations::all_for(tx, actor).await?;
    let own: Vec<Evaluation> = known.iter().map(|(evaluation, _)| evaluation.clone()).collect();
    let mut all = Vec::new();
    for (evaluation, named) in &known {
        let Some(side) = policy::side_of(actor, named.parties()) else { continue };
        if evaluation.stage == EvaluationStage::Opened || evaluation.has_given_way(&own) {
            continue;
        }
        if !evaluations::sides_in(tx, evaluation.id).await?.contains(&side) {
            all.push(Waiting {
                what: t!(lang, "waiting-evaluation"),
                about: named.about(lang),
                href: format!("/evaluations/{}", evaluation.id),
                due: Some(evaluation.due_on()),
            });
        }
    }
    Ok(all)
}
