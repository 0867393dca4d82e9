//! The tables as they really are, read from the database itself, and rows of
//! any table cell by cell: for what must reach every column there is (the
//! register of personal data, the backup). It knows no table by name. Tables
//! that are derived from others are left out: they say nothing of their own, are
//! made anew with what they are made from, and their names begin with `derived_`
//! (decision 23).

use crate::db::Backend;
use crate::params;
use crate::row::Row;
use crate::tx::Tx;
use crate::value::{Param, Value};
use anyhow::anyhow;
use base::{Outcome, Stop};

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An id.
    Uuid,
    /// Words, JSON, a date.
    Text,
    /// A whole number, or a moment in microseconds.
    Integer,
    /// Yes or no.
    Bool,
    /// Bytes.
    Bytes,
}

impl Kind {
    /// From the type that the database names; `None` for one that the house
    /// does not use.
    fn parse(named: &str) -> Option<Kind> {
        match named.to_ascii_uppercase().as_str() {
            "UUID" => Some(Kind::Uuid),
            "TEXT" => Some(Kind::Text),
            "BIGINT" | "INTEGER" => Some(Kind::Integer),
            "BOOLEAN" => Some(Kind::Bool),
            "BYTEA" | "BLOB" => Some(Kind::Bytes),
            _ => None,
        }
    }
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnInfo {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub kind: Kind,
    /// Whether it may be null.
    pub nullable: bool,
}

/// A table with its columns in their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableInfo {
    /// Its name.
    pub name: String,
    /// Its columns.
    pub columns: Vec<ColumnInfo>,
}

/// Every table that is not derived, by name.
///
/// # Errors
/// A column of a type that the house does not use, or a failure of the database.
pub async fn tables(tx: &Tx) -> Outcome<Vec<TableInfo>> {
    let sql = match tx.backend() {
        Backend::Sqlite => {
            "SELECT m.name AS table_name, p.name AS column_name, p.type AS type_name, \
             CASE WHEN p.\"notnull\" = 0 AND p.pk = 0 THEN 'yes' ELSE 'no' END AS nullable \
             FROM sqlite_master m JOIN pragma_table_info(m.name) p \
             WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND m.name NOT LIKE 'derived\\_%' ESCAPE '\\' \
             ORDER BY m.name, p.cid"
        }
        Backend::Postgres => {
            "SELECT c.table_name::text AS table_name, c.column_name::text AS column_name, c.data_type::text AS type_name, \
             CASE WHEN c.is_nullable = 'YES' THEN 'yes' ELSE 'no' END AS nullable \
             FROM information_schema.columns c JOIN information_schema.tables t \
             ON t.table_schema = c.table_schema AND t.table_name = c.table_name \
             WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE' \
             AND c.table_name NOT LIKE 'derived\\_%' ESCAPE '\\' \
             ORDER BY c.table_name COLLATE \"C\", c.ordinal_position"
        }
    };
    let mut tables: Vec<TableInfo> = Vec::new();
    for row in tx.all(sql, vec![]).await? {
        let (table, name, named): (String, String, String) =
            (row.get("table_name")?, row.get("column_name")?, row.get("type_name")?);
        let kind = Kind::parse(&named)
            .ok_or_else(|| Stop::Failed(anyhow!("{table}.{name} is {named}, a type that the house does not use")))?;
        let column = ColumnInfo { name, kind, nullable: row.get::<String>("nullable")? == "yes" };
        match tables.last_mut() {
            Some(last) if last.name == table => last.columns.push(column),
            _ => tables.push(TableInfo { name: table, columns: vec![column] }),
        }
    }
    Ok(tables)
}

/// Every column that refers to a table: (table, column), by name.
///
/// # Errors
/// A failure of the database.
pub async fn references_to(tx: &Tx, table: &str) -> Outcome<Vec<(String, String)>> {
    let sql = match tx.backend() {
        Backend::Sqlite => {
            "SELECT m.name AS table_name, f.\"from\" AS column_name FROM sqlite_master m \
             JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table' AND f.\"table\" = $1 ORDER BY 1, 2"
        }
        Backend::Postgres => {
            "SELECT r.relname::text AS table_name, a.attname::text AS column_name FROM pg_constraint k \
             JOIN pg_class r ON r.oid = k.conrelid JOIN pg_class f ON f.oid = k.confrelid \
             JOIN pg_namespace n ON n.oid = r.relnamespace AND n.nspname = current_schema() \
             JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum = ANY (k.conkey) \
             WHERE k.contype = 'f' AND f.relname = $1 ORDER BY 1, 2"
        }
    };
    let rows = tx.all(sql, params![table]).await?;
    rows.iter().map(|row| Ok((row.get("table_name")?, row.get("column_name")?))).collect()
}

/// What stands in one column of one row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Null,
    /// An id.
    Uuid(uuid::Uuid),
    /// Words.
    Text(String),
    /// A number.
    Integer(i64),
    /// Yes or no.
    Bool(bool),
    /// Bytes.
    Bytes(Vec<u8>),
}

impl Cell {
    /// From a row.
    ///
    /// # Errors
    /// A failure when the column is not there or not of its kind.
    pub fn read(row: &Row, column: &ColumnInfo) -> Outcome<Cell> {
        let name = column.name.as_str();
        let cell = match column.kind {
            Kind::Uuid => row.opt(name)?.map(Cell::Uuid),
            Kind::Text => row.opt(name)?.map(Cell::Text),
            Kind::Integer => row.opt(name)?.map(Cell::Integer),
            Kind::Bool => row.opt(name)?.map(Cell::Bool),
            Kind::Bytes => row.opt(name)?.map(Cell::Bytes),
        };
        Ok(cell.unwrap_or(Cell::Null))
    }

    /// As a value of a statement; nothing keeps its column's type.
    ///
    /// # Errors
    /// A failure when it is not of the column's kind.
    pub fn value(&self, kind: Kind) -> Outcome<Value> {
        Ok(match (self, kind) {
            (Cell::Null, Kind::Uuid) => None::<uuid::Uuid>.param(),
            (Cell::Null, Kind::Text) => None::<String>.param(),
            (Cell::Null, Kind::Integer) => None::<i64>.param(),
            (Cell::Null, Kind::Bool) => None::<bool>.param(),
            (Cell::Null, Kind::Bytes) => None::<Vec<u8>>.param(),
            (Cell::Uuid(id), Kind::Uuid) => id.param(),
            (Cell::Text(text), Kind::Text) => text.param(),
            (Cell::Integer(number), Kind::Integer) => number.param(),
            (Cell::Bool(is), Kind::Bool) => is.param(),
            (Cell::Bytes(bytes), Kind::Bytes) => bytes.param(),
            (cell, kind) => return Err(Stop::Failed(anyhow!("{cell:?} does not fit a column of {kind:?}"))),
        })
    }
}
