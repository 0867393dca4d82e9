//! How a request becomes a page: the door (who, which language, when), forms,
//! the page shell, refusals as pages, components. Knows no domain.
//!
//! | page | what it holds |
//! |---|---|
//! | [`mod@app`] | what every request shares |
//! | [`mod@door`] | who is asking, in which language; opening transactions; answers |
//! | [`mod@who`], [`mod@routes`] | the route table: path, verb, who may knock |
//! | [`mod@form`], [`mod@check`], [`field`] | what was typed, read and shown again |
//! | [`shell`] | the page around the content |
//! | [`mod@halt`] | refusals and failures as pages, with the input kept |
//! | [`headers`] | content security policy and its kin |
//! | [`limits`] | how many tries are taken |
//! | [`ui`] | components |
//! | [`download`] | stored files over HTTP |
//! | [`markdown`] | the subset that a letter may use |

pub mod app;
pub mod assets;
pub mod check;
pub mod door;
pub mod download;
pub mod field;
pub mod form;
pub mod halt;
pub mod headers;
pub mod limits;
pub mod markdown;
pub mod query;
pub mod routes;
pub mod shell;
pub mod texts;
pub mod ui;
pub mod who;

pub use app::{App, Doorkeeper, NavItem, Session};
pub use axum::extract::Path;
pub use axum::response::Response;
pub use check::{Check, Wrong};
pub use door::Door;
pub use form::{Form, FormState, Upload};
pub use halt::{Answer, Halt};
pub use query::Query;
pub use routes::Routes;
pub use who::Who;
