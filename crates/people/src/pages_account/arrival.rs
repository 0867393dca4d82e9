//! What the pages have in common to which an agency's link leads: the fields of
//! somebody who comes, the word that the link is spent, the way in.

use super::{forget_typed, new_password, register, with_session, without_secrets};
use crate::arrive::Arrival;
use crate::password::{self, Whose};
use crate::security::known_device;
use crate::{declare, sign_in};
use axum::http::{HeaderMap, StatusCode};
use base::{AccountId, Outcome, t};
use maud::{Markup, html};
use store::Tx;
use web::{Answer, Check, Door, Form, FormState, Response, Wrong, ui};

/// The fields of the form, and what becomes of what is written (GDPR art. 13).
pub(super) async fn fields(d: &Door, tx: &Tx, f: &FormState) -> Outcome<Markup> {
    let lang = d.lang;
    let notice = privacy::notice::of_oneself(tx, lang, d.app.house()).await?;
    Ok(html! {
        (f.text("name").autocomplete("name").most(120))
        (f.password("password", "new-password").hint(t!(lang, "password-hint", least = password::LEAST)))
        (f.tel("phone").optional().most(40))
        (f.tick("own_behalf", &declare::own_behalf(lang)))
        (register::terms(lang, f))
        (notice)
    })
}

/// What was typed, with the password not hashed yet.
pub(super) struct Typed {
    name: String,
    phone: Option<String>,
    password: String,
}

impl Typed {
    /// Reads the fields; `None` when one is wrong.
    pub(super) fn read(d: &Door, c: &mut Check<'_>, form: &Form, email: &str) -> Option<Typed> {
        let name = c.text("name", 120);
        let whose = Whose {
            email,
            name: name.as_deref().unwrap_or_default(),
            broker: &d.app.house().broker.name,
            has_second: false,
        };
        let password = new_password(c, form, "password", whose);
        let phone = c.text_opt("phone", 40);
        c.ensure(form.ticked("own_behalf"), "own_behalf", Wrong::Said(t!(d.lang, "register-own-behalf-wrong")));
        c.ensure(form.ticked("terms"), "terms", Wrong::Said(t!(d.lang, "register-terms-wrong")));
        if !c.is_good() {
            return None;
        }
        Some(Typed { name: name?, phone: phone?, password: password? })
    }

    /// Hashes the password.
    pub(super) async fn hashed(self, d: &Door) -> Outcome<Arrival> {
        let password_hash = password::hash(d.app.db.dice(), &self.password).await?;
        Ok(Arrival { name: self.name, phone: self.phone, lang: d.lang, password_hash })
    }
}

/// The link does not hold, as `why` says.
pub(super) fn spent(d: &Door, why: &str) -> Response {
    let lang = d.lang;
    let title = t!(lang, "link-spent-title");
    d.page_narrow(
        &title,
        html! {
            (ui::heading(&title, Some(why)))
            (ui::actions(html! {
                (ui::link_button("/sign-in", &t!(lang, "sign-in-title")))
                (ui::link_quiet("/register", &t!(lang, "register-title")))
            }))
        },
    )
}

/// The same for a form: a used link may be the second press of one that was
/// taken, whose answer is found by the claim, with nothing to hash.
pub(super) async fn spent_again(d: &Door, form: &Form, why: &str) -> Answer {
    drop(d.write(&without_secrets(form)).await?);
    let mut page = spent(d, why);
    *page.status_mut() = StatusCode::CONFLICT;
    Ok(page)
}

/// Signs the new account in and leads it to `to`; `kept` is the form without
/// its secrets.
pub(super) async fn come_in(
    d: &Door,
    tx: Tx,
    headers: &HeaderMap,
    kept: &Form,
    account: AccountId,
    (to, said): (&str, &str),
) -> Answer {
    let started = sign_in::sign_in(&tx, account, &kept.user_agent, d.token.as_deref()).await?;
    let answer = d.done(tx, kept, to, said).await?;
    let answer = known_device::remember(d, headers, answer, account);
    Ok(forget_typed(with_session(d, answer, &started)))
}
