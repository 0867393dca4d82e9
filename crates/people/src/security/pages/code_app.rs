//! Setting up a code app: a picture for the camera, the secret for typing, and
//! a first code as proof that it works.

use super::super::factors::{self, Setup};
use super::super::refusal::SecurityRefusal;
use super::super::{code_app, proof, qr, second};
use super::{label, recovery};
use crate::profile::again::{again, status};
use crate::rows::accounts;
use base::{Outcome, t};
use maud::html;
use web::{Answer, Door, Form, FormState, Response, Routes, Who, ui};

const PATH: &str = "/account/security/code-app";

/// The routes of this page.
pub(super) fn routes() -> Routes {
    Routes::new().get(PATH, Who::SIGNED_IN, show).post(PATH, Who::SIGNED_IN, post).post(
        "/account/security/code-app/removal",
        Who::SIGNED_IN,
        remove,
    )
}

/// `GET /account/security/code-app`
async fn show(d: Door) -> Answer {
    if let Some(page) = proof::ask_to_read(&d).await? {
        return Ok(page);
    }
    let setup = factors::begin(d.app.db.keeper(), d.app.db.dice(), d.actor()?.account, d.now)?;
    let f = d.form(label).with("setup", &setup.sealed);
    Ok(page(&d, &setup, &f).await?)
}

/// The page with the picture.
async fn page(d: &Door, setup: &Setup, f: &FormState) -> Outcome<Response> {
    let lang = d.lang;
    let email = {
        let tx = d.read().await?;
        accounts::by_id(&tx, d.actor()?.account).await?.email
    };
    let title = t!(lang, "code-app-title");
    let link = code_app::link(&setup.secret, &email, &d.app.house().broker.name);
    Ok(d.page(
        &title,
        html! {
            (ui::heading(&title, Some(&t!(lang, "code-app-lead"))))
            (ui::section(&t!(lang, "code-app-first"), html! {
                p { (t!(lang, "code-app-scan")) }
                (qr::picture(&link, &t!(lang, "code-app-picture")))
                (ui::details(&t!(lang, "code-app-by-hand"), html! {
                    p { (t!(lang, "code-app-by-hand-text")) }
                    p { code #secret { (code_app::in_groups(&setup.secret)) } }
                    p { a href=(link) { (t!(lang, "code-app-open")) } }
                }))
            }))
            (ui::section(&t!(lang, "code-app-second"), html! {
                (f.form(PATH, html! {
                    (f.text("code").autocomplete("one-time-code").most(12).hint(t!(lang, "code-app-code-hint")))
                    (f.hidden("setup"))
                }, &t!(lang, "code-app-submit")))
            }))
        },
    ))
}

/// `POST /account/security/code-app`
async fn post(d: Door, form: Form) -> Answer {
    if let Some(page) = proof::ask(&d, &form).await? {
        return Ok(page);
    }
    let account = d.actor()?.account;
    let Some(setup) = factors::begun(d.app.db.keeper(), account, form.get("setup"), d.now) else {
        // The secret of before is gone: a fresh one, with the cause above it.
        let setup = factors::begin(d.app.db.keeper(), d.app.db.dice(), account, d.now)?;
        let f = FormState::again(&d, &form, label, Vec::new()).with("setup", &setup.sealed);
        let page = page(&d, &setup, &f.refused(&SecurityRefusal::SetupOver)).await?;
        return again(base::RefusalStatus::Conflict, page);
    };
    second::count_try(&d.app.limits, account, d.now)?;
    let tx = d.write(&form).await?;
    let session = d.session.as_ref().map(|session| session.id);
    let done = factors::add_code_app(&tx, account, session, &setup, form.get("code")).await;
    let status = status(&done);
    match d.kept(done, &form, label)? {
        Ok(codes) => {
            second::forget_tries(&d.app.limits, account);
            match codes {
                Some(codes) => recovery::shown(&d, tx, &form, &codes, &t!(d.lang, "code-app-added")).await,
                None => d.done(tx, &form, "/account/security", &t!(d.lang, "code-app-added")).await,
            }
        }
        Err(state) => {
            drop(tx);
            again(status, page(&d, &setup, &state).await?)
        }
    }
}

/// `POST /account/security/code-app/removal`
async fn remove(d: Door, form: Form) -> Answer {
    if let Some(page) = proof::ask(&d, &form).await? {
        return Ok(page);
    }
    let tx = d.write(&form).await?;
    let session = d.session.as_ref().map(|session| session.id);
    factors::remove_code_app(&tx, d.actor()?.account, session).await?;
    d.done(tx, &form, "/account/security", &t!(d.lang, "code-app-removed")).await
}
