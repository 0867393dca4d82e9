//! `/replacements`, `/replacements/{id}`: the searches for somebody else (S90),
//! for staff.

use super::name_of;
use crate::close::close_not_found;
use crate::named::Named;
use crate::policy;
use crate::replacement::{Replacement, ReplacementStage};
use crate::rows::replacements;
use base::{Actor, Lang, Outcome, ReplacementId, format, t};
use maud::{Markup, html};
use store::Tx;
use web::ui::{self, Entry, Tone};
use web::{Answer, Door, Form, FormState, Path, Response, Routes, Who};

/// The routes.
pub fn routes() -> Routes {
    Routes::new().get("/replacements", Who::STAFF, list).get("/replacements/{id}", Who::STAFF, show).post(
        "/replacements/{id}/closing",
        Who::ACTING_STAFF,
        close,
    )
}

/// A field's name on screen.
fn label(lang: Lang, field: &str) -> String {
    match field {
        "note" => t!(lang, "field-close-note"),
        _ => String::new(),
    }
}

/// How a search stands.
fn badge(lang: Lang, stage: &ReplacementStage) -> Markup {
    match stage {
        ReplacementStage::Searching => ui::badge(Tone::Waiting, &t!(lang, "replacement-searching")),
        ReplacementStage::Replaced { .. } => ui::badge(Tone::Ok, &t!(lang, "replacement-replaced")),
        ReplacementStage::NotFound { .. } => ui::badge(Tone::Neutral, &t!(lang, "replacement-not-found")),
    }
}

/// `GET /replacements`.
async fn list(d: Door) -> Answer {
    let tx = d.read().await?;
    let all = replacements::all(&tx).await?;
    let lang = d.lang;
    let title = t!(lang, "replacements-title");
    let rows: Vec<Entry> = all.iter().map(|(replacement, named)| entry(lang, replacement, named)).collect();
    let body = html! {
        (ui::heading(&title, Some(&t!(lang, "replacements-lead"))))
        @if rows.is_empty() {
            (ui::empty(&t!(lang, "replacements-empty"), &t!(lang, "replacements-empty-text"), None))
        } @else {
            (ui::entries(&rows))
        }
    };
    Ok(d.page(&title, body))
}

/// One line: for which need, after whom, since when; the way to the match.
fn entry(lang: Lang, replacement: &Replacement, named: &Named) -> Entry {
    let searching = replacement.stage == ReplacementStage::Searching;
    Entry {
        title: assignment(lang, named),
        href: Some(format!("/replacements/{}", replacement.id)),
        facts: vec![
            t!(lang, "replacement-after", consultant = named.consultant_name.as_str()),
            t!(lang, "replacement-since", date = format::date_long(lang, replacement.asked_at.date())),
        ],
        body: html! { p { (replacement.reason) } },
        aside: html! {
            (badge(lang, &replacement.stage))
            @if searching {
                (ui::link_quiet(&format!("/assignments/{}/match", replacement.assignment), &t!(lang, "replacement-to-match")))
            }
        },
    }
}

/// "Assignment 214, Kommunikationsstrateg, Kund AB".
fn assignment(lang: Lang, named: &Named) -> String {
    t!(
        lang,
        "about-assignment",
        number = named.assignment_number,
        title = named.title.as_str(),
        client = named.client_name.as_str()
    )
}

/// What the page shows.
struct View {
    replacement: Replacement,
    named: Named,
    asked_by: String,
    manager: String,
    agent: String,
    may_close: bool,
}

/// Loads what the page shows.
async fn load(tx: &Tx, actor: &Actor, id: ReplacementId) -> Outcome<View> {
    let (replacement, named) = replacements::find(tx, id).await?;
    Ok(View {
        asked_by: name_of(tx, actor.lang, Some(replacement.asked_by)).await?,
        manager: name_of(tx, actor.lang, named.manager).await?,
        agent: name_of(tx, actor.lang, named.agent).await?,
        may_close: policy::may_close_replacement(actor) && replacement.stage == ReplacementStage::Searching,
        replacement,
        named,
    })
}

/// `GET /replacements/{id}`.
async fn show(d: Door, Path(id): Path<ReplacementId>) -> Answer {
    let tx = d.read().await?;
    let view = load(&tx, d.actor()?, id).await?;
    Ok(page(&d, &view, d.form(label)))
}

/// `POST /replacements/{id}/closing`.
async fn close(d: Door, Path(id): Path<ReplacementId>, form: Form) -> Answer {
    let actor = d.actor()?;
    let tx = d.read().await?;
    let view = load(&tx, actor, id).await?;
    drop(tx);
    let mut c = form.check(d.lang, label);
    let Some(note) = c.text("note", 2000) else {
        let state = c.state(&d);
        return d.invalid(page(&d, &view, state));
    };
    let version = form.version()?;
    let tx = d.write(&form).await?;
    match d.kept(close_not_found(&tx, actor, id, version, &note).await, &form, label)? {
        Ok(()) => d.done(tx, &form, "/replacements", &t!(d.lang, "replacement-closed")).await,
        Err(state) => {
            drop(tx);
            let tx = d.read().await?;
            let view = load(&tx, actor, id).await?;
            d.invalid(page(&d, &view, state))
        }
    }
}

/// The page.
fn page(d: &Door, view: &View, f: FormState) -> Response {
    let lang = d.lang;
    let (replacement, named) = (&view.replacement, &view.named);
    let title = assignment(lang, named);
    let mut facts = vec![
        (t!(lang, "fact-engagement"), html! { a href={ "/engagements/" (named.engagement) } { (named.about(lang)) } }),
        (t!(lang, "fact-consultant"), html! { (named.consultant_name) }),
        (t!(lang, "fact-last-day"), html! { (format::date_long(lang, named.last_day)) }),
        (t!(lang, "fact-reason"), html! { (replacement.reason) }),
        (t!(lang, "fact-asked"), html! { (view.asked_by) ", " (format::instant(replacement.asked_at)) }),
        (t!(lang, "fact-owner"), html! { (view.manager) }),
        (t!(lang, "fact-agent"), html! { (view.agent) }),
    ];
    match &replacement.stage {
        ReplacementStage::Searching => {}
        ReplacementStage::Replaced { successor } => facts.push((
            t!(lang, "fact-successor"),
            html! { a href={ "/engagements/" (successor) } { (t!(lang, "replacement-to-successor")) } },
        )),
        ReplacementStage::NotFound { note } => facts.push((t!(lang, "field-close-note"), html! { (note) })),
    }
    let f = f.with("version", replacement.version);
    let eyebrow = html! { a href="/replacements" { (t!(lang, "replacements-title")) } };
    d.page(
        &title,
        html! {
            (ui::heading_eyebrow(eyebrow, &title, None, badge(lang, &replacement.stage)))
            (ui::summary_list(&facts))
            @if replacement.stage == ReplacementStage::Searching {
                (ui::actions(ui::link_button(&format!("/assignments/{}/match", replacement.assignment), &t!(lang, "replacement-to-match"))))
            }
            @if view.may_close { (closing(lang, replacement, &f)) } @else { (f.summary()) }
        },
    )
}

/// The search is given up.
fn closing(lang: Lang, replacement: &Replacement, f: &FormState) -> Markup {
    let form = f.form_with(
        &format!("/replacements/{}/closing", replacement.id),
        false,
        html! { (f.hidden("version")) (f.area("note", 5).hint(t!(lang, "hint-close-note"))) },
        ui::button_danger(&t!(lang, "replacement-close")),
    );
    html! {
        @if f.is_bad() { (ui::section(&t!(lang, "replacement-close-title"), form)) }
        @else { (ui::details(&t!(lang, "replacement-close-title"), form)) }
    }
}
