//! `/written-consents/{id}`: a consultant's written consent that an agency has
//! sent in, for the consultant agent to read and to say whether it holds (S17).

use crate::directory;
use crate::pages_agency::prepared_stage;
use crate::prepared::{self, Known, find};
use crate::profile::again;
use base::{Lang, Outcome, PreparedProfileId, format, t};
use maud::html;
use store::Tx;
use web::ui::{self, Tone};
use web::{Answer, Door, Form, FormState, Path, Response, Routes, Who, download};

/// The routes of this page.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/written-consents/{id}", Who::AGENT, show)
        .get("/written-consents/{id}/paper", Who::AGENT, paper)
        .post("/written-consents/{id}/verification", Who::AGENT, verify)
        .post("/written-consents/{id}/refusal", Who::AGENT, refuse)
}

/// The fields' names.
fn label(lang: Lang, field: &str) -> String {
    match field {
        "reason" => t!(lang, "judge-reason"),
        _ => String::new(),
    }
}

async fn show(d: Door, Path(id): Path<PreparedProfileId>) -> Answer {
    let tx = d.read().await?;
    let known = prepared::find(&tx, d.actor()?, id).await?;
    let f = d.form(label).with("version", known.version());
    Ok(page(&d, &tx, &known, &f).await?)
}

/// The paper's facts, what it must say, and the two words.
async fn page(d: &Door, tx: &Tx, known: &Known, f: &FormState) -> Outcome<Response> {
    let lang = d.lang;
    let agency = directory::agency(tx, known.agency()).await?;
    let id = known.id();
    let path = format!("/written-consents/{id}");
    let title = match known.open() {
        Some((named, _)) => t!(lang, "judge-title", name = named.name.as_str()),
        None => t!(lang, "prepared-closed-title"),
    };
    let mut rows = vec![(t!(lang, "field-agency"), html! { a href={ "/agencies/" (agency.id) } { (agency.name) } })];
    if let Some((named, paper)) = known.open() {
        let by = directory::contact(tx, paper.by).await?;
        rows.push((t!(lang, "field-name"), html! { (named.name) }));
        rows.push((t!(lang, "field-email"), html! { span.breaks { (named.email) } }));
        rows.push((t!(lang, "prepared-uploaded"), html! { (format::instant(paper.at)) ", " (by.name) }));
        rows.push((
            t!(lang, "prepared-paper"),
            html! { a href={ (path) "/paper" } { (t!(lang, "prepared-open-paper")) } },
        ));
        rows.push((t!(lang, "judge-hash"), html! { code.breaks { (paper.sha256) } }));
    }
    if let Known::Refused(p) = known {
        rows.push((t!(lang, "judge-reason"), html! { (p.stage().reason) }));
    }
    let version = known.version().to_string();
    Ok(d.page(
        &title,
        html! {
            (ui::heading_with(&title, Some(&t!(lang, "judge-lead", agency = agency.name.as_str())), prepared_stage(lang, known)))
            (ui::summary_list(&rows))
            @if matches!(known, Known::Uploaded(_)) {
                (ui::section(&t!(lang, "judge-check"), html! {
                    ul.prose {
                        li { (t!(lang, "prepared-must-say-who")) }
                        li { (t!(lang, "prepared-must-say-what", broker = tx.house().broker.name.as_str())) }
                        li { (t!(lang, "prepared-must-say-back")) }
                        li { (t!(lang, "prepared-must-say-signed")) }
                    }
                    (d.buttons().press(&format!("{path}/verification"), &[("version", version)], ui::button(&t!(lang, "judge-verify"))))
                }))
                (ui::section(&t!(lang, "judge-refuse"), html! {
                    (f.form_with(&format!("{path}/refusal"), false, html! {
                        (f.hidden("version"))
                        (f.area("reason", 3).most(1000).hint(t!(lang, "judge-reason-hint")))
                    }, ui::button_quiet(&t!(lang, "judge-refuse"))))
                }))
            } @else if known.open().is_none() {
                (ui::banner(Tone::Neutral, html! { p { (t!(lang, "judge-closed")) } }))
            }
        },
    ))
}

async fn paper(d: Door, Path(id): Path<PreparedProfileId>) -> Answer {
    let tx = d.read().await?;
    let file = find::paper_of(&tx, d.actor()?, id).await?;
    Ok(download::file(&tx, file).await?)
}

async fn verify(d: Door, Path(id): Path<PreparedProfileId>, form: Form) -> Answer {
    let version = form.version()?;
    let tx = d.write(&form).await?;
    prepared::verify(&tx, d.actor()?, id, version).await?;
    d.done(tx, &form, &format!("/written-consents/{id}"), &t!(d.lang, "judge-verified")).await
}

async fn refuse(d: Door, Path(id): Path<PreparedProfileId>, form: Form) -> Answer {
    let mut c = form.check(d.lang, label);
    let Some(reason) = c.text("reason", 1000) else {
        let state = c.state(&d);
        let tx = d.read().await?;
        let known = prepared::find(&tx, d.actor()?, id).await?;
        return d.invalid(page(&d, &tx, &known, &state).await?);
    };
    let version = form.version()?;
    let tx = d.write(&form).await?;
    let done = prepared::refuse(&tx, d.actor()?, id, version, &reason).await;
    let status = again::status(&done);
    match d.kept(done, &form, label)? {
        Ok(()) => d.done(tx, &form, &format!("/written-consents/{id}"), &t!(d.lang, "judge-refused")).await,
        Err(state) => {
            drop(tx);
            let tx = d.read().await?;
            let known = prepared::find(&tx, d.actor()?, id).await?;
            again::again(status, page(&d, &tx, &known, &state).await?)
        }
    }
}
