//! `/follow-ups/{id}`: one follow-up: whom to call, what they said, or why it
//! was not done. For staff alone (S83).

use super::follow_ups::{closed_badge, days, due_badge, kind};
use super::{chosen, name_of, reach};
use crate::follow_up::{Findings, FollowUp, FollowUpStage, Report};
use crate::named::Named;
use crate::refusal::QualityRefusal;
use crate::rows::follow_ups;
use crate::{policy, record, skip};
use base::{Actor, Date, FollowUpId, Lang, Outcome, format, t};
use maud::{Markup, html};
use people::{Contact, directory};
use store::Tx;
use web::ui::{self, Tone};
use web::{Answer, Door, Form, FormState, Path, Response, Routes, Who, Wrong};

/// The routes.
pub fn routes() -> Routes {
    Routes::new()
        .get("/follow-ups/{id}", Who::STAFF, show)
        .post("/follow-ups/{id}/outcome", Who::ACTING_STAFF, outcome)
        .post("/follow-ups/{id}/skipping", Who::ACTING_STAFF, skipping)
}

/// A field's name on screen.
fn label(lang: Lang, field: &str) -> String {
    match field {
        "client_satisfaction" => t!(lang, "field-client-satisfaction"),
        "consultant_satisfaction" => t!(lang, "field-consultant-satisfaction"),
        "needs_support" => t!(lang, "field-needs-support"),
        "note" => t!(lang, "field-note"),
        "next_on" => t!(lang, "field-next-on"),
        "reason" => t!(lang, "field-skip-reason"),
        _ => String::new(),
    }
}

/// What the page shows.
struct View {
    follow_up: FollowUp,
    named: Named,
    owner: String,
    done_by: String,
    client: Vec<Contact>,
    consultant: Contact,
    today: Date,
    may_act: bool,
}

/// Loads what the page shows.
async fn load(tx: &Tx, actor: &Actor, id: FollowUpId) -> Outcome<View> {
    let (follow_up, named) = follow_ups::find(tx, id).await?;
    let done_by = match &follow_up.stage {
        FollowUpStage::Done(report) => report.by,
        FollowUpStage::Due | FollowUpStage::Skipped { .. } => None,
    };
    Ok(View {
        owner: name_of(tx, actor.lang, follow_up.owner).await?,
        done_by: name_of(tx, actor.lang, done_by).await?,
        client: directory::client_reps(tx, named.client).await?,
        consultant: directory::contact(tx, named.consultant_account).await?,
        today: tx.today(),
        may_act: policy::may_follow_up(actor),
        follow_up,
        named,
    })
}

/// `GET /follow-ups/{id}`.
async fn show(d: Door, Path(id): Path<FollowUpId>) -> Answer {
    let tx = d.read().await?;
    let view = load(&tx, d.actor()?, id).await?;
    Ok(page(&d, &view, d.form(label), d.form(label)))
}

/// What came too late has no form to be shown in again: it is refused with
/// everything that was typed.
fn still_due(view: &View) -> Outcome<()> {
    match view.follow_up.stage {
        FollowUpStage::Due => Ok(()),
        FollowUpStage::Done(_) | FollowUpStage::Skipped { .. } => Err(QualityRefusal::FollowUpClosed.into()),
    }
}

/// `POST /follow-ups/{id}/outcome`.
async fn outcome(d: Door, Path(id): Path<FollowUpId>, form: Form) -> Answer {
    let actor = d.actor()?;
    let tx = d.read().await?;
    let view = load(&tx, actor, id).await?;
    drop(tx);
    still_due(&view)?;
    let mut c = form.check(d.lang, label);
    let satisfied = |text: &str| text.parse::<i64>().ok().filter(|n| (1..=5).contains(n));
    let lang = d.lang;
    let client = chosen(&mut c, "client_satisfaction", label(lang, "client_satisfaction"), satisfied);
    let consultant = c.parsed_opt("consultant_satisfaction", Wrong::NotChoice, satisfied);
    let needs_support = chosen(&mut c, "needs_support", label(lang, "needs_support"), yes_or_no);
    let note = c.text_opt("note", 4000);
    let next_on = c.date_opt("next_on");
    let (Some(client), Some(consultant), Some(needs_support), Some(note), Some(next_on)) =
        (client, consultant, needs_support, note, next_on)
    else {
        let state = c.state(&d);
        return d.invalid(page(&d, &view, state, d.form(label)));
    };
    let findings = Findings { client, consultant, needs_support, note, next_on };
    let version = form.version()?;
    let tx = d.write(&form).await?;
    match d.kept(record::record(&tx, actor, id, version, &findings).await, &form, label)? {
        Ok(()) => d.done(tx, &form, &format!("/follow-ups/{id}"), &t!(d.lang, "follow-up-saved")).await,
        Err(state) => {
            drop(tx);
            let tx = d.read().await?;
            let view = load(&tx, actor, id).await?;
            d.invalid(page(&d, &view, state, d.form(label)))
        }
    }
}

/// `POST /follow-ups/{id}/skipping`.
async fn skipping(d: Door, Path(id): Path<FollowUpId>, form: Form) -> Answer {
    let actor = d.actor()?;
    let tx = d.read().await?;
    let view = load(&tx, actor, id).await?;
    drop(tx);
    still_due(&view)?;
    let mut c = form.check(d.lang, label);
    let Some(reason) = c.text("reason", 1000) else {
        let state = c.state(&d);
        return d.invalid(page(&d, &view, d.form(label), state));
    };
    let version = form.version()?;
    let tx = d.write(&form).await?;
    match d.kept(skip::skip(&tx, actor, id, version, &reason).await, &form, label)? {
        Ok(()) => d.done(tx, &form, "/follow-ups", &t!(d.lang, "follow-up-skipped-saved")).await,
        Err(state) => {
            drop(tx);
            let tx = d.read().await?;
            let view = load(&tx, actor, id).await?;
            d.invalid(page(&d, &view, d.form(label), state))
        }
    }
}

/// The two answers of a question.
fn yes_or_no(text: &str) -> Option<bool> {
    match text {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

/// The page.
fn page(d: &Door, view: &View, outcome: FormState, skipping: FormState) -> Response {
    let lang = d.lang;
    let follow_up = &view.follow_up;
    let title = kind(lang, follow_up.kind);
    let badge = match follow_up.stage {
        FollowUpStage::Due => due_badge(lang, follow_up, view.today),
        FollowUpStage::Done(_) | FollowUpStage::Skipped { .. } => closed_badge(lang, follow_up),
    };
    let eyebrow = html! { a href="/follow-ups" { (t!(lang, "follow-ups-title")) } };
    let main = match &follow_up.stage {
        FollowUpStage::Due if view.may_act => html! {
            (outcome_form(lang, follow_up, &outcome.with("version", follow_up.version)))
            (skipping_form(lang, follow_up, &skipping.with("version", follow_up.version)))
        },
        FollowUpStage::Due => ui::muted(&t!(lang, "follow-up-not-done-yet")),
        FollowUpStage::Done(report) => report_list(lang, report, &view.done_by),
        FollowUpStage::Skipped { why } => ui::section(
            &t!(lang, "field-skip-reason"),
            html! { p { (why.clone().unwrap_or_else(|| t!(lang, "follow-up-ended-before"))) } },
        ),
    };
    d.page(
        &title,
        html! {
            (ui::heading_eyebrow(eyebrow, &title, Some(&view.named.about_both(lang)), badge))
            (ui::columns(main, facts(lang, view)))
        },
    )
}

/// Whom to reach, when, for which work.
fn facts(lang: Lang, view: &View) -> Markup {
    let named = &view.named;
    ui::card_titled(
        &t!(lang, "follow-up-facts"),
        ui::summary_list(&[
            (t!(lang, "fact-days"), html! { (days(lang, &view.follow_up)) }),
            (t!(lang, "fact-owner"), html! { (view.owner) }),
            (
                t!(lang, "fact-engagement"),
                html! { a href={ "/engagements/" (named.engagement) } { (named.about(lang)) } },
            ),
            (
                t!(lang, "fact-time-line"),
                html! { (format::date_long(lang, named.starts_on)) " – " (format::date_long(lang, named.last_day)) },
            ),
            (named.client_name.clone(), reach(&view.client)),
            (t!(lang, "fact-consultant"), reach(std::slice::from_ref(&view.consultant))),
        ]),
    )
}

/// What is written down of it (S83, S84).
fn outcome_form(lang: Lang, follow_up: &FollowUp, f: &FormState) -> Markup {
    let both = follow_up.kind.asks_both();
    let consultant = f.radios("consultant_satisfaction", satisfaction(lang));
    let fields = html! {
        (f.hidden("version"))
        (f.radios("client_satisfaction", satisfaction(lang)))
        @if both { (consultant) } @else { (consultant.optional().hint(t!(lang, "hint-consultant-later"))) }
        (f.radios("needs_support", vec![("no".to_owned(), t!(lang, "no")), ("yes".to_owned(), t!(lang, "yes"))]))
        (f.area("note", 6).optional().hint(t!(lang, "hint-note")))
        (f.date("next_on").optional().hint(t!(lang, "hint-next-on")))
    };
    ui::section(
        &t!(lang, "follow-up-outcome"),
        html! {
            p { @if both { (t!(lang, "follow-up-ask-both")) } @else { (t!(lang, "follow-up-ask-client")) } }
            (f.form(&format!("/follow-ups/{}/outcome", follow_up.id), fields, &t!(lang, "follow-up-save")))
        },
    )
}

/// Why it is not done.
fn skipping_form(lang: Lang, follow_up: &FollowUp, f: &FormState) -> Markup {
    let form = f.form_with(
        &format!("/follow-ups/{}/skipping", follow_up.id),
        false,
        html! { (f.hidden("version")) (f.text("reason").most(1000).hint(t!(lang, "hint-skip-reason"))) },
        ui::button_quiet(&t!(lang, "follow-up-skip")),
    );
    html! {
        @if f.is_bad() { (ui::section(&t!(lang, "follow-up-skip-title"), form)) }
        @else { (ui::details(&t!(lang, "follow-up-skip-title"), form)) }
    }
}

/// The five answers on how satisfied somebody is.
fn satisfaction(lang: Lang) -> Vec<(String, String)> {
    (1..=5).rev().map(|n| (n.to_string(), satisfaction_word(lang, n))).collect()
}

/// One of them in words.
fn satisfaction_word(lang: Lang, n: i64) -> String {
    match n {
        1 => t!(lang, "satisfied-1"),
        2 => t!(lang, "satisfied-2"),
        3 => t!(lang, "satisfied-3"),
        4 => t!(lang, "satisfied-4"),
        _ => t!(lang, "satisfied-5"),
    }
}

/// What came of it.
fn report_list(lang: Lang, report: &Report, by: &str) -> Markup {
    let consultant = report.consultant.map_or_else(|| t!(lang, "not-asked"), |n| satisfaction_word(lang, n));
    html! {
        @if report.needs_support {
            (ui::banner(Tone::Warn, html! { p { (t!(lang, "follow-up-support-banner")) } }))
        }
        (ui::section(&t!(lang, "follow-up-outcome"), ui::summary_list(&[
            (t!(lang, "field-client-satisfaction"), html! { (satisfaction_word(lang, report.client)) }),
            (t!(lang, "field-consultant-satisfaction"), html! { (consultant) }),
            (t!(lang, "field-needs-support"), html! { @if report.needs_support { (t!(lang, "yes")) } @else { (t!(lang, "no")) } }),
            (t!(lang, "field-note"), html! { (report.note.as_deref().unwrap_or("–")) }),
            (t!(lang, "fact-done"), html! { (by) ", " (format::instant(report.at)) }),
        ])))
    }
}
