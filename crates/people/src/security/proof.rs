//! Showing anew who one is before what weighs most: signing, changing where
//! money goes, changing what guards the account (ASVS 7.5.1, 7.5.3). When the
//! last proof is older than ten minutes a page comes in between; it carries
//! what was typed, works without scripts, and leads on by itself. It never
//! carries a password along.

use super::pages::passkeys::touch;
use super::refusal::SecurityRefusal;
use super::{factors, passkeys, rows, second};
use crate::password;
use crate::rows::accounts;
use base::{Lang, Outcome, Stop, t};
use maud::{Markup, html};
use web::{Door, Form, FormState, Response, ui};

/// How long a proof holds: ten minutes, in seconds.
pub const FRESH_SECONDS: i64 = 10 * 60;

/// The fields of the page.
const PASSWORD: &str = "proof_password";
const CODE: &str = "proof_code";
const PASSKEY: &str = "proof_passkey";
const PASSKEY_STATE: &str = "proof_passkey_state";
/// Where a page that is only read asks for the proof.
pub const PATH: &str = "/account/security/proof";

/// Whether the session's last proof still holds.
pub fn is_fresh(d: &Door) -> bool {
    let Some(session) = &d.session else { return false };
    session.proved_at.is_none_or(|at| at.plus_seconds(FRESH_SECONDS) > d.now)
}

/// Lets a form through whose session has shown lately who it is, or that shows
/// it now; otherwise the page in between, to be answered with. Call it before
/// the transaction: it takes its time.
///
/// # Errors
/// Too many tries, or a failure.
pub async fn ask(d: &Door, form: &Form) -> Outcome<Option<Response>> {
    if is_fresh(d) {
        return Ok(None);
    }
    let carried: Vec<(String, String)> = form
        .fields
        .iter()
        .filter(|(name, _)| name != "form_id" && !name.starts_with("proof_") && !name.contains("password"))
        .cloned()
        .collect();
    show_or_pass(d, form, &form.path, &carried).await
}

/// The page in between for a page that is only read, such as one that shows a
/// secret; nothing when the last proof still holds.
///
/// # Errors
/// A failure of the database.
pub async fn ask_to_read(d: &Door) -> Outcome<Option<Response>> {
    if is_fresh(d) {
        return Ok(None);
    }
    let carried = [("next".to_owned(), d.here.clone())];
    Ok(Some(page(d, &d.form(label), PATH, &carried).await?))
}

/// Takes the proof of [`ask_to_read`]; the page again when it is none.
///
/// # Errors
/// Too many tries, or a failure.
pub async fn answer(d: &Door, form: &Form) -> Outcome<Option<Response>> {
    show_or_pass(d, form, PATH, &[("next".to_owned(), form.get("next").to_owned())]).await
}

/// The proof of a form, or the page.
async fn show_or_pass(d: &Door, form: &Form, action: &str, carried: &[(String, String)]) -> Outcome<Option<Response>> {
    let given = [PASSWORD, CODE, PASSKEY].iter().any(|field| !form.get(field).trim().is_empty());
    if !given {
        return Ok(Some(page(d, &d.form(label), action, carried).await?));
    }
    match check(d, form).await {
        Ok(()) => Ok(None),
        Err(Stop::Refused(refusal)) if refusal.status().code() == 422 => {
            let state = d.form(label).refused(&SecurityRefusal::WrongProof);
            let mut page = page(d, &state, action, carried).await?;
            *page.status_mut() = axum::http::StatusCode::UNPROCESSABLE_ENTITY;
            Ok(Some(page))
        }
        Err(other) => Err(other),
    }
}

/// Whether passkey, password or code is right; then the session's proof is fresh.
async fn check(d: &Door, form: &Form) -> Outcome<()> {
    let account = d.actor()?.account;
    let known = {
        let tx = d.read().await?;
        accounts::by_id(&tx, account).await?
    };
    let typed = form.get(PASSWORD);
    let touched = form.get(PASSKEY);
    if !touched.is_empty() {
        // Counted by nothing: an answer cannot be guessed.
    } else if typed.is_empty() {
        second::count_try(&d.app.limits, account, d.now)?;
    } else {
        let count = format!("proof:{account}");
        d.app.limits.fail(&count, d.now)?;
        if !password::verify(typed, Some(&known.password_hash)).await? {
            return Err(SecurityRefusal::WrongProof.into());
        }
        d.app.limits.forget(&count);
    }
    let tx = d.app.db.write(Some(account)).await?;
    if !touched.is_empty() {
        if passkeys::take(&tx, form.get(PASSKEY_STATE), touched).await? != account {
            return Err(SecurityRefusal::WrongProof.into());
        }
    } else if typed.is_empty() {
        second::take(&tx, account, form.get(CODE)).await?;
        second::forget_tries(&d.app.limits, account);
    }
    if let Some(session) = &d.session {
        rows::proved(&tx, session.id).await?;
    }
    tx.commit().await
}

/// The fields' names.
fn label(lang: Lang, field: &str) -> String {
    match field {
        PASSWORD => t!(lang, "field-password"),
        CODE => t!(lang, "field-code"),
        _ => String::new(),
    }
}

/// What was typed, in view, so that nobody fears for it.
fn typed(lang: Lang, carried: &[(String, String)]) -> Markup {
    let hidden = ["next", "version", "text_hash", "setup"];
    let shown: Vec<&String> = carried
        .iter()
        .filter(|(name, value)| !value.is_empty() && !hidden.contains(&name.as_str()))
        .map(|(_, value)| value)
        .collect();
    html! {
        @if !shown.is_empty() {
            details.kept {
                summary { (t!(lang, "kept-typed")) }
                ul role="list" { @for value in shown { li { (value) } } }
            }
        }
    }
}

/// The page in between.
async fn page(d: &Door, f: &FormState, action: &str, carried: &[(String, String)]) -> Outcome<Response> {
    let lang = d.lang;
    let has = {
        let tx = d.read().await?;
        factors::of(&tx, d.actor()?.account).await?
    };
    let asked = match has.passkeys {
        0 => None,
        _ => Some(passkeys::ask_any(d.app.house(), d.app.db.keeper(), d.now)?),
    };
    let title = t!(lang, "proof-title");
    let page = d.page_narrow(
        &title,
        html! {
            (ui::heading(&title, Some(&t!(lang, "proof-lead"))))
            (f.form(action, html! {
                @for (name, value) in carried { input type="hidden" name=(name) value=(value); }
                @if let Some(asked) = &asked { (touch(lang, asked, false, PASSKEY, &t!(lang, "passkey-use"))) }
                (f.password(PASSWORD, "current-password"))
                @if has.code_app.is_some() || has.recovery_left > 0 {
                    (f.text(CODE).autocomplete("one-time-code").most(20).optional().hint(t!(lang, "proof-code-hint")))
                }
                (typed(lang, carried))
            }, &t!(lang, "proof-submit")))
            p { a href="/desk" { (t!(lang, "proof-leave")) } }
        },
    );
    Ok(d.forbidden(page))
}
