//! Who is who in the demo: the broker with its staff, agencies, clients and
//! freelancers' own companies, as read from the TOML files. Holds data only.

use super::Both;
use base::{Lang, StaffRole};
use serde::Deserialize;

/// The broker in whose house the demo plays.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Broker {
    /// The company's name.
    pub name: String,
    /// Organisationsnummer, `NNNNNN-NNNN`.
    pub org_no: String,
    /// VAT number, `SE…01`.
    pub vat_no: String,
    /// Where clients pay.
    pub bankgiro: String,
    /// Street address.
    pub street: String,
    /// Postcode.
    pub postcode: String,
    /// Town.
    pub city: String,
    /// ISO 3166-1, two letters.
    pub country: String,
    /// Switchboard, from a range reserved for fiction.
    pub phone: String,
    /// Sender of mails and address for questions.
    pub email: String,
    /// Where invoices to the broker go.
    pub invoice_email: String,
    /// Where questions on personal data go (S95).
    pub privacy_email: String,
    /// `https://…`.
    pub website: String,
    /// Who works there.
    pub staff: Vec<Staff>,
}

/// One of the broker's staff (S6–S8).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Staff {
    /// Short name that other files use.
    pub key: String,
    /// As the person writes it.
    pub name: String,
    /// Sign-in.
    pub email: String,
    /// Direct line.
    pub phone: String,
    /// The language the person reads.
    pub lang: Lang,
    /// What the person does.
    pub role: StaffRole,
    /// The title on the card that consultants and clients see.
    pub title: Both,
}

/// Somebody who speaks for an agency or a client (S1, S3).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rep {
    /// Short name, unique among all representatives.
    pub key: String,
    /// As the person writes it.
    pub name: String,
    /// Sign-in.
    pub email: String,
    /// Phone, from a range reserved for fiction.
    pub phone: String,
    /// The language the person reads.
    pub lang: Lang,
}

/// An agency (S3).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agency {
    /// Short name that consultants use.
    pub key: String,
    /// The company's name.
    pub name: String,
    /// Organisationsnummer, `NNNNNN-NNNN`.
    pub org_no: String,
    /// VAT number, `SE…01`.
    pub vat_no: String,
    /// Where it is paid.
    pub bankgiro: String,
    /// Street address.
    pub street: String,
    /// Postcode.
    pub postcode: String,
    /// Town.
    pub city: String,
    /// ISO 3166-1, two letters.
    pub country: String,
    /// In its own words.
    pub about: Both,
    /// `https://…`.
    pub website: String,
    /// Where self-billed invoices go.
    pub invoice_email: String,
    /// Who speaks for it.
    pub rep: Rep,
}

/// A client (S1).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Client {
    /// Short name that assignments use.
    pub key: String,
    /// The company's name.
    pub name: String,
    /// Organisationsnummer, `NNNNNN-NNNN`.
    pub org_no: String,
    /// VAT number, `SE…01`.
    pub vat_no: String,
    /// Street address.
    pub street: String,
    /// Postcode.
    pub postcode: String,
    /// Town.
    pub city: String,
    /// ISO 3166-1, two letters.
    pub country: String,
    /// In a few words.
    pub industry: Both,
    /// What consultants see while the name is withheld.
    pub masked_as: Both,
    /// Where invoices go.
    pub invoice_email: String,
    /// Contact persons; the first signs and approves.
    #[serde(rename = "rep")]
    pub reps: Vec<Rep>,
}

/// The company that invoices for a freelance consultant (S22).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Company {
    /// The company's name.
    pub name: String,
    /// Organisationsnummer, `NNNNNN-NNNN`.
    pub org_no: String,
    /// VAT number, `SE…01`.
    pub vat_no: String,
    /// Where it is paid.
    pub bankgiro: String,
    /// Street address.
    pub street: String,
    /// Postcode; the town is the consultant's.
    pub postcode: String,
}
