//! The page that an agency's invitation leads to (S14, S15): registration with
//! the address and the agency settled, or, where the address has an account,
//! the way to join with it. Looking changes nothing.

use super::{forget_typed, new_password, with_session, without_secrets};
use crate::employee::{self, Arrival, EmployeeRefusal, Link};
use crate::password::{self, Whose};
use crate::security::known_device;
use crate::{declare, sign_in};
use axum::http::{HeaderMap, StatusCode};
use base::{Lang, Role, Stop, t};
use maud::{Markup, html};
use web::{Answer, Door, Form, FormState, Path, Response, Routes, Who, Wrong, ui};

/// The routes of this page.
pub(super) fn routes() -> Routes {
    Routes::new().get("/invitations/{token}", Who::ANYONE, show).post("/invitations/{token}", Who::ANYONE, post).post(
        "/invitations/{token}/joining",
        Who::SIGNED_IN,
        join,
    )
}

/// The fields' names.
fn label(lang: Lang, field: &str) -> String {
    match field {
        "name" => t!(lang, "field-name"),
        "password" => t!(lang, "field-password"),
        "phone" => t!(lang, "field-phone"),
        "terms" => t!(lang, "field-terms"),
        "own_behalf" => t!(lang, "field-own-behalf"),
        _ => String::new(),
    }
}

async fn show(d: Door, Path(secret): Path<String>) -> Answer {
    let Some(link) = employee::link(&d.read().await?, &secret).await? else { return Ok(spent(&d)) };
    if d.actor.is_some() {
        return Ok(inside(&d, &secret, &link));
    }
    if link.has_account {
        return Ok(known(&d, &secret, &link));
    }
    let f = d.form(label).with("name", &link.invitation.name);
    Ok(page(&d, &secret, &link, &f))
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
fn page(d: &Door, secret: &str, link: &Link, f: &FormState) -> Response {
    let lang = d.lang;
    let agency = link.agency.name.as_str();
    let fields = html! {
        (f.text("name").autocomplete("name").most(120))
        (f.password("password", "new-password").hint(t!(lang, "password-hint", least = password::LEAST)))
        (f.tel("phone").optional().most(40))
        (f.tick("own_behalf", &declare::own_behalf(lang)))
        (f.tick("terms", &t!(lang, "register-terms")))
        p { a href="/policies/terms" { (t!(lang, "register-read-terms")) } " · " a href="/privacy" { (t!(lang, "register-read-privacy")) } }
    };
    d.page_narrow(
        &t!(lang, "invited-by-title", agency = agency),
        html! {
            (head(lang, link, &t!(lang, "invited-by-lead")))
            (ui::muted(&t!(lang, "invited-by-sees", agency = agency)))
            (f.form(&format!("/invitations/{secret}"), fields, &t!(lang, "register-submit")))
        },
    )
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

/// The link does not hold: the agency can send another one.
fn spent(d: &Door) -> Response {
    let lang = d.lang;
    let title = t!(lang, "link-spent-title");
    d.page_narrow(
        &title,
        html! {
            (ui::heading(&title, Some(&t!(lang, "employee-refusal-link-spent"))))
            (ui::actions(html! {
                (ui::link_button("/sign-in", &t!(lang, "sign-in-title")))
                (ui::link_quiet("/register", &t!(lang, "register-title")))
            }))
        },
    )
}

/// Makes the account, which works at once, and signs in.
async fn post(d: Door, Path(secret): Path<String>, headers: HeaderMap, form: Form) -> Answer {
    // A used link may be the second press of a form that was taken: its answer
    // is found by the claim, with nothing to hash.
    let Some(link) = employee::link(&d.read().await?, &secret).await? else {
        drop(d.write(&without_secrets(&form)).await?);
        let mut page = spent(&d);
        *page.status_mut() = StatusCode::CONFLICT;
        return Ok(page);
    };
    if link.has_account {
        return Err(Stop::from(EmployeeRefusal::HasAccount).into());
    }
    let mut c = form.check(d.lang, label);
    let name = c.text("name", 120);
    let whose = Whose {
        email: &link.invitation.email,
        name: name.as_deref().unwrap_or_default(),
        broker: &d.app.house().broker.name,
        has_second: false,
    };
    let chosen = new_password(&mut c, &form, "password", whose);
    let phone = c.text_opt("phone", 40);
    c.ensure(form.ticked("own_behalf"), "own_behalf", Wrong::Said(t!(d.lang, "register-own-behalf-wrong")));
    c.ensure(form.ticked("terms"), "terms", Wrong::Said(t!(d.lang, "register-terms-wrong")));
    let (Some(name), Some(chosen), Some(phone), true) = (name, chosen, phone, c.is_good()) else {
        return d.invalid(page(&d, &secret, &link, &c.state(&d)));
    };
    let password_hash = password::hash(d.app.db.dice(), &chosen).await?;
    let kept = without_secrets(&form);
    let tx = d.write(&kept).await?;
    let account = employee::accept_new(&tx, &secret, &Arrival { name, phone, lang: d.lang, password_hash }).await?;
    let started = sign_in::sign_in(&tx, account, &form.user_agent, d.token.as_deref()).await?;
    let said = t!(d.lang, "invited-by-done", agency = link.agency.name.as_str());
    let answer = d.done(tx, &kept, "/desk", &said).await?;
    let answer = known_device::remember(&d, &headers, answer, account);
    Ok(forget_typed(with_session(&d, answer, &started)))
}

/// Joins with the account that is signed in.
async fn join(d: Door, Path(secret): Path<String>, form: Form) -> Answer {
    let actor = d.actor()?.clone();
    let tx = d.write(&form).await?;
    employee::join(&tx, &actor, &secret).await?;
    d.done(tx, &form, "/desk", &t!(d.lang, "join-done")).await
}
