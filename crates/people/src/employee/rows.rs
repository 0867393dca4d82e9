//! Every query on invitations, and row → noun.

use super::invitation::{Invitation, Stage};
use anyhow::anyhow;
use base::{AccountId, AgencyId, AgencyInvitationId, Instant, Outcome, Stop};
use store::{Row, Tx, params};

const COLUMNS: &str = "id, agency, email, name, lang, stage, sent_at, expires_at, account, closed_at, version";

/// An invitation.
pub(super) async fn find(tx: &Tx, id: AgencyInvitationId) -> Outcome<Invitation> {
    let sql = format!("SELECT {COLUMNS} FROM agency_invitations WHERE id = $1{}", tx.for_update());
    of_row(&tx.one(&sql, params![id]).await?)
}

/// The invitation of a link; `lock` is for who uses it.
pub(super) async fn by_token(tx: &Tx, hash: &str, lock: &str) -> Outcome<Option<Invitation>> {
    let sql = format!("SELECT {COLUMNS} FROM agency_invitations WHERE token_hash = $1{lock}");
    tx.opt(&sql, params![hash]).await?.as_ref().map(of_row).transpose()
}

/// The open invitation of an agency to an address, also one whose link has run out.
pub(super) async fn open_to(tx: &Tx, agency: AgencyId, email: &str) -> Outcome<Option<Invitation>> {
    let sql = format!("SELECT {COLUMNS} FROM agency_invitations WHERE agency = $1 AND email = $2 AND stage = 'sent'");
    tx.opt(&sql, params![agency, email]).await?.as_ref().map(of_row).transpose()
}

/// An agency's invitations, newest first.
pub(super) async fn of_agency(tx: &Tx, agency: AgencyId) -> Outcome<Vec<Invitation>> {
    let sql =
        format!("SELECT {COLUMNS} FROM agency_invitations WHERE agency = $1 ORDER BY sent_at DESC, id DESC LIMIT 200");
    tx.all(&sql, params![agency]).await?.iter().map(of_row).collect()
}

/// Writes a new one; whether none to the same address was open.
pub(super) async fn insert(tx: &Tx, invitation: &Invitation, hash: &str, by: AccountId) -> Outcome<bool> {
    let Stage::Sent { expires_at } = invitation.stage() else {
        return Err(Stop::Failed(anyhow!("a new invitation is one that was sent")));
    };
    let fresh = tx
        .run(
            "INSERT INTO agency_invitations (id, agency, email, name, lang, stage, token_hash, invited_by, sent_at, expires_at) \
             VALUES ($1, $2, $3, $4, $5, 'sent', $6, $7, $8, $9) ON CONFLICT DO NOTHING",
            params![
                invitation.id,
                invitation.agency,
                invitation.email,
                invitation.name,
                invitation.lang,
                hash,
                by,
                invitation.sent_at,
                expires_at
            ],
        )
        .await?;
    Ok(fresh == 1)
}

/// Saves what became of one; `hash` is of the new link while it is sent.
pub(super) async fn save(tx: &Tx, invitation: &Invitation, hash: Option<&str>) -> Outcome<()> {
    let (account, closed_at, expires_at) = match invitation.stage() {
        Stage::Sent { expires_at } => (None, None, Some(expires_at)),
        Stage::Answered { account, at } => (Some(account), Some(at), None),
        Stage::Withdrawn { at } => (None, Some(at), None),
    };
    tx.run_versioned(
        "UPDATE agency_invitations SET stage = $3, token_hash = $4, sent_at = $5, expires_at = COALESCE($6, expires_at), \
         account = $7, closed_at = $8, version = version + 1 WHERE id = $1 AND version = $2",
        params![
            invitation.id,
            invitation.version,
            invitation.stage().code(),
            hash.map(str::to_owned),
            invitation.sent_at,
            expires_at,
            account,
            closed_at
        ],
    )
    .await
}

/// Row → invitation.
fn of_row(row: &Row) -> Outcome<Invitation> {
    let (account, closed_at) = (row.opt::<AccountId>("account")?, row.opt::<Instant>("closed_at")?);
    let code: String = row.get("stage")?;
    let stage = match (code.as_str(), account, closed_at) {
        ("sent", None, None) => Stage::Sent { expires_at: row.get("expires_at")? },
        ("answered", Some(account), Some(at)) => Stage::Answered { account, at },
        ("withdrawn", None, Some(at)) => Stage::Withdrawn { at },
        _ => return Err(Stop::Failed(anyhow!("an invitation fits no stage: {code}"))),
    };
    Ok(Invitation {
        id: row.get("id")?,
        agency: row.get("agency")?,
        email: row.get("email")?,
        name: row.get("name")?,
        lang: row.get("lang")?,
        sent_at: row.get("sent_at")?,
        version: row.get("version")?,
        stage,
    })
}
