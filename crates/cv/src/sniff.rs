//! What a file is: told by its first bytes and, for a container, by what lies
//! in it; never by its name or by what the sender says.

use serde::{Deserialize, Serialize};

/// What a file was read as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// JSON Resume.
    JsonResume,
    /// Europass, in either of its two XML formats.
    Europass,
    /// LinkedIn's export of a member's data.
    LinkedIn,
    /// LinkedIn's profile as PDF.
    LinkedInPdf,
    /// Any other PDF.
    Pdf,
    /// A document of a word processor (OOXML).
    Docx,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Kind; 6] =
        [Kind::JsonResume, Kind::Europass, Kind::LinkedIn, Kind::LinkedInPdf, Kind::Pdf, Kind::Docx];

    /// In code and rows.
    pub fn code(self) -> &'static str {
        match self {
            Kind::JsonResume => "json_resume",
            Kind::Europass => "europass",
            Kind::LinkedIn => "linked_in",
            Kind::LinkedInPdf => "linked_in_pdf",
            Kind::Pdf => "pdf",
            Kind::Docx => "docx",
        }
    }

    /// By its code.
    pub fn parse(code: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// How the bytes begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Container {
    /// `{`.
    Json,
    /// `<`.
    Xml,
    /// `%PDF-` within the first kilobyte, as readers take it.
    Pdf,
    /// A local file header.
    Zip,
}

/// Bytes in which `%PDF-` may begin.
const PDF_HEAD: usize = 1024;

/// How the bytes begin; a byte order mark and space before text are passed over.
pub(crate) fn container(bytes: &[u8]) -> Option<Container> {
    if bytes.starts_with(b"PK\x03\x04") {
        return Some(Container::Zip);
    }
    let head = bytes.get(..PDF_HEAD).unwrap_or(bytes);
    if head.windows(5).any(|five| five == b"%PDF-") {
        return Some(Container::Pdf);
    }
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    match text.first() {
        Some(b'{') => Some(Container::Json),
        Some(b'<') => Some(Container::Xml),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_its_bytes_say() {
        let cases: [(&[u8], Option<Container>); 9] = [
            (b"%PDF-1.7\n", Some(Container::Pdf)),
            (b"\0\0junk %PDF-1.4", Some(Container::Pdf)),
            (b"PK\x03\x04rest", Some(Container::Zip)),
            (b"  {\"basics\": {}}", Some(Container::Json)),
            (b"\xef\xbb\xbf<?xml version=\"1.0\"?>", Some(Container::Xml)),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", None),
            (b"\x89PNG\r\n\x1a\n", None),
            (b"[1]", None),
            (b"", None),
        ];
        for (bytes, want) in cases {
            assert_eq!(container(bytes), want, "{bytes:?}");
        }
    }

    #[test]
    fn every_kind_has_a_code_of_its_own() {
        for kind in Kind::ALL {
            assert_eq!(Kind::parse(kind.code()), Some(kind));
            assert_eq!(serde_json::to_string(&kind).expect("JSON"), format!("\"{}\"", kind.code()));
        }
    }
}
