//! The style sheet and the one script, compiled in, served under a name that
//! changes with their content.

use axum::response::{IntoResponse, Response};
use http::{HeaderValue, StatusCode, header};
use sha2::{Digest, Sha256};
use std::sync::LazyLock;

/// The style sheet.
const CSS: &str = include_str!("../assets/app.css");
/// The script that improves and is never needed.
const JS: &str = include_str!("../assets/enhance.js");

/// The first hex digits of a content's hash.
fn tag(content: &str) -> String {
    hex::encode(&Sha256::digest(content.as_bytes())[..6])
}

/// Where the style sheet lies.
pub static CSS_PATH: LazyLock<String> = LazyLock::new(|| format!("/assets/{}.css", tag(CSS)));
/// Where the script lies.
pub static JS_PATH: LazyLock<String> = LazyLock::new(|| format!("/assets/{}.js", tag(JS)));

/// `GET /assets/{name}`: for ever, or not at all.
pub async fn serve(crate::Path(name): crate::Path<String>) -> Response {
    let path = format!("/assets/{name}");
    let (kind, body) = if path == *CSS_PATH {
        ("text/css; charset=utf-8", CSS)
    } else if path == *JS_PATH {
        ("text/javascript; charset=utf-8", JS)
    } else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let mut response = body.into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    response
}
