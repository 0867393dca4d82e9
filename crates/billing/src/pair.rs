//! The invoice pair of a month, and the two invoices that it becomes. Pure.

use crate::amounts::Amounts;
use base::{
    AccountId, AgencyId, ClientId, ConsultantId, ContractPairId, Date, EngagementId, FileId, Instant, InvoiceId,
    InvoicePairId, Money, Month, TimeSheetId,
};

/// Where a pair is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvoiceStage {
    /// Made from an approved month; waits for the consultant or agency.
    Drafted,
    /// Confirmed by the seller of the self-billed invoice (S76, S77).
    Confirmed,
    /// Reviewed by finance (S79).
    Reviewed,
    /// Both invoices are numbered, sealed and mailed (S71, S80).
    Issued,
    /// Both are credited.
    Credited,
}

impl InvoiceStage {
    /// All, in order.
    pub const ALL: [InvoiceStage; 5] = [
        InvoiceStage::Drafted,
        InvoiceStage::Confirmed,
        InvoiceStage::Reviewed,
        InvoiceStage::Issued,
        InvoiceStage::Credited,
    ];

    /// As stored.
    pub fn code(self) -> &'static str {
        match self {
            InvoiceStage::Drafted => "drafted",
            InvoiceStage::Confirmed => "confirmed",
            InvoiceStage::Reviewed => "reviewed",
            InvoiceStage::Issued => "issued",
            InvoiceStage::Credited => "credited",
        }
    }

    /// From a row.
    pub fn parse(code: &str) -> Option<InvoiceStage> {
        InvoiceStage::ALL.into_iter().find(|stage| stage.code() == code)
    }

    /// Whether the invoices have their numbers.
    pub fn is_issued(self) -> bool {
        matches!(self, InvoiceStage::Issued | InvoiceStage::Credited)
    }
}

/// Which of the two invoices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leg {
    /// The broker's to the client (S80).
    Client,
    /// The consultant's or agency's to the broker, self-billed.
    Consultant,
}

impl Leg {
    /// As stored.
    pub fn code(self) -> &'static str {
        match self {
            Leg::Client => "client",
            Leg::Consultant => "consultant",
        }
    }

    /// From a row.
    pub fn parse(code: &str) -> Option<Leg> {
        [Leg::Client, Leg::Consultant].into_iter().find(|leg| leg.code() == code)
    }
}

/// The invoice pair of one month of one engagement.
#[derive(Clone, Debug)]
pub struct InvoicePair {
    /// Which.
    pub id: InvoicePairId,
    /// The contracts that it stands on.
    pub pair: ContractPairId,
    /// The work that it is for.
    pub engagement: EngagementId,
    /// The approved month that it was made from.
    pub sheet: TimeSheetId,
    /// The month.
    pub month: Month,
    /// Where it is in its life.
    pub stage: InvoiceStage,
    /// Its figures.
    pub amounts: Amounts,
    /// Who confirmed it.
    pub confirmed_by: Option<AccountId>,
    /// When.
    pub confirmed_at: Option<Instant>,
    /// What the consultant or agency said is wrong.
    pub disputed_reason: Option<String>,
    /// For saving.
    pub version: i64,
}

impl InvoicePair {
    /// Whether somebody said that it is wrong and nobody has settled it yet.
    pub fn is_disputed(&self) -> bool {
        self.stage == InvoiceStage::Drafted && self.disputed_reason.is_some()
    }
}

/// An issued invoice.
#[derive(Clone, Debug)]
pub struct Invoice {
    /// Which.
    pub id: InvoiceId,
    /// Of which pair.
    pub invoice_pair: InvoicePairId,
    /// Which of the two.
    pub leg: Leg,
    /// Its number as written.
    pub label: String,
    /// Its date.
    pub issued_on: Date,
    /// To be paid by.
    pub due_on: Date,
    /// Without VAT.
    pub net: Money,
    /// VAT.
    pub vat: Money,
    /// To be paid.
    pub total: Money,
    /// The sealed PDF.
    pub file: FileId,
}

/// A pair as lists show it, with the names that belong to it.
#[derive(Clone, Debug)]
pub struct PairLine {
    /// The pair.
    pub pair: InvoicePair,
    /// The engagement's short number.
    pub engagement_number: i64,
    /// What the work is called.
    pub title: String,
    /// Who works.
    pub consultant: ConsultantId,
    /// Who works, by name.
    pub consultant_name: String,
    /// The employer, when there is one.
    pub agency: Option<AgencyId>,
    /// Who buys.
    pub client: ClientId,
    /// Who buys, by name.
    pub client_name: String,
    /// The company that sells, by name.
    pub supplier_name: String,
    /// The approved minutes.
    pub minutes: i64,
    /// Whether the seller is approved for F-skatt.
    pub f_skatt: bool,
    /// Whether the client has the address that an invoice must bear.
    pub has_address: bool,
}

/// Why a pair cannot simply go on: staff see these first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exception {
    /// The consultant or agency said that it is wrong.
    Disputed,
    /// The seller is not approved for F-skatt.
    NoFSkatt,
    /// The client's address is missing.
    NoAddress,
}

impl PairLine {
    /// What stands in the way, worst first; nothing once it is issued.
    pub fn exceptions(&self) -> Vec<Exception> {
        if self.pair.stage.is_issued() {
            return Vec::new();
        }
        let found = [
            (self.pair.is_disputed(), Exception::Disputed),
            (!self.f_skatt, Exception::NoFSkatt),
            (!self.has_address, Exception::NoAddress),
        ];
        found.into_iter().filter(|(is, _)| *is).map(|(_, exception)| exception).collect()
    }

    /// Whether finance could issue it now.
    pub fn is_issuable(&self) -> bool {
        self.pair.stage == InvoiceStage::Reviewed && self.exceptions().is_empty()
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use base::{BasisPoints, Price};

    /// An id for tests, by number.
    pub(crate) fn id<T: std::str::FromStr<Err: std::fmt::Debug>>(n: u8) -> T {
        format!("000000{n:02x}-0000-7000-8000-000000000000").parse().expect("an id")
    }

    /// November of engagement 7, at this stage.
    pub(crate) fn line(stage: InvoiceStage) -> PairLine {
        let unit = Price::of(Money::sek(95_000), BasisPoints(1200)).expect("a price");
        let price = unit.times(8010, 60).expect("a price");
        PairLine {
            pair: InvoicePair {
                id: id(1),
                pair: id(2),
                engagement: id(3),
                sheet: id(4),
                month: "2026-11".parse().expect("a month"),
                stage,
                amounts: Amounts::of(price, BasisPoints(2500)).expect("amounts"),
                confirmed_by: None,
                confirmed_at: None,
                disputed_reason: None,
                version: 1,
            },
            engagement_number: 7,
            title: "Kommunikationsstrateg".to_owned(),
            consultant: id(10),
            consultant_name: "Anna".to_owned(),
            agency: None,
            client: id(30),
            client_name: "Nordlys AB".to_owned(),
            supplier_name: "Anna AB".to_owned(),
            minutes: 8010,
            f_skatt: true,
            has_address: true,
        }
    }

    #[test]
    fn stages_and_legs_are_stored_and_read_back() {
        for stage in InvoiceStage::ALL {
            assert_eq!(InvoiceStage::parse(stage.code()), Some(stage));
        }
        for leg in [Leg::Client, Leg::Consultant] {
            assert_eq!(Leg::parse(leg.code()), Some(leg));
        }
    }

    #[test]
    fn exceptions_stand_in_the_way_until_the_invoice_is_out() {
        let mut line = line(InvoiceStage::Reviewed);
        assert!(line.is_issuable() && line.exceptions().is_empty());
        line.f_skatt = false;
        line.has_address = false;
        assert_eq!(line.exceptions(), [Exception::NoFSkatt, Exception::NoAddress]);
        assert!(!line.is_issuable());
        line.pair.stage = InvoiceStage::Issued;
        assert!(line.exceptions().is_empty() && !line.is_issuable());
        line.pair.stage = InvoiceStage::Drafted;
        line.pair.disputed_reason = Some("x".to_owned());
        assert_eq!(line.exceptions()[0], Exception::Disputed);
    }
}
