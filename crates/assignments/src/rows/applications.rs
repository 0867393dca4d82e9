//! Applications: one, a need's, a consultant's; and who applied, for staff.

use crate::application::{Application, ApplicationStage};
use anyhow::anyhow;
use base::{ApplicationId, AssignmentId, ConsultantId, Instant, Money, Outcome, Stop};
use people::Rate;
use store::{Row, Tx, params};

/// The columns of an application.
const COLUMNS: &str = "p.id, p.assignment, p.consultant, p.stage, p.rate_minor, p.rate_basis, p.message, p.applied_at, \
     p.withdrawn_at, p.version";

/// Row → application.
fn from_row(row: &Row) -> Outcome<Application> {
    let withdrawn_at: Option<Instant> = row.opt("withdrawn_at")?;
    let code: String = row.get("stage")?;
    let stage = match (code.as_str(), withdrawn_at) {
        ("sent", None) => ApplicationStage::Sent,
        ("withdrawn", Some(at)) => ApplicationStage::Withdrawn { at },
        _ => return Err(Stop::Failed(anyhow!("an application's stage {code:?} does not fit its moments"))),
    };
    let rate = Rate { amount: Money::sek(row.get("rate_minor")?), basis: row.get("rate_basis")? };
    let id: ApplicationId = row.get("id")?;
    let mut application = Application::sent(
        id,
        row.get("assignment")?,
        row.get("consultant")?,
        rate,
        row.get("message")?,
        row.get("applied_at")?,
    );
    application.version = row.get("version")?;
    Ok(application.at_stage(stage))
}

/// A consultant's application for a need, if there ever was one.
///
/// # Errors
/// A failure of the database.
pub async fn find(tx: &Tx, assignment: AssignmentId, consultant: ConsultantId) -> Outcome<Option<Application>> {
    let sql = format!("SELECT {COLUMNS} FROM applications p WHERE p.assignment = $1 AND p.consultant = $2");
    tx.opt(&sql, params![assignment, consultant]).await?.as_ref().map(from_row).transpose()
}

/// Everybody's for a need, live ones first, the oldest first.
///
/// # Errors
/// A failure of the database.
pub async fn of_assignment(tx: &Tx, assignment: AssignmentId) -> Outcome<Vec<Application>> {
    let sql =
        format!("SELECT {COLUMNS} FROM applications p WHERE p.assignment = $1 ORDER BY p.stage, p.applied_at, p.id");
    tx.all(&sql, params![assignment]).await?.iter().map(from_row).collect()
}

/// A consultant's own, the last sent first.
///
/// # Errors
/// A failure of the database.
pub async fn of_consultant(tx: &Tx, consultant: ConsultantId) -> Outcome<Vec<Application>> {
    let sql = format!("SELECT {COLUMNS} FROM applications p WHERE p.consultant = $1 ORDER BY p.applied_at DESC, p.id");
    tx.all(&sql, params![consultant]).await?.iter().map(from_row).collect()
}

/// An application with who sent it: for staff alone (S53).
pub struct Applicant {
    /// The application.
    pub application: Application,
    /// As the consultant writes it.
    pub name: String,
    /// The professional title.
    pub title: Option<String>,
    /// The employer, when there is one.
    pub agency: Option<String>,
}

/// Who applied for a need, in the order of [`of_assignment`].
///
/// # Errors
/// A failure of the database.
pub async fn applicants(tx: &Tx, assignment: AssignmentId) -> Outcome<Vec<Applicant>> {
    let sql = format!(
        "SELECT {COLUMNS}, c.name, c.title, g.name AS agency_name FROM applications p \
         JOIN consultants c ON c.id = p.consultant LEFT JOIN agencies g ON g.id = c.agency \
         WHERE p.assignment = $1 ORDER BY p.stage, p.applied_at, p.id"
    );
    let rows = tx.all(&sql, params![assignment]).await?;
    rows.iter()
        .map(|row| {
            Ok(Applicant {
                application: from_row(row)?,
                name: row.get("name")?,
                title: row.opt("title")?,
                agency: row.opt("agency_name")?,
            })
        })
        .collect()
}

/// Writes a new one.
///
/// # Errors
/// A failure of the database.
pub async fn insert(tx: &Tx, a: &Application) -> Outcome<()> {
    tx.run(
        "INSERT INTO applications (id, assignment, consultant, stage, rate_minor, rate_basis, message, applied_at) \
         VALUES ($1, $2, $3, 'sent', $4, $5, $6, $7)",
        params![a.id, a.assignment, a.consultant, a.rate.amount.minor, a.rate.basis, a.message, a.applied_at],
    )
    .await
    .map(drop)
}

/// Saves where it is and what it offers, if nobody has saved since.
///
/// # Errors
/// Changed meanwhile, or a failure of the database.
pub async fn update(tx: &Tx, a: &Application) -> Outcome<()> {
    let (stage, withdrawn_at) = match a.stage() {
        ApplicationStage::Sent => ("sent", None),
        ApplicationStage::Withdrawn { at } => ("withdrawn", Some(at)),
    };
    tx.run_versioned(
        "UPDATE applications SET stage = $3, withdrawn_at = $4, rate_minor = $5, rate_basis = $6, message = $7, \
         applied_at = $8, version = version + 1 WHERE id = $1 AND version = $2",
        params![a.id, a.version, stage, withdrawn_at, a.rate.amount.minor, a.rate.basis, a.message, a.applied_at],
    )
    .await
}
