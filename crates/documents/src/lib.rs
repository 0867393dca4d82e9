//! Data in, bytes out: contracts, invoices, month reports and résumés as PDF,
//! interviews as iCalendar. Knows no database, no web, no files and no clock;
//! the same data give the same bytes, always.
//!
//! | page | what it holds |
//! |---|---|
//! | [`mod@paper`] | what every document carries: language, id, date, the broker, parties, attachments |
//! | [`mod@contract`] | one contract of a pair (S63–S69, S92, S108), its text and the hash that is signed |
//! | [`mod@invoice`] | one leg of an invoice pair and its credit note (S70, S76–S80), with what the VAT act asks for |
//! | [`mod@month_report`] | the month of one engagement (S70–S74) |
//! | [`mod@resume`] | the digitised profile on paper, with name or masked (S31–S38, S53) |
//! | [`personal_data`] | what is held of one person (GDPR art. 15) |
//! | [`calendar`] | an interview as iTIP message (S60, S61) |
//! | [`samples`] | one invented case of each, for tests and the gallery |
//! | `typst_world` | the typesetter without files, network or clock |
//! | `printable` | which characters the paper can show |
//!
//! PDFs are PDF/A-3a and PDF/UA-1: for the archive, and for screen readers.
//! Rendering takes some milliseconds of one core and blocks: call it where
//! blocking is allowed.
//!
//! Never here: a word of the templates outside `texts/`, user text inside
//! typst source, a rule of who may see what.

pub mod calendar;
pub mod contract;
mod contract_clauses;
pub mod invoice;
pub mod month_report;
pub mod paper;
pub mod personal_data;
mod printable;
pub mod resume;
pub mod samples;
pub mod texts;
mod typst_world;

#[cfg(test)]
mod reading;

pub use base::Failure;
pub use contract::ContractDocument;
pub use invoice::InvoiceDocument;
pub use month_report::MonthReport;
pub use paper::{Attachment, Broker, FeeReceiver, Paper, Party, Relationship, sha256_hex};
pub use printable::unprintable;
pub use resume::ResumeDocument;
