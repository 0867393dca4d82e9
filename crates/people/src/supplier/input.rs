//! What the forms of `/company` bring, and the rules that hold for it whoever
//! brings it: numbers with check digits, in their printed form. Pure.

use super::refusal::SupplierRefusal;
use crate::company::{Client, Supplier, bankgiro, iban, org_no, vat_no};

/// The company that invoices, as it is to be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SupplierInput {
    /// The company's name.
    pub name: String,
    /// Organisationsnummer; a sole trader's is the personal number.
    pub org_no: String,
    /// VAT number, `SE…01`.
    pub vat_no: String,
    /// Street address.
    pub street: String,
    /// Postcode and town.
    pub town: String,
    /// Where it is paid; empty when it has an IBAN.
    pub bankgiro: String,
    /// Where it is paid when it has no bankgiro; empty otherwise.
    pub iban: String,
    /// Approved for F-skatt.
    pub f_skatt: bool,
}

impl SupplierInput {
    /// As the company is now: for changing a part of it.
    pub fn of(supplier: &Supplier) -> SupplierInput {
        SupplierInput {
            name: supplier.name.clone(),
            org_no: supplier.org_no.clone(),
            vat_no: supplier.vat_no.clone(),
            street: supplier.street.clone(),
            town: supplier.town.clone(),
            bankgiro: supplier.bankgiro.clone(),
            iban: supplier.iban.clone().unwrap_or_default(),
            f_skatt: supplier.f_skatt,
        }
    }

    /// The same with every number in its printed form.
    ///
    /// # Errors
    /// The first number whose check digit does not hold, or a field that is empty.
    pub fn checked(&self) -> Result<SupplierInput, SupplierRefusal> {
        let filled = [&self.name, &self.street, &self.town].iter().all(|text| !text.trim().is_empty());
        if !filled {
            return Err(SupplierRefusal::Incomplete);
        }
        if self.bankgiro.trim().is_empty() == self.iban.trim().is_empty() {
            return Err(SupplierRefusal::OnePayee);
        }
        Ok(SupplierInput {
            org_no: org_no(&self.org_no).ok_or(SupplierRefusal::OrgNo)?,
            vat_no: vat_no(&self.vat_no).ok_or(SupplierRefusal::VatNo)?,
            bankgiro: payee(&self.bankgiro, bankgiro, SupplierRefusal::Bankgiro)?,
            iban: payee(&self.iban, iban, SupplierRefusal::Iban)?,
            ..self.clone()
        })
    }
}

/// One of the two ways to be paid, in its printed form; empty when it is the
/// other.
fn payee(text: &str, parse: fn(&str) -> Option<String>, no: SupplierRefusal) -> Result<String, SupplierRefusal> {
    if text.trim().is_empty() { Ok(String::new()) } else { parse(text).ok_or(no) }
}

/// A client's own data, as it is to be; the name is changed by staff.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ClientInput {
    /// Organisationsnummer.
    pub org_no: Option<String>,
    /// VAT number, `SE…01`.
    pub vat_no: Option<String>,
    /// Street address.
    pub street: Option<String>,
    /// Postcode and town.
    pub town: Option<String>,
    /// Where invoices go; the contact person's address when there is none.
    pub invoice_email: Option<String>,
}

impl ClientInput {
    /// As the client is now: for changing a part of it.
    pub fn of(client: &Client) -> ClientInput {
        ClientInput {
            org_no: client.org_no.clone(),
            vat_no: client.vat_no.clone(),
            street: client.street.clone(),
            town: client.town.clone(),
            invoice_email: client.invoice_email.clone(),
        }
    }

    /// The same with every number in its printed form.
    ///
    /// # Errors
    /// The first number whose check digit does not hold.
    pub fn checked(&self) -> Result<ClientInput, SupplierRefusal> {
        let printed = |text: &Option<String>, parse: fn(&str) -> Option<String>, no| match text {
            Some(text) => parse(text).map(Some).ok_or(no),
            None => Ok(None),
        };
        Ok(ClientInput {
            org_no: printed(&self.org_no, org_no, SupplierRefusal::OrgNo)?,
            vat_no: printed(&self.vat_no, vat_no, SupplierRefusal::VatNo)?,
            ..self.clone()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn good() -> SupplierInput {
        SupplierInput {
            name: "Åkesson Strategi AB".to_owned(),
            org_no: "5567065981".to_owned(),
            vat_no: "se556706598101".to_owned(),
            street: "Vallgatan 22".to_owned(),
            town: "411 16 Göteborg".to_owned(),
            bankgiro: "9889817".to_owned(),
            iban: String::new(),
            f_skatt: true,
        }
    }

    #[test]
    fn numbers_are_kept_as_they_are_printed() {
        let kept = good().checked().expect("a good company");
        assert_eq!(
            (kept.org_no.as_str(), kept.vat_no.as_str(), kept.bankgiro.as_str()),
            ("556706-5981", "SE556706598101", "988-9817")
        );
    }

    #[test]
    fn a_number_whose_check_digit_fails_is_named() {
        for (input, want) in [
            (SupplierInput { org_no: "5567065982".to_owned(), ..good() }, SupplierRefusal::OrgNo),
            (SupplierInput { vat_no: "SE556706598201".to_owned(), ..good() }, SupplierRefusal::VatNo),
            (SupplierInput { bankgiro: "9889818".to_owned(), ..good() }, SupplierRefusal::Bankgiro),
            (SupplierInput { bankgiro: String::new(), ..good() }, SupplierRefusal::OnePayee),
            (SupplierInput { iban: "SE4550000000058398257466".to_owned(), ..good() }, SupplierRefusal::OnePayee),
            (
                SupplierInput { bankgiro: String::new(), iban: "SE4550000000058398257467".to_owned(), ..good() },
                SupplierRefusal::Iban,
            ),
            (SupplierInput { street: " ".to_owned(), ..good() }, SupplierRefusal::Incomplete),
        ] {
            assert_eq!(input.checked(), Err(want));
        }
    }

    #[test]
    fn a_client_may_lack_numbers_but_not_have_wrong_ones() {
        assert_eq!(ClientInput::default().checked(), Ok(ClientInput::default()));
        let wrong = ClientInput { org_no: Some("5567065982".to_owned()), ..Default::default() };
        assert_eq!(wrong.checked(), Err(SupplierRefusal::OrgNo));
        let right = ClientInput { org_no: Some("5567065981".to_owned()), ..Default::default() };
        assert_eq!(right.checked().expect("good").org_no.as_deref(), Some("556706-5981"));
    }
}
