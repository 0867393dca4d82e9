//! The database behind one type. Chosen once, by the URL: SQLite in a file or
//! PostgreSQL. Everything that a change brings with it (journal, mail, jobs,
//! document bytes, the answer to the form) is written in its transaction.
//!
//! | page | what it holds |
//! |---|---|
//! | [`mod@db`] | opening, the one writer of SQLite, the pools |
//! | [`mod@tx`] | a transaction: queries, ids, the clock, what happened |
//! | [`mod@row`], [`mod@value`] | columns to and from the words of `base` |
//! | [`mod@migrate`] | migrations at start, in the order of the floors |
//! | [`journal`] | the append-only list of what happened |
//! | [`outbox`] | mails to be sent, as written |
//! | [`jobs`] | work for later |
//! | [`files`] | bytes with their hash; sealed ones never change |
//! | [`forms`] | every POST form is taken once |
//! | [`guards`] | the triggers, laid aside for what the law lets end |
//! | [`schema`] | the tables as they really are, and any row cell by cell |
//! | [`mod@seal`] | fields sealed under a key that lies outside the database |
//! | [`series`] | numbers without gaps |
//!
//! It never knows a domain word beyond `base::Happened`.

pub mod db;
pub mod dice;
pub mod files;
pub mod forms;
pub mod guards;
pub mod jobs;
pub mod journal;
pub mod migrate;
pub mod outbox;
mod reading;
pub mod row;
pub mod schema;
pub mod seal;
pub mod series;
pub mod tx;
pub mod value;

pub use db::{Backend, Db};
pub use dice::Dice;
pub use migrate::Migration;
pub use row::{Column, Row};
pub use seal::Keeper;
pub use tx::{NoReactions, Reactions, Tx};
pub use value::{Param, Value, in_list};

/// The tables of this crate.
pub const MIGRATIONS: &[Migration] = &[
    Migration {
        name: "store/0001_ground",
        sql: include_str!("../migrations/0001_ground.sql"),
        sqlite: include_str!("../migrations/0001_ground.sqlite.sql"),
        postgres: include_str!("../migrations/0001_ground.postgres.sql"),
    },
    Migration::new("store/0002_seal", include_str!("../migrations/0002_seal.sql")),
    Migration::new("store/0003_journal_actor", include_str!("../migrations/0003_journal_actor.sql")),
];

/// The values of a statement, in the order of `$1`, `$2`, …
#[macro_export]
macro_rules! params {
    ($($value:expr),* $(,)?) => {
        vec![$($crate::Param::param(&$value)),*]
    };
}
