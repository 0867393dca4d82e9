//! Whether it lives and whether it is ready, for those who watch over it.
//! Names no person and no content.

use axum::response::{IntoResponse, Response};
use http::StatusCode;
use web::Door;

/// `GET /healthz`: the process answers.
pub(crate) async fn alive() -> Response {
    "alive\n".into_response()
}

/// `GET /readyz`: the database answers too.
pub(crate) async fn ready(d: Door) -> Response {
    match d.app.db.ping().await {
        Ok(()) => "ready\n".into_response(),
        Err(failure) => {
            tracing::error!("not ready: {failure:#}");
            (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n").into_response()
        }
    }
}
