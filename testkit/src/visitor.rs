//! A person at a browser without scripts: a cookie jar, links to open, forms to
//! fill in. Leads on by itself, as browsers do.

use crate::page::{FoundForm, Page};
use axum::Router;
use axum::body::Body;
use http::{Method, Request, header};
use std::collections::BTreeMap;
use store::Db;
use tower::ServiceExt;

/// How often an answer may lead on.
const MOST_STEPS: usize = 5;

/// A person with a cookie jar.
#[derive(Clone)]
pub struct Visitor {
    router: Router,
    /// The world's database, for looking behind the pages.
    pub db: Db,
    cookies: BTreeMap<String, String>,
    /// The page in view.
    pub page: Option<Page>,
}

impl Visitor {
    /// Somebody without cookies who reads Swedish.
    pub fn new(router: Router, db: Db) -> Visitor {
        Visitor { router, db, cookies: BTreeMap::new(), page: None }
    }

    /// Puts a cookie into the jar.
    pub fn set_cookie(&mut self, name: &str, value: &str) {
        self.cookies.insert(name.to_owned(), value.to_owned());
    }

    /// A cookie of the jar.
    pub fn cookie(&self, name: &str) -> Option<&str> {
        self.cookies.get(name).map(String::as_str)
    }

    /// Forgets every cookie: a new browser.
    pub fn forget(&mut self) {
        self.cookies.clear();
    }

    /// Opens a path and follows where it leads.
    pub async fn open(&mut self, path: &str) -> Page {
        let page = self.send(Method::GET, path, None).await;
        self.follow(page).await
    }

    /// Opens a path and does not follow.
    pub async fn peek(&mut self, path: &str) -> Page {
        self.send(Method::GET, path, None).await
    }

    /// Fills in the form of the page in view whose action ends with `action`,
    /// sends it, and follows where it leads.
    ///
    /// # Panics
    /// When there is no such form, or no such field in it.
    pub async fn fill(&mut self, action: &str, values: &[(&str, &str)]) -> Page {
        let form = self.page.as_ref().expect("a page in view").form(action);
        self.submit(&form, values).await
    }

    /// Presses the button of a form that needs nothing filled in.
    ///
    /// # Panics
    /// When there is no such form.
    pub async fn press(&mut self, action: &str) -> Page {
        self.fill(action, &[]).await
    }

    /// Sends a form with these values and follows where it leads.
    ///
    /// # Panics
    /// When the form has no such field.
    pub async fn submit(&mut self, form: &FoundForm, values: &[(&str, &str)]) -> Page {
        let fields = filled(form, values);
        let body = serde_urlencoded::to_string(&fields).expect("a form");
        let method = if form.method == "post" { Method::POST } else { Method::GET };
        if method == Method::GET {
            return self.open(&format!("{}?{body}", form.action.split('?').next().unwrap_or_default())).await;
        }
        let page = self.send(method, &form.action, Some(urlencoded(body))).await;
        self.follow(page).await
    }

    /// Presses the button of the row that sends these values.
    ///
    /// # Panics
    /// When the page in view has no such form.
    pub async fn press_where(&mut self, action: &str, sends: &[(&str, &str)]) -> Page {
        let form = self.page.as_ref().expect("a page in view").form_where(action, sends);
        self.submit(&form, &[]).await
    }

    /// Sends a form with these values and a file, and follows where it leads.
    ///
    /// # Panics
    /// When the form has no such field.
    pub async fn upload(&mut self, form: &FoundForm, values: &[(&str, &str)], file: (&str, &str, &[u8])) -> Page {
        const MARK: &str = "a-mark-between-the-parts";
        let (field, name, bytes) = file;
        assert!(form.names.iter().any(|n| n == field), "the form to {} has no field {field}", form.action);
        let mut body = Vec::new();
        for (name, value) in filled(form, values) {
            body.extend_from_slice(
                format!("--{MARK}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").as_bytes(),
            );
        }
        let head = format!(
            "--{MARK}\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\
             Content-Type: application/octet-stream\r\n\r\n"
        );
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(bytes);
        body.extend_from_slice(format!("\r\n--{MARK}--\r\n").as_bytes());
        let media = format!("multipart/form-data; boundary={MARK}");
        let page = self.send(Method::POST, &form.action, Some((media, body))).await;
        self.follow(page).await
    }

    /// Posts raw fields, as somebody with a tool would; does not follow.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        let body = serde_urlencoded::to_string(fields).expect("a form");
        self.send(Method::POST, path, Some(urlencoded(body))).await
    }

    /// Leads on.
    async fn follow(&mut self, mut page: Page) -> Page {
        for _ in 0..MOST_STEPS {
            let Some(location) = page.location.clone() else { break };
            page = self.send(Method::GET, &location, None).await;
        }
        page
    }

    /// One request.
    async fn send(&mut self, method: Method, path: &str, body: Option<(String, Vec<u8>)>) -> Page {
        let cookies: Vec<String> = self.cookies.iter().map(|(n, v)| format!("{n}={v}")).collect();
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, "stories.example")
            .header("sec-fetch-site", "same-origin")
            .header(header::USER_AGENT, "stories")
            .header(header::ACCEPT_LANGUAGE, "sv");
        if !cookies.is_empty() {
            request = request.header(header::COOKIE, cookies.join("; "));
        }
        if let Some((media, _)) = &body {
            request = request.header(header::CONTENT_TYPE, media);
        }
        let request = request.body(body.map_or_else(Body::empty, |(_, body)| Body::from(body))).expect("a request");
        let response = self.router.clone().oneshot(request).await.expect("an answer");
        let (parts, body) = response.into_parts();
        for cookie in parts.headers.get_all(header::SET_COOKIE) {
            let text = cookie.to_str().unwrap_or_default();
            let pair = text.split(';').next().unwrap_or_default();
            if let Some((name, value)) = pair.split_once('=') {
                if text.contains("Max-Age=0") || value.is_empty() {
                    self.cookies.remove(name);
                } else {
                    self.cookies.insert(name.to_owned(), value.to_owned());
                }
            }
        }
        let head = |name: header::HeaderName| {
            parts.headers.get(name).and_then(|v| v.to_str().ok()).unwrap_or_default().to_owned()
        };
        let (status, location, content_type) = (parts.status, head(header::LOCATION), head(header::CONTENT_TYPE));
        let retry_after = head(header::RETRY_AFTER).parse().ok();
        let bytes = axum::body::to_bytes(body, 64 << 20).await.expect("a body").to_vec();
        let page = Page {
            path: path.to_owned(),
            status,
            location: (!location.is_empty()).then_some(location),
            content_type,
            retry_after,
            bytes,
        };
        self.page = Some(page.clone());
        page
    }
}

/// A form's fields with these values instead of its own.
#[track_caller]
fn filled(form: &FoundForm, values: &[(&str, &str)]) -> Vec<(String, String)> {
    let mut fields = form.fields.clone();
    for (name, _) in values {
        let known = form.names.iter().chain(&form.buttons).any(|n| n == name);
        assert!(known, "the form to {} has no field {name}; it has {:?}", form.action, form.names);
        fields.retain(|(n, _)| n != name);
    }
    fields.extend(values.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())));
    fields
}

/// A body as forms without files send it.
fn urlencoded(body: String) -> (String, Vec<u8>) {
    ("application/x-www-form-urlencoded".to_owned(), body.into_bytes())
}
