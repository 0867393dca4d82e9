//! Migrations at start, each once, in the order of the floors. On PostgreSQL
//! several nodes may start at once: an advisory lock lets one of them do it.

use crate::db::{Backend, Db};
use crate::params;
use anyhow::bail;
use base::{Failure, Outcome};
use sha2::{Digest, Sha256};

/// One step of the schema. `sql` runs on both databases; the other two hold
/// the few things that cannot be one text (triggers), side by side.
#[derive(Clone, Copy, Debug)]
pub struct Migration {
    /// `crate/0001_words`, never changed once it has run anywhere.
    pub name: &'static str,
    /// For both.
    pub sql: &'static str,
    /// For SQLite alone, after `sql`.
    pub sqlite: &'static str,
    /// For PostgreSQL alone, after `sql`.
    pub postgres: &'static str,
}

impl Migration {
    /// A step without exceptions.
    pub const fn new(name: &'static str, sql: &'static str) -> Migration {
        Migration { name, sql, sqlite: "", postgres: "" }
    }

    /// What it was when it ran.
    fn hash(&self) -> String {
        let mut hash = Sha256::new();
        for text in [self.sql, self.sqlite, self.postgres] {
            hash.update(text.as_bytes());
            hash.update([0]);
        }
        hex::encode(hash.finalize())
    }
}

/// The lock that one migrating node holds on PostgreSQL: "custonly" in ASCII.
const MIGRATION_LOCK: i64 = 0x6375_7374_6f6e_6c79;

/// Runs what has not run yet; how many steps that was.
///
/// # Errors
/// A step that fails (nothing of this call is kept then), or a step whose text
/// changed after it had run.
pub async fn migrate(db: &Db, steps: &[Migration]) -> Result<usize, Failure> {
    run(db, steps).await.map_err(|stop| anyhow::anyhow!("{stop}"))
}

/// [`migrate`] in the house's words.
async fn run(db: &Db, steps: &[Migration]) -> Outcome<usize> {
    let tx = db.write(None).await?;
    if tx.backend() == Backend::Postgres {
        tx.run("SELECT pg_advisory_xact_lock($1)", params![MIGRATION_LOCK]).await?;
    }
    tx.script(
        "CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, hash TEXT NOT NULL, applied_at BIGINT NOT NULL)",
    )
    .await?;
    let mut done = 0;
    for step in steps {
        let known = tx.opt("SELECT hash FROM migrations WHERE name = $1", params![step.name]).await?;
        if let Some(row) = known {
            let hash: String = row.get("hash")?;
            if hash != step.hash() {
                return changed(step.name);
            }
            continue;
        }
        tx.script(step.sql).await?;
        let own = match tx.backend() {
            Backend::Sqlite => step.sqlite,
            Backend::Postgres => step.postgres,
        };
        if !own.trim().is_empty() {
            tx.script(own).await?;
        }
        let now = tx.now();
        tx.run(
            "INSERT INTO migrations (name, hash, applied_at) VALUES ($1, $2, $3)",
            params![step.name, step.hash(), now],
        )
        .await?;
        done += 1;
    }
    tx.commit().await?;
    Ok(done)
}

/// The refusal to go on with a schema that is not what it says.
fn changed(name: &str) -> Outcome<usize> {
    let stop: Result<usize, Failure> = (|| bail!("migration {name} was changed after it had run on this database"))();
    Ok(stop?)
}
