//! Configuration: defaults that work on one machine, then a TOML file, then the
//! environment (`CUSTOMERSONLY__MAIL__SMTP_URL`, or `…_FILE` for a secret in a
//! file). Unknown names are errors, and everything wrong is said at once.

use anyhow::{Context, anyhow, bail};
use base::house::{Oidc, Secret};
use base::{BasisPoints, Broker, Failure, House};
use serde::Deserialize;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

/// What the names of the environment start with.
const PREFIX: &str = "CUSTOMERSONLY__";

/// The whole configuration.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// Where it listens.
    pub listen: SocketAddr,
    /// The address that people and mails use, without a slash at the end.
    pub base_url: String,
    /// How many proxies of ours stand before it.
    pub proxies: usize,
    /// Where files lie that are not in the database.
    pub data_dir: PathBuf,
    /// `sqlite:PATH` or `postgres://…`; SQLite in the data folder when absent.
    pub database_url: Option<String>,
    /// The key that fields are sealed with, 64 hexadecimal digits; made in the
    /// data folder when absent.
    pub secret_key: Option<Secret>,
    /// Signing in elsewhere; none, and nothing of it is shown, when absent.
    pub oidc: Option<OidcConfig>,
    /// Mail.
    pub mail: MailConfig,
    /// The matching.
    pub matching: MatchingConfig,
    /// The broker.
    pub broker: Broker,
    /// Money.
    pub money: MoneyConfig,
}

/// An OpenID Connect provider. Registered there, our address for coming back is
/// `base_url` and `/sign-in/oidc/callback`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OidcConfig {
    /// Its address; `/.well-known/openid-configuration` below it says the rest.
    pub issuer: String,
    /// Who we are there.
    pub client_id: String,
    /// How we show it.
    pub client_secret: Secret,
    /// What people call it: it stands on the button.
    pub label: String,
    /// What it lacks of the standard, in words with spaces between: `pkce`,
    /// `nonce`, `basic` (the secret in a header).
    #[serde(default)]
    pub lacks: String,
}

/// Mail.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct MailConfig {
    /// `smtp://user:password@host:port`; without it, mails are written to a
    /// folder in the data folder.
    pub smtp_url: Option<String>,
    /// The sender.
    pub from: String,
    /// The accounting system's inbox for the month's PDFs (S71).
    pub accounting_inbox: Option<String>,
}

/// The matching.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct MatchingConfig {
    /// A folder with a model of meaning that is used instead of the program's
    /// own: `config.json`, `model.safetensors` and `tokenizer.json`.
    pub model: Option<PathBuf>,
}

/// Money. Rates that the law sets are settings, never code.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct MoneyConfig {
    /// The commission that a new contract pair starts from, in basis points.
    pub commission_bp: u32,
    /// VAT on consulting services, in basis points.
    pub vat_bp: u32,
    /// Days that a client has to pay.
    pub terms_days: i32,
    /// The month in which the fiscal year ends; books are kept for seven years
    /// after the calendar year that it ends in.
    pub fiscal_year_ends: i8,
}

impl Default for Config {
    fn default() -> Config {
        Config {
            listen: SocketAddr::from(([127, 0, 0, 1], 8080)),
            base_url: "http://127.0.0.1:8080".into(),
            proxies: 0,
            data_dir: "data".into(),
            database_url: None,
            secret_key: None,
            oidc: None,
            mail: MailConfig::default(),
            matching: MatchingConfig::default(),
            broker: Broker {
                // The controller (S95). What is particular to an installation is set there.
                name: "Customersonly AB".into(),
                org_no: "556706-5981".into(),
                vat_no: "SE556706598101".into(),
                street: "Gatan 1".into(),
                town: "111 11 Stockholm".into(),
                bankgiro: "999-0003".into(),
                phone: "08-46500400".into(),
                email: "hej@customersonly.example".into(),
                privacy_email: "dataskydd@customersonly.example".into(),
            },
            money: MoneyConfig::default(),
        }
    }
}

impl Default for MailConfig {
    fn default() -> MailConfig {
        MailConfig { smtp_url: None, from: "noreply@customersonly.example".into(), accounting_inbox: None }
    }
}

impl Default for MoneyConfig {
    fn default() -> MoneyConfig {
        MoneyConfig { commission_bp: 1200, vat_bp: 2500, terms_days: 30, fiscal_year_ends: 12 }
    }
}

/// The words that [`OidcConfig::lacks`] may have.
const LACKS: [&str; 3] = ["pkce", "nonce", "basic"];

impl OidcConfig {
    /// Everything that is wrong, each with its remedy.
    fn problems(&self) -> Vec<String> {
        let mut all = Vec::new();
        let mut ensure = |good: bool, text: &str| {
            if !good {
                all.push(text.to_owned());
            }
        };
        let local = ["http://127.0.0.1", "http://localhost"].iter().any(|start| self.issuer.starts_with(start));
        ensure(
            self.issuer.starts_with("https://") || local,
            "oidc.issuer: must start with https:// (http:// is taken for 127.0.0.1 and localhost alone)",
        );
        ensure(
            !self.issuer.contains("/.well-known/"),
            "oidc.issuer: leave out /.well-known/openid-configuration; it is the address before that",
        );
        ensure(!self.client_id.trim().is_empty(), "oidc.client_id: must be what the provider calls us");
        ensure(!self.client_secret.0.trim().is_empty(), "oidc.client_secret: must be the secret that it gave us");
        ensure(!self.label.trim().is_empty(), "oidc.label: must be what people call the provider");
        ensure(
            self.lacks.split_whitespace().all(|word| LACKS.contains(&word)),
            "oidc.lacks: may have the words pkce, nonce and basic, with spaces between",
        );
        all
    }

    /// What the room of people needs to know.
    fn settings(&self) -> Oidc {
        let has = |word: &str| !self.lacks.split_whitespace().any(|lacks| lacks == word);
        Oidc {
            issuer: self.issuer.clone(),
            client_id: self.client_id.clone(),
            client_secret: self.client_secret.clone(),
            label: self.label.clone(),
            has_pkce: has("pkce"),
            has_nonce: has("nonce"),
            secret_in_body: !has("basic"),
        }
    }
}

impl Config {
    /// Reads the file, if one is named, and the environment.
    ///
    /// # Errors
    /// What cannot be read or parsed, and every setting that [`Config::problems`]
    /// finds, in one message.
    pub fn load(file: Option<&Path>, environment: impl Iterator<Item = (String, String)>) -> Result<Config, Failure> {
        let mut table = toml::Table::new();
        if let Some(path) = file {
            let text = std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
            table = text.parse().with_context(|| format!("{} is not TOML", path.display()))?;
        }
        for (name, value) in environment {
            let Some(path) = name.strip_prefix(PREFIX) else { continue };
            let (path, value) = match path.strip_suffix("_FILE") {
                None => (path, value),
                Some(path) => {
                    let text = std::fs::read_to_string(&value)
                        .with_context(|| format!("{name} names {value}, which cannot be read"))?;
                    (path, text.trim_end().to_owned())
                }
            };
            set(&mut table, &path.to_lowercase().split("__").collect::<Vec<_>>(), &value)
                .with_context(|| format!("{name} cannot be set"))?;
        }
        // What is set of the broker stands beside what is not.
        if let Some(toml::Value::Table(broker)) = table.get_mut("broker") {
            for (name, usual) in toml::Table::try_from(Config::default().broker).context("the usual broker")? {
                broker.entry(name).or_insert(usual);
            }
        }
        let config: Config = toml::Value::Table(table).try_into().context("the configuration")?;
        let problems = config.problems();
        if problems.is_empty() { Ok(config) } else { Err(anyhow!("{}", problems.join("\n"))) }
    }

    /// Everything that is wrong, each with its remedy.
    pub fn problems(&self) -> Vec<String> {
        let mut all = Vec::new();
        let mut ensure = |good: bool, text: &str| {
            if !good {
                all.push(text.to_owned());
            }
        };
        let local = self.base_url.starts_with("http://127.0.0.1") || self.base_url.starts_with("http://localhost");
        ensure(
            self.base_url.starts_with("https://") || local,
            "base_url: must start with https:// (http:// is taken for 127.0.0.1 and localhost alone, since cookies would travel in the open)",
        );
        ensure(!self.base_url.ends_with('/'), "base_url: must not end with a slash");
        let url = self.database_url.as_deref().unwrap_or("sqlite:");
        ensure(
            url.starts_with("sqlite:") || url.starts_with("postgres://") || url.starts_with("postgresql://"),
            "database_url: must start with sqlite: or postgres://",
        );
        let key = self.secret_key.as_ref();
        ensure(
            key.is_none_or(|key| store::Keeper::from_hex(&key.0, store::Dice::Machine).is_ok()),
            "secret_key: must be 64 hexadecimal digits (32 bytes); `openssl rand -hex 32` gives some",
        );
        ensure(self.mail.from.contains('@'), "mail.from: must be a mail address");
        ensure(self.broker.email.contains('@'), "broker.email: must be a mail address");
        ensure(self.broker.privacy_email.contains('@'), "broker.privacy_email: must be a mail address");
        // Questions on personal data must reach somebody (GDPR art. 13.1 b).
        ensure(
            local || !self.broker.privacy_email.ends_with(".example"),
            "broker.privacy_email: is a placeholder; set the address that questions on personal data reach",
        );
        ensure(
            people::company::org_no(&self.broker.org_no).is_some(),
            "broker.org_no: the check digit does not hold; write NNNNNN-NNNN",
        );
        ensure(
            people::company::vat_no(&self.broker.vat_no).is_some(),
            "broker.vat_no: must be SE, the ten digits of org_no, and 01",
        );
        ensure(
            people::company::bankgiro(&self.broker.bankgiro).is_some(),
            "broker.bankgiro: the check digit does not hold",
        );
        ensure(self.money.commission_bp <= 10_000, "money.commission_bp: at most 10000 (100 %)");
        ensure(self.money.vat_bp <= 10_000, "money.vat_bp: at most 10000 (100 %)");
        ensure((1..=90).contains(&self.money.terms_days), "money.terms_days: from 1 to 90");
        ensure((1..=12).contains(&self.money.fiscal_year_ends), "money.fiscal_year_ends: a month, from 1 to 12");
        let model = self.matching.model.as_deref().map(ranking::embedding::external::folder::check);
        all.extend(model.and_then(Result::err).map(|unusable| format!("matching.model: {unusable}")));
        all.extend(self.oidc.iter().flat_map(OidcConfig::problems));
        all
    }

    /// What every verb may need to know.
    pub fn house(&self) -> House {
        House {
            broker: self.broker.clone(),
            base_url: self.base_url.clone(),
            mail_from: self.mail.from.clone(),
            commission: BasisPoints(self.money.commission_bp),
            vat: BasisPoints(self.money.vat_bp),
            terms_days: self.money.terms_days,
            fiscal_year_ends: self.money.fiscal_year_ends,
            accounting_inbox: self.mail.accounting_inbox.clone(),
            proxies: self.proxies,
            oidc: self.oidc.as_ref().map(OidcConfig::settings),
            model: self.matching.model.clone(),
        }
    }

    /// Where the database is.
    pub fn database_url(&self) -> String {
        self.database_url
            .clone()
            .unwrap_or_else(|| format!("sqlite:{}", self.data_dir.join("customersonly.db").display()))
    }
}

/// Settings that are text even where they look like a number.
const TEXTS: [&str; 6] = ["phone", "secret_key", "client_id", "client_secret", "label", "model"];

/// Sets one value by its path, as the type that it looks like.
fn set(table: &mut toml::Table, path: &[&str], value: &str) -> Result<(), Failure> {
    let Some((first, rest)) = path.split_first() else { bail!("an empty name") };
    if rest.is_empty() {
        let value = match value.parse::<i64>() {
            Ok(number) if !first.ends_with("_no") && !TEXTS.contains(first) => toml::Value::Integer(number),
            _ => toml::Value::String(value.to_owned()),
        };
        table.insert((*first).to_owned(), value);
        return Ok(());
    }
    let below = table.entry((*first).to_owned()).or_insert_with(|| toml::Value::Table(toml::Table::new()));
    match below {
        toml::Value::Table(below) => set(below, rest, value),
        _ => bail!("{first} is a value, not a section"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn environment(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        pairs.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect()
    }

    #[test]
    fn the_defaults_work_on_one_machine() {
        let config = Config::load(None, std::iter::empty()).expect("defaults");
        assert_eq!(config.database_url(), "sqlite:data/customersonly.db");
        assert!(!config.house().is_secure());
        // Who is controller unless an installation says otherwise (S95).
        let broker = config.house().broker;
        assert_eq!((broker.name.as_str(), broker.org_no.as_str()), ("Customersonly AB", "556706-5981"));
    }

    #[test]
    fn the_environment_wins_and_unknown_names_are_errors() {
        let good = environment(&[
            ("CUSTOMERSONLY__MONEY__TERMS_DAYS", "20"),
            ("CUSTOMERSONLY__BASE_URL", "https://x.example"),
            ("CUSTOMERSONLY__BROKER__PRIVACY_EMAIL", "data@x.se"),
            ("HOME", "/"),
        ]);
        let config = Config::load(None, good.into_iter()).expect("a configuration");
        assert_eq!((config.money.terms_days, config.house().is_secure()), (20, true));
        assert!(Config::load(None, environment(&[("CUSTOMERSONLY__MONY__X", "1")]).into_iter()).is_err());
    }

    #[test]
    fn a_key_is_checked_and_never_printed() {
        let key = "0123456789abcdef".repeat(4);
        let set = |key: &str| Config::load(None, environment(&[("CUSTOMERSONLY__SECRET_KEY", key)]).into_iter());
        let config = set(&key).expect("a key");
        assert!(!format!("{config:?}").contains(&key));
        assert!(set("0123").expect_err("too short").to_string().starts_with("secret_key: must be"));
    }

    #[test]
    fn a_provider_is_checked_and_its_secret_never_printed() {
        let set = |issuer: &str, lacks: &str| {
            let pairs = [
                ("CUSTOMERSONLY__OIDC__ISSUER", issuer),
                ("CUSTOMERSONLY__OIDC__CLIENT_ID", "12345"),
                ("CUSTOMERSONLY__OIDC__CLIENT_SECRET", "67890"),
                ("CUSTOMERSONLY__OIDC__LABEL", "LinkedIn"),
                ("CUSTOMERSONLY__OIDC__LACKS", lacks),
            ];
            Config::load(None, environment(&pairs).into_iter())
        };
        let config = set("https://id.example", "").expect("a provider");
        assert!(!format!("{config:?}").contains("67890"));
        let oidc = config.house().oidc.expect("a provider");
        assert_eq!((oidc.client_id.as_str(), oidc.has_pkce, oidc.secret_in_body), ("12345", true, false));
        let oidc = set("https://id.example", "basic nonce pkce").expect("a provider").house().oidc.expect("one");
        assert_eq!((oidc.has_pkce, oidc.has_nonce, oidc.secret_in_body), (false, false, true));
        for (issuer, lacks, want) in [
            ("http://id.example", "", "oidc.issuer: must start"),
            ("https://id.example/.well-known/openid-configuration", "", "oidc.issuer: leave out"),
            ("https://id.example", "signatures", "oidc.lacks"),
        ] {
            assert!(set(issuer, lacks).expect_err("wrong").to_string().starts_with(want), "{want}");
        }
        assert!(Config::load(None, std::iter::empty()).expect("defaults").house().oidc.is_none());
    }

    #[test]
    fn a_folder_that_holds_no_model_is_said_with_what_to_do() {
        let folder = tempfile::tempdir().expect("a folder");
        let set = |path: &Path| {
            let pairs = [("CUSTOMERSONLY__MATCHING__MODEL", path.to_str().expect("a path"))];
            Config::load(None, environment(&pairs).into_iter())
        };
        let said = |path: &Path| set(path).expect_err("no model").to_string();
        assert!(said(&folder.path().join("nowhere")).contains("there is no such folder; name the one that holds"));
        std::fs::write(folder.path().join("model.onnx"), "").expect("a file");
        let onnx = said(folder.path());
        assert!(
            onnx.starts_with("matching.model: ") && onnx.contains("holds model.onnx and no model.safetensors"),
            "{onnx}"
        );
        assert!(onnx.contains("SentenceTransformer(NAME).save(FOLDER)"), "{onnx}");
        testkit::model::write(folder.path(), testkit::model::Family::XlmR, 1);
        let config = set(folder.path()).expect("a model");
        assert_eq!(config.house().model.as_deref(), Some(folder.path()));
        assert_eq!(Config::default().house().model, None);
    }

    #[test]
    fn every_problem_is_said_at_once() {
        let mut config = Config { base_url: "http://x.example/".into(), ..Config::default() };
        config.broker.org_no = "559900-0002".into();
        let problems = config.problems();
        for name in ["base_url: must start", "base_url: must not end", "broker.org_no", "broker.privacy_email: is a"] {
            assert!(problems.iter().any(|p| p.starts_with(name)), "{name}: {problems:?}");
        }
    }
}
