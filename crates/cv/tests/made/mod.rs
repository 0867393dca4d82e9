//! Files that the tests make: containers, documents, and PDFs of plain text in
//! a standard font. Nothing here comes from anybody.

use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// A container of these entries.
pub fn container(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in entries {
        zip.start_file(*name, options).expect("an entry");
        zip.write_all(bytes).expect("its bytes");
    }
    zip.finish().expect("a container").into_inner()
}

/// A document of a word processor with this body.
pub fn docx(body: &str) -> Vec<u8> {
    let document = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"w\"><w:body>{body}<w:sectPr/></w:body></w:document>"
    );
    container(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", document.as_bytes())])
}

/// A paragraph of a document.
pub fn paragraph(style: &str, text: &str) -> String {
    let runs: Vec<String> =
        text.split('\t').map(|t| format!("<w:r><w:t xml:space=\"preserve\">{t}</w:t></w:r>")).collect();
    let style = if style.is_empty() { String::new() } else { format!("<w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>") };
    format!("<w:p>{style}{}</w:p>", runs.join("<w:r><w:tab/></w:r>"))
}

/// Text on a page: from the left and from the top in points, size, text.
pub type Put<'a> = (i32, i32, i32, &'a str);

/// A PDF with a page for each list of texts, in Helvetica.
pub fn pdf(pages: &[Vec<Put<'_>>]) -> Vec<u8> {
    let kids: Vec<String> = (0..pages.len()).map(|n| format!("{} 0 R", 4 + n * 2)).collect();
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned().into_bytes(),
        format!("<< /Type /Pages /Kids [{}] /Count {} >>", kids.join(" "), pages.len()).into_bytes(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_vec(),
    ];
    for (n, page) in pages.iter().enumerate() {
        objects.push(
            format!(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents {} 0 R >>",
                5 + n * 2
            )
            .into_bytes(),
        );
        let mut content = Vec::new();
        for (left, top, size, text) in page {
            content.extend(format!("BT /F1 {size} Tf {left} {} Td (", 842 - top).into_bytes());
            content.extend(text.chars().flat_map(win_ansi));
            content.extend(b") Tj ET\n");
        }
        let mut stream = format!("<< /Length {} >>\nstream\n", content.len()).into_bytes();
        stream.extend(content);
        stream.extend(b"\nendstream");
        objects.push(stream);
    }
    with_objects(&objects)
}

/// A PDF of these objects, the first of which is its catalogue.
pub fn with_objects(objects: &[Vec<u8>]) -> Vec<u8> {
    let mut out = b"%PDF-1.7\n".to_vec();
    let mut places = Vec::new();
    for (n, object) in objects.iter().enumerate() {
        places.push(out.len());
        out.extend(format!("{} 0 obj\n", n + 1).into_bytes());
        out.extend(object);
        out.extend(b"\nendobj\n");
    }
    let at = out.len();
    out.extend(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).into_bytes());
    for place in places {
        out.extend(format!("{place:010} 00000 n \n").into_bytes());
    }
    out.extend(
        format!("trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{at}\n%%EOF\n", objects.len() + 1).into_bytes(),
    );
    out
}

/// A letter in the font's encoding, with what a string must escape.
fn win_ansi(c: char) -> Vec<u8> {
    match c {
        '(' | ')' | '\\' => vec![b'\\', c as u8],
        '–' => vec![0x96],
        '•' => vec![0x95],
        c => vec![u8::try_from(u32::from(c)).expect("a letter of Western Europe")],
    }
}
