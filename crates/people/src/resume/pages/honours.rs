//! `/resume/honours`: honours and awards (S37).

use super::{item_heading, part_heading, removal, stale};
use crate::consultant::Honour;
use crate::directory;
use crate::profile::again::{again, status};
use crate::profile::policy;
use crate::resume::honour::{HonourInput, add_honour, change_honour, honour, remove_honour};
use base::{ConsultantId, HonourId, Lang, Outcome, RefusalStatus, t};
use maud::{Markup, html};
use web::ui::{self, Entry};
use web::{Answer, Check, Door, Form, FormState, Path, Response};

/// A field's name on screen.
fn label(lang: Lang, field: &str) -> String {
    match field {
        "title" => t!(lang, "resume-honour-title"),
        "giver" => t!(lang, "resume-honour-giver"),
        "year" => t!(lang, "resume-honour-year"),
        _ => String::new(),
    }
}

/// GET the list, with a form for one more.
pub(super) async fn list(d: Door) -> Answer {
    let id = policy::own(d.actor()?)?;
    let state = d.form(label);
    Ok(list_page(&d, id, &state).await?)
}

/// POST one more.
pub(super) async fn add(d: Door, form: Form) -> Answer {
    let id = policy::own(d.actor()?)?;
    let mut check = form.check(d.lang, label);
    let Some(input) = read(&mut check) else {
        let state = check.state(&d);
        return d.invalid(list_page(&d, id, &state).await?);
    };
    let tx = d.write(&form).await?;
    add_honour(&tx, id, &input).await?;
    d.done(tx, &form, "/resume/honours", &t!(d.lang, "resume-honour-added")).await
}

/// GET one.
pub(super) async fn show(d: Door, Path(item): Path<HonourId>) -> Answer {
    let id = policy::own(d.actor()?)?;
    let tx = d.read().await?;
    let known = honour(&tx, id, item).await?;
    let state = filled(&d, &known);
    Ok(item_page(&d, item, &state))
}

/// POST a change of one.
pub(super) async fn change(d: Door, Path(item): Path<HonourId>, form: Form) -> Answer {
    let id = policy::own(d.actor()?)?;
    let mut check = form.check(d.lang, label);
    let Some(input) = read(&mut check) else {
        let state = check.state(&d);
        return d.invalid(item_page(&d, item, &state));
    };
    let version = form.version()?;
    let tx = d.write(&form).await?;
    let saved = change_honour(&tx, id, item, version, &input).await;
    let status = status(&saved);
    match d.kept(saved, &form, label)? {
        Ok(()) => {
            let version = honour(&tx, id, item).await?.version;
            d.done_as(tx, &form, "/resume/honours", &t!(d.lang, "resume-honour-saved"), version).await
        }
        Err(mut state) => {
            if status == RefusalStatus::Conflict {
                state = state.with("version", honour(&tx, id, item).await?.version);
                state.refusal = stale(d.lang);
            }
            drop(tx);
            again(status, item_page(&d, item, &state))
        }
    }
}

/// POST the removal of one.
pub(super) async fn remove(d: Door, Path(item): Path<HonourId>, form: Form) -> Answer {
    let id = policy::own(d.actor()?)?;
    let tx = d.write(&form).await?;
    remove_honour(&tx, id, item).await?;
    d.done(tx, &form, "/resume/honours", &t!(d.lang, "resume-honour-removed")).await
}

/// Every field into the input; `None` when one is wrong.
fn read(c: &mut Check<'_>) -> Option<HonourInput> {
    let title = c.text("title", 160);
    let giver = c.text_opt("giver", 120);
    let year = c.number_opt("year", 1940, 2100);
    Some(HonourInput { title: title?, giver: giver?, year: year? })
}

/// The form as the honour is.
fn filled(d: &Door, h: &Honour) -> FormState {
    d.form(label)
        .with("version", h.version)
        .with("title", &h.title)
        .with_opt("giver", h.giver.as_deref())
        .with_opt("year", h.year)
}

/// The fields, for one more and for a change.
fn fields(lang: Lang, f: &FormState) -> Markup {
    html! {
        (f.text("title").most(160).hint(t!(lang, "resume-honour-title-hint")))
        (f.text("giver").most(120).optional())
        (f.number("year").most(4).optional())
    }
}

/// The list and the form below it.
async fn list_page(d: &Door, id: ConsultantId, f: &FormState) -> Outcome<Response> {
    let tx = d.read().await?;
    let known = directory::resume(&tx, id).await?.honours;
    drop(tx);
    let lang = d.lang;
    let title = t!(lang, "resume-section-honours");
    let rows: Vec<Entry> = known
        .iter()
        .enumerate()
        .map(|(n, h)| Entry {
            title: h.title.clone(),
            href: Some(format!("/resume/honours/{}", h.id)),
            facts: h.giver.iter().cloned().chain(h.year.map(|year| year.to_string())).collect(),
            body: html! {},
            aside: super::order::ways(d, &format!("/resume/honours/{}", h.id), &h.title, n, known.len()),
        })
        .collect();
    Ok(d.page(
        &title,
        html! {
            (part_heading(lang, &title, &t!(lang, "resume-honour-lead")))
            @if rows.is_empty() {
                (ui::empty(&t!(lang, "resume-honour-empty"), &t!(lang, "resume-honour-empty-text"), None))
            } @else {
                (ui::entries(&rows))
            }
            (ui::section(&t!(lang, "resume-honour-add"), f.clone().drafted().form("/resume/honours", fields(lang, f), &t!(lang, "resume-honour-add-button"))))
        },
    ))
}

/// One, to be changed or removed.
fn item_page(d: &Door, item: HonourId, f: &FormState) -> Response {
    let lang = d.lang;
    let title = t!(lang, "resume-honour-change");
    let action = format!("/resume/honours/{item}");
    d.page(
        &title,
        html! {
            (item_heading("/resume/honours", &t!(lang, "resume-section-honours"), &title))
            (f.clone().autosaved().form(&action, html! { (f.hidden("version")) (fields(lang, f)) }, &t!(lang, "resume-save")))
            (removal(d, &t!(lang, "resume-honour-remove"), &format!("{action}/removal")))
        },
    )
}
