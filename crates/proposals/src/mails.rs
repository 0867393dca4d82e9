//! The letters of this room on consents and proposals, each in the recipient's
//! language, in the transaction that decided them; those on interviews are in
//! `mails_interview`. A letter to a client never names a consultant.

pub(crate) use crate::mails_interview::{
    interview_agent_changed, interview_booked, interview_cancelled, interview_offered,
};

use crate::asked::Asked;
use crate::figures::Figures;
use crate::proposal::{Proposal, Stage as ProposalStage, Suggestion, SuggestionStage};
use crate::words;
use assignments::{Assignment, labels};
use base::{AccountId, Lang, Outcome, format, t};
use mail::{Attachment, Block, Invitation, Letter};
use people::{Contact, directory};
use privacy::Stage;
use std::fmt::Display;
use store::Tx;

/// A letter's content.
pub(crate) struct Note {
    /// The subject.
    pub subject: String,
    /// The blocks.
    pub body: Vec<Block>,
    /// For the calendar.
    pub invitation: Option<Invitation>,
    /// Files that come along.
    pub attachments: Vec<Attachment>,
}

/// One letter; the same kind about the same thing reaches a person once.
pub(crate) async fn post(tx: &Tx, to: &Contact, kind: &str, about: impl Display, note: Note) -> Outcome<()> {
    let dedupe = format!("{kind}:{about}:{}", to.account);
    let letter = Letter {
        kind,
        to_name: &to.name,
        to: &to.email,
        lang: to.lang,
        subject: note.subject,
        body: note.body,
        attachments: note.attachments,
        invitation: note.invitation,
        dedupe,
    };
    mail::post(tx, letter).await?;
    Ok(())
}

/// A button to a page of ours.
pub(crate) fn button(tx: &Tx, label: String, path: &str) -> Block {
    Block::Button { label, href: tx.house().link(path) }
}

/// What a consent is about, for a letter.
fn consent_facts(tx: &Tx, lang: Lang, asked: &Asked) -> Outcome<Vec<(String, String)>> {
    let mut facts = vec![
        (t!(lang, "fact-client"), asked.client.name.clone()),
        (t!(lang, "fact-assignment"), labels::about(lang, &asked.assignment)),
        (t!(lang, "fact-period"), labels::period(lang, &asked.assignment.content)),
    ];
    if let Some(rate) = asked.rate() {
        facts.extend(words::figures(lang, &Figures::of(rate, tx.house().commission)?));
    }
    facts.push((t!(lang, "fact-until"), format::date_long(lang, asked.consent.expires_at.date())));
    Ok(facts)
}

/// Those who speak for the agency whose hand is needed.
async fn agency_side(tx: &Tx, asked: &Asked) -> Outcome<Vec<Contact>> {
    match &asked.agency {
        Some(agency) => directory::agency_reps(tx, agency.id).await,
        None => Ok(Vec::new()),
    }
}

/// The question, to the consultant and to the agency (S55–S57).
pub(crate) async fn consent_asked(tx: &Tx, asked: &Asked) -> Outcome<()> {
    let path = format!("/consents/{}", asked.consent.id);
    let lang = asked.contact.lang;
    let note = Note {
        subject: t!(lang, "mail-consent-asked-subject", client = asked.client.name.as_str()),
        body: vec![
            Block::Text(t!(lang, "mail-consent-asked-text", client = asked.client.name.as_str())),
            Block::Facts(consent_facts(tx, lang, asked)?),
            Block::Text(t!(lang, "mail-consent-asked-no")),
            button(tx, t!(lang, "mail-consent-asked-button"), &path),
        ],
        invitation: None,
        attachments: vec![],
    };
    post(tx, &asked.contact, "consent_asked", asked.consent.id, note).await?;
    for to in agency_side(tx, asked).await? {
        let lang = to.lang;
        let (name, client) = (asked.consultant.name.as_str(), asked.client.name.as_str());
        let note = Note {
            subject: t!(lang, "mail-consent-asked-agency-subject", consultant = name, client = client),
            body: vec![
                Block::Text(t!(lang, "mail-consent-asked-agency-text", consultant = name, client = client)),
                Block::Facts(consent_facts(tx, lang, asked)?),
                button(tx, t!(lang, "mail-consent-asked-button"), &path),
            ],
            invitation: None,
            attachments: vec![],
        };
        post(tx, &to, "consent_asked", asked.consent.id, note).await?;
    }
    Ok(())
}

/// One side has said yes: to the side that has not answered (S57).
pub(crate) async fn other_hand_missing(tx: &Tx, asked: &Asked) -> Outcome<()> {
    let to = if asked.consent.consultant_hand().is_some() {
        agency_side(tx, asked).await?
    } else {
        vec![asked.contact.clone()]
    };
    for to in to {
        let lang = to.lang;
        let note = Note {
            subject: t!(lang, "mail-other-hand-subject", consultant = asked.consultant.name.as_str()),
            body: vec![
                Block::Text(t!(lang, "mail-other-hand-text", client = asked.client.name.as_str())),
                Block::Facts(consent_facts(tx, lang, asked)?),
                button(tx, t!(lang, "mail-consent-asked-button"), &format!("/consents/{}", asked.consent.id)),
            ],
            invitation: None,
            attachments: vec![],
        };
        post(tx, &to, "consent_other_hand", asked.consent.id, note).await?;
    }
    Ok(())
}

/// Every hand is there: the receipt, with the way to take it back, and word to
/// whoever asked.
pub(crate) async fn consent_given(tx: &Tx, asked: &Asked) -> Outcome<()> {
    let receipt = privacy::receipt::bytes(tx, asked.consent.id).await?;
    let mut sides = vec![asked.contact.clone()];
    sides.extend(agency_side(tx, asked).await?);
    for to in sides {
        let lang = to.lang;
        let name = asked.consultant.name.as_str();
        let note = Note {
            subject: t!(lang, "mail-consent-given-subject", client = asked.client.name.as_str()),
            body: vec![
                Block::Text(t!(
                    lang,
                    "mail-consent-given-text",
                    consultant = name,
                    client = asked.client.name.as_str()
                )),
                Block::Facts(consent_facts(tx, lang, asked)?),
                Block::Text(t!(lang, "mail-consent-given-back")),
                button(tx, t!(lang, "mail-consent-given-button"), &format!("/consents/{}", asked.consent.id)),
            ],
            invitation: None,
            attachments: vec![Attachment {
                name: t!(lang, "receipt-file"),
                media_type: "application/json".to_owned(),
                bytes: receipt.clone(),
            }],
        };
        post(tx, &to, "consent_given", asked.consent.id, note).await?;
    }
    let lang = asked.asker.lang;
    let note = Note {
        subject: t!(lang, "mail-consent-in-subject", consultant = asked.consultant.name.as_str()),
        body: vec![
            Block::Facts(consent_facts(tx, lang, asked)?),
            button(tx, t!(lang, "mail-to-slate-button"), &format!("/assignments/{}/proposal", asked.assignment.id)),
        ],
        invitation: None,
        attachments: vec![],
    };
    post(tx, &asked.asker, "consent_in", asked.consent.id, note).await
}

/// A no: to whoever asked, and to the other side.
pub(crate) async fn consent_withheld(tx: &Tx, asked: &Asked) -> Outcome<()> {
    let Stage::Withheld(closing) = asked.consent.stage() else { return Ok(()) };
    let facts = |lang: Lang| {
        let mut facts = vec![
            (t!(lang, "fact-consultant"), asked.consultant.name.clone()),
            (t!(lang, "fact-client"), asked.client.name.clone()),
            (t!(lang, "fact-assignment"), labels::about(lang, &asked.assignment)),
        ];
        facts.extend(closing.reason.clone().map(|reason| (t!(lang, "fact-message"), reason)));
        facts
    };
    let mut others = vec![asked.asker.clone()];
    others.push(asked.contact.clone());
    others.extend(agency_side(tx, asked).await?);
    for to in others.into_iter().filter(|to| Some(to.account) != closing.by) {
        let lang = to.lang;
        let note = Note {
            subject: t!(lang, "mail-consent-withheld-subject", consultant = asked.consultant.name.as_str()),
            body: vec![Block::Text(t!(lang, "mail-consent-withheld-text")), Block::Facts(facts(lang))],
            invitation: None,
            attachments: vec![],
        };
        post(tx, &to, "consent_withheld", asked.consent.id, note).await?;
    }
    Ok(())
}

/// Taken back: a receipt to both sides, and word to whoever asked.
pub(crate) async fn consent_withdrawn(tx: &Tx, asked: &Asked) -> Outcome<()> {
    let mut to_all = vec![asked.contact.clone(), asked.asker.clone()];
    to_all.extend(agency_side(tx, asked).await?);
    for to in to_all {
        let lang = to.lang;
        let (name, client) = (asked.consultant.name.as_str(), asked.client.name.as_str());
        let note = Note {
            subject: t!(lang, "mail-consent-withdrawn-subject", consultant = name, client = client),
            body: vec![
                Block::Text(t!(lang, "mail-consent-withdrawn-text", consultant = name, client = client)),
                Block::Facts(vec![(t!(lang, "fact-assignment"), labels::about(lang, &asked.assignment))]),
            ],
            invitation: None,
            attachments: vec![],
        };
        post(tx, &to, "consent_withdrawn", asked.consent.id, note).await?;
    }
    Ok(())
}

/// The proposal, to the client's people (S59). Profiles stay behind the sign-in.
pub(crate) async fn proposal_sent(tx: &Tx, proposal: &Proposal, need: &Assignment) -> Outcome<()> {
    for to in directory::client_reps(tx, proposal.client).await? {
        let lang = to.lang;
        let count = i64::try_from(proposal.suggestions().len()).unwrap_or(0);
        let mut body =
            vec![Block::Text(t!(lang, "mail-proposal-sent-text", count = count, about = labels::about(lang, need)))];
        body.extend(proposal.note.clone().map(Block::Text));
        body.push(button(tx, t!(lang, "mail-proposal-sent-button"), &format!("/proposals/{}", proposal.id)));
        let note = Note {
            subject: t!(lang, "mail-proposal-sent-subject", title = need.content.title.as_str()),
            body,
            invitation: None,
            attachments: vec![],
        };
        post(tx, &to, "proposal_sent", proposal.id, note).await?;
    }
    Ok(())
}

/// The whole was taken back: to the client's people.
pub(crate) async fn proposal_retracted(tx: &Tx, proposal: &Proposal) -> Outcome<()> {
    let need = assignments::find(tx, proposal.assignment).await?;
    for to in directory::client_reps(tx, proposal.client).await? {
        let lang = to.lang;
        let note = Note {
            subject: t!(lang, "mail-proposal-retracted-subject", number = proposal.number),
            body: vec![Block::Text(t!(lang, "mail-proposal-retracted-text", about = labels::about(lang, &need)))],
            invitation: None,
            attachments: vec![],
        };
        post(tx, &to, "proposal_retracted", proposal.id, note).await?;
    }
    Ok(())
}

/// A consultant has withdrawn the consent: to the client that had seen the
/// profile (GDPR art. 19).
pub(crate) async fn suggestion_withdrawn(tx: &Tx, proposal: &Proposal, gone: &Suggestion) -> Outcome<()> {
    let need = assignments::find(tx, proposal.assignment).await?;
    for to in directory::client_reps(tx, proposal.client).await? {
        let lang = to.lang;
        let note = Note {
            subject: t!(lang, "mail-suggestion-withdrawn-subject", number = proposal.number),
            body: vec![
                Block::Text(t!(
                    lang,
                    "mail-suggestion-withdrawn-text",
                    position = gone.position,
                    about = labels::about(lang, &need)
                )),
                Block::Text(t!(lang, "mail-suggestion-withdrawn-duty")),
                button(tx, t!(lang, "mail-proposal-sent-button"), &format!("/proposals/{}", proposal.id)),
            ],
            invitation: None,
            attachments: vec![],
        };
        post(tx, &to, "suggestion_withdrawn", gone.id, note).await?;
    }
    Ok(())
}

/// The staff who look after a choice, each once.
async fn staff_of(tx: &Tx, proposal: &Proposal, need: &Assignment, agent: Option<AccountId>) -> Outcome<Vec<Contact>> {
    let mut accounts = vec![proposal.drafted_by];
    for account in [need.manager, agent].into_iter().flatten() {
        if !accounts.contains(&account) {
            accounts.push(account);
        }
    }
    let mut staff = Vec::new();
    for account in accounts {
        staff.push(directory::contact(tx, account).await?);
    }
    Ok(staff)
}

/// Chosen (S52): to the consultant and the agency, the client's people and staff.
pub(crate) async fn chosen(tx: &Tx, proposal: &Proposal, need: &Assignment, chosen: &Suggestion) -> Outcome<()> {
    let asked = Asked::find(tx, chosen.consent).await?;
    let about = |lang: Lang| labels::about(lang, need);
    for consent in chosen.consents() {
        let asked = Asked::find(tx, consent).await?;
        let mut side = vec![asked.contact.clone()];
        side.extend(agency_side(tx, &asked).await?);
        for to in side {
            let lang = to.lang;
            let (name, client) = (asked.consultant.name.as_str(), asked.client.name.as_str());
            let note = Note {
                subject: t!(lang, "mail-chosen-subject", client = client, consultant = name),
                body: vec![
                    Block::Text(t!(lang, "mail-chosen-text", client = client, consultant = name, about = about(lang))),
                    button(tx, t!(lang, "mail-chosen-button"), "/desk"),
                ],
                invitation: None,
                attachments: vec![],
            };
            post(tx, &to, "suggestion_chosen", format!("{}:{consent}", chosen.id), note).await?;
        }
    }
    for to in directory::client_reps(tx, proposal.client).await? {
        let lang = to.lang;
        let note = Note {
            subject: t!(lang, "mail-chosen-client-subject", title = need.content.title.as_str()),
            body: vec![
                Block::Text(t!(lang, "mail-chosen-client-text", about = about(lang))),
                button(tx, t!(lang, "mail-proposal-sent-button"), &format!("/proposals/{}", proposal.id)),
            ],
            invitation: None,
            attachments: vec![],
        };
        post(tx, &to, "suggestion_chosen", chosen.id, note).await?;
    }
    for to in staff_of(tx, proposal, need, asked.consultant.agent).await? {
        let lang = to.lang;
        let (name, client) = (asked.consultant.name.as_str(), asked.client.name.as_str());
        let note = Note {
            subject: t!(lang, "mail-chosen-staff-subject", client = client, consultant = name),
            body: vec![
                Block::Text(t!(lang, "mail-chosen-staff-text", about = about(lang))),
                button(tx, t!(lang, "mail-chosen-staff-button"), &format!("/contracts/new?suggestion={}", chosen.id)),
            ],
            invitation: None,
            attachments: vec![],
        };
        post(tx, &to, "suggestion_chosen", chosen.id, note).await?;
    }
    Ok(())
}

/// Not this time: to the consultant and the agency. No reason goes along; staff
/// pass on what is fit to be passed on.
pub(crate) async fn not_chosen(tx: &Tx, need: &Assignment, suggestion: &Suggestion) -> Outcome<()> {
    for consent in suggestion.consents() {
        let asked = Asked::find(tx, consent).await?;
        let mut side = vec![asked.contact.clone()];
        side.extend(agency_side(tx, &asked).await?);
        for to in side {
            let lang = to.lang;
            let note = Note {
                subject: t!(lang, "mail-not-chosen-subject", consultant = asked.consultant.name.as_str()),
                body: vec![Block::Text(t!(
                    lang,
                    "mail-not-chosen-text",
                    consultant = asked.consultant.name.as_str(),
                    about = labels::about(lang, need)
                ))],
                invitation: None,
                attachments: vec![],
            };
            post(tx, &to, "suggestion_not_chosen", format!("{}:{consent}", suggestion.id), note).await?;
        }
    }
    Ok(())
}

/// The client said no, to one or to all: to staff, with the client's words.
pub(crate) async fn declined(tx: &Tx, before: &Proposal, after: &Proposal, need: &Assignment) -> Outcome<()> {
    let mut facts = Vec::new();
    for (was, is) in before.suggestions().iter().zip(after.suggestions()) {
        if was.stage() == SuggestionStage::Proposed && is.stage() == SuggestionStage::Declined {
            let name = directory::consultant(tx, is.consultant).await?.name;
            facts.push((name, is.decline_reason.clone().unwrap_or_else(|| "–".to_owned())));
        }
    }
    let whole = match after.stage() {
        ProposalStage::Declined { reply, .. } => Some(reply.reason.clone()),
        _ => None,
    };
    for to in staff_of(tx, after, need, None).await? {
        let lang = to.lang;
        let mut body = vec![Block::Text(match &whole {
            Some(_) => t!(lang, "mail-declined-all-text", about = labels::about(lang, need)),
            None => t!(lang, "mail-declined-one-text", about = labels::about(lang, need)),
        })];
        let mut rows = facts.clone();
        if let Some(Some(reason)) = &whole {
            rows.push((t!(lang, "fact-reason"), reason.clone()));
        }
        body.push(Block::Facts(rows));
        body.push(button(tx, t!(lang, "mail-to-slate-button"), &format!("/assignments/{}/proposal", need.id)));
        let note = Note {
            subject: t!(lang, "mail-declined-subject", number = after.number),
            body,
            invitation: None,
            attachments: vec![],
        };
        post(tx, &to, "proposal_declined", format!("{}:{}", after.id, before.version), note).await?;
    }
    Ok(())
}
