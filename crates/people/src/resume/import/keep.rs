//! A file that was sent, and what was found in it: kept until the person takes
//! it or removes it. What was found is forgotten once it was taken; the file
//! stays until it is removed.

use super::refusal::ImportRefusal;
use base::{ConsultantId, CvImportId, FileId, Happened, Instant, Outcome, Stop};
use cv::{Kind, NotRead, Reading};
use store::files::{self, NewFile};
use store::{Row, Tx, params};

/// Files that are kept of one person.
pub const MOST_FILES: i64 = 10;

/// As in `accept="…"`.
pub const ACCEPT: &str = ".pdf,.docx,.json,.xml,.zip,application/pdf,application/json,application/xml,application/zip,\
application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// How far a file has come.
#[derive(Clone, Debug, PartialEq)]
pub enum ImportStage {
    /// It was read; nothing of it was taken yet.
    Read(Box<Reading>),
    /// It could not be read.
    Unread(NotRead),
    /// What was wanted of it was taken.
    Accepted(Instant),
}

/// A file that was sent.
#[derive(Clone, Debug, PartialEq)]
pub struct Import {
    /// Which.
    pub id: CvImportId,
    /// The file.
    pub file: FileId,
    /// Its name.
    pub name: String,
    /// Its size in bytes.
    pub size: i64,
    /// How far it has come.
    pub stage: ImportStage,
    /// Since when.
    pub created_at: Instant,
    /// For saving.
    pub version: i64,
}

/// Keeps a file with what came of reading it.
///
/// # Errors
/// A file that is of no use here, too many files, or a failure of the database.
pub async fn keep(
    tx: &Tx,
    consultant: ConsultantId,
    name: &str,
    bytes: &[u8],
    outcome: &Result<Reading, NotRead>,
) -> Outcome<CvImportId> {
    if let Err(why @ (NotRead::Kind | NotRead::Empty | NotRead::TooLarge)) = outcome {
        return Err(ImportRefusal::NotTaken(*why).into());
    }
    let there: i64 =
        tx.one("SELECT COUNT(*) AS n FROM cv_imports WHERE consultant = $1", params![consultant]).await?.get("n")?;
    if there >= MOST_FILES {
        return Err(ImportRefusal::TooManyFiles.into());
    }
    let name = if name.trim().is_empty() { "CV" } else { name };
    let media_type = media_type(bytes, outcome.as_ref().ok().map(|reading| reading.kind));
    let file = files::put(tx, NewFile { kind: "cv", name, media_type, bytes, sealed: false }).await?;
    let id: CvImportId = tx.new_id();
    let (stage, reading, why) = match outcome {
        Ok(reading) => ("read", Some(serde_json::to_string(reading).map_err(Stop::failed)?), None),
        Err(why) => ("unread", None, Some(why.code())),
    };
    tx.run(
        "INSERT INTO cv_imports (id, consultant, file, stage, reading, why, created_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        params![id, consultant, file, stage, reading, why, tx.now()],
    )
    .await?;
    tx.record(Happened::CvFileKept { consultant }).await?;
    Ok(id)
}

/// As served: what its bytes say, and never what a browser would run.
fn media_type(bytes: &[u8], kind: Option<Kind>) -> &'static str {
    match kind {
        Some(Kind::JsonResume) => "application/json",
        Some(Kind::Europass) => "application/xml",
        Some(Kind::LinkedIn) => "application/zip",
        Some(Kind::Docx) => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        Some(Kind::Pdf | Kind::LinkedInPdf) => "application/pdf",
        None if bytes.starts_with(b"%PDF-") => "application/pdf",
        None => "application/octet-stream",
    }
}

/// The columns of a file and what was found in it.
const COLUMNS: &str = "i.id, i.file, f.name, f.size, i.stage, i.reading, i.why, i.created_at, i.accepted_at, i.version \
     FROM cv_imports i JOIN files f ON f.id = i.file";

/// A file of this consultant.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn import(tx: &Tx, consultant: ConsultantId, id: CvImportId) -> Outcome<Import> {
    let sql = format!("SELECT {COLUMNS} WHERE i.id = $1 AND i.consultant = $2");
    of_row(&tx.one(&sql, params![id, consultant]).await?)
}

/// Every file of this consultant, newest first.
///
/// # Errors
/// A failure of the database.
pub async fn imports(tx: &Tx, consultant: ConsultantId) -> Outcome<Vec<Import>> {
    let sql = format!("SELECT {COLUMNS} WHERE i.consultant = $1 ORDER BY i.created_at DESC, i.id DESC");
    tx.all(&sql, params![consultant]).await?.iter().map(of_row).collect()
}

/// Row → import. A row that fits no stage is inconsistent and stops.
fn of_row(row: &Row) -> Outcome<Import> {
    let stage: String = row.get("stage")?;
    let reading: Option<String> = row.opt("reading")?;
    let why: Option<String> = row.opt("why")?;
    let stage = match (stage.as_str(), reading, why.as_deref().and_then(NotRead::parse), row.opt("accepted_at")?) {
        ("read", Some(reading), None, None) => {
            ImportStage::Read(Box::new(serde_json::from_str(&reading).map_err(Stop::failed)?))
        }
        ("unread", None, Some(why), None) => ImportStage::Unread(why),
        ("accepted", None, None, Some(at)) => ImportStage::Accepted(at),
        (stage, ..) => return Err(Stop::Failed(anyhow::anyhow!("a CV of stage {stage:?} whose row says otherwise"))),
    };
    Ok(Import {
        id: row.get("id")?,
        file: row.get("file")?,
        name: row.get("name")?,
        size: row.get("size")?,
        stage,
        created_at: row.get("created_at")?,
        version: row.get("version")?,
    })
}

/// Removes a file of this consultant with everything that was found in it.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn remove_import(tx: &Tx, consultant: ConsultantId, id: CvImportId) -> Outcome<()> {
    let known = import(tx, consultant, id).await?;
    tx.run("DELETE FROM cv_imports WHERE id = $1 AND consultant = $2", params![id, consultant]).await?;
    files::remove(tx, known.file).await?;
    tx.record(Happened::CvFileRemoved { consultant }).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_served_as_what_it_is_and_never_as_a_page() {
        assert_eq!(media_type(b"<html>", None), "application/octet-stream");
        assert_eq!(media_type(b"%PDF-1.7", None), "application/pdf");
        for kind in Kind::ALL {
            assert!(media_type(b"", Some(kind)).starts_with("application/"));
        }
    }
}
