//! The house: whose platform this is and under which address it answers.
//! Configuration, not code: the demo invents one (decision 11 of the seeds).

use crate::money::BasisPoints;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// The broker that runs the platform.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Broker {
    /// The registered company name.
    pub name: String,
    /// Organisationsnummer, `556706-5981`.
    pub org_no: String,
    /// VAT number, `SE556706598101`.
    pub vat_no: String,
    /// Street address.
    pub street: String,
    /// Postcode and town.
    pub town: String,
    /// Bankgiro, `5402-9681`.
    pub bankgiro: String,
    /// The public phone number.
    pub phone: String,
    /// The public mail address.
    pub email: String,
    /// Where questions on personal data go (S95).
    pub privacy_email: String,
}

/// A setting that is never printed.
#[derive(Clone, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Secret(pub String);

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("(secret)")
    }
}

/// A provider whose word on who somebody is we take (OpenID Connect).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Oidc {
    /// Its address, as its tokens spell it.
    pub issuer: String,
    /// Who we are there.
    pub client_id: String,
    /// How we show it.
    pub client_secret: Secret,
    /// What people call it.
    pub label: String,
    /// Whether it knows proof keys for codes (RFC 7636).
    pub has_pkce: bool,
    /// Whether its tokens carry our nonce.
    pub has_nonce: bool,
    /// Whether it wants the secret in the body, without saying so itself.
    pub secret_in_body: bool,
}

/// What every verb may need to know of its surroundings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct House {
    /// Whose platform.
    pub broker: Broker,
    /// The address under which it answers, without a slash at the end; links in
    /// mails are made from it and from nothing else.
    pub base_url: String,
    /// The sender of every mail.
    pub mail_from: String,
    /// The commission that a new contract pair starts from (S67).
    pub commission: BasisPoints,
    /// VAT on consulting services (25 %).
    pub vat: BasisPoints,
    /// Days to pay a client invoice.
    pub terms_days: i32,
    /// The month in which the fiscal year ends, 1 to 12.
    pub fiscal_year_ends: i8,
    /// The accounting system's inbox for the month's PDFs, when there is one (S71).
    pub accounting_inbox: Option<String>,
    /// How many proxies of ours stand before it: that many addresses at the end
    /// of `X-Forwarded-For` are true.
    pub proxies: usize,
    /// Where people may sign in elsewhere, when there is such a place.
    pub oidc: Option<Oidc>,
    /// A folder with a model of meaning that is used instead of the program's own.
    pub model: Option<PathBuf>,
}

impl House {
    /// An absolute link.
    pub fn link(&self, path: &str) -> String {
        format!("{}{path}", self.base_url)
    }

    /// Whether it answers over TLS, so that cookies are `Secure` and `__Host-`.
    pub fn is_secure(&self) -> bool {
        self.base_url.starts_with("https://")
    }
}
