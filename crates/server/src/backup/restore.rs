//! A backup comes back into an empty database, with its key file. What was
//! sealed under a key that is not in the file stays away: rows that were the
//! person's own, and in others' rows what was said of the person, which becomes
//! what erasure makes of it. It refuses a database that anybody lives in.

use super::cells::{self, Bunch};
use super::{FILES, FORMAT, KEY_FORMAT, empty_of, is_about, place, what};
use anyhow::{Context, anyhow, bail, ensure};
use base::{AccountId, Failure, Outcome, Stop};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use privacy::erase::unlike;
use privacy::keys::{self, KeyOf};
use privacy::personal::{Erased, Register, Rows, Table, What};
use serde_json::Value;
use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::path::Path;
use store::schema::{self, Cell, ColumnInfo, TableInfo};
use store::{Db, Tx, guards};
use uuid::Uuid;

/// What came back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Restored {
    /// Rows that are there again.
    pub rows: usize,
    /// Rows that stayed away, since their person was erased.
    pub gone: usize,
    /// Cells that were emptied for the same reason.
    pub emptied: usize,
}

/// Brings a backup back.
///
/// # Errors
/// A database with people in it, a file that is none or is sealed with another
/// key, or a failure of the database; then nothing came back.
pub async fn restore(db: &Db, register: Register, from: &Path, key_file: &Path) -> Result<Restored, Failure> {
    let lines = BufReader::new(std::fs::File::open(from).with_context(|| format!("cannot read {}", from.display()))?);
    let wrapped = read_keys(key_file)?;
    let tx = db.write(None).await.map_err(|stop| anyhow!("{stop}"))?;
    let done = bring_back(&tx, register, lines, &wrapped).await?;
    tx.commit().await.map_err(|stop| anyhow!("{stop}"))?;
    Ok(done)
}

/// The key file.
fn read_keys(path: &Path) -> Result<Vec<(KeyOf, Vec<u8>)>, Failure> {
    let text = std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let value: Value = serde_json::from_str(&text).with_context(|| format!("{} is no key file", path.display()))?;
    ensure!(value["format"] == KEY_FORMAT, "{} is no key file", path.display());
    let broken = || anyhow!("{} holds a key that is none", path.display());
    let mut keys = Vec::new();
    for key in value["keys"].as_array().ok_or_else(broken)? {
        let subject: Uuid = key["subject"].as_str().ok_or_else(broken)?.parse().map_err(|_| broken())?;
        let of = KeyOf::parse(key["kind"].as_str().unwrap_or_default(), subject).ok_or_else(broken)?;
        keys.push((of, STANDARD.decode(key["wrapped"].as_str().ok_or_else(broken)?)?));
    }
    Ok(keys)
}

/// All of it, in one transaction.
async fn bring_back(
    tx: &Tx,
    register: Register,
    lines: impl BufRead,
    wrapped: &[(KeyOf, Vec<u8>)],
) -> Result<Restored, Failure> {
    let said = |stop: Stop| anyhow!("{stop}");
    let people: i64 =
        tx.one("SELECT COUNT(*) AS n FROM accounts", vec![]).await.and_then(|row| row.get("n")).map_err(said)?;
    if people > 0 {
        bail!("somebody lives in this database already; a backup comes back into an empty one");
    }
    let real = schema::tables(tx).await.map_err(said)?;
    let laid_aside = guards::lay_aside(tx).await.map_err(said)?;
    for table in register.tables().collect::<Vec<_>>().into_iter().rev() {
        if !super::LEFT_OUT.contains(&table.name) {
            tx.run(&format!("DELETE FROM {}", table.name), vec![]).await.map_err(said)?;
        }
    }
    for (of, bytes) in wrapped {
        keys::put_wrapped(tx, *of, bytes).await.map_err(said)?;
    }
    let bunch = Bunch::load(tx).await.map_err(|stop| anyhow!("the key file is another house's: {stop}"))?;
    let mut reading = Reading { tx, bunch, table: None, done: Restored::default(), lost_files: BTreeSet::new() };
    let mut n = 0;
    for (at, line) in lines.lines().enumerate() {
        let line = line.context("the backup cannot be read")?;
        if at == 0 {
            let head: Value = serde_json::from_str(&line).context("this is no backup")?;
            ensure!(head["format"] == FORMAT, "this is no backup");
            continue;
        }
        let sealed = STANDARD.decode(line.trim()).context("a line of the backup is none")?;
        let opened = tx.keeper().open(&place(n), &sealed);
        let opened = opened.map_err(|stop| anyhow!("line {} does not open with this house's key: {stop}", at + 1))?;
        n += 1;
        let value: Value = serde_json::from_slice(&opened)?;
        reading.take(register, &real, &value).await.map_err(said)?;
    }
    laid_aside.put_back(tx).await.map_err(said)?;
    // What is derived is in no backup.
    people::search::everybody_is_due(tx).await.map_err(said)?;
    Ok(reading.done)
}

/// A backup while it is read.
struct Reading<'a> {
    tx: &'a Tx,
    bunch: Bunch,
    table: Option<(&'static Table, Vec<ColumnInfo>)>,
    done: Restored,
    lost_files: BTreeSet<Uuid>,
}

impl Reading<'_> {
    /// One line: a table begins, or a row of it.
    async fn take(&mut self, register: Register, real: &[TableInfo], value: &Value) -> Outcome<()> {
        if let Some(name) = value["table"].as_str() {
            let missing = || Stop::Failed(anyhow!("the table {name} is not in this version"));
            let table = register.table(name).ok_or_else(missing)?;
            let info = real.iter().find(|info| info.name == name).ok_or_else(missing)?.clone();
            let mut columns = Vec::new();
            for column in value["columns"].as_array().into_iter().flatten() {
                let column = column.as_str().unwrap_or_default();
                let found = info.columns.iter().find(|known| known.name == column);
                columns.push(
                    found.cloned().ok_or_else(|| Stop::Failed(anyhow!("{name}.{column} is not in this version")))?,
                );
            }
            self.table = Some((table, columns));
            return Ok(());
        }
        let Some((table, columns)) = &self.table else { return Err(Stop::Failed(anyhow!("a row of no table"))) };
        let people = |name: &str| -> BTreeSet<Uuid> {
            value[name].as_array().into_iter().flatten().filter_map(|id| id.as_str()?.parse().ok()).collect()
        };
        let (owners, all) = (people("of"), people("by"));
        let lost = owners.iter().any(|owner| !self.bunch.has(*owner));
        if lost && (table.rows == Rows::Removed || table.name == FILES) {
            if table.name == FILES
                && let Some(Cell::Uuid(id)) = cells::read(None, "", &value["row"][0])?
            {
                self.lost_files.insert(id);
            }
            self.done.gone += 1;
            return Ok(());
        }
        let key = self.bunch.key(&all);
        let mut values = Vec::new();
        for (at, column) in columns.iter().enumerate() {
            let place = format!("{}|{}", table.name, column.name);
            let cell = match cells::read(key.as_ref(), &place, &value["row"][at])? {
                // The file stayed away.
                Some(Cell::Uuid(id)) if self.lost_files.contains(&id) && is_file(table, column) => Cell::Null,
                Some(cell) => cell,
                None => {
                    self.done.emptied += 1;
                    left(table, column, &owners)
                }
            };
            values.push(cell.value(column.kind)?);
        }
        let (table, columns) = (*table, columns.clone());
        self.insert(table, &columns, values).await
    }

    /// Writes a row.
    async fn insert(&mut self, table: &Table, columns: &[ColumnInfo], values: Vec<store::Value>) -> Outcome<()> {
        let names: Vec<&str> = columns.iter().map(|column| column.name.as_str()).collect();
        let marks: Vec<String> = (1..=columns.len()).map(|n| format!("${n}")).collect();
        let sql = format!("INSERT INTO {} ({}) VALUES ({})", table.name, names.join(", "), marks.join(", "));
        self.tx.run(&sql, values).await?;
        self.done.rows += 1;
        Ok(())
    }
}

/// Whether a column refers to a file.
fn is_file(table: &Table, column: &ColumnInfo) -> bool {
    matches!(what(table, column), What::File { .. })
}

/// What stands where a cell cannot be read any more: what erasure would have
/// made of it.
fn left(table: &Table, column: &ColumnInfo, owners: &BTreeSet<Uuid>) -> Cell {
    let declared = what(table, column);
    let erased = match declared {
        What::Said { erased, .. } | What::Named { erased, .. } | What::Secret { erased }
            if is_about(declared, false) =>
        {
            erased
        }
        _ => return if column.nullable { Cell::Null } else { empty_of(column.kind) },
    };
    match erased {
        Erased::Null => Cell::Null,
        Erased::Blank => Cell::Text(String::new()),
        Erased::Dash | Erased::WithRow | Erased::Left => empty_of(column.kind),
        Erased::Unlike => {
            let owner = owners.iter().next().copied().unwrap_or_default();
            Cell::Text(unlike(AccountId(owner)))
        }
        Erased::Fixed(sql) => Cell::Text(sql.trim_matches('\'').to_owned()),
    }
}
