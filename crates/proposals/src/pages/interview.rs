//! `/interviews/{id}`: the offered times, the booked one, who comes, and how it
//! went (S60–S62).

use crate::guests::{Guests, calendar};
use crate::interview::{Busy, Interview, Outcome as Ending, Stage};
use crate::rows_interview::{self, Placed};
use crate::{agent, book, call_off, close, policy, words};
use base::{CommonRefusal, InterviewId, InterviewSlotId, Lang, Outcome, Stop, format, t};
use documents::calendar::Method;
use maud::{Markup, html};
use store::Tx;
use web::ui::{self, Tone};
use web::{Answer, Door, Form, FormState, Path, Response, download};

/// The fields' names on screen.
fn label(lang: Lang, field: &str) -> String {
    match field {
        "slot" => t!(lang, "field-slot"),
        "reason" => t!(lang, "field-cancel-reason"),
        "outcome" => t!(lang, "field-outcome"),
        _ => String::new(),
    }
}

/// `GET /interviews/{id}`.
pub(crate) async fn show(d: Door, Path(id): Path<InterviewId>) -> Answer {
    let tx = d.read().await?;
    Ok(page(&d, &tx, id, &d.form(label)).await?)
}

/// `GET /interviews/{id}/invitation.ics`.
pub(crate) async fn ics(d: Door, Path(id): Path<InterviewId>) -> Answer {
    let tx = d.read().await?;
    let placed = seen(&d, &tx, id).await?;
    let Stage::Booked { starts_at } = placed.interview.stage() else {
        return Err(Stop::from(CommonRefusal::NotFound).into());
    };
    let guests = Guests::of(&tx, &placed).await?;
    let bytes = calendar(&tx, &placed, &guests, d.lang, Method::Request, *starts_at);
    Ok(download::bytes_as("invitation.ics", "text/calendar; charset=utf-8; method=REQUEST", bytes))
}

/// `POST /interviews/{id}/booking`.
pub(crate) async fn booking(d: Door, Path(id): Path<InterviewId>, form: Form) -> Answer {
    let version = form.version()?;
    let mut c = form.check(d.lang, label);
    let Some(slot) = c.choice("slot", |text| text.parse::<InterviewSlotId>().ok()) else {
        let state = c.state(&d);
        return d.invalid(page(&d, &d.read().await?, id, &state).await?);
    };
    let tx = d.write(&form).await?;
    match d.kept(book::book(&tx, d.actor()?, id, version, slot).await, &form, label)? {
        Ok(()) => d.done(tx, &form, &format!("/interviews/{id}"), &t!(d.lang, "interview-booked")).await,
        // Taken meanwhile: the same page with the times that are left.
        Err(state) => {
            drop(tx);
            d.invalid(page(&d, &d.read().await?, id, &state).await?)
        }
    }
}

/// `POST /interviews/{id}/cancellation`.
pub(crate) async fn cancellation(d: Door, Path(id): Path<InterviewId>, form: Form) -> Answer {
    let reason = form.check(d.lang, label).text_opt("reason", 1_000).flatten();
    let version = form.version()?;
    let tx = d.write(&form).await?;
    call_off::call_off(&tx, d.actor()?, id, version, reason).await?;
    d.done(tx, &form, &format!("/interviews/{id}"), &t!(d.lang, "interview-cancelled")).await
}

/// `POST /interviews/{id}/outcome`.
pub(crate) async fn outcome(d: Door, Path(id): Path<InterviewId>, form: Form) -> Answer {
    let version = form.version()?;
    let ending = Ending::parse(form.get("outcome")).ok_or_else(|| Stop::from(CommonRefusal::NotFound))?;
    let tx = d.write(&form).await?;
    close::close(&tx, d.actor()?, id, version, ending).await?;
    d.done(tx, &form, &format!("/interviews/{id}"), &t!(d.lang, "interview-closed")).await
}

/// `POST /interviews/{id}/agent`.
pub(crate) async fn agent(d: Door, Path(id): Path<InterviewId>, form: Form) -> Answer {
    let version = form.version()?;
    let attends = form.get("attends") == "yes";
    let tx = d.write(&form).await?;
    agent::set_agent(&tx, d.actor()?, id, version, attends).await?;
    d.done(tx, &form, &format!("/interviews/{id}"), &t!(d.lang, "interview-agent-set")).await
}

/// The interview, if the actor may know of it.
async fn seen(d: &Door, tx: &Tx, id: InterviewId) -> Outcome<Placed> {
    let placed = rows_interview::find(tx, id).await?;
    if placed.may_be_seen_by(d.actor()?) { Ok(placed) } else { Err(CommonRefusal::NotFound.into()) }
}

/// The page.
async fn page(d: &Door, tx: &Tx, id: InterviewId, state: &FormState) -> Outcome<Response> {
    let lang = d.lang;
    let actor = d.actor()?;
    let placed = seen(d, tx, id).await?;
    let guests = Guests::of(tx, &placed).await?;
    let interview = &placed.interview;
    let parties = &placed.parties;
    let busy = rows_interview::busy(tx, &placed).await?;
    let (tone, stage) = words::interview_stage(lang, interview.stage());
    let title =
        t!(lang, "interview-title", client = placed.client_name.as_str(), consultant = placed.consultant_name.as_str());
    let begun = interview.stage().starts_at().is_some_and(|start| start <= d.now);
    let body = html! {
        (ui::heading_eyebrow(back(d, &placed), &title, None, ui::badge(tone, &stage)))
        @if *interview.stage() != Stage::Offered { (state.summary()) }
        (ui::summary_list(&facts(d, &placed, &guests)))
        @if *interview.stage() == Stage::Offered { (times(d, interview, &busy, state, policy::may_book(actor, parties))) }
        @if matches!(interview.stage(), Stage::Booked { .. }) {
            (ui::actions(html! { (ui::link_quiet(&format!("/interviews/{id}/invitation.ics"), &t!(lang, "interview-ics"))) }))
            @if begun && policy::may_close(actor, parties) { (ending(d, interview)) }
        }
        @if interview.is_open() && interview.agent.is_some() && policy::may_set_agent(actor, parties) { (agent_switch(d, interview)) }
        @if interview.is_open() && policy::may_cancel(actor, parties) { (cancel(d, interview, policy::may_book(actor, parties))) }
        @if matches!(interview.stage(), Stage::Cancelled { .. }) && actor.client().is_some() {
            (ui::actions(html! {
                (ui::link_quiet(&format!("/suggestions/{}/interview", interview.suggestion), &t!(lang, "interview-offer-again")))
            }))
        }
    };
    Ok(d.page(&title, body))
}

/// Back to the proposal for those who know of it, or to the list.
fn back(d: &Door, placed: &Placed) -> Markup {
    let reads = d.actor.as_ref().is_some_and(|a| a.client().is_some() || a.staff().is_some());
    html! {
        @if reads {
            a href={ "/proposals/" (placed.proposal) } { (t!(d.lang, "suggestion-back")) }
        } @else {
            a href="/interviews" { (t!(d.lang, "interviews-title")) }
        }
    }
}

/// What, when, where, who.
fn facts(d: &Door, placed: &Placed, guests: &Guests) -> Vec<(String, Markup)> {
    let lang = d.lang;
    let interview = &placed.interview;
    let mut rows = vec![(
        t!(lang, "fact-assignment"),
        html! { (t!(lang, "assignment-named", number = placed.number, title = placed.title.as_str())) },
    )];
    if let Some(start) = interview.stage().starts_at() {
        rows.push((
            t!(lang, "fact-when"),
            html! { (words::moment(lang, start, interview.minutes)) br; (ui::small(&format::date_long(lang, start.date()))) },
        ));
    }
    let place = if interview.place.starts_with("https://") {
        html! { a href=(interview.place) rel="noopener noreferrer" { (interview.place) } }
    } else {
        html! { (interview.place) }
    };
    rows.push((t!(lang, "fact-where"), place));
    rows.push((t!(lang, "fact-minutes"), html! { (t!(lang, "minutes", count = interview.minutes)) }));
    rows.push((t!(lang, "fact-for-client"), html! { (guests.client.name) ", " (placed.client_name) }));
    rows.push((t!(lang, "fact-consultant"), html! { (guests.consultant.name) }));
    if let Some(agent) = &guests.agent {
        let comes = if guests.agent_attends { t!(lang, "agent-comes") } else { t!(lang, "agent-stays") };
        rows.push((t!(lang, "fact-agent"), html! { (agent.name) ", " (comes) }));
    }
    if let Stage::Cancelled { reason: Some(reason), .. } = interview.stage() {
        rows.push((t!(lang, "fact-message"), html! { (reason) }));
    }
    rows
}

/// The offered times: to book for the consultant, to read for the others.
fn times(d: &Door, interview: &Interview, busy: &[Busy], state: &FormState, books: bool) -> Markup {
    let lang = d.lang;
    let free = interview.free_slots(d.now, busy);
    let state = state.clone().with("version", interview.version);
    html! {
        section.section #times {
            h2 { (t!(lang, "interview-times")) }
            p { (t!(lang, "interview-times-zone")) }
            @if free.is_empty() { (ui::banner(Tone::Warn, html! { p { (t!(lang, "interview-no-times")) } })) }
            @if books && !free.is_empty() {
                (state.form(
                    &format!("/interviews/{}/booking", interview.id),
                    html! {
                        (state.hidden("version"))
                        (state.radios("slot", free.iter().map(|s| (s.id.to_string(), words::moment(lang, s.starts_at, interview.minutes))).collect()))
                    },
                    &t!(lang, "interview-book"),
                ))
            } @else {
                ul role="list" {
                    @for slot in &interview.slots {
                        li {
                            (words::moment(lang, slot.starts_at, interview.minutes))
                            @if !free.contains(slot) { " " (ui::badge(Tone::Neutral, &t!(lang, "slot-gone"))) }
                        }
                    }
                }
            }
        }
    }
}

/// How it went.
fn ending(d: &Door, interview: &Interview) -> Markup {
    let lang = d.lang;
    let action = format!("/interviews/{}/outcome", interview.id);
    let values = |outcome: &str| [("version", interview.version.to_string()), ("outcome", outcome.to_owned())];
    html! {
        section.section #outcome {
            h2 { (t!(lang, "field-outcome")) }
            (ui::actions(html! {
                (d.buttons().press(&action, &values("held"), ui::button(&t!(lang, "interview-held"))))
                (d.buttons().press(&action, &values("missed"), ui::button_quiet(&t!(lang, "interview-missed"))))
            }))
        }
    }
}

/// Whether the agent comes (S61).
fn agent_switch(d: &Door, interview: &Interview) -> Markup {
    let lang = d.lang;
    let (attends, label) = if interview.agent_attends {
        ("no", t!(lang, "agent-leave-out"))
    } else {
        ("yes", t!(lang, "agent-call-back"))
    };
    let values = [("version", interview.version.to_string()), ("attends", attends.to_owned())];
    html! {
        section.section #agent {
            h2 { (t!(lang, "fact-agent")) }
            p { (t!(lang, "agent-text")) }
            (d.buttons().press(&format!("/interviews/{}/agent", interview.id), &values, ui::button_quiet(&label)))
        }
    }
}

/// Calling it off; for a consultant to whom no time suits, too.
fn cancel(d: &Door, interview: &Interview, books: bool) -> Markup {
    let lang = d.lang;
    let state = d.form(label).with("version", interview.version);
    let title = if books && *interview.stage() == Stage::Offered {
        t!(lang, "interview-none-suits")
    } else {
        t!(lang, "interview-cancel")
    };
    ui::details(
        &title,
        html! {
            (state.form_with(
                &format!("/interviews/{}/cancellation", interview.id),
                false,
                html! { (state.hidden("version")) (state.area("reason", 2).optional()) },
                ui::button_danger(&t!(lang, "interview-cancel-button")),
            ))
        },
    )
}
