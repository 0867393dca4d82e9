//! Everybody who may be presented, read when the house opens, where the operator's
//! model takes long: otherwise the first who asks would wait for all of it. Ranks
//! nobody.

use crate::crowd::{Resumes, resumes};
use crate::{meaning, readings};
use base::Outcome;
use store::Db;

/// Reads them; how many there are. With the program's own model nobody is read
/// before somebody asks.
///
/// # Errors
/// A failure of the database.
pub async fn warm(db: &Db) -> Outcome<usize> {
    // The view is given back before the reading, which may take minutes.
    let (taxonomy, meaning, people) = {
        let tx = db.read().await?;
        let meaning = meaning::of(tx.house()).await?;
        if !meaning.is_the_operators() {
            return Ok(0);
        }
        let Resumes { people, .. } = resumes(&tx, [0; 16]).await?;
        (crate::concepts::current(&tx).await?, meaning, people)
    };
    Ok(readings::read(&taxonomy, &meaning, people).await?.len())
}
