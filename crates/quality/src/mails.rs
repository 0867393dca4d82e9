//! The letters of this room, each in its recipient's language. None holds a
//! word of an evaluation.

use crate::end::{Choice, Ending};
use crate::evaluation::{Evaluation, EvaluationKind};
use crate::named::Named;
use base::{AccountId, Actor, ConsultantId, FollowUpId, NextTalkId, Outcome, ReplacementId, format, t};
use mail::{Block, Letter};
use people::{Contact, directory};
use store::Tx;

/// What a letter says, with a key that keeps it from being sent twice.
struct Words {
    kind: &'static str,
    about: String,
    subject: String,
    body: Vec<Block>,
}

/// Posts one letter.
async fn post(tx: &Tx, to: &Contact, words: Words) -> Outcome<()> {
    mail::post(
        tx,
        Letter {
            kind: words.kind,
            to_name: &to.name,
            to: &to.email,
            lang: to.lang,
            subject: words.subject,
            body: words.body,
            attachments: vec![],
            invitation: None,
            dedupe: format!("{}:{}:{}", words.kind, words.about, to.account),
        },
    )
    .await?;
    Ok(())
}

/// The people of the staff among these, each once, without `but`.
async fn staff(tx: &Tx, ids: [Option<AccountId>; 2], but: Option<AccountId>) -> Outcome<Vec<Contact>> {
    let mut all: Vec<Contact> = Vec::new();
    for id in ids.into_iter().flatten().filter(|id| Some(*id) != but) {
        if !all.iter().any(|known| known.account == id) {
            all.push(directory::contact(tx, id).await?);
        }
    }
    Ok(all)
}

/// A consultant wants to talk about what comes next (S43): to the agent.
///
/// # Errors
/// A failure of the database.
pub async fn next_talk_asked(
    tx: &Tx,
    agent: &Contact,
    from: &Actor,
    consultant: ConsultantId,
    id: NextTalkId,
    wish: Option<&str>,
) -> Outcome<()> {
    let lang = agent.lang;
    let name = from.name.as_str();
    let mut body = vec![Block::Text(t!(lang, "mail-talk-text", name = name))];
    if let Some(wish) = wish {
        body.push(Block::Text(wish.to_owned()));
    }
    body.push(Block::Button {
        label: t!(lang, "mail-talk-button"),
        href: tx.house().link(&format!("/next-assignments/{consultant}")),
    });
    let subject = t!(lang, "mail-talk-subject", name = name);
    post(tx, agent, Words { kind: "next_talk", about: id.to_string(), subject, body }).await
}

/// Somebody needs support (S83): the client manager and the consultant agent.
///
/// # Errors
/// A failure of the database.
pub async fn support_needed(
    tx: &Tx,
    actor: &Actor,
    id: FollowUpId,
    named: &Named,
    owner: Option<AccountId>,
) -> Outcome<()> {
    for to in staff(tx, [owner, named.agent], Some(actor.account)).await? {
        let lang = to.lang;
        let words = Words {
            kind: "support_needed",
            about: id.to_string(),
            subject: t!(lang, "mail-support-subject", about = named.about(lang)),
            body: vec![
                Block::Text(t!(
                    lang,
                    "mail-support-text",
                    who = actor.name.as_str(),
                    consultant = named.consultant_name.as_str(),
                    client = named.client_name.as_str()
                )),
                Block::Button {
                    label: t!(lang, "mail-support-button"),
                    href: tx.house().link(&format!("/follow-ups/{id}")),
                },
            ],
        };
        post(tx, &to, words).await?;
    }
    Ok(())
}

/// Both sides of an evaluation: the consultant, and all who speak for the client.
async fn both_sides(tx: &Tx, named: &Named) -> Outcome<Vec<(Contact, String)>> {
    let consultant = directory::contact(tx, named.consultant_account).await?;
    let mut all = vec![(consultant, named.client_name.clone())];
    let reps = directory::client_reps(tx, named.client).await?;
    all.extend(reps.into_iter().map(|rep| (rep, named.consultant_name.clone())));
    Ok(all)
}

/// Both are asked to evaluate each other (S86, S87).
///
/// # Errors
/// A failure of the database.
pub async fn invited(tx: &Tx, evaluation: &Evaluation, named: &Named) -> Outcome<()> {
    for (to, other) in both_sides(tx, named).await? {
        let lang = to.lang;
        let text = match evaluation.kind {
            EvaluationKind::Midway => t!(lang, "mail-invited-midway", other = other),
            EvaluationKind::Final => t!(lang, "mail-invited-final", other = other),
        };
        let words = Words {
            kind: "evaluation_invited",
            about: evaluation.id.to_string(),
            subject: t!(lang, "mail-invited-subject", about = named.about(lang)),
            body: vec![
                Block::Text(text),
                Block::Text(t!(lang, "mail-invited-who", date = format::date_long(lang, evaluation.due_on()))),
                Block::Button {
                    label: t!(lang, "mail-invited-button"),
                    href: tx.house().link(&format!("/evaluations/{}", evaluation.id)),
                },
            ],
        };
        post(tx, &to, words).await?;
    }
    Ok(())
}

/// Both have answered and may read each other's answers.
///
/// # Errors
/// A failure of the database.
pub async fn opened(tx: &Tx, evaluation: &Evaluation, named: &Named) -> Outcome<()> {
    for (to, _) in both_sides(tx, named).await? {
        let lang = to.lang;
        let words = Words {
            kind: "evaluation_opened",
            about: evaluation.id.to_string(),
            subject: t!(lang, "mail-opened-subject", about = named.about(lang)),
            body: vec![
                Block::Text(t!(lang, "mail-opened-text")),
                Block::Button {
                    label: t!(lang, "mail-opened-button"),
                    href: tx.house().link(&format!("/evaluations/{}", evaluation.id)),
                },
            ],
        };
        post(tx, &to, words).await?;
    }
    Ok(())
}

/// An engagement was ended (S89): the client manager, the consultant agent, the
/// consultant and the agency.
///
/// # Errors
/// A failure of the database.
pub async fn ended(tx: &Tx, named: &Named, ending: &Ending) -> Outcome<()> {
    for to in staff(tx, [named.manager, named.agent], None).await? {
        let lang = to.lang;
        let (text, label, href) = match ending.choice {
            Choice::Replace => (
                t!(
                    lang,
                    "mail-ended-staff-replace",
                    client = named.client_name.as_str(),
                    consultant = named.consultant_name.as_str()
                ),
                t!(lang, "mail-ended-button-match"),
                format!("/assignments/{}/match", named.assignment),
            ),
            Choice::JustEnd => (
                t!(
                    lang,
                    "mail-ended-staff",
                    client = named.client_name.as_str(),
                    consultant = named.consultant_name.as_str()
                ),
                t!(lang, "mail-ended-button"),
                format!("/engagements/{}", named.engagement),
            ),
        };
        post(tx, &to, ended_words(tx, &to, named, ending, vec![Block::Text(text)], label, &href)).await?;
    }
    let mut supplier = vec![directory::contact(tx, named.consultant_account).await?];
    if let Some(agency) = named.agency {
        supplier.extend(directory::agency_reps(tx, agency).await?);
    }
    for to in &supplier {
        let lang = to.lang;
        let text = if to.account == named.consultant_account {
            t!(lang, "mail-ended-consultant", client = named.client_name.as_str())
        } else {
            t!(
                lang,
                "mail-ended-agency",
                client = named.client_name.as_str(),
                consultant = named.consultant_name.as_str()
            )
        };
        let blocks = vec![Block::Text(text), Block::Text(t!(lang, "mail-ended-next"))];
        let (label, href) = (t!(lang, "mail-ended-button"), format!("/engagements/{}", named.engagement));
        post(tx, to, ended_words(tx, to, named, ending, blocks, label, &href)).await?;
    }
    Ok(())
}

/// The parts that every letter on an end has: the day, the reason, the way on.
fn ended_words(
    tx: &Tx,
    to: &Contact,
    named: &Named,
    ending: &Ending,
    mut body: Vec<Block>,
    label: String,
    path: &str,
) -> Words {
    let lang = to.lang;
    body.push(Block::Facts(vec![
        (t!(lang, "fact-last-day"), format::date_long(lang, ending.on)),
        (t!(lang, "fact-reason"), ending.reason.clone()),
    ]));
    body.push(Block::Button { label, href: tx.house().link(path) });
    Words {
        kind: "engagement_ended",
        about: named.engagement.to_string(),
        subject: t!(lang, "mail-ended-subject", about = named.about(lang)),
        body,
    }
}

/// Nobody was found (S90): all who speak for the client.
///
/// # Errors
/// A failure of the database.
pub async fn nobody_found(tx: &Tx, id: ReplacementId, named: &Named, note: &str) -> Outcome<()> {
    for to in directory::client_reps(tx, named.client).await? {
        let lang = to.lang;
        let words = Words {
            kind: "replacement_not_found",
            about: id.to_string(),
            subject: t!(lang, "mail-nobody-subject", number = named.assignment_number, title = named.title.as_str()),
            body: vec![
                Block::Text(t!(lang, "mail-nobody-text")),
                Block::Text(note.to_owned()),
                Block::Button {
                    label: t!(lang, "mail-nobody-button"),
                    href: tx.house().link(&format!("/assignments/{}", named.assignment)),
                },
            ],
        };
        post(tx, &to, words).await?;
    }
    Ok(())
}
