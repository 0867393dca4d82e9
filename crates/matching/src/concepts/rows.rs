//! Every query about the taxonomy's tables. Asks no policy.

use base::{AccountId, Instant, Outcome, Stop};
use ranking::taxonomy::import::{Imported, ImportedConcept};
use ranking::taxonomy::{ConceptId, Edit};
use store::{Param, Tx, Value, params};
use uuid::Uuid;

/// Rows that go in with one statement.
const ROWS_AT_ONCE: usize = 400;

/// Which state of the tables this is; `None` when nothing was ever imported or
/// changed.
///
/// # Errors
/// A failure of the database.
pub async fn stamp(tx: &Tx) -> Outcome<Option<Uuid>> {
    let row = tx.opt("SELECT stamp FROM taxonomy_stamps WHERE only_row = 1", vec![]).await?;
    row.map(|row| row.get("stamp")).transpose()
}

/// Holds everybody else from changing the taxonomy until this transaction is
/// over; the number that the next new concept gets.
///
/// # Errors
/// A failure of the database.
pub async fn lock(tx: &Tx) -> Outcome<i64> {
    let (fresh, first): (Uuid, i64) = (tx.new_id(), i64::from(ConceptId::FIRST_KEPT));
    tx.run(
        "INSERT INTO taxonomy_stamps (only_row, stamp, next_number) VALUES (1, $1, $2) ON CONFLICT (only_row) DO NOTHING",
        params![fresh, first],
    )
    .await?;
    let sql = format!("SELECT next_number FROM taxonomy_stamps WHERE only_row = 1{}", tx.for_update());
    tx.one(&sql, vec![]).await?.get("next_number")
}

/// The tables are another state from now on.
///
/// # Errors
/// A failure of the database.
pub async fn restamp(tx: &Tx, next_number: i64) -> Outcome<()> {
    let fresh: Uuid = tx.new_id();
    tx.run("UPDATE taxonomy_stamps SET stamp = $1, next_number = $2 WHERE only_row = 1", params![fresh, next_number])
        .await
        .map(drop)
}

/// What is known of an import.
#[derive(Clone, Debug)]
pub struct ImportLine {
    /// `esco` or `jobtech`.
    pub source: String,
    /// Its version.
    pub version: String,
    /// When it was read.
    pub imported_at: Instant,
    /// How many concepts it has.
    pub concepts: i64,
}

/// Every import.
///
/// # Errors
/// A failure of the database.
pub async fn imports(tx: &Tx) -> Outcome<Vec<ImportLine>> {
    let sql = "SELECT source, version, imported_at, concepts FROM taxonomy_imports ORDER BY source";
    let rows = tx.all(sql, vec![]).await?;
    rows.iter()
        .map(|row| {
            Ok(ImportLine {
                source: row.get("source")?,
                version: row.get("version")?,
                imported_at: row.get("imported_at")?,
                concepts: row.get("concepts")?,
            })
        })
        .collect()
}

/// An imported concept as it is kept.
#[derive(Clone, Debug)]
pub struct Kept {
    /// Its number, given once.
    pub number: i64,
    /// What it is.
    pub concept: ImportedConcept,
    /// Whether the source has it no more.
    pub gone: bool,
}

/// Every concept of a source, by number.
///
/// # Errors
/// A failure of the database.
pub async fn concepts(tx: &Tx, source: &str) -> Outcome<Vec<Kept>> {
    let sql = "SELECT number, content, gone FROM taxonomy_concepts WHERE source = $1 ORDER BY number";
    let rows = tx.all(sql, params![source]).await?;
    rows.iter()
        .map(|row| Ok(Kept { number: row.get("number")?, concept: row.json("content")?, gone: row.get("gone")? }))
        .collect()
}

/// Writes an import and its concepts over those of the one before.
///
/// # Errors
/// A failure of the database.
pub async fn put_import(tx: &Tx, imported: &Imported, kept: &[Kept]) -> Outcome<()> {
    let (source, version, now) = (imported.source, &imported.version, tx.now());
    let count = |n: usize| i64::try_from(n).map_err(Stop::failed);
    let concepts = count(imported.concepts.len())?;
    let labels = count(imported.concepts.iter().map(|concept| concept.sv.len() + concept.en.len()).sum())?;
    tx.run(
        "INSERT INTO taxonomy_imports (source, version, imported_at, concepts, labels) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (source) DO UPDATE SET version = excluded.version, imported_at = excluded.imported_at, \
         concepts = excluded.concepts, labels = excluded.labels",
        params![source, version, now, concepts, labels],
    )
    .await?;
    tx.run("DELETE FROM taxonomy_concepts WHERE source = $1", params![source]).await?;
    for some in kept.chunks(ROWS_AT_ONCE) {
        let mut values: Vec<Value> = Vec::with_capacity(some.len() * 5);
        let mut places = Vec::with_capacity(some.len());
        for row in some {
            let n = values.len();
            places.push(format!("(${}, ${}, ${}, ${}, ${})", n + 1, n + 2, n + 3, n + 4, n + 5));
            let content = serde_json::to_string(&row.concept).map_err(Stop::failed)?;
            values.extend([
                row.number.param(),
                source.param(),
                row.concept.uri.param(),
                content.param(),
                row.gone.param(),
            ]);
        }
        let sql =
            format!("INSERT INTO taxonomy_concepts (number, source, uri, content, gone) VALUES {}", places.join(", "));
        tx.run(&sql, values).await?;
    }
    Ok(())
}

/// An edit as it is kept.
#[derive(Clone, Debug)]
pub struct EditLine {
    /// Which one, in the order made; also the version of what it touched.
    pub place: i64,
    /// What.
    pub edit: Edit,
    /// By whom.
    pub edited_by: AccountId,
    /// When.
    pub edited_at: Instant,
}

/// Row → edit.
fn edit_line(row: &store::Row) -> Outcome<EditLine> {
    Ok(EditLine {
        place: row.get("place")?,
        edit: row.json("content")?,
        edited_by: row.get("edited_by")?,
        edited_at: row.get("edited_at")?,
    })
}

/// Every edit, in the order made.
///
/// # Errors
/// A failure of the database.
pub async fn edits(tx: &Tx) -> Outcome<Vec<EditLine>> {
    let sql = "SELECT place, content, edited_by, edited_at FROM taxonomy_edits ORDER BY place";
    tx.all(sql, vec![]).await?.iter().map(edit_line).collect()
}

/// The edits that touched a concept, the latest first.
///
/// # Errors
/// A failure of the database.
pub async fn edits_of(tx: &Tx, concept: ConceptId) -> Outcome<Vec<EditLine>> {
    let sql = "SELECT place, content, edited_by, edited_at FROM taxonomy_edits WHERE concept = $1 OR other = $1 \
               ORDER BY place DESC";
    tx.all(sql, params![concept.0]).await?.iter().map(edit_line).collect()
}

/// Writes an edit after all the others.
///
/// # Errors
/// A failure of the database.
pub async fn append_edit(
    tx: &Tx,
    concept: ConceptId,
    other: Option<ConceptId>,
    edit: &Edit,
    by: AccountId,
) -> Outcome<()> {
    let content = serde_json::to_string(edit).map_err(Stop::failed)?;
    let last = tx.one("SELECT COALESCE(MAX(place), 0) AS place FROM taxonomy_edits", vec![]).await?;
    let place: i64 = last.get("place")?;
    tx.run(
        "INSERT INTO taxonomy_edits (place, concept, other, content, edited_by, edited_at) \
         VALUES ($1, $2, $3, $4, $5, $6)",
        params![place + 1, concept.0, other.map(|other| i64::from(other.0)), content, by, tx.now()],
    )
    .await
    .map(drop)
}
