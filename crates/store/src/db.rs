//! Opening the database. On SQLite there is one write connection, so writers
//! queue fairly inside the process and "database is locked" cannot happen;
//! readers have connections of their own that cannot write.

use crate::dice::Dice;
use crate::reading::Readers;
use crate::seal::Keeper;
use crate::tx::{Inner, Reactions, Tx};
use anyhow::{Context, bail};
use base::{AccountId, Clock, Failure, House, Outcome, Stop};
use sea_orm::{
    AccessMode, ConnectOptions, ConnectionTrait, Database, DatabaseConnection, IsolationLevel, SqliteTransactionMode,
    TransactionOptions, TransactionTrait,
};
use std::path::Path;
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

/// The database, the clock, the dice, the keeper of sealed fields and what
/// follows from what.
#[derive(Clone)]
pub struct Db {
    backend: Backend,
    writer: DatabaseConnection,
    /// On SQLite; on PostgreSQL the writer's pool reads as well.
    readers: Option<Arc<Readers>>,
    clock: Arc<dyn Clock>,
    keeper: Keeper,
    reactions: Arc<dyn Reactions>,
    house: Arc<House>,
}

/// How many connections a node has on PostgreSQL.
const POSTGRES_CONNECTIONS: u32 = 12;
/// How long somebody queues for a connection: longer than the door lets any
/// request take, so that a queue is never broken off from this side.
const QUEUE: Duration = Duration::from_secs(300);

/// Pages of an index of words that are brought together at once: a tenth of a second or two.
const PAGES_GATHERED: i64 = 500;

impl Db {
    /// Opens `sqlite:PATH` or `postgres://…`.
    ///
    /// # Errors
    /// An unknown URL, a file that cannot be made, a server that does not answer.
    pub async fn open(
        url: &str,
        clock: Arc<dyn Clock>,
        dice: Dice,
        keeper: Keeper,
        reactions: Arc<dyn Reactions>,
        house: Arc<House>,
    ) -> Result<Db, Failure> {
        let keeper = keeper.with_dice(dice);
        if let Some(path) = url.strip_prefix("sqlite:") {
            let path = path.trim_start_matches("//");
            let writer = connect_sqlite(path).await?;
            let readers = Some(Readers::open(Path::new(path))?);
            return Ok(Db { backend: Backend::Sqlite, writer, readers, clock, keeper, reactions, house });
        }
        if url.starts_with("postgres:") || url.starts_with("postgresql:") {
            let mut options = ConnectOptions::new(url.to_owned());
            options.max_connections(POSTGRES_CONNECTIONS).min_connections(0).acquire_timeout(QUEUE).sqlx_logging(false);
            let writer = Database::connect(options).await.context("PostgreSQL does not answer; check database_url")?;
            return Ok(Db { backend: Backend::Postgres, writer, readers: None, clock, keeper, reactions, house });
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
        self.keeper.dice()
    }

    /// Seals and opens fields.
    pub fn keeper(&self) -> &Keeper {
        &self.keeper
    }

    /// Whose platform this is.
    pub fn house(&self) -> &Arc<House> {
        &self.house
    }

    /// The same database with other dice: the demo makes its world with seeded
    /// ones and serves it with the machine's.
    #[must_use]
    pub fn with_dice(&self, dice: Dice) -> Db {
        Db { keeper: self.keeper.with_dice(dice), ..self.clone() }
    }

    /// A consistent view that cannot write.
    ///
    /// # Errors
    /// When no connection is to be had.
    pub async fn read(&self) -> Outcome<Tx> {
        if let Some(readers) = &self.readers {
            return Ok(self.tx(Inner::Reader(readers.begin().await.map_err(Stop::Failed)?), None));
        }
        let options = TransactionOptions {
            isolation_level: Some(IsolationLevel::RepeatableRead),
            access_mode: Some(AccessMode::ReadOnly),
            sqlite_transaction_mode: None,
        };
        let inner = self.writer.begin_with_options(options).await.map_err(Stop::failed)?;
        Ok(self.tx(Inner::Library(inner), None))
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
        Ok(self.tx(Inner::Library(inner), actor))
    }

    /// Wraps a transaction of the database.
    fn tx(&self, inner: Inner, actor: Option<AccountId>) -> Tx {
        Tx::new(
            inner,
            self.backend,
            self.clock.now(),
            actor,
            self.keeper.clone(),
            self.reactions.clone(),
            self.house.clone(),
        )
    }

    /// Whether it answers: for the readiness probe.
    ///
    /// # Errors
    /// When it does not.
    pub async fn ping(&self) -> Result<(), Failure> {
        match &self.readers {
            Some(readers) => readers.begin().await?.rows("SELECT 1", &[], 1).map(|_| ()),
            None => self.writer.execute_unprepared("SELECT 1").await.map(|_| ()).map_err(Failure::from),
        }
        .context("the database does not answer")
    }

    /// Makes what was removed unreadable in the files too: SQLite writes its
    /// indexes of words and then the database anew and empties its log, PostgreSQL
    /// writes its tables anew. Takes a moment and holds others up while it does.
    ///
    /// # Errors
    /// A failure of the database, or readers who would not end.
    pub async fn scrub(&self) -> Result<(), Failure> {
        match self.backend {
            Backend::Sqlite => {
                self.forget_words().await?;
                self.writer.execute_unprepared("VACUUM").await.context("the file is not written anew")?;
                self.fold_log().await
            }
            Backend::Postgres => {
                let sql =
                    "SELECT tablename::text AS name FROM pg_tables WHERE schemaname = current_schema() ORDER BY 1";
                let found =
                    self.writer.query_all_raw(sea_orm::Statement::from_string(sea_orm::DbBackend::Postgres, sql));
                for row in found.await.context("the tables are not listed")? {
                    let name: String = row.try_get("", "name").context("a table without a name")?;
                    let sql = format!("VACUUM (FULL) \"{}\"", name.replace('"', "\"\""));
                    self.writer
                        .execute_unprepared(&sql)
                        .await
                        .with_context(|| format!("{name} is not written anew"))?;
                }
                Ok(())
            }
        }
    }

    /// Writes SQLite's indexes of words anew: what is taken out of one is only
    /// struck out until then.
    async fn forget_words(&self) -> Result<(), Failure> {
        for name in self.indexes_of_words().await? {
            let sql = format!("INSERT INTO {name} ({name}) VALUES ('optimize')");
            self.writer.execute_unprepared(&sql).await.with_context(|| format!("{name} is not written anew"))?;
        }
        Ok(())
    }

    /// Brings each of SQLite's indexes of words into one piece, so that a search
    /// reads one: by and by, so that others write in between. PostgreSQL does so
    /// by itself.
    ///
    /// # Errors
    /// A failure of the database.
    pub async fn gather_words(&self) -> Result<(), Failure> {
        for name in self.indexes_of_words().await? {
            // A first number below nothing takes up every piece; then it goes on.
            let mut pages = -PAGES_GATHERED;
            loop {
                let before = self.changes().await?;
                let sql = format!("INSERT INTO {name} ({name}, rank) VALUES ('merge', {pages})");
                self.writer.execute_unprepared(&sql).await.with_context(|| format!("{name} is not gathered"))?;
                // The statement itself is one change.
                if self.changes().await? - before < 2 {
                    break;
                }
                pages = PAGES_GATHERED;
            }
        }
        Ok(())
    }

    /// The names of SQLite's indexes of words, as a statement takes them.
    async fn indexes_of_words(&self) -> Result<Vec<String>, Failure> {
        if self.backend == Backend::Postgres {
            return Ok(Vec::new());
        }
        let sql = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%USING fts5%' ORDER BY name";
        let found = self.writer.query_all_raw(sea_orm::Statement::from_string(sea_orm::DbBackend::Sqlite, sql));
        let rows = found.await.context("the indexes of words are not listed")?;
        let name = |row: &sea_orm::QueryResult| row.try_get::<String>("", "name").context("an index without a name");
        rows.iter().map(|row| Ok(format!("\"{}\"", name(row)?.replace('"', "\"\"")))).collect()
    }

    /// How many rows SQLite's writer has changed so far.
    async fn changes(&self) -> Result<i64, Failure> {
        let sql = sea_orm::Statement::from_string(sea_orm::DbBackend::Sqlite, "SELECT total_changes() AS n");
        let row = self.writer.query_one_raw(sql).await.context("the changes are not counted")?;
        row.context("no count")?.try_get("", "n").context("the count is no number")
    }

    /// Empties SQLite's log into the file. A reader may hold it for a moment.
    async fn fold_log(&self) -> Result<(), Failure> {
        for _ in 0..50 {
            let sql = sea_orm::Statement::from_string(sea_orm::DbBackend::Sqlite, "PRAGMA wal_checkpoint(TRUNCATE)");
            let row = self.writer.query_one_raw(sql).await.context("the log is not emptied")?;
            let busy: i64 = row.map_or(Ok(0), |row| row.try_get("", "busy")).context("the log says nothing")?;
            if busy == 0 {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        bail!("the log is not emptied: somebody has been reading for five seconds")
    }

    /// Closes the pools; SQLite folds its log into the file.
    pub async fn close(self) {
        if let Some(readers) = self.readers {
            readers.close();
        }
        if self.writer.close().await.is_err() {
            tracing::debug!("the database was closed already");
        }
    }
}

/// The one connection that writes to a SQLite file. `synchronous=FULL`: an
/// acknowledged write is on the disk.
async fn connect_sqlite(path: &str) -> Result<DatabaseConnection, Failure> {
    use sea_orm::sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous};
    let mut options = ConnectOptions::new(format!("sqlite://{path}?mode=rwc"));
    options.max_connections(1).min_connections(1).acquire_timeout(QUEUE).sqlx_logging(false).map_sqlx_sqlite_opts(
        |o| {
            o.foreign_keys(true)
                .busy_timeout(Duration::from_secs(30))
                .statement_cache_capacity(500)
                .pragma("cache_size", "-16384")
                .pragma("temp_store", "MEMORY")
                // What is deleted is overwritten, not only unlinked (GDPR, article 17).
                .pragma("secure_delete", "ON")
                .create_if_missing(true)
                .journal_mode(SqliteJournalMode::Wal)
                .synchronous(SqliteSynchronous::Full)
        },
    );
    Database::connect(options).await.with_context(|| format!("cannot open the database file {path}"))
}
