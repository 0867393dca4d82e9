//! Columns of a row into the words of `base`. What does not fit is
//! inconsistent and stops with the column's name; nothing is defaulted.

use anyhow::anyhow;
use base::{BasisPoints, Date, Instant, Lang, Month, Outcome, RateBasis, Stop};
use sea_orm::{QueryResult, TryGetable};

/// One row of an answer.
pub struct Row(pub(crate) QueryResult);

/// What a column can become.
pub trait Column: Sized {
    /// As the database gives it.
    type Raw: TryGetable;
    /// The word for it; `None` if it fits none.
    fn from_raw(raw: Self::Raw) -> Option<Self>;
}

impl Row {
    /// The column `name`, which is never null.
    ///
    /// # Errors
    /// A failure that names the column when it is missing, null or unfitting.
    pub fn get<T: Column>(&self, name: &str) -> Outcome<T> {
        let raw: T::Raw = self.0.try_get("", name).map_err(Stop::failed)?;
        T::from_raw(raw).ok_or_else(|| Stop::Failed(anyhow!("column {name} holds a value that fits nothing")))
    }

    /// The column `name`, which may be null.
    ///
    /// # Errors
    /// As [`Row::get`], but for null.
    pub fn opt<T: Column>(&self, name: &str) -> Outcome<Option<T>>
    where
        Option<T::Raw>: TryGetable,
    {
        let raw: Option<T::Raw> = self.0.try_get("", name).map_err(Stop::failed)?;
        match raw {
            None => Ok(None),
            Some(raw) => T::from_raw(raw)
                .map(Some)
                .ok_or_else(|| Stop::Failed(anyhow!("column {name} holds a value that fits nothing"))),
        }
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
