//! How two years of life come from the world's data: a plan of what everybody
//! does when, done step by step by the rooms' own verbs under a clock that
//! travels, with what each day brings in between. The same seed makes the same
//! world; the machine's clock and randomness are never read. Mails stay in the
//! outbox: serving delivers them.
//!
//! | page | what it holds |
//! |---|---|
//! | `plan` | who does what when: pure |
//! | `step` | everything that somebody does, as data |
//! | `days`, `luck`, `words` | worked days, seeded chance, what people write |
//! | `maker`, `act` | who and what there is so far; which verb each step is |
//! | `arrive`, `resume` | people, companies, profiles |
//! | `need`, `slate`, `paper` | from the need to the signatures |
//! | `time`, `care` | hours, invoices, follow-ups, evaluations, ends, visitors |
//! | `crowd` | more consultants, for load |

mod act;
mod arrive;
mod care;
mod crowd;
mod days;
mod luck;
mod maker;
mod need;
mod paper;
mod plan;
mod resume;
mod slate;
mod step;
#[cfg(test)]
mod tests;
mod time;
mod words;

use super::world::World;
use anyhow::anyhow;
use base::calendar::TravelClock;
use base::{Failure, Instant, Outcome};
use maker::Maker;
use std::collections::HashMap;
use store::Db;

/// Everybody's password.
pub const PASSWORD: &str = "norrsken-kaffe-2026";

/// The moment at which the demo's house opens, two years before its today.
pub fn first_moment() -> Instant {
    plan::first_moment(super::today())
}

/// Whether nobody is there yet.
///
/// # Errors
/// A failure of the database.
pub async fn is_empty(db: &Db) -> Result<bool, Failure> {
    let asked = async {
        let tx = db.read().await?;
        Outcome::Ok(tx.opt("SELECT id FROM accounts LIMIT 1", vec![]).await?.is_none())
    };
    asked.await.map_err(|stop| anyhow!("{stop}"))
}

/// Makes the world on an empty database, with at least `scale` consultants; the
/// clock ends at the demo's today.
///
/// # Errors
/// A step that a verb refuses, which is a fault of ours.
pub async fn make(db: &Db, clock: &TravelClock, world: &World, seed: u64, scale: usize) -> Result<(), Failure> {
    let words = words::Words::read()?;
    let now = super::today();
    let plan = plan::plan(world, &words, now, seed);
    let password_hash = people::password::hash(db.dice(), PASSWORD).await.map_err(|stop| anyhow!("{stop}"))?;
    let mut maker = Maker {
        db,
        world,
        words: &words,
        plan: &plan,
        seed,
        password_hash,
        actors: HashMap::new(),
        needs: HashMap::new(),
        consents: HashMap::new(),
        proposals: HashMap::new(),
        pairs: HashMap::new(),
    };
    let mut day = first_moment().date();
    for event in &plan.events {
        while day < event.at.date() {
            day = day.plus_days(1);
            maker.day(clock, day).await.map_err(|stop| anyhow!("{day}: {stop}"))?;
        }
        clock.set(event.at);
        let done = maker.step(&event.step, now.date()).await;
        done.map_err(|stop| anyhow!("{}, {:?}: {stop}", event.at.local(), event.step))?;
    }
    while day < now.date() {
        day = day.plus_days(1);
        maker.day(clock, day).await.map_err(|stop| anyhow!("{day}: {stop}"))?;
    }
    // The second before the demo begins: the world lies in the past.
    clock.set(now.plus_seconds(-1));
    looked_in(db).await.map_err(|stop| anyhow!("the last sign-ins: {stop}"))?;
    clock.set(now);
    let more = scale.saturating_sub(world.consultants.len());
    if more > 0 {
        let added = async {
            let tx = db.write(None).await?;
            crowd::add(&tx, world, seed, more, &maker.password_hash).await?;
            tx.commit().await
        };
        added.await.map_err(|stop| anyhow!("{more} consultants more: {stop}"))?;
    }
    Ok(())
}

/// Everybody has looked in of late: whoever has been away for a year would be
/// asked whether to keep the account.
async fn looked_in(db: &Db) -> Outcome<()> {
    let tx = db.read().await?;
    let rows = tx.all("SELECT id FROM accounts WHERE stage = 'confirmed' ORDER BY id", vec![]).await?;
    let accounts = rows.iter().map(|row| row.get("id")).collect::<Outcome<Vec<base::AccountId>>>()?;
    drop(tx);
    for account in accounts {
        let tx = db.write(Some(account)).await?;
        tx.record(base::Happened::SignedIn { account }).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// The newest moment that the world has seen: that of the journal's newest
/// line, or of the newest day that was worked off.
///
/// # Errors
/// A failure of the database.
pub async fn last_moment(db: &Db) -> Result<Instant, Failure> {
    let asked = async {
        let tx = db.read().await?;
        let journal: Option<Instant> = tx.one("SELECT MAX(at) AS at FROM journal", vec![]).await?.opt("at")?;
        let jobs: Option<Instant> = tx.one("SELECT MAX(created_at) AS at FROM jobs", vec![]).await?.opt("at")?;
        Outcome::Ok(journal.max(jobs).unwrap_or(Instant(0)))
    };
    asked.await.map_err(|stop| anyhow!("{stop}"))
}
