//! The provider over HTTP: where to send people, and what a code is worth. It
//! follows no redirects, waits ten seconds, reads half a megabyte at most, and
//! believes only what is signed with the provider's own keys, which are read
//! anew each time. Its addresses come from the configuration and from what is
//! found there, never from a request.

use super::asked::Asked;
use super::refusal::{Why, no};
use base::house::Oidc;
use base::{Failure, House, Instant, Outcome, Stop};
use chrono::{DateTime, Utc};
use openidconnect::core::{
    CoreAuthenticationFlow, CoreClient, CoreClientAuthMethod, CoreJwsSigningAlgorithm, CoreProviderMetadata,
};
use openidconnect::{
    AuthType, AuthorizationCode, ClaimsVerificationError, ClientId, ClientSecret, CsrfToken, EndpointMaybeSet,
    EndpointNotSet, EndpointSet, HttpRequest, HttpResponse, IssuerUrl, Nonce, NonceVerifier, PkceCodeChallenge,
    PkceCodeVerifier, RedirectUrl, RequestTokenError, Scope, SyncHttpClient, TokenResponse as _, http,
};
use std::time::Duration;

/// Where the provider sends people back to.
pub const CALLBACK: &str = "/sign-in/oidc/callback";
/// How long one answer of it may take.
const PATIENCE: Duration = Duration::from_secs(10);
/// Bytes of an answer that are read at most.
const MOST_BYTES: u64 = 512 * 1024;
/// Characters of the provider's name for a person at most (Core, 2).
const MOST_SUBJECT: usize = 255;

/// Signatures that only the holder of a private key can make: neither `none`
/// nor those that our own secret makes.
const SIGNATURES: [CoreJwsSigningAlgorithm; 9] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha384,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha512,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::RsaSsaPssSha384,
    CoreJwsSigningAlgorithm::RsaSsaPssSha512,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EcdsaP384Sha384,
    CoreJwsSigningAlgorithm::EdDsa,
];

/// Who somebody is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The provider's own name for the person.
    pub subject: String,
    /// The mail address, in lower case, if the provider has confirmed it.
    pub email: Option<String>,
}

/// The library's client once the provider has said where its doors are.
type Client =
    CoreClient<EndpointSet, EndpointNotSet, EndpointNotSet, EndpointNotSet, EndpointMaybeSet, EndpointMaybeSet>;

/// One request.
fn send(agent: &ureq::Agent, request: HttpRequest) -> Result<HttpResponse, ureq::Error> {
    let (parts, body) = request.into_parts();
    let answer = match body.is_empty() {
        true => agent.run(http::Request::from_parts(parts, ()))?,
        false => agent.run(http::Request::from_parts(parts, body))?,
    };
    let (parts, mut body) = answer.into_parts();
    let bytes = body.with_config().limit(MOST_BYTES).read_to_vec()?;
    Ok(http::Response::from_parts(parts, bytes))
}

/// The way to the provider; a proxy of the environment is taken, but not to
/// this machine.
fn way(settings: &Oidc) -> impl Fn(HttpRequest) -> Result<HttpResponse, ureq::Error> + use<> {
    let builder = ureq::Agent::config_builder()
        .http_status_as_error(false)
        .max_redirects(0)
        .max_redirects_will_error(false)
        .timeout_global(Some(PATIENCE));
    let config = if settings.issuer.starts_with("http://") { builder.proxy(None).build() } else { builder.build() };
    let agent = config.new_agent();
    move |request| send(&agent, request)
}

/// Logs why, for whoever runs the house, and gives the no for the person.
fn logged(settings: &Oidc, why: Why, what: &str, error: Failure) -> Stop {
    tracing::warn!(issuer = settings.issuer.as_str(), "{what}: {error:#}");
    no(settings, why)
}

/// Asks the provider where its doors are and what it signs with.
fn client(settings: &Oidc, back: String, http: &impl SyncHttpClient<Error = ureq::Error>) -> Outcome<Client> {
    let issuer = IssuerUrl::new(settings.issuer.clone()).map_err(Stop::failed)?;
    let metadata = CoreProviderMetadata::discover(&issuer, http)
        .map_err(|error| logged(settings, Why::Silent, "the provider was not found", Failure::new(error)))?;
    let basic = CoreClientAuthMethod::ClientSecretBasic;
    let says_body = metadata
        .token_endpoint_auth_methods_supported()
        .is_some_and(|ways| !ways.contains(&basic) && ways.contains(&CoreClientAuthMethod::ClientSecretPost));
    let auth = if settings.secret_in_body || says_body { AuthType::RequestBody } else { AuthType::BasicAuth };
    let id = ClientId::new(settings.client_id.clone());
    let secret = ClientSecret::new(settings.client_secret.0.clone());
    let back = RedirectUrl::new(back).map_err(Stop::failed)?;
    Ok(CoreClient::from_provider_metadata(metadata, id, Some(secret)).set_redirect_uri(back).set_auth_type(auth))
}

/// Does what waits for the network on a thread where it holds nobody up.
async fn apart<T: Send + 'static>(work: impl FnOnce() -> Outcome<T> + Send + 'static) -> Outcome<T> {
    tokio::task::spawn_blocking(work).await.map_err(Stop::failed)?
}

/// Where to send the person with a question.
///
/// # Errors
/// [`Why::Silent`], or a failure.
pub async fn address(house: &House, settings: &Oidc, asked: &Asked) -> Outcome<String> {
    let (back, settings, asked) = (house.link(CALLBACK), settings.clone(), asked.clone());
    apart(move || {
        let http = way(&settings);
        let client = client(&settings, back, &http)?;
        let (state, nonce) = (CsrfToken::new(asked.state), Nonce::new(asked.nonce));
        let request = client
            .authorize_url(CoreAuthenticationFlow::AuthorizationCode, move || state, move || nonce)
            .add_scope(Scope::new("email".to_owned()));
        let request = if settings.has_pkce {
            let verifier = PkceCodeVerifier::new(asked.verifier);
            request.set_pkce_challenge(PkceCodeChallenge::from_code_verifier_sha256(&verifier))
        } else {
            request
        };
        let (address, _, _) = request.url();
        Ok(address.to_string())
    })
    .await
}

/// What a code is worth.
///
/// # Errors
/// [`Why::Silent`], [`Why::CodeRefused`], [`Why::Untrusted`], [`Why::Late`],
/// [`Why::Foreign`], or a failure.
pub async fn redeem(house: &House, settings: &Oidc, asked: &Asked, code: &str, now: Instant) -> Outcome<Told> {
    let (back, settings, asked, code) = (house.link(CALLBACK), settings.clone(), asked.clone(), code.to_owned());
    apart(move || {
        let http = way(&settings);
        let client = client(&settings, back, &http)?;
        let request = client.exchange_code(AuthorizationCode::new(code)).map_err(Stop::failed)?;
        let request =
            if settings.has_pkce { request.set_pkce_verifier(PkceCodeVerifier::new(asked.verifier)) } else { request };
        let answer = request.request(&http).map_err(|error| {
            let why = match &error {
                RequestTokenError::ServerResponse(_) => Why::CodeRefused,
                RequestTokenError::Request(_) | RequestTokenError::Parse(_, _) | RequestTokenError::Other(_) => {
                    Why::Silent
                }
            };
            logged(&settings, why, "a code was not redeemed", Failure::msg(error.to_string()))
        })?;
        let token = answer.id_token().ok_or_else(|| no(&settings, Why::Untrusted))?;
        let moment = moment(now)?;
        let verifier = client.id_token_verifier().set_allowed_algs(SIGNATURES).set_time_fn(move || moment);
        let (nonce, required) = (Nonce::new(asked.nonce), settings.has_nonce);
        let nonce_fits = |told: Option<&Nonce>| match told {
            None if !required => Ok(()),
            told => NonceVerifier::verify(&nonce, told),
        };
        let claims = token.claims(&verifier, nonce_fits).map_err(|error| {
            let why = match &error {
                ClaimsVerificationError::Expired(_) => Why::Late,
                ClaimsVerificationError::InvalidNonce(_) => Why::Foreign,
                _ => Why::Untrusted,
            };
            logged(&settings, why, "an answer was not believed", Failure::new(error))
        })?;
        let subject = claims.subject().as_str().to_owned();
        if subject.is_empty() || subject.len() > MOST_SUBJECT {
            return Err(no(&settings, Why::Untrusted));
        }
        let email = claims.email().filter(|_| claims.email_verified() == Some(true));
        Ok(Told { subject, email: email.map(|email| email.trim().to_lowercase()) })
    })
    .await
}

/// The moment of the request, as the library counts it.
fn moment(now: Instant) -> Outcome<DateTime<Utc>> {
    DateTime::from_timestamp_micros(now.0).ok_or_else(|| Stop::Failed(Failure::msg("a moment beyond counting")))
}
