//! A word processor's document (OOXML, ECMA-376) → lines: paragraphs, tables
//! row by row, text boxes. Fields, macros, pictures and linked files are not
//! looked at.

use crate::archive::Archive;
use crate::reading::{NotRead, Reading};
use crate::sniff::Kind;
use crate::text::{self, Line};
use crate::words::line;
use crate::xml::{self, Node};

/// The main part.
pub(crate) const DOCUMENT: &str = "word/document.xml";

/// Lines that are read at most.
const MOST_LINES: usize = 4_000;

/// Reads an open container.
pub(crate) fn read(archive: &mut Archive<'_>) -> Result<Reading, NotRead> {
    let mut lines = Vec::new();
    // Name and ways to reach the person often stand in the page's head.
    let names: Vec<String> = archive.names().iter().filter(|n| n.starts_with("word/header")).cloned().collect();
    for name in names.into_iter().take(1) {
        if let Some(bytes) = archive.bytes(&name)? {
            blocks(&xml::read(&bytes)?.root, &mut lines);
        }
    }
    let bytes = archive.bytes(DOCUMENT)?.ok_or(NotRead::Broken)?;
    let document = xml::read(&bytes)?;
    blocks(document.root.child("body").ok_or(NotRead::Broken)?, &mut lines);
    text::read(Kind::Docx, &lines)
}

/// Everything that stands below each other in a container.
fn blocks(container: &Node, out: &mut Vec<Line>) {
    for node in &container.children {
        if out.len() >= MOST_LINES {
            return;
        }
        match node.name.as_str() {
            "p" => paragraph(node, out),
            "tbl" => {
                for row in node.all("tr") {
                    cells(row, out);
                }
            }
            "sdt" => {
                if let Some(content) = node.child("sdtContent") {
                    blocks(content, out);
                }
            }
            "ins" | "smartTag" | "customXml" | "body" | "hdr" => blocks(node, out),
            _ => {}
        }
    }
}

/// A row of a table. Short cells stand on one line, as a date and a title do;
/// long ones are columns of the page.
fn cells(row: &Node, out: &mut Vec<Line>) {
    let mut columns: Vec<Vec<Line>> = Vec::new();
    for cell in row.all("tc") {
        let mut lines = Vec::new();
        blocks(cell, &mut lines);
        if !lines.is_empty() {
            columns.push(lines);
        }
    }
    let beside = columns.len() > 1 && columns.iter().rev().skip(1).all(|lines| lines.len() <= 2);
    if !beside {
        out.extend(columns.into_iter().flatten());
        return;
    }
    let first = columns.iter().map(|lines| lines[0].text.clone()).collect::<Vec<_>>().join("\t");
    out.push(Line { text: first, apart: true, ..columns[0][0].clone() });
    out.extend(columns.into_iter().flat_map(|lines| lines.into_iter().skip(1)));
}

/// A paragraph: its lines, and those of the text boxes in it.
fn paragraph(node: &Node, out: &mut Vec<Line>) {
    let style = node.path(&["pPr", "pStyle"]).and_then(|n| n.attribute("val")).unwrap_or_default().to_lowercase();
    let heading = ["heading", "rubrik", "title", "titel"].iter().any(|word| style.contains(word));
    let bullet = node.path(&["pPr", "numPr"]).is_some() || style.contains("list");
    let (mut written, mut size, mut boxes) = (String::new(), 0, Vec::new());
    runs(node, &mut written, &mut size, &mut boxes);
    if heading {
        size = size.max(1_400);
    }
    for (n, text) in written.split('\n').enumerate() {
        // Tabs say that there was wide space; other space is put in order.
        let cells: Vec<String> = text.split('\t').filter_map(line).collect();
        if cells.is_empty() {
            continue;
        }
        let sign = if bullet && n == 0 && !heading { "• " } else { "" };
        out.push(Line { text: format!("{sign}{}", cells.join("\t")), size, heading, apart: n == 0 });
    }
    out.extend(boxes);
}

/// Text of the runs in a paragraph, in order. A change that was taken back is
/// not text; what stands in a box stands on lines of its own.
fn runs(node: &Node, written: &mut String, size: &mut i32, boxes: &mut Vec<Line>) {
    for child in &node.children {
        match child.name.as_str() {
            "t" => written.push_str(&child.text),
            "tab" => written.push('\t'),
            "br" | "cr" => written.push('\n'),
            "noBreakHyphen" => written.push('-'),
            "sz" => {
                *size = (*size)
                    .max(child.attribute("val").and_then(|v| v.parse::<i32>().ok()).unwrap_or(0).clamp(0, 400) * 50)
            }
            "txbxContent" => blocks(child, boxes),
            // The same again, for older programs.
            "Fallback" | "del" | "instrText" | "pPr" | "footnoteReference" => {}
            _ => runs(child, written, size, boxes),
        }
    }
}
