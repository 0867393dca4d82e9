//! The house's policies in versions, and who approved which (S19, S91–S95).
//! A version never changes; what changes is published as the next one, and an
//! approval is of one version.

use crate::policy;
use crate::refusal::PolicyRefusal;
use crate::rows;
use base::{AccountId, Actor, CommonRefusal, Happened, House, Instant, Lang, Outcome, PolicyApprovalId, PolicyId};
use store::Tx;

/// What a policy is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// The terms of using the platform (S19).
    Terms,
    /// How personal data are treated (S93–S96).
    Privacy,
    /// Quality (S91).
    Quality,
    /// Environment (S92).
    Environment,
    /// Diversity and equal treatment (S92).
    Diversity,
    /// Information security (S92).
    Security,
}

impl Kind {
    /// Every kind, in the order shown.
    pub const ALL: [Kind; 6] =
        [Kind::Terms, Kind::Privacy, Kind::Quality, Kind::Environment, Kind::Diversity, Kind::Security];

    /// As stored and as in URLs.
    pub fn code(self) -> &'static str {
        match self {
            Kind::Terms => "terms",
            Kind::Privacy => "privacy",
            Kind::Quality => "quality",
            Kind::Environment => "environment",
            Kind::Diversity => "diversity",
            Kind::Security => "security",
        }
    }

    /// From a row or a URL.
    pub fn parse(code: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Whether whoever signs for the supplier's side must have approved it
    /// before a contract is signed (S92). Terms and privacy are taken note of
    /// at registration.
    pub fn gates_contract(self) -> bool {
        match self {
            Kind::Quality | Kind::Environment | Kind::Diversity | Kind::Security => true,
            Kind::Terms | Kind::Privacy => false,
        }
    }

    /// Whether whoever has an account must accept each version before going on
    /// (S19, S94).
    pub fn is_accepted_by_all(self) -> bool {
        match self {
            Kind::Terms | Kind::Privacy => true,
            Kind::Quality | Kind::Environment | Kind::Diversity | Kind::Security => false,
        }
    }

    /// The first version's text, in Markdown with its title as the first line.
    fn first_text(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Kind::Terms, Lang::Sv) => include_str!("../policies/terms.sv.md"),
            (Kind::Terms, Lang::En) => include_str!("../policies/terms.en.md"),
            (Kind::Privacy, Lang::Sv) => include_str!("../policies/privacy.sv.md"),
            (Kind::Privacy, Lang::En) => include_str!("../policies/privacy.en.md"),
            (Kind::Quality, Lang::Sv) => include_str!("../policies/quality.sv.md"),
            (Kind::Quality, Lang::En) => include_str!("../policies/quality.en.md"),
            (Kind::Environment, Lang::Sv) => include_str!("../policies/environment.sv.md"),
            (Kind::Environment, Lang::En) => include_str!("../policies/environment.en.md"),
            (Kind::Diversity, Lang::Sv) => include_str!("../policies/diversity.sv.md"),
            (Kind::Diversity, Lang::En) => include_str!("../policies/diversity.en.md"),
            (Kind::Security, Lang::Sv) => include_str!("../policies/security.sv.md"),
            (Kind::Security, Lang::En) => include_str!("../policies/security.en.md"),
        }
    }
}

/// A published version of a policy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    /// Which.
    pub id: PolicyId,
    /// What it is about.
    pub kind: Kind,
    /// The version, from 1.
    pub number: i64,
    /// Its title in Swedish.
    pub title_sv: String,
    /// Its title in English.
    pub title_en: String,
    /// Markdown in Swedish; `{broker}`, `{org_no}` and `{privacy_email}` stand for the house's.
    pub body_sv: String,
    /// Markdown in English, with the same placeholders.
    pub body_en: String,
    /// Whether a contract waits for it (S92).
    pub gates_contract: bool,
    /// Since when it is in force.
    pub published_at: Instant,
}

impl Policy {
    /// Its title in the reader's language.
    pub fn title(&self, lang: Lang) -> &str {
        match lang {
            Lang::Sv => &self.title_sv,
            Lang::En => &self.title_en,
        }
    }

    /// Its text in the reader's language, with the house's own names in it.
    pub fn body(&self, lang: Lang, house: &House) -> String {
        let body = match lang {
            Lang::Sv => &self.body_sv,
            Lang::En => &self.body_en,
        };
        let broker = &house.broker;
        body.replace("{broker}", &broker.name)
            .replace("{org_no}", &broker.org_no)
            .replace("{privacy_email}", &broker.privacy_email)
    }
}

/// A version that somebody approved, as contracts name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApprovedVersion {
    /// Which version.
    pub policy: PolicyId,
    /// What it is about.
    pub kind: Kind,
    /// The version, from 1.
    pub number: i64,
    /// Its title in Swedish.
    pub title_sv: String,
    /// Its title in English.
    pub title_en: String,
    /// When it was approved.
    pub approved_at: Instant,
}

/// A new version of a policy, before it has a number.
#[derive(Clone, Debug)]
pub struct NewVersion {
    /// What it is about.
    pub kind: Kind,
    /// Its title in Swedish.
    pub title_sv: String,
    /// Its title in English.
    pub title_en: String,
    /// Markdown in Swedish.
    pub body_sv: String,
    /// Markdown in English.
    pub body_en: String,
    /// Whether a contract waits for it.
    pub gates_contract: bool,
}

/// The version in force of every kind that has one, in the order shown.
///
/// # Errors
/// A failure of the database.
pub async fn current(tx: &Tx) -> Outcome<Vec<Policy>> {
    rows::current_policies(tx).await
}

/// The version in force of one kind.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn find_kind(tx: &Tx, kind: Kind) -> Outcome<Policy> {
    current(tx).await?.into_iter().find(|p| p.kind == kind).ok_or_else(|| CommonRefusal::NotFound.into())
}

/// Versions in force that gate contracts and that the account has not approved
/// (S92): empty when the account may sign.
///
/// # Errors
/// A failure of the database.
pub async fn missing_for(tx: &Tx, account: AccountId) -> Outcome<Vec<Policy>> {
    let approved = approved_versions(tx, account).await?;
    let mut missing = current(tx).await?;
    missing.retain(|p| p.gates_contract && !approved.iter().any(|a| a.policy == p.id));
    Ok(missing)
}

/// What an account has approved, oldest first: for contracts, which name it.
///
/// # Errors
/// A failure of the database.
pub async fn approved_versions(tx: &Tx, account: AccountId) -> Outcome<Vec<ApprovedVersion>> {
    rows::approvals(tx, account).await
}

/// Approves the version in force; a second time changes nothing.
///
/// # Errors
/// Forbidden for staff; not found; [`PolicyRefusal::Superseded`] when a newer
/// version is in force; or a failure.
pub async fn approve(tx: &Tx, actor: &Actor, id: PolicyId) -> Outcome<()> {
    if !policy::approves_policies(actor) {
        return Err(CommonRefusal::Forbidden.into());
    }
    let version = rows::policy_by_id(tx, id).await?;
    if rows::newest_number(tx, version.kind).await? != version.number {
        return Err(PolicyRefusal::Superseded.into());
    }
    approve_as(tx, actor.account, id).await
}

/// Keeps what somebody accepts by registering, before there is a sign-in: the
/// terms and the privacy policy in force (S19).
///
/// # Errors
/// A failure of the database.
pub async fn approve_at_registration(tx: &Tx, account: AccountId) -> Outcome<()> {
    for version in current(tx).await? {
        if version.kind.is_accepted_by_all() {
            approve_as(tx, account, version.id).await?;
        }
    }
    Ok(())
}

/// Versions in force that everybody must accept and the account has not: what
/// stands between sign-in and everything else (S19). Staff are not asked.
///
/// # Errors
/// A failure of the database.
pub async fn to_accept(tx: &Tx, actor: &Actor) -> Outcome<Vec<Policy>> {
    if !policy::approves_policies(actor) {
        return Ok(Vec::new());
    }
    let kinds: Vec<Kind> = Kind::ALL.into_iter().filter(|kind| kind.is_accepted_by_all()).collect();
    if !rows::has_unaccepted(tx, actor.account, &kinds).await? {
        return Ok(Vec::new());
    }
    let approved = approved_versions(tx, actor.account).await?;
    let mut waiting = current(tx).await?;
    waiting.retain(|p| p.kind.is_accepted_by_all() && !approved.iter().any(|a| a.policy == p.id));
    Ok(waiting)
}

/// Accepts the versions that were shown, all of them in force.
///
/// # Errors
/// As [`approve`].
pub async fn accept_shown(tx: &Tx, actor: &Actor, shown: &[PolicyId]) -> Outcome<()> {
    for id in shown {
        approve(tx, actor, *id).await?;
    }
    Ok(())
}

/// Every version of a kind, newest first.
///
/// # Errors
/// A failure of the database.
pub async fn versions(tx: &Tx, kind: Kind) -> Outcome<Vec<Policy>> {
    rows::policy_versions(tx, kind).await
}

/// Writes the approval, once.
async fn approve_as(tx: &Tx, account: AccountId, id: PolicyId) -> Outcome<()> {
    let approval: PolicyApprovalId = tx.new_id();
    if rows::insert_approval(tx, approval, id, account).await? {
        tx.record(Happened::PolicyApproved { approval }).await?;
    }
    Ok(())
}

/// Publishes the next version of a policy; earlier approvals do not count for it.
///
/// # Errors
/// Forbidden for all but the admin; [`PolicyRefusal::Unchanged`] when it says
/// what the last one says; or a failure.
pub async fn publish(tx: &Tx, actor: &Actor, version: NewVersion) -> Outcome<PolicyId> {
    if !policy::may_publish(actor) {
        return Err(CommonRefusal::Forbidden.into());
    }
    let before = rows::policy_versions(tx, version.kind).await?;
    let same = |p: &Policy| {
        (&p.title_sv, &p.title_en, &p.body_sv, &p.body_en)
            == (&version.title_sv, &version.title_en, &version.body_sv, &version.body_en)
    };
    if before.first().is_some_and(same) {
        return Err(PolicyRefusal::Unchanged.into());
    }
    publish_as(tx, Some(actor.account), version).await
}

/// Publishes the first version of every kind that has none; how many that were.
/// Harmless when run at every start.
///
/// # Errors
/// A failure of the database.
pub async fn seed(tx: &Tx) -> Outcome<usize> {
    let mut published = 0;
    for kind in Kind::ALL {
        if rows::newest_number(tx, kind).await? > 0 {
            continue;
        }
        let (title_sv, body_sv) = titled(kind.first_text(Lang::Sv));
        let (title_en, body_en) = titled(kind.first_text(Lang::En));
        let gates_contract = kind.gates_contract();
        publish_as(tx, None, NewVersion { kind, title_sv, title_en, body_sv, body_en, gates_contract }).await?;
        published += 1;
    }
    Ok(published)
}

/// Writes the version with the next number.
async fn publish_as(tx: &Tx, by: Option<AccountId>, new: NewVersion) -> Outcome<PolicyId> {
    let version = Policy {
        id: tx.new_id(),
        kind: new.kind,
        number: rows::newest_number(tx, new.kind).await? + 1,
        title_sv: new.title_sv,
        title_en: new.title_en,
        body_sv: new.body_sv,
        body_en: new.body_en,
        gates_contract: new.gates_contract,
        published_at: tx.now(),
    };
    rows::insert_policy(tx, &version, by).await?;
    tx.record(Happened::PolicyPublished { policy: version.id }).await?;
    Ok(version.id)
}

/// The title in the first line (`# Title`), and the rest.
fn titled(text: &str) -> (String, String) {
    let text = text.trim_start();
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    (first.trim_start_matches('#').trim().to_owned(), rest.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_a_first_version_in_both_languages() {
        for kind in Kind::ALL {
            assert_eq!(Kind::parse(kind.code()), Some(kind));
            for lang in Lang::ALL {
                let text = kind.first_text(lang);
                assert!(text.trim_start().starts_with("# "), "{}.{} begins with its title", kind.code(), lang.code());
                let (title, body) = titled(text);
                assert!(!title.is_empty() && !body.is_empty(), "{}.{}", kind.code(), lang.code());
                assert!(!body.lines().any(|line| line.starts_with("# ")), "{}.{}: one title", kind.code(), lang.code());
            }
        }
    }

    /// S94: data and why, basis, retention, rights, contact; S95: the controller.
    #[test]
    fn the_privacy_policy_says_what_it_must() {
        let house = House {
            broker: base::Broker {
                name: "Customersonly AB".into(),
                org_no: "556706-5981".into(),
                vat_no: String::new(),
                street: String::new(),
                town: String::new(),
                bankgiro: String::new(),
                phone: String::new(),
                email: String::new(),
                privacy_email: "dataskydd@customersonly.example".into(),
            },
            base_url: String::new(),
            mail_from: String::new(),
            commission: base::BasisPoints(0),
            vat: base::BasisPoints(0),
            terms_days: 30,
            fiscal_year_ends: 12,
            accounting_inbox: None,
            proxies: 0,
            oidc: None,
            model: None,
        };
        let must = [
            (
                Lang::Sv,
                [
                    "## Vilka uppgifter vi behandlar, och varför",
                    "**Rättslig grund:**",
                    "## Hur länge vi har uppgifterna",
                    "## Dina rättigheter",
                    "är personuppgiftsansvarig",
                ],
            ),
            (
                Lang::En,
                [
                    "## Which data we process, and why",
                    "**Legal basis:**",
                    "## How long we keep the data",
                    "## Your rights",
                    "is the controller",
                ],
            ),
        ];
        for (lang, said) in must {
            let (title, body) = titled(Kind::Privacy.first_text(lang));
            let policy = Policy {
                id: PolicyId(uuid::Uuid::nil()),
                kind: Kind::Privacy,
                number: 1,
                title_sv: title.clone(),
                title_en: title,
                body_sv: body.clone(),
                body_en: body,
                gates_contract: false,
                published_at: Instant(0),
            };
            let text = policy.body(lang, &house);
            for part in
                said.into_iter().chain(["Customersonly AB", "556706-5981", "dataskydd@customersonly.example", "imy.se"])
            {
                assert!(text.contains(part), "{}: {part}", lang.code());
            }
            assert!(!text.contains('{'), "a place was left open");
        }
    }

    #[test]
    fn the_title_is_the_first_line() {
        assert_eq!(titled("# Kvalitet\n\nVi lovar.\n"), ("Kvalitet".into(), "Vi lovar.".into()));
    }
}
