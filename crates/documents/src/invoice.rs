//! One leg of an invoice pair, or its credit note: the broker's to the client,
//! or the one that the broker issues in the seller's name (S70, S76–S80). Prints
//! what mervärdesskattelagen 17 kap. 24 § asks for and refuses a document that
//! lacks it or does not add up. Computes no amount, numbers nothing.

use crate::paper::{Attachment, FeeReceiver, Paper, Party, moment};
use crate::typst_world::{Template, render as typeset};
use anyhow::{Context, ensure};
use base::{BasisPoints, Date, Failure, Instant, Lang, Money, format, t};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// Which leg of the pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InvoiceLeg {
    /// The broker sells to the client.
    Client,
    /// The consultant or agency sells to the broker, who issues the invoice
    /// (self-billing); it carries the word that the law wants.
    SelfBilled,
}

/// A line of the invoice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvoiceLine {
    /// Extent and kind of the service.
    pub text: String,
    /// How much, as read: `152 h`.
    pub quantity: String,
    /// Per unit, without VAT.
    pub unit_price: Money,
    /// The line's amount without VAT, rounded once.
    pub amount: Money,
    /// The VAT rate; zero with reverse charge.
    pub vat: BasisPoints,
}

/// The open commission behind the invoice (S67, S68): shown on both legs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenCommission {
    /// Who receives the fee.
    pub receiver: FeeReceiver,
    /// What the receiver gets, without VAT.
    pub consultant: Money,
    /// The broker's rate.
    pub rate: BasisPoints,
    /// The broker's amount.
    pub amount: Money,
    /// What the client pays, without VAT.
    pub client: Money,
}

/// VAT of one rate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VatRow {
    /// The rate.
    pub rate: BasisPoints,
    /// The taxable amount at that rate.
    pub taxable: Money,
    /// The tax, rounded once to the öre.
    pub amount: Money,
}

/// Where the money goes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaymentRoute {
    /// Bankgiro number as written: `5402-9681`.
    pub bankgiro: Option<String>,
    /// IBAN.
    pub iban: Option<String>,
    /// BIC of the bank.
    pub bic: Option<String>,
    /// OCR reference with its check digit; without one the invoice's number is
    /// the reference.
    pub ocr: Option<String>,
}

/// What a credit note corrects (17 kap. 22 § ML: a specific and unambiguous reference).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Credited {
    /// The original's number.
    pub number: String,
    /// The original's date.
    pub issued: Date,
    /// Why.
    pub reason: String,
}

/// The seller's approval of a self-billed invoice: without it, it is not issued.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Confirmation {
    /// Who confirmed.
    pub by: String,
    /// When.
    pub at: Instant,
}

/// One invoice or credit note, whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvoiceDocument {
    /// Language, id, date and letterhead.
    pub paper: Paper,
    /// Which leg.
    pub leg: InvoiceLeg,
    /// Set on a credit note; its amounts are negative.
    pub credits: Option<Credited>,
    /// The number in its series.
    pub number: String,
    /// Date of issue.
    pub issued: Date,
    /// Day of payment.
    pub due: Date,
    /// Days between the two.
    pub terms_days: u16,
    /// Who sells.
    pub seller: Party,
    /// Who buys.
    pub buyer: Party,
    /// The buyer's person or reference code.
    pub buyer_reference: Option<String>,
    /// The seller's person or reference.
    pub seller_reference: Option<String>,
    /// The buyer's order number.
    pub order_reference: Option<String>,
    /// The contract's number.
    pub contract_number: Option<String>,
    /// The assignment's title.
    pub assignment: Option<String>,
    /// Who did the work.
    pub consultant: Option<String>,
    /// First and last day of what is invoiced.
    pub period: Option<(Date, Date)>,
    /// The lines; at least one.
    pub lines: Vec<InvoiceLine>,
    /// The commission, shown to all.
    pub commission: Option<OpenCommission>,
    /// Sum of the lines, without VAT.
    pub net: Money,
    /// VAT per rate; empty with reverse charge.
    pub vat: Vec<VatRow>,
    /// The buyer in another EU state is liable for the VAT: printed in the words
    /// of the law, with both VAT numbers.
    pub reverse_charge: bool,
    /// Rounding of the sum to whole kronor; zero when it is not rounded.
    pub rounding: Money,
    /// What is to be paid: net, VAT and rounding.
    pub total: Money,
    /// Where it is paid.
    pub payment: PaymentRoute,
    /// The seller's approval, on a self-billed invoice.
    pub confirmed: Option<Confirmation>,
    /// What else the reader should know.
    pub notes: Vec<String>,
}

/// The invoice as PDF.
///
/// # Errors
/// A failure that names what is missing or does not add up, or the typesetter's.
pub fn render(document: &InvoiceDocument) -> Result<Vec<u8>, Failure> {
    render_with(document, &[])
}

/// The invoice as PDF with files inside: its electronic form, the month report.
///
/// # Errors
/// As [`render`]; also with more than four files or two of one name.
pub fn render_with(document: &InvoiceDocument, attachments: &[Attachment]) -> Result<Vec<u8>, Failure> {
    is_whole(document)?;
    adds_up(document)?;
    let title = format!("{} {} – {}", kind(document), document.number, document.seller.name);
    typeset(Template::Invoice, &document.paper, &title, data(document), attachments)
}

/// Everything that 17 kap. 24 § ML asks of this invoice is there.
fn is_whole(document: &InvoiceDocument) -> Result<(), Failure> {
    let said = |text: &str| !text.trim().is_empty();
    let given = |text: &Option<String>| text.as_deref().is_some_and(said);
    ensure!(said(&document.number), "an invoice needs its number");
    ensure!(said(&document.seller.name) && said(&document.buyer.name), "an invoice needs seller and buyer");
    ensure!(!document.seller.address.is_empty(), "an invoice needs the seller's address");
    ensure!(!document.buyer.address.is_empty(), "an invoice needs the buyer's address");
    ensure!(!document.lines.is_empty(), "an invoice needs a line");
    ensure!(document.lines.iter().all(|line| said(&line.text)), "every line says what was delivered");
    let taxed = document.vat.iter().any(|row| row.rate.0 > 0);
    ensure!(!taxed || given(&document.seller.vat_no), "an invoice with VAT needs the seller's VAT number");
    if document.reverse_charge {
        ensure!(!taxed, "an invoice with reverse charge has no VAT");
        ensure!(given(&document.seller.vat_no), "reverse charge needs the seller's VAT number");
        ensure!(given(&document.buyer.vat_no), "reverse charge needs the buyer's VAT number");
    }
    if let Some(original) = &document.credits {
        ensure!(said(&original.number), "a credit note names the invoice that it corrects");
    }
    Ok(())
}

/// Lines make the net, VAT stands on the whole net, the total is their sum.
fn adds_up(document: &InvoiceDocument) -> Result<(), Failure> {
    let lines = sum(document, document.lines.iter().map(|line| line.amount))?;
    ensure!(lines == document.net, "the lines make {} and the net is {}", lines.minor, document.net.minor);
    let taxable = sum(document, document.vat.iter().map(|row| row.taxable))?;
    ensure!(document.vat.is_empty() || taxable == document.net, "VAT stands on another sum than the net");
    let parts = document.vat.iter().map(|row| row.amount).chain([document.net, document.rounding]);
    let total = sum(document, parts)?;
    ensure!(
        total == document.total,
        "net, VAT and rounding make {}, the total is {}",
        total.minor,
        document.total.minor
    );
    if let Some(commission) = &document.commission {
        let client = sum(document, [commission.consultant, commission.amount])?;
        ensure!(client == commission.client, "fee and commission do not make the client's price");
    }
    Ok(())
}

/// These amounts together, in the total's currency.
fn sum(document: &InvoiceDocument, amounts: impl IntoIterator<Item = Money>) -> Result<Money, Failure> {
    let nothing = Money { minor: 0, ..document.total };
    amounts.into_iter().try_fold(nothing, Money::plus).context("an invoice's sum")
}

/// What the template reads.
fn data(document: &InvoiceDocument) -> Value {
    let lang = document.paper.lang;
    let money = |amount| format::money(lang, amount);
    let (total_label, due_label) = match (&document.credits, document.leg) {
        (Some(_), _) => (t!(lang, "invoice-total-credit"), None),
        (None, InvoiceLeg::Client) => (t!(lang, "invoice-total"), Some(t!(lang, "invoice-pay-by"))),
        (None, InvoiceLeg::SelfBilled) => (t!(lang, "invoice-total-payout"), Some(t!(lang, "invoice-paid-by"))),
    };
    json!({
        "kind": kind(document),
        "number": document.number,
        "self_billing": (document.leg == InvoiceLeg::SelfBilled).then(|| t!(lang, "self-billing")),
        "credits": document.credits.as_ref().map(|original| credited(lang, original)),
        "seller": party(lang, t!(lang, "invoice-seller"), &document.seller),
        "buyer": party(lang, t!(lang, "invoice-buyer"), &document.buyer),
        "facts": facts(document),
        "columns": {
            "text": t!(lang, "invoice-column-text"),
            "quantity": t!(lang, "invoice-column-quantity"),
            "unit_price": t!(lang, "invoice-column-unit-price"),
            "vat": t!(lang, "invoice-column-vat"),
            "amount": t!(lang, "invoice-column-amount"),
        },
        "lines": document.lines.iter().map(|line| json!({
            "text": line.text,
            "quantity": line.quantity,
            "unit_price": money(line.unit_price),
            "vat": if document.reverse_charge { "–".to_owned() } else { format::percent(lang, line.vat) },
            "amount": money(line.amount),
        })).collect::<Vec<Value>>(),
        "sums": sums(document),
        "total": { "label": total_label, "amount": money(document.total), "due_label": due_label, "due": format::date_long(lang, document.due) },
        "commission": document.commission.as_ref().map(|commission| commission_data(lang, commission)),
        "payment": payment(document),
        "notes": notes(document),
    })
}

/// Invoice or credit note.
fn kind(document: &InvoiceDocument) -> String {
    let lang = document.paper.lang;
    match document.credits {
        None => t!(lang, "invoice-kind"),
        Some(_) => t!(lang, "invoice-kind-credit"),
    }
}

/// The reference to the original, and why.
fn credited(lang: Lang, original: &Credited) -> Value {
    let (number, date) = (original.number.as_str(), format::date_long(lang, original.issued));
    json!({ "text": t!(lang, "invoice-credits", number = number, date = date), "reason": original.reason })
}

fn party(lang: Lang, role: String, party: &Party) -> Value {
    json!({ "role": role, "name": party.name, "lines": party.lines(lang) })
}

/// The named facts between the parties and the lines; those not given are left out.
fn facts(document: &InvoiceDocument) -> Vec<Value> {
    let lang = document.paper.lang;
    let period = document.period.map(|(from, to)| format!("{from} – {to}"));
    let terms = document.credits.is_none().then(|| t!(lang, "days", days = i64::from(document.terms_days)));
    let due = document.credits.is_none().then(|| document.due.to_string());
    [
        (t!(lang, "invoice-number"), Some(document.number.clone())),
        (t!(lang, "invoice-issued"), Some(document.issued.to_string())),
        (t!(lang, "invoice-due"), due),
        (t!(lang, "payment-terms"), terms),
        (t!(lang, "invoice-period"), period),
        (t!(lang, "invoice-buyer-reference"), document.buyer_reference.clone()),
        (t!(lang, "invoice-seller-reference"), document.seller_reference.clone()),
        (t!(lang, "invoice-order-reference"), document.order_reference.clone()),
        (t!(lang, "contract"), document.contract_number.clone()),
        (t!(lang, "assignment"), document.assignment.clone()),
        (t!(lang, "consultant"), document.consultant.clone()),
    ]
    .into_iter()
    .filter_map(|(label, value)| value.map(|value| json!({ "label": label, "value": value })))
    .collect()
}

/// Net, VAT per rate and rounding.
fn sums(document: &InvoiceDocument) -> Vec<Value> {
    let lang = document.paper.lang;
    let row = |label: String, amount: Money| json!({ "label": label, "amount": format::money(lang, amount) });
    let mut rows = vec![row(t!(lang, "invoice-net"), document.net)];
    for vat in &document.vat {
        let (rate, taxable) = (format::percent(lang, vat.rate), format::money(lang, vat.taxable));
        rows.push(row(t!(lang, "invoice-vat", rate = rate, taxable = taxable), vat.amount));
    }
    if document.rounding.minor != 0 {
        rows.push(row(t!(lang, "invoice-rounding"), document.rounding));
    }
    rows
}

/// The three amounts that everybody sees (S68).
fn commission_data(lang: Lang, commission: &OpenCommission) -> Value {
    let percent = format::percent(lang, commission.rate);
    let money = |amount| format::money(lang, amount);
    json!({
        "heading": t!(lang, "commission-heading"),
        "figures": [
            { "label": commission.receiver.fee_label(lang), "amount": money(commission.consultant) },
            { "label": t!(lang, "commission-broker", percent = percent), "amount": money(commission.amount) },
            { "label": t!(lang, "commission-client"), "amount": money(commission.client) },
        ],
        "note": t!(lang, "commission-note"),
    })
}

/// Where and with which reference; a credit note asks for nothing.
fn payment(document: &InvoiceDocument) -> Value {
    let lang = document.paper.lang;
    if document.credits.is_some() {
        return Value::Null;
    }
    let route = &document.payment;
    let reference = match &route.ocr {
        Some(ocr) => (t!(lang, "payment-ocr"), ocr.clone()),
        None => (t!(lang, "payment-reference"), document.number.clone()),
    };
    let facts: Vec<Value> = [
        (t!(lang, "payment-bankgiro"), route.bankgiro.clone()),
        (t!(lang, "payment-iban"), route.iban.clone()),
        (t!(lang, "payment-bic"), route.bic.clone()),
        (reference.0, Some(reference.1)),
    ]
    .into_iter()
    .filter_map(|(label, value)| value.map(|value| json!({ "label": label, "value": value })))
    .collect();
    let heading = match document.leg {
        InvoiceLeg::Client => t!(lang, "payment-heading"),
        InvoiceLeg::SelfBilled => t!(lang, "payment-heading-payout"),
    };
    json!({ "heading": heading, "facts": facts })
}

/// The sentences at the end.
fn notes(document: &InvoiceDocument) -> Vec<String> {
    let lang = document.paper.lang;
    let mut notes = Vec::new();
    if document.reverse_charge {
        notes.push(t!(lang, "invoice-reverse-charge"));
    }
    if document.leg == InvoiceLeg::SelfBilled {
        let (buyer, seller) = (document.buyer.name.as_str(), document.seller.name.as_str());
        notes.push(t!(lang, "invoice-self-billing-note", buyer = buyer, seller = seller));
    }
    if let Some(confirmed) = &document.confirmed {
        notes.push(t!(lang, "invoice-confirmed", name = confirmed.by.as_str(), at = moment(lang, confirmed.at)));
    }
    if document.leg == InvoiceLeg::Client && document.credits.is_none() {
        notes.push(t!(lang, "invoice-late-interest"));
    }
    notes.extend(document.notes.iter().cloned());
    notes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paper::Relationship;
    use crate::reading::{assert_reads, hostile, reads};
    use crate::samples;

    #[test]
    fn both_legs_and_their_credit_notes_read_in_both_languages() {
        for lang in Lang::ALL {
            for document in [
                samples::client_invoice(lang),
                samples::self_billed_invoice(lang),
                samples::credit_note(lang),
                samples::self_billed_credit_note(lang),
            ] {
                let pdf = render(&document).expect("an invoice");
                let mut wanted = vec![
                    document.number.clone(),
                    document.issued.to_string(),
                    document.seller.name.clone(),
                    document.buyer.name.clone(),
                    document.seller.vat_no.clone().expect("the sample's VAT number"),
                    t!(lang, "f-tax"),
                    format::money(lang, document.net),
                    format::money(lang, document.vat[0].amount),
                    format::percent(lang, document.vat[0].rate),
                    format::money(lang, document.total),
                ];
                wanted.extend(document.seller.address.iter().chain(&document.buyer.address).cloned());
                for line in &document.lines {
                    wanted.extend([line.text.clone(), line.quantity.clone(), format::money(lang, line.unit_price)]);
                }
                if let Some(commission) = &document.commission {
                    wanted.extend(
                        [commission.consultant, commission.amount, commission.client].map(|a| format::money(lang, a)),
                    );
                    wanted.push(format::percent(lang, commission.rate));
                }
                if let Some(original) = &document.credits {
                    wanted.extend([original.number.clone(), original.reason.clone()]);
                }
                assert_reads(&pdf, &wanted);
            }
        }
    }

    #[test]
    fn a_self_billed_invoice_says_so_in_the_laws_word_and_the_other_does_not() {
        for (lang, word) in [(Lang::Sv, "Självfakturering"), (Lang::En, "Self-billing")] {
            let own = reads(&render(&samples::client_invoice(lang)).expect("an invoice"));
            assert!(!own.contains(word));
            assert_reads(&render(&samples::self_billed_invoice(lang)).expect("an invoice"), &[word]);
        }
    }

    #[test]
    fn reverse_charge_has_the_phrase_both_numbers_and_no_vat() {
        let mut document = samples::client_invoice(Lang::Sv);
        document.buyer.vat_no = Some("DK12345674".to_owned());
        document.reverse_charge = true;
        document.vat.clear();
        document.lines.iter_mut().for_each(|line| line.vat = BasisPoints(0));
        document.rounding = Money::ZERO;
        document.total = document.net;
        assert_reads(&render(&document).expect("an invoice"), &["Omvänd betalningsskyldighet", "DK12345674"]);
        document.buyer.vat_no = None;
        assert!(render(&document).is_err());
    }

    #[test]
    fn what_the_law_asks_for_cannot_be_left_out() {
        type Spoil = fn(&mut InvoiceDocument);
        let cases: [(&str, Spoil); 8] = [
            ("number", |d| d.number.clear()),
            ("seller and buyer", |d| d.buyer.name = " ".to_owned()),
            ("seller's address", |d| d.seller.address.clear()),
            ("buyer's address", |d| d.buyer.address.clear()),
            ("needs a line", |d| d.lines.clear()),
            ("what was delivered", |d| d.lines[0].text.clear()),
            ("VAT number", |d| d.seller.vat_no = None),
            ("needs an id", |d| d.paper.document_id.clear()),
        ];
        for (word, spoil) in cases {
            let mut document = samples::client_invoice(Lang::Sv);
            spoil(&mut document);
            let why = render(&document).expect_err(word).to_string();
            assert!(why.contains(word), "{why} names {word}");
        }
    }

    #[test]
    fn an_invoice_that_does_not_add_up_is_not_made() {
        let cases: [fn(&mut InvoiceDocument); 5] = [
            |d| d.net = Money::sek(d.net.minor + 1),
            |d| d.total = Money::sek(d.total.minor - 1),
            |d| d.vat[0].taxable = Money::sek(d.vat[0].taxable.minor + 1),
            |d| d.lines[0].amount = Money { currency: base::Currency::EUR, ..d.lines[0].amount },
            |d| d.commission.as_mut().expect("a commission").amount = Money::sek(1),
        ];
        for (index, spoil) in cases.into_iter().enumerate() {
            let mut document = samples::client_invoice(Lang::Sv);
            spoil(&mut document);
            assert!(render(&document).is_err(), "case {index}");
        }
    }

    #[test]
    fn the_same_invoice_is_the_same_bytes_and_another_id_is_not() {
        let mut document = samples::client_invoice(Lang::Sv);
        let first = render(&document).expect("an invoice");
        render(&samples::self_billed_invoice(Lang::En)).expect("another in between");
        assert!(first == render(&document).expect("an invoice"));
        document.paper.document_id.push('x');
        assert!(first != render(&document).expect("an invoice"));
    }

    #[test]
    fn the_file_says_that_it_is_for_the_archive_and_for_screen_readers() {
        let pdf = render(&samples::client_invoice(Lang::Sv)).expect("an invoice");
        let says = |text: &str| pdf.windows(text.len()).any(|w| w == text.as_bytes());
        for wanted in [
            "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>",
            "<pdfuaid:part>1</pdfuaid:part>",
            "Faktura 20260042 – Mellanhand Kommunikation AB",
            "<rdf:li>sv-SE</rdf:li>",
            "2026-11-22T13:03:07+00:00",
        ] {
            assert!(says(wanted), "{wanted}");
        }
    }

    #[test]
    fn a_name_that_no_font_can_draw_stops_no_invoice() {
        let mut document = samples::client_invoice(Lang::Sv);
        document.buyer.name = "李明 \u{202e}👍🏽 عميل AB".to_owned();
        assert_reads(&render(&document).expect("an invoice"), &["□□ □□ □□□□ AB"]);
    }

    #[test]
    fn sixty_lines_go_over_pages_with_the_sum_at_the_end() {
        let mut document = samples::client_invoice(Lang::Sv);
        let one = InvoiceLine { amount: Money::sek(100), unit_price: Money::sek(100), ..document.lines[0].clone() };
        document.lines = (1..=60).map(|n| InvoiceLine { text: format!("Rad {n} av sextio"), ..one.clone() }).collect();
        document.commission = None;
        document.net = Money::sek(6_000);
        document.vat = vec![VatRow { rate: BasisPoints(2500), taxable: Money::sek(6_000), amount: Money::sek(1_500) }];
        document.rounding = Money::ZERO;
        document.total = Money::sek(7_500);
        let pdf = render(&document).expect("a long invoice");
        assert_reads(&pdf, &["Rad 1 av sextio", "Rad 60 av sextio", "Sida 2 av 3"]);
    }

    #[test]
    fn files_travel_inside() {
        let file = |name: &str| Attachment {
            name: name.to_owned(),
            mime: "text/xml".to_owned(),
            description: "Fakturan som UBL".to_owned(),
            relationship: Relationship::Alternative,
            bytes: b"<Invoice/>".to_vec(),
        };
        let document = samples::client_invoice(Lang::Sv);
        let pdf = render_with(&document, &[file("faktura.xml"), file("rapport.xml")]).expect("an invoice with files");
        for name in ["faktura.xml", "rapport.xml", "AFRelationship"] {
            assert!(pdf.windows(name.len()).any(|w| w == name.as_bytes()), "{name}");
        }
        assert!(render_with(&document, &[file("a.xml"), file("a.xml")]).is_err(), "two of one name");
        let five: Vec<Attachment> = (0..5).map(|n| file(&n.to_string())).collect();
        assert!(render_with(&document, &five).is_err(), "five files");
    }

    #[test]
    fn hostile_text_is_printed_as_it_was_typed() {
        let mut document = samples::client_invoice(Lang::En);
        document.lines[0].text = hostile().join(" ");
        document.buyer.name = "<script>alert(1)</script> AB".to_owned();
        document.buyer_reference = Some("#panic() $x$ *b* @ref".to_owned());
        document.notes = hostile();
        let pdf = render(&document).expect("an invoice");
        assert_reads(&pdf, &hostile());
        assert_reads(&pdf, &["<script>alert(1)</script> AB", "#panic() $x$ *b* @ref"]);
    }
}
