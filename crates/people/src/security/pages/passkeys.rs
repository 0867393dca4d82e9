//! Passkeys on screen: making one, naming it, taking it away, and signing in
//! with one. The touch itself needs the page's script (`enhance.js`): without
//! it the buttons stay hidden, and password and code do the same.

use super::super::passkeys::{self, Asked, NAME_MOST};
use super::super::{device, known_device, mails, proof, rows};
use super::recovery;
use crate::pages_account::signed_in;
use crate::profile::again::{again, status};
use crate::rows::accounts;
use crate::{directory, sessions, sign_in};
use axum::http::HeaderMap;
use base::{Lang, Outcome, PasskeyId, Stop, t};
use maud::{Markup, html};
use web::{Answer, Door, Form, FormState, Path, Response, Routes, Who, ui};

const NEW: &str = "/account/security/passkeys/new";
const SIGN_IN: &str = "/sign-in/passkey";
/// Sign-ins with a passkey by everybody within a minute.
const OF_ALL: u32 = 1200;

/// The routes of these pages.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get(NEW, Who::SIGNED_IN, show)
        .post(NEW, Who::SIGNED_IN, make)
        .get("/account/security/passkeys/{id}", Who::SIGNED_IN, one)
        .post("/account/security/passkeys/{id}", Who::SIGNED_IN, rename)
        .post("/account/security/passkeys/{id}/removal", Who::SIGNED_IN, remove)
        .post(SIGN_IN, Who::ANYONE, enter)
}

/// The fields' names.
fn label(lang: Lang, field: &str) -> String {
    match field {
        "passkey_name" => t!(lang, "field-passkey-name"),
        _ => String::new(),
    }
}

/// A button that asks the browser for a passkey and sends its form with the
/// answer; hidden until the script says that the browser can.
pub(crate) fn touch(lang: Lang, asked: &Asked, creates: bool, name: &str, label: &str) -> Markup {
    html! {
        input type="hidden" name={ (name) "_state" } value=(asked.state);
        input type="hidden" name=(name) value="";
        div data-passkey=(if creates { "create" } else { "get" }) data-options=(asked.options) data-into=(name) hidden {
            button.button.primary type="button" { (label) }
            p.error role="alert" hidden { (t!(lang, "passkey-not-taken")) }
        }
    }
}

/// The offer on the sign-in page: first, above the password.
pub(crate) fn offer(d: &Door, f: &FormState) -> Outcome<Markup> {
    if !passkeys::are_offered(d.app.house()) {
        return Ok(html! {});
    }
    let asked = passkeys::ask_any(d.app.house(), d.app.db.keeper(), d.now)?;
    let form = d.buttons();
    Ok(html! {
        form.form method="post" action=(SIGN_IN) data-passkey-offer hidden {
            input type="hidden" name="form_id" value=(form.id);
            (f.hidden("next"))
            @if !f.value("kept_action").is_empty() { (f.hidden("kept_action")) (f.hidden("kept_fields")) }
            (touch(d.lang, &asked, false, "passkey", &t!(d.lang, "passkey-sign-in")))
            p.muted { (t!(d.lang, "passkey-or-password")) }
        }
    })
}

/// `GET /account/security/passkeys/new`
async fn show(d: Door) -> Answer {
    if !passkeys::are_offered(d.app.house()) {
        return Ok(web::door::redirect("/account/security"));
    }
    if let Some(page) = proof::ask_to_read(&d).await? {
        return Ok(page);
    }
    let agent = {
        let tx = d.read().await?;
        let session = d.session.as_ref().map(|session| session.id);
        rows::sessions(&tx, d.actor()?.account, i64::from(u32::MAX))
            .await?
            .into_iter()
            .find(|listed| Some(listed.id) == session)
            .map(|listed| listed.user_agent)
    };
    let f = d.form(label).with("passkey_name", device::words(d.lang, &agent.unwrap_or_default()));
    Ok(page(&d, &f).await?)
}

/// The page that makes one.
async fn page(d: &Door, f: &FormState) -> Outcome<Response> {
    let lang = d.lang;
    let asked = {
        let tx = d.read().await?;
        passkeys::ask_new(&tx, d.actor()?.account).await?
    };
    let title = t!(lang, "passkey-new-title");
    Ok(d.page_narrow(
        &title,
        html! {
            (ui::heading(&title, Some(&t!(lang, "passkey-new-lead"))))
            (f.form_with(NEW, false, html! {
                (f.text("passkey_name").most(NAME_MOST).hint(t!(lang, "passkey-name-hint")))
            }, html! { (touch(lang, &asked, true, "passkey", &t!(lang, "passkey-new-button"))) }))
            noscript { p { (t!(lang, "passkey-needs-scripts")) } }
            p { a href="/desk" { (t!(lang, "passkey-later")) } }
        },
    ))
}

/// `POST /account/security/passkeys/new`
async fn make(d: Door, form: Form) -> Answer {
    let mut c = form.check(d.lang, label);
    let Some(name) = c.text("passkey_name", NAME_MOST) else {
        let state = c.state(&d);
        return d.invalid(page(&d, &state).await?);
    };
    // A proof in between would outlast the browser's answer: the page is
    // shown again, and asks anew.
    if !proof::is_fresh(&d) {
        return match proof::ask_to_read(&d).await? {
            Some(page) => Ok(page),
            None => Ok(web::door::redirect(NEW)),
        };
    }
    let tx = d.write(&form).await?;
    let session = d.session.as_ref().map(|session| session.id);
    let account = d.actor()?.account;
    let done = passkeys::add(&tx, account, session, &name, form.get("passkey_state"), form.get("passkey")).await;
    let status = status(&done);
    match d.kept(done, &form, label)? {
        Ok(Some(codes)) => recovery::shown(&d, tx, &form, &codes, &t!(d.lang, "passkey-added")).await,
        Ok(None) => d.done(tx, &form, "/account/security", &t!(d.lang, "passkey-added")).await,
        Err(state) => {
            drop(tx);
            again(status, page(&d, &state).await?)
        }
    }
}

/// `GET /account/security/passkeys/{id}`
async fn one(d: Door, Path(id): Path<PasskeyId>) -> Answer {
    let key = {
        let tx = d.read().await?;
        rows::passkey_of(&tx, d.actor()?.account, id).await?
    };
    let f = d.form(label).with("passkey_name", &key.name);
    Ok(one_page(&d, id, &f))
}

/// The page of one passkey.
fn one_page(d: &Door, id: PasskeyId, f: &FormState) -> Response {
    let lang = d.lang;
    let title = t!(lang, "passkey-one-title");
    let path = format!("/account/security/passkeys/{id}");
    d.page(
        &title,
        html! {
            (ui::heading(&title, None))
            (f.form(&path, html! { (f.text("passkey_name").most(NAME_MOST)) }, &t!(lang, "passkey-rename")))
            (ui::section(&t!(lang, "passkey-remove-title"), html! {
                p { (t!(lang, "passkey-remove-text")) }
                (ui::actions(html! {
                    (d.buttons().press(&format!("{path}/removal"), &[], ui::button_danger(&t!(lang, "security-code-app-remove"))))
                }))
            }))
            p { a href="/account/security" { (t!(lang, "passkey-back")) } }
        },
    )
}

/// `POST /account/security/passkeys/{id}`
async fn rename(d: Door, Path(id): Path<PasskeyId>, form: Form) -> Answer {
    let account = d.actor()?.account;
    {
        let tx = d.read().await?;
        rows::passkey_of(&tx, account, id).await?;
    }
    let mut c = form.check(d.lang, label);
    let Some(name) = c.text("passkey_name", NAME_MOST) else {
        let state = c.state(&d);
        return d.invalid(one_page(&d, id, &state));
    };
    let tx = d.write(&form).await?;
    passkeys::rename(&tx, account, id, &name).await?;
    d.done(tx, &form, "/account/security", &t!(d.lang, "passkey-renamed")).await
}

/// `POST /account/security/passkeys/{id}/removal`
async fn remove(d: Door, Path(id): Path<PasskeyId>, form: Form) -> Answer {
    let account = d.actor()?.account;
    {
        let tx = d.read().await?;
        rows::passkey_of(&tx, account, id).await?;
    }
    if let Some(page) = proof::ask(&d, &form).await? {
        return Ok(page);
    }
    let tx = d.write(&form).await?;
    let session = d.session.as_ref().map(|session| session.id);
    passkeys::remove(&tx, account, session, id).await?;
    d.done(tx, &form, "/account/security", &t!(d.lang, "passkey-removed")).await
}

/// `POST /sign-in/passkey`: one touch is both factors.
async fn enter(d: Door, headers: HeaderMap, form: Form) -> Answer {
    d.app.limits.take("sign-in-passkey", d.now, OF_ALL, 60)?;
    let tx = d.app.db.write(None).await?;
    let account = passkeys::take(&tx, form.get("passkey_state"), form.get("passkey")).await?;
    tx.commit().await?;
    let tx = d.app.db.write(Some(account)).await?;
    if let Some(token) = &d.token {
        sessions::end(&tx, token).await?;
    }
    let known = accounts::by_id(&tx, account).await?;
    if known.stage != crate::AccountStage::Confirmed {
        return Err(Stop::from(crate::PeopleRefusal::WrongSignIn).into());
    }
    if known_device::of(&d, &headers, account).is_none() {
        mails::new_device(&tx, &directory::contact(&tx, account).await?, &form.user_agent).await?;
    }
    let started = sign_in::complete(&tx, account, &form.user_agent).await?;
    let response = signed_in(&d, tx, &known, &form, &started).await?;
    Ok(known_device::remember(&d, &headers, response, account))
}
