//! Lines of a document → a résumé: sections by their headings, entries by their
//! dates, contact lines by their shape. What is concluded from where something
//! stands is marked to be checked.
//!
//! | page | what it holds |
//! |---|---|
//! | [`dates`] | periods as people write them |
//! | [`headings`] | which line opens which section |
//! | [`marks`] | words by which titles, employers, schools and places are told |
//! | [`head`] | name, title, ways to reach the person |
//! | [`entries`] | employments, schools, certificates, honours |
//! | [`lists`] | skills and languages |

pub(crate) mod dates;
pub(crate) mod entries;
pub(crate) mod head;
pub(crate) mod headings;
pub(crate) mod lists;
pub(crate) mod marks;

pub use head::network;

use crate::reading::{NotRead, Reading, Scribe};
use crate::resume::Resume;
use crate::sniff::Kind;
use headings::{Section, heading};

/// A line of a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Line {
    /// Its text, in order; a tab stands where there was wide space.
    pub(crate) text: String,
    /// The size of its letters in hundredths of a point; 0 when unknown.
    pub(crate) size: i32,
    /// Whether it is set as a heading.
    pub(crate) heading: bool,
    /// Whether more space than usual stands before it.
    pub(crate) apart: bool,
}

/// A line with its number in the source.
#[derive(Clone, Debug)]
pub(crate) struct Placed {
    /// The line.
    pub(crate) line: Line,
    /// Its number in the source.
    pub(crate) at: usize,
}

/// A part of the document under one heading.
#[derive(Debug)]
struct Part {
    /// What it is about.
    section: Section,
    /// Its lines.
    lines: Vec<Placed>,
}

/// Reads lines.
pub(crate) fn read(kind: Kind, lines: &[Line]) -> Result<Reading, NotRead> {
    let mut scribe = Scribe::default();
    let placed: Vec<Placed> = lines
        .iter()
        .map(|line| Placed { at: scribe.line(&line.text.replace('\t', "   ")), line: line.clone() })
        .collect();
    if !placed.iter().any(|p| p.line.text.chars().any(char::is_alphabetic)) {
        return Err(NotRead::NoText);
    }
    let parts = parts(&placed);
    let mut resume = Resume::default();
    head::read(&mut resume, &mut scribe, &placed, &of(&parts, Section::Head), &of(&parts, Section::Contact));
    if let Some(summary) = entries::prose(&of(&parts, Section::Summary)) {
        scribe.found("basics.summary", summary.first, summary.last, summary.sure);
        resume.basics.summary = Some(summary.text);
    }
    entries::work(&mut resume.work, &mut scribe, "work", &of(&parts, Section::Work));
    entries::work(&mut resume.volunteer, &mut scribe, "volunteer", &of(&parts, Section::Volunteer));
    entries::projects(&mut resume.projects, &mut scribe, &of(&parts, Section::Projects));
    entries::education(&mut resume.education, &mut scribe, &of(&parts, Section::Education));
    entries::certificates(&mut resume.certificates, &mut scribe, &of(&parts, Section::Certificates));
    entries::awards(&mut resume.awards, &mut scribe, &of(&parts, Section::Awards));
    entries::publications(&mut resume.publications, &mut scribe, &of(&parts, Section::Publications));
    lists::skills(&mut resume.skills, &mut scribe, &of(&parts, Section::Skills));
    lists::languages(&mut resume.languages, &mut scribe, &of(&parts, Section::Languages));
    resume.extra.lang = Some(marks::language_of(&placed).to_owned());
    scribe.found("x-customersonly.lang", 0, placed.len().saturating_sub(1), crate::reading::Sure::Check);
    scribe.reading(kind, resume)
}

/// Cuts the lines at their headings.
fn parts(lines: &[Placed]) -> Vec<Part> {
    let mut parts = vec![Part { section: Section::Head, lines: vec![] }];
    for placed in lines {
        match heading(&placed.line.text) {
            Some((section, rest)) => {
                let mut first = vec![];
                if !rest.is_empty() {
                    first.push(Placed { line: Line { text: rest, ..placed.line.clone() }, at: placed.at });
                }
                parts.push(Part { section, lines: first });
            }
            None => {
                if let Some(part) = parts.last_mut() {
                    part.lines.push(placed.clone());
                }
            }
        }
    }
    parts
}

/// Every line under headings of one section.
fn of(parts: &[Part], section: Section) -> Vec<Placed> {
    parts.iter().filter(|part| part.section == section).flat_map(|part| part.lines.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Employments of a text as `position @ name from/to`.
    fn works(text: &str) -> Vec<String> {
        let lines: Vec<Line> = text
            .lines()
            .map(|text| Line { text: text.trim().replace("    ", "\t"), ..Line::default() })
            .filter(|line| !line.text.is_empty())
            .collect();
        let reading = read(Kind::Pdf, &lines).expect("a reading");
        let text = |text: &Option<String>| text.clone().unwrap_or_else(|| "?".to_owned());
        let when = |when: Option<crate::When>| when.map_or_else(|| "…".to_owned(), |when| when.to_string());
        let shown = |w: &crate::resume::Work| {
            format!("{} @ {} {}/{}", text(&w.position), text(&w.name), when(w.start_date), when(w.end_date))
        };
        reading.resume.work.iter().map(shown).collect()
    }

    #[test]
    fn entries_are_read_in_every_common_order_of_their_lines() {
        let want = ["Redaktionschef @ Region Vänerkusten 2020-03/…", "Skribent @ Nordljus Byrå AB 2016-08/2020-02"];
        for text in [
            // Title, employer and period on one line.
            "Erfarenhet\nRedaktionschef, Region Vänerkusten, mars 2020 – nu\nByggde upp en redaktion.\nSkribent, Nordljus Byrå AB, aug 2016 – feb 2020\nSkrev årsredovisningar.",
            // The period first.
            "Erfarenhet\n2020-03 – pågående    Redaktionschef, Region Vänerkusten\nByggde upp en redaktion.\n2016-08 – 2020-02    Skribent, Nordljus Byrå AB\nSkrev årsredovisningar.",
            // The period on a line of its own, then title and employer.
            "Arbetslivserfarenhet\nmars 2020 – nu\nRedaktionschef\nRegion Vänerkusten\nByggde upp en redaktion.\naugusti 2016 – februari 2020\nSkribent\nNordljus Byrå AB\nSkrev årsredovisningar.",
            // Title and employer, then the period.
            "WORK EXPERIENCE\nRedaktionschef\nRegion Vänerkusten\nMar 2020 – Present\nByggde upp en redaktion.\nSkribent\nNordljus Byrå AB\nAug 2016 – Feb 2020\nSkrev årsredovisningar.",
            // The employer first, with its place; the title with the period.
            "Experience\nRegion Vänerkusten, Göteborg\nRedaktionschef    03/2020 – present\n• Byggde upp en redaktion.\nNordljus Byrå AB, Stockholm\nSkribent    08/2016 – 02/2020\n• Skrev årsredovisningar.",
            // Bars between.
            "Uppdrag\nRedaktionschef | Region Vänerkusten | 202003–nu\n- Byggde upp en redaktion.\nSkribent | Nordljus Byrå AB | 201608–202002\n- Skrev årsredovisningar.",
            // In brackets, and with words between.
            "Yrkeserfarenhet\nRedaktionschef på Region Vänerkusten (mars 2020 – idag)\nByggde upp en redaktion.\nSkribent hos Nordljus Byrå AB (aug 2016 till feb 2020)\nSkrev årsredovisningar.",
        ] {
            assert_eq!(works(text), want, "{text}");
        }
    }

    #[test]
    fn a_period_within_running_text_opens_no_entry() {
        let text = "Erfarenhet\nRedaktionschef, Region Vänerkusten, 2015–2023\nUnder 2019–2020 ledde jag arbetet med en ny webbplats.\nResultatet blev hälften så många sidor.";
        assert_eq!(works(text), ["Redaktionschef @ Region Vänerkusten 2015/2023"]);
    }
}
