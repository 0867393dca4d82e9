//! Companies: agencies, clients, and the suppliers that invoice for
//! consultants (S1, S3, S9, S22). Pure.

use crate::supplier::proof::Proofs;
use base::{AccountId, AgencyId, ClientId, ConsultantId, Lang, SupplierId};

/// An agency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agency {
    /// Which.
    pub id: AgencyId,
    /// The company's name.
    pub name: String,
    /// Organisationsnummer, `NNNNNN-NNNN`.
    pub org_no: Option<String>,
    /// Where it sits.
    pub city: Option<String>,
    /// `https://…`.
    pub website: Option<String>,
    /// In the agency's own words.
    pub about: Option<String>,
    /// Its consultant agent.
    pub agent: Option<AccountId>,
    /// For saving.
    pub version: i64,
}

/// A client.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Client {
    /// Which.
    pub id: ClientId,
    /// The company's name.
    pub name: String,
    /// Organisationsnummer, `NNNNNN-NNNN`.
    pub org_no: Option<String>,
    /// VAT number, `SE…01`.
    pub vat_no: Option<String>,
    /// Street address.
    pub street: Option<String>,
    /// Postcode and town.
    pub town: Option<String>,
    /// Where invoices go; the contact person's address when there is none.
    pub invoice_email: Option<String>,
    /// In a few words.
    pub industry: Option<String>,
    /// What consultants see instead of the name, in Swedish.
    pub masked_sv: Option<String>,
    /// What consultants see instead of the name, in English.
    pub masked_en: Option<String>,
    /// Its client manager.
    pub manager: Option<AccountId>,
    /// The agency whose buying side it is, when it is one (S45).
    pub agency: Option<AgencyId>,
    /// For saving.
    pub version: i64,
}

impl Client {
    /// What those see who may not know the name: never the name itself.
    pub fn masked(&self, lang: Lang) -> String {
        let own = match lang {
            Lang::Sv => &self.masked_sv,
            Lang::En => &self.masked_en,
        };
        own.clone().unwrap_or_else(|| base::t!(lang, "client-masked"))
    }
}

/// The company that invoices for a consultant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Supplier {
    /// Which.
    pub id: SupplierId,
    /// Of a freelance consultant …
    pub consultant: Option<ConsultantId>,
    /// … or of an agency.
    pub agency: Option<AgencyId>,
    /// The short number that its series of self-billed invoices bears.
    pub number: i64,
    /// The company's name.
    pub name: String,
    /// Organisationsnummer, `NNNNNN-NNNN`.
    pub org_no: String,
    /// VAT number, `SE…01`.
    pub vat_no: String,
    /// Street address.
    pub street: String,
    /// Postcode and town.
    pub town: String,
    /// Where it is paid; empty when it has an IBAN.
    pub bankgiro: String,
    /// Where it is paid when it has no bankgiro.
    pub iban: Option<String>,
    /// Approved for F-skatt, as it says itself.
    pub f_skatt: bool,
    /// What proves that it may be contracted.
    pub proofs: Proofs,
    /// For saving.
    pub version: i64,
}

/// A name for comparing: lower case, one space between words.
pub fn name_key(name: &str) -> String {
    name.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

/// Whether ten digits end in their Luhn check digit (weights 2, 1 from the
/// left): organisationsnummer, personnummer, bankgiro.
pub fn luhn_holds(digits: &str) -> bool {
    let sum: u32 = digits
        .chars()
        .rev()
        .filter_map(|c| c.to_digit(10))
        .enumerate()
        .map(|(i, d)| if i % 2 == 1 { d * 2 / 10 + d * 2 % 10 } else { d })
        .sum();
    !digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit()) && sum.is_multiple_of(10)
}

/// An organisationsnummer in its printed form, if its check digit holds.
pub fn org_no(text: &str) -> Option<String> {
    let digits: String = text.chars().filter(|c| !matches!(c, '-' | ' ')).collect();
    (digits.len() == 10 && luhn_holds(&digits)).then(|| format!("{}-{}", &digits[..6], &digits[6..]))
}

/// A Swedish VAT number, if it is `SE` + ten good digits + `01`.
pub fn vat_no(text: &str) -> Option<String> {
    let clean: String = text.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_uppercase();
    let digits = clean.strip_prefix("SE")?;
    (digits.len() == 12 && digits.ends_with("01") && luhn_holds(&digits[..10])).then_some(clean)
}

/// A bankgiro in its printed form, if it has 7 or 8 digits and its check digit holds.
pub fn bankgiro(text: &str) -> Option<String> {
    let digits: String = text.chars().filter(|c| !matches!(c, '-' | ' ')).collect();
    let fits = (digits.len() == 7 || digits.len() == 8) && luhn_holds(&digits);
    fits.then(|| format!("{}-{}", &digits[..digits.len() - 4], &digits[digits.len() - 4..]))
}

/// An IBAN in its printed form, if its check digits hold (ISO 13616, modulus 97).
pub fn iban(text: &str) -> Option<String> {
    let clean: String = text.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_uppercase();
    let (country, rest) = clean.split_at_checked(2)?;
    let fits = (15..=34).contains(&clean.len())
        && country.chars().all(|c| c.is_ascii_uppercase())
        && rest.chars().all(|c| c.is_ascii_digit() || c.is_ascii_uppercase())
        && rest.chars().take(2).all(|c| c.is_ascii_digit());
    if !fits {
        return None;
    }
    let (head, tail) = clean.split_at(4);
    let remainder = tail
        .chars()
        .chain(head.chars())
        .filter_map(|c| c.to_digit(36))
        .fold(0_u32, |sum, value| if value < 10 { (sum * 10 + value) % 97 } else { (sum * 100 + value) % 97 });
    let groups: Vec<String> =
        clean.as_bytes().chunks(4).map(|group| String::from_utf8_lossy(group).into_owned()).collect();
    (remainder == 1).then(|| groups.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn check_digits_hold_as_printed() {
        assert_eq!(org_no("5567065981").as_deref(), Some("556706-5981"));
        assert_eq!(org_no("556706-5982"), None);
        assert_eq!(org_no("5567"), None);
        assert_eq!(vat_no("se556047352101").as_deref(), Some("SE556047352101"));
        assert_eq!(vat_no("SE556047352201"), None);
        assert_eq!(bankgiro("9889817").as_deref(), Some("988-9817"));
        assert_eq!(bankgiro("988-9818"), None);
        assert_eq!(bankgiro("ååååååå"), None);
        assert_eq!(iban("se4550000000058398257466").as_deref(), Some("SE45 5000 0000 0583 9825 7466"));
        assert_eq!(iban("GB82 WEST 1234 5698 7654 32").as_deref(), Some("GB82 WEST 1234 5698 7654 32"));
        for wrong in
            ["SE45 5000 0000 0583 9825 7467", "SE4550000", "4550000000058398257466", "SEAA50000000058398257466", "åäö"]
        {
            assert_eq!(iban(wrong), None, "{wrong}");
        }
    }
}
