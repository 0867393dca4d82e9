//! What a house holds of one person, on paper (GDPR art. 15): a section for each
//! kind of thing, a block for each thing, a line for each fact. It prints what
//! it is given and leaves nothing out; what is too long for paper was cut before.

use crate::paper::Paper;
use crate::typst_world::{Template, render as typeset};
use base::Failure;
use serde::{Deserialize, Serialize};
use serde_json::json;

/// A fact: its name and what it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// What it is called.
    pub name: String,
    /// What it is.
    pub value: String,
}

/// One thing and what is known of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// The facts, in order.
    pub lines: Vec<Line>,
}

/// Things of one kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// What they are called.
    pub title: String,
    /// How long they are kept.
    pub kept: String,
    /// The things.
    pub rows: Vec<Row>,
    /// How many more there are that the paper leaves to the file for machines,
    /// in words; nothing when the paper has them all.
    pub more: Option<String>,
}

/// The whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonalData {
    /// Language, id, date and letterhead.
    pub paper: Paper,
    /// The title.
    pub title: String,
    /// Whose data, and of which day.
    pub lead: String,
    /// The sections.
    pub sections: Vec<Section>,
    /// Where to turn.
    pub note: String,
}

/// The paper as PDF.
///
/// # Errors
/// The typesetter's.
pub fn render(data: &PersonalData) -> Result<Vec<u8>, Failure> {
    let doc = json!({
        "title": data.title,
        "lead": data.lead,
        "note": data.note,
        "sections": data.sections.iter().map(|section| json!({
            "title": section.title,
            "kept": section.kept,
            "more": section.more,
            "rows": section.rows.iter().map(|row| row.lines.iter().map(|line| json!([line.name, line.value])).collect::<Vec<_>>()).collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
    });
    typeset(Template::PersonalData, &data.paper, &data.title, doc, &[])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::{assert_reads, hostile};
    use crate::samples;
    use base::Lang;

    fn sample(lang: Lang) -> PersonalData {
        PersonalData {
            paper: samples::month_report(lang).paper,
            title: "Mina uppgifter".into(),
            lead: "Anna Lind".into(),
            sections: vec![Section {
                title: "Erfarenhet".into(),
                kept: "Så länge kontot finns".into(),
                rows: vec![Row { lines: vec![Line { name: "Kund".into(), value: "Storbolaget AB".into() }] }],
                more: None,
            }],
            note: "Skriv till oss.".into(),
        }
    }

    #[test]
    fn every_fact_is_on_the_paper() {
        for lang in Lang::ALL {
            let pdf = render(&sample(lang)).expect("a paper");
            assert_reads(
                &pdf,
                &["Mina uppgifter", "Anna Lind", "Erfarenhet", "Kund", "Storbolaget AB", "Skriv till oss."],
            );
        }
    }

    #[test]
    fn hostile_words_are_printed_as_they_were_typed() {
        let mut data = sample(Lang::Sv);
        data.sections[0].rows =
            hostile().into_iter().map(|value| Row { lines: vec![Line { name: "Text".into(), value }] }).collect();
        let pdf = render(&data).expect("a paper");
        assert_reads(&pdf, &hostile());
    }
}
