//! The backup that erasure reaches (GDPR art. 17; decision 20). Every row of
//! every table is written, sealed under the house's key; what says something of
//! a person is sealed once more, under the keys of everybody whom the row is
//! about or names. Those keys are never in the backup: they go to a key file
//! that is replaced each time. Whoever is erased afterwards has no key any more,
//! and comes back from no backup. It writes no file twice and reads no file that
//! another house sealed.

mod cells;
mod mentions;
mod restore;

pub use restore::{Restored, restore};

use anyhow::{Context, anyhow};
use base::{AccountId, Failure, Outcome, Stop};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use cells::{Bunch, seal_cell};
use mentions::Mentions;
use privacy::keys::{self, KeyOf};
use privacy::personal::{Erased, Register, Table, What};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufWriter, Write};
use std::path::Path;
use store::schema::{self, Cell, ColumnInfo, Kind, TableInfo};
use store::{Db, Row, Tx};
use uuid::Uuid;

/// What the first line says.
const FORMAT: &str = "customersonly-backup/1";

/// What the key file says.
const KEY_FORMAT: &str = "customersonly-keys/1";

/// The keys themselves, what every database makes for itself, and what guests
/// asked for a moment ago: nobody could take one of them out when it is erased.
const LEFT_OUT: [&str; 4] = ["data_keys", "knocks", "migrations", "sealing_keys"];

/// The table whose rows are about whoever refers to them.
const FILES: &str = "files";

/// Rows read at once; files are large.
const AT_ONCE: usize = 500;
const FILES_AT_ONCE: usize = 8;

/// What a backup came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written {
    /// Rows of all tables.
    pub rows: usize,
    /// Keys in the key file.
    pub keys: usize,
}

/// Writes a backup and its key file; both whole or not at all.
///
/// # Errors
/// A failure of the database or of a file.
pub async fn backup(db: &Db, register: Register, to: &Path, key_file: &Path) -> Result<Written, Failure> {
    let made = async {
        let tx = db.write(None).await?;
        let accounts = "SELECT a.id FROM accounts a WHERE NOT EXISTS (SELECT 1 FROM erasures e WHERE e.account = a.id)";
        for row in tx.all(accounts, vec![]).await? {
            keys::ensure(&tx, KeyOf::Person(row.get::<AccountId>("id")?)).await?;
        }
        tx.commit().await
    };
    made.await.map_err(|stop| anyhow!("the keys: {stop}"))?;
    let tx = db.read().await.map_err(|stop| anyhow!("{stop}"))?;
    let rows = whole(to, |file| Box::pin(write(&tx, register, file))).await?;
    let all = keys::all_wrapped(&tx).await.map_err(|stop| anyhow!("{stop}"))?;
    let count = all.len();
    whole(key_file, |mut file| {
        let written = write_keys(&mut file, &all);
        Box::pin(async move { written.map(|()| 0) })
    })
    .await?;
    Ok(Written { rows, keys: count })
}

/// A file that is there whole or not at all, for its owner alone.
async fn whole<'a, F>(path: &Path, fill: F) -> Result<usize, Failure>
where
    F: FnOnce(BufWriter<std::fs::File>) -> futures::future::BoxFuture<'a, Outcome<usize>>,
{
    use std::os::unix::fs::OpenOptionsExt;
    let mut beside = path.as_os_str().to_owned();
    beside.push(".part");
    let beside = std::path::PathBuf::from(beside);
    let mut options = std::fs::OpenOptions::new();
    let file = options.write(true).create(true).truncate(true).mode(0o600).open(&beside);
    let file = file.with_context(|| format!("cannot write {}", beside.display()))?;
    let rows = fill(BufWriter::new(file)).await.map_err(|stop| anyhow!("{stop}"))?;
    std::fs::File::open(&beside)?.sync_all()?;
    std::fs::rename(&beside, path).with_context(|| format!("cannot write {}", path.display()))?;
    Ok(rows)
}

/// The key file.
fn write_keys(file: &mut impl Write, all: &[(KeyOf, Vec<u8>)]) -> Outcome<()> {
    let keys: Vec<Value> = all
        .iter()
        .map(|(of, wrapped)| json!({ "kind": of.code(), "subject": of.subject(), "wrapped": STANDARD.encode(wrapped) }))
        .collect();
    let text = serde_json::to_string(&json!({ "format": KEY_FORMAT, "keys": keys })).map_err(Stop::failed)?;
    file.write_all(text.as_bytes()).and_then(|()| file.flush()).map_err(Stop::failed)
}

/// Writes every row.
async fn write(tx: &Tx, register: Register, mut file: BufWriter<std::fs::File>) -> Outcome<usize> {
    let real = schema::tables(tx).await?;
    let mentions = Mentions::load(tx, register).await?;
    let bunch = Bunch::load(tx).await?;
    let owners_of_files = owners_of_files(tx, register).await?;
    let mut lines = Lines { tx, n: 0, file: &mut file };
    lines.plain(&json!({ "format": FORMAT, "made_at": tx.now().timestamp().to_string() }))?;
    let mut rows = 0;
    for table in register.tables().filter(|table| !LEFT_OUT.contains(&table.name)) {
        let info = real.iter().find(|info| info.name == table.name);
        let info = info.ok_or_else(|| Stop::Failed(anyhow!("the table {} is not there", table.name)))?;
        lines.sealed(&json!({
            "table": table.name,
            "columns": info.columns.iter().map(|column| column.name.as_str()).collect::<Vec<_>>(),
        }))?;
        let at_once = if table.name == FILES { FILES_AT_ONCE } else { AT_ONCE };
        let mut from = 0;
        loop {
            let some = read(tx, table, info, at_once, from).await?;
            for row in &some {
                lines.sealed(&line(table, info, row, &mentions, &bunch, &owners_of_files)?)?;
            }
            rows += some.len();
            from += some.len();
            if some.len() < at_once {
                break;
            }
        }
    }
    lines.file.flush().map_err(Stop::failed)?;
    Ok(rows)
}

/// Lines of the backup, each sealed for its place.
struct Lines<'a, W: Write> {
    tx: &'a Tx,
    n: u64,
    file: &'a mut W,
}

impl<W: Write> Lines<'_, W> {
    /// A line that anybody reads.
    fn plain(&mut self, value: &Value) -> Outcome<()> {
        writeln!(self.file, "{value}").map_err(Stop::failed)
    }

    /// A line that the house alone reads.
    fn sealed(&mut self, value: &Value) -> Outcome<()> {
        let sealed = self.tx.keeper().seal(&place(self.n), value.to_string().as_bytes())?;
        self.n += 1;
        writeln!(self.file, "{}", STANDARD.encode(sealed)).map_err(Stop::failed)
    }
}

/// Where a line stands: none can be moved or left out in the middle.
fn place(n: u64) -> String {
    format!("backup|{n}")
}

/// Some rows of a table, with whom each is about and whether the law keeps it.
async fn read(tx: &Tx, table: &Table, info: &TableInfo, most: usize, from: usize) -> Outcome<Vec<Row>> {
    let columns = info.columns.iter().map(|column| format!("t.{}", column.name));
    let of = table.of.iter().enumerate().map(|(n, sql)| format!("{sql} AS of_{n}"));
    let kept = std::iter::once(format!("CASE WHEN {} THEN 'yes' ELSE 'no' END AS row_is_kept", table.kept_rows()));
    let all: Vec<String> = columns.chain(of).chain(kept).collect();
    // Every table's first three columns hold its key, so that no two rows change places between pages.
    let order: Vec<String> = info.columns.iter().take(3).map(|column| format!("t.{}", column.name)).collect();
    let sql = format!(
        "SELECT {} FROM {} AS t ORDER BY {} LIMIT {most} OFFSET {from}",
        all.join(", "),
        table.name,
        order.join(", ")
    );
    tx.all(&sql, vec![]).await
}

/// Whom each file is about that no law keeps.
async fn owners_of_files(tx: &Tx, register: Register) -> Outcome<BTreeMap<Uuid, BTreeSet<Uuid>>> {
    let mut owners: BTreeMap<Uuid, BTreeSet<Uuid>> = BTreeMap::new();
    for table in register.tables().filter(|table| table.is_personal()) {
        for column in table.columns {
            let What::File { kept, .. } = column.what else { continue };
            let kept_rows = if kept { table.kept_rows() } else { "1 = 0" };
            let of: Vec<String> = table.of.iter().enumerate().map(|(n, sql)| format!("{sql} AS of_{n}")).collect();
            let sql = format!(
                "SELECT t.{0} AS file, {1} FROM {2} AS t WHERE t.{0} IS NOT NULL AND NOT ({kept_rows})",
                column.name,
                of.join(", "),
                table.name
            );
            for row in tx.all(&sql, vec![]).await? {
                let file: Uuid = row.get("file")?;
                owners.entry(file).or_default().extend(owners_of(table, &row)?);
            }
        }
    }
    Ok(owners)
}

/// Whom a row is about.
fn owners_of(table: &Table, row: &Row) -> Outcome<BTreeSet<Uuid>> {
    let mut owners = BTreeSet::new();
    for n in 0..table.of.len() {
        owners.extend(row.opt::<Uuid>(&format!("of_{n}"))?);
    }
    Ok(owners)
}

/// One row as a line: whom it is about, whom it names, and its cells, those that
/// say something of a person sealed under the keys of all of them.
fn line(
    table: &Table,
    info: &TableInfo,
    row: &Row,
    mentions: &Mentions,
    bunch: &Bunch,
    owners_of_files: &BTreeMap<Uuid, BTreeSet<Uuid>>,
) -> Outcome<Value> {
    let is_kept = row.get::<String>("row_is_kept")? == "yes";
    let cells: Vec<(&ColumnInfo, Cell)> =
        info.columns.iter().map(|column| Ok((column, Cell::read(row, column)?))).collect::<Outcome<_>>()?;
    let mut owners = owners_of(table, row)?;
    if table.name == FILES
        && let Some((_, Cell::Uuid(id))) = cells.first()
    {
        owners.extend(owners_of_files.get(id).into_iter().flatten());
    }
    // Whoever was erased has no key; the row says nothing of that person any more.
    owners.retain(|owner| bunch.has(*owner));
    let named: BTreeSet<Uuid> = cells
        .iter()
        .filter(|(column, _)| may_name(what(table, column), is_kept))
        .flat_map(|(_, cell)| match cell {
            Cell::Text(text) => mentions.of(text),
            _ => BTreeSet::new(),
        })
        .collect();
    let all: BTreeSet<Uuid> = owners.union(&named).copied().collect();
    let key = bunch.key(&all);
    let mut line = Vec::new();
    for (column, cell) in &cells {
        let what = what(table, column);
        let about =
            !owners.is_empty() && (is_about(what, is_kept) || (table.name == FILES && is_content(&column.name)));
        let names = matches!(cell, Cell::Text(text) if may_name(what, is_kept) && !mentions.of(text).is_empty());
        line.push(match &key {
            Some(key) if about || names => seal_cell(key, &format!("{}|{}", table.name, column.name), cell)?,
            _ => cells::plain(cell),
        });
    }
    Ok(json!({ "of": owners, "by": all, "row": line }))
}

/// What a column was declared to be.
fn what(table: &Table, column: &ColumnInfo) -> What {
    table.columns.iter().find(|declared| declared.name == column.name).map_or(What::Thing, |declared| declared.what)
}

/// Whether a column says something of the person that erasure takes away.
fn is_about(what: What, row_is_kept: bool) -> bool {
    match what {
        What::Said { erased, kept, .. } => erased != Erased::Left && !(kept && row_is_kept),
        What::Named { erased, .. } | What::Secret { erased } => erased != Erased::Left,
        // A sealed column has a key of its own that is not here either.
        What::Sealed { .. } | What::File { .. } | What::Thing | What::Id | What::Free => false,
    }
}

/// Whether somebody may be named in a column's words.
fn may_name(what: What, row_is_kept: bool) -> bool {
    match what {
        What::Said { kept, .. } => !(kept && row_is_kept),
        What::Named { .. } | What::Free => true,
        What::Secret { .. } | What::Sealed { .. } | What::File { .. } | What::Thing | What::Id => false,
    }
}

/// What a file's row says of its owner.
fn is_content(column: &str) -> bool {
    matches!(column, "name" | "bytes" | "sha256")
}

/// A kind for what a column holds when nothing of it can be read.
fn empty_of(kind: Kind) -> Cell {
    match kind {
        Kind::Text => Cell::Text(privacy::erase::DASH.to_owned()),
        Kind::Integer => Cell::Integer(0),
        Kind::Bool => Cell::Bool(false),
        Kind::Bytes => Cell::Bytes(Vec::new()),
        Kind::Uuid => Cell::Null,
    }
}
