//! The page that the link to a prepared profile leads to (S16): everything that
//! the agency has written, and the person's choice: take it over or not.
//! Looking changes nothing; until it is taken over it is no profile.

use super::arrival::{self, Typed};
use super::{register, without_secrets};
use crate::prepared::profile::Draft;
use crate::prepared::{self, Prepared};
use axum::http::HeaderMap;
use base::{Lang, Outcome, format, t};
use maud::{Markup, html};
use store::Tx;
use web::{Answer, Door, Form, FormState, Path, Response, Routes, Who, ui};

/// The routes of this page.
pub(super) fn routes() -> Routes {
    Routes::new().get("/taking-over/{token}", Who::ANYONE, show).post("/taking-over/{token}", Who::ANYONE, post).post(
        "/taking-over/{token}/declining",
        Who::ANYONE,
        decline,
    )
}

async fn show(d: Door, Path(secret): Path<String>) -> Answer {
    let tx = d.read().await?;
    let Some((draft, agency)) = prepared::link(&tx, &secret).await? else {
        return Ok(arrival::spent(&d, &t!(d.lang, "prepared-refusal-link-spent")));
    };
    let f = d.form(register::label).with("name", &draft.stage().verified.named.name);
    Ok(page(&d, &tx, &secret, (&draft, &agency), &f).await?)
}

/// What was written, and the choice.
async fn page(
    d: &Door,
    tx: &Tx,
    secret: &str,
    (draft, agency): (&Prepared<Draft>, &str),
    f: &FormState,
) -> Outcome<Response> {
    let lang = d.lang;
    let s = draft.stage();
    let title = t!(lang, "taking-over-title", agency = agency);
    let fields = arrival::fields(d, tx, f).await?;
    Ok(d.page_narrow(
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
    ))
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

/// Takes it over and signs in.
async fn post(d: Door, Path(secret): Path<String>, headers: HeaderMap, form: Form) -> Answer {
    let Some((draft, agency)) = prepared::link(&d.read().await?, &secret).await? else {
        return arrival::spent_again(&d, &form, &t!(d.lang, "prepared-refusal-link-spent")).await;
    };
    let mut c = form.check(d.lang, register::label);
    let Some(typed) = Typed::read(&d, &mut c, &form, &draft.stage().verified.named.email) else {
        let tx = d.read().await?;
        return d.invalid(page(&d, &tx, &secret, (&draft, &agency), &c.state(&d)).await?);
    };
    let new = typed.hashed(&d).await?;
    let kept = without_secrets(&form);
    let tx = d.write(&kept).await?;
    let account = prepared::take_over(&tx, &secret, &new).await?;
    arrival::come_in(&d, tx, &headers, &kept, account, ("/resume", &t!(d.lang, "taking-over-done"))).await
}

/// The person does not want it: it is erased at once.
async fn decline(d: Door, Path(secret): Path<String>, form: Form) -> Answer {
    let tx = d.write(&form).await?;
    prepared::end::decline(&tx, &secret).await?;
    d.done(tx, &form, "/", &t!(d.lang, "taking-over-declined")).await
}
