//! A client's desk: proposals to answer, hours to approve, engagements and how
//! much of the agreed work is done. Nothing about consultants who were not
//! proposed (S53).

use super::Parts;
use super::consultant::engagement_badge;
use crate::rows::client::{self as rows, Ongoing, Sent, ToApprove};
use base::{ClientId, Lang, Outcome, format, t};
use maud::html;
use store::Tx;
use web::Door;
use web::ui::{self, Entry, Tone};

/// The desk below the tasks, and the client manager beside it.
pub async fn parts(tx: &Tx, d: &Door, client: ClientId) -> Outcome<Parts> {
    let lang = d.lang;
    let proposals = rows::proposals(tx, client).await?;
    let to_approve = rows::to_approve(tx, client).await?;
    let engagements = rows::engagements(tx, client).await?;
    let replacements = rows::replacements(tx, client).await?;
    let main = html! {
        @if !proposals.is_empty() {
            section.section #proposals {
                h2 { (t!(lang, "desk-proposals")) }
                (ui::entries(&proposals.iter().map(|p| proposal(lang, p)).collect::<Vec<_>>()))
            }
        }
        @if !to_approve.is_empty() {
            section.section #to-approve {
                h2 { (t!(lang, "desk-to-approve")) }
                (ui::entries(&to_approve.iter().map(|s| sheet(lang, s)).collect::<Vec<_>>()))
            }
        }
        @for (number, title, since) in &replacements {
            (ui::banner(Tone::Info, html! {
                p { (t!(lang, "desk-replacement", number = *number, title = title.as_str(), date = format::date_long(lang, since.date()))) }
            }))
        }
        section.section #engagements {
            div.section-head {
                h2 { (t!(lang, "desk-engagements")) }
                div.section-actions { a href="/engagements" { (t!(lang, "desk-all-engagements")) } }
            }
            @if engagements.is_empty() {
                (ui::empty(&t!(lang, "desk-no-engagements"), &t!(lang, "desk-no-engagements-text"), Some(("/assignments/new", &t!(lang, "desk-post-assignment")))))
            } @else {
                (ui::entries(&engagements.iter().map(|e| engagement(lang, e)).collect::<Vec<_>>()))
                (ui::actions(ui::link_quiet("/assignments/new", &t!(lang, "desk-post-assignment"))))
            }
        }
    };
    Ok(Parts { main, aside: people::agent_card(tx, d).await? })
}

/// A proposal that waits for the answer.
fn proposal(lang: Lang, sent: &Sent) -> Entry {
    Entry {
        title: t!(lang, "proposal-line", number = sent.number, title = sent.title.as_str()),
        href: Some(format!("/proposals/{}", sent.id)),
        facts: vec![
            t!(lang, "proposal-suggestions", count = sent.suggestions),
            t!(lang, "proposal-came", date = format::date_long(lang, sent.sent_at.date())),
        ],
        body: html! {},
        aside: ui::badge(Tone::Waiting, &t!(lang, "proposal-waits")),
    }
}

/// A month to approve.
fn sheet(lang: Lang, sheet: &ToApprove) -> Entry {
    Entry {
        title: t!(lang, "sheet-line", month = format::month(lang, sheet.month), consultant = sheet.consultant.as_str()),
        href: Some(format!("/time-sheets/{}", sheet.id)),
        facts: vec![sheet.title.clone(), format::hours(lang, sheet.minutes)],
        body: html! {},
        aside: ui::badge(Tone::Waiting, &t!(lang, "sheet-to-approve")),
    }
}

/// An engagement, with how much of the expected work is reported.
fn engagement(lang: Lang, ongoing: &Ongoing) -> Entry {
    let worked = t!(
        lang,
        "hours-of",
        done = format::hours_number(lang, ongoing.minutes),
        all = format::hours(lang, ongoing.expected)
    );
    Entry {
        title: ongoing.title.clone(),
        href: Some(format!("/engagements/{}", ongoing.id)),
        facts: vec![
            ongoing.consultant.clone(),
            t!(
                lang,
                "from-to",
                from = format::date_long(lang, ongoing.starts_on),
                to = format::date_long(lang, ongoing.ends_on)
            ),
        ],
        body: html! {
            @if ongoing.expected > 0 {
                (ui::meter(&t!(lang, "hours-reported"), ongoing.minutes, ongoing.expected, &worked))
            }
        },
        aside: engagement_badge(lang, ongoing.stage),
    }
}
