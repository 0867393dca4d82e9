//! What a guest asks for by a mail address: an account, the mail once more, a
//! new password. The page does the same work whether the address is here or
//! not: it keeps the question and answers. What follows from it is done behind
//! the page, and is told by mail alone, so that neither words nor time say who
//! is here (ASVS 6.3.8). A question survives a killed process.

use crate::register::{self, NewAccount};
use crate::reset;
use base::{FormId, Outcome, Stop};
use serde::{Deserialize, Serialize};
use store::{Db, Tx, params, seal};

/// A question.
#[derive(Clone, Serialize, Deserialize)]
pub enum Knock {
    /// An account.
    Register(Box<NewAccount>),
    /// The confirmation mail once more.
    SendAgain {
        /// In lower case.
        email: String,
    },
    /// A new password.
    Reset {
        /// In lower case.
        email: String,
    },
}

/// Questions worked off at once.
const ROUND: i64 = 20;
/// Tries before a question is given up, with an error in the log.
const MOST_TRIES: i64 = 5;

/// Where a question's body stands.
fn place(id: FormId) -> String {
    seal::place("knocks", "body", id)
}

/// Keeps a question.
///
/// # Errors
/// A failure of the database or of the seal.
pub async fn keep(tx: &Tx, knock: &Knock) -> Outcome<()> {
    let id: FormId = tx.new_id();
    let body = serde_json::to_vec(knock).map_err(Stop::failed)?;
    let sealed = tx.keeper().seal(&place(id), &body)?;
    tx.run("INSERT INTO knocks (id, body, created_at) VALUES ($1, $2, $3)", params![id, sealed, tx.now()]).await?;
    Ok(())
}

/// Works off what waits, each in a transaction of its own; how many there were.
///
/// # Errors
/// A failure of the database. A question that fails is tried again, and given
/// up in the end; it never keeps the others waiting.
pub async fn round(db: &Db) -> Outcome<usize> {
    let mut done = 0;
    for _ in 0..ROUND {
        let tx = db.write(None).await?;
        let Some((id, knock, tries)) = next(&tx).await? else { break };
        done += 1;
        match knock {
            Ok(knock) => match answer(&tx, knock).await {
                Ok(()) => tx.commit().await?,
                // A no of the domain is an answer: somebody else was quicker.
                Err(Stop::Refused(refusal)) => {
                    drop(tx);
                    tracing::info!("a question of a guest came to nothing: {refusal:?}");
                    forget(db, id).await?;
                }
                Err(stop) => {
                    drop(tx);
                    tracing::error!(tries, "a question of a guest failed: {stop}");
                    try_later(db, id, tries).await?;
                }
            },
            Err(stop) => {
                drop(tx);
                tracing::error!("a question of a guest cannot be read: {stop}");
                forget(db, id).await?;
            }
        }
    }
    Ok(done)
}

/// The oldest question, taken out, with its tries so far.
async fn next(tx: &Tx) -> Outcome<Option<(FormId, Outcome<Knock>, i64)>> {
    let sql = format!(
        "DELETE FROM knocks WHERE id = (SELECT id FROM knocks ORDER BY tries, created_at, id LIMIT 1{}) \
         RETURNING id, body, tries",
        tx.for_update_skip_locked()
    );
    let Some(row) = tx.opt(&sql, vec![]).await? else { return Ok(None) };
    let id: FormId = row.get("id")?;
    let body = tx.keeper().open(&place(id), &row.get::<Vec<u8>>("body")?);
    let knock = body.and_then(|body| serde_json::from_slice(&body).map_err(Stop::failed));
    Ok(Some((id, knock, row.get("tries")?)))
}

/// Does what was asked for.
async fn answer(tx: &Tx, knock: Knock) -> Outcome<()> {
    match knock {
        Knock::Register(new) => register::apply(tx, *new).await,
        Knock::SendAgain { email } => register::send_again(tx, &email).await,
        Knock::Reset { email } => reset::ask(tx, &email).await,
    }
}

/// Puts a question behind the others, or gives it up.
async fn try_later(db: &Db, id: FormId, tries: i64) -> Outcome<()> {
    if tries + 1 >= MOST_TRIES {
        return forget(db, id).await;
    }
    let tx = db.write(None).await?;
    tx.run("UPDATE knocks SET tries = tries + 1 WHERE id = $1", params![id]).await?;
    tx.commit().await
}

/// Takes a question out.
async fn forget(db: &Db, id: FormId) -> Outcome<()> {
    let tx = db.write(None).await?;
    tx.run("DELETE FROM knocks WHERE id = $1", params![id]).await?;
    tx.commit().await
}
