//! Rows read back from a segment: when segments are merged, when a profile
//! itself is the question, and to know which terms leave with who leaves.

use super::bytes::u32_at;
use super::lists::Lists;
use super::row::Row;
use super::segment::{Part, Segment};
use super::vectors::Vectors;

/// The rows of these profiles (sorted places), in that order.
pub(crate) fn rows(segment: &Segment, docs: &[u16]) -> Vec<Row> {
    let mut rows: Vec<Row> = docs.iter().map(|doc| columns(segment, *doc)).collect();
    let mut place = vec![0_u16; if docs.len() > 1 { 1 << 16 } else { 0 }];
    if !place.is_empty() {
        docs.iter().enumerate().for_each(|(n, doc)| place[usize::from(*doc)] = n as u16);
    }
    let at = |doc: u16| place.get(usize::from(doc)).map_or(0, |n| usize::from(*n));
    for (key, list) in segment.concepts().each() {
        list.each_among(docs, |doc| rows[at(doc)].concepts.push(key as u32));
    }
    for (key, list) in segment.terms().each() {
        list.each_among(docs, |doc| rows[at(doc)].terms.push(key as u32));
    }
    for row in &mut rows {
        row.concepts.sort_unstable();
        row.terms.sort_unstable();
    }
    tags(segment.tags(Part::Holds), docs, |doc, tag| rows[at(doc)].holds.push(tag));
    tags(segment.tags(Part::Needs), docs, |doc, tag| rows[at(doc)].needs.push(tag));
    tags(segment.tags(Part::Clashes), docs, |doc, tag| rows[at(doc)].clashes.push(tag));
    rows
}

/// A profile's concepts and vectors alone, which is far quicker.
pub(crate) fn gist(segment: &Segment, doc: u16) -> Row {
    let mut row = columns(segment, doc);
    for (key, list) in segment.concepts().each() {
        list.each_among(&[doc], |_| row.concepts.push(key as u32));
    }
    row.concepts.sort_unstable();
    row
}

/// How many of these profiles have each term, for those that any has.
pub(crate) fn terms_of(segment: &Segment, docs: &[u16]) -> Vec<(u32, u32)> {
    let counted = segment.terms().each().map(|(key, list)| {
        let mut many = 0;
        list.each_among(docs, |_| many += 1);
        (key as u32, many)
    });
    counted.filter(|(_, many)| *many > 0).collect()
}

fn tags(lists: Lists<'_, 8>, docs: &[u16], mut put: impl FnMut(u16, u64)) {
    for (tag, list) in lists.each() {
        list.each_among(docs, |doc| put(doc, tag));
    }
}

/// What stands in columns.
fn columns(segment: &Segment, doc: u16) -> Row {
    let n = usize::from(doc);
    let vectors = Vectors::of(segment);
    let byte = |part: Part| segment.part(part).get(n).copied().unwrap_or(0);
    Row {
        id: segment.id(doc),
        concepts: Vec::new(),
        terms: Vec::new(),
        length: byte(Part::Lengths),
        vectors: vectors.rows(doc).flat_map(|row| vectors.numbers(row)).collect(),
        day: u32_at(segment.part(Part::Days), n) as i32,
        extent_percent: byte(Part::Extents),
        rate_minor: u32_at(segment.part(Part::Rates), n),
        flags: byte(Part::Flags),
        holds: Vec::new(),
        needs: Vec::new(),
        clashes: Vec::new(),
    }
}
