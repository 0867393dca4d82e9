//! One need: what every reader may see of it, and beside it what each may do.

use super::apply;
use super::parts::{badge, facts, href, need_text, star};
use crate::application::Application;
use crate::assignment::{Assignment, Stage};
use crate::rows::{self, applications, lists};
use crate::{labels, policy, promise};
use base::{Actor, AssignmentId, CommonRefusal, ConsultantId, Outcome, Role, format, t};
use maud::{Markup, html};
use people::{Client, directory};
use store::Tx;
use web::ui::{self, Entry, Tone};
use web::{Answer, Door, FormState, Path, Response};

/// `GET /assignments/{id}`
pub async fn show(d: Door, Path(id): Path<AssignmentId>) -> Answer {
    Ok(page(&d, id, None).await?)
}

/// The page; `typed` is an application that could not be taken.
pub async fn page(d: &Door, id: AssignmentId, typed: Option<FormState>) -> Outcome<Response> {
    let actor = d.actor()?;
    let tx = d.read().await?;
    let need = rows::find(&tx, id, false).await?;
    if !policy::may_see_this(actor, &need) {
        return Err(CommonRefusal::NotFound.into());
    }
    let client = directory::client(&tx, need.client).await?;
    let (beside, below, star) = match actor.role {
        Role::Consultant { consultant, .. } => {
            let marked = lists::marked(&tx, consultant).await?.contains(&id);
            (for_consultant(d, &tx, &need, consultant, typed).await?, html! {}, star(d, &need, marked))
        }
        Role::AgencyRep { .. } => (ui::card(ui::muted(&t!(d.lang, "agency-note"))), html! {}, html! {}),
        Role::ClientRep { .. } => (for_client(d, &need), html! {}, html! {}),
        Role::Staff(_) => (for_staff(d, actor, &need, &client), applicants(d, &tx, id).await?, html! {}),
    };
    let lang = d.lang;
    let title = need.content.title.clone();
    let eyebrow = html! { a href="/assignments" { (labels::numbered(lang, need.number)) } " " (badge(lang, &need)) };
    let is_draft = need.stage() == Stage::Draft;
    let steps = [t!(lang, "step-write"), t!(lang, "step-check"), t!(lang, "step-open")];
    let lead = is_draft.then(|| t!(lang, "check-lead"));
    Ok(d.page(
        &title,
        html! {
            (ui::heading_eyebrow(eyebrow, &title, lead.as_deref(), star))
            @if is_draft { (ui::steps(&steps, 1)) }
            (promised(d, actor, &need))
            (ui::columns(html! { (need_text(lang, &need)) (facts(lang, actor, &need, &client)) (below) }, beside))
        },
    ))
}

/// By when three suggestions come, as long as that day has not passed (S51).
fn promised(d: &Door, actor: &Actor, need: &Assignment) -> Markup {
    let by = match need.stage() {
        Stage::Open { opened_at } => promise::suggestions_by(opened_at.date()),
        Stage::Draft | Stage::Filled { .. } | Stage::Ended { .. } | Stage::Cancelled { .. } => return html! {},
    };
    if !policy::sees_client(actor, need.client) || by < d.now.date() {
        return html! {};
    }
    let sentence = t!(d.lang, "promise-suggestions", date = format::date_long(d.lang, by));
    ui::banner(Tone::Ok, html! { p { (sentence) } })
}

/// Applying, or how the application stands; and who helps (S41).
async fn for_consultant(
    d: &Door,
    tx: &Tx,
    need: &Assignment,
    consultant: ConsultantId,
    typed: Option<FormState>,
) -> Outcome<Markup> {
    let lang = d.lang;
    let profile = directory::consultant(tx, consultant).await?;
    let application = applications::find(tx, need.id, consultant).await?;
    let agent = directory::contact_opt(tx, profile.agent).await?;
    let live = application.as_ref().filter(|a| a.is_live());
    let state = match typed {
        Some(typed) => typed,
        None => apply::prefilled(d, &profile),
    };
    Ok(html! {
        @if let Some(live) = live {
            (applied(d, need, live))
            @if !need.is_open() { p { a href={ (href(need.id)) "/why-not" } { (t!(lang, "why-not-link")) } } }
        } @else if need.is_open() {
            section.card #apply {
                h2.card-title { (t!(lang, "apply-title")) }
                @if application.is_some() { (ui::muted(&t!(lang, "apply-again-note"))) }
                p { (t!(lang, "apply-lead")) }
                (apply::form(lang, &state, need.id, d.app.house().commission))
            }
        } @else {
            (ui::card(html! {
                (ui::muted(&t!(lang, "not-open-note")))
                p { a href={ (href(need.id)) "/why-not" } { (t!(lang, "why-not-link")) } }
            }))
        }
        @if let Some(agent) = agent {
            (ui::person_card(&agent.name, &t!(lang, "agent-yours"), &agent.email, agent.phone.as_deref().unwrap_or_default(), html! {}))
        }
    })
}

/// The consultant's own application.
fn applied(d: &Door, need: &Assignment, application: &Application) -> Markup {
    let lang = d.lang;
    let rate = labels::rate(lang, application.rate.amount, application.rate.basis);
    let withdrawal = format!("{}/application-withdrawal", href(need.id));
    ui::card_titled(
        &t!(lang, "applied-title"),
        html! {
            p { (ui::badge(Tone::Ok, &t!(lang, "application-sent"))) }
            (ui::summary_list(&[
                (t!(lang, "field-applied-at"), html! { (format::date_long(lang, application.applied_at.date())) }),
                (t!(lang, "field-rate"), html! { (rate) }),
                (t!(lang, "field-message"), html! { (application.message) }),
            ]))
            (ui::muted(&t!(lang, "applied-note")))
            (d.buttons().press(&withdrawal, &[], ui::button_quiet(&t!(lang, "withdraw-button"))))
        },
    )
}

/// The client's next step.
fn for_client(d: &Door, need: &Assignment) -> Markup {
    let lang = d.lang;
    html! {
        @match need.stage() {
            Stage::Draft => (opening(d, need)),
            Stage::Open { .. } => (ui::card_titled(&t!(lang, "next-title"), html! {
                p { (t!(lang, "client-open-note")) }
                (ui::actions(ui::link_button("/proposals", &t!(lang, "client-proposals"))))
            })),
            Stage::Filled { .. } => (ui::card_titled(&t!(lang, "next-title"), html! {
                p { (t!(lang, "client-filled-note")) }
                (ui::actions(ui::link_quiet("/engagements", &t!(lang, "client-engagements"))))
            })),
            Stage::Ended { .. } | Stage::Cancelled { .. } => (ui::card(ui::muted(&t!(lang, "client-closed-note")))),
        }
        (changing(d, need))
    }
}

/// Where staff go from here.
fn for_staff(d: &Door, actor: &Actor, need: &Assignment, client: &Client) -> Markup {
    let lang = d.lang;
    let may = policy::may_manage(actor, need.client);
    let path = href(need.id);
    html! {
        @if need.stage() == Stage::Draft && may { (opening(d, need)) }
        @if need.stage().opened_at().is_some() {
            (ui::card_titled(&t!(lang, "next-title"), ui::actions(html! {
                (ui::link_button(&format!("{path}/match"), &t!(lang, "staff-match")))
                @if need.is_open() { (ui::link_quiet(&format!("{path}/team"), &t!(lang, "staff-team"))) }
                (ui::link_quiet(&format!("{path}/proposal"), &t!(lang, "staff-proposal")))
            })))
        }
        (ui::card(html! { a href={ "/clients/" (client.id) } { (client.name) } }))
        @if may { (changing(d, need)) }
    }
}

/// The last step of a draft.
fn opening(d: &Door, need: &Assignment) -> Markup {
    let lang = d.lang;
    let by = promise::suggestions_by(d.now.date());
    let action = format!("{}/opening", href(need.id));
    let version = [("version", need.version.to_string())];
    ui::card_titled(
        &t!(lang, "open-title"),
        html! {
            p { (t!(lang, "open-lead", date = format::date_long(lang, by))) }
            (d.buttons().press(&action, &version, ui::button(&t!(lang, "open-button"))))
        },
    )
}

/// Changing and cancelling, as long as nobody is contracted.
fn changing(d: &Door, need: &Assignment) -> Markup {
    let lang = d.lang;
    let path = href(need.id);
    let version = [("version", need.version.to_string())];
    html! {
        @if need.is_editable() {
            (ui::actions(ui::link_quiet(&format!("{path}/edit"), &t!(lang, "edit-link"))))
            (ui::details(&t!(lang, "cancel-title"), html! {
                p { (t!(lang, "cancel-lead")) }
                (d.buttons().press(&format!("{path}/cancellation"), &version, ui::button_danger(&t!(lang, "cancel-button"))))
            }))
        }
    }
}

/// Who applied: for staff (S53).
async fn applicants(d: &Door, tx: &Tx, id: AssignmentId) -> Outcome<Markup> {
    let lang = d.lang;
    let found = applications::applicants(tx, id).await?;
    let rows: Vec<Entry> = found
        .iter()
        .map(|applicant| {
            let application = &applicant.application;
            let (tone, state) = if application.is_live() {
                (Tone::Info, t!(lang, "application-sent"))
            } else {
                (Tone::Neutral, t!(lang, "application-withdrawn"))
            };
            let mut about: Vec<String> = applicant.title.iter().chain(&applicant.agency).cloned().collect();
            about.push(format::date_long(lang, application.applied_at.date()));
            Entry {
                title: applicant.name.clone(),
                href: Some(format!("/consultants/{}", application.consultant)),
                facts: about,
                body: html! { p { (application.message) } },
                aside: html! {
                    (ui::badge(tone, &state))
                    span.figure { (labels::rate(lang, application.rate.amount, application.rate.basis)) }
                },
            }
        })
        .collect();
    Ok(ui::section(
        &t!(lang, "applicants-title"),
        html! {
            @if rows.is_empty() {
                (ui::muted(&t!(lang, "applicants-none")))
            } @else {
                (ui::entries(&rows))
            }
        },
    ))
}
