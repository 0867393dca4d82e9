//! The letters of this room on interviews (S60, S61), with the message to the
//! calendars where a time is settled.

use crate::guests::{Guests, invitation};
use crate::interview::Stage;
use crate::mails::{Note, button, post};
use crate::rows_interview::Placed;
use crate::words;
use base::{Lang, Outcome, t};
use documents::calendar::Method;
use mail::Block;
use people::Contact;
use store::Tx;

/// What an interview is about, for a letter.
fn facts(lang: Lang, placed: &Placed) -> Vec<(String, String)> {
    let interview = &placed.interview;
    let mut facts = vec![
        (t!(lang, "fact-client"), placed.client_name.clone()),
        (t!(lang, "fact-consultant"), placed.consultant_name.clone()),
        (
            t!(lang, "fact-assignment"),
            t!(lang, "assignment-named", number = placed.number, title = placed.title.as_str()),
        ),
    ];
    if let Some(start) = interview.stage().starts_at() {
        facts.push((t!(lang, "fact-when"), words::moment(lang, start, interview.minutes)));
    }
    facts.push((t!(lang, "fact-where"), interview.place.clone()));
    facts
}

/// The page of an interview.
fn path(placed: &Placed) -> String {
    format!("/interviews/{}", placed.interview.id)
}

/// Times are offered: to the consultant, to the others of a team, and to the
/// agent who is meant to come.
pub(crate) async fn interview_offered(tx: &Tx, placed: &Placed) -> Outcome<()> {
    let guests = Guests::of(tx, placed).await?;
    let lang = guests.consultant.lang;
    let times: Vec<String> =
        placed.interview.slots.iter().map(|s| words::moment(lang, s.starts_at, placed.interview.minutes)).collect();
    let mut rows = facts(lang, placed);
    rows.push((t!(lang, "fact-times"), times.join("; ")));
    let note = Note {
        subject: t!(lang, "mail-interview-offered-subject", client = placed.client_name.as_str()),
        body: vec![
            Block::Text(t!(lang, "mail-interview-offered-text", client = placed.client_name.as_str())),
            Block::Facts(rows),
            button(tx, t!(lang, "mail-interview-offered-button"), &path(placed)),
        ],
        invitation: None,
        attachments: vec![],
    };
    post(tx, &guests.consultant, "interview_offered", placed.interview.id, note).await?;
    let others = guests.others.iter().map(|to| (to, t!(to.lang, "mail-interview-team-text")));
    let agent = guests.agent.as_ref().filter(|_| guests.agent_attends);
    let agent = agent.map(|to| (to, t!(to.lang, "mail-interview-agent-text")));
    let told: Vec<(&Contact, String)> = others.chain(agent).collect();
    for (to, text) in told {
        let lang = to.lang;
        let note = Note {
            subject: t!(
                lang,
                "mail-interview-agent-subject",
                client = placed.client_name.as_str(),
                consultant = placed.consultant_name.as_str()
            ),
            body: vec![
                Block::Text(text),
                Block::Facts(facts(lang, placed)),
                button(tx, t!(lang, "mail-interview-button"), &path(placed)),
            ],
            invitation: None,
            attachments: vec![],
        };
        post(tx, to, "interview_offered", placed.interview.id, note).await?;
    }
    Ok(())
}

/// Booked: to all who come, with the message to their calendars.
pub(crate) async fn interview_booked(tx: &Tx, placed: &Placed, guests: &Guests) -> Outcome<()> {
    let Some(start) = placed.interview.stage().starts_at() else { return Ok(()) };
    for to in guests.coming() {
        let lang = to.lang;
        let note = Note {
            subject: t!(
                lang,
                "mail-interview-booked-subject",
                when = words::moment(lang, start, placed.interview.minutes)
            ),
            body: vec![
                Block::Text(t!(lang, "mail-interview-booked-text")),
                Block::Facts(facts(lang, placed)),
                button(tx, t!(lang, "mail-interview-button"), &path(placed)),
            ],
            invitation: Some(invitation(tx, placed, guests, lang, Method::Request, start)),
            attachments: vec![],
        };
        let about = format!("{}:{}", placed.interview.id, placed.interview.sequence);
        post(tx, to, "interview_booked", about, note).await?;
    }
    Ok(())
}

/// Called off: to all who would have come; calendars that knew of it hear so.
pub(crate) async fn interview_cancelled(tx: &Tx, placed: &Placed, guests: &Guests) -> Outcome<()> {
    let (start, reason) = match placed.interview.stage() {
        Stage::Cancelled { starts_at, reason } => (*starts_at, reason.clone()),
        Stage::Offered | Stage::Booked { .. } | Stage::Held { .. } | Stage::Missed { .. } => return Ok(()),
    };
    for to in guests.coming() {
        let lang = to.lang;
        let mut rows = facts(lang, placed);
        rows.extend(reason.clone().map(|reason| (t!(lang, "fact-message"), reason)));
        let note = Note {
            subject: t!(
                lang,
                "mail-interview-cancelled-subject",
                client = placed.client_name.as_str(),
                consultant = placed.consultant_name.as_str()
            ),
            body: vec![Block::Text(t!(lang, "mail-interview-cancelled-text")), Block::Facts(rows)],
            invitation: start.map(|start| invitation(tx, placed, guests, lang, Method::Cancel, start)),
            attachments: vec![],
        };
        post(tx, to, "interview_cancelled", placed.interview.id, note).await?;
    }
    Ok(())
}

/// The agent was left out of, or called back to, a booked interview: all who
/// come get the new message, and an agent who is left out the cancellation.
pub(crate) async fn interview_agent_changed(tx: &Tx, placed: &Placed, guests: &Guests) -> Outcome<()> {
    let Some(start) = placed.interview.stage().starts_at() else { return Ok(()) };
    let about = format!("{}:{}", placed.interview.id, placed.interview.sequence);
    for to in guests.coming() {
        let lang = to.lang;
        let note = Note {
            subject: t!(
                lang,
                "mail-interview-changed-subject",
                when = words::moment(lang, start, placed.interview.minutes)
            ),
            body: vec![
                Block::Text(if guests.agent_attends {
                    t!(lang, "mail-interview-agent-in")
                } else {
                    t!(lang, "mail-interview-agent-out")
                }),
                Block::Facts(facts(lang, placed)),
                button(tx, t!(lang, "mail-interview-button"), &path(placed)),
            ],
            invitation: Some(invitation(tx, placed, guests, lang, Method::Request, start)),
            attachments: vec![],
        };
        post(tx, to, "interview_changed", &about, note).await?;
    }
    if let Some(agent) = guests.agent.as_ref().filter(|_| !guests.agent_attends) {
        let lang = agent.lang;
        let note = Note {
            subject: t!(
                lang,
                "mail-interview-cancelled-subject",
                client = placed.client_name.as_str(),
                consultant = placed.consultant_name.as_str()
            ),
            body: vec![Block::Text(t!(lang, "mail-interview-agent-out")), Block::Facts(facts(lang, placed))],
            invitation: Some(invitation(tx, placed, guests, lang, Method::Cancel, start)),
            attachments: vec![],
        };
        post(tx, agent, "interview_changed", &about, note).await?;
    }
    Ok(())
}
