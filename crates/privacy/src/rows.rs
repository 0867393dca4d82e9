//! Every query of this room but the access log's one line. People and companies
//! are named by reading the tables of the room of people; nothing is written
//! there.

use crate::access::{Access, What};
use crate::consent::{Closing, Consent, Hand, Hands, Rate, Stage};
use crate::keys::{self, KeyOf};
use crate::policies::{ApprovedVersion, Kind, Policy};
use anyhow::anyhow;
use base::{
    AccountId, AssignmentId, ClientId, ConsentId, ConsultantId, Instant, Money, Outcome, PolicyApprovalId, PolicyId,
    RateBasis, Stop,
};
use store::{Row, Tx, Value, params};

/// The columns of a consent without its content.
const CONSENT: &str = "id, consultant, agency, client, assignment, stage, snapshot_hash, text_version, lang, asked_by, \
     asked_at, expires_at, rate_minor, rate_basis, consultant_hand, consultant_at, agency_hand, agency_at, closed_by, \
     closed_at, reason, version";

/// One consent.
pub(crate) async fn find(tx: &Tx, id: ConsentId) -> Outcome<Consent> {
    consent(&tx.one(&format!("SELECT {CONSENT} FROM consents WHERE id = $1"), params![id]).await?)
}

/// One consent with its content, `None` when its key is gone; `lock` is nothing
/// or ` FOR UPDATE`.
pub(crate) async fn with_snapshot(tx: &Tx, id: ConsentId, lock: &str) -> Outcome<(Consent, Option<String>)> {
    let sql = format!("SELECT {CONSENT}, sealed FROM consents WHERE id = $1{lock}");
    let row = tx.one(&sql, params![id]).await?;
    let sealed: Option<Vec<u8>> = row.opt("sealed")?;
    let content = match (sealed, keys::find(tx, KeyOf::Grant(id)).await?) {
        (Some(sealed), Some(keeper)) => Some(text(id, keeper.open(&sealed_at(id), &sealed)?)?),
        (Some(_) | None, _) => None,
    };
    Ok((consent(&row)?, content))
}

/// Where a consent's content stands.
fn sealed_at(id: ConsentId) -> String {
    store::seal::place("consents", "sealed", id)
}

/// The content as text.
fn text(id: ConsentId, bytes: Vec<u8>) -> Outcome<String> {
    String::from_utf8(bytes).map_err(|_| Stop::Failed(anyhow!("the content of consent {id} is no text")))
}

/// The content sealed under the consent's own key.
async fn seal(tx: &Tx, id: ConsentId, snapshot: &str) -> Outcome<Vec<u8>> {
    keys::ensure(tx, KeyOf::Grant(id)).await?.seal(&sealed_at(id), snapshot.as_bytes())
}

/// Seals what was stored before there were keys; how many that were.
pub(crate) async fn seal_plain(tx: &Tx) -> Outcome<usize> {
    let rows = tx.all("SELECT id, snapshot FROM consents WHERE snapshot <> ''", vec![]).await?;
    for row in &rows {
        let id: ConsentId = row.get("id")?;
        let sealed = seal(tx, id, &row.get::<String>("snapshot")?).await?;
        tx.run("UPDATE consents SET snapshot = '', sealed = $2 WHERE id = $1", params![id, sealed]).await?;
    }
    Ok(rows.len())
}

/// Consents that fit a condition of this crate's own, newest first.
pub(crate) async fn list(tx: &Tx, condition: &str, values: Vec<Value>) -> Outcome<Vec<Consent>> {
    let sql = format!("SELECT {CONSENT} FROM consents WHERE {condition} ORDER BY asked_at DESC, id DESC");
    tx.all(&sql, values).await?.iter().map(consent).collect()
}

/// Consents whose time is over and whose stage does not say so yet.
pub(crate) async fn expired(tx: &Tx, now: Instant) -> Outcome<Vec<Consent>> {
    let sql = format!(
        "SELECT {CONSENT} FROM consents WHERE stage IN ('asked', 'given') AND expires_at <= $1 ORDER BY expires_at, id{}",
        tx.for_update()
    );
    tx.all(&sql, params![now]).await?.iter().map(consent).collect()
}

/// Whether one is open or given.
pub(crate) async fn has_open(
    tx: &Tx,
    consultant: ConsultantId,
    assignment: AssignmentId,
    client: ClientId,
) -> Outcome<bool> {
    let row = tx
        .opt(
            "SELECT id FROM consents WHERE consultant = $1 AND assignment = $2 AND client = $3 AND stage IN ('asked', 'given')",
            params![consultant, assignment, client],
        )
        .await?;
    Ok(row.is_some())
}

/// A new one.
pub(crate) async fn insert(tx: &Tx, consent: &Consent, snapshot: &str) -> Outcome<()> {
    let sealed = seal(tx, consent.id, snapshot).await?;
    tx.run(
        "INSERT INTO consents (id, consultant, agency, client, assignment, stage, snapshot, sealed, snapshot_hash, \
         text_version, lang, asked_by, asked_at, expires_at, version) \
         VALUES ($1, $2, $3, $4, $5, $6, '', $7, $8, $9, $10, $11, $12, $13, $14)",
        params![
            consent.id,
            consent.consultant,
            consent.agency,
            consent.client,
            consent.assignment,
            consent.stage().code(),
            sealed,
            consent.snapshot_hash.as_str(),
            consent.text_version.as_str(),
            consent.lang,
            consent.asked_by,
            consent.asked_at,
            consent.expires_at,
            consent.version
        ],
    )
    .await?;
    Ok(())
}

/// Saves hands and rate of one that is asked or given.
pub(crate) async fn save_hands(tx: &Tx, consent: &Consent, version: i64) -> Outcome<()> {
    let (ours, theirs, rate) = (consent.consultant_hand(), consent.agency_hand(), consent.rate());
    tx.run_versioned(
        "UPDATE consents SET stage = $3, consultant_hand = $4, consultant_at = $5, agency_hand = $6, agency_at = $7, \
         rate_minor = $8, rate_basis = $9, version = version + 1 WHERE id = $1 AND version = $2",
        params![
            consent.id,
            version,
            consent.stage().code(),
            ours.map(|h| h.account),
            ours.map(|h| h.at),
            theirs.map(|h| h.account),
            theirs.map(|h| h.at),
            rate.map(|r| r.amount.minor),
            rate.map(|r| r.basis)
        ],
    )
    .await
}

/// Saves the end; hands and rate stay as they were, as evidence.
pub(crate) async fn save_closing(tx: &Tx, consent: &Consent, version: i64) -> Outcome<()> {
    let closing = match consent.stage() {
        Stage::Withheld(closing) | Stage::Lapsed(closing) | Stage::Withdrawn(closing) => closing,
        Stage::Asked { .. } | Stage::Given { .. } => {
            return Err(Stop::Failed(anyhow!("consent {} has not ended", consent.id)));
        }
    };
    tx.run_versioned(
        "UPDATE consents SET stage = $3, closed_by = $4, closed_at = $5, reason = $6, version = version + 1 \
         WHERE id = $1 AND version = $2",
        params![consent.id, version, consent.stage().code(), closing.by, closing.at, closing.reason.clone()],
    )
    .await
}

/// Saves another content of one that nobody has said yes to.
pub(crate) async fn save_snapshot(tx: &Tx, consent: &Consent, snapshot: &str, version: i64) -> Outcome<()> {
    let sealed = seal(tx, consent.id, snapshot).await?;
    tx.run_versioned(
        "UPDATE consents SET sealed = $3, snapshot_hash = $4, version = version + 1 \
         WHERE id = $1 AND version = $2 AND stage = 'asked'",
        params![consent.id, version, sealed, consent.snapshot_hash.as_str()],
    )
    .await
}

/// The rate that was named, whatever became of the consent.
pub(crate) async fn rate_named(tx: &Tx, id: ConsentId) -> Outcome<Option<Rate>> {
    rate(&tx.one("SELECT rate_minor, rate_basis FROM consents WHERE id = $1", params![id]).await?)
}

/// Row → rate, if one was named.
pub(crate) fn rate(row: &Row) -> Outcome<Option<Rate>> {
    Ok(match (row.opt::<i64>("rate_minor")?, row.opt::<RateBasis>("rate_basis")?) {
        (Some(minor), Some(basis)) => Some(Rate { amount: Money::sek(minor), basis }),
        _ => None,
    })
}

/// Row → consent; what fits no stage is inconsistent.
fn consent(row: &Row) -> Outcome<Consent> {
    let id: ConsentId = row.get("id")?;
    let agency = row.opt("agency")?;
    Ok(Consent {
        id,
        consultant: row.get("consultant")?,
        agency,
        client: row.get("client")?,
        assignment: row.get("assignment")?,
        snapshot_hash: row.get("snapshot_hash")?,
        text_version: row.get("text_version")?,
        lang: row.get("lang")?,
        asked_by: row.get("asked_by")?,
        asked_at: row.get("asked_at")?,
        expires_at: row.get("expires_at")?,
        version: row.get("version")?,
        stage: stage(row, id, agency.is_some())?,
    })
}

/// Row → stage.
fn stage(row: &Row, id: ConsentId, needs_agency: bool) -> Outcome<Stage> {
    let hand = |account: &str, at: &str| -> Outcome<Option<Hand>> {
        Ok(match (row.opt::<AccountId>(account)?, row.opt::<Instant>(at)?) {
            (Some(account), Some(at)) => Some(Hand { account, at }),
            _ => None,
        })
    };
    let consultant = hand("consultant_hand", "consultant_at")?;
    let agency = hand("agency_hand", "agency_at")?;
    let rate = rate(row)?;
    let closing = || -> Outcome<Closing> {
        Ok(Closing { by: row.opt("closed_by")?, at: row.get("closed_at")?, reason: row.opt("reason")? })
    };
    let broken = || Stop::Failed(anyhow!("consent {id} is inconsistent: it is given without every hand"));
    match row.get::<String>("stage")?.as_str() {
        "asked" => Ok(Stage::Asked { consultant, agency, rate }),
        "given" => {
            let hands = match (consultant, agency, needs_agency) {
                (Some(hand), _, false) => Hands::Freelance(hand),
                (Some(consultant), Some(agency), true) => Hands::Agency { consultant, agency },
                _ => return Err(broken()),
            };
            Ok(Stage::Given { hands, rate: rate.ok_or_else(broken)? })
        }
        "withheld" => Ok(Stage::Withheld(closing()?)),
        "lapsed" => Ok(Stage::Lapsed(closing()?)),
        "withdrawn" => Ok(Stage::Withdrawn(closing()?)),
        other => Err(Stop::Failed(anyhow!("consent {id} has the unknown stage {other:?}"))),
    }
}

/// What a consent is about, by name.
pub(crate) struct Names {
    /// The client.
    pub client: String,
    /// The assignment's title.
    pub assignment: String,
}

/// The names around a consent.
pub(crate) async fn names_of(tx: &Tx, consent: &Consent) -> Outcome<Names> {
    let sql = "SELECT k.name AS client_name, a.title FROM clients k, assignments a WHERE k.id = $1 AND a.id = $2";
    let row = tx.one(sql, params![consent.client, consent.assignment]).await?;
    Ok(Names { client: row.get("client_name")?, assignment: row.get("title")? })
}

/// A consent with the names that its subject reads.
pub(crate) struct Named {
    /// The consent.
    pub consent: Consent,
    /// The client's name.
    pub client: String,
    /// The assignment's short number.
    pub number: i64,
    /// The assignment's title.
    pub title: String,
}

/// Every consent about a consultant with names, newest first.
pub(crate) async fn named_of_consultant(tx: &Tx, consultant: ConsultantId) -> Outcome<Vec<Named>> {
    let columns: Vec<String> = CONSENT.split(", ").map(|column| format!("c.{}", column.trim())).collect();
    let sql = format!(
        "SELECT {}, k.name AS client_name, a.number AS assignment_number, a.title AS assignment_title FROM consents c \
         JOIN clients k ON k.id = c.client JOIN assignments a ON a.id = c.assignment \
         WHERE c.consultant = $1 ORDER BY c.asked_at DESC, c.id DESC",
        columns.join(", ")
    );
    let rows = tx.all(&sql, params![consultant]).await?;
    rows.iter()
        .map(|row| {
            Ok(Named {
                consent: consent(row)?,
                client: row.get("client_name")?,
                number: row.get("assignment_number")?,
                title: row.get("assignment_title")?,
            })
        })
        .collect()
}

/// Who looked at a consultant, newest first.
pub(crate) async fn accesses(tx: &Tx, consultant: ConsultantId, most: i64) -> Outcome<Vec<Access>> {
    let rows = tx
        .all(
            "SELECT l.at, l.what, a.name AS reader_name, k.name AS client_name FROM access_log l \
             JOIN accounts a ON a.id = l.reader LEFT JOIN client_reps r ON r.account = l.reader \
             LEFT JOIN clients k ON k.id = r.client WHERE l.consultant = $1 ORDER BY l.at DESC, l.id DESC LIMIT $2",
            params![consultant, most],
        )
        .await?;
    rows.iter()
        .map(|row| {
            Ok(Access {
                at: row.get("at")?,
                reader: row.get("reader_name")?,
                client: row.opt("client_name")?,
                what: row.parse("what", What::parse)?,
            })
        })
        .collect()
}

/// The columns of a policy.
const POLICY: &str =
    "p.id, p.kind, p.number, p.title_sv, p.title_en, p.body_sv, p.body_en, p.gates_contract, p.published_at";

/// The version in force of every kind.
pub(crate) async fn current_policies(tx: &Tx) -> Outcome<Vec<Policy>> {
    let sql = format!(
        "SELECT {POLICY} FROM policies p WHERE p.number = (SELECT MAX(q.number) FROM policies q WHERE q.kind = p.kind)"
    );
    let mut policies: Vec<Policy> = tx.all(&sql, vec![]).await?.iter().map(policy).collect::<Outcome<_>>()?;
    policies.sort_by_key(|p| Kind::ALL.iter().position(|kind| *kind == p.kind));
    Ok(policies)
}

/// Whether a version in force of these kinds lacks the account's approval.
pub(crate) async fn has_unaccepted(tx: &Tx, account: AccountId, kinds: &[Kind]) -> Outcome<bool> {
    for kind in kinds {
        let sql = "SELECT p.id FROM policies p WHERE p.kind = $2 \
                   AND p.number = (SELECT MAX(n.number) FROM policies n WHERE n.kind = $2) \
                   AND NOT EXISTS (SELECT 1 FROM policy_approvals a WHERE a.policy = p.id AND a.account = $1)";
        if tx.opt(sql, params![account, kind.code()]).await?.is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Every version of a kind, newest first.
pub(crate) async fn policy_versions(tx: &Tx, kind: Kind) -> Outcome<Vec<Policy>> {
    let sql = format!("SELECT {POLICY} FROM policies p WHERE p.kind = $1 ORDER BY p.number DESC");
    tx.all(&sql, params![kind.code()]).await?.iter().map(policy).collect()
}

/// One version.
pub(crate) async fn policy_by_id(tx: &Tx, id: PolicyId) -> Outcome<Policy> {
    policy(&tx.one(&format!("SELECT {POLICY} FROM policies p WHERE p.id = $1"), params![id]).await?)
}

/// The number of the newest version of a kind; 0 when there is none.
pub(crate) async fn newest_number(tx: &Tx, kind: Kind) -> Outcome<i64> {
    let row = tx
        .one("SELECT CAST(COALESCE(MAX(number), 0) AS BIGINT) AS n FROM policies WHERE kind = $1", params![kind.code()])
        .await?;
    row.get("n")
}

/// A new version.
pub(crate) async fn insert_policy(tx: &Tx, p: &Policy, by: Option<AccountId>) -> Outcome<()> {
    tx.run(
        "INSERT INTO policies (id, kind, number, title_sv, title_en, body_sv, body_en, gates_contract, published_at, \
         published_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        params![
            p.id,
            p.kind.code(),
            p.number,
            p.title_sv.as_str(),
            p.title_en.as_str(),
            p.body_sv.as_str(),
            p.body_en.as_str(),
            p.gates_contract,
            p.published_at,
            by
        ],
    )
    .await?;
    Ok(())
}

/// An approval; `false` when it was there before.
pub(crate) async fn insert_approval(
    tx: &Tx,
    id: PolicyApprovalId,
    policy: PolicyId,
    account: AccountId,
) -> Outcome<bool> {
    let fresh = tx
        .run(
            "INSERT INTO policy_approvals (id, policy, account, approved_at) VALUES ($1, $2, $3, $4) \
             ON CONFLICT (policy, account) DO NOTHING",
            params![id, policy, account, tx.now()],
        )
        .await?;
    Ok(fresh == 1)
}

/// What an account has approved, oldest first.
pub(crate) async fn approvals(tx: &Tx, account: AccountId) -> Outcome<Vec<ApprovedVersion>> {
    let rows = tx
        .all(
            "SELECT p.id, p.kind, p.number, p.title_sv, p.title_en, a.approved_at FROM policy_approvals a \
             JOIN policies p ON p.id = a.policy WHERE a.account = $1 ORDER BY a.approved_at, p.kind, p.number",
            params![account],
        )
        .await?;
    rows.iter()
        .map(|row| {
            Ok(ApprovedVersion {
                policy: row.get("id")?,
                kind: row.parse("kind", Kind::parse)?,
                number: row.get("number")?,
                title_sv: row.get("title_sv")?,
                title_en: row.get("title_en")?,
                approved_at: row.get("approved_at")?,
            })
        })
        .collect()
}

/// Row → policy.
fn policy(row: &Row) -> Outcome<Policy> {
    Ok(Policy {
        id: row.get("id")?,
        kind: row.parse("kind", Kind::parse)?,
        number: row.get("number")?,
        title_sv: row.get("title_sv")?,
        title_en: row.get("title_en")?,
        body_sv: row.get("body_sv")?,
        body_en: row.get("body_en")?,
        gates_contract: row.get("gates_contract")?,
        published_at: row.get("published_at")?,
    })
}
