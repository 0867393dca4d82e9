//! Reading SQLite on the thread that asks. The library that writes keeps each
//! connection on a thread of its own and hands rows over one by one, which costs
//! a page of fifty rows more than finding them; a reader of a file in memory
//! needs none of that. Connections cannot write, are opened when they are first
//! needed and used again, the last one first, so that its pages are still warm.

use crate::value::Value;
use anyhow::{Context, anyhow};
use base::Failure;
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, OpenFlags, Statement, ToSql};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// How many read at once; whoever comes then queues.
const READERS: usize = 8;
/// Prepared statements that a connection keeps.
const STATEMENTS: usize = 500;

/// The connections that read.
pub(crate) struct Readers {
    path: PathBuf,
    idle: Mutex<Vec<Connection>>,
    places: Arc<Semaphore>,
}

/// A consistent view, given back when it is dropped.
pub(crate) struct Reading {
    readers: Arc<Readers>,
    /// There until it is dropped.
    connection: Mutex<Option<Connection>>,
    _place: OwnedSemaphorePermit,
}

/// All rows of an answer, in three pieces of memory: a text of its own for
/// every cell would cost more than reading it.
#[derive(Debug, Default)]
struct Answer {
    names: Vec<String>,
    /// Row by row.
    cells: Vec<Cell>,
    /// What texts and blobs hold, one after the other.
    bytes: Vec<u8>,
}

/// A cell; texts and blobs by their place in [`Answer::bytes`].
#[derive(Clone, Copy, Debug)]
enum Cell {
    Null,
    Integer(i64),
    Real(f64),
    Text(usize, usize),
    Blob(usize, usize),
}

impl Answer {
    /// Takes one value in.
    fn take(&mut self, value: ValueRef<'_>) {
        let mut keep = |bytes: &[u8]| {
            let from = self.bytes.len();
            self.bytes.extend_from_slice(bytes);
            (from, self.bytes.len())
        };
        let cell = match value {
            ValueRef::Null => Cell::Null,
            ValueRef::Integer(value) => Cell::Integer(value),
            ValueRef::Real(value) => Cell::Real(value),
            ValueRef::Text(text) => {
                let (from, to) = keep(text);
                Cell::Text(from, to)
            }
            ValueRef::Blob(blob) => {
                let (from, to) = keep(blob);
                Cell::Blob(from, to)
            }
        };
        self.cells.push(cell);
    }
}

/// A row of an answer.
#[derive(Debug)]
pub(crate) struct Cells {
    answer: Arc<Answer>,
    /// Its first cell.
    first: usize,
}

impl Cells {
    /// The value in a column, if there is such a column.
    pub(crate) fn find(&self, name: &str) -> Option<ValueRef<'_>> {
        let answer = &self.answer;
        let at = answer.names.iter().position(|own| own == name)?;
        let bytes = |from: usize, to: usize| answer.bytes.get(from..to);
        Some(match *answer.cells.get(self.first + at)? {
            Cell::Null => ValueRef::Null,
            Cell::Integer(value) => ValueRef::Integer(value),
            Cell::Real(value) => ValueRef::Real(value),
            Cell::Text(from, to) => ValueRef::Text(bytes(from, to)?),
            Cell::Blob(from, to) => ValueRef::Blob(bytes(from, to)?),
        })
    }
}

impl Readers {
    /// Readers of a file that is there.
    ///
    /// # Errors
    /// A file that cannot be opened.
    pub(crate) fn open(path: &Path) -> Result<Arc<Readers>, Failure> {
        let readers =
            Readers { path: path.to_owned(), idle: Mutex::default(), places: Arc::new(Semaphore::new(READERS)) };
        let first = readers.connect()?;
        locked(&readers.idle).push(first);
        Ok(Arc::new(readers))
    }

    /// A connection that cannot write.
    fn connect(&self) -> Result<Connection, Failure> {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let opened = || {
            let connection = Connection::open_with_flags(&self.path, flags)?;
            connection.busy_timeout(Duration::from_secs(30))?;
            connection.pragma_update(None, "cache_size", -16384)?;
            connection.pragma_update(None, "temp_store", "MEMORY")?;
            connection.set_prepared_statement_cache_capacity(STATEMENTS);
            Ok::<_, rusqlite::Error>(connection)
        };
        opened().with_context(|| format!("cannot open the database file {}", self.path.display()))
    }

    /// A view as of its first statement.
    ///
    /// # Errors
    /// A file that cannot be opened any more, or a server that is closing.
    pub(crate) async fn begin(self: &Arc<Self>) -> Result<Reading, Failure> {
        let place = self.places.clone().acquire_owned().await.context("the database is closed")?;
        let idle = locked(&self.idle).pop();
        let connection = match idle {
            Some(connection) => connection,
            None => self.connect()?,
        };
        connection.prepare_cached("BEGIN")?.execute([])?;
        Ok(Reading { readers: self.clone(), connection: Mutex::new(Some(connection)), _place: place })
    }

    /// Closes what is idle and lets nobody begin any more.
    pub(crate) fn close(&self) {
        self.places.close();
        locked(&self.idle).clear();
    }
}

impl Reading {
    /// Rows of an answer, so many at most.
    ///
    /// # Errors
    /// A failure of the database.
    pub(crate) fn rows(&self, sql: &str, values: &[Value], most: usize) -> Result<Vec<Cells>, Failure> {
        let connection = locked(&self.connection);
        let connection = connection.as_ref().context("the view is closed")?;
        let mut statement = connection.prepare_cached(sql)?;
        bind(&mut statement, values)?;
        let names: Vec<String> = statement.column_names().into_iter().map(str::to_owned).collect();
        let (columns, mut count) = (names.len(), 0);
        let mut answer = Answer { names, ..Answer::default() };
        let mut rows = statement.raw_query();
        while count < most
            && let Some(row) = rows.next()?
        {
            for at in 0..columns {
                answer.take(row.get_ref(at)?);
            }
            count += 1;
        }
        let answer = Arc::new(answer);
        Ok((0..count).map(|nth| Cells { answer: answer.clone(), first: nth * columns }).collect())
    }
}

impl Drop for Reading {
    fn drop(&mut self) {
        let Some(connection) = locked(&self.connection).take() else { return };
        // A view that cannot be ended is not used again.
        if connection.prepare_cached("ROLLBACK").and_then(|mut end| end.execute([])).is_ok() {
            locked(&self.readers.idle).push(connection);
        }
    }
}

/// Binds `$1`, `$2` … by their names, as PostgreSQL counts them.
fn bind(statement: &mut Statement<'_>, values: &[Value]) -> Result<(), Failure> {
    for at in 1..=statement.parameter_count() {
        let nth = statement.parameter_name(at).and_then(|name| name.strip_prefix('$')?.parse::<usize>().ok());
        let value = nth.and_then(|nth| values.get(nth.checked_sub(1)?));
        let value = value.ok_or_else(|| anyhow!("the statement asks for a value that it was not given"))?;
        statement.raw_bind_parameter(at, Bound(value))?;
    }
    Ok(())
}

/// A value as SQLite takes it: the same storage classes as the writer's.
struct Bound<'a>(&'a Value);

impl ToSql for Bound<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        let value = match self.0 {
            Value::Bool(value) => value.map(|value| ValueRef::Integer(value.into())),
            Value::BigInt(value) => value.map(ValueRef::Integer),
            Value::Double(value) => value.map(ValueRef::Real),
            Value::String(value) => value.as_deref().map(|text| ValueRef::Text(text.as_bytes())),
            Value::Bytes(value) => value.as_deref().map(ValueRef::Blob),
            Value::Uuid(value) => value.as_ref().map(|id| ValueRef::Blob(id.as_bytes())),
            _ => return Err(rusqlite::Error::ToSqlConversionFailure("a kind of value that no parameter has".into())),
        };
        Ok(ToSqlOutput::Borrowed(value.unwrap_or(ValueRef::Null)))
    }
}

/// A lock; what a panic left behind is whole all the same.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
