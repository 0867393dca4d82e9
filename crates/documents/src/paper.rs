//! What every document carries round its content: language, id, date, the
//! broker, the parties and the files attached. Holds no rule of its own.

use base::{Instant, Lang, t};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// The frame of a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    /// The language of every word that is ours.
    pub lang: Lang,
    /// Printed at the foot of each page and hashed into the file's own id:
    /// stable for the document, different for every other.
    pub document_id: String,
    /// When the document was made: its date in the file. The same moment gives
    /// the same bytes.
    pub created: Instant,
    /// Whose letterhead it has.
    pub broker: Broker,
}

/// The broker as the letterhead shows it: configuration of the operator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Broker {
    /// The company's name.
    pub name: String,
    /// Organisation number as written: `556001-0001`.
    pub org_no: String,
    /// VAT number: `SE556001000101`.
    pub vat_no: String,
    /// Approved for F-tax: said on every contract and invoice.
    pub f_tax: bool,
    /// Postal address, a line each.
    pub address: Vec<String>,
    /// Registered office (säte), which the Companies Act wants on letters and invoices.
    pub seat: Option<String>,
    /// Mail address to write to.
    pub email: Option<String>,
    /// Telephone number.
    pub phone: Option<String>,
    /// Home page, without scheme.
    pub website: Option<String>,
}

/// The broker's other side, or a seller or buyer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    /// The company's or person's name.
    pub name: String,
    /// Organisation number; a sole trader's is the personal number.
    pub org_no: Option<String>,
    /// VAT number.
    pub vat_no: Option<String>,
    /// Approved for F-tax.
    pub f_tax: bool,
    /// Postal address, a line each.
    pub address: Vec<String>,
    /// Who speaks for it: name, and mail address if known.
    pub contact: Option<String>,
}

/// Who receives the fee that the commission is added to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FeeReceiver {
    /// The consultant, through the own company.
    Consultant,
    /// The agency that employs the consultant.
    Agency,
}

/// How an attached file stands to the document (ISO 19005-3, AFRelationship).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Relationship {
    /// The document was made from it.
    Source,
    /// What the document shows was derived from it.
    Data,
    /// The same content in another form (an electronic invoice).
    Alternative,
    /// An addition (the month report with the invoice).
    Supplement,
}

/// A file inside the PDF.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// File name: letters, digits, `.`, `-` and `_`; others become `_`.
    pub name: String,
    /// Media type: `text/xml`.
    pub mime: String,
    /// What it is, for the list that a reader shows.
    pub description: String,
    /// How it stands to the document.
    pub relationship: Relationship,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// SHA-256 as 64 lower-case hexadecimal digits.
pub fn sha256_hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// `2026-11-22 13:03 UTC · 14:03 Stockholm`: both, so that neither is guessed.
pub(crate) fn moment(lang: Lang, at: Instant) -> String {
    let utc = at.timestamp().to_zoned(jiff::tz::TimeZone::UTC).datetime();
    let utc = format!("{} {:02}:{:02}:{:02}", utc.date(), utc.hour(), utc.minute(), utc.second());
    t!(lang, "moment", utc = utc, stockholm = base::format::instant(at))
}

/// The lines of a text, empty ones gone.
pub(crate) fn paragraphs(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

impl FeeReceiver {
    /// What the fee is called: the consultant's or the agency's.
    pub(crate) fn fee_label(self, lang: Lang) -> String {
        match self {
            FeeReceiver::Consultant => t!(lang, "commission-consultant"),
            FeeReceiver::Agency => t!(lang, "commission-agency"),
        }
    }
}

impl Broker {
    /// As a party of a contract or invoice.
    pub fn party(&self) -> Party {
        Party {
            name: self.name.clone(),
            org_no: Some(self.org_no.clone()),
            vat_no: Some(self.vat_no.clone()),
            f_tax: self.f_tax,
            address: self.address.clone(),
            contact: self.email.clone(),
        }
    }
}

impl Party {
    /// Everything but the name, a line each, as printed.
    pub(crate) fn lines(&self, lang: Lang) -> Vec<String> {
        let mut lines = self.address.clone();
        if let Some(number) = &self.org_no {
            lines.push(t!(lang, "org-no", number = number.as_str()));
        }
        if let Some(number) = &self.vat_no {
            lines.push(t!(lang, "vat-no", number = number.as_str()));
        }
        if self.f_tax {
            lines.push(t!(lang, "f-tax"));
        }
        lines.extend(self.contact.iter().cloned());
        lines
    }
}

impl Paper {
    /// Everything that a template reads, as one JSON object.
    pub(crate) fn data(&self, title: &str, document: Value, attachments: &[Attachment]) -> Value {
        let (lang, broker) = (self.lang, &self.broker);
        let mut registration = vec![t!(lang, "org-no", number = broker.org_no.as_str())];
        registration.push(t!(lang, "vat-no", number = broker.vat_no.as_str()));
        if broker.f_tax {
            registration.push(t!(lang, "f-tax"));
        }
        let mut place = broker.address.clone();
        if let Some(seat) = &broker.seat {
            place.push(t!(lang, "seat", place = seat.as_str()));
        }
        let contact: Vec<&String> = [&broker.email, &broker.phone, &broker.website].into_iter().flatten().collect();
        let attachments: Vec<Value> = attachments
            .iter()
            .enumerate()
            .map(|(slot, file)| {
                json!({
                    "slot": slot,
                    "name": file_name(&file.name),
                    "mime": file.mime,
                    "description": file.description,
                    "relationship": match file.relationship {
                        Relationship::Source => "source",
                        Relationship::Data => "data",
                        Relationship::Alternative => "alternative",
                        Relationship::Supplement => "supplement",
                    },
                })
            })
            .collect();
        json!({
            "lang": lang.code(),
            "title": title.chars().take(200).collect::<String>(),
            "document_id": self.document_id,
            "broker": { "name": broker.name, "registration": registration, "place": place, "contact": contact },
            "page": t!(lang, "page"),
            "of": t!(lang, "page-of"),
            "attachments": attachments,
            "doc": document,
        })
    }
}

/// A file name that no reader or file system misunderstands.
fn file_name(name: &str) -> String {
    let safe = |c: char| if c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_') { c } else { '_' };
    let name: String = name.chars().take(80).map(safe).collect();
    let name = name.trim_start_matches('.');
    if name.is_empty() { "file".to_owned() } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_attachment_cannot_climb_out_of_its_folder() {
        assert_eq!(file_name("../../etc/pass wd.xml"), "_.._etc_pass_wd.xml");
        assert_eq!(file_name("..."), "file");
    }

    #[test]
    fn a_hash_is_the_known_one() {
        assert_eq!(sha256_hex(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    #[test]
    fn a_moment_names_both_clocks() {
        let at = Instant(
            jiff::civil::date(2026, 11, 22).at(13, 3, 7, 0).in_tz("UTC").expect("a time").timestamp().as_microsecond(),
        );
        assert_eq!(moment(Lang::Sv, at), "2026-11-22 14:03, svensk tid (2026-11-22 13:03:07 UTC)");
        assert_eq!(moment(Lang::En, at), "2026-11-22 14:03, Swedish time (2026-11-22 13:03:07 UTC)");
    }
}
