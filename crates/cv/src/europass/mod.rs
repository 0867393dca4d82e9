//! Europass in and out: the XML of the Skills Passport (version 3), which is
//! also written, and the HR-XML of the platform that followed it.

mod hr_xml;
mod passport;
mod write;

pub use write::write;

use crate::reading::{NotRead, Reading, Scribe};
use crate::sniff::Kind;
use crate::xml::{self, Node};

/// The target of the processing instruction that carries what Europass has no
/// place for: readers that do not know it pass over it.
pub(crate) const INSTRUCTION: &str = "customersonly";

/// Reads a document.
pub(crate) fn read(bytes: &[u8]) -> Result<Reading, NotRead> {
    let document = xml::read(bytes)?;
    let mut scribe = Scribe::default();
    listing(&document.root, &mut Vec::new(), &mut scribe);
    let resume = match document.root.name.as_str() {
        "SkillsPassport" | "SkillsPassports" => {
            let root = document.root.anywhere("SkillsPassport").ok_or(NotRead::Broken)?;
            passport::read(root, &document.instructions, &mut scribe)
        }
        "Candidate" => hr_xml::read(&document.root, &mut scribe),
        _ => return Err(NotRead::Kind),
    };
    scribe.reading(Kind::Europass, resume)
}

/// Every element with text as a line of the source, in the order of the document.
fn listing(node: &Node, above: &mut Vec<String>, scribe: &mut Scribe) {
    above.push(node.name.clone());
    if !node.text.trim().is_empty() {
        let from = above.len().saturating_sub(3);
        let said = crate::words::line(&crate::words::without_tags(&node.text)).unwrap_or_default();
        // A picture is not text.
        let said = if node.name == "Data" { String::new() } else { said };
        scribe.line(&format!("{}: {said}", above[from..].join(" / ")));
    }
    for child in &node.children {
        listing(child, above, scribe);
    }
    above.pop();
}
