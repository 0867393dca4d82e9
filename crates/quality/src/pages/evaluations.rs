//! `/evaluations`, `/evaluations/{id}`: the mutual evaluation (S85–S88). The
//! list tells staff that one is done; the content is a page for the two alone,
//! and for everybody else it is not there.

use super::chosen;
use crate::answer::answer;
use crate::evaluation::{Answer as Said, Content, Evaluation, EvaluationKind, EvaluationStage, Mark, STATEMENTS, Side};
use crate::named::Named;
use crate::policy;
use crate::read::{Reading, read};
use crate::rows::evaluations;
use base::{Actor, EvaluationId, Lang, format, t};
use maud::{Markup, html};
use web::ui::{self, Column, Entry, Tone};
use web::{Answer, Check, Door, Form, FormState, Path, Response, Routes, Who};

/// The fields of the client's statements, in their order.
const CLIENT_FIELDS: [&str; STATEMENTS] = ["client_1", "client_2", "client_3", "client_4", "client_5"];
/// The fields of the consultant's.
const CONSULTANT_FIELDS: [&str; STATEMENTS] =
    ["consultant_1", "consultant_2", "consultant_3", "consultant_4", "consultant_5"];

/// The routes. Agencies are not among those who may knock; staff see the list.
pub fn routes() -> Routes {
    let parties = Who::CLIENT.or(Who::CONSULTANT);
    Routes::new().get("/evaluations", parties.or(Who::STAFF), list).get("/evaluations/{id}", parties, show).post(
        "/evaluations/{id}/answer",
        parties,
        post,
    )
}

/// The fields of a side.
fn fields(side: Side) -> [&'static str; STATEMENTS] {
    match side {
        Side::Client => CLIENT_FIELDS,
        Side::Consultant => CONSULTANT_FIELDS,
    }
}

/// A field's name on screen: for a mark the statement itself.
fn label(lang: Lang, field: &str) -> String {
    match field {
        "client_1" => t!(lang, "statement-client-1"),
        "client_2" => t!(lang, "statement-client-2"),
        "client_3" => t!(lang, "statement-client-3"),
        "client_4" => t!(lang, "statement-client-4"),
        "client_5" => t!(lang, "statement-client-5"),
        "consultant_1" => t!(lang, "statement-consultant-1"),
        "consultant_2" => t!(lang, "statement-consultant-2"),
        "consultant_3" => t!(lang, "statement-consultant-3"),
        "consultant_4" => t!(lang, "statement-consultant-4"),
        "consultant_5" => t!(lang, "statement-consultant-5"),
        "strengths" => t!(lang, "field-strengths"),
        "improvements" => t!(lang, "field-improvements"),
        _ => String::new(),
    }
}

/// Midway or final, in words.
fn kind(lang: Lang, kind: EvaluationKind) -> String {
    match kind {
        EvaluationKind::Midway => t!(lang, "evaluation-midway"),
        EvaluationKind::Final => t!(lang, "evaluation-final"),
    }
}

/// `GET /evaluations`.
async fn list(d: Door) -> Answer {
    let actor = d.actor()?;
    let tx = d.read().await?;
    let known = evaluations::all_for(&tx, actor).await?;
    let lang = d.lang;
    let title = t!(lang, "evaluations-title");
    let staff = policy::may_see_that_it_is_done(actor);
    let lead = if staff { t!(lang, "evaluations-lead-staff") } else { t!(lang, "evaluations-lead") };
    let content = if known.is_empty() {
        ui::empty(&t!(lang, "evaluations-empty"), &t!(lang, "evaluations-empty-text"), None)
    } else if staff {
        staff_table(lang, &known)
    } else {
        let own: Vec<Evaluation> = known.iter().map(|(evaluation, _)| evaluation.clone()).collect();
        let mut rows = Vec::new();
        for (evaluation, named) in &known {
            let Some(side) = policy::side_of(actor, named.parties()) else { continue };
            let answered = evaluations::sides_in(&tx, evaluation.id).await?.contains(&side);
            rows.push(entry(lang, actor, (evaluation, named), answered, evaluation.has_given_way(&own)));
        }
        ui::entries(&rows)
    };
    Ok(d.page(&title, html! { (ui::heading(&title, Some(&lead))) (content) }))
}

/// That it is done, and nothing more.
fn staff_table(lang: Lang, known: &[(Evaluation, Named)]) -> Markup {
    let columns = [
        Column::text(t!(lang, "column-engagement")),
        Column::text(t!(lang, "column-parties")),
        Column::text(t!(lang, "column-evaluation")),
        Column::text(t!(lang, "column-invited")),
        Column::text(t!(lang, "column-state")),
    ];
    let rows: Vec<Vec<Markup>> = known
        .iter()
        .map(|(evaluation, named)| {
            let badge = match evaluation.stage {
                EvaluationStage::Invited => ui::badge(Tone::Neutral, &t!(lang, "evaluation-nobody-in")),
                EvaluationStage::OneSideIn => ui::badge(Tone::Info, &t!(lang, "evaluation-one-in")),
                EvaluationStage::Opened => ui::badge(Tone::Ok, &t!(lang, "evaluation-done")),
            };
            vec![
                html! { a href={ "/engagements/" (named.engagement) } { (named.about(lang)) } },
                html! { (named.client_name) ", " (named.consultant_name) },
                html! { (kind(lang, evaluation.kind)) },
                html! { (evaluation.invited_at.date()) },
                badge,
            ]
        })
        .collect();
    ui::table(&t!(lang, "evaluations-title"), &columns, &rows)
}

/// One of a party's own.
fn entry(
    lang: Lang,
    actor: &Actor,
    (evaluation, named): (&Evaluation, &Named),
    answered: bool,
    given_way: bool,
) -> Entry {
    let other = if actor.client().is_some() { &named.consultant_name } else { &named.client_name };
    let due = format::date_long(lang, evaluation.due_on());
    let badge = match (evaluation.stage, answered) {
        (EvaluationStage::Opened, _) => ui::badge(Tone::Ok, &t!(lang, "evaluation-open-to-read")),
        (EvaluationStage::Invited | EvaluationStage::OneSideIn, true) => {
            ui::badge(Tone::Info, &t!(lang, "evaluation-waits-for-other"))
        }
        (EvaluationStage::Invited | EvaluationStage::OneSideIn, false) if given_way => {
            ui::badge(Tone::Neutral, &t!(lang, "evaluation-passed"))
        }
        (EvaluationStage::Invited | EvaluationStage::OneSideIn, false) => {
            ui::badge(Tone::Waiting, &t!(lang, "evaluation-to-answer"))
        }
    };
    let mut facts = vec![named.about(lang), other.clone()];
    if evaluation.stage != EvaluationStage::Opened && !answered && !given_way {
        facts.push(t!(lang, "evaluation-by", date = due));
    }
    Entry {
        title: kind(lang, evaluation.kind),
        href: Some(format!("/evaluations/{}", evaluation.id)),
        facts,
        body: html! {},
        aside: badge,
    }
}

/// `GET /evaluations/{id}`.
async fn show(d: Door, Path(id): Path<EvaluationId>) -> Answer {
    let tx = d.read().await?;
    let reading = read(&tx, d.actor()?, id).await?;
    Ok(page(&d, &reading, &d.form(label)))
}

/// `POST /evaluations/{id}/answer`.
async fn post(d: Door, Path(id): Path<EvaluationId>, form: Form) -> Answer {
    let actor = d.actor()?;
    let tx = d.read().await?;
    let reading = read(&tx, actor, id).await?;
    drop(tx);
    let mut c = form.check(d.lang, label);
    let Some(content) = content(&mut c, reading.side) else {
        let state = c.state(&d);
        return d.invalid(page(&d, &reading, &state));
    };
    let tx = d.write(&form).await?;
    match d.kept(answer(&tx, actor, id, content).await, &form, label)? {
        Ok(stage) => {
            let said = match stage {
                EvaluationStage::Opened => t!(d.lang, "evaluation-saved-open"),
                EvaluationStage::Invited | EvaluationStage::OneSideIn => t!(d.lang, "evaluation-saved-sealed"),
            };
            d.done(tx, &form, &format!("/evaluations/{id}"), &said).await
        }
        Err(state) => {
            drop(tx);
            let tx = d.read().await?;
            let reading = read(&tx, actor, id).await?;
            d.invalid(page(&d, &reading, &state))
        }
    }
}

/// Every field, so that all faults are shown at once.
fn content(c: &mut Check<'_>, side: Side) -> Option<Content> {
    let lang = c.lang();
    let marks = fields(side).map(|field| chosen(c, field, label(lang, field), Mark::parse));
    let strengths = c.text_opt("strengths", 4000);
    let improvements = c.text_opt("improvements", 4000);
    let [Some(first), Some(second), Some(third), Some(fourth), Some(fifth)] = marks else { return None };
    Some(Content {
        marks: [first, second, third, fourth, fifth],
        strengths: strengths?.unwrap_or_default(),
        improvements: improvements?.unwrap_or_default(),
    })
}

/// The page: who can see this, first; then the form, or what was said.
fn page(d: &Door, reading: &Reading, f: &FormState) -> Response {
    let lang = d.lang;
    let named = &reading.named;
    let other_name = match reading.side {
        Side::Client => &named.consultant_name,
        Side::Consultant => &named.client_name,
    };
    let title = kind(lang, reading.evaluation.kind);
    let eyebrow = html! { a href="/evaluations" { (t!(lang, "evaluations-title")) } };
    d.page(
        &title,
        html! {
            (ui::heading_eyebrow(eyebrow, &title, Some(&named.about(lang)), html! {}))
            section #who-can-see {
                (ui::banner(Tone::Info, html! {
                    h2 { (t!(lang, "evaluation-who-title")) }
                    p { (t!(lang, "evaluation-who-text", client = named.client_name.as_str(), consultant = named.consultant_name.as_str())) }
                    p { (t!(lang, "evaluation-who-not")) }
                }))
            }
            @match (&reading.own, &reading.other) {
                (None, _) => (answer_form(lang, reading, f)),
                (Some(own), None) => {
                    (f.summary())
                    (ui::banner(Tone::Waiting, html! { p { (t!(lang, "evaluation-sealed", other = other_name.as_str())) } }))
                    (said(lang, "own", &t!(lang, "evaluation-own"), own))
                }
                (Some(own), Some(other)) => {
                    (f.summary())
                    (said(lang, "other", &t!(lang, "evaluation-other", other = other_name.as_str()), other))
                    (said(lang, "own", &t!(lang, "evaluation-own"), own))
                }
            }
        },
    )
}

/// Five statements and two free texts.
fn answer_form(lang: Lang, reading: &Reading, f: &FormState) -> Markup {
    let fields = html! {
        @for field in fields(reading.side) { (f.radios(field, scale(lang))) }
        (f.area("strengths", 5).optional().hint(t!(lang, "hint-strengths")))
        (f.area("improvements", 5).optional().hint(t!(lang, "hint-improvements")))
        p.muted { (t!(lang, "evaluation-before-sending")) }
    };
    let action = format!("/evaluations/{}/answer", reading.evaluation.id);
    ui::section(&t!(lang, "evaluation-form"), f.form(&action, fields, &t!(lang, "evaluation-send")))
}

/// The scale, from the good end.
fn scale(lang: Lang) -> Vec<(String, String)> {
    (1..=5_u8).rev().map(|n| (n.to_string(), mark_word(lang, n))).collect()
}

/// One step of it.
fn mark_word(lang: Lang, n: u8) -> String {
    match n {
        1 => t!(lang, "mark-1"),
        2 => t!(lang, "mark-2"),
        3 => t!(lang, "mark-3"),
        4 => t!(lang, "mark-4"),
        _ => t!(lang, "mark-5"),
    }
}

/// What one side has said.
fn said(lang: Lang, id: &str, title: &str, said: &Said) -> Markup {
    let mut rows: Vec<(String, Markup)> = fields(said.side)
        .into_iter()
        .zip(said.content.marks)
        .map(|(field, mark)| (label(lang, field), html! { (mark_word(lang, mark.value())) }))
        .collect();
    for (field, text) in [("strengths", &said.content.strengths), ("improvements", &said.content.improvements)] {
        let shown = if text.is_empty() { "–" } else { text.as_str() };
        rows.push((label(lang, field), html! { (shown) }));
    }
    html! {
        section.section id=(id) {
            h2 { (title) }
            p.muted { (t!(lang, "evaluation-answered-on", date = format::date_long(lang, said.answered_at.date()))) }
            (ui::summary_list(&rows))
        }
    }
}
