//! A forgotten password: the address, the mail, the new password. The page
//! after asking is the same for every address.

use super::{forget_typed, new_password, with_session, without_secrets};
use crate::knock::{self, Knock};
use crate::password::{self, NOT_CHOSEN, Whose};
use crate::rows::accounts::Known;
use crate::security::{factors, known_device};
use crate::sign_in::Trier;
use crate::{reset, sign_in};
use axum::http::HeaderMap;
use base::{CommonRefusal, Lang, t};
use maud::html;
use web::{Answer, Door, Form, FormState, Path, Response, Routes, Who, Wrong, ui};

/// Mails of one address within an hour.
const OF_ONE: u32 = 5;
/// Mails of everybody within an hour.
const OF_ALL: u32 = 1000;
const HOUR: i64 = 60 * 60;

/// The routes of this page.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/forgotten", Who::ANYONE, forgotten)
        .post("/forgotten", Who::ANYONE, ask)
        .get("/forgotten/sent", Who::ANYONE, sent)
        .get("/reset/{token}", Who::ANYONE, show)
        .post("/reset/{token}", Who::ANYONE, post)
}

/// The fields' names.
fn label(lang: Lang, field: &str) -> String {
    match field {
        "email" => t!(lang, "field-email"),
        "new_password" => t!(lang, "field-new-password"),
        "terms" => t!(lang, "field-terms"),
        _ => String::new(),
    }
}

async fn forgotten(d: Door) -> Answer {
    Ok(forgotten_page(&d, &d.form(label)))
}

/// The page that asks for the address.
fn forgotten_page(d: &Door, f: &FormState) -> Response {
    let lang = d.lang;
    let title = t!(lang, "forgotten-title");
    d.page_narrow(
        &title,
        html! {
            (ui::heading(&title, Some(&t!(lang, "forgotten-lead"))))
            (f.form("/forgotten", html! { (f.email("email")) }, &t!(lang, "forgotten-submit")))
            p { a href="/sign-in" { (t!(lang, "forgotten-back")) } }
        },
    )
}

async fn ask(d: Door, form: Form) -> Answer {
    let mut c = form.check(d.lang, label);
    let Some(email) = c.email("email") else { return d.invalid(forgotten_page(&d, &c.state(&d))) };
    d.app.limits.take("forgotten", d.now, OF_ALL, HOUR)?;
    d.app.limits.take(&format!("forgotten:{email}"), d.now, OF_ONE, HOUR)?;
    let tx = d.write(&form).await?;
    knock::keep(&tx, &Knock::Reset { email }).await?;
    d.done(tx, &form, "/forgotten/sent", "").await
}

/// "If the address is here, a mail is on its way."
async fn sent(d: Door) -> Answer {
    let lang = d.lang;
    let title = t!(lang, "forgotten-sent-title");
    Ok(d.page_narrow(
        &title,
        html! {
            (ui::heading(&title, Some(&t!(lang, "forgotten-sent-text"))))
            p { a href="/forgotten" { (t!(lang, "forgotten-again")) } " · " a href="/sign-in" { (t!(lang, "forgotten-back")) } }
        },
    ))
}

async fn show(d: Door, Path(secret): Path<String>) -> Answer {
    let tx = d.read().await?;
    Ok(match reset::waiting_for(&tx, &secret).await? {
        Some(known) => page(&d, &secret, &known, &d.form(label)),
        None => spent(&d),
    })
}

/// The page that asks for the new password; for somebody invited, also for
/// the terms (S19).
fn page(d: &Door, secret: &str, known: &Known, f: &FormState) -> Response {
    let lang = d.lang;
    let (title, lead) = if known.password_hash == NOT_CHOSEN {
        (t!(lang, "invited-title"), t!(lang, "invited-lead", email = known.email.as_str()))
    } else {
        (t!(lang, "reset-title"), t!(lang, "reset-lead", email = known.email.as_str()))
    };
    d.page_narrow(
        &title,
        html! {
            (ui::heading(&title, Some(&lead)))
            (f.form(&format!("/reset/{secret}"), html! {
                (f.password("new_password", "new-password").hint(t!(lang, "password-hint", least = password::LEAST)))
                @if needs_terms(known) {
                    (f.tick("terms", &t!(lang, "register-terms")))
                    p { a href="/policies/terms" { (t!(lang, "register-read-terms")) } }
                }
            }, &t!(lang, "reset-submit")))
        },
    )
}

/// Whether the person has to accept the terms: everybody but the staff.
fn needs_terms(known: &Known) -> bool {
    !known.has_terms && !matches!(known.kind, crate::Kind::Staff(_))
}

/// The link does not hold: a new one can be had.
fn spent(d: &Door) -> Response {
    let lang = d.lang;
    let title = t!(lang, "link-spent-title");
    d.page_narrow(
        &title,
        html! {
            (ui::heading(&title, Some(&t!(lang, "reset-spent-text"))))
            (ui::actions(html! { (ui::link_button("/forgotten", &t!(lang, "forgotten-title"))) }))
        },
    )
}

/// Replaces the password and signs in.
async fn post(d: Door, Path(secret): Path<String>, headers: HeaderMap, form: Form) -> Answer {
    let known = {
        let tx = d.read().await?;
        reset::waiting_for(&tx, &secret).await?
    };
    // A used link may be the second press of a form that was taken: its answer
    // is found by the claim below, with nothing to hash.
    let Some(known) = known else {
        drop(d.write(&without_secrets(&form)).await?);
        return Ok(gone(spent(&d)));
    };
    let mut c = form.check(d.lang, label);
    let has_second = {
        let tx = d.read().await?;
        factors::any(&tx, known.id).await?
    };
    let broker = d.app.house().broker.name.clone();
    let whose = Whose { email: &known.email, name: &known.name, broker: &broker, has_second };
    let chosen = new_password(&mut c, &form, "new_password", whose);
    let terms = form.ticked("terms");
    c.ensure(terms || !needs_terms(&known), "terms", Wrong::Said(t!(d.lang, "register-terms-wrong")));
    let (Some(chosen), true) = (chosen, c.is_good()) else {
        return d.invalid(page(&d, &secret, &known, &c.state(&d)));
    };
    let password_hash = password::hash(d.app.db.dice(), &chosen).await?;
    let kept = without_secrets(&form);
    let tx = d.write(&kept).await?;
    let account = reset::reset(&tx, &secret, &password_hash, terms).await?;
    if account != known.id {
        return Err(base::Stop::from(CommonRefusal::ChangedMeanwhile).into());
    }
    let who = Trier { email: &known.email, address: &form.address, device: None };
    sign_in::forget_tries(&d.app.limits, who);
    let started = sign_in::sign_in(&tx, account, &form.user_agent, d.token.as_deref()).await?;
    // Whoever has lost the password keeps the second factor (ASVS 6.4.3).
    let way = if started.is_half { "/sign-in/second" } else { "/desk" };
    let answer = d.done(tx, &kept, way, &t!(d.lang, "reset-done")).await?;
    let answer = known_device::remember(&d, &headers, answer, account);
    Ok(forget_typed(with_session(&d, answer, &started)))
}

/// The page under the status of a conflict.
fn gone(mut page: Response) -> Response {
    *page.status_mut() = axum::http::StatusCode::CONFLICT;
    page
}
