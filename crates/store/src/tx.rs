//! A transaction: queries, the moment, ids, and what happened in it. What must
//! follow is decided by [`Reactions`] before the commit, in the same
//! transaction.

use crate::db::Backend;
use crate::dice::Dice;
use crate::reading::Reading;
use crate::row::Row;
use crate::seal::Keeper;
use crate::value::Value;
use anyhow::anyhow;
use base::{AccountId, CommonRefusal, Date, Happened, House, Instant, Outcome, Stop};
use futures::future::BoxFuture;
use sea_orm::{ConnectionTrait, DatabaseTransaction, DbBackend, Statement};
use std::collections::VecDeque;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, OnceLock};

/// What follows from what: the server's `reactions.rs`.
pub trait Reactions: Send + Sync + 'static {
    /// Does what follows from one thing that happened, in its transaction.
    fn react<'a>(&'a self, tx: &'a Tx, what: &'a Happened) -> BoxFuture<'a, Outcome<()>>;

    /// Makes anew what is derived from rows that the transaction changed: the
    /// last thing before its commit.
    fn settle<'a>(&'a self, tx: &'a Tx) -> BoxFuture<'a, Outcome<()>>;
}

/// Nothing follows from anything: for tools and tests of one room.
#[derive(Clone, Copy, Debug)]
pub struct NoReactions;

impl Reactions for NoReactions {
    fn react<'a>(&'a self, _: &'a Tx, _: &'a Happened) -> BoxFuture<'a, Outcome<()>> {
        Box::pin(async { Ok(()) })
    }

    fn settle<'a>(&'a self, _: &'a Tx) -> BoxFuture<'a, Outcome<()>> {
        Box::pin(async { Ok(()) })
    }
}

/// A transaction. Dropped without [`Tx::commit`], it never was.
pub struct Tx {
    inner: Inner,
    backend: Backend,
    now: Instant,
    actor: Option<AccountId>,
    keeper: Keeper,
    reactions: Arc<dyn Reactions>,
    house: Arc<House>,
    happened: Mutex<VecDeque<Happened>>,
    /// The next id's number; drawn with the first, since whoever reads needs none.
    ids: OnceLock<AtomicU64>,
}

/// Through what it speaks with the database.
pub(crate) enum Inner {
    /// The library of both databases.
    Library(DatabaseTransaction),
    /// A reader of SQLite.
    Reader(Reading),
}

/// Ids of one transaction that share a millisecond: the twelve bits after the
/// version, counted up from a number drawn below the half of them (RFC 9562,
/// 6.2, method 1).
const IDS_A_MILLISECOND: u64 = 1 << 12;

impl Tx {
    /// Wraps a transaction of the database.
    pub(crate) fn new(
        inner: Inner,
        backend: Backend,
        now: Instant,
        actor: Option<AccountId>,
        keeper: Keeper,
        reactions: Arc<dyn Reactions>,
        house: Arc<House>,
    ) -> Tx {
        let (happened, ids) = (Mutex::default(), OnceLock::new());
        Tx { inner, backend, now, actor, keeper, reactions, house, happened, ids }
    }

    /// The moment of this transaction.
    pub fn now(&self) -> Instant {
        self.now
    }

    /// The business date of this transaction.
    pub fn today(&self) -> Date {
        self.now.date()
    }

    /// In whose name it writes; `None` is the system.
    pub fn actor(&self) -> Option<AccountId> {
        self.actor
    }

    /// Which database this is: for the few statements that cannot be one text.
    pub fn backend(&self) -> Backend {
        self.backend
    }

    /// Whose platform this is.
    pub fn house(&self) -> &House {
        &self.house
    }

    /// Random bytes for tokens.
    pub fn dice(&self) -> &Dice {
        self.keeper.dice()
    }

    /// Seals and opens fields.
    pub fn keeper(&self) -> &Keeper {
        &self.keeper
    }

    /// A new id, born at this transaction's moment. Of one transaction each is
    /// greater than the one before, so that what happened is read in its order.
    pub fn new_id<T: From<uuid::Uuid>>(&self) -> T {
        let millis = u64::try_from(self.now.0 / 1000).unwrap_or(0);
        let first = || AtomicU64::new(u64::from(u16::from_be_bytes(self.dice().bytes())) % (IDS_A_MILLISECOND / 2));
        let nth = self.ids.get_or_init(first).fetch_add(1, Ordering::Relaxed);
        let mut bytes: [u8; 10] = self.dice().bytes();
        if let Ok(count) = u16::try_from(nth % IDS_A_MILLISECOND) {
            bytes[..2].copy_from_slice(&count.to_be_bytes());
        }
        uuid::Builder::from_unix_timestamp_millis(millis + nth / IDS_A_MILLISECOND, &bytes).into_uuid().into()
    }

    /// Every row of an answer.
    ///
    /// # Errors
    /// A failure of the database.
    pub async fn all(&self, sql: &str, params: Vec<Value>) -> Outcome<Vec<Row>> {
        match &self.inner {
            Inner::Library(inner) => {
                let rows = inner.query_all_raw(self.statement(sql, params)).await.map_err(|e| failed(sql, e.into()))?;
                Ok(rows.into_iter().map(Row::of_library).collect())
            }
            Inner::Reader(reading) => {
                let rows = reading.rows(sql, &params, usize::MAX).map_err(|e| failed(sql, e))?;
                Ok(rows.into_iter().map(Row::of_reader).collect())
            }
        }
    }

    /// The first row of an answer, if there is one.
    ///
    /// # Errors
    /// A failure of the database.
    pub async fn opt(&self, sql: &str, params: Vec<Value>) -> Outcome<Option<Row>> {
        match &self.inner {
            Inner::Library(inner) => {
                let row = inner.query_one_raw(self.statement(sql, params)).await.map_err(|e| failed(sql, e.into()))?;
                Ok(row.map(Row::of_library))
            }
            Inner::Reader(reading) => {
                Ok(reading.rows(sql, &params, 1).map_err(|e| failed(sql, e))?.pop().map(Row::of_reader))
            }
        }
    }

    /// The one row that must be there; what is not there is refused as not found.
    ///
    /// # Errors
    /// [`CommonRefusal::NotFound`], or a failure of the database.
    pub async fn one(&self, sql: &str, params: Vec<Value>) -> Outcome<Row> {
        self.opt(sql, params).await?.ok_or_else(|| CommonRefusal::NotFound.into())
    }

    /// Runs a statement; how many rows it touched.
    ///
    /// # Errors
    /// A failure of the database, a broken constraint among them.
    pub async fn run(&self, sql: &str, params: Vec<Value>) -> Outcome<u64> {
        let statement = self.statement(sql, params);
        let done = self.writing(sql)?.execute_raw(statement).await.map_err(|e| failed(sql, e.into()))?;
        Ok(done.rows_affected())
    }

    /// Runs a statement that must touch exactly one row of the version that the
    /// reader saw (`… WHERE id = $1 AND version = $2`).
    ///
    /// # Errors
    /// [`CommonRefusal::ChangedMeanwhile`] when it touched none, or a failure.
    pub async fn run_versioned(&self, sql: &str, params: Vec<Value>) -> Outcome<()> {
        match self.run(sql, params).await? {
            1 => Ok(()),
            0 => Err(CommonRefusal::ChangedMeanwhile.into()),
            n => Err(Stop::Failed(anyhow!("a versioned statement touched {n} rows"))),
        }
    }

    /// Runs a script of several statements, without values: migrations.
    ///
    /// # Errors
    /// A failure of the database.
    pub async fn script(&self, sql: &str) -> Outcome<()> {
        self.writing(sql)?.execute_unprepared(sql).await.map_err(|e| failed(sql, e.into()))?;
        Ok(())
    }

    /// Writes the journal and keeps what happened for the reactions.
    ///
    /// # Errors
    /// A failure of the database.
    pub async fn record(&self, what: Happened) -> Outcome<()> {
        crate::journal::append(self, &what).await?;
        self.happened.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push_back(what);
        Ok(())
    }

    /// Does what follows from what happened, until nothing more follows, makes
    /// anew what is derived, and commits.
    ///
    /// # Errors
    /// A refusal of a reaction or a failure; then nothing of it ever was.
    pub async fn commit(self) -> Outcome<()> {
        loop {
            let next = self.happened.lock().unwrap_or_else(std::sync::PoisonError::into_inner).pop_front();
            let Some(what) = next else { break };
            self.reactions.clone().react(&self, &what).await?;
        }
        if matches!(self.inner, Inner::Library(_)) {
            self.reactions.clone().settle(&self).await?;
        }
        match self.inner {
            Inner::Library(inner) => inner.commit().await.map_err(Stop::failed),
            // Nothing was written.
            Inner::Reader(_) => Ok(()),
        }
    }

    /// The transaction that may write; a reader has none.
    fn writing(&self, sql: &str) -> Outcome<&DatabaseTransaction> {
        match &self.inner {
            Inner::Library(inner) => Ok(inner),
            Inner::Reader(_) => Err(failed(sql, anyhow!("a view cannot write"))),
        }
    }

    /// ` FOR UPDATE` where the database has row locks; SQLite has one writer
    /// and needs none.
    pub fn for_update(&self) -> &'static str {
        match self.backend {
            Backend::Sqlite => "",
            Backend::Postgres => " FOR UPDATE",
        }
    }

    /// As [`Tx::for_update`], passing over what another node holds.
    pub fn for_update_skip_locked(&self) -> &'static str {
        match self.backend {
            Backend::Sqlite => "",
            Backend::Postgres => " FOR UPDATE SKIP LOCKED",
        }
    }

    /// A statement for the library.
    fn statement(&self, sql: &str, params: Vec<Value>) -> Statement {
        let backend = match self.backend {
            Backend::Sqlite => DbBackend::Sqlite,
            Backend::Postgres => DbBackend::Postgres,
        };
        Statement::from_sql_and_values(backend, sql, params)
    }
}

/// A failure that names the statement, never its values.
fn failed(sql: &str, error: anyhow::Error) -> Stop {
    let head: String = sql.split_whitespace().take(12).collect::<Vec<_>>().join(" ");
    Stop::Failed(error.context(format!("statement: {head} …")))
}
