//! Everything that the house holds of one person, table by table, exactly as
//! the register declares it (GDPR art. 15, 20): as sections for pages and paper,
//! and as JSON with the files in it. Complete by construction: it asks every
//! table for every column that says something of a person. Hashes and keys are
//! left out, since they could open something.

use crate::keys::{self, KeyOf};
use crate::personal::{Category, Register, Table, What, Words};
use anyhow::anyhow;
use base::{AccountId, ConsentId, FileId, Instant, Lang, Outcome, Stop};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value, json};
use store::schema::{self, Cell, ColumnInfo, TableInfo};
use store::seal::{SEALED_TEXT, place};
use store::{Row, Tx, files, params};
use uuid::Uuid;

/// One thing that is known of a row: what it is called, its name in the table,
/// and what it is.
#[derive(Clone, Debug)]
pub struct Fact {
    /// What it is called.
    pub words: Words,
    /// Its name in the table; empty for what stands beside the row.
    pub column: &'static str,
    /// What it is, null when nothing was said.
    pub value: Value,
}

/// The rows of one table about the person.
#[derive(Clone, Debug)]
pub struct Section {
    /// The table.
    pub table: &'static Table,
    /// Each row's facts.
    pub rows: Vec<Vec<Fact>>,
}

/// Every table of the register that is really there.
///
/// # Errors
/// A table that was declared and is not there, or a failure of the database.
pub(crate) async fn real(tx: &Tx, register: Register) -> Outcome<Vec<(&'static Table, TableInfo)>> {
    let mut found = schema::tables(tx).await?;
    let mut all = Vec::new();
    for table in register.tables() {
        let at = found.iter().position(|info| info.name == table.name);
        let at = at.ok_or_else(|| Stop::Failed(anyhow!("the table {} was declared and is not there", table.name)))?;
        all.push((table, found.swap_remove(at)));
    }
    Ok(all)
}

/// How many rows of each kind of data are about a person, in the order shown.
///
/// # Errors
/// A failure of the database.
pub async fn counts(tx: &Tx, register: Register, account: AccountId) -> Outcome<Vec<(Category, i64)>> {
    let mut counts: Vec<(Category, i64)> = Category::ALL.into_iter().map(|category| (category, 0)).collect();
    for table in register.tables().filter(|table| table.is_personal()) {
        let sql = format!("SELECT COUNT(*) AS n FROM {} AS t WHERE {}", table.name, table.about_somebody());
        let n: i64 = tx.one(&sql, params![account]).await?.get("n")?;
        if let Some(entry) = counts.iter_mut().find(|(category, _)| *category == table.category) {
            entry.1 += n;
        }
    }
    Ok(counts)
}

/// Everything about a person.
///
/// # Errors
/// A failure of the database.
pub async fn gather(tx: &Tx, register: Register, account: AccountId) -> Outcome<Vec<Section>> {
    let mut sections = Vec::new();
    for (table, info) in real(tx, register).await? {
        if table.is_personal() {
            let rows = rows_of(tx, table, &info, account).await?;
            if !rows.is_empty() {
                sections.push(Section { table, rows });
            }
        }
    }
    Ok(sections)
}

/// The rows of one table.
async fn rows_of(tx: &Tx, table: &'static Table, info: &TableInfo, account: AccountId) -> Outcome<Vec<Vec<Fact>>> {
    let handed_out =
        |what: &What| matches!(what, What::Said { .. } | What::Named { .. } | What::Sealed { .. } | What::File { .. });
    if !table.columns.iter().any(|column| handed_out(&column.what)) && table.about.is_empty() {
        return Ok(Vec::new());
    }
    let columns: Vec<String> = info.columns.iter().map(|column| format!("t.{}", column.name)).collect();
    let about: Vec<String> =
        table.about.iter().enumerate().map(|(n, (_, sql))| format!("{sql} AS about_{n}")).collect();
    let sql = format!(
        "SELECT {} FROM {} AS t WHERE {} ORDER BY 1",
        columns.into_iter().chain(about).collect::<Vec<_>>().join(", "),
        table.name,
        table.about_somebody()
    );
    let mut all = Vec::new();
    for row in tx.all(&sql, params![account]).await? {
        let mut facts = Vec::new();
        for (n, (words, _)) in table.about.iter().enumerate() {
            let value: Option<String> = row.opt(&format!("about_{n}"))?;
            facts.push(Fact { words: *words, column: "", value: value.map_or(Value::Null, Value::String) });
        }
        for column in table.columns {
            let Some(real) = info.columns.iter().find(|real| real.name == column.name) else { continue };
            let (words, value) = match column.what {
                What::Said { words, .. } | What::Named { words, .. } => {
                    (words, plain(real, &unsealed(tx, table, &row, real)?))
                }
                What::Sealed { words } => (words, opened(tx, &row, real).await?),
                What::File { words, .. } => (words, file(tx, &row, column.name).await?),
                What::Thing | What::Id | What::Free | What::Secret { .. } => continue,
            };
            facts.push(Fact { words, column: column.name, value });
        }
        all.push(facts);
    }
    Ok(all)
}

/// A cell; a text that is sealed at rest is opened, since it is the person's own.
fn unsealed(tx: &Tx, table: &Table, row: &Row, column: &ColumnInfo) -> Outcome<Cell> {
    let cell = Cell::read(row, column)?;
    match cell {
        Cell::Text(text) if text.starts_with(SEALED_TEXT) => {
            let place = place(table.name, &column.name, row.get::<Uuid>("id")?);
            Ok(Cell::Text(tx.keeper().open_text(&place, text)?))
        }
        cell => Ok(cell),
    }
}

/// A cell as people and machines read it: moments by the clock, amounts with
/// two decimals, JSON as JSON.
fn plain(column: &ColumnInfo, cell: &Cell) -> Value {
    match cell {
        Cell::Null => Value::Null,
        Cell::Uuid(id) => json!(id),
        Cell::Bool(is) => json!(is),
        Cell::Integer(number) if is_moment(&column.name) => json!(Instant(*number).timestamp().to_string()),
        Cell::Integer(minor) if column.name.ends_with("_minor") => {
            json!(format!("{}{}.{:02}", if *minor < 0 { "-" } else { "" }, minor.abs() / 100, minor.abs() % 100))
        }
        Cell::Integer(number) => json!(number),
        Cell::Text(text) => match serde_json::from_str::<Value>(text) {
            Ok(value @ (Value::Object(_) | Value::Array(_))) => value,
            Ok(_) | Err(_) => json!(text),
        },
        Cell::Bytes(bytes) => json!(STANDARD.encode(bytes)),
    }
}

/// Whether a column of numbers holds moments.
fn is_moment(name: &str) -> bool {
    name == "at" || name.ends_with("_at")
}

/// What is sealed under a consent's own key.
async fn opened(tx: &Tx, row: &Row, column: &ColumnInfo) -> Outcome<Value> {
    let id: ConsentId = row.get("id")?;
    let Cell::Bytes(sealed) = Cell::read(row, column)? else { return Ok(Value::Null) };
    let Some(keeper) = keys::find(tx, KeyOf::Grant(id)).await? else { return Ok(Value::Null) };
    let content = keeper.open(&place("consents", "sealed", id), &sealed)?;
    Ok(serde_json::from_slice(&content).unwrap_or(Value::Null))
}

/// A file with its bytes.
async fn file(tx: &Tx, row: &Row, column: &str) -> Outcome<Value> {
    let Some(id) = row.opt::<FileId>(column)? else { return Ok(Value::Null) };
    let info = files::info(tx, id).await?;
    let bytes = files::bytes(tx, id).await?;
    Ok(json!({
        "name": info.name,
        "media_type": info.media_type,
        "size": info.size,
        "sha256": info.sha256,
        "base64": STANDARD.encode(bytes),
    }))
}

/// The sections as one JSON document.
pub fn as_json(tx: &Tx, account: AccountId, lang: Lang, sections: &[Section]) -> Value {
    let broker = &tx.house().broker;
    let tables: Vec<Value> = sections
        .iter()
        .map(|section| {
            let rows: Vec<Value> = section.rows.iter().map(|facts| row_json(lang, facts)).collect();
            json!({
                "table": section.table.name,
                "called": crate::personal::said_in(section.table.words, lang),
                "category": format!("{:?}", section.table.category).to_lowercase(),
                "retention_class": section.table.class.code(),
                "rows": rows,
            })
        })
        .collect();
    json!({
        "format": "customersonly/personal-data/1",
        "made_at": tx.now().timestamp().to_string(),
        "controller": { "name": broker.name, "org_no": broker.org_no, "email": broker.privacy_email },
        "person": account,
        "data": tables,
    })
}

/// One row.
fn row_json(lang: Lang, facts: &[Fact]) -> Value {
    let mut map = Map::new();
    for fact in facts {
        let name = match fact.column {
            "" => crate::personal::said_in(fact.words, lang),
            column => column,
        };
        map.insert(name.to_owned(), fact.value.clone());
    }
    Value::Object(map)
}

#[cfg(test)]
mod tests {
    use super::*;
    use store::schema::Kind;

    fn column(name: &str, kind: Kind) -> ColumnInfo {
        ColumnInfo { name: name.into(), kind, nullable: true }
    }

    #[test]
    fn cells_read_as_people_write_them() {
        let cases = [
            (column("asked_at", Kind::Integer), Cell::Integer(0), json!("1970-01-01T00:00:00Z")),
            (column("at", Kind::Integer), Cell::Integer(0), json!("1970-01-01T00:00:00Z")),
            (column("rate_minor", Kind::Integer), Cell::Integer(95_050), json!("950.50")),
            (column("rate_minor", Kind::Integer), Cell::Integer(-5), json!("-0.05")),
            (column("minutes", Kind::Integer), Cell::Integer(480), json!(480)),
            (column("links", Kind::Text), Cell::Text("[\"https://a.example\"]".into()), json!(["https://a.example"])),
            (column("year", Kind::Text), Cell::Text("2026".into()), json!("2026")),
            (column("letter", Kind::Text), Cell::Null, Value::Null),
        ];
        for (column, cell, want) in cases {
            assert_eq!(plain(&column, &cell), want, "{column:?}");
        }
    }
}
