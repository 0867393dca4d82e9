//! Every query on prepared profiles, and row → noun.

use super::profile::{
    ConsentRefused, ConsentUploaded, ConsentVerified, Draft, Erased, Judged, Known, Named, Paper, Prepared, TakenOver,
    Why,
};
use anyhow::anyhow;
use base::{AccountId, AgencyId, Instant, Outcome, PreparedProfileId, Stop};
use store::{Row, Tx, params};

const COLUMNS: &str = "id, agency, stage, name, email, lang, consent_file, consent_sha256, uploaded_by, uploaded_at, \
     judged_by, judged_at, refused_reason, content, drafted_at, sent_at, consultant, closed_at, erased_why, version";

/// One, held with `lock` by who changes it.
pub(super) async fn find(tx: &Tx, id: PreparedProfileId, lock: &str) -> Outcome<Known> {
    let sql = format!("SELECT {COLUMNS} FROM prepared_profiles WHERE id = $1{lock}");
    of_row(&tx.one(&sql, params![id]).await?)
}

/// The one of a link.
pub(super) async fn by_token(tx: &Tx, hash: &str, lock: &str) -> Outcome<Option<Known>> {
    let sql = format!("SELECT {COLUMNS} FROM prepared_profiles WHERE token_hash = $1{lock}");
    tx.opt(&sql, params![hash]).await?.as_ref().map(of_row).transpose()
}

/// Those of an agency, newest first.
pub(super) async fn of_agency(tx: &Tx, agency: AgencyId) -> Outcome<Vec<Known>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM prepared_profiles WHERE agency = $1 ORDER BY uploaded_at DESC, id DESC LIMIT 200"
    );
    tx.all(&sql, params![agency]).await?.iter().map(of_row).collect()
}

/// Papers that wait for staff, at the agencies of an agent or of nobody.
pub(super) async fn to_judge(tx: &Tx, agent: AccountId) -> Outcome<Vec<Known>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM prepared_profiles WHERE stage = 'consent_uploaded' AND agency IN \
         (SELECT g.id FROM agencies g WHERE g.agent = $1 OR g.agent IS NULL) ORDER BY uploaded_at, id LIMIT 50"
    );
    tx.all(&sql, params![agent]).await?.iter().map(of_row).collect()
}

/// Those that are open and whose latest step lies before a moment.
pub(super) async fn waiting_since(tx: &Tx, before: Instant, unnoticed: bool) -> Outcome<Vec<Known>> {
    let noticed = if unnoticed { " AND noticed_at IS NULL" } else { "" };
    let sql = format!(
        "SELECT {COLUMNS} FROM prepared_profiles WHERE stage IN ('consent_uploaded', 'consent_refused', 'consent_verified', 'draft') \
         AND COALESCE(drafted_at, judged_at, uploaded_at) <= $1{noticed} ORDER BY id{}",
        tx.for_update()
    );
    tx.all(&sql, params![before]).await?.iter().map(of_row).collect()
}

/// The person and the agency have been told of the end.
pub(super) async fn noticed(tx: &Tx, id: PreparedProfileId) -> Outcome<()> {
    tx.run("UPDATE prepared_profiles SET noticed_at = $2 WHERE id = $1", params![id, tx.now()]).await?;
    Ok(())
}

/// Writes a new one; whether none was open for the address.
pub(super) async fn insert(tx: &Tx, prepared: &Prepared<ConsentUploaded>) -> Outcome<bool> {
    let s = prepared.stage();
    let fresh = tx
        .run(
            "INSERT INTO prepared_profiles (id, agency, stage, name, email, lang, consent_file, consent_sha256, uploaded_by, \
             uploaded_at) VALUES ($1, $2, 'consent_uploaded', $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING",
            params![
                prepared.id,
                prepared.agency,
                s.named.name,
                s.named.email,
                prepared.lang,
                s.paper.file,
                s.paper.sha256,
                s.paper.by,
                s.paper.at
            ],
        )
        .await?;
    Ok(fresh == 1)
}

/// Another paper in place of a refused one.
pub(super) async fn save_uploaded(tx: &Tx, prepared: &Prepared<ConsentUploaded>) -> Outcome<()> {
    let paper = &prepared.stage().paper;
    tx.run_versioned(
        "UPDATE prepared_profiles SET stage = 'consent_uploaded', consent_file = $3, consent_sha256 = $4, uploaded_by = $5, \
         uploaded_at = $6, judged_by = NULL, judged_at = NULL, refused_reason = NULL, noticed_at = NULL, \
         version = version + 1 WHERE id = $1 AND version = $2 AND stage = 'consent_refused'",
        params![prepared.id, prepared.version, paper.file, paper.sha256, paper.by, paper.at],
    )
    .await
}

/// Staff's word: the paper holds.
pub(super) async fn save_verified(tx: &Tx, prepared: &Prepared<ConsentVerified>) -> Outcome<()> {
    let judged = prepared.stage().judged;
    tx.run_versioned(
        "UPDATE prepared_profiles SET stage = 'consent_verified', judged_by = $3, judged_at = $4, noticed_at = NULL, \
         version = version + 1 WHERE id = $1 AND version = $2 AND stage = 'consent_uploaded'",
        params![prepared.id, prepared.version, judged.by, judged.at],
    )
    .await
}

/// Staff's word: it does not.
pub(super) async fn save_refused(tx: &Tx, prepared: &Prepared<ConsentRefused>) -> Outcome<()> {
    let s = prepared.stage();
    tx.run_versioned(
        "UPDATE prepared_profiles SET stage = 'consent_refused', judged_by = $3, judged_at = $4, refused_reason = $5, \
         version = version + 1 WHERE id = $1 AND version = $2 AND stage = 'consent_uploaded'",
        params![prepared.id, prepared.version, s.judged.by, s.judged.at, s.reason],
    )
    .await
}

/// What the agency has written.
pub(super) async fn save_draft(tx: &Tx, prepared: &Prepared<Draft>) -> Outcome<()> {
    let s = prepared.stage();
    let content = serde_json::to_string(&s.content).map_err(Stop::failed)?;
    tx.run_versioned(
        "UPDATE prepared_profiles SET stage = 'draft', content = $3, drafted_at = $4, version = version + 1 \
         WHERE id = $1 AND version = $2 AND stage IN ('consent_verified', 'draft')",
        params![prepared.id, prepared.version, content, s.drafted_at],
    )
    .await
}

/// The link goes out; earlier ones end.
pub(super) async fn save_sent(tx: &Tx, prepared: &Prepared<Draft>, hash: &str) -> Outcome<()> {
    tx.run_versioned(
        "UPDATE prepared_profiles SET token_hash = $3, sent_at = $4, version = version + 1 \
         WHERE id = $1 AND version = $2 AND stage = 'draft'",
        params![prepared.id, prepared.version, hash, prepared.stage().sent_at],
    )
    .await
}

/// The person has it; nothing of it stays here but that it was so.
pub(super) async fn save_taken_over(tx: &Tx, prepared: &Prepared<TakenOver>) -> Outcome<()> {
    let s = prepared.stage();
    tx.run_versioned(
        "UPDATE prepared_profiles SET stage = 'taken_over', consultant = $3, closed_at = $4, name = NULL, email = NULL, \
         consent_file = NULL, content = NULL, token_hash = NULL, version = version + 1 \
         WHERE id = $1 AND version = $2 AND stage = 'draft'",
        params![prepared.id, prepared.version, s.consultant, s.at],
    )
    .await
}

/// It is gone.
pub(super) async fn save_erased(tx: &Tx, prepared: &Prepared<Erased>) -> Outcome<()> {
    let s = prepared.stage();
    tx.run_versioned(
        "UPDATE prepared_profiles SET stage = 'erased', erased_why = $3, closed_at = $4, name = NULL, email = NULL, \
         consent_file = NULL, content = NULL, token_hash = NULL, refused_reason = NULL, version = version + 1 \
         WHERE id = $1 AND version = $2 AND stage NOT IN ('taken_over', 'erased')",
        params![prepared.id, prepared.version, s.why.code(), s.at],
    )
    .await
}

/// Row → prepared profile.
fn of_row(row: &Row) -> Outcome<Known> {
    let whole =
        Whole { id: row.get("id")?, agency: row.get("agency")?, lang: row.get("lang")?, version: row.get("version")? };
    let code: String = row.get("stage")?;
    Ok(match code.as_str() {
        "consent_uploaded" => Known::Uploaded(whole.with(ConsentUploaded { named: named(row)?, paper: paper(row)? })),
        "consent_refused" => Known::Refused(whole.with(ConsentRefused {
            named: named(row)?,
            paper: paper(row)?,
            judged: judged(row)?,
            reason: row.get("refused_reason")?,
        })),
        "consent_verified" => Known::Verified(whole.with(verified(row)?)),
        "draft" => Known::Draft(whole.with(Draft {
            verified: verified(row)?,
            content: row.json("content")?,
            drafted_at: row.get("drafted_at")?,
            sent_at: row.opt("sent_at")?,
        })),
        "taken_over" => {
            Known::TakenOver(whole.with(TakenOver { consultant: row.get("consultant")?, at: row.get("closed_at")? }))
        }
        "erased" => {
            Known::Erased(whole.with(Erased { why: row.parse("erased_why", Why::parse)?, at: row.get("closed_at")? }))
        }
        _ => return Err(Stop::Failed(anyhow!("a prepared profile fits no stage: {code}"))),
    })
}

/// What every stage has.
struct Whole {
    id: PreparedProfileId,
    agency: AgencyId,
    lang: base::Lang,
    version: i64,
}

impl Whole {
    /// In a stage.
    fn with<S>(self, stage: S) -> Prepared<S> {
        Prepared { id: self.id, agency: self.agency, lang: self.lang, version: self.version, stage }
    }
}

/// For whom.
fn named(row: &Row) -> Outcome<Named> {
    Ok(Named { name: row.get("name")?, email: row.get("email")? })
}

/// The paper.
fn paper(row: &Row) -> Outcome<Paper> {
    Ok(Paper {
        file: row.get("consent_file")?,
        sha256: row.get("consent_sha256")?,
        by: row.get("uploaded_by")?,
        at: row.get("uploaded_at")?,
    })
}

/// Staff's word.
fn judged(row: &Row) -> Outcome<Judged> {
    Ok(Judged { by: row.get("judged_by")?, at: row.get("judged_at")? })
}

/// A paper that holds.
fn verified(row: &Row) -> Outcome<ConsentVerified> {
    Ok(ConsentVerified { named: named(row)?, paper: paper(row)?, judged: judged(row)? })
}
