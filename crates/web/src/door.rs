//! The door: who is asking, in which language, at which moment. Every request
//! comes in here once and every answer goes out here once; refusals become
//! pages on the way out.

use crate::app::{App, Session};
use crate::form::{Form, FormState, Kept, fresh_id};
use crate::halt::{Answer, Stopped};
use crate::who::Who;
use crate::{headers, shell};
use axum::extract::{FromRequest, FromRequestParts, Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use base::{Actor, CommonRefusal, FormId, Instant, Lang, Outcome, Stop};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use http::request::Parts;
use http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use maud::Markup;
use std::convert::Infallible;
use std::sync::Arc;
use std::sync::atomic::{AtomicU16, Ordering};
use store::{Tx, forms};

/// One request at the door.
#[derive(Clone)]
pub struct Door {
    /// What every request shares.
    pub app: App,
    /// The language to answer in.
    pub lang: Lang,
    /// Who is asking; `None` is a guest.
    pub actor: Option<Actor>,
    /// The session of whoever is signed in.
    pub session: Option<Session>,
    /// The moment of the request.
    pub now: Instant,
    /// The path asked for.
    pub path: String,
    /// Path and query, for coming back.
    pub here: String,
    /// What allows our script on this page.
    pub nonce: String,
    /// What the last answer said (`Saved`).
    pub flash: Option<String>,
    /// The session's token, for ending it.
    pub token: Option<String>,
    /// The status of the refusal that this request's form is shown again for;
    /// 0 without one.
    refused: Arc<AtomicU16>,
    /// Whether our script asks: it wants to be told, not to be led on.
    pub autosave: bool,
}

impl Door {
    /// The signed-in person.
    ///
    /// # Errors
    /// [`CommonRefusal::SignInFirst`] for a guest.
    pub fn actor(&self) -> Outcome<&Actor> {
        self.actor.as_ref().ok_or_else(|| CommonRefusal::SignInFirst.into())
    }

    /// A view of the database.
    ///
    /// # Errors
    /// When no connection is to be had.
    pub async fn read(&self) -> Outcome<Tx> {
        self.app.db.read().await
    }

    /// A transaction in the actor's name that takes this form once.
    ///
    /// # Errors
    /// [`Stop::Repeated`] when the form was answered before, or a failure.
    pub async fn write(&self, form: &Form) -> Outcome<Tx> {
        let tx = self.app.db.write(self.actor.as_ref().map(|a| a.account)).await?;
        forms::claim(&tx, form.id, &form.path, &form.hash).await?;
        Ok(tx)
    }

    /// Keeps the answer, does what follows, commits, and leads on to `location`
    /// with a word of what was done.
    ///
    /// # Errors
    /// A refusal of what follows, or a failure; then nothing was done.
    pub async fn done(&self, tx: Tx, form: &Form, location: &str, said: &str) -> Answer {
        forms::answered(&tx, form.id, location).await?;
        tx.commit().await?;
        // Our script goes there itself, once a file has been sent.
        let mut response = match self.autosave {
            true => json(&serde_json::json!({ "location": location })),
            false => redirect(location),
        };
        if !said.is_empty() {
            say(response.headers_mut(), said);
        }
        Ok(response)
    }

    /// [`Door::done`] for a form that our script may save by itself: then the
    /// answer is the saved row's version and a fresh id for the next time.
    ///
    /// # Errors
    /// As [`Door::done`].
    pub async fn done_as(&self, tx: Tx, form: &Form, location: &str, said: &str, version: i64) -> Answer {
        if !self.autosave {
            return self.done(tx, form, location, said).await;
        }
        forms::answered(&tx, form.id, location).await?;
        tx.commit().await?;
        let local = self.now.local();
        let time = format!("{:02}:{:02}", local.hour(), local.minute());
        let told = serde_json::json!({
            "form_id": self.new_form_id(),
            "version": version,
            "said": base::t!(self.lang, "autosave-saved", time = time),
        });
        Ok(json(&told))
    }

    /// A page for a signed-in person (or a guest) with the menu.
    pub fn page(&self, title: &str, body: Markup) -> Response {
        self.respond(StatusCode::OK, shell::page(self, title, shell::Width::Full, &body))
    }

    /// A page about one thing: sign in, register, confirm.
    pub fn page_narrow(&self, title: &str, body: Markup) -> Response {
        self.respond(StatusCode::OK, shell::page(self, title, shell::Width::Narrow, &body))
    }

    /// A public page: no menu, whole width.
    pub fn page_public(&self, title: &str, body: Markup) -> Response {
        self.respond(StatusCode::OK, shell::page(self, title, shell::Width::Public, &body))
    }

    /// The page again with what is wrong: with the status of the refusal that
    /// [`Door::kept`] shows in its form, else as 422.
    ///
    /// # Errors
    /// Never; the type is what handlers answer with.
    pub fn invalid(&self, mut page: Response) -> Answer {
        let refused = StatusCode::from_u16(self.refused.load(Ordering::Relaxed)).ok();
        *page.status_mut() = refused.unwrap_or(StatusCode::UNPROCESSABLE_ENTITY);
        Ok(page)
    }

    /// The page under 403: it asks for something first.
    pub fn forbidden(&self, mut page: Response) -> Response {
        *page.status_mut() = StatusCode::FORBIDDEN;
        page
    }

    /// An empty form.
    pub fn form(&self, label: fn(Lang, &str) -> String) -> FormState {
        FormState::new(self, label)
    }

    /// A form that is only buttons.
    pub fn buttons(&self) -> FormState {
        FormState::new(self, |_, field| field.to_owned())
    }

    /// What a verb came to, or the form to show again when it refused for a
    /// reason that the form can show (409, 422). Wrap the verb's call in it.
    ///
    /// # Errors
    /// Every other stop.
    pub fn kept<T>(
        &self,
        result: Outcome<T>,
        form: &Form,
        label: fn(Lang, &str) -> String,
    ) -> Outcome<Result<T, FormState>> {
        match result {
            Ok(value) => Ok(Ok(value)),
            Err(Stop::Refused(refusal)) if matches!(refusal.status().code(), 409 | 422 | 429) => {
                self.refused.store(refusal.status().code(), Ordering::Relaxed);
                Ok(Err(FormState::again(self, form, label, Vec::new()).refused(refusal.as_ref())))
            }
            Err(other) => Err(other),
        }
    }

    /// A fresh idempotency key.
    pub fn new_form_id(&self) -> FormId {
        fresh_id(&self.app, self.now)
    }

    /// Data for our own script; kept by nobody on the way.
    pub fn json(&self, value: &serde_json::Value) -> Response {
        let headers = [(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "private, max-age=60")];
        (headers, value.to_string()).into_response()
    }

    /// HTML with the status.
    fn respond(&self, status: StatusCode, html: Markup) -> Response {
        (status, html).into_response()
    }
}

/// An answer for our script.
fn json(told: &serde_json::Value) -> Response {
    ([(header::CONTENT_TYPE, "application/json")], told.to_string()).into_response()
}

/// A redirect after a POST, or to the sign-in.
pub fn redirect(location: &str) -> Response {
    let mut response = StatusCode::SEE_OTHER.into_response();
    let value = HeaderValue::from_str(location).unwrap_or_else(|_| HeaderValue::from_static("/"));
    response.headers_mut().insert(header::LOCATION, value);
    response
}

/// Only a path of our own is a place to come back to (ASVS 3.7.2).
pub fn safe_next(next: &str) -> &str {
    let own =
        next.starts_with('/') && !next.starts_with("//") && !next.starts_with("/\\") && !next.contains(['\r', '\n']);
    if own { next } else { "/" }
}

/// Adds a cookie to an answer.
pub fn set_cookie(headers: &mut HeaderMap, cookie: &str) {
    if let Ok(value) = HeaderValue::from_str(cookie) {
        headers.append(header::SET_COOKIE, value);
    }
}

/// Lets the next page say a word of what was done.
pub fn say(headers: &mut HeaderMap, said: &str) {
    let value = URL_SAFE_NO_PAD.encode(said);
    set_cookie(headers, &format!("flash={value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=60"));
}

/// The session cookie's name: bound to host and TLS where there is TLS.
pub fn session_cookie(secure: bool) -> &'static str {
    if secure { "__Host-sid" } else { "sid" }
}

/// The cookie that starts (or, with an empty token, ends) a session.
pub fn session_cookie_value(secure: bool, token: &str, max_age_seconds: i64) -> String {
    let name = session_cookie(secure);
    let flag = if secure { "; Secure" } else { "" };
    format!("{name}={token}; Path=/; HttpOnly; SameSite=Lax; Max-Age={max_age_seconds}{flag}")
}

/// A cookie of the request.
pub fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|v| v.to_str().ok())
        .flat_map(|v| v.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(n, _)| *n == name)
        .map(|(_, v)| v)
}

/// The middleware around every route.
pub async fn keep(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let now = app.db.clock().now();
    let secure = app.house().is_secure();
    let headers_in = request.headers();
    let token = cookie(headers_in, session_cookie(secure)).filter(|t| !t.is_empty()).map(str::to_owned);
    let (known, broken) = match &token {
        None => (None, None),
        Some(token) => match recognise(&app, token).await {
            Ok(known) => (known, None),
            Err(stop) => (None, Some(stop)),
        },
    };
    let (actor, session) = known.unzip();
    let lang =
        actor.as_ref().map(|a| a.lang).or_else(|| cookie(headers_in, "lang").and_then(Lang::parse)).unwrap_or_else(
            || {
                let accept = headers_in.get(header::ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok()).unwrap_or_default();
                Lang::from_accept_language(accept)
            },
        );
    let flash = cookie(headers_in, "flash")
        .and_then(|v| URL_SAFE_NO_PAD.decode(v).ok())
        .and_then(|v| String::from_utf8(v).ok())
        .filter(|v| !v.is_empty());
    let had_flash = flash.is_some() && request.method() == Method::GET;
    let nonce = URL_SAFE_NO_PAD.encode(app.db.dice().bytes::<16>());
    let door = Door {
        lang,
        actor,
        session,
        now,
        path: request.uri().path().to_owned(),
        here: request.uri().path_and_query().map_or("/", |p| p.as_str()).to_owned(),
        nonce: nonce.clone(),
        flash,
        token,
        refused: Arc::default(),
        autosave: request.headers().contains_key("x-autosave"),
        app: app.clone(),
    };
    let kept = Kept::default();
    request.extensions_mut().insert(door.clone());
    request.extensions_mut().insert(kept.clone());
    let mut response = match broken {
        Some(stop) => stopped(&door, None, stop),
        None => next.run(request).await,
    };
    if let Some(Stopped(slot)) = response.extensions_mut().remove::<Stopped>() {
        let stop = slot.lock().unwrap_or_else(std::sync::PoisonError::into_inner).take();
        let form = kept.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner).take();
        if let Some(stop) = stop {
            response = stopped(&door, form, stop);
        }
    } else if matches!(response.status(), StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED)
        && !response.headers().contains_key(header::CONTENT_TYPE)
    {
        let status = response.status();
        response = stopped(&door, None, CommonRefusal::NotFound.into());
        *response.status_mut() = status;
    }
    if had_flash {
        set_cookie(response.headers_mut(), "flash=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
    }
    headers::set(response.headers_mut(), &nonce, secure);
    response
}

/// Whose session it is. That it was seen is written down now and then alone,
/// so that reading a page seldom writes.
async fn recognise(app: &App, token: &str) -> Outcome<Option<(Actor, Session)>> {
    let known = {
        let tx = app.db.read().await?;
        app.doorkeeper.recognise(&tx, token).await?
    };
    if let Some((_, session)) = known.as_ref().filter(|(_, session)| session.is_unseen) {
        let tx = app.db.write(None).await?;
        app.doorkeeper.seen(&tx, session.id).await?;
        tx.commit().await?;
    }
    Ok(known)
}

/// The gate of one route: whoever it does not admit learns nothing; a guest is
/// asked to sign in, and what was typed is kept. Whoever has something to do
/// first is led there from every page that is not public.
pub(crate) async fn gate(who: Who, door: Door, request: Request, next: Next) -> Response {
    if who.admits(door.actor.as_ref()) {
        let way = door.session.as_ref().and_then(|session| session.detour);
        match way.filter(|way| !who.admits(None) && !door.path.starts_with(way)) {
            None => return next.run(request).await,
            Some(way) if request.method() != Method::POST => return redirect(way),
            Some(_) => {
                let app = door.app.clone();
                if let Err(halt) = Form::from_request(request, &app).await {
                    return halt.into_response();
                }
                return crate::Halt(CommonRefusal::SecondFactorFirst.into()).into_response();
            }
        }
    }
    if door.actor.is_some() {
        return crate::Halt(CommonRefusal::NotFound.into()).into_response();
    }
    if request.method() == Method::POST {
        let app = door.app.clone();
        if let Err(halt) = Form::from_request(request, &app).await {
            return halt.into_response();
        }
        return crate::Halt(CommonRefusal::SignInFirst.into()).into_response();
    }
    let next_path: String = serde_urlencoded::to_string([("next", &door.here)]).unwrap_or_default();
    redirect(&format!("/sign-in?{next_path}"))
}

/// A stop as a page, or as the answer that was given before.
fn stopped(door: &Door, form: Option<Form>, stop: Stop) -> Response {
    match stop {
        Stop::Repeated { location } => redirect(if location.is_empty() { "/" } else { &location }),
        Stop::Refused(refusal) => {
            let status = StatusCode::from_u16(refusal.status().code()).unwrap_or(StatusCode::CONFLICT);
            let body = shell::refusal(door, form.as_ref(), refusal.as_ref());
            let title = base::t!(door.lang, "refusal-title");
            let mut response = door.respond(status, shell::page(door, &title, shell::Width::Narrow, &body));
            if let Some(seconds) = refusal.retry_seconds() {
                response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
            }
            response
        }
        Stop::Failed(failure) => {
            let number = hex::encode(door.app.db.dice().bytes::<4>());
            tracing::error!(number, path = door.path, "failure: {failure:#}");
            let title = base::t!(door.lang, "failure-title");
            let body = shell::failure(door, form.as_ref(), &number);
            door.respond(StatusCode::INTERNAL_SERVER_ERROR, shell::page(door, &title, shell::Width::Narrow, &body))
        }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Door {
    type Rejection = Infallible;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Door, Infallible> {
        Ok(parts.extensions.get::<Door>().cloned().expect("the door is around every route"))
    }
}
