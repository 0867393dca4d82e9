//! Why a company could not be saved.

use base::{Lang, Refusal, RefusalStatus, t};

/// The no of `/company`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SupplierRefusal {
    /// No organisationsnummer, or its check digit does not hold.
    OrgNo,
    /// No Swedish VAT number, or its check digit does not hold.
    VatNo,
    /// No bankgiro, or its check digit does not hold.
    Bankgiro,
    /// No IBAN, or its check digits do not hold.
    Iban,
    /// Neither bankgiro nor IBAN, or both.
    OnePayee,
    /// A proof of F-skatt of a day to come, or of one too long ago.
    FSkattDay,
    /// An insurance whose last day has passed.
    InsuranceOver,
    /// A name or an address is missing.
    Incomplete,
    /// The agency invoices for its employees.
    AgencyInvoices,
}

impl Refusal for SupplierRefusal {
    fn status(&self) -> RefusalStatus {
        match self {
            SupplierRefusal::AgencyInvoices => RefusalStatus::Forbidden,
            SupplierRefusal::OrgNo
            | SupplierRefusal::VatNo
            | SupplierRefusal::Bankgiro
            | SupplierRefusal::Iban
            | SupplierRefusal::OnePayee
            | SupplierRefusal::FSkattDay
            | SupplierRefusal::InsuranceOver
            | SupplierRefusal::Incomplete => RefusalStatus::Unprocessable,
        }
    }

    fn sentence(&self, lang: Lang) -> String {
        match self {
            SupplierRefusal::OrgNo => t!(lang, "supplier-refusal-org-no"),
            SupplierRefusal::VatNo => t!(lang, "supplier-refusal-vat-no"),
            SupplierRefusal::Bankgiro => t!(lang, "supplier-refusal-bankgiro"),
            SupplierRefusal::Iban => t!(lang, "supplier-refusal-iban"),
            SupplierRefusal::OnePayee => t!(lang, "supplier-refusal-one-payee"),
            SupplierRefusal::FSkattDay => t!(lang, "supplier-refusal-f-skatt-day"),
            SupplierRefusal::InsuranceOver => t!(lang, "supplier-refusal-insurance-over"),
            SupplierRefusal::Incomplete => t!(lang, "supplier-refusal-incomplete"),
            SupplierRefusal::AgencyInvoices => t!(lang, "supplier-refusal-agency"),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            SupplierRefusal::OrgNo => Some("org_no"),
            SupplierRefusal::VatNo => Some("vat_no"),
            SupplierRefusal::Bankgiro | SupplierRefusal::OnePayee => Some("bankgiro"),
            SupplierRefusal::Iban => Some("iban"),
            SupplierRefusal::FSkattDay => Some("on"),
            SupplierRefusal::InsuranceOver => Some("until"),
            SupplierRefusal::Incomplete => Some("name"),
            SupplierRefusal::AgencyInvoices => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_no_has_a_sentence_in_both_languages() {
        for refusal in [
            SupplierRefusal::OrgNo,
            SupplierRefusal::VatNo,
            SupplierRefusal::Bankgiro,
            SupplierRefusal::Iban,
            SupplierRefusal::OnePayee,
            SupplierRefusal::FSkattDay,
            SupplierRefusal::InsuranceOver,
            SupplierRefusal::Incomplete,
            SupplierRefusal::AgencyInvoices,
        ] {
            for lang in Lang::ALL {
                assert!(!refusal.sentence(lang).contains('⟦'), "{refusal:?}");
            }
        }
    }
}
