//! Every place of a need has a signed contract pair. The room of contracts calls
//! it when as many engagements are planned as people are looked for. Asks no policy: the caller has decided.

use crate::rows;
use base::{AssignmentId, Happened, Outcome, Stop};
use store::Tx;

/// Open → Filled.
///
/// # Errors
/// Not found, not open; a failure of the database.
pub async fn fill(tx: &Tx, id: AssignmentId) -> Outcome<()> {
    let need = rows::find(tx, id, true).await?;
    let version = need.version;
    let need = need.filled().map_err(Stop::from)?;
    rows::update_stage(tx, &need, version).await?;
    tx.record(Happened::AssignmentFilled { assignment: id }).await
}
