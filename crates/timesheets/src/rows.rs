//! Every query of this room. Contracts, people and companies are named by
//! reading the tables of their rooms; nothing is written there.

use crate::save_week::Cell;
use crate::sheet::{SheetLine, SheetStage, TimeEntry, TimeSheet};
use base::{
    AccountId, Actor, ConsultantId, Date, EngagementId, FileId, Instant, Money, Month, Outcome, RateBasis, Role,
    TimeEntryId, TimeSheetId,
};
use contracts::Engagement;
use std::collections::BTreeMap;
use store::{Row, Tx, Value, params};

/// The columns of a sheet that is called `s`.
const SHEET: &str = "s.id AS id, s.engagement AS engagement, s.month AS month, s.stage AS stage, \
     s.submitted_by AS submitted_by, s.submitted_at AS submitted_at, s.approved_by AS approved_by, \
     s.approved_at AS approved_at, s.returned_reason AS returned_reason, s.reopened_reason AS reopened_reason, \
     s.minutes AS minutes, s.rate_minor AS rate_minor, s.rate_basis AS rate_basis, s.report AS report, s.version AS version";

/// The columns of an entry.
const ENTRY: &str = "id, sheet, engagement, on_date, minutes, note, version";

/// A sheet with its names, before `WHERE`.
const LINE: &str = "(SELECT CAST(COALESCE(SUM(t.minutes), 0) AS BIGINT) FROM time_entries t WHERE t.sheet = s.id) AS total, \
     e.number AS engagement_number, p.title AS title, e.consultant AS consultant, c.name AS consultant_name, \
     e.agency AS agency, e.client AS client, k.name AS client_name \
     FROM time_sheets s JOIN engagements e ON e.id = s.engagement JOIN contract_pairs p ON p.id = e.pair \
     JOIN consultants c ON c.id = e.consultant JOIN clients k ON k.id = e.client";

/// A sheet.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn find(tx: &Tx, id: TimeSheetId) -> Outcome<TimeSheet> {
    sheet_row(&tx.one(&format!("SELECT {SHEET} FROM time_sheets s WHERE s.id = $1"), params![id]).await?)
}

/// A sheet, held against others until the transaction ends.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn find_locked(tx: &Tx, id: TimeSheetId) -> Outcome<TimeSheet> {
    let sql = format!("SELECT {SHEET} FROM time_sheets s WHERE s.id = $1{}", tx.for_update());
    sheet_row(&tx.one(&sql, params![id]).await?)
}

/// A sheet with its names.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn line(tx: &Tx, id: TimeSheetId) -> Outcome<SheetLine> {
    line_row(&tx.one(&format!("SELECT {SHEET}, {LINE} WHERE s.id = $1"), params![id]).await?)
}

/// The sheets that an actor may know of, the latest month first; for the client
/// those that were handed in.
///
/// # Errors
/// A failure of the database.
pub async fn sheets_for(tx: &Tx, actor: &Actor) -> Outcome<Vec<SheetLine>> {
    let (scope, values): (&str, Vec<Value>) = match actor.role {
        Role::Staff(_) => ("1 = 1", vec![]),
        Role::ClientRep { client } => ("e.client = $1 AND s.submitted_at IS NOT NULL", params![client]),
        Role::Consultant { consultant, .. } => ("e.consultant = $1", params![consultant]),
        Role::AgencyRep { agency } => ("e.agency = $1", params![agency]),
    };
    lines(tx, scope, values).await
}

/// Every sheet of an engagement, the latest month first.
///
/// # Errors
/// A failure of the database.
pub async fn sheets_of(tx: &Tx, engagement: EngagementId) -> Outcome<Vec<SheetLine>> {
    lines(tx, "s.engagement = $1", params![engagement]).await
}

/// Sheets that fit a condition of this file's own.
async fn lines(tx: &Tx, scope: &str, values: Vec<Value>) -> Outcome<Vec<SheetLine>> {
    let sql = format!("SELECT {SHEET}, {LINE} WHERE {scope} ORDER BY s.month DESC, e.number DESC LIMIT 500");
    tx.all(&sql, values).await?.iter().map(line_row).collect()
}

/// The entries of a sheet, by date; emptied cells are left out.
///
/// # Errors
/// A failure of the database.
pub async fn entries(tx: &Tx, sheet: TimeSheetId) -> Outcome<Vec<TimeEntry>> {
    let sql =
        format!("SELECT {ENTRY} FROM time_entries WHERE sheet = $1 AND (minutes > 0 OR note <> '') ORDER BY on_date");
    tx.all(&sql, params![sheet]).await?.iter().map(entry_row).collect()
}

/// The entries of an engagement between two dates, both counted.
///
/// # Errors
/// A failure of the database.
pub async fn entries_between(
    tx: &Tx,
    engagement: EngagementId,
    from: Date,
    to: Date,
) -> Outcome<BTreeMap<Date, TimeEntry>> {
    let sql = format!("SELECT {ENTRY} FROM time_entries WHERE engagement = $1 AND on_date >= $2 AND on_date <= $3");
    let rows = tx.all(&sql, params![engagement, from, to]).await?;
    rows.iter().map(|row| entry_row(row).map(|entry| (entry.on_date, entry))).collect()
}

/// Minutes of the consultant's other engagements, by day.
///
/// # Errors
/// A failure of the database.
pub async fn others(tx: &Tx, engagement: &Engagement, from: Date, to: Date) -> Outcome<BTreeMap<Date, i64>> {
    let rows = tx
        .all(
            "SELECT t.on_date AS on_date, CAST(SUM(t.minutes) AS BIGINT) AS total FROM time_entries t \
             JOIN engagements e ON e.id = t.engagement WHERE e.consultant = $1 AND t.engagement <> $2 \
             AND t.on_date >= $3 AND t.on_date <= $4 GROUP BY t.on_date",
            params![engagement.consultant, engagement.id, from, to],
        )
        .await?;
    rows.iter().map(|row| Ok((row.get("on_date")?, row.get("total")?))).collect()
}

/// Holds a consultant's engagements until the transaction ends, so that two
/// weeks saved at once cannot fill one day twice.
///
/// # Errors
/// A failure of the database.
pub async fn lock_consultant(tx: &Tx, consultant: ConsultantId) -> Outcome<()> {
    let sql = format!("SELECT id FROM engagements WHERE consultant = $1 ORDER BY id{}", tx.for_update());
    tx.all(&sql, params![consultant]).await?;
    Ok(())
}

/// The stage of each of the months that has a sheet, held until the
/// transaction ends.
///
/// # Errors
/// A failure of the database.
pub async fn stages(tx: &Tx, engagement: EngagementId, months: &[Month]) -> Outcome<BTreeMap<Month, SheetStage>> {
    let sql = format!("SELECT month, stage FROM time_sheets WHERE engagement = $1 AND month = $2{}", tx.for_update());
    let mut stages = BTreeMap::new();
    for month in months {
        if let Some(row) = tx.opt(&sql, params![engagement, *month]).await? {
            stages.insert(*month, row.parse("stage", SheetStage::parse)?);
        }
    }
    Ok(stages)
}

/// Makes the month's sheet when it is missing.
///
/// # Errors
/// A failure of the database.
pub async fn ensure_sheet(tx: &Tx, engagement: EngagementId, month: Month) -> Outcome<()> {
    tx.run(
        "INSERT INTO time_sheets (id, engagement, month, stage) VALUES ($1, $2, $3, 'open') ON CONFLICT (engagement, month) DO NOTHING",
        params![tx.new_id::<TimeSheetId>(), engagement, month],
    )
    .await?;
    Ok(())
}

/// A first entry on a day, in the sheet of its month.
///
/// # Errors
/// Not found (the month has no sheet), or a failure of the database.
pub async fn insert_entry(tx: &Tx, engagement: EngagementId, cell: &Cell) -> Outcome<()> {
    let sheet: TimeSheetId = tx
        .one("SELECT id FROM time_sheets WHERE engagement = $1 AND month = $2", params![engagement, cell.date.month()])
        .await?
        .get("id")?;
    tx.run(
        "INSERT INTO time_entries (id, sheet, engagement, on_date, minutes, note) VALUES ($1, $2, $3, $4, $5, $6)",
        params![tx.new_id::<TimeEntryId>(), sheet, engagement, cell.date, cell.minutes, cell.note],
    )
    .await?;
    Ok(())
}

/// Other minutes or another note, in the version that the writer saw.
///
/// # Errors
/// Changed meanwhile, or a failure of the database.
pub async fn update_entry(tx: &Tx, entry: &TimeEntry, cell: &Cell) -> Outcome<()> {
    tx.run_versioned(
        "UPDATE time_entries SET minutes = $3, note = $4, version = version + 1 WHERE id = $1 AND version = $2",
        params![entry.id, cell.version, cell.minutes, cell.note],
    )
    .await
}

/// Open → Submitted.
///
/// # Errors
/// Changed meanwhile, or a failure of the database.
pub async fn submitted(tx: &Tx, id: TimeSheetId, version: i64) -> Outcome<()> {
    tx.run_versioned(
        "UPDATE time_sheets SET stage = 'submitted', submitted_by = $3, submitted_at = $4, returned_reason = NULL, \
         version = version + 1 WHERE id = $1 AND version = $2 AND stage = 'open'",
        params![id, version, tx.actor(), tx.now()],
    )
    .await
}

/// Submitted → Open, with the reason.
///
/// # Errors
/// Changed meanwhile, or a failure of the database.
pub async fn returned(tx: &Tx, id: TimeSheetId, version: i64, reason: &str) -> Outcome<()> {
    tx.run_versioned(
        "UPDATE time_sheets SET stage = 'open', returned_reason = $3, version = version + 1 \
         WHERE id = $1 AND version = $2 AND stage = 'submitted'",
        params![id, version, reason],
    )
    .await
}

/// Submitted → Approved, with what was approved; the report joins those before it.
///
/// # Errors
/// Changed meanwhile, or a failure of the database.
pub async fn approved(
    tx: &Tx,
    id: TimeSheetId,
    version: i64,
    by: AccountId,
    minutes: i64,
    rate: (Money, RateBasis),
    report: FileId,
) -> Outcome<()> {
    tx.run_versioned(
        "UPDATE time_sheets SET stage = 'approved', approved_by = $3, approved_at = $4, minutes = $5, rate_minor = $6, \
         rate_basis = $7, report = $8, returned_reason = NULL, version = version + 1 \
         WHERE id = $1 AND version = $2 AND stage = 'submitted'",
        params![id, version, by, tx.now(), minutes, rate.0.minor, rate.1, report],
    )
    .await?;
    tx.run(
        "INSERT INTO month_reports (file, sheet, minutes, approved_by, approved_at) VALUES ($1, $2, $3, $4, $5)",
        params![report, id, minutes, by, tx.now()],
    )
    .await?;
    Ok(())
}

/// Approved → Open, with the reason; what was approved stays readable.
///
/// # Errors
/// Changed meanwhile, or a failure of the database.
pub async fn reopened(tx: &Tx, id: TimeSheetId, version: i64, reason: &str) -> Outcome<()> {
    tx.run_versioned(
        "UPDATE time_sheets SET stage = 'open', returned_reason = $3, reopened_reason = $3, version = version + 1 \
         WHERE id = $1 AND version = $2 AND stage = 'approved'",
        params![id, version, reason],
    )
    .await
}

/// Approved → Invoiced; false when it is not approved.
///
/// # Errors
/// A failure of the database.
pub async fn invoiced(tx: &Tx, id: TimeSheetId) -> Outcome<bool> {
    let touched = tx
        .run(
            "UPDATE time_sheets SET stage = 'invoiced', version = version + 1 WHERE id = $1 AND stage = 'approved'",
            params![id],
        )
        .await?;
    Ok(touched == 1)
}

/// A report that was approved once: the one in force, or one that was replaced.
#[derive(Clone, Debug)]
pub struct ReportLine {
    /// The sealed PDF.
    pub file: FileId,
    /// What was approved.
    pub minutes: i64,
    /// By whom.
    pub approved_by: String,
    /// When.
    pub approved_at: Instant,
}

/// Every report of a sheet, the latest first.
///
/// # Errors
/// A failure of the database.
pub async fn reports(tx: &Tx, sheet: TimeSheetId) -> Outcome<Vec<ReportLine>> {
    let rows = tx
        .all(
            "SELECT r.file AS file, r.minutes AS minutes, a.name AS approved_by, r.approved_at AS approved_at \
             FROM month_reports r JOIN accounts a ON a.id = r.approved_by WHERE r.sheet = $1 ORDER BY r.approved_at DESC, r.file DESC",
            params![sheet],
        )
        .await?;
    rows.iter()
        .map(|row| {
            Ok(ReportLine {
                file: row.get("file")?,
                minutes: row.get("minutes")?,
                approved_by: row.get("approved_by")?,
                approved_at: row.get("approved_at")?,
            })
        })
        .collect()
}

/// Row → sheet.
fn sheet_row(row: &Row) -> Outcome<TimeSheet> {
    let rate = match (row.opt::<i64>("rate_minor")?, row.opt::<RateBasis>("rate_basis")?) {
        (Some(minor), Some(basis)) => Some((Money::sek(minor), basis)),
        _ => None,
    };
    Ok(TimeSheet {
        id: row.get("id")?,
        engagement: row.get("engagement")?,
        month: row.get("month")?,
        stage: row.parse("stage", SheetStage::parse)?,
        submitted_by: row.opt("submitted_by")?,
        submitted_at: row.opt("submitted_at")?,
        approved_by: row.opt("approved_by")?,
        approved_at: row.opt("approved_at")?,
        returned_reason: row.opt("returned_reason")?,
        reopened_reason: row.opt("reopened_reason")?,
        minutes: row.opt("minutes")?,
        rate,
        report: row.opt("report")?,
        version: row.get("version")?,
    })
}

/// Row → sheet with its names.
fn line_row(row: &Row) -> Outcome<SheetLine> {
    Ok(SheetLine {
        sheet: sheet_row(row)?,
        total: row.get("total")?,
        engagement_number: row.get("engagement_number")?,
        title: row.get("title")?,
        consultant: row.get("consultant")?,
        consultant_name: row.get("consultant_name")?,
        agency: row.opt("agency")?,
        client: row.get("client")?,
        client_name: row.get("client_name")?,
    })
}

/// Row → entry.
fn entry_row(row: &Row) -> Outcome<TimeEntry> {
    Ok(TimeEntry {
        id: row.get("id")?,
        sheet: row.get("sheet")?,
        engagement: row.get("engagement")?,
        on_date: row.get("on_date")?,
        minutes: row.get("minutes")?,
        note: row.get("note")?,
        version: row.get("version")?,
    })
}
