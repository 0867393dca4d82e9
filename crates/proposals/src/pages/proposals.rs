//! `/proposals`: what has come to a client; for staff, what has gone out.

use crate::proposal::{Proposal, Stage};
use crate::{rows, words};
use assignments::{Assignment, labels};
use base::{AssignmentId, CommonRefusal, Role, Stop, format, t};
use maud::html;
use people::directory;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use web::ui;
use web::{Answer, Door};

/// How many staff see.
const MOST: i64 = 100;

/// `GET /proposals`.
pub(crate) async fn list(d: Door) -> Answer {
    let tx = d.read().await?;
    let actor = d.actor()?;
    let proposals = match actor.role {
        Role::ClientRep { client } => rows::of_client(&tx, client).await?,
        Role::Staff(_) => rows::newest(&tx, MOST).await?,
        Role::Consultant { .. } | Role::AgencyRep { .. } => return Err(Stop::from(CommonRefusal::NotFound).into()),
    };
    let ids: Vec<AssignmentId> = proposals.iter().map(|p| p.assignment).collect();
    let needs = assignments::many(&tx, &ids).await?;
    let mut clients = HashMap::new();
    if actor.staff().is_some() {
        for p in &proposals {
            if let Entry::Vacant(unknown) = clients.entry(p.client) {
                unknown.insert(directory::client(&tx, p.client).await?.name);
            }
        }
    }
    let entries: Vec<ui::Entry> =
        proposals.iter().map(|p| entry(&d, p, needs.get(&p.assignment), clients.get(&p.client))).collect();
    let title = t!(d.lang, "proposals-title");
    let (none, none_text) = if actor.client().is_some() {
        (t!(d.lang, "proposals-none"), t!(d.lang, "proposals-none-client"))
    } else {
        (t!(d.lang, "proposals-none"), t!(d.lang, "proposals-none-staff"))
    };
    let body = html! {
        (ui::heading(&title, Some(&t!(d.lang, "proposals-lead"))))
        @if entries.is_empty() {
            (ui::empty(&none, &none_text, Some(("/assignments", &t!(d.lang, "proposals-to-assignments")))))
        } @else {
            (ui::entries(&entries))
        }
    };
    Ok(d.page(&title, body))
}

/// One proposal in the list.
fn entry(d: &Door, p: &Proposal, need: Option<&Assignment>, client: Option<&String>) -> ui::Entry {
    let lang = d.lang;
    let (tone, stage) = words::proposal_stage(lang, p.stage());
    let mut facts: Vec<String> = client.into_iter().cloned().collect();
    facts.extend(need.map(|need| labels::about(lang, need)));
    let count = i64::try_from(p.suggestions().len()).unwrap_or(0);
    facts.push(t!(lang, "proposal-count", count = count));
    let sent_at = match p.stage() {
        Stage::Draft => None,
        Stage::Retracted { sent_at } => *sent_at,
        Stage::Sent { at } => Some(*at),
        Stage::Chosen { sent_at, .. } | Stage::Declined { sent_at, .. } | Stage::Expired { sent_at } => Some(*sent_at),
    };
    facts.extend(sent_at.map(|at| t!(lang, "proposal-sent-on", date = format::date_long(lang, at.date()))));
    ui::Entry {
        title: words::proposal_numbered(lang, p.number),
        href: Some(format!("/proposals/{}", p.id)),
        facts,
        body: html! {},
        aside: ui::badge(tone, &stage),
    }
}
