//! A world of its own: SQLite in a temporary file, or a schema of a PostgreSQL
//! that `cargo xtask ci` (or `cargo xtask services -- …`) started.

use crate::visitor::Visitor;
use axum::Router;
use base::calendar::TravelClock;
use base::{Clock, Date, Instant};
use server::config::Config;
use server::house;
use std::future::Future;
use std::sync::Arc;
use store::{Db, Dice};

/// Where a story is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Database {
    /// In a temporary file.
    Sqlite,
    /// In a schema of its own.
    Postgres,
}

/// The address of every story's world: over TLS, as in earnest.
pub const BASE_URL: &str = "https://stories.example";

/// A world with nobody in it.
pub struct World {
    /// The database.
    pub db: Db,
    /// The clock; stands still until moved.
    pub clock: Arc<TravelClock>,
    /// Every route behind the door.
    pub router: Router,
    /// Where mails of folder transports and the database file lie.
    pub folder: Arc<tempfile::TempDir>,
    /// Which database it is.
    pub database: Database,
    /// The settings that it was opened with.
    pub config: Config,
}

/// Tells a story in a fresh world, lets the worker do what the last page left, and
/// looks that no job is left.
///
/// # Panics
/// When the story does, or when the world cannot be made.
pub fn run<F: Future<Output = ()>>(database: Database, story: impl FnOnce(World) -> F) {
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let world = World::new(database).await;
        // The folder outlives the story, so that the database can still be read.
        let (db, folder) = (world.db.clone(), world.folder.clone());
        story(world).await;
        server::schedule::work(&db).await.expect("the worker's next round");
        let tx = db.read().await.expect("a read view");
        assert_eq!(store::jobs::due(&tx).await.expect("a count"), 0, "jobs were left in the queue");
        assert_eq!(store::jobs::failed(&tx).await.expect("a count"), 0, "a job could not be done");
        drop(folder);
    });
}

impl World {
    /// Makes it, on Monday 2 March 2026 at nine.
    ///
    /// # Panics
    /// When the database cannot be had; the message says how to get one.
    pub async fn new(database: Database) -> World {
        let folder = Arc::new(tempfile::tempdir().expect("a temporary folder"));
        let url = match database {
            Database::Sqlite => format!("sqlite:{}", folder.path().join("world.db").display()),
            Database::Postgres => fresh_schema().await,
        };
        let config = Config {
            base_url: BASE_URL.into(),
            data_dir: folder.path().to_owned(),
            database_url: Some(url),
            ..Config::default()
        };
        let start = Date::new(2026, 3, 2).and_then(|d| Instant::from_local(d.0.at(9, 0, 0, 0))).expect("a moment");
        let clock = Arc::new(TravelClock::frozen(start));
        World::open(config, clock, folder, database, 42).await
    }

    /// Opens the house.
    async fn open(
        config: Config,
        clock: Arc<TravelClock>,
        folder: Arc<tempfile::TempDir>,
        database: Database,
        seed: u64,
    ) -> World {
        let shared: Arc<dyn Clock> = clock.clone();
        let db = house::open(&config, shared, Dice::seeded(seed)).await.expect("the database opens");
        let router = house::router(house::app(db.clone(), false), None);
        World { db, clock, router, folder, database, config }
    }

    /// The same world with other settings, opened anew: as a house is that was
    /// started again.
    ///
    /// # Panics
    /// When the database cannot be had.
    pub async fn again(&self, change: impl FnOnce(&mut Config)) -> World {
        let mut config = self.config.clone();
        change(&mut config);
        World::open(config, self.clock.clone(), self.folder.clone(), self.database, 43).await
    }

    /// Somebody without a session.
    pub fn guest(&self) -> Visitor {
        Visitor::new(self.router.clone(), self.db.clone())
    }

    /// Somebody who is signed in.
    ///
    /// # Panics
    /// When the account has no session to be had.
    pub async fn as_account(&self, account: base::AccountId) -> Visitor {
        let tx = self.db.write(None).await.expect("a transaction");
        let token = people::start_session(&tx, account).await.expect("a session");
        tx.commit().await.expect("a commit");
        let mut visitor = self.guest();
        visitor.set_cookie("__Host-sid", &token);
        visitor
    }

    /// Does what the worker does beside the pages a moment later.
    ///
    /// # Panics
    /// When the database fails.
    pub async fn worker(&self) {
        server::schedule::work(&self.db).await.expect("the worker's round");
    }

    /// Moves the clock to nine in the morning `days` later, and does what each
    /// day on the way brings.
    ///
    /// # Panics
    /// When a day's work fails.
    pub async fn travel(&self, days: i32) {
        for _ in 0..days {
            let next = self.clock.now().date().plus_days(1);
            self.clock.set(Instant::from_local(next.0.at(9, 0, 0, 0)).expect("nine is there every day"));
            server::schedule::tick(&self.db).await.expect("the day's work");
        }
    }

    /// Moves the clock to nine in the morning of a date.
    ///
    /// # Panics
    /// When the date is no date, or lies in the past.
    pub async fn travel_to(&self, date: &str) {
        let date: Date = date.parse().expect("a date");
        let days = self.clock.now().date().days_until(date);
        assert!(days >= 0, "time goes forward");
        self.travel(days).await;
    }

    /// The newest mail to an address whose subject or text has these words, once
    /// the questions of guests are worked off.
    ///
    /// # Panics
    /// When there is none; the message lists what there is.
    pub async fn mail_to(&self, address: &str, words: &str) -> store::outbox::Mail {
        people::knock::round(&self.db).await.expect("the questions of guests");
        let tx = self.db.read().await.expect("a read view");
        let all = store::outbox::newest(&tx, 500).await.expect("mails");
        let mine: Vec<_> = all.into_iter().filter(|m| m.to == address).collect();
        mine.iter().find(|m| m.subject.contains(words) || m.text.contains(words)).cloned().unwrap_or_else(|| {
            panic!(
                "no mail to {address} says {words:?}; there are {:?}",
                mine.iter().map(|m| &m.subject).collect::<Vec<_>>()
            )
        })
    }

    /// The path of the first link of a mail.
    ///
    /// # Panics
    /// When it has none.
    pub fn link_in(mail: &store::outbox::Mail) -> String {
        mail.text
            .lines()
            .find_map(|line| line.trim().strip_prefix(BASE_URL).filter(|rest| rest.len() > 1))
            .unwrap_or_else(|| panic!("no link in {:?}", mail.text))
            .to_owned()
    }
}

/// A PostgreSQL schema of its own, as a URL that searches there alone.
async fn fresh_schema() -> String {
    use sea_orm::ConnectionTrait;
    let url = std::env::var("CUSTOMERSONLY_TEST_POSTGRES")
        .expect("stories on PostgreSQL need one: run `cargo xtask services -- cargo test`, or `cargo xtask ci`");
    let name = format!("story_{}", hex_name());
    let admin = sea_orm::Database::connect(&url).await.expect("the test PostgreSQL answers");
    admin.execute_unprepared(&format!("CREATE SCHEMA {name}")).await.expect("a schema");
    admin.close().await.expect("closed");
    let glue = if url.contains('?') { '&' } else { '?' };
    format!("{url}{glue}options=-csearch_path%3D{name}")
}

/// A name that no other story has.
fn hex_name() -> String {
    Dice::Machine.bytes::<10>().iter().map(|b| format!("{b:02x}")).collect()
}
