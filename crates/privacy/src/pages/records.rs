//! The records of processing (GDPR art. 30) for all staff, and the processors
//! with their agreements, which the admin enters (S96; art. 28).

use super::requests::staff_tabs;
use crate::personal::Register;
use crate::processors::{self, NewProcessor, Processor};
use crate::{policy, records};
use base::{Lang, Outcome, ProcessorId, format, t};
use maud::{Markup, html};
use store::Tx;
use web::ui::{self, Column, Tone};
use web::{Answer, Door, Form, FormState, Path, Response, Routes, Who, Wrong, download};

/// The routes.
pub fn routes(register: Register) -> Routes {
    Routes::new()
        .get("/privacy/records", Who::STAFF, move |d: Door| show(d, register))
        .get("/privacy/records.md", Who::STAFF, move |d: Door| text(d, register))
        .post("/privacy/processors", Who::ADMIN, move |d: Door, form: Form| add(d, form, register))
        .get("/privacy/processors/{id}/agreement", Who::STAFF, agreement)
        .post("/privacy/processors/{id}/ending", Who::ADMIN, end)
}

/// A field's name on screen.
fn label(lang: Lang, field: &str) -> String {
    match field {
        "name" => t!(lang, "processor-field-name"),
        "org_no" => t!(lang, "processor-field-org-no"),
        "country" => t!(lang, "processor-field-country"),
        "purpose_sv" => t!(lang, "processor-field-purpose-sv"),
        "purpose_en" => t!(lang, "processor-field-purpose-en"),
        "agreed_on" => t!(lang, "processor-field-agreed-on"),
        "agreement" => t!(lang, "processor-field-agreement"),
        _ => field.to_owned(),
    }
}

/// `GET /privacy/records`.
async fn show(d: Door, register: Register) -> Answer {
    let tx = d.read().await?;
    Ok(page(&d, &tx, register, None).await?)
}

/// `GET /privacy/records.md`.
async fn text(d: Door, register: Register) -> Answer {
    let tx = d.read().await?;
    let running = processors::running(&tx).await?;
    let text = records::text(d.lang, register, &d.app.house().broker, &running);
    Ok(download::bytes_as(&t!(d.lang, "records-file"), "text/markdown; charset=utf-8", text.into_bytes()))
}

/// The page.
async fn page(d: &Door, tx: &Tx, register: Register, typed: Option<FormState>) -> Outcome<Response> {
    let lang = d.lang;
    let broker = &d.app.house().broker;
    let all = processors::all(tx).await?;
    let may = d.actor.as_ref().is_some_and(policy::may_keep_records);
    let title = t!(lang, "records-title");
    let controller = [
        (t!(lang, "records-controller"), html! { (broker.name) ", " (broker.org_no) }),
        (t!(lang, "records-address"), html! { (broker.street) ", " (broker.town) }),
        (t!(lang, "records-contact"), html! { (broker.privacy_email) ", " (broker.phone) }),
    ];
    let body = html! {
        (ui::heading_with(&title, Some(&t!(lang, "records-lead")), ui::link_quiet("/privacy/records.md", &t!(lang, "records-download"))))
        (staff_tabs(d, "/privacy/records"))
        (ui::summary_list(&controller))
        @for activity in records::activities(lang, register) {
            (ui::section(&activity.name, html! {
                (ui::summary_list(&[
                    (t!(lang, "records-purpose"), html! { (activity.purpose) }),
                    (t!(lang, "records-basis"), html! { (activity.basis) }),
                    (t!(lang, "records-subjects"), html! { (activity.subjects) }),
                    (t!(lang, "records-recipients"), html! { (activity.recipients) }),
                    (t!(lang, "records-transfers"), html! { (t!(lang, "records-transfers-none")) }),
                    (t!(lang, "records-kept"), html! { (activity.kept.join(" ")) }),
                ]))
                (ui::details(&t!(lang, "records-data"), html! {
                    ul { @for (table, columns) in &activity.data { li { strong { (table) } @if !columns.is_empty() { ": " (columns.join(", ")) } } } }
                }))
            }))
        }
        (ui::section(&t!(lang, "records-security"), html! { p { (t!(lang, "records-security-text")) } }))
        section.section #processors {
            h2 { (t!(lang, "records-processors")) }
            p { (t!(lang, "records-processors-text")) }
            @if all.is_empty() { p { (t!(lang, "records-processors-none")) } } @else { (table(d, may, &all)) }
            @if may { (form(d, typed)) }
        }
    };
    Ok(d.page(&title, body))
}

/// Those who work for us, with their agreements.
fn table(d: &Door, may: bool, all: &[Processor]) -> Markup {
    let lang = d.lang;
    let columns = [
        Column::text(t!(lang, "processor-field-name")),
        Column::text(t!(lang, "records-purpose")),
        Column::text(t!(lang, "processor-field-country")),
        Column::text(t!(lang, "processor-field-agreement")),
        Column::text(t!(lang, "request-field-stage")),
    ];
    let rows: Vec<Vec<Markup>> = all
        .iter()
        .map(|p| {
            vec![
                html! { (p.name) @if let Some(org_no) = &p.org_no { ", " (org_no) } },
                html! { (p.purpose(lang)) },
                html! { (p.country) },
                html! { a href={ "/privacy/processors/" (p.id) "/agreement" } { (format::date_long(lang, p.agreed_on)) } },
                html! {
                    @match p.ended_at {
                        Some(at) => { (ui::badge(Tone::Neutral, &t!(lang, "processor-ended", date = at.date().to_string()))) }
                        None => {
                            (ui::badge(Tone::Ok, &t!(lang, "processor-running")))
                            @if may { " " (d.buttons().press(&format!("/privacy/processors/{}/ending", p.id), &[], ui::button_quiet(&t!(lang, "processor-end")))) }
                        }
                    }
                },
            ]
        })
        .collect();
    ui::table(&t!(lang, "records-processors"), &columns, &rows)
}

/// The form for a new one.
fn form(d: &Door, typed: Option<FormState>) -> Markup {
    let lang = d.lang;
    let state = typed.unwrap_or_else(|| d.form(label).with("country", t!(lang, "processor-country-here")));
    html! {
        h3 { (t!(lang, "processor-new")) }
        (state.form_files("/privacy/processors", html! {
            (state.text("name").most(120))
            (state.text("org_no").most(20).optional())
            (state.text("country").most(80).hint(t!(lang, "processor-country-hint")))
            (state.text("purpose_sv").most(300))
            (state.text("purpose_en").most(300))
            (state.date("agreed_on"))
            (state.file("agreement", "application/pdf").hint(t!(lang, "processor-agreement-hint")))
        }, &t!(lang, "processor-add")))
    }
}

/// `POST /privacy/processors`.
async fn add(d: Door, form: Form, register: Register) -> Answer {
    let mut c = form.check(d.lang, label);
    let read = (
        c.text("name", 120),
        c.text_opt("org_no", 20),
        c.text("country", 80),
        c.text("purpose_sv", 300),
        c.text("purpose_en", 300),
        c.date("agreed_on"),
    );
    let file = form.file("agreement").filter(|file| !file.bytes.is_empty());
    c.ensure(file.is_some(), "agreement", Wrong::Empty);
    let (Some(name), Some(org_no), Some(country), Some(purpose_sv), Some(purpose_en), Some(agreed_on)) = read else {
        let state = c.state(&d);
        return d.invalid(page(&d, &d.read().await?, register, Some(state)).await?);
    };
    let Some(file) = file else {
        let state = c.state(&d);
        return d.invalid(page(&d, &d.read().await?, register, Some(state)).await?);
    };
    let agreement = (file.name.clone(), file.bytes.clone());
    let new = NewProcessor { name, org_no, country, purpose_sv, purpose_en, agreed_on, agreement };
    let tx = d.write(&form).await?;
    match d.kept(processors::add(&tx, d.actor()?, new).await, &form, label)? {
        Ok(_) => d.done(tx, &form, "/privacy/records#processors", &t!(d.lang, "processor-added")).await,
        Err(state) => {
            drop(tx);
            d.invalid(page(&d, &d.read().await?, register, Some(state)).await?)
        }
    }
}

/// `GET /privacy/processors/{id}/agreement`.
async fn agreement(d: Door, Path(id): Path<ProcessorId>) -> Answer {
    let tx = d.read().await?;
    let file = processors::agreement(&tx, id).await?;
    Ok(download::file(&tx, file).await?)
}

/// `POST /privacy/processors/{id}/ending`.
async fn end(d: Door, Path(id): Path<ProcessorId>, form: Form) -> Answer {
    let tx = d.write(&form).await?;
    processors::end(&tx, d.actor()?, id).await?;
    d.done(tx, &form, "/privacy/records#processors", &t!(d.lang, "processor-is-ended")).await
}
