//! What has run out is removed, every day (GDPR art. 5.1 e): the classes and
//! their times, the round, and the record of what went. The statements are the
//! rooms' own, declared beside their tables. It never asks anybody and never
//! touches what the law still keeps.

use crate::personal::{Bound, Class, Due, Register};
use base::{Date, Happened, Instant, Month, Outcome};
use serde_json::json;
use std::collections::BTreeMap;
use store::{Tx, guards, params};

/// Months that rows of a class are kept; `None` where no round removes them by
/// their age.
pub fn months(class: Class) -> Option<i32> {
    match class {
        Class::Selection | Class::Quality | Class::Mails | Class::Requests => Some(24),
        Class::Visitors => Some(12),
        Class::Technical => Some(1),
        Class::Bookkeeping => Some(12 * BOOKS_YEARS),
        Class::Account | Class::House => None,
    }
}

/// Years that the books are kept, after the calendar year in which the fiscal
/// year ended (bokföringslagen 7 kap. 2 §).
pub const BOOKS_YEARS: i32 = 7;

/// Months without a sign of life after which we ask whether to keep an account.
pub const IDLE_MONTHS: i32 = 12;

/// Days that somebody has to answer before the account is erased.
pub const ANSWER_DAYS: i32 = 30;

/// The last day that books about this month are kept: seven years after the end
/// of the calendar year in which the fiscal year ended.
pub fn kept_until(month: Month, fiscal_year_ends: i8) -> Date {
    let ended_in = if month.month > fiscal_year_ends { month.year.saturating_add(1) } else { month.year };
    let year = ended_in.saturating_add(7);
    Month { year, month: 12 }.last()
}

/// The first month whose books are still kept on a day.
pub fn first_kept_month(today: Date, fiscal_year_ends: i8) -> Month {
    let mut month = Month { year: today.0.year().saturating_sub(10), month: 1 };
    while kept_until(month, fiscal_year_ends) < today {
        month = month.next();
    }
    month
}

/// Removes what has run out; how many rows of each table that were. The record
/// is written only when something went.
///
/// # Errors
/// A failure of the database; then nothing was removed.
pub async fn run(tx: &Tx, register: Register) -> Outcome<BTreeMap<&'static str, u64>> {
    let all: Vec<&Due> = register.due.iter().copied().flatten().collect();
    let mut removed = BTreeMap::new();
    for due in all.iter().filter(|due| due.class != Class::Bookkeeping) {
        count(&mut removed, due.table, one(tx, due).await?);
    }
    let books: Vec<&&Due> = all.iter().filter(|due| due.class == Class::Bookkeeping).collect();
    if !books.is_empty() && has_old_books(tx).await? {
        let laid_aside = guards::lay_aside(tx).await?;
        for due in books {
            count(&mut removed, due.table, one(tx, due).await?);
        }
        laid_aside.put_back(tx).await?;
    }
    let sum = removed.values().sum::<u64>();
    if sum > 0 {
        let sum = i64::try_from(sum).unwrap_or(i64::MAX);
        tx.run(
            "INSERT INTO retention_runs (id, at, removed, detail) VALUES ($1, $2, $3, $4)",
            params![tx.new_id::<uuid::Uuid>(), tx.now(), sum, json!(removed).to_string()],
        )
        .await?;
        tx.record(Happened::RetentionRun { removed: sum }).await?;
    }
    Ok(removed)
}

/// Adds to a table's count.
fn count(removed: &mut BTreeMap<&'static str, u64>, table: &'static str, rows: u64) {
    if rows > 0 {
        *removed.entry(table).or_default() += rows;
    }
}

/// Runs one statement.
async fn one(tx: &Tx, due: &Due) -> Outcome<u64> {
    let day = match (due.class, months(due.class)) {
        (Class::Bookkeeping, _) => first_kept_month(tx.today(), tx.house().fiscal_year_ends).first(),
        (_, Some(months)) => tx.today().plus_months(-months),
        (_, None) => return Ok(0),
    };
    let bound = match due.bound {
        Bound::Moment => params![day.start()],
        Bound::Day => params![day],
        Bound::Month => params![day.month()],
    };
    tx.run(due.sql, bound).await
}

/// Whether the journal is older than the books are kept: the triggers are not
/// laid aside for nothing.
async fn has_old_books(tx: &Tx) -> Outcome<bool> {
    let first = first_kept_month(tx.today(), tx.house().fiscal_year_ends).first().start();
    Ok(tx.opt("SELECT id FROM journal WHERE at < $1 LIMIT 1", params![first]).await?.is_some())
}

/// A round that removed something.
#[derive(Clone, Debug)]
pub struct Run {
    /// When.
    pub at: Instant,
    /// How many rows.
    pub removed: i64,
    /// Rows of each table.
    pub detail: BTreeMap<String, i64>,
}

/// The latest rounds that removed something, newest first.
///
/// # Errors
/// A failure of the database.
pub async fn latest(tx: &Tx, most: i64) -> Outcome<Vec<Run>> {
    let sql = "SELECT at, removed, detail FROM retention_runs ORDER BY at DESC, id DESC LIMIT $1";
    let rows = tx.all(sql, params![most]).await?;
    rows.iter()
        .map(|row| Ok(Run { at: row.get("at")?, removed: row.get("removed")?, detail: row.json("detail")? }))
        .collect()
}

/// When the round last ran, whether or not something went.
///
/// # Errors
/// A failure of the database.
pub async fn last_run(tx: &Tx) -> Outcome<Option<Instant>> {
    let sql = "SELECT done_at FROM jobs WHERE kind = $1 AND done_at IS NOT NULL ORDER BY done_at DESC LIMIT 1";
    match tx.opt(sql, params![JOB]).await? {
        Some(row) => row.opt("done_at"),
        None => Ok(None),
    }
}

/// The daily job's name.
pub const JOB: &str = "retention";

#[cfg(test)]
mod tests {
    use super::*;

    fn month(text: &str) -> Month {
        text.parse().expect("a month")
    }

    #[test]
    fn books_are_kept_seven_years_after_the_year_in_which_the_fiscal_year_ended() {
        for (about, ends, want) in [
            ("2026-03", 12, "2033-12-31"),
            ("2026-12", 12, "2033-12-31"),
            // A broken fiscal year, May to April: March 2026 ends in 2026, May 2026 in 2027.
            ("2026-03", 4, "2033-12-31"),
            ("2026-05", 4, "2034-12-31"),
        ] {
            assert_eq!(kept_until(month(about), ends).to_string(), want, "{about} {ends}");
        }
    }

    #[test]
    fn the_first_month_kept_is_the_first_whose_time_is_not_over() {
        for (today, ends, want) in
            [("2033-12-31", 12, "2026-01"), ("2034-01-01", 12, "2027-01"), ("2034-01-01", 4, "2026-05")]
        {
            let today = today.parse().expect("a date");
            assert_eq!(first_kept_month(today, ends), month(want), "{today} {ends}");
        }
    }

    #[test]
    fn every_class_but_the_accounts_and_the_houses_own_has_a_time() {
        for class in Class::ALL {
            assert_eq!(months(class).is_none(), matches!(class, Class::Account | Class::House), "{class:?}");
        }
    }
}
