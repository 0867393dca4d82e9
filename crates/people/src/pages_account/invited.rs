//! The page that an agency's invitation leads to (S14, S15): registration with
//! the address and the agency settled, or, where the address has an account,
//! the way to join with it. Looking changes nothing.

use super::arrival::{self, Typed};
use super::{register, without_secrets};
use crate::employee::{self, EmployeeRefusal, Link};
use axum::http::HeaderMap;
use base::{Lang, Outcome, Role, Stop, t};
use maud::{Markup, html};
use store::Tx;
use web::{Answer, Door, Form, FormState, Path, Response, Routes, Who, ui};

/// The routes of this page.
pub(super) fn routes() -> Routes {
    Routes::new().get("/invitations/{token}", Who::ANYONE, show).post("/invitations/{token}", Who::ANYONE, post).post(
        "/invitations/{token}/joining",
        Who::SIGNED_IN,
        join,
    )
}

async fn show(d: Door, Path(secret): Path<String>) -> Answer {
    let tx = d.read().await?;
    let Some(link) = employee::link(&tx, &secret).await? else {
        return Ok(arrival::spent(&d, &t!(d.lang, "employee-refusal-link-spent")));
    };
    if d.actor.is_some() {
        return Ok(inside(&d, &secret, &link));
    }
    if link.has_account {
        return Ok(known(&d, &secret, &link));
    }
    let f = d.form(register::label).with("name", &link.invitation.name);
    Ok(page(&d, &tx, &secret, &link, &f).await?)
}

/// What all of these pages say: who invites, which address.
fn head(lang: Lang, link: &Link, lead: &str) -> Markup {
    html! {
        (ui::heading(&t!(lang, "invited-by-title", agency = link.agency.name.as_str()), Some(lead)))
        (ui::summary_list(&[
            (t!(lang, "field-agency"), html! { (link.agency.name) }),
            (t!(lang, "field-email"), html! { span.breaks { (link.invitation.email) } }),
        ]))
    }
}

/// Registration with the address and the agency settled.
async fn page(d: &Door, tx: &Tx, secret: &str, link: &Link, f: &FormState) -> Outcome<Response> {
    let lang = d.lang;
    let agency = link.agency.name.as_str();
    let fields = arrival::fields(d, tx, f).await?;
    Ok(d.page_narrow(
        &t!(lang, "invited-by-title", agency = agency),
        html! {
            (head(lang, link, &t!(lang, "invited-by-lead")))
            (ui::muted(&t!(lang, "invited-by-sees", agency = agency)))
            (f.form(&format!("/invitations/{secret}"), fields, &t!(lang, "register-submit")))
        },
    ))
}

/// The address has an account: it signs in first.
fn known(d: &Door, secret: &str, link: &Link) -> Response {
    let lang = d.lang;
    let query: String = serde_urlencoded::to_string([("next", format!("/invitations/{secret}"))]).unwrap_or_default();
    d.page_narrow(
        &t!(lang, "invited-by-title", agency = link.agency.name.as_str()),
        html! {
            (head(lang, link, &t!(lang, "invited-by-known")))
            (ui::actions(html! { (ui::link_button(&format!("/sign-in?{query}"), &t!(lang, "sign-in-title"))) }))
        },
    )
}

/// For somebody signed in: joining, or why that is not possible.
fn inside(d: &Door, secret: &str, link: &Link) -> Response {
    let lang = d.lang;
    let agency = link.agency.name.as_str();
    let free = matches!(d.actor.as_ref().map(|a| a.role), Some(Role::Consultant { agency: None, .. }));
    let employed = matches!(d.actor.as_ref().map(|a| a.role), Some(Role::Consultant { agency: Some(_), .. }));
    d.page_narrow(
        &t!(lang, "invited-by-title", agency = agency),
        html! {
            (head(lang, link, &t!(lang, "invited-by-join")))
            @if free {
                ul {
                    li { (t!(lang, "join-invoices", agency = agency)) }
                    li { (t!(lang, "join-two-hands", agency = agency)) }
                    li { (t!(lang, "join-consents")) }
                    li { (t!(lang, "join-sees", agency = agency)) }
                    li { (t!(lang, "join-leave")) }
                }
                (d.buttons().press(&format!("/invitations/{secret}/joining"), &[], ui::button(&t!(lang, "join-button", agency = agency))))
            } @else if employed {
                p { (t!(lang, "employee-refusal-employed")) }
                (ui::actions(html! { (ui::link_quiet("/employer", &t!(lang, "join-to-employer"))) }))
            } @else {
                p { (t!(lang, "employee-refusal-not-for-you")) }
            }
        },
    )
}

/// Makes the account, which works at once, and signs in.
async fn post(d: Door, Path(secret): Path<String>, headers: HeaderMap, form: Form) -> Answer {
    let Some(link) = employee::link(&d.read().await?, &secret).await? else {
        return arrival::spent_again(&d, &form, &t!(d.lang, "employee-refusal-link-spent")).await;
    };
    if link.has_account {
        return Err(Stop::from(EmployeeRefusal::HasAccount).into());
    }
    let mut c = form.check(d.lang, register::label);
    let Some(typed) = Typed::read(&d, &mut c, &form, &link.invitation.email) else {
        return d.invalid(page(&d, &d.read().await?, &secret, &link, &c.state(&d)).await?);
    };
    let new = typed.hashed(&d).await?;
    let kept = without_secrets(&form);
    let tx = d.write(&kept).await?;
    let account = employee::accept_new(&tx, &secret, &new).await?;
    let said = t!(d.lang, "invited-by-done", agency = link.agency.name.as_str());
    arrival::come_in(&d, tx, &headers, &kept, account, ("/desk", &said)).await
}

/// Joins with the account that is signed in.
async fn join(d: Door, Path(secret): Path<String>, form: Form) -> Answer {
    let actor = d.actor()?.clone();
    let tx = d.write(&form).await?;
    employee::join(&tx, &actor, &secret).await?;
    d.done(tx, &form, "/desk", &t!(d.lang, "join-done")).await
}
