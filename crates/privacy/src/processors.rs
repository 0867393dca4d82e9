//! Who treats personal data for the house, and under which agreement (S96; GDPR
//! art. 28): entered by the admin with the signed agreement, shown to everybody
//! whose data it is, ended but never removed.

use crate::policy;
use crate::refusal::ProcessorRefusal;
use base::{Actor, CommonRefusal, Date, FileId, Happened, Instant, Lang, Outcome, ProcessorId};
use store::files::{self, NewFile};
use store::{Row, Tx, params};

/// A processor.
#[derive(Clone, Debug)]
pub struct Processor {
    /// Which.
    pub id: ProcessorId,
    /// The company.
    pub name: String,
    /// Its organisation number, if it has one.
    pub org_no: Option<String>,
    /// Where it treats the data.
    pub country: String,
    /// What for, in Swedish.
    pub purpose_sv: String,
    /// What for, in English.
    pub purpose_en: String,
    /// When the agreement was signed.
    pub agreed_on: Date,
    /// The signed agreement.
    pub agreement: Option<FileId>,
    /// When it stopped.
    pub ended_at: Option<Instant>,
}

impl Processor {
    /// What for, in the reader's language.
    pub fn purpose(&self, lang: Lang) -> &str {
        match lang {
            Lang::Sv => &self.purpose_sv,
            Lang::En => &self.purpose_en,
        }
    }
}

/// A processor as it is entered.
#[derive(Clone, Debug)]
pub struct NewProcessor {
    /// The company.
    pub name: String,
    /// Its organisation number, if it has one.
    pub org_no: Option<String>,
    /// Where it treats the data.
    pub country: String,
    /// What for, in Swedish.
    pub purpose_sv: String,
    /// What for, in English.
    pub purpose_en: String,
    /// When the agreement was signed.
    pub agreed_on: Date,
    /// The signed agreement: its name and its bytes, a PDF.
    pub agreement: (String, Vec<u8>),
}

/// Enters a processor with its agreement (S96): without one nobody may treat
/// data for us.
///
/// # Errors
/// Forbidden for all but the admin; an agreement that is no PDF or is dated
/// after today; or a failure.
pub async fn add(tx: &Tx, actor: &Actor, new: NewProcessor) -> Outcome<ProcessorId> {
    if !policy::may_keep_records(actor) {
        return Err(CommonRefusal::Forbidden.into());
    }
    if new.agreed_on > tx.today() {
        return Err(ProcessorRefusal::NotAgreedYet.into());
    }
    let (name, bytes) = &new.agreement;
    if !bytes.starts_with(b"%PDF-") {
        return Err(ProcessorRefusal::NoAgreement.into());
    }
    let file = NewFile { kind: "processor_agreement", name, media_type: "application/pdf", bytes, sealed: true };
    let agreement = files::put(tx, file).await?;
    let id: ProcessorId = tx.new_id();
    tx.run(
        "INSERT INTO processors (id, name, org_no, country, purpose_sv, purpose_en, agreed_on, agreement, added_by, added_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        params![
            id,
            new.name,
            new.org_no,
            new.country,
            new.purpose_sv,
            new.purpose_en,
            new.agreed_on,
            agreement,
            actor.account,
            tx.now()
        ],
    )
    .await?;
    tx.record(Happened::ProcessorChanged { processor: id }).await?;
    Ok(id)
}

/// The processor does not treat data for us any more.
///
/// # Errors
/// Forbidden for all but the admin; not found or ended before; or a failure.
pub async fn end(tx: &Tx, actor: &Actor, id: ProcessorId) -> Outcome<()> {
    if !policy::may_keep_records(actor) {
        return Err(CommonRefusal::Forbidden.into());
    }
    let sql = "UPDATE processors SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL";
    if tx.run(sql, params![id, tx.now()]).await? == 0 {
        return Err(CommonRefusal::NotFound.into());
    }
    tx.record(Happened::ProcessorChanged { processor: id }).await
}

const COLUMNS: &str = "id, name, org_no, country, purpose_sv, purpose_en, agreed_on, agreement, ended_at";

/// Those who treat data for us now, by name.
///
/// # Errors
/// A failure of the database.
pub async fn running(tx: &Tx) -> Outcome<Vec<Processor>> {
    let sql = format!("SELECT {COLUMNS} FROM processors WHERE ended_at IS NULL ORDER BY name, id");
    tx.all(&sql, vec![]).await?.iter().map(processor).collect()
}

/// All that there were, those of now first.
///
/// # Errors
/// A failure of the database.
pub async fn all(tx: &Tx) -> Outcome<Vec<Processor>> {
    let sql =
        format!("SELECT {COLUMNS} FROM processors ORDER BY CASE WHEN ended_at IS NULL THEN 0 ELSE 1 END, name, id");
    tx.all(&sql, vec![]).await?.iter().map(processor).collect()
}

/// The signed agreement of one.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn agreement(tx: &Tx, id: ProcessorId) -> Outcome<FileId> {
    let row = tx.one("SELECT agreement FROM processors WHERE id = $1", params![id]).await?;
    row.opt("agreement")?.ok_or_else(|| CommonRefusal::NotFound.into())
}

/// Row → processor.
fn processor(row: &Row) -> Outcome<Processor> {
    Ok(Processor {
        id: row.get("id")?,
        name: row.get("name")?,
        org_no: row.opt("org_no")?,
        country: row.get("country")?,
        purpose_sv: row.get("purpose_sv")?,
        purpose_en: row.get("purpose_en")?,
        agreed_on: row.get("agreed_on")?,
        agreement: row.opt("agreement")?,
        ended_at: row.opt("ended_at")?,
    })
}
