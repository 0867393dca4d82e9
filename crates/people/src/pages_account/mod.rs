//! The pages of one's own account: signing up, confirming, signing in and out,
//! a forgotten password, the account itself. What a guest is told never says
//! who else is here.
//!
//! | page | paths |
//! |---|---|
//! | `register` | `/register`, `/register/…` |
//! | `invited` | `/invitations/{token}`: an agency's employee comes |
//! | `taking_over` | `/taking-over/{token}`: a prepared profile becomes the person's own |
//! | `arrival` | what these two have in common |
//! | `confirm` | `/confirm/{token}` |
//! | `sign_in` | `/sign-in`, `/sign-out`, `/language` |
//! | `reset` | `/forgotten`, `/reset/{token}` |
//! | `account` | `/account`, `/account/…` |
//! | `helper` | the card of the person who helps |

mod account;
mod arrival;
mod confirm;
mod helper;
mod invited;
mod register;
mod reset;
mod sign_in;
mod taking_over;

pub(crate) use account::languages;
pub use helper::agent_card;
pub(crate) use sign_in::{set_language, signed_in, way_on};

use crate::password::{self, Whose};
use crate::sessions::Started;
use axum::http::{HeaderMap, header};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use web::door::{session_cookie_value, set_cookie};
use web::{Check, Door, Form, Response, Routes};

/// Every route of the accounts.
pub fn routes() -> Routes {
    register::routes()
        .and(invited::routes())
        .and(taking_over::routes())
        .and(confirm::routes())
        .and(sign_in::routes())
        .and(reset::routes())
        .and(account::routes())
}

/// The same form with a mark that says nothing of passwords: the mark is kept,
/// and a hash of a password that was made for speed is as good as the password.
fn without_secrets(form: &Form) -> Form {
    let mut text = String::new();
    for (name, value) in &form.fields {
        if name != "form_id" && !name.contains("password") {
            text.push_str(name);
            text.push('\0');
            text.push_str(value);
            text.push('\0');
        }
    }
    Form { hash: store::files::sha256_hex(text.as_bytes()), ..form.clone() }
}

/// Reads a new password of an account: exactly as typed, judged by the house's
/// rule.
fn new_password(c: &mut Check<'_>, form: &Form, field: &str, whose: Whose<'_>) -> Option<String> {
    let typed = form.get(field);
    if typed.is_empty() {
        return c.fault(field, web::Wrong::Empty);
    }
    match password::fault(typed, whose) {
        Some(fault) => c.fault(field, fault.wrong(c.lang())),
        None => Some(typed.to_owned()),
    }
}

/// Gives the browser its session.
pub(crate) fn with_session(d: &Door, mut response: Response, started: &Started) -> Response {
    let cookie = session_cookie_value(d.app.house().is_secure(), &started.token, started.max_age_seconds);
    set_cookie(response.headers_mut(), &cookie);
    response
}

/// Takes the session's cookie away.
fn without_session(d: &Door, mut response: Response) -> Response {
    set_cookie(response.headers_mut(), &session_cookie_value(d.app.house().is_secure(), "", 0));
    response
}

/// The cookie that keeps what was typed in registration, so that the inbox
/// page can name the address and the form can be corrected. It stays in the
/// person's own browser, for an hour, under `/register` alone.
const TYPED: &str = "typed";

/// Remembers what was typed.
fn remember(d: &Door, mut response: Response, typed: &[(&str, &str)]) -> Response {
    let text = URL_SAFE_NO_PAD.encode(serde_urlencoded::to_string(typed).unwrap_or_default());
    if text.len() <= 3000 {
        let flag = secure_flag(d);
        set_cookie(
            response.headers_mut(),
            &format!("{TYPED}={text}; Path=/register; HttpOnly; SameSite=Lax; Max-Age=3600{flag}"),
        );
    }
    response
}

/// Forgets it: the account works.
fn forget_typed(mut response: Response) -> Response {
    set_cookie(response.headers_mut(), &format!("{TYPED}=; Path=/register; HttpOnly; SameSite=Lax; Max-Age=0"));
    response
}

/// What was typed, by name.
fn typed(headers: &HeaderMap) -> Vec<(String, String)> {
    let text = headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(name, _)| *name == TYPED)
        .and_then(|(_, value)| URL_SAFE_NO_PAD.decode(value).ok())
        .and_then(|bytes| String::from_utf8(bytes).ok())
        .unwrap_or_default();
    serde_urlencoded::from_str(&text).unwrap_or_default()
}

/// One of the values of [`typed`].
fn typed_value<'a>(typed: &'a [(String, String)], name: &str) -> &'a str {
    typed.iter().find(|(n, _)| n == name).map_or("", |(_, value)| value)
}

/// `; Secure` where there is TLS.
pub(crate) fn secure_flag(d: &Door) -> &'static str {
    if d.app.house().is_secure() { "; Secure" } else { "" }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(fields: &[(&str, &str)]) -> Form {
        Form {
            fields: fields.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect(),
            files: vec![],
            id: "00000000-0000-7000-8000-000000000001".parse().expect("an id"),
            hash: String::new(),
            path: "/register/consultant".to_owned(),
            address: String::new(),
            user_agent: String::new(),
        }
    }

    #[test]
    fn the_mark_of_a_form_says_nothing_of_its_password() {
        let one = without_secrets(&form(&[("email", "a@b.se"), ("password", "one")]));
        let two = without_secrets(&form(&[("email", "a@b.se"), ("password", "two")]));
        let other = without_secrets(&form(&[("email", "c@b.se"), ("password", "one")]));
        assert_eq!(one.hash, two.hash);
        assert_ne!(one.hash, other.hash);
    }

    #[test]
    fn what_was_typed_comes_back() {
        let mut headers = HeaderMap::new();
        let text = URL_SAFE_NO_PAD.encode(serde_urlencoded::to_string([("email", "åsa@b.se")]).expect("text"));
        let cookie = format!("lang=sv; {TYPED}={text}");
        headers.insert(header::COOKIE, cookie.parse().expect("a header"));
        assert_eq!(typed_value(&typed(&headers), "email"), "åsa@b.se");
        assert_eq!(typed_value(&typed(&HeaderMap::new()), "email"), "");
    }
}
