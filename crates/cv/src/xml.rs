//! XML as a tree, without document type and without entities of its own: what
//! declares one is refused, so nothing is fetched and nothing expands. Depth
//! and size have limits. Names are local: namespaces are not looked at.

use crate::limits::{MOST_DEPTH, MOST_ELEMENTS};
use crate::reading::NotRead;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

/// An element.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Node {
    /// Its local name.
    pub(crate) name: String,
    /// Its attributes by local name.
    pub(crate) attributes: Vec<(String, String)>,
    /// The elements in it.
    pub(crate) children: Vec<Node>,
    /// The text directly in it.
    pub(crate) text: String,
    /// Its number among the elements that have text: a line of the source.
    pub(crate) line: usize,
}

/// A document: its root, and processing instructions as target and content.
#[derive(Clone, Debug, Default)]
pub(crate) struct Document {
    /// The outermost element.
    pub(crate) root: Node,
    /// Processing instructions, in order.
    pub(crate) instructions: Vec<(String, String)>,
}

impl Node {
    /// The first child of that name.
    pub(crate) fn child(&self, name: &str) -> Option<&Node> {
        self.children.iter().find(|node| node.name == name)
    }

    /// Every child of that name.
    pub(crate) fn all<'n>(&'n self, name: &'n str) -> impl Iterator<Item = &'n Node> {
        self.children.iter().filter(move |node| node.name == name)
    }

    /// Down a path of names.
    pub(crate) fn path(&self, names: &[&str]) -> Option<&Node> {
        names.iter().try_fold(self, |node, name| node.child(name))
    }

    /// An attribute.
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The first element of that name, itself or anywhere in it.
    pub(crate) fn anywhere(&self, name: &str) -> Option<&Node> {
        if self.name == name {
            return Some(self);
        }
        self.children.iter().find_map(|node| node.anywhere(name))
    }
}

/// Reads a document.
pub(crate) fn read(bytes: &[u8]) -> Result<Document, NotRead> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|_| NotRead::Broken)?;
    let mut reader = Reader::from_str(text);
    reader.config_mut().expand_empty_elements = true;
    let mut open: Vec<Node> = Vec::new();
    let mut document = Document::default();
    let mut count = 0_usize;
    loop {
        match reader.read_event().map_err(|_| NotRead::Broken)? {
            Event::Start(start) => {
                count += 1;
                if count > MOST_ELEMENTS {
                    return Err(NotRead::Unpacked);
                }
                if open.len() >= MOST_DEPTH {
                    return Err(NotRead::Deep);
                }
                open.push(begin(&start)?);
            }
            Event::End(_) => {
                let node = open.pop().ok_or(NotRead::Broken)?;
                match open.last_mut() {
                    Some(parent) => parent.children.push(node),
                    None if document.root.name.is_empty() => document.root = node,
                    None => return Err(NotRead::Broken),
                }
            }
            Event::Text(text) => {
                if let Some(node) = open.last_mut() {
                    node.text.push_str(&text.xml10_content());
                }
            }
            Event::CData(text) => {
                if let Some(node) = open.last_mut() {
                    node.text.push_str(&text.xml10_content());
                }
            }
            Event::GeneralRef(entity) => {
                let character = match entity.resolve_char_ref().map_err(|_| NotRead::Broken)? {
                    Some(character) => character,
                    None => predefined(&entity.xml10_content()).ok_or(NotRead::Entities)?,
                };
                if let Some(node) = open.last_mut() {
                    node.text.push(character);
                }
            }
            Event::PI(instruction) => {
                document.instructions.push((instruction.target().to_owned(), instruction.content().trim().to_owned()));
            }
            Event::DocType(_) => return Err(NotRead::Entities),
            Event::Empty(_) | Event::Decl(_) | Event::Comment(_) => {}
            Event::Eof => break,
        }
    }
    if !open.is_empty() || document.root.name.is_empty() {
        return Err(NotRead::Broken);
    }
    number(&mut document.root, &mut 0);
    Ok(document)
}

/// An element that begins.
fn begin(start: &BytesStart<'_>) -> Result<Node, NotRead> {
    let mut node = Node { name: start.local_name().as_ref().to_owned(), ..Node::default() };
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|_| NotRead::Broken)?;
        let value = attribute.normalized_value(XmlVersion::Implicit1_0).map_err(|_| NotRead::Entities)?;
        node.attributes.push((attribute.key.local_name().as_ref().to_owned(), value.into_owned()));
    }
    Ok(node)
}

/// The five entities that XML itself knows.
fn predefined(name: &str) -> Option<char> {
    match name {
        "lt" => Some('<'),
        "gt" => Some('>'),
        "amp" => Some('&'),
        "apos" => Some('\''),
        "quot" => Some('"'),
        _ => None,
    }
}

/// Numbers the elements that have text, in the order of the document.
fn number(node: &mut Node, next: &mut usize) {
    if !node.text.trim().is_empty() {
        node.line = *next;
        *next += 1;
    }
    for child in &mut node.children {
        number(child, next);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tree_has_names_attributes_and_text() {
        let document =
            read("<a:b xmlns:a='u' x='1 &amp; 2'><c>å &lt; &#228;</c><c/><d><![CDATA[<raw>]]></d></a:b>".as_bytes())
                .expect("a tree");
        let root = &document.root;
        assert_eq!((root.name.as_str(), root.attribute("x")), ("b", Some("1 & 2")));
        assert_eq!(root.path(&["c"]).map(|n| n.text.as_str()), Some("å < ä"));
        assert_eq!((root.all("c").count(), root.anywhere("d").map(|n| n.text.as_str())), (2, Some("<raw>")));
        assert_eq!(root.child("d").map(|n| n.line), Some(1));
    }

    #[test]
    fn entities_and_document_types_are_refused() {
        let laughs = "<!DOCTYPE a [<!ENTITY b \"ha\"><!ENTITY c \"&b;&b;\">]><a>&c;</a>";
        let outside = "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>";
        for text in [laughs, outside, "<a>&b;</a>", "<a x='&b;'/>", "<!DOCTYPE a><a/>"] {
            assert_eq!(read(text.as_bytes()).map(|_| ()), Err(NotRead::Entities), "{text}");
        }
    }

    #[test]
    fn what_is_no_document_is_refused() {
        for text in ["<a>", "<a></b>", "</a>", "", "text", "<a/><b/>", "<a x=1/>"] {
            assert_eq!(read(text.as_bytes()).map(|_| ()), Err(NotRead::Broken), "{text}");
        }
        assert_eq!(read(b"<a>\xff</a>").map(|_| ()), Err(NotRead::Broken));
    }

    #[test]
    fn depth_and_size_have_an_end() {
        let deep = format!("{}{}", "<a>".repeat(100_000), "</a>".repeat(100_000));
        assert_eq!(read(deep.as_bytes()).map(|_| ()), Err(NotRead::Deep));
        let wide = format!("<a>{}</a>", "<b/>".repeat(MOST_ELEMENTS));
        assert_eq!(read(wide.as_bytes()).map(|_| ()), Err(NotRead::Unpacked));
    }
}
