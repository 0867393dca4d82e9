//! Accounts that nobody uses: after twelve months without a sign of life the
//! person is asked whether to keep it, and after thirty days without an answer
//! the account may be erased (S94; GDPR art. 5.1 e). Signing in is the answer.
//! It never erases anybody itself, and never asks staff or somebody at work.

use crate::mails;
use crate::retention::{ANSWER_DAYS, IDLE_MONTHS};
use base::{AccountId, Outcome};
use store::{Tx, params};

/// Asked at most in a day, so that a great many do not become one heap of mails.
const MOST: i64 = 200;

/// A sign of life: anything that the person did, or the account's beginning.
const LAST: &str = "COALESCE((SELECT MAX(j.at) FROM journal j WHERE j.actor = a.id), a.created_at)";

/// Asks those who have been away for a year; how many. Whoever came back after
/// being asked is not asked any more.
///
/// # Errors
/// A failure of the database.
pub async fn ask_due(tx: &Tx) -> Outcome<usize> {
    let came_back = format!(
        "DELETE FROM idle_questions WHERE EXISTS (SELECT 1 FROM accounts a WHERE a.id = idle_questions.account AND {LAST} > idle_questions.asked_at)"
    );
    tx.run(&came_back, vec![]).await?;
    let before = tx.today().plus_months(-IDLE_MONTHS).start();
    let sql = format!(
        "SELECT a.id FROM accounts a WHERE a.stage = 'confirmed' AND a.role IN ('consultant', 'agency_rep', 'client_rep') \
         AND {LAST} < $1 AND NOT EXISTS (SELECT 1 FROM idle_questions q WHERE q.account = a.id) ORDER BY a.id LIMIT $2"
    );
    let mut asked = 0;
    for row in tx.all(&sql, params![before, MOST]).await? {
        let account: AccountId = row.get("id")?;
        tx.run("INSERT INTO idle_questions (account, asked_at) VALUES ($1, $2)", params![account, tx.now()]).await?;
        mails::idle(tx, account).await?;
        asked += 1;
    }
    Ok(asked)
}

/// Those who were asked and have not answered in time.
///
/// # Errors
/// A failure of the database.
pub async fn unanswered(tx: &Tx) -> Outcome<Vec<AccountId>> {
    let before = tx.today().plus_days(-ANSWER_DAYS).start();
    let sql = format!(
        "SELECT a.id FROM idle_questions q JOIN accounts a ON a.id = q.account \
         WHERE q.asked_at < $1 AND a.stage = 'confirmed' AND {LAST} <= q.asked_at ORDER BY a.id LIMIT $2"
    );
    tx.all(&sql, params![before, MOST]).await?.iter().map(|row| row.get("id")).collect()
}
