//! What was typed: the body of a POST as names, values and files, with the id
//! that makes a repeat harmless; and the state of a form that is shown again.

use crate::app::App;
use crate::check::{Check, Wrong};
use crate::door::Door;
use crate::halt::Halt;
use axum::extract::{FromRequest, Multipart, Request};
use base::{CommonRefusal, FormId, Instant, Lang, Outcome, Refusal, RefusalStatus, Stop};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

/// The largest body that is taken: a portfolio file and its fields.
pub const MOST_BYTES: usize = 12 * 1024 * 1024;

/// How the names of fields begin whose answers are kept apart from everything
/// that is stored of a form.
pub const APART: &str = "apart_";

/// A file of a form.
#[derive(Clone, Debug)]
pub struct Upload {
    /// The field.
    pub field: String,
    /// The name that the sender gave it, without folders.
    pub name: String,
    /// The content.
    pub bytes: Vec<u8>,
}

/// A posted form.
#[derive(Clone, Debug)]
pub struct Form {
    /// Names and values, in the order sent.
    pub fields: Vec<(String, String)>,
    /// Files that are not empty.
    pub files: Vec<Upload>,
    /// The idempotency key.
    pub id: FormId,
    /// SHA-256 of the content, to tell a repeat from a reuse.
    pub hash: String,
    /// Where it was posted.
    pub path: String,
    /// Where the request came from, as evidence under signatures.
    pub address: String,
    /// With which program, as evidence under signatures.
    pub user_agent: String,
}

/// Where the door finds what was typed if the handler stops.
#[derive(Clone, Default)]
pub(crate) struct Kept(pub(crate) Arc<Mutex<Option<Form>>>);

impl Form {
    /// The first value of `name`, as typed, or nothing.
    pub fn get(&self, name: &str) -> &str {
        self.fields.iter().find(|(n, _)| n == name).map_or("", |(_, v)| v)
    }

    /// Every value of `name`.
    pub fn all(&self, name: &str) -> Vec<&str> {
        self.fields.iter().filter(|(n, _)| n == name).map(|(_, v)| v.as_str()).collect()
    }

    /// Whether a box was ticked.
    pub fn ticked(&self, name: &str) -> bool {
        !self.get(name).is_empty()
    }

    /// The file of a field.
    pub fn file(&self, field: &str) -> Option<&Upload> {
        self.files.iter().find(|f| f.field == field)
    }

    /// The version of the row that the page was made from (`version`).
    ///
    /// # Errors
    /// [`CommonRefusal::ChangedMeanwhile`] when the form has none.
    pub fn version(&self) -> Outcome<i64> {
        self.get("version").parse().map_err(|_| CommonRefusal::ChangedMeanwhile.into())
    }

    /// Starts reading the fields; `label` gives a field's name on screen.
    pub fn check<'a>(&'a self, lang: Lang, label: fn(Lang, &str) -> String) -> Check<'a> {
        Check::new(self, lang, label)
    }

    /// Reads a body, whatever its encoding.
    async fn read(request: Request, state: &App) -> Result<Form, Stop> {
        let path = request.uri().path().to_owned();
        let user_agent = header_text(request.headers(), http::header::USER_AGENT.as_str());
        let peer = request
            .extensions()
            .get::<axum::extract::ConnectInfo<std::net::SocketAddr>>()
            .map_or_else(String::new, |info| info.0.ip().to_string());
        let address = client_address(request.headers(), peer, state.house().proxies);
        let multipart = request
            .headers()
            .get(http::header::CONTENT_TYPE)
            .and_then(|v| v.to_str().ok())
            .is_some_and(|v| v.starts_with("multipart/form-data"));
        let mut fields = Vec::new();
        let mut files = Vec::new();
        let mut hash = Sha256::new();
        if multipart {
            let mut parts =
                Multipart::from_request(request, state).await.map_err(|_| Stop::from(FormRefusal::Unreadable))?;
            while let Some(part) = parts.next_field().await.map_err(|_| Stop::from(FormRefusal::TooLarge))? {
                let field = part.name().unwrap_or_default().to_owned();
                match part.file_name().map(plain_name) {
                    Some(name) => {
                        let bytes = part.bytes().await.map_err(|_| Stop::from(FormRefusal::TooLarge))?.to_vec();
                        hash.update(&bytes);
                        if !bytes.is_empty() {
                            files.push(Upload { field, name, bytes });
                        }
                    }
                    None => {
                        let value = part.text().await.map_err(|_| Stop::from(FormRefusal::Unreadable))?;
                        fields.push((field, value));
                    }
                }
            }
        } else {
            let body = axum::body::to_bytes(request.into_body(), MOST_BYTES)
                .await
                .map_err(|_| Stop::from(FormRefusal::TooLarge))?;
            fields = serde_urlencoded::from_bytes(&body).map_err(|_| Stop::from(FormRefusal::Unreadable))?;
        }
        let mut id = None;
        for (name, value) in &mut fields {
            if value.contains('\r') {
                *value = value.replace("\r\n", "\n");
            }
            if name == "form_id" {
                id = value.parse().ok();
                continue;
            }
            // The hash is stored; neither a password nor an answer that is kept
            // apart must be guessable from it.
            if name.contains("password") || name.starts_with(APART) {
                continue;
            }
            hash.update(name.as_bytes());
            hash.update([0]);
            hash.update(value.as_bytes());
            hash.update([0]);
        }
        let id = id.ok_or_else(|| Stop::from(FormRefusal::NoFormId))?;
        Ok(Form { fields, files, id, hash: hex::encode(hash.finalize()), path, address, user_agent })
    }
}

/// Where a request came from: the peer, or what our own proxies say that they
/// saw. What a client writes into the header itself stands further to the left
/// and is never read (ASVS 4.1.3).
fn client_address(headers: &http::HeaderMap, peer: String, proxies: usize) -> String {
    let seen: Vec<&str> = headers
        .get_all("x-forwarded-for")
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .map(str::trim)
        .collect();
    let ours = proxies.checked_sub(1).and_then(|before| seen.len().checked_sub(before + 1)).map(|at| seen[at]);
    match ours.and_then(|text| text.parse::<std::net::IpAddr>().ok()) {
        Some(address) => address.to_string(),
        None => peer,
    }
}

/// A header as text, cut to what is worth keeping.
fn header_text(headers: &http::HeaderMap, name: &str) -> String {
    headers.get(name).and_then(|v| v.to_str().ok()).unwrap_or_default().chars().take(300).collect()
}

/// The last part of a file name, as some browsers send whole paths.
fn plain_name(name: &str) -> String {
    name.rsplit(['/', '\\']).next().unwrap_or(name).chars().filter(|c| !c.is_control()).take(120).collect()
}

impl FromRequest<App> for Form {
    type Rejection = Halt;
    async fn from_request(request: Request, state: &App) -> Result<Form, Halt> {
        let kept = request.extensions().get::<Kept>().cloned();
        let form = Form::read(request, state).await?;
        if let Some(kept) = kept {
            *kept.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = Some(form.clone());
        }
        Ok(form)
    }
}

/// Why a body was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormRefusal {
    /// Neither of the two encodings of a form.
    Unreadable,
    /// More than [`MOST_BYTES`].
    TooLarge,
    /// It lacks the id that makes a repeat harmless.
    NoFormId,
}

impl Refusal for FormRefusal {
    fn status(&self) -> RefusalStatus {
        RefusalStatus::Unprocessable
    }

    fn sentence(&self, lang: Lang) -> String {
        match self {
            FormRefusal::Unreadable => base::t!(lang, "form-unreadable"),
            FormRefusal::TooLarge => base::t!(lang, "form-too-large", megabytes = MOST_BYTES / (1024 * 1024)),
            FormRefusal::NoFormId => base::t!(lang, "form-no-id"),
        }
    }
}

/// A form as shown: values, what is wrong with them, the id.
#[derive(Clone, Debug)]
pub struct FormState {
    /// The reader's language.
    pub lang: Lang,
    /// A field's name on screen.
    pub label: fn(Lang, &str) -> String,
    /// The idempotency key of this showing.
    pub id: FormId,
    /// Values by field, as typed.
    pub values: BTreeMap<String, Vec<String>>,
    /// What is wrong, by field, in the order found.
    pub wrong: Vec<(String, Wrong)>,
    /// What is wrong with the whole.
    pub refusal: Option<String>,
    /// Whether our script keeps what is typed in this browser until it is sent.
    pub draft: bool,
    /// Whether our script saves it by itself; such a form has a version.
    pub autosave: bool,
}

impl FormState {
    /// An empty form.
    pub fn new(door: &Door, label: fn(Lang, &str) -> String) -> FormState {
        FormState {
            lang: door.lang,
            label,
            id: door.new_form_id(),
            values: BTreeMap::new(),
            wrong: Vec::new(),
            refusal: None,
            draft: false,
            autosave: false,
        }
    }

    /// What is typed survives in this browser until it is sent.
    #[must_use]
    pub fn drafted(mut self) -> FormState {
        self.draft = true;
        self
    }

    /// [`FormState::drafted`], and saved by itself: the handler answers with
    /// [`Door::done_as`].
    #[must_use]
    pub fn autosaved(mut self) -> FormState {
        self.autosave = true;
        self.drafted()
    }

    /// The form as it was posted, under a fresh id.
    pub fn again(door: &Door, form: &Form, label: fn(Lang, &str) -> String, wrong: Vec<(String, Wrong)>) -> FormState {
        let mut state = FormState { wrong, ..FormState::new(door, label) };
        for (name, value) in &form.fields {
            if name != "form_id" {
                state.values.entry(name.clone()).or_default().push(value.clone());
            }
        }
        state
    }

    /// With a value to begin with.
    #[must_use]
    pub fn with(mut self, field: &str, value: impl ToString) -> FormState {
        self.values.insert(field.to_owned(), vec![value.to_string()]);
        self
    }

    /// With a value to begin with, if there is one.
    #[must_use]
    pub fn with_opt(self, field: &str, value: Option<impl ToString>) -> FormState {
        match value {
            Some(value) => self.with(field, value),
            None => self,
        }
    }

    /// With several values of one field (ticked boxes).
    #[must_use]
    pub fn with_all(mut self, field: &str, values: impl IntoIterator<Item = impl ToString>) -> FormState {
        self.values.insert(field.to_owned(), values.into_iter().map(|v| v.to_string()).collect());
        self
    }

    /// With the domain's no, beside the field it is about or above the form.
    #[must_use]
    pub fn refused(mut self, refusal: &dyn Refusal) -> FormState {
        let sentence = refusal.sentence(self.lang);
        match refusal.field() {
            Some(field) => self.wrong.push((field.to_owned(), Wrong::Said(sentence))),
            None => self.refusal = Some(sentence),
        }
        self
    }

    /// The first value of a field.
    pub fn value(&self, field: &str) -> &str {
        self.values.get(field).and_then(|v| v.first()).map_or("", String::as_str)
    }

    /// Whether a field has this value among its own.
    pub fn has(&self, field: &str, value: &str) -> bool {
        self.values.get(field).is_some_and(|values| values.iter().any(|v| v == value))
    }

    /// What is wrong with a field, as a sentence.
    pub fn wrong_with(&self, field: &str) -> Option<String> {
        self.wrong
            .iter()
            .find(|(name, _)| name == field)
            .map(|(_, wrong)| wrong.sentence(self.lang, &(self.label)(self.lang, field)))
    }

    /// Whether anything is wrong.
    pub fn is_bad(&self) -> bool {
        !self.wrong.is_empty() || self.refusal.is_some()
    }
}

/// A form id from the dice and the clock.
pub(crate) fn fresh_id(app: &App, now: Instant) -> FormId {
    let millis = u64::try_from(now.0 / 1000).unwrap_or(0);
    FormId(uuid::Builder::from_unix_timestamp_millis(millis, &app.db.dice().bytes()).into_uuid())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_our_own_proxies_say_is_believed() {
        let mut headers = http::HeaderMap::new();
        headers.insert("x-forwarded-for", http::HeaderValue::from_static("10.9.9.9, 192.0.2.7, 198.51.100.1"));
        let address = |proxies| client_address(&headers, "127.0.0.1".to_owned(), proxies);
        assert_eq!(address(0), "127.0.0.1");
        assert_eq!(address(1), "198.51.100.1");
        assert_eq!(address(2), "192.0.2.7");
        assert_eq!(address(4), "127.0.0.1", "fewer addresses than proxies: somebody went around them");
        assert_eq!(client_address(&http::HeaderMap::new(), "::1".to_owned(), 1), "::1");
    }
}
