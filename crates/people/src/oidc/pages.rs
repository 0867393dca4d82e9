//! To the provider and back, and the password that links a sign-in to an
//! account the first time.

use super::asked::{Asked, SECONDS, Unlinked};
use super::provider::{self, CALLBACK, Told};
use super::refusal::{Why, no};
use super::{identity, linking, rows};
use crate::pages_account::{secure_flag, set_language, signed_in, way_on, with_session};
use crate::profile::again::again;
use crate::security::{factors, known_device, mails, rows as security_rows};
use crate::sign_in::{self, Trier};
use crate::{directory, sessions::Started};
use axum::http::{HeaderMap, header};
use base::house::Oidc;
use base::{AccountId, CommonRefusal, Lang, Outcome, Stop, t};
use maud::{Markup, html};
use web::door::{cookie, redirect, safe_next, set_cookie};
use web::{Answer, Door, Form, FormState, Query, Response, Routes, Who, ui};

const PATH: &str = "/sign-in/oidc";
const LINKING: &str = "/sign-in/oidc/linking";
/// What was asked, for ten minutes, under this path alone. `Lax`: it must come
/// along when the provider sends the person back.
const COOKIE: &str = "oidc";
/// Journeys to the provider by everybody within a minute.
const OF_ALL: u32 = 600;
/// The form's field with the sign-in that waits for a password.
const UNLINKED: &str = "identity_token";

/// The routes of these pages.
pub(super) fn routes() -> Routes {
    Routes::new().get(PATH, Who::ANYONE, go).get(CALLBACK, Who::ANYONE, back).post(LINKING, Who::ANYONE, prove)
}

/// The fields' names.
fn label(lang: Lang, field: &str) -> String {
    match field {
        "password" => t!(lang, "field-password"),
        _ => String::new(),
    }
}

/// The configured provider; without one there is nothing here.
pub(super) fn settings(d: &Door) -> Outcome<Oidc> {
    Ok(d.app.house().oidc.clone().ok_or(CommonRefusal::NotFound)?)
}

/// The offer on the sign-in page: a link, since a form may lead to no other
/// site (`form-action`). Not while something that was typed waits to be sent.
pub(crate) fn offer(d: &Door, f: &FormState) -> Markup {
    let Some(settings) = &d.app.house().oidc else { return html! {} };
    if !f.value("kept_action").is_empty() {
        return html! {};
    }
    let next = f.value("next");
    let query = serde_urlencoded::to_string([("next", next)]).unwrap_or_default();
    let way = if next.is_empty() { PATH.to_owned() } else { format!("{PATH}?{query}") };
    ui::actions(ui::link_quiet(&way, &t!(d.lang, "oidc-sign-in", provider = settings.label.as_str())))
}

/// Sends the browser to the provider, with what was asked in its cookie.
pub(super) async fn set_out(d: &Door, settings: &Oidc, links: Option<AccountId>, next: &str) -> Outcome<Response> {
    d.app.limits.take("oidc", d.now, OF_ALL, 60)?;
    let asked = Asked::fresh(d.app.db.dice(), links, next, d.now);
    let address = provider::address(d.app.house(), settings, &asked).await?;
    Ok(with_cookie(d, redirect(&address), &asked.sealed(d.app.db.keeper())?, SECONDS))
}

/// Sets or takes away what was asked.
fn with_cookie(d: &Door, mut answer: Response, value: &str, seconds: i64) -> Response {
    let flag = secure_flag(d);
    let cookie = format!("{COOKIE}={value}; Path={PATH}; HttpOnly; SameSite=Lax; Max-Age={seconds}{flag}");
    set_cookie(answer.headers_mut(), &cookie);
    answer
}

/// `GET /sign-in/oidc`: changes nothing here.
async fn go(d: Door, q: Query) -> Answer {
    let settings = settings(&d)?;
    if d.actor.is_some() {
        return Ok(redirect("/desk"));
    }
    let next = q.get("next").map(safe_next).unwrap_or_default();
    Ok(set_out(&d, &settings, None, next).await?)
}

/// `GET /sign-in/oidc/callback`
async fn back(d: Door, q: Query, headers: HeaderMap) -> Answer {
    let settings = settings(&d)?;
    let asked = cookie(&headers, COOKIE).and_then(|text| Asked::opened(d.app.db.keeper(), text, d.now));
    // Whoever brings somebody else's answer has not asked for it (RFC 6749, 10.12).
    let Some(asked) = asked.filter(|asked| q.get("state") == Some(asked.state.as_str())) else {
        return Err(no(&settings, Why::NotAsked).into());
    };
    use_up(&d, &settings, &asked).await?;
    if q.get("error").is_some() {
        return Err(no(&settings, Why::Declined).into());
    }
    // An answer of another provider is none of this one's (RFC 9207).
    if q.get("iss").is_some_and(|iss| iss != settings.issuer) {
        return Err(no(&settings, Why::Untrusted).into());
    }
    let Some(code) = q.get("code") else { return Err(no(&settings, Why::NotAsked).into()) };
    let told = provider::redeem(d.app.house(), &settings, &asked, code, d.now).await?;
    let answer = match asked.links {
        Some(account) => linking::linked(&d, &settings, account, &told.subject).await?,
        None => enter(&d, &settings, &headers, told, &asked.next).await?,
    };
    Ok(with_cookie(&d, answer, "", 0))
}

/// An answer is taken once, whatever becomes of it.
async fn use_up(d: &Door, settings: &Oidc, asked: &Asked) -> Outcome<()> {
    let hash = store::files::sha256_hex(format!("oidc|{}", asked.state).as_bytes());
    let tx = d.app.db.write(None).await?;
    let fresh = security_rows::use_challenge(&tx, &hash, d.now.plus_seconds(SECONDS)).await?;
    tx.commit().await?;
    if fresh { Ok(()) } else { Err(no(settings, Why::Used)) }
}

/// Signs in with a linked sign-in; one that is not linked asks for the password.
async fn enter(d: &Door, settings: &Oidc, headers: &HeaderMap, told: Told, next: &str) -> Outcome<Response> {
    let owner = {
        let tx = d.read().await?;
        identity::owner(&tx, settings, &told.subject).await?
    };
    let Some(owner) = owner else {
        let email = told.email.ok_or_else(|| no(settings, Why::NotVerified))?;
        let unlinked = Unlinked::fresh(told.subject, email, d.now);
        let f = d.form(label).with(UNLINKED, unlinked.sealed(d.app.db.keeper())?).with("next", next);
        return Ok(page(d, settings, &f, &unlinked.email));
    };
    let known = sign_in::works(owner)?;
    let agent = user_agent(headers);
    let tx = d.app.db.write(Some(known.id)).await?;
    rows::used(&tx, &settings.issuer, &told.subject).await?;
    let started = sign_in::sign_in(&tx, known.id, &agent, d.token.as_deref()).await?;
    if started.is_half {
        tx.commit().await?;
        return Ok(second(d, &started, next));
    }
    if known_device::of(d, headers, known.id).is_none() {
        mails::new_device(&tx, &directory::contact(&tx, known.id).await?, &agent).await?;
    }
    tx.commit().await?;
    let mut answer = with_session(d, redirect(way_on(next)), &started);
    set_language(d, &mut answer, known.lang);
    Ok(known_device::remember(d, headers, answer, known.id))
}

/// On to the second factor.
fn second(d: &Door, started: &Started, next: &str) -> Response {
    let query = serde_urlencoded::to_string([("next", next)]).unwrap_or_default();
    let way = if next.is_empty() { "/sign-in/second".to_owned() } else { format!("/sign-in/second?{query}") };
    with_session(d, redirect(&way), started)
}

/// What the browser calls itself.
fn user_agent(headers: &HeaderMap) -> String {
    let text = headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok());
    text.unwrap_or_default().chars().take(300).collect()
}

/// The page that asks for the password: the same for every address, so that it
/// tells nobody who else is here.
fn page(d: &Door, settings: &Oidc, f: &FormState, email: &str) -> Response {
    let (lang, provider) = (d.lang, settings.label.as_str());
    let title = t!(lang, "oidc-prove-title", provider = provider);
    d.page_narrow(
        &title,
        html! {
            (ui::heading(&title, Some(&t!(lang, "oidc-prove-lead", provider = provider, email = email))))
            (f.form(LINKING, html! {
                (f.password("password", "current-password"))
                (f.hidden(UNLINKED))
                (f.hidden("next"))
            }, &t!(lang, "oidc-prove-submit")))
            p { (t!(lang, "oidc-prove-other", provider = provider)) " " a href="/sign-in" { (t!(lang, "sign-in-title")) } }
            p.muted { (t!(lang, "sign-in-no-account")) " " a href="/register" { (t!(lang, "sign-in-register")) } }
        },
    )
}

/// `POST /sign-in/oidc/linking`: the account's password links the sign-in and
/// signs in. An account with a second factor is asked for that first; then its
/// owner is led to where it is linked, so that no password alone ever links.
async fn prove(d: Door, headers: HeaderMap, form: Form) -> Answer {
    let settings = settings(&d)?;
    let Some(told) = Unlinked::opened(d.app.db.keeper(), form.get(UNLINKED), d.now) else {
        return Err(no(&settings, Why::NotAsked).into());
    };
    let typed = form.get("password");
    if typed.is_empty() {
        let mut c = form.check(d.lang, label);
        c.ensure(false, "password", web::Wrong::Empty);
        return d.invalid(page(&d, &settings, &c.state(&d), &told.email));
    }
    let known = {
        let tx = d.read().await?;
        sign_in::look_up(&tx, &told.email).await?
    };
    let device = known.as_ref().and_then(|known| known_device::of(&d, &headers, known.id));
    let who = Trier { email: &told.email, address: &form.address, device: device.as_ref() };
    sign_in::count_try(&d.app.limits, who, d.now)?;
    let known = match sign_in::check(known, typed).await {
        Ok(known) => known,
        Err(Stop::Refused(refusal)) => {
            let f = FormState::again(&d, &form, label, Vec::new()).refused(refusal.as_ref());
            return again(refusal.status(), page(&d, &settings, &f, &told.email));
        }
        Err(other) => return Err(other.into()),
    };
    sign_in::forget_tries(&d.app.limits, who);
    let tx = d.app.db.write(Some(known.id)).await?;
    if factors::any(&tx, known.id).await? {
        let started = sign_in::sign_in(&tx, known.id, &form.user_agent, d.token.as_deref()).await?;
        tx.commit().await?;
        return Ok(second(&d, &started, linking::NEW));
    }
    identity::link(&tx, &settings, known.id, None, &told.subject).await?;
    rows::used(&tx, &settings.issuer, &told.subject).await?;
    let started = sign_in::sign_in(&tx, known.id, &form.user_agent, d.token.as_deref()).await?;
    if device.is_none() {
        mails::new_device(&tx, &directory::contact(&tx, known.id).await?, &form.user_agent).await?;
    }
    let response = signed_in(&d, tx, &known, &form, &started).await?;
    Ok(known_device::remember(&d, &headers, response, known.id))
}
