//! The page that the link to a prepared profile leads to (S16): everything that
//! the agency has written, and the person's choice: take it over or not.
//! Looking changes nothing; until it is taken over it is no profile.

use super::{forget_typed, new_password, with_session, without_secrets};
use crate::password::{self, Whose};
use crate::prepared::profile::Draft;
use crate::prepared::{self, Person, Prepared};
use crate::security::known_device;
use crate::{declare, sign_in};
use axum::http::{HeaderMap, StatusCode};
use base::{Lang, format, t};
use maud::{Markup, html};
use web::{Answer, Door, Form, FormState, Path, Response, Routes, Who, Wrong, ui};

/// The routes of this page.
pub(super) fn routes() -> Routes {
    Routes::new().get("/taking-over/{token}", Who::ANYONE, show).post("/taking-over/{token}", Who::ANYONE, post).post(
        "/taking-over/{token}/declining",
        Who::ANYONE,
        decline,
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
    let Some((draft, agency)) = prepared::link(&d.read().await?, &secret).await? else { return Ok(spent(&d)) };
    let f = d.form(label).with("name", &draft.stage().verified.named.name);
    Ok(page(&d, &secret, &draft, &agency, &f))
}

/// What was written, and the choice.
fn page(d: &Door, secret: &str, draft: &Prepared<Draft>, agency: &str, f: &FormState) -> Response {
    let lang = d.lang;
    let s = draft.stage();
    let title = t!(lang, "taking-over-title", agency = agency);
    let fields = html! {
        (f.text("name").autocomplete("name").most(120))
        (f.password("password", "new-password").hint(t!(lang, "password-hint", least = password::LEAST)))
        (f.tel("phone").optional().most(40))
        (f.tick("own_behalf", &declare::own_behalf(lang)))
        (f.tick("terms", &t!(lang, "register-terms")))
        p { a href="/policies/terms" { (t!(lang, "register-read-terms")) } " · " a href="/privacy" { (t!(lang, "register-read-privacy")) } }
    };
    d.page_narrow(
        &title,
        html! {
            (ui::heading(&title, Some(&t!(lang, "taking-over-lead"))))
            (ui::summary_list(&[
                (t!(lang, "field-email"), html! { span.breaks { (s.verified.named.email) } }),
                (t!(lang, "field-agency"), html! { (agency) }),
                (t!(lang, "prepared-uploaded"), html! { (format::date_long(lang, s.verified.paper.at.date())) }),
            ]))
            (ui::section(&t!(lang, "taking-over-written"), written(lang, draft)))
            (ui::section(&t!(lang, "taking-over-yes"), html! {
                p { (t!(lang, "taking-over-yes-text", agency = agency)) }
                (f.form(&format!("/taking-over/{secret}"), fields, &t!(lang, "taking-over-button")))
            }))
            (ui::section(&t!(lang, "taking-over-no"), html! {
                p { (t!(lang, "taking-over-no-text")) }
                (d.buttons().press(&format!("/taking-over/{secret}/declining"), &[], ui::button_quiet(&t!(lang, "taking-over-no-button"))))
            }))
        },
    )
}

/// What the agency has written.
fn written(lang: Lang, draft: &Prepared<Draft>) -> Markup {
    let content = &draft.stage().content;
    let mut rows = vec![(t!(lang, "profile-title"), html! { (content.title) })];
    if let Some(city) = &content.city {
        rows.push((t!(lang, "profile-city"), html! { (city) }));
    }
    html! {
        div lang=(draft.lang.code()) {
            (ui::summary_list(&rows))
            @if let Some(letter) = &content.letter { (ui::prose(web::markdown::letter(letter))) }
            @if !content.skills.is_empty() { (ui::tags(&content.skills)) }
            @if !content.work.is_empty() { ul { @for work in &content.work { li { (work.line()) } } } }
        }
    }
}

/// The link does not hold.
fn spent(d: &Door) -> Response {
    let lang = d.lang;
    let title = t!(lang, "link-spent-title");
    d.page_narrow(
        &title,
        html! {
            (ui::heading(&title, Some(&t!(lang, "prepared-refusal-link-spent"))))
            (ui::actions(html! {
                (ui::link_button("/sign-in", &t!(lang, "sign-in-title")))
                (ui::link_quiet("/register", &t!(lang, "register-title")))
            }))
        },
    )
}

/// Takes it over and signs in.
async fn post(d: Door, Path(secret): Path<String>, headers: HeaderMap, form: Form) -> Answer {
    // A used link may be the second press of a form that was taken.
    let Some((draft, agency)) = prepared::link(&d.read().await?, &secret).await? else {
        drop(d.write(&without_secrets(&form)).await?);
        let mut page = spent(&d);
        *page.status_mut() = StatusCode::CONFLICT;
        return Ok(page);
    };
    let mut c = form.check(d.lang, label);
    let name = c.text("name", 120);
    let whose = Whose {
        email: &draft.stage().verified.named.email,
        name: name.as_deref().unwrap_or_default(),
        broker: &d.app.house().broker.name,
        has_second: false,
    };
    let chosen = new_password(&mut c, &form, "password", whose);
    let phone = c.text_opt("phone", 40);
    c.ensure(form.ticked("own_behalf"), "own_behalf", Wrong::Said(t!(d.lang, "register-own-behalf-wrong")));
    c.ensure(form.ticked("terms"), "terms", Wrong::Said(t!(d.lang, "register-terms-wrong")));
    let (Some(name), Some(chosen), Some(phone), true) = (name, chosen, phone, c.is_good()) else {
        return d.invalid(page(&d, &secret, &draft, &agency, &c.state(&d)));
    };
    let password_hash = password::hash(d.app.db.dice(), &chosen).await?;
    let kept = without_secrets(&form);
    let tx = d.write(&kept).await?;
    let account = prepared::take_over(&tx, &secret, &Person { name, phone, lang: d.lang, password_hash }).await?;
    let started = sign_in::sign_in(&tx, account, &form.user_agent, d.token.as_deref()).await?;
    let answer = d.done(tx, &kept, "/resume", &t!(d.lang, "taking-over-done")).await?;
    let answer = known_device::remember(&d, &headers, answer, account);
    Ok(forget_typed(with_session(&d, answer, &started)))
}

/// The person does not want it: it is erased at once.
async fn decline(d: Door, Path(secret): Path<String>, form: Form) -> Answer {
    let tx = d.write(&form).await?;
    prepared::end::decline(&tx, &secret).await?;
    d.done(tx, &form, "/", &t!(d.lang, "taking-over-declined")).await
}
