//! Honours and awards (S37).

use crate::consultant::Honour;
use crate::profile::touched;
use base::{CommonRefusal, ConsultantId, HonourId, Outcome};
use store::{Tx, params};

/// An honour, as it is to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HonourInput {
    /// What.
    pub title: String,
    /// From whom.
    pub giver: Option<String>,
    /// When.
    pub year: Option<i64>,
}

/// Adds an honour.
///
/// # Errors
/// A failure of the database.
pub async fn add_honour(tx: &Tx, consultant: ConsultantId, input: &HonourInput) -> Outcome<HonourId> {
    let id: HonourId = tx.new_id();
    tx.run(
        "INSERT INTO honours (id, consultant, title, giver, year) VALUES ($1, $2, $3, $4, $5)",
        params![id, consultant, input.title, input.giver, input.year],
    )
    .await?;
    touched(tx, consultant, "honour").await?;
    Ok(id)
}

/// Changes an honour of this consultant.
///
/// # Errors
/// Not found, changed meanwhile, or a failure of the database.
pub async fn change_honour(
    tx: &Tx,
    consultant: ConsultantId,
    id: HonourId,
    version: i64,
    input: &HonourInput,
) -> Outcome<()> {
    honour(tx, consultant, id).await?;
    tx.run_versioned(
        "UPDATE honours SET title = $4, giver = $5, year = $6, version = version + 1 \
         WHERE id = $1 AND consultant = $2 AND version = $3",
        params![id, consultant, version, input.title, input.giver, input.year],
    )
    .await?;
    touched(tx, consultant, "honour").await
}

/// Removes an honour of this consultant.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn remove_honour(tx: &Tx, consultant: ConsultantId, id: HonourId) -> Outcome<()> {
    let gone = tx.run("DELETE FROM honours WHERE id = $1 AND consultant = $2", params![id, consultant]).await?;
    if gone == 0 {
        return Err(CommonRefusal::NotFound.into());
    }
    touched(tx, consultant, "honour").await
}

/// An honour of this consultant.
///
/// # Errors
/// Not found, or a failure of the database.
pub async fn honour(tx: &Tx, consultant: ConsultantId, id: HonourId) -> Outcome<Honour> {
    let row = tx
        .one(
            "SELECT id, title, giver, year, version FROM honours WHERE id = $1 AND consultant = $2",
            params![id, consultant],
        )
        .await?;
    Ok(Honour {
        id: row.get("id")?,
        title: row.get("title")?,
        giver: row.opt("giver")?,
        year: row.opt("year")?,
        version: row.get("version")?,
    })
}
