//! The two invoices of a pair as data, from facts that were read before: the
//! same month, the same three figures on both, each in its reader's language
//! (S68, S80; mervärdesskattelagen 17 kap. 24 §). Pure but for [`facts`].

use crate::amounts::Amounts;
use crate::pair::{InvoicePair, Leg};
use crate::refusal::BillingRefusal;
use crate::series;
use base::money::round_half_away;
use base::{BasisPoints, Date, Instant, Lang, Money, Month, Outcome, Price, RateBasis, Stop, format, t};
use contracts::document::{client_party, letterhead, supplier_party};
use documents::invoice::{
    Confirmation, InvoiceDocument, InvoiceLeg, InvoiceLine, OpenCommission, PaymentRoute, VatRow,
};
use documents::paper::Paper;
use documents::{Broker, FeeReceiver, Party};
use people::{Client, Contact, Supplier, directory};
use store::Tx;

/// Everything that the two invoices say, but their numbers.
#[derive(Clone, Debug)]
pub struct Facts {
    /// The broker as it stands on paper.
    pub broker: Broker,
    /// Where the client pays.
    pub bankgiro: String,
    /// The moment of the issue.
    pub now: Instant,
    /// The invoice date.
    pub issued_on: Date,
    /// Days to pay, both legs.
    pub terms_days: i64,
    /// Who buys.
    pub client: Client,
    /// Who sells.
    pub supplier: Supplier,
    /// Who approved the hours at the client: the reference, and the language.
    pub approver: Contact,
    /// Who confirmed the self-billed invoice: its language.
    pub confirmed_by: Contact,
    /// When.
    pub confirmed_at: Instant,
    /// Who worked.
    pub consultant_name: String,
    /// Whether the seller is an agency.
    pub is_agency: bool,
    /// The contract pair's short number.
    pub contract_number: i64,
    /// What the work is called.
    pub title: String,
    /// The broker's commission.
    pub commission: BasisPoints,
    /// The three figures of a unit.
    pub unit: Price,
    /// What a unit is.
    pub basis: RateBasis,
    /// Minutes of a day, for a daily rate.
    pub day_minutes: i64,
    /// The approved minutes.
    pub minutes: i64,
    /// The month.
    pub month: Month,
    /// First and last day of what is invoiced.
    pub period: (Date, Date),
    /// The pair's figures.
    pub amounts: Amounts,
}

/// Reads the facts of a pair.
///
/// # Errors
/// [`BillingRefusal::WrongStage`] before it is confirmed, or a failure of the database.
pub async fn facts(tx: &Tx, invoice_pair: &InvoicePair) -> Outcome<Facts> {
    let (Some(confirmed_by), Some(confirmed_at)) = (invoice_pair.confirmed_by, invoice_pair.confirmed_at) else {
        return Err(BillingRefusal::WrongStage.into());
    };
    let engagement = contracts::rows::engagement(tx, invoice_pair.engagement).await?;
    let pair = contracts::rows::pair(tx, invoice_pair.pair).await?;
    let sheet = timesheets::find(tx, invoice_pair.sheet).await?;
    let (Some(minutes), Some((rate, basis))) = (sheet.minutes, sheet.rate) else {
        return Err(BillingRefusal::MonthNotApproved.into());
    };
    let (first, last) = match basis {
        RateBasis::Fixed => (engagement.starts_on, engagement.last_day()),
        RateBasis::Hour | RateBasis::Day => (sheet.month.first(), sheet.month.last()),
    };
    Ok(Facts {
        broker: letterhead(tx),
        bankgiro: tx.house().broker.bankgiro.clone(),
        now: tx.now(),
        issued_on: tx.today(),
        terms_days: pair.terms_days,
        client: directory::client(tx, pair.client).await?,
        supplier: directory::supplier(tx, pair.supplier).await?,
        approver: directory::contact(tx, sheet.approved_by.unwrap_or(pair.approver)).await?,
        confirmed_by: directory::contact(tx, confirmed_by).await?,
        confirmed_at,
        consultant_name: directory::consultant(tx, pair.consultant).await?.name,
        is_agency: pair.agency.is_some(),
        contract_number: pair.number,
        title: pair.title,
        commission: pair.commission,
        unit: Price::of(rate, pair.commission)?,
        basis,
        day_minutes: pair.day_minutes,
        minutes,
        month: sheet.month,
        period: (first.max(engagement.starts_on), last.min(engagement.last_day())),
        amounts: invoice_pair.amounts,
    })
}

impl Facts {
    /// The day of payment.
    pub fn due_on(&self) -> Date {
        self.issued_on.plus_days(i32::try_from(self.terms_days).unwrap_or(30))
    }

    /// The year whose series the numbers come from.
    pub fn year(&self) -> i16 {
        self.issued_on.0.year()
    }

    /// The series of a leg.
    pub fn series(&self, leg: Leg) -> String {
        match leg {
            Leg::Client => series::client(self.year()),
            Leg::Consultant => series::supplier(self.supplier.number, self.year()),
        }
    }

    /// A number of a leg's series, as written.
    pub fn label(&self, leg: Leg, number: i64) -> String {
        match leg {
            Leg::Client => series::client_label(self.year(), number),
            Leg::Consultant => series::supplier_label(self.supplier.number, self.year(), number),
        }
    }

    /// The invoice of a leg under its number.
    ///
    /// # Errors
    /// An amount beyond what the system counts.
    pub fn document(&self, leg: Leg, label: &str) -> Outcome<InvoiceDocument> {
        let (net, vat, total, unit) = match leg {
            Leg::Client => {
                (self.amounts.price.client, self.amounts.client_vat, self.amounts.client_total()?, self.unit.client)
            }
            Leg::Consultant => (
                self.amounts.price.consultant,
                self.amounts.consultant_vat,
                self.amounts.consultant_total()?,
                self.unit.consultant,
            ),
        };
        let lang = self.lang(leg);
        let broker = Party { contact: None, ..self.broker.party() };
        let buying_broker = Party { f_tax: false, ..broker.clone() };
        let (seller, buyer, payment) = match leg {
            Leg::Client => (
                broker,
                self.buyer(),
                PaymentRoute { bankgiro: Some(self.bankgiro.clone()), ..PaymentRoute::default() },
            ),
            Leg::Consultant => (supplier_party(&self.supplier), buying_broker, paid_to(&self.supplier)),
        };
        let is_client = leg == Leg::Client;
        Ok(InvoiceDocument {
            paper: Paper { lang, document_id: format!("F-{label}"), created: self.now, broker: self.broker.clone() },
            leg: if is_client { InvoiceLeg::Client } else { InvoiceLeg::SelfBilled },
            credits: None,
            number: label.to_owned(),
            issued: self.issued_on,
            due: self.due_on(),
            terms_days: u16::try_from(self.terms_days).unwrap_or(30),
            seller,
            buyer,
            buyer_reference: is_client.then(|| self.approver.name.clone()),
            seller_reference: (!is_client).then(|| self.confirmed_by.name.clone()),
            order_reference: None,
            contract_number: Some(format!("{}-{}", if is_client { "K" } else { "U" }, self.contract_number)),
            assignment: Some(self.title.clone()),
            consultant: Some(self.consultant_name.clone()),
            period: Some(self.period),
            lines: vec![self.line(lang, unit, net)],
            commission: Some(self.commission()),
            net,
            vat: vec![VatRow { rate: self.amounts.vat, taxable: net, amount: vat }],
            reverse_charge: false,
            rounding: Money::ZERO,
            total,
            payment,
            confirmed: (!is_client).then(|| Confirmation { by: self.confirmed_by.name.clone(), at: self.confirmed_at }),
            notes: vec![],
        })
    }

    /// The language of a leg: its reader's.
    pub fn lang(&self, leg: Leg) -> Lang {
        match leg {
            Leg::Client => self.approver.lang,
            Leg::Consultant => self.confirmed_by.lang,
        }
    }

    /// The client as a buyer; the person stands as the reference.
    fn buyer(&self) -> Party {
        Party { contact: None, ..client_party(&self.client, "") }
    }

    /// The one line: the month's work, or the fixed fee.
    fn line(&self, lang: Lang, unit_price: Money, amount: Money) -> InvoiceLine {
        let text = match self.basis {
            RateBasis::Hour | RateBasis::Day => t!(lang, "line-work", month = format::month(lang, self.month)),
            RateBasis::Fixed => t!(lang, "line-fixed", title = self.title.as_str()),
        };
        let quantity = quantity(lang, self.basis, self.minutes, self.day_minutes);
        InvoiceLine { text, quantity, unit_price, amount, vat: self.amounts.vat }
    }

    /// The three figures, the same on both legs (S68).
    fn commission(&self) -> OpenCommission {
        OpenCommission {
            receiver: if self.is_agency { FeeReceiver::Agency } else { FeeReceiver::Consultant },
            consultant: self.amounts.price.consultant,
            rate: self.commission,
            amount: self.amounts.price.commission,
            client: self.amounts.price.client,
        }
    }
}

/// How much, as read: `133,5 h`, `12,5 dagar`, `1 st`.
pub fn quantity(lang: Lang, basis: RateBasis, minutes: i64, day_minutes: i64) -> String {
    match basis {
        RateBasis::Hour => format::hours(lang, minutes),
        RateBasis::Fixed => t!(lang, "quantity-whole"),
        RateBasis::Day => {
            let hundredths = round_half_away(i128::from(minutes) * 100, i128::from(day_minutes)).unwrap_or(0);
            let days = match (hundredths % 100, hundredths % 10) {
                (0, _) => format::whole(lang, hundredths / 100),
                (_, 0) => format::decimal(lang, hundredths / 10, 1),
                _ => format::decimal(lang, hundredths, 2),
            };
            if hundredths == 100 { t!(lang, "quantity-day") } else { t!(lang, "quantity-days", days = days) }
        }
    }
}

/// The PDF of a document, made where blocking is allowed.
///
/// # Errors
/// What the law wants is missing, the sums do not add up, or the typesetter fails.
pub async fn pdf(document: InvoiceDocument) -> Outcome<Vec<u8>> {
    let made = tokio::task::spawn_blocking(move || documents::invoice::render(&document)).await;
    made.map_err(Stop::failed)?.map_err(Stop::Failed)
}

/// Where a supplier is paid: by bankgiro, or to its IBAN.
fn paid_to(supplier: &Supplier) -> PaymentRoute {
    match &supplier.iban {
        Some(iban) => PaymentRoute { iban: Some(iban.clone()), ..PaymentRoute::default() },
        None => PaymentRoute { bankgiro: Some(supplier.bankgiro.clone()), ..PaymentRoute::default() },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pair::tests::id;
    use contracts::pair::price_of;

    fn contact(name: &str, lang: Lang) -> Contact {
        Contact { account: id(1), name: name.to_owned(), email: "x@example.test".to_owned(), phone: None, lang }
    }

    fn facts(basis: RateBasis, lang: Lang) -> Facts {
        let sample = documents::samples::client_invoice(lang);
        let text = |text: &str| text.to_owned();
        let unit = Price::of(Money::sek(83_333), BasisPoints(1250)).expect("a price");
        Facts {
            broker: sample.paper.broker,
            bankgiro: text("5402-9681"),
            now: documents::samples::NOW,
            issued_on: "2026-12-02".parse().expect("a date"),
            terms_days: 30,
            client: Client {
                agency: None,
                id: id(30),
                name: text("Nordlys AB"),
                org_no: Some(text("556987-1238")),
                vat_no: None,
                street: Some(text("Storgatan 4")),
                town: Some(text("972 38 Luleå")),
                invoice_email: None,
                industry: None,
                masked_sv: None,
                masked_en: None,
                manager: None,
                version: 1,
            },
            supplier: Supplier {
                id: id(40),
                consultant: Some(id(10)),
                agency: None,
                number: 12,
                name: text("Anna AB"),
                org_no: text("559321-7655"),
                vat_no: text("SE559321765501"),
                street: text("Vallgatan 22"),
                town: text("411 16 Göteborg"),
                bankgiro: text("988-9817"),
                iban: None,
                proofs: people::supplier::Proofs::default(),
                f_skatt: true,
                version: 1,
            },
            approver: contact("Klara", lang),
            confirmed_by: contact("Anna", lang),
            confirmed_at: documents::samples::NOW,
            consultant_name: text("Anna"),
            is_agency: false,
            contract_number: 214,
            title: text("Kommunikationsstrateg"),
            commission: BasisPoints(1250),
            unit,
            basis,
            day_minutes: 480,
            minutes: 8017,
            month: "2026-11".parse().expect("a month"),
            period: ("2026-11-01".parse().expect("a date"), "2026-11-30".parse().expect("a date")),
            amounts: Amounts::of(price_of(unit, basis, 480, 8017).expect("a price"), BasisPoints(2500))
                .expect("amounts"),
        }
    }

    #[test]
    fn both_invoices_of_every_kind_of_fee_are_whole_and_add_up() {
        for lang in Lang::ALL {
            for basis in [RateBasis::Hour, RateBasis::Day, RateBasis::Fixed] {
                let facts = facts(basis, lang);
                for leg in [Leg::Client, Leg::Consultant] {
                    let document = facts.document(leg, &facts.label(leg, 17)).expect("a document");
                    documents::invoice::render(&document).expect("a whole invoice that adds up");
                    assert!(!document.lines[0].text.contains('⟦') && !document.lines[0].quantity.contains('⟦'));
                }
            }
        }
    }

    #[test]
    fn the_two_invoices_show_the_same_three_figures() {
        let facts = facts(RateBasis::Hour, Lang::Sv);
        let client = facts.document(Leg::Client, "1").expect("a document");
        let consultant = facts.document(Leg::Consultant, "2").expect("a document");
        assert_eq!(client.commission, consultant.commission);
        assert_eq!(
            client.net,
            consultant.net.plus(client.commission.as_ref().expect("a commission").amount).expect("a sum")
        );
        assert_eq!((client.issued, client.due), (consultant.issued, consultant.due));
        assert_eq!(client.due.to_string(), "2027-01-01");
        assert!(consultant.confirmed.is_some() && client.confirmed.is_none());
    }

    #[test]
    fn each_leg_has_its_series_in_the_year_of_its_date() {
        let mut facts = facts(RateBasis::Hour, Lang::Sv);
        assert_eq!(
            (facts.series(Leg::Client), facts.label(Leg::Client, 17)),
            ("K2026".to_owned(), "2026-00017".to_owned())
        );
        facts.issued_on = "2027-01-01".parse().expect("a date");
        assert_eq!(facts.series(Leg::Consultant), "SF12-2027");
        assert_eq!(facts.label(Leg::Consultant, 1), "SF12-2027-001");
    }

    #[test]
    fn days_are_counted_as_people_write_them() {
        for (minutes, sv, en) in
            [(480, "1 dag", "1 day"), (6000, "12,5 dagar", "12.5 days"), (8017, "16,7 dagar", "16.7 days")]
        {
            assert_eq!(quantity(Lang::Sv, RateBasis::Day, minutes, 480).replace('\u{a0}', " "), sv);
            assert_eq!(quantity(Lang::En, RateBasis::Day, minutes, 480).replace('\u{a0}', " "), en);
        }
    }
}
