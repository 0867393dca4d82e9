//! What a written consent may be as a file: a PDF, or a picture of the paper.
//! Told by its first bytes, never by its name. Pure.

use super::refusal::PreparedRefusal;
use crate::resume::file_kind::FileKind;
use base::{Lang, Refusal, t};
use web::{Check, Form, Upload, Wrong};

/// The largest paper that is kept.
pub const MOST_BYTES: usize = 8_000_000;

/// As in `accept="…"`.
pub const ACCEPT: &str = "application/pdf,image/png,image/jpeg,.pdf,.png,.jpg,.jpeg";

/// The kind of a paper that may be kept.
///
/// # Errors
/// Too large, or of a kind that is not taken.
pub fn taken(bytes: &[u8]) -> Result<FileKind, PreparedRefusal> {
    if bytes.len() > MOST_BYTES {
        return Err(PreparedRefusal::PaperTooLarge);
    }
    match FileKind::of(bytes) {
        Some(kind @ (FileKind::Pdf | FileKind::Png | FileKind::Jpeg)) => Ok(kind),
        Some(FileKind::Webp) | None => Err(PreparedRefusal::PaperKind),
    }
}

/// Kinds and size of a paper, for the form.
pub fn hint(lang: Lang) -> String {
    t!(lang, "prepared-paper-hint", megabytes = MOST_BYTES / 1_000_000)
}

/// The paper of a form's field; `None` when there is none, which `missing`
/// says, or none that is taken.
pub fn read<'a>(c: &mut Check<'_>, form: &'a Form, field: &str, missing: String) -> Option<&'a Upload> {
    let Some(upload) = form.file(field) else { return c.fault(field, Wrong::Said(missing)) };
    match taken(&upload.bytes) {
        Ok(_) => Some(upload),
        Err(refusal) => c.fault(field, Wrong::Said(refusal.sentence(c.lang()))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paper_is_a_pdf_or_a_picture_within_the_limit() {
        assert_eq!(taken(b"%PDF-1.7\n"), Ok(FileKind::Pdf));
        assert_eq!(taken(b"\xff\xd8\xff\xe0"), Ok(FileKind::Jpeg));
        assert_eq!(taken(b"RIFF\x24\0\0\0WEBPVP8 "), Err(PreparedRefusal::PaperKind));
        assert_eq!(taken(b"Jag samtycker"), Err(PreparedRefusal::PaperKind));
        let mut large = b"%PDF-1.7\n".to_vec();
        large.resize(MOST_BYTES + 1, 0);
        assert_eq!(taken(&large), Err(PreparedRefusal::PaperTooLarge));
    }
}
