//! The taxonomy of now. Every state of the tables has a stamp of its own, which
//! no other state of any database shares; whoever reads another stamp than the
//! one that is in memory builds anew. So every node, and every transaction,
//! has the taxonomy that its own view of the tables says.

use super::rows;
use base::{Outcome, Stop};
use ranking::taxonomy::{ConceptId, Edit, Taxonomy, TaxonomyData, built_in, import};
use std::sync::{Arc, Mutex, PoisonError};
use store::Tx;
use uuid::Uuid;

/// The last one built, and of which state.
static LAST: Mutex<Option<(Uuid, Arc<Taxonomy>)>> = Mutex::new(None);

/// The taxonomy as this transaction sees it: one query when nothing has
/// changed since the last.
///
/// # Errors
/// A failure of the database.
pub async fn current(tx: &Tx) -> Outcome<Arc<Taxonomy>> {
    let Some(stamp) = rows::stamp(tx).await? else { return Ok(Taxonomy::built_in_shared()) };
    if let Some((of, taxonomy)) = &*LAST.lock().unwrap_or_else(PoisonError::into_inner)
        && *of == stamp
    {
        return Ok(Arc::clone(taxonomy));
    }
    let taxonomy = Arc::new(build(tx).await?);
    *LAST.lock().unwrap_or_else(PoisonError::into_inner) = Some((stamp, Arc::clone(&taxonomy)));
    Ok(taxonomy)
}

/// Ours first, the built-in and what staff added, so that what is imported
/// joins it; then what staff changed, in the order in which they did.
async fn build(tx: &Tx) -> Outcome<Taxonomy> {
    let edits: Vec<Edit> = rows::edits(tx).await?.into_iter().map(|line| line.edit).collect();
    let (added, changed) = edits.into_iter().partition(|edit| matches!(edit, Edit::Add { .. }));
    let layer = |edits| TaxonomyData { concepts: Vec::new(), edits };
    let mut builder = Taxonomy::builder().layer(built_in::data()).layer(layer(added));
    for source in [import::esco::SOURCE, import::jobtech::SOURCE] {
        let mut concepts = Vec::new();
        for kept in rows::concepts(tx, source).await?.into_iter().filter(|kept| !kept.gone) {
            concepts.push((ConceptId(u32::try_from(kept.number).map_err(Stop::failed)?), kept.concept));
        }
        builder = builder.layer(import::layer(source, concepts));
    }
    Ok(builder.layer(layer(changed)).build())
}
