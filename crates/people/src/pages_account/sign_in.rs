//! Signing in and out, and the language of the pages. What was typed before
//! the session ended travels along and can be sent again with one press.

use super::{secure_flag, with_session, without_session};
use crate::account::AccountStage;
use crate::profile::again::again;
use crate::rows::accounts::Known;
use crate::security::pages::{passkeys, waits_for_second};
use crate::security::{known_device, mails};
use crate::sessions::Started;
use crate::sign_in::Trier;
use crate::{change, directory, oidc, sign_in};
use axum::http::HeaderMap;
use base::{Lang, Outcome, RefusalStatus, Stop, t};
use maud::{Markup, html};
use web::door::{redirect, safe_next, set_cookie};
use web::{Answer, Door, Form, FormState, Query, Response, Routes, Who, shell, ui};

/// The routes of this page.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/sign-in", Who::ANYONE, show)
        .post("/sign-in", Who::ANYONE, post)
        .post("/sign-out", Who::ANYONE, sign_out)
        .post("/language", Who::ANYONE, language)
}

/// The fields' names.
fn label(lang: Lang, field: &str) -> String {
    match field {
        "email" => t!(lang, "field-email"),
        "password" => t!(lang, "field-password"),
        _ => String::new(),
    }
}

/// Where a signed-in person goes: back to where he or she was, or to the desk.
pub(crate) fn way_on(next: &str) -> &str {
    if next.is_empty() { "/desk" } else { safe_next(next) }
}

async fn show(d: Door, q: Query) -> Answer {
    let next = q.get("next").unwrap_or_default();
    if d.actor.is_some() {
        return Ok(redirect(way_on(next)));
    }
    Ok(page(&d, &d.form(label).with("next", safe_or_none(next)), html! {})?)
}

/// A way back of our own, or none.
fn safe_or_none(next: &str) -> &str {
    if next.is_empty() { "" } else { safe_next(next) }
}

/// The page, with what is said below the form.
fn page(d: &Door, f: &FormState, below: Markup) -> Outcome<Response> {
    let lang = d.lang;
    let passkey = passkeys::offer(d, f)?;
    let title = t!(lang, "sign-in-title");
    Ok(d.page_narrow(
        &title,
        html! {
            (ui::heading(&title, None))
            (passkey)
            (f.form("/sign-in", html! {
                (f.email("email").autocomplete("username"))
                (f.password("password", "current-password"))
                (f.hidden("next"))
                @if !f.value("kept_action").is_empty() { (f.hidden("kept_action")) (f.hidden("kept_fields")) }
            }, &t!(lang, "sign-in-submit")))
            (below)
            (oidc::offer(d, f))
            p { a href="/forgotten" { (t!(lang, "sign-in-forgotten")) } }
            p.muted { (t!(lang, "sign-in-no-account")) " " a href="/register" { (t!(lang, "sign-in-register")) } }
        },
    ))
}

async fn post(d: Door, headers: HeaderMap, form: Form) -> Answer {
    let mut c = form.check(d.lang, label);
    let email = c.email("email");
    let typed = form.get("password");
    if typed.is_empty() {
        c.ensure(false, "password", web::Wrong::Empty);
    }
    let (Some(email), false) = (email, typed.is_empty()) else {
        return d.invalid(page(&d, &c.state(&d), html! {})?);
    };
    let known = {
        let tx = d.read().await?;
        sign_in::look_up(&tx, &email).await?
    };
    let device = known.as_ref().and_then(|known| known_device::of(&d, &headers, known.id));
    let who = Trier { email: &email, address: &form.address, device: device.as_ref() };
    sign_in::count_try(&d.app.limits, who, d.now)?;
    let stage = known.as_ref().map(|known| known.stage);
    let known = match sign_in::check(known, typed).await {
        Ok(known) => known,
        Err(Stop::Refused(refusal)) => {
            let f = FormState::again(&d, &form, label, Vec::new()).refused(refusal.as_ref());
            let waits = refusal.status() == RefusalStatus::Conflict && stage == Some(AccountStage::Registered);
            let below = if waits {
                send_mail_again(&d, &email)
            } else {
                html! {}
            };
            return again(refusal.status(), page(&d, &f, below)?);
        }
        Err(other) => return Err(other.into()),
    };
    sign_in::forget_tries(&d.app.limits, who);
    // The form is not claimed: a second press begins a second session, which
    // harms nobody, while a claimed one would leave the browser without any.
    let tx = d.app.db.write(Some(known.id)).await?;
    let started = sign_in::sign_in(&tx, known.id, &form.user_agent, d.token.as_deref()).await?;
    if started.is_half {
        tx.commit().await?;
        return Ok(waits_for_second(&d, &form, &started)?);
    }
    if device.is_none() {
        mails::new_device(&tx, &directory::contact(&tx, known.id).await?, &form.user_agent).await?;
    }
    let response = signed_in(&d, tx, &known, &form, &started).await?;
    Ok(known_device::remember(&d, &headers, response, known.id))
}

/// The way on after signing in: to what was typed before the session ended, or
/// to where the person was.
pub(crate) async fn signed_in(d: &Door, tx: store::Tx, known: &Known, form: &Form, started: &Started) -> Answer {
    if !form.get("kept_action").is_empty() {
        let actor = sign_in::actor_of(&tx, known.id).await?;
        tx.commit().await?;
        let mut inside = d.clone();
        inside.actor = actor;
        inside.lang = known.lang;
        return Ok(with_session(d, send_kept(&inside, form), started));
    }
    tx.commit().await?;
    let mut answer = redirect(way_on(form.get("next")));
    set_language(d, &mut answer, known.lang);
    Ok(with_session(d, answer, started))
}

/// The mail once more, for an account that waits for it: said only to whoever
/// knows the password.
fn send_mail_again(d: &Door, email: &str) -> Markup {
    d.buttons().press(
        "/register/resend",
        &[("email", email.to_owned())],
        ui::button_quiet(&t!(d.lang, "register-resend")),
    )
}

/// "You are signed in": what was typed, and one press to send it.
fn send_kept(d: &Door, form: &Form) -> Response {
    let lang = d.lang;
    let action = safe_next(form.get("kept_action"));
    let fields: Vec<(String, String)> = serde_urlencoded::from_str(form.get("kept_fields")).unwrap_or_default();
    let fields: Vec<&(String, String)> = fields.iter().filter(|(name, _)| name != "form_id").collect();
    let title = t!(lang, "kept-title");
    d.page_narrow(
        &title,
        html! {
            (ui::heading(&title, Some(&t!(lang, "kept-lead"))))
            @if !fields.is_empty() {
                details.kept open {
                    summary { (t!(lang, "kept-typed")) }
                    ul role="list" { @for (_, value) in fields.iter().filter(|(_, value)| !value.is_empty()) { li { (value) } } }
                }
            }
            (shell::send_again(&d.buttons(), action, &fields))
            p { a href="/desk" { (t!(lang, "kept-leave")) } }
        },
    )
}

async fn sign_out(d: Door, form: Form) -> Answer {
    let tx = d.write(&form).await?;
    if let Some(token) = &d.token {
        sign_in::sign_out(&tx, token).await?;
    }
    let answer = d.done(tx, &form, "/", &t!(d.lang, "sign-out-done")).await?;
    Ok(without_session(&d, answer))
}

/// The language of the pages, and of the mails of whoever is signed in. It is
/// a setting, not an event: the same form again sets the same.
async fn language(d: Door, form: Form) -> Answer {
    let mut answer = redirect(safe_next(form.get("next")));
    let Some(lang) = Lang::parse(form.get("lang")) else { return Ok(answer) };
    if let Some(actor) = &d.actor {
        let tx = d.app.db.write(Some(actor.account)).await?;
        change::change_language(&tx, actor, lang).await?;
        tx.commit().await?;
    }
    set_language(&d, &mut answer, lang);
    Ok(answer)
}

/// Keeps the language in the browser, for a year.
pub(crate) fn set_language(d: &Door, answer: &mut Response, lang: Lang) {
    let flag = secure_flag(d);
    let cookie = format!("lang={}; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000{flag}", lang.code());
    set_cookie(answer.headers_mut(), &cookie);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_on_is_always_ours() {
        for (next, want) in
            [("", "/desk"), ("/consents", "/consents"), ("//evil.example", "/"), ("https://evil.example", "/")]
        {
            assert_eq!(way_on(next), want, "{next}");
        }
    }
}
