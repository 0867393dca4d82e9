//! `/account/address`: another mail address, and the page that its link leads
//! to: a button, so that a mail scanner uses nothing up.

use super::super::{address, proof};
use base::{Lang, Outcome, t};
use maud::html;
use web::{Answer, Door, Form, FormState, Path, Response, Routes, Who, ui};

/// Changes asked for by one account within an hour.
const MOST: u32 = 5;
const HOUR: i64 = 60 * 60;

/// The routes of these pages.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/account/address", Who::SIGNED_IN, show)
        .post("/account/address", Who::SIGNED_IN, ask)
        .get("/address/{token}", Who::ANYONE, link)
        .post("/address/{token}", Who::ANYONE, change)
}

/// The fields' names.
fn label(lang: Lang, field: &str) -> String {
    match field {
        "email" => t!(lang, "field-new-email"),
        _ => String::new(),
    }
}

/// `GET /account/address`
async fn show(d: Door) -> Answer {
    Ok(page(&d, &d.form(label)).await?)
}

/// The page that asks for the new address.
async fn page(d: &Door, f: &FormState) -> Outcome<Response> {
    let lang = d.lang;
    let now = {
        let tx = d.read().await?;
        crate::directory::contact(&tx, d.actor()?.account).await?.email
    };
    let title = t!(lang, "address-title");
    Ok(d.page(
        &title,
        html! {
            (ui::heading(&title, Some(&t!(lang, "address-lead", email = now))))
            (f.form("/account/address", html! { (f.email("email")) }, &t!(lang, "address-submit")))
            p { a href="/account" { (t!(lang, "security-back")) } }
        },
    ))
}

/// `POST /account/address`
async fn ask(d: Door, form: Form) -> Answer {
    let mut c = form.check(d.lang, label);
    let Some(email) = c.email("email") else {
        let state = c.state(&d);
        return d.invalid(page(&d, &state).await?);
    };
    if let Some(page) = proof::ask(&d, &form).await? {
        return Ok(page);
    }
    let account = d.actor()?.account;
    d.app.limits.take(&format!("address:{account}"), d.now, MOST, HOUR)?;
    let tx = d.write(&form).await?;
    address::ask(&tx, account, &email).await?;
    d.done(tx, &form, "/account", &t!(d.lang, "address-asked", email = email)).await
}

/// `GET /address/{token}`
async fn link(d: Door, Path(secret): Path<String>) -> Answer {
    let tx = d.read().await?;
    let Some((_, email)) = address::waiting_for(&tx, &secret).await? else { return Ok(spent(&d)) };
    let lang = d.lang;
    let title = t!(lang, "address-confirm-title");
    Ok(d.page_narrow(
        &title,
        html! {
            (ui::heading(&title, Some(&t!(lang, "address-confirm-lead", email = email))))
            (d.buttons().press(&format!("/address/{secret}"), &[], ui::button(&t!(lang, "address-confirm-button"))))
        },
    ))
}

/// The link does not hold.
fn spent(d: &Door) -> Response {
    let lang = d.lang;
    let title = t!(lang, "link-spent-title");
    d.page_narrow(
        &title,
        html! {
            (ui::heading(&title, Some(&t!(lang, "address-spent-text"))))
            (ui::actions(html! { (ui::link_button("/account/address", &t!(lang, "address-title"))) }))
        },
    )
}

/// `POST /address/{token}`
async fn change(d: Door, Path(secret): Path<String>, form: Form) -> Answer {
    let tx = d.write(&form).await?;
    // This browser stays signed in if it is the account's own.
    let mine = address::waiting_for(&tx, &secret).await?.map(|(account, _)| account);
    let same = mine.is_some() && d.actor.as_ref().map(|actor| actor.account) == mine;
    let keep = d.session.as_ref().filter(|_| same).map(|session| session.id);
    address::change(&tx, &secret, keep).await?;
    let way = if keep.is_some() { "/account" } else { "/sign-in" };
    d.done(tx, &form, way, &t!(d.lang, "address-changed")).await
}
