//! Secrets of an engagement (S23): leaving one, the link that is shown once,
//! opening by a button. A link that is only opened, by a mail scanner say, does
//! nothing.

use crate::secrets::{self, MOST_CHARACTERS, MOST_DAYS, SharedSecret};
use base::{EngagementId, Lang, Outcome, SharedSecretId, format, t};
use maud::{Markup, html};
use store::Tx;
use web::ui::{self, Column, Tone};
use web::{Answer, Door, Form, FormState, Path, Response};

/// Days that a secret waits when nothing else is said.
const DAYS: i64 = 3;

/// A field's name on screen.
fn label(lang: Lang, field: &str) -> String {
    match field {
        "label" => t!(lang, "field-secret-label"),
        "secret" => t!(lang, "field-secret"),
        "days" => t!(lang, "field-secret-days"),
        _ => String::new(),
    }
}

/// `GET /engagements/{id}/secrets`
pub(crate) async fn list(d: Door, Path(id): Path<EngagementId>) -> Answer {
    let tx = d.read().await?;
    let state = d.form(label).with("days", DAYS);
    Ok(page(&d, &tx, id, &state).await?)
}

/// The list and the form.
async fn page(d: &Door, tx: &Tx, id: EngagementId, state: &FormState) -> Outcome<Response> {
    let lang = d.lang;
    let engagement = secrets::engagement_of(tx, d.actor()?, id).await?;
    let all = secrets::of_engagement(tx, id).await?;
    let title = t!(lang, "secrets-title");
    let eyebrow = html! { a href={ "/engagements/" (id) } { (t!(lang, "secrets-of", number = engagement.number)) } };
    let body = html! {
        (ui::heading_eyebrow(eyebrow, &title, Some(&t!(lang, "secrets-lead")), html! {}))
        section.section #leave {
            h2 { (t!(lang, "secrets-leave")) }
            (state.form(&format!("/engagements/{id}/secrets"), html! {
                (state.text("label").most(120).hint(t!(lang, "field-secret-label-hint")))
                (state.area("secret", 4).hint(t!(lang, "field-secret-hint")))
                (state.number("days").hint(t!(lang, "field-secret-days-hint", most = MOST_DAYS)))
            }, &t!(lang, "secrets-leave-button")))
        }
        section.section #left {
            h2 { (t!(lang, "secrets-left")) }
            @if all.is_empty() { (ui::empty(&t!(lang, "secrets-none"), &t!(lang, "secrets-none-text"), None)) }
            @else { (table(d, id, &all)) }
        }
    };
    Ok(d.page(&title, body))
}

/// What was left, and what became of it.
fn table(d: &Door, id: EngagementId, all: &[SharedSecret]) -> Markup {
    let lang = d.lang;
    let columns = [
        Column::text(t!(lang, "field-secret-label")),
        Column::text(t!(lang, "secrets-column-by")),
        Column::text(t!(lang, "secrets-column-left")),
        Column::text(t!(lang, "column-stage")),
    ];
    let own = |secret: &SharedSecret| d.actor.as_ref().is_some_and(|actor| actor.account == secret.left_by);
    let rows: Vec<Vec<Markup>> = all
        .iter()
        .map(|secret| {
            vec![
                html! { (secret.label) },
                html! { (secret.left_by_name) },
                html! { (format::instant(secret.left_at)) },
                html! {
                    (state_of(d, secret))
                    @if secret.waits(d.now) && own(secret) {
                        " " (d.buttons().press(&format!("/engagements/{id}/secrets/{}/withdrawal", secret.id), &[], ui::button_quiet(&t!(lang, "secrets-take-back"))))
                    }
                },
            ]
        })
        .collect();
    ui::table(&t!(lang, "secrets-left"), &columns, &rows)
}

/// How a secret stands.
fn state_of(d: &Door, secret: &SharedSecret) -> Markup {
    let lang = d.lang;
    match &secret.opened {
        Some((name, at)) => {
            ui::badge(Tone::Ok, &t!(lang, "secrets-opened", name = name.as_str(), at = format::instant(*at)))
        }
        None if secret.waits(d.now) => {
            ui::badge(Tone::Waiting, &t!(lang, "secrets-waits", at = format::instant(secret.expires_at)))
        }
        None => ui::badge(Tone::Neutral, &t!(lang, "secrets-ended")),
    }
}

/// `POST /engagements/{id}/secrets`: the answer shows the link, once.
pub(crate) async fn leave(d: Door, Path(id): Path<EngagementId>, form: Form) -> Answer {
    let lang = d.lang;
    let mut c = form.check(lang, label);
    let read = (c.text("label", 120), c.text("secret", MOST_CHARACTERS), c.number("days", 1, MOST_DAYS));
    let (Some(said), Some(secret), Some(days)) = read else {
        let state = c.state(&d);
        return d.invalid(page(&d, &d.read().await?, id, &state).await?);
    };
    let tx = d.write(&form).await?;
    let token = secrets::leave(&tx, d.actor()?, id, &said, &secret, days).await?;
    let back = format!("/engagements/{id}/secrets");
    // Kept for a repeat of the form: the list, without the link.
    d.done(tx, &form, &back, "").await?;
    let link = d.app.house().link(&format!("/secrets/{token}"));
    let title = t!(lang, "secrets-link-title");
    let body = html! {
        (ui::confirmation(&title, html! {
            p { (t!(lang, "secrets-link-text")) }
            p { code.hash { (link) } }
            p.muted { (t!(lang, "secrets-link-once")) }
        }))
        (ui::actions(ui::link_button(&back, &t!(lang, "secrets-back"))))
    };
    Ok(d.page_narrow(&title, body))
}

/// `GET /secrets/{token}`: nothing is opened yet.
pub(crate) async fn look(d: Door, Path(token): Path<String>) -> Answer {
    let lang = d.lang;
    let tx = d.read().await?;
    let found = secrets::of_link(&tx, d.actor()?, &token).await?;
    let title = t!(lang, "secret-title");
    let body = html! {
        (ui::heading(&title, Some(&t!(lang, "secret-lead"))))
        (ui::summary_list(&[
            (t!(lang, "field-secret-label"), html! { (found.label) }),
            (t!(lang, "secrets-column-by"), html! { (found.left_by_name) }),
            (t!(lang, "secrets-column-left"), html! { (format::instant(found.left_at)) }),
            (t!(lang, "secret-until"), html! { (format::instant(found.expires_at)) }),
        ]))
        (d.buttons().press("/secrets/opening", &[("token", token.clone())], ui::button(&t!(lang, "secret-open"))))
    };
    Ok(d.page_narrow(&title, body))
}

/// `POST /secrets/opening`: the answer shows the secret, once.
pub(crate) async fn open(d: Door, form: Form) -> Answer {
    let lang = d.lang;
    let tx = d.write(&form).await?;
    let (found, secret) = secrets::open(&tx, d.actor()?, form.get("token")).await?;
    let back = format!("/engagements/{}/secrets", found.engagement);
    d.done(tx, &form, &back, "").await?;
    let title = t!(lang, "secret-opened-title");
    let body = html! {
        (ui::heading(&title, Some(&t!(lang, "secret-opened-lead"))))
        p { strong { (found.label) } }
        pre.secret { (secret) }
        (ui::actions(ui::link_button(&back, &t!(lang, "secrets-back"))))
    };
    Ok(d.page_narrow(&title, body))
}

/// `POST /engagements/{id}/secrets/{secret}/withdrawal`
pub(crate) async fn take_back(d: Door, Path((id, secret)): Path<(EngagementId, SharedSecretId)>, form: Form) -> Answer {
    let tx = d.write(&form).await?;
    secrets::take_back(&tx, d.actor()?, id, secret).await?;
    d.done(tx, &form, &format!("/engagements/{id}/secrets"), &t!(d.lang, "secrets-taken-back")).await
}
