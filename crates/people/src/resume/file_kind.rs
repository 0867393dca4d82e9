//! What an uploaded file is: told by its first bytes, never by its name or by
//! what the sender says. Pure.

use super::refusal::ResumeRefusal;

/// The largest file that is kept.
pub const MOST_BYTES: usize = 10_000_000;

/// As in `accept="…"`.
pub const ACCEPT: &str = "application/pdf,image/png,image/jpeg,image/webp,.pdf,.png,.jpg,.jpeg,.webp";

/// A kind of file that a portfolio takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// A document.
    Pdf,
    /// A picture.
    Png,
    /// A photograph.
    Jpeg,
    /// A picture or a photograph.
    Webp,
}

impl FileKind {
    /// By the first bytes (the signatures of ISO 32000, RFC 2083, ITU T.81 and RFC 9649).
    pub fn of(bytes: &[u8]) -> Option<FileKind> {
        if bytes.starts_with(b"%PDF-") {
            Some(FileKind::Pdf)
        } else if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            Some(FileKind::Png)
        } else if bytes.starts_with(b"\xff\xd8\xff") {
            Some(FileKind::Jpeg)
        } else if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
            Some(FileKind::Webp)
        } else {
            None
        }
    }

    /// As served.
    pub fn media_type(self) -> &'static str {
        match self {
            FileKind::Pdf => "application/pdf",
            FileKind::Png => "image/png",
            FileKind::Jpeg => "image/jpeg",
            FileKind::Webp => "image/webp",
        }
    }

    /// The name's end.
    fn extension(self) -> &'static str {
        match self {
            FileKind::Pdf => "pdf",
            FileKind::Png => "png",
            FileKind::Jpeg => "jpg",
            FileKind::Webp => "webp",
        }
    }

    /// The name to keep: the sender's, with the end that fits the content.
    pub fn name(self, sent: &str) -> String {
        let stem = sent.rsplit_once('.').map_or(sent, |(stem, _)| stem).trim().trim_matches('.');
        let stem = if stem.is_empty() { "portfolio" } else { stem };
        format!("{stem}.{}", self.extension())
    }
}

/// As people call a media type: `PDF`, `JPEG`.
pub fn word(media_type: &str) -> String {
    media_type.rsplit('/').next().unwrap_or_default().to_uppercase()
}

/// The kind of a file that may be kept.
///
/// # Errors
/// Too large, or of a kind that is not taken.
pub fn taken(bytes: &[u8]) -> Result<FileKind, ResumeRefusal> {
    if bytes.len() > MOST_BYTES {
        return Err(ResumeRefusal::FileTooLarge);
    }
    FileKind::of(bytes).ok_or(ResumeRefusal::FileKind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_its_first_bytes_say() {
        let cases: [(&[u8], Option<FileKind>); 10] = [
            (b"%PDF-1.7\n", Some(FileKind::Pdf)),
            (b"\x89PNG\r\n\x1a\n\0\0", Some(FileKind::Png)),
            (b"\xff\xd8\xff\xe0\0\x10JFIF", Some(FileKind::Jpeg)),
            (b"RIFF\x24\0\0\0WEBPVP8 ", Some(FileKind::Webp)),
            (b"RIFF\x24\0\0\0WAVEfmt ", None),
            (b"RIFF", None),
            (b"<html><script>alert(1)</script>", None),
            (b"<svg xmlns='http://www.w3.org/2000/svg'/>", None),
            (b"MZ\x90\0", None),
            (b"", None),
        ];
        for (bytes, want) in cases {
            assert_eq!(FileKind::of(bytes), want, "{bytes:?}");
        }
    }

    #[test]
    fn the_name_never_claims_another_kind() {
        for (sent, want) in [
            ("Årsberättelse.PDF", "Årsberättelse.pdf"),
            ("film.html", "film.pdf"),
            ("a.b.c", "a.b.pdf"),
            (".pdf", "portfolio.pdf"),
            ("", "portfolio.pdf"),
            ("utan ändelse", "utan ändelse.pdf"),
        ] {
            assert_eq!(FileKind::Pdf.name(sent), want, "{sent}");
        }
    }

    #[test]
    fn a_file_that_is_too_large_is_not_looked_at() {
        let mut bytes = b"%PDF-1.7\n".to_vec();
        assert_eq!(taken(&bytes), Ok(FileKind::Pdf));
        bytes.resize(MOST_BYTES + 1, 0);
        assert_eq!(taken(&bytes), Err(ResumeRefusal::FileTooLarge));
        assert_eq!(taken(b"text"), Err(ResumeRefusal::FileKind));
    }
}
