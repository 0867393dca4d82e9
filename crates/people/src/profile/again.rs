//! A refused form, shown again under the status that the refusal has: 409 when
//! somebody saved meanwhile, 422 when the content cannot be taken. Never loses
//! what was typed.

use axum::http::StatusCode;
use base::{Outcome, RefusalStatus, Stop};
use web::{Answer, Response};

/// The status of a verb's refusal; unprocessable when it did not refuse.
pub(crate) fn status<T>(result: &Outcome<T>) -> RefusalStatus {
    match result {
        Err(Stop::Refused(refusal)) => refusal.status(),
        Ok(_) | Err(Stop::Failed(_) | Stop::Repeated { .. }) => RefusalStatus::Unprocessable,
    }
}

/// The page under that status.
pub(crate) fn again(status: RefusalStatus, mut page: Response) -> Answer {
    *page.status_mut() = StatusCode::from_u16(status.code()).unwrap_or(StatusCode::UNPROCESSABLE_ENTITY);
    Ok(page)
}
