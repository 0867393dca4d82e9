//! Opening the database. On SQLite there is one write connection, so writers
//! queue fairly inside the process and "database is locked" cannot happen;
//! readers have a pool of their own that cannot write.

use crate::dice::Dice;
use crate::tx::{Reactions, Tx};
use anyhow::{Context, bail};
use base::{AccountId, Clock, Failure, House, Outcome, Stop};
use sea_orm::{
    AccessMode, ConnectOptions, ConnectionTrait, Database, DatabaseConnection, IsolationLevel, SqliteTransactionMode,
    TransactionOptions, TransactionTrait,
};
use std::sync::Arc;
use std::time::Duration;

/// Which database the URL chose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Backend {
    /// One file on this machine.
    Sqlite,
    /// A server that several nodes share.
    Postgres,
}

/// The database, the clock, the dice and what follows from what.
#[derive(Clone)]
pub struct Db {
    backend: Backend,
    writer: DatabaseConnection,
    readers: DatabaseConnection,
    clock: Arc<dyn Clock>,
    dice: Dice,
    reactions: Arc<dyn Reactions>,
    house: Arc<House>,
}

/// How many readers SQLite gets; on PostgreSQL, how many connections a node has.
const READERS: u32 = 4;
const POSTGRES_CONNECTIONS: u32 = 12;
/// How long somebody queues for a connection: longer than the door lets any
/// request take, so that a queue is never broken off from this side.
const QUEUE: Duration = Duration::from_secs(300);

impl Db {
    /// Opens `sqlite:PATH` or `postgres://…`.
    ///
    /// # Errors
    /// An unknown URL, a file that cannot be made, a server that does not answer.
    pub async fn open(
        url: &str,
        clock: Arc<dyn Clock>,
        dice: Dice,
        reactions: Arc<dyn Reactions>,
        house: Arc<House>,
    ) -> Result<Db, Failure> {
        if let Some(path) = url.strip_prefix("sqlite:") {
            let path = path.trim_start_matches("//");
            let writer = connect_sqlite(path, 1, false).await?;
            let readers = connect_sqlite(path, READERS, true).await?;
            return Ok(Db { backend: Backend::Sqlite, writer, readers, clock, dice, reactions, house });
        }
        if url.starts_with("postgres:") || url.starts_with("postgresql:") {
            let mut options = ConnectOptions::new(url.to_owned());
            options.max_connections(POSTGRES_CONNECTIONS).min_connections(0).acquire_timeout(QUEUE).sqlx_logging(false);
            let pool = Database::connect(options).await.context("PostgreSQL does not answer; check database_url")?;
            let readers = pool.clone();
            return Ok(Db { backend: Backend::Postgres, writer: pool, readers, clock, dice, reactions, house });
        }
        bail!("database_url must start with sqlite: or postgres://, but is {url:?}");
    }

    /// Which database this is.
    pub fn backend(&self) -> Backend {
        self.backend
    }

    /// The clock that every transaction reads once.
    pub fn clock(&self) -> &Arc<dyn Clock> {
        &self.clock
    }

    /// The dice that every id and token comes from.
    pub fn dice(&self) -> &Dice {
        &self.dice
    }

    /// Whose platform this is.
    pub fn house(&self) -> &Arc<House> {
        &self.house
    }

    /// The same database with other dice: the demo makes its world with seeded
    /// ones and serves it with the machine's.
    #[must_use]
    pub fn with_dice(&self, dice: Dice) -> Db {
        Db { dice, ..self.clone() }
    }

    /// A consistent view that cannot write.
    ///
    /// # Errors
    /// When no connection is to be had.
    pub async fn read(&self) -> Outcome<Tx> {
        let options = match self.backend {
            Backend::Sqlite => TransactionOptions::default(),
            Backend::Postgres => TransactionOptions {
                isolation_level: Some(IsolationLevel::RepeatableRead),
                access_mode: Some(AccessMode::ReadOnly),
                sqlite_transaction_mode: None,
            },
        };
        let inner = self.readers.begin_with_options(options).await.map_err(Stop::failed)?;
        Ok(self.tx(inner, None))
    }

    /// A transaction that writes, in the name of `actor` (`None`: the system).
    ///
    /// # Errors
    /// When no connection is to be had.
    pub async fn write(&self, actor: Option<AccountId>) -> Outcome<Tx> {
        let options = TransactionOptions {
            isolation_level: None,
            access_mode: None,
            sqlite_transaction_mode: match self.backend {
                Backend::Sqlite => Some(SqliteTransactionMode::Immediate),
                Backend::Postgres => None,
            },
        };
        let inner = self.writer.begin_with_options(options).await.map_err(Stop::failed)?;
        Ok(self.tx(inner, actor))
    }

    /// Wraps a library transaction.
    fn tx(&self, inner: sea_orm::DatabaseTransaction, actor: Option<AccountId>) -> Tx {
        Tx::new(
            inner,
            self.backend,
            self.clock.now(),
            actor,
            self.dice.clone(),
            self.reactions.clone(),
            self.house.clone(),
        )
    }

    /// Whether it answers: for the readiness probe.
    ///
    /// # Errors
    /// When it does not.
    pub async fn ping(&self) -> Result<(), Failure> {
        self.readers.execute_unprepared("SELECT 1").await.context("the database does not answer")?;
        Ok(())
    }

    /// Closes the pools; SQLite folds its log into the file.
    pub async fn close(self) {
        let (readers, writer) = (self.readers, self.writer);
        if readers.close().await.is_err() || writer.close().await.is_err() {
            tracing::debug!("the database was closed already");
        }
    }
}

/// One pool on a SQLite file. `synchronous=FULL`: an acknowledged write is on
/// the disk.
async fn connect_sqlite(path: &str, connections: u32, read_only: bool) -> Result<DatabaseConnection, Failure> {
    use sea_orm::sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous};
    let mode = if read_only { "ro" } else { "rwc" };
    let mut options = ConnectOptions::new(format!("sqlite://{path}?mode={mode}"));
    options
        .max_connections(connections)
        .min_connections(1)
        .acquire_timeout(QUEUE)
        .sqlx_logging(false)
        .map_sqlx_sqlite_opts(move |o| {
            let o = o
                .foreign_keys(true)
                .busy_timeout(Duration::from_secs(30))
                .statement_cache_capacity(500)
                .pragma("cache_size", "-16384")
                .pragma("temp_store", "MEMORY");
            if read_only {
                o.read_only(true)
            } else {
                o.create_if_missing(true).journal_mode(SqliteJournalMode::Wal).synchronous(SqliteSynchronous::Full)
            }
        });
    Database::connect(options).await.with_context(|| format!("cannot open the database file {path}"))
}
