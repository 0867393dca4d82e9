//! Triggers refuse to change what must not change. Two things may: the end of
//! the time that bookkeeping law keeps something, and the return of a backup
//! into an empty database. Both lay the triggers aside inside their own
//! transaction, and whoever does it puts them back in the same one.

use crate::db::Backend;
use crate::tx::Tx;
use base::Outcome;

/// The triggers that were laid aside, to be put back.
#[must_use = "the triggers must be put back before the commit"]
pub struct Guards {
    /// What puts them back, a statement each.
    back: Vec<String>,
}

/// Lays every trigger of the tables aside, in this transaction alone.
///
/// # Errors
/// A failure of the database.
pub async fn lay_aside(tx: &Tx) -> Outcome<Guards> {
    let mut back = Vec::new();
    match tx.backend() {
        Backend::Sqlite => {
            // References are looked at when the transaction ends.
            tx.script("PRAGMA defer_foreign_keys = ON").await?;
            let rows =
                tx.all("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name", vec![]).await?;
            for row in rows {
                let (name, sql): (String, String) = (row.get("name")?, row.get("sql")?);
                tx.script(&format!("DROP TRIGGER \"{}\"", name.replace('"', "\"\""))).await?;
                back.push(sql);
            }
        }
        Backend::Postgres => {
            let sql = "SELECT DISTINCT c.relname::text AS name FROM pg_trigger g JOIN pg_class c ON c.oid = g.tgrelid \
                       JOIN pg_namespace n ON n.oid = c.relnamespace \
                       WHERE NOT g.tgisinternal AND n.nspname = current_schema() ORDER BY 1";
            for row in tx.all(sql, vec![]).await? {
                let table = row.get::<String>("name")?.replace('"', "\"\"");
                tx.script(&format!("ALTER TABLE \"{table}\" DISABLE TRIGGER USER")).await?;
                back.push(format!("ALTER TABLE \"{table}\" ENABLE TRIGGER USER"));
            }
        }
    }
    Ok(Guards { back })
}

impl Guards {
    /// Puts the triggers back.
    ///
    /// # Errors
    /// A failure of the database; then the transaction must not be committed.
    pub async fn put_back(self, tx: &Tx) -> Outcome<()> {
        for sql in self.back {
            tx.script(&sql).await?;
        }
        Ok(())
    }
}
