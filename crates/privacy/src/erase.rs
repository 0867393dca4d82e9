//! Erasing a person (GDPR art. 17): what the register declares is removed,
//! emptied or kept, in every table, in one transaction; the person's keys go, so
//! that what older backups hold of the person can be read by nobody; the name is
//! taken out of the words of others. What bookkeeping law keeps stays, and the
//! person is told until when (art. 17.3 b; bokföringslagen 7 kap. 2 §). It never
//! closes an account and never decides whether somebody may be erased.

use crate::export::real;
use crate::keys::{self, KeyOf};
use crate::mails;
use crate::personal::{Erased, Register, Rows, Table, What};
use crate::retention::kept_until;
use base::{AccountId, ClientId, Date, ErasureId, FileId, Happened, Month, Outcome};
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};
use store::schema::{Kind, TableInfo};
use store::{Tx, jobs, params};

/// The job that makes what was removed unreadable in the database's files too.
pub const SCRUB: &str = "scrub";

/// A mail's bytes say again what its text says: one that names the person goes.
const MAILS: &str = "outbox";

/// A name shorter than this is not looked for in others' words.
pub const SHORTEST: usize = 3;

/// What the law keeps of one table.
#[derive(Clone, Debug)]
pub struct KeptRows {
    /// The table.
    pub table: &'static Table,
    /// How many rows.
    pub rows: i64,
    /// Until the end of this day.
    pub until: Date,
}

/// What erasure would remove or empty, per table, and what it would keep.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// Rows that go or are emptied.
    pub goes: Vec<(&'static Table, i64)>,
    /// Rows that the law keeps.
    pub stays: Vec<KeptRows>,
}

/// What erasing somebody would come to; changes nothing.
///
/// # Errors
/// A failure of the database.
pub async fn plan(tx: &Tx, register: Register, account: AccountId) -> Outcome<Plan> {
    let mut plan = Plan::default();
    for table in register.tables().filter(|table| table.is_personal()) {
        let of = table.about_somebody();
        let (name, kept_rows) = (table.name, table.kept_rows());
        let emptied = table.columns.iter().any(|column| changes(&column.what));
        if emptied || table.rows == Rows::Removed {
            let sql = format!("SELECT COUNT(*) AS n FROM {name} AS t WHERE {of} AND NOT ({kept_rows})");
            let n: i64 = tx.one(&sql, params![account]).await?.get("n")?;
            if n > 0 {
                plan.goes.push((table, n));
            }
        }
        if let Some(kept) = table.kept {
            let sql = format!(
                "SELECT COUNT(*) AS n, MAX({}) AS last FROM {name} AS t WHERE {of} AND ({kept_rows})",
                kept.day
            );
            let row = tx.one(&sql, params![account]).await?;
            let (rows, last): (i64, Option<String>) = (row.get("n")?, row.opt("last")?);
            if let Some(month) = last.as_deref().and_then(|last| last.get(..7)).and_then(|m| m.parse::<Month>().ok()) {
                plan.stays.push(KeptRows { table, rows, until: kept_until(month, tx.house().fiscal_year_ends) });
            }
        }
    }
    Ok(plan)
}

/// Whether erasure changes a column.
fn changes(what: &What) -> bool {
    match what {
        What::Said { erased, .. } | What::Named { erased, .. } | What::Secret { erased } => *erased != Erased::Left,
        What::Sealed { .. } => true,
        What::File { kept, .. } => !kept,
        What::Thing | What::Id | What::Free => false,
    }
}

/// Erases a person whose account is closed; the record of it holds no name.
///
/// # Errors
/// A failure of the database; then nothing was erased.
pub async fn carry_out(tx: &Tx, register: Register, account: AccountId, ordered_by: AccountId) -> Outcome<ErasureId> {
    let plan = plan(tx, register, account).await?;
    let tables = real(tx, register).await?;
    let names = names_of(tx, register, account).await?;
    let files = files_of(tx, &tables, account).await?;
    drop_grant_keys(tx, register, account).await?;
    // Children before parents; whom rows are about is read from names and
    // addresses, so those go last.
    for (table, _) in tables.iter().rev() {
        if table.is_personal() {
            empty(tx, table, account).await?;
        }
    }
    for file in files {
        store::files::remove(tx, file).await?;
    }
    for (table, _) in tables.iter().rev() {
        empty_names(tx, table, account).await?;
    }
    for (table, info) in &tables {
        take_out(tx, table, info, &names).await?;
    }
    keys::destroy(tx, KeyOf::Person(account)).await?;
    let id = record(tx, &plan, account, ordered_by).await?;
    jobs::queue(tx, SCRUB, &id.to_string(), tx.now()).await?;
    tx.record(Happened::PersonErased { account, erasure: id }).await?;
    Ok(id)
}

/// What tells the person from others, wherever it is written; the longest first.
async fn names_of(tx: &Tx, register: Register, account: AccountId) -> Outcome<Vec<String>> {
    let mut names = BTreeSet::new();
    for (table, column) in register.names() {
        let sql = format!("SELECT t.{} AS word FROM {} AS t WHERE {}", column.name, table.name, table.about_somebody());
        for row in tx.all(&sql, params![account]).await? {
            let word: Option<String> = row.opt("word")?;
            names.extend(word.filter(|word| word.chars().count() >= SHORTEST));
        }
    }
    let mut names: Vec<String> = names.into_iter().collect();
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    Ok(names)
}

/// The files that go with the person.
async fn files_of(tx: &Tx, tables: &[(&'static Table, TableInfo)], account: AccountId) -> Outcome<BTreeSet<FileId>> {
    let mut files = BTreeSet::new();
    for (table, _) in tables.iter().filter(|(table, _)| table.is_personal()) {
        for column in table.columns {
            let What::File { kept, .. } = column.what else { continue };
            let kept_rows = if kept { table.kept_rows() } else { "1 = 0" };
            let sql = format!(
                "SELECT t.{0} AS file FROM {1} AS t WHERE t.{0} IS NOT NULL AND {2} AND NOT ({kept_rows})",
                column.name,
                table.name,
                table.about_somebody()
            );
            for row in tx.all(&sql, params![account]).await? {
                files.insert(row.get("file")?);
            }
        }
    }
    Ok(files)
}

/// Removes the keys of the consents that are about the person.
async fn drop_grant_keys(tx: &Tx, register: Register, account: AccountId) -> Outcome<()> {
    for table in register.tables() {
        if table.columns.iter().any(|column| matches!(column.what, What::Sealed { .. })) {
            let sql = format!(
                "DELETE FROM data_keys WHERE kind = 'grant' AND subject IN (SELECT t.id FROM {} AS t WHERE {})",
                table.name,
                table.about_somebody()
            );
            tx.run(&sql, params![account]).await?;
        }
    }
    Ok(())
}

/// Removes or empties a table's rows about the person, names left for later.
async fn empty(tx: &Tx, table: &Table, account: AccountId) -> Outcome<()> {
    let of = table.about_somebody();
    if table.rows == Rows::Removed {
        tx.run(&format!("DELETE FROM {} AS t WHERE {of}", table.name), params![account]).await?;
        return Ok(());
    }
    let (mut always, mut unless_kept) = (Vec::new(), Vec::new());
    for column in table.columns {
        let (erased, kept) = match column.what {
            What::Said { erased, kept, .. } => (erased, kept),
            What::Secret { erased } => (erased, false),
            What::Sealed { .. } => (Erased::Null, false),
            What::File { kept, .. } => (Erased::Null, kept),
            What::Named { .. } | What::Thing | What::Id | What::Free => continue,
        };
        let Some(value) = becomes(column.name, erased, account) else { continue };
        let set = format!("{} = {value}", column.name);
        if kept { unless_kept.push(set) } else { always.push(set) }
    }
    if !always.is_empty() {
        let sql = format!("UPDATE {} AS t SET {} WHERE {of}", table.name, always.join(", "));
        tx.run(&sql, params![account]).await?;
    }
    if !unless_kept.is_empty() {
        let (set, kept) = (unless_kept.join(", "), table.kept_rows());
        tx.run(&format!("UPDATE {} AS t SET {set} WHERE {of} AND NOT ({kept})", table.name), params![account]).await?;
    }
    Ok(())
}

/// Takes the names of the person out of a table's own columns.
async fn empty_names(tx: &Tx, table: &Table, account: AccountId) -> Outcome<()> {
    let sets: Vec<String> = table
        .columns
        .iter()
        .filter_map(|column| match column.what {
            What::Named { erased, .. } => Some(format!("{} = {}", column.name, becomes(column.name, erased, account)?)),
            _ => None,
        })
        .collect();
    if sets.is_empty() || table.rows == Rows::Removed {
        return Ok(());
    }
    let sql = format!("UPDATE {} AS t SET {} WHERE {}", table.name, sets.join(", "), table.about_somebody());
    tx.run(&sql, params![account]).await?;
    Ok(())
}

/// What a column becomes, as SQL over the row `t`; `None` when it stays as it is.
fn becomes(column: &str, erased: Erased, account: AccountId) -> Option<String> {
    Some(match erased {
        Erased::WithRow | Erased::Left => return None,
        Erased::Null => "NULL".to_owned(),
        Erased::Blank => format!("CASE WHEN t.{column} IS NULL THEN NULL ELSE '' END"),
        Erased::Dash => format!("'{DASH}'"),
        Erased::Unlike => format!("'{}'", unlike(account)),
        Erased::Fixed(sql) => sql.to_owned(),
    })
}

/// What stands where a name was.
pub const DASH: &str = "–";

/// A text that nobody else has: an address to which no mail can go (RFC 2606).
pub fn unlike(account: AccountId) -> String {
    format!("erased-{account}@erased.invalid")
}

/// Takes the person's names out of words that others wrote. What the law keeps
/// is not touched.
async fn take_out(tx: &Tx, table: &Table, info: &TableInfo, names: &[String]) -> Outcome<()> {
    for column in table.columns {
        let kept = match column.what {
            What::Said { kept, .. } => kept,
            What::Free => false,
            What::Thing
            | What::Id
            | What::Named { .. }
            | What::Secret { .. }
            | What::Sealed { .. }
            | What::File { .. } => {
                continue;
            }
        };
        if !info.columns.iter().any(|real| real.name == column.name && real.kind == Kind::Text) {
            continue;
        }
        let kept_rows = if kept { table.kept_rows() } else { "1 = 0" };
        for name in names {
            let (table, column) = (table.name, column.name);
            let found = format!("t.{column} <> REPLACE(t.{column}, $1, '{DASH}') AND NOT ({kept_rows})");
            let sql = if table == MAILS {
                format!("DELETE FROM {table} AS t WHERE {found}")
            } else {
                format!("UPDATE {table} AS t SET {column} = REPLACE({column}, $1, '{DASH}') WHERE {found}")
            };
            tx.run(&sql, params![name.as_str()]).await?;
        }
    }
    Ok(())
}

/// That it was done, without a name.
async fn record(tx: &Tx, plan: &Plan, account: AccountId, ordered_by: AccountId) -> Outcome<ErasureId> {
    let id: ErasureId = tx.new_id();
    let removed: BTreeMap<&str, i64> = plan.goes.iter().map(|(table, n)| (table.name, *n)).collect();
    let kept: Vec<_> = plan
        .stays
        .iter()
        .map(|kept| json!({ "table": kept.table.name, "rows": kept.rows, "until": kept.until.to_string() }))
        .collect();
    tx.run(
        "INSERT INTO erasures (id, account, ordered_by, at, removed, kept) VALUES ($1, $2, $3, $4, $5, $6)",
        params![id, account, ordered_by, tx.now(), json!(removed).to_string(), json!(kept).to_string()],
    )
    .await?;
    Ok(id)
}

/// Tells every client who was shown something of a consultant that copies must
/// go (GDPR art. 19); the letter names nobody. Call it before [`carry_out`].
///
/// # Errors
/// A failure of the database.
pub async fn tell_recipients(tx: &Tx, account: AccountId) -> Outcome<()> {
    let sql = "SELECT DISTINCT r.client, n.title FROM access_log l JOIN consultants c ON c.id = l.consultant \
               JOIN client_reps r ON r.account = l.reader JOIN consents k ON k.id = l.consent \
               JOIN assignments n ON n.id = k.assignment WHERE c.account = $1 ORDER BY r.client, n.title";
    let mut shown: BTreeMap<ClientId, Vec<String>> = BTreeMap::new();
    for row in tx.all(sql, params![account]).await? {
        shown.entry(row.get("client")?).or_default().push(row.get("title")?);
    }
    for (client, titles) in shown {
        mails::erased(tx, client, account, &titles).await?;
    }
    Ok(())
}

/// The record of an erasure: when, what went per table, what was kept (table,
/// rows, until).
#[derive(Clone, Debug)]
pub struct Done {
    /// When.
    pub at: base::Instant,
    /// Rows per table.
    pub removed: BTreeMap<String, i64>,
    /// Table, rows, last day.
    pub kept: Vec<(String, i64, String)>,
}

/// The record of an erasure.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn done(tx: &Tx, id: ErasureId) -> Outcome<Done> {
    let row = tx.one("SELECT at, removed, kept FROM erasures WHERE id = $1", params![id]).await?;
    let kept: Vec<serde_json::Value> = row.json("kept")?;
    let word = |value: &serde_json::Value, name: &str| value[name].as_str().unwrap_or_default().to_owned();
    Ok(Done {
        at: row.get("at")?,
        removed: row.json("removed")?,
        kept: kept.iter().map(|k| (word(k, "table"), k["rows"].as_i64().unwrap_or(0), word(k, "until"))).collect(),
    })
}

/// Whether somebody was erased: then restoring a backup finds no key.
///
/// # Errors
/// A failure of the database.
pub async fn is_erased(tx: &Tx, account: AccountId) -> Outcome<bool> {
    Ok(tx.opt("SELECT id FROM erasures WHERE account = $1", params![account]).await?.is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stays_is_not_written() {
        let account = AccountId(uuid::Uuid::from_u128(7));
        assert_eq!(becomes("name", Erased::Left, account), None);
        assert_eq!(becomes("name", Erased::WithRow, account), None);
        assert_eq!(becomes("name", Erased::Dash, account).as_deref(), Some("'–'"));
        assert_eq!(
            becomes("name", Erased::Blank, account).as_deref(),
            Some("CASE WHEN t.name IS NULL THEN NULL ELSE '' END")
        );
        assert_eq!(
            becomes("name", Erased::Unlike, account).as_deref(),
            Some("'erased-00000000-0000-0000-0000-000000000007@erased.invalid'")
        );
    }
}
