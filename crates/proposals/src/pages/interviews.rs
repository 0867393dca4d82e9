//! `/interviews`: those of the reader, to come and past (S60).

use crate::rows_interview::{self, Placed};
use crate::words;
use base::{Role, t};
use maud::html;
use web::ui::{self, Entry};
use web::{Answer, Door};

/// How far back staff see, in seconds: sixty days.
const BACK: i64 = 60 * 86_400;

/// `GET /interviews`.
pub(crate) async fn list(d: Door) -> Answer {
    let tx = d.read().await?;
    let actor = d.actor()?;
    let found = match actor.role {
        Role::ClientRep { client } => rows_interview::of_client(&tx, client).await?,
        Role::Consultant { consultant, .. } => rows_interview::of_consultant(&tx, consultant).await?,
        Role::AgencyRep { agency } => rows_interview::of_agency(&tx, agency).await?,
        Role::Staff(_) => rows_interview::since(&tx, tx.now().plus_seconds(-BACK)).await?,
    };
    let (open, over): (Vec<&Placed>, Vec<&Placed>) = found.iter().partition(|p| p.interview.is_open());
    let title = t!(d.lang, "interviews-title");
    let body = html! {
        (ui::heading(&title, Some(&t!(d.lang, "interviews-lead"))))
        @if found.is_empty() {
            (ui::empty(&t!(d.lang, "interviews-none"), &t!(d.lang, "interviews-none-text"), None))
        }
        @if !open.is_empty() { (ui::section(&t!(d.lang, "interviews-open"), entries(&d, &open))) }
        @if !over.is_empty() { (ui::section(&t!(d.lang, "interviews-over"), entries(&d, &over))) }
    };
    Ok(d.page(&title, body))
}

/// Rows of interviews.
fn entries(d: &Door, placed: &[&Placed]) -> maud::Markup {
    let rows: Vec<Entry> = placed.iter().map(|p| entry(d, p)).collect();
    ui::entries(&rows)
}

/// One interview.
fn entry(d: &Door, placed: &Placed) -> Entry {
    let lang = d.lang;
    let (tone, stage) = words::interview_stage(lang, placed.interview.stage());
    let mut facts = vec![t!(lang, "assignment-named", number = placed.number, title = placed.title.as_str())];
    if let Some(start) = placed.interview.stage().starts_at() {
        facts.push(words::moment(lang, start, placed.interview.minutes));
    }
    Entry {
        title: t!(
            lang,
            "interview-between",
            client = placed.client_name.as_str(),
            consultant = placed.consultant_name.as_str()
        ),
        href: Some(format!("/interviews/{}", placed.interview.id)),
        facts,
        body: html! {},
        aside: ui::badge(tone, &stage),
    }
}
