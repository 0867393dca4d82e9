//! Stored files over HTTP: always as an attachment unless it is a PDF of ours
//! or an image, never executed, names by RFC 6266.

use axum::response::{IntoResponse, Response};
use base::{FileId, Outcome};
use http::{HeaderValue, header};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use store::{Tx, files};

/// The file, which the caller has already decided the reader may have.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn file(tx: &Tx, id: FileId) -> Outcome<Response> {
    let info = files::info(tx, id).await?;
    let bytes = files::bytes(tx, id).await?;
    Ok(bytes_as(&info.name, &info.media_type, bytes))
}

/// Bytes under a name.
pub fn bytes_as(name: &str, media_type: &str, bytes: Vec<u8>) -> Response {
    let shown = matches!(media_type, "application/pdf" | "image/png" | "image/jpeg" | "image/webp");
    let disposition = format!(
        "{}; filename=\"{}\"; filename*=UTF-8''{}",
        if shown { "inline" } else { "attachment" },
        ascii(name),
        utf8_percent_encode(name, NON_ALPHANUMERIC)
    );
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    let mut put = |name: header::HeaderName, value: &str| {
        if let Ok(value) = HeaderValue::from_str(value) {
            headers.insert(name, value);
        }
    };
    put(header::CONTENT_TYPE, media_type);
    put(header::CONTENT_DISPOSITION, &disposition);
    put(header::CONTENT_SECURITY_POLICY, "sandbox; default-src 'none'");
    put(header::CACHE_CONTROL, "private, no-store");
    response
}

/// A name for those who read ASCII alone.
fn ascii(name: &str) -> String {
    name.chars().map(|c| if c.is_ascii_alphanumeric() || "-_. ".contains(c) { c } else { '_' }).collect()
}
