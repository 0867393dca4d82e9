//! New terms before everything else (S19, S94): whoever has not accepted the
//! versions in force is led to them from every page but those that are needed to
//! read them, to leave, and to use one's rights. A form that was on its way is
//! kept, and sent again after accepting.

use axum::extract::{FromRequest, Request};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::Method;
use privacy::{PolicyRefusal, policies, policy};
use web::door::redirect;
use web::{Door, Form, Halt};

/// What is open to everybody who is signed in.
const OPEN: [&str; 13] = [
    "/policies",
    "/privacy",
    "/erased",
    "/my-data",
    "/account",
    "/sign-in",
    "/sign-out",
    "/language",
    "/assets",
    "/healthz",
    "/readyz",
    "/demo",
    "/consents",
];

/// Whether a path is open to those who have not accepted.
fn is_open(path: &str) -> bool {
    OPEN.iter().any(|open| path.strip_prefix(open).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')))
}

/// The middleware, inside the door.
pub async fn keep(request: Request, next: Next) -> Response {
    let Some(door) = request.extensions().get::<Door>().cloned() else { return next.run(request).await };
    // Of whoever is never asked nothing is looked up.
    let asked = door.actor.as_ref().filter(|actor| policy::approves_policies(actor) && !is_open(&door.path));
    let Some(actor) = asked else { return next.run(request).await };
    let waiting = async {
        let tx = door.read().await?;
        policies::to_accept(&tx, actor).await
    };
    match waiting.await {
        Ok(waiting) if waiting.is_empty() => next.run(request).await,
        Ok(_) if request.method() == Method::POST => match Form::from_request(request, &door.app).await {
            Ok(_) => Halt(PolicyRefusal::NotAccepted.into()).into_response(),
            Err(halt) => halt.into_response(),
        },
        Ok(_) => redirect(&format!("/policies/acceptance?{}", next_of(&door.here))),
        Err(stop) => Halt(stop).into_response(),
    }
}

/// `next=…`, as in a query.
fn next_of(here: &str) -> String {
    let mut out = String::from("next=");
    for byte in here.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'/' => out.push(char::from(byte)),
            other => out.push_str(&format!("%{other:02X}")),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_needed_to_read_to_leave_and_to_use_ones_rights_is_open() {
        for path in
            ["/policies", "/policies/terms", "/privacy/export.json", "/sign-out", "/account", "/account/closing"]
        {
            assert!(is_open(path), "{path}");
        }
        for path in ["/", "/desk", "/privacyx", "/assignments/1", "/accounting"] {
            assert!(!is_open(path), "{path}");
        }
    }

    #[test]
    fn where_to_go_on_is_a_query() {
        assert_eq!(next_of("/desk?q=Åsa&x"), "next=/desk%3Fq%3D%C3%85sa%26x");
    }
}
