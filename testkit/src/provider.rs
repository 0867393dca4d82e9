//! An OpenID Connect provider on a port of this machine: discovery, keys, the
//! way there and back, and the token endpoint, as strict as the standard. It
//! says of everybody what [`Provider::knows`] was told last, and lies in the
//! ways of [`Fault`] when it is asked to. Never part of the house.

use crate::world::BASE_URL;
use axum::extract::{Form, Query, State};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use base::Clock;
use base::calendar::TravelClock;
use base::house::Secret;
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use http::{HeaderMap, StatusCode, header};
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair};
use serde_json::{Value, json};
use server::config::OidcConfig;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Who the house is there.
const CLIENT_ID: &str = "customersonly";
/// How it shows that.
const CLIENT_SECRET: &str = "a secret & more";
/// The key's name.
const KEY_ID: &str = "key-1";
/// What it is called on our pages.
pub const LABEL: &str = "Provleverantören";

/// Somebody who has an account at the provider.
#[derive(Clone, Debug)]
pub struct Person {
    /// The provider's own name for the person.
    pub subject: &'static str,
    /// The address there.
    pub email: &'static str,
    /// Whether the provider has confirmed it.
    pub verified: bool,
}

/// What the provider does wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing.
    None,
    /// The person says no there.
    Declined,
    /// The answer carries another question's nonce.
    Nonce,
    /// The answer carries no nonce.
    NoNonce,
    /// The answer is meant for somebody else.
    Audience,
    /// The answer is in somebody else's name.
    Issuer,
    /// The answer has run out.
    Expired,
    /// The answer is not signed.
    Unsigned,
    /// The answer is signed with a key that is not published.
    Key,
}

/// A code that was given out.
struct Granted {
    nonce: Option<String>,
    challenge: Option<String>,
    redirect: String,
    person: Person,
}

/// What changes.
struct Inside {
    person: Person,
    fault: Fault,
    codes: BTreeMap<String, Granted>,
    given: u32,
}

/// What the endpoints share.
struct Shared {
    issuer: String,
    clock: Arc<TravelClock>,
    key: EcdsaKeyPair,
    other: EcdsaKeyPair,
    inside: Mutex<Inside>,
}

/// The provider.
#[derive(Clone)]
pub struct Provider {
    shared: Arc<Shared>,
}

/// A fresh key.
fn key() -> EcdsaKeyPair {
    let random = SystemRandom::new();
    let made = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &random).expect("a key");
    EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, made.as_ref(), &random).expect("a key")
}

impl Shared {
    /// What changes.
    fn open(&self) -> MutexGuard<'_, Inside> {
        self.inside.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The signed answer about somebody.
    fn token(&self, granted: &Granted, fault: Fault) -> String {
        let now = self.clock.now().0 / 1_000_000;
        let expires = if fault == Fault::Expired { now - 1 } else { now + 300 };
        let issuer = if fault == Fault::Issuer { "https://other.example" } else { self.issuer.as_str() };
        let audience = if fault == Fault::Audience { "somebody-else" } else { CLIENT_ID };
        let nonce = match fault {
            Fault::Nonce => Some("another".to_owned()),
            Fault::NoNonce => None,
            _ => granted.nonce.clone(),
        };
        let mut claims = json!({
            "iss": issuer,
            "sub": granted.person.subject,
            "aud": audience,
            "iat": now,
            "exp": expires,
            "email": granted.person.email,
            "email_verified": granted.person.verified,
        });
        if let Some(nonce) = nonce {
            claims["nonce"] = Value::String(nonce);
        }
        let header = match fault {
            Fault::Unsigned => json!({ "alg": "none" }),
            _ => json!({ "alg": "ES256", "typ": "JWT", "kid": KEY_ID }),
        };
        let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
        let message = format!("{}.{}", part(&header), part(&claims));
        let signature = match fault {
            Fault::Unsigned => String::new(),
            _ => {
                let key = if fault == Fault::Key { &self.other } else { &self.key };
                let made = key.sign(&SystemRandom::new(), message.as_bytes()).expect("a signature");
                URL_SAFE_NO_PAD.encode(made.as_ref())
            }
        };
        format!("{message}.{signature}")
    }
}

impl Provider {
    /// Starts it; it ends with the story.
    ///
    /// # Panics
    /// When no port is to be had.
    pub async fn start(clock: Arc<TravelClock>) -> Provider {
        let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await.expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let person = Person { subject: "anna-there", email: "anna@nordlys.example", verified: true };
        let shared = Arc::new(Shared {
            issuer: format!("http://127.0.0.1:{port}"),
            clock,
            key: key(),
            other: key(),
            inside: Mutex::new(Inside { person, fault: Fault::None, codes: BTreeMap::new(), given: 0 }),
        });
        let router = Router::new()
            .route("/.well-known/openid-configuration", get(discovery))
            .route("/keys", get(keys))
            .route("/authorize", get(authorize))
            .route("/token", post(token))
            .with_state(shared.clone());
        tokio::spawn(async move { axum::serve(listener, router).await.expect("the provider serves") });
        Provider { shared }
    }

    /// Its address.
    pub fn issuer(&self) -> &str {
        &self.shared.issuer
    }

    /// The house's settings for it.
    pub fn settings(&self) -> OidcConfig {
        OidcConfig {
            issuer: self.shared.issuer.clone(),
            client_id: CLIENT_ID.to_owned(),
            client_secret: Secret(CLIENT_SECRET.to_owned()),
            label: LABEL.to_owned(),
            lacks: String::new(),
        }
    }

    /// Who is at the browser from now on.
    pub fn knows(&self, subject: &'static str, email: &'static str, verified: bool) {
        self.shared.open().person = Person { subject, email, verified };
    }

    /// What it does wrong from now on.
    pub fn fails(&self, fault: Fault) {
        self.shared.open().fault = fault;
    }

    /// Opens the address that the house sent the browser to, as the person who
    /// is known there, and gives the path that leads back to the house.
    ///
    /// # Panics
    /// When it leads elsewhere.
    pub async fn visit(&self, address: &str) -> String {
        let address = address.to_owned();
        assert!(address.starts_with(&format!("{}/authorize?", self.shared.issuer)), "{address} leads elsewhere");
        let location = tokio::task::spawn_blocking(move || {
            let agent = ureq::Agent::config_builder().proxy(None).max_redirects(0).build().new_agent();
            let answer = agent.get(&address).call().expect("the provider answers");
            let location = answer.headers().get(header::LOCATION).expect("a way back");
            location.to_str().expect("an address").to_owned()
        });
        let location = location.await.expect("a visit");
        location.strip_prefix(BASE_URL).unwrap_or_else(|| panic!("{location} leads elsewhere")).to_owned()
    }
}

/// `GET /.well-known/openid-configuration`
async fn discovery(State(shared): State<Arc<Shared>>) -> Json<Value> {
    let at = |path: &str| format!("{}{path}", shared.issuer);
    Json(json!({
        "issuer": shared.issuer,
        "authorization_endpoint": at("/authorize"),
        "token_endpoint": at("/token"),
        "jwks_uri": at("/keys"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["ES256", "none"],
        "scopes_supported": ["openid", "email"],
        "code_challenge_methods_supported": ["S256"],
    }))
}

/// `GET /keys`
async fn keys(State(shared): State<Arc<Shared>>) -> Json<Value> {
    // An uncompressed point: a mark, then both coordinates.
    let point = shared.key.public_key().as_ref();
    Json(json!({ "keys": [{
        "kty": "EC",
        "crv": "P-256",
        "use": "sig",
        "kid": KEY_ID,
        "x": URL_SAFE_NO_PAD.encode(&point[1..33]),
        "y": URL_SAFE_NO_PAD.encode(&point[33..65]),
    }] }))
}

/// `GET /authorize`: the person says yes, and is sent back.
async fn authorize(State(shared): State<Arc<Shared>>, Query(q): Query<BTreeMap<String, String>>) -> Response {
    let get = |name: &str| q.get(name).cloned();
    let asked_well = get("client_id").as_deref() == Some(CLIENT_ID)
        && get("response_type").as_deref() == Some("code")
        && get("scope").is_some_and(|scope| scope.split(' ').any(|word| word == "openid"));
    let (Some(redirect), Some(state), true) = (get("redirect_uri"), get("state"), asked_well) else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    let mut inside = shared.open();
    let answer = if inside.fault == Fault::Declined {
        [("error", "access_denied".to_owned()), ("state", state)]
    } else {
        inside.given += 1;
        let code = format!("code-{}", inside.given);
        let challenge = get("code_challenge");
        assert!(challenge.is_none() || get("code_challenge_method").as_deref() == Some("S256"), "a plain proof key");
        let granted =
            Granted { nonce: get("nonce"), challenge, redirect: redirect.clone(), person: inside.person.clone() };
        inside.codes.insert(code.clone(), granted);
        [("code", code), ("state", state)]
    };
    let query = serde_urlencoded::to_string(answer).expect("a query");
    (StatusCode::FOUND, [(header::LOCATION, format!("{redirect}?{query}"))]).into_response()
}

/// Whether the house showed who it is, in the header or in the body.
fn is_the_house(headers: &HeaderMap, form: &BTreeMap<String, String>) -> bool {
    let given = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
    let Some(given) = given.and_then(|value| value.strip_prefix("Basic ")) else {
        let is = |name: &str, want: &str| form.get(name).is_some_and(|value| value == want);
        return is("client_id", CLIENT_ID) && is("client_secret", CLIENT_SECRET);
    };
    // RFC 6749, 2.3.1: both parts are encoded as a form's are.
    let pair = serde_urlencoded::to_string([(CLIENT_ID, CLIENT_SECRET)]).expect("a pair");
    STANDARD.decode(given).is_ok_and(|bytes| bytes == pair.replacen('=', ":", 1).into_bytes())
}

/// `POST /token`: a code is redeemed once, by whoever asked for it.
async fn token(
    State(shared): State<Arc<Shared>>,
    headers: HeaderMap,
    Form(form): Form<BTreeMap<String, String>>,
) -> Response {
    let no = |error: &str| (StatusCode::BAD_REQUEST, Json(json!({ "error": error }))).into_response();
    if !is_the_house(&headers, &form) {
        return no("invalid_client");
    }
    let mut inside = shared.open();
    let fault = inside.fault;
    let Some(granted) = form.get("code").and_then(|code| inside.codes.remove(code)) else {
        return no("invalid_grant");
    };
    let shown = form
        .get("code_verifier")
        .map(|verifier| URL_SAFE_NO_PAD.encode(ring::digest::digest(&ring::digest::SHA256, verifier.as_bytes())));
    if granted.challenge != shown || form.get("redirect_uri") != Some(&granted.redirect) {
        return no("invalid_grant");
    }
    let token = shared.token(&granted, fault);
    Json(json!({ "access_token": "none-needed", "token_type": "Bearer", "expires_in": 300, "id_token": token }))
        .into_response()
}
