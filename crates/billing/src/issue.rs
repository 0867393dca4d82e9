//! Issuing: both invoices get their numbers, are sealed and mailed, and the
//! month is marked as invoiced, in one transaction (S71, S80). Of however many
//! who try at once, exactly one issues; the others are told so.

use crate::document::{self, Facts};
use crate::mails;
use crate::pair::{Invoice, InvoicePair, InvoiceStage, Leg};
use crate::refusal::BillingRefusal;
use crate::review::{gate, unobstructed};
use crate::rows::{self, NewInvoice};
use base::{Actor, FileId, Happened, InvoicePairId, Lang, Outcome, RateBasis, Stop};
use documents::invoice::InvoiceDocument;
use store::files::{self, NewFile};
use store::{Tx, series};
use timesheets::SheetStage;

/// The two invoices as they went out: what each letter carries.
pub(crate) struct Issued {
    pub(crate) facts: Facts,
    pub(crate) client: Invoice,
    pub(crate) consultant: Invoice,
}

/// Reviewed → Issued.
///
/// # Errors
/// [`BillingRefusal::AlreadyIssued`] for whoever comes second,
/// [`BillingRefusal`] with what else stands in the way, or a failure of the
/// database or the typesetter; then nothing was issued and no number is used.
pub async fn issue(tx: &Tx, actor: &Actor, id: InvoicePairId) -> Outcome<()> {
    gate(actor)?;
    let pair = rows::find(tx, id).await?;
    // The month first, then the pair: the order in which reopening takes them too.
    let sheet = timesheets::find_locked(tx, pair.sheet).await?;
    if !rows::claim_issue(tx, id).await? {
        let refusal = match rows::find(tx, id).await?.stage {
            InvoiceStage::Issued | InvoiceStage::Credited => BillingRefusal::AlreadyIssued,
            InvoiceStage::Drafted | InvoiceStage::Confirmed | InvoiceStage::Reviewed => BillingRefusal::WrongStage,
        };
        return Err(refusal.into());
    }
    if sheet.stage != SheetStage::Approved {
        return Err(BillingRefusal::MonthNotApproved.into());
    }
    // As it was before it was claimed, since an issued pair has no exceptions any more.
    let mut line = rows::line(tx, id).await?;
    line.pair.stage = InvoiceStage::Reviewed;
    unobstructed(&line)?;
    let facts = document::facts(tx, &line.pair).await?;
    let client = numbered(tx, &facts, Leg::Client).await?;
    let consultant = numbered(tx, &facts, Leg::Consultant).await?;
    // Both at once: whoever issues next waits for these numbers until the commit.
    let (client_pdf, consultant_pdf) =
        tokio::try_join!(document::pdf(client.document.clone()), document::pdf(consultant.document.clone()))?;
    let client = put(tx, &line.pair, &facts, client, &client_pdf).await?;
    let consultant = put(tx, &line.pair, &facts, consultant, &consultant_pdf).await?;
    timesheets::mark_invoiced(tx, sheet.id).await?;
    if facts.basis == RateBasis::Fixed {
        // The fee pays for the earlier months too.
        for earlier in timesheets::rows::sheets_of(tx, line.pair.engagement).await? {
            if earlier.sheet.stage == SheetStage::Approved {
                timesheets::mark_invoiced(tx, earlier.sheet.id).await?;
            }
        }
    }
    mails::issued(tx, &line, &Issued { facts, client, consultant }).await?;
    tx.record(Happened::InvoicePairIssued { pair: id }).await
}

/// Issues several pairs, all or none; how many.
///
/// # Errors
/// As [`issue`], for the first that cannot be issued;
/// [`BillingRefusal::NothingChosen`] without any.
pub async fn issue_many(tx: &Tx, actor: &Actor, ids: &[InvoicePairId]) -> Outcome<usize> {
    gate(actor)?;
    let mut ids = ids.to_vec();
    ids.sort();
    ids.dedup();
    if ids.is_empty() {
        return Err(BillingRefusal::NothingChosen.into());
    }
    for id in &ids {
        issue(tx, actor, *id).await?;
    }
    Ok(ids.len())
}

/// One of the two with its number, before it is typeset.
struct Numbered {
    leg: Leg,
    series: String,
    number: i64,
    label: String,
    document: InvoiceDocument,
}

/// Takes the number of one of the two.
async fn numbered(tx: &Tx, facts: &Facts, leg: Leg) -> Outcome<Numbered> {
    let series = facts.series(leg);
    let number = series::take(tx, &series).await?;
    let label = facts.label(leg, number);
    let document = facts.document(leg, &label)?;
    Ok(Numbered { leg, series, number, label, document })
}

/// Seals and writes one of the two.
async fn put(tx: &Tx, pair: &InvoicePair, facts: &Facts, one: Numbered, pdf: &[u8]) -> Outcome<Invoice> {
    let Numbered { leg, series, number, label, document } = one;
    let content = serde_json::to_string(&document).map_err(Stop::failed)?;
    let vat = match leg {
        Leg::Client => pair.amounts.client_vat,
        Leg::Consultant => pair.amounts.consultant_vat,
    };
    let file = seal(tx, facts.lang(leg), leg, &label, pdf).await?;
    let invoice = Invoice {
        id: tx.new_id(),
        invoice_pair: pair.id,
        leg,
        label,
        issued_on: facts.issued_on,
        due_on: facts.due_on(),
        net: document.net,
        vat,
        total: document.total,
        file,
    };
    let new = NewInvoice { series, number, invoice, content };
    rows::insert_invoice(tx, &new).await?;
    Ok(new.invoice)
}

/// Keeps the PDF, never to be changed.
async fn seal(tx: &Tx, lang: Lang, leg: Leg, label: &str, bytes: &[u8]) -> Outcome<FileId> {
    let stem = match (lang, leg) {
        (Lang::Sv, Leg::Client) => "faktura",
        (Lang::Sv, Leg::Consultant) => "sjalvfaktura",
        (Lang::En, Leg::Client) => "invoice",
        (Lang::En, Leg::Consultant) => "self-billed-invoice",
    };
    let name = format!("{stem}-{label}.pdf");
    files::put(tx, NewFile { kind: "invoice", name: &name, media_type: "application/pdf", bytes, sealed: true }).await
}
