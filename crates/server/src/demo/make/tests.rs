//! Holds the making of the world to its promises: the same seed makes the same
//! world, every stage occurs, and the database is whole.

use super::*;
use crate::demo::world::{Stage, World};
use crate::{demo, house};
use base::Clock;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use store::{Dice, Row};

/// A world on a database of its own.
struct Made {
    _folder: tempfile::TempDir,
    db: Db,
}

/// Makes a world.
async fn made(world: &World, seed: u64) -> Made {
    let folder = tempfile::tempdir().expect("a folder");
    let address = "127.0.0.1:8080".parse().expect("an address");
    let config = demo::config_of(world, folder.path(), address);
    let clock = Arc::new(TravelClock::frozen(first_moment()));
    let shared: Arc<dyn Clock> = clock.clone();
    let db = house::open(&config, shared, Dice::seeded(seed)).await.expect("a database");
    assert!(is_empty(&db).await.expect("an answer"));
    make(&db, &clock, world, seed, 0).await.expect("a world");
    assert!(!is_empty(&db).await.expect("an answer"));
    assert_eq!(clock.now(), demo::today());
    Made { _folder: folder, db }
}

impl Made {
    /// Rows of a query.
    async fn rows(&self, sql: &str) -> Vec<Row> {
        let tx = self.db.read().await.expect("a view");
        tx.all(sql, vec![]).await.expect("an answer")
    }

    /// The texts of a column called `a`.
    async fn texts(&self, sql: &str) -> Vec<String> {
        self.rows(sql).await.iter().map(|row| row.get("a").expect("a text")).collect()
    }

    /// A number.
    async fn number(&self, sql: &str) -> i64 {
        self.rows(sql).await[0].get("a").expect("a number")
    }

    /// Rows by table.
    async fn counts(&self) -> BTreeMap<String, i64> {
        let mut counts = BTreeMap::new();
        for table in self.texts("SELECT name AS a FROM sqlite_master WHERE type = 'table'").await {
            let n = self.number(&format!("SELECT COUNT(*) AS a FROM {table}")).await;
            counts.insert(table, n);
        }
        counts
    }

    /// The journal as a story: when, what.
    async fn story(&self) -> Vec<(i64, String)> {
        let rows = self.rows("SELECT at, kind FROM journal ORDER BY at, kind").await;
        rows.iter().map(|row| (row.get("at").expect("a moment"), row.get("kind").expect("a kind"))).collect()
    }

    /// Every stage of a table that occurs.
    async fn stages(&self, table: &str) -> BTreeSet<String> {
        self.texts(&format!("SELECT DISTINCT stage AS a FROM {table}")).await.into_iter().collect()
    }
}

fn set(stages: &[&str]) -> BTreeSet<String> {
    stages.iter().map(|stage| (*stage).to_owned()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_seed_makes_the_same_world_and_it_is_whole() {
    let world = World::read().expect("the world's data");
    let (one, two) = tokio::join!(made(&world, 7), made(&world, 7));
    assert_eq!(one.counts().await, two.counts().await);
    assert_eq!(one.story().await, two.story().await);

    assert_eq!(one.texts("SELECT integrity_check AS a FROM pragma_integrity_check").await, ["ok"]);
    assert!(one.rows("SELECT \"table\" AS a FROM pragma_foreign_key_check").await.is_empty());
    assert!(last_moment(&one.db).await.expect("a moment") < demo::today());

    for (table, want) in [
        ("accounts", set(&["registered", "confirmed"])),
        ("assignments", set(&["draft", "open", "filled", "ended", "cancelled"])),
        ("applications", set(&["sent", "withdrawn"])),
        ("consents", set(&["asked", "given", "withheld", "lapsed", "withdrawn"])),
        ("proposals", set(&["draft", "sent", "chosen", "declined", "expired", "retracted"])),
        ("suggestions", set(&["proposed", "chosen", "declined", "retracted"])),
        ("interviews", set(&["offered", "booked", "held", "missed", "cancelled"])),
        ("contract_pairs", set(&["drafted", "out_for_signature", "signed", "ended", "terminated"])),
        ("engagements", set(&["planned", "running", "ended"])),
        ("time_sheets", set(&["open", "submitted", "approved", "invoiced"])),
        ("invoice_pairs", set(&["drafted", "confirmed", "reviewed", "issued"])),
        ("follow_ups", set(&["due", "done", "skipped"])),
        ("evaluations", set(&["invited", "one_side_in", "opened"])),
        ("replacements", set(&["searching", "replaced"])),
    ] {
        assert_eq!(one.stages(table).await, want, "{table}");
    }
    every_assignment_is_where_the_world_says(&world, &one).await;
    somebody_is_on_the_way_in(&one).await;
    a_crowd_comes_on_top(&world, &two).await;
}

/// The stage of every assignment, and what hangs on it.
async fn every_assignment_is_where_the_world_says(world: &World, made: &Made) {
    for assignment in &world.assignments {
        let title = assignment.title.replace('\'', "''");
        let of = format!("FROM assignments a WHERE a.title = '{title}'");
        let stage = made.texts(&format!("SELECT a.stage AS a {of}")).await;
        let want = match assignment.stage {
            Stage::Draft => "draft",
            Stage::Cancelled => "cancelled",
            Stage::Ended => "ended",
            Stage::Replaced if assignment.replacement.is_none() => "open",
            Stage::Replaced | Stage::RunningNew | Stage::RunningFollowup | Stage::RunningLong => "filled",
            _ => "open",
        };
        assert_eq!(stage, [want], "{}", assignment.key);
        let many = async |table: &str, more: &str| {
            let sql = format!("SELECT COUNT(*) AS a FROM {table} t WHERE t.assignment = (SELECT a.id {of}) {more}");
            made.number(&sql).await
        };
        let running = many("engagements", "AND t.stage = 'running'").await;
        assert_eq!(running, i64::from(want == "filled"), "{}", assignment.key);
        if assignment.stage.has_slate() {
            assert!(many("consents", "").await >= 3, "{}", assignment.key);
            assert!(many("match_runs", "").await >= 1, "{}", assignment.key);
        }
        if assignment.stage.has_choice() {
            assert!(many("proposals", "AND t.stage = 'chosen'").await >= 1, "{}", assignment.key);
        }
        if assignment.stage == Stage::OutForSignature {
            assert_eq!(many("contract_pairs", "AND t.stage = 'out_for_signature'").await, 1, "{}", assignment.key);
        }
    }
    assert!(made.number("SELECT COUNT(*) AS a FROM invoices").await >= 100);
    assert!(made.number("SELECT COUNT(*) AS a FROM time_entries").await >= 500);
    assert_eq!(
        made.number("SELECT COUNT(*) AS a FROM invoice_pairs WHERE stage = 'drafted' AND disputed_reason IS NOT NULL")
            .await,
        1
    );
}

/// One who has not confirmed, one who waits for the mark, visitors to answer.
async fn somebody_is_on_the_way_in(made: &Made) {
    let consultants = "FROM consultants c JOIN accounts a ON a.id = c.account";
    assert_eq!(made.number(&format!("SELECT COUNT(*) AS a {consultants} WHERE a.stage = 'registered'")).await, 1);
    let unmarked =
        format!("SELECT COUNT(*) AS a {consultants} WHERE a.stage = 'confirmed' AND c.presentable_at IS NULL");
    assert_eq!(made.number(&unmarked).await, 1);
    assert!(made.number("SELECT COUNT(*) AS a FROM contact_requests WHERE handled_at IS NULL").await >= 2);
    let due = "SELECT COUNT(*) AS a FROM follow_ups WHERE stage = 'due' AND due_on < '2026-11-23'";
    assert!(made.number(due).await >= 1, "somebody has a follow-up to catch up on");
}

/// Three hundred more, and the database is still whole.
async fn a_crowd_comes_on_top(world: &World, made: &Made) {
    let before = made.number("SELECT COUNT(*) AS a FROM consultants").await;
    let skills = made.number("SELECT COUNT(*) AS a FROM skills").await;
    let tx = made.db.write(None).await.expect("a transaction");
    crowd::add(&tx, world, 7, 300, "hash").await.expect("a crowd");
    tx.commit().await.expect("a commit");
    assert_eq!(made.number("SELECT COUNT(*) AS a FROM consultants").await, before + 300);
    assert_eq!(made.number("SELECT MAX(number) AS a FROM consultants").await, before + 300);
    assert!(made.number("SELECT COUNT(*) AS a FROM skills").await > skills + 2000);
    assert!(made.rows("SELECT \"table\" AS a FROM pragma_foreign_key_check").await.is_empty());
}

#[test]
fn the_plan_is_in_the_order_of_time_and_the_same_for_the_same_seed() {
    let world = World::read().expect("the world's data");
    let words = words::Words::read().expect("the words");
    let of = |seed| plan::plan(&world, &words, demo::today(), seed);
    let plan = of(1);
    assert!(plan.events.is_sorted_by_key(|event| event.at));
    assert!(plan.events.iter().all(|event| event.at >= first_moment() && event.at < demo::today()));
    assert_eq!(format!("{:?}", plan.events), format!("{:?}", of(1).events));
    assert_ne!(format!("{:?}", plan.events), format!("{:?}", of(2).events));
}

#[test]
fn the_password_is_good_for_everybody() {
    let world = World::read().expect("the world's data");
    let emails = world.consultants.iter().map(|c| &c.email).chain(world.broker.staff.iter().map(|s| &s.email));
    for email in emails {
        let whose = people::password::Whose { email, name: email, broker: &world.broker.name, has_second: false };
        assert_eq!(people::password::fault(PASSWORD, whose), None, "{email}");
    }
}
