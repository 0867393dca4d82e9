//! A consent as a record for machines: the copy that the person gets when
//! giving it and can fetch at any time. Its parts and their names follow
//! ISO/IEC TS 27560:2023 (record, processing, parties, events); what is ours
//! beside them stands under `presentation`. It holds no content of the profile,
//! only its hash, and no evidence of the other side's hand.

use crate::acts::{self, Act, Line};
use crate::consent::Consent;
use crate::policies::{self, Kind};
use crate::{policy, register, rows};
use base::{Actor, CommonRefusal, ConsentId, Instant, Lang, Outcome, Stop, t};
use serde_json::{Value, json};
use store::Tx;

/// The version of the shape below.
const SCHEMA: &str = "ISO/IEC TS 27560:2023";

/// The receipt of a consent, for those who may see it.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn of(tx: &Tx, actor: &Actor, id: ConsentId) -> Outcome<Vec<u8>> {
    let consent = register::find(tx, id).await?;
    if !policy::may_see(actor, &consent) {
        return Err(CommonRefusal::NotFound.into());
    }
    bytes(tx, id).await
}

/// The receipt as a file.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn bytes(tx: &Tx, id: ConsentId) -> Outcome<Vec<u8>> {
    let consent = register::find(tx, id).await?;
    let lines = acts::of_consent(tx, id).await?;
    let names = rows::names_of(tx, &consent).await?;
    let notice = policies::find_kind(tx, Kind::Privacy).await?;
    let receipt = receipt(tx, &consent, &lines, &names, notice.number);
    serde_json::to_vec_pretty(&receipt).map_err(Stop::failed)
}

/// A moment as RFC 3339 in UTC.
fn moment(at: Instant) -> String {
    at.timestamp().to_string()
}

/// The whole.
fn receipt(tx: &Tx, consent: &Consent, lines: &[Line], names: &rows::Names, notice: i64) -> Value {
    let house = tx.house();
    let broker = &house.broker;
    let lang = consent.lang;
    let rate = consent.rate().or(lines.iter().rev().find_map(|line| line.rate));
    json!({
        "schema_version": SCHEMA,
        "record_id": consent.id,
        "receipt_id": format!("{}-{}", consent.id, lines.len()),
        "pii_principal_id": consent.consultant,
        "pii_processing": {
            "privacy_notice": house.link("/policies/privacy"),
            "privacy_notice_version": notice,
            "language": lang.code(),
            "purposes": [{
                "purpose": t!(lang, "receipt-purpose", client = names.client.as_str(), assignment = names.assignment.as_str()),
                "purpose_type": "presentation to one client for one assignment",
                "lawful_basis": "contract or legitimate interest (GDPR art. 6.1 b, f), with this consent as a condition",
                "pii_information": pii(lang),
                "pii_controllers": ["controller"],
                "collection_method": t!(lang, "receipt-collection"),
                "processing_method": t!(lang, "receipt-processing"),
                "storage_locations": ["EU/EEA"],
                "retention_period": t!(lang, "receipt-retention"),
                "processing_locations": ["EU/EEA"],
                "geographic_restrictions": ["EU/EEA"],
                "jurisdiction": "SE",
                "recipient_third_parties": ["recipient"],
                "withdrawal_method": house.link(&format!("/consents/{}#withdraw", consent.id)),
                "privacy_rights": ["access", "rectification", "erasure", "restriction", "objection", "portability", "withdrawal of consent"],
                "authority_party": "authority",
            }],
        },
        "party_identification": [
            {
                "party_id": "controller",
                "party_role": "controller",
                "party_type": "private company",
                "party_name": broker.name,
                "party_identifier": broker.org_no,
                "party_address": format!("{}, {}", broker.street, broker.town),
                "party_email": broker.privacy_email,
                "party_phone": broker.phone,
                "party_url": house.base_url,
            },
            { "party_id": "recipient", "party_role": "third party, controller on receipt", "party_name": names.client },
            {
                "party_id": "authority",
                "party_role": "authority",
                "party_name": "Integritetsskyddsmyndigheten",
                "party_url": "https://www.imy.se",
            },
        ],
        "event": lines.iter().map(|line| event(consent, line)).collect::<Vec<_>>(),
        "presentation": {
            "client": consent.client,
            "assignment": consent.assignment,
            "agency": consent.agency,
            "state": consent.stage().code(),
            "snapshot_sha256": consent.snapshot_hash,
            "text_version": consent.text_version,
            "rate": rate.map(|rate| json!({ "amount_minor": rate.amount.minor, "currency": "SEK", "basis": rate.basis.code() })),
            "expires_at": moment(consent.expires_at),
        },
    })
}

/// What a presentation shows, by kind.
fn pii(lang: Lang) -> Value {
    let kinds = [
        ("name and title", t!(lang, "receipt-pii-name")),
        ("résumé", t!(lang, "receipt-pii-resume")),
        ("portfolio", t!(lang, "receipt-pii-portfolio")),
        ("availability", t!(lang, "receipt-pii-availability")),
        ("rate", t!(lang, "receipt-pii-rate")),
    ];
    let kinds = kinds.map(|(kind, words)| {
        json!({ "pii_type": kind, "description": words, "pii_optional": kind != "name and title", "sensitive_pii_category": false })
    });
    Value::Array(kinds.to_vec())
}

/// One act, in the standard's words.
fn event(consent: &Consent, line: &Line) -> Value {
    let (kind, state) = match line.act {
        Act::Asked | Act::Renewed => ("request", "requested"),
        Act::Given => ("explicit", "given"),
        Act::Withheld => ("refusal", "refused"),
        Act::Withdrawn => ("withdrawal", "withdrawn"),
        Act::Lapsed => ("expiry", "expired"),
    };
    json!({
        "event_time": moment(line.at),
        "event_type": kind,
        "event_state": state,
        "validity_duration": moment(consent.expires_at),
        "entity_id": line.account,
        "entity_role": line.side,
        "channel": line.channel,
        "language": line.lang.code(),
        "text_version": line.text_version,
        "snapshot_sha256": line.snapshot_hash,
        "rate": line.rate.map(|rate| json!({ "amount_minor": rate.amount.minor, "currency": "SEK", "basis": rate.basis.code() })),
    })
}
