//! Every query of this room. Hours, contracts, people and companies are named
//! by reading the tables of their rooms; nothing is written there.

use crate::amounts::Amounts;
use crate::pair::{Invoice, InvoicePair, InvoiceStage, Leg, PairLine};
use base::{
    Actor, ContractPairId, EngagementId, FileId, InvoiceId, InvoicePairId, Money, Month, Outcome, Price, RateBasis,
    Role, TimeSheetId,
};
use std::collections::BTreeMap;
use store::{Row, Tx, Value, params};

/// The columns of a pair that is called `i`.
const PAIR: &str = "i.id AS id, i.pair AS pair, i.engagement AS engagement, i.sheet AS sheet, i.month AS month, \
     i.stage AS stage, i.consultant_net_minor AS consultant_net_minor, i.commission_minor AS commission_minor, \
     i.client_net_minor AS client_net_minor, i.vat_bp AS vat_bp, i.consultant_vat_minor AS consultant_vat_minor, \
     i.client_vat_minor AS client_vat_minor, i.confirmed_by AS confirmed_by, i.confirmed_at AS confirmed_at, \
     i.disputed_reason AS disputed_reason, i.version AS version";

/// A pair with its names, before `WHERE`.
const LINE: &str = "e.number AS engagement_number, p.title AS title, e.consultant AS consultant, c.name AS consultant_name, \
     e.agency AS agency, e.client AS client, k.name AS client_name, k.street AS street, k.town AS town, \
     u.name AS supplier_name, u.f_skatt AS f_skatt, h.minutes AS minutes \
     FROM invoice_pairs i JOIN engagements e ON e.id = i.engagement JOIN contract_pairs p ON p.id = i.pair \
     JOIN consultants c ON c.id = e.consultant JOIN clients k ON k.id = e.client JOIN suppliers u ON u.id = p.supplier \
     JOIN time_sheets h ON h.id = i.sheet";

/// The columns of an invoice.
const INVOICE: &str = "id, invoice_pair, leg, label, issued_on, due_on, net_minor, vat_minor, total_minor, file";

/// A pair.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn find(tx: &Tx, id: InvoicePairId) -> Outcome<InvoicePair> {
    pair_row(&tx.one(&format!("SELECT {PAIR} FROM invoice_pairs i WHERE i.id = $1"), params![id]).await?)
}

/// The pair of a month, if there is one.
///
/// # Errors
/// A failure of the database.
pub async fn of_sheet(tx: &Tx, sheet: TimeSheetId) -> Outcome<Option<InvoicePair>> {
    let row = tx.opt(&format!("SELECT {PAIR} FROM invoice_pairs i WHERE i.sheet = $1"), params![sheet]).await?;
    row.as_ref().map(pair_row).transpose()
}

/// Whether an engagement has any pair.
///
/// # Errors
/// A failure of the database.
pub async fn has_pair(tx: &Tx, engagement: EngagementId) -> Outcome<bool> {
    Ok(tx.opt("SELECT id FROM invoice_pairs WHERE engagement = $1 LIMIT 1", params![engagement]).await?.is_some())
}

/// A pair with its names.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn line(tx: &Tx, id: InvoicePairId) -> Outcome<PairLine> {
    line_row(&tx.one(&format!("SELECT {PAIR}, {LINE} WHERE i.id = $1"), params![id]).await?)
}

/// The pairs that an actor may know of, the latest month first; for the client
/// those that are issued.
///
/// # Errors
/// A failure of the database.
pub async fn pairs_for(tx: &Tx, actor: &Actor) -> Outcome<Vec<PairLine>> {
    let (scope, values) = scope(actor);
    let sql = format!("SELECT {PAIR}, {LINE} WHERE {scope} ORDER BY i.month DESC, e.number DESC LIMIT 1000");
    tx.all(&sql, values).await?.iter().map(line_row).collect()
}

/// Which pairs an actor may know of, as a condition on pairs `i` and their engagements `e`.
fn scope(actor: &Actor) -> (&'static str, Vec<Value>) {
    match actor.role {
        Role::Staff(_) => ("1 = 1", vec![]),
        Role::ClientRep { client } => ("e.client = $1 AND i.stage IN ('issued', 'credited')", params![client]),
        Role::Consultant { consultant, .. } => ("e.consultant = $1", params![consultant]),
        Role::AgencyRep { agency } => ("e.agency = $1", params![agency]),
    }
}

/// The invoices of every pair that an actor may know of, by pair; which of the
/// two the actor may read is the policy's.
///
/// # Errors
/// A failure of the database.
pub async fn invoices_for(tx: &Tx, actor: &Actor) -> Outcome<BTreeMap<InvoicePairId, Vec<Invoice>>> {
    let (scope, values) = scope(actor);
    let sql = format!(
        "SELECT {INVOICE} FROM invoices WHERE invoice_pair IN \
         (SELECT i.id FROM invoice_pairs i JOIN engagements e ON e.id = i.engagement WHERE {scope}) ORDER BY leg"
    );
    let mut by_pair: BTreeMap<InvoicePairId, Vec<Invoice>> = BTreeMap::new();
    for row in tx.all(&sql, values).await? {
        let invoice = invoice_row(&row)?;
        by_pair.entry(invoice.invoice_pair).or_default().push(invoice);
    }
    Ok(by_pair)
}

/// An approved month that has no invoices.
#[derive(Clone, Debug)]
pub struct Uninvoiced {
    /// The month's sheet.
    pub sheet: TimeSheetId,
    /// The month.
    pub month: Month,
    /// The engagement's short number.
    pub engagement_number: i64,
    /// What the work is called.
    pub title: String,
    /// Who works.
    pub consultant_name: String,
    /// What was approved.
    pub minutes: i64,
    /// What the rate is for: a fixed fee is invoiced with the last month.
    pub basis: RateBasis,
}

/// Every approved month without a pair, the oldest first: nothing that was
/// approved is lost from sight.
///
/// # Errors
/// A failure of the database.
pub async fn uninvoiced(tx: &Tx) -> Outcome<Vec<Uninvoiced>> {
    let rows = tx
        .all(
            "SELECT h.id AS sheet, h.month AS month, h.minutes AS minutes, h.rate_basis AS rate_basis, \
             e.number AS engagement_number, p.title AS title, c.name AS consultant_name \
             FROM time_sheets h JOIN engagements e ON e.id = h.engagement JOIN contract_pairs p ON p.id = e.pair \
             JOIN consultants c ON c.id = e.consultant \
             WHERE h.stage = 'approved' AND NOT EXISTS (SELECT 1 FROM invoice_pairs i WHERE i.sheet = h.id) \
             ORDER BY h.month, e.number LIMIT 500",
            vec![],
        )
        .await?;
    rows.iter()
        .map(|row| {
            Ok(Uninvoiced {
                sheet: row.get("sheet")?,
                month: row.get("month")?,
                engagement_number: row.get("engagement_number")?,
                title: row.get("title")?,
                consultant_name: row.get("consultant_name")?,
                minutes: row.get("minutes")?,
                basis: row.get("rate_basis")?,
            })
        })
        .collect()
}

/// A new draft.
///
/// # Errors
/// A failure of the database.
pub async fn insert(
    tx: &Tx,
    id: InvoicePairId,
    pair: ContractPairId,
    engagement: EngagementId,
    (sheet, month): (TimeSheetId, Month),
    amounts: &Amounts,
) -> Outcome<()> {
    tx.run(
        "INSERT INTO invoice_pairs (id, pair, engagement, sheet, month, stage, consultant_net_minor, commission_minor, \
         client_net_minor, vat_bp, consultant_vat_minor, client_vat_minor) \
         VALUES ($1, $2, $3, $4, $5, 'drafted', $6, $7, $8, $9, $10, $11)",
        params![
            id,
            pair,
            engagement,
            sheet,
            month,
            amounts.price.consultant.minor,
            amounts.price.commission.minor,
            amounts.price.client.minor,
            amounts.vat,
            amounts.consultant_vat.minor,
            amounts.client_vat.minor
        ],
    )
    .await?;
    Ok(())
}

/// Removes the pair of a month unless it is issued.
///
/// # Errors
/// A failure of the database.
pub async fn withdraw(tx: &Tx, sheet: TimeSheetId) -> Outcome<()> {
    tx.run(
        "DELETE FROM invoice_pairs WHERE sheet = $1 AND stage IN ('drafted', 'confirmed', 'reviewed')",
        params![sheet],
    )
    .await?;
    Ok(())
}

/// Drafted → Confirmed; what was said to be wrong is settled.
///
/// # Errors
/// Changed meanwhile, or a failure of the database.
pub async fn confirmed(tx: &Tx, id: InvoicePairId, version: i64) -> Outcome<()> {
    tx.run_versioned(
        "UPDATE invoice_pairs SET stage = 'confirmed', confirmed_by = $3, confirmed_at = $4, disputed_reason = NULL, \
         version = version + 1 WHERE id = $1 AND version = $2 AND stage = 'drafted'",
        params![id, version, tx.actor(), tx.now()],
    )
    .await
}

/// Drafted stays drafted, with what is wrong.
///
/// # Errors
/// Changed meanwhile, or a failure of the database.
pub async fn disputed(tx: &Tx, id: InvoicePairId, version: i64, reason: &str) -> Outcome<()> {
    tx.run_versioned(
        "UPDATE invoice_pairs SET disputed_reason = $3, version = version + 1 WHERE id = $1 AND version = $2 AND stage = 'drafted'",
        params![id, version, reason],
    )
    .await
}

/// Confirmed → Reviewed.
///
/// # Errors
/// Changed meanwhile, or a failure of the database.
pub async fn reviewed(tx: &Tx, id: InvoicePairId, version: i64) -> Outcome<()> {
    tx.run_versioned(
        "UPDATE invoice_pairs SET stage = 'reviewed', reviewed_by = $3, reviewed_at = $4, version = version + 1 \
         WHERE id = $1 AND version = $2 AND stage = 'confirmed'",
        params![id, version, tx.actor(), tx.now()],
    )
    .await
}

/// Reviewed → Issued, for exactly one of however many try; false for the others.
///
/// # Errors
/// A failure of the database.
pub async fn claim_issue(tx: &Tx, id: InvoicePairId) -> Outcome<bool> {
    let touched = tx
        .run(
            "UPDATE invoice_pairs SET stage = 'issued', issued_by = $2, issued_at = $3, version = version + 1 \
             WHERE id = $1 AND stage = 'reviewed'",
            params![id, tx.actor(), tx.now()],
        )
        .await?;
    Ok(touched == 1)
}

/// An invoice as it is written down: once, and never changed.
#[derive(Clone, Debug)]
pub struct NewInvoice {
    /// The number series.
    pub series: String,
    /// The number in it.
    pub number: i64,
    /// The invoice.
    pub invoice: Invoice,
    /// Everything that it says, as JSON.
    pub content: String,
}

/// Writes an issued invoice.
///
/// # Errors
/// A failure of the database, a number that is taken among them.
pub async fn insert_invoice(tx: &Tx, new: &NewInvoice) -> Outcome<()> {
    let invoice = &new.invoice;
    tx.run(
        "INSERT INTO invoices (id, invoice_pair, leg, series, number, label, issued_on, due_on, net_minor, vat_minor, \
         total_minor, content, file) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        params![
            invoice.id,
            invoice.invoice_pair,
            invoice.leg.code(),
            new.series,
            new.number,
            invoice.label,
            invoice.issued_on,
            invoice.due_on,
            invoice.net.minor,
            invoice.vat.minor,
            invoice.total.minor,
            new.content,
            invoice.file
        ],
    )
    .await?;
    Ok(())
}

/// An invoice.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn invoice(tx: &Tx, id: InvoiceId) -> Outcome<Invoice> {
    invoice_row(&tx.one(&format!("SELECT {INVOICE} FROM invoices WHERE id = $1"), params![id]).await?)
}

/// The invoices of a pair, the client's first; none before it is issued.
///
/// # Errors
/// A failure of the database.
pub async fn invoices_of(tx: &Tx, pair: InvoicePairId) -> Outcome<Vec<Invoice>> {
    let sql = format!("SELECT {INVOICE} FROM invoices WHERE invoice_pair = $1 ORDER BY leg");
    tx.all(&sql, params![pair]).await?.iter().map(invoice_row).collect()
}

/// Row → pair.
fn pair_row(row: &Row) -> Outcome<InvoicePair> {
    let money = |name: &str| row.get::<i64>(name).map(Money::sek);
    let price = Price {
        consultant: money("consultant_net_minor")?,
        commission: money("commission_minor")?,
        client: money("client_net_minor")?,
    };
    Ok(InvoicePair {
        id: row.get("id")?,
        pair: row.get("pair")?,
        engagement: row.get("engagement")?,
        sheet: row.get("sheet")?,
        month: row.get("month")?,
        stage: row.parse("stage", InvoiceStage::parse)?,
        amounts: Amounts {
            price,
            vat: row.get("vat_bp")?,
            consultant_vat: money("consultant_vat_minor")?,
            client_vat: money("client_vat_minor")?,
        },
        confirmed_by: row.opt("confirmed_by")?,
        confirmed_at: row.opt("confirmed_at")?,
        disputed_reason: row.opt("disputed_reason")?,
        version: row.get("version")?,
    })
}

/// Row → pair with its names.
fn line_row(row: &Row) -> Outcome<PairLine> {
    let said =
        |name: &str| Ok::<bool, base::Stop>(row.opt::<String>(name)?.is_some_and(|text| !text.trim().is_empty()));
    Ok(PairLine {
        pair: pair_row(row)?,
        engagement_number: row.get("engagement_number")?,
        title: row.get("title")?,
        consultant: row.get("consultant")?,
        consultant_name: row.get("consultant_name")?,
        agency: row.opt("agency")?,
        client: row.get("client")?,
        client_name: row.get("client_name")?,
        supplier_name: row.get("supplier_name")?,
        minutes: row.opt("minutes")?.unwrap_or(0),
        f_skatt: row.get("f_skatt")?,
        has_address: said("street")? && said("town")?,
    })
}

/// Row → invoice.
fn invoice_row(row: &Row) -> Outcome<Invoice> {
    let money = |name: &str| row.get::<i64>(name).map(Money::sek);
    Ok(Invoice {
        id: row.get("id")?,
        invoice_pair: row.get("invoice_pair")?,
        leg: row.parse("leg", Leg::parse)?,
        label: row.get("label")?,
        issued_on: row.get("issued_on")?,
        due_on: row.get("due_on")?,
        net: money("net_minor")?,
        vat: money("vat_minor")?,
        total: money("total_minor")?,
        file: row.get("file")?,
    })
}

/// The file that a sheet's report lies in; every approved month has one.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn report_of(tx: &Tx, sheet: TimeSheetId) -> Outcome<FileId> {
    let report = timesheets::find(tx, sheet).await?.report;
    report.ok_or_else(|| base::CommonRefusal::NotFound.into())
}
