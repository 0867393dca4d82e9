//! `/resume/education`: the education list (S33).

use super::{item_heading, part_heading, removal, stale};
use crate::consultant::Education;
use crate::directory;
use crate::profile::again::{again, status};
use crate::profile::policy;
use crate::resume::education::{EducationInput, add_education, change_education, education, remove_education};
use crate::resume::refusal::ResumeRefusal;
use crate::resume::words;
use base::{ConsultantId, EducationId, Lang, Outcome, Refusal, RefusalStatus, t};
use maud::{Markup, html};
use web::ui::{self, Entry};
use web::{Answer, Check, Door, Form, FormState, Path, Response, Wrong};

/// Years that an education may lie in.
const YEARS: (i64, i64) = (1940, 2100);

/// A field's name on screen.
fn label(lang: Lang, field: &str) -> String {
    match field {
        "degree" => t!(lang, "resume-education-degree"),
        "school" => t!(lang, "resume-education-school"),
        "from_year" => t!(lang, "resume-education-from"),
        "to_year" => t!(lang, "resume-education-to"),
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
    let Some(input) = read(&mut check).filter(|_| check.is_good()) else {
        let state = check.state(&d);
        return d.invalid(list_page(&d, id, &state).await?);
    };
    let tx = d.write(&form).await?;
    match d.kept(add_education(&tx, id, &input).await, &form, label)? {
        Ok(_) => d.done(tx, &form, "/resume/education", &t!(d.lang, "resume-education-added")).await,
        Err(state) => {
            drop(tx);
            d.invalid(list_page(&d, id, &state).await?)
        }
    }
}

/// GET one.
pub(super) async fn show(d: Door, Path(item): Path<EducationId>) -> Answer {
    let id = policy::own(d.actor()?)?;
    let tx = d.read().await?;
    let known = education(&tx, id, item).await?;
    let state = filled(&d, &known);
    Ok(item_page(&d, item, &state))
}

/// POST a change of one.
pub(super) async fn change(d: Door, Path(item): Path<EducationId>, form: Form) -> Answer {
    let id = policy::own(d.actor()?)?;
    let mut check = form.check(d.lang, label);
    let Some(input) = read(&mut check).filter(|_| check.is_good()) else {
        let state = check.state(&d);
        return d.invalid(item_page(&d, item, &state));
    };
    let version = form.version()?;
    let tx = d.write(&form).await?;
    let saved = change_education(&tx, id, item, version, &input).await;
    let status = status(&saved);
    match d.kept(saved, &form, label)? {
        Ok(()) => {
            let version = education(&tx, id, item).await?.version;
            d.done_as(tx, &form, "/resume/education", &t!(d.lang, "resume-education-saved"), version).await
        }
        Err(mut state) => {
            if status == RefusalStatus::Conflict {
                state = state.with("version", education(&tx, id, item).await?.version);
                state.refusal = stale(d.lang);
            }
            drop(tx);
            again(status, item_page(&d, item, &state))
        }
    }
}

/// POST the removal of one.
pub(super) async fn remove(d: Door, Path(item): Path<EducationId>, form: Form) -> Answer {
    let id = policy::own(d.actor()?)?;
    let tx = d.write(&form).await?;
    remove_education(&tx, id, item).await?;
    d.done(tx, &form, "/resume/education", &t!(d.lang, "resume-education-removed")).await
}

/// Every field into the input; `None` when one is wrong.
fn read(c: &mut Check<'_>) -> Option<EducationInput> {
    let lang = c.lang();
    let degree = c.text("degree", 160);
    let school = c.text("school", 160);
    let from_year = c.number_opt("from_year", YEARS.0, YEARS.1);
    let to_year = c.number_opt("to_year", YEARS.0, YEARS.1);
    if let (Some(Some(from)), Some(Some(to))) = (from_year, to_year) {
        c.ensure(to >= from, "to_year", Wrong::Said(ResumeRefusal::YearsReversed.sentence(lang)));
    }
    Some(EducationInput { school: school?, degree: degree?, from_year: from_year?, to_year: to_year? })
}

/// The form as the education is.
fn filled(d: &Door, e: &Education) -> FormState {
    d.form(label)
        .with("version", e.version)
        .with("degree", &e.degree)
        .with("school", &e.school)
        .with_opt("from_year", e.from_year)
        .with_opt("to_year", e.to_year)
}

/// The fields, for one more and for a change.
fn fields(lang: Lang, f: &FormState) -> Markup {
    html! {
        (f.text("degree").most(160).hint(t!(lang, "resume-education-degree-hint")))
        (f.text("school").most(160))
        div.field-row {
            (f.number("from_year").most(4).optional())
            (f.number("to_year").most(4).optional())
        }
    }
}

/// The list and the form below it.
async fn list_page(d: &Door, id: ConsultantId, f: &FormState) -> Outcome<Response> {
    let tx = d.read().await?;
    let known = directory::resume(&tx, id).await?.educations;
    drop(tx);
    let lang = d.lang;
    let title = t!(lang, "resume-section-education");
    let rows: Vec<Entry> = known
        .iter()
        .enumerate()
        .map(|(n, e)| Entry {
            title: e.degree.clone(),
            href: Some(format!("/resume/education/{}", e.id)),
            facts: [e.school.clone(), words::years(e.from_year, e.to_year)]
                .into_iter()
                .filter(|fact| !fact.is_empty())
                .collect(),
            body: html! {},
            aside: super::order::ways(d, &format!("/resume/education/{}", e.id), &e.degree, n, known.len()),
        })
        .collect();
    Ok(d.page(
        &title,
        html! {
            (part_heading(lang, &title, &t!(lang, "resume-education-lead")))
            @if rows.is_empty() {
                (ui::empty(&t!(lang, "resume-education-empty"), &t!(lang, "resume-education-empty-text"), None))
            } @else {
                (ui::entries(&rows))
            }
            (ui::section(&t!(lang, "resume-education-add"), f.clone().drafted().form("/resume/education", fields(lang, f), &t!(lang, "resume-education-add-button"))))
        },
    ))
}

/// One, to be changed or removed.
fn item_page(d: &Door, item: EducationId, f: &FormState) -> Response {
    let lang = d.lang;
    let title = t!(lang, "resume-education-change");
    let action = format!("/resume/education/{item}");
    d.page(
        &title,
        html! {
            (item_heading("/resume/education", &t!(lang, "resume-section-education"), &title))
            (f.clone().autosaved().form(&action, html! { (f.hidden("version")) (fields(lang, f)) }, &t!(lang, "resume-save")))
            (removal(d, &t!(lang, "resume-education-remove"), &format!("{action}/removal")))
        },
    )
}
