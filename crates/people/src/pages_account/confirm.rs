//! The page that the confirmation mail leads to (S12): a button, so that a
//! mail scanner that follows the link uses nothing up.

use super::{forget_typed, with_session};
use crate::account::Kind;
use crate::security::{known_device, passkeys};
use crate::{confirm, sign_in};
use axum::http::HeaderMap;
use base::{Lang, t};
use maud::html;
use web::{Answer, Door, Form, Path, Response, Routes, Who, ui};

/// The routes of this page.
pub(super) fn routes() -> Routes {
    Routes::new().get("/confirm/{token}", Who::ANYONE, show).post("/confirm/{token}", Who::ANYONE, post)
}

/// What the account is for, in the reader's language.
fn kind_name(lang: Lang, kind: Kind) -> String {
    match kind {
        Kind::Consultant => t!(lang, "kind-consultant"),
        Kind::AgencyRep => t!(lang, "kind-agency-rep"),
        Kind::ClientRep => t!(lang, "kind-client-rep"),
        Kind::Staff(_) => t!(lang, "kind-staff"),
    }
}

/// Whose account it is, and the button.
async fn show(d: Door, Path(secret): Path<String>) -> Answer {
    let tx = d.read().await?;
    let Some(account) = confirm::waiting_for(&tx, &secret).await? else { return Ok(spent(&d)) };
    let lang = d.lang;
    let title = t!(lang, "confirm-title");
    Ok(d.page_narrow(
        &title,
        html! {
            (ui::heading(&title, Some(&t!(lang, "confirm-lead"))))
            (ui::summary_list(&[
                (t!(lang, "field-name"), html! { (account.name) }),
                (t!(lang, "field-email"), html! { span.breaks { (account.email) } }),
                (t!(lang, "confirm-kind"), html! { (kind_name(lang, account.kind)) }),
            ]))
            (d.buttons().press(&format!("/confirm/{secret}"), &[], ui::button(&t!(lang, "confirm-button"))))
            (ui::muted(&t!(lang, "confirm-not-you")))
        },
    ))
}

/// The link does not hold: a new one can be had.
fn spent(d: &Door) -> Response {
    let lang = d.lang;
    let title = t!(lang, "link-spent-title");
    d.page_narrow(
        &title,
        html! {
            (ui::heading(&title, Some(&t!(lang, "confirm-spent-text"))))
            (ui::actions(html! {
                (ui::link_button("/sign-in", &t!(lang, "sign-in-title")))
                (ui::link_quiet("/register", &t!(lang, "register-title")))
            }))
        },
    )
}

/// Confirms and signs in.
async fn post(d: Door, Path(secret): Path<String>, headers: HeaderMap, form: Form) -> Answer {
    let tx = d.write(&form).await?;
    let account = confirm::confirm(&tx, &secret).await?;
    let started = sign_in::sign_in(&tx, account, &form.user_agent, d.token.as_deref()).await?;
    // A passkey is offered at once, where the browser's people can have one.
    let offered = passkeys::are_offered(d.app.house());
    let way = if offered { "/account/security/passkeys/new" } else { "/desk" };
    let answer = d.done(tx, &form, way, &t!(d.lang, "confirm-done")).await?;
    let answer = known_device::remember(&d, &headers, answer, account);
    Ok(forget_typed(with_session(&d, answer, &started)))
}
