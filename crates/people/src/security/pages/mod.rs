//! The pages of an account's safety.
//!
//! | page | paths |
//! |---|---|
//! | `overview` | `/account/security` |
//! | `address` | `/account/address`, `/address/{token}` |
//! | `code_app` | `/account/security/code-app` |
//! | `passkeys` | `/account/security/passkeys/…`, `/sign-in/passkey` |
//! | `recovery` | `/account/security/recovery-codes` |
//! | `sessions` | `/account/security/sessions/…` |
//! | `second` | `/sign-in/second` |

mod address;
mod code_app;
mod overview;
pub(crate) mod passkeys;
mod recovery;
mod second;
mod sessions;

pub(crate) use second::waits_for_second;

use super::proof;
use base::Lang;
use web::door::{redirect, safe_next};
use web::{Answer, Door, Form, Routes, Who};

/// Every route of these pages.
pub fn routes() -> Routes {
    Routes::new()
        .get("/account/security", Who::SIGNED_IN, overview::show)
        .post(proof::PATH, Who::SIGNED_IN, prove)
        .and(address::routes())
        .and(code_app::routes())
        .and(passkeys::routes())
        .and(recovery::routes())
        .and(sessions::routes())
        .and(second::routes())
}

/// The fields' names.
fn label(lang: Lang, field: &str) -> String {
    match field {
        "code" => base::t!(lang, "field-code"),
        _ => String::new(),
    }
}

/// `POST /account/security/proof`: the proof for a page that is only read, and
/// on to it.
async fn prove(d: Door, form: Form) -> Answer {
    match proof::answer(&d, &form).await? {
        Some(page) => Ok(page),
        None => Ok(redirect(safe_next(form.get("next")))),
    }
}
