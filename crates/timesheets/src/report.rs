//! The month's report: what the client approved, on paper, sealed (S70, S74).
//! It is written in the approver's language and never rewritten.

use crate::sheet::{TimeEntry, TimeSheet};
use base::{Actor, FileId, Lang, Outcome, Stop};
use contracts::{ContractPair, Engagement};
use documents::month_report::{Approval, DayRow, MonthReport, render};
use documents::paper::Paper;
use people::directory;
use store::Tx;
use store::files::{self, NewFile};

/// The report of a month that is being approved now by `approver`.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn document(
    tx: &Tx,
    approver: &Actor,
    sheet: &TimeSheet,
    engagement: &Engagement,
    pair: &ContractPair,
    entries: &[TimeEntry],
) -> Outcome<MonthReport> {
    let consultant = directory::consultant(tx, engagement.consultant).await?;
    let supplier = directory::supplier(tx, pair.supplier).await?;
    let client = directory::client(tx, engagement.client).await?;
    Ok(MonthReport {
        paper: Paper {
            lang: approver.lang,
            document_id: format!("T-{}-{}", engagement.number, sheet.month),
            created: tx.now(),
            broker: contracts::document::letterhead(tx),
        },
        month: sheet.month,
        consultant: consultant.name,
        supplier: Some(supplier.name),
        client: client.name,
        assignment: pair.title.clone(),
        contract_number: Some(pair.number.to_string()),
        rows: entries.iter().map(day).collect(),
        submitted: sheet.submitted_at,
        approved: Some(Approval { by: approver.name.clone(), at: tx.now() }),
        // A report stands already: this one replaces it.
        correction: sheet.report.and(sheet.reopened_reason.clone()),
    })
}

/// A day on paper.
fn day(entry: &TimeEntry) -> DayRow {
    DayRow { date: entry.on_date, minutes: entry.minutes, note: entry.note.clone() }
}

/// Renders the report, where blocking is allowed, and keeps it sealed.
///
/// # Errors
/// The typesetter's failure, or one of the database.
pub async fn seal(tx: &Tx, document: MonthReport, engagement_number: i64) -> Outcome<FileId> {
    let stem = match document.paper.lang {
        Lang::Sv => "tidrapport",
        Lang::En => "time-report",
    };
    let name = format!("{stem}-{}-{engagement_number}.pdf", document.month);
    let made = tokio::task::spawn_blocking(move || render(&document)).await;
    let bytes = made.map_err(Stop::failed)?.map_err(Stop::Failed)?;
    let file =
        NewFile { kind: "month_report", name: &name, media_type: "application/pdf", bytes: &bytes, sealed: true };
    files::put(tx, file).await
}
