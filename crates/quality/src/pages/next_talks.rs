//! `/next-assignment`: the consultant asks to talk about what comes next; and
//! `/next-assignments/{id}`: the agent reads the wish and writes down what was
//! agreed (S43).

use crate::rows::next_talks::{self as rows, EndingWork};
use crate::{next_talk, policy};
use base::{CommonRefusal, ConsultantId, Lang, Outcome, format, t};
use maud::{Markup, html};
use people::{agent_card, directory};
use store::Tx;
use web::ui::{self, Tone};
use web::{Answer, Door, Form, FormState, Path, Response, Routes, Who};

/// The routes of these pages.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/next-assignment", Who::CONSULTANT, own)
        .post("/next-assignment", Who::CONSULTANT, ask)
        .get("/next-assignments/{id}", Who::STAFF, show)
        .post("/next-assignments/{id}", Who::ACTING_STAFF, hold)
}

/// The fields' names.
fn label(lang: Lang, field: &str) -> String {
    match field {
        "wish" => t!(lang, "talk-wish"),
        "note" => t!(lang, "talk-note"),
        _ => String::new(),
    }
}

/// Running work with its last day.
fn work(lang: Lang, all: &[EndingWork]) -> Markup {
    html! {
        @if !all.is_empty() {
            ul { @for work in all { li { (t!(lang, "talk-work", title = work.title.as_str(), date = format::date_long(lang, work.last_day))) } } }
        }
    }
}

async fn own(d: Door) -> Answer {
    let tx = d.read().await?;
    let consultant = d.actor()?.consultant().ok_or(base::Stop::from(CommonRefusal::NotFound))?;
    let asked = rows::asked(&tx, consultant).await?;
    let f = d.form(label).with_opt("wish", asked.and_then(|asked| asked.wish));
    Ok(own_page(&d, &tx, consultant, &f).await?)
}

/// The consultant's page.
async fn own_page(d: &Door, tx: &Tx, consultant: ConsultantId, f: &FormState) -> Outcome<Response> {
    let lang = d.lang;
    let asked = rows::asked(tx, consultant).await?;
    let held = rows::held_last(tx, consultant).await?;
    let works = rows::ending_of(tx, consultant).await?;
    let helper = agent_card(tx, d).await?;
    let title = t!(lang, "talk-title");
    let main = html! {
        @match (&asked, &held) {
            (Some(asked), _) => (ui::banner(Tone::Info, html! { p { (t!(lang, "talk-asked", date = format::date_long(lang, asked.at.date()))) } })),
            (None, Some(held)) => (ui::banner(Tone::Ok, html! { p { (t!(lang, "talk-held", date = format::date_long(lang, held.at.date()))) } })),
            (None, None) => {},
        }
        (work(lang, &works))
        p { (t!(lang, "talk-text")) }
        (f.form("/next-assignment", html! {
            (f.area("wish", 4).optional().hint(t!(lang, "talk-wish-hint")))
        }, &if asked.is_some() { t!(lang, "talk-change") } else { t!(lang, "talk-ask") }))
        p { a href="/profile" { (t!(lang, "talk-to-profile")) } }
    };
    Ok(d.page(&title, html! { (ui::heading(&title, Some(&t!(lang, "talk-lead")))) (ui::columns(main, helper)) }))
}

async fn ask(d: Door, form: Form) -> Answer {
    let consultant = d.actor()?.consultant().ok_or(base::Stop::from(CommonRefusal::NotFound))?;
    let mut c = form.check(d.lang, label);
    let Some(wish) = c.text_opt("wish", 2_000) else {
        let state = c.state(&d);
        return d.invalid(own_page(&d, &d.read().await?, consultant, &state).await?);
    };
    let tx = d.write(&form).await?;
    next_talk::ask(&tx, d.actor()?, wish).await?;
    d.done(tx, &form, "/next-assignment", &t!(d.lang, "talk-asked-done")).await
}

async fn show(d: Door, Path(id): Path<ConsultantId>) -> Answer {
    if !policy::may_read_talks(d.actor()?) {
        return Err(base::Stop::from(CommonRefusal::NotFound).into());
    }
    let tx = d.read().await?;
    Ok(page(&d, &tx, id, &d.form(label)).await?)
}

/// The agent's page.
async fn page(d: &Door, tx: &Tx, id: ConsultantId, f: &FormState) -> Outcome<Response> {
    let lang = d.lang;
    let consultant = directory::consultant(tx, id).await?;
    let contact = directory::contact(tx, consultant.account).await?;
    let asked = rows::asked(tx, id).await?;
    let held = rows::held_last(tx, id).await?;
    let works = rows::ending_of(tx, id).await?;
    let title = t!(lang, "talk-staff-title", name = consultant.name.as_str());
    let mut facts = vec![
        (t!(lang, "talk-consultant"), html! { a href={ "/consultants/" (id) } { (consultant.name) } }),
        (t!(lang, "talk-reach"), super::reach(std::slice::from_ref(&contact))),
        (
            t!(lang, "talk-free"),
            html! { (consultant.available_from.map_or_else(|| "–".to_owned(), |on| format::date_long(lang, on))) },
        ),
    ];
    if let Some(asked) = &asked {
        facts.push((t!(lang, "talk-asked-on"), html! { (format::date_long(lang, asked.at.date())) }));
        facts.push((t!(lang, "talk-wish"), html! { (asked.wish.as_deref().unwrap_or("–")) }));
    }
    if let Some(held) = &held {
        facts.push((t!(lang, "talk-held-last"), html! { (format::date_long(lang, held.at.date())) ": " (held.note) }));
    }
    Ok(d.page(
        &title,
        html! {
            (ui::heading(&title, Some(&t!(lang, "talk-staff-lead"))))
            (ui::summary_list(&facts))
            (work(lang, &works))
            @if policy::may_hold_talks(d.actor()?) {
                (ui::section(&t!(lang, "talk-hold"), html! {
                    (f.form(&format!("/next-assignments/{id}"), html! {
                        (f.area("note", 4).hint(t!(lang, "talk-note-hint")))
                    }, &t!(lang, "talk-hold-button")))
                }))
            }
        },
    ))
}

async fn hold(d: Door, Path(id): Path<ConsultantId>, form: Form) -> Answer {
    if !policy::may_hold_talks(d.actor()?) {
        return Err(base::Stop::from(CommonRefusal::Forbidden).into());
    }
    let mut c = form.check(d.lang, label);
    let Some(note) = c.text("note", 2_000) else {
        let state = c.state(&d);
        return d.invalid(page(&d, &d.read().await?, id, &state).await?);
    };
    let tx = d.write(&form).await?;
    next_talk::hold(&tx, d.actor()?, id, &note).await?;
    d.done(tx, &form, &format!("/next-assignments/{id}"), &t!(d.lang, "talk-held-done")).await
}
