//! "Why not me", as staff see it: who has asked about a need, what the stored
//! run says of that consultant alone, and the form that releases it.

use super::why_not::{of_run, stand_said};
use crate::policy;
use crate::refusal::LONGEST_WORDS;
use crate::rows::{self, Face};
use crate::why::{self, Explanation, Telling, stand};
use assignments::{Assignment, labels};
use base::{AssignmentId, CommonRefusal, ConsultantId, Lang, Outcome, Stop, format, t};
use maud::{Markup, html};
use store::Tx;
use web::ui::{self, Entry, Tone};
use web::{Answer, Door, Form, FormState, Path, Response};

/// The fields' names.
fn label(lang: Lang, field: &str) -> String {
    match field {
        "reasons" => t!(lang, "why-field-reasons"),
        "changes" => t!(lang, "why-field-changes"),
        "words" => t!(lang, "why-field-words"),
        _ => String::new(),
    }
}

/// `GET /assignments/{id}/explanations`
pub async fn list(d: Door, Path(id): Path<AssignmentId>) -> Answer {
    let lang = d.lang;
    if !policy::may_see(d.actor()?) {
        return Err(Stop::from(CommonRefusal::NotFound).into());
    }
    let tx = d.read().await?;
    let need = assignments::find(&tx, id).await?;
    let asked = why::rows::of_assignment(&tx, id).await?;
    let who: Vec<ConsultantId> = asked.iter().map(|one| one.consultant).collect();
    let faces = rows::faces(&tx, &who).await?;
    let rows: Vec<Entry> = asked
        .iter()
        .map(|one| Entry {
            title: faces.get(&one.consultant).map(|face| face.name.clone()).unwrap_or_default(),
            href: Some(format!("/assignments/{id}/explanations/{}", one.consultant)),
            facts: vec![t!(lang, "why-asked-at", date = format::date_long(lang, one.asked_at.date()))],
            body: html! {},
            aside: if one.released.is_some() {
                ui::badge(Tone::Ok, &t!(lang, "why-state-released"))
            } else {
                ui::badge(Tone::Waiting, &t!(lang, "why-state-asked"))
            },
        })
        .collect();
    Ok(d.page(
        &t!(lang, "why-staff-title"),
        html! {
            (ui::heading_eyebrow(eyebrow(lang, &need), &t!(lang, "why-staff-title"), Some(&t!(lang, "why-staff-lead")), html! {}))
            @if rows.is_empty() {
                (ui::empty(&t!(lang, "why-staff-none-title"), &t!(lang, "why-staff-none-text"), None))
            } @else {
                (ui::entries(&rows))
            }
        },
    ))
}

/// Back to the match.
fn eyebrow(lang: Lang, need: &Assignment) -> Markup {
    html! { a href={ "/assignments/" (need.id) "/match" } { (labels::about(lang, need)) } }
}

/// `GET /assignments/{id}/explanations/{consultant}`
pub async fn show(d: Door, Path((id, consultant)): Path<(AssignmentId, ConsultantId)>) -> Answer {
    if !policy::may_see(d.actor()?) {
        return Err(Stop::from(CommonRefusal::NotFound).into());
    }
    let tx = d.read().await?;
    Ok(page(&d, &tx, id, consultant, None).await?)
}

/// `POST /assignments/{id}/explanations/{consultant}/release`
pub async fn release(d: Door, Path((id, consultant)): Path<(AssignmentId, ConsultantId)>, form: Form) -> Answer {
    let actor = d.actor()?;
    if !policy::may_see(actor) {
        return Err(Stop::from(CommonRefusal::NotFound).into());
    }
    let tx = d.write(&form).await?;
    let words = Some(form.get("words").to_owned());
    let telling = Telling { reasons: form.ticked("reasons"), changes: form.ticked("changes"), words };
    let version = form.version()?;
    let released = why::release(&tx, actor, id, consultant, version, telling).await;
    match d.kept(released, &form, label)? {
        Ok(()) => d.done(tx, &form, &format!("/assignments/{id}/explanations"), &t!(d.lang, "why-said-released")).await,
        Err(state) => {
            let page = page(&d, &tx, id, consultant, Some(state)).await?;
            drop(tx);
            d.invalid(page)
        }
    }
}

/// The page of one question; `typed` is a form that could not be taken.
async fn page(
    d: &Door,
    tx: &Tx,
    id: AssignmentId,
    consultant: ConsultantId,
    typed: Option<FormState>,
) -> Outcome<Response> {
    let lang = d.lang;
    let need = assignments::find(tx, id).await?;
    let Some(explanation) = why::rows::find(tx, id, consultant).await? else {
        return Err(CommonRefusal::NotFound.into());
    };
    let faces = rows::faces(tx, &[consultant]).await?;
    let Some(face) = faces.get(&consultant) else { return Err(CommonRefusal::NotFound.into()) };
    let stands = stand(tx, &need, consultant).await?;
    let commission = d.app.house().commission;
    let body = match &explanation.released {
        Some(release) => {
            let place = match release.run {
                Some(run) => rows::place_in(tx, run, consultant).await?,
                None => None,
            };
            html! {
                (ui::banner(Tone::Ok, html! { p { (t!(lang, "why-released-at", date = format::date_long(lang, release.at.date()))) } }))
                @if let Some(words) = &release.words { (ui::card_titled(&t!(lang, "why-words-title"), html! { p { (words) } })) }
                @if let Some((at, result)) = &place { (of_run(lang, commission, (*at, result), release.reasons, release.changes)) }
            }
        }
        None => {
            let place = match rows::run_with(tx, id, consultant).await? {
                Some(run) => rows::place_in(tx, run, consultant).await?,
                None => None,
            };
            let has_changes = place.as_ref().is_some_and(|(_, result)| !result.changes.is_empty());
            html! {
                @match &place {
                    Some((at, result)) => (of_run(lang, commission, (*at, result), true, has_changes)),
                    None => (ui::muted(&t!(lang, "why-no-run"))),
                }
                @if policy::may_match(d.actor()?) { (form(d, &explanation, place.is_some(), has_changes, typed)) }
            }
        }
    };
    Ok(d.page(
        &t!(lang, "why-staff-title"),
        html! {
            (ui::heading_eyebrow(eyebrow(lang, &need), &t!(lang, "why-staff-title"), Some(&said(lang, face, &explanation)), html! {}))
            p { (t!(lang, "why-consultant-reads")) " " (stand_said(lang, stands)) }
            (body)
        },
    ))
}

/// Who asked, and when.
fn said(lang: Lang, face: &Face, explanation: &Explanation) -> String {
    let date = format::date_long(lang, explanation.asked_at.date());
    t!(lang, "why-asked-by", name = face.name.as_str(), date = date)
}

/// What is released: what the run says is ticked from the beginning.
fn form(d: &Door, explanation: &Explanation, has_run: bool, has_changes: bool, typed: Option<FormState>) -> Markup {
    let lang = d.lang;
    let (id, consultant) = (explanation.assignment, explanation.consultant);
    let f = typed.unwrap_or_else(|| {
        d.form(label).with("version", explanation.version).with("reasons", "yes").with("changes", "yes")
    });
    let (reasons, changes) = (t!(lang, "why-field-reasons"), t!(lang, "why-field-changes"));
    ui::card_titled(
        &t!(lang, "why-release-title"),
        html! {
            (f.form(&format!("/assignments/{id}/explanations/{consultant}/release"), html! {
                (f.hidden("version"))
                @if has_run { (f.tick("reasons", &reasons)) }
                @if has_changes { (f.tick("changes", &changes)) }
                (f.area("words", 4).optional().hint(t!(lang, "why-hint-words", most = LONGEST_WORDS)))
            }, &t!(lang, "why-release-button")))
        },
    )
}
