//! `/sign-in/second`: the second step of signing in. The password was right;
//! the session waits, and is nobody's until the code has come.

use super::super::{known_device, mails, rows, second};
use super::{label, passkeys};
use crate::pages_account::{signed_in, with_session};
use crate::profile::again::again;
use crate::rows::accounts::{self, Known};
use crate::sessions::{self, Started};
use crate::{directory, sign_in, token};
use axum::http::HeaderMap;
use base::{AccountId, Outcome, Stop, t};
use maud::html;
use web::door::{redirect, safe_next};
use web::{Answer, Door, Form, FormState, Query, Response, Routes, Who, ui};

const PATH: &str = "/sign-in/second";

/// The routes of this page.
pub(super) fn routes() -> Routes {
    Routes::new().get(PATH, Who::ANYONE, show).post(PATH, Who::ANYONE, post)
}

/// Whose session waits in this browser.
async fn waiting(d: &Door) -> Outcome<Option<AccountId>> {
    let Some(token) = &d.token else { return Ok(None) };
    let tx = d.read().await?;
    rows::half(&tx, &token::hash(token)).await
}

/// After a right password of an account with a second factor: the page that
/// asks for it, with what was typed before the session ended, if anything was.
pub(crate) fn waits_for_second(d: &Door, form: &Form, started: &Started) -> Outcome<Response> {
    let next = form.get("next");
    let answer = if form.get("kept_action").is_empty() {
        let query = serde_urlencoded::to_string([("next", next)]).unwrap_or_default();
        redirect(&if next.is_empty() { PATH.to_owned() } else { format!("{PATH}?{query}") })
    } else {
        let f = d
            .form(label)
            .with("kept_action", form.get("kept_action"))
            .with("kept_fields", form.get("kept_fields"))
            .with("next", next);
        page(d, &f)?
    };
    Ok(with_session(d, answer, started))
}

/// `GET /sign-in/second`
async fn show(d: Door, q: Query) -> Answer {
    if d.actor.is_some() {
        return Ok(redirect("/desk"));
    }
    if waiting(&d).await?.is_none() {
        return Ok(redirect("/sign-in"));
    }
    let next = q.get("next").map(safe_next).unwrap_or_default();
    Ok(page(&d, &d.form(label).with("next", next))?)
}

/// The page.
fn page(d: &Door, f: &FormState) -> Outcome<Response> {
    let lang = d.lang;
    let title = t!(lang, "second-title");
    let passkey = passkeys::offer(d, f)?;
    Ok(d.page_narrow(
        &title,
        html! {
            (ui::heading(&title, Some(&t!(lang, "second-lead"))))
            (passkey)
            (f.form(PATH, html! {
                (f.text("code").autocomplete("one-time-code").most(20).hint(t!(lang, "second-hint")))
                (f.hidden("next"))
                @if !f.value("kept_action").is_empty() { (f.hidden("kept_action")) (f.hidden("kept_fields")) }
            }, &t!(lang, "second-submit")))
            p.muted { (t!(lang, "second-lost")) " " a href="/contact" { (t!(lang, "second-contact")) } }
            p { a href="/sign-in" { (t!(lang, "second-back")) } }
        },
    ))
}

/// `POST /sign-in/second`
async fn post(d: Door, headers: HeaderMap, form: Form) -> Answer {
    let Some(account) = waiting(&d).await? else { return Ok(redirect("/sign-in")) };
    second::count_try(&d.app.limits, account, d.now)?;
    let tx = d.app.db.write(Some(account)).await?;
    if let Err(stop) = second::take(&tx, account, form.get("code")).await {
        let Stop::Refused(refusal) = stop else { return Err(stop.into()) };
        let f = FormState::again(&d, &form, label, Vec::new()).refused(refusal.as_ref());
        return again(refusal.status(), page(&d, &f)?);
    }
    second::forget_tries(&d.app.limits, account);
    let known = accounts::by_id(&tx, account).await?;
    let started = finish(&d, &tx, &headers, &known, &form).await?;
    let response = signed_in(&d, tx, &known, &form, &started).await?;
    Ok(known_device::remember(&d, &headers, response, account))
}

/// The waiting session ends, a full one begins under a token of its own.
async fn finish(d: &Door, tx: &store::Tx, headers: &HeaderMap, known: &Known, form: &Form) -> Outcome<Started> {
    if let Some(token) = &d.token {
        sessions::end(tx, token).await?;
    }
    if known_device::of(d, headers, known.id).is_none() {
        mails::new_device(tx, &directory::contact(tx, known.id).await?, &form.user_agent).await?;
    }
    sign_in::complete(tx, known.id, &form.user_agent).await
}
