//! Every query of the crate, and row → noun.

use crate::engagement::{Engagement, EngagementStage, Outcome as Ending};
use crate::pair::{ContractPair, PairStage, Party, Signature};
use crate::release::Hold;
use base::{
    Actor, AssignmentId, ConsultantId, ContractPairId, Date, EngagementId, FileId, Money, Outcome, Role, SignatureId,
    Stop,
};
use documents::ContractDocument;
use store::{Row, Tx, Value, params};

/// The columns of a pair.
const PAIR: &str = "id, number, assignment, suggestion, consent, head, client, consultant, agency, supplier, stage, title, scope, \
     starts_on, ends_on, rate_basis, rate_minor, commission_bp, day_minutes, expected_minutes, terms_days, approver, \
     extra_terms, extra_terms_reason, client_file, consultant_file, version";

/// The columns of an engagement.
const ENGAGEMENT: &str = "id, number, pair, assignment, client, consultant, agency, stage, starts_on, ends_on, ended_on, \
     outcome, end_reason, version";

/// A pair.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn pair(tx: &Tx, id: ContractPairId) -> Outcome<ContractPair> {
    let sql = format!("SELECT {PAIR} FROM contract_pairs WHERE id = $1");
    pair_row(&tx.one(&sql, params![id]).await?)
}

/// A pair, held against others until the transaction ends: for signing.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn pair_locked(tx: &Tx, id: ContractPairId) -> Outcome<ContractPair> {
    let sql = format!("SELECT {PAIR} FROM contract_pairs WHERE id = $1{}", tx.for_update());
    pair_row(&tx.one(&sql, params![id]).await?)
}

/// The pairs that an actor may know of, newest first.
///
/// # Errors
/// A failure of the database.
pub async fn pairs_for(tx: &Tx, actor: &Actor) -> Outcome<Vec<ContractPair>> {
    let (scope, values): (&str, Vec<Value>) = match actor.role {
        Role::Staff(_) => ("1 = 1", vec![]),
        // A team's contract with the client is the head's.
        Role::ClientRep { client } => ("client = $1 AND stage <> 'drafted' AND head IS NULL", params![client]),
        Role::Consultant { consultant, .. } => ("consultant = $1 AND stage <> 'drafted'", params![consultant]),
        Role::AgencyRep { agency } => ("agency = $1 AND stage <> 'drafted'", params![agency]),
    };
    let sql = format!("SELECT {PAIR} FROM contract_pairs WHERE {scope} ORDER BY number DESC LIMIT 200");
    tx.all(&sql, values).await?.iter().map(pair_row).collect()
}

/// Whether a choice of the client has a live pair.
///
/// # Errors
/// A failure of the database.
pub async fn has_pair(tx: &Tx, suggestion: base::SuggestionId) -> Outcome<bool> {
    let row = tx
        .opt(
            "SELECT id FROM contract_pairs WHERE suggestion = $1 AND stage IN ('drafted', 'out_for_signature', 'signed', 'ended')",
            params![suggestion],
        )
        .await?;
    Ok(row.is_some())
}

/// Row → pair.
fn pair_row(row: &Row) -> Outcome<ContractPair> {
    Ok(ContractPair {
        id: row.get("id")?,
        number: row.get("number")?,
        assignment: row.get("assignment")?,
        suggestion: row.get("suggestion")?,
        consent: row.get("consent")?,
        head: row.opt("head")?,
        client: row.get("client")?,
        consultant: row.get("consultant")?,
        agency: row.opt("agency")?,
        supplier: row.get("supplier")?,
        stage: row.parse("stage", PairStage::parse)?,
        title: row.get("title")?,
        scope: row.get("scope")?,
        starts_on: row.get("starts_on")?,
        ends_on: row.get("ends_on")?,
        rate_basis: row.get("rate_basis")?,
        rate: Money::sek(row.get("rate_minor")?),
        commission: row.get("commission_bp")?,
        day_minutes: row.get("day_minutes")?,
        expected_minutes: row.get("expected_minutes")?,
        terms_days: row.get("terms_days")?,
        approver: row.get("approver")?,
        extra_terms: row.get("extra_terms")?,
        extra_terms_reason: row.opt("extra_terms_reason")?,
        client_file: row.opt("client_file")?,
        consultant_file: row.opt("consultant_file")?,
        version: row.get("version")?,
    })
}

/// Writes a new pair.
///
/// # Errors
/// A failure of the database.
pub async fn insert_pair(tx: &Tx, pair: &ContractPair) -> Outcome<()> {
    tx.run(
        "INSERT INTO contract_pairs (id, number, assignment, suggestion, consent, head, client, consultant, agency, supplier, stage, \
         title, scope, starts_on, ends_on, rate_basis, rate_minor, commission_bp, day_minutes, expected_minutes, terms_days, \
         approver, extra_terms, extra_terms_reason, drafted_by, drafted_at) \
         VALUES ($1, $2, $3, $4, $5, $25, $6, $7, $8, $9, 'drafted', $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24)",
        params![
            pair.id,
            pair.number,
            pair.assignment,
            pair.suggestion,
            pair.consent,
            pair.client,
            pair.consultant,
            pair.agency,
            pair.supplier,
            pair.title,
            pair.scope,
            pair.starts_on,
            pair.ends_on,
            pair.rate_basis,
            pair.rate.minor,
            pair.commission,
            pair.day_minutes,
            pair.expected_minutes,
            pair.terms_days,
            pair.approver,
            pair.extra_terms,
            pair.extra_terms_reason,
            tx.actor(),
            tx.now(),
            pair.head
        ],
    )
    .await?;
    Ok(())
}

/// The pairs of a head, the head first; one alone is its own. Held until the
/// transaction ends with `lock`.
///
/// # Errors
/// A failure of the database.
pub async fn group(tx: &Tx, head: ContractPairId, lock: &str) -> Outcome<Vec<ContractPair>> {
    let sql = format!("SELECT {PAIR} FROM contract_pairs WHERE id = $1 OR head = $1 ORDER BY number{lock}");
    tx.all(&sql, params![head]).await?.iter().map(pair_row).collect()
}

/// Saves what staff may change of a draft.
///
/// # Errors
/// Changed meanwhile, or a failure of the database.
pub async fn save_draft(tx: &Tx, pair: &ContractPair) -> Outcome<()> {
    tx.run_versioned(
        "UPDATE contract_pairs SET title = $3, scope = $4, starts_on = $5, ends_on = $6, commission_bp = $7, \
         expected_minutes = $8, terms_days = $9, approver = $10, extra_terms = $11, extra_terms_reason = $12, \
         version = version + 1 WHERE id = $1 AND version = $2 AND stage = 'drafted'",
        params![
            pair.id,
            pair.version,
            pair.title,
            pair.scope,
            pair.starts_on,
            pair.ends_on,
            pair.commission,
            pair.expected_minutes,
            pair.terms_days,
            pair.approver,
            pair.extra_terms,
            pair.extra_terms_reason
        ],
    )
    .await
}

/// Freezes both texts and sends the pair out.
///
/// # Errors
/// Changed meanwhile, or a failure of the database.
pub async fn send_out(
    tx: &Tx,
    pair: &ContractPair,
    client: &ContractDocument,
    consultant: &ContractDocument,
) -> Outcome<()> {
    let json = |document: &ContractDocument| serde_json::to_string(document).map_err(Stop::failed);
    tx.run_versioned(
        "UPDATE contract_pairs SET stage = 'out_for_signature', client_text = $3, consultant_text = $4, sent_at = $5, \
         version = version + 1 WHERE id = $1 AND version = $2 AND stage = 'drafted'",
        params![pair.id, pair.version, json(client)?, json(consultant)?, tx.now()],
    )
    .await
}

/// The two frozen texts, client's first.
///
/// # Errors
/// Not found (not sent out yet), or a failure of the database.
pub async fn frozen(tx: &Tx, id: ContractPairId) -> Outcome<(ContractDocument, ContractDocument)> {
    let row = tx
        .one(
            "SELECT client_text, consultant_text FROM contract_pairs WHERE id = $1 AND client_text IS NOT NULL",
            params![id],
        )
        .await?;
    Ok((row.json("client_text")?, row.json("consultant_text")?))
}

/// The signatures of a pair, in the order given.
///
/// # Errors
/// A failure of the database.
pub async fn signatures(tx: &Tx, id: ContractPairId) -> Outcome<Vec<Signature>> {
    let rows = tx
        .all(
            "SELECT party, account, typed_name, text_hash, signed_at FROM signatures WHERE pair = $1 ORDER BY signed_at, id",
            params![id],
        )
        .await?;
    rows.iter()
        .map(|row| {
            Ok(Signature {
                party: row.parse("party", Party::parse)?,
                account: row.get("account")?,
                typed_name: row.get("typed_name")?,
                text_hash: row.get("text_hash")?,
                signed_at: row.get("signed_at")?,
            })
        })
        .collect()
}

/// Adds a signature; false when this party has signed already.
///
/// # Errors
/// A failure of the database.
pub async fn insert_signature(
    tx: &Tx,
    pair: ContractPairId,
    signature: &Signature,
    address: &str,
    user_agent: &str,
) -> Outcome<Option<SignatureId>> {
    let id: SignatureId = tx.new_id();
    let fresh = tx
        .run(
            "INSERT INTO signatures (id, pair, party, account, typed_name, text_hash, signed_at, address, user_agent) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (pair, party) DO NOTHING",
            params![
                id,
                pair,
                signature.party.code(),
                signature.account,
                signature.typed_name,
                signature.text_hash,
                signature.signed_at,
                address,
                user_agent
            ],
        )
        .await?;
    Ok((fresh == 1).then_some(id))
}

/// The pair is signed, with its two sealed files.
///
/// # Errors
/// Changed meanwhile, or a failure of the database.
pub async fn signed(tx: &Tx, id: ContractPairId, client: FileId, consultant: FileId) -> Outcome<()> {
    tx.run_versioned(
        "UPDATE contract_pairs SET stage = 'signed', signed_at = $2, client_file = $3, consultant_file = $4, \
         version = version + 1 WHERE id = $1 AND stage = 'out_for_signature'",
        params![id, tx.now(), client, consultant],
    )
    .await
}

/// The pair is taken back.
///
/// # Errors
/// Changed meanwhile, or a failure of the database.
pub async fn terminated(tx: &Tx, pair: &ContractPair, reason: &str) -> Outcome<()> {
    tx.run_versioned(
        "UPDATE contract_pairs SET stage = 'terminated', closed_at = $3, closed_reason = $4, version = version + 1 \
         WHERE id = $1 AND version = $2 AND stage IN ('drafted', 'out_for_signature')",
        params![pair.id, pair.version, tx.now(), reason],
    )
    .await
}

/// The pair's work is over.
///
/// # Errors
/// A failure of the database.
pub async fn pair_ended(tx: &Tx, id: ContractPairId) -> Outcome<()> {
    tx.run(
        "UPDATE contract_pairs SET stage = 'ended', closed_at = $2, version = version + 1 WHERE id = $1 AND stage = 'signed'",
        params![id, tx.now()],
    )
    .await?;
    Ok(())
}

/// An engagement.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn engagement(tx: &Tx, id: EngagementId) -> Outcome<Engagement> {
    let sql = format!("SELECT {ENGAGEMENT} FROM engagements WHERE id = $1");
    engagement_row(&tx.one(&sql, params![id]).await?)
}

/// The engagement of a pair, once signed.
///
/// # Errors
/// A failure of the database.
pub async fn engagement_of_pair(tx: &Tx, pair: ContractPairId) -> Outcome<Option<Engagement>> {
    let sql = format!("SELECT {ENGAGEMENT} FROM engagements WHERE pair = $1");
    tx.opt(&sql, params![pair]).await?.as_ref().map(engagement_row).transpose()
}

/// The engagements that an actor may know of, newest first.
///
/// # Errors
/// A failure of the database.
pub async fn engagements_for(tx: &Tx, actor: &Actor) -> Outcome<Vec<Engagement>> {
    let (scope, values): (&str, Vec<Value>) = match actor.role {
        Role::Staff(_) => ("1 = 1", vec![]),
        Role::ClientRep { client } => ("client = $1", params![client]),
        Role::Consultant { consultant, .. } => ("consultant = $1", params![consultant]),
        Role::AgencyRep { agency } => ("agency = $1", params![agency]),
    };
    let sql =
        format!("SELECT {ENGAGEMENT} FROM engagements WHERE {scope} ORDER BY starts_on DESC, number DESC LIMIT 500");
    tx.all(&sql, values).await?.iter().map(engagement_row).collect()
}

/// Planned engagements whose first day has come.
///
/// # Errors
/// A failure of the database.
pub async fn to_start(tx: &Tx, today: Date) -> Outcome<Vec<Engagement>> {
    let sql =
        format!("SELECT {ENGAGEMENT} FROM engagements WHERE stage = 'planned' AND starts_on <= $1 ORDER BY number");
    tx.all(&sql, params![today]).await?.iter().map(engagement_row).collect()
}

/// Running engagements whose last day has passed.
///
/// # Errors
/// A failure of the database.
pub async fn to_complete(tx: &Tx, today: Date) -> Outcome<Vec<Engagement>> {
    let sql = format!("SELECT {ENGAGEMENT} FROM engagements WHERE stage = 'running' AND ends_on < $1 ORDER BY number");
    tx.all(&sql, params![today]).await?.iter().map(engagement_row).collect()
}

/// How many planned or running engagements a need has.
///
/// # Errors
/// A failure of the database.
pub async fn live_engagements(tx: &Tx, assignment: AssignmentId) -> Outcome<i64> {
    tx.one(
        "SELECT COUNT(*) AS n FROM engagements WHERE assignment = $1 AND stage IN ('planned', 'running')",
        params![assignment],
    )
    .await?
    .get("n")
}

/// What a consultant has of planned and running work, the last to end first.
///
/// # Errors
/// A failure of the database.
pub async fn live_work_of(tx: &Tx, consultant: ConsultantId) -> Outcome<Vec<Hold>> {
    let rows = tx
        .all(
            "SELECT e.number AS number, p.title AS title, e.ends_on AS ends_on FROM engagements e \
             JOIN contract_pairs p ON p.id = e.pair WHERE e.consultant = $1 AND e.stage IN ('planned', 'running') \
             ORDER BY e.ends_on DESC, e.number",
            params![consultant],
        )
        .await?;
    rows.iter()
        .map(|row| Ok(Hold::Work { number: row.get("number")?, title: row.get("title")?, until: row.get("ends_on")? }))
        .collect()
}

/// The contracts of a consultant that are drafted or out for signature.
///
/// # Errors
/// A failure of the database.
pub async fn out_for_signature_of(tx: &Tx, consultant: ConsultantId) -> Outcome<Vec<Hold>> {
    let rows = tx
        .all(
            "SELECT number, title FROM contract_pairs WHERE consultant = $1 AND stage IN ('drafted', 'out_for_signature') \
             ORDER BY number",
            params![consultant],
        )
        .await?;
    rows.iter().map(|row| Ok(Hold::Signing { number: row.get("number")?, title: row.get("title")? })).collect()
}

/// Row → engagement.
fn engagement_row(row: &Row) -> Outcome<Engagement> {
    let outcome = match row.opt::<String>("outcome")? {
        None => None,
        Some(_) => Some(row.parse("outcome", Ending::parse)?),
    };
    Ok(Engagement {
        id: row.get("id")?,
        number: row.get("number")?,
        pair: row.get("pair")?,
        assignment: row.get("assignment")?,
        client: row.get("client")?,
        consultant: row.get("consultant")?,
        agency: row.opt("agency")?,
        stage: row.parse("stage", EngagementStage::parse)?,
        starts_on: row.get("starts_on")?,
        ends_on: row.get("ends_on")?,
        ended_on: row.opt("ended_on")?,
        outcome,
        end_reason: row.opt("end_reason")?,
        version: row.get("version")?,
    })
}

/// Writes a new engagement.
///
/// # Errors
/// A failure of the database.
pub async fn insert_engagement(tx: &Tx, pair: &ContractPair, id: EngagementId, number: i64) -> Outcome<()> {
    tx.run(
        "INSERT INTO engagements (id, number, pair, assignment, client, consultant, agency, stage, starts_on, ends_on) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, 'planned', $8, $9)",
        params![
            id,
            number,
            pair.id,
            pair.assignment,
            pair.client,
            pair.consultant,
            pair.agency,
            pair.starts_on,
            pair.ends_on
        ],
    )
    .await?;
    Ok(())
}

/// The first day has come.
///
/// # Errors
/// A failure of the database.
pub async fn started(tx: &Tx, id: EngagementId) -> Outcome<bool> {
    let touched = tx
        .run(
            "UPDATE engagements SET stage = 'running', version = version + 1 WHERE id = $1 AND stage = 'planned'",
            params![id],
        )
        .await?;
    Ok(touched == 1)
}

/// It is over.
///
/// # Errors
/// Changed meanwhile, or a failure of the database.
pub async fn ended(tx: &Tx, engagement: &Engagement, on: Date, how: Ending, reason: Option<&str>) -> Outcome<()> {
    tx.run_versioned(
        "UPDATE engagements SET stage = 'ended', ended_on = $3, outcome = $4, end_reason = $5, ended_by = $6, \
         version = version + 1 WHERE id = $1 AND version = $2 AND stage <> 'ended'",
        params![engagement.id, engagement.version, on, how.code(), reason.map(str::to_owned), tx.actor()],
    )
    .await
}
