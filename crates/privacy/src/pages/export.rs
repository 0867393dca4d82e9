//! Getting the data out (GDPR art. 15, 20): as JSON with the files in it, and as
//! a paper to read. One's own only; nobody fetches somebody else's.

use crate::export::{self, Fact, Section};
use crate::personal::{Register, said_in};
use base::{Lang, Outcome, Stop, format, t};
use documents::personal_data::{Line, PersonalData, Row};
use serde_json::Value;
use web::{Answer, Door, Routes, Who, download};

/// Characters of one value on paper; the whole stands in the JSON.
const MOST: usize = 1_500;

/// Rows of one kind on paper; all of them stand in the JSON.
const MOST_ROWS: usize = 100;

/// The routes.
pub fn routes(register: Register) -> Routes {
    Routes::new().get("/privacy/export.json", Who::SIGNED_IN, move |d: Door| json(d, register)).get(
        "/privacy/export.pdf",
        Who::SIGNED_IN,
        move |d: Door| paper(d, register),
    )
}

/// `GET /privacy/export.json`.
async fn json(d: Door, register: Register) -> Answer {
    let account = d.actor()?.account;
    let tx = d.read().await?;
    let sections = export::gather(&tx, register, account).await?;
    let whole = export::as_json(&tx, account, d.lang, &sections);
    let bytes = serde_json::to_vec_pretty(&whole).map_err(Stop::failed)?;
    Ok(download::bytes_as(&t!(d.lang, "export-file-json", date = tx.today().to_string()), "application/json", bytes))
}

/// `GET /privacy/export.pdf`.
async fn paper(d: Door, register: Register) -> Answer {
    let actor = d.actor()?;
    let tx = d.read().await?;
    let sections = export::gather(&tx, register, actor.account).await?;
    let today = tx.today();
    let document = document(&d, actor.name.clone(), &sections)?;
    drop(tx);
    let bytes = tokio::task::spawn_blocking(move || documents::personal_data::render(&document))
        .await
        .map_err(Stop::failed)?
        .map_err(Stop::Failed)?;
    Ok(download::bytes_as(&t!(d.lang, "export-file-pdf", date = today.to_string()), "application/pdf", bytes))
}

/// The paper's data.
fn document(d: &Door, person: String, sections: &[Section]) -> Outcome<PersonalData> {
    let lang = d.lang;
    let house = d.app.house();
    let broker = &house.broker;
    Ok(PersonalData {
        paper: documents::Paper {
            lang,
            document_id: t!(lang, "export-document-id", date = d.now.date().to_string()),
            created: d.now,
            broker: documents::Broker {
                name: broker.name.clone(),
                org_no: broker.org_no.clone(),
                vat_no: broker.vat_no.clone(),
                f_tax: true,
                address: vec![broker.street.clone(), broker.town.clone()],
                seat: None,
                email: Some(broker.privacy_email.clone()),
                phone: Some(broker.phone.clone()),
                website: None,
            },
        },
        title: t!(lang, "export-title"),
        lead: t!(lang, "export-lead", person = person.as_str(), date = format::date_long(lang, d.now.date())),
        sections: sections.iter().map(|section| on_paper(lang, section)).collect(),
        note: t!(lang, "export-note", email = broker.privacy_email.as_str()),
    })
}

/// One table on paper.
fn on_paper(lang: Lang, section: &Section) -> documents::personal_data::Section {
    documents::personal_data::Section {
        title: said_in(section.table.words, lang).to_owned(),
        kept: super::words::class(lang, section.table.class),
        rows: section
            .rows
            .iter()
            .take(MOST_ROWS)
            .map(|facts| Row { lines: facts.iter().filter_map(|f| line(lang, f)).collect() })
            .collect(),
        more: (section.rows.len() > MOST_ROWS).then(|| t!(lang, "export-more", count = section.rows.len() - MOST_ROWS)),
    }
}

/// One fact; nothing said is left out.
fn line(lang: Lang, fact: &Fact) -> Option<Line> {
    let value = match &fact.value {
        Value::Null => return None,
        Value::String(text) if text.is_empty() => return None,
        Value::String(text) => text.clone(),
        Value::Bool(true) => t!(lang, "export-yes"),
        Value::Bool(false) => t!(lang, "export-no"),
        Value::Number(number) => number.to_string(),
        Value::Object(map) if map.contains_key("base64") => map["name"].as_str().unwrap_or_default().to_owned(),
        Value::Object(_) | Value::Array(_) => fact.value.to_string(),
    };
    let mut value = value;
    if value.chars().count() > MOST {
        value = value.chars().take(MOST).collect();
        value.push('…');
    }
    Some(Line { name: said_in(fact.words, lang).to_owned(), value })
}
