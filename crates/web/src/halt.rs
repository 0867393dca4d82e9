//! Why a handler stopped, on its way to becoming a page. The page itself is
//! made by the door, which knows the reader.

use axum::response::{IntoResponse, Response};
use base::Stop;
use http::StatusCode;
use std::sync::{Arc, Mutex};

/// What a handler answers with.
pub type Answer = Result<Response, Halt>;

/// A [`Stop`] that axum can carry to the door.
#[derive(Debug)]
pub struct Halt(pub Stop);

impl From<Stop> for Halt {
    fn from(stop: Stop) -> Halt {
        Halt(stop)
    }
}

impl From<base::CommonRefusal> for Halt {
    fn from(refusal: base::CommonRefusal) -> Halt {
        Halt(refusal.into())
    }
}

impl From<base::money::MoneyError> for Halt {
    fn from(error: base::money::MoneyError) -> Halt {
        Halt(error.into())
    }
}

/// The stop inside a response, until the door turns it into a page.
#[derive(Clone)]
pub(crate) struct Stopped(pub(crate) Arc<Mutex<Option<Stop>>>);

impl IntoResponse for Halt {
    fn into_response(self) -> Response {
        let mut response = StatusCode::INTERNAL_SERVER_ERROR.into_response();
        response.extensions_mut().insert(Stopped(Arc::new(Mutex::new(Some(self.0)))));
        response
    }
}
