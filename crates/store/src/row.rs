//! Columns of a row into the words of `base`. What does not fit is
//! inconsistent and stops with the column's name; nothing is defaulted.

use crate::reading::Cells;
use anyhow::anyhow;
use base::{BasisPoints, Date, Instant, Lang, Month, Outcome, RateBasis, Stop};
use rusqlite::types::ValueRef as Cell;
use sea_orm::{QueryResult, TryGetable};

/// One row of an answer.
pub struct Row(Origin);

/// Whence a row comes.
enum Origin {
    /// The library of both databases.
    Library(QueryResult),
    /// A reader of SQLite.
    Reader(Cells),
}

/// What a column holds, before it is a word of `base`.
pub trait Raw: TryGetable {
    /// Out of SQLite's storage classes; `None` if it is of another.
    fn from_cell(cell: Cell<'_>) -> Option<Self>;
}

/// What a column can become.
pub trait Column: Sized {
    /// As the database gives it.
    type Raw: Raw;
    /// The word for it; `None` if it fits none.
    fn from_raw(raw: Self::Raw) -> Option<Self>;
}

impl Row {
    /// A row of the library.
    pub(crate) fn of_library(row: QueryResult) -> Row {
        Row(Origin::Library(row))
    }

    /// A row of a reader.
    pub(crate) fn of_reader(row: Cells) -> Row {
        Row(Origin::Reader(row))
    }

    /// The column `name`, which is never null.
    ///
    /// # Errors
    /// A failure that names the column when it is missing, null or unfitting.
    pub fn get<T: Column>(&self, name: &str) -> Outcome<T> {
        self.opt(name)?.ok_or_else(|| Stop::Failed(anyhow!("column {name} is null")))
    }

    /// The column `name`, which may be null.
    ///
    /// # Errors
    /// As [`Row::get`], but for null.
    pub fn opt<T: Column>(&self, name: &str) -> Outcome<Option<T>> {
        let unfitting = || Stop::Failed(anyhow!("column {name} holds a value that fits nothing"));
        let raw: Option<T::Raw> = match &self.0 {
            Origin::Library(row) => row.try_get("", name).map_err(Stop::failed)?,
            Origin::Reader(row) => match row.find(name) {
                None => return Err(Stop::Failed(anyhow!("the answer has no column {name}"))),
                Some(Cell::Null) => None,
                Some(cell) => Some(T::Raw::from_cell(cell).ok_or_else(unfitting)?),
            },
        };
        raw.map(|raw| T::from_raw(raw).ok_or_else(unfitting)).transpose()
    }

    /// The column `name` through a parser of the domain (a stage, a kind).
    ///
    /// # Errors
    /// A failure that names the column and its text when the parser knows none.
    pub fn parse<T>(&self, name: &str, parser: impl Fn(&str) -> Option<T>) -> Outcome<T> {
        let text: String = self.get(name)?;
        parser(&text).ok_or_else(|| Stop::Failed(anyhow!("column {name} holds {text:?}, which is no known word")))
    }

    /// The column `name` as JSON.
    ///
    /// # Errors
    /// A failure when it is not the JSON of a `T`.
    pub fn json<T: serde::de::DeserializeOwned>(&self, name: &str) -> Outcome<T> {
        let text: String = self.get(name)?;
        serde_json::from_str(&text).map_err(|e| Stop::Failed(anyhow!("column {name} is not the JSON expected: {e}")))
    }
}

impl Raw for i64 {
    fn from_cell(cell: Cell<'_>) -> Option<i64> {
        if let Cell::Integer(value) = cell { Some(value) } else { None }
    }
}
impl Raw for bool {
    fn from_cell(cell: Cell<'_>) -> Option<bool> {
        i64::from_cell(cell).map(|value| value != 0)
    }
}
impl Raw for String {
    fn from_cell(cell: Cell<'_>) -> Option<String> {
        if let Cell::Text(value) = cell { std::str::from_utf8(value).ok().map(str::to_owned) } else { None }
    }
}
impl Raw for Vec<u8> {
    fn from_cell(cell: Cell<'_>) -> Option<Vec<u8>> {
        match cell {
            Cell::Blob(value) | Cell::Text(value) => Some(value.to_vec()),
            Cell::Null | Cell::Integer(_) | Cell::Real(_) => None,
        }
    }
}
impl Raw for uuid::Uuid {
    fn from_cell(cell: Cell<'_>) -> Option<uuid::Uuid> {
        if let Cell::Blob(value) = cell { uuid::Uuid::from_slice(value).ok() } else { None }
    }
}

/// Columns that are what they are.
macro_rules! plain_columns {
    ($($type:ty),+) => {$(
        impl Column for $type {
            type Raw = $type;
            fn from_raw(raw: $type) -> Option<$type> {
                Some(raw)
            }
        }
    )+};
}
plain_columns!(i64, bool, String, Vec<u8>, uuid::Uuid);

impl Column for u32 {
    type Raw = i64;
    fn from_raw(raw: i64) -> Option<u32> {
        raw.try_into().ok()
    }
}
impl Column for i32 {
    type Raw = i64;
    fn from_raw(raw: i64) -> Option<i32> {
        raw.try_into().ok()
    }
}
impl Column for BasisPoints {
    type Raw = i64;
    fn from_raw(raw: i64) -> Option<BasisPoints> {
        raw.try_into().ok().map(BasisPoints)
    }
}
impl Column for Instant {
    type Raw = i64;
    fn from_raw(raw: i64) -> Option<Instant> {
        Some(Instant(raw))
    }
}
impl Column for Date {
    type Raw = String;
    fn from_raw(raw: String) -> Option<Date> {
        raw.parse().ok()
    }
}
impl Column for Month {
    type Raw = String;
    fn from_raw(raw: String) -> Option<Month> {
        raw.parse().ok()
    }
}
impl Column for Lang {
    type Raw = String;
    fn from_raw(raw: String) -> Option<Lang> {
        Lang::parse(&raw)
    }
}
impl Column for RateBasis {
    type Raw = String;
    fn from_raw(raw: String) -> Option<RateBasis> {
        RateBasis::parse(&raw)
    }
}
