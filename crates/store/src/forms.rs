//! Every POST form is taken once. The form's id is stored with the effect, in
//! the same transaction; the same form again gets the same answer.

use crate::params;
use crate::tx::Tx;
use base::{CommonRefusal, FormId, Outcome, Stop};

/// Claims the form for this transaction.
///
/// # Errors
/// [`Stop::Repeated`] when the same form was answered before,
/// [`CommonRefusal::FormReused`] when its id came with other content.
pub async fn claim(tx: &Tx, form: FormId, path: &str, body_hash: &str) -> Outcome<()> {
    let fresh = tx
        .run(
            "INSERT INTO form_posts (form_id, account, path, body_hash, location, at) VALUES ($1, $2, $3, $4, '', $5) \
             ON CONFLICT (form_id) DO NOTHING",
            params![form, tx.actor(), path, body_hash, tx.now()],
        )
        .await?;
    if fresh == 1 {
        return Ok(());
    }
    let row = tx.one("SELECT path, body_hash, location FROM form_posts WHERE form_id = $1", params![form]).await?;
    let (path_then, hash_then): (String, String) = (row.get("path")?, row.get("body_hash")?);
    if path_then != path || hash_then != body_hash {
        return Err(CommonRefusal::FormReused.into());
    }
    Err(Stop::Repeated { location: row.get("location")? })
}

/// Keeps the answer beside the effect.
///
/// # Errors
/// A failure of the database.
pub async fn answered(tx: &Tx, form: FormId, location: &str) -> Outcome<()> {
    tx.run("UPDATE form_posts SET location = $2 WHERE form_id = $1", params![form, location]).await?;
    Ok(())
}
