//! The typesetter's world: five templates, one data file and a few attachment
//! slots, all under constant names. It reads no disk, no network and no clock,
//! and what a user wrote reaches typst only as JSON strings, which are text and
//! never markup.

use crate::paper::{Attachment, Paper};
use anyhow::{anyhow, bail, ensure};
use base::Failure;
use serde_json::Value;
use std::sync::LazyLock;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::ecow::EcoVec;
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

/// How many renderings a typesetting result outlives when nothing asks for it.
/// Enough to keep the templates warm, too little to gather people's data.
const KEPT_RENDERINGS: usize = 4;

/// How many files one document can carry.
const ATTACHMENT_SLOTS: usize = 4;

/// Which design a document has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Template {
    /// One contract of a pair.
    Contract,
    /// An invoice or credit note.
    Invoice,
    /// The month of an engagement.
    MonthReport,
    /// A résumé.
    Resume,
    /// What is held of one person.
    PersonalData,
}

impl Template {
    /// Its main file.
    fn main(self) -> FileId {
        let index = match self {
            Template::Contract => 0,
            Template::Invoice => 1,
            Template::MonthReport => 2,
            Template::Resume => 3,
            Template::PersonalData => 4,
        };
        HOUSE.sources[index].id()
    }
}

/// What all documents share and nothing changes: made once.
struct House {
    /// typst's standard library.
    library: LazyHash<Library>,
    /// The fonts' names and coverage.
    book: LazyHash<FontBook>,
    /// The fonts that are compiled in; no other is looked for.
    fonts: Vec<Font>,
    /// The templates, parsed.
    sources: Vec<Source>,
    /// The name under which the data lies.
    data: FileId,
    /// The names under which attachments lie.
    attachments: Vec<FileId>,
}

static HOUSE: LazyLock<House> = LazyLock::new(|| {
    let fonts: Vec<Font> = typst_assets::fonts().flat_map(|data| Font::iter(Bytes::new(data))).collect();
    House {
        library: LazyHash::new(Library::default()),
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        fonts,
        sources: vec![
            source("/contract.typ", include_str!("templates/contract.typ")),
            source("/invoice.typ", include_str!("templates/invoice.typ")),
            source("/month_report.typ", include_str!("templates/month_report.typ")),
            source("/resume.typ", include_str!("templates/resume.typ")),
            source("/personal_data.typ", include_str!("templates/personal_data.typ")),
            source("/common.typ", include_str!("templates/common.typ")),
        ],
        data: file_id("/data.json"),
        attachments: ["/attachment-0", "/attachment-1", "/attachment-2", "/attachment-3"].map(file_id).to_vec(),
    }
});

/// typst keeps every name for ever, in 16 bits: constant ones only.
fn file_id(path: &'static str) -> FileId {
    let path = VirtualPath::new(path).expect("a constant path is a good path");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

fn source(path: &'static str, text: &str) -> Source {
    Source::new(file_id(path), text.to_owned())
}

/// Whether one of the compiled-in fonts has the character.
pub(crate) fn has_glyph(c: char) -> bool {
    HOUSE.fonts.iter().any(|font| font.info().coverage.contains(u32::from(c)))
}

/// The world of one document.
struct PaperWorld {
    /// The template.
    main: FileId,
    /// The document's data as JSON.
    data: Bytes,
    /// The attached files.
    attachments: Vec<Bytes>,
    /// The document's own date; the machine's is not asked.
    today: Option<Datetime>,
}

impl World for PaperWorld {
    fn library(&self) -> &LazyHash<Library> {
        &HOUSE.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &HOUSE.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        HOUSE.sources.iter().find(|source| source.id() == id).cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == HOUSE.data {
            return Ok(self.data.clone());
        }
        let slot = HOUSE.attachments.iter().position(|slot| *slot == id);
        slot.and_then(|slot| self.attachments.get(slot)).cloned().ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        HOUSE.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        self.today
    }
}

/// Sets the document and writes it as PDF/A-3a and PDF/UA-1.
///
/// # Errors
/// When the template does not compile with these data, when a standard is
/// broken, or when there are more attachments than slots: all ours to fix.
pub(crate) fn render(
    template: Template,
    paper: &Paper,
    title: &str,
    document: Value,
    attachments: &[Attachment],
) -> Result<Vec<u8>, Failure> {
    ensure!(attachments.len() <= ATTACHMENT_SLOTS, "a document carries at most {ATTACHMENT_SLOTS} files");
    if paper.document_id.trim().is_empty() {
        bail!("a document needs an id");
    }
    let data = crate::printable::clean(paper.data(title, document, attachments));
    let today = date_and_time(paper);
    let world = PaperWorld {
        main: template.main(),
        data: Bytes::new(serde_json::to_vec(&data)?),
        attachments: attachments.iter().map(|a| Bytes::new(a.bytes.clone())).collect(),
        today,
    };
    let options = PdfOptions {
        ident: Smart::Custom(paper.document_id.clone()),
        creator: Smart::Custom(Some("Customersonly".to_owned())),
        timestamp: today.map(Timestamp::new_utc),
        standards: PdfStandards::new(&[PdfStandard::A_3a, PdfStandard::Ua_1])
            .map_err(|hinted| anyhow!("the PDF standards exclude each other: {}", hinted.message()))?,
        ..PdfOptions::default()
    };
    let compiled = typst::compile::<PagedDocument>(&world);
    let warned = cfg!(test) && !compiled.warnings.is_empty();
    let pdf = match compiled.output {
        _ if warned => Err(failure("the template warns", &compiled.warnings)),
        Err(errors) => Err(failure("the template does not compile", &errors)),
        Ok(document) => typst_pdf::pdf(&document, &options).map_err(|e| failure("the PDF breaks a standard", &e)),
    };
    typst::comemo::evict(KEPT_RENDERINGS);
    pdf
}

/// The document's moment in UTC, to the second.
fn date_and_time(paper: &Paper) -> Option<Datetime> {
    let utc = paper.created.timestamp().to_zoned(jiff::tz::TimeZone::UTC).datetime();
    Datetime::from_ymd_hms(
        i32::from(utc.year()),
        utc.month().try_into().ok()?,
        utc.day().try_into().ok()?,
        utc.hour().try_into().ok()?,
        utc.minute().try_into().ok()?,
        utc.second().try_into().ok()?,
    )
}

/// typst's complaints as one failure.
fn failure(what: &str, diagnostics: &EcoVec<SourceDiagnostic>) -> Failure {
    let messages: Vec<&str> = diagnostics.iter().map(|d| d.message.as_str()).collect();
    anyhow!("{what}: {}", messages.join("; "))
}
