//! `/resume/experience`: previous assignments (S34, S38).

use super::{item_heading, part_heading, removal, stale};
use crate::consultant::Experience;
use crate::directory;
use crate::profile::again::{again, status};
use crate::profile::policy;
use crate::resume::experience::{ExperienceInput, add_experience, change_experience, experience, remove_experience};
use crate::resume::refusal::ResumeRefusal;
use crate::resume::words;
use base::{ConsultantId, ExperienceId, Lang, Outcome, Refusal, RefusalStatus, t};
use maud::{Markup, html};
use web::ui::{self, Entry};
use web::{Answer, Check, Door, Form, FormState, Path, Response, Wrong};

/// A field's name on screen.
fn label(lang: Lang, field: &str) -> String {
    match field {
        "client_name" => t!(lang, "resume-experience-client"),
        "assignment" => t!(lang, "resume-experience-assignment"),
        "description" => t!(lang, "resume-experience-description"),
        "result" => t!(lang, "resume-experience-result"),
        "from_month" => t!(lang, "resume-experience-from"),
        "to_month" => t!(lang, "resume-experience-to"),
        "ongoing" => t!(lang, "resume-experience-ongoing"),
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
    let Some(input) = read(&mut check, &form).filter(|_| check.is_good()) else {
        let state = check.state(&d);
        return d.invalid(list_page(&d, id, &state).await?);
    };
    let tx = d.write(&form).await?;
    match d.kept(add_experience(&tx, id, &input).await, &form, label)? {
        Ok(_) => d.done(tx, &form, "/resume/experience", &t!(d.lang, "resume-experience-added")).await,
        Err(state) => {
            drop(tx);
            d.invalid(list_page(&d, id, &state).await?)
        }
    }
}

/// GET one.
pub(super) async fn show(d: Door, Path(item): Path<ExperienceId>) -> Answer {
    let id = policy::own(d.actor()?)?;
    let tx = d.read().await?;
    let known = experience(&tx, id, item).await?;
    let state = filled(&d, &known);
    Ok(item_page(&d, item, &state))
}

/// POST a change of one.
pub(super) async fn change(d: Door, Path(item): Path<ExperienceId>, form: Form) -> Answer {
    let id = policy::own(d.actor()?)?;
    let mut check = form.check(d.lang, label);
    let Some(input) = read(&mut check, &form).filter(|_| check.is_good()) else {
        let state = check.state(&d);
        return d.invalid(item_page(&d, item, &state));
    };
    let version = form.version()?;
    let tx = d.write(&form).await?;
    let saved = change_experience(&tx, id, item, version, &input).await;
    let status = status(&saved);
    match d.kept(saved, &form, label)? {
        Ok(()) => {
            let version = experience(&tx, id, item).await?.version;
            d.done_as(tx, &form, "/resume/experience", &t!(d.lang, "resume-experience-saved"), version).await
        }
        Err(mut state) => {
            if status == RefusalStatus::Conflict {
                state = state.with("version", experience(&tx, id, item).await?.version);
                state.refusal = stale(d.lang);
            }
            drop(tx);
            again(status, item_page(&d, item, &state))
        }
    }
}

/// POST the removal of one.
pub(super) async fn remove(d: Door, Path(item): Path<ExperienceId>, form: Form) -> Answer {
    let id = policy::own(d.actor()?)?;
    let tx = d.write(&form).await?;
    remove_experience(&tx, id, item).await?;
    d.done(tx, &form, "/resume/experience", &t!(d.lang, "resume-experience-removed")).await
}

/// Every field into the input; `None` when one is wrong.
fn read(c: &mut Check<'_>, form: &Form) -> Option<ExperienceInput> {
    let lang = c.lang();
    let client_name = c.text("client_name", 120);
    let headline = c.text("assignment", 160);
    let description = c.text_opt("description", 3_000);
    let result = c.text_opt("result", 1_000);
    let from = c.month("from_month");
    let to = c.month_opt("to_month");
    // Exactly one of the two: an end, or that there is none yet.
    match (form.ticked("ongoing"), to) {
        (true, Some(Some(_))) => c.ensure(false, "to_month", Wrong::Said(t!(lang, "resume-experience-both"))),
        (false, Some(None)) => c.ensure(false, "to_month", Wrong::Said(t!(lang, "resume-experience-no-end"))),
        _ => {}
    }
    if let (Some(from), Some(Some(to))) = (from, to) {
        c.ensure(to >= from, "to_month", Wrong::Said(ResumeRefusal::EndsBeforeStart.sentence(lang)));
    }
    Some(ExperienceInput {
        client_name: client_name?,
        headline: headline?,
        description: description?,
        result: result?,
        from: from?,
        to: to?,
    })
}

/// The form as the assignment is.
fn filled(d: &Door, e: &Experience) -> FormState {
    let state = d
        .form(label)
        .with("version", e.version)
        .with("client_name", &e.client_name)
        .with("assignment", e.headline())
        .with("description", e.description())
        .with_opt("result", e.result.as_deref())
        .with("from_month", e.from)
        .with_opt("to_month", e.to);
    if e.to.is_none() { state.with("ongoing", "yes") } else { state }
}

/// The fields, for one more and for a change.
fn fields(lang: Lang, f: &FormState) -> Markup {
    let ongoing = t!(lang, "resume-experience-ongoing-sentence");
    html! {
        (f.text("client_name").most(120).hint(t!(lang, "resume-experience-client-hint")))
        (f.text("assignment").most(160).hint(t!(lang, "resume-experience-assignment-hint")))
        (f.area("description", 4).most(3_000).optional().hint(t!(lang, "resume-experience-description-hint")))
        (f.area("result", 3).most(1_000).optional().hint(t!(lang, "resume-experience-result-hint")))
        div.field-row {
            (f.month("from_month").hint(t!(lang, "resume-month-hint")))
            (f.month("to_month").optional().hint(t!(lang, "resume-month-hint")))
        }
        (f.tick("ongoing", &ongoing))
    }
}

/// The list and the form below it.
async fn list_page(d: &Door, id: ConsultantId, f: &FormState) -> Outcome<Response> {
    let tx = d.read().await?;
    let known = directory::experiences(&tx, id).await?;
    let own = directory::consultant(&tx, id).await?.lang.code();
    drop(tx);
    let lang = d.lang;
    let title = t!(lang, "resume-section-experience");
    let rows: Vec<Entry> = known
        .iter()
        .enumerate()
        .map(|(n, e)| Entry {
            title: e.headline().to_owned(),
            href: Some(format!("/resume/experience/{}", e.id)),
            facts: vec![e.client_name.clone(), words::period(lang, e.from, e.to)],
            body: html! { @if let Some(result) = &e.result { p lang=(own) { (result) } } },
            aside: super::order::ways(d, &format!("/resume/experience/{}", e.id), e.headline(), n, known.len()),
        })
        .collect();
    Ok(d.page(
        &title,
        html! {
            (part_heading(lang, &title, &t!(lang, "resume-experience-lead")))
            @if rows.is_empty() {
                (ui::empty(&t!(lang, "resume-experience-empty"), &t!(lang, "resume-experience-empty-text"), None))
            } @else {
                (ui::entries(&rows))
            }
            (ui::section(&t!(lang, "resume-experience-add"), f.clone().drafted().form("/resume/experience", fields(lang, f), &t!(lang, "resume-experience-add-button"))))
        },
    ))
}

/// One, to be changed or removed.
fn item_page(d: &Door, item: ExperienceId, f: &FormState) -> Response {
    let lang = d.lang;
    let title = t!(lang, "resume-experience-change");
    let action = format!("/resume/experience/{item}");
    d.page(
        &title,
        html! {
            (item_heading("/resume/experience", &t!(lang, "resume-section-experience"), &title))
            (f.clone().autosaved().form(&action, html! { (f.hidden("version")) (fields(lang, f)) }, &t!(lang, "resume-save")))
            (removal(d, &t!(lang, "resume-experience-remove"), &format!("{action}/removal")))
        },
    )
}
