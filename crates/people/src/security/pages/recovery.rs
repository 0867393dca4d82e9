//! Recovery codes, shown once: on the answer to the form that made them, and
//! nowhere else.

use super::super::{factors, proof};
use base::{CommonRefusal, Stop, t};
use maud::html;
use store::{Tx, forms};
use web::ui::{self, Tone};
use web::{Answer, Door, Form, Routes, Who};

/// The routes of this page.
pub(super) fn routes() -> Routes {
    Routes::new().post("/account/security/recovery-codes", Who::SIGNED_IN, make)
}

/// `POST /account/security/recovery-codes`
async fn make(d: Door, form: Form) -> Answer {
    if let Some(page) = proof::ask(&d, &form).await? {
        return Ok(page);
    }
    let tx = d.write(&form).await?;
    let account = d.actor()?.account;
    if !factors::any(&tx, account).await? {
        return Err(Stop::from(CommonRefusal::NotFound).into());
    }
    let codes = factors::make_recovery(&tx, account).await?;
    shown(&d, tx, &form, &codes, &t!(d.lang, "recovery-made")).await
}

/// Commits, and answers with the codes. The same form again leads to the
/// overview, where they are not.
pub(super) async fn shown(d: &Door, tx: Tx, form: &Form, codes: &[String], said: &str) -> Answer {
    forms::answered(&tx, form.id, "/account/security").await?;
    tx.commit().await?;
    let lang = d.lang;
    let title = t!(lang, "recovery-title");
    Ok(d.page(
        &title,
        html! {
            (ui::banner(Tone::Ok, html! { p { (said) } }))
            (ui::heading(&title, Some(&t!(lang, "recovery-lead"))))
            ul.codes role="list" #recovery-codes { @for code in codes { li { code { (code) } } } }
            (ui::muted(&t!(lang, "recovery-once")))
            (ui::actions(html! { (ui::link_button("/account/security", &t!(lang, "recovery-kept"))) }))
        },
    ))
}
